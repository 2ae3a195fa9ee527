"""What a caller did wrong, as exceptions; what is wrong in an agenda is a finding."""

from __future__ import annotations

from collections.abc import Sequence

from lea_model.diagnostics import Finding, Phrase
from lea_model.i18n import Language, choose_language
from lea_model.text import path_text


class LeaError(Exception):
    """Base of all exceptions that this library raises on purpose.

    Attributes:
        phrase: The message, translatable.
    """

    def __init__(self, phrase: Phrase) -> None:
        super().__init__(phrase.text("en"))
        self.phrase = phrase

    def __reduce__(self) -> tuple[type[LeaError], tuple[object, ...]]:
        return type(self), (self.phrase,)

    def message(self, language: Language | None = None) -> str:
        """The message in ``language`` (or the user's own)."""
        return self.phrase.text(language or choose_language())


class UsageError(LeaError):
    """Wrong use: a path that is not there, an unknown document, format or id."""


class TemplateError(LeaError):
    """A user's template cannot be used: unknown name, syntax error, or something the sandbox refuses."""


class LoadError(LeaError):
    """An agenda cannot be built from its files.

    Attributes:
        findings: All findings of the reading, in order of place.
    """

    def __init__(self, phrase: Phrase, findings: Sequence[Finding]) -> None:
        super().__init__(phrase)
        self.findings = tuple(findings)

    def __reduce__(self) -> tuple[type[LeaError], tuple[object, ...]]:
        return type(self), (self.phrase, self.findings)

    def __str__(self) -> str:
        lines = [self.phrase.text("en")]
        lines += [f"{f.position or path_text(f.path) or '?'}: {f.code} {f.message('en')}" for f in self.findings]
        return "\n".join(lines)
