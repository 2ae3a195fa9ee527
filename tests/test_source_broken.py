"""What is said about each way of getting YAML wrong, where, and what is left of the file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from yaml import YAMLError
from yaml.error import Mark, MarkedYAMLError

from lea_model.diagnostics import Position, Severity, finding
from lea_model.diagnostics import file_codes as codes
from lea_model.source import MappingPosition, parse
from lea_model.source.diagnosing_reader import DiagnosingReader
from lea_model.source.syntax import explain
from tests.finding_spots import Spots, spots
from tests.source_parsers import each_parser

BROKEN = Path(__file__).parent / "broken" / "source"

# Name of a file in tests/broken/source: code, line, column, end line, end column of all that is found in it.
EXPECTED: dict[str, Spots] = {
    "alias": [("LEA122", 3, 14, 3, 23)],
    "anchor": [("LEA121", 2, 5, 2, 12), ("LEA121", 4, 12, 4, 17)],
    "bad-escape-second-line": [("LEA117", 2, 9, 2, 11)],
    "bad-escape": [("LEA117", 2, 15, 2, 17)],
    "bad-indentation-at-root": [("LEA110", 2, 1, 2, 19)],
    "bad-indentation-deeper": [("LEA110", 3, 5, 3, 23)],
    "bad-indentation": [("LEA110", 4, 4, 4, 21)],
    "colon-in-braces": [("LEA109", 2, 30, 2, 31)],
    "colon-in-long-text": [("LEA109", 3, 25, 3, 26)],
    "colon-in-text": [("LEA109", 3, 16, 3, 17)],
    "cut-off-text-in-brackets": [("LEA130", 1, 16, 1, 27)],
    "cut-off-text-with-more": [("LEA130", 1, 13, 1, 18)],
    "cut-off-text": [("LEA130", 1, 13, 1, 15), ("LEA128", 4, 3, 4, 4), ("LEA130", 4, 5, 4, 7)],
    "duplicate-key": [("LEA120", 4, 3, 4, 8)],
    "empty-file": [("LEA105", 1, 1, 1, 1)],
    "empty-item": [("LEA128", 3, 3, 3, 4), ("LEA128", 4, 3, 4, 4)],
    "empty-value": [("LEA127", 2, 3, 2, 8), ("LEA127", 5, 3, 5, 7)],
    "invisible-line-break": [("LEA131", 2, 15, 2, 16)],
    "key-missing": [("LEA125", 3, 3, 3, 4)],
    "key-not-text-empty": [("LEA125", 1, 10, 1, 11)],
    "key-not-text": [("LEA125", 2, 5, 2, 6)],
    "loose-comma": [("LEA118", 1, 19, 1, 20)],
    "merge-key": [("LEA123", 3, 3, 3, 5)],
    "missing-colon-above": [("LEA111", 1, 1, 1, 6)],
    "missing-colon": [("LEA111", 3, 3, 3, 10)],
    "missing-key-in-item": [("LEA111", 2, 5, 2, 11)],
    "missing-space-after-dash": [("LEA112", 3, 3, 3, 4)],
    "missing-space-in-braces": [("LEA112", 2, 12, 2, 13)],
    "missing-space": [("LEA112", 2, 11, 2, 12)],
    "mixed-list-below-dash": [("LEA114", 3, 3, 3, 14)],
    "mixed-list-dash": [("LEA114", 3, 3, 3, 4)],
    "mixed-list": [("LEA114", 4, 3, 4, 20)],
    "several-documents": [("LEA106", 3, 1, 3, 4)],
    "special-sign-alias": [("LEA115", 2, 10, 2, 11)],
    "special-sign-at": [("LEA115", 2, 12, 2, 13)],
    "special-sign-bracket": [("LEA115", 1, 22, 1, 23)],
    "special-sign-dash": [("LEA115", 2, 10, 2, 11)],
    "special-sign-percent": [("LEA115", 3, 1, 3, 2)],
    "special-sign": [("LEA115", 2, 10, 2, 11)],
    "split-text": [("LEA129", 2, 25, 2, 53), ("LEA129", 3, 20, 3, 36), ("LEA127", 3, 33, 3, 36)],
    "syntax-error": [("LEA119", 4, 1, 4, 2)],
    "tab-indent": [("LEA107", 3, 1, 3, 2)],
    "tag": [("LEA124", 2, 13, 2, 18), ("LEA124", 4, 5, 4, 6)],
    "text-after-bracket": [("LEA116", 2, 23, 2, 30)],
    "text-after-end": [("LEA116", 2, 18, 2, 23)],
    "too-deep": [("LEA126", 1, 67, 1, 68)],
    "unclosed-brace": [("LEA113", 2, 5, 2, 6)],
    "unclosed-bracket-at-comma": [("LEA113", 1, 10, 1, 11)],
    "unclosed-bracket": [("LEA113", 3, 14, 3, 15)],
    "unclosed-quote-before-another": [("LEA108", 2, 11, 2, 12)],
    "unclosed-quote-in-list": [("LEA108", 2, 5, 2, 6)],
    "unclosed-quote": [("LEA108", 2, 10, 2, 11)],
    "wrong-bracket": [("LEA113", 1, 10, 1, 11)],
}

# The same for texts that no editor keeps as they are.
EXPECTED_BYTES: dict[bytes, Spots] = {
    b"titel: caf\xe9\n": [("LEA102", 1, 11, 1, 12)],
    b"\xef\xbb\xbftitel: x\nnaam: \xff\n": [("LEA102", 2, 7, 2, 8)],
    "titel: x".encode("utf-16"): [("LEA102", 1, 1, 1, 2)],
    "titel: café\n".encode("utf-16-le"): [("LEA102", 1, 1, 1, 2)],
    "titel: café\n".encode("utf-16-be"): [("LEA102", 1, 1, 1, 2)],
    "titel: café\n".encode("utf-32"): [("LEA102", 1, 1, 1, 2)],
    "titel: café\n".encode("utf-32-be"): [("LEA102", 1, 1, 1, 2)],
    b"titel: x\nnaam: a\x00b\n": [("LEA103", 2, 8, 2, 9)],
    b"titel: \x07\r\n": [("LEA103", 1, 8, 1, 9)],
    b"": [("LEA105", 1, 1, 1, 1)],
    b"---\n": [("LEA105", 1, 1, 1, 1)],
    "titel: een\u2028twee\n".encode(): [("LEA131", 1, 11, 1, 12)],
    "titel: een\u200btwee\n".encode(): [("LEA133", 1, 11, 1, 12)],
}


# ---- what is wrong, and where


@each_parser
@pytest.mark.parametrize("name", sorted(path.stem for path in BROKEN.glob("*.yaml")))
def test_broken_file(name: str, pure: bool) -> None:
    """Each broken file gives exactly these findings at exactly these places, whatever the parser."""
    content = (BROKEN / f"{name}.yaml").read_bytes()
    assert spots(parse(content, f"{name}.yaml", pure=pure)) == EXPECTED[name]


@each_parser
@pytest.mark.parametrize("content", EXPECTED_BYTES, ids=repr)
def test_broken_bytes(content: bytes, pure: bool) -> None:
    """Bytes that are no text, or no text that YAML takes, are found at the first wrong byte or character."""
    assert spots(parse(content, "a.yaml", pure=pure)) == EXPECTED_BYTES[content]


@each_parser
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: [b, {c: d", ("LEA113", 1, 8, 1, 9)),
        ("a: [b, c\nd: [e]", ("LEA113", 1, 4, 1, 5)),
        ("a: &x [", ("LEA119", 1, 8, 1, 9)),
        ("{: a}", ("LEA125", 1, 2, 1, 3)),
        ("{a b:[c]}", ("LEA112", 1, 5, 1, 6)),
        ("a: ]", ("LEA115", 1, 4, 1, 5)),
        ("a: ? b", ("LEA115", 1, 4, 1, 5)),
        ("a: |x", ("LEA115", 1, 4, 1, 5)),
        ("a: |0\n  b", ("LEA115", 1, 4, 1, 5)),
        ("a: & b", ("LEA115", 1, 4, 1, 5)),
        ("a: !!", ("LEA115", 1, 4, 1, 5)),
        ("a: !<b", ("LEA115", 1, 4, 1, 5)),
        ("[!b]", ("LEA115", 1, 2, 1, 3)),
        ("a: !b!c d", ("LEA115", 1, 4, 1, 5)),
        ("%YAML 2.0\n---\na: b", ("LEA115", 1, 1, 1, 2)),
        ("%LEA\n---\na: b", ("LEA115", 1, 1, 1, 2)),
        ("a:\n  b: c\n\td", ("LEA107", 3, 1, 3, 2)),
        ("a: |\n\tb", ("LEA107", 2, 1, 2, 2)),
        ("a: |\n  b\n\tc", ("LEA107", 3, 1, 3, 2)),
        ("-\ta", ("LEA107", 1, 2, 1, 3)),
        ('a: "\\uD83D"', ("LEA117", 1, 5, 1, 7)),
        ('a: "\\x4"', ("LEA117", 1, 5, 1, 7)),
        ('a: "\\"', ("LEA108", 1, 4, 1, 5)),
        ("a: 'b\n---\nc: d", ("LEA108", 1, 4, 1, 5)),
        ("a: 'b\n  c' d", ("LEA116", 2, 6, 2, 7)),
        ("a: b] c: d", ("LEA109", 1, 8, 1, 9)),
        ("a: 'b'\n  c", ("LEA110", 2, 3, 2, 4)),
        ("k" * 1025 + ": a", ("LEA109", 1, 1026, 1, 1027)),
        ("a: b\n c\n d: e", ("LEA109", 3, 3, 3, 4)),
        ("- a: b\n- c\nd\ne: f", ("LEA111", 3, 1, 3, 2)),
        ("[? a, ?, b]", ("LEA119", 1, 10, 1, 11)),
        ("a: b\n\ufeffc: d", ("LEA103", 2, 1, 2, 2)),
        ("a: b\n[c] d: e", ("LEA116", 2, 5, 2, 9)),
        ("a: [b 'c', 'd' e]", ("LEA116", 1, 16, 1, 18)),
        ("'a' b", ("LEA116", 1, 5, 1, 6)),
        ("? &x ,", ("LEA119", 1, 6, 1, 7)),
        ("&x,", ("LEA119", 1, 3, 1, 4)),
        ("- a: b\n ]", ("LEA110", 2, 2, 2, 3)),
    ],
)
def test_syntax_error(text: str, found: tuple[str, int, int, int, int], pure: bool) -> None:
    """A text that is no YAML gives one finding, at the spot where a writer must look."""
    source = parse(text, "a.yaml", pure=pure)
    assert (spots(source), source.data) == ([found], None)


def test_error_that_a_later_parser_may_give() -> None:
    """A message of the parser that nobody knows yet is a plain syntax error at its place."""
    builder = DiagnosingReader("a: b\nc: d\n", "a.yaml")
    error = MarkedYAMLError(problem="found something new", problem_mark=Mark("a.yaml", 8, 1, 3, None, 8))
    assert explain(error, builder.progress()) == finding(codes.SYNTAX_ERROR, Position("a.yaml", 2, 4, 2, 5))
    assert explain(YAMLError("wordless"), builder.progress()) == finding(
        codes.SYNTAX_ERROR, Position("a.yaml", 1, 1, 1, 2)
    )


def test_every_code_has_a_broken_file() -> None:
    """No code is left without an example of what it is about."""
    shown = {spot[0] for found in (*EXPECTED.values(), *EXPECTED_BYTES.values()) for spot in found}
    elsewhere = {codes.UNREADABLE_FILE.code, codes.FILE_TOO_LARGE.code, codes.SLOW_READER.code}
    assert shown | elsewhere == {code.code for code in codes.FILE_CODES}


def test_codes_are_numbered_without_gaps() -> None:
    """Codes are stable and unique: LEA101 and on, in the order of the table, each with a name of its own."""
    assert [code.code for code in codes.FILE_CODES] == [f"LEA{101 + n}" for n in range(len(codes.FILE_CODES))]
    assert len({code.name for code in codes.FILE_CODES}) == len(codes.FILE_CODES)


@pytest.mark.parametrize("name", EXPECTED)
def test_messages_can_be_filled_in(name: str) -> None:
    """What, why and fix of every finding are whole sentences in both languages."""
    for found in parse((BROKEN / f"{name}.yaml").read_bytes(), "a.yaml").findings:
        for sentence in (found.message("en"), found.why("en"), found.fix("en"), found.message("nl"), found.fix("nl")):
            assert sentence[-1] in ".?}'\""
            assert "{{" not in sentence


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("colon-in-text", "There is a colon in the text “Doel: beter onderwijs”."),
        ("unclosed-quote", "The quote ' that starts here is not closed, or not in the right place."),
        ("unclosed-bracket", "The bracket [ that starts here is not closed by ] in the right place."),
        ("text-after-end", 'After the closing " there is more text: “sterk”.'),
        ("split-text", "The text “Onderwijs (o.a. ASG, Prisma)” is cut into 2 pieces at its commas."),
        ("cut-off-text", "From the number sign on the text is left out: “#1”."),
        ("special-sign", "The sign '>' has a special meaning in this place."),
        ("missing-space", "A space is missing after ':'."),
        ("bad-escape", "Between double quotes the backslash has a special meaning, and “\\m” is not known."),
        ("tag", "“!!str” gives this value a type of its own, and that is not done in an agenda."),
    ],
)
def test_message(name: str, message: str) -> None:
    """Messages quote what stands there."""
    assert parse((BROKEN / f"{name}.yaml").read_bytes(), "a.yaml").findings[0].message("en") == message


@each_parser
@pytest.mark.parametrize("word", ["null", "Null", "NULL", "~"])
def test_word_for_nothing(word: str, pure: bool) -> None:
    """YAML's words for nothing are nothing, as value and as item; between quotes or with more they are text."""
    text = (
        f"titel: {word}\nnaam: '{word}'\ntekst: {word} op de kaart\ntrekker: [{word}, GGD]\npartijen:\n  - {word} # x\n"
    )
    found = parse(text, "a.yaml", pure=pure)
    assert found.data == {"naam": word, "tekst": f"{word} op de kaart", "trekker": ["GGD"], "partijen": []}
    end = len(word)
    assert spots(found) == [
        ("LEA127", 1, 1, 1, 6), ("LEA128", 4, 11, 4, 11 + end), ("LEA128", 6, 5, 6, 5 + end)
    ]  # fmt: skip
    assert found.findings[0].message("en") == (
        f"Nothing is filled in at 'titel': '{word}' means 'nothing' in YAML (is it a name, then write it between "
        "double quotes)."
    )


