"""Writes what somebody did in a workbook into the files of the agenda, by changes that leave all else as it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from difflib import SequenceMatcher
from functools import partial
from typing import Any

from lea_model.diagnostics import Path, Phrase
from lea_model.draft.workbook.edits import CellEdit, Edits, Home, MovedRow, NewRow
from lea_model.draft.workbook.new_rows import NamedRows, NewIds, row_data
from lea_model.draft.workbook.remarks import Remark
from lea_model.draft.workbook.values import NotReadable, entry_value, plain_value, written_key
from lea_model.editing import Edited
from lea_model.editing.yaml_text import NotPreciseError, YamlText
from lea_model.i18n import N_, Language
from lea_model.index import Index, normal
from lea_model.loader import Result
from lea_model.model.agenda import Agenda, AgendaBlock
from lea_model.model.base import Model, ShortForm
from lea_model.model.keys import dutch_key, english_name
from lea_model.renderer.views.werkboek.cells import Entry, Form, listed_in
from lea_model.renderer.views.werkboek.rows import Grid, GridRow
from lea_model.renderer.views.werkboek.sheet_plan import LIST, PARENT, SheetColumn, list_field
from lea_model.vocabulary.kinds import BY_CLASS

_Spot = tuple[YamlText, Path]

_BY_HAND = N_("this cannot be written without touching something beside it: change it in {file}")


class Patching:
    """Makes the changes, in memory.

    Args:
        result: The agenda as it was read.
        index: Its index.
        grid: Its rows.
        went_out_as: The key that each row had when the workbook went out, by its path.

    Attributes:
        problems: What could not be written.
    """

    def __init__(self, result: Result, index: Index, grid: Grid, went_out_as: Mapping[Path, str]) -> None:
        self._went_out_as = went_out_as
        self._result = result
        self._index = index
        self._grid = grid
        self._texts: dict[str, YamlText] = {}
        self._before: dict[str, str] = {}
        self._paths: dict[str, dict[tuple[int, int, type], Path]] = {}
        self._spots: dict[Path, _Spot] = {}
        self._lists: list[tuple[str, Path]] = []
        self._ids = NewIds(index)
        self.problems: list[Remark] = []

    def write(self, edits: Edits) -> dict[str, Edited]:
        """Make all changes; where any cannot be made, say so in ``problems``.

        Returns:
            The files that change.
        """
        gone = {one.row.path for one in edits.gone}
        self._orphans(edits, gone)
        new = NamedRows(edits.new)
        homes = [self._home(row, new, gone) for row in edits.new]
        moves = [(one, self._new_home(one, new, gone)) for one in edits.moved]
        if self.problems:
            return {}
        for path in [*(one.row.path for one in edits.cells), *gone, *(one.row.path for one in edits.moved)]:
            self._spot(path)
        for home in [*homes, *(home for _, home in moves)]:
            if isinstance(home, Home):
                self._spot(home.path)
        done = self._set_texts(edits.cells)
        for number, cell in enumerate(edits.cells):
            if number not in done:
                self._guarded(cell.place, cell.row.path, partial(self._set, cell))
        self._add_all(edits.new, homes)
        for move, target in moves:
            if target is not None:
                self._guarded(move.place, move.row.path, partial(self._move, move, target))
        away = {*gone, *(move.row.path for move, _ in moves)}
        for path in sorted(away, key=_order, reverse=True):
            if not any(path[:end] in away for end in range(2, len(path))):
                self._guarded(self._place(path), path, partial(self._remove, path))
        return {
            name: Edited(self._before[name], text.text)
            for name in self._result.files
            if (text := self._texts.get(name)) is not None and text.text != self._before[name]
        }

    def _set_texts(self, cells: Sequence[CellEdit]) -> set[int]:
        """Give all texts another text that only need that: reading a file back takes time, and is done once for all.

        Returns:
            The numbers of the cells that were written; those that are left are written one by one, and told.
        """
        found: dict[str, dict[int, tuple[Path, Any]]] = defaultdict(dict)
        for number, cell in enumerate(cells):
            try:
                text, path, value = self._text_edit(cell)
            except (NotReadable, NotPreciseError, KeyError):
                continue
            found[text.name][number] = (path, value)
        done: set[int] = set()
        for name, values in found.items():
            try:
                self._texts[name].replace_all(dict(values.values()))
            except (NotPreciseError, KeyError, IndexError, ValueError):
                continue
            done |= values.keys()
        return done

    def _text_edit(self, edit: CellEdit) -> tuple[YamlText, Path, Any]:
        """Where a text stands that becomes another text.

        Raises:
            NotPreciseError: It takes more than that.
        """
        column, path = edit.column, edit.row.path
        text, at = self._here(path) if path else self._root(column.name)
        item = text.at(at)
        keys = (dutch_key(column.name), column.name)
        where = next(((*at, one) for one in keys if isinstance(item, dict) and one in item), None)
        if where is None and isinstance(item, str) and column.name == edit.kind.model.__dict__.get("short"):
            where = at
        if where is None or not edit.after or not isinstance(text.at(where), str):
            raise NotPreciseError
        value = plain_value(edit.kind.model, column, edit.after, self._language(path))
        if not isinstance(value, str):
            raise NotPreciseError
        return text, where, value

    def _add_all(self, new: Sequence[NewRow], homes: Sequence[Home | NewRow | None]) -> None:
        """Put the new rows into the files, with those that belong to other new rows inside them."""
        data = [self._data(row) for row in new]
        place = {id(row): number for number, row in enumerate(new)}
        for row, home, own in zip(new, homes, data, strict=True):
            if isinstance(home, NewRow):
                self._within(data[place[id(home)]], home, row, own)
        for row, home, own in zip(new, homes, data, strict=True):
            if isinstance(home, Home):
                self._guarded(row.place, home.path, partial(self._add, home, own))

    # ---- finding -----------------------------------------------------------------------------------------------------

    def _text(self, name: str) -> YamlText:
        if name not in self._texts:
            text = self._result.text_of(name)
            if text is None:
                raise NotPreciseError
            self._texts[name] = YamlText(text, name)
            self._before[name] = self._texts[name].text
            self._paths[name] = self._texts[name].paths()
        return self._texts[name]

    def _spot(self, path: Path) -> _Spot | None:
        """The file and the path in its data where something in the agenda stood before anything changed."""
        if path not in self._spots and path:
            known, node = self._result.joined.node(path)
            if not _reached(path, known):
                return None
            text = self._text(node.file)
            found = self._paths[node.file].get((node.line, node.column, type(node)))
            if found is None:
                return None
            self._spots[path] = (text, found)
        return self._spots.get(path)

    def _here(self, path: Path) -> _Spot:
        """Where it stands now."""
        spot = self._spot(path)
        if spot is None:
            raise NotPreciseError
        text, found = spot
        for name, listed in self._lists:
            if name == text.name and found[: len(listed)] == listed:
                found = (*listed, 0, *found[len(listed) :])
        return text, found

    def _language(self, path: Path) -> Language:
        return self._result.joined.language_at(path) if path else self._result.joined.language_at(("id",))

    def _place(self, path: Path) -> str:
        kind = BY_CLASS[type(self._index.items[path]).__name__]
        return self._grid.kinds[kind.key].name

    def _guarded(self, place: str, path: Path, do: Callable[[], None]) -> None:
        """Do something, and say where it could not be done."""
        try:
            do()
        except NotReadable as error:
            self.problems.append(Remark(place, error.phrase))
        except (NotPreciseError, KeyError, IndexError, ValueError):
            position = self._result.position(path)
            params = {"file": f"{position.file}:{position.line}" if position is not None else self._result.path}
            self.problems.append(Remark(place, Phrase(_BY_HAND, params)))

    # ---- cells -------------------------------------------------------------------------------------------------------

    def _set(self, edit: CellEdit) -> None:
        column, cls, path = edit.column, edit.kind.model, edit.row.path
        language = self._language(path)
        text, at = self._here(path) if path else self._root(column.name)
        item = text.at(at)
        if isinstance(item, str):
            short = cls.short or ""
            if column.name == short:
                if not edit.after:
                    raise NotReadable(Phrase(N_("this cannot be empty: delete the row where it has to go")))
                text.replace(at, plain_value(cls, column, edit.after, language))
                return
            text.open_out(at, written_key(short, language))
            item = text.at(at)
        key = next((one for one in (dutch_key(column.name), column.name) if one in item), None)
        if not edit.after:
            if cls.model_fields[column.name].is_required():
                raise NotReadable(Phrase(N_("this cannot be empty: delete the row where it has to go")))
            if key is not None:
                text.remove((*at, key))
            return
        if column.form.form in (Form.NAMES, Form.LINES) and key is not None:
            self._entries(edit, text, (*at, key), language)
            return
        value = plain_value(cls, column, edit.after, language)
        if key is None and at == ():
            text.add_top_key(written_key(column.name, language), value)
        elif key is None:
            names = [one.name for one in edit.kind.columns]
            before = names[: names.index(column.name)]
            after = ["id", *(word for name in before for word in (dutch_key(name), name))]
            text.add_key(at, written_key(column.name, language), value, after)
        else:
            self._replace(text, (*at, key), value, column)

    def _root(self, name: str) -> _Spot:
        """The mapping in which a field of the agenda itself stands, or would."""
        top = name not in AgendaBlock.model_fields
        spot = self._spot((name,)) if top and getattr(self._index.agenda, name) else self._spot(("id",))
        if spot is None:
            raise NotPreciseError
        return spot[0], () if top else spot[1][:-1]

    def _replace(self, text: YamlText, path: Path, value: Any, column: SheetColumn) -> None:
        """Give a value another text: of a model that is written out, only that text."""
        old, model = text.at(path), column.form.model
        if isinstance(old, dict) and isinstance(value, str) and model is not None:
            short = model.short if issubclass(model, ShortForm) else None
            key = next((one for one in (dutch_key(short or ""), short or "") if one in old), None)
            if key is not None:
                text.replace((*path, key), value)
                return
        text.replace(path, value)

    def _entries(self, edit: CellEdit, text: YamlText, path: Path, language: Language) -> None:
        """Change a list by its entries, so that each keeps what belongs to it."""
        column = edit.column
        raw = text.at(path)
        old, new = listed_in(edit.before.text, column.form), listed_in(edit.after, column.form)
        whole = raw if isinstance(raw, list) else [raw]
        if len(whole) != len(old) or (isinstance(raw, dict) and {"ontbreekt", "missing"} & raw.keys()):
            text.replace(path, plain_value(edit.kind.model, column, edit.after, language))
            return
        kept = dict(zip(old, whole, strict=True))
        for word, a, b, c, d in reversed(SequenceMatcher(None, old, new, autojunk=False).get_opcodes()):
            if word == "equal":
                continue
            pairs = min(b - a, d - c) if word == "replace" else 0
            paired = 0
            for step in range(pairs):
                if old[a + step].more != new[c + step].more or new[c + step] in kept or old[a + step] in new:
                    break
                paired += 1
            for number in reversed(range(c + paired, d)):
                value = kept[new[number]] if new[number] in kept else entry_value(column, new[number], language)
                text.insert(path, b, value)
            for number in reversed(range(a + paired, b)):
                text.remove((*path, number) if isinstance(text.at(path), list) else path)
            for step in reversed(range(paired)):
                where = (*path, a + step) if isinstance(text.at(path), list) else path
                bare = Entry(new[c + step].text)
                self._replace(text, where, entry_value(column, bare, language), column)

    # ---- rows --------------------------------------------------------------------------------------------------------

    def _orphans(self, edits: Edits, gone: set[Path]) -> None:
        """Refuse to take away what still holds something that stays."""
        moved = {one.row.path for one in edits.moved}
        if not gone:
            return
        told: set[Path] = set()
        for kind, rows in self._grid.rows.items():
            for row in rows:
                path = row.path
                above = next((path[:end] for end in range(2, len(path), 2) if path[:end] in gone), None)
                if above is None or path in gone or path in moved or above in told:
                    continue
                told.add(above)
                sheet = self._grid.kinds[kind].name
                params = {"id": self._key(above), "row": row.key, "sheet": sheet}
                message = N_(
                    "row '{id}' was deleted, but what stands under it is still there: row '{row}' on sheet {sheet}. "
                    "Delete that as well, or give it another place."
                )
                self.problems.append(Remark(self._place(above), Phrase(message, params)))

    def _key(self, path: Path) -> str:
        return next((row.key for rows in self._grid.rows.values() for row in rows if row.path == path), "?")

    def _home(self, row: NewRow, new: NamedRows, gone: set[Path]) -> Home | NewRow | None:
        """Where a new row belongs: a thing that is there, or another new row."""
        model, owner = row.kind.model, row.cells.get(PARENT, "")
        wanted = english_name("_".join(row.cells.get(LIST, "").split()))
        if not owner:
            field = list_field(Agenda, model, wanted)
            if field is None:
                message = N_("say in this column what it belongs to")
                self.problems.append(Remark(row.at(PARENT), Phrase(message)))
                return None
            return Home((), Agenda, field)
        other = next(iter(new.meant(owner, row)), None)
        if other is not None and list_field(other.kind.model, model, wanted) is not None:
            return other
        return self._found(row.at(PARENT), owner, model, wanted, gone)

    def _new_home(self, move: MovedRow, new: NamedRows, gone: set[Path]) -> Home | None:
        if not move.owner:
            field = list_field(Agenda, move.kind.model, move.list_name)
            if field is not None:
                return Home((), Agenda, field)
        if new.meant(move.owner):
            message = N_("'{owner}' is new: bring that row back first, and move this one afterwards")
            self.problems.append(Remark(move.place, Phrase(message, {"owner": move.owner})))
            return None
        found = self._found(move.place, move.owner, move.kind.model, move.list_name, gone)
        if found is not None and found.path[: len(move.row.path)] == move.row.path:
            message = N_("'{owner}' stands under this row itself")
            self.problems.append(Remark(move.place, Phrase(message, {"owner": move.owner})))
            return None
        return found

    def _found(self, place: str, owner: str, model: type[Model], wanted: str, gone: set[Path]) -> Home | None:
        """The thing that a cell names, by id, number or name."""
        prefix, colon, bare = owner.partition(":")
        candidates: list[Home] = []
        for kind, rows in self._grid.rows.items():
            cls = self._grid.kinds[kind].model
            field = list_field(cls, model, wanted)
            if field is None:
                continue
            words = {
                normal(one)
                for one in (
                    kind,
                    *BY_CLASS[cls.__name__].prefixes,
                    BY_CLASS[cls.__name__].label.dutch.replace(" ", "-"),
                )
            }
            candidates += [
                Home(row.path, cls, field)
                for row in rows
                if row.path
                and (
                    (colon and normal(prefix) in words and self._goes_by(row, bare)) or _named(row.item, row.key, owner)
                )
            ]
        params = {"owner": owner}
        if len(candidates) != 1:
            message = (
                N_("there is no '{owner}' that this can belong to: choose from the list")
                if not candidates
                else N_("'{owner}' can be more than one thing: choose from the list")
            )
            self.problems.append(Remark(place, Phrase(message, params)))
            return None
        if any(candidates[0].path[:end] in gone for end in range(2, len(candidates[0].path) + 1, 2)):
            message = N_("'{owner}' is deleted in this workbook")
            self.problems.append(Remark(place, Phrase(message, params)))
            return None
        return candidates[0]

    def _goes_by(self, row: GridRow, key: str) -> bool:
        return key.strip() == self._went_out_as.get(row.path, row.key)

    def _data(self, row: NewRow) -> dict[str, Any]:
        """A new row as plain data."""
        data, problems = row_data(row, self._language(()), self._ids)
        self.problems += problems
        return data

    def _within(self, around: dict[str, Any], home: NewRow, row: NewRow, data: dict[str, Any]) -> None:
        """Put a new row into another one."""
        wanted = english_name("_".join(row.cells.get(LIST, "").split()))
        field = list_field(home.kind.model, row.kind.model, wanted)
        around.setdefault(written_key(field or "", self._language(())), []).append(data)

    def _add(self, home: Home, data: Any) -> None:
        if home.path:
            text, at = self._here(home.path)
            language = self._language(home.path)
            if isinstance(text.at(at), str):
                text.open_out(at, written_key(getattr(home.owner, "short", "") or "", language))
            self._append(text, at, home.field, data, language)
            return
        listed = getattr(self._index.agenda, home.field)
        language = self._language(())
        if not listed:
            spot = self._spot(("id",))
            if spot is None:
                raise NotPreciseError
            name = self._start(spot[0], home.field)
            known = next((one for one in (dutch_key(home.field), home.field) if one in name.data), None)
            if known is None:
                name.add_top_key(written_key(home.field, language), [data])
            else:
                name.insert((known,), len(name.at((known,))) if isinstance(name.at((known,)), list) else 1, data)
            return
        text, at = self._here((home.field, len(listed) - 1))
        owner = at[:-1] if isinstance(at[-1], int) else at
        self._grow(text, owner, data)

    def _start(self, root: YamlText, field: str) -> YamlText:
        """The file in which a list begins that no file has: the one that got it a moment ago, else the first."""
        for text in self._texts.values():
            if isinstance(text.data, dict) and {field, dutch_key(field)} & text.data.keys():
                return text
        return root

    def _append(self, text: YamlText, at: Path, field: str, data: Any, language: Language) -> None:
        item = text.at(at)
        key = next((one for one in (dutch_key(field), field) if one in item), None)
        if key is None:
            last = ("bron", "source", "voetnoten", "kenmerken", "tags", "opmerkingen", "notes", "sic")
            text.add_key(at, written_key(field, language), [data], [one for one in item if one not in last])
        else:
            self._grow(text, (*at, key), data)

    def _grow(self, text: YamlText, path: Path, data: Any) -> None:
        old = text.at(path)
        single = not isinstance(old, list)
        text.insert(path, 1 if single else len(old), data)
        if single:
            self._lists.append((text.name, path))

    def _move(self, move: MovedRow, target: Home) -> None:
        text, at = self._here(move.row.path)
        if text.remarks(at):
            raise NotPreciseError
        self._add(target, text.at(at))

    def _remove(self, path: Path) -> None:
        text, at = self._here(path)
        text.remove(at)


def _reached(path: Path, known: Path) -> bool:
    """Whether a path in the data leads to all of a path in the agenda; the one entry of a list may have no number."""
    steps = iter(known)
    step = next(steps, None)
    for wanted in path:
        if step == wanted or (isinstance(step, str) and english_name(step) == wanted):
            step = next(steps, None)
        elif wanted != 0:
            return False
    return step is None


def _order(path: Path) -> tuple[tuple[int, str], ...]:
    return tuple((step, "") if isinstance(step, int) else (0, step) for step in path)


def _named(item: Model, key: str, owner: str) -> bool:
    names = [key, *(item.__dict__.get(name) for name in ("title", "name", "number"))]
    return any(isinstance(name, str) and normal(name) == normal(owner) for name in names)
