"""The words by which the topics show that the law asks of a LEA (wettelijke thema's).

For each topic, by its id in the shared list ``wettelijk``: words that name it, and words that come near it. What they
find is a candidate, read into the text and never claimed by it: 'leerlingstromen' comes near segregation, and whether
the action is about that is for a reader to say. Words stand between boundaries on purpose: 'integrale' and
'geïntegreerd' are no integration, 'inclusie' is none of the ten topics, and the integration of care and education is
another matter than that of pupils.
"""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from lea_model.measure.text_search import Pattern


class TopicWords(NamedTuple):
    """How one topic shows in a text.

    Attributes:
        named: Finds words that name the topic, or what the law itself names as a means for it.
        near: Finds words that come near it.
    """

    named: Pattern
    near: Pattern


def _words(*parts: str, needs: tuple[str, ...] = ()) -> Pattern:
    return Pattern(rf"(?<![\w-])(?:{'|'.join(parts)})(?!\w)", *needs, needs_of=None if needs else lambda: _stems(parts))


def _stems(parts: Iterable[str]) -> tuple[str, ...]:
    """For each part a piece that stands in all that it fits; nothing where one of them has none."""
    found = [_stem(part) for part in parts]
    return tuple(dict.fromkeys(stem for stem in found if stem)) if all(found) else ()


def _stem(part: str) -> str:
    """The longest run of plain letters outside groups, less a letter that may be left out."""
    depth, outside = 0, []
    for char in part:
        depth += char == "("
        outside.append("\0" if depth else char)
        depth -= char == ")"
    plain = re.sub(r"\\w|\{[^}]*\}|\[[^\]]*\]|.[?*]|[^a-z ]", "\0", "".join(outside))
    return max((run.strip() for run in plain.split("\0")), key=len, default="")


_VE: Final = r"(?:vve|ve|voorschoolse educatie|voor- en vroegschoolse educatie)"
_PRESCHOOL: Final = rf"(?:{_VE}|voorschol(?:en|ing)|voorschool|kinderopvang|peuter\w{{0,20}})"
_OF: Final = r"(?: (?:van|naar|tot|in|aan|voor|op)(?: de| het)?)?"
_PUPILS: Final = r"(?:leerlingen|kinderen|achterstandsleerlingen|doelgroep\w{0,15})"

