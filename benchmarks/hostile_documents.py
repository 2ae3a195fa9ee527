"""Shows what becomes of documents that were made to break a reader, and what that costs.

usage: python -m benchmarks.hostile_documents [--all] [WORD...]

Each document of `tests/draft/hostile_files.py` is drafted in a process of its own: read, found, written, and its page
made. Prints for each format how many there are, how many were refused in a sentence, the slowest and the most memory;
with --all for each document. Linux only. WORD takes those with that word in their name.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.draft.hostile_files import HOSTILE

LONGEST = 120
CHILD = """
import json, sys, time
from lea_model.draft import draft_agenda, draft_page
from lea_model.errors import UsageError

def most():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))

before, began = most(), time.process_time()
said = ""
try:
    draft_page(draft_agenda(sys.argv[1], language="nl"), "nl")
except UsageError as error:
    said = error.message("nl")
print(json.dumps([said, time.process_time() - began, (most() - before) / 1024]))
"""


def drafted(path: Path) -> tuple[str, float, float]:
    """The sentence that refuses a document, or ''; seconds of the processor, and MB beside those of the program."""
    try:
        ran = subprocess.run(
            [sys.executable, "-c", CHILD, str(path)], capture_output=True, text=True, check=True, timeout=LONGEST
        )
    except subprocess.TimeoutExpired:
        return "NOT ENDED", LONGEST, 0.0
    except subprocess.CalledProcessError as error:
        return (
            f"BROKEN: {error.stderr.strip().splitlines()[-1] if error.stderr.strip() else error.returncode}",
            0.0,
            0.0,
        )
    said, seconds, memory = json.loads(ran.stdout)
    return said, seconds, memory


def main() -> None:
    """Draft each document and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("words", nargs="*", help="only documents with such a word in their name")
    parser.add_argument("--all", action="store_true", help="print each document")
    options = parser.parse_args()
    rows: dict[str, list[tuple[str, str, float, float]]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, (file, make) in HOSTILE.items():
            if options.words and not any(word in name for word in options.words):
                continue
            path = Path(folder) / file
            path.write_bytes(make())
            said, seconds, memory = drafted(path)
            rows.setdefault(path.suffix[1:], []).append((name, said, seconds, memory))
            if options.all or said.startswith(("NOT", "BROKEN")):
                print(f"{name:40} {seconds:6.2f} s {memory:6.0f} MB  {said or 'drafted'}", flush=True)
    print("format  documents  refused  slowest                                           most memory")
    for kind, found in rows.items():
        slowest, most = max(found, key=lambda row: row[2]), max(found, key=lambda row: row[3])
        refused = sum(bool(said) for _, said, _, _ in found)
        print(f"{kind:7} {len(found):9} {refused:8}  {slowest[2]:6.2f} s  {slowest[0]:40} {most[3]:6.0f} MB  {most[0]}")


if __name__ == "__main__":
    main()
