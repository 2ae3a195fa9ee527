"""The command ``lea``: arguments, exit codes, printing, and nothing else."""

from lea_model.cli.main import main, program

__all__ = ["main", "program"]
