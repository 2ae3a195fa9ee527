"""What printed forms mean, one by one: the table ``printed_forms.yaml``."""

from __future__ import annotations

import html
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from lea_model.checker import check
from lea_model.loader import read_text
from lea_model.model.ages import AgeBand
from lea_model.model.base import Missing
from lea_model.model.date_words import read_words
from lea_model.model.figures import Amount
from lea_model.model.goals import Target
from lea_model.model.when import When
from lea_model.renderer import render

TABLE: Final[dict[str, dict[str, Any]]] = yaml.safe_load(
    Path(__file__).with_name("printed_forms.yaml").read_text("utf-8")
)
FINDINGS: Final = {
    "impossible": ["LEA513"],
    "no_year": ["LEA804"],
    "not_understood": ["LEA514"],
    "unknown": ["LEA514"],
    "no date meant": [],
}
"""The finding about a date that gives no days."""


def test_the_table_is_large() -> None:
    """A table of a few forms would prove little."""
    assert sum(map(len, TABLE.values())) > 350


@pytest.mark.parametrize("printed", TABLE["dates"])
def test_a_date_means_these_days(printed: str) -> None:
    """A date gives its days, or the reason why it gives none; a period that runs backwards is refused as such."""
    meaning = TABLE["dates"][printed]
    reading = read_words(printed)
    if isinstance(meaning, str):
        assert (reading.earliest, reading.latest) == (None, None)
        assert (reading.unread or "no date meant") == meaning
        return
    assert [reading.earliest, reading.latest] == meaning
    assert reading.unread is None
    if not (isinstance(meaning[0], date) and isinstance(meaning[1], date) and meaning[0] > meaning[1]):
        when = When.model_validate(printed)
        assert [when.earliest, when.latest] == meaning


def _agenda(key: str, forms: list[str]) -> str:
    """An agenda with an action for each form."""
    block = {"id": "dorp", "titel": "Samen", "gemeenten": "Dorp", "periode": "1990-2090"}
    actions = [{"titel": f"Actie {number}", "trekker": "School", key: form} for number, form in enumerate(forms)]
    return yaml.safe_dump({"agenda": block, "acties": actions}, allow_unicode=True, sort_keys=False)


def _reversed(meaning: object) -> bool:
    return isinstance(meaning, list) and None not in meaning and meaning[0] > meaning[1]


def test_a_date_that_gives_no_days_is_a_finding() -> None:
    """Of all forms in one agenda, each that gives no days has its finding, and no other has one."""
    forms = list(TABLE["dates"])
    result = read_text(_agenda("uiterlijk", forms), "agenda.yaml")
    codes: dict[str, list[str]] = {form: [] for form in forms}
    refused = {found.path[1]: found.code for found in result.findings if found.code == "LEA214"}
    for number, code in refused.items():
        codes[forms[int(number)]].append(code)
    kept = [number for number in range(len(forms)) if number not in refused]
    for found in check(result):
        if found.code in ("LEA513", "LEA514", "LEA804"):
            codes[forms[kept[int(found.path[1])]]].append(found.code)
    expected = {
        form: ["LEA214"] if _reversed(meaning) else FINDINGS[meaning] if isinstance(meaning, str) else []
        for form, meaning in TABLE["dates"].items()
    }
    assert codes == expected


def test_documents_show_the_printed_form() -> None:
    """A document shows each date as it is printed."""
    forms = [form for form, meaning in TABLE["dates"].items() if not _reversed(meaning)]
    result = read_text(_agenda("uiterlijk", forms), "agenda.yaml")
    assert result.agenda is not None
    shown = " ".join(html.unescape(render(result.agenda, format="md")).replace("\\", "").split())
    assert [form for form in forms if " ".join(form.split()) not in shown] == []


@pytest.mark.parametrize("printed", TABLE["ages"])
def test_ages_mean_these_years(printed: str) -> None:
    """Ages are read as years, or refused with the right form written out."""
    meaning = TABLE["ages"][printed]
    result = read_text(_agenda("leeftijd", [printed]), "agenda.yaml")
    if meaning == "refused":
        (found,) = result.findings
        assert (found.code, found.path) == ("LEA205", ("actions", 0, "ages"))
        return
    start, end, open_end = meaning
    assert result.findings == ()
    assert result.agenda is not None
    ages = result.agenda.actions[0].ages
    assert ages == AgeBand(
        printed=printed, start=Decimal(start), end=None if end is None else Decimal(end), open_end=open_end
    )


@pytest.mark.parametrize("printed", TABLE["numbers"])
def test_a_printed_number_means_this(printed: str) -> None:
    """A number in a short form gives its value, unit, bound and date, or says in which way it is missing."""
    meaning = TABLE["numbers"][printed]
    target = Target.model_validate(printed)
    assert target.printed == printed
    if meaning == "not read":
        assert target == Target(printed=printed)
    elif isinstance(meaning, str):
        assert isinstance(target.value, Missing)
        assert target.value.missing.value == meaning
    else:
        when = target.when.printed if isinstance(target.when, When) else None
        assert [str(target.value), target.unit, target.comparator, when] == meaning


@pytest.mark.parametrize("printed", TABLE["amounts"])
def test_a_printed_sum_means_this(printed: str) -> None:
    """A sum of money gives its value, its unit and whether it is for each year; what is not read is a finding."""
    meaning = TABLE["amounts"][printed]
    amount = Amount.model_validate(printed)
    assert amount.printed == printed
    if meaning == "not read":
        block = {"id": "dorp", "titel": "Samen", "gemeenten": "Dorp", "periode": 2027}
        result = read_text(yaml.safe_dump({"agenda": block, "bedragen": [printed]}), "agenda.yaml")
        assert [found.code for found in check(result) if found.code == "LEA515"] == ["LEA515"]
    elif isinstance(meaning, str):
        assert isinstance(amount.value, Missing)
        assert amount.value.missing.value == meaning
    else:
        assert [str(amount.value), amount.unit, amount.per_year] == meaning


@pytest.mark.parametrize(
    ("printed", "first", "last"),
    [
        ("€ 10.000 per jaar (2027-2030)", "2027-01-01", "2030-12-31"),
        ("€ 25.000 (2028)", "2028-01-01", "2028-12-31"),
        ("€ 1,2 mln in 2028", "2028-01-01", "2028-12-31"),
        ("€ 10.000 per jaar, 2027 t/m 2030", "2027-01-01", "2030-12-31"),
    ],
)
def test_a_sum_for_these_years(printed: str, first: str, last: str) -> None:
    """The years behind a sum are its period; a period of its own goes first."""
    made = Amount.model_validate({"titel": "Subsidie", "waarde": printed}).period
    assert made is not None
    assert (made.earliest, made.latest) == (date.fromisoformat(first), date.fromisoformat(last))
    own = Amount.model_validate({"titel": "Subsidie", "waarde": printed, "periode": "2031"}).period
    assert own is not None
    assert own.printed == "2031"
