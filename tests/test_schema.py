"""The JSON Schemas: equal to the model, and held by a validator that knows nothing of it and reads YAML 1.2."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor

from lea_model import dump, load
from lea_model.i18n import LANGUAGES, Language
from lea_model.model import enums, rare_enums
from lea_model.model.agenda import Agenda, AgendaBlock
from lea_model.model.base import Model
from lea_model.model.keys import all_models
from lea_model.schema import agenda_schema, schema_text
from lea_model.vocabulary.meanings import EXPLANATIONS, dutch_term

ROOT = Path(__file__).resolve().parent.parent
AGENDAS = [*sorted((ROOT / "tests/fixtures/agendas").iterdir()), *sorted((ROOT / "examples").iterdir())]
FILES = [path for folder in AGENDAS for path in sorted(folder.glob("*.yaml"))]
MODELS: tuple[type[Model], ...] = (*all_models(), AgendaBlock)
DEFINED = (*vars(enums).values(), *(cls for cls in vars(rare_enums).values() if cls is not enums.Term))
TERMS = [cls for cls in DEFINED if isinstance(cls, type) and issubclass(cls, enums.Term)]


class _Constructor(SafeConstructor):
    """The core schema of YAML 1.2 knows no dates; ruamel keeps those of YAML 1.1."""


_Constructor.add_constructor("tag:yaml.org,2002:timestamp", SafeConstructor.construct_yaml_str)


def read_12(text: str) -> Any:
    """What a reader of YAML 1.2 makes of a text."""
    yaml = YAML(typ="safe", pure=True)
    yaml.Constructor = _Constructor
    return yaml.load(text)


@cache
def schema_of(language: Language) -> dict[str, Any]:
    """The schema of one language, as the model says it today."""
    return agenda_schema(language)


@cache
def validator(language: Language) -> Draft202012Validator:
    """A validator with the schema of one language, as it stands in the repository."""
    path = ROOT / "schemas" / f"agenda.{language}.schema.json"
    return Draft202012Validator(json.loads(path.read_text("utf-8")))


def deepest(errors: Iterator[ValidationError]) -> list[tuple[str, str]]:
    """Where the innermost errors stand, and which keyword says so; in alternatives the ones that go deepest."""
    found = []
    for error in errors:
        inner = error
        while inner.context:
            inner = max(inner.context, key=lambda each: (len(each.absolute_path), each.validator != "type"))
        found.append((".".join(str(part) for part in inner.absolute_path), str(inner.validator)))
    return found


def parts(schema: Any) -> Iterator[dict[str, Any]]:
    """The schema and every mapping inside it."""
    if isinstance(schema, dict):
        yield schema
        for part in schema.values():
            yield from parts(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from parts(part)


def mapping_of(schema: dict[str, Any], name: str) -> dict[str, Any]:
    """The mapping form of a definition."""
    made: dict[str, Any] = schema["$defs"][name]
    return made if "properties" in made else made["anyOf"][1]


def looked_up(schema: dict[str, Any], part: dict[str, Any]) -> dict[str, Any]:
    """What a reference to a part of the schema points at."""
    target: Any = schema
    for step in part["$ref"].removeprefix("#/").split("/"):
        target = target[step]
    assert isinstance(target, dict)
    return target


@pytest.mark.parametrize("language", LANGUAGES)
def test_schema_is_valid(language: Language) -> None:
    """The schema is a schema of draft 2020-12 and names itself."""
    schema = schema_of(language)
    Draft202012Validator.check_schema(schema)
    assert (schema["$schema"], schema["$id"]) == (
        "https://json-schema.org/draft/2020-12/schema",
        f"urn:lea-model:schema:agenda:{language}",
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_text_is_the_same_every_time(language: Language) -> None:
    """Two runs give the same text, which ends with one line end."""
    text = schema_text(language)
    assert text == schema_text(language)
    assert (text[-2:], "\r" in text) == ("}\n", False)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_agendas_are_accepted(path: Path) -> None:
    """An independent validator takes each file of each example and fixture, by the schema that its first line names."""
    text = path.read_text("utf-8")
    language: Language = "en" if "agenda.en.schema.json" in text.splitlines()[0] else "nl"
    assert deepest(validator(language).iter_errors(read_12(text))) == []


def test_each_file_names_its_schema() -> None:
    """The first line of each file leads an editor to the schema."""
    for path in FILES:
        first = path.read_text("utf-8").splitlines()[0]
        name = first.removeprefix("# yaml-language-server: $schema=")
        assert (path.parent / name).resolve().parent == ROOT / "schemas", path


@pytest.mark.parametrize("folder", AGENDAS, ids=lambda path: path.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_dumped_agendas_are_accepted(folder: Path, language: Language) -> None:
    """What is written from an agenda, in either language, is accepted by the schema of that language."""
    text = dump(load(folder), language=language)
    assert deepest(validator(language).iter_errors(read_12(text))) == []


GOOD = "agenda: {id: x, titel: T, gemeenten: Zandhoek, periode: 2024}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("acties: []\n", []),
        ("{}\n", []),
        (GOOD, []),
        (GOOD + "actie: []\n", [("", "additionalProperties")]),
        ("actions: []\n", [("", "additionalProperties")]),
        ("agenda: {id: x, titel: T, gemeenten: Z}\n", [("agenda", "required")]),
        ("agenda: {id: X y, titel: T, gemeenten: Z, periode: 2024}\n", [("agenda.id", "pattern")]),
        ("acties:\n  - {tekst: T, trekkers: V}\n", [("acties.0", "additionalProperties")]),
        ("acties:\n  - {tekst: T, niveau: operational}\n", [("acties.0.niveau", "enum")]),
        ("acties:\n  - {tekst: T, niveau: hoog}\n", [("acties.0.niveau", "enum")]),
        ("acties:\n  - {tekst: T, wettelijk: misschien}\n", [("acties.0.wettelijk", "enum")]),
        ("acties:\n  - tekst:\n", [("acties.0.tekst", "type")]),
        ("acties:\n  - {tekst: {ontbreekt: weg}}\n", [("acties.0.tekst.ontbreekt", "enum")]),
        ("acties:\n  - {tekst: T, bron: '0-3'}\n", [("acties.0.bron", "pattern")]),
        ("acties:\n  - {tekst: T, leeftijd: {gedrukt: 0-4, tot: 4}}\n", [("acties.0.leeftijd", "dependentRequired")]),
        ("tellingen:\n  - {telt: acties}\n", [("tellingen.0", "required")]),
        ("tellingen:\n  - {telt: acties, genoemd_aantal: -1}\n", [("tellingen.0.genoemd_aantal", "minimum")]),
        (
            "jaarplannen:\n  - {rijen: [{ambitie: A, status: klaar}]}\n",
            [("jaarplannen.0.rijen.0", "additionalProperties")],
        ),
        ("- acties\n", [("", "type")]),
    ],
)
def test_dutch_schema_finds(text: str, expected: list[tuple[str, str]]) -> None:
    """What is wrong in a file is named at its place; parts of an agenda need nothing at the top."""
    assert deepest(validator("nl").iter_errors(read_12(text))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("actions:\n  - {text: T, level: operational, statutory: yes}\n", []),
        ("actions:\n  - {text: T, statutory: false}\n", []),
        ("actions:\n  - {text: T, level: operationeel}\n", [("actions.0.level", "enum")]),
        ("acties: []\n", [("", "additionalProperties")]),
        ("actions:\n  - {tekst: T}\n", [("actions.0", "additionalProperties")]),
    ],
)
def test_english_schema_finds(text: str, expected: list[tuple[str, str]]) -> None:
    """The English schema takes English keys and words, and only those."""
    assert deepest(validator("en").iter_errors(read_12(text))) == expected


@pytest.mark.parametrize(
    "text",
    [
        "acties: {tekst: 123, nummer: 4.30, titel: 2019, bron: 123, jaar: 2019, uiterlijk: 2024-06-01}\n",
        "acties: [{tekst: true, bron: {document: 1, paragraaf: 6.1, regels: 21}}]\n",
        "acties: 12\n",
        "doelen: {tekst: T, streefwaarden: [90, {waarde: '1,5', wanneer: 2024}], leeftijd: 4}\n",
        "clusters: {verwijzingen: [4.1, 4.2.1], trekker: [Vitree, {partij: ASG}], wettelijk: ja}\n",
        "clusters: {id: 2019, wettelijk: true, leeftijd: {gedrukt: 0-4}}\n",
        "tellingen: {telt: acties, genoemd_aantal: 5}\n",
        "tellingen: {telt: acties, genoemd_aantal: '5'}\n",
    ],
)
def test_what_yaml_12_takes_for_a_number(text: str) -> None:
    """Text that YAML 1.2 reads as a number or a boolean, single entries and short forms are accepted."""
    assert deepest(validator("nl").iter_errors(read_12(text))) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_is_there(language: Language) -> None:
    """Each class has its own definition with all its keys in order, a title, a meaning, and no other key is let in."""
    schema = schema_of(language)
    for cls in MODELS:
        if cls is Agenda:
            continue
        shape = mapping_of(schema, cls.__name__)
        keys = [(field.alias if language == "nl" else name) for name, field in cls.model_fields.items()]
        assert list(shape["properties"]) == keys, cls
        assert shape["additionalProperties"] is False, cls
        assert {"title", "description"} <= schema["$defs"][cls.__name__].keys(), cls
        for key, shown in shape["properties"].items():
            shared = looked_up(schema, shown) if shown.keys() == {"$ref"} else shown
            assert {"title", "description"} <= shared.keys(), (cls, key)
    block = mapping_of(schema, "AgendaBlock")["properties"]
    whole = [(field.alias if language == "nl" else name) for name, field in Agenda.model_fields.items()]
    assert list(schema["properties"]) == ["agenda", *(str(key) for key in whole if key not in block)]
    assert "required" not in schema


@pytest.mark.parametrize("cls", [cls for cls in TERMS if cls is not enums.Term], ids=lambda cls: cls.__name__)
def test_every_word_is_there(cls: type[enums.Term]) -> None:
    """Each closed list has its Dutch words in the one schema and its English words in the other, in order."""
    assert schema_of("nl")["$defs"][cls.__name__] == {
        "title": dutch_term(cls)[0].upper() + dutch_term(cls)[1:],
        "description": EXPLANATIONS[cls.__name__],
        "type": "string",
        "enum": [term.value for term in cls],
    }
    english = schema_of("en")["$defs"][cls.__name__]
    assert (english["title"], english["enum"]) == (cls.__name__, [term.name.lower() for term in cls])


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_over(language: Language) -> None:
    """No helper key of the model, no null and no reference to nothing is in the schema, and each definition is used."""
    schema = schema_of(language)
    used = set()
    for part in parts(schema):
        assert part.get("type") != "null"
        if isinstance(part.get("$ref"), str):
            looked_up(schema, part)
            used.add(part["$ref"].split("/")[2])
    properties = [made for part in parts(schema["$defs"]) for made in part.get("properties", {}).values()]
    assert not any({"nl", "example"} & made.keys() for made in properties)
    assert used == set(schema["$defs"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples_are_right(language: Language) -> None:
    """Each example in the schema is accepted at the place that it is an example for."""
    schema = schema_of(language)
    seen = 0
    for name in schema["$defs"]:
        for key, shown in mapping_of(schema, name).get("properties", {}).items() if name not in _LISTS else ():
            for example in shown.get("examples", ()):
                probe = Draft202012Validator({**shown, "$defs": schema["$defs"]})
                assert deepest(probe.iter_errors(example)) == [], (name, key)
                seen += 1
    assert seen > 200


_LISTS = {cls.__name__ for cls in TERMS}


def test_short_form_keeps_its_pattern() -> None:
    """The short form of a source takes the lines and nothing that is none."""
    assert schema_of("nl")["$defs"]["Source"]["anyOf"][0] == {
        "type": ["string", "number"],
        "pattern": "^[1-9]\\d*(-[1-9]\\d*)?(, ?[1-9]\\d*(-[1-9]\\d*)?)*$",
    }


def test_defaults_are_in_the_language() -> None:
    """A default is a word of the schema's language; empty lists and absent values are no default."""
    dutch = mapping_of(schema_of("nl"), "AgendaBlock")["properties"]
    english = mapping_of(schema_of("en"), "AgendaBlock")["properties"]
    assert {key: made["default"] for key, made in dutch.items() if "default" in made} == {
        "agendasoort": "lea",
        "status": "onbekend",
        "taal": "nl",
        "nummering": "agenda",
    }
    assert {key: made["default"] for key, made in english.items() if "default" in made} == {
        "agenda_kind": "lea",
        "status": "unknown",
        "language": "nl",
        "numbering": "agenda",
    }
    assert mapping_of(schema_of("nl"), "Figure")["properties"]["ongeveer"]["default"] == "nee"
    assert mapping_of(schema_of("en"), "Figure")["properties"]["approximate"]["default"] == "no"