QUOTE_WHOLE = 'Put the whole text between double quotes: titel: "{}".'
CUT_AT_COMMA = {
    "{titel: Samen, sterk en gezond}": (18, "sterk en gezond", QUOTE_WHOLE.format("Samen, sterk en gezond")),
    "{titel: Opvang tot 3,5 jaar, nummer: 2}": (24, "5 jaar", QUOTE_WHOLE.format("Opvang tot 3,5 jaar")),
    "{titel: Samen, sterk, en zo}": (
        18,
        "sterk",
        (
            "Is 'sterk' a key? Then put a colon and its value after it. Is it a part of the text? Then put the whole "
            'text between double quotes: titel: "Samen, sterk, en zo".'
        ),
    ),
    "{trekker: GGD, Speelwijs}": (
        18,
        "Speelwijs",
        (
            'Is it one text? Then put it between double quotes: trekker: "GGD, Speelwijs". Are they several? Then put '
            "square brackets around them: trekker: [GGD, Speelwijs]."
        ),
    ),
    "{trekker: [GGD], Speelwijs}": (
        20,
        "Speelwijs",
        (
            "Does it belong to the value before the comma? Then put it inside the quotes or brackets of that value. Is "
            "it a key? Then put a colon and its value after it."
        ),
    ),
}


