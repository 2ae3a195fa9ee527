"""The root of the model: one agenda, and everything below it."""

from typing import TYPE_CHECKING

from lea_model.model.actions import Action
from lea_model.model.ages import AgeBand
from lea_model.model.base import Item, Missing, TextOrMissing, Titled, key, list_key, optional_key, plain_text_key
from lea_model.model.enums import AgendaKind, Country, DocumentKind, NumberingScope, Status
from lea_model.model.goals import Goal
from lea_model.model.governance import GovernanceBody
from lea_model.model.holders import Abbreviations, Attached, Decided, Footnote, WithCouncilMatters, WithInterventions
from lea_model.model.parties import Municipality, Party, PartyRef, WithRoles
from lea_model.model.rare import Rare
from lea_model.model.scalars import Ages, Many, Maybe, Moment, Slug, Takes, Text, Whole
from lea_model.model.scope import Aimed
from lea_model.model.structure import AgePlan, Cluster, ProgrammeLine, Theme
from lea_model.model.when import When

if TYPE_CHECKING:
    from lea_model.model.rare import (
        Ambition,
        District,
        EscalationLadder,
        Hub,
        Indicator,
        LocationProgramme,
        PolicyArea,
        RelatedAgenda,
        Section,
        YearPlan,
    )


class Document(Decided, Attached, Titled):
    """A document that the agenda rests on (document), with a period of its own.

    Attributes:
        document_kind: What sort of document.
        period: The period that it covers.
        when: When it was written, printed or published.
        publisher: Who brought it out.
        text_version: Name of the text version whose lines are cited.
        line_count: How many lines that text version has, counted from 1; a cited line past the last is a mistake.
        text: What it is.
        plain_text: The same in plain language.
    """

    document_kind: Takes[Maybe[DocumentKind], str] = optional_key(
        "documentsoort", "Wat voor document het is.", "What sort of document it is.", example="lea"
    )
    period: Takes[Maybe[When], Moment] = optional_key(
        "periode", "De periode waar het document over gaat.", "Its period.", example="2019-2022"
    )
    when: Takes[Maybe[When | Missing], Moment] = optional_key(
        "wanneer",
        "Wanneer het geschreven, gedrukt of geplaatst is.",
        "When it was brought out.",
        example="25 januari 2018",
    )
    publisher: Maybe[PartyRef] = optional_key(
        "uitgever", "Wie het document uitbracht.", "Who brought it out.", example="Gemeente Almere"
    )
    text_version: Maybe[Text] = optional_key(
        "tekstversie", "De naam van de tekstversie waarin de regels geteld zijn.", "Its text version.", example="002.md"
    )
    line_count: Maybe[Whole] = optional_key(
        "aantal_regels", "Hoeveel regels de tekstversie heeft.", "How many lines its text version has.", example="264"
    )
    text: Maybe[TextOrMissing] = optional_key(
        "tekst", "Wat voor stuk het is, in het kort.", "What it is.", example="Plan voor drie leeftijdsgroepen."
    )
    plain_text: Maybe[Text] = plain_text_key()


