"""Reads settings from a file, and says all that is wrong with them at once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path as FilePath
from typing import Any, Final

from lea_model.config.bounded_file import TooLargeError, read_bounded
from lea_model.config.search import LARGEST, OWN, PROJECT, config_file
from lea_model.config.settings import Config, ConfigError, DocumentSettings, shown
from lea_model.config.toml_positions import spot
from lea_model.diagnostics import Path, Phrase, Position, Severity, did_you_mean
from lea_model.diagnostics.system_reasons import reason_of
from lea_model.i18n import LANGUAGES, N_
from lea_model.text import ELLIPSIS, nearest, shorten

SEVERITIES: Final = {
    "error": Severity.ERROR,
    "warning": Severity.WARNING,
    "advice": Severity.ADVICE,
    "fout": Severity.ERROR,
    "waarschuwing": Severity.WARNING,
    "advies": Severity.ADVICE,
}
"""Words for the severity of a finding, in English and Dutch."""

_FAULTS: Final = {
    "Expected '=' after a key": N_("an equals sign is missing after a key"),
    "Invalid value": N_("there is no value here; text stands between double quotes"),
    "Invalid statement": N_("a line must start with a key or with a table between square brackets"),
    "Expected newline or end of document": N_("there is more on this line than one key with its value"),
    "Unterminated string": N_("a quote is not closed"),
    "Unclosed array": N_("a square bracket is not closed, or a comma is missing"),
    "Unclosed inline table": N_("a brace is not closed, or a comma is missing"),
    "Found invalid character": N_("a quote is not closed on its own line, or there is an invisible character"),
    "Illegal character": N_("a quote is not closed on its own line, or there is an invisible character"),
    "Cannot overwrite a value": N_("this key is given twice"),
    "Duplicate inline table key": N_("this key is given twice"),
    "Cannot declare": N_("this table is given twice"),
    "Unescaped '\\'": (_BACKSLASH := N_("between double quotes the backslash has a special meaning: write '/'")),
    "Invalid hex value": _BACKSLASH,
    'Expected "\'"': N_("a quote is not closed"),
    "Expected ']'": N_("a square bracket is missing after the name of a table"),
}
"""What Python's reader of TOML says, by how it begins, in words that a reader of this program knows."""

_DUTCH: Final = {
    "taal": "language",
    "ernst": "severity",
    "nulmeting": "baseline",
    "negeer": "ignore",
    "kies": "select",
    "streng": "strict",
    "formaat": "format",
    "stijl": "style",
    "huisstijl": "style",
    "documenten": "documents",
    "document": "documents",
    "volgorde": "order",
    "hoofdstukken": "order",
    "weglaten": "leave-out",
}
"""Dutch words that somebody may try as a key; settings have English keys only, as those of other programs have."""

WIDTH: Final = 60
"""How much of a value is shown in a message."""

_AT: Final = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def find_config(start: str | FilePath) -> Config | None:
    """Find and read the settings of an agenda.

    Args:
        start: The agenda: a folder or a file.

    Returns:
        The settings in the nearest file; None where there is none.

    Raises:
        ConfigError: Something is wrong in that file.
    """
    path = config_file(start)
    return None if path is None else read_config(path)


def read_config(path: str | FilePath) -> Config:
    """Read settings.

    Args:
        path: A ``lea.toml`` (by any name), or a ``pyproject.toml``, of which ``[tool.lea]`` is read.

    Returns:
        The settings. Whether codes exist is for ``check`` to say: other packages may bring rules.

    Raises:
        ConfigError: The file cannot be read, or something is wrong in it; all of it is named.
    """
    file = FilePath(path)
    text = _text(file)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError([_no_toml(error, text, file)]) from error
    except RecursionError as error:
        raise ConfigError([(_deepest(text, file), Phrase(N_("The brackets are nested too deep.")))]) from error
    except ValueError as error:  # Python does not read a number of more than some thousands of digits
        raise ConfigError([(_longest(text, file), Phrase(N_("This number is too long.")))]) from error
    table: tuple[str, ...] = ("tool", "lea") if file.name == PROJECT else ()
    bare = Config(path=file, text=text, table=table)
    for depth, step in enumerate(table):
        data = data.get(step, {})
        if not isinstance(data, dict):
            wrong = Phrase(N_("'{key}' should be a table with settings."), {"key": ".".join(table[: depth + 1])})
            raise ConfigError([(bare._replace(table=()).place(table[: depth + 1]), wrong)])
    return _Reading(bare).config(data)


