"""Small changes of YAML text: what changes is what was meant, and everything around it keeps its characters."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path as FilePath
from typing import Any

import pytest

from lea_model.diagnostics import Path
from lea_model.editing.yaml_text import NotPreciseError, YamlText

EXAMPLES = FilePath(__file__).parents[2] / "examples"

Do = Callable[[YamlText], None]

CHANGES: dict[str, tuple[str, Do, str]] = {
    "a plain text keeps its comment": (
        "titel: Taal # kort\n",
        lambda text: text.replace(("titel",), "Lezen"),
        "titel: Lezen # kort\n",
    ),
    "quotes stay": (
        "titel: \"Taal\"\nnaam: 'a'\n",
        lambda text: text.replace(("titel",), "Lezen"),
        "titel: \"Lezen\"\nnaam: 'a'\n",
    ),
    "quotes come where they are needed": (
        "titel: Taal\n",
        lambda text: text.replace(("titel",), "Taal: lezen"),
        'titel: "Taal: lezen"\n',
    ),
    "a folded text stays folded": (
        "tekst: >-\n  Een twee\n  drie.\nbron: 3\n",
        lambda text: text.replace(("tekst",), "Vier vijf."),
        "tekst: >-\n  Vier vijf.\nbron: 3\n",
    ),
    "lines stay lines": (
        "tekst: a\nbron: 3\n",
        lambda text: text.replace(("tekst",), "een\ntwee"),
        "tekst: |-\n  een\n  twee\nbron: 3\n",
    ),
    "several texts at once": (
        'a: b # c\nd: [e, "f"]\n',
        lambda text: text.replace_all({("a",): "x", ("d", 1): "y", ("d", 0): "z, z"}),
        'a: x # c\nd: ["z, z", "y"]\n',
    ),
    "a key comes after those that precede it": (
        "- id: a # eerste\n  bron: 3\n",
        lambda text: text.add_key((0,), "trekker", ["Vitree"], ["id", "titel"]),
        "- id: a # eerste\n  trekker: Vitree\n  bron: 3\n",
    ),
    "a key comes into braces": (
        "a: {b: c} # d\n",
        lambda text: text.add_key(("a",), "e", "f, g"),
        'a: {b: c, e: "f, g"} # d\n',
    ),
    "a key with items of its own": (
        "a: b\n",
        lambda text: text.add_top_key("acties", [{"tekst": "Een.", "bron": "3"}, "Twee."]),
        "a: b\n\nacties:\n  - tekst: Een.\n    bron: 3\n  - Twee.\n",
    ),
    "a key goes with its line": (
        "a: b\n# over c\nc: d # e\nf: g\n",
        lambda text: text.remove(("c",)),
        "a: b\n# over c\nf: g\n",
    ),
    "the first key of an item goes": (
        "- a: b\n  c: d\n",
        lambda text: text.remove((0, "a")),
        "- c: d\n",
    ),
    "the last of a list takes the list along": (
        "a:\n  - b\nc: d\n",
        lambda text: text.remove(("a", 0)),
        "c: d\n",
    ),
    "an item between brackets goes": (
        "a: [b, c, d]\n",
        lambda text: text.remove(("a", 1)),
        "a: [b, d]\n",
    ),
    "an item comes between others": (
        "a:\n  - b # een\n  - c\n",
        lambda text: text.insert(("a",), 1, {"tekst": "x", "bron": "4"}),
        "a:\n  - b # een\n  - tekst: x\n    bron: 4\n  - c\n",
    ),
    "an item comes first": (
        "a:\n  - b\n",
        lambda text: text.insert(("a",), 0, "x"),
        "a:\n  - x\n  - b\n",
    ),
    "an item without list signs becomes a list": (
        "trekker: Vitree # zo\n",
        lambda text: text.insert(("trekker",), 1, "Gemeente"),
        "trekker: [Vitree, Gemeente] # zo\n",
    ),
    "keys without list signs become a list": (
        "bron: 1\nleden:\n  partij: a # zo\n  rol: b\nx: y\n",
        lambda text: text.insert(("leden",), 1, "c"),
        "bron: 1\nleden:\n  - partij: a # zo\n    rol: b\n  - c\nx: y\n",
    ),
    "a text that stands for a mapping is opened out": (
        "acties:\n  - Lezen # kort\n",
        lambda text: text.open_out(("acties", 0), "tekst"),
        "acties:\n  - tekst: Lezen # kort\n",
    ),
    "line ends of Windows stay": (
        "a: b\r\nc: d\r\n",
        lambda text: text.add_key((), "e", "f", ["a"]),
        "a: b\r\ne: f\r\nc: d\r\n",
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_change(name: str) -> None:
    """A change gives exactly this text."""
    before, do, after = CHANGES[name]
    text = YamlText(before, "a.yaml")
    do(text)
    assert text.text == after


@pytest.mark.parametrize(
    "do",
    [
        lambda text: text.remove((0, "a")),
        lambda text: text.replace((0, "z"), "x"),
        lambda text: text.add_key((0, "a"), "x", "y"),
        lambda text: text.insert((0,), 1, "x"),
        lambda text: text.open_out((0,), "x"),
        lambda text: text.add_top_key("x", "y"),
    ],
)
def test_not_precise(do: Do) -> None:
    """What cannot be done without touching a comment or another thing is refused, and the text stays."""
    before = "- a: b\n  # over c\n  c: d\n"
    text = YamlText(before, "a.yaml")
    if do.__code__.co_names == ("insert",):
        before = "- [a\n"
        text = YamlText(before, "a.yaml")
    with pytest.raises(NotPreciseError):
        do(text)
    assert text.text == before


def _paths(data: Any, path: Path = ()) -> Iterator[Path]:
    yield path
    pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in pairs:
        yield from _paths(value, (*path, step))


VALUES: tuple[Any, ...] = (
    *("Kort", "ja: nee", "[x, y]", "een, twee", "4.10", "Lang " * 50 + "einde.", "a\nb", "#x", "'", '"\\', "- a"),
    *("null", "Twee  spaties", "é → ✓", ["a", "b, c"], [{"a": "b", "c": "lang " * 40 + "x"}, "d"]),
)


@pytest.mark.parametrize("file", sorted(EXAMPLES.glob("*/*.yaml")), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_any_change(file: FilePath) -> None:
    """Random changes of every example are read back as meant, and leave all comments but those of what went."""
    random_ = random.Random(file.name)
    text = YamlText(file.read_text("utf-8"), file.name)
    made = 0
    for _ in range(12):
        path = random_.choice(list(_paths(text.data)))
        data, value = text.at(path), random_.choice(VALUES)
        comments = text.text.count("\n#")
        try:
            if isinstance(data, str):
                text.replace(path, value)
            elif isinstance(data, dict):
                text.add_key(path, "nieuw", value, ["id", "titel"])
            else:
                text.insert(path, random_.randint(0, len(data)), value)
        except NotPreciseError:
            continue
        made += 1
        assert text.text.count("\n#") >= comments
    assert made > 6
