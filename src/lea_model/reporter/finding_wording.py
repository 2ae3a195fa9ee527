"""What a report says about findings, one by one and how many there are, in words that are safe to show."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from lea_model.arguments import FINDINGS, unusable_argument
from lea_model.diagnostics import Finding, Severity
from lea_model.i18n import N_, Language, translate
from lea_model.reporter.redaction import Redaction
from lea_model.text import one_line, path_text

WORDS: Final = {
    Severity.ERROR: N_("error"),
    Severity.WARNING: N_("warning"),
    Severity.ADVICE: N_("advice"),
}


def findings_of(given: object) -> Sequence[Finding]:
    """The findings that were given.

    Raises:
        UsageError: They are something else, such as an agenda.
    """
    found = tuple(given) if isinstance(given, Iterable) else (None,)
    if not all(isinstance(one, Finding) for one in found):
        raise unusable_argument(given, FINDINGS)
    return found


class FindingWording(NamedTuple):
    """What is said about one finding; each part is one line, and nothing in it steers a terminal.

    Attributes:
        what: What is wrong.
        why: Why it matters.
        fix: What to do.
        known: Why it is known, such as that the source has it so, or None.
        related: Other places, each with where it is and what is there.
    """

    what: str
    why: str
    fix: str
    known: str | None
    related: tuple[str, ...]

    def lines(self, language: Language) -> list[str]:
        """What comes after the message: why and what to do, or why it is known, and the other places."""
        if self.known is not None:
            said = [f"{translate(N_('Known:'), language)} {self.known}"]
        else:
            said = [
                f"{translate(N_('Why:'), language)} {self.why}",
                f"{translate(N_('To do:'), language)} {self.fix}",
            ]
        return [*said, *self.related]


def wording_of(found: Finding, language: Language, redaction: Redaction) -> FindingWording:
    """Put a finding into words."""

    def safe(text: str) -> str:
        return one_line(redaction.sentence(text))

    related = []
    for other in found.related:
        at = f"{other.position}: " if other.position else f"{path_text(other.path)}: " if other.path else ""
        related.append(safe(f"{at}{other.text(language)}"))
    known = None if found.sic is None else safe(found.sic)
    return FindingWording(
        safe(found.message(language)), safe(found.why(language)), safe(found.fix(language)), known, tuple(related)
    )


def severity_word(found: Finding, language: Language) -> str:
    """How severe a finding is, in a word; one that is known is no more than that."""
    return translate(N_("known"), language) if found.sic is not None else translate(WORDS[found.severity], language)


def where(found: Finding) -> str:
    """Where a finding is, in its file or in its agenda."""
    place = found.position
    return f"{place.line}:{place.column}" if place else path_text(found.path) or "-"


def program_version() -> str:
    """The version of this program, for reports that say what made them."""
    from importlib.metadata import PackageNotFoundError, version  # slow, and few reports say it

    try:
        return version("lea-model")
    except PackageNotFoundError:  # run from a checkout that was never installed
        return "0"


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
    """Count findings by severity."""
    counted = dict.fromkeys(Severity, 0)
    for found in findings:
        if found.counts:
            counted[found.severity] += 1
    known = len(findings) - sum(counted.values())
    return Summary(counted[Severity.ERROR], counted[Severity.WARNING], counted[Severity.ADVICE], known)
