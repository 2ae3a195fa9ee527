"""Reads an agenda: what can be built, what is wrong, and where everything stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import FrozenInstanceError
from functools import cached_property
from pathlib import Path as FilePath
from typing import NamedTuple, NoReturn

from lea_model.arguments import text_given
from lea_model.diagnostics import Finding, Path, Phrase, Position, Severity, finding, sort_key
from lea_model.diagnostics.file_codes import EMPTY_VALUE, HALF_CHANGED, LINK_LEAVES, NO_YAML, SLOW_READER
from lea_model.errors import LoadError, UsageError
from lea_model.i18n import N_
from lea_model.index import Beside, HasAgenda, agenda_of, beside_of, no_agenda, normal
from lea_model.loader.folder import find_agendas, link_target, yaml_files
from lea_model.loader.joined_data import Joined
from lea_model.loader.joining import join
from lea_model.loader.language import mixed
from lea_model.loader.list_candidates import candidates
from lea_model.loader.pruning import build, words
from lea_model.model.agenda import Agenda
from lea_model.output import CHANGE, JOURNAL
from lea_model.source import NodePosition, Source, file_content, parse, read_content


class Result(HasAgenda):
    """What reading gave; nothing of it can be assigned anew.

    Attributes:
        agenda: The agenda without what had to be left out; None where nothing could be built.
        findings: Everything that reading found, in order of place.
        path: What was read, as the user gave it.
        files: The names of the files that were read.
        incomplete: Whether a part of the files could not be read at all, so that nobody knows what it holds.
        joined: The data of the files, with their places.
        sources: The files, with their texts; what they held is in the agenda now.
    """

    agenda: Agenda | None
    findings: tuple[Finding, ...]
    path: str
    files: tuple[str, ...]
    incomplete: bool
    joined: Joined
    sources: tuple[Source, ...]

    def __init__(
        self,
        agenda: Agenda | None,
        findings: tuple[Finding, ...],
        path: str,
        files: tuple[str, ...],
        *,
        incomplete: bool = False,
        joined: Joined | None = None,
        sources: tuple[Source, ...] = (),
    ) -> None:
        object.__setattr__(self, "agenda", agenda)
        object.__setattr__(self, "findings", findings)
        object.__setattr__(self, "path", path)
        object.__setattr__(self, "files", files)
        object.__setattr__(self, "incomplete", incomplete)
        object.__setattr__(self, "joined", Joined() if joined is None else joined)
        object.__setattr__(self, "sources", sources)

    # No data class: making one takes as long as reading a small file.
    def __setattr__(self, name: str, value: object) -> NoReturn:
        message = f"cannot assign to field '{name}'"
        raise FrozenInstanceError(message)

    def __delattr__(self, name: str) -> NoReturn:
        message = f"cannot delete field '{name}'"
        raise FrozenInstanceError(message)

    def _all(self) -> tuple[object, ...]:
        return (self.agenda, self.findings, self.path, self.files, self.incomplete)

    def __eq__(self, other: object) -> bool:
        """Whether the same was read."""
        return self._all() == other._all() if isinstance(other, Result) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._all())

    @property
    def ok(self) -> bool:
        """Whether an agenda was built and nothing at error level was found."""
        return self.agenda is not None and not any(found.severity is Severity.ERROR for found in self.findings)

    @cached_property
    def pruned(self) -> frozenset[str]:
        """Words that the items that were left out go by, or that they cite; nothing more is said about them."""
        return words(self.joined.left_out)

    def position(self, path: Path, *, key: bool = False) -> Position | None:
        """Say where something stands.

        Args:
            path: Its path in the agenda, in English names.
            key: Whether the key is wanted rather than the value.

        Returns:
            Its place, or that of the nearest thing around it; None where no file was read.
        """
        if not self.files:
            return None
        known, node = self.joined.node(path)
        return self.joined.position(known, key=True) if key else node.position

    def place(self, path: Path) -> NodePosition | None:
        """As `position`, with less work: for who asks it of every item."""
        return self.joined.node(path)[1] if self.files else None

    def leaves_open(self, path: Path, text: str | None = None) -> bool:
        """Say whether what is missing from the agenda may stand in what could not be read or had to be left out.

        Args:
            path: Where in the agenda something is missed.
            text: By which word it is missed; None where it is not missed by a word but by counting.

        Returns:
            Whether it is too early to say that it is not there.
        """
        if self.incomplete or self.joined.has_gap(path):
            return True
        if text is None:
            return bool(self.joined.left_out)
        # A kind may stand before a name, and several missing numbers are one finding.
        return bool({normal(word) for word in (text, text.partition(":")[2], *text.split(", "))} & self.pruned)

    def text_of(self, name: str) -> str | None:
        """The text of one of the files, for showing the line that a finding is about."""
        return next((source.text for source in self.sources if source.name == name), None)

    def __repr__(self) -> str:
        read = "nothing that can be read" if self.agenda is None else repr(self.agenda.id)
        return f"<Result of {self.path!r}: {read}, findings: {len(self.findings)}>"


def read(path: str | FilePath) -> Result:
    """Read one agenda: a file, or a folder with YAML in it.

    Args:
        path: The file or folder. Files in its subfolders are not read.

    Returns:
        What could be built and everything that was found. Bad content never raises.

    Raises:
        UsageError: There is nothing at ``path``, it may not be opened, or it holds several agendas.
    """
    return read_taken(take(path))


class Taken(NamedTuple):
    """The files of one agenda as they stood on disk, not looked into (opgehaald).

    Attributes:
        path: The agenda, as findings name it.
        files: By name the bytes of each file, or why it cannot be read.
        findings: What was found before any of them was opened.
    """

    path: str
    files: Mapping[str, bytes | Phrase]
    findings: tuple[Finding, ...]


def take(path: str | FilePath) -> Taken:
    """Take the files of one agenda from disk; otherwise as `read`, which looks into them."""
    agendas = find_agendas(path)
    if len(agendas) > 1:
        names = ", ".join(agenda.name for agenda in agendas)
        params = {"path": FilePath(path).as_posix(), "names": names}
        raise UsageError(Phrase(N_("'{path}' holds several agendas ({names}): name one of them."), params))
    root = agendas[0]
    name = root.as_posix()
    folder = root.is_dir()
    findings: list[Finding] = []
    if ((root if folder else root.parent) / CHANGE / JOURNAL).exists():  # commands finish it before they read
        findings.append(finding(HALF_CHANGED, Position(name, 1, 1, 1, 1)))
    if not folder:
        return Taken(name, {name: file_content(root)}, tuple(findings))
    files = yaml_files(root)
    if not files:
        findings.append(finding(NO_YAML, Position(name, 1, 1, 1, 1)))
    taken: dict[str, bytes | Phrase] = {}
    home = root.resolve()
    targets = {home / file.name for file in files if not file.is_symlink()}
    for file in files:
        target = link_target(file)
        if target is not None and not target.is_relative_to(home):
            findings.append(finding(LINK_LEAVES, Position(file.as_posix(), 1, 1, 1, 1)))
        elif target not in targets:  # what is read under its own name is not read a second time
            taken[file.as_posix()] = file_content(file)
    return Taken(name, taken, tuple(findings))


def read_taken(taken: Taken, *, places: bool = False) -> Result:
    """Read an agenda of which the files were taken from disk.

    Args:
        taken: The files.
        places: Whether to find the places at once. The result is the same, sooner for who checks it and later for who
            never asks for a place.
    """
    return build_result(
        [read_content(content, name, places=places) for name, content in taken.files.items()],
        taken.path,
        taken.findings,
    )


def read_text(text: str | bytes, name: str = "<text>") -> Result:
    """Read one agenda from text, as `read` does from a file."""
    return build_result([parse(text_given(text), name)], name)


def load(path: str | FilePath) -> Agenda:
    """Read one agenda and give it back.

    Args:
        path: A file, or a folder with YAML in it.

    Returns:
        The agenda. References that do not resolve stay as they are.

    Raises:
        LoadError: The structure is not right; the error carries every finding.
        UsageError: There is nothing at ``path``, it may not be opened, or it holds several agendas.
    """
    return agenda_or_error(read(path))


def loads(text: str | bytes, name: str = "<text>") -> Agenda:
    """Read one agenda from text and give it back; otherwise as `load`."""
    return agenda_or_error(read_text(text, name))


def agenda_or_error(result: Result) -> Agenda:
    """The agenda that was read.

    Raises:
        LoadError: The structure is not right; the error carries every finding.
    """
    errors = [found for found in result.findings if found.severity is Severity.ERROR]
    if result.agenda is None or errors:
        params = {"path": result.path, "count": len(errors)}
        raise LoadError(Phrase(N_("The agenda in '{path}' cannot be read: {count} errors."), params), result.findings)
    return result.agenda


def build_result(
    sources: Sequence[Source], path: str, unopened: Sequence[Finding] = (), *, incomplete: bool = False
) -> Result:
    """Build an agenda of what its files hold.

    Args:
        sources: The files as they were read; what they hold is used up.
        path: What was read, as the user gave it.
        unopened: Findings about files that were not opened.
        incomplete: Whether there were such files of which nothing is said here.
    """
    joined = join(sources)
    agenda, wrong = build(joined)
    findings = [*unopened, *(found for source in sources for found in _told(source)), *joined.findings, *wrong]
    known = {found.position for found in findings if found.position is not None}
    findings += [found for source in sources if (found := mixed(source, known, joined.left_out)) is not None]
    findings += _lists(sources, agenda, joined)
    slow = next((source for source in sources if source.slow), None)
    if slow is not None:
        findings.append(finding(SLOW_READER, Position(slow.name, 1, 1, 1, 1)))
    joined.release()
    return Result(
        agenda=agenda,
        findings=tuple(sorted(findings, key=sort_key)),
        path=path,
        files=tuple(source.name for source in sources),
        incomplete=incomplete or bool(unopened) or joined.incomplete,
        joined=joined,
        sources=tuple(sources),
    )


def _told(source: Source) -> Sequence[Finding]:
    """What reading found in a file."""
    if any(found.kind is EMPTY_VALUE for found in source.findings):
        from lea_model.loader.empty_values import advised  # only where a key has no value

        return advised(source)
    return source.findings


def _lists(sources: Sequence[Source], agenda: Agenda | None, joined: Joined) -> Iterator[Finding]:
    """Texts that read as lists, and lists that read as texts."""
    left_out = {id(part) for part in joined.left_out if isinstance(part, (dict, list))}
    known: frozenset[str] | None = None
    for source in sources:
        if source.text is None or not isinstance(source.data, dict):
            continue
        rows = source.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        lines = list(candidates(rows))
        if lines:
            from lea_model.loader.misread_lists import misread_lists, names_of  # its patterns take time to compile

            if known is None:
                known = frozenset() if agenda is None else names_of(agenda)
            yield from misread_lists(source, rows, lines, known, left_out)


Given = Agenda | Result
"""An agenda, or what reading it gave."""


def each_given(given: Given | Iterable[Given]) -> Iterator[Given]:
    """Yield one agenda, or several one by one.

    Raises:
        UsageError: It is neither.
    """
    if isinstance(given, (Agenda, Result)):
        yield given
        return
    several: object = given
    if isinstance(several, str) or not isinstance(several, Iterable):
        raise no_agenda(several)
    yield from given


def each_once(given: Given | Iterable[Given]) -> Iterator[tuple[Given, Agenda]]:
    """Yield each given agenda, with the agenda itself, one by one.

    Raises:
        UsageError: Two have the same id, one could not be built, or it is no agenda at all.
    """
    seen: dict[str, str] = {}
    for one in each_given(given):
        agenda = agenda_of(one)
        file = one.sources[0].name if isinstance(one, Result) and one.sources else ""
        if agenda.id in seen:
            first, params = seen[agenda.id], {"id": agenda.id}
            message = N_("Two agendas have the id '{id}': give each an id of its own, such as '{id}-2027'.")
            if file and first not in ("", file):
                params |= {"first": first, "second": file}
                message = N_("{first} and {second} have the id '{id}': give each one of its own, such as '{id}-2027'.")
            raise UsageError(Phrase(message, params))
        seen[agenda.id] = file
        yield one, agenda


def beside_of_each(given: Iterable[Given | Beside]) -> Iterator[Beside]:
    """Say of other agendas what one that is read with them needs to know; those that cannot be read are passed over."""
    for one in given:
        if isinstance(one, Beside):
            yield one
        elif (agenda := one.agenda if isinstance(one, Result) else agenda_of(one)) is not None:
            yield beside_of(agenda)
