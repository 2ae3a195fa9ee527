"""Times making all documents of agendas in each format, against making only HTML.

usage: python benchmarks/documents.py [--rounds N] [PATH...]

Each round reads the agendas and makes all their documents anew, in one process: processor time, in seconds, and how
many documents that are. The last line holds all formats in one run against HTML alone. It needs the extras pdf, word
and excel.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import lea_model as lea
from lea_model.renderer import render_files

FORMATS = ("html", "pdf", "docx", "xlsx")
LIMIT = 4.0


def timed(agendas: list[Path], formats: tuple[str, ...]) -> tuple[float, int]:
    """Read agendas and make all documents; give the processor time in seconds and the number of documents."""
    start = time.process_time()
    count = sum(len(render_files(lea.read(agenda), formats=formats)) for agenda in agendas)
    return time.process_time() - start, count


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("paths", nargs="*", default=["examples"])
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    agendas = [agenda for path in arguments.paths for agenda in lea.find_agendas(path)]
    timed(agendas, FORMATS)  # imports and compiled templates, which are not counted
    for name in FORMATS:
        best, count = min(timed(agendas, (name,)) for _ in range(arguments.rounds))
        print(f"{name}: {best:.2f} s for {count} documents, {best / count:.3f} s each")
    html, _ = min(timed(agendas, ("html",)) for _ in range(arguments.rounds))
    whole, count = min(timed(agendas, FORMATS) for _ in range(arguments.rounds))
    print(f"all formats: {whole:.2f} s for {count} files, {whole / html:.2f} times only html (at most {LIMIT})")


if __name__ == "__main__":
    main()
