"""The year plan: goals, efforts and roles for one year, or a template to fill in."""

from typing import Annotated

from lea_model.model.actions import Action
from lea_model.model.attached import Progress
from lea_model.model.base import Item, Missing, TextOrMissing, Titled, key, list_key, optional_key, plain_text_key
from lea_model.model.enums import YearPlanState
from lea_model.model.goals import Goal
from lea_model.model.holders import Amounts, Attached
from lea_model.model.parties import WithRoles
from lea_model.model.scalars import Many, Maybe, Moment, RefTo, Takes, Text
from lea_model.model.statements import DocumentRef, Statement
from lea_model.model.when import When

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
        amounts: What it costs.
        progress: How far it is.
    """

    ambition: Annotated[Text, RefTo(("programme_line", "ambition", "cluster", "theme", "goal"))] = key(
        "ambitie",
        "De ambitie, programmalijn of het doel waar de rij over gaat.",
        "What it is for.",
        example="Huisvesting",
    )
    year_goal: Cell = optional_key(
        "jaardoelstelling", "Het doel voor dat jaar.", "The goal for that year.", example="Drie scholen zijn verbouwd."
    )
    indicator: Cell = optional_key(
        "prestatie_indicator", "Waaraan u ziet of het jaardoel gehaald is.", "What shows it.", example="aantal scholen"
    )
    present: Cell = optional_key(
        "huidige_situatie", "Hoe het er nu voor staat.", "How things are now.", example="een school is verbouwd"
    )
    result_to_reach: Cell = optional_key(
        "te_bereiken_resultaat",
        "Het resultaat dat dat jaar bereikt moet worden.",
        "The result to reach.",
        example="drie scholen",
    )
    efforts: Cell = optional_key(
        "inspanningen", "Wat er dat jaar voor gedaan wordt.", "What is done for it.", example="een ontwerp maken"
    )
    division: Cell = optional_key(
        "rolverdeling", "Wie wat doet, zoals in de kolom staat.", "Who does what.", example="de gemeente betaalt"
    )
    amounts: Amounts = list_key("bedragen", "Wat het kost, zoals in de kolom staat.", "What it costs.")
    progress: Many[Progress] = list_key(
        "voortgang", "Hoe ver de rij is, op volgorde van datum.", "How far the row is, in order of date."
    )


class YearPlan(WithRoles, Attached, Titled):
    """A plan for one year (jaarplan): rows, or a template to be filled in.

    Attributes:
        document: The document that it is in.
        period: The year.
        plan_state: Whether it is a template or filled in.
        text: How it is made.
        plain_text: The same in plain language.
        goals: Its goals, where it has no table.
        actions: Its actions, where it has no table.
        columns: The headings of its columns as printed.
        rows: Its rows.
        statements: What else is said about it.
    """

    document: Maybe[DocumentRef] = optional_key(
        "document",
        "Het document waar het jaarplan in staat, met de id.",
        "The document it is in, by its id.",
        example="jaarplan-2025",
    )
    period: Takes[Maybe[When | Missing], Moment] = optional_key(
        "periode", "Het jaar waarvoor het plan is.", "The year that the plan is for.", example="2025"
    )
    plan_state: Takes[YearPlanState, str] = key(
        "jaarplanstand",
        "Of het een leeg sjabloon is of een ingevuld plan.",
        "Template or filled in.",
        default=YearPlanState.FILLED,
        example="sjabloon",
    )
    text: Maybe[TextOrMissing] = optional_key(
        "tekst", "Hoe het jaarplan gemaakt wordt.", "How it is made.", example="Elke werkgroep vult een rij in."
    )
    plain_text: Maybe[Text] = plain_text_key()
    goals: Many[Goal] = list_key(
        "doelen", "De doelen voor het jaar, als het plan geen tabel heeft.", "Its goals, where it has no table."
    )
    actions: Many[Action] = list_key(
        "acties", "De acties voor het jaar, als het plan geen tabel heeft.", "Its actions, where it has no table."
    )
    columns: Many[Text] = list_key(
        "kolommen",
        "De koppen van de kolommen, zoals gedrukt.",
        "The headings of its columns.",
        example="[Ambitie, Jaardoel]",
    )
    rows: Many[YearPlanRow] = list_key("rijen", "De rijen van het jaarplan.", "The rows of the year plan.")
    statements: Many[Statement] = list_key(
        "strekkingen", "Wat de bron verder over het jaarplan zegt.", "What else is said about it."
    )
