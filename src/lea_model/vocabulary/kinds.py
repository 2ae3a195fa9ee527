"""Every kind of thing in an agenda, in one record each: what it is called, where it is registered, how it changes.

Whatever shows, compares, exports or draws agendas reads these records. A new kind is a model, one record here and a
place in a view; `KINDS` fails at import where a record repeats or misses something.
"""

from typing import Final

from lea_model.diagnostics import Phrase, Word, did_you_mean
from lea_model.errors import UsageError
from lea_model.i18n import N_, Language
from lea_model.model import rare
from lea_model.model.actions import Action, Citation, Overlap
from lea_model.model.agenda import Agenda, Document
from lea_model.model.base import Tag
from lea_model.model.goals import Goal, Target
from lea_model.model.governance import GovernanceBody
from lea_model.model.holders import Footnote
from lea_model.model.parties import Assignment, Municipality, Party
from lea_model.model.statements import Link, Statement
from lea_model.model.structure import AgePlan, Cluster, Edition, ProgrammeLine, Theme
from lea_model.text import nearest
from lea_model.vocabulary.kind_record import (
    ChangeSection,
    Kind,
    Look,
    Matching,
    class_name,
    graph_kind,
    item_kind,
    part_kind,
)

_AGENDA: Final = Kind(
    "agenda",
    Agenda,
    Word("agenda", "agenda"),
    Word("agenda's", "agendas"),
    Word(
        "De hele agenda. In YAML staan deze sleutels naast het blok `agenda`, in hetzelfde bestand of in andere.",
        "",
    ),
    table="agendas",
    section=ChangeSection.AGENDA,
    look=Look("folder", "grey", 2),
)