def _text(file: FilePath) -> str:
    if file.name == OWN and file.exists() and not file.is_file():  # found beside an agenda, and named by nobody
        message = N_("The settings in '{path}' cannot be read: this is no ordinary file but a folder, pipe or device.")
        raise ConfigError([(None, Phrase(message, {"path": file.as_posix()}))])
    try:
        return read_bounded(file, LARGEST).decode("utf-8-sig")
    except FileNotFoundError as error:
        raise ConfigError([(None, Phrase(N_("There is no file '{path}'."), {"path": file.as_posix()}))]) from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        column = len(error.object[error.object.rfind(b"\n", 0, error.start) + 1 : error.start].decode("utf-8-sig")) + 1
        place = Position(shown(file), line, column, line, column + 1)
        raise ConfigError([(place, Phrase(N_("Here the file is not saved as UTF-8.")))]) from error
    except TooLargeError as error:
        params: dict[str, Any] = {"path": file.as_posix(), "most": error.limit // 1_000_000}
        message = N_("The settings in '{path}' cannot be read: the file is larger than {most} MB.")
        raise ConfigError([(None, Phrase(message, params))]) from error
    except (OSError, ValueError) as error:
        params = {"path": file.as_posix(), "detail": reason_of(error)}
        raise ConfigError([(None, Phrase(N_("The settings in '{path}' cannot be read: {detail}."), params))]) from error


def _no_toml(error: tomllib.TOMLDecodeError, text: str, file: FilePath) -> tuple[Position, Phrase]:
    """Where and why a text is no TOML."""
    said = str(error)
    found = _AT.search(said)
    words = said[: found.start()] if found else said
    if found and found[1]:
        line, column = int(found[1]), int(found[2])
    else:
        rows = text.rstrip().split("\n")
        line, column = len(rows), len(rows[-1]) + 1
    why = next((Phrase(ours) for theirs, ours in _FAULTS.items() if words.startswith(theirs)), words)
    place = Position(shown(file), line, column, line, column + 1)
    return place, Phrase(N_("This is not valid TOML: {why}."), {"why": why})


def _deepest(text: str, file: FilePath) -> Position:
    """The line on which most brackets open: that is where they are too deep."""
    rows = text.split("\n")
    number = max(range(len(rows)), key=lambda each: rows[each].count("[") + rows[each].count("{"))
    return Position(shown(file), number + 1, 1, number + 1, len(rows[number]) + 1)


def _longest(text: str, file: FilePath) -> Position:
    """The longest row of digits."""
    found = max(re.finditer(r"[\d_]+", text), key=lambda each: each.end() - each.start())
    return Position(shown(file), *spot(text, found.start()), *spot(text, found.end()))


class _Reading:
    """One reading of settings, with all that is wrong in them."""

    def __init__(self, bare: Config) -> None:
        self.bare = bare
        self.problems: list[tuple[Position | None, Phrase]] = []

    def config(self, data: Mapping[str, Any]) -> Config:
        """Make settings of plain data, or say all that is wrong."""
        readers: dict[str, Callable[[Path, Any], Any]] = {
            "select": self._words,
            "ignore": self._words,
            "severity": self._severities,
            "per-path-ignores": self._patterns,
            "strict": self._switch,
            "language": self._language,
            "baseline": self._file,
            "format": self._word,
            "style": self._file,
            "documents": self._documents,
        }
        values: dict[str, Any] = {}
        for key, value in data.items():
            if key in readers:
                values[key.replace("-", "_")] = readers[key]((key,), value)
            elif key == "tool" and isinstance(value, dict) and "lea" in value:
                self._problem((key,), N_("In a file of its own the settings stand without '[tool.lea]'."), {}, key=True)
            else:
                self._unknown((key,), readers)
        if self.problems:
            # The order of the file, whatever the order of looking.
            raise ConfigError(sorted(self.problems, key=lambda each: each[0][1:3] if each[0] else (0, 0)))
        return self.bare._replace(**values)

    def _unknown(self, path: Path, known: Mapping[str, object]) -> None:
        """Say that a key is not known, with the one that is meant."""
        word = str(path[-1])
        meant = _DUTCH.get(word.casefold())
        hint = did_you_mean(meant) if meant in known else near(word, known)
        params = {"key": word, "hint": hint, "known": ", ".join(known)}
        message = N_("The key '{key}' is not known{hint}. Keys that may stand here: {known}.")
        self._problem(path, message, params, key=True)

    def _problem(self, path: Path, message: str, params: Mapping[str, Any], *, key: bool = False) -> None:
        self.problems.append((self.bare.place(path, key=key), Phrase(message, params)))

    def _words(self, path: Path, value: Any) -> tuple[str, ...]:
        """A list of codes; one may stand without a list around it."""
        if isinstance(value, str) and not _several(value):
            return (value,)
        if isinstance(value, str):
            message = N_("Several codes are a list: write {form}.")
            self._problem(path, message, {"form": f"{path[-1]} = {_as_list([value])}"})
            return ()
        if not isinstance(value, list):
            message = N_('\'{key}\' should be a list of codes, as in ["LEA301", "LEA5"].')
            self._problem(path, message, {"key": path[-1]})
            return ()
        for number, word in enumerate(value):
            if isinstance(word, str) and _several(word):
                message = N_("Each code stands between quotes of its own: write {form}.")
                self._problem((*path, number), message, {"form": _as_list(value)})
            elif not isinstance(word, str):
                message = N_('A code is text between double quotes, as in "LEA301".')
                self._problem((*path, number), message, {})
        return tuple(value)

    def _severities(self, path: Path, value: Any) -> dict[str, Severity]:
        found: dict[str, Severity] = {}
        for code, word in self._table(path, value, N_("'severity' should be a table, as in {example}."), _SEVERITY):
            wanted = SEVERITIES.get(word.casefold()) if isinstance(word, str) else None
            if wanted is None:
                params = {"value": _told(word), "hint": near(word, SEVERITIES), "known": ", ".join(SEVERITIES)}
                self._problem((*path, code), N_("'{value}' is no severity{hint}. Choose one of: {known}."), params)
            else:
                found[code] = wanted
        return found

    def _patterns(self, path: Path, value: Any) -> dict[str, tuple[str, ...]]:
        rows = self._table(path, value, N_("'per-path-ignores' should be a table, as in {example}."), _PATTERN)
        return {pattern: self._words((*path, pattern), words) for pattern, words in rows}

    def _documents(self, path: Path, value: Any) -> dict[str, DocumentSettings]:
        found = {}
        for name, table in self._table(path, value, N_("'documents' should be tables, as in {example}."), _DOCUMENT):
            here = (*path, name)
            readers = {"order": self._chapters, "leave-out": self._chapters}
            rows = self._table(here, table, N_("'documents' should be tables, as in {example}."), _DOCUMENT)
            values = {key: readers[key]((*here, key), words) for key, words in rows if key in readers}
            for key, _ in rows:
                if key not in readers:
                    self._unknown((*here, key), readers)
            folder = self.bare.path.parent if self.bare.path else FilePath()
            found[name] = DocumentSettings(values.get("order", ()), values.get("leave-out", ()), folder)
        return found

    def _chapters(self, path: Path, value: Any) -> tuple[str, ...]:
        """A list of chapters and files; each once."""
        if not isinstance(value, list) or not all(isinstance(word, str) and word for word in value):
            message = N_("'{key}' should be a list of chapters between double quotes, as in {example}.")
            self._problem(path, message, {"key": path[-1], "example": _CHAPTERS})
            return ()
        for place, word in enumerate(value):
            if word in value[:place]:
                self._problem((*path, place), N_("'{word}' stands here twice."), {"word": _told(word)})
        return tuple(value)

    def _table(self, path: Path, value: Any, message: str, example: str) -> list[tuple[str, Any]]:
        if isinstance(value, dict):
            return list(value.items())
        self._problem(path, message, {"example": example})
        return []

    def _switch(self, path: Path, value: Any) -> bool | None:
        if isinstance(value, bool):
            return value
        self._problem(path, N_("'{key}' is true or false, without quotes."), {"key": path[-1]})
        return None

    def _language(self, path: Path, value: Any) -> Any:
        if value in LANGUAGES:
            return value
        self._problem(path, N_("'{value}' is no language: choose nl or en."), {"value": _told(value)})
        return None

    def _word(self, path: Path, value: Any) -> str | None:
        if isinstance(value, str) and value:
            return value
        self._problem(path, N_("'{key}' should be text between double quotes."), {"key": path[-1]})
        return None

    def _file(self, path: Path, value: Any) -> FilePath | None:
        """A file or folder, seen from the folder of the settings."""
        word = self._word(path, value)
        if word is None or self.bare.path is None:
            return None
        if not word.isprintable():  # 'C:\new' between double quotes holds a line end
            self._problem(path, N_("In '{key}' {why}."), {"key": path[-1], "why": Phrase(_BACKSLASH)})
            return None
        return self.bare.path.parent / word.replace("\\", "/")  # settings written on Windows hold elsewhere too


_SEVERITY: Final = '{ LEA507 = "error" }'
_DOCUMENT: Final = "[documents.agenda]"
_CHAPTERS: Final = '["Ambities", "*"]'
_PATTERN: Final = '{ "concept-*.yaml" = ["LEA7"] }'


def _several(text: str) -> list[str]:
    """The codes in a text that holds more than one: 'LEA505, LEA501'; none in any other."""
    words = re.findall(r"[^\s,;]+", text)
    return words if len(words) > 1 else []


def _as_list(given: list[Any]) -> str:
    """Codes as a list in TOML, each between quotes of its own."""
    words = [word for text in map(str, given) for word in _several(text) or [text]]
    return shorten("[" + ", ".join(f'"{word}"' for word in words) + "]", 2 * WIDTH)


def near(word: object, known: Mapping[str, object]) -> Phrase:
    """The nearest word that is known."""
    return did_you_mean(nearest(_told(word).replace("_", "-"), known))


def _told(value: object) -> str:
    """A value as a message shows it; one that is nested deep, or a number without end, has no text."""
    try:
        return shorten(str(value), WIDTH)
    except (RecursionError, ValueError):
        return ELLIPSIS
