"""Reads many agendas, here or by an executor."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import Executor
from pathlib import Path

from lea_model.country.executing import in_order
from lea_model.country.paths import agendas_of
from lea_model.loader import Result
from lea_model.loader.agenda_reader import read_taken, take


def read_all(paths: str | Path | Iterable[str | Path], *, executor: Executor | None = None) -> tuple[Result, ...]:
    """Read many agendas; of each, what `read` gives.

    Args:
        paths: Agendas and folders of agendas.
        executor: Who does the work, such as a ``ProcessPoolExecutor`` or that of a Dask cluster; it is done here where
            None. What is read must come back whole, so that this gains less than `check_all` does.

    Returns:
        What was read, in the order of the paths.

    Raises:
        UsageError: There is nothing at one of the paths.
    """
    return tuple(in_order(read_taken, map(take, agendas_of(paths)), executor))
