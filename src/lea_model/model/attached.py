"""Facts that can be attached to nearly anything: figures, amounts, dates, counts, voices, laws, links, progress."""

from lea_model.model.ages import AgeBand
from lea_model.model.base import Item, Missing, TextOrMissing, Titled, key
from lea_model.model.enums import ItemKind, ProgressStatus, Sector
from lea_model.model.figures import Amount, AnyRef, Figure, Link
from lea_model.model.parties import Assignment
from lea_model.model.scalars import Many, Rare, Text, Whole
from lea_model.model.when import When


class Milestone(Titled):
    """Something that happens at a time (mijlpaal).

    Attributes:
        when: When, as printed.
        text: What happens.
        figures: Numbers that go with it, such as how many took part.
        involved: Who are part of it.
        column: The heading of the column that it is printed under.
        links: Web addresses printed with it.
    """

    when: When | Missing | None = key(
        "wanneer",
        "Wanneer het gebeurt of gebeurde.",
        "When it happens or happened.",
        default=None,
        example="30 maart 2022",
    )
    text: TextOrMissing | None = key(
        "tekst", "Wat er gebeurt.", "What happens.", default=None, example="Startbijeenkomst met scholen en opvang."
    )
    figures: Rare[Figure] = key(
        "cijfers", "Cijfers die erbij horen, zoals het aantal deelnemers.", "Figures that go with it.", default=()
    )
    involved: Many[Assignment] = key(
        "betrokkenen",
        "Wie erbij waren of erbij betrokken zijn.",
        "Who are part of it.",
        default=(),
        example="schoolbesturen",
    )
    column: Text | None = key(
        "kolom",
        "De kop van de kolom waaronder het gedrukt staat.",
        "The heading of its column.",
        default=None,
        example="Najaar",
    )
    links: Many[Link] = key(
        "links",
        "Webadressen die erbij staan.",
        "Web addresses printed with it.",
        default=(),
        example="https://www.example.org/verslag",
    )


class Claim(Item):
    """A count that the document states (telling): data too, to be held against what it lists.

    Attributes:
        counts: What is counted, where it is something that this model counts.
        what: What is counted, in the words of the source.
        stated: The count that is stated.
        within: The part of the agenda that it is about; all of it where absent.
        text: What is said around it.
    """

    counts: ItemKind | None = key(
        "telt",
        "Welk onderdeel van deze agenda geteld wordt.",
        "Which kind of item is counted.",
        default=None,
        example="acties",
    )
    what: Text | None = key(
        "wat",
        "Wat er geteld wordt, in de woorden van de bron.",
        "What is counted, as printed.",
        default=None,
        example="programma's",
    )
    stated: Whole = key(
        "genoemd_aantal", "Het aantal dat de bron noemt.", "The count that the source states.", example="5"
    )
    within: AnyRef | None = key(
        "binnen",
        "Het onderdeel waarbinnen geteld wordt; anders de hele agenda.",
        "The part counted in.",
        default=None,
        example="cluster-1",
    )
    text: Text | None = key(
        "tekst",
        "Wat de bron rond het aantal zegt.",
        "What is said around it.",
        default=None,
        example="de vijf programma's",
    )


class Footnote(Item):
    """A footnote (voetnoot): a mark and a text, either of which may be missing.

    Attributes:
        mark: The mark as printed, such as ``*``.
        text: What it says.
        attached_to: Where its mark stands, where no item carries it.
    """

    mark: TextOrMissing | None = key(
        "teken", "Het teken zoals gedrukt.", "The mark as printed.", default=None, example="'*'"
    )
    text: TextOrMissing = key(
        "tekst",
        "De tekst van de voetnoot, in eigen woorden.",
        "What it says.",
        example="Onder voorbehoud van middelen.",
    )
    attached_to: Many[AnyRef] = key(
        "hoort_bij",
        "Waar het teken staat, als dat onderdeel het zelf niet noemt.",
        "Where the mark stands.",
        default=(),
        example="taalaanpak",
    )


