"""Makes the JSON Schema of a file: of a whole agenda, or of a part of one.

Editors read YAML 1.2, in which ``4.30`` is a number; the loader takes every scalar for text. So the schema lets numbers
and booleans stand wherever text may stand, and is milder than the loader where it cannot know what was typed.
"""

from __future__ import annotations

import inspect
import json
import re
from typing import Any, Final

import yaml
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue, models_json_schema
from pydantic_core import core_schema

from lea_model.arguments import spoken
from lea_model.i18n import DEFAULT_LANGUAGE, Language
from lea_model.model.abbreviations import Abbreviation
from lea_model.model.agenda import Agenda, AgendaBlock
from lea_model.model.ages import AgeBand
from lea_model.model.base import Model, ShortForm
from lea_model.model.enums import Term
from lea_model.model.keys import all_models, annotation_parts, english_name
from lea_model.model.numbers import ActionNumber
from lea_model.vocabulary.meanings import EXPLANATIONS, dutch_term

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
ROOT_KEY: Final = "agenda"

_MISREAD: Final = {"number": "1", "boolean": "true"}  # what YAML 1.2 may take text for, with text that looks so
_YES_NO: Final[dict[Language, tuple[str, str]]] = {"nl": ("ja", "nee"), "en": ("yes", "no")}
_ROOT: Final[dict[Language, tuple[str, str]]] = {
    "nl": (
        "Lokale Educatieve Agenda (LEA)",
        "Een agenda in YAML, of een deel ervan: een map met zulke bestanden is een agenda.",
    ),
    "en": (
        "Lokale Educatieve Agenda (LEA)",
        "An agenda in YAML, or a part of it: a folder of such files is one agenda.",
    ),
}


def agenda_schema(language: Language = DEFAULT_LANGUAGE) -> dict[str, Any]:
    """Make the JSON Schema (draft 2020-12) of a file.

    Args:
        language: ``nl`` for Dutch keys, words and explanations, ``en`` for English ones.

    Returns:
        The schema. Nothing is required at the top, since a file may hold a part of an agenda.
    """
    by_alias = spoken(language) == "nl"
    _, made = models_json_schema(
        [(Agenda, "validation"), (AgendaBlock, "validation")], by_alias=by_alias, schema_generator=_Schema
    )
    models: tuple[type[Model], ...] = (*all_models(), AgendaBlock)
    named: tuple[type, ...] = (*models, *Term.__subclasses__())
    definitions = _spelled_out(made["$defs"], {cls.__name__ for cls in named})
    for cls in named:
        if cls.__name__ in definitions:
            definitions[cls.__name__] |= _meaning(cls, language)
            if issubclass(cls, Term):
                definitions[cls.__name__]["enum"] = [_word(member, language) for member in cls]
    for cls in models:
        _explain_fields(cls, _object_part(definitions[cls.__name__]), language)
        if issubclass(cls, ShortForm):
            definitions[cls.__name__] = _with_short_form(cls, definitions[cls.__name__], by_alias=by_alias)
        if cls is Abbreviation:
            meaning = {"type": "object", "additionalProperties": {"type": ["string", *_MISREAD]}}
            definitions[cls.__name__]["anyOf"].append({**meaning, "minProperties": 1})
    for cls in models:
        _share_fields(cls, definitions, language)
    whole = definitions.pop("Agenda")["properties"]
    block = definitions["AgendaBlock"]
    title, description = _ROOT[language]
    made = {
        "$schema": DIALECT,
        "$id": f"urn:lea-model:schema:agenda:{language}",
        "title": title,
        "description": description,
        "type": "object",
        "properties": {
            ROOT_KEY: {"$ref": "#/$defs/AgendaBlock", "description": block["description"]},
            **{key: value for key, value in whole.items() if key not in block["properties"]},
        },
        "additionalProperties": False,
        "$defs": dict(sorted(definitions.items())),
    }
    ordered: dict[str, Any] = _in_order(made)
    return ordered


def schema_text(language: Language) -> str:
    """Write the JSON Schema as it stands in ``schemas/``: the same text every time, with a line end at the end."""
    return json.dumps(agenda_schema(language), ensure_ascii=False, indent=1) + "\n"


