"""What many kinds of items can hold beside their own keys: facts, promises, interventions, decisions, footnotes."""

from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BeforeValidator

from lea_model.model.base import Item, Missing, Model, ShortForm, TextOrMissing, Titled, key, list_key, optional_key
from lea_model.model.by_moment import ByMoment
from lea_model.model.parties import Assignment, WithRoles
from lea_model.model.rare import ABBREVIATION, Rare
from lea_model.model.scalars import Many, Maybe, Moment, Takes, Text
from lea_model.model.scope import Scoped
from lea_model.model.statements import AnyRef, Link, Statement
from lea_model.model.when import When

if TYPE_CHECKING:
    from lea_model.model.rare import (
        Abbreviation,
        Adoption,
        Amount,
        Claim,
        Figure,
        Intervention,
        LegalRef,
        Milestone,
        Motion,
        Promise,
        Publication,
        Voice,
    )

Figures = Annotated[Rare["Figure"], ByMoment("when")]
"""Figures, perhaps by year."""

Amounts = Annotated[Rare["Amount"], ByMoment("period")]
"""Sums of money, perhaps by year."""


def spelled_out(value: Any) -> Any:
    """A list of abbreviations, where a set of them with their meanings stands: ``{VVE: voorschoolse educatie}``.

    What has a key of an abbreviation is one already. A set of which nothing is left says nothing: something was said
    about what stood in it.
    """
    if not isinstance(value, (list, tuple, dict)):
        return value
    fields = ABBREVIATION.model.model_fields
    keys = frozenset(fields) | {field.alias for field in fields.values()}
    found: list[Any] = []
    for entry in [value] if isinstance(value, dict) else value:
        if isinstance(entry, dict) and not keys & entry.keys():
            found += [{"abbreviation": word, "meaning": meaning} for word, meaning in entry.items()]
        else:
            found.append(entry)
    return found


Abbreviations = Annotated[Rare["Abbreviation"], BeforeValidator(spelled_out)]
"""A list of abbreviations, or a set of them with their meanings."""


class Footnote(Item):
    """A footnote (voetnoot): a mark and a text, either of which may be missing.

    Attributes:
        mark: The mark as printed, such as ``*``.
        text: What it says.
        attached_to: Where its mark stands, where no item carries it.
    """

    mark: Maybe[TextOrMissing] = optional_key(
        "teken", "Het teken zoals gedrukt.", "The mark as printed.", example="'*'"
    )
    text: TextOrMissing = key(
        "tekst",
        "De tekst van de voetnoot, in eigen woorden.",
        "What it says.",
        example="Onder voorbehoud van middelen.",
    )
    attached_to: Many[AnyRef] = list_key(
        "hoort_bij",
        "Waar het teken staat, als dat onderdeel het zelf niet noemt.",
        "Where the mark stands.",
        example="taalaanpak",
    )


class WithCouncilMatters(Model):
    """Anything that the council asked or was promised something about (wat met de raad is afgesproken).

    Attributes:
        promises: What was promised about it.
        motions: What the council asked about it.
    """

    promises: Rare["Promise"] = list_key(
        "toezeggingen",
        "Wat erover toegezegd is, zoals aan de raad.",
        "What was promised about it.",
        example="[Voor de zomer komt er een plan.]",
    )
    motions: Rare["Motion"] = list_key(
        "moties",
        "Wat de raad erover vroeg.",
        "What the council asked about it.",
        example="[Onderzoek een zomerschool.]",
    )


class Attached(Model):
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

    figures: Figures = list_key("cijfers", "Cijfers die de bron hierbij noemt.", "Figures given with it.")
    amounts: Amounts = list_key(
        "bedragen", "Bedragen die de bron hierbij noemt, zoals een budget.", "Sums of money given with it."
    )
    milestones: Rare["Milestone"] = list_key(
        "mijlpalen", "Gebeurtenissen met een datum.", "Things that happen at a time."
    )
    claims: Rare["Claim"] = list_key(
        "tellingen", "Aantallen die de bron zelf noemt, zoals 'vijf programma's'.", "Counts the source states."
    )
    voices: Rare["Voice"] = list_key(
        "stemmen", "Wat kinderen, ouders of anderen erover zeiden.", "What people said about it."
    )
    legal_refs: Rare["LegalRef"] = list_key(
        "wetsverwijzingen", "Wetten en artikelen waar de bron naar verwijst.", "Laws and articles referred to."
    )
    links: Many[Link] = list_key(
        "links",
        "Webadressen die de bron hierbij geeft.",
        "Web addresses given with it.",
        example="https://www.example.org/agenda",
    )


class Expecting(Model):
    """Anything that is done to bring something about (wat verwacht wordt).

    Attributes:
        expected_effects: What is expected to come of it.
    """

    expected_effects: Many[Statement] = list_key(
        "verwachte_effecten",
        "Wat het naar verwachting oplevert.",
        "What is expected to come of it.",
        example="[Kinderen lezen meer.]",
    )


class WithInterventions(Expecting):
    """Anything for which interventions are used (inzet).

    Attributes:
        interventions: The methods and programmes that are used for it.
    """

    interventions: Rare["Intervention"] = list_key(
        "interventies",
        "De methoden en programma's die ervoor ingezet worden.",
        "The methods and programmes that are used for it.",
        example="[VoorleesExpress]",
    )


class Planned(WithInterventions, WithRoles, WithCouncilMatters, Attached, Scoped, Titled, ShortForm):
    """What an action, a goal and whatever holds those have in common (onderdeel van de aanpak).

    It has no keys of its own. Pydantic asks each base of a class for each key, so one base is cheaper than seven.
    """


class Decided(Model):
    """What somebody decided on, that holds from a day and was made public (besluit).

    Attributes:
        citation_title: The title that it is cited by.
        adoption: The steps in deciding on it.
        signatories: Who signed it.
        legal_basis: On what law or rule it rests, as printed.
        in_force: From when it holds.
        retroactive: Until when it works back.
        published: Where and when it was made public.
    """

    citation_title: Maybe[Text] = optional_key(
        "citeertitel", "De titel waaronder het aangehaald wordt.", "What it is cited by.", example="Reglement LEA"
    )
    adoption: Rare["Adoption"] = list_key(
        "vaststelling", "De stappen naar het besluit: wie, wanneer, en wie tekende.", "The steps of deciding on it."
    )
    signatories: Many[Assignment] = list_key(
        "ondertekenaars", "Wie tekenden.", "Who signed.", example="[Gemeente, schoolbesturen]"
    )
    legal_basis: Maybe[TextOrMissing] = optional_key(
        "wettelijke_grondslag",
        "De wet of regeling waar het op rust, zoals gedrukt.",
        "The law or rule that it rests on.",
        example="artikel 167a WPO",
    )
    in_force: Takes[Maybe[When | Missing], Moment] = optional_key(
        "inwerkingtreding", "Vanaf wanneer het geldt.", "From when it holds.", example="1 januari 2025"
    )
    retroactive: Takes[Maybe[When | Missing], Moment] = optional_key(
        "terugwerkende_kracht",
        "Tot wanneer het terugwerkt.",
        "Until when it works back.",
        example="tot en met 1 augustus 2024",
    )
    published: Rare["Publication"] = list_key(
        "bekendmaking", "Waar en wanneer het bekendgemaakt is.", "Where and when it was made public."
    )
