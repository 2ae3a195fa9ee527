r"""Edits an agenda by what its parts are called: keys get other values, items come, go, move and get other numbers.

Each step is read back at once and refused where the agenda would not be read without new errors; then nothing changed.
The text of files keeps its comments, order and layout. Only `Editor.save` writes.

Example:
    >>> import lea_model as lea
    >>> agenda = lea.loads(
    ...     "agenda: {id: a, titel: Samen, gemeenten: G, periode: 2030}\nacties: [{nummer: 1, tekst: x}]\n"
    ... )
    >>> made = lea.edit(agenda).set("1", text="Lezen").add("actions", {"number": 2, "text": "Schrijven"}).agenda
    >>> [str(action.text) for action in made.actions]
    ['Lezen', 'Schrijven']
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path as FilePath
from typing import Any, Final, Self

from lea_model.checker.naming import typed
from lea_model.diagnostics import Finding, Path, Phrase, Severity, did_you_mean
from lea_model.dumper import dump, field_order
from lea_model.editing.patch import BOM, Edited
from lea_model.editing.renumber import plan_renumber
from lea_model.editing.repair_plan import Plan, unified
from lea_model.editing.trial import reread
from lea_model.editing.written_value import own_value
from lea_model.editing.yaml_text import NotPreciseError, YamlText
from lea_model.errors import LoadError, UsageError
from lea_model.i18n import N_, Language
from lea_model.index import Index
from lea_model.loader import Result, agenda_of, read, read_text
from lea_model.loader.agenda_reader import agenda_or_error
from lea_model.loader.joined_data import ROOT_KEY
from lea_model.loader.language import key_language, own_key
from lea_model.model.agenda import Agenda, AgendaBlock
from lea_model.model.base import Model, ShortForm
from lea_model.model.keys import dutch_key, english_name
from lea_model.text import close_matches, nearest, path_text

_WHOLE: Final = ("agenda", "")
"""What the agenda itself goes by."""


def _path_told(text: str) -> Path | None:
    """The path that a text is, such as ``clusters[0].actions[2]``; None where it is something else."""
    if not text.endswith("]"):
        return None
    import re  # only where somebody gives a path as a text

    steps = re.findall(r"[a-z_]+|(?<=\[)[0-9]+(?=\])", text)
    path = tuple(int(step) if step.isdigit() else step for step in steps)
    return path if path_text(path) == text else None


def edit(target: Agenda | Result | str | FilePath) -> Editor:
    """Edit an agenda.

    Args:
        target: The path of an agenda, or what reading it gave: its files are changed in small places, and written by
            `Editor.save`. Or an agenda: it stays as it is, and `Editor.agenda` is another one.

    Returns:
        What edits it, step by step.

    Raises:
        LoadError: The agenda cannot be read without errors; mend these first.
        UsageError: There is nothing at the path, or it is no agenda at all.
    """
    if isinstance(target, (str, FilePath)):
        return Editor(read(target))
    if isinstance(target, Result) and target.files:
        return Editor(target)
    agenda = agenda_of(target)
    return Editor(read_text(dump(agenda, language="nl"), f"{agenda.id}.yaml"))


class Editor:
    """Edits one agenda (bewerker). Every step gives the editor itself, so that steps can be put in a row.

    A part is named by its id, number, title or name, with its kind before it where it can mean several things
    (``cluster:welzijn``), or by its path, as a text too (``clusters[0].actions[2]``); ``agenda`` is the agenda
    itself. Keys are Dutch or English; values are as `from_dict` takes them.

    Args:
        result: What reading gave.

    Raises:
        LoadError: It was not read without errors.
    """

    def __init__(self, result: Result) -> None:
        agenda_or_error(result)
        self._result = result
        self._index: Index | None = None
        self._before = {name: text.lstrip(BOM) for name in result.files if (text := result.text_of(name)) is not None}
        self._errors = _errors(result)

    # ---- what it gives -------------------------------------------------------------------------------------------

    @property
    def agenda(self) -> Agenda:
        """The agenda as it is after the steps so far."""
        return agenda_of(self._result)

    @property
    def result(self) -> Result:
        """The same with its places, for checking it."""
        return self._result

    @property
    def files(self) -> dict[str, Edited]:
        """The files that change, with their texts before and after."""
        now = {name: (self._result.text_of(name) or "").lstrip(BOM) for name in self._before}
        return {name: Edited(text, now[name]) for name, text in self._before.items() if now[name] != text}

    @property
    def diff(self) -> str:
        """What changes in the files, as a unified diff."""
        return unified(Plan(self._result.path, files=self.files))

    def __repr__(self) -> str:
        return f"<Editor of {self.agenda.id!r}: {len(self.files)} files change>"

    def save(self) -> tuple[str, ...]:
        """Write the files that change, all of them or none.

        Where the program is killed halfway, the next ``lea`` command in that folder finishes it.

        Returns:
            Their names.

        Raises:
            NotWrittenError: A file is no longer as it was read, or cannot be written; then none is.
            BusyError: Another program is changing the files.
        """
        from lea_model.editing.writing_edits import write_edits  # only who saves writes

        files = self.files
        write_edits(files)
        self._before |= {name: edited.after for name, edited in files.items()}
        return tuple(files)

    # ---- steps ---------------------------------------------------------------------------------------------------

    def set(self, what: str | Path = "agenda", /, **values: Any) -> Self:
        """Give keys of a part other values; a key that gets None goes.

        Args:
            what: The part.
            values: Its keys with their values.

        Returns:
            The editor itself.

        Raises:
            UsageError: There is no such part or key, several parts go by that name, or it cannot be done precisely.
            LoadError: The agenda would have a new error.
        """
        path, item = self._item(what)
        text, spot = self._spot(path)
        language = self._language()
        for given, value in values.items():
            name = _field(type(item), given)
            self._open(text, spot, item)
            here = text.at(spot)
            key = next((one for one in (dutch_key(name), name) if one in here), None)
            if value is None:
                if key is not None:
                    self._precise(text.name, text.remove, (*spot, key))
                continue
            plain = own_value(value, language, type(item), name)
            if key is not None:
                self._precise(text.name, text.replace, (*spot, key), plain)
            else:
                self._precise(text.name, text.add_key, spot, own_key(name, language), plain, _earlier(type(item), name))
        return self._take(text)

    def add(self, field: str, value: Any, *, to: str | Path = "agenda", at: int | None = None) -> Self:
        """Put an item into a list.

        Args:
            field: The list, such as ``actions``.
            value: The item.
            to: The part that has the list.
            at: Before which item, counted from 0; at the end where None.

        Returns:
            The editor itself.

        Raises:
            UsageError: There is no such part or list, several parts go by that name, or it cannot be done precisely.
            LoadError: The agenda would have a new error.
        """
        path, item = self._item(to)
        name = _field(type(item), field)
        self._put(path, item, name, own_value(value, self._language(), type(item), name), at)
        return self

    def remove(self, what: str | Path, *, remarks: bool = False) -> Self:
        """Take a part away, with all that is inside it. References to it stay, and checking tells of them.

        Args:
            what: The part.
            remarks: Whether the remarks (#) right above it go as well.

        Returns:
            The editor itself.

        Raises:
            UsageError: There is no such part, several go by that name, or it cannot be done precisely.
            LoadError: The agenda would have a new error.
        """
        path, _ = self._item(what)
        if not path:
            raise UsageError(Phrase(N_("The agenda itself cannot be taken out of the agenda.")))
        text, spot = self._spot(path)
        self._precise(text.name, lambda: text.remove(spot, remarks=remarks))
        return self._take(text)

    def remark(self, what: str | Path, text: str) -> Self:
        """Write a remark (#) above a part, on lines of its own.

        Args:
            what: The part.
            text: What the remark says.

        Returns:
            The editor itself.

        Raises:
            UsageError: There is no such part, several go by that name, or it cannot be done precisely.
        """
        yaml, spot = self._spot(self._item(what)[0])
        self._precise(yaml.name, yaml.remark, spot, text)
        return self._take(yaml)

    def move(self, what: str | Path, *, to: str | Path, field: str | None = None, at: int | None = None) -> Self:
        """Move a part to another place.

        Args:
            what: The part.
            to: The part that gets it.
            field: The list that it comes in; the one of the same name where None.
            at: Before which item, counted from 0; at the end where None.

        Returns:
            The editor itself.

        Raises:
            UsageError: There is no such part or list, several parts go by that name, a remark stands inside what
                moves, or it cannot be done precisely.
            LoadError: The agenda would have a new error.
        """
        path, _ = self._item(what)
        goal, _ = self._item(to)
        if goal[: len(path)] == path:
            raise UsageError(Phrase(N_("A part cannot be moved into itself.")))
        text, spot = self._spot(path)
        if text.remarks(spot):
            message = N_("{file}: what moves has remarks (#) inside, which would be lost. Move it by hand.")
            raise UsageError(Phrase(message, {"file": text.name}))
        value = text.at(spot)
        before = self._result
        try:
            self.remove(path)
            goal = _after_removal(goal, path)
            item = self._at(goal)
            name = _field(type(item), field or str(next(step for step in reversed(path) if isinstance(step, str))))
            self._put(goal, item, name, value, at)
        except (LoadError, UsageError):
            self._result, self._index = before, None
            raise
        return self

    def renumber(self, old: str, new: str) -> Self:
        """Give an action or theme another number; citations move along. Otherwise as `lea_model.renumber`.

        Args:
            old: The number it has, or an id.
            new: The number it gets.

        Returns:
            The editor itself.

        Raises:
            UsageError: The old number is not there or can mean several things, the new one is taken or is no number, or
                it cannot be done precisely.
        """
        return self._accept(dict(plan_renumber(self._result, old, new).plan.files))

    # ---- how -----------------------------------------------------------------------------------------------------

    def _put(self, path: Path, item: Model, name: str, value: Any, at: int | None) -> None:
        """Put a value, as the file has it, into a list of a part."""
        language = self._language()
        if isinstance(item, Agenda) and name not in AgendaBlock.model_fields:
            self._put_at_top(name, value, at)
            return
        text, spot = self._spot(path)
        self._open(text, spot, item)
        here = text.at(spot)
        key = next((one for one in (dutch_key(name), name) if one in here), None)
        if key is None:
            self._precise(text.name, text.add_key, spot, own_key(name, language), [value], _earlier(type(item), name))
        else:
            count = len(here[key]) if isinstance(here[key], list) else 1
            self._precise(text.name, text.insert, (*spot, key), count if at is None else min(at, count), value)
        self._take(text)

    def _put_at_top(self, name: str, value: Any, at: int | None) -> None:
        """Put a value into a list at the margin, which may stand in several files."""
        count = len(getattr(self.agenda, name))
        if not count:
            text, _ = self._spot(())
            self._precise(text.name, text.add_top_key, own_key(name, self._language()), [value])
        else:
            number = count if at is None else min(max(at, 0), count)
            text, spot = self._spot((name, max(number - 1, 0)))  # in the file of what it comes after
            if isinstance(spot[-1], int):
                self._precise(text.name, text.insert, spot[:-1], spot[-1] + (number > 0), value)
            else:
                self._precise(text.name, text.insert, spot, number, value)
        self._take(text)

    def _item(self, what: str | Path) -> tuple[Path, Model]:
        if isinstance(what, tuple):
            return what, self._at(what)
        if what.strip().casefold() in (*_WHOLE, self.agenda.id):
            return (), self.agenda
        if self._index is None:
            self._index = Index(self.agenda)
        found = self._index.find(what)
        if len(found) == 1:
            return found[0].path, found[0].item
        if found:
            params = {"wanted": what, "count": len(found), "addresses": ", ".join(map(typed, found))}
            raise UsageError(Phrase(N_("'{wanted}' can mean {count} things: {addresses}."), params))
        path = _path_told(what)
        if path:
            return path, self._at(path)
        words = dict.fromkeys(word for entry in self._index.entries for word in (entry.label, entry.id))
        hint = did_you_mean(next(iter(close_matches(what, words, cutoff=0.6)), None))
        raise UsageError(
            Phrase(N_("Nothing in the agenda is called '{wanted}'{hint}."), {"wanted": what, "hint": hint})
        )

    def _at(self, path: Path) -> Model:
        here: Any = self.agenda
        for step in path:
            try:
                here = here[step] if isinstance(step, int) else getattr(here, english_name(step))
            except (AttributeError, IndexError, TypeError):
                here = None
        if not isinstance(here, Model):
            raise UsageError(Phrase(N_("There is no part of the agenda at {path}."), {"path": path_text(path)}))
        return here

    def _spot(self, path: Path) -> tuple[YamlText, Path]:
        return spot_of(self._result, path)

    def _open(self, text: YamlText, spot: Path, item: Model) -> None:
        """Make keys with values of a text that stands for a part, so that it can have another key."""
        if isinstance(text.at(spot), str):
            short = item.short if isinstance(item, ShortForm) else None
            if short is None:
                raise UsageError(_by_hand(text.name))
            self._precise(text.name, text.open_out, spot, own_key(short, self._language()))

    def _language(self) -> Language:
        return key_language(YamlText(self._result.text_of(self._file()) or "", "").data)

    def _file(self) -> str:
        return self._result.joined.node(("id",))[1].file

    def _precise(self, name: str, change: Any, *what: Any) -> None:
        try:
            change(*what)
        except NotPreciseError as error:
            raise UsageError(_by_hand(name)) from error

    def _take(self, text: YamlText) -> Self:
        old = self._result.text_of(text.name) or ""
        return self._accept({text.name: Edited(old.lstrip(BOM), text.text)})

    def _accept(self, files: Mapping[str, Edited]) -> Self:
        """Take over other texts, unless they would give a new error."""
        marks = {name: (self._result.text_of(name) or "")[:1] == BOM for name in files}
        again = {
            name: Edited(edited.before, BOM + edited.after if marks[name] else edited.after)
            for name, edited in files.items()
        }
        made = reread(self._result, again)
        worse = [found for found in _errors(made) if _kind(found) not in map(_kind, self._errors)]
        if worse or made.agenda is None:
            message = N_("This cannot be done: the agenda in '{path}' would have {count} errors.")
            raise LoadError(Phrase(message, {"path": self._result.path, "count": len(worse)}), worse)
        self._result, self._index = made, None
        return self


def spot_of(result: Result, path: Path, known: dict[str, YamlText] | None = None) -> tuple[YamlText, Path]:
    """The text of a file, and the path in its data where a part of an agenda stands.

    Args:
        result: What reading gave.
        path: The part.
        known: Texts that were opened before, by file; who only looks keeps them.

    Raises:
        UsageError: It stands nowhere by itself.
    """
    reached, node = result.joined.node(path or ("id",))
    text = result.text_of(node.file)
    deep = len(path) - sum(step == 0 for step in path) <= len(reached)
    if text is None or not deep:  # such as what stands for something by its words
        raise UsageError(_by_hand(node.file))
    yaml = YamlText(text, node.file) if known is None or node.file not in known else known[node.file]
    if known is not None:
        known[node.file] = yaml
    if not path:
        return yaml, (ROOT_KEY,)
    spot = yaml.paths().get((node.line, node.column, type(node)))
    if spot is None:
        raise UsageError(_by_hand(node.file))
    return yaml, spot


def _field(cls: type[Model], given: str) -> str:
    """The field of a part by its English or Dutch name.

    Raises:
        UsageError: It has no such field.
    """
    name = english_name(given)
    if name not in cls.model_fields:
        known = [word for one in cls.model_fields for word in (one, dutch_key(one))]
        params = {"key": given, "kind": cls.__name__, "hint": did_you_mean(nearest(given, known, cutoff=0.6))}
        raise UsageError(Phrase(N_("{kind} has no key '{key}'{hint}."), params))
    return name


def _earlier(cls: type[Model], name: str) -> list[str]:
    """The keys that are written before a field."""
    order = field_order(cls)
    at = [one for one, _ in order].index(name)
    return [word for pair in order[:at] for word in pair]


def _after_removal(path: Path, gone: Path) -> Path:
    """Where something stands when something else is gone."""
    last = gone[-1]
    depth = len(gone) - 1
    if path[:depth] == gone[:depth] and len(path) > depth and isinstance(last, int):
        step = path[depth]
        if isinstance(step, int) and step > last:
            return (*path[:depth], step - 1, *path[depth + 1 :])
    return path


def _errors(result: Result) -> list[Finding]:
    return [found for found in result.findings if found.severity is Severity.ERROR]


def _kind(found: Finding) -> tuple[str, str]:
    return found.code, str(found.params)


def _by_hand(name: str) -> Phrase:
    message = N_("This cannot be changed without touching something beside it: change it by hand in {file}.")
    return Phrase(message, {"file": name})
