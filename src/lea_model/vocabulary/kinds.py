"""Every kind of thing in an agenda, in one record each: what it is called, where it is registered, how it changes.

Whatever shows, compares, exports or draws agendas reads these records. A new kind is a model, one record here and a
place in a view; `KINDS` fails at import where a record repeats or misses something.
"""

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import Any, Final, NamedTuple

from lea_model.diagnostics import Word
from lea_model.i18n import Language
from lea_model.model.actions import Action, Citation, Overlap, PolicyArea
from lea_model.model.agenda import Adoption, Agenda, Document, Predecessor
from lea_model.model.attached import Claim, Footnote, LegalRef, Milestone, Progress, Voice
from lea_model.model.base import Model, Sic, Tag
from lea_model.model.escalation import EscalationLadder, EscalationLevel
from lea_model.model.figures import Amount, Figure, Link, Statement
from lea_model.model.goals import Goal, Indicator, Target
from lea_model.model.governance import BodyLink, GovernanceBody
from lea_model.model.locations import Deadline, Instrument, Location, LocationPlan, LocationProgramme, MoneyFlow, Step
from lea_model.model.parties import Assignment, Municipality, Party
from lea_model.model.structure import AgePlan, Ambition, Cluster, District, Edition, Hub, ProgrammeLine, Section, Theme
from lea_model.model.year_plans import YearPlan, YearPlanRow


class ChangeSection(StrEnum):
    """A section of the list of changes between two editions (rubriek), in order of what matters most to a council."""

    AGENDA = "agenda"
    GOALS = "goals"
    ACTIONS = "actions"
    PLANNING = "planning"
    ROLES = "roles"
    FILLED_IN = "filled-in"
    STRUCTURE = "structure"
    GOVERNANCE = "governance"
    PARTIES = "parties"
    PROGRAMMES = "programmes"
    TEXTS = "texts"
    OTHER = "other"
    FOLLOWS = "follows"


class Matching(StrEnum):
    """How an item of one edition is recognised in the next (wijze van herkennen)."""

    CONTAINER = "container"
    """By id and title, and by what it holds."""
    LEAF = "leaf"
    """By its text, wherever it stands."""
    NAME = "name"
    """By its name or an alias; a name that is nearly equal is needed."""
    NOTE = "note"
    """By its text, after everything else."""


class Look(NamedTuple):
    """How a node of a kind looks in a drawing (uiterlijk).

    Attributes:
        shape: Name of the outline, as `lea_model.drawing` knows it.
        hue: Name of the colour, as `lea_model.drawing` knows it.
        dashed: Whether the outline is dashed: nothing in the agenda answers to it.
        order: Its place among the kinds of nodes, from the whole to its parts.
        band: Nodes of a higher band stand below those of a lower one: policy, then actions, then who does them.
    """

    shape: str = "rect"
    hue: str = "white"
    order: int = 0
    band: int = 0
    dashed: bool = False


class Kind(NamedTuple):
    """A kind of thing in an agenda (soort onderdeel).

    Attributes:
        key: Its name in data: ``programme_line``.
        model: Its class; None for what exists in a graph only.
        label: What one is called.
        plural: What several are called.
        meaning: What it is, in a sentence or two. English comes from the docstring of the class.
        table: Its table in the relational export; empty where it has none.
        prefixes: Dutch words before a colon that say this kind is meant (``cluster:welzijn``); the first is the one
            that is written. Empty for what cannot be referred to.
        register: The field of the agenda where a writer adds one that is referred to; empty where messages name none.
        section: Where its changes are reported.
        happenings: What can happen to it between two editions, besides changes in its fields.
        matching: How it is recognised in another edition.
        goes_along: Whether it comes and goes with what it stands in, without a line of its own.
        look: How its nodes look.
    """

    key: str
    model: type[Model] | None
    label: Word
    plural: Word
    meaning: Word
    table: str = ""
    prefixes: tuple[str, ...] = ()
    register: str = ""
    section: ChangeSection = ChangeSection.OTHER
    happenings: tuple[str, ...] = ()
    matching: Matching = Matching.CONTAINER
    goes_along: bool = False
    look: Look = Look()

    @property
    def referable(self) -> bool:
        """Whether a reference can mean one, and ``lea show`` can show it."""
        return bool(self.prefixes)

    def prefix(self, language: Language) -> str:
        """The word before a colon that says this kind is meant."""
        return self.prefixes[0] if language == "nl" and self.prefixes else self.key


