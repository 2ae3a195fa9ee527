"""Documents with a shape of their own inside an agenda: escalation ladder, location programme, year plan."""

from typing import Annotated, ClassVar

from lea_model.model.attached import Amount, Attached, Progress, Statement
from lea_model.model.base import Item, Many, Missing, RefTo, Text, TextOrMissing, Titled, Whole, key
from lea_model.model.enums import Level, YearPlanState
from lea_model.model.parties import Assignment, PartyRef, WithRoles
from lea_model.model.structure import Goal
from lea_model.model.when import When

DocumentRef = Annotated[Text, RefTo(("document",))]


class EscalationLevel(WithRoles, Titled):
    """A level of an escalation ladder (verdieping, niveau).

    Attributes:
        order: Its place from below, starting at 1.
        text: What it holds.
        trigger: What makes a case go up to it.
        table: Who sit at the table; who has the lead is its ``regie``.
        outcome: What it ends with.
        options: What can be done at it.
        deadline: Within which time.
        statements: What else is said about it.
    """

    order: Annotated[
        Whole,
        key(
            "volgorde",
            "De plaats van de verdieping, van onderaf geteld vanaf 1.",
            "Its place, from below.",
            example="1",
        ),
    ]
    text: Annotated[
        TextOrMissing | None,
        key(
            "tekst",
            "Wat er op deze verdieping gebeurt.",
            "What happens at it.",
            example="De school praat met de ouders.",
        ),
    ] = None
    trigger: Annotated[
        TextOrMissing | None,
        key(
            "aanleiding",
            "Wat maakt dat een zaak op deze verdieping komt.",
            "What leads to it.",
            example="Er is nog geen plan.",
        ),
    ] = None
    table: Annotated[
        Many[Assignment] | Missing,
        key(
            "tafel",
            "Wie er aan tafel zitten; wie leidt staat bij `regie`.",
            "Who sit at it.",
            example="[school, leerplicht]",
        ),
    ] = ()
    outcome: Annotated[
        TextOrMissing | None,
        key("uitkomst", "Waar de verdieping mee eindigt.", "What the level ends with.", example="Er ligt een plan."),
    ] = None
    options: Annotated[
        Many[Statement],
        key(
            "mogelijkheden",
            "Wat er op deze verdieping kan.",
            "What can be done at it.",
            example="[een andere school zoeken]",
        ),
    ] = ()
    deadline: Annotated[
        When | Missing | None, key("termijn", "Binnen welke tijd.", "Within which time.", example="binnen zes weken")
    ] = None
    statements: Annotated[
        Many[Statement],
        key("strekkingen", "Wat de bron verder over de verdieping zegt.", "What else is said about it."),
    ] = ()


class EscalationLadder(WithRoles, Attached, Titled):
    """An escalation ladder (opschalingspiramide).

    Attributes:
        document: The document that it is in.
        text: What it is for.
        levels: Its levels, from below.
        foundation: What it rests on.
        walks_all_levels: Who can join at every level.
        statements: What else is said about it.
    """

    document: Annotated[
        DocumentRef | None,
        key(
            "document",
            "Het document waar de ladder in staat, met de id.",
            "The document it is in, by its id.",
            example="thuiszitterspact",
        ),
    ] = None
    text: Annotated[
        TextOrMissing | None,
        key("tekst", "Waar de ladder voor is.", "What it is for.", example="Geen kind zit zonder aanbod thuis."),
    ] = None
    levels: Annotated[
        Many[EscalationLevel], key("verdiepingen", "De verdiepingen, van onderaf.", "The levels, from below.")
    ] = ()
    foundation: Annotated[
        Many[Statement],
        key("fundament", "Waar de ladder op rust.", "What the ladder rests on.", example="[goede registratie]"),
    ] = ()
    walks_all_levels: Annotated[
        Many[Assignment],
        key(
            "loopt_alle_verdiepingen",
            "Wie op elke verdieping kan aansluiten.",
            "Who can join anywhere.",
            example="leerplicht",
        ),
    ] = ()
    statements: Annotated[
        Many[Statement], key("strekkingen", "Wat de bron verder over de ladder zegt.", "What else is said about it.")
    ] = ()


