"""What an agenda is made of: ambitions, programme lines, clusters, themes, goals, actions and the links between them.

Ambition, cluster, programme line, age band and theme are axes that cross: they point at each other, they are no tree.
"""

from typing import Annotated, ClassVar

from lea_model.model.ages import AgeBand
from lea_model.model.attached import AnyRef, Attached, Figure, Progress, Statement
from lea_model.model.base import Item, Many, Missing, Number, RefTo, ShortForm, Text, TextOrMissing, Titled, key
from lea_model.model.enums import Comparator, IndicatorState, Level, OverlapKind, SectionKind
from lea_model.model.parties import PartyRef, WithRoles
from lea_model.model.when import When


class Target(ShortForm):
    """A value to reach (streefwaarde).

    Attributes:
        printed: The target as printed.
        comparator: At least, at most, equal, more, less, rising, falling.
        value: The value, or how it is missing.
        unit: Its unit.
        when: By when.
        population: Of whom.
    """

    short = "printed"
    printed: Annotated[
        Text | None, key("gedrukt", "De streefwaarde zoals gedrukt.", "The target as printed.", example="90% eind 2022")
    ] = None
    comparator: Annotated[
        Comparator | None,
        key(
            "vergelijking",
            "Of de waarde minstens, hoogstens of precies gehaald moet worden.",
            "How to compare.",
            example="minstens",
        ),
    ] = None
    value: Annotated[
        Number | Missing | None,
        key("waarde", "De waarde die bereikt moet worden.", "The value to reach.", example="90"),
    ] = None
    unit: Annotated[
        Text | None, key("eenheid", "De eenheid van de waarde.", "The unit of the value.", example="'%'")
    ] = None
    when: Annotated[
        When | Missing | None,
        key("wanneer", "Wanneer de waarde bereikt moet zijn.", "By when it is to be reached.", example="eind 2022"),
    ] = None
    population: Annotated[
        Text | Missing | None,
        key("populatie", "Voor wie of waar de waarde geldt.", "Of whom or where.", example="doelgroeppeuters"),
    ] = None


class Indicator(Titled, ShortForm):
    """What shows whether something works (indicator), in any dimension.

    Attributes:
        text: What it is, or how it is missing.
        dimension: The dimension that the source puts it in, such as ``Bereik``.
        indicator_state: Whether it is set, to be defined, or no indicator at all.
        baseline: The value at the start.
        targets: Values to reach, or how they are missing.
        population: Of whom or where.
        measurements: Values measured since.
        data_source: Where the values come from.
        when: When it is measured.
        measures_goals: Goals that it measures.
    """

    short = "text"
    default_level: ClassVar[Level | None] = Level.MEASURE
    text: Annotated[
        TextOrMissing,
        key(
            "tekst",
            "Wat er gemeten wordt, in eigen woorden.",
            "What is measured.",
            example="Aantal leerlingen met een diploma",
        ),
    ]
    dimension: Annotated[
        Text | None,
        key(
            "dimensie",
            "De dimensie waaronder de bron de indicator zet.",
            "The dimension it stands under.",
            example="Bereik",
        ),
    ] = None
    indicator_state: Annotated[
        IndicatorState | None,
        key(
            "indicatorstand",
            "Of het een vastgestelde indicator is, of nog niet.",
            "Whether it is set.",
            example="vastgesteld",
        ),
    ] = None
    baseline: Annotated[
        Figure | Missing | None, key("nulmeting", "De nulmeting: de waarde bij het begin.", "The value at the start.")
    ] = None
    targets: Annotated[
        Many[Target] | Missing,
        key(
            "streefwaarden",
            "De waarden die bereikt moeten worden, per jaar of datum.",
            "Values to reach.",
            example="90% eind 2022",
        ),
    ] = ()
    population: Annotated[
        Text | Missing | None,
        key("populatie", "Over wie of waar de indicator gaat.", "Of whom or where.", example="basisscholen"),
    ] = None
    measurements: Annotated[
        Many[Figure],
        key("metingen", "Wat er sinds de nulmeting gemeten is.", "The values measured since the baseline."),
    ] = ()
    data_source: Annotated[
        Text | Missing | None,
        key("databron", "Waar de waarden vandaan komen.", "Where the values come from.", example="DUO"),
    ] = None
    when: Annotated[
        When | Missing | None,
        key(
            "wanneer", "Wanneer of hoe vaak er gemeten wordt.", "When or how often it is measured.", example="jaarlijks"
        ),
    ] = None
    measures_goals: Annotated[
        Many[Annotated[Text, RefTo(("goal",))]],
        key("meet_doelen", "De doelen die deze indicator meet.", "The goals it measures.", example="doel-bereik"),
    ] = ()


