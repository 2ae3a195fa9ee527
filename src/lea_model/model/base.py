"""What every model shares: frozen, strict about keys, Dutch keys beside English names, short forms, known-missing.

One Dutch key stands for one English name everywhere, so that a place in a file and a place in the model translate into
each other without looking at the class. A test keeps it that way.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Final, Generic, Self, TypeVar, dataclass_transform

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    StringConstraints,
    ValidationError,
    model_validator,
)
from pydantic.annotated_handlers import GetJsonSchemaHandler
from pydantic_core import CoreSchema
from typing_extensions import TypeAliasType

from lea_model.model.enums import Level, MissingKind, Reading
from lea_model.model.item_schema import item_schema
from lea_model.model.numbers import ActionNumber
from lea_model.model.rare import Rare
from lea_model.model.scalars import Many, Maybe, Part, RefTo, Slug, Takes, Text, YesNo, as_text

if TYPE_CHECKING:
    from lea_model.model.rare import Sic

_T = TypeVar("_T")


def key(nl: str, dutch: str, english: str, *, default: Any = ..., example: str | None = None) -> Any:
    """Describe a field once: its Dutch key and what it means in both languages.

    Args:
        nl: The Dutch key in YAML.
        dutch: What it means, in Dutch, for the reference of the format.
        english: What it means, in English.
        default: Its value where the key is absent; without one the key is required.
        example: A value as it would stand in YAML.

    Returns:
        The field's description for pydantic.
    """
    extra: dict[str, Any] = {"nl": dutch}
    if example is not None:
        extra["example"] = example
    return Field(default, alias=nl, description=english, json_schema_extra=extra)


def optional_key(nl: str, dutch: str, english: str, *, example: str | None = None) -> Any:
    """Describe a field that may be absent, as `key` does; it is None then."""
    return key(nl, dutch, english, default=None, example=example)


def list_key(nl: str, dutch: str, english: str, *, example: str | None = None) -> Any:
    """Describe a field with a list, as `key` does; the list is empty where the key is absent."""
    return key(nl, dutch, english, default=(), example=example)


def plain_text_key() -> Any:
    """Describe the text of an item in plain language, beside the text itself; the same words for every item."""
    return optional_key(
        "tekst_eenvoudig",
        "Hetzelfde in gewone taal.",
        "The same in plain language.",
        example="Iedereen kan meedoen.",
    )


def plain_title_key() -> Any:
    """Describe the title or name of an item in plain language."""
    return optional_key(
        "titel_eenvoudig",
        "De titel in gewone taal.",
        "The title in plain language.",
        example="Scholen die lang open zijn",
    )


def title_en_key() -> Any:
    """Describe the title or name of an item in English."""
    return optional_key(
        "titel_en",
        "De titel in het Engels, als de bron die geeft.",
        "The title in English.",
        example="Community schools",
    )


DUTCH_KEYS: dict[str, str] = {}
"""English name to Dutch key, of all fields of all models; filled as the classes are made."""

ENGLISH_NAMES: dict[str, str] = {}
"""Dutch key to English name."""


if TYPE_CHECKING:
    _Built = BaseModel
else:

    def _told(error: ValidationError, given: object, otherwise: str) -> ValidationError:
        """The same error, in the language of the keys that were given."""
        from lea_model.model.missing_keys import Keys, in_the_callers_language  # only where something is wrong

        return in_the_callers_language(error, given, Keys(DUTCH_KEYS, ENGLISH_NAMES), otherwise)

    class _Building(type(BaseModel)):
        """Sees what somebody builds in Python; what is read goes past it, and costs nothing more."""

        def __call__(cls, /, *args: Any, **keys: Any) -> Any:
            """Build a part; what is missing is told in the language of the keys that were given."""
            try:
                return super().__call__(*args, **keys)
            except ValidationError as error:
                told = _told(error, keys, "en")
            raise told

    class _Built(BaseModel, metaclass=_Building):
        """What can be built in Python."""

        @classmethod
        def model_validate(cls, obj: Any, **settings: Any) -> Any:
            """Make a part of keys and values, as pydantic does; what is missing is told in their language."""
            try:
                return super().model_validate(obj, **settings)
            except ValidationError as error:
                told = _told(error, obj, "nl")
            raise told

        @classmethod
        def model_validate_json(cls, json_data: str | bytes | bytearray, **settings: Any) -> Any:
            """Make a part of JSON, as pydantic does; what is missing is told in the language of its keys."""
            try:
                return super().model_validate_json(json_data, **settings)
            except ValidationError as error:
                told = _told(error, None, "nl")
            raise told


@dataclass_transform(kw_only_default=True, field_specifiers=(key,))
class Model(_Built):
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
        json_schema_serialization_defaults_required=True,
        coerce_numbers_to_str=True,  # from Python and data frames a year, a code or a number comes as itself
        protected_namespaces=(),  # checking every field of every class against them takes time, and none begins so
    )
    short: ClassVar[str | None] = None

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Copy, with other values for some fields; these are read as any value is, so that no copy is half a model.

        Args:
            update: The other values, by English or Dutch name; short forms are understood.
            deep: Whether to copy what is inside as well.

        Raises:
            ValidationError: A value is not what its field holds.
        """
        copied = super().model_copy(deep=deep)
        if not update:
            return copied
        fields = {(cls_field.alias or name): name for name, cls_field in type(self).model_fields.items()}
        values = {name: getattr(copied, name) for name in self.model_fields_set}
        return type(self).model_validate(values | {fields.get(name, name): value for name, value in update.items()})

    def __repr__(self) -> str:
        """What it is and what it goes by, on one line: an agenda has thousands of parts."""
        known = [(name, self.__dict__.get(name)) for name in _TOLD if name in type(self).model_fields]
        stated = known if any(value for _, value in known) else [*self.__dict__.items()]
        told = [f"{name}={_shown(value)}" for name, value in stated if value not in (None, (), "")][:_MOST_TOLD]
        return f"{type(self).__name__}({', '.join(told)})"

    __str__ = __repr__

    def _repr_html_(self) -> str:
        """What is stated of it, as a table for a notebook; of a list only how long it is."""
        from lea_model.text import html_table  # only notebooks ask for it

        values = [(name, getattr(self, name)) for name in type(self).model_fields]
        rows = (
            (name, f"{len(value)} ×" if isinstance(value, tuple) and len(value) > 1 else _in_words(value))
            for name, value in values
            if value not in (None, ())
        )
        return html_table(("", ""), rows, caption=type(self).__name__)

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """What it looks like in JSON, with what its keys mean."""
        made = handler(core)
        keys = handler.resolve_ref_schema(made).get("properties", {})
        for name, field in cls.model_fields.items():
            key = field.alias if field.alias in keys else name
            extra: Any = field.json_schema_extra
            if key in keys and field.description is not None:
                said = field.description
                if handler.mode == "validation" and "default" in keys[key]:
                    # Generators of types ask for a key that has a default; here it may be absent.
                    default = keys[key].pop("default")
                    said += "" if default in ([], None) else f" Default: {str(default).lower()}."
                keys[key] = keys[key] | {"description": said} | extra
        return made

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        """Enter the keys of the new class into the tables."""
        super().__pydantic_init_subclass__(**kwargs)
        for name, field in cls.model_fields.items():
            if field.alias:
                DUTCH_KEYS[name] = field.alias
                ENGLISH_NAMES[field.alias] = name