class MoneyFlow(Item):
    """A flow of money, or of an account of it (geldstroom).

    Attributes:
        payers: From whom.
        receivers: To whom.
        through: By way of whom.
        amount: How much, or how it is missing.
        for_year: The year that the money is for.
        about_year: The year that is accounted for.
        what: What flows.
    """

    what: Annotated[
        Text | None, key("wat", "Welk geld of welke verantwoording er gaat.", "What flows.", example="LEA-middelen")
    ] = None
    payers: Annotated[
        Many[PartyRef], key("betaler", "Van wie het komt.", "From whom it comes.", example="Gemeente")
    ] = ()
    receivers: Annotated[
        Many[PartyRef], key("ontvanger", "Naar wie het gaat.", "To whom it goes.", example="schoolbesturen")
    ] = ()
    through: Annotated[
        Many[PartyRef], key("langs", "Via wie het loopt.", "By way of whom it goes.", example="T-Primair")
    ] = ()
    amount: Annotated[
        Amount | Missing | None, key("bedrag", "Het bedrag, of hoe dat ontbreekt.", "The sum, or how it is missing.")
    ] = None
    for_year: Annotated[
        When | None, key("voor_jaar", "Het jaar waarvoor het geld is.", "The year it is for.", example="2018")
    ] = None
    about_year: Annotated[
        When | None,
        key("over_jaar", "Het jaar waarover verantwoord wordt.", "The year it accounts for.", example="2016"),
    ] = None


class Deadline(Item):
    """A date by which something must have been done (termijn).

    Attributes:
        when: The date.
        text: What must have been done.
        by: Who does it.
        sent_to: Who gets it.
        money_flow: The money that it is about.
    """

    when: Annotated[
        When,
        key(
            "wanneer",
            "De datum waarop het klaar moet zijn.",
            "The date by which it must be done.",
            example="1 juli 2017",
        ),
    ]
    text: Annotated[
        Text,
        key(
            "tekst",
            "Wat er dan klaar moet zijn.",
            "What must be done by then.",
            example="Het locatieplan is ingediend.",
        ),
    ]
    by: Annotated[Many[PartyRef], key("door", "Wie ervoor zorgt.", "Who does it.", example="schoolbestuur")] = ()
    sent_to: Annotated[
        Many[PartyRef], key("gaat_naar", "Naar wie het gestuurd wordt.", "To whom it is sent.", example="Regiegroep")
    ] = ()
    money_flow: Annotated[
        MoneyFlow | None,
        key("geldstroom", "Om welk geld het bij deze termijn gaat.", "The money that the deadline is about."),
    ] = None


class Instrument(Attached, Titled):
    """A tool to make a plan with (instrument).

    Attributes:
        text: What it is.
        when: When it comes, or came.
        statements: What else is said about it.
    """

    text: Annotated[
        TextOrMissing | None,
        key(
            "tekst", "Wat het hulpmiddel is en waar het voor dient.", "What it is.", example="Een format voor het plan."
        ),
    ] = None
    when: Annotated[
        When | Missing | None,
        key("wanneer", "Wanneer het er komt of kwam.", "When it comes or came.", example="september 2016"),
    ] = None
    statements: Annotated[
        Many[Statement],
        key("strekkingen", "Wat de bron verder over het hulpmiddel zegt.", "What else is said about it."),
    ] = ()


class Step(Titled):
    """A step on the way to a plan (stap).

    Attributes:
        text: What happens in it.
        when: When.
        by: Who does it.
    """

    text: Annotated[
        TextOrMissing | None,
        key(
            "tekst",
            "Wat er in deze stap gebeurt.",
            "What happens in it.",
            example="School en opvang maken een analyse.",
        ),
    ] = None
    when: Annotated[
        When | Missing | None,
        key("wanneer", "Wanneer de stap gezet wordt.", "When the step is taken.", example="najaar 2016"),
    ] = None
    by: Annotated[
        Many[PartyRef], key("door", "Wie de stap zet.", "Who takes the step.", example="[school, kinderopvang]")
    ] = ()


class Location(Item):
    """A school together with the childcare that it works with (locatie).

    Attributes:
        name: What the place is called.
        schools: The school, or schools.
        childcare: One or more childcare organisations.
    """

    name: Annotated[
        Text, key("naam", "De naam van de locatie.", "The name of the place.", example="Brede school Noord")
    ]
    schools: Annotated[
        Many[PartyRef],
        key("scholen", "De school of scholen op de locatie.", "Its school or schools.", example="De Linde"),
    ] = ()
    childcare: Annotated[
        Many[PartyRef],
        key("opvang", "De kinderopvang waarmee de school samenwerkt.", "Its childcare.", example="De Schelp"),
    ] = ()


