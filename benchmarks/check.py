"""Times ``lea check`` by all rules on a large agenda from a cold start, against loading that agenda.

usage: python benchmarks/check.py [--actions N] [--rounds N]

The baseline is ``python -c "import lea_model; lea_model.load(...)"`` on the same file. Both run as processes of their
own, in turn; the median of the ratios, pair by pair, is printed. Then the same for a tenth of the actions, and how much
longer the large agenda takes: ten times as many actions may take about ten times as long. For the growth, what does not
depend on the agenda (starting, importing) is taken off: it is measured with an agenda of one action.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from corpus import agenda_text

LIMIT = 3.0
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def run(*command: str) -> float:
    """Run a command; give its processor time in seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=ENVIRONMENT, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def check(path: Path) -> float:
    """Check an agenda with all rules."""
    return run(sys.executable, "-m", "lea_model", "check", str(path))


def load(path: Path) -> float:
    """Load an agenda."""
    return run(sys.executable, "-c", "import sys, lea_model; lea_model.load(sys.argv[1])", str(path))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--actions", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        checks: dict[int, float] = {}
        loads: dict[int, float] = {}
        for actions in (1, arguments.actions // 10, arguments.actions):
            path = Path(folder) / f"{actions}.yaml"
            path.write_text(agenda_text(1, actions, varied=True), encoding="utf-8")
            check(path)  # compiles what is not compiled yet
            pairs = [(check(path), load(path)) for _ in range(arguments.rounds)]
            checks[actions] = min(one for one, _ in pairs)
            loads[actions] = min(other for _, other in pairs)
            ratio = statistics.median(one / other for one, other in pairs)
            told = f"{actions} actions: check {checks[actions]:.2f} s, load {loads[actions]:.2f} s"
            print(f"{told}, ratio {ratio:.2f} (at most {LIMIT})")
    small, large = arguments.actions // 10, arguments.actions
    for name, times in (("check", checks), ("load", loads)):
        growth = (times[large] - times[1]) / (times[small] - times[1])
        print(f"{name}: {large} actions take {growth:.1f} times what {small} take, without the start")


if __name__ == "__main__":
    main()
