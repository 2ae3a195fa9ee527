"""Shows how much the readers of `lea draft` find in documents of many layouts, and what that costs.

usage: python -m benchmarks.read_documents [--keep FOLDER] [AGENDA...]

Each agenda is written as Word in seven layouts, as web page and Markdown; LibreOffice makes OpenDocument and PDF of
the Word files, Chromium prints the page, typst sets our own PDF. Then all are read, and what was found is held against
what stands in them. Rows whose program is not installed are left out.
"""

from __future__ import annotations

import argparse
import resource
import shutil
import sys
import tempfile
import time
from pathlib import Path

from lea_model.draft.blocks import Block
from lea_model.draft.readers import read_document
from tests.draft.layout_files import layout_files
from tests.draft.recall import HEAD, recall


def main() -> None:
    """Write, read and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("agendas", nargs="*", default=["examples/almere", "examples/tilburg", "examples/westland"])
    parser.add_argument("--keep", help="a folder in which the documents stay")
    arguments = parser.parse_args()
    folder = Path(arguments.keep or tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    print(f"document | {HEAD} | seconds")
    files: list[tuple[Path, list[Block]]] = layout_files([Path(agenda) for agenda in arguments.agendas], folder)
    for path, expected in files:
        start = time.process_time()
        document = read_document(path)
        seconds = time.process_time() - start
        print(f"{path.parent.name}/{path.name} | {recall(document, expected).row()} | {seconds:.2f}")
    print(f"largest memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB", file=sys.stderr)
    if not arguments.keep:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