ITEM_KINDS: Final = (
    item_kind(
        rare.AMBITION,
        ("ambitie", "ambities"),
        "Wat de partners samen willen bereiken. Een bron noemt dit ook wel speerpunt of opgave.",
        table="ambitions",
        register="ambitions",
        section=ChangeSection.GOALS,
        look=Look("topped", "blue", 7),
    ),
    item_kind(
        ProgrammeLine,
        ("programmalijn", "programmalijnen"),
        "Een lijn of programma waarlangs gewerkt wordt, soms met een uitwerking per leeftijdsgroep.",
        table="programme_lines",
        prefixes=("programmalijn", "programma"),
        register="programme_lines",
        section=ChangeSection.STRUCTURE,
        look=Look("barred", "blue", 8),
    ),
    item_kind(
        AgePlan,
        ("leeftijdsplan", "leeftijdsplannen"),
        "Een plan voor een leeftijdsgroep, met daarin de programmalijnen.",
        table="age_plans",
        section=ChangeSection.STRUCTURE,
        look=Look("folder", "blue", 9),
    ),
    item_kind(
        Edition,
        ("editie van programmalijn", "edities van programmalijnen"),
        "Een programmalijn in een leeftijdsplan, met eigen doelen en thema's.",
        english=("edition of programme line", "editions of programme lines"),
        table="editions",
        prefixes=("editie",),
        section=ChangeSection.STRUCTURE,
        moves=True,
        goes_along=True,
        look=Look("slanted", "blue", 10),
    ),
    item_kind(
        Cluster,
        ("cluster", "clusters"),
        "Een aantal acties die samen uitgevoerd worden. De acties staan erin, of het cluster verwijst ernaar.",
        table="clusters",
        section=ChangeSection.STRUCTURE,
        look=Look("double", "blue", 11),
    ),
    item_kind(
        rare.DISTRICT,
        ("wijk", "wijken"),
        "Een wijk of gebied met eigen prioriteiten.",
        table="districts",
        section=ChangeSection.STRUCTURE,
        look=Look("house", "sand", 17),
    ),
    item_kind(
        rare.SECTION,
        ("hoofdstuk", "hoofdstukken"),
        "Een hoofdstuk zonder afspraken, zoals een visie, leidende principes of een beschrijving van het begin.",
        english=("chapter", "chapters"),
        table="sections",
        section=ChangeSection.TEXTS,
        moves=True,
        look=Look("topped", "grey", 4),
    ),
    item_kind(
        rare.HUB,
        ("hub", "hubs"),
        "Een kenniscentrum of hub. De titel is het terrein waar het over gaat.",
        table="hubs",
        register="hubs",
        section=ChangeSection.PROGRAMMES,
        look=Look("barred", "sand", 18),
    ),
    item_kind(
        rare.LOCATION_PROGRAMME,
        ("locatieprogramma", "locatieprogramma's"),
        "Een programma waarin elke locatie een eigen plan maakt.",
        table="location_programmes",
        section=ChangeSection.PROGRAMMES,
        look=Look("topped", "pink", 23),
    ),
    item_kind(
        rare.LOCATION_PLAN,
        ("locatieplan", "locatieplannen"),
        "Het plan van een locatie, of van een paar locaties samen.",
        table="location_plans",
        section=ChangeSection.PROGRAMMES,
        moves=True,
        goes_along=True,
        look=Look("note", "pink", 24, band=1),
    ),
    item_kind(
        rare.LOCATION,
        ("locatie", "locaties"),
        "Een school met de kinderopvang waarmee zij samenwerkt.",
        table="locations",
        register="locations",
        section=ChangeSection.PROGRAMMES,
        moves=True,
        goes_along=True,
        look=Look("house", "pink", 25, band=1),
    ),
    item_kind(
        rare.ESCALATION_LADDER,
        ("opschalingsladder", "opschalingsladders"),
        "Een ladder van verdiepingen waarlangs een zaak opgeschaald wordt, zoals bij thuiszitters.",
        table="escalation_ladders",
        section=ChangeSection.PROGRAMMES,
        look=Look("topped", "orange", 21),
    ),
    item_kind(
        rare.ESCALATION_LEVEL,
        ("verdieping", "verdiepingen"),
        "Een verdieping van de ladder: wanneer een zaak er komt, wie er zit en wat de uitkomst is.",
        table="escalation_levels",
        section=ChangeSection.PROGRAMMES,
        moves=True,
        goes_along=True,
        look=Look("barred", "orange", 22, band=1),
    ),
    item_kind(
        rare.YEAR_PLAN,
        ("jaarplan", "jaarplannen"),
        "Een plan voor een jaar, in rijen. Een leeg plan met alleen de kolommen is een sjabloon.",
        table="year_plans",
        section=ChangeSection.PLANNING,
        look=Look("note", "green", 26),
    ),
    item_kind(
        Theme,
        ("thema", "thema's"),
        "Een thema van de agenda, of een kopje binnen een ambitie, programmalijn of cluster, met wat eronder staat.",
        table="themes",
        register="themes",
        section=ChangeSection.STRUCTURE,
        moves=True,
        look=Look("rect", "blue", 13),
    ),
    item_kind(
        Goal,
        ("doel", "doelen"),
        "Een toestand die bereikt moet zijn. Hoe meetbaar een doel is, leidt lea-model zelf af.",
        table="goals",
        register="goals",
        section=ChangeSection.GOALS,
        moves=True,
        matching=Matching.LEAF,
        look=Look("octagon", "green", 14, band=1),
    ),
    item_kind(
        Action,
        ("actie", "acties"),
        "De kleinste afspraak in de agenda. Een bron noemt dit ook wel onderwerp, pijler of activiteit.",
        table="actions",
        register="actions",
        section=ChangeSection.ACTIONS,
        moves=True,
        matching=Matching.LEAF,
        look=Look("rounded", "white", 15, band=1),
    ),
    item_kind(
        rare.INTERVENTION,
        ("interventie", "interventies"),
        "Een methode of programma dat ingezet wordt om iets te bereiken, met wat het naar verwachting oplevert.",
        table="interventions",
        register="interventions",
        section=ChangeSection.ACTIONS,
        moves=True,
        look=Look("pill", "green", 29, band=1),
    ),
    item_kind(
        rare.INDICATOR,
        ("indicator", "indicatoren"),
        "Waaraan u ziet of iets werkt, met een nulmeting en streefwaarden als die er zijn.",
        table="indicators",
        section=ChangeSection.GOALS,
        moves=True,
        matching=Matching.LEAF,
        goes_along=True,
        look=Look("slanted", "green", 16, band=1),
    ),
    item_kind(
        rare.PROMISE,
        ("toezegging", "toezeggingen"),
        "Wat een bestuurder toezegde, met een datum, een termijn en hoe het ermee staat.",
        table="promises",
        register="promises",
        section=ChangeSection.PLANNING,
        moves=True,
        matching=Matching.LEAF,
        look=Look("note", "orange", 30, band=1),
    ),
    item_kind(
        rare.MOTION,
        ("motie", "moties"),
        "Wat de raad van het bestuur vraagt, met een datum, een termijn en hoe het ermee staat.",
        table="motions",
        register="motions",
        section=ChangeSection.PLANNING,
        moves=True,
        matching=Matching.LEAF,
        look=Look("note", "violet", 31, band=1),
    ),
    item_kind(
        Municipality,
        ("gemeente", "gemeenten"),
        "Een gemeente waarvan de agenda is.",
        english=("municipality", "municipalities"),
        table="municipalities",
        register="municipalities",
        section=ChangeSection.AGENDA,
        matching=Matching.NAME,
        look=Look("house", "grey", 1),
    ),
    item_kind(
        Document,
        ("document", "documenten"),
        "Een document waar de agenda op rust. Onderdelen verwijzen ernaar met hun `bron`.",
        table="documents",
        register="documents",
        section=ChangeSection.TEXTS,
        matching=Matching.NAME,
        look=Look("note", "grey", 3),
    ),
    item_kind(
        Party,
        ("partij", "partijen"),
        "Een organisatie, sector, functie, werkgroep of groep mensen die in de agenda voorkomt.",
        english=("party", "parties"),
        table="parties",
        register="parties",
        section=ChangeSection.PARTIES,
        matching=Matching.NAME,
        look=Look("pill", "violet", 20, band=3),
    ),
    item_kind(
        GovernanceBody,
        ("overleg", "overleggen"),
        "Een overleg of een functie die stuurt: wie erin zit, hoe vaak het samenkomt en hoe het besluit.",
        key="body",
        english=("body", "bodies"),
        table="bodies",
        register="bodies",
        section=ChangeSection.GOVERNANCE,
        matching=Matching.NAME,
        look=Look("double", "violet", 19, band=2),
    ),
    item_kind(
        rare.POLICY_AREA,
        ("beleidsterrein", "beleidsterreinen"),
        "Een terrein waar acties aan raken, zoals armoedebeleid of huisvesting.",
        table="policy_areas",
        register="policy_areas",
        section=ChangeSection.PARTIES,
        matching=Matching.NAME,
        look=Look("hexagon", "sand", 12),
    ),
    item_kind(
        Footnote,
        ("voetnoot", "voetnoten"),
        "Een voetnoot met een teken en een tekst. Een van de twee kan in de bron ontbreken.",
        table="footnotes",
        register="footnote_list",
        section=ChangeSection.TEXTS,
        matching=Matching.NOTE,
        look=Look("note", "white", 27, band=3),
    ),
)
"""The kinds that can be referred to, in the order in which candidates and changes are listed."""

