"""Bodies that a document names only in its sentences: 'werkgroep POVO 013', 'het bestuurlijk LEA overleg'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from lea_model.diagnostics import Phrase
from lea_model.draft.drafted import Certainty, Drafted
from lea_model.draft.finder import Found
from lea_model.draft.outline import Outline
from lea_model.i18n import N_
from lea_model.text import folded
from lea_model.vocabulary.printed_words import body_kind, body_words

IN_TEXT: Final = N_("this name stands in running text only: is it a body of this agenda?")
_NAME: Final = r"(?:[A-Z][\w'’&/-]*|\d{2,3})"
_MORE: Final = rf"(?:(?:[ ](?:van|voor|de|het|en|in))?[ ]{_NAME}){{0,4}}"
_LEADING: Final = (
    r"(?:brede[rn]?|wettelijk[ ]verplichte?|bestuurlijke?|ambtelijke?|gemeentelijke?|regionale?|stedelijke?"
    r"|strategische?)"
)
_COMPOUND: Final = re.compile(r"(?!netwerk|tafel)[a-z]{4,}(?:overleg|tafel|steuningsteam|regieteam|regiegroep)")
"""A word for one kind of body that names it by itself, after an article: 'het verzuimoverleg'."""
_NOT_NAMES: Final = frozenset(
    ["De", "Het", "Een", "Deze", "Dit", "Die", "In", "Op", "Met", "Voor", "Via", "Van", "En", "Elke"]
)
"""Words with a capital that begin a sentence, and no name."""


def add_named_bodies(found: Found, outlines: Iterable[Outline]) -> None:
    """Add the bodies that sentences name and nothing else does; a person has to look at each."""
    bodies = found.items.setdefault("bodies", [])
    known = {folded(name) for body in bodies for name in (body.values["name"], *body.values.get("aliases", []))}
    made: dict[str, Drafted] = {}
    for outlined in outlines:
        for name, lines in _named(outlined):
            key = folded(name)
            if any(key == one or key in one or (one in key and len(one) > 8) for one in known):
                continue
            body = made.get(key)
            if body is None:
                body = made[key] = Drafted("bodies", {"name": name}, outlined.document.name, set())
                sort = body_kind(name)
                if sort is not None:
                    body.values["body_kind"] = sort.value
                body.doubt(Certainty.GUESSED, Phrase(IN_TEXT))
            if body.document == outlined.document.name:
                body.lines |= lines
    for key, body in made.items():
        words = set(key.split())
        general = re.match(rf"(?i:{_LEADING})[ ]", body.values["name"]) is not None
        if not general or not any(words < set(other.split()) for other in (*known, *made)):
            bodies.append(body)
    if not bodies:
        del found.items["bodies"]


def _named(outlined: Outline) -> Iterator[tuple[str, set[int]]]:
    """Each name of a body in the sentences of a document, with the lines it stands on."""
    pattern = _pattern()
    for piece in outlined.pieces:
        if piece.shape not in ("text", "item", "flat") or not piece.lines:
            continue
        lines = outlined.document.lines
        text = " ".join(lines[at - 1].strip() for at in piece.lines)
        starts = []
        place = 0
        for at in piece.lines:
            starts.append((place, at))
            place += len(lines[at - 1].strip()) + 1
        for match in (*pattern.finditer(text), *_told().finditer(text)):
            name = next(filter(None, match.groups()), match[0]).strip(' -–,.“”"')
            first, _, rest = name.partition(" ")
            if first in _NOT_NAMES:
                name = rest
            if first.isupper() and len(first) > 4 and not rest.isupper():
                name = rest  # the end of a title in capitals, and no part of the name
            if match.re is pattern and not _is_name(name):
                continue
            on = {
                at for start, at in starts if start < match.end() and start + len(lines[at - 1].strip()) > match.start()
            }
            yield name[:1].upper() + name[1:], on


def _is_name(name: str) -> bool:
    """Whether words name a body, and not only say that there is one."""
    if len(name.split()) > 1:
        return body_kind(name) is not None
    return name.isupper() or bool(_COMPOUND.fullmatch(name))


def _kinds() -> str:
    """The words for a kind of body, the longest first."""
    return "|".join(sorted((word for word in body_words() if "_" not in word), key=len, reverse=True))


@cache
def _told() -> re.Pattern[str]:
    """A body that a sentence founds ('start het netwerk kansrijke start'), or that decides: the council.

    A level, such as 'overleggen op wijkniveau', names several of a kind.
    """
    founded = r"(?:totstandkoming van|(?:te )?komen tot|starte?n?|start|richte?n?|opricht\w*)"
    article = r"(?:een|het|de)"
    words = r"[ ](?!waar|die|dat|om|op|voor|van|met|in|en|is)[a-z]{4,}[ ][a-z]{4,}"
    more = rf"(?:[ ](?:van|voor)[ ][a-z]{{5,}}|[ ][“\"][^”\"]{{3,40}}[”\"]|{words})?"
    kinds = rf"(?:{_kinds()}|netwerk|platform|Sentrum|centrum)"
    decides = r"(?:heeft|stelt|stelde|besluit|besloot|vast|ook|in[ ](?:19|20)\d\d)"
    return re.compile(
        rf"(?<!\w){founded}[ ](?:\w+[ ]){{0,4}}?{article}[ ](?:[a-z]+[ ])?({kinds}(?!\w){more})"
        rf"|(?<!\w)[Dd]e[ ]((?:[Gg]emeente)?[Rr]aad)[ ]{decides}(?!\w)"
        rf"|(?<!\w)((?:[Oo]verleggen|[Oo]verleg)[ ]op[ ](?:wijk|stads|regio|school|bestuurlijk[ ])niveau)(?!\w)"
        rf"|(?<!\w)een[ ]({_COMPOUND.pattern}(?:[ ]op[ ]school)?)(?!\w)"
    )


@cache
def _pattern() -> re.Pattern[str]:
    """A word for a kind of body with a name after it or before it, or with a word that says whose it is."""
    kinds = _kinds()
    word = rf"(?i:{kinds})(?!\w)"
    return re.compile(
        rf"(?<!\w)(?:{_LEADING}[ ])+(?:{_NAME}[ ])?{word}(?:[ ]{_NAME}{_MORE})?"
        rf"|(?<!\w){_NAME}[ -]{word}(?:[ ]{_NAME}{_MORE})?"
        rf"|(?<!\w){word}[ ]{_NAME}{_MORE}"
        rf"|(?:(?<=\bde[ ])|(?<=\bhet[ ])){_COMPOUND.pattern}(?!\w)|(?<!\w)(?:OOGO|00GO)(?!\w)"
    )
