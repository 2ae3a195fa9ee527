"""Makes a country of agendas out of the three examples: of their sizes and kinds, with as many findings.

Each municipality of the register gets one of the examples under its own name and code. Words that stand in running text
only are exchanged for one another, differently for each municipality, so that no two agendas say the same and every
reference still leads where it did. Each later edition changes some of those words again. The same number always gives
the same text.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from corpus import MUNICIPALITIES

from lea_model.taxonomy.register import municipalities

EXAMPLES: Final = Path(__file__).parent.parent / "examples"
_NAMES: Final = ("tilburg", "almere", "westland")
_TEXT: Final = re.compile(
    r"""\b(?:tekst|toelichting|opmerkingen): (?:>-)?(?:"[^"]*"|[^\[{}"]*?(?=, \w+:|[}\n]))"""
    r"|^ {6,}[a-zA-Z][^:#{}\[\]]*$",
    re.MULTILINE,
)
_WORD: Final = re.compile(r"\b[a-z]{7,}\b")
_OFTEN: Final = 0.4
"""The part of the words that a municipality says otherwise."""
_LATER: Final = 0.05
"""The part of the words that a later edition says otherwise."""


@cache
def example(name: str) -> dict[str, str]:
    """The files of an example, by name."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted((EXAMPLES / name).glob("*.yaml"))}


@cache
def free_words(name: str) -> tuple[str, ...]:
    """The words of an example that stand in running text and nowhere else: no key, name or term changes with them."""
    whole = "\n".join(example(name).values())
    elsewhere = set(_WORD.findall(_TEXT.sub("", whole).lower()))
    used = {word for other in _NAMES for text in example(other).values() for word in re.findall(r"\b(\w+):", text)}
    return tuple(sorted(set(_WORD.findall(whole)) - elsewhere - used))


def _exchanged(words: tuple[str, ...], part: float, seed: str) -> dict[str, str]:
    rng = random.Random(seed)
    chosen = [word for word in words if rng.random() < part]
    others = chosen[:]
    rng.shuffle(others)
    return dict(zip(chosen, others, strict=True))


def agenda_files(number: int, edition: int = 0) -> dict[str, str]:
    """One agenda.

    Args:
        number: Which municipality, from 0; past the number of municipalities they begin again under other ids.
        edition: Which edition, from 0.

    Returns:
        File names with their texts.
    """
    name = _NAMES[number % len(_NAMES)]
    known = municipalities()
    municipality = known[number % len(known)]
    words = free_words(name)
    exchange = _exchanged(words, _OFTEN, f"{number}")
    later = _exchanged(words, _LATER, f"{number}/{edition}") if edition else {}

    def said(match: re.Match[str]) -> str:
        word = match.group()
        word = exchange.get(word, word)
        return later.get(word, word)

    files = {file: _WORD.sub(said, text) for file, text in example(name).items()}
    root = re.sub(r"^  id: .*$", f"  id: agenda-{number}-{edition}", files["agenda.yaml"], count=1, flags=re.MULTILINE)
    root = re.sub(r"naam: (Almere|Tilburg|Westland)", f'naam: "{municipality.name}"', root, count=1)
    root = re.sub(r"code: GM\d{4}", f"code: {municipality.code}", root, count=1)
    root = re.sub(r"gemeente/gm\d{4}", f"gemeente/{municipality.code.lower()}", root, count=1)
    return files | {"agenda.yaml": root}


def write_country(folder: Path, count: int = MUNICIPALITIES, editions: int = 1) -> int:
    """Write agendas, a folder each.

    Args:
        folder: Where they go.
        count: How many municipalities.
        editions: How many editions of each.

    Returns:
        How many bytes of YAML they are.
    """
    size = 0
    for number in range(count):
        for edition in range(editions):
            home = folder / f"{number:04}-{edition}"
            home.mkdir(parents=True, exist_ok=True)
            for name, text in agenda_files(number, edition).items():
                data = text.encode("utf-8")
                size += len(data)
                (home / name).write_bytes(data)
    return size


def texts(folder: Path) -> Iterator[bytes]:
    """The texts of all files of a country."""
    for path in sorted(folder.glob("*/*.yaml")):
        yield path.read_bytes()