def full_schema(language: Language = DEFAULT_LANGUAGE) -> dict[str, Any]:
    """Make the JSON Schema of the full form: what pydantic writes of an agenda, without short forms.

    Args:
        language: ``nl`` for Dutch keys, ``en`` for English ones.

    Returns:
        The schema of what ``agenda.model_dump_json(by_alias=...)`` gives.
    """
    made = Agenda.model_json_schema(by_alias=spoken(language) == "nl", mode="serialization")
    return {"$schema": DIALECT, "$id": f"urn:lea-model:schema:agenda-full:{language}", **made}


def full_schema_text(language: Language) -> str:
    """Write the JSON Schema of the full form as it stands in ``schemas/``."""
    return json.dumps(full_schema(language), ensure_ascii=False, indent=1) + "\n"


class _Schema(GenerateJsonSchema):
    """JSON Schema for what the loader takes: no nulls, and text that may look like a number."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """A key without a value is a finding, so null never stands in a file."""
        return self.generate_inner(schema["schema"])

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Text, which a reader of YAML 1.2 may take for a number or a boolean."""
        made = super().str_schema(schema)
        pattern = made.pop("pattern", "")
        if pattern and not pattern.startswith("^[^"):  # such a one refuses control characters, which nobody types
            made["pattern"] = pattern
            return {**made, "type": ["string", *(kind for kind, text in _MISREAD.items() if re.match(pattern, text))]}
        return {**made, "type": ["string", *_MISREAD]}

    def date_schema(self, schema: core_schema.DateSchema) -> JsonSchemaValue:
        """A day as it is written."""
        return {**super().date_schema(schema), "pattern": r"^\d{4}-\d\d-\d\d$"}

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 - pydantic asks per field
        """Fields get their titles later, from their keys."""
        return False


def _word(member: Term, language: Language) -> str:
    """A word of a closed list in a language."""
    return member.value if language == "nl" else member.english


def _spelled_out(definitions: dict[str, Any], named: set[str]) -> dict[str, Any]:
    """The definitions of models and closed lists, with what only has a name in Python written where it is used."""

    def spelled(part: Any) -> Any:
        if isinstance(part, list):
            return [spelled(each) for each in part]
        if not isinstance(part, dict):
            return part
        name = str(part.get("$ref", "")).rpartition("/")[2]
        if name and name not in named:
            return {
                **spelled(definitions[name]),
                **{key: spelled(value) for key, value in part.items() if key != "$ref"},
            }
        return {key: spelled(value) for key, value in part.items()}

    return {name: spelled(definition) for name, definition in definitions.items() if name in named}


def _meaning(cls: type, language: Language) -> dict[str, str]:
    if language == "nl":
        return {"title": _capital(dutch_term(cls)), "description": EXPLANATIONS[cls.__name__]}
    return {"title": cls.__name__, "description": (cls.__doc__ or "").split("\n")[0]}


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _object_part(definition: dict[str, Any]) -> dict[str, Any]:
    """The mapping form of a definition that may have a short form as well."""
    return definition if "properties" in definition else definition["anyOf"][1]


def _explain_fields(cls: type[Model], made: dict[str, Any], language: Language) -> None:
    """Give each key its title, its meaning and an example in the language of the schema."""
    for name, field in cls.model_fields.items():
        key = (field.alias or name) if language == "nl" else name
        shown = _plain_union(made["properties"][key])
        dutch, example = shown.pop("nl"), shown.pop("example", None)
        if True in shown.get("enum", ()):
            shown["enum"] = [*_YES_NO[language], True, False, "true", "false"]
        if ActionNumber in annotation_parts(cls, name):
            shown["type"] = ["string", "number"]  # readers of YAML 1.2 take 4.30 for a number
        if (default := _default(field.default, language)) is not None:
            shown["default"] = default
        shown["title"] = _capital(key.replace("_", " "))
        shown["description"] = dutch if language == "nl" else field.description
        if example is not None:
            value = yaml.BaseLoader(example).get_single_data()  # it makes text of everything
            shown["examples"] = [_in_language(value, cls, name, language)]
        made["properties"][key] = shown