@each_parser
@pytest.mark.parametrize("text", CUT_AT_COMMA)
def test_comma_between_braces(text: str, pure: bool) -> None:
    """A comma that ends a text between braces is told once, with the whole text as it should be written."""
    column, key, advice = CUT_AT_COMMA[text]
    found = parse(f"- {text}\n", "a.yaml", pure=pure).findings
    places = [(one.code, one.position and one.position.column, one.params["key"]) for one in found]
    assert places == [("LEA127", column, key)]
    assert found[0].fix("en") == advice


def test_empty_value_tells_how_to_say_that_it_is_missing() -> None:
    """The braces of the example survive the filling in of the key."""
    found = parse("titel:\n", "a.yaml").findings[0]
    assert found.fix("en").endswith("'titel: {ontbreekt: leeg}'.")


def test_duplicate_key_names_both_places() -> None:
    """The finding stands at the second of two equal keys and tells where the first is."""
    found = parse((BROKEN / "duplicate-key.yaml").read_bytes(), "a.yaml").findings[0]
    assert [(item.text("en"), item.position) for item in found.related] == [
        ("the first one stands here", Position("a.yaml", 2, 3, 2, 8))
    ]


def test_severities() -> None:
    """What YAML loses is a warning, what it cannot read an error."""
    warnings = {code.code for code in codes.FILE_CODES if code.severity is Severity.WARNING}
    assert warnings == {
        codes.SPLIT_TEXT.code,
        codes.CUT_OFF_TEXT.code,
        codes.INVISIBLE_LINE_BREAK.code,
        codes.HIDDEN_CHARACTER.code,
    }
    assert codes.SLOW_READER.severity is Severity.ADVICE


