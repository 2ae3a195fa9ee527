"""What an agenda is made of: ambitions, programme lines, clusters, themes, goals, actions and the links between them.

Ambition, cluster, programme line, age band and theme are axes that cross: they point at each other, they are no tree.
"""

from typing import Annotated, ClassVar

from lea_model.model.actions import Action, Citation
from lea_model.model.ages import AgeBand
from lea_model.model.attached import Attached, Progress, WithCouncilMatters
from lea_model.model.base import Missing, ShortForm, TextOrMissing, Titled, key, list_key, optional_key, plain_text_key
from lea_model.model.enums import Level, SectionKind
from lea_model.model.figures import AnyRef, Statement
from lea_model.model.goals import Goal, Indicator
from lea_model.model.interventions import WithInterventions
from lea_model.model.parties import WithRoles
from lea_model.model.scalars import Ages, Many, Moment, Rare, RefTo, Takes, Text
from lea_model.model.scope import Scoped
from lea_model.model.when import When


class Container(WithInterventions, WithRoles, WithCouncilMatters, Attached, Scoped, Titled, ShortForm):
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
    text: TextOrMissing | None = optional_key(
        "tekst",
        "Waar het over gaat, in eigen woorden.",
        "What it is about.",
        example="Taal is de basis om mee te doen.",
    )
    plain_text: Text | None = plain_text_key()
    ages: Takes[AgeBand | None, Ages] = optional_key(
        "leeftijd",
        "De leeftijden waar het over gaat, met alles wat eronder staat.",
        "The ages it is about.",
        example="0-6",
    )
    period: Takes[When | None, Moment] = optional_key(
        "periode", "De periode waarvoor het is.", "The period that it is for.", example="2022-2026"
    )
    year: Takes[When | None, Moment] = optional_key(
        "jaar",
        "Het jaar van de acties eronder, als die zelf geen jaar noemen.",
        "The year of its actions.",
        example="2019",
    )
    due: Takes[When | Missing | None, Moment] = optional_key(
        "uiterlijk",
        "De einddatum voor wat eronder staat en er zelf geen noemt.",
        "By when it is due.",
        example="eind 2022",
    )
    condition: Text | None = optional_key(
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
    indicators: Rare[Indicator] = list_key("indicatoren", "Waaraan u ziet of het lukt.", "What shows whether it works.")
    themes: Many["Theme"] = list_key("themas", "De kopjes, met hun acties.", "The headings, with their actions.")
    actions: Many[Action] = list_key(
        "acties", "De acties die er direct onder staan, in de volgorde van de bron.", "The actions right under it."
    )
    progress: Rare[Progress] = list_key(
        "voortgang", "Hoe ver het is, op volgorde van datum.", "How far it is, in order of date."
    )


class Theme(Container):
    """A heading, of the agenda or inside a cluster, programme line or ambition (thema, onderdeel)."""

    default_level: ClassVar[Level | None] = Level.TACTICAL


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


class Hub(WithRoles, Attached, Scoped, Titled, ShortForm):
    """A centre of knowledge (kenniscentrum, hub); its title is the domain that it covers.

    Attributes:
        text: What it does.
        plain_text: The same in plain language.
        ages: The ages that it is for.
        about_actions: The actions that it is, or is about.
        statements: What is said about it.
    """

    short = "title"
    text: TextOrMissing | None = optional_key(
        "tekst", "Wat het kenniscentrum doet.", "What the hub does.", example="Helpt scholen met cultuur."
    )
    plain_text: Text | None = plain_text_key()
    ages: Takes[AgeBand | None, Ages] = optional_key(
        "leeftijd", "De leeftijden waar het kenniscentrum voor is.", "The ages it is for.", example="4-12"
    )
    about_actions: Many[Annotated[Text, RefTo(("action",))]] = list_key(
        "bij_acties",
        "De acties die dit kenniscentrum is, of waar het bij hoort.",
        "The actions it is about.",
        example="5",
    )
    statements: Many[Statement] = list_key(
        "strekkingen", "Wat de bron verder over het kenniscentrum zegt.", "What else is said about it."
    )


class Section(Attached, Scoped, Titled, ShortForm):
    """A chapter of matter that is no commitment (hoofdstuk: visie, principe, strategie, startfoto, ...).

    Attributes:
        section_kind: What it is about.
        text: What it says, in short.
        plain_text: The same in plain language.
        ages: The ages that it is about.
        statements: What is said in it.
        sections: The chapters inside it.

    """

    short = "title"
    section_kind: Takes[SectionKind | None, str] = optional_key(
        "hoofdstuksoort", "Wat voor hoofdstuk het is.", "What sort of chapter it is.", example="visie"
    )
    text: TextOrMissing | None = optional_key(
        "tekst", "Wat het hoofdstuk zegt, in het kort.", "What it says, in short.", example="Het kind staat voorop."
    )
    plain_text: Text | None = plain_text_key()
    ages: Takes[AgeBand | None, Ages] = optional_key(
        "leeftijd", "De leeftijden waar het hoofdstuk over gaat.", "The ages it is about.", example="0-12"
    )
    statements: Many[Statement] = list_key(
        "strekkingen", "Wat er in het hoofdstuk gezegd wordt.", "What is said in it.", example="[Elk kind hoort erbij.]"
    )
    sections: Many["Section"] = list_key(
        "hoofdstukken", "De paragrafen binnen dit hoofdstuk.", "The chapters inside this chapter."
    )


class District(Container):
    """A district with priorities of its own (wijk, gebied).

    Attributes:
        priorities: What comes first there, in words.
        concerns: The goals, themes or actions that come first there.
    """

    priorities: Many[Statement] = list_key(
        "prioriteiten",
        "Wat in deze wijk voorgaat, in woorden.",
        "What comes first here, in words.",
        example="[Minder verzuim.]",
    )
    concerns: Many[AnyRef] = list_key(
        "gaat_over", "De acties, doelen of thema's die hier voorgaan.", "What comes first here.", example="[taalaanpak]"
    )