STATUTORY_WORDS: Final[dict[str, TopicWords]] = {
    "segregatie": TopicWords(
        _words(r"(?:onderwijs|school)?segregatie", r"desegregatie", r"gesegregeerde?"),
        _words(
            r"leerling(?:en)?stromen",
            r"gemengde (?:scholen|klassen)",
            r"witte vlucht",
            r"(?:witte|zwarte) scholen",
            r"eenzijdig samengestelde \w{1,20}",
            r"schoolsamenstelling",
            needs=("stromen", "gemengde", "witte vlucht", "witte schol", "zwarte schol", "eenzijdig", "schoolsamenst"),
        ),
    ),
    "integratie": TopicWords(
        _words(
            r"integratie(?! (?:van|tussen|met) (?:de |het )?(?:\w{0,10}zorg|jeugdhulp|hulp|\w{0,10}opvang|onderwijs"
            r"|voorzieningen|ict|beleid|systemen|techniek|diensten))"
        ),
        _words(r"inburgering", r"nieuwkomers?", r"statushouders?", r"asielzoekers\w{0,15}", r"vriendschapsscholen"),
    ),
    "achterstanden": TopicWords(
        _words(
            r"(?:onderwijs|taal|leer|ontwikkelings)?achterstand(?:en)?",
            r"(?:onderwijs)?achterstandenbeleid",
            r"g?oab",
            r"achterstands(?:score|milieu|leerling|school|wijk)\w{0,3}",
            r"kansen(?:on)?gelijkheid",
            r"onderwijskansen",
            r"gelijke(?:re)? (?:onderwijs)?kansen(?: ?alliantie)?",
            rf"{_VE}",
            r"schakelklas(?:sen)?",
            r"zomersch(?:ool|olen)",
            r"kopklas(?:sen)?",
        ),
        _words(
            r"taalstimulering",
            r"taalontwikkeling",
            r"taalaanpak",
            r"taalniveau",
            r"basisvaardigheden",
            r"zwaarbelaste \w{1,30}",
            r"kwetsbare (?:leerlingen|kinderen|gezinnen|doelgroepen)",
        ),
    ),
    "inschrijving_toelating": TopicWords(
        _words(
            r"inschrijving(?:en)?",
            r"inschrij(?:ven|fbeleid|fprocedure)",
            r"toelating(?:s\w{0,20})?",
            r"schoolkeuzebeleid",
            r"aanmeld(?:beleid|procedure|moment)\w{0,2}",
            r"cent(?:raal|rale) aanmeld(?:en|ing)",
            r"plaatsingsbeleid",
            r"loting",
        ),
        _words(
            r"aanmeld(?:en|ing|ingen|t)",
            r"aangemeld(?: (?:is|zijn|bij))?",
            r"school(?:keuze| van voorkeur)",
            needs=("aanmeld", "aangemeld", "schoolkeuze", "van voorkeur"),
        ),
    ),
    "evenwichtige_verdeling": TopicWords(
        _words(
            r"even(?:wichtige|redige|wichtiger) (?:verdeling|spreiding)",
            rf"(?:spreiding|verdeling) van (?:de )?{_PUPILS}",
            r"spreidingsbeleid",
            r"dubbele plaatsing",
            needs=("evenwichtig", "evenredig", "spreiding", "verdeling van", "dubbele plaatsing"),
        ),
        _words(
            r"voorrangs(?:regel|regels|beleid)",
            r"afspiegeling van de (?:wijk|buurt|stad)",
            r"leerling(?:en)?stromen",
            rf"{_PUPILS} (?:eerlijker|beter|gelijker) (?:over|verdelen|spreiden)",
            needs=(
                "voorrangs",
                "afspiegeling",
                "stromen",
                "eerlijker ",
                "gelijker ",
                "beter over",
                "beter verdel",
                "beter spreid",
            ),
        ),
    ),
    "doelgroep_ve": TopicWords(
        _words(
            r"doelgroep(?:definitie|bepaling|criteria)",
            rf"doelgroep(?: (?:van|voor))(?: de)? {_VE}",
            rf"in aanmerking (?:komen|komt) voor {_VE}",
        ),
        _words(
            r"doelgroep(?:kind|kinderen|peuter|peuters|kleuter|kleuters)", r"v?ve-? ?indicaties?", r"indicatiestelling"
        ),
    ),
    "toeleiding": TopicWords(
        _words(
            rf"toelei(?:ding|den)(?: ervan| ernaartoe)?{_OF} {_PRESCHOOL}",
            rf"{_VE}-?toeleiding",
            rf"{_VE} en (?:de )?toeleiding",
        ),
        _words(
            rf"instroom{_OF} {_PRESCHOOL}",
            rf"bereik{_OF} (?:{_PRESCHOOL}|doelgroep\w{{0,15}})",
            r"non-?bereik",
            rf"{_PRESCHOOL} bekender",
            r"werkgroep toeleiding",
        ),
    ),
    "doorlopende_leerlijn": TopicWords(
        _words(
            r"(?:doorlopende|doorgaande|ononderbroken) (?:[\w-]{1,25} ){0,3}?[\w-]{0,25}lijn(?:en)?",
            r"(?:overgang|overdracht|samenwerking)(?: van)?(?: de)? ?voor(?:schools?)?(?:-| naar| en|- naar|- en)"
            r"(?: de| het)? ?vroegschools?",
            r"voor- (?:en|naar) vroegschol(?:en|ing)",
        ),
        _words(
            r"leerlijnen",
            r"(?:warme )?overdracht",
            r"overgang(?:en)?(?: van)?(?: de)? (?:kinderopvang|ko|voorschool)",
        ),
    ),
    "resultaatafspraken": TopicWords(
        _words(r"resultaatafspra(?:ak|ken)"),
        _words(
            r"meetbare afspraken",
            r"afspraken over (?:de )?(?:resultaten|opbrengsten)",
            rf"resultaten van (?:de )?{_VE}",
        ),
    ),
    "aanbod_ve": TopicWords(
        _words(
            r"voorschoolse? (?:aanbod|voorziening|voorzieningen|locaties|plaatsen)",
            r"voor- en vroegschoolse? aanbod",
            rf"aanbod{_OF} {_PRESCHOOL}",
            rf"{_VE}-?(?:plaatsen|aanbod|locaties)",
            r"960 uur",
            r"peuter(?:opvang|voorziening|voorzieningen|plaatsen)",
            rf"kwaliteit(?:skader|sschaal|seisen)?{_OF} {_PRESCHOOL}",
            r"(?:voldoende|genoeg) (?:kind)?(?:plaatsen|plekken)",
        ),
        _words(
            r"breed toegankelijk\w{0,5}",
            r"gelijk toegangsrecht",
            r"toegankelijk voor (?:elk|ieder) kind",
            r"de voorschool heeft",
        ),
    ),
}
"""The words for each topic, in the order of the law."""
