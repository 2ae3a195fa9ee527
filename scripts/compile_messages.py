"""Merge the catalogues of messages (``locale/<language>/*.po``) into the ``.mo`` files that are read at run time.

Translators work in one ``.po`` file per room. The program reads what ``lea check`` says of an agenda from one compiled
file, what it says where files or settings cannot be read from a second, and all else from a third, each when something
of it is first asked for: reading all messages takes as long as reading an agenda. The
compiled files are kept in the repository, so that installing needs no gettext tools. Their bytes depend on the messages
alone: not on the clock, not on the order of files, not on the version of Babel.

`python scripts/regenerate.py` compiles them together with the other files that are made; this module alone does only
the messages: ``python scripts/compile_messages.py``. Exit status: 1 when a catalogue is wrong.
"""

from __future__ import annotations

import re
import string
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, PoFileParser

DOMAIN = "lea_model"
READING = "lea_model_reading"
REST = "lea_model_rest"
DOMAINS = (DOMAIN, READING, REST)
"""The compiled files, in the order in which the program looks in them."""
_ROOMS = {
    **dict.fromkeys(("checker", "index"), DOMAIN),
    **dict.fromkeys(("config", "loader", "output", "plugins", "source", "system"), READING),
}
"""Which of them a room's messages are in, by the first part of the names of its ``.po`` files."""
_FILES = dict.fromkeys(("cli", "cli_check", "reporter"), DOMAIN)
"""The same of single ``.po`` files: other commands need the other ones of these rooms."""
ROOT = Path(__file__).resolve().parent.parent
LOCALE_DIR = ROOT / "src" / "lea_model" / "locale"


class CatalogueError(Exception):
    """Catalogues that cannot be compiled.

    Attributes:
        problems: What is wrong, one line each, as ``file:line: what``.
    """

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = tuple(problems)


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One translated message and where it stands."""

    place: str
    line: int
    msgid: str
    msgstr: str

    def __str__(self) -> str:
        return f"{self.place}:{self.line}"

    @property
    def domain(self) -> str:
        """The compiled file that it belongs in."""
        return _domain(Path(self.place))


def _domain(path: Path) -> str:
    """The compiled file that a ``.po`` file goes into."""
    return _FILES.get(path.stem) or _ROOMS.get(path.stem.partition("_")[0], REST)


class _Collected(Catalog):
    """A catalogue that keeps every entry apart: Babel's own silently keeps the first of two equal message ids."""

    def __init__(self) -> None:
        super().__init__(charset="utf-8")
        self.entries: list[Message] = []

    def __setitem__(self, id: object, message: Message) -> None:
        self.entries.append(message)


class _Compiled(Catalog):
    """A catalogue whose header names its language and encoding, and no date or tool that would change the bytes."""

    def __init__(self, language: str, entries: Sequence[Entry]) -> None:
        super().__init__(charset="utf-8", fuzzy=False)
        self.header = Message("", f"Content-Type: text/plain; charset=UTF-8\nLanguage: {language}\n")
        self.translated = [Message(entry.msgid, entry.msgstr) for entry in entries]

    def __iter__(self) -> Iterator[Message]:
        return iter([self.header, *self.translated])


def field_names(message: str) -> set[str]:
    """Names of the ``{fields}`` in a message, and of the ``%(fields)s`` that templates use.

    Raises:
        ValueError: A brace that is not closed, or closed without being opened.
    """
    named = {name for _, name, _, _ in string.Formatter().parse(message) if name is not None}
    return named | {f"%({name})s" for name in re.findall(r"%\((\w+)\)s", message)}


def _field_problem(msgid: str, msgstr: str) -> str | None:
    """How the fields of a translation differ from those of its message, or None."""
    try:
        wanted = field_names(msgid)
    except ValueError:
        return None  # no template but a text with braces of its own; it is shown as it is
    try:
        found = field_names(msgstr)
    except ValueError as error:
        return f"the translation of {msgid!r} has a wrong brace: {error}"
    if wanted == found:
        return None
    before, after = (", ".join(sorted(names)) or "none" for names in (wanted, found))
    return f"other fields in the translation of {msgid!r}: {before} became {after}"


