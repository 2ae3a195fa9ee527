"""What a field says in one cell of a workbook, in words that can be typed back, and back again.

Names stand in one cell with a semicolon between them; sentences each on a line of their own. A name with a semicolon in
it stands between double quotes. Behind what holds more than fits a cell stands ``[+]``: it can stay or go as a whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache
from typing import Any, Final, NamedTuple, get_origin

from pydantic import ValidationError

from lea_model.i18n import Language
from lea_model.model.base import Missing, Model, ShortForm
from lea_model.model.enums import MissingKind, Term
from lea_model.model.keys import annotation_parts, dutch_key, models_in
from lea_model.text import REPLACEMENT, printable
from lea_model.vocabulary.everyday_terms import term_meant
from lea_model.vocabulary.words import term_words

MORE: Final = "[+]"
"""Stands behind what holds more than a cell can."""

QUIET: Final = frozenset({"id", "source", "tags", "notes", "footnotes", "sic"})
"""Fields that an entry of a list keeps when its text changes: they say nothing that a reader of the cell misses."""

_YES: Final = {"nl": ("nee", "ja"), "en": ("no", "yes")}
_MISSING: Final = {"nl": "ontbreekt", "en": "missing"}
_SEMICOLON: Final = ";"


class Form(StrEnum):
    """What a column holds."""

    TEXT = "text"
    NUMBER = "number"
    CHOICE = "choice"
    NAMES = "names"
    LINES = "lines"
    FIXED = "fixed"
    """What no cell can hold: it is shown, and cannot be changed here."""
    ROWS = "rows"
    """What has a sheet of its own."""


class FieldForm(NamedTuple):
    """How a field stands in a workbook.

    Attributes:
        form: What its column holds.
        terms: The closed list that it takes its words from.
        yes_no: Whether it is yes or no.
        model: The class of what it holds, where that is a model.
        missing: Whether it can be known to be missing.
        whole: Whether it is a whole number.
    """

    form: Form
    terms: type[Term] | None = None
    yes_no: bool = False
    model: type[Model] | None = None
    missing: bool = False
    whole: bool = False


@cache
def field_form(cls: type[Model], name: str, rows: frozenset[type[Model]]) -> FieldForm:
    """Say how a field of a class stands in a workbook in which these classes have sheets of their own."""
    parts = annotation_parts(cls, name)
    models = [model for model in models_in(cls, name) if model is not Missing]
    missing = Missing in models_in(cls, name)
    many = any(get_origin(part) is tuple for part in parts)
    if models:
        model = models[0]
        if many and model in rows:
            return FieldForm(Form.ROWS, model=model)
        if not (issubclass(model, ShortForm) and model.short):
            return FieldForm(Form.FIXED, model=model)
        form = (Form.LINES if model.short == "text" else Form.NAMES) if many else Form.TEXT
        return FieldForm(form, model=model, missing=missing)
    terms = next((part for part in parts if isinstance(part, type) and issubclass(part, Term)), None)
    if many:
        return FieldForm(Form.LINES if name == "notes" else Form.NAMES, terms=terms, missing=missing)
    if terms is not None or bool in parts:
        return FieldForm(Form.CHOICE, terms=terms, yes_no=terms is None, missing=missing)
    if Decimal in parts or int in parts:
        return FieldForm(Form.NUMBER, missing=missing, whole=int in parts)
    return FieldForm(Form.TEXT, missing=missing)


# ---- from a value to a cell ------------------------------------------------------------------------------------------


class Entry(NamedTuple):
    """One thing in a cell: its words, and whether it holds more."""

    text: str
    more: bool = False

    @property
    def shown(self) -> str:
        """What the cell says."""
        return f"{self.text} {MORE}" if self.more else self.text


def clean(text: str) -> str:
    """A text as a cell can hold it: what cannot be seen is replaced, line ends are those of one kind."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    shown = printable(text, line_ends=True)
    return (
        shown if shown.isascii() else "".join(REPLACEMENT if "\ud800" <= sign <= "\udfff" else sign for sign in shown)
    )


def entry_of(value: Any, language: Language) -> Entry:
    """The words of one value, and whether it holds more than these."""
    if isinstance(value, Missing):
        words = f"{_MISSING[language]}: {term_words(value.missing, language)}"
        return Entry(clean(f"{words} ({value.printed})" if value.printed else words))
    if isinstance(value, Model):
        short = type(value).short
        text = getattr(value, short) if short else None
        if isinstance(text, Missing):
            text = entry_of(text, language).text
        if not isinstance(text, str):
            return Entry(clean(_told(value, language)), more=True)
        return Entry(clean(text), more=_holds_more(value, text))
    return Entry(clean(_plain(value, language)))


def _plain(value: Any, language: Language) -> str:
    if isinstance(value, Term):
        return term_words(value, language)
    if isinstance(value, bool):
        return _YES[language][value]
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def _holds_more(value: Model, text: str) -> bool:
    """Whether a model says more than the text that may stand for it, besides where it comes from and the like."""
    cls = type(value)
    if value.model_fields_set <= QUIET | {cls.short}:
        return False
    try:
        bare = cls.model_validate(text)
    except ValidationError:
        return True
    return any(getattr(value, name) != getattr(bare, name) for name in cls.model_fields if name not in QUIET)


