"""What a check makes when it starts: each class that is not made saves more than reading a file takes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

EXAMPLES: Final = Path(__file__).parents[2] / "examples"
_MADE: Final = (
    "import sys, lea_model as lea; from lea_model.model.rare import RARE_MODELS; lea.check(lea.read(sys.argv[1]));"
    "print([one.name for one in RARE_MODELS.values() if one.made])"
)


def test_check_makes_no_class_that_the_agenda_does_without() -> None:
    """Almere has no chapters, indicators, figures or the like: reading it and all rules make none of their classes."""
    command = [sys.executable, "-c", _MADE, str(EXAMPLES / "almere")]
    told = subprocess.run(command, capture_output=True, text=True, check=True)  # a class is made once in a process
    assert told.stdout == "[]\n"