class LocationPlan(WithRoles, Attached, Titled):
    """The plan of one location, or of several together (locatieplan).

    Attributes:
        for_locations: The locations that it is for.
        period: The year or years that it is for.
        text: What it says, in short.
        goals: What is to be reached.
        steps: How far the making of it is.
        progress: Where it stands.
    """

    for_locations: Annotated[
        Many[Annotated[Text, RefTo(("location",))]],
        key(
            "voor_locaties",
            "De locaties waarvoor het plan is.",
            "The locations it is for.",
            example="Brede school Noord",
        ),
    ] = ()
    period: Annotated[
        When | None,
        key("periode", "Het jaar of de jaren waarvoor het plan is.", "The year or years it is for.", example="2018"),
    ] = None
    text: Annotated[
        TextOrMissing | None,
        key(
            "tekst",
            "Wat het plan zegt, in het kort.",
            "What it says, in short.",
            example="Meer samen spelen na school.",
        ),
    ] = None
    goals: Annotated[
        Many[Goal], key("doelen", "Wat de locatie wil bereiken.", "What the location wants to reach.")
    ] = ()
    steps: Annotated[
        Many[Step], key("stappen", "De stappen om het plan te maken.", "The steps of making the plan.")
    ] = ()
    progress: Annotated[Many[Progress], key("voortgang", "Hoe ver het plan is.", "How far the plan is.")] = ()


class LocationProgramme(WithRoles, Attached, Titled):
    """A programme of plans per location (locatieprogramma).

    Attributes:
        document: The document that it is in.
        text: What it is for.
        period: The period that it is for.
        goals: What is to be reached.
        definition: What a location is.
        domains: The domains that a plan covers.
        instruments: The tools to make a plan with.
        steps: The steps on the way to a plan.
        deadlines: The dates, with the money that they are about.
        steering_group: The body that leads it.
        locations: The locations, where they are listed.
        plans: The plans, where they are listed.
        statements: What else is said about it.
    """

    default_level: ClassVar[Level | None] = Level.TACTICAL
    document: Annotated[
        DocumentRef | None,
        key(
            "document",
            "Het document waar het programma in staat, met de id.",
            "The document it is in, by its id.",
            example="locatieplannen",
        ),
    ] = None
    text: Annotated[
        TextOrMissing | None,
        key("tekst", "Waar het programma voor is.", "What it is for.", example="Elke locatie maakt een plan."),
    ] = None
    period: Annotated[
        When | None,
        key("periode", "De periode van het programma.", "The period of the programme.", example="2016-2018"),
    ] = None
    goals: Annotated[
        Many[Goal], key("doelen", "Wat het programma wil bereiken.", "What the programme is to reach.")
    ] = ()
    definition: Annotated[
        TextOrMissing | None,
        key(
            "definitie",
            "Wat de bron onder een locatie verstaat.",
            "What a location is.",
            example="Een school met de opvang erbij.",
        ),
    ] = None
    domains: Annotated[
        Many[Text],
        key(
            "domeinen",
            "De domeinen die in een plan aan bod komen.",
            "The domains that a plan covers.",
            example="[taal, bewegen]",
        ),
    ] = ()
    instruments: Annotated[
        Many[Instrument], key("instrumenten", "De hulpmiddelen om een plan te maken.", "The tools to make a plan with.")
    ] = ()
    steps: Annotated[
        Many[Step],
        key("stappen", "De stappen naar een plan, op volgorde.", "The steps on the way to a plan, in order."),
    ] = ()
    deadlines: Annotated[
        Many[Deadline],
        key("termijnen", "De datums waarop iets klaar moet zijn.", "Dates by which something must be done."),
    ] = ()
    steering_group: Annotated[
        Many[PartyRef],
        key(
            "geleid_door",
            "Het overleg dat het programma leidt.",
            "The body that leads the programme.",
            example="Regiegroep",
        ),
    ] = ()
    locations: Annotated[
        Many[Location],
        key("locaties", "De locaties, als de bron ze noemt.", "The locations, where the source lists them."),
    ] = ()
    plans: Annotated[
        Many[LocationPlan],
        key(
            "plannen",
            "De plannen per locatie, als de bron ze geeft.",
            "The plans per location, where the source gives them.",
        ),
    ] = ()
    statements: Annotated[
        Many[Statement],
        key("strekkingen", "Wat de bron verder over het programma zegt.", "What else is said about it."),
    ] = ()


