"""The command ``lea``: arguments, exit codes, printing, and nothing else."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import NoReturn

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line; ends the program with an exit status.

    Args:
        arguments: The arguments; those of the program where None.
    """
    try:
        from lea_model.cli import command_group  # who presses Ctrl-C while this is read sees no traceback
    except KeyboardInterrupt:
        sys.exit(130)  # as `command_group` does from there on
    command_group.main(arguments)
