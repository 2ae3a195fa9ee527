"""The command ``lea``: arguments, exit codes, printing, and nothing else."""

from lea_model.cli.command_group import main

__all__ = ["main"]
