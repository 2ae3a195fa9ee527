"""Print what lea-model depends on, for pip: ``python3 scripts/runtime_dependencies.py lowest`` (or ``newest``).

``lowest`` pins each dependency of ``pyproject.toml`` to its floor, ``newest`` gives the range as it stands there. It
needs nothing but Python, so that a new machine can run it.
"""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def dependencies() -> list[str]:
    """The dependencies at run time, as they stand in ``pyproject.toml``."""
    return list(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"])


def lowest(requirement: str) -> str:
    """The floor of a range: ``pydantic>=2.11,<3`` gives ``pydantic==2.11``."""
    found = re.match(r"([\w.-]+)>=([\w.]+)", requirement)
    if found is None:
        raise ValueError(f"{requirement!r} has no floor: write it as 'name>=version'")
    return f"{found[1]}=={found[2]}"


def main(arguments: list[str]) -> int:
    """Print the requirements on one line."""
    if arguments not in (["lowest"], ["newest"]):
        print("usage: runtime_dependencies.py lowest|newest", file=sys.stderr)
        return 2
    listed = dependencies()
    print(*(listed if arguments == ["newest"] else map(lowest, listed)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
