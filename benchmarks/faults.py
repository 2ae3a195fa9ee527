"""Throws broken and odd inputs at lea-model, and says how many it took and what came out.

usage: python benchmarks/faults.py [--inputs N] [--seed S] [--kinds WORDS] [--keep DIR]
       python benchmarks/faults.py --commands [NAME...]

Each input is made from a seed, so any of them can be made again. What must hold of YAML: reading gives findings or an
agenda, and never an exception; checking what could be built raises nothing either, and no rule crashes (finding
LEA901); what can be built can be written as YAML and read again, and rendered. A workbook and a Word file are refused
in a sentence, or taken, and what is written from them can be read; settings are read or refused. Each takes less than
``PATIENCE`` seconds of processor, within ``MEMORY``. An input for which that does not hold is a find: it is printed
with its kind and seed, and written to ``--keep``.

With --commands it runs commands that write while something goes wrong: see `broken_commands`.

Exit status: 0 when there are no finds, 1 when there are.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import broken_commands
import broken_packages

import lea_model as lea
from lea_model.config.settings_reader import read_config
from lea_model.errors import LeaError
from lea_model.model.base import DUTCH_KEYS

try:
    import resource
except ImportError:  # on Windows there is no bound to set
    resource = None  # type: ignore[assignment]

ROOT: Final = Path(__file__).resolve().parent.parent
PATIENCE: Final = 5.0
"""Seconds of processor after which an input of a few kilobytes counts as one that hangs."""
MEMORY: Final = 2_000_000_000
"""Bytes that the whole run may have: an input that asks for more is a find."""
CRASHED: Final = "LEA901"

SIGNS: Final = (
    *(":", ": ", "- ", "-", "[", "]", "{", "}", ",", "#", " #", "&a ", "*a", "!", "|", ">", "%", "@", "`", '"', "'"),
    *(
        "\n",
        "\r\n",
        "\r",
        "\t",
        "  ",
        "\u00a0",
        "\u200b",
        "\ufeff",
        "\u2028",
        "\x85",
        "\u202e",
        "\x00",
        "\x1b",
        "\ud83d",
    ),
    *(
        "---\n",
        "...\n",
        "? ",
        "<<: ",
        "~",
        "null",
        "no",
        "0x1F",
        "1_000",
        "1e999",
        "9" * 400,
        "-0",
        ".inf",
        "2027-02-31",
    ),
    *(
        "eind 2o28",
        "Q5 2027",
        "0-99",
        "4.10",
        "1,2 mln",
        "\u20ac",
        "e\u0301",
        "\u0130",
        "\U0001f469\u200d\U0001f467",
        "={1+1}",
        "{{ 1 }}",
        "</td>",
    ),
)
"""What goes wrong in files that people write, and what programs stumble over."""

WORDS: Final = (
    *(
        "Gemeente",
        "Schoolbestuur De Brug",
        "JGZ",
        "taal",
        "peuters van 2,5 jaar",
        "1.1.1",
        "1.10",
        "eind 2028",
        "4-12",
        "16-23+",
    ),
    *(
        "minstens 90 %",
        "\u20ac 10.000",
        "concept",
        "trekker",
        "o.a. GGD",
        "nader te bepalen",
        "0",
        "-1",
        "2027-2030",
        "ja",
        "",
    ),
)


def _examples() -> list[bytes]:
    return [path.read_bytes() for path in sorted((ROOT / "examples").rglob("*.yaml"))]


def random_bytes(chance: random.Random, _: Sequence[bytes]) -> bytes:
    """Bytes without meaning, at times as a text in some encoding."""
    size = chance.choice((0, 1, 3, 40, 400))
    if chance.random() < 0.5:
        return chance.randbytes(size)
    text = "".join(chance.choice(SIGNS) for _ in range(size // 4 + 1))
    return text.encode(chance.choice(("utf-8", "utf-16", "utf-32-le", "latin-1", "cp1252")), "replace")


def mutated(chance: random.Random, examples: Sequence[bytes]) -> bytes:
    """A piece of a real agenda with some places changed: signs put in, taken out, lines swapped, cut off, repeated."""
    whole = chance.choice(examples)
    lines = whole.split(b"\n")
    start = chance.randrange(len(lines))
    while start and lines[start][:1] in (b" ", b"-", b""):
        start -= 1
    piece = lines[start : start + chance.randrange(3, 60)]
    for _ in range(chance.randrange(1, 6)):
        at = chance.randrange(len(piece))
        line = piece[at]
        place = chance.randrange(len(line) + 1)
        sign = chance.choice(SIGNS).encode("utf-8", "surrogatepass")
        match chance.randrange(7):
            case 0:
                piece[at] = line[:place] + sign + line[place:]
            case 1:
                piece[at] = line[:place] + line[place + chance.randrange(1, 9) :]
            case 2:
                other = chance.randrange(len(piece))
                piece[at], piece[other] = piece[other], line
            case 3:
                piece.insert(at, line)
            case 4:
                piece[at] = b" " * chance.randrange(9) + line.lstrip()
            case 5:
                piece[at] = line[:place]
            case _:
                piece[at] = line.replace(b": ", b": " + sign + b" ", 1)
    head = b"agenda: {id: a, titel: A, gemeenten: Almere, periode: 2027-2030}\n" if chance.random() < 0.7 else b""
    return head + b"\n".join(piece)


def _value(chance: random.Random, keys: Sequence[str], depth: int, indent: int) -> str:
    """A value as it follows a key: a word, a list, or keys of its own, in any of the ways in which YAML writes them."""
    pad = " " * indent
    kind = chance.randrange(10) if depth else 0
    if kind < 4:
        word = chance.choice(WORDS) if chance.random() < 0.8 else chance.choice(SIGNS)
        return " " + (word if chance.random() < 0.7 else f'"{word}"')
    count = chance.randrange(1, 5)
    if kind < 6:
        return f" [{', '.join(chance.choice(WORDS) for _ in range(count - 1))}]"
    if kind == 6:
        pairs = (f"{chance.choice(keys)}: {chance.choice(WORDS)}" for _ in range(count - 1))
        return f" {{{', '.join(pairs)}}}"
    dash, deeper = ("- ", 4) if kind < 9 else ("", 2)
    below = (f"{chance.choice(keys)}:{_value(chance, keys, depth - 1, indent + deeper)}" for _ in range(count))
    words = (chance.choice(WORDS) for _ in range(count))
    return "".join(f"\n{pad}{dash}{each}" for each in (words if kind == 8 else below))


_KEYS: Final = sorted(DUTCH_KEYS)


def made(chance: random.Random, _: Sequence[bytes]) -> bytes:
    """An agenda out of keys of the format in any order and depth, with values that may or may not belong there."""
    lines = ["agenda: {id: a, titel: A, gemeenten: Almere, periode: 2027-2030}"]
    lines += [f"{chance.choice(_KEYS)}:{_value(chance, _KEYS, 4, 2)}" for _ in range(chance.randrange(1, 7))]
    return "\n".join(lines).encode("utf-8", "surrogatepass")


SETTINGS: Final = """\
language = "nl"
select = ["LEA3", "LEA511"]
ignore = ["LEA804"]
strict = true
style = "stijl"
[severity]
LEA301 = "advies"
[documents.agenda]
order = ["acties", "clusters"]
omit = ["voetnoten"]
before = ["voorwoord.md"]
"""


def settings(chance: random.Random, _: Sequence[bytes]) -> bytes:
    """Settings with some places changed."""
    lines = SETTINGS.splitlines()
    for _each in range(chance.randrange(1, 6)):
        at = chance.randrange(len(lines))
        place, sign = (
            chance.randrange(len(lines[at]) + 1),
            chance.choice((*SIGNS, *WORDS, "=", '"""', "[[", "]]", "\\")),
        )
        cut = chance.choice((0, 0, 1, 5))
        lines[at] = lines[at][:place] + sign + lines[at][place + cut :]
        if chance.random() < 0.3:
            lines.insert(chance.randrange(len(lines)), chance.choice(lines) * chance.choice((1, 1, 40)))
    return "\n".join(lines).encode(chance.choice(("utf-8", "utf-8", "utf-8", "utf-16", "latin-1")), "replace")


