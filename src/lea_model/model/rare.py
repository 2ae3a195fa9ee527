"""Models of which most agendas have none: each is made when the first one is read.

Making a class and what validates it takes longer than reading an agenda, and half of the classes are for parts that
few agendas have. So fields name these classes (`Rare`), rules ask for them (`INDICATOR.made`), and only what reads one,
or must know them all, makes them.
"""

from __future__ import annotations

import sys
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any, Final, Generic, TypeVar, cast

from pydantic import BaseModel, GetCoreSchemaHandler, SerializerFunctionWrapHandler
from pydantic.annotated_handlers import GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from lea_model.model.scalars import listed, one_or_list

if TYPE_CHECKING:
    from pydantic import TypeAdapter
    from typing_extensions import TypeIs

    from lea_model.model.abbreviations import Abbreviation as Abbreviation
    from lea_model.model.ambitions import Ambition as Ambition
    from lea_model.model.attached import Claim as Claim
    from lea_model.model.attached import LegalRef as LegalRef
    from lea_model.model.attached import Milestone as Milestone
    from lea_model.model.attached import Motion as Motion
    from lea_model.model.attached import Progress as Progress
    from lea_model.model.attached import Promise as Promise
    from lea_model.model.attached import Voice as Voice
    from lea_model.model.body_links import BodyLink as BodyLink
    from lea_model.model.decisions import Adoption as Adoption
    from lea_model.model.decisions import Publication as Publication
    from lea_model.model.decisions import RelatedAgenda as RelatedAgenda
    from lea_model.model.districts import District as District
    from lea_model.model.districts import Hub as Hub
    from lea_model.model.escalation import EscalationLadder as EscalationLadder
    from lea_model.model.escalation import EscalationLevel as EscalationLevel
    from lea_model.model.figures import Amount as Amount
    from lea_model.model.figures import Figure as Figure
    from lea_model.model.indicators import Indicator as Indicator
    from lea_model.model.interventions import Intervention as Intervention
    from lea_model.model.locations import Deadline as Deadline
    from lea_model.model.locations import Instrument as Instrument
    from lea_model.model.locations import Location as Location
    from lea_model.model.locations import LocationPlan as LocationPlan
    from lea_model.model.locations import LocationProgramme as LocationProgramme
    from lea_model.model.locations import MoneyFlow as MoneyFlow
    from lea_model.model.locations import Step as Step
    from lea_model.model.policy_areas import PolicyArea as PolicyArea
    from lea_model.model.scalars import Many
    from lea_model.model.sections import Section as Section
    from lea_model.model.sic import Sic as Sic
    from lea_model.model.year_plans import YearPlan as YearPlan
    from lea_model.model.year_plans import YearPlanRow as YearPlanRow

_M_co = TypeVar("_M_co", bound=BaseModel, covariant=True)

RARE_MODELS: Final[dict[str, RareModel[Any]]] = {}
"""All of them, by the name of the class."""


class RareModel(Generic[_M_co]):
    """A model that is made when it is first needed.

    Args:
        name: Its name.
        module: The module of `lea_model.model` that it stands in.
    """

    def __init__(self, name: str, module: str) -> None:
        self.name = name
        self._module = f"lea_model.model.{module}"
        self._adapter: TypeAdapter[Any] | None = None
        RARE_MODELS[name] = self

    @property
    def model(self) -> type[_M_co]:
        """The class, made where it was not."""
        return cast("type[_M_co]", getattr(import_module(self._module), self.name))

    @property
    def made(self) -> type[_M_co] | None:
        """The class; None where nobody needed it yet, so that there is none of it either."""
        return getattr(sys.modules.get(self._module), self.name, None)

    def holds(self, item: object) -> TypeIs[_M_co]:
        """Whether something is one of these."""
        return (made := self.made) is not None and isinstance(item, made)

    @property
    def adapter(self) -> TypeAdapter[Any]:
        """What validates a list of them, built when first asked for."""
        if self._adapter is None:
            from pydantic import TypeAdapter  # most agendas do without

            self._adapter = TypeAdapter(tuple[self.model, ...])  # type: ignore[name-defined]
        return self._adapter