Cell = TextOrMissing | None


class YearPlanRow(Item):
    """A row of a year plan (regel van een jaarplan).

    Attributes:
        ambition: The ambition, programme or line that the row is for.
        year_goal: The goal for that year.
        indicator: What shows whether it is reached.
        present: How it is now.
        result_to_reach: What is to be reached.
        efforts: What is done for it.
        division: Who does what.
        progress: How far it is.
    """

    ambition: Annotated[
        Annotated[Text, RefTo(("programme_line", "ambition", "cluster", "theme", "goal"))],
        key(
            "ambitie",
            "De ambitie, programmalijn of het doel waar de rij over gaat.",
            "What it is for.",
            example="Huisvesting",
        ),
    ]
    year_goal: Annotated[
        Cell,
        key(
            "jaardoelstelling",
            "Het doel voor dat jaar.",
            "The goal for that year.",
            example="Drie scholen zijn verbouwd.",
        ),
    ] = None
    indicator: Annotated[
        Cell,
        key(
            "prestatie_indicator",
            "Waaraan je ziet of het jaardoel gehaald is.",
            "What shows it.",
            example="aantal scholen",
        ),
    ] = None
    present: Annotated[
        Cell,
        key("huidige_situatie", "Hoe het er nu voor staat.", "How things are now.", example="een school is verbouwd"),
    ] = None
    result_to_reach: Annotated[
        Cell,
        key(
            "te_bereiken_resultaat",
            "Het resultaat dat dat jaar bereikt moet worden.",
            "The result to reach.",
            example="drie scholen",
        ),
    ] = None
    efforts: Annotated[
        Cell,
        key("inspanningen", "Wat er dat jaar voor gedaan wordt.", "What is done for it.", example="een ontwerp maken"),
    ] = None
    division: Annotated[
        Cell,
        key("rolverdeling", "Wie wat doet, zoals in de kolom staat.", "Who does what.", example="de gemeente betaalt"),
    ] = None
    progress: Annotated[
        Many[Progress],
        key("voortgang", "Hoe ver de rij is, op volgorde van datum.", "How far the row is, in order of date."),
    ] = ()


class YearPlan(WithRoles, Attached, Titled):
    """A plan for one year (jaarplan): rows, or a template to be filled in.

    Attributes:
        document: The document that it is in.
        period: The year.
        plan_state: Whether it is a template or filled in.
        text: How it is made.
        columns: The headings of its columns as printed.
        rows: Its rows.
        statements: What else is said about it.
    """

    document: Annotated[
        DocumentRef | None,
        key(
            "document",
            "Het document waar het jaarplan in staat, met de id.",
            "The document it is in, by its id.",
            example="jaarplan-2025",
        ),
    ] = None
    period: Annotated[
        When | Missing | None,
        key("periode", "Het jaar waarvoor het plan is.", "The year that the plan is for.", example="2025"),
    ] = None
    plan_state: Annotated[
        YearPlanState,
        key(
            "jaarplanstand",
            "Of het een leeg sjabloon is of een ingevuld plan.",
            "Template or filled in.",
            example="sjabloon",
        ),
    ] = YearPlanState.FILLED
    text: Annotated[
        TextOrMissing | None,
        key("tekst", "Hoe het jaarplan gemaakt wordt.", "How it is made.", example="Elke werkgroep vult een rij in."),
    ] = None
    columns: Annotated[
        Many[Text],
        key(
            "kolommen",
            "De koppen van de kolommen, zoals gedrukt.",
            "The headings of its columns.",
            example="[Ambitie, Jaardoel]",
        ),
    ] = ()
    rows: Annotated[Many[YearPlanRow], key("rijen", "De rijen van het jaarplan.", "The rows of the year plan.")] = ()
    statements: Annotated[
        Many[Statement], key("strekkingen", "Wat de bron verder over het jaarplan zegt.", "What else is said about it.")
    ] = ()