class Goal(WithRoles, Attached, Titled, ShortForm):
    """A wanted state (doel, resultaat). How measurable it is, is derived and never stored.

    Attributes:
        text: The state that is wanted.
        plain_text: The same in plain language.
        due: By when.
        targets: Values to reach.
        ages: The ages that it is about.
        serves: What it contributes to.
        indicators: What shows whether it is reached.
        progress: How far it is, in order of date.
    """

    short = "text"
    default_level: ClassVar[Level | None] = Level.MEASURE
    text: Annotated[
        TextOrMissing,
        key(
            "tekst",
            "De toestand die bereikt moet zijn.",
            "The state that is wanted.",
            example="Alle peuters spreken Nederlands.",
        ),
    ]
    plain_text: Annotated[
        Text | None,
        key(
            "tekst_eenvoudig",
            "Het doel in gewone taal.",
            "The same in plain language.",
            example="Elk kind leert Nederlands.",
        ),
    ] = None
    due: Annotated[
        When | Missing | None,
        key("uiterlijk", "Wanneer het doel bereikt moet zijn.", "By when it is to be reached.", example="eind 2022"),
    ] = None
    targets: Annotated[
        Many[Target] | Missing,
        key(
            "streefwaarden",
            "De waarden waaraan je ziet dat het doel bereikt is.",
            "Values to reach.",
            example="90% eind 2022",
        ),
    ] = ()
    ages: Annotated[
        AgeBand | None,
        key("leeftijd", "De leeftijden waar het doel over gaat.", "The ages it is about.", example="2-4"),
    ] = None
    serves: Annotated[
        Many[AnyRef],
        key(
            "draagt_bij_aan",
            "De ambitie of het grotere doel waaraan dit doel bijdraagt.",
            "What it contributes to.",
            example="ambitie-1",
        ),
    ] = ()
    indicators: Annotated[
        Many[Indicator], key("indicatoren", "De indicatoren die het doel meten.", "What measures the goal.")
    ] = ()
    progress: Annotated[
        Many[Progress],
        key("voortgang", "Hoe ver het doel is, op volgorde van datum.", "How far the goal is, in order of date."),
    ] = ()


class Overlap(Item, ShortForm):
    """A name in the column of overlaps (raakvlak), in printed order; a register says what it stands for.

    Attributes:
        to: The policy area, party, programme or funding as printed.
        note: What is said about it.
    """

    short = "to"
    to: Annotated[
        Annotated[Text, RefTo(("policy_area", "party", "body", "action", "hub", "document"))],
        key(
            "naar",
            "Het beleidsterrein, de partij, het programma of het geld, zoals gedrukt.",
            "As printed.",
            example="NPO",
        ),
    ]
    note: Annotated[
        Text | None,
        key(
            "toelichting",
            "Wat de bron bij het raakvlak zegt.",
            "What is said about it.",
            example="alleen voor jongeren",
        ),
    ] = None


class PolicyArea(Item, ShortForm):
    """What actions overlap with (beleidsterrein, raakvlak).

    Attributes:
        name: Its name.
        aliases: Other names that the source uses for it.
        overlap_kind: What it is: a policy area, a party, funding, a programme.
        owner: Who it belongs to.
        shown_in: The figure that prints it.
        description: What the source says about it.
    """

    short = "name"
    name: Annotated[
        Text,
        key("naam", "De naam van het beleidsterrein.", "The name of the policy area.", example="Bestaanszekerheid"),
    ]
    aliases: Annotated[
        Many[Text],
        key("aliassen", "Andere namen die de bron ervoor gebruikt.", "Other names for it.", example="[armoedebeleid]"),
    ] = ()
    overlap_kind: Annotated[
        OverlapKind | None,
        key(
            "raakvlaksoort",
            "Of het beleid, een partij, geld of een programma is.",
            "What it is.",
            example="beleidsterrein",
        ),
    ] = None
    owner: Annotated[
        PartyRef | None, key("houder", "Wie over dit terrein gaat.", "Who is in charge of it.", example="Gemeente")
    ] = None
    shown_in: Annotated[
        Text | None,
        key(
            "afgebeeld_in",
            "De figuur waarin het gedrukt staat.",
            "The figure that prints it.",
            example="Positionering LEA",
        ),
    ] = None
    description: Annotated[
        Text | Missing | None,
        key(
            "omschrijving", "Wat de bron over dit terrein zegt.", "What is said about it.", example="hulp bij schulden"
        ),
    ] = None


