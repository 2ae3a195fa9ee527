"""Rows as data frames, by way of narwhals; an extra."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from lea_model.comparison.cells import CellKind
from lea_model.diagnostics import Phrase, did_you_mean
from lea_model.errors import UsageError
from lea_model.i18n import N_
from lea_model.text import nearest

BACKENDS: Final = ("pandas", "polars", "pyarrow")

_PANDAS: Final = {
    CellKind.TEXT: "string",
    CellKind.INTEGER: "Int64",
    CellKind.DECIMAL: "Float64",
    CellKind.BOOLEAN: "boolean",
    CellKind.DATE: "datetime64[s]",
}
"""Types of pandas that can hold null; its plain whole numbers cannot."""


def frame(kinds: Mapping[str, CellKind], rows: Sequence[tuple[Any, ...]], backend: str) -> Any:
    """Make a data frame.

    Args:
        kinds: The columns, with what they hold.
        rows: The rows, with values in that order.
        backend: One of ``BACKENDS``.

    Returns:
        A data frame of that library.

    Raises:
        UsageError: There is no such backend, or it is not installed.
    """
    if backend not in BACKENDS:
        hint = did_you_mean(nearest(backend, BACKENDS, cutoff=0.5))
        params = {"backend": backend, "known": ", ".join(BACKENDS), "hint": hint}
        raise UsageError(
            Phrase(N_("There is no data frame library '{backend}'{hint}. Choose one of: {known}."), params)
        )
    columns = {name: [row[number] for row in rows] for number, name in enumerate(kinds)}
    native = _imported(_LIBRARIES[backend], backend)
    if backend == "pandas":
        # Narwhals casts after making, and pandas loses whole numbers and dates on the way where one is null.
        series = {name: native.Series(columns[name], dtype=_PANDAS[kind]) for name, kind in kinds.items()}
        return native.DataFrame(series)
    narwhals = _imported(_narwhals, backend)
    types = {
        CellKind.TEXT: narwhals.String,
        CellKind.INTEGER: narwhals.Int64,
        CellKind.DECIMAL: narwhals.Float64,
        CellKind.BOOLEAN: narwhals.Boolean,
        CellKind.DATE: narwhals.Date,
    }
    schema = {name: types[kind] for name, kind in kinds.items()}
    return narwhals.from_dict(columns, schema=schema, backend=backend).to_native()


def _imported(load: Callable[[], Any], backend: str) -> Any:
    try:
        return load()
    except ImportError as error:
        message = N_("Data frames need {library}, which is not installed. Install it with: {command}")
        command = f'pip install "lea-model[frames]" {backend}'
        raise UsageError(Phrase(message, {"library": error.name or backend, "command": command})) from error


# Extras, loaded when they are used.


def _narwhals() -> Any:
    import narwhals

    return narwhals


def _pandas() -> Any:
    import pandas as pd

    return pd


def _polars() -> Any:
    import polars as pl

    return pl


def _pyarrow() -> Any:
    import pyarrow as pa  # type: ignore[import-untyped]

    return pa


_LIBRARIES: Final = {"pandas": _pandas, "polars": _polars, "pyarrow": _pyarrow}
