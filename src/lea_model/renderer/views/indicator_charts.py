"""Indicators as a table, and of each with two values or more a small chart: how it was, is and has to become."""

from __future__ import annotations

from typing import NamedTuple

from lea_model.drawing.small_chart import Bar, small_chart
from lea_model.i18n import N_
from lea_model.model.enums import Comparator
from lea_model.model.figures import Figure
from lea_model.model.goals import Target
from lea_model.model.indicators import Indicator
from lea_model.model.when import When
from lea_model.renderer.tree import Block, Drawing, Paragraph
from lea_model.renderer.views import blocks
from lea_model.renderer.views.completeness import AgendaPart, Writer
from lea_model.text import shorten
from lea_model.vocabulary.runs import Text, text_of
from lea_model.vocabulary.saying import said


class _Point(NamedTuple):
    """A value of an indicator that can be drawn, with its unit."""

    bar: Bar
    unit: str


def indicators(parts: list[AgendaPart]) -> tuple[Block, ...]:
    """Indicators: what is measured with where it stands and what is wanted, and the charts below."""
    charts = [chart for part in parts for chart in _chart(part)]
    return (*blocks.indicators(parts), *charts)


def _chart(part: AgendaPart) -> tuple[Block, ...]:
    """The chart of an indicator; none where fewer than two of its values are numbers of the same unit."""
    item, writer = part.item, part.writer
    if not isinstance(item, Indicator):
        return ()
    points = [
        *_points(writer, writer.say(N_("Baseline")), [item.baseline]),
        *_points(writer, "", item.measurements),
        *_points(writer, writer.say(N_("Target")), item.targets),
    ]
    if len(points) < 2 or len({point.unit for point in points}) > 1:
        return ()
    name = item.title or (item.text if isinstance(item.text, str) else "") or writer.say(N_("Indicator"))
    title = shorten(" ".join(name.split()), 120, whole_words=True)
    words = "; ".join(f"{point.bar.label}: {point.bar.shown}" for point in points)
    prefix = "-".join(["chart", *(str(step) for step in part.path)])
    svg = small_chart([point.bar for point in points], title=title, description=words, prefix=prefix)
    return (Drawing(svg, title, (Paragraph((Text(words),)),), writer.say(N_("The chart in words"))),)


def _points(writer: Writer, label: str, values: object) -> list[_Point]:
    """The numbers among these values, each with when it is."""
    found = []
    for value in values if isinstance(values, (tuple, list)) else ():
        if not isinstance(value, (Figure, Target)) or (value.value is None):
            continue
        try:
            length = float(value.value)  # type: ignore[arg-type]
        except TypeError:  # known to be missing
            continue
        when = value.when.printed if isinstance(value.when, When) else ""
        name = f"{label} ({when})" if label and when else label or when or writer.say(N_("Measured"))
        unit = value.unit or ""
        bound = ""
        if value.comparator is not None:
            than = value.comparator in (Comparator.MORE, Comparator.LESS)
            bound = text_of(said(value.comparator, writer.language)) + (writer.say(N_(" than ")) if than else " ")
        shown = (
            bound + text_of(said(value.value, writer.language)) + ("%" if unit == "%" else f" {unit}" if unit else "")
        )
        found.append(_Point(Bar(name, length, shown, isinstance(value, Target)), unit))
    return found
