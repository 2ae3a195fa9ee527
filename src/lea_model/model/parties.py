"""Parties and what they do: organisations, sectors, functions and groups, and their roles."""

from typing import Annotated

from lea_model.model.base import Item, Missing, Model, ShortForm, key, list_key, optional_key
from lea_model.model.enums import Nesting, PartyKind, PartyNature, Sector
from lea_model.model.scalars import Many, Maybe, Moment, RefTo, Takes, Text, Whole, YesNo
from lea_model.model.statements import Link
from lea_model.model.when import When

PartyRef = Annotated[Text, RefTo(("party", "body", "hub", "municipality"))]
"""A party or body as printed; resolves by id, name or alias."""


class Municipality(Item, ShortForm):
    """A municipality (gemeente).

    Attributes:
        name: Its name.
        code: Code of Statistics Netherlands (CBS), such as ``GM0034``.
        tooi: Its identifier in the government's TOOI register.
    """

    short = "name"
    name: Text = key("naam", "De naam van de gemeente.", "The name of the municipality.", example="Almere")
    code: Maybe[Text] = optional_key(
        "code", "De CBS-code van de gemeente.", "The code that Statistics Netherlands gives it.", example="GM0034"
    )
    tooi: Maybe[Text] = optional_key(
        "tooi", "De identificatie in het TOOI-register van de overheid.", "Its identifier in TOOI.", example="gm0034"
    )


class Assignment(Item, ShortForm):
    """A party in a role (rolverdeling), with what goes with it.

    Attributes:
        party: The party as printed; None for a group that has members but no name.
        role: The printed word for the role, where the key does not say it.
        members: Parties printed between brackets after it.
        nesting: Whether it is certain that those members belong to this party.
        open: Whether the list of members is open ('o.a.').
        led_by: Who leads it ('o.l.v.').
        condition: Condition or reservation.
        count: How many of them, where that is stated.
        valid_from: From when.
        valid_to: Until when.
        note: What else is said about it.
    """

    short = "party"
    party: Maybe[PartyRef] = optional_key(
        "partij",
        "De partij zoals gedrukt; weglaten bij leden zonder groepsnaam.",
        "The party as printed.",
        example="Vitree",
    )
    role: Maybe[Text] = optional_key(
        "rol", "Het woord dat de bron voor de rol gebruikt.", "The printed word for it.", example="initiatiefnemer"
    )
    members: Many["Assignment"] = list_key(
        "leden", "De partijen die erachter tussen haakjes staan.", "The parties in brackets.", example="[ASG, Prisma]"
    )
    nesting: Takes[Nesting, str] = key(
        "nesting",
        "Of zeker is dat de leden bij deze partij horen.",
        "Whether they belong to it.",
        default=Nesting.CERTAIN,
        example="onzeker",
    )
    open: YesNo = key(
        "open",
        "Of de lijst van leden open is, zoals bij 'o.a.'.",
        "Whether the list is open.",
        default=False,
        example="ja",
    )
    led_by: Many[PartyRef] = list_key(
        "onder_leiding_van", "Wie de leiding heeft ('o.l.v.').", "Who leads it ('o.l.v.').", example="Gemeente"
    )
    condition: Maybe[Text] = optional_key(
        "voorwaarde",
        "De voorwaarde of het voorbehoud daarbij.",
        "Condition or reservation.",
        example="als er middelen zijn",
    )
    count: Maybe[Whole] = optional_key(
        "aantal", "Hoeveel van deze partij er meedoen.", "How many of them take part.", example="12"
    )
    valid_from: Takes[Maybe[When], Moment] = optional_key(
        "vanaf", "Vanaf wanneer de partij dit doet.", "From when the party does it.", example="2020"
    )
    valid_to: Takes[Maybe[When], Moment] = optional_key(
        "tot_en_met", "Tot en met wanneer de partij dit doet.", "Until when the party does it.", example="2021"
    )
    note: Maybe[Text] = optional_key(
        "toelichting", "Wat de bron er verder over zegt.", "What else is said about it.", example="namens de besturen"
    )