ABBREVIATION: Final[RareModel[Abbreviation]] = RareModel("Abbreviation", "abbreviations")
AMBITION: Final[RareModel[Ambition]] = RareModel("Ambition", "ambitions")
CLAIM: Final[RareModel[Claim]] = RareModel("Claim", "attached")
LEGAL_REF: Final[RareModel[LegalRef]] = RareModel("LegalRef", "attached")
MILESTONE: Final[RareModel[Milestone]] = RareModel("Milestone", "attached")
MOTION: Final[RareModel[Motion]] = RareModel("Motion", "attached")
PROGRESS: Final[RareModel[Progress]] = RareModel("Progress", "attached")
PROMISE: Final[RareModel[Promise]] = RareModel("Promise", "attached")
VOICE: Final[RareModel[Voice]] = RareModel("Voice", "attached")
BODY_LINK: Final[RareModel[BodyLink]] = RareModel("BodyLink", "body_links")
ADOPTION: Final[RareModel[Adoption]] = RareModel("Adoption", "decisions")
PUBLICATION: Final[RareModel[Publication]] = RareModel("Publication", "decisions")
RELATED_AGENDA: Final[RareModel[RelatedAgenda]] = RareModel("RelatedAgenda", "decisions")
DISTRICT: Final[RareModel[District]] = RareModel("District", "districts")
HUB: Final[RareModel[Hub]] = RareModel("Hub", "districts")
ESCALATION_LADDER: Final[RareModel[EscalationLadder]] = RareModel("EscalationLadder", "escalation")
ESCALATION_LEVEL: Final[RareModel[EscalationLevel]] = RareModel("EscalationLevel", "escalation")
AMOUNT: Final[RareModel[Amount]] = RareModel("Amount", "figures")
FIGURE: Final[RareModel[Figure]] = RareModel("Figure", "figures")
INDICATOR: Final[RareModel[Indicator]] = RareModel("Indicator", "indicators")
INTERVENTION: Final[RareModel[Intervention]] = RareModel("Intervention", "interventions")
DEADLINE: Final[RareModel[Deadline]] = RareModel("Deadline", "locations")
INSTRUMENT: Final[RareModel[Instrument]] = RareModel("Instrument", "locations")
LOCATION: Final[RareModel[Location]] = RareModel("Location", "locations")
LOCATION_PLAN: Final[RareModel[LocationPlan]] = RareModel("LocationPlan", "locations")
LOCATION_PROGRAMME: Final[RareModel[LocationProgramme]] = RareModel("LocationProgramme", "locations")
MONEY_FLOW: Final[RareModel[MoneyFlow]] = RareModel("MoneyFlow", "locations")
STEP: Final[RareModel[Step]] = RareModel("Step", "locations")
POLICY_AREA: Final[RareModel[PolicyArea]] = RareModel("PolicyArea", "policy_areas")
SECTION: Final[RareModel[Section]] = RareModel("Section", "sections")
SIC: Final[RareModel[Sic]] = RareModel("Sic", "sic")
YEAR_PLAN: Final[RareModel[YearPlan]] = RareModel("YearPlan", "year_plans")
YEAR_PLAN_ROW: Final[RareModel[YearPlanRow]] = RareModel("YearPlanRow", "year_plans")


@cache
def make_all() -> None:
    """Make all of them, for who must know every class or key; there may be a hundred thousand unknown keys."""
    for rare in RARE_MODELS.values():
        _ = rare.model


class ListOf:
    """Marks a list of a rare model, of which one entry may stand without list signs, as in `Many`.

    Args:
        rare: The model.
    """

    def __init__(self, rare: RareModel[Any]) -> None:
        self.rare = rare

    def __get_pydantic_core_schema__(self, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read with a model that is made and built on the spot, the first time."""
        return core_schema.no_info_plain_validator_function(
            self._read, serialization=core_schema.wrap_serializer_function_ser_schema(_written)
        )

    def __get_pydantic_json_schema__(self, _schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """What the list looks like, which takes its model."""
        return one_or_list(handler(self.rare.adapter.core_schema), handler)

    def _read(self, value: object) -> Any:
        return self.rare.adapter.validate_python(listed(value))


def _written(value: tuple[BaseModel, ...], handler: SerializerFunctionWrapHandler) -> Any:
    """Write out such a list; pydantic before 2.13.1 cannot where a model was only built as a part of another."""
    for model in {type(item) for item in value}:
        model.model_rebuild()
    return handler(value)


if TYPE_CHECKING:
    Rare = Many
else:

    class Rare:
        """`Many`, for a model of which most agendas have none: ``Rare["Indicator"]``."""

        _lists: Final[dict[str, Any]] = {}

        def __class_getitem__(cls, name: str) -> Any:
            """The list of a rare model: the same one for all fields that hold it."""
            if name not in cls._lists:
                cls._lists[name] = Annotated[tuple[BaseModel, ...], ListOf(RARE_MODELS[name])]
            return cls._lists[name]