class ListPart(NamedTuple):
    """What stands in a list of an item and has no name of its own elsewhere (deel van een lijst).

    Attributes:
        name: Stable name in the list of changes, such as ``body-member``.
        label: What one is called.
        section: Where its changes are reported.
        happenings: What can happen to it.
        fields: The lists that it stands in, where the class alone does not tell.
        model: The class whose lists it stands in otherwise.
        usual: The list that goes without saying; empty where a sentence always names the list.
    """

    name: str
    label: Word
    section: ChangeSection
    happenings: tuple[str, ...] = ("added", "dropped", "changed")
    fields: tuple[str, ...] = ()
    model: type[Model] | None = None
    usual: str = ""


_CAPITAL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_BRACKETS: Final = re.compile(r" \([^)]*\)")


def class_key(model: type[Model]) -> str:
    """The name of a class as data has it: ``ProgrammeLine`` becomes ``programme_line``."""
    return _CAPITAL.sub("_", model.__name__).lower()


def english_meaning(model: type) -> str:
    """The first line of the docstring of a class, without the Dutch term between brackets."""
    return _BRACKETS.sub("", (model.__doc__ or "").partition("\n")[0], count=1)


def _happenings(model: type[Model], *, moves: bool) -> tuple[str, ...]:
    """What can happen to an item of a class, by the fields that it has."""
    fields = model.model_fields
    return (
        *("added", "dropped"),
        *(("renamed",) if {"title", "name"} & fields.keys() else ()),
        "reordered",
        *(("reworded",) if {"text", "description"} & fields.keys() else ()),
        *(("renumbered",) if "number" in fields else ()),
        *(("moved",) if moves else ()),
    )


def _item(model: type[Model], dutch: tuple[str, str], meaning: str, *, moves: bool = False, **facts: Any) -> Kind:
    """A kind that can be referred to: what its class tells, with the facts that its record adds."""
    key: str = facts.pop("key", class_key(model))
    one, many = facts.pop("english", (key.replace("_", " "), f"{key.replace('_', ' ')}s"))
    facts.setdefault("prefixes", (dutch[0],))
    about = Word(meaning, english_meaning(model))
    happenings = _happenings(model, moves=moves)
    return Kind(key, model, Word(dutch[0], one), Word(dutch[1], many), about, happenings=happenings, **facts)


def _part(model: type[Model], dutch: tuple[str, str], meaning: str, **facts: Any) -> Kind:
    """A kind of fact that stands in an item and cannot be referred to."""
    key = class_key(model)
    one, many = facts.pop("english", (key.replace("_", " "), f"{key.replace('_', ' ')}s"))
    about = Word(meaning, english_meaning(model))
    return Kind(key, model, Word(dutch[0], one), Word(dutch[1], many), about, **facts)


def _graph_only(key: str, dutch: tuple[str, str], meaning: Word, look: Look) -> Kind:
    """A kind of node that no class stands behind."""
    one = key.replace("_", " ")
    return Kind(key, None, Word(dutch[0], one), Word(dutch[1], f"{one}s"), meaning, look=look)


_AGENDA: Final = Kind(
    "agenda",
    Agenda,
    Word("agenda", "agenda"),
    Word("agenda's", "agendas"),
    Word(
        "De hele agenda. In YAML staan deze sleutels naast het blok `agenda`, in hetzelfde bestand of in andere.",
        english_meaning(Agenda),
    ),
    table="agendas",
    section=ChangeSection.AGENDA,
    look=Look("folder", "grey", 2),
)

