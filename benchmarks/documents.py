"""Times making all documents of agendas in each format, against making only HTML.

usage: python benchmarks/documents.py [--rounds N] [PATH...]

Each round reads the agendas and makes all their documents anew, in one process: processor time, in seconds, and how
many documents that are. The last lines hold all formats in one run against HTML alone, and the longest PDF: its pages,
and what it takes in a process that makes it first (the document, the PDF and its structure, without reading the agenda)
and again. It needs the extras pdf, word and excel.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from pathlib import Path

import lea_model as lea
from lea_model.renderer import render_files

FORMATS = ("html", "pdf", "docx", "xlsx")
LIMIT = 4.0
PAGES = 40
SECONDS = 2.0
"""So many pages of PDF take at most so long."""

LONGEST = """
import sys, time
import pypdfium2
import lea_model as lea
agenda = lea.read(sys.argv[1])
took = []
for _ in range(3):
    start = time.process_time()
    made = lea.render(agenda, document="agenda", format="pdf", working=sys.argv[2] == "working")
    took.append(time.process_time() - start)
print(len(pypdfium2.PdfDocument(made)), took[0], min(took[1:]))
"""


def timed(agendas: list[Path], formats: tuple[str, ...]) -> tuple[float, int]:
    """Read agendas and make all documents; give the processor time in seconds and the number of documents."""
    start = time.process_time()
    count = sum(len(render_files(lea.read(agenda), formats=formats)) for agenda in agendas)
    return time.process_time() - start, count


def longest(agendas: list[Path]) -> str:
    """Make the PDF of each agenda in both readings, each in a process of its own; tell of that nearest to 40 pages."""
    found = []
    for agenda in agendas:
        for reading in ("publication", "working"):
            run = [sys.executable, "-c", LONGEST, str(agenda), reading]
            said = subprocess.run(run, capture_output=True, text=True, check=True).stdout.split()
            near = abs(int(said[0]) - PAGES)
            found.append((near, int(said[0]), float(said[1]), float(said[2]), f"{agenda.name}, {reading}"))
    _, pages, cold, warm, name = min(found)
    told = f"PDF of {pages} pages ({name}): {cold:.2f} s the first time, {warm:.2f} s again"
    return f"{told}; {PAGES} pages: {cold / pages * PAGES:.2f} s (at most {SECONDS})"


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
    print(longest(agendas))


if __name__ == "__main__":
    main()
