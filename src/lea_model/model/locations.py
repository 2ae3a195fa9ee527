"""The location programme: one plan for each school with its childcare."""

from typing import Annotated, ClassVar

from lea_model.model.attached import Progress
from lea_model.model.base import (
    Item,
    Missing,
    TextOrMissing,
    Titled,
    key,
    list_key,
    optional_key,
    plain_text_key,
    plain_title_key,
    title_en_key,
)
from lea_model.model.enums import Level
from lea_model.model.figures import Amount
from lea_model.model.goals import Goal
from lea_model.model.holders import Attached
from lea_model.model.parties import PartyRef, WithRoles
from lea_model.model.scalars import Many, Maybe, Moment, Part, RefTo, Takes, Text
from lea_model.model.scope import Scoped
from lea_model.model.statements import DocumentRef, Link, Statement
from lea_model.model.when import When


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

    what: Maybe[Text] = optional_key(
        "wat", "Welk geld of welke verantwoording er gaat.", "What flows.", example="LEA-middelen"
    )
    payers: Many[PartyRef] = list_key("betaler", "Van wie het komt.", "From whom it comes.", example="Gemeente")
    receivers: Many[PartyRef] = list_key(
        "ontvanger", "Naar wie het gaat.", "To whom it goes.", example="schoolbesturen"
    )
    through: Many[PartyRef] = list_key("langs", "Via wie het loopt.", "By way of whom it goes.", example="T-Primair")
    amount: Takes[Maybe[Amount | Missing], Part] = optional_key(
        "bedrag", "Het bedrag, of hoe dat ontbreekt.", "The sum, or how it is missing."
    )
    for_year: Takes[Maybe[When], Moment] = optional_key(
        "voor_jaar", "Het jaar waarvoor het geld is.", "The year it is for.", example="2018"
    )
    about_year: Takes[Maybe[When], Moment] = optional_key(
        "over_jaar", "Het jaar waarover verantwoord wordt.", "The year it accounts for.", example="2016"
    )


class Deadline(Item):
    """A date by which something must have been done (termijn).

    Attributes:
        when: The date.
        text: What must have been done.
        by: Who does it.
        sent_to: Who gets it.
        money_flow: The money that it is about.
    """

    when: Takes[When, Moment] = key(
        "wanneer", "De datum waarop het klaar moet zijn.", "The date by which it must be done.", example="1 juli 2017"
    )
    text: Text = key(
        "tekst", "Wat er dan klaar moet zijn.", "What must be done by then.", example="Het locatieplan is ingediend."
    )
    by: Many[PartyRef] = list_key("door", "Wie ervoor zorgt.", "Who does it.", example="schoolbestuur")
    sent_to: Many[PartyRef] = list_key(
        "gaat_naar", "Naar wie het gestuurd wordt.", "To whom it is sent.", example="Regiegroep"
    )
    money_flow: Takes[Maybe[MoneyFlow], Part] = optional_key(
        "geldstroom", "Om welk geld het bij deze termijn gaat.", "The money that the deadline is about."
    )


class Instrument(Attached, Titled):
    """A tool to make a plan with (instrument).

    Attributes:
        text: What it is.
        plain_text: The same in plain language.
        when: When it comes, or came.
        statements: What else is said about it.
    """

    text: Maybe[TextOrMissing] = optional_key(
        "tekst", "Wat het hulpmiddel is en waar het voor dient.", "What it is.", example="Een format voor het plan."
    )
    plain_text: Maybe[Text] = plain_text_key()
    when: Takes[Maybe[When | Missing], Moment] = optional_key(
        "wanneer", "Wanneer het er komt of kwam.", "When it comes or came.", example="september 2016"
    )
    statements: Many[Statement] = list_key(
        "strekkingen", "Wat de bron verder over het hulpmiddel zegt.", "What else is said about it."
    )


class Step(Titled):
    """A step on the way to a plan (stap).

    Attributes:
        text: What happens in it.
        plain_text: The same in plain language.
        when: When.
        by: Who does it.
    """

    text: Maybe[TextOrMissing] = optional_key(
        "tekst", "Wat er in deze stap gebeurt.", "What happens in it.", example="School en opvang maken een analyse."
    )
    plain_text: Maybe[Text] = plain_text_key()
    when: Takes[Maybe[When | Missing], Moment] = optional_key(
        "wanneer", "Wanneer de stap gezet wordt.", "When the step is taken.", example="najaar 2016"
    )
    by: Many[PartyRef] = list_key("door", "Wie de stap zet.", "Who takes the step.", example="[school, kinderopvang]")


