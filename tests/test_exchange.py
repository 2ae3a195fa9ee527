"""An agenda as plain data and as JSON, and back."""

from __future__ import annotations

import json
from collections import OrderedDict
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings

import lea_model as lea
from lea_model.i18n import LANGUAGES, Language
from lea_model.schema import agenda_schema
from tests.strategies import agendas

EXAMPLES = sorted((Path(__file__).resolve().parents[1] / "examples").iterdir())
HEAD = {"id": "a", "titel": "Samen", "gemeenten": "G", "periode": 2030}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_examples_come_back(path: Path, language: Language) -> None:
    """Each example comes back equal from a dict and from JSON, and the published schema takes what was made."""
    agenda = lea.load(path)
    data = lea.to_dict(agenda, language=language)
    assert lea.from_dict(data) == agenda
    assert lea.from_json(lea.to_json(agenda, language=language)) == agenda
    assert json.loads(lea.to_json(agenda, language=language, indent=None)) == data
    jsonschema.Draft202012Validator(agenda_schema(language)).validate(data)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_model_dump_comes_back(path: Path) -> None:
    """What pydantic writes of an example is read as well, by name and by alias, as Python and as JSON."""
    agenda = lea.load(path)
    for by_alias in (True, False):
        assert lea.from_dict(agenda.model_dump(by_alias=by_alias)) == agenda
        assert lea.from_dict(agenda.model_dump(mode="json", by_alias=by_alias)) == agenda
        assert lea.from_json(agenda.model_dump_json(by_alias=by_alias)) == agenda
    assert lea.Agenda.model_validate(agenda.model_dump()) == agenda


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(agenda=agendas())
def test_any_agenda_comes_back(agenda: lea.Agenda) -> None:
    """Every agenda comes back equal from a dict, from JSON, and from what pydantic writes."""
    for language in LANGUAGES:
        assert lea.from_dict(lea.to_dict(agenda, language=language)) == agenda
        assert lea.from_json(lea.to_json(agenda, language=language)) == agenda
    assert lea.from_dict(agenda.model_dump()) == agenda


def test_shape_is_that_of_the_yaml() -> None:
    """The block stands under its key, short forms stay short, and numbers and truth values are themselves."""
    text = (
        "agenda: {id: a, titel: Samen, gemeenten: G, periode: 2030}\n"
        "clusters: [{titel: Taal, trekker: [Vitree, {partij: ASG, open: ja}], wettelijk: nee}]\n"
        "acties: [{nummer: '1.10', tekst: Lezen, bedragen: {waarde: '1,5', eenheid: mln euro}}]\n"
    )
    assert lea.to_dict(lea.loads(text)) == {
        "agenda": {"id": "a", "titel": "Samen", "gemeenten": ["G"], "periode": "2030"},
        "clusters": [{"titel": "Taal", "wettelijk": False, "trekker": ["Vitree", {"partij": "ASG", "open": True}]}],
        "acties": [{"nummer": "1.10", "tekst": "Lezen", "bedragen": [{"waarde": 1.5, "eenheid": "mln euro"}]}],
    }
    assert lea.to_dict(lea.read_text(text), language="en")["actions"][0]["amounts"] == [
        {"value": 1.5, "unit": "mln euro"}
    ]


def test_values_as_python_has_them() -> None:
    """Dates, numbers, timestamps and parts of an agenda stand as themselves, and what says nothing is not there."""
    made = lea.from_dict(
        {
            "agenda": OrderedDict(HEAD),
            "acties": [
                {
                    "nummer": 4,
                    "tekst": "Lezen",
                    "jaar": 2027,
                    "uiterlijk": pd.Timestamp("2027-12-31"),
                    "voorwaarde": float("nan"),
                    "titel": pd.NA,
                    "lokale_term": None,
                    "bedragen": {"waarde": Decimal("2.50"), "eenheid": "euro"},
                },
                {"nummer": 5.0, "tekst": "Schrijven", "uiterlijk": date(2027, 1, 2), "jaar": pd.NaT},
                {"tekst": "Rekenen", "uiterlijk": datetime.fromisoformat("2027-01-02")},
            ],
            "clusters": (lea.from_dict({**HEAD, "clusters": ["Taal"]}).clusters[0],),
        }
    )
    assert lea.to_dict(made) == {
        "agenda": {**HEAD, "gemeenten": ["G"], "periode": "2030"},
        "clusters": ["Taal"],
        "acties": [
            {
                "nummer": "4",
                "tekst": "Lezen",
                "jaar": "2027",
                "uiterlijk": "2027-12-31",
                "bedragen": [{"waarde": 2.5}],
            },
            {"nummer": "5", "tekst": "Schrijven", "uiterlijk": "2027-01-02"},
            {"tekst": "Rekenen", "uiterlijk": "2027-01-02"},
        ],
    }


