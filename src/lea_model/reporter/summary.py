"""How many findings there are, by weight."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lea_model.diagnostics import Finding, Severity
from lea_model.i18n import N_, Language, translate


class Summary(NamedTuple):
    """How many findings there are.

    Attributes:
        errors: Findings at error level.
        warnings: Findings at warning level.
        advice: Findings at advice level.
        known: Findings that are marked as known, such as a mistake of the source; they are in none of the others.
    """

    errors: int
    warnings: int
    advice: int
    known: int

    @property
    def total(self) -> int:
        """All that count: the known ones do not."""
        return self.errors + self.warnings + self.advice

    def sentence(self, language: Language) -> str:
        """The counts in words."""
        parts = [
            _counted(self.errors, N_("1 error"), N_("{count} errors"), language),
            _counted(self.warnings, N_("1 warning"), N_("{count} warnings"), language),
            _counted(self.advice, N_("1 piece of advice"), N_("{count} pieces of advice"), language),
        ]
        said = ", ".join(part for part in parts if part)
        if not self.known:
            return f"{said or translate(N_('Nothing found'), language)}."
        known = _counted(self.known, N_("1 known finding"), N_("{count} known findings"), language)
        return f"{said or translate(N_('Nothing new found'), language)} ({known})."


def _counted(count: int, one: str, many: str, language: Language) -> str:
    if count == 0:
        return ""
    return translate(one if count == 1 else many, language).format(count=count)


def summarise(findings: Sequence[Finding]) -> Summary:
    """Count findings by weight."""
    counted = dict.fromkeys(Severity, 0)
    for found in findings:
        if found.counts:
            counted[found.severity] += 1
    known = len(findings) - sum(counted.values())
    return Summary(counted[Severity.ERROR], counted[Severity.WARNING], counted[Severity.ADVICE], known)
