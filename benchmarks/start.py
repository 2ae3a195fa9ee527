"""Times ``lea check`` on one agenda from a cold start, against importing what it cannot do without.

usage: python benchmarks/start.py [--rounds N] [AGENDA]

The baseline is ``python -c "import yaml; from pydantic import BaseModel"``. Both run as processes of their own, in
turn; the median of the ratios, pair by pair, is printed for processor time and for elapsed time. Other programs on the
machine spoil both. Where valgrind is installed, counting instructions tells more, and the same every time:

    PYTHONHASHSEED=0 valgrind --tool=cachegrind --cache-sim=no python -m lea_model check examples/almere

So counted on 2026-11-30 (Python 3.11, pydantic 2.14, a plain install) it is 2.996 times the baseline: 1,441 M against
481 M. Three times is the bar, 1,443 M, and there is hardly a margin: an edit shifts the collector of garbage by a few
millions. Where they went when it was still 1,521 M, in millions, and why they are there. Gone since are most of the
second parsing of files for the places of findings, named tuples and data classes that are plain classes now (a named
tuple of three fields takes 0.6, and 1.0 with annotations as text; a class with slots 0.1), closed lists that are made
when read, one base of seven for the largest classes, patterns, and the catalogue of messages:

    480  yaml and `BaseModel`: the baseline
    101  `pydantic.fields`, which the first class of any model imports
     68  `importlib.metadata`, which pydantic imports to build what validates, and the search for rules of others uses;
         nearly all of it is the import: looking through a dozen packages takes 5, which pydantic does as well
     31  click
     40  text and findings; 28 of them 24 closed lists of words
    209  the classes of the model: 38 in all, 242 keys and 694 that they inherit, and pydantic copies each
     71  what validates 25 of them, 709 keys: once for each type of key (`model/item_schema.py`); 144 when pydantic did
     56  index, vocabulary and loader
     74  reading 51 kB of YAML and validating it
     86  the modules of 80 rules, of the command and of its reports
    208  the index and all rules: most is work that a second run does too, the rest patterns and modules at first use
     53  the places of the findings, from reading the files a second time; they are found in the first reading now
     43  options, wording and printing the findings, and the end of the program

The collector of garbage is in all of them, 57 in the whole; which step it falls in changes with every edit. Making a
class of some sixty keys takes 7 M (`benchmarks/plain_classes.py`: the same of plain pydantic), and what validates it
took 9 M. What is known to be left: keys that few items have in one model of their own (0.11 for each class and key),
`AgendaBlock` as no base of a class (3), rules imported for the kinds that occur (12).
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
