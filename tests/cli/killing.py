"""Runs ``lea`` again and again, and kills it with every change of a file that it is about to make, one after the other.

A program of its own, which a test starts: it imports ``lea`` once and forks for each run. What is counted are Python's
own audit events, so that nothing in the program knows of it.

    python killing.py FOLDER HOW COMMAND...

copies FOLDER/start to FOLDER/run for each run, runs COMMAND there and ends it as HOW says: by SIGKILL (kill), SIGTERM
(term), or SIGINT, once or twice. Afterwards `lea check .` is run (of another folder: LEA_NEXT). For each run one line
of JSON: what each ended with and said, and what stands in the folder after both.
"""

from __future__ import annotations

import gc
import io
import json
import os
import shutil
import signal
import sys
from contextlib import redirect_stderr, redirect_stdout, suppress
from pathlib import Path

from lea_model.cli import main

CHANGES = ("os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.link", "os.chown", "os.chmod", "os.truncate")
ENDING = {"kill": signal.SIGKILL, "term": signal.SIGTERM}


def content(folder: Path) -> dict[str, str]:
    """Every file, hidden ones too, with its text; folders without files as well."""
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8", "replace") if path.is_file() else ""
        for path in sorted(folder.rglob("*"))
        if path.is_file() or not any(path.iterdir())
    }


def child(command: list[str], number: int, how: str) -> None:
    """Run a command and stop it at the change with a number; never comes back."""
    seen = 0

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal seen
        if event == "open" and not (isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)):
            return
        if event not in CHANGES and event != "open":
            return
        seen += 1
        if seen == number:
            if how in ENDING:
                os.kill(os.getpid(), ENDING[how])
            for _ in range({"once": 1, "twice": 2}.get(how, 0)):
                signal.raise_signal(signal.SIGINT)

    sys.addaudithook(watch)
    main(command)


def forked(command: list[str], number: int, how: str) -> tuple[int, str, str]:
    """Run a command in a process of its own: how it ended, and what it said."""
    out, err = Path("../out"), Path("../err")
    process = os.fork()
    if process == 0:
        for path, handle in ((out, 1), (err, 2)):
            os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), handle)
        child(command, number, how)  # what it raises ends this process as it would end any other
    _, raw = os.waitpid(process, 0)
    return os.waitstatus_to_exitcode(raw), out.read_text("utf-8"), err.read_text("utf-8")


def run(folder: Path, how: str, command: list[str]) -> None:
    """Stop at the first change, the second, and so on, until a run comes to its end."""
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell gives what runs behind it another one
    os.chdir(folder)
    shutil.copytree("start", "run")
    os.chdir("run")
    checking = ["check", os.environ.get("LEA_NEXT", ".")]
    # Everything is imported and looked for once, before the forks; but a library with threads does not outlive a fork.
    for once in () if "LEA_FRESH" in os.environ else (command, checking):
        with suppress(SystemExit), redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
            main(once)
    gc.freeze()
    number = 0
    while True:
        number += 1
        os.chdir(folder)
        shutil.rmtree("run", ignore_errors=True)
        shutil.copytree("start", "run")
        os.chdir("run")
        status, out, err = forked(command, number, how)
        midway = content(Path())
        next_status, _, next_err = forked(checking, 0, "")
        row = {"number": number, "status": status, "out": out, "err": err, "midway": midway, "next_status": next_status}
        sys.stdout.write(json.dumps(row | {"next_err": next_err, "after": content(Path())}) + "\n")
        if status not in (-signal.SIGKILL, -signal.SIGTERM, 130):
            return


if __name__ == "__main__":
    run(Path(sys.argv[1]).resolve(), sys.argv[2], sys.argv[3:])
