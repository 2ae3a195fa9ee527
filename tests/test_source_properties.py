"""What holds for every text: reading never raises, both parsers agree, and no place lies outside the text."""

from __future__ import annotations

import re
from typing import Any

import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from lea_model.source import MappingPosition, NodePosition, SequencePosition, Source, parse
from lea_model.source.diagnosing_reader import diagnose
from tests.source_parsers import each_parser, needs_libyaml

# What a YAML file is made of, and what breaks one.
TOKENS = (
    "a", "b", "titel", "nummer: 4", "a: b", "key:", "- ", "-", " ", "  ", "\n", "\n  ", "\n    ", "\n- ", "\n  - ",
    ": ", ":", "[", "]", "{", "}", ", ", ",", "'", '"', "#", " #", "# x", " #1", "|", "|-", ">", ">+", "|2", "&x ",
    "*x", "!", "!t ", "!!str ", "!<x> ", "%", "@", "`", "?", "? ", "<<: ", "\t", "\n\t", "---", "\n---\n", "\n...\n",
    "\\", "\\q", "\\u12", "(a, b)", "(a", "b)", "\r\n", "\r", "\x85", "\u2028", "\ufeff", "é", "😀", "''", '""', "~",
    "\nx: y", "\n x: y", "%YAML 1.1\n", "%TAG ! x\n", "\x00", "\ud800",
)  # fmt: skip

WHOLE = """\
# yaml-language-server: $schema=lea.schema.json
agenda:
  titel: Samen sterk
  gemeenten: [Almere, 'Dronten', "Lelystad"]
acties:
- nummer: 4.3.3
  tekst: |
    Een

    twee # drie
- {nummer: 1.10, trekker: {ref: vitree, voorwaarde: >-}}
-   titel: los
     doorlopend # met opmerking
    doelen:
      - - a
        - b: c
"""

hostile = st.lists(st.sampled_from(TOKENS) | st.text(max_size=3), max_size=25).map("".join)


@st.composite
def mutilated(draw: st.DrawFn) -> str:
    """A file in which something was typed, dropped or doubled."""
    text = WHOLE
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 12)))
        typed = draw(st.sampled_from(TOKENS))
        text = draw(
            st.sampled_from((text[:start] + text[end:], text[:end] + text[start:], text[:start] + typed + text[start:]))
        )
    return text


texts = st.text() | hostile | mutilated()


def nested(forbidden: str = "") -> st.SearchStrategy[Any]:
    """Lists and mappings of text, within each other."""
    text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters=forbidden))
    return st.recursive(
        text, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(text, inner, max_size=4), max_leaves=20
    )


def plain(source: Source) -> tuple[Any, ...]:
    """All that a source says, to compare."""
    return source.data, source.findings, source.positions


def compare_shape(value: Any, place: NodePosition | None) -> None:
    """Places have the shape of the data, and each ends after it starts."""
    assert place is not None
    assert (place.line, place.column) <= (place.end_line, place.end_column)
    if isinstance(value, dict):
        assert isinstance(place, MappingPosition)
        assert list(value) == list(place.keys) == list(place.values)
        for key in value:
            compare_shape(value[key], place.values[key])
    elif isinstance(value, list):
        assert isinstance(place, SequencePosition)
        assert len(value) == len(place.items)
        for item, item_place in zip(value, place.items, strict=True):
            compare_shape(item, item_place)
    else:
        assert type(value) is str
        assert type(place) is NodePosition


@needs_libyaml
@given(texts)
@example("[? a, ?, e]\n")
@example("a: [b,\n- c: ''\n]\n  d")
@example("%YAML 1.1\n\t- x")
def test_both_parsers_agree(text: str) -> None:
    """Whatever is read, the slow parser gives the data, findings and places of the fast one."""
    assert plain(parse(text, "a.yaml", pure=True)) == plain(parse(text, "a.yaml", pure=False))


@given(texts)
def test_findings_lie_in_the_text(text: str) -> None:
    """Reading gives data or a finding, and each finding is at a place that an editor can show."""
    source = parse(text, "a.yaml")
    assert source.findings or source.data is not None
    rows = re.split("\r\n|\n|\r", text.lstrip("\ufeff"))
    for found in source.findings:
        place = found.position
        assert place is not None
        assert (1, 1) <= (place.line, place.column) <= (place.end_line, place.end_column)
        assert place.end_line <= len(rows)
        assert place.column <= len(rows[place.line - 1]) + 1


@given(texts)
def test_places_have_the_shape_of_the_data(text: str) -> None:
    """What is left out of the data is left out of the places."""
    source = parse(text, "a.yaml")
    if source.data is None:
        assert source.positions is None
    else:
        compare_shape(source.data, source.positions)


@needs_libyaml
@given(texts)
def test_the_fast_way_misses_nothing(text: str) -> None:
    """Where nothing is found, a closer look finds nothing either, and PyYAML itself reads the same."""
    source = parse(text, "a.yaml")
    if not source.findings:
        assert diagnose(text.lstrip("\ufeff"), "a.yaml", pure=False) == plain(source)
        assert yaml.load(text.lstrip("\ufeff"), Loader=yaml.CBaseLoader) == source.data


@given(st.binary() | texts.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_bytes_never_raise(content: bytes) -> None:
    """Bytes are read, or refused with a finding."""
    source = parse(content, "a.yaml")
    assert source.findings or source.data is not None


@each_parser
@given(nested())
def test_what_is_dumped_is_read(pure: bool, data: Any) -> None:
    """Text in lists and mappings comes back as it was."""
    source = parse(yaml.safe_dump(data), "a.yaml", pure=pure)
    assert (source.data, source.findings) == (data, [])


@given(nested(forbidden="\x85"))  # PyYAML itself writes it in such a way that it is read as a space
def test_what_is_dumped_between_brackets_is_read(data: Any) -> None:
    """The same between brackets and with letters of all languages; warnings may be given, the data are whole."""
    source = parse(yaml.safe_dump(data, default_flow_style=True, allow_unicode=True, width=1000), "a.yaml")
    assert source.data == data