class Action(WithRoles, Attached, Titled, ShortForm):
    """The smallest commitment (actie, onderwerp, pijler).

    Attributes:
        text: What will be done.
        plain_text: The same in plain language.
        ages: The ages that it is about; inherited where absent.
        year: The year that it is planned for; inherited where absent.
        due: By when.
        condition: Condition or reservation.
        keep: What stays (column 'Wat houden we?').
        new: What is new (column 'Wat is nieuw?').
        keep_or_new: Entries of which the source does not show which of the two columns they stand in.
        overlaps: What it overlaps with, in printed order.
        serves: Goals, ambitions and the like that it contributes to.
        same_as: The action that it repeats under another number.
        statements: What else is said in it, sentence by sentence.
        indicators: What shows whether it works.
        progress: How far it is, in order of date.
    """

    short = "text"
    default_level: ClassVar[Level | None] = Level.OPERATIONAL
    text: Annotated[
        TextOrMissing | None,
        key(
            "tekst",
            "Wat er gedaan wordt, in eigen woorden.",
            "What will be done.",
            example="We starten twee schakelklassen.",
        ),
    ] = None
    plain_text: Annotated[
        Text | None,
        key(
            "tekst_eenvoudig",
            "Wat er gedaan wordt, in gewone taal.",
            "The same in plain language.",
            example="Kinderen krijgen taalles.",
        ),
    ] = None
    ages: Annotated[
        AgeBand | None,
        key(
            "leeftijd",
            "De leeftijden waar de actie voor is; anders geldt wat erboven staat.",
            "The ages it is about.",
            example="4-12",
        ),
    ] = None
    year: Annotated[
        When | None,
        key("jaar", "Het jaar waarvoor de actie gepland is.", "The year that it is planned for.", example="2019"),
    ] = None
    due: Annotated[
        When | Missing | None,
        key("uiterlijk", "Wanneer de actie klaar moet zijn.", "By when it is to be done.", example="juni 2024"),
    ] = None
    condition: Annotated[
        Text | None,
        key(
            "voorwaarde",
            "De voorwaarde of het voorbehoud daarbij.",
            "Condition or reservation.",
            example="als er middelen zijn",
        ),
    ] = None
    keep: Annotated[
        Many[Statement] | Missing,
        key(
            "houden",
            "Wat er al is en blijft (kolom 'Wat houden we?').",
            "What stays.",
            example="[Schakelklassen, Taal52]",
        ),
    ] = ()
    new: Annotated[
        Many[Statement] | Missing,
        key("nieuw", "Wat erbij komt (kolom 'Wat is nieuw?').", "What comes new.", example="[Zomerschool]"),
    ] = ()
    keep_or_new: Annotated[
        Many[Statement],
        key(
            "houden_of_nieuw",
            "Houden of nieuw, als niet te zien is welke van de twee.",
            "Stays or new: not known which.",
            example="[Taalcoach]",
        ),
    ] = ()
    overlaps: Annotated[
        Many[Overlap] | Missing,
        key(
            "raakvlakken",
            "De raakvlakken, in de volgorde van de bron.",
            "The overlaps, in printed order.",
            example="[LEA, NPO]",
        ),
    ] = ()
    serves: Annotated[
        Many[AnyRef],
        key(
            "draagt_bij_aan",
            "De doelen of ambities waaraan de actie bijdraagt.",
            "What it contributes to.",
            example="ambitie-1",
        ),
    ] = ()
    same_as: Annotated[
        Many[Annotated[Text, RefTo(("action",))]],
        key(
            "zelfde_als",
            "De actie met een ander nummer die hetzelfde zegt.",
            "The action that it repeats.",
            example="4.2.2",
        ),
    ] = ()
    statements: Annotated[
        Many[Statement],
        key(
            "strekkingen",
            "Wat er verder bij de actie staat, zin voor zin.",
            "What else is said in it.",
            example="[Ouders doen mee.]",
        ),
    ] = ()
    indicators: Annotated[
        Many[Indicator],
        key("indicatoren", "Waaraan je ziet of de actie werkt.", "What shows whether the action works."),
    ] = ()
    progress: Annotated[
        Many[Progress],
        key("voortgang", "Hoe ver de actie is, op volgorde van datum.", "How far the action is, in order of date."),
    ] = ()


