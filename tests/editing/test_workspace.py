"""Keys and values at their places, and other texts written there."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from lea_model.diagnostics import Position
from lea_model.editing import Patch, apply
from lea_model.editing.workspace import Scalar, YamlFile
from lea_model.source import parse
from tests.strategies import texts

TEXT = """\
a: één   # één
"b c": ['x, y', {d: e f}, "g"]
h: |
  twee
  regels
i: over
  twee
"""


def scalar(value: str, text: str = TEXT) -> Scalar:
    """The key or value that is read as this text."""
    return next(each for each in YamlFile("a", text).scalars.values() if each.value == value)


def test_scalars() -> None:
    """Each key and value, with where it stands, how it is written, and whether brackets are around it."""
    found = [(each.path, each.on_key, each.raw, each.flow) for each in YamlFile("a", TEXT).scalars.values()]
    assert found == [
        (("a",), True, "a", False),
        (("a",), False, "één", False),
        (("b c",), True, '"b c"', False),
        (("b c", 0), False, "'x, y'", True),
        (("b c", 1, "d"), True, "d", True),
        (("b c", 1, "d"), False, "e f", True),
        (("b c", 2), False, '"g"', True),
        (("h",), True, "h", False),
        (("h",), False, "|\n  twee\n  regels", False),
        (("i",), True, "i", False),
        (("i",), False, "over\n  twee", False),
    ]


def test_what_stands_at_a_place() -> None:
    """A place leads to what starts there, an offset to what it lies in; elsewhere there is nothing."""
    document = YamlFile("a", TEXT)
    found = document.at(Position("a", 2, 21, 2, 22))
    assert found is not None
    assert (found.value, document.keys_beside(found)) == ("e f", frozenset("d"))
    assert document.at(Position("a", 2, 22, 2, 23)) is None
    assert document.at(Position("a", 99, 1, 99, 2)) is None
    assert document.at(None) is None
    inside = document.around(TEXT.index("regels"))
    assert (inside.path if inside else None, document.around(TEXT.index("#"))) == (("h",), None)


def test_no_yaml() -> None:
    """A text that is no YAML has nothing in it."""
    assert YamlFile("a", "a: [").scalars == {}


@pytest.mark.parametrize(
    ("old", "new", "typed"),
    [
        ("één", "twee", "twee"),
        ("één", "a: b", '"a: b"'),
        ("één", "a #b", '"a #b"'),
        ("één", "x, [y]", "x, [y]"),
        ("één", "*x", '"*x"'),
        ("één", 'zij zei: "ja\\nee"', '"zij zei: \\"ja\\\\nee\\""'),
        ("één", " x ", '" x "'),
        ("één", "1.10", "1.10"),
        ("één", "a\nb", None),
        ("één", "a\u2028b", None),
        ("e f", "x, y", '"x, y"'),
        ("e f", "x (y", "x (y"),
        ("x, y", "it's", "'it''s'"),
        ("x, y", "z", "'z'"),
        ("g", "z", '"z"'),
        ("a", "b", "b"),
        ("a", "b: c", '"b: c"'),
        ("b c", "d", '"d"'),
        ("d", "x, y", '"x, y"'),
        ("twee\nregels\n", "x", None),
        ("over twee", "x", None),
    ],
)
def test_written(old: str, new: str, typed: str | None) -> None:
    """Between the quotes that are there, plain where that reads the same, and not at all where it takes more lines."""
    assert scalar(old).written(new) == typed


def _layouts(data: Any) -> list[str]:
    """The same data as block, between brackets, and with other quotes."""
    settings: list[dict[str, Any]] = [{}, {"default_flow_style": True}, {"default_style": "'"}, {"default_style": '"'}]
    return [yaml.safe_dump(data, allow_unicode=True, width=200, sort_keys=False, **each) for each in settings]


_word = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029"), min_size=1, max_size=9
)
_data = st.recursive(
    _word | texts,
    lambda inner: st.lists(inner, min_size=1, max_size=3) | st.dictionaries(_word, inner, min_size=1),
    max_leaves=8,
).filter(lambda data: not isinstance(data, str))


@given(
    _data, st.integers(0, 3), st.sampled_from(["\n", "\r\n"]), st.sampled_from(["", "\ufeff"]), _word | texts, st.data()
)
def test_only_the_intended_value_changes(
    data: Any, layout: int, end: str, mark: str, new: str, choice: st.DataObject
) -> None:
    """Whatever value or key is replaced by whatever text: reading gives the old data with just that one replaced."""
    text = _layouts(data)[layout].replace("\n", end)
    document = YamlFile("a", text)
    assume(document.scalars and not parse(text, "a").findings)
    chosen = choice.draw(st.sampled_from(sorted(document.scalars.values(), key=lambda each: each.start)))
    assume(not (chosen.on_key and new in document.keys_beside(chosen)))
    typed = chosen.written(new)
    if typed is None:
        return
    after = apply(mark + text, [Patch("a", chosen.start, chosen.end, typed)])
    read = parse(after, "a")
    assert after.startswith(mark + text[: chosen.start] + typed)
    assert after.endswith(text[chosen.end :])
    if not read.findings:  # such as a bracket that seems to belong to the piece beside it: that is refused later on
        keys, values = ({chosen.path: new}, {}) if chosen.on_key else ({}, {chosen.path: new})
        assert read.data == document.changed(keys, values)
