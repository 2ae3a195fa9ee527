"""The JSON Schema of the model takes what the model takes, and says what pydantic writes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings

import lea_model as lea
from lea_model.i18n import LANGUAGES, Language
from lea_model.schema import full_schema
from tests.strategies import agendas

EXAMPLES = sorted((Path(__file__).resolve().parents[1] / "examples").iterdir())
TAKES = {
    language: jsonschema.Draft202012Validator(lea.Agenda.model_json_schema(by_alias=language == "nl"))
    for language in LANGUAGES
}
WRITES = {language: jsonschema.Draft202012Validator(full_schema(language)) for language in LANGUAGES}


def flat(agenda: lea.Agenda, language: Language) -> dict[str, Any]:
    """An agenda in short forms, as the model takes it: the block among the rest."""
    data = lea.to_dict(agenda, language=language)
    block: dict[str, Any] = data.pop("agenda")
    return block | data


def both(agenda: lea.Agenda, language: Language) -> None:
    """Hold an agenda against both schemas, in short forms and in full."""
    short = flat(agenda, language)
    assert lea.Agenda.model_validate(short) == agenda
    TAKES[language].validate(short)
    full = json.loads(agenda.model_dump_json(by_alias=language == "nl"))
    WRITES[language].validate(full)
    assert lea.Agenda.model_validate(full) == agenda


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_examples(path: Path, language: Language) -> None:
    """Each example is taken in short forms, and written in the full form."""
    both(lea.load(path), language)


@pytest.mark.slow
@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(agenda=agendas())
def test_any_agenda(agenda: lea.Agenda) -> None:
    """So is every agenda."""
    for language in LANGUAGES:
        both(agenda, language)


def test_what_may_be_absent() -> None:
    """Types made of the schema ask for nothing that may be absent, and promise all that is written."""
    taken = lea.Agenda.model_json_schema()
    assert '"default"' not in json.dumps(taken)
    assert taken["required"] == ["id", "titel", "gemeenten", "periode"]
    assert taken["properties"]["agendasoort"]["description"].endswith(" Default: lea.")
    written = full_schema("nl")
    assert set(written["required"]) == {*written["properties"]}
    assert set(written["$defs"]["Assignment"]["required"]) == {*written["$defs"]["Assignment"]["properties"]}


HEAD = {"id": "a", "titel": "T", "gemeenten": "G", "periode": 2030}


@pytest.mark.parametrize(
    ("values", "taken"),
    [
        ({"clusters": "Taal"}, True),
        ({"clusters": ["Taal", {"titel": "Rekenen", "trekker": "V", "leeftijd": {"gedrukt": "0-4"}}]}, True),
        ({"acties": {"nummer": 4, "tekst": "x", "jaar": 2027, "niveau": "tactical", "wettelijk": True}}, True),
        ({"acties": {"tekst": {"ontbreekt": "leeg"}, "bedragen": [100, {"waarde": "1,5"}]}}, True),
        ({"acties": {"nummer": 4.1, "tekst": "x"}}, False),
        ({"acties": {"tekst": "x", "leiders": ["V"]}}, False),
        ({"acties": {"tekst": "x", "niveau": "hoog"}}, False),
        ({"clusters": 4}, False),
    ],
)
def test_model_and_schema_agree(values: dict[str, Any], taken: bool) -> None:
    """What the model takes its schema takes, and what it refuses its schema refuses."""
    data = HEAD | values
    assert TAKES["nl"].is_valid(data) is taken
    if taken:
        lea.Agenda.model_validate(data)
    else:
        with pytest.raises(ValueError, match="validation error"):
            lea.Agenda.model_validate(data)
