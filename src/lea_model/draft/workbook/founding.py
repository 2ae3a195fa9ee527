"""Makes an agenda of a workbook that somebody typed: sheets and heads by the words of the field, or everyday ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from lea_model.diagnostics import Phrase, Severity
from lea_model.draft.workbook.edits import NewRow
from lea_model.draft.workbook.new_rows import NamedRows, NewIds, row_data
from lea_model.draft.workbook.opening import open_workbook
from lea_model.draft.workbook.recognising import columns_of, kind_of_heads, kind_of_sheet, main_column, owner_kind
from lea_model.draft.workbook.remarks import Remark, cell_name
from lea_model.draft.workbook.sheet_reader import SheetText, as_text, place_of, read_sheets, text_of
from lea_model.editing.yaml_writing import block, brief
from lea_model.i18n import N_, Language
from lea_model.index import slug
from lea_model.loader import Result
from lea_model.loader.agenda_reader import build_result
from lea_model.model.agenda import Agenda, AgendaBlock
from lea_model.model.keys import dutch_key, english_name
from lea_model.output import Files
from lea_model.renderer.views.werkboek import ID
from lea_model.renderer.views.werkboek.cells import FieldForm, Form
from lea_model.renderer.views.werkboek.sheet_plan import (
    LIST,
    PARENT,
    SheetColumn,
    SheetKind,
    list_field,
    sheet_kinds,
)
from lea_model.source import parse

MUNICIPALITIES: Final = SheetColumn("municipalities", "gemeenten", FieldForm(Form.NAMES))
"""Where an agenda is typed by hand, its municipalities stand on its own sheet."""

_HEADS: Final = 10
"""In how many rows at the top the heads are looked for."""
_SCHEMA: Final = "# yaml-language-server: $schema=agenda.nl.schema.json\n"


@dataclass(frozen=True)
class FoundedAgenda:
    """An agenda made of a workbook (agenda uit een werkboek).

    Attributes:
        workbook: The name of the workbook.
        files: The files of the agenda, by name; none where something stands in the way.
        result: What reading these gives; None where something stands in the way.
        problems: What stands in the way.
        remarks: What is good to know.
        counts: How many rows of each sheet came in.
    """

    workbook: str
    files: Files = field(default_factory=dict)
    result: Result | None = None
    problems: tuple[Remark, ...] = ()
    remarks: tuple[Remark, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)


def agenda_from_workbook(workbook: str | Path | bytes, identity: str, *, name: str = "") -> FoundedAgenda:
    """Make an agenda of a workbook.

    Args:
        workbook: The workbook, or its bytes.
        identity: The id of the agenda, where the workbook does not give it.
        name: The name of the workbook in messages, where its bytes are given.

    Returns:
        The files of the agenda. Nothing is written.

    Raises:
        UsageError: It is no workbook that can be read.
    """
    opened = open_workbook(workbook, name)
    sheets, _ = read_sheets(opened)
    reading = _Reading(identity)
    formula = Phrase(N_("there is a formula here: type the value itself"))
    for sheet in sheets.values():
        reading.sheet(sheet, [Remark(f"{sheet.name}!{cell}", formula) for cell in opened.formulas.get(sheet.name, ())])
    data = reading.data()
    if reading.problems:
        return FoundedAgenda(opened.name, {}, None, tuple(reading.problems), tuple(reading.remarks))
    files = _files(data)
    result = build_result([parse(str(text), one) for one, text in files.items()], opened.name)
    wrong = [
        Remark(str(found.position or ""), Phrase(found.kind.what, found.params))
        for found in result.findings
        if found.severity is Severity.ERROR
    ]
    if wrong or result.agenda is None:
        return FoundedAgenda(opened.name, {}, None, tuple(wrong), tuple(reading.remarks))
    counts = {kind.name: len(rows) for kind, rows in reading.rows.items()}
    return FoundedAgenda(opened.name, files, result, (), tuple(reading.remarks), counts)


class _Reading:
    """Takes the sheets of a workbook, and makes data of them.

    Attributes:
        rows: The rows by sheet.
        problems: What stands in the way.
        remarks: What is good to know.
    """

    def __init__(self, identity: str) -> None:
        self._identity = identity
        self._language: Language = "nl"
        self._extra: dict[int, list[str]] = {}
        self._owners: dict[str, SheetKind] = {}
        self.rows: dict[SheetKind, list[NewRow]] = {}
        self.problems: list[Remark] = []
        self.remarks: list[Remark] = []

    def sheet(self, sheet: SheetText, formulas: Sequence[Remark]) -> None:
        """Take one sheet; one that holds nothing of an agenda is told."""
        kinds = [_with_municipalities(kind) for kind in sheet_kinds(self._language)]
        named = kind_of_sheet(sheet.name, kinds)
        sheet = max(_headed(sheet), key=lambda one: _known(one, named, kinds, self._language))
        kind = named or kind_of_heads(sheet, kinds, self._language)
        if kind is None:
            if any(len([one for one in row if as_text(one)]) > 1 for _, row in sheet.rows):
                message = N_("it is not clear what stands on this sheet: name it after it, such as 'acties'")
                self.remarks.append(Remark(sheet.name, Phrase(message)))
            return
        self.problems += formulas
        names, unknown = columns_of(sheet, kind, self._language)
        for place, heading in enumerate(sheet.head):
            if place not in unknown:
                continue
            main = main_column(heading, kind)
            owner = owner_kind(heading, kind, kinds)
            if main and main not in names.values():
                names[place] = main
            elif owner is not None and PARENT not in names.values():
                names[place] = PARENT
                self._owners[sheet.name] = owner
            else:
                continue
            unknown.remove(place)
        self._take(sheet, kind, names, unknown)

    def _take(self, sheet: SheetText, kind: SheetKind, names: Mapping[int, str], unknown: Sequence[int]) -> None:
        columns = {one.name: one for one in kind.columns}
        rows = self.rows.setdefault(kind, [])
        for number, row in sheet.rows:
            cells: dict[str, str] = {}
            places: dict[str, str] = {}
            key = ""
            for place, name in names.items():
                if place < len(row) and name == ID:
                    key = as_text(row[place])
                if place >= len(row) or name not in columns:
                    continue
                value = text_of(row[place], columns[name], "", place_of(sheet, number, place))
                if isinstance(value, Remark):
                    self.problems.append(value)
                elif value.strip():
                    cells[name], places[name] = value.strip(), place_of(sheet, number, place)
            more = [
                f"{sheet.head[place]}: {text}"
                for place in unknown
                if place < len(row) and (text := as_text(row[place]))
            ]
            if cells or more:
                made = NewRow(kind, key, cells, places, cell_name(sheet.name, number, 0))
                self._extra[id(made)] = more
                rows.append(made)
        for place in unknown:
            if any(place < len(row) and as_text(row[place]) for _, row in sheet.rows):
                message = N_("the format has no column '{heading}' here: what stands in it became remarks")
                self.remarks.append(Remark(sheet.name, Phrase(message, {"heading": sheet.head[place]})))

    def data(self) -> dict[str, Any]:
        """The agenda as plain data."""
        self._name_owners()
        every = [row for rows in self.rows.values() for row in rows]
        named_rows, ids = NamedRows(every), NewIds(None)
        made: dict[int, dict[str, Any]] = {}
        for row in every:
            made[id(row)], problems = row_data(row, self._language, ids)
            # Municipalities may stand on a sheet of their own.
            named = {"heading": MUNICIPALITIES.heading}
            self.problems += [one for one in problems if row.kind.model is not Agenda or one.phrase.params != named]
            if more := self._extra[id(row)]:
                known = made[id(row)].get("opmerkingen", [])
                made[id(row)]["opmerkingen"] = [*(known if isinstance(known, list) else [known]), *more]
        root = self._root(every, made)
        for row in every:
            if row.kind.model is not Agenda:
                self._place(row, named_rows, made, root)
        return root

    def _name_owners(self) -> None:
        """Make a row of each thing that others belong to and that has no row itself: a theme named beside an action."""
        every = [row for rows in self.rows.values() for row in rows]
        named_rows = NamedRows(every)
        for row in every:
            owner = row.cells.get(PARENT, "")
            kind = self._owners.get(row.place.rpartition("!")[0])
            if not owner or kind is None or named_rows.meant(owner, row):
                continue
            made = NewRow(kind, "", {"title": owner}, {}, row.at(PARENT))
            self._extra[id(made)] = []
            self.rows.setdefault(kind, []).append(made)
            named_rows.add(made)

    def _root(self, every: Sequence[NewRow], made: Mapping[int, dict[str, Any]]) -> dict[str, Any]:
        """The agenda itself, of its one row."""
        rows = [row for row in every if row.kind.model is Agenda]
        if len(rows) != 1:
            message = N_("fill in one row on the sheet 'agenda': its title, municipalities and period")
            self.problems.append(Remark(rows[1].place if rows else "", Phrase(message)))
            return {"agenda": {}}
        (row,) = rows
        own = made[id(row)]
        block_: dict[str, Any] = {"id": slug(row.key) or self._identity}
        block_ |= {key: value for key, value in own.items() if english_name(key) in AgendaBlock.model_fields}
        others = [one for one in every if one.kind.key == "municipality"]
        if "gemeenten" not in block_ and not others:
            message = N_("this row needs something in column '{heading}'")
            self.problems.append(Remark(row.place, Phrase(message, {"heading": "gemeenten"})))
        if others:
            block_["gemeenten"] = [made[id(one)] for one in others]
        return {"agenda": block_} | {key: value for key, value in own.items() if key not in block_}

    def _place(
        self, row: NewRow, named_rows: NamedRows, made: Mapping[int, dict[str, Any]], root: dict[str, Any]
    ) -> None:
        """Put a row where it belongs."""
        model, owner = row.kind.model, row.cells.get(PARENT, "")
        wanted = english_name("_".join(row.cells.get(LIST, "").split()))
        if row.kind.key == "municipality":
            return
        if not owner:
            field_name = list_field(Agenda, model, wanted)
            if field_name is None:
                self.problems.append(Remark(row.at(PARENT), Phrase(N_("say in this column what it belongs to"))))
                return
            root.setdefault(dutch_key(field_name), []).append(made[id(row)])
            return
        prefix, _, _ = owner.partition(":")
        homes = [
            (one, name) for one in named_rows.meant(owner, row) if (name := list_field(one.kind.model, model, wanted))
        ]
        if len(homes) > 1:
            homes = [one for one in homes if kind_of_sheet(prefix, [one[0].kind])] or homes
        if len(homes) != 1:
            message = (
                N_("there is no '{owner}' that this can belong to: choose from the list")
                if not homes
                else N_("'{owner}' can be more than one thing: choose from the list")
            )
            self.problems.append(Remark(row.at(PARENT), Phrase(message, {"owner": owner})))
            return
        home, name = homes[0]
        made[id(home)].setdefault(dutch_key(name), []).append(made[id(row)])


def _with_municipalities(kind: SheetKind) -> SheetKind:
    return kind._replace(columns=(*kind.columns, MUNICIPALITIES)) if kind.model is Agenda else kind


def _headed(sheet: SheetText) -> list[SheetText]:
    """The sheet, with each of its first rows for its heads: titles often stand above them."""
    found = [sheet]
    for place, (number, row) in enumerate(sheet.rows[:_HEADS]):
        del number
        head = tuple(as_text(value) for value in row)
        found.append(SheetText(sheet.name, head, sheet.rows[place + 1 :]))
    return found


def _known(sheet: SheetText, named: SheetKind | None, kinds: Sequence[SheetKind], language: Language) -> int:
    """How many heads are known."""
    kind = named or kind_of_heads(sheet, kinds, language)
    if kind is None:
        return 0
    names, _ = columns_of(sheet, kind, language)
    return len(names) + sum(1 for heading in sheet.head if main_column(heading, kind))


def _files(data: Mapping[str, Any]) -> Files:
    """The files of an agenda: the block that says what it is, and a file for each kind of thing."""
    first = {key: value for key, value in data.items() if key == "agenda" or not isinstance(value, list)}
    files: Files = {"agenda.yaml": _text(first)}
    for number, (key, value) in enumerate((one for one in data.items() if one[0] not in first), start=1):
        files[f"{number * 10:02}-{key}.yaml"] = _text({key: value})
    return files


def _text(data: Mapping[str, Any]) -> str:
    return _SCHEMA + "\n" + "\n".join(block(brief(data), 0)) + "\n"