class WithRoles(Model):
    """Anything that parties have a role in (rollen): one list per role, in printed order.

    Attributes:
        trekkers: Who pull it (trekker).
        commissioners: Who commission it (opdrachtgever).
        owners: Who own it (eigenaar).
        portfolio_holders: Who has it in their portfolio (portefeuillehouder), such as an alderman.
        coordination: Who has the direction (regie).
        programme_directors: Who guards the programme as a whole (programmaregisseur).
        quartermasters: Who prepare the ground (kwartiermaker).
        primarily_responsible: Who is responsible in the first place.
        executors: Who carry it out (uitvoerder).
        supporters: Who support it (ondersteuner).
        organisers: Who organise it (organisator).
        funders: Who pay (financier).
        contact_municipalities: The municipality to turn to for the region (contactgemeente).
        contact_schools: The school to turn to for the region (contactschool).
        sparring_partners: Whom the trekker consults (sparringspartner).
        partners: Who take part otherwise.
        other_roles: Roles with another printed word, given as ``rol``.
    """

    trekkers: Many[Assignment] = list_key(
        "trekker", "Wie het trekt en zorgt dat het gebeurt.", "Who pulls it.", example="Vitree"
    )
    commissioners: Many[Assignment] = list_key(
        "opdrachtgever", "Wie opdracht geeft.", "Who commissions it.", example="Gemeente"
    )
    owners: Many[Assignment] = list_key(
        "eigenaar", "Van wie het is.", "Who owns it.", example="[Gemeente, schoolbesturen]"
    )
    portfolio_holders: Many[Assignment] = list_key(
        "portefeuillehouder",
        "Wie er bestuurlijk over gaat, zoals een wethouder: de functie, zonder naam.",
        "Who has it in their portfolio: the function, without a name.",
        example="wethouder Onderwijs",
    )
    coordination: Many[Assignment] = list_key(
        "regie", "Wie de regie heeft.", "Who has the direction.", example="Gemeente"
    )
    programme_directors: Many[Assignment] = list_key(
        "programmaregisseur",
        "Wie het programma als geheel bewaakt: de functie, zonder naam.",
        "Who guards the programme as a whole: the function, without a name.",
        example="programmaregisseur Jeugd",
    )
    quartermasters: Many[Assignment] = list_key(
        "kwartiermaker", "Wie het begin voorbereidt.", "Who prepares the ground for it.", example="RnewT"
    )
    primarily_responsible: Many[Assignment] = list_key(
        "primair_verantwoordelijk", "Wie als eerste verantwoordelijk is.", "Who is responsible first.", example="ouders"
    )
    executors: Many[Assignment] = list_key(
        "uitvoerder", "Wie het uitvoert.", "Who carries it out.", example="bibliotheek"
    )
    supporters: Many[Assignment] = list_key(
        "ondersteuner", "Wie de uitvoering ondersteunt.", "Who supports it.", example="GGD"
    )
    organisers: Many[Assignment] = list_key(
        "organisator", "Wie het organiseert, zoals een bijeenkomst.", "Who organises it.", example="Stadsmuseum"
    )
    funders: Many[Assignment] = list_key("financier", "Wie het betaalt.", "Who pays for it.", example="Gemeente")
    contact_municipalities: Many[Assignment] = list_key(
        "contactgemeente",
        "De gemeente die voor de regio het aanspreekpunt is.",
        "The municipality to turn to for the region.",
        example="Zandhoek",
    )
    contact_schools: Many[Assignment] = list_key(
        "contactschool",
        "De school die voor de regio het aanspreekpunt is.",
        "The school to turn to for the region.",
        example="ROC Duinland",
    )
    sparring_partners: Many[Assignment] = list_key(
        "sparringspartner", "Met wie de trekker overlegt.", "Whom the trekker consults.", example="[JGZ, de Schoor]"
    )
    partners: Many[Assignment] = list_key(
        "partners", "Wie er verder aan meedoet.", "Who else takes part.", example="[scholen, kinderopvang]"
    )
    other_roles: Many[Assignment] = list_key(
        "andere_rollen",
        "Rollen zonder eigen sleutel; het woord van de bron staat bij `rol`.",
        "Roles with another word, given as `role`.",
        example="{partij: Gemeente, rol: initiatiefnemer}",
    )


class Party(Item, ShortForm):
    """An organisation, sector, function, working group or group of people (partij, partner).

    Attributes:
        name: Its name as printed.
        aliases: Other names that the source uses for it.
        nature: What it is: organisation, sector, function, working group or group.
        kind: What sort of party.
        sectors: Sectors of education or childcare that it works in.
        part_of: The party that it belongs to.
        description: What the source says about it.
        links: Web addresses printed with it.
    """

    short = "name"
    name: Text = key("naam", "De naam zoals gedrukt.", "The name as printed.", example="swv-POA")
    aliases: Many[Text] = list_key(
        "aliassen", "Andere namen of spellingen die de bron gebruikt.", "Other names for it.", example="[R-NewT, RnewT]"
    )
    nature: Takes[Maybe[PartyNature], str] = optional_key(
        "aard", "Of het een organisatie, sector, functie of groep is.", "What it is.", example="organisatie"
    )
    kind: Takes[Maybe[PartyKind], str] = optional_key(
        "soort", "Wat voor partij het is.", "What sort of party it is.", example="schoolbestuur"
    )
    sectors: Many[Sector] = list_key(
        "sectoren", "De sectoren waarin de partij werkt.", "The sectors that it works in.", example="[po, vo]"
    )
    part_of: Many[PartyRef] = list_key(
        "onderdeel_van",
        "De partij of het overleg waar deze partij bij hoort.",
        "What it belongs to.",
        example="Schoolbesturen",
    )
    description: Text | Missing | None = optional_key(
        "omschrijving", "Wat de bron over de partij zegt.", "What is said about it.", example="koepel van de opvang"
    )
    links: Many[Link] = list_key(
        "links", "Webadressen die erbij staan.", "Web addresses printed with it.", example="https://www.example.org"
    )
