"""Closed lists of words. The value is what stands in YAML (Dutch); the English name is accepted as well."""

from enum import StrEnum
from typing import Any, Self

from pydantic.annotated_handlers import GetJsonSchemaHandler
from pydantic_core import CoreSchema


class Term(StrEnum):
    """A word of a closed list: its value is Dutch, its English name in lower case means the same."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if isinstance(value, str):
            return cls.__members__.get(value.upper().replace("-", "_"))
        return None

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Dutch words and English ones; as it is written, Dutch ones."""
        made = handler(core)
        if handler.mode == "validation":
            english = (member.english for member in cls)
            handler.resolve_ref_schema(made)["enum"] = list(dict.fromkeys((*(one.value for one in cls), *english)))
        return made

    @property
    def english(self) -> str:
        """The English word for it."""
        return self.name.lower()


class MissingKind(Term):
    """In which way a value is missing (manier van ontbreken)."""

    EMPTY = "leeg"
    UNKNOWN = "onbekend"
    TO_BE_DEFINED = "nader_te_bepalen"
    PLACEHOLDER = "plaatshouder"


class Reading(Term):
    """How a term was found (lezing): the source says it, or it was read into it."""

    LITERAL = "letterlijk"
    INTERPRETED = "geduid"


class Level(Term):
    """Level of planning (niveau). Counts compare within a level only."""

    STRATEGIC = "strategisch"
    TACTICAL = "tactisch"
    OPERATIONAL = "operationeel"
    MEASURE = "maat"


class AgendaKind(Term):
    """What sort of agenda it is (agendasoort); for another it is ``overig``, with its word at ``lokale_term``."""

    LEA = "lea"
    EXECUTION_PLAN = "uitvoeringsplan"
    EXECUTION_AGENDA = "uitvoeringsagenda"
    YEAR_PLAN = "jaarplan"
    PACT = "pact"
    LOCATION_PROGRAMME = "locatieprogramma"
    REGIONAL_AGENDA = "regionale_agenda"
    EXECUTION_PROGRAMME = "uitvoeringsprogramma"
    REGIONAL_PROGRAMME = "regionaal_programma"
    POLICY_FRAMEWORK = "beleidskader"
    COVENANT = "convenant"
    REGULATIONS = "reglement"
    BYLAW = "verordening"
    OAB_PLAN = "oab_plan"
    VVE_PLAN = "vve_plan"
    ADDENDUM = "addendum"
    OTHER = "overig"


class DocumentKind(Term):
    """What sort of document it is (documentsoort)."""

    LEA = "lea"
    EXECUTION_PLAN = "uitvoeringsplan"
    EXECUTION_AGENDA = "uitvoeringsagenda"
    YEAR_PLAN = "jaarplan"
    PACT = "pact"
    LOCATION_PROGRAMME = "locatieprogramma"
    REGIONAL_AGENDA = "regionale_agenda"
    PROJECT_ORGANISATION = "projectorganisatie"
    EVALUATION = "evaluatie"
    NEWS = "nieuwsbericht"
    WEB_PAGE = "webpagina"
    POLICY = "beleidsstuk"
    REPORT = "rapport"
    EXECUTION_PROGRAMME = "uitvoeringsprogramma"
    REGIONAL_PROGRAMME = "regionaal_programma"
    POLICY_FRAMEWORK = "beleidskader"
    COVENANT = "convenant"
    REGULATIONS = "reglement"
    BYLAW = "verordening"
    OAB_PLAN = "oab_plan"
    VVE_PLAN = "vve_plan"
    ADDENDUM = "addendum"
    OTHER = "overig"


class Country(Term):
    """The country of an agenda (land). The law and the registers of one country do not hold in another."""

    NETHERLANDS = "nederland"
    BELGIUM = "belgie"


class Status(Term):
    """Where an agenda stands (status van een agenda)."""

    DRAFT = "concept"
    PROPOSED = "ter_vaststelling"
    ADOPTED = "vastgesteld"
    EXTENDED = "verlengd"
    EXPIRED = "verlopen"
    UNKNOWN = "onbekend"


class NumberingScope(Term):
    """Where the numbers of actions begin again (nummering)."""

    AGENDA = "agenda"
    CLUSTER = "cluster"
    PROGRAMME_LINE = "programmalijn"
    EDITION = "editie"
    AGE_PLAN = "leeftijdsplan"
    AMBITION = "ambitie"
    THEME = "thema"
    NONE = "geen"


class PartyNature(Term):
    """What a party is (aard van een partij): an organisation, a sector, a function, a working group or a group."""

    ORGANISATION = "organisatie"
    SECTOR = "sector"
    FUNCTION = "functie"
    WORKING_GROUP = "werkgroep"
    GROUP = "groep"


class PartyKind(Term):
    """What sort of party it is (soort partij)."""

    MUNICIPALITY = "gemeente"
    SCHOOL_BOARD = "schoolbestuur"
    SCHOOL = "school"
    CHILDCARE = "kinderopvang"
    SPECIAL_NEEDS_PARTNERSHIP = "samenwerkingsverband"
    PUPIL_GUIDANCE = "clb"
    LOCAL_PLATFORM = "lop"
    PEDAGOGICAL_SUPPORT = "pedagogische_begeleiding"
    YOUTH_HEALTH = "jeugdgezondheidszorg"
    YOUTH_CARE = "jeugdhulp"
    WELFARE = "welzijn"
    LIBRARY = "bibliotheek"
    CULTURE = "cultuur"
    SPORT = "sport"
    NATURE_AND_TECHNOLOGY = "natuur_en_techniek"
    VOCATIONAL = "mbo"
    HIGHER_EDUCATION = "hoger_onderwijs"
    BUSINESS = "bedrijfsleven"
    EDUCATION = "onderwijs"
    GOVERNMENT = "overheid"
    FUND = "fonds"
    SAFETY = "veiligheid"
    RESEARCH = "onderzoek"
    PARENTS_AND_YOUTH = "ouders_en_jeugd"
    NETWORK = "netwerk"
    OTHER = "overig"