class Container(WithRoles, Attached, Titled):
    """Anything that holds statements, goals and themes (bundel).

    Attributes:
        text: What it is about.
        ages: The ages that it is about.
        period: The period that it is for.
        statements: What is said in it.
        goals: What is to be reached.
        themes: Headings in it, in order; actions without a heading stand in a theme without a title.
        indicators: What shows whether it works.
        serves: What it contributes to.
        due: By when its goals and actions are due, where they do not say so.
        year: The year that its actions are planned for, where they do not say so.
    """

    text: Annotated[
        TextOrMissing | None,
        key(
            "tekst",
            "Waar het over gaat, in eigen woorden.",
            "What it is about.",
            example="Taal is de basis om mee te doen.",
        ),
    ] = None
    ages: Annotated[
        AgeBand | None,
        key(
            "leeftijd",
            "De leeftijden waar het over gaat, met alles wat eronder staat.",
            "The ages it is about.",
            example="0-6",
        ),
    ] = None
    period: Annotated[
        When | None, key("periode", "De periode waarvoor het is.", "The period that it is for.", example="2022-2026")
    ] = None
    year: Annotated[
        When | None,
        key(
            "jaar",
            "Het jaar van de acties eronder, als die zelf geen jaar noemen.",
            "The year of its actions.",
            example="2019",
        ),
    ] = None
    due: Annotated[
        When | Missing | None,
        key(
            "uiterlijk",
            "De einddatum voor wat eronder staat en er zelf geen noemt.",
            "By when it is due.",
            example="eind 2022",
        ),
    ] = None
    serves: Annotated[
        Many[AnyRef],
        key(
            "draagt_bij_aan",
            "De doelen, ambities of lijnen waaraan het bijdraagt.",
            "What it contributes to.",
            example="ambitie-1",
        ),
    ] = ()
    statements: Annotated[
        Many[Statement],
        key(
            "strekkingen",
            "Wat de bron erover zegt, zin voor zin.",
            "What is said in it.",
            example="[Taal is de basis.]",
        ),
    ] = ()
    goals: Annotated[
        Many[Goal],
        key("doelen", "De doelen die erbij horen.", "The goals in it.", example="[Alle peuters spreken Nederlands.]"),
    ] = ()
    indicators: Annotated[
        Many[Indicator], key("indicatoren", "Waaraan je ziet of het lukt.", "What shows whether it works.")
    ] = ()
    themes: Annotated[
        Many["Theme"],
        key(
            "themas",
            "De kopjes, met hun acties; zonder kopje: een thema zonder titel.",
            "The headings, with their actions.",
        ),
    ] = ()


class Theme(Container):
    """A heading inside a cluster or programme line (thema, onderdeel).

    Attributes:
        actions: The actions under it.
    """

    default_level: ClassVar[Level | None] = Level.TACTICAL
    actions: Annotated[
        Many[Action], key("acties", "De acties onder dit kopje, in de volgorde van de bron.", "The actions under it.")
    ] = ()


class Ambition(Container):
    """What the partners want to reach (ambitie)."""

    default_level: ClassVar[Level | None] = Level.STRATEGIC


class ProgrammeLine(Container):
    """A strand of work (programmalijn, programma); its editions stand under the age plans."""

    default_level: ClassVar[Level | None] = Level.STRATEGIC


class Edition(Container):
    """A programme line in one age plan (programmalijn per leeftijdsgroep), with statements and goals of its own.

    Attributes:
        line: The programme line.
    """

    default_level: ClassVar[Level | None] = Level.STRATEGIC
    line: Annotated[
        Annotated[Text, RefTo(("programme_line",))],
        key(
            "programmalijn",
            "De programmalijn, met id, nummer of titel.",
            "The programme line.",
            example="doorlopende-lijnen",
        ),
    ]


class AgePlan(Container):
    """A plan for one age band (uitvoeringsplan per leeftijd).

    Attributes:
        editions: The programme lines in it.
    """

    default_level: ClassVar[Level | None] = Level.STRATEGIC
    editions: Annotated[
        Many[Edition], key("edities", "De programmalijnen in dit plan.", "The programme lines in this plan.")
    ] = ()


