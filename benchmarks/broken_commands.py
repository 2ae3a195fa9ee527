"""Runs every command that writes while something goes wrong, and says what became of the files.

usage: python benchmarks/faults.py --commands [NAME...]

Each command starts from the same small agenda. It is ended by SIGKILL, SIGTERM and Ctrl-C at each change of a file
that it makes, one after the other (`tests/cli/killing.py`); it runs where the disk is full, in a folder that is mounted
to be read only, in one that belongs to somebody else, with input that may not be read, and twice at the same time. What
must hold: after the next command, each file is as it was or as it should be, and all of one command together; nothing
is left lying about; what went wrong is said in a sentence, with status 2; and no traceback is shown. Files that cannot
be read are findings of checking. The four with files that are closed need Linux, root, `mount` and `setpriv`; without
these they are left out, and the table says so.
"""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

import click
import xlsxwriter  # type: ignore[import-untyped]
from broken_packages import packed, unpacked

import lea_model as lea
from lea_model.cli.command_group import COMMANDS, group

ROOT: Final = Path(__file__).resolve().parent.parent
RACES: Final = 5

AGENDA: Final = {
    "agenda.yaml": (
        "agenda: {id: plas-2027, titel: Samen, gemeenten: Plas, periode: 2027-2030}\n"
        "acties:\n  - {nummer: 1.1, titel: Lezen}\n  - {nummer: 1.2, titel: Zwemmen}\n"
    ),
    "b.yaml": "clusters:\n  - {titel: Taal, trekker: GGD, verwijzingen: [1.1, 1.2]}\n",
    "c.yaml": "partijen: [GGD]\nhubs: [{titell: Taal}]\n",
}
DOCUMENT: Final = "LEA Plas 2027-2030\n\n1. Taal\n\nActie 1.1 Lezen\nTrekker: GGD\nWanneer: eind 2028\n"
NEWER: Final = DOCUMENT.replace("eind 2028", "eind 2029")


class Case(NamedTuple):
    """A command that writes.

    Attributes:
        words: The command and its options.
        files: What stands there before it.
        before: A command that runs first.
    """

    words: tuple[str, ...]
    files: dict[str, bytes]
    before: tuple[str, ...] = ()


def _texts(texts: dict[str, str]) -> dict[str, bytes]:
    return {name: text.encode("utf-8") for name, text in texts.items()}


def _edited_workbook(agenda: dict[str, bytes]) -> bytes:
    """A workbook of an agenda in which somebody changed a title."""
    content = lea.render(lea.read_files(dict(agenda)), document="werkboek", format="xlsx")
    parts = unpacked(content if isinstance(content, bytes) else content.encode())
    parts["xl/sharedStrings.xml"] = parts["xl/sharedStrings.xml"].replace(b">Lezen<", b">Voorlezen<")
    return packed(list(parts.items()))


def _typed_workbook() -> bytes:
    """A workbook that somebody typed."""
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as book:
        for name, rows in {
            "agenda": [["titel", "gemeenten", "periode"], ["Samen", "Plas", "2027-2030"]],
            "acties": [["nummer", "titel"], ["1.1", "Lezen"]],
        }.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return made.getvalue()


def cases() -> dict[str, Case]:
    """All cases, by a name."""
    good, broken = _texts(AGENDA | {"c.yaml": "partijen: [GGD]\n"}), _texts(AGENDA)
    editions = good | {f"oud/{name}": text for name, text in good.items()}
    versions = _texts({"lea.txt": DOCUMENT, "nieuw/lea.txt": NEWER})
    found: dict[str, tuple[str, dict[str, bytes]]] = {
        "report": ("check . --format json -o verslag.json", good),
        "baseline": ("check . --write-baseline nul.json", broken),
        "repair": ("check . --fix", broken),
        "kept answers": ("check . --cache bewaard", good),
        "documents": ("build . -o uit --format html,md", good),
        "PDF": ("build . -o uit --document agenda --format pdf", good),
        "Word": ("build . -o uit --document agenda --format docx", good),
        "workbook": ("build . -o uit --document werkboek --format xlsx", good),
        "comparison": ("compare . -o tabellen --format csv", good),
        "kept tables": ("compare . -o tabellen.json --format json --cache bewaard", good),
        "changes": ("diff oud . -o anders.html --format html", editions),
        "graph": ("graph . -o graaf.graphml --format graphml", good),
        "tables": ("export . -o data --format csv", good),
        "kept data": ("export . -o data --format csv --cache bewaard", good),
        "database": ("export . -o lea.sqlite --format sqlite", good),
        "new agenda": ("new nieuw --municipality Almere", {}),
        "new workbook": ("new --workbook nieuw.xlsx", {}),
        "draft": ("draft lea.txt --into plas", _texts({"lea.txt": DOCUMENT})),
        "workbook back": ("import w.xlsx --into .", good | {"w.xlsx": _edited_workbook(good)}),
        "workbook anew": ("import w.xlsx --into nieuw", {"w.xlsx": _typed_workbook()}),
        "renumber": ("renumber . 1.1 3.7", good),
        "schemas": ("schema -o schema", {}),
    }
    newer = Case(("draft", "nieuw/lea.txt", "--onto", "plas"), versions, ("draft", "lea.txt", "--into", "plas"))
    return {name: Case(tuple(words.split()), files) for name, (words, files) in found.items()} | {"newer draft": newer}