PART_KINDS: Final = (
    part_kind(
        Statement,
        ("strekking", "strekkingen"),
        "Een uitspraak van de bron, in eigen woorden.",
        table="statements",
    ),
    part_kind(
        Assignment,
        ("lid", "leden"),
        "Een partij met wat bij haar rol hoort, zoals leden, een voorwaarde of een begindatum.",
        english=("member", "members"),
        table="assignments",
    ),
    part_kind(
        rare.ADOPTION,
        ("stap in de vaststelling", "stappen in de vaststelling"),
        "Een stap in het besluit over de agenda: concept, ter vaststelling, vastgesteld of verlengd.",
        english=("step in the adoption", "steps in the adoption"),
        table="adoptions",
    ),
    part_kind(
        rare.PUBLICATION,
        ("bekendmaking", "bekendmakingen"),
        "Waar en wanneer een agenda of document bekendgemaakt is.",
        table="publications",
    ),
    part_kind(
        rare.RELATED_AGENDA,
        ("andere agenda", "andere agenda's"),
        "Een andere agenda of een beleidsstuk: een voorganger, een opvolger, een kader of een onderdeel.",
        english=("other agenda", "other agendas"),
        table="related_agendas",
    ),
    part_kind(
        Target,
        ("streefwaarde", "streefwaarden"),
        "Een waarde die op een bepaald moment bereikt moet zijn.",
        table="targets",
    ),
    part_kind(
        Citation,
        ("genoemde actie", "genoemde acties"),
        "Een verwijzing van een cluster naar een actie, zoals gedrukt. Ook een foute verwijzing blijft staan.",
        english=("cited action", "cited actions"),
        table="citations",
    ),
    part_kind(
        Overlap,
        ("raakvlak", "raakvlakken"),
        "Een naam in de kolom met raakvlakken. Het register zegt waar die naam voor staat.",
        table="action_overlaps",
    ),
    part_kind(
        rare.BODY_LINK,
        ("lijn", "lijnen"),
        "Een lijn van het ene overleg naar het andere: een mandaat of een verslag.",
        english=("line", "lines"),
        table="body_links",
    ),
    part_kind(
        rare.INSTRUMENT,
        ("instrument", "instrumenten"),
        "Een hulpmiddel om een plan te maken, zoals een format of een analyse.",
        table="instruments",
    ),
    part_kind(
        rare.STEP,
        ("stap", "stappen"),
        "Een stap op weg naar een plan.",
        table="steps",
    ),
    part_kind(
        rare.DEADLINE,
        ("termijn", "termijnen"),
        "Een datum waarop iets klaar moet zijn, met het geld waar het om gaat.",
        table="deadlines",
    ),
    part_kind(
        rare.MONEY_FLOW,
        ("geldstroom", "geldstromen"),
        "Geld dat van de ene partij naar de andere gaat, of de verantwoording daarover.",
        english=("flow of money", "flows of money"),
        table="money_flows",
    ),
    part_kind(
        rare.YEAR_PLAN_ROW,
        ("rij van een jaarplan", "rijen van een jaarplan"),
        "Een rij van het jaarplan.",
        english=("row of a year plan", "rows of a year plan"),
        table="year_plan_rows",
    ),
    part_kind(
        rare.FIGURE,
        ("cijfer", "cijfers"),
        "Een getal met wat het telt. Als twee bronnen elkaar tegenspreken, blijven beide staan.",
        table="figures",
    ),
    part_kind(
        rare.AMOUNT,
        ("bedrag", "bedragen"),
        "Een bedrag, met wie betaalt en voor welk jaar.",
        table="amounts",
    ),
    part_kind(
        rare.MILESTONE,
        ("mijlpaal", "mijlpalen"),
        "Iets wat op een bepaald moment gebeurt of gebeurde.",
        table="milestones",
    ),
    part_kind(
        rare.CLAIM,
        ("genoemd aantal", "genoemde aantallen"),
        "Een aantal dat de bron zelf noemt. lea-model vergelijkt het met wat er echt in de agenda staat.",
        english=("stated count", "stated counts"),
        table="claims",
    ),
    part_kind(
        rare.VOICE,
        ("stem", "stemmen"),
        "Wat iemand zei, naverteld en zonder naam.",
        table="voices",
    ),
    part_kind(
        rare.ABBREVIATION,
        ("afkorting", "afkortingen"),
        "Een afkorting, met wat zij betekent. Documenten leggen haar uit.",
        table="abbreviations",
    ),
    part_kind(
        rare.LEGAL_REF,
        ("wetsverwijzing", "wetsverwijzingen"),
        "Een verwijzing naar een wet. De nummering hoort erbij, want artikelen krijgen soms een ander nummer.",
        english=("reference to a law", "references to a law"),
        table="legal_refs",
    ),
    part_kind(
        Link,
        ("webadres", "webadressen"),
        "Een webadres dat de bron geeft.",
        english=("web address", "web addresses"),
        table="links",
    ),
    part_kind(
        rare.PROGRESS,
        ("voortgang", "voortgang"),
        "Hoe ver iets op een bepaalde datum is.",
        english=("progress", "progress"),
        table="progress_reports",
    ),
    part_kind(
        Tag,
        ("kenmerk", "kenmerken"),
        "Een woord uit een gedeelde lijst, om gemeenten te vergelijken.",
        table="tags",
    ),
    part_kind(
        rare.SIC,
        ("bekende fout van de bron", "bekende fouten van de bron"),
        "Een bekende fout van de bron. De controle meldt die dan als bekend.",
        english=("known mistake of the source", "known mistakes of the source"),
        table="known_mistakes",
    ),
)
"""The kinds of facts that stand in items: each has a table of its own in the export."""