@pytest.mark.parametrize("name", ["cut-off-text-with-more", "cut-off-text-in-brackets"])
def test_number_sign_that_makes_a_file_unreadable_is_an_error(name: str) -> None:
    """Where the text behind a number sign is missed by the parser too, nothing is read, and that is no warning."""
    source = parse((BROKEN / f"{name}.yaml").read_bytes(), "a.yaml")
    assert source.data is None
    assert [(found.code, found.severity) for found in source.findings] == [(codes.CUT_OFF_TEXT.code, Severity.ERROR)]


def test_long_text_is_quoted_in_part() -> None:
    """A finding about a page of text does not repeat the page."""
    found = parse(f"tekst: Doel: {'heel ' * 40}lang\n", "a.yaml").findings[0]
    assert found.params["text"] == "Doel: " + "heel " * 14 + "hee…"


# ---- what can be used of it


@each_parser
@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("duplicate-key", {"agenda": {"titel": "Samen sterk", "periode": "2020-2024"}}),
        ("anchor", {"acties": [{"nummer": "1.1"}, {"titel": "Taalaanpak"}]}),
        ("alias", {"acties": [{"nummer": "1.1"}, {"nummer": "1.2"}]}),
        ("merge-key", {"basis": {"status": "concept"}, "agenda": {"titel": "Samen sterk"}}),
        ("tag", {"acties": [{"titel": "Taalaanpak"}]}),
        ("key-not-text", {"acties": [{"titel": "Taal"}]}),
        ("empty-value", {"agenda": {"periode": "2020-2024", "status": ""}}),
        ("empty-item", {"trekker": ["Vitree", "Prisma"]}),
        ("several-documents", {"acties": [{"nummer": "1.1"}]}),
        ("cut-off-text", {"titel": "Plek", "nummer": "4", "trekker": []}),
        ("colon-in-text", None),
        ("empty-file", None),
    ],
)
def test_what_is_left(name: str, data: Any, pure: bool) -> None:
    """What a finding is about is left out and the rest stays; a syntax error takes the whole file."""
    assert parse((BROKEN / f"{name}.yaml").read_bytes(), "a.yaml", pure=pure).data == data


