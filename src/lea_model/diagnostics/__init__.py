"""What a finding is, and the table of the codes that reading gives (1xx file and YAML, 2xx structure)."""

from lea_model.diagnostics.core import (
    Code,
    Finding,
    Path,
    Phrase,
    Position,
    Related,
    Severity,
    Word,
    did_you_mean,
    fill,
    finding,
    sort_key,
)

__all__ = [
    "Code",
    "Finding",
    "Path",
    "Phrase",
    "Position",
    "Related",
    "Severity",
    "Word",
    "did_you_mean",
    "fill",
    "finding",
    "sort_key",
]
