"""Write ``requirements-dev.txt``: the exact versions that are tested, with a hash of every file of each.

Run ``python3 scripts/lock.py`` after a change of the requirements in ``pyproject.toml``: what is locked stays as it is
where it still fits. ``python3 scripts/lock.py --upgrade`` takes the newest of everything. Then run ``bash .ci/run``.

It installs uv in an environment of its own, for pip can install from such a file, and cannot write one that holds for
other versions of Python and other systems than its own. It is the one script that needs the network.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import tomllib
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements-dev.txt"


def build_requirements() -> list[str]:
    """What building needs: it is locked too, for what pip installs by itself to build with is the newest of the day.

    Hatchling asks for ``editables`` only when it is to install in place.
    """
    return [*tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["build-system"]["requires"], "editables"]


def main(arguments: list[str]) -> int:
    """Write the file."""
    if arguments not in ([], ["--upgrade"]):
        print("usage: lock.py [--upgrade]", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        binaries = Path(folder) / ("Scripts" if sys.platform == "win32" else "bin")
        subprocess.run([binaries / "python", "-m", "pip", "install", "--quiet", "uv"], check=True)
        command = [str(binaries / "uv"), "pip", "compile", "pyproject.toml", "-", "--output-file", str(LOCK)]
        command += ["--extra", "dev", "--universal", "--python-version", "3.11"]
        command += ["--generate-hashes", "--no-header", "--quiet", *arguments]
        subprocess.run(command, input="\n".join(build_requirements()), text=True, check=True, cwd=ROOT)
    locked = LOCK.read_text("utf-8")
    LOCK.write_text(f"# The versions that are tested. Written by scripts/lock.py: do not edit.\n{locked}", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