ITEM_KINDS: Final = (
    _item(
        Ambition,
        ("ambitie", "ambities"),
        "Wat de partners samen willen bereiken. Een bron noemt dit ook wel speerpunt of opgave.",
        table="ambitions",
        register="ambitions",
        section=ChangeSection.GOALS,
        look=Look("topped", "blue", 7),
    ),
    _item(
        ProgrammeLine,
        ("programmalijn", "programmalijnen"),
        "Een lijn of programma waarlangs gewerkt wordt, soms met een uitwerking per leeftijdsgroep.",
        table="programme_lines",
        prefixes=("programmalijn", "programma"),
        register="programme_lines",
        section=ChangeSection.STRUCTURE,
        look=Look("barred", "blue", 8),
    ),
    _item(
        AgePlan,
        ("leeftijdsplan", "leeftijdsplannen"),
        "Een plan voor een leeftijdsgroep, met daarin de programmalijnen.",
        table="age_plans",
        section=ChangeSection.STRUCTURE,
        look=Look("folder", "blue", 9),
    ),
    _item(
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
    _item(
        Cluster,
        ("cluster", "clusters"),
        "Een aantal acties die samen uitgevoerd worden. De acties staan erin, of het cluster verwijst ernaar.",
        table="clusters",
        section=ChangeSection.STRUCTURE,
        look=Look("double", "blue", 11),
    ),
    _item(
        District,
        ("wijk", "wijken"),
        "Een wijk of gebied met eigen prioriteiten.",
        table="districts",
        section=ChangeSection.STRUCTURE,
        look=Look("house", "sand", 17),
    ),
    _item(
        Section,
        ("hoofdstuk", "hoofdstukken"),
        "Een hoofdstuk zonder afspraken, zoals een visie, leidende principes of een beschrijving van het begin.",
        english=("chapter", "chapters"),
        table="sections",
        section=ChangeSection.TEXTS,
        moves=True,
        look=Look("topped", "grey", 4),
    ),
    _item(
        Hub,
        ("hub", "hubs"),
        "Een kenniscentrum of hub. De titel is het terrein waar het over gaat.",
        table="hubs",
        register="hubs",
        section=ChangeSection.PROGRAMMES,
        look=Look("barred", "sand", 18),
    ),
    _item(
        LocationProgramme,
        ("locatieprogramma", "locatieprogramma's"),
        "Een programma waarin elke locatie een eigen plan maakt.",
        table="location_programmes",
        section=ChangeSection.PROGRAMMES,
        look=Look("topped", "pink", 23),
    ),
    _item(
        LocationPlan,
        ("locatieplan", "locatieplannen"),
        "Het plan van een locatie, of van een paar locaties samen.",
        table="location_plans",
        section=ChangeSection.PROGRAMMES,
        moves=True,
        goes_along=True,
        look=Look("note", "pink", 24, band=1),
    ),
    _item(
        Location,
        ("locatie", "locaties"),
        "Een school met de kinderopvang waarmee zij samenwerkt.",
        table="locations",
        register="locations",
        section=ChangeSection.PROGRAMMES,
        moves=True,
        goes_along=True,
        look=Look("house", "pink", 25, band=1),
    ),
    _item(
        EscalationLadder,
        ("opschalingsladder", "opschalingsladders"),
        "Een ladder van verdiepingen waarlangs een zaak opgeschaald wordt, zoals bij thuiszitters.",
        table="escalation_ladders",
        section=ChangeSection.PROGRAMMES,
        look=Look("topped", "orange", 21),
    ),
    _item(
        EscalationLevel,
        ("verdieping", "verdiepingen"),
        "Een verdieping van de ladder: wanneer een zaak er komt, wie er zit en wat de uitkomst is.",
        table="escalation_levels",
        section=ChangeSection.PROGRAMMES,
        moves=True,
        goes_along=True,
        look=Look("barred", "orange", 22, band=1),
    ),
    _item(
        YearPlan,
        ("jaarplan", "jaarplannen"),
        "Een plan voor een jaar, in rijen. Een leeg plan met alleen de kolommen is een sjabloon.",
        table="year_plans",
        section=ChangeSection.PLANNING,
        look=Look("note", "green", 26),
    ),
    _item(
        Theme,
        ("thema", "thema's"),
        "Een kopje binnen een ambitie, programmalijn of cluster, met de acties die eronder staan.",
        table="themes",
        section=ChangeSection.STRUCTURE,
        moves=True,
        look=Look("rect", "blue", 13),
    ),
    _item(
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
    _item(
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
    _item(
        Indicator,
        ("indicator", "indicatoren"),
        "Waaraan u ziet of iets werkt, met een nulmeting en streefwaarden als die er zijn.",
        table="indicators",
        section=ChangeSection.GOALS,
        moves=True,
        matching=Matching.LEAF,
        goes_along=True,
        look=Look("slanted", "green", 16, band=1),
    ),
    _item(
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
    _item(
        Document,
        ("document", "documenten"),
        "Een document waar de agenda op rust. Onderdelen verwijzen ernaar met hun `bron`.",
        table="documents",
        register="documents",
        section=ChangeSection.TEXTS,
        matching=Matching.NAME,
        look=Look("note", "grey", 3),
    ),
    _item(
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
    _item(
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
    _item(
        PolicyArea,
        ("beleidsterrein", "beleidsterreinen"),
        "Een terrein waar acties aan raken, zoals armoedebeleid of huisvesting.",
        table="policy_areas",
        register="policy_areas",
        section=ChangeSection.PARTIES,
        matching=Matching.NAME,
        look=Look("hexagon", "sand", 12),
    ),
    _item(
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
    _part(
        Statement,
        ("strekking", "strekkingen"),
        "Een uitspraak van de bron, in eigen woorden.",
        table="statements",
    ),
    _part(
        Assignment,
        ("lid", "leden"),
        "Een partij met wat bij haar rol hoort, zoals leden, een voorwaarde of een begindatum.",
        english=("member", "members"),
        table="assignments",
    ),
    _part(
        Adoption,
        ("stap in de vaststelling", "stappen in de vaststelling"),
        "Een stap in het besluit over de agenda: concept, ter vaststelling, vastgesteld of verlengd.",
        english=("step in the adoption", "steps in the adoption"),
        table="adoptions",
    ),
    _part(
        Predecessor,
        ("voorganger", "voorgangers"),
        "De agenda die voor deze agenda gold.",
        table="predecessors",
    ),
    _part(
        Target,
        ("streefwaarde", "streefwaarden"),
        "Een waarde die op een bepaald moment bereikt moet zijn.",
        table="targets",
    ),
    _part(
        Citation,
        ("genoemde actie", "genoemde acties"),
        "Een verwijzing van een cluster naar een actie, zoals gedrukt. Ook een foute verwijzing blijft staan.",
        english=("cited action", "cited actions"),
        table="citations",
    ),
    _part(
        Overlap,
        ("raakvlak", "raakvlakken"),
        "Een naam in de kolom met raakvlakken. Het register zegt waar die naam voor staat.",
        table="action_overlaps",
    ),
    _part(
        BodyLink,
        ("lijn", "lijnen"),
        "Een lijn van het ene overleg naar het andere: een mandaat of een verslag.",
        english=("line", "lines"),
        table="body_links",
    ),
    _part(
        Instrument,
        ("instrument", "instrumenten"),
        "Een hulpmiddel om een plan te maken, zoals een format of een analyse.",
        table="instruments",
    ),
    _part(
        Step,
        ("stap", "stappen"),
        "Een stap op weg naar een plan.",
        table="steps",
    ),
    _part(
        Deadline,
        ("termijn", "termijnen"),
        "Een datum waarop iets klaar moet zijn, met het geld waar het om gaat.",
        table="deadlines",
    ),
    _part(
        MoneyFlow,
        ("geldstroom", "geldstromen"),
        "Geld dat van de ene partij naar de andere gaat, of de verantwoording daarover.",
        english=("flow of money", "flows of money"),
        table="money_flows",
    ),
    _part(
        YearPlanRow,
        ("rij van een jaarplan", "rijen van een jaarplan"),
        "Een rij van het jaarplan.",
        english=("row of a year plan", "rows of a year plan"),
        table="year_plan_rows",
    ),
    _part(
        Figure,
        ("cijfer", "cijfers"),
        "Een getal met wat het telt. Als twee bronnen elkaar tegenspreken, blijven beide staan.",
        table="figures",
    ),
    _part(
        Amount,
        ("bedrag", "bedragen"),
        "Een bedrag, met wie betaalt en voor welk jaar.",
        table="amounts",
    ),
    _part(
        Milestone,
        ("mijlpaal", "mijlpalen"),
        "Iets wat op een bepaald moment gebeurt of gebeurde.",
        table="milestones",
    ),
    _part(
        Claim,
        ("genoemd aantal", "genoemde aantallen"),
        "Een aantal dat de bron zelf noemt. lea-model vergelijkt het met wat er echt in de agenda staat.",
        english=("stated count", "stated counts"),
        table="claims",
    ),
    _part(
        Voice,
        ("stem", "stemmen"),
        "Wat iemand zei, naverteld en zonder naam.",
        table="voices",
    ),
    _part(
        LegalRef,
        ("wetsverwijzing", "wetsverwijzingen"),
        "Een verwijzing naar een wet. De nummering hoort erbij, want artikelen krijgen soms een ander nummer.",
        english=("reference to a law", "references to a law"),
        table="legal_refs",
    ),
    _part(
        Link,
        ("webadres", "webadressen"),
        "Een webadres dat de bron geeft.",
        english=("web address", "web addresses"),
        table="links",
    ),
    _part(
        Progress,
        ("voortgang", "voortgang"),
        "Hoe ver iets op een bepaalde datum is.",
        english=("progress", "progress"),
        table="progress_reports",
    ),
    _part(
        Tag,
        ("kenmerk", "kenmerken"),
        "Een woord uit een gedeelde lijst, om gemeenten te vergelijken.",
        table="tags",
    ),
    _part(
        Sic,
        ("bekende fout van de bron", "bekende fouten van de bron"),
        "Een bekende fout van de bron. De controle meldt die dan als bekend.",
        english=("known mistake of the source", "known mistakes of the source"),
        table="known_mistakes",
    ),
)
"""The kinds of facts that stand in items: each has a table of its own in the export."""

_GRAPH_ONLY: Final = (
    _graph_only(
        "statutory_topic",
        ("wettelijk onderwerp", "wettelijke onderwerpen"),
        Word(
            "Iets wat de wet van een agenda vraagt, of wat daaraan grenst.",
            "Something that the law asks of an agenda, or that adjoins it.",
        ),
        Look("octagon", "sand", 5),
    ),
    _graph_only(
        "term",
        ("term", "termen"),
        Word(
            "Een term uit een gedeelde lijst, zoals een thema of een leeftijdsgroep.",
            "A term of a shared list, such as a theme or an age band.",
        ),
        Look("hexagon", "grey", 6),
    ),
    _graph_only(
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

KIND_OF: Final[dict[type[Model], str]] = {kind.model: kind.key for kind in ITEM_KINDS if kind.model is not None}
"""Class to key, of the kinds that can be referred to."""

PREFIXES: Final[dict[str, str]] = {word: kind.key for kind in ITEM_KINDS for word in kind.prefixes}
"""Dutch words before a colon that say which kind is meant: ``cluster:welzijn``."""

BY_MODEL: Final[dict[type[Model], Kind]] = {kind.model: kind for kind in KINDS.values() if kind.model is not None}
"""Class to record, of all kinds that have a class."""

_CHANGED: Final = ("added", "dropped", "changed")
_SAID: Final = ("added", "dropped", "reworded", "changed")


def _listed(name: str, model: type[Model], section: ChangeSection, *happenings: str, usual: str = "") -> ListPart:
    """The part that stands in every list of a class, called as the class is."""
    kind = BY_MODEL[model]
    return ListPart(name, kind.label, section, happenings or _CHANGED, model=model, usual=usual or kind.table)


def _named(name: str, label: Word, section: ChangeSection, *fields: str, text: bool = False) -> ListPart:
    """The part that stands in some lists, and is called otherwise than its class."""
    usual = fields[0] if len(fields) == 1 else ""
    return ListPart(name, label, section, _SAID if text else _CHANGED, fields, usual=usual)


LIST_PARTS: Final = (
    _listed("adoption", Adoption, ChangeSection.AGENDA, usual="adoption"),
    _listed("target", Target, ChangeSection.GOALS, "added", "dropped"),
    _named("measurement", Word("meting", "measurement"), ChangeSection.GOALS, "measurements"),
    _listed("overlap", Overlap, ChangeSection.ACTIONS, usual="overlaps"),
    _listed("citation", Citation, ChangeSection.ACTIONS),
    _listed("milestone", Milestone, ChangeSection.PLANNING),
    _listed("progress", Progress, ChangeSection.PLANNING, usual="progress"),
    _listed("year-plan-row", YearPlanRow, ChangeSection.PLANNING, usual="rows"),
    _named("trekker", Word("trekker", "trekker"), ChangeSection.ROLES, "trekkers"),
    _named("sparring-partner", Word("sparringspartner", "sparring partner"), ChangeSection.ROLES, "sparring_partners"),
    ListPart("role", Word("rol", "role"), ChangeSection.ROLES, model=Assignment),
    _named("body-member", Word("lid", "member"), ChangeSection.GOVERNANCE, "members_described", "members_listed"),
    _named("body-mandate", Word("mandaat", "mandate"), ChangeSection.GOVERNANCE, "mandates"),
    _named("body-report", Word("verslaglijn", "line of report"), ChangeSection.GOVERNANCE, "reports_to"),
    _named("body-task", Word("taak", "task"), ChangeSection.GOVERNANCE, "tasks", text=True),
    _named("body-topic", Word("gespreksonderwerp", "topic of talks"), ChangeSection.GOVERNANCE, "topics", text=True),
    _listed("instrument", Instrument, ChangeSection.PROGRAMMES),
    _listed("step", Step, ChangeSection.PROGRAMMES),
    _listed("deadline", Deadline, ChangeSection.PROGRAMMES),
    _listed("statement", Statement, ChangeSection.TEXTS, *_SAID),
    _listed("figure", Figure, ChangeSection.TEXTS),
    _listed("amount", Amount, ChangeSection.TEXTS),
    _listed("count", Claim, ChangeSection.TEXTS),
    _listed("voice", Voice, ChangeSection.TEXTS),
    _listed("legal-reference", LegalRef, ChangeSection.TEXTS),
    _listed("link", Link, ChangeSection.TEXTS),
    _listed("tag", Tag, ChangeSection.OTHER),
    _listed("known-mistake", Sic, ChangeSection.OTHER, usual="sic"),
)
"""The parts that stand in lists of items, in the order in which their changes are listed."""

_PART_OF_FIELD: Final = {field: part for part in LIST_PARTS for field in part.fields}
_PART_OF_MODEL: Final = {part.model: part for part in LIST_PARTS if part.model is not None}


def list_part(field: str, models: Iterable[type[Model]]) -> ListPart | None:
    """The part that stands in a list.

    Args:
        field: The field that is the list.
        models: The classes that it can hold.

    Returns:
        The part that is named for that field, else the one of the first class that has one; None where none has.
    """
    if (named := _PART_OF_FIELD.get(field)) is not None:
        return named
    return next((part for model in models if (part := _PART_OF_MODEL.get(model)) is not None), None)


def kind_label(key: str, language: Language) -> str:
    """What a kind is called; a kind that nobody knows goes by its key."""
    kind = KINDS.get(key)
    return kind.label.text(language) if kind is not None else key.replace("_", " ")


def _check() -> None:
    """Say what is missing or said twice, when this module is imported rather than when somebody needs it."""
    count = 1 + len(ITEM_KINDS) + len(PART_KINDS) + len(_GRAPH_ONLY)
    words = sum(len(kind.prefixes) for kind in ITEM_KINDS)
    tables = [kind.table for kind in BY_MODEL.values()]
    wrong = [
        *([] if len(KINDS) == count else ["two kinds have the same key"]),
        *([] if len(PREFIXES) == words else ["two kinds have the same prefix"]),
        *([] if len(set(tables)) == len(tables) else ["two kinds have the same table"]),
        *(f"{kind.key} has no table" for kind in BY_MODEL.values() if not kind.table),
        *(f"{kind.key} has no meaning" for kind in KINDS.values() if not all(kind.meaning)),
    ]
    if wrong:
        raise ValueError("; ".join(wrong))


_check()
