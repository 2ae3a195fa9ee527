"""Which codes the user wants to see."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from lea_model.diagnostics import Code, Path, Phrase, Position, did_you_mean
from lea_model.diagnostics.running_codes import RULE_CRASHED, RULES_NOT_LOADED
from lea_model.errors import UsageError
from lea_model.i18n import N_

if TYPE_CHECKING:  # most agendas have no settings, and then nothing of them is imported
    from lea_model.config.settings import Config


class Choice:
    """Which codes the user wants to see.

    A rule that was asked for and did not run must not look like one that found nothing: that is told always, unless the
    user named the code for it to leave it out.

    Args:
        select: What to keep; all where empty. Where it is given, what the settings keep and leave out does not count:
            what was asked for is shown.
        ignore: What to leave out, beside what the settings leave out.
        rules: The codes of the rules.
        config: The settings.

    Raises:
        UsageError: A word that is no code, name or beginning of a code.
    """

    def __init__(
        self, select: Collection[str], ignore: Collection[str], rules: Sequence[Code], config: Config | None
    ) -> None:
        self.select = words_of(select)
        self.ignore = words_of(ignore)
        if self.select or self.ignore or config is not None:
            codes = all_codes(rules)
            for word in (*self.select, *self.ignore):
                if not any(fits(word, code) for code in codes):
                    params = {"word": word, "hint": near(word, codes)}
                    raise UsageError(Phrase(N_("There is no rule or code '{word}'{hint}."), params))
            if config is not None:
                refuse_unknown(config, codes)
                if not self.select:
                    self.select = config.select
                    self.ignore = (*config.ignore, *self.ignore)

    def __call__(self, code: Code) -> bool:
        """Whether the user wants to see a code."""
        if any(fits(word, code) for word in self.ignore):
            return False
        always = code is RULE_CRASHED or code is RULES_NOT_LOADED
        return always or not self.select or any(fits(word, code) for word in self.select)


def refuse_unknown(config: Config, codes: Sequence[Code]) -> None:
    """Refuse settings that name a code that is not there.

    Args:
        config: The settings.
        codes: All codes.

    Raises:
        ConfigError: With all of them.
    """
    from lea_model.config.settings import ConfigError  # noqa: PLC0415 - only where there are settings

    words: list[tuple[Path, str, bool]] = []
    for key in ("select", "ignore"):
        words += [((key, number), word, False) for number, word in enumerate(getattr(config, key))]
    words += [(("severity", word), word, True) for word in config.severity]
    for pattern, listed in config.per_path_ignores.items():
        words += [(("per-path-ignores", pattern, number), word, False) for number, word in enumerate(listed)]
    problems: list[tuple[Position | None, Phrase]] = []
    for steps, word, on_key in words:
        if not any(fits(word, code) for code in codes):
            phrase = Phrase(N_("There is no rule or code '{word}'{hint}."), {"word": word, "hint": near(word, codes)})
            problems.append((config.place(steps, key=on_key), phrase))
    if problems:
        raise ConfigError(problems)


def all_codes(rules: Iterable[Code]) -> tuple[Code, ...]:
    """The codes of rules, with those that reading and running give."""
    from lea_model.diagnostics.codes import READING_CODES  # noqa: PLC0415 - only where codes are named
    from lea_model.diagnostics.running_codes import RUNNING_CODES  # noqa: PLC0415 - as above

    return (*rules, *READING_CODES, *RUNNING_CODES)


def words_of(given: Collection[str]) -> tuple[str, ...]:
    """The words given; one word may stand without a list around it."""
    return (given,) if isinstance(given, str) else tuple(given)


def fits(word: str, code: Code) -> bool:
    """Whether a word is a code, its beginning, or its name."""
    return bool(word) and (code.code.startswith(word.upper()) or code.name == word.casefold())


def near(word: str, codes: Iterable[Code]) -> Phrase:
    """The nearest code or name that there is."""
    import difflib  # noqa: PLC0415 - needed only where somebody made a mistake

    known = {text.casefold(): text for code in codes for text in (code.code, code.name)}
    close = difflib.get_close_matches(word.casefold(), known, n=1, cutoff=0.7)
    return did_you_mean(known[close[0]] if close else None)
