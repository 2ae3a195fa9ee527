"""What a report says about one finding, in words that are safe to show."""

from __future__ import annotations

from typing import Final, NamedTuple

from lea_model.diagnostics import Finding, Severity
from lea_model.i18n import N_, Language, translate
from lea_model.reporter.redaction import Hiding
from lea_model.text import one_line, path_text

WORDS: Final = {
    Severity.ERROR: N_("error"),
    Severity.WARNING: N_("warning"),
    Severity.ADVICE: N_("advice"),
}


class Told(NamedTuple):
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


def tell(found: Finding, language: Language, hiding: Hiding) -> Told:
    """Put a finding into words."""

    def safe(text: str) -> str:
        return one_line(hiding.sentence(text))

    related = []
    for other in found.related:
        at = f"{other.position}: " if other.position else f"{path_text(other.path)}: " if other.path else ""
        related.append(safe(f"{at}{other.text(language)}"))
    known = None if found.sic is None else safe(found.sic)
    return Told(
        safe(found.message(language)), safe(found.why(language)), safe(found.fix(language)), known, tuple(related)
    )


def weight(found: Finding, language: Language) -> str:
    """How much a finding weighs, in a word; one that is known is no more than that."""
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