_SCRATCH: Final = Path(tempfile.gettempdir()) / f"lea-faults-{os.getpid()}.toml"


def wrong_settings(text: bytes, *, thorough: bool) -> str | None:
    """What is wrong with how settings are taken; None when all is well."""
    del thorough
    _SCRATCH.write_bytes(text)
    try:
        read_config(_SCRATCH)
    except LeaError as error:
        return None if error.message("nl") else "they are refused without a word"
    finally:
        _SCRATCH.unlink()
    return None


def wrong(text: bytes, *, thorough: bool) -> str | None:
    """What is wrong with how an agenda is taken; None when all is well."""
    result = lea.read_text(text, "agenda.yaml")
    findings = lea.check(result)
    if any(finding.code == CRASHED for finding in findings):
        return next(finding.message("en") for finding in findings if finding.code == CRASHED)
    for finding in findings:
        finding.message("nl")
    if thorough and result.agenda is not None:
        again = lea.read_text(lea.dump(result.agenda), "again.yaml")
        if again.agenda != result.agenda:
            return "what was written and read again is another agenda"
        lea.render(result, document="agenda", format="html")
        lea.build_graph(result)
    return None


class Kind(NamedTuple):
    """A kind of input.

    Attributes:
        make: Makes one, from chance and the files of the examples.
        wrong: Says what is wrong with how it is taken, or None; what it raises is wrong too.
        suffix: What the name of a file with one ends with.
    """

    make: Callable[[random.Random, Sequence[bytes]], bytes]
    wrong: Callable[..., str | None]
    suffix: str


