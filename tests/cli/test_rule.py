"""``lea rule``."""

from __future__ import annotations

import re

import pytest

from lea_model.checker import RULES
from lea_model.diagnostics.codes import READING_CODES
from lea_model.diagnostics.running_codes import RUNNING_CODES
from lea_model.i18n import Language
from tests.checker.test_rules import CODES, HEADINGS
from tests.cli.running import Lea

FIRST_AND_LAST: dict[Language, list[str]] = {
    "nl": ["## Wat het vindt", "## Waarom dat telt", "## Wat te doen"],
    "en": ["## What it finds", "## Why it matters", "## What to do"],
}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_code_has_a_page(lea: Lea, language: Language) -> None:
    """Each code has a page with its headings, and nothing on it is left to be filled in."""
    for code in CODES:
        ran = lea("rule", code.code, "--lang", language)
        assert (ran.status, ran.err) == (0, "")
        headings = [line for line in ran.out.splitlines() if line.startswith("#")]
        assert headings == (HEADINGS if code in {rule.code for rule in RULES} else FIRST_AND_LAST)[language]
        assert ran.out.startswith(f"{code.code}: ")
        assert not re.search(r"\{\w*\}", ran.out.replace("{ontbreekt", ""))
        assert re.search(r"\n\n(Ernst|Weight): \w+\n$", ran.out)


def test_page_of_a_rule(lea: Lea) -> None:
    """The page of a rule is the one that stands with it."""
    ran = lea("rule", "LEA306")
    page = next(rule for rule in RULES if rule.code.code == "LEA306").text("nl")
    assert ran == (0, f"{page}\n\nErnst: waarschuwing\n", "")


def test_page_of_a_code_that_reading_gives(lea: Lea) -> None:
    """A code without a page of its own shows its messages, with what differs left open."""
    assert lea("rule", "LEA202", "--lang", "en").out == (
        "LEA202: missing-key\n\n"
        "## What it finds\n\nThe key '…' is missing here.\n\n"
        "## Why it matters\n\nWithout it, nobody can tell what this item is.\n\n"
        "## What to do\n\nAdd '…:' with its value, such as `…`.\n\n"
        "Weight: error\n"
    )


@pytest.mark.parametrize("word", ["LEA301", "lea301", "dangling-citation", "Dangling-Citation"])
def test_by_code_or_name(lea: Lea, word: str) -> None:
    """A page is found by code or name, in small or capital letters."""
    assert lea("rule", word).out.startswith("LEA301: aangehaalde actie bestaat niet.\n")


@pytest.mark.parametrize(
    ("word", "message"),
    [
        ("LEA999", "Er is geen code 'LEA999'. 'lea rule' toont ze allemaal."),
        ("LEA8O1", "Er is geen code 'LEA8O1' (bedoelde u 'LEA801'?). 'lea rule' toont ze allemaal."),
        (
            "dangling-citatio",
            "Er is geen code 'dangling-citatio' (bedoelde u 'dangling-citation'?). 'lea rule' toont ze allemaal.",
        ),
        ("taal", "Er is geen code 'taal'. 'lea rule' toont ze allemaal."),
    ],
)
def test_unknown_code(lea: Lea, word: str, message: str) -> None:
    """A word that is no code is wrong use, with the nearest one."""
    assert lea("rule", word) == (2, "", f"Fout: {message}\n")


def test_list_of_a_family(lea: Lea) -> None:
    """The beginning of codes lists those."""
    lines = lea("rule", "lea91").out.splitlines()
    assert [line[:6] for line in lines] == ["LEA911", "LEA912", "LEA913", "LEA914", "LEA915"]
    assert lea("rule", "LEA").out == lea("rule").out


def test_pages_are_not_too_wide(lea: Lea) -> None:
    """A page made of messages is broken into lines, as those of rules are."""
    assert [line for code in READING_CODES for line in lea("rule", code.code).out.splitlines() if len(line) > 120] == []


def test_list_of_all(lea: Lea) -> None:
    """Without a code all of them are listed in order, one on a line, with weight, title and name."""
    ran = lea("rule")
    lines = ran.out.splitlines()
    assert [line[:6] for line in lines] == sorted(
        code.code for code in (*READING_CODES, *RUNNING_CODES, *(r.code for r in RULES))
    )
    assert "LEA301  fout          aangehaalde actie bestaat niet  (dangling-citation)" in lines
    assert "LEA302  waarschuwing  dezelfde actie twee keer aangehaald  (duplicate-citation)" in lines
    assert "LEA202  fout          Hier ontbreekt de sleutel '…'  (missing-key)" in lines
    assert (
        "LEA901  error    The rule … stopped with a fault of its own: …  (rule-crashed)"
        in lea("rule", "--lang", "en").out.splitlines()
    )