class Voice(Item):
    """What somebody said (stem), in indirect speech and without a name.

    Attributes:
        speaker: Who said it: a pupil, a young person, a report.
        sector: The sector that the speaker is in.
        text: What was said, in our words.
        via: The report or talk that it comes from.
        ages: How old the speaker is.
    """

    speaker: Text = key("spreker", "Wie het zei, zonder naam.", "Who said it, without a name.", example="leerling")
    sector: Sector | None = key(
        "sector", "De sector waar de spreker in zit.", "The sector that the speaker is in.", default=None, example="po"
    )
    text: TextOrMissing = key(
        "tekst",
        "Wat er gezegd is, zonder aanhalingstekens.",
        "What was said, without quotation marks.",
        example="Hij wil buiten leren.",
    )
    via: Text | None = key(
        "via",
        "Het gesprek of rapport waar het uit komt.",
        "Where it comes from.",
        default=None,
        example="de jongerenraad",
    )
    ages: AgeBand | None = key(
        "leeftijd", "Hoe oud de spreker is.", "How old the speaker is.", default=None, example="10"
    )


class LegalRef(Item):
    """A reference to a law (wetsverwijzing). Articles are renumbered, so the version of the numbers is kept.

    Attributes:
        law: The law as printed.
        article: The article.
        paragraph: The paragraph (lid).
        letter: The letter.
        law_numbering: Which numbering of the law the article is from, such as ``2022``.
        text: What it is about.
    """

    law: Text = key("wet", "De wet zoals gedrukt.", "The law as printed.", example="WPO")
    article: Text | None = key("artikel", "Het artikel.", "The article.", default=None, example="167a")
    paragraph: Text | None = key("lid", "Het lid van het artikel.", "The paragraph.", default=None, example="1")
    letter: Text | None = key("letter", "De letter binnen het lid.", "The letter.", default=None, example="b")
    law_numbering: Text | None = key(
        "nummering_van",
        "Van wanneer de nummering is; artikelen krijgen soms een ander nummer.",
        "Which numbering.",
        default=None,
        example="tot 2022",
    )
    text: Text | None = key(
        "tekst",
        "Waar het artikel over gaat.",
        "What the article is about.",
        default=None,
        example="voorkomen van segregatie",
    )


class Progress(Item):
    """How far something is at a date (voortgang).

    Attributes:
        status: How far.
        when: As of when.
        note: What is said about it.
        result: What it brought.
    """

    status: ProgressStatus = key("status", "Hoe ver het is.", "How far it is.", example="bezig")
    when: When | None = key(
        "wanneer", "De datum waarop het zo was.", "The date at which it was so.", default=None, example="2023-06-01"
    )
    note: Text | None = key(
        "toelichting",
        "Wat er over de voortgang te zeggen is.",
        "What is said about it.",
        default=None,
        example="twee scholen doen niet mee",
    )
    result: Text | None = key(
        "resultaat", "Wat het heeft opgeleverd.", "What it has brought.", default=None, example="alle scholen doen mee"
    )


class Attached(Item):
    """Anything that facts can be attached to (feiten).

    Attributes:
        figures: Numbers.
        amounts: Sums of money.
        milestones: Things that happen at a time.
        claims: Counts that the document states.
        voices: What people said.
        legal_refs: References to laws.
        links: Web addresses.
    """

    figures: Rare[Figure] = key("cijfers", "Cijfers die de bron hierbij noemt.", "Figures given with it.", default=())
    amounts: Rare[Amount] = key(
        "bedragen", "Bedragen die de bron hierbij noemt, zoals een budget.", "Sums of money given with it.", default=()
    )
    milestones: Rare[Milestone] = key(
        "mijlpalen", "Gebeurtenissen met een datum.", "Things that happen at a time.", default=()
    )
    claims: Rare[Claim] = key(
        "tellingen",
        "Aantallen die de bron zelf noemt, zoals 'vijf programma's'.",
        "Counts the source states.",
        default=(),
    )
    voices: Rare[Voice] = key(
        "stemmen", "Wat kinderen, ouders of anderen erover zeiden.", "What people said about it.", default=()
    )
    legal_refs: Rare[LegalRef] = key(
        "wetsverwijzingen",
        "Wetten en artikelen waar de bron naar verwijst.",
        "Laws and articles referred to.",
        default=(),
    )
    links: Many[Link] = key(
        "links",
        "Webadressen die de bron hierbij geeft.",
        "Web addresses given with it.",
        default=(),
        example="https://www.example.org/agenda",
    )
