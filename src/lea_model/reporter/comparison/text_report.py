"""A comparison as text on the terminal: what is worth knowing first, in plain words."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any, Final

from lea_model.comparison.cell_text import cell, word
from lea_model.comparison.comparison import Comparison
from lea_model.comparison.table import Table
from lea_model.comparison.tables.nearest import counts
from lea_model.comparison.tables.themes import UNTAGGED
from lea_model.i18n import N_, Language, translate
from lea_model.reporter.comparison.side_by_side import MANY, NOTHING, Grid, GridCell, GridRow, facts_grid, grid
from lea_model.text import one_line, shorten

_STUB: Final = 40
_CELL: Final = 38
_WIDTH: Final = 120
_LONG: Final = 30
"""How many rows of a long table are shown."""


def text_summary(comparison: Comparison, language: Language) -> str:
    """Tell a comparison on the terminal.

    Args:
        comparison: The tables.
        language: The language of the words.

    Returns:
        Text, with a line end; nothing in it steers a terminal.
    """
    lines: list[str] = []
    for table in comparison:
        lines += [one_line(table.title(language)), "=" * len(table.title(language))]
        lines += [*_body(comparison, table, language), ""]
    lines.append(translate(N_("With --format html each number leads to what it rests on."), language))
    return "\n".join(lines) + "\n"


def _body(comparison: Comparison, table: Table[Any], language: Language) -> Iterator[str]:
    special = _SPECIAL.get(table.name)
    if special is not None:
        yield from special(comparison, table, language)
    elif table.definition.matrix is not None:
        yield from _columns(grid(comparison, table, table.definition.matrix, language))
    elif len(comparison.agendas) > MANY:
        yield translate(N_("{count} rows; write this table with --format csv."), language).format(count=len(table))
    else:
        yield from _listing(comparison, table, language)


def _columns(shown: Grid, *, limit: int | None = None) -> Iterator[str]:
    """A grid in columns; what an agenda does not have is a dash."""
    head = [*shown.stubs, *shown.heads]
    rows = [
        [*row.stubs, *(f"{one.text} {one.beside}".strip() if one.beside else one.text for one in row.cells)]
        for row in shown.rows
    ]
    stubs = len(shown.stubs)
    limits = [_STUB if place < stubs else _CELL for place in range(len(head))]
    cells = [[shorten(one_line(text), limits[place]) for place, text in enumerate(row)] for row in [head, *rows]]
    widths = [max(len(row[place]) for row in cells) for place in range(len(head))]
    for row in cells if limit is None else cells[: limit + 1]:
        yield "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip()


def _overview(comparison: Comparison, table: Table[Any], language: Language) -> Iterator[str]:
    """The facts of each agenda under each other."""
    if len(comparison.agendas) > MANY:
        yield translate(N_("{count} agendas."), language).format(count=len(table))
        return
    yield from _columns(replace(facts_grid(comparison, table, language), stubs=("",)))


def _themes(comparison: Comparison, table: Table[Any], language: Language) -> Iterator[str]:
    """Only the themes that some agenda has: a list of nothing tells nothing on a terminal."""
    matrix = table.definition.matrix
    if matrix is None:
        return
    whole = grid(comparison, table, matrix, language)
    untagged = cell((UNTAGGED,), (table.column("theme"),), table.column("theme"), language)
    there = tuple(
        row for row in whole.rows if untagged in row.stubs or any(one.text not in ("0", NOTHING) for one in row.cells)
    )
    yield from _columns(Grid(whole.stubs, whole.heads, there, whole.numeric))
    bare = [row.stubs[0] for row in whole.rows if row not in there]
    if bare:
        yield ""
        told = translate(N_("On no action of any agenda: {themes}."), language).format(themes=", ".join(bare))
        yield from _wrapped(one_line(told), "", "  ")


def _parties(comparison: Comparison, table: Table[Any], language: Language) -> Iterator[str]:
    """Roles only; which kinds of parties have them is on the page."""
    added: dict[tuple[str, str], int] = {}
    for row in table.rows():
        key = (row.role, row.agenda)
        added[key] = added.get(key, 0) + row.parties
    column = table.column("role")
    roles = list(dict.fromkeys(role for role, _ in added))
    if len(comparison.agendas) > MANY:
        matrix = table.definition.matrix
        if matrix is not None:
            yield from _columns(grid(comparison, table, matrix, language), limit=_LONG)
        return
    rows = tuple(
        GridRow(
            (cell((role,), (column,), column, language),),
            tuple(GridCell(str(added.get((role, agenda.id), 0))) for agenda in comparison.agendas),
        )
        for role in roles
    )
    heads = tuple(comparison.heading(agenda.id) for agenda in comparison.agendas)
    yield from _columns(Grid((column.heading(language),), heads, rows, numeric=True))


def _policy_areas(comparison: Comparison, table: Table[Any], language: Language) -> Iterator[str]:
    """The areas that agendas share; of one agenda those that most actions name."""
    rows = table.rows()
    shared = {row.area: row for row in rows if row.shared_by > 1}
    names = ", ".join(f"{row.area} ({row.municipalities})" for row in [*shared.values()][:_LONG])
    if len(comparison.agendas) > 1:
        told = (
            N_("Named in more than one agenda: {names}.")
            if shared
            else N_("No policy area is in more than one agenda.")
        )
        yield from _wrapped(one_line(translate(told, language).format(names=names)), "", "  ")
    if len(comparison.agendas) > MANY:
        return
    for agenda in comparison.agendas:
        own = sorted((row for row in rows if row.agenda == agenda.id), key=lambda row: -row.actions)
        most = ", ".join(f"{row.printed} ({row.actions})" for row in own[:5] if row.actions)
        if most:
            message = translate(N_("{name}, named by most actions: {names}."), language)
            yield from _wrapped(one_line(message.format(name=comparison.heading(agenda.id), names=most)), "", "  ")
        elif not own:
            message = translate(N_("{name} has no policy areas."), language)
            yield one_line(message.format(name=comparison.heading(agenda.id)))


def _listing(comparison: Comparison, table: Table[Any], language: Language) -> Iterator[str]:
    """The rows agenda by agenda, each on a line with what is stated in it."""
    names = table.definition.listed
    for agenda in comparison.agendas:
        rows = [row for row in table.rows() if row.agenda == agenda.id]
        yield f"{one_line(comparison.heading(agenda.id))}: {len(rows)}"
        for row in rows[:_LONG]:
            yield from _wrapped(_facts(table, row, names, language), "  ", "      ")
        if len(rows) > _LONG:
            yield translate(N_("  and {count} more"), language).format(count=len(rows) - _LONG)


def _wrapped(line: str, first: str, others: str) -> list[str]:
    """A long line in lines that a terminal shows whole."""
    return textwrap.wrap(
        line,
        _WIDTH,
        initial_indent=first,
        subsequent_indent=others,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _facts(table: Table[Any], row: tuple[Any, ...], names: Sequence[str], language: Language) -> str:
    first, *others = [table.column(name) for name in names]
    line = shorten(one_line(cell(row, table.columns, first, language) or NOTHING), 60)
    for column in others:
        if text := cell(row, table.columns, column, language):
            line += f"; {column.heading(language).lower()}: {shorten(one_line(text), 48)}"
    return line


def _nearest(comparison: Comparison, table: Table[Any], language: Language) -> Iterator[str]:
    """The pairs that are most alike, each once."""
    seen: set[frozenset[tuple[str, str]]] = set()
    found = []
    for row in sorted(table.rows(), key=lambda row: -counts(row)):
        pair = frozenset([(row.agenda, row.action), (row.near_agenda, row.near_action)])
        if pair not in seen:
            seen.add(pair)
            found.append(row)
    if not found:
        yield translate(N_("No two actions of different municipalities are alike enough to show."), language)
        return
    for row in found[:12]:
        score = f"{row.score:.2f}"
        yield f"{score.replace('.', ',') if language == 'nl' else score}  {_action(comparison, row, near=False)}"
        yield f"{'':{len(score)}}  {_action(comparison, row, near=True)}"
        if row.shared_themes:
            themes = word("themas", row.shared_themes, language)
            yield f"{'':{len(score)}}  " + translate(N_("both: {themes}"), language).format(themes=themes)
    if len(found) > 12:
        yield translate(N_("  and {count} more"), language).format(count=len(found) - 12)


def _action(comparison: Comparison, row: Any, *, near: bool) -> str:
    agenda, number, text = (
        (row.near_agenda, row.near_number, row.near_text) if near else (row.agenda, row.number, row.text)
    )
    name = " ".join(part for part in (comparison.heading(agenda), number) if part)
    return one_line(f"{name}: {shorten(text, 80)}")


_SPECIAL: Final[dict[str, Callable[[Comparison, Table[Any], Language], Iterator[str]]]] = {
    "overview": _overview,
    "themes": _themes,
    "parties": _parties,
    "policy_areas": _policy_areas,
    "nearest": _nearest,
}
"""Tables that are told in another way than laid out."""