def test_number_in_json_stays_as_written() -> None:
    """A number keeps its last zero, which a reader of JSON would drop."""
    text = '{"agenda": HEAD, "acties": [{"nummer": 1.10, "tekst": "x"}]}'
    made = lea.from_json(text.replace("HEAD", json.dumps(HEAD)))
    assert [one.number for one in made.actions] == ["1.10"]


def test_findings_have_a_path() -> None:
    """What is wrong is told as for YAML, in the keys that were used, with its path in place of a line."""
    actions = [{"nummer": "1", "text": "x", "leiders": "V"}]
    result = lea.read_dict({"agenda": HEAD, "actions": actions, "clusters": [{"leeftijd": "nooit"}]})
    assert (result.ok, result.files) == (False, ())
    errors = [found for found in result.findings if found.severity is lea.Severity.ERROR]
    told = [(found.code, found.position, found.path) for found in errors]
    assert told == [
        ("LEA201", None, ("actions", 0, "leiders")),
        ("LEA205", None, ("clusters", 0, "ages")),
    ]
    with pytest.raises(lea.LoadError) as caught:
        lea.from_dict({"agenda": {"id": "a", "title": "T", "period": 2030}})
    assert [(found.code, found.params["key"]) for found in caught.value.findings] == [("LEA202", "municipalities")]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ([1], "Keys with values are needed here, not [1]."),
        ({"agenda": {"id": len}}, "<built-in function len>, at agenda.id, is nothing that an agenda can hold."),
        ({"agenda": {"id": b"a"}}, "b'a', at agenda.id, is nothing that an agenda can hold."),
    ],
)
def test_what_is_no_data(data: Any, message: str) -> None:
    """What no YAML could hold is refused with its place."""
    with pytest.raises(lea.UsageError) as caught:
        lea.from_dict(data)
    assert caught.value.message("en") == message


def test_deep_data() -> None:
    """Data that is nested without end is refused."""
    data: dict[str, Any] = {}
    data["a"] = data
    with pytest.raises(lea.UsageError) as caught:
        lea.from_dict(data)
    assert caught.value.message("en") == "This is nested more than 64 levels deep, at a.a.a."


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "'x.json' is no JSON: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)."),
        ('{"a": 1, "a": 2}', "The key 'a' stands twice in the same object."),
        ("[" * 100_000, "'x.json' is no JSON: "),
    ],
)
def test_what_is_no_json(text: str, message: str) -> None:
    """What is no JSON is refused with its line and column."""
    with pytest.raises(lea.UsageError) as caught:
        lea.from_json(text, "x.json")
    assert caught.value.message("en").startswith(message)


BLOCK = '"agenda": {"id": "a", "titel": "A", "gemeenten": ["G"], "periode": "2030"}'


@pytest.mark.parametrize(("printed", "value"), [("1.001", "1.001"), ("-12.500", "-12.5"), ("0.125", "0.125")])
def test_three_decimals_stay_decimals(printed: str, value: str) -> None:
    """A number of JSON with three decimals is that number, though the same text in YAML can be read in two ways."""
    agenda = lea.from_json(f'{{{BLOCK}, "cijfers": [{{"tekst": "x", "waarde": {printed}}}]}}')
    assert agenda.figures[0].value == Decimal(value)
    assert lea.from_json(agenda.model_dump_json(by_alias=True)) == agenda


def test_a_number_of_a_billion_digits_is_refused() -> None:
    """An exponent is not written out: it is no number that an agenda can hold."""
    with pytest.raises(lea.LoadError) as raised:
        lea.from_json(f'{{{BLOCK}, "cijfers": [{{"tekst": "x", "waarde": 1e999999999}}]}}')
    assert [finding.code for finding in raised.value.findings] == ["LEA205"]