class AgendaBlock(WithRoles, Aimed, Decided, Item):
    """What stands in the ``agenda:`` block (agendablok): what the agenda is, and of whom.

    Attributes:
        id: Slug of the agenda; names its folder among the documents.
        title: Its title.
        subtitle: Its subtitle.
        plain_title: The title in plain language.
        title_en: The title in English, where the source gives one.
        agenda_kind: What sort of agenda.
        local_term: What the source calls this kind of document.
        abbreviation: What it is called for short.
        country: The country.
        municipalities: The municipality, or all of them for a regional agenda.
        region: The region, for a regional agenda.
        period: The period that it is for.
        ages: The ages that it is about.
        horizon: The longer period that its ambitions are for, where that is another.
        extended_to: Until when it was extended.
        status: Where it stands.
        version: Which version this is.
        sender: Who puts it out.
        contact: Where readers can turn to.
        predecessor: The agenda or agendas before it.
        successor: The agenda after it.
        framework: The policy framework that it falls under.
        elaborates: The agendas that it works out further.
        agenda_parts: The agendas that work it out further, each with a folder or file of its own.
        language: The language of its documents, ``nl`` or ``en``.
        numbering: Where the numbers of actions begin again.
        text: What it is about, in short.
        plain_text: The same in plain language.
    """

    id: Slug = key(
        "id",
        "De id van de agenda; zo heet ook de map waarin haar documenten komen.",
        "The id of the agenda.",
        example="almere-2019",
    )
    title: Text = key(
        "titel", "De titel van de agenda, zoals gedrukt.", "Its title as printed.", example="LEA 2023-2026"
    )
    subtitle: Maybe[Text] = optional_key(
        "ondertitel", "De ondertitel, zoals gedrukt.", "Its subtitle as printed.", example="Een kansrijke toekomst"
    )
    plain_title: Maybe[Text] = optional_key(
        "titel_eenvoudig",
        "De titel in gewone taal.",
        "The title in plain language.",
        example="Wat we voor kinderen doen",
    )
    title_en: Maybe[Text] = optional_key(
        "titel_en",
        "De titel in het Engels, als de bron die geeft.",
        "The title in English.",
        example="Local Education Agenda",
    )
    agenda_kind: Takes[AgendaKind, str] = key(
        "agendasoort", "Wat voor agenda het is.", "What sort of agenda it is.", default=AgendaKind.LEA, example="lea"
    )
    local_term: Maybe[Text] = optional_key(
        "lokale_term",
        "Het woord dat de bron voor dit onderdeel gebruikt.",
        "What the source calls it.",
        example="Nota lokaal onderwijsbeleid",
    )
    municipalities: Many[Municipality] = key(
        "gemeenten", "De gemeente, of alle gemeenten van een regionale agenda.", "Its municipalities.", example="Almere"
    )
    abbreviation: Maybe[Text] = optional_key(
        "afkorting", "Hoe de agenda kort heet.", "What it is called for short.", example="HEA"
    )
    country: Takes[Maybe[Country], str] = optional_key(
        "land", "Het land, als dat niet vanzelf spreekt.", "Its country, where that needs saying.", example="belgie"
    )
    region: Maybe[Text] = optional_key(
        "regio", "De naam van de regio, bij een regionale agenda.", "Its region.", example="Regio Vlietstreek"
    )
    period: Takes[When | Missing, Moment] = key(
        "periode", "De periode waarvoor de agenda geldt.", "The period that the agenda is for.", example="2019-2022"
    )
    ages: Takes[Maybe[AgeBand], Ages] = optional_key(
        "leeftijd", "De leeftijden waar de agenda voor is.", "The ages it is about.", example="0-23"
    )
    horizon: Takes[Maybe[When], Moment] = optional_key(
        "horizon", "De langere periode waarvoor de ambities gelden.", "Period of its ambitions.", example="2024-2034"
    )
    extended_to: Takes[Maybe[When], Moment] = optional_key(
        "verlengd_tot", "Tot wanneer de agenda verlengd is.", "Until when it was extended.", example="2023"
    )
    status: Takes[Status, str] = key(
        "status",
        "Of de agenda een concept is, vastgesteld, verlengd of verlopen.",
        "Where it stands.",
        default=Status.UNKNOWN,
        example="vastgesteld",
    )
    version: Maybe[Text] = optional_key(
        "versie", "Welke versie dit is, zoals gedrukt.", "Which version this is.", example="'0.3'"
    )
    sender: Maybe[Text] = optional_key(
        "afzender",
        "Wie de agenda uitbrengt, als dat niet de gemeente is.",
        "Who puts it out.",
        example="LEA-overleg Zandhoek",
    )
    contact: Maybe[Text] = optional_key(
        "contact",
        "Waar lezers terechtkunnen: een afdeling, een telefoonnummer of een webadres.",
        "Where readers can turn to.",
        example="Afdeling Onderwijs en Jeugd, telefoon 14 0123",
    )
    predecessor: Rare["RelatedAgenda"] = list_key(
        "voorganger",
        "De agenda of agenda's die hieraan voorafgingen.",
        "The agenda or agendas before this one.",
        example="LEA 2019-2022",
    )
    successor: Rare["RelatedAgenda"] = list_key(
        "opvolger", "De agenda die hierop volgt.", "The agenda after this one.", example="LEA 2027-2030"
    )
    framework: Rare["RelatedAgenda"] = list_key(
        "valt_onder",
        "Het kader waar deze agenda onder valt, zoals een beleidskader of een regionale agenda.",
        "The policy framework that it falls under.",
        example="Beleidskader Inclusieve Stad",
    )
    elaborates: Rare["RelatedAgenda"] = list_key(
        "uitwerking_van",
        "De agenda die hier verder uitgewerkt is, met haar id: bij een uitvoeringsagenda de agenda erboven.",
        "The agenda that this one works out further, by its id.",
        example="zandhoek-2024",
    )
    agenda_parts: Rare["RelatedAgenda"] = list_key(
        "onderdelen",
        "De uitvoeringsagenda's, jaarplannen en andere agenda's die bij deze agenda horen, met hun id.",
        "The agendas that belong to this one, such as execution agendas and year plans, by their ids.",
        example="[zandhoek-2024-uitvoering, zandhoek-2025-jaarplan]",
    )
    language: Text = key(
        "taal", "De taal van de documenten: `nl` of `en`.", "The language of its documents.", default="nl", example="nl"
    )
    numbering: Takes[NumberingScope, str] = key(
        "nummering",
        "Waarbinnen de nummers van acties telkens opnieuw beginnen.",
        "Where numbers restart.",
        default=NumberingScope.AGENDA,
        example="agenda",
    )
    text: Maybe[TextOrMissing] = optional_key(
        "tekst", "Waar de agenda over gaat, in het kort.", "What it is about.", example="Vier jaar samenwerken."
    )
    plain_text: Maybe[Text] = plain_text_key()


