"""What a cell says as plain data of the format, ready to be written into a file."""

from __future__ import annotations

from typing import Any

from lea_model.diagnostics import Phrase
from lea_model.i18n import N_, Language
from lea_model.loader.right_form import fits
from lea_model.model.base import Model
from lea_model.model.keys import dutch_key
from lea_model.renderer.views.werkboek.cells import (
    Entry,
    Form,
    listed_in,
    missing_in,
    number_in,
    term_in,
    words_of,
    yes_no_in,
)
from lea_model.renderer.views.werkboek.sheet_plan import SheetColumn

Plain = Any
"""Plain data: dicts, lists and texts."""


class NotReadable(Exception):  # noqa: N818 - it is told, not raised to a caller
    """A cell that does not hold what its column asks for.

    Attributes:
        phrase: Why.
    """

    def __init__(self, phrase: Phrase) -> None:
        super().__init__(phrase.text("en"))
        self.phrase = phrase


def plain_value(cls: type[Model], column: SheetColumn, text: str, language: Language) -> Plain:
    """The plain data of a cell.

    Args:
        cls: The class of the row.
        column: The column.
        text: What the cell says; not empty.
        language: The language of the keys in the file.

    Raises:
        NotReadable: It is not what the column holds.
    """
    form = column.form
    if form.form is Form.FIXED:
        raise NotReadable(Phrase(N_("this can only be typed in the files of the agenda")))
    if (missing := missing_in(text)) is not None and form.missing:
        return missing if language == "nl" else {"missing": missing["ontbreekt"], "printed": missing.get("gedrukt")}
    value: Plain
    if form.form in (Form.NAMES, Form.LINES):
        value = [entry_value(column, one, language) for one in listed_in(text, form)]
    elif form.form is Form.CHOICE:
        value = _chosen(column, text, language)
    elif form.form is Form.NUMBER:
        value = number_in(text, whole=form.whole)
        if value is None:
            raise NotReadable(Phrase(N_("'{value}' is no number. Type digits only."), {"value": text}))
    else:
        value = text.strip()
    if not fits(cls, column.name, value):
        raise NotReadable(Phrase(N_("'{value}' does not fit here"), {"value": text}))
    return value


def entry_value(column: SheetColumn, entry: Entry, language: Language) -> Plain:
    """The plain data of one thing in the cell of a list.

    Raises:
        NotReadable: It is none of the words of a closed list, or says that it holds more.
    """
    if entry.more:
        message = N_("[+] behind '{name}': it stands only behind what was there already")
        raise NotReadable(Phrase(message, {"name": entry.text}))
    return _chosen(column, entry.text, language) if column.form.terms is not None else entry.text


def _chosen(column: SheetColumn, text: str, language: Language) -> str:
    form = column.form
    if form.terms is None:  # a choice without words is one of yes and no
        answer = yes_no_in(text)
        if answer is None:
            raise NotReadable(Phrase(N_("'{value}' is neither yes nor no"), {"value": text}))
        return {"nl": ("nee", "ja"), "en": ("no", "yes")}[language][answer]
    term = term_in(text, form.terms)
    if term is None:
        words = ", ".join(words_of(form.terms, "nl"))
        raise NotReadable(Phrase(N_("'{value}' is none of these: {words}"), {"value": text, "words": words}))
    return term.value if language == "nl" else term.english


def written_key(name: str, language: Language) -> str:
    """A key in the language of its file."""
    return dutch_key(name) if language == "nl" else name