@each_parser
@pytest.mark.parametrize(
    ("text", "data", "found"),
    [
        ("a: !t [b, *c]\nd: e", {"d": "e"}, ["LEA124", "LEA122"]),
        ("!t a: b\nc: d", {"c": "d"}, ["LEA124"]),
        ("!t [a]", None, ["LEA124"]),
        ("*a", None, ["LEA122"]),
        ("&a\n!t b", None, ["LEA121", "LEA124"]),
        ("a: !<tag:yaml.org,2002:str> b", {}, ["LEA124"]),
        ("a: [!t , b]", {"a": ["b"]}, ["LEA124"]),
        ("a: &b\nc: d", {"c": "d"}, ["LEA121"]),
        ("a: {b: (c, d)}", {"a": {"b": "(c"}}, ["LEA129", "LEA127"]),
        ("a: [b (c, [d], e)]", {"a": ["b (c", ["d"], "e)"]}, []),
        ("a: [(b, (c, d), e)]", {"a": ["(b", "(c", "d)", "e)"]}, ["LEA129"]),
        ("a: [b (c, d (e, f)]", {"a": ["b (c", "d (e", "f)"]}, ["LEA129"]),
        ("*a : b\n? {c: d}\n: e\nf: g", {"f": "g"}, ["LEA122", "LEA125"]),
        ("a: 1\n? \nb: 2", {"a": "1", "b": "2"}, ["LEA125"]),
        ("---\n---\na: b", None, ["LEA106"]),
    ],
)
def test_what_is_left_of_a_text(text: str, data: Any, found: list[str], pure: bool) -> None:
    """Only what is of no use is left out, with one finding for each mistake."""
    source = parse(text, "a.yaml", pure=pure)
    assert (source.data, [item.code for item in source.findings]) == (data, found)