_TOLD: Final = ("id", "number", "title", "name", "printed", "party", "term", "text", "to")
"""The fields that say what a part is, where it has them."""

_MOST_TOLD: Final = 3


_WIDTH: Final = 60
"""How much of a text is shown where it only says which part is meant."""


def _shown(value: object) -> str:
    from lea_model.text import shorten  # only where somebody looks

    return repr(shorten(value, _WIDTH)) if isinstance(value, str) else shorten(repr(value), _WIDTH)


def _in_words(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def stated(item: Model, name: str) -> bool:
    """Whether a field was given, rather than filled in by the format: a default is no fact."""
    return name in item.model_fields_set


def stated_value(data: dict[str, Any], name: str) -> Any:
    """What stands under a key, in either language."""
    value = data.get(name)
    return data.get(DUTCH_KEYS[name]) if value is None else value


def completed(data: dict[str, Any], found: dict[str, Any]) -> dict[str, Any]:
    """What the writer states, with what else the printed words say."""
    return data | {name: value for name, value in found.items() if stated_value(data, name) is None}


class ShortForm(Model):
    """A model that may be written as plain text: ``Vitree`` instead of ``{partij: Vitree}``.

    Attributes:
        short_types: The types in JSON that may stand for it.
    """

    short_types: ClassVar[tuple[str, ...]] = ("string",)

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, data: object) -> object:
        """Let plain text stand for the field named by ``short``."""
        if not isinstance(data, (str, dict)):
            data = as_text(data)
        return {cls.short: data} if isinstance(data, str) else data

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Plain text or keys with values; as it is written, always keys with values."""
        made = super().__get_pydantic_json_schema__(core, handler)
        if handler.mode == "validation" and cls.short is not None:
            whole = handler.resolve_ref_schema(made)
            keys = {word: value for word, value in whole.items() if word not in ("title", "description")}
            kept = {word: value for word, value in whole.items() if word not in keys}
            whole.clear()
            kinds = cls.short_types
            plain = {"type": kinds[0] if len(kinds) == 1 else list(kinds)}
            whole.update(kept | {"anyOf": [plain, cls._keys_schema(keys)]})
        return made

    @classmethod
    def _keys_schema(cls, keys: dict[str, Any]) -> dict[str, Any]:
        """The keys with values, where some need not be there because the words say it."""
        return keys

    def __str__(self) -> str:
        """The text that it may be written as, such as a period as printed; else as `repr`."""
        text = getattr(self, self.short or "", None)
        return str(text) if isinstance(text, str) else repr(self)


class Missing(Model):
    """A value that is known to be missing in the source (ontbreekt): not the same as not being stated.

    Attributes:
        missing: In which way it is missing.
        printed: What stands in its place, such as ``x gezinnen``.
    """

    missing: Takes[MissingKind, str] = key(
        "ontbreekt", "Op welke manier de waarde ontbreekt.", "In which way the value is missing.", example="leeg"
    )
    printed: Maybe[Text] = optional_key(
        "gedrukt", "Wat de bron op die plaats drukt, letterlijk.", "What is printed in its place.", example="x gezinnen"
    )


if TYPE_CHECKING:

    class ManyOrMissing(Takes[tuple[_T, ...] | Missing, Iterable[_T | Part] | _T | Part], Generic[_T]):
        """A list as `Many`, or the statement that the source leaves it out."""
else:

    class ManyOrMissing:
        """A list as `Many`, or the statement that the source leaves it out."""

        def __class_getitem__(cls, item: Any) -> Any:
            """The type of a field with such a list."""
            return Many[item] | Missing


TextOrMissing = TypeAliasType("TextOrMissing", Annotated[Text | Missing, Field(union_mode="left_to_right")])
"""Text, or the statement that the source leaves it out."""


class Source(ShortForm):
    """Where an item comes from (bron); document and section are inherited from the item around it.

    Attributes:
        document: The document, by its id.
        section: The section as a reader of the original would find it.
        lines: Lines of the text version: ``21`` or ``26-29, 33``.
    """

    short = "lines"
    document: Annotated[Text, RefTo(("document",))] | None = optional_key(
        "document",
        "Het document, met de id die het onder `documenten` heeft.",
        "The document, by its id.",
        example="lea-2023",
    )
    section: Maybe[Text] = optional_key(
        "paragraaf", "De paragraaf of kop waaronder het staat.", "The section or heading.", example="6.1 De basis"
    )
    lines: Annotated[str, StringConstraints(pattern=r"^[1-9]\d*(-[1-9]\d*)?(, ?[1-9]\d*(-[1-9]\d*)?)*$")] | None = (
        optional_key(
            "regels", "De regels in de tekstversie van het document.", "The lines in its text version.", example="26-29"
        )
    )


class Tag(Model):
    """A term of a shared list of words (kenmerk), with how it was found.

    Attributes:
        scheme: Which list: ``thema``, ``wettelijk`` and so on.
        term: The term's id in that list.
        reading: Whether the source says it or whether it was read into it.
        read_by: Who read it so: the version of the transcription.
    """

    scheme: Text = key(
        "lijst", "De lijst waar het woord in staat.", "The list that holds the term.", example="wettelijk"
    )
    term: Text = key(
        "term", "De id van het woord in die lijst.", "The id of the term in that list.", example="segregatie"
    )
    reading: Takes[Reading, str] = key(
        "lezing",
        "Of de bron het letterlijk zegt, of dat het zo gelezen is.",
        "Literal, or interpreted.",
        example="letterlijk",
    )
    read_by: Maybe[Text] = optional_key(
        "geduid_door", "Wie het zo las: de versie van de transcriptie.", "Who read it so.", example="transcriptie 1"
    )


_OWN: Final = "lea_model.model."
"""Where the classes of this package stand."""


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

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """What validates it; pydantic makes it of the classes of others, which may have validators of their own."""
        return item_schema(cls, handler) if cls.__module__.startswith(_OWN) else handler(source)

    id: Maybe[Slug] = optional_key(
        "id", "Een korte eigen naam om naar te verwijzen.", "A short name to refer to it.", example="taalaanpak"
    )
    source: Takes[Maybe[Source], Part] = optional_key(
        "bron", "Waar het staat: document, paragraaf en regels.", "Where it comes from.", example="26-29"
    )
    notes: Many[Text] = list_key(
        "opmerkingen",
        "Opmerkingen van wie de YAML schreef.",
        "Remarks of the writer.",
        example="Titel uit de inhoudsopgave.",
    )
    footnotes: Many[Annotated[Text, RefTo(("footnote",))]] = list_key(
        "voetnoten",
        "De voetnoten die hierbij horen, met id of teken.",
        "Its footnotes, by id or mark.",
        example="voorbehoud",
    )
    tags: Many[Tag] = list_key(
        "kenmerken", "Woorden uit gedeelde lijsten, om te vergelijken.", "Terms of shared lists."
    )
    sic: Rare["Sic"] = list_key(
        "sic",
        "Een bekende fout van de bron op deze plaats.",
        "A known mistake of the source.",
        example="Staat zo in de bron.",
    )


class Titled(Item):
    """An item with a number or title as printed (genummerd onderdeel).

    Attributes:
        number: The printed number or label.
        title: The title as printed.
        plain_title: The title in plain language.
        title_en: The title in English, where the source gives one.
        local_term: What the source calls this kind of item.
        level: Strategic, tactical, operational or measure; the class has a level of its own where absent.
        statutory: Whether the law asks for it; None where that is not stated.
        for_municipalities: Which municipalities it is for, in a regional agenda; all of them where absent.
    """

    default_level: ClassVar[Level | None] = None

    number: Takes[Maybe[ActionNumber], str | int] = optional_key(
        "nummer", "Het nummer of label zoals gedrukt.", "The number or label as printed.", example="4.3.3"
    )
    title: Maybe[Text] = optional_key(
        "titel", "De titel zoals gedrukt.", "The title as printed.", example="Brede buurtscholen"
    )
    plain_title: Maybe[Text] = plain_title_key()
    title_en: Maybe[Text] = title_en_key()
    local_term: Maybe[Text] = optional_key(
        "lokale_term",
        "Het woord dat de bron voor dit onderdeel gebruikt.",
        "What the source calls it.",
        example="pijler",
    )
    level: Takes[Maybe[Level], str] = optional_key(
        "niveau", "Het niveau, als dat anders is dan gewoon.", "Its level, where not the usual one.", example="tactisch"
    )
    statutory: Maybe[YesNo] = optional_key(
        "wettelijk",
        "Of de wet erom vraagt; weglaten als dat niet bekend is.",
        "Whether the law asks for it.",
        example="ja",
    )

    for_municipalities: Many[Annotated[Text, RefTo(("municipality",))]] = list_key(
        "voor_gemeenten",
        "Voor welke gemeenten dit geldt, in een regionale agenda.",
        "Which municipalities it is for.",
        example="[Zandhoek]",
    )

    @property
    def effective_level(self) -> Level | None:
        """Its own level, else that of its class."""
        return self.level or self.default_level


def label(item: Model) -> str:
    """The words that an item goes by: title, name, text or number, else an empty string."""
    for name in ("title", "name", "party", "text", "number", "id"):
        value = item.__dict__.get(name)
        if isinstance(value, str) and value:
            return str(value)
    return ""
