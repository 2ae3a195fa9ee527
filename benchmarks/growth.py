"""Times what grows with the size of an input, and says how much longer a doubled input takes.

usage: python benchmarks/growth.py [--size N] [--only WORDS] [--memory]

Each case is an agenda (or settings) of N items of one kind, and a command that once took more than in proportion with
it. It runs at a quarter of N, half of N and N, as processes of their own; what starting takes (the same with one item)
is taken off. The factor is the worst of the two doublings. With ``--memory`` it prints the most memory that reading
takes, per byte of YAML, for small items and for a file at the limit.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Final, NamedTuple

LIMIT: Final = 2.3
PATIENCE: Final = 60
MEGABYTE: Final = 1_000_000
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
KNOWN: Final = (
    *("taal", "school", "kind", "ouder", "wijk", "sport", "zorg", "lezen", "spel", "opvang", "jeugd", "leraar"),
    *("klas", "thuis", "peuter", "boek", "plek", "groep"),
)
TAG: Final = "{lijst: wettelijk, term: segregatie, lezing: letterlijk}"
HEAD: Final = "agenda: {id: a-1, titel: A, gemeenten: Almere, periode: 2027-2030}\n"


class Case(NamedTuple):
    """What is measured.

    Attributes:
        name: What it is about.
        text: Makes the agenda with a number of items.
        command: The arguments of ``lea``; ``{path}`` is the agenda and ``{out}`` a folder.
        settings: Makes ``pyproject.toml`` beside it.
    """

    name: str
    text: Callable[[int], str]
    command: tuple[str, ...] = ("check", "{path}")
    settings: Callable[[int], str] | None = None


def words(number: int, count: int = 6) -> str:
    """A sentence of words from a small vocabulary, always the same for a number."""
    chosen = []
    seed = number * 2654435761 % 2**32
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2**31
        chosen.append(KNOWN[seed // 65536 % len(KNOWN)])
    return " ".join(chosen)


def lines(head: str, line: Callable[[int], str], count: int) -> str:
    """A heading with a line for each number."""
    return HEAD + head + "\n" + "".join(f"{line(number)}\n" for number in range(count))


def actions(line: Callable[[int], str]) -> Callable[[int], str]:
    """Agendas of actions."""
    return lambda count: lines("acties:", line, count)


def parties(count: int) -> str:
    """As many parties as actions, each leading one."""
    text = lines("acties:", lambda i: f"  - {{nummer: {i}.1, titel: {words(i)} {i}, trekker: Partij {i}}}", count)
    return text + "partijen:\n" + "".join(f"  - Partij {i}\n" for i in range(count))


def dense(count: int) -> str:
    """Bodies that each report to many others, with about as many lines as the count."""
    size = max(2, int(count**0.5))
    text = HEAD + "overlegorganen:\n"
    for i in range(size):
        others = ", ".join(f"Overleg {j}" for j in range(size) if j != i)
        text += f"  - {{naam: Overleg {i}, rapporteert_aan: [{others}]}}\n"
    return text


def ring(count: int) -> str:
    """Bodies that report in one circle."""
    return lines(
        "overlegorganen:", lambda i: f"  - {{naam: Overleg {i}, rapporteert_aan: Overleg {(i + 1) % count}}}", count
    )


def clusters(count: int) -> str:
    """Clusters that hold an action and cite the one before."""

    def cluster(i: int) -> str:
        action = f"{{nummer: {i}.1, titel: {words(i)} {i}}}"
        return f"  - {{titel: Cluster {i}, trekker: GGD, verwijzingen: [{max(0, i - 1)}.1], acties: [{action}]}}"

    return lines("clusters:", cluster, count)


def bodies(count: int) -> str:
    """Bodies with members that are parties, each reporting to the one before."""

    def body(i: int) -> str:
        members = f"leden_volgens_lijst: [Partij {i}, Partij {i // 2}]"
        return f"  - {{naam: Overleg {i}, rapporteert_aan: Overleg {max(0, i - 1)}, {members}}}"

    return lines("overlegorganen:", body, count) + "partijen:\n" + "".join(f"  - Partij {i}\n" for i in range(count))


def goals(count: int) -> str:
    """Goals with an indicator each."""

    def goal(i: int) -> str:
        target = f'streefwaarden: {{vergelijking: minstens, waarde: {i}, eenheid: "%", wanneer: 2029}}'
        indicator = f"{{tekst: {words(i)}, {target}}}"
        return f"  - {{nummer: {i}, tekst: {words(i)} {i}, uiterlijk: eind 2029, indicatoren: {indicator}}}"

    return lines("doelen:", goal, count)


def bands(count: int) -> str:
    """Age plans and actions with ages of their own."""
    text = lines("leeftijdsplannen:", lambda i: f"  - {{titel: Plan {i}, leeftijd: {i % 20}-{i % 20 + 2}}}", count)
    return (
        text
        + "acties:\n"
        + "".join(f"  - {{titel: {words(i)} {i}, leeftijd: {i % 18}-{i % 18 + 5}}}\n" for i in range(count))
    )


SIMPLE = actions(lambda i: f"  - {{nummer: {i // 20 + 1}.{i % 20 + 1}, titel: {words(i)} {i}}}")
SAME_ID = actions(lambda i: f"  - {{id: dezelfde, titel: {words(i)} {i}, trekker: GGD}}")

CASES: Final = (
    Case("simple actions", SIMPLE),
    Case("unknown keys at the top", lambda n: HEAD + "".join(f"sleutel{i}: x\n" for i in range(n))),
    Case(
        "unknown keys at the top, --fix",
        lambda n: HEAD + "".join(f"acttie{i}: x\n" for i in range(n)),
        ("check", "{path}", "--diff"),
    ),
    Case("unknown keys in items", actions(lambda i: f"  - {{titel: {words(i)} {i}, sleutel{i}: x}}")),
    Case("empty values", actions(lambda i: f"  - {{titel: {words(i)} {i}, trekker: }}")),
    Case(
        "dangling citations",
        lambda n: (
            SIMPLE(n)
            + "clusters:\n  - titel: A\n    verwijzingen:\n"
            + "".join(f"      - 9{i}.{i}\n" for i in range(n))
        ),
    ),
    Case("dangling parties", lambda n: parties(n).replace("trekker: Partij", "trekker: Partijj")),
    Case("actions of few words", actions(lambda i: f"  - {{nummer: {i}, tekst: {words(i, 9)}.}}")),
    Case(
        "actions with equal texts",
        actions(lambda i: f"  - {{nummer: {i}, tekst: Elke school werkt samen met de ouders en de wijk.}}"),
    ),
    Case(
        "one action with many words",
        lambda n: HEAD + "acties:\n  - titel: Lezen\n    tekst: " + " ".join(f"woord{i}" for i in range(n)) + "\n",
    ),
    Case("one long word", lambda n: HEAD + "acties:\n  - titel: Lezen\n    tekst: " + "lekker" * n + "\n"),
    Case("one long word of digits", lambda n: HEAD + "acties:\n  - titel: Lezen\n    tekst: x" + "0" * n * 4 + "\n"),
    Case("ages and plans", bands),
    Case("dense bodies", dense),
    Case("bodies in a circle", ring),
    Case("equal ids", SAME_ID),
    Case("equal ids, graph", SAME_ID, ("graph", "{path}", "--format", "json")),
    Case("equal ids, compare", SAME_ID, ("compare", "{path}", "{path}", "--format", "json")),
    Case("equal ids, export", SAME_ID, ("export", "{path}", "--format", "csv", "--out", "{out}/csv")),
    Case("equal ids, diff", SAME_ID, ("diff", "{path}", "{path}")),
    Case("actions, export", SIMPLE, ("export", "{path}", "--format", "csv", "--out", "{out}/csv")),
    Case("actions, compare", SIMPLE, ("compare", "{path}", "{path}", "--format", "json")),
    Case("actions, diff", SIMPLE, ("diff", "{path}", "{path}")),
    Case("actions, graph", SIMPLE, ("graph", "{path}", "--format", "graphml")),
    Case("actions, build", SIMPLE, ("build", "{path}", "--out", "{out}/docs")),
    Case("parties, build", parties, ("build", "{path}", "--out", "{out}/docs")),
    Case(
        "statutory actions, build",
        actions(lambda i: f"  - {{nummer: {i}, titel: Segregatie tegengaan {i}, wettelijk: ja, kenmerken: {TAG}}}"),
        ("build", "{path}", "--document", "wettelijk", "--out", "{out}/docs"),
    ),
    Case(
        "gaps in numbers",
        actions(lambda i: f"  - {{nummer: 1.{2 * i + 1}, titel: {words(i)} {i}}}"),
        ("renumber", "{path}", "--close-gaps", "--diff"),
    ),
    Case("strange line breaks, --fix", actions(lambda i: f'  - "{words(i)}\u2028 {i}"'), ("check", "{path}", "--diff")),
    Case("tabs and signs", actions(lambda i: f"  - titel: '{words(i)} \u200b{i}'")),
    Case("clusters with an action", clusters),
    Case("clusters with an action, build", clusters, ("build", "{path}", "--out", "{out}/docs")),
    Case("clusters with an action, compare", clusters, ("compare", "{path}", "{path}", "--format", "json")),
    Case("bodies with members", bodies),
    Case("bodies with members, build", bodies, ("build", "{path}", "--out", "{out}/docs")),
    Case("goals and indicators", goals),
    Case("goals and indicators, build", goals, ("build", "{path}", "--out", "{out}/docs")),
    Case("blank lines in the settings", lambda _: HEAD, settings=lambda n: '[project]\nname = "tool-lea"\n' + "\n" * n),
    Case("text without dashes", lambda n: HEAD + "partijen:\n" + "".join(f"  Partij {i}\n" for i in range(n))),
    Case(
        "comments",
        lambda n: HEAD + "acties:\n" + "".join(f"  # uitleg {i}\n  - titel: {words(i)} {i} # {i}\n" for i in range(n)),
    ),
)


class Used(NamedTuple):
    """What a run took: seconds of processor time, and memory in bytes; None where it was stopped."""

    seconds: float | None
    memory: int


def run(case: Case, count: int, folder: Path) -> Used:
    """Run the command of a case on an agenda with a number of items."""
    place = folder / f"{count}"
    place.mkdir(parents=True, exist_ok=True)
    path = place / "agenda.yaml"
    path.write_text(case.text(count), encoding="utf-8")
    if case.settings is not None:
        (place / "pyproject.toml").write_text(case.settings(count), encoding="utf-8")
    arguments = [one.format(path=path, out=place) for one in case.command]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with subprocess.Popen(
        [sys.executable, "-m", "lea_model", *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=ENVIRONMENT,
        cwd=place,
    ) as process:
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            return Used(None, 0)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Used(after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, after.ru_maxrss * 1024)


def show(case: Case, size: int, folder: Path) -> bool:
    """Measure a case and print its line; give whether it stays within the limit."""
    one = run(case, 2, folder).seconds or 0.0
    took: list[float | None] = []
    for count in (size // 4, size // 2, size):
        seconds = run(case, count, folder).seconds
        took.append(None if seconds is None else seconds - one)
        if seconds is None:
            break
    known = [seconds for seconds in took if seconds is not None]
    factors = [b / max(a, 0.05) for a, b in pairwise(known)]
    worst = None if None in took else max(factors)
    text = "  ".join(f"{seconds:7.2f} s" if seconds is not None else f"over {PATIENCE} s" for seconds in took)
    fine = worst is not None and (worst <= LIMIT or known[-1] < 0.3)
    print(f"{case.name:34} {text:32}  x{worst:.1f}" if worst is not None else f"{case.name:34} {text}", end="")
    print("" if fine else "  (over)", flush=True)
    return fine


def show_memory(folder: Path) -> None:
    """Print what reading takes in memory and time, for small items and for a file at the limit."""
    base = run(Case("", lambda _: HEAD), 1, folder / "base").memory
    short = Case("short actions", lambda count: HEAD + "acties:\n" + "- x\n" * count)
    led = Case("actions with a trekker", lambda count: HEAD + "acties:\n" + "- {titel: Lezen, trekker: GGD}\n" * count)
    for case, count in ((short, 100_000), (short, 200_000), (led, 320_000)):
        start = time.monotonic()
        used = run(case, count, folder / f"{case.name} {count}")
        took, size = time.monotonic() - start, len(case.text(count))
        said = "stopped" if used.seconds is None else f"{(used.memory - base) / size:.0f} bytes of memory a byte"
        print(f"{count:,} {case.name:34} {size / MEGABYTE:.1f} MB, {took:.1f} s, {said}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--size", type=int, default=10_000)
    parser.add_argument("--only", default="", help="only cases whose name holds these words")
    parser.add_argument("--memory", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if arguments.memory:
            show_memory(folder)
            return
        sizes = f"{arguments.size // 4:,}, {arguments.size // 2:,} and {arguments.size:,}"
        print(f"seconds for {sizes} items, and the factor of a doubling")
        chosen = [case for case in CASES if arguments.only in case.name]
        fine = [show(case, arguments.size, folder / case.name.replace(" ", "-").replace(",", "")) for case in chosen]
        print(f"{sum(fine)} of {len(fine)} at most x{LIMIT}")


if __name__ == "__main__":
    main()