_GRAPH_ONLY: Final = (
    graph_kind(
        "statutory_topic",
        ("wettelijk onderwerp", "wettelijke onderwerpen"),
        Word(
            "Iets wat de wet van een agenda vraagt, of wat daaraan grenst.",
            "Something that the law asks of an agenda, or that adjoins it.",
        ),
        Look("octagon", "sand", 5),
    ),
    graph_kind(
        "term",
        ("term", "termen"),
        Word(
            "Een term uit een gedeelde lijst, zoals een thema of een leeftijdsgroep.",
            "A term of a shared list, such as a theme or an age band.",
        ),
        Look("hexagon", "grey", 6),
    ),
    graph_kind(
        "unknown",
        ("onbekend", "onbekend"),
        Word(
            "Wat een verwijzing bedoelt waar niets in de agenda op antwoordt.",
            "What a reference means that nothing in the agenda answers to.",
        ),
        Look("rect", "grey", 28, dashed=True, band=2),
    ),
)

KINDS: Final[dict[str, Kind]] = {kind.key: kind for kind in (_AGENDA, *ITEM_KINDS, *PART_KINDS, *_GRAPH_ONLY)}
"""All kinds, by key."""

NODE_KINDS: Final[dict[str, Kind]] = {kind.key: kind for kind in (_AGENDA, *ITEM_KINDS, *_GRAPH_ONLY)}
"""The kinds that a node of a graph can be, by key."""

