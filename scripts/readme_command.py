"""Print one of the two set-up commands of README.md, so that what a reader types and what is tested cannot differ.

Run ``python3 scripts/readme_command.py 1`` (or ``2``). It needs nothing but Python: it runs before anything is
installed. A set-up command is a fenced block of README.md that begins by making a virtual environment.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

README = Path(__file__).resolve().parent.parent / "README.md"

_FENCED = re.compile(r"^```sh\n(?P<command>python3 -m venv .*?)\n```$", re.MULTILINE | re.DOTALL)


def commands(text: str) -> list[str]:
    """The set-up commands in a README, in order."""
    return [match["command"] for match in _FENCED.finditer(text)]


def main(arguments: list[str]) -> int:
    """Print the command with the number that is asked for."""
    found = commands(README.read_text("utf-8"))
    if len(found) != 2:
        print(f"README.md holds {len(found)} set-up commands, and it should hold two", file=sys.stderr)
        return 1
    if arguments not in (["1"], ["2"]):
        print("usage: readme_command.py 1|2", file=sys.stderr)
        return 2
    print(found[int(arguments[0]) - 1])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
