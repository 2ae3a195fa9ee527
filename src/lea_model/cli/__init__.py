"""The command ``lea``: arguments, exit codes, printing, and nothing else."""

from lea_model.cli.main import main

__all__ = ["main", "program"]

program = main  # as scripts of earlier installations call it