def test_what_lies_too_deep_is_left_out() -> None:
    """64 levels are read, the 65th is not, and what follows is."""
    kept = parse("a: " + "[" * 63 + "x" + "]" * 63 + "\nb: c\n", "a.yaml")
    assert kept.findings == []
    left_out = parse((BROKEN / "too-deep.yaml").read_bytes(), "a.yaml").data
    assert isinstance(left_out, dict)
    assert left_out["titel"] == "Taal"
    depth, inner = 0, left_out["a"]
    while isinstance(inner, list) and inner:
        depth, inner = depth + 1, inner[0]
    assert (depth, inner) == (62, [])


def test_keys_left_out_are_remembered() -> None:
    """A loader can see that a key is there although its value could not be used."""
    root = parse("titel:\nnaam: *x\nplaats: Almere\n", "a.yaml").positions
    assert isinstance(root, MappingPosition)
    assert {key: place.position for key, place in root.omitted.items()} == {
        "titel": Position("a.yaml", 1, 1, 1, 6),
        "naam": Position("a.yaml", 2, 1, 2, 5),
    }
    assert list(root.values) == ["plaats"]


def test_all_findings_come_in_order_of_place() -> None:
    """One pass finds everything, and reports read from top to bottom."""
    text = "a:\nb: &x 1\nb: 2\nc: [Vitree (po, vo), *x]\nd: Plek #1\n<<: x\ne: !t y\n? [f]\n: g\n-: h\n"
    assert [(code, line) for code, line, *_ in spots(parse(text, "a.yaml"))] == [
        ("LEA127", 1),
        ("LEA121", 2),
        ("LEA120", 3),
        ("LEA129", 4),
        ("LEA122", 4),
        ("LEA130", 5),
        ("LEA123", 6),
        ("LEA124", 7),
        ("LEA125", 8),
    ]
