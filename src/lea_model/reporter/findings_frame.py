"""Findings as a data frame."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from lea_model.arguments import spoken
from lea_model.comparison.cells import CellKind
from lea_model.comparison.frames import frame
from lea_model.diagnostics import Finding
from lea_model.i18n import Language
from lea_model.reporter.finding_wording import findings_of

_WHOLE: Final = frozenset({"line", "column", "end_line", "end_column"})
_NAMES: Final = (
    *("code", "name", "severity", "message", "why", "fix", "file", "line", "column", "end_line", "end_column", "path"),
    *("sic", "known_by"),
)


def findings_frame(findings: Iterable[Finding], backend: str = "pandas", language: Language | None = None) -> Any:
    """Findings as a data frame, a row each, with the right type for each column, also where there are none.

    Args:
        findings: The findings.
        backend: ``pandas``, ``polars`` or ``pyarrow``.
        language: The language of the sentences; the user's own where None.

    Returns:
        A data frame (or table) of that library, with the columns of `Finding.to_dict` but for related places.

    Raises:
        UsageError: There is no such backend, or it is not installed; the message says how to install it.
    """
    told_in = spoken(language)
    kinds = {name: CellKind.INTEGER if name in _WHOLE else CellKind.TEXT for name in _NAMES}
    rows = [tuple(told[name] for name in _NAMES) for told in (one.to_dict(told_in) for one in findings_of(findings))]
    return frame(kinds, rows, backend)
