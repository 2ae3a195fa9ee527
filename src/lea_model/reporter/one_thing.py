"""One thing of an agenda, and one code, in one call: what ``lea show`` and ``lea rule`` print."""

from __future__ import annotations

import textwrap
from typing import Final

from lea_model.arguments import A_TEXT, needed, spoken
from lea_model.checker import all_rules
from lea_model.checker.choosing import near
from lea_model.diagnostics import Code, Phrase
from lea_model.diagnostics.codes import READING_CODES
from lea_model.diagnostics.running_codes import RUNNING_CODES
from lea_model.errors import UsageError
from lea_model.i18n import N_, Language
from lea_model.index import Index, agenda_of
from lea_model.loader import Given, Result
from lea_model.reporter.rule_pages import RulePages
from lea_model.reporter.show import show_text
from lea_model.reporter.show_agenda import is_called, show_agenda
from lea_model.text import close_matches

WIDTH: Final = 120
"""How wide a page is: that of the pages that stand with rules."""


def show(agenda: Given, wanted: str, language: Language | None = None) -> str:
    """Show one thing and all that is linked to it, both ways.

    Args:
        agenda: The agenda, or what reading it gave: only that knows files and lines.
        wanted: An id, number, title, name or alias, with or without its kind before it (``cluster:welzijn``); or what
            the agenda itself is called.
        language: The language of the words; the user's own where None.

    Returns:
        A text; where several things go by that name, all of them.

    Raises:
        UsageError: Nothing goes by that name, the agenda could not be built, or it is none.
    """
    words_in = spoken(language)
    index = Index(agenda_of(agenda))
    position = agenda.position if isinstance(agenda, Result) else lambda _path: None
    cards = [show_agenda(index, words_in, position=position)] if is_called(index.agenda, wanted) else []
    cards += [show_text(index, entry, words_in, position=position) for entry in index.find(wanted)]
    if not cards:
        words = (index.agenda.id, *(word for entry in index.entries for word in (entry.label, entry.id) if word))
        params = {"path": index.agenda.id, "wanted": wanted, "hint": near_names(wanted, words)}
        raise UsageError(Phrase(N_("Nothing in '{path}' is called '{wanted}'{hint}."), params))
    return "\n".join(cards)


def near_names(wanted: str, words: tuple[str, ...] | dict[str, None]) -> Phrase:
    """The nearest words that something does go by."""
    names = ", ".join(f"'{word}'" for word in close_matches(wanted, dict.fromkeys(words), cutoff=0.5, count=3))
    return Phrase(N_(" (did you mean {names}?)"), {"names": names}) if names else Phrase("")


def known_codes() -> dict[str, Code]:
    """Every code that a finding can have, by code: those of reading, of rules and of running."""
    rules, _ = all_rules()
    return {item.code: item for item in (*READING_CODES, *(rule.code for rule in rules), *RUNNING_CODES)}


def rule_page(code: str, language: Language | None = None) -> str:
    """The page of a code: what it finds, why that matters, what to do.

    Args:
        code: A code or a name, such as ``LEA301`` or ``dangling-citation``.
        language: The language of the page; the user's own where None.

    Returns:
        The page as Markdown.

    Raises:
        UsageError: There is no such code.
    """
    words_in = spoken(language)
    needed(code, str, A_TEXT)
    codes = known_codes()
    names = {item.name: item.code for item in codes.values()}
    wanted = names.get(code.casefold(), code.upper())
    if wanted not in codes:
        message = N_("There is no code '{code}'{hint}. 'lea rule' lists them all.")
        raise UsageError(Phrase(message, {"code": code, "hint": near(code, codes.values())}))
    item = codes[wanted]
    rules, _ = all_rules()
    written = next((rule.text(words_in) for rule in rules if rule.code is item), "")
    return written or _wrapped(f"{item.code}: {item.name}\n\n{RulePages(words_in).of(item).markdown()}")


def _wrapped(page: str) -> str:
    """A page with its paragraphs broken into lines; what is longer than a line by itself stays whole."""
    lines = (
        textwrap.fill(line, WIDTH, break_long_words=False, break_on_hyphens=False) if line[:1].isalnum() else line
        for line in page.split("\n")
    )
    return "\n".join(lines)
