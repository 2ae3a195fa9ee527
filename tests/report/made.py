"""Findings that tests make up, for reports to write."""

from __future__ import annotations

from lea_model.diagnostics import Code, Finding, Path, Position, Related, Severity

TEXT = "clusters:\n  - titel: Samen\n    verwijzingen: [1.1, 9.9]\n    trekker: Gemente\n"

CODES = {
    Severity.ERROR: Code(
        "LEA998", "made-error", Severity.ERROR, "'{text}' is wrong.", "It is wrong.", "Mend '{text}'."
    ),
    Severity.WARNING: Code("LEA997", "made-warning", Severity.WARNING, "'{text}' is odd.", "It is odd.", "Look at it."),
    Severity.ADVICE: Code("LEA996", "made-advice", Severity.ADVICE, "'{text}' is long.", "It is long.", "Cut it."),
}


def finding(
    severity: Severity,
    at: tuple[int, int, int, int] | None = None,
    *,
    text: str = "9.9",
    file: str = "map/agenda.yaml",
    path: Path = ("clusters", 0, "citations", 1),
    sic: str | None = None,
    related: tuple[Related, ...] = (),
) -> Finding:
    """A finding at a place: line, column, end line, end column."""
    position = Position(file, *at) if at else None
    return Finding(CODES[severity], {"text": text}, path, position, severity, related, sic)
