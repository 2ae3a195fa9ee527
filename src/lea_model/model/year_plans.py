"""The year plan: goals, efforts and roles for one year, or a template to fill in."""

from typing import Annotated

from lea_model.model.attached import Attached, Progress
from lea_model.model.base import Item, Missing, TextOrMissing, Titled, key
from lea_model.model.enums import YearPlanState
from lea_model.model.figures import DocumentRef, Statement
from lea_model.model.parties import WithRoles
from lea_model.model.scalars import Many, RefTo, Text
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
        progress: How far it is.
    """

    ambition: Annotated[Text, RefTo(("programme_line", "ambition", "cluster", "theme", "goal"))] = key(
        "ambitie",
        "De ambitie, programmalijn of het doel waar de rij over gaat.",
        "What it is for.",
        example="Huisvesting",
    )
    year_goal: Cell = key(
        "jaardoelstelling",
        "Het doel voor dat jaar.",
        "The goal for that year.",
        default=None,
        example="Drie scholen zijn verbouwd.",
    )
    indicator: Cell = key(
        "prestatie_indicator",
        "Waaraan u ziet of het jaardoel gehaald is.",
        "What shows it.",
        default=None,
        example="aantal scholen",
    )
    present: Cell = key(
        "huidige_situatie",
        "Hoe het er nu voor staat.",
        "How things are now.",
        default=None,
        example="een school is verbouwd",
    )
    result_to_reach: Cell = key(
        "te_bereiken_resultaat",
        "Het resultaat dat dat jaar bereikt moet worden.",
        "The result to reach.",
        default=None,
        example="drie scholen",
    )
    efforts: Cell = key(
        "inspanningen",
        "Wat er dat jaar voor gedaan wordt.",
        "What is done for it.",
        default=None,
        example="een ontwerp maken",
    )
    division: Cell = key(
        "rolverdeling",
        "Wie wat doet, zoals in de kolom staat.",
        "Who does what.",
        default=None,
        example="de gemeente betaalt",
    )
    progress: Many[Progress] = key(
        "voortgang", "Hoe ver de rij is, op volgorde van datum.", "How far the row is, in order of date.", default=()
    )


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

    document: DocumentRef | None = key(
        "document",
        "Het document waar het jaarplan in staat, met de id.",
        "The document it is in, by its id.",
        default=None,
        example="jaarplan-2025",
    )
    period: When | Missing | None = key(
        "periode", "Het jaar waarvoor het plan is.", "The year that the plan is for.", default=None, example="2025"
    )
    plan_state: YearPlanState = key(
        "jaarplanstand",
        "Of het een leeg sjabloon is of een ingevuld plan.",
        "Template or filled in.",
        default=YearPlanState.FILLED,
        example="sjabloon",
    )
    text: TextOrMissing | None = key(
        "tekst",
        "Hoe het jaarplan gemaakt wordt.",
        "How it is made.",
        default=None,
        example="Elke werkgroep vult een rij in.",
    )
    columns: Many[Text] = key(
        "kolommen",
        "De koppen van de kolommen, zoals gedrukt.",
        "The headings of its columns.",
        default=(),
        example="[Ambitie, Jaardoel]",
    )
    rows: Many[YearPlanRow] = key("rijen", "De rijen van het jaarplan.", "The rows of the year plan.", default=())
    statements: Many[Statement] = key(
        "strekkingen", "Wat de bron verder over het jaarplan zegt.", "What else is said about it.", default=()
    )