KIND_OF: Final[dict[str, str]] = {class_name(kind.source): kind.key for kind in ITEM_KINDS if kind.source is not None}
"""Name of the class to key, of the kinds that can be referred to."""

_ITEM_KEYS: Final = frozenset(kind.key for kind in ITEM_KINDS)

PREFIXES: Final[dict[str, str]] = {word: kind.key for kind in ITEM_KINDS for word in kind.prefixes}
"""Dutch words before a colon that say which kind is meant: ``cluster:welzijn``."""

BY_CLASS: Final[dict[str, Kind]] = {class_name(kind.source): kind for kind in KINDS.values() if kind.source is not None}
"""Name of the class to record, of all kinds that have a class."""


def kind_named(word: str) -> str:
    """The key of a kind that can be referred to, by that key or by its Dutch word.

    Raises:
        UsageError: There is no such kind.
    """
    if word in _ITEM_KEYS:
        return word
    meant = PREFIXES.get(word.strip().casefold())
    if meant is None:
        hint = did_you_mean(nearest(word, (*_ITEM_KEYS, *PREFIXES), cutoff=0.6))
        params = {"kind": word, "hint": hint, "known": ", ".join(kind.key for kind in ITEM_KINDS)}
        raise UsageError(Phrase(N_("There is no kind '{kind}'{hint}. The kinds: {known}."), params))
    return meant


def kind_label(key: str, language: Language) -> str:
    """What a kind is called; a kind that nobody knows goes by its key."""
    kind = KINDS.get(key)
    return kind.label.text(language) if kind is not None else key.replace("_", " ")


def _check() -> None:
    """Say what is missing or said twice, when this module is imported rather than when somebody needs it."""
    count = 1 + len(ITEM_KINDS) + len(PART_KINDS) + len(_GRAPH_ONLY)
    words = sum(len(kind.prefixes) for kind in ITEM_KINDS)
    tables = [kind.table for kind in BY_CLASS.values()]
    wrong = [
        *([] if len(KINDS) == count else ["two kinds have the same key"]),
        *([] if len(PREFIXES) == words else ["two kinds have the same prefix"]),
        *([] if len(set(tables)) == len(tables) else ["two kinds have the same table"]),
        *(f"{kind.key} has no table" for kind in BY_CLASS.values() if not kind.table),
        *(f"{kind.key} has no meaning" for kind in KINDS.values() if not kind.explained.dutch),
    ]
    if wrong:
        raise ValueError("; ".join(wrong))


_check()