class Agenda(AgendaBlock, WithInterventions, WithCouncilMatters, Attached, Item):
    """A Lokale Educatieve Agenda (LEA, uitvoeringsplan): the root, and everything below it.

    In YAML the fields of ``AgendaBlock`` stand under the key ``agenda``; all others stand beside it, in the same file
    or in other files of the folder.

    Attributes:
        documents: The documents that it rests on.
        sections: Chapters that hold no commitments.
        ambitions: What the partners want to reach.
        programme_lines: Strands of work.
        age_plans: Plans per age band.
        clusters: Bundles of actions.
        themes: Themes that stand under nothing else.
        goals: Goals of the agenda as a whole.
        actions: Actions that stand under nothing else.
        indicators: Indicators of the agenda as a whole.
        districts: Districts with priorities of their own.
        hubs: Centres of knowledge.
        policy_areas: What actions overlap with.
        parties: Organisations, sectors, functions and groups.
        bodies: Bodies that meet or steer.
        escalation_ladders: Escalation ladders.
        location_programmes: Programmes of plans per location.
        year_plans: Plans per year.
        abbreviations: Abbreviations with what they stand for.
        footnote_list: The footnotes themselves; items refer to them by id or mark.
    """

    documents: Many[Document] = list_key(
        "documenten", "De documenten waar de agenda op rust.", "The documents that the agenda rests on."
    )
    sections: Rare["Section"] = list_key(
        "hoofdstukken", "Hoofdstukken zonder afspraken, zoals visie en principes.", "Chapters without commitments."
    )
    ambitions: Rare["Ambition"] = list_key(
        "ambities", "Wat de partners willen bereiken.", "What the partners want to reach."
    )
    programme_lines: Many[ProgrammeLine] = list_key(
        "programmalijnen", "De lijnen of programma's waarlangs gewerkt wordt.", "The strands of work."
    )
    age_plans: Many[AgePlan] = list_key("leeftijdsplannen", "De plannen per leeftijdsgroep.", "The plans per age band.")
    clusters: Many[Cluster] = list_key(
        "clusters", "De clusters: acties die samen uitgevoerd worden.", "The clusters: actions run together."
    )
    themes: Many[Theme] = list_key(
        "themas", "De thema's van de agenda, met hun doelen en acties.", "The themes of the agenda."
    )
    goals: Many[Goal] = list_key(
        "doelen",
        "Doelen van de agenda als geheel.",
        "Goals of the whole.",
        example="[Geen kind zit zonder aanbod thuis.]",
    )
    actions: Many[Action] = list_key(
        "acties", "Acties die nergens anders onder staan.", "Actions that stand under nothing else."
    )
    indicators: Rare["Indicator"] = list_key(
        "indicatoren", "Indicatoren van de agenda als geheel.", "Indicators of the agenda as a whole."
    )
    districts: Rare["District"] = list_key(
        "wijken", "De wijken met eigen prioriteiten.", "Districts with priorities of their own."
    )
    hubs: Rare["Hub"] = list_key("hubs", "De kenniscentra of hubs.", "The centres of knowledge.")
    policy_areas: Rare["PolicyArea"] = list_key(
        "beleidsterreinen",
        "De beleidsterreinen waar acties aan raken.",
        "What actions overlap with.",
        example="[Bestaanszekerheid]",
    )
    parties: Many[Party] = list_key(
        "partijen", "Alle partijen die de agenda noemt.", "All parties that it names.", example="[Gemeente, Vitree]"
    )
    bodies: Many[GovernanceBody] = list_key(
        "overlegorganen", "De overleggen, en de functies die sturen.", "Bodies that meet or steer."
    )
    escalation_ladders: Rare["EscalationLadder"] = list_key(
        "opschalingsladders", "De ladders om een zaak op te schalen.", "Ladders along which a case goes up."
    )
    location_programmes: Rare["LocationProgramme"] = list_key(
        "locatieprogrammas", "De programma's met een plan per locatie.", "The programmes of plans per location."
    )
    year_plans: Rare["YearPlan"] = list_key("jaarplannen", "De plannen per jaar.", "The plans per year.")
    abbreviations: Abbreviations = list_key(
        "afkortingen", "De afkortingen, met wat ze betekenen.", "The abbreviations, with what they stand for."
    )
    footnote_list: Many[Footnote] = list_key(
        "voetnotenlijst", "De voetnoten zelf; onderdelen noemen ze bij `voetnoten`.", "The footnotes themselves."
    )