def _problem(message: Message) -> str | None:
    """What is wrong with one entry of a catalogue, or None."""
    if not isinstance(message.id, str) or message.context:
        return "plural forms and contexts are not used here: write one plain sentence per message"
    if message.fuzzy:
        return f"the translation of {message.id!r} is marked as fuzzy: check it and remove the mark"
    if not message.string:
        return f"no translation of {message.id!r}"
    return _field_problem(message.id, str(message.string))


def _read(path: Path, place: str) -> tuple[list[Entry], list[str]]:
    """Read one ``.po`` file: its entries, and what is wrong with it."""
    collected = _Collected()
    try:
        lines = path.read_text("utf-8").splitlines()
        PoFileParser(collected, abort_invalid=True).parse(lines)
    except PoFileError as error:
        what, _, _ = str(error).rpartition(" on ")  # Babel ends with a line number that counts from 0
        return [], [f"{place}:{error.lineno + 1}: {what}"]
    except UnicodeDecodeError as error:
        return [], [f"{place}:1: not UTF-8: {error}"]
    entries: list[Entry] = []
    problems = [f"{place}:{m.lineno}: entry is out of use: remove it" for m in collected.obsolete.values()]
    for message in collected.entries:
        if message.id == "":
            if not re.search(r"charset=utf-8", str(message.string), re.IGNORECASE):
                problems.append(f"{place}:{message.lineno}: the header does not say charset=UTF-8")
        elif (problem := _problem(message)) is not None:
            problems.append(f"{place}:{message.lineno}: {problem}")
        else:
            entries.append(Entry(place, message.lineno or 0, str(message.id), str(message.string)))
    return entries, problems


def read_language(folder: Path) -> list[Entry]:
    """Read and merge all ``.po`` files of one language, in the order of the compiled files and of file names.

    Args:
        folder: The folder of the language, such as ``locale/nl``.

    Returns:
        One entry per message id: the first where several files say the same.

    Raises:
        CatalogueError: Anything wrong in any of the files.
    """
    merged: dict[str, Entry] = {}
    problems: list[str] = []
    for path in sorted(folder.glob("*.po"), key=lambda path: (DOMAINS.index(_domain(path)), path.name)):
        entries, wrong = _read(path, f"{folder.name}/{path.name}")
        problems += wrong
        for entry in entries:
            first = merged.setdefault(entry.msgid, entry)
            if first.msgstr != entry.msgstr:
                problems.append(f"{entry}: {entry.msgid!r} is translated otherwise at {first}")
    if problems:
        raise CatalogueError(problems)
    return list(merged.values())


def compile_language(folder: Path, domain: str = REST) -> bytes:
    """Compile the ``.po`` files of one language into the bytes of one ``.mo`` file.

    Args:
        folder: The folder of the language, such as ``locale/nl``.
        domain: Which of the compiled files.

    Raises:
        CatalogueError: Anything wrong in any of the files.
    """
    buffer = BytesIO()
    entries = [entry for entry in read_language(folder) if entry.domain == domain]
    write_mo(buffer, _Compiled(folder.name, entries))
    return buffer.getvalue()


def languages(locale_dir: Path = LOCALE_DIR) -> list[Path]:
    """The folders of the languages that have catalogues, in order of name."""
    return sorted({path.parent for path in locale_dir.glob("*/*.po")})


def compiled_path(folder: Path, domain: str) -> Path:
    """Where a compiled file of a language stands."""
    return folder / "LC_MESSAGES" / f"{domain}.mo"


def main() -> int:
    """Compile all languages: what a translator runs; ``regenerate.py`` does this and all the rest."""
    try:
        for folder in languages():
            for domain in DOMAINS:
                compiled_path(folder, domain).parent.mkdir(exist_ok=True)
                compiled_path(folder, domain).write_bytes(compile_language(folder, domain))
    except CatalogueError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
