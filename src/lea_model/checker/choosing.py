"""Which codes the user wants to see."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Final

from lea_model.diagnostics import Code, Finding, Path, Phrase, Position, did_you_mean
from lea_model.diagnostics.running_codes import RULE_CRASHED, RULES_NOT_LOADED
from lea_model.errors import UsageError
from lea_model.i18n import N_
from lea_model.text import nearest

if TYPE_CHECKING:  # most agendas have no settings, and then nothing of them is imported
    from lea_model.config.settings import Config


class Choice:
    """Which codes the user wants to see.

    A rule that was asked for and did not run must not look like one that found nothing: that is said always, unless the
    user named the code for it to leave it out.

    Args:
        select: What to keep; all where empty. Where it is given, what the settings keep and leave out does not count:
            what was asked for is shown.
        ignore: What to leave out, beside what the settings leave out.
        rules: The codes of the rules.
        config: The settings.
        faults: What kept rules of other packages from being used: a code that is not there may be one of theirs.

    Raises:
        UsageError: A word that is no code, name or beginning of a code.
    """

    def __init__(
        self,
        select: Collection[str],
        ignore: Collection[str],
        rules: Sequence[Code],
        config: Config | None,
        faults: Sequence[Finding] = (),
    ) -> None:
        self.select = words_of(select)
        self.ignore = words_of(ignore)
        if self.select or self.ignore or config is not None:
            codes = all_codes(rules)
            for word in (*self.select, *self.ignore):
                if not any(fits(word, code) for code in codes):
                    raise UsageError(unknown(word, codes, faults))
            if config is not None:
                refuse_unknown(config, codes, faults)
                if not self.select:
                    self.select = config.select
                    self.ignore = (*config.ignore, *self.ignore)

    def __call__(self, code: Code) -> bool:
        """Whether the user wants to see a code."""
        if any(fits(word, code) for word in self.ignore):
            return False
        always = code is RULE_CRASHED or code is RULES_NOT_LOADED
        return always or not self.select or any(fits(word, code) for word in self.select)


def unknown(word: str, codes: Iterable[Code], faults: Sequence[Finding]) -> Phrase:
    """Say that a word is no code, and which rules of others could not be used where it may be one of theirs."""
    params = {"word": word, "hint": near(word, codes)}
    if not faults:
        return Phrase(N_("There is no rule or code '{word}'{hint}."), params)
    message = N_("There is no rule or code '{word}'{hint}. Rules of '{package}' cannot be used: {reason}.")
    return Phrase(message, params | {key: faults[0].params[key] for key in ("package", "reason")})


def refuse_unknown(config: Config, codes: Sequence[Code], faults: Sequence[Finding] = ()) -> None:
    """Refuse settings that name a code that is not there.

    Args:
        config: The settings.
        codes: All codes.
        faults: What kept rules of other packages from being used.

    Raises:
        ConfigError: With all of them.
    """
    from lea_model.config.settings import ConfigError  # only where there are settings

    words: list[tuple[Path, str, bool]] = []
    for key in ("select", "ignore"):
        words += [((key, number), word, False) for number, word in enumerate(getattr(config, key))]
    words += [(("severity", word), word, True) for word in config.severity]
    for pattern, listed in config.per_path_ignores.items():
        words += [(("per-path-ignores", pattern, number), word, False) for number, word in enumerate(listed)]
    problems: list[tuple[Position | None, Phrase]] = []
    for steps, word, on_key in words:
        if not any(fits(word, code) for code in codes):
            problems.append((config.place(steps, key=on_key), unknown(word, codes, faults)))
    if problems:
        raise ConfigError(problems)


def all_codes(rules: Iterable[Code]) -> tuple[Code, ...]:
    """The codes of rules, with those that reading and running give."""
    from lea_model.diagnostics.codes import READING_CODES  # only where codes are named
    from lea_model.diagnostics.running_codes import RUNNING_CODES

    return (*rules, *READING_CODES, *RUNNING_CODES)


def words_of(given: Collection[str]) -> tuple[str, ...]:
    """The words given; one word may stand without a list around it."""
    return (given,) if isinstance(given, str) else tuple(given)


def fits(word: str, code: Code) -> bool:
    """Whether a word is a code, its beginning, or its name."""
    return bool(word) and (code.code.startswith(word.upper()) or code.name == word.casefold())


def near(word: str, codes: Iterable[Code]) -> Phrase:
    """The nearest code or name that there is.

    Another digit makes another code, and there is always one that differs a digit: a code is only offered where a
    letter was typed for a digit, or where a character too many, too few or out of order leaves one code.
    """
    listed = tuple(codes)
    if any(map(str.isdigit, word)):
        return did_you_mean(_near_code(word.upper(), [code.code for code in listed]))
    return did_you_mean(nearest(word, [code.name for code in listed], cutoff=0.7))


_DIGITS: Final = str.maketrans("OIL", "011")
"""Letters that are typed for digits."""


def _near_code(word: str, codes: Sequence[str]) -> str | None:
    misread = [code for code in codes if code == word[:3] + word[3:].translate(_DIGITS)]
    slips = [code for code in codes if code in _swapped(word) or code in _shorter(word) or word in _shorter(code)]
    found = misread or slips
    return found[0] if len(found) == 1 else None


def _swapped(word: str) -> list[str]:
    """A word with two neighbours that changed places."""
    return [word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1)]


def _shorter(word: str) -> list[str]:
    """A word without one of its characters."""
    return [word[:at] + word[at + 1 :] for at in range(len(word))]
