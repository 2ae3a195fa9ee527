"""Building parts of an agenda in Python: values as Python and data frames have them, and what type checkers say."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from pydantic import ValidationError

import lea_model as lea
from lea_model import model
from lea_model.model import Action, AgeBand, Agenda, Amount, Cluster, Model, Party, Target, When
from lea_model.model.keys import all_models
from tests.typing_sample.natural import ask, build

SAMPLE = Path(__file__).parent / "typing_sample" / "natural.py"


def test_sample_runs() -> None:
    """The sample that type checkers look at builds the agenda that its YAML would give."""
    agenda = build()
    assert ask(agenda)[:2] == ["Vitree", "Gemeente"]
    assert lea.to_dict(agenda) == {
        "agenda": {
            "id": "voorbeeld-2027",
            "titel": "Samen",
            "gemeenten": [{"naam": "Almere", "code": "GM0034"}, "Zeewolde"],
            "periode": "2027-2030",
        },
        "clusters": [
            {
                "titel": "Taal",
                "niveau": "tactisch",
                "trekker": ["Vitree", {"partij": "Gemeente", "voorwaarde": "als er middelen zijn"}],
                "leeftijd": "0-12",
                "acties": [
                    {
                        "nummer": "1",
                        "tekst": "Iedere school krijgt een taalcoach.",
                        "trekker": ["Vitree"],
                        "leeftijd": "2-4",
                        "jaar": "2027",
                        "uiterlijk": "2027-12-31",
                        "houden": ["Voorleesuur"],
                    },
                    {
                        "nummer": "1.2",
                        "tekst": "Lezen",
                        "niveau": "operationeel",
                        "leeftijd": "4-12",
                        "periode": "2027-2030",
                    },
                ],
            }
        ],
        "partijen": ["Vitree", "Gemeente"],
    }
    assert lea.loads(lea.dump(agenda)) == agenda


@pytest.mark.slow
@pytest.mark.parametrize("checker", ["mypy --strict", "pyright"])
def test_type_checkers_pass(checker: str) -> None:
    """Mypy and pyright find nothing in natural code."""
    name, *options = checker.split()
    program = shutil.which(name, path=str(Path(sys.executable).parent))
    if program is None:
        pytest.skip(f"{name} is not installed")
    ran = subprocess.run([program, *options, str(SAMPLE)], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout


@pytest.mark.parametrize(
    ("given", "printed", "earliest", "latest"),
    [
        (2027, "2027", date(2027, 1, 1), date(2027, 12, 31)),
        (np.int64(2027), "2027", date(2027, 1, 1), date(2027, 12, 31)),
        (date(2027, 2, 3), "2027-02-03", date(2027, 2, 3), date(2027, 2, 3)),
        (datetime.fromisoformat("2027-02-03"), "2027-02-03", date(2027, 2, 3), date(2027, 2, 3)),
        (pd.Timestamp("2027-02-03"), "2027-02-03", date(2027, 2, 3), date(2027, 2, 3)),
        ((2027, 2030), "2027-2030", date(2027, 1, 1), date(2030, 12, 31)),
        ((date(2027, 2, 3), date(2027, 4, 5)), "2027-02-03 t/m 2027-04-05", date(2027, 2, 3), date(2027, 4, 5)),
        ({"earliest": date(2027, 2, 3)}, "vanaf 2027-02-03", date(2027, 2, 3), None),
        ({"latest": date(2027, 2, 3)}, "t/m 2027-02-03", None, date(2027, 2, 3)),
        ({"earliest": date(2027, 2, 3), "latest": date(2027, 2, 3)}, "2027-02-03", date(2027, 2, 3), date(2027, 2, 3)),
    ],
)
def test_dates(given: Any, printed: str, earliest: date | None, latest: date | None) -> None:
    """A date or period comes as a number, a day, a timestamp, or two of them; its words say the same."""
    period = Action(text="Lezen", period=given).period
    assert isinstance(period, When)
    assert (period.printed, period.earliest, period.latest) == (printed, earliest, latest)


@pytest.mark.parametrize(
    ("given", "printed", "start", "end", "open_end"),
    [
        ((2, 4), "2-4", 2, 4, False),
        ((2.5, 4), "2,5-4", Decimal("2.5"), 4, False),
        ((12, None), "12+", 12, None, True),
        (AgeBand(start=2, end=4), "2-4", 2, 4, False),
        (AgeBand(start=4), "4+", 4, None, True),
        (AgeBand(start=4, end=12, open_end=True), "4-12", 4, 12, True),
        ({"start": np.int64(2), "end": np.float64(4)}, "2-4", 2, 4, False),
    ],
)
def test_ages(given: Any, printed: str, start: Any, end: Any, open_end: bool) -> None:
    """Ages come as two numbers or a band without words; its words say the same."""
    band = Action(text="Lezen", ages=given).ages
    assert band is not None
    assert (band.printed, band.start, band.end, band.open_end) == (printed, start, end, open_end)


def test_numbers() -> None:
    """A sum or a target comes as a number, and a label as a whole one."""
    assert Amount.model_validate(1200).value == Decimal(1200)
    assert Amount(value=1.5, unit="mln euro").value == Decimal("1.5")
    assert Target.model_validate(90).value == Decimal(90)
    assert Action(number=3, text="Lezen").number == "3"


def test_label_with_a_fraction() -> None:
    """Python knows no difference between 1.1 and 1.10: such a label is to be a text."""
    with pytest.raises(ValidationError) as caught:
        Action(number=1.10, text="Lezen")  # type: ignore[arg-type]
    (error,) = caught.value.errors()
    assert (error["loc"], error["msg"]) == (
        ("number",),
        "write 1.1 between quotes: 1.1 and 1.10 are different labels",
    )


@pytest.mark.parametrize(
    ("keys", "wrong"),
    [
        ({"title": []}, "title"),
        ({"titel": []}, "titel"),
        ({"title": "Taal", "leiders": ["V"]}, "leiders"),
        ({"title": "Taal", "leeftijd": "nooit"}, "leeftijd"),
        ({"title": "Taal", "ages": "nooit"}, "ages"),
    ],
)
def test_messages_name_the_key_that_was_used(keys: dict[str, Any], wrong: str) -> None:
    """What is wrong is told under the key that the caller wrote, English or Dutch."""
    with pytest.raises(ValidationError) as caught:
        Cluster.model_validate(keys)
    assert [error["loc"][0] for error in caught.value.errors()] == [wrong]


@pytest.mark.parametrize(
    ("cls", "keys", "missing"),
    [
        (Agenda, {}, ["id", "title", "municipalities", "period"]),
        (Agenda, {"id": "a", "title": "Samen"}, ["municipalities", "period"]),
        (Agenda, {"id": "a", "titel": "Samen"}, ["gemeenten", "periode"]),
        (Cluster, {"parties": []}, []),
        (Party, {"kind": "gemeente"}, ["name"]),
        (Party, {"soort": "gemeente"}, ["naam"]),
    ],
)
def test_what_is_missing_is_told_as_the_caller_writes(
    cls: type[Model], keys: dict[str, Any], missing: list[str]
) -> None:
    """A key that is missing goes by its English name, and by the Dutch one beside Dutch keys."""
    with pytest.raises(ValidationError) as caught:
        cls(**keys)
    assert [error["loc"][-1] for error in caught.value.errors() if error["type"] == "missing"] == missing


def test_other_errors_stay_as_they_are() -> None:
    """Beside what is missing, each error keeps its place, its words and what was given."""
    with pytest.raises(ValidationError) as caught:
        Agenda(id="a", title="Samen", period=2030, actions=[{"number": 1.5, "level": "x"}], parties=[{"soort": "pov"}])  # type: ignore[call-arg]
    with pytest.raises(ValidationError) as plain:
        Agenda.model_validate(
            {
                "id": "a",
                "title": "Samen",
                "period": 2030,
                "actions": [{"number": 1.5, "level": "x"}],
                "parties": [{"soort": "pov"}],
            }
        )
    told = [(*error["loc"], error["type"]) for error in caught.value.errors()]
    assert ("municipalities", "missing") in told
    assert ("parties", 0, "naam", "missing") in told
    others = [[error for error in one.value.errors() if error["type"] != "missing"] for one in (caught, plain)]
    assert others[0] == others[1]
    assert [error["type"] for error in others[0]] == ["label_expected", "enum", "enum"]


def test_classes_by_name() -> None:
    """Every class that an agenda can hold comes from `lea_model.model`; another name is no attribute."""
    assert {cls.__name__ for cls in all_models()} - {*dir(model)} == set()
    assert all(getattr(model, name).__name__ == name for name in dir(model))
    with pytest.raises(AttributeError, match="no attribute 'Actie'"):
        _ = model.Actie  # type: ignore[attr-defined]


def test_copy_with_nonsense() -> None:
    """A copy with other values is read as anything is: nonsense is refused."""
    cluster = Cluster(title="Taal")
    assert cluster.model_copy(update={"ages": (2, 4)}).ages == AgeBand(printed="2-4")
    nonsense: list[dict[str, Any]] = [{"ages": "nooit"}, {"leiders": 1}, {"title": None, "titel": []}]
    for update in nonsense:
        with pytest.raises(ValidationError):
            cluster.model_copy(update=update)


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ({"title": "x", "tags": [{"scheme": "a"}]}, [("tags", 0, "term"), ("tags", 0, "reading")]),
        ({"titel": "x", "kenmerken": [{"lijst": "a"}]}, [("kenmerken", 0, "term"), ("kenmerken", 0, "lezing")]),
        ({"titel": "x", "kenmerken": [{"scheme": "a"}]}, [("kenmerken", 0, "term"), ("kenmerken", 0, "reading")]),
    ],
)
def test_what_is_missing_in_data(given: dict[str, Any], missing: list[tuple[str | int, ...]]) -> None:
    """Of a dict and of JSON too, it goes by the key that the caller would have written."""
    with pytest.raises(ValidationError) as caught:
        Action.model_validate(given)
    with pytest.raises(ValidationError) as of_json:
        Action.model_validate_json(json.dumps(given))
    assert [[one["loc"] for one in each.value.errors()] for each in (caught, of_json)] == [missing, missing]
