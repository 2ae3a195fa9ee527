"""What every model shares: frozen, strict about keys, Dutch keys beside English names, short forms, known-missing.

One Dutch key stands for one English name everywhere, so that a place in a file and a place in the model translate into
each other without looking at the class. A test keeps it that way.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, TypeVar, cast

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    StringConstraints,
    model_validator,
)
from pydantic.annotated_handlers import GetJsonSchemaHandler
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from lea_model.model.enums import Level, MissingKind, Reading
from lea_model.model.numbers import ActionNumber

if TYPE_CHECKING:
    from pydantic import TypeAdapter


def key(nl: str, dutch: str, english: str, *, example: str | None = None) -> FieldInfo:
    """Describe a field once: its Dutch key and what it means in both languages.

    Args:
        nl: The Dutch key in YAML.
        dutch: What it means, in Dutch, for the reference of the format.
        english: What it means, in English.
        example: A value as it would stand in YAML.

    Returns:
        The field's description for pydantic.
    """
    extra: dict[str, Any] = {"nl": dutch}
    if example is not None:
        extra["example"] = example
    field: FieldInfo = Field(alias=nl, description=english, json_schema_extra=extra)
    return field


class Model(BaseModel):
    """A part of an agenda: frozen, equal by content, and no key but those it knows.

    Attributes:
        short: Name of the field that plain text stands for, where the model has a short form.
    """

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        validate_by_alias=True,
        validate_by_name=True,
        serialize_by_alias=True,
        defer_build=True,
    )
    short: ClassVar[str | None] = None


class ShortForm(Model):
    """A model that may be written as plain text: ``Vitree`` instead of ``{partij: Vitree}``."""

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, data: object) -> object:
        """Let plain text stand for the field named by ``short``."""
        return {cls.short: data} if isinstance(data, str) else data


# ---- text ----------------------------------------------------------------------------------------------------------

Text = Annotated[str, StringConstraints(min_length=1, pattern=r"^[^\x00-\x08\x0b-\x1f\x7f]*$")]
"""Text that says something: not empty, no control characters but tab and line end."""

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:[-_.][a-z0-9]+)*$", max_length=120)]
"""An id: small letters and digits, with single hyphens, underscores or points between them."""


@dataclass(frozen=True, slots=True)
class RefTo:
    """Marks text that refers to something (verwijzing): the text as printed, which may resolve.

    Attributes:
        kinds: Kinds of things that it may resolve to, such as ``party``.
    """

    kinds: tuple[str, ...]


def _listed(value: object) -> object:
    return [value] if isinstance(value, (str, dict, BaseModel)) else value


class OneOrMany:
    """Marks a list of which one entry may stand without list signs: ``trekker: Vitree``."""

    # The schemas made in the present run of pydantic's generator. Hundreds of fields hold the same dozen lists; making
    # each list once takes a third off the time in which the models are built.
    _run: ClassVar[object] = None
    _made: ClassVar[dict[Any, CoreSchema]] = {}

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Wrap a single entry into a list."""
        run = getattr(handler, "_generate_schema", None)
        if run is None:  # another version of pydantic: slower, not wrong
            return core_schema.no_info_before_validator_function(_listed, handler(source))
        if run is not OneOrMany._run:
            OneOrMany._run, OneOrMany._made = run, {}
        made = OneOrMany._made.get(source)
        if made is None:
            made = core_schema.no_info_before_validator_function(_listed, handler(source))
            OneOrMany._made[source] = made
        return cast("CoreSchema", dict(made))  # a copy: pydantic adds to what it is given

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """One entry, or a list of them."""
        listed = handler(schema)
        items = handler.resolve_ref_schema(listed).get("items")
        return {"anyOf": [items, listed]} if items else listed


