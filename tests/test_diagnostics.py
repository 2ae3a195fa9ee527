"""Findings: their parts, their sentences and their order."""

from __future__ import annotations

import pickle
import random

import pytest

from lea_model.diagnostics import (
    Code,
    Finding,
    Path,
    Phrase,
    Position,
    Related,
    Severity,
    Word,
    fill,
    finding,
    sort_key,
)
from lea_model.diagnostics.codes import READING_CODES

CODE = Code("LEA399", "made-up", Severity.WARNING, "'{what}' is {how}.", "So {what}.", "Mend {what}{hint}.")
NEXT = Code("LEA400", "made-up-too", Severity.ERROR, "x", "y", "z")


def test_finding_has_what_its_code_has() -> None:
    """A finding is a code with parameters: sentences are made when they are asked for."""
    at = Position("a.yaml", 1, 2, 3, 4)
    found = finding(CODE, at, path=("parties", 0), what="it", how=Phrase("warning"), hint="")
    assert (found.kind, found.code, found.name, found.severity) == (CODE, "LEA399", "made-up", Severity.WARNING)
    assert (found.position, found.path, found.related, found.sic, found.counts) == (at, ("parties", 0), (), None, True)
    assert (found.message("en"), found.message("nl")) == ("'it' is warning.", "'it' is waarschuwing.")
    assert (found.why("en"), found.fix("en")) == ("So it.", "Mend it.")


def test_severity_is_ordered_by_gravity() -> None:
    """An error is more than a warning and that more than advice, whatever their letters; also beside plain text."""
    assert sorted(Severity) == [Severity.ADVICE, Severity.WARNING, Severity.ERROR]
    assert (max(Severity), min(Severity)) == (Severity.ERROR, Severity.ADVICE)
    assert [one for one in Severity if one >= Severity.WARNING] == [Severity.ERROR, Severity.WARNING]
    assert [one for one in Severity if one > "advice"] == [Severity.ERROR, Severity.WARNING]
    assert [one for one in Severity if one <= Severity.ADVICE] == [Severity.ADVICE]
    assert [one.gravity for one in Severity] == [3, 2, 1]


def test_known_mistake_does_not_count() -> None:
    """A reason, even an empty one, makes a finding known."""
    assert [Finding(CODE, sic=reason).counts for reason in (None, "So printed.", "")] == [True, False, False]


def test_findings_are_values() -> None:
    """Equal parts make equal findings, nothing in them can be changed, and they go to another process."""
    one, other = (
        finding(CODE, Position("a", 1, 1, 1, 1), what=Phrase("x", {"n": 1}), how=Word("a", "b")) for _ in "12"
    )
    assert one == other
    assert pickle.loads(pickle.dumps(one)) == one
    with pytest.raises(AttributeError):
        one.path = ()
    with pytest.raises(AttributeError):
        one.position.line = 2  # type: ignore[misc, union-attr]


@pytest.mark.parametrize(
    ("message", "params", "english", "dutch"),
    [
        ("warning", {}, "warning", "waarschuwing"),
        ("", {}, "", ""),
        ("{a} and {a}", {"a": 1}, "1 and 1", "1 and 1"),
        ("[{a}]", {"a": Phrase("warning")}, "[warning]", "[waarschuwing]"),
        ("[{a}]", {"a": Word("partijen", "parties")}, "[parties]", "[partijen]"),
        ("[{a}]", {"a": Phrase("<{b}>", {"b": Phrase("error")})}, "[<error>]", "[<fout>]"),
        ("[{a}]", {"a": "{b}"}, "[{b}]", "[{b}]"),
    ],
    ids=["translated", "nothing", "twice", "phrase", "word", "phrase-in-phrase", "braces-of-a-user"],
)
def test_filling_in(message: str, params: dict[str, object], english: str, dutch: str) -> None:
    """Phrases and words inside a message are put in the same language; what users typed is left as it is."""
    assert (fill(message, params, "en"), fill(message, params, "nl")) == (english, dutch)


def test_braces_without_parameters_are_text() -> None:
    """A message without parameters may hold braces, as YAML does."""
    assert fill("Write {ontbreekt: leeg}.", {}, "en") == "Write {ontbreekt: leeg}."


def test_other_places_have_sentences() -> None:
    """Another place says what is there."""
    assert Related("[{a}]", {"a": Phrase("error")}).text("nl") == "[fout]"
    assert Related("error").text("nl") == "fout"


def test_position_as_text() -> None:
    """A place is written as editors and terminals understand it."""
    assert str(Position("map/a.yaml", 12, 3, 12, 9)) == "map/a.yaml:12:3"


def test_weights() -> None:
    """The three weights, the heaviest first; their values are what other programs read."""
    assert [(severity.name, severity.value) for severity in Severity] == [
        ("ERROR", "error"),
        ("WARNING", "warning"),
        ("ADVICE", "advice"),
    ]


def at(file: str, line: int, column: int, code: Code = CODE, path: Path = ()) -> Finding:
    """A finding at a place."""
    return Finding(code, {}, path, Position(file, line, column, line, column + 1))


def test_order() -> None:
    """Findings stand by file as people count, then by line, column, code and path; those without places come first."""
    ordered = [
        Finding(CODE, {}, ("clusters", 2)),
        Finding(CODE, {}, ("clusters", 10)),
        Finding(CODE, {}, ("clusters", "x")),
        Finding(NEXT, {}, ("clusters", 1)),
        at("map/2-b.yaml", 10, 9),
        at("map/2-b.yaml", 10, 10),
        at("map/2-b.yaml", 10, 10, path=("a", 2)),
        at("map/2-b.yaml", 10, 10, path=("a", 10)),
        at("map/2-b.yaml", 10, 10, NEXT),
        at("map/10-A.yaml", 2, 1),
        at("map/10-a.yaml", 1, 1),
        at("map/x.yaml", 1, 1),
    ]
    mixed = ordered.copy()
    random.Random(1).shuffle(mixed)
    assert sorted(mixed, key=sort_key) == ordered


def test_codes_of_reading() -> None:
    """The codes that reading gives: 1xx for files, 2xx for structure."""
    assert len({code.code for code in READING_CODES}) == len(READING_CODES)
    assert {code.code[3] for code in READING_CODES} == {"1", "2"}
    assert [code.code for code in READING_CODES] == sorted(code.code for code in READING_CODES)
