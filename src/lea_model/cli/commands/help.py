"""``lea help``: the reference of the format, offline, and what one key or word of every day stands for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import click

from lea_model.cli.options import Command, argument, near, say
from lea_model.cli.printing import show
from lea_model.diagnostics import Phrase
from lea_model.errors import UsageError
from lea_model.i18n import N_, Language
from lea_model.model.base import Model
from lea_model.model.keys import all_models, all_names, dutch_key, english_name
from lea_model.text import printable
from lea_model.vocabulary.everyday_words import Meant, everyday, listed_words
from lea_model.vocabulary.kinds import BY_CLASS

PAGE: Final = Path(__file__).parent.parent / "pages" / "formaat.md"
FORMAT: Final = ("formaat", "format")

_SHOWN: Final = 4


def make(language: Language) -> click.Command:
    """Make the command, in the user's language."""
    help_ = N_(
        "Explain the format of an agenda.\n\nWithout WORD, or with 'formaat', print the whole reference, in Dutch: it"
        " opens with the twenty keys that nearly everybody needs. With a key or a word of every day, such as deadline,"
        " say which key is meant, what it means and where it stands.\n\nExit status: 0 shown, 2 there is no such word."
    )
    return Command("help", language, help_, run, [argument(language, "word", N_("[WORD]"), required=False)])


def run(language: Language, *, word: str | None) -> int:
    """Print the reference, or what one word stands for.

    Raises:
        UsageError: The word is no key and stands for none.
    """
    if word is None or word.casefold() in FORMAT:
        show(PAGE.read_text("utf-8"), end="")
        return 0
    meanings = _meanings(word, language)
    if not meanings:
        context = click.get_current_context().find_root()
        if isinstance(context.command, click.Group) and word in context.command.list_commands(context):
            message = N_("'{word}' is a command: see 'lea {word} --help'.")
            raise UsageError(Phrase(message, {"word": word}))
        known = [*map(dutch_key, sorted(all_names())), *listed_words()]
        message = N_("No key is called '{word}'{hint}. 'lea help formaat' explains them all.")
        raise UsageError(Phrase(message, {"word": printable(word), "hint": near(word, known, language, cutoff=0.7)}))
    for line in _lines(word, meanings, language):
        show(line)
    return 0


def _meanings(word: str, language: Language) -> list[Meant]:
    """The keys that a word is or stands for, the most likely one first."""
    key = word.casefold()
    own = english_name(key)
    known = everyday(word)
    meant = list(known.meant) if known is not None else []
    if len(meant) == 2 and meant[1].inner == meant[0].name:  # a key of many things: where it stands says more
        del meant[0]
    meant = [Meant(one.name, one.inner) for one in meant]
    mine = [Meant(own)] if own in all_names() else []
    first = bool(mine) and key == (dutch_key(own) if language == "nl" else own)
    return list(dict.fromkeys([*mine, *meant] if first else [*meant, *mine]))


def _heading(word: str, key: str, inner: str, language: Language) -> str:
    """What a word stands for, in one line."""
    if inner:
        return say(language, N_("{word}: here that is '{key}', with '{inner}' inside"), word=word, key=key, inner=inner)
    if key == word.casefold():
        return f"{key}:"
    return say(language, N_("{word}: here that is '{key}'"), word=word, key=key)


def _lines(word: str, meanings: Sequence[Meant], language: Language) -> Iterator[str]:
    for number, (name, inside, _) in enumerate(meanings):
        if number:
            yield ""
        key, inner = ((dutch_key(each) if each and language == "nl" else each) for each in (name, inside))
        yield _heading(word, key, inner, language)
        told: set[str] = set()
        for cls, text, example in _uses(name, language):
            if text in told or len(told) == _SHOWN:
                continue
            told.add(text)
            where = ", ".join(dict.fromkeys(_label(each, language) for each in cls[:_SHOWN]))
            more = ", …" if len(cls) > _SHOWN else ""
            yield f"  {text}"
            yield say(language, N_("  at: {where}"), where=where + more)
            if example:
                yield say(language, N_("  for example: {example}"), example=f"{key}: {example}")


def _uses(name: str, language: Language) -> Iterator[tuple[list[type[Model]], str, str]]:
    """Each meaning of a key, with the classes that have it so and an example."""
    found: dict[str, tuple[list[type[Model]], str]] = {}
    for cls in all_models():
        if name in cls.model_fields:
            field = cls.model_fields[name]
            extra: Any = field.json_schema_extra
            text = extra["nl"] if language == "nl" else field.description or ""
            found.setdefault(text, ([], extra.get("example", "")))[0].append(cls)
    for text, (classes, example) in found.items():
        yield classes, text, example


def _label(cls: type[Model], language: Language) -> str:
    kind = BY_CLASS.get(cls.__name__)
    return kind.label.text(language) if kind is not None else cls.__name__
