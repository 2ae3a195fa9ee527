"""The command ``lea``: arguments, exit codes, printing, and nothing else."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

__all__ = ["main"]

_STOPPED = 130
"""What shells call a program that was stopped by Ctrl-C; `command_group` says it as well."""


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line; ends the program with an exit status.

    Args:
        arguments: The arguments; those of the program where None.
    """
    before, sys.unraisablehook = sys.unraisablehook, _passed_over
    try:
        from lea_model.cli import command_group

        command_group.main(arguments)
    except KeyboardInterrupt:  # while that was read, or once more while the program says that it stops
        sys.exit(_STOPPED)
    finally:
        sys.unraisablehook = before


def _passed_over(what: Any) -> None:
    """End the program where Python passed over a Ctrl-C, as it does with all that is raised while it clears up.

    It would go on as if nothing had been pressed, after a traceback. What was being written then is as whole as where
    the program is killed.
    """
    if what.exc_type is KeyboardInterrupt:
        os._exit(_STOPPED)
    sys.__unraisablehook__(what)