WRITE: Final = ("--out", "--into", "--onto", "--fix", "--write-baseline", "--cache", "--workbook")
"""Options that say where something is written."""
ONLY_READ: Final = ("show", "rule", "help")
"""Commands that write nothing but what they print."""


def forgotten() -> list[str]:
    """Commands, and options that write, that no case has."""
    tried = {(case.words[0], word) for case in cases().values() for word in case.words}
    missing = []
    for name in COMMANDS:
        if name in ONLY_READ:
            continue
        if not any(first == name for first, _ in tried):
            missing.append(name)
        command = group("en").get_command(click.Context(group("en")), name)
        missing += [
            f"{name} {option.opts[-1]}"
            for option in (command.params if command is not None else ())
            if set(option.opts) & set(WRITE) and not any((name, word) in tried for word in option.opts)
        ]
    return missing


KEPT: Final = "bewaard"
"""The folder of answers that are kept: what is half there is made anew, so it may hold anything."""


def content(folder: Path) -> dict[str, bytes]:
    """Every file with its bytes, hidden ones too, and folders in which nothing stands; not what is kept."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else b""
        for path in sorted(folder.rglob("*"))
        if KEPT not in path.parts and (path.is_file() or not any(path.iterdir()))
    }


def _start(folder: Path, case: Case) -> Path:
    folder.mkdir(parents=True)
    for name, text in case.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text)
    if case.before:
        _lea(folder, case.before)
    return folder


_ENVIRONMENT: Final = os.environ | {"PYTHONPATH": f"{ROOT / 'src'}:{ROOT}", "LEA_LANG": "nl", "NO_COLOR": "1"}


def _lea(folder: Path, words: tuple[str, ...], prefix: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    command = [*prefix, sys.executable, "-m", "lea_model", *words]
    return subprocess.run(command, cwd=folder, env=_ENVIRONMENT, capture_output=True, encoding="utf-8", check=False)


def stopped(case: Case, scratch: Path, how: str) -> tuple[int, list[str]]:
    """End a command at each change of a file; how often, and what was wrong."""
    _start(scratch / "start", case)
    program = [sys.executable, str(ROOT / "tests/cli/killing.py"), str(scratch), how, *case.words]
    environment = _ENVIRONMENT | {"LEA_NEXT": case.words[-1] if "--onto" in case.words else "."}
    if {"pdf", "docx"} & set(case.words):  # typst has threads
        environment |= {"LEA_FRESH": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    ran = subprocess.run(program, env=environment, capture_output=True, encoding="utf-8", check=False)
    rows = [json.loads(line) for line in ran.stdout.splitlines()]
    for row in rows:
        row["after"] = {name: text for name, text in row["after"].items() if Path(name).parts[0] != KEPT}
    if ran.returncode or not rows:
        return 0, [f"it could not be tried: {ran.stderr[-300:]}"]
    before = {
        name: text.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
        for name, text in content(scratch / "start").items()
    }
    whole = rows[-1]["after"]
    wrong = []
    for row in rows[:-1]:
        left = {
            name
            for name in {*row["after"], *whole, *before}
            if row["after"].get(name) not in _either(name, before, whole)
        }
        if "Traceback" in row["err"] + row["next_err"]:
            wrong.append(f"change {row['number']}: a traceback")
        elif left:
            wrong.append(f"change {row['number']}: {', '.join(sorted(left))} neither as it was nor as it should be")
        elif case.words[0] != "check" and row["after"] not in (before, whole):
            wrong.append(f"change {row['number']}: some files are new and others old")
    return len(rows) - 1, wrong


def _either(name: str, before: dict[str, str], whole: dict[str, str]) -> tuple[str | None, str | None]:
    return before.get(name), whole.get(name)


def refused(case: Case, folder: Path, prefix: tuple[str, ...] = ()) -> list[str]:
    """Run a command where it cannot write; what was wrong."""
    before = content(folder)
    ran = _lea(folder, case.words, prefix)
    if "Traceback" in ran.stderr:
        return ["a traceback"]
    if ran.returncode != 2 or not ran.stderr.strip():
        return [f"it ended with {ran.returncode} and said: {ran.stderr.strip()[-200:]!r}"]
    after = content(folder)
    return [] if after == before else [f"changed: {', '.join(sorted({*after} ^ {*before}) or ['a text'])}"]


def raced(case: Case, scratch: Path) -> list[str]:
    """Run a command twice at once, some times; what was wrong."""
    wrong = []
    alone = _start(scratch / "alone", case)
    _lea(alone, case.words)
    before, whole = content(_start(scratch / "before", case)), content(alone)
    command = [sys.executable, "-m", "lea_model", *case.words]
    for number in range(RACES):
        folder = _start(scratch / str(number), case)
        both = [
            subprocess.Popen(command, cwd=folder, env=_ENVIRONMENT, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL)
            for _ in range(2)
        ]
        said = [(one.communicate()[1].decode("utf-8", "replace"), one.returncode) for one in both]
        if any("Traceback" in text for text, _ in said):
            wrong.append("a traceback")
        after = content(folder)
        odd = [name for name in {*after, *whole} if after.get(name) not in (before.get(name), whole.get(name))]
        if odd:
            wrong.append(f"{', '.join(sorted(odd))} neither as it was nor as it should be")
        if not any(code in (0, 1) for _, code in said):
            wrong.append(f"neither came through: {said[0][0].strip()[-150:]!r}")
    return wrong


def _system(program: str, *arguments: str) -> None:
    """Run a program of the system."""
    subprocess.run([shutil.which(program) or program, *arguments], check=True)


@contextmanager
def small_disk(case: Case, scratch: Path, options: str) -> Iterator[Path]:
    """A disk of its own with what a command starts from."""
    place = scratch / "disk"
    place.mkdir()
    _system("mount", "-t", "tmpfs", "-o", "size=32m", "lea", str(place))
    try:
        folder = _start(place / "a", case)
        _system("mount", "-o", f"remount,{options}", str(place))
        yield folder
    finally:
        _system("umount", "-l", str(place))


def _full(case: Case, scratch: Path) -> list[str]:
    with small_disk(case, scratch, "size=32m") as folder:
        filler = folder.parent / "filler"
        with filler.open("wb", buffering=0) as file:
            for size in (1_000_000, 4096, 1):
                try:
                    while True:
                        file.write(bytes(size))
                except OSError:  # full
                    continue
        return refused(case, folder)


def _read_only(case: Case, scratch: Path) -> list[str]:
    with small_disk(case, scratch, "ro") as folder:
        return refused(case, folder)


POWERLESS: Final = ("setpriv", "--bounding-set=-all", "--inh-caps=-all")
"""Runs a program as root without the rights of root: the folder of somebody else is closed to it."""


def _of_somebody_else(case: Case, scratch: Path) -> list[str]:
    folder = _start(scratch / "a", case)
    for path in (*folder.rglob("*"), folder):
        os.chown(path, 65534, 65534)
        path.chmod(0o755 if path.is_dir() else 0o644)
    return refused(case, folder, POWERLESS)


def _unreadable(case: Case, scratch: Path) -> list[str]:
    folder = _start(scratch / "a", case)
    for path in folder.rglob("*"):
        if path.is_file():
            os.chown(path, 65534, 65534)
            path.chmod(0o600)
    before = content(folder)
    ran = _lea(folder, case.words, POWERLESS)
    if "Traceback" in ran.stderr:
        return ["a traceback"]
    # A file of an agenda that cannot be read is a finding: checking writes it, and all else makes nothing.
    made = content(folder) != before and case.words[0] != "check"
    return [f"it ended with {ran.returncode}, and wrote"] if case.files and made else []


def rooted() -> bool:
    """Whether disks can be mounted and rights be given up here."""
    return sys.platform == "linux" and os.geteuid() == 0 and all(map(shutil.which, ("mount", "umount", "setpriv")))


def run(names: list[str]) -> int:
    """Try the cases, and print a table; how many finds."""
    if missing := forgotten():
        print("No case has: " + ", ".join(missing))
        return len(missing)
    began, finds, stops = time.perf_counter(), 0, Counter[str]()
    print(
        "| command | SIGKILL | SIGTERM | Ctrl-C | full disk | read-only | of somebody else | unreadable | two at once |"
    )
    print("|---|---|---|---|---|---|---|---|---|")
    for name, case in cases().items():
        if names and name not in names:
            continue
        cells, told = [], []
        with tempfile.TemporaryDirectory() as folder:
            scratch = Path(folder)
            for how in ("kill", "term", "once"):
                count, wrong = stopped(case, scratch / how, how)
                stops[how] += count
                cells.append(f"{count}")
                told += [f"{how}: {one}" for one in wrong]
            for what in (_full, _read_only, _of_somebody_else, _unreadable):
                place = scratch / what.__name__
                place.mkdir()
                wrong = what(case, place) if rooted() else []
                cells.append(("no" if wrong else "yes") if rooted() else "-")
                told += [f"{what.__name__[1:]}: {one}" for one in wrong]
            wrong = raced(case, scratch / "raced")
            cells.append("no" if wrong else "yes")
            told += [f"two at once: {one}" for one in wrong]
        finds += len(told)
        print(f"| `lea {' '.join(case.words)}` | " + " | ".join(cells) + " |", flush=True)
        for one in told:
            print(f"  {name}, {one}", file=sys.stderr, flush=True)
    spent = time.perf_counter() - began
    print(f"\n{stops.total()} stops and {RACES} races of each command in {spent:,.0f} s: {finds} finds.")
    return finds