class Citation(Item, ShortForm):
    """A reference to an action as printed (verwijzing), resolved or not; it keeps its place.

    Attributes:
        to: The number or title as printed.
        note: What is said about it.
    """

    short = "to"
    to: Annotated[
        Annotated[Text, RefTo(("action", "theme"))],
        key("naar", "Het nummer of de titel van de actie, zoals gedrukt.", "The action, as printed.", example="4.1.1"),
    ]
    note: Annotated[
        Text | None,
        key(
            "toelichting",
            "Wat de bron bij de verwijzing zegt.",
            "What is said about it.",
            example="alleen wat de school doet",
        ),
    ] = None


class Cluster(Container):
    """A bundle of actions run together (cluster): it holds actions or cites them.

    Attributes:
        citations: The actions that it cites, as printed and in printed order.
        agreements: How those who take part work together.

    """

    default_level: ClassVar[Level | None] = Level.TACTICAL
    citations: Annotated[
        Many[Citation],
        key(
            "verwijzingen",
            "De acties die het cluster noemt, zoals gedrukt.",
            "The actions it cites.",
            example="[4.2.1, 4.2.2]",
        ),
    ] = ()
    agreements: Annotated[
        Many[Statement],
        key(
            "werkafspraken",
            "Hoe de deelnemers samenwerken.",
            "How they work together.",
            example="[We spreken elkaar elke maand.]",
        ),
    ] = ()


class Hub(WithRoles, Attached, Titled):
    """A centre of knowledge (kenniscentrum, hub); its title is the domain that it covers.

    Attributes:
        text: What it does.
        about_actions: The actions that it is, or is about.
        statements: What is said about it.
    """

    text: Annotated[
        TextOrMissing | None,
        key("tekst", "Wat het kenniscentrum doet.", "What the hub does.", example="Helpt scholen met cultuur."),
    ] = None
    about_actions: Annotated[
        Many[Annotated[Text, RefTo(("action",))]],
        key(
            "bij_acties",
            "De acties die dit kenniscentrum is, of waar het bij hoort.",
            "The actions it is about.",
            example="5",
        ),
    ] = ()
    statements: Annotated[
        Many[Statement],
        key("strekkingen", "Wat de bron verder over het kenniscentrum zegt.", "What else is said about it."),
    ] = ()


class Section(Attached, Titled):
    """A chapter of matter that is no commitment (hoofdstuk: visie, principe, strategie, startfoto, ...).

    Attributes:
        section_kind: What it is about.
        text: What it says, in short.
        ages: The ages that it is about.
        statements: What is said in it.
        sections: The chapters inside it.

    """

    section_kind: Annotated[
        SectionKind | None,
        key("hoofdstuksoort", "Wat voor hoofdstuk het is.", "What sort of chapter it is.", example="visie"),
    ] = None
    text: Annotated[
        TextOrMissing | None,
        key(
            "tekst", "Wat het hoofdstuk zegt, in het kort.", "What it says, in short.", example="Het kind staat voorop."
        ),
    ] = None
    ages: Annotated[
        AgeBand | None,
        key("leeftijd", "De leeftijden waar het hoofdstuk over gaat.", "The ages it is about.", example="0-12"),
    ] = None
    statements: Annotated[
        Many[Statement],
        key(
            "strekkingen",
            "Wat er in het hoofdstuk gezegd wordt.",
            "What is said in it.",
            example="[Elk kind hoort erbij.]",
        ),
    ] = ()
    sections: Annotated[
        Many["Section"], key("hoofdstukken", "De paragrafen binnen dit hoofdstuk.", "The chapters inside this chapter.")
    ] = ()


class District(Container):
    """A district with priorities of its own (wijk, gebied).

    Attributes:
        priorities: What comes first there, in words.
        concerns: The goals, themes or actions that come first there.
    """

    priorities: Annotated[
        Many[Statement],
        key(
            "prioriteiten",
            "Wat in deze wijk voorgaat, in woorden.",
            "What comes first here, in words.",
            example="[Minder verzuim.]",
        ),
    ] = ()
    concerns: Annotated[
        Many[AnyRef],
        key(
            "gaat_over",
            "De acties, doelen of thema's die hier voorgaan.",
            "What comes first here.",
            example="[taalaanpak]",
        ),
    ] = ()
