"""What an agenda is made of: ambitions, programme lines, clusters, themes, goals, actions and the links between them.

Ambition, cluster, programme line, age band and theme are axes that cross: they point at each other, they are no tree.
"""

from typing import TYPE_CHECKING, Annotated, ClassVar

from lea_model.model.actions import Action, Citation
from lea_model.model.ages import AgeBand
from lea_model.model.base import Missing, TextOrMissing, key, list_key, optional_key, plain_text_key
from lea_model.model.enums import Level
from lea_model.model.goals import Goal
from lea_model.model.holders import Planned
from lea_model.model.rare import Rare
from lea_model.model.scalars import Ages, Many, Maybe, Moment, RefTo, Takes, Text
from lea_model.model.statements import AnyRef, Statement
from lea_model.model.when import When

if TYPE_CHECKING:
    from lea_model.model.rare import Indicator, Progress


class Container(Planned):
    """Anything that holds statements, goals and themes (bundel).

    Attributes:
        text: What it is about.
        plain_text: The same in plain language.
        ages: The ages that it is about.
        period: The period that it is for.
        condition: Condition or reservation.
        statements: What is said in it.
        goals: What is to be reached.
        themes: Headings in it, in order.
        actions: Actions that stand under no heading.
        progress: How far it is, in order of date.
        indicators: What shows whether it works.
        serves: What it contributes to.
        due: By when its goals and actions are due, where they do not say so.
        year: The year that its actions are planned for, where they do not say so.
    """

    short = "title"
    text: Maybe[TextOrMissing] = optional_key(
        "tekst",
        "Waar het over gaat, in eigen woorden.",
        "What it is about.",
        example="Taal is de basis om mee te doen.",
    )
    plain_text: Maybe[Text] = plain_text_key()
    ages: Takes[Maybe[AgeBand], Ages] = optional_key(
        "leeftijd",
        "De leeftijden waar het over gaat, met alles wat eronder staat.",
        "The ages it is about.",
        example="0-6",
    )
    period: Takes[Maybe[When], Moment] = optional_key(
        "periode", "De periode waarvoor het is.", "The period that it is for.", example="2022-2026"
    )
    year: Takes[Maybe[When], Moment] = optional_key(
        "jaar",
        "Het jaar van de acties eronder, als die zelf geen jaar noemen.",
        "The year of its actions.",
        example="2019",
    )
    due: Takes[Maybe[When | Missing], Moment] = optional_key(
        "uiterlijk",
        "De einddatum voor wat eronder staat en er zelf geen noemt.",
        "By when it is due.",
        example="eind 2022",
    )
    condition: Maybe[Text] = optional_key(
        "voorwaarde",
        "De voorwaarde of het voorbehoud daarbij.",
        "Condition or reservation.",
        example="als er middelen zijn",
    )
    serves: Many[AnyRef] = list_key(
        "draagt_bij_aan",
        "De doelen, ambities of lijnen waaraan het bijdraagt.",
        "What it contributes to.",
        example="ambitie-1",
    )
    statements: Many[Statement] = list_key(
        "strekkingen", "Wat de bron erover zegt, zin voor zin.", "What is said in it.", example="[Taal is de basis.]"
    )
    goals: Many[Goal] = list_key(
        "doelen", "De doelen die erbij horen.", "The goals in it.", example="[Alle peuters spreken Nederlands.]"
    )
    indicators: Rare["Indicator"] = list_key(
        "indicatoren", "Waaraan u ziet of het lukt.", "What shows whether it works."
    )
    themes: Many["Theme"] = list_key("themas", "De kopjes, met hun acties.", "The headings, with their actions.")
    actions: Many[Action] = list_key(
        "acties", "De acties die er direct onder staan, in de volgorde van de bron.", "The actions right under it."
    )
    progress: Rare["Progress"] = list_key(
        "voortgang", "Hoe ver het is, op volgorde van datum.", "How far it is, in order of date."
    )


class Theme(Container):
    """A heading, of the agenda or inside a cluster, programme line or ambition (thema, onderdeel)."""

    default_level: ClassVar[Level | None] = Level.TACTICAL


class ProgrammeLine(Container):
    """A strand of work (programmalijn, programma); its editions stand under the age plans."""

    default_level: ClassVar[Level | None] = Level.STRATEGIC


class Edition(Container):
    """A programme line in one age plan (programmalijn per leeftijdsgroep), with statements and goals of its own.

    Attributes:
        line: The programme line.
    """

    short = "line"
    default_level: ClassVar[Level | None] = Level.STRATEGIC
    line: Annotated[Text, RefTo(("programme_line",))] = key(
        "programmalijn",
        "De programmalijn, met id, nummer of titel.",
        "The programme line.",
        example="doorlopende-lijnen",
    )


class AgePlan(Container):
    """A plan for one age band (uitvoeringsplan per leeftijd).

    Attributes:
        editions: The programme lines in it.
    """

    default_level: ClassVar[Level | None] = Level.STRATEGIC
    editions: Many[Edition] = list_key(
        "edities", "De programmalijnen in dit plan.", "The programme lines in this plan."
    )


class Cluster(Container):
    """A bundle of actions run together (cluster): it holds actions or cites them.

    Attributes:
        citations: The actions that it cites, as printed and in printed order.
        agreements: How those who take part work together.

    """

    default_level: ClassVar[Level | None] = Level.TACTICAL
    citations: Many[Citation] = list_key(
        "verwijzingen",
        "De acties die het cluster noemt, zoals gedrukt.",
        "The actions it cites.",
        example="[4.2.1, 4.2.2]",
    )
    agreements: Many[Statement] = list_key(
        "werkafspraken",
        "Hoe de deelnemers samenwerken.",
        "How they work together.",
        example="[We spreken elkaar elke maand.]",
    )