KINDS: Final = {
    "bytes": Kind(random_bytes, wrong, ".yaml"),
    "mutated examples": Kind(mutated, wrong, ".yaml"),
    "agendas of keys": Kind(made, wrong, ".yaml"),
    "workbooks": Kind(broken_packages.workbook, broken_packages.wrong_workbook, ".xlsx"),
    "Word files": Kind(broken_packages.document, broken_packages.wrong_document, ".docx"),
    "settings": Kind(settings, wrong_settings, ".toml"),
}


def found_in(kind: Kind, content: bytes, *, thorough: bool) -> str | None:
    """What is wrong with how an input is taken, an exception and too much time included; None when all is well."""
    began = time.process_time()
    try:
        told = kind.wrong(content, thorough=thorough)
    except KeyboardInterrupt:
        raise
    except BaseException:  # noqa: BLE001 - any at all is what is looked for, a panic of a library in Rust too
        told = traceback.format_exc(limit=-4)
    spent = time.process_time() - began
    return told or (f"{spent:.1f} s of processor" if spent > PATIENCE else None)


def run(inputs: int, seed: int, kinds: Sequence[str], keep: Path | None) -> int:
    """Try inputs of each kind in turn; how many finds."""
    examples = _examples()
    began, tried, finds = time.perf_counter(), Counter[str](), Counter[str]()
    for number in range(seed, seed + inputs):
        name = kinds[number % len(kinds)]
        kind = KINDS[name]
        content = kind.make(random.Random(number), examples)
        tried[name] += 1
        told = found_in(kind, content, thorough=number // len(kinds) % 50 == 0)
        if told is not None:
            finds[name] += 1
            print(f"{name}, seed {number}: {told}", flush=True)
            if keep is not None:
                keep.mkdir(parents=True, exist_ok=True)
                (keep / f"{number}{kind.suffix}").write_bytes(content)
    spent = time.perf_counter() - began
    print("| kind | inputs | finds |\n|---|---|---|")
    for name, count in tried.items():
        print(f"| {name} | {count:,} | {finds[name]:,} |")
    print(f"\n{inputs:,} inputs from seed {seed} in {spent:,.0f} s: {finds.total()} finds.")
    return finds.total()


def main() -> int:
    """Read the arguments and try; the exit status."""
    parser = argparse.ArgumentParser(description="Throw broken and odd inputs at lea-model.")
    parser.add_argument("--inputs", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--kinds", nargs="+", default=list(KINDS), choices=list(KINDS))
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--commands", nargs="*", metavar="NAME", help="run commands while something goes wrong")
    given = parser.parse_args()
    if given.commands is not None:
        return 1 if broken_commands.run(given.commands) else 0
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    return 1 if run(given.inputs, given.seed, given.kinds, given.keep) else 0


if __name__ == "__main__":
    sys.exit(main())
