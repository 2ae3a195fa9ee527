"""Times ``lea check`` on one agenda from a cold start, against importing what it cannot do without.

usage: python benchmarks/start.py [--rounds N] [AGENDA]

The baseline is ``python -c "import yaml; from pydantic import BaseModel"``. Both run as processes of their own, in
turn; the median of the ratios, pair by pair, is printed for processor time and for elapsed time. Other programs on the
machine spoil both. Where valgrind is installed, counting instructions tells more, and the same every time:

    PYTHONHASHSEED=0 valgrind --tool=cachegrind --cache-sim=no python -m lea_model check examples/almere
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import time

LIMIT = 3.0
# As after an installation: compiled modules may be kept. The first run of each, which is not counted, compiles them.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
BASELINE = (sys.executable, "-c", "import yaml; from pydantic import BaseModel")


def run(command: tuple[str, ...]) -> tuple[float, float]:
    """Run a command; give its processor time and elapsed time in seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=ENVIRONMENT, check=False)
    elapsed = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)  # finer than the clock ticks of os.times
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, elapsed


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("agenda", nargs="?", default="examples/almere")
    parser.add_argument("--rounds", type=int, default=15)
    arguments = parser.parse_args()
    ours = (sys.executable, "-m", "lea_model", "check", arguments.agenda)
    run(ours)
    run(BASELINE)
    pairs = [(run(ours), run(BASELINE)) for _ in range(arguments.rounds)]
    for place, name in enumerate(("processor time", "elapsed time")):
        mine = statistics.median(one[place] for one, _ in pairs)
        theirs = statistics.median(other[place] for _, other in pairs)
        ratio = statistics.median(one[place] / other[place] for one, other in pairs)
        print(f"{name}: {mine:.3f} s, baseline {theirs:.3f} s, ratio {ratio:.2f} (at most {LIMIT})")


if __name__ == "__main__":
    main()