class Sector(Term):
    """Sector of education or childcare (sector)."""

    CHILDCARE = "kinderopvang"
    PRESCHOOL = "voorschool"
    EARLY_PRIMARY = "vroegschool"
    PRIMARY = "po"
    SPECIAL_PRIMARY = "sbo"
    SPECIAL = "so"
    SPECIAL_SECONDARY = "vso"
    SPECIALISED = "gespecialiseerd"
    SECONDARY = "vo"
    PRACTICAL = "pro"
    VOCATIONAL = "mbo"
    HIGHER_PROFESSIONAL = "hbo"
    UNIVERSITY = "wo"
    ADULT = "volwasseneneducatie"
    NURSERY = "kleuteronderwijs"
    ELEMENTARY = "lager_onderwijs"
    FLEMISH_SECONDARY = "secundair_onderwijs"
    FLEMISH_SPECIAL = "buitengewoon_onderwijs"
    PART_TIME_ARTS = "deeltijds_kunstonderwijs"


class BodyKind(Term):
    """What sort of body it is (overlegsoort)."""

    STEERING_GROUP = "stuurgroep"
    WORKING_GROUP = "werkgroep"
    PROJECT_GROUP = "projectgroep"
    ADVISORY_GROUP = "begeleidingsgroep"
    SOUNDING_BOARD = "klankbordgroep"
    BREEDING_GROUND = "broedplaats"
    ACTION_TABLE = "actietafel"
    DIRECTING_GROUP = "regiegroep"
    BOARD_CONSULTATION = "bestuurlijk_overleg"
    STATUTORY_CONSULTATION = "oogo"
    LOCAL_PLATFORM = "lop"
    COMMITTEE = "commissie"
    ADVISORY_COMMITTEE = "adviescommissie"
    DEVELOPMENT_GROUP = "ontwikkelgroep"
    DISTRICT_CONSULTATION = "wijkoverleg"
    CONSULTATION = "overleg"
    PARTICIPATION = "inspraak"
    FUNCTION = "functie"
    COUNCIL = "gemeenteraad"
    EXECUTIVE = "college"
    OTHER = "overig"


class BodyState(Term):
    """Whether a body is there already (bestaan van een overleg)."""

    EXISTING = "bestaand"
    NEW = "nieuw"
    TO_BE_FORMED = "te_vormen"


class PerUnit(Term):
    """Of which unit each has a body of this kind (per wat)."""

    PROGRAMME = "programma"
    CLUSTER = "cluster"
    THEME = "thema"
    DISTRICT = "wijk"
    SCHOOL = "school"
    LOCATION = "locatie"
    CASE = "casus"
    MUNICIPALITY = "gemeente"


class TimeUnit(Term):
    """Unit of time of a frequency (tijdseenheid)."""

    WEEK = "week"
    MONTH = "maand"
    QUARTER = "kwartaal"
    HALF_YEAR = "halfjaar"
    SCHOOL_YEAR = "schooljaar"
    YEAR = "jaar"


class Nesting(Term):
    """Whether it is certain that the members listed belong to the party before the brackets (nesting)."""

    CERTAIN = "zeker"
    UNCERTAIN = "onzeker"


class OverlapKind(Term):
    """What a name in the column of overlaps stands for (raakvlaksoort)."""

    POLICY_AREA = "beleidsterrein"
    PARTY = "partij"
    FUNDING = "financiering"
    PROGRAMME = "programma"
    UNCLASSIFIED = "niet_ingedeeld"


class Comparator(Term):
    """How a value relates to its target (vergelijking)."""

    AT_LEAST = "minstens"
    AT_MOST = "hoogstens"
    EQUAL = "gelijk"
    MORE = "meer"
    LESS = "minder"
    INCREASE = "toename"
    DECREASE = "afname"


class IndicatorState(Term):
    """What an entry among the indicators is (indicatorstand)."""

    SET = "vastgesteld"
    TO_BE_DEFINED = "nader_te_bepalen"
    NOT_AN_INDICATOR = "geen_indicator"


class YearPlanState(Term):
    """Whether a year plan is filled in (jaarplanstand)."""

    TEMPLATE = "sjabloon"
    FILLED = "ingevuld"


class ItemKind(Term):
    """What a declared count counts (geteld onderdeel)."""

    AMBITION = "ambities"
    PROGRAMME_LINE = "programmalijnen"
    AGE_PLAN = "leeftijdsplannen"
    CLUSTER = "clusters"
    THEME = "themas"
    GOAL = "doelen"
    ACTION = "acties"
    STATEMENT = "strekkingen"
    INDICATOR = "indicatoren"
    HUB = "hubs"
    POLICY_AREA = "beleidsterreinen"
    PARTY = "partijen"
    BODY = "overlegorganen"
    SECTION = "hoofdstukken"
    ESCALATION_LEVEL = "verdiepingen"
    LOCATION = "locaties"
    MEMBER = "leden"
    TASK = "taken"
    YEAR_PLAN_ROW = "jaarplanrijen"
    CITATION = "verwijzingen"
    MILESTONE = "mijlpalen"
    DISTRICT = "wijken"
    MUNICIPALITY = "gemeenten"
    DEADLINE = "termijnen"
    INSTRUMENT = "instrumenten"
    DOMAIN = "domeinen"