def _told(value: Any, language: Language) -> str:
    """All that a model says, in a line: only to be read."""
    if isinstance(value, Missing):
        return entry_of(value, language).text
    if isinstance(value, Model):
        parts = []
        for name, field in type(value).model_fields.items():
            inner = getattr(value, name)
            if name in value.model_fields_set and inner != field.default and inner not in ((), None):
                key = name if language == "en" else dutch_key(name)
                parts.append(f"{key.replace('_', ' ')}: {_told(inner, language)}")
        return ", ".join(parts)
    if isinstance(value, tuple):
        return ", ".join(
            f"({_told(one, language)})" if isinstance(one, Model) else _told(one, language) for one in value
        )
    return _plain(value, language)


def entries_of(value: Any, language: Language) -> list[Entry]:
    """The things in a list."""
    return [entry_of(one, language) for one in value] if isinstance(value, tuple) else [entry_of(value, language)]


def cell_of(value: Any, form: FieldForm, language: Language) -> tuple[str, bool]:
    """What a cell says of a value.

    Returns:
        The text, and whether it can be changed there.
    """
    if value is None or value == ():
        return "", form.form is not Form.FIXED
    if form.form is Form.FIXED:
        return clean(_told(value, language)), False
    if isinstance(value, tuple):
        entries = entries_of(value, language)
        odd = form.form is Form.LINES and any("\n" in one.text or one.text != one.text.strip() for one in entries)
        return listed_text(entries, form), not odd
    one = entry_of(value, language)
    return (clean(_told(value, language)), False) if one.more else (one.text, True)


def listed_text(entries: Iterable[Entry], form: FieldForm) -> str:
    """What the cell of a list says."""
    if form.form is Form.LINES:
        return "\n".join(one.shown for one in entries)
    return f"{_SEMICOLON} ".join(_quoted(one) for one in entries)


def _quoted(one: Entry) -> str:
    text = one.text
    plain = text == text.strip() and not set(text) & {_SEMICOLON, "\n"} and text[:1] != '"' and not text.endswith(MORE)
    if not plain:
        text = '"' + text.replace('"', '""') + '"'
    return f"{text} {MORE}" if one.more else text


# ---- from a cell to a value ------------------------------------------------------------------------------------------


def names_in(text: str) -> list[Entry]:
    """The names in a cell, in order: parted by semicolons or lines, but not within double quotes."""
    words, here, inside = [], "", False
    for sign in text:
        inside ^= sign == '"'
        if sign in (_SEMICOLON, "\n") and not inside:
            words.append(here)
            here = ""
        else:
            here += sign
    found = [_entry(word, quotes=True) for word in (*words, here)]
    return [one for one in found if one.text]


def _entry(words: str, *, quotes: bool) -> Entry:
    """One thing as a cell has it."""
    text = words.strip()
    more = text.endswith(MORE)
    bare = text.removesuffix(MORE).strip()
    if quotes and len(bare) > 1 and bare[0] == bare[-1] == '"':
        bare = bare[1:-1].replace('""', '"')
    return Entry(bare, more)


def lines_in(text: str) -> list[Entry]:
    """The sentences in a cell, in order."""
    found = [_entry(line, quotes=False) for line in text.split("\n")]
    return [one for one in found if one.text]


def listed_in(text: str, form: FieldForm) -> list[Entry]:
    """The things in the cell of a list."""
    return lines_in(text) if form.form is Form.LINES else names_in(text)


def missing_in(text: str) -> dict[str, str] | None:
    """The statement that a value is missing, where a cell makes it: plain data with Dutch keys."""
    word, colon, rest = text.partition(":")
    if not colon or word.strip().casefold() not in _MISSING.values():
        return None
    kind, _, printed = rest.strip().partition("(")
    found = term_in(kind, MissingKind)
    if found is None:
        return None
    said = printed.strip().removesuffix(")")
    return {"ontbreekt": found.value} | ({"gedrukt": said} if said else {})


def term_in(text: str, terms: type[Term]) -> Term | None:
    """The word of a closed list that a cell means; everyday words for it are understood."""
    meant = term_meant(terms, text, "nl")
    return terms(meant) if meant is not None else None


def yes_no_in(text: str) -> bool | None:
    """Yes or no."""
    word = text.strip().casefold()
    return True if word in ("ja", "yes", "j", "x") else False if word in ("nee", "no", "n") else None


def number_in(text: str, *, whole: bool) -> str | None:
    """A number as a cell has it or as somebody types it, in the digits of the format; None where it is none."""
    bare = text.strip().replace("\u00a0", "").replace(" ", "")
    try:
        value = Decimal(bare.replace(",", ".")) if bare.count(",") + bare.count(".") <= 1 else None
    except InvalidOperation:
        return None
    if value is None or not value.is_finite() or (whole and (value != value.to_integral_value() or value < 0)):
        return None
    if value == value.to_integral_value():
        return format(value.to_integral_value(), "f")
    return format(value.normalize(), "f").replace(".", ",")


def words_of(terms: type[Term], language: Language) -> Sequence[str]:
    """The words of a closed list, for a list to choose from."""
    return [term_words(one, language) for one in terms]


def yes_no_words(language: Language) -> Sequence[str]:
    """Yes and no, for a list to choose from."""
    return list(reversed(_YES[language]))