def _default(value: Any, language: Language) -> str | None:
    """A default that says something: a word of a closed list, yes or no, a language."""
    if isinstance(value, Term):
        return _word(value, language)
    if isinstance(value, bool):
        return _YES_NO[language][not value]
    return value if isinstance(value, str) else None


def _share_fields(cls: type[Model], definitions: dict[str, Any], language: Language) -> None:
    """Let keys that a class inherits point at the class that has them: half the size, and nothing said twice."""
    made = _object_part(definitions[cls.__name__])
    for name, field in cls.model_fields.items():
        owner = next(base for base in cls.__mro__ if name in inspect.get_annotations(base))
        if owner is cls:
            continue
        key = (field.alias or name) if language == "nl" else name
        shared = definitions.setdefault(owner.__name__, {**_meaning(owner, language), "properties": {}})
        shared["properties"].setdefault(key, made["properties"][key])
        made["properties"][key] = {"$ref": f"#/$defs/{owner.__name__}/properties/{key}"}


_KEYWORDS: Final = (
    *("$schema", "$id", "title", "description", "$ref", "type", "anyOf", "items", "enum", "pattern"),
    *("minLength", "maxLength", "default", "examples", "required", "properties"),
)
_RANK: Final = {keyword: rank for rank, keyword in enumerate(_KEYWORDS)} | {"$defs": 99}
_NAMED: Final = ("properties", "$defs", "dependentRequired")


def _in_order(made: Any) -> Any:
    """The keywords of each part in one order; keys of the format stay in the order of the model."""
    if isinstance(made, list):
        return [_in_order(part) for part in made]
    if not isinstance(made, dict):
        return made
    keywords = sorted(made, key=lambda keyword: (_RANK.get(keyword, len(_RANK)), keyword))
    return {
        keyword: {name: _in_order(part) for name, part in made[keyword].items()}
        if keyword in _NAMED
        else _in_order(made[keyword])
        for keyword in keywords
    }


def _plain_union(shown: dict[str, Any]) -> dict[str, Any]:
    """One flat list of alternatives where one stands inside another."""
    flat: list[dict[str, Any]] = []
    for branch in shown.get("anyOf", ()):
        flat += branch["anyOf"] if branch.keys() == {"anyOf"} else [branch]
    return {**shown, "anyOf": flat} if flat else dict(shown)


def _in_language(value: Any, cls: type[Model], name: str, language: Language) -> Any:
    """The value of an example, with the words of closed lists and the keys in the language of the schema."""
    if language == "nl":
        return value
    if isinstance(value, list):
        return [_in_language(part, cls, name, language) for part in value]
    if isinstance(value, dict):
        return {english_name(key): part for key, part in value.items()}
    for part in annotation_parts(cls, name):
        if isinstance(part, type) and issubclass(part, Term):
            return part(value).english
        if part is bool:
            return _YES_NO["en"][_YES_NO["nl"].index(value)]
    return value


def _with_short_form(cls: type[ShortForm], definition: dict[str, Any], *, by_alias: bool) -> dict[str, Any]:
    """Plain text, or the mapping that says more."""
    short = cls.short or ""
    key = (cls.model_fields[short].alias or short) if by_alias else short
    whole = {word: value for word, value in _object_part(definition).items() if word not in ("title", "description")}
    shown = whole["properties"][key]
    text = next(branch for branch in (shown, *shown.get("anyOf", ())) if "type" in branch)
    text = {word: value for word, value in text.items() if word in ("type", "minLength", "maxLength", "pattern")}
    mapping = dict(whole)
    if cls is AgeBand:  # what was printed says the rest, unless the writer says some of it
        start = (cls.model_fields["start"].alias or "start") if by_alias else "start"
        others = [other for other in mapping["properties"] if other not in (key, start)]
        mapping["dependentRequired"] = {other: [start] for other in others}
    return {"title": definition["title"], "description": definition["description"], "anyOf": [text, mapping]}