class Later:
    """Marks such a list whose models are built when the first one is read.

    Half of the models are for parts that most agendas do not have; building them all takes longer than reading one.
    """

    def __get_pydantic_core_schema__(self, source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read with models that are built on the spot, the first time."""
        return core_schema.no_info_plain_validator_function(_Reader(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """One entry, or a list of them."""
        reader = cast("_Reader", cast("Any", schema)["function"]["function"])
        listed = handler(reader.adapter.core_schema)
        items = handler.resolve_ref_schema(listed).get("items")
        return {"anyOf": [items, listed]} if items else listed


class _Reader:
    """Validates a list against models that are built at the first call."""

    def __init__(self, source: Any) -> None:
        self._source = source
        self._adapter: "TypeAdapter[Any] | None" = None

    @property
    def adapter(self) -> "TypeAdapter[Any]":
        """What validates, built when first asked for."""
        if self._adapter is None:
            from pydantic import TypeAdapter  # noqa: PLC0415 - most agendas do without

            self._adapter = TypeAdapter(self._source)
        return self._adapter

    def __call__(self, value: object) -> Any:
        return self.adapter.validate_python(_listed(value))


_T = TypeVar("_T")
Rare = Annotated[tuple[_T, ...], Later()]
"""`Many`, for parts that most agendas do not have."""

Many = Annotated[tuple[_T, ...], OneOrMany()]
"""A list in printed order, of which a single entry may stand without list signs."""

# ---- numbers and yes or no ------------------------------------------------------------------------------------------

_NUMBER = re.compile(r"[-+]?\d+(?:[.,]\d+)?")
_THOUSANDS = re.compile(r"[-+]?\d{1,3}(?:\.\d{3})+(?:,\d+)?")


def read_number(value: object) -> object:
    """Read a number as a Dutch civil servant writes it; refuse what can be read in two ways.

    ``12.000`` is twelve thousand in Dutch and twelve to a computer, so it is neither here: write 12000.

    Raises:
        PydanticCustomError: ``number_ambiguous`` or ``number_expected``.
    """
    if isinstance(value, float):
        return Decimal(str(value))
    if not isinstance(value, str):
        return value
    if _THOUSANDS.fullmatch(value):
        raise PydanticCustomError("number_ambiguous", "{value} can be read in two ways", {"value": value})
    if not _NUMBER.fullmatch(value):
        raise PydanticCustomError("number_expected", "{value} is not a number", {"value": value})
    try:
        return Decimal(value.replace(",", "."))
    except InvalidOperation:  # pragma: no cover - the pattern lets nothing through that Decimal refuses
        raise PydanticCustomError("number_expected", "{value} is not a number", {"value": value}) from None


def read_whole(value: object) -> object:
    """Read a whole number of zero or more.

    Raises:
        PydanticCustomError: ``whole_expected``.
    """
    if isinstance(value, str):
        if not re.fullmatch(r"[0-9]{1,9}", value):
            raise PydanticCustomError("whole_expected", "{value} is not a whole number", {"value": value})
        return int(value)
    return value


_YES_NO: dict[object, bool] = {
    "ja": True,
    "nee": False,
    "yes": True,
    "no": False,
    "true": True,
    "false": False,
    True: True,
    False: False,
}


def read_yes_no(value: object) -> bool:
    """Read ``ja`` or ``nee``.

    Raises:
        PydanticCustomError: ``yes_no_expected``.
    """
    answer = _YES_NO.get(value) if isinstance(value, (str, bool)) else None
    if answer is None:
        raise PydanticCustomError("yes_no_expected", "{value} is neither yes nor no", {"value": str(value)})
    return answer


def _as_json(schema: dict[str, Any]) -> Callable[..., Any]:
    class Shown:
        def __get_pydantic_json_schema__(self, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> dict[str, Any]:
            return schema

    return Shown


Number = Annotated[
    Decimal,
    BeforeValidator(read_number),
    _as_json({"type": ["number", "string"], "pattern": r"^[-+]?\d+([.,]\d+)?$"})(),
]
"""A number; in text the decimal sign is a comma or a point, and there are no signs for thousands."""

Whole = Annotated[
    int,
    BeforeValidator(read_whole),
    Field(ge=0),
    _as_json({"type": ["integer", "string"], "minimum": 0, "pattern": r"^\d{1,9}$"})(),
]
"""A whole number of zero or more."""

YesNo = Annotated[
    bool, BeforeValidator(read_yes_no), _as_json({"enum": ["ja", "nee", "yes", "no", "true", "false", True, False]})()
]
"""``ja`` or ``nee``."""

# ---- known-missing --------------------------------------------------------------------------------------------------


class Missing(Model):
    """A value that is known to be missing in the source (ontbreekt): not the same as not being stated.

    Attributes:
        missing: In which way it is missing.
        printed: What stands in its place, such as ``x gezinnen``.
    """

    missing: Annotated[
        MissingKind,
        key("ontbreekt", "Op welke manier de waarde ontbreekt.", "In which way the value is missing.", example="leeg"),
    ]
    printed: Annotated[
        Text | None,
        key(
            "gedrukt",
            "Wat de bron op die plaats drukt, letterlijk.",
            "What is printed in its place.",
            example="x gezinnen",
        ),
    ] = None


TextOrMissing = Annotated[Text | Missing, Field(union_mode="left_to_right")]
"""Text, or the statement that the source leaves it out."""


class Source(ShortForm):
    """Where an item comes from (bron); document and section are inherited from the item around it.

    Attributes:
        document: The document, by its id.
        section: The section as a reader of the original would find it.
        lines: Lines of the text version: ``21`` or ``26-29, 33``.
    """

    short = "lines"
    document: Annotated[
        Annotated[Text, RefTo(("document",))] | None,
        key(
            "document",
            "Het document, met de id die het onder `documenten` heeft.",
            "The document, by its id.",
            example="lea-2023",
        ),
    ] = None
    section: Annotated[
        Text | None,
        key("paragraaf", "De paragraaf of kop waaronder het staat.", "The section or heading.", example="6.1 De basis"),
    ] = None
    lines: Annotated[
        Annotated[str, StringConstraints(pattern=r"^[1-9]\d*(-[1-9]\d*)?(, ?[1-9]\d*(-[1-9]\d*)?)*$")] | None,
        key(
            "regels", "De regels in de tekstversie van het document.", "The lines in its text version.", example="26-29"
        ),
    ] = None


class Sic(ShortForm):
    """A known mistake of the source (sic): shown as known, not as new.

    Attributes:
        code: The finding that it explains; every finding at this place where it is left out.
        reason: Why it is left as it is.
    """

    short = "reason"
    code: Annotated[
        Annotated[str, StringConstraints(pattern=r"^[A-Z]{2,8}\d{3,4}$")] | None,
        key(
            "code",
            "De code van de bevinding; zonder code alle bevindingen hier.",
            "The finding; all of them without.",
            example="LEA301",
        ),
    ] = None
    reason: Annotated[
        Text, key("reden", "Waarom de fout blijft staan.", "Why the mistake stays.", example="Staat zo in de bron.")
    ]


class Tag(Model):
    """A term of a shared list of words (kenmerk), with how it was found.

    Attributes:
        scheme: Which list: ``thema``, ``wettelijk`` and so on.
        term: The term's id in that list.
        reading: Whether the source says it or whether it was read into it.
        read_by: Who read it so: the version of the transcription.
    """

    scheme: Annotated[
        Text, key("lijst", "De lijst waar het woord in staat.", "The list that holds the term.", example="wettelijk")
    ]
    term: Annotated[
        Text, key("term", "De id van het woord in die lijst.", "The id of the term in that list.", example="segregatie")
    ]
    reading: Annotated[
        Reading,
        key(
            "lezing",
            "Of de bron het letterlijk zegt, of dat het zo gelezen is.",
            "Literal, or interpreted.",
            example="letterlijk",
        ),
    ]
    read_by: Annotated[
        Text | None,
        key(
            "geduid_door", "Wie het zo las: de versie van de transcriptie.", "Who read it so.", example="transcriptie 1"
        ),
    ] = None


class Item(Model):
    """Anything with a source of its own (onderdeel).

    Attributes:
        id: Optional slug, unique for its kind; derived from title or number where absent.
        source: Where it comes from.
        notes: Remarks of whoever wrote the YAML.
        footnotes: Footnotes attached to it, by id or mark.
        tags: Terms of shared lists.
        sic: Known mistakes of the source at this place.
    """

    id: Annotated[
        Slug | None,
        key("id", "Een korte eigen naam om naar te verwijzen.", "A short name to refer to it.", example="taalaanpak"),
    ] = None
    source: Annotated[
        Source | None,
        key("bron", "Waar het staat: document, paragraaf en regels.", "Where it comes from.", example="26-29"),
    ] = None
    notes: Annotated[
        Many[Text],
        key(
            "opmerkingen",
            "Opmerkingen van wie de YAML schreef.",
            "Remarks of the writer.",
            example="Titel uit de inhoudsopgave.",
        ),
    ] = ()
    footnotes: Annotated[
        Many[Annotated[Text, RefTo(("footnote",))]],
        key(
            "voetnoten",
            "De voetnoten die hierbij horen, met id of teken.",
            "Its footnotes, by id or mark.",
            example="voorbehoud",
        ),
    ] = ()
    tags: Annotated[
        Many[Tag], key("kenmerken", "Woorden uit gedeelde lijsten, om te vergelijken.", "Terms of shared lists.")
    ] = ()
    sic: Annotated[
        Many[Sic],
        key(
            "sic",
            "Een bekende fout van de bron op deze plaats.",
            "A known mistake of the source.",
            example="Staat zo in de bron.",
        ),
    ] = ()


class Titled(Item):
    """An item with a number or title as printed (genummerd onderdeel).

    Attributes:
        number: The printed number or label.
        title: The title as printed.
        plain_title: The title in plain language.
        local_term: What the source calls this kind of item.
        level: Strategic, tactical, operational or measure; the class has a level of its own where absent.
        statutory: Whether the law asks for it; None where that is not stated.
        for_municipalities: Which municipalities it is for, in a regional agenda; all of them where absent.
    """

    default_level: ClassVar[Level | None] = None

    number: Annotated[
        ActionNumber | None,
        key("nummer", "Het nummer of label zoals gedrukt.", "The number or label as printed.", example="4.3.3"),
    ] = None
    title: Annotated[
        Text | None, key("titel", "De titel zoals gedrukt.", "The title as printed.", example="Brede buurtscholen")
    ] = None
    plain_title: Annotated[
        Text | None,
        key(
            "titel_eenvoudig",
            "De titel in gewone taal.",
            "The title in plain language.",
            example="Scholen die lang open zijn",
        ),
    ] = None
    local_term: Annotated[
        Text | None,
        key(
            "lokale_term",
            "Het woord dat de bron voor dit onderdeel gebruikt.",
            "What the source calls it.",
            example="pijler",
        ),
    ] = None
    level: Annotated[
        Level | None,
        key(
            "niveau",
            "Het niveau, als dat anders is dan gewoon.",
            "Its level, where not the usual one.",
            example="tactisch",
        ),
    ] = None
    statutory: Annotated[
        YesNo | None,
        key(
            "wettelijk",
            "Of de wet erom vraagt; weglaten als dat niet bekend is.",
            "Whether the law asks for it.",
            example="ja",
        ),
    ] = None

    for_municipalities: Annotated[
        Many[Annotated[Text, RefTo(("municipality",))]],
        key(
            "voor_gemeenten",
            "Voor welke gemeenten dit geldt, in een regionale agenda.",
            "Which municipalities it is for.",
            example="[Zandhoek]",
        ),
    ] = ()

    @property
    def effective_level(self) -> Level | None:
        """Its own level, else that of its class."""
        return self.level or self.default_level


def label(item: Model) -> str:
    """The words that an item goes by: title, name, text or number, else an empty string."""
    for name in ("title", "name", "party", "text", "number", "id"):
        value = getattr(item, name, None)
        if isinstance(value, str) and value:
            return str(value)
    return ""
