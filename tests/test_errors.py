"""Exceptions: what they say, and in which language."""

from __future__ import annotations

import pickle

import pytest

from lea_model.diagnostics import Code, Phrase, Position, Severity, finding
from lea_model.errors import LeaError, LoadError, TemplateError, UsageError

PHRASE = Phrase("There is nothing at '{path}'.", {"path": "weg"})
CODE = Code("LEA999", "made-up", Severity.ERROR, "The key '{key}' is missing here.", "Because.", "Add it.")
FINDINGS = (finding(CODE, Position("a.yaml", 3, 5, 3, 9), key="id"), finding(CODE, key="titel"))


@pytest.mark.parametrize("error", [LeaError, UsageError, TemplateError])
def test_message(error: type[LeaError], monkeypatch: pytest.MonkeyPatch) -> None:
    """The text is English, for logs; the message is in the language asked for, or that of the user."""
    made = error(PHRASE)
    assert str(made) == "There is nothing at 'weg'."
    assert made.message("nl") == "Er staat niets op 'weg'."
    assert made.message() == "Er staat niets op 'weg'."
    monkeypatch.setenv("LEA_LANG", "en")
    assert made.message() == "There is nothing at 'weg'."


def test_load_error_lists_all_findings() -> None:
    """Who does not catch it still reads everything that is wrong, with its place."""
    made = LoadError(PHRASE, list(FINDINGS))
    assert made.findings == FINDINGS
    assert str(made) == (
        "There is nothing at 'weg'.\n"
        "a.yaml:3:5: LEA999 The key 'id' is missing here.\n"
        "?: LEA999 The key 'titel' is missing here."
    )


@pytest.mark.parametrize("made", [LeaError(PHRASE), UsageError(PHRASE), LoadError(PHRASE, FINDINGS)])
def test_errors_go_from_one_process_to_another(made: LeaError) -> None:
    """Those who read many agendas at once get the error as it was."""
    again = pickle.loads(pickle.dumps(made))
    assert type(again) is type(made)
    assert (str(again), again.phrase, getattr(again, "findings", None)) == (
        str(made),
        made.phrase,
        getattr(made, "findings", None),
    )