class Location(Item):
    """A school together with the childcare that it works with (locatie).

    Attributes:
        name: What the place is called.
        plain_title: Its name in plain language.
        title_en: Its name in English, where the source gives one.
        schools: The school, or schools.
        childcare: One or more childcare organisations.
        links: Web addresses printed with it.
    """

    name: Text = key("naam", "De naam van de locatie.", "The name of the place.", example="Brede school Noord")
    plain_title: Maybe[Text] = plain_title_key()
    title_en: Maybe[Text] = title_en_key()
    schools: Many[PartyRef] = list_key(
        "scholen", "De school of scholen op de locatie.", "Its school or schools.", example="De Linde"
    )
    childcare: Many[PartyRef] = list_key(
        "opvang", "De kinderopvang waarmee de school samenwerkt.", "Its childcare.", example="De Schelp"
    )
    links: Many[Link] = list_key(
        "links", "Webadressen die erbij staan.", "Web addresses printed with it.", example="https://www.example.org"
    )


class LocationPlan(WithRoles, Attached, Titled):
    """The plan of one location, or of several together (locatieplan).

    Attributes:
        for_locations: The locations that it is for.
        period: The year or years that it is for.
        text: What it says, in short.
        plain_text: The same in plain language.
        goals: What is to be reached.
        steps: How far the making of it is.
        progress: Where it stands.
    """

    for_locations: Many[Annotated[Text, RefTo(("location",))]] = list_key(
        "voor_locaties", "De locaties waarvoor het plan is.", "The locations it is for.", example="Brede school Noord"
    )
    period: Takes[Maybe[When], Moment] = optional_key(
        "periode", "Het jaar of de jaren waarvoor het plan is.", "The year or years it is for.", example="2018"
    )
    text: Maybe[TextOrMissing] = optional_key(
        "tekst", "Wat het plan zegt, in het kort.", "What it says, in short.", example="Meer samen spelen na school."
    )
    plain_text: Maybe[Text] = plain_text_key()
    goals: Many[Goal] = list_key("doelen", "Wat de locatie wil bereiken.", "What the location wants to reach.")
    steps: Many[Step] = list_key("stappen", "De stappen om het plan te maken.", "The steps of making the plan.")
    progress: Many[Progress] = list_key("voortgang", "Hoe ver het plan is.", "How far the plan is.")


class LocationProgramme(WithRoles, Attached, Scoped, Titled):
    """A programme of plans per location (locatieprogramma).

    Attributes:
        document: The document that it is in.
        text: What it is for.
        plain_text: The same in plain language.
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
    document: Maybe[DocumentRef] = optional_key(
        "document",
        "Het document waar het programma in staat, met de id.",
        "The document it is in, by its id.",
        example="locatieplannen",
    )
    text: Maybe[TextOrMissing] = optional_key(
        "tekst", "Waar het programma voor is.", "What it is for.", example="Elke locatie maakt een plan."
    )
    plain_text: Maybe[Text] = plain_text_key()
    period: Takes[Maybe[When], Moment] = optional_key(
        "periode", "De periode van het programma.", "The period of the programme.", example="2016-2018"
    )
    goals: Many[Goal] = list_key("doelen", "Wat het programma wil bereiken.", "What the programme is to reach.")
    definition: Maybe[TextOrMissing] = optional_key(
        "definitie",
        "Wat de bron onder een locatie verstaat.",
        "What a location is.",
        example="Een school met de opvang erbij.",
    )
    domains: Many[Text] = list_key(
        "domeinen",
        "De domeinen die in een plan aan bod komen.",
        "The domains that a plan covers.",
        example="[taal, bewegen]",
    )
    instruments: Many[Instrument] = list_key(
        "instrumenten", "De hulpmiddelen om een plan te maken.", "The tools to make a plan with."
    )
    steps: Many[Step] = list_key(
        "stappen", "De stappen naar een plan, op volgorde.", "The steps on the way to a plan, in order."
    )
    deadlines: Many[Deadline] = list_key(
        "termijnen", "De datums waarop iets klaar moet zijn.", "Dates by which something must be done."
    )
    steering_group: Many[PartyRef] = list_key(
        "geleid_door",
        "Het overleg dat het programma leidt.",
        "The body that leads the programme.",
        example="Regiegroep",
    )
    locations: Many[Location] = list_key(
        "locaties", "De locaties, als de bron ze noemt.", "The locations, where the source lists them."
    )
    plans: Many[LocationPlan] = list_key(
        "plannen",
        "De plannen per locatie, als de bron ze geeft.",
        "The plans per location, where the source gives them.",
    )
    statements: Many[Statement] = list_key(
        "strekkingen", "Wat de bron verder over het programma zegt.", "What else is said about it."
    )
