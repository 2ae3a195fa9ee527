"""Small bar charts: one bar for each agenda, named and with its number, so that no colour has to be told apart."""

from __future__ import annotations

from typing import Any, Final

from lea_model.comparison.comparison import Comparison
from lea_model.comparison.table import Table
from lea_model.drawing.style import INK, LABEL_SIZE, MARGIN, NOTE_SIZE, TEXT, TINT
from lea_model.drawing.svg import Element, drawing, element
from lea_model.i18n import N_, Language, translate
from lea_model.reporter.comparison.side_by_side import MANY, grid
from lea_model.text import shorten

_WIDTH: Final = 720.0
_BAR: Final = 14.0
_STEP: Final = 20.0
_GROUP: Final = 26.0
_NAMES: Final = 180.0
_ROOM: Final = 70.0
"""What is kept free behind a bar for its number."""


def chart(comparison: Comparison, table: Table[Any], language: Language) -> str | None:
    """Draw the parts of a whole that a table gives.

    Returns:
        An SVG drawing with a title and a description; None where there is nothing to draw, or too much.
    """
    matrix = table.definition.matrix
    if matrix is None or matrix.chart is None or len(comparison.agendas) > MANY:
        return None
    place = [column.name for column in table.columns].index(matrix.chart)
    shown = grid(comparison, table, matrix, language)
    groups: dict[str, list[tuple[str, float]]] = {}
    for row in shown.rows:
        values = [None if one.row is None else table.rows()[one.row][place] for one in row.cells]
        if bars := [(head, float(value)) for head, value in zip(shown.heads, values, strict=True) if value is not None]:
            groups[", ".join(row.stubs)] = bars
    if not groups:
        return None
    children, height = _bars(groups, language)
    told = translate(
        N_("Bars from 0 to 100%, one for each agenda: {label}. The table below has the numbers."), language
    )
    definition = table.column(matrix.chart)
    description = told.format(label=translate(definition.definition, language))
    return drawing(
        children,
        width=_WIDTH,
        height=height,
        title=table.title(language),
        description=description,
        prefix=f"grafiek-{table.name.replace('_', '-')}",
    )


def _bars(groups: dict[str, list[tuple[str, float]]], language: Language) -> tuple[list[Element], float]:
    full = _WIDTH - _NAMES - _ROOM - 2 * MARGIN
    children: list[Element] = []
    y = MARGIN
    for stub, bars in groups.items():
        y += LABEL_SIZE
        label = element("text", stub, x=MARGIN, y=y, font_size=LABEL_SIZE, font_weight="600", fill=INK)
        children.append(label)
        y += 8
        for name, value in bars:
            x = MARGIN + _NAMES
            base = y + _BAR - 3
            children += [
                element("text", shorten(name, 26), x=MARGIN, y=base, font_size=NOTE_SIZE, fill=TEXT),
                element("rect", x=x, y=y, width=full, height=_BAR, fill=TINT),
            ]
            if value:
                children.append(element("rect", x=x, y=y, width=max(1.0, full * min(value, 1)), height=_BAR, fill=INK))
            number = _percent(value, language)
            children.append(element("text", number, x=x + full + 8, y=base, font_size=NOTE_SIZE, fill=TEXT))
            y += _STEP
        y += _GROUP - _STEP
    return children, y + MARGIN


def _percent(value: float, language: Language) -> str:
    text = f"{value * 100:.1f}".removesuffix(".0")
    return f"{text.replace('.', ',') if language == 'nl' else text}%"
