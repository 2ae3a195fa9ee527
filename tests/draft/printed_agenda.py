"""An agenda as its municipality might print it, in blocks: chapters, numbered actions, tables of clusters and bodies.

Unlike our own documents this has no summary, no register and no links: only what a person would write, in the words
that the agenda itself uses for its kinds. Drafts are judged by it, in the layouts of `layouts.py`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from lea_model.draft.blocks import Block, Cell, Heading, ListItem, Paragraph, Table
from lea_model.draft.readers.assembling import NOWHERE
from lea_model.model.agenda import Agenda

Form = Literal["list", "table"]
"""How actions are printed: as items with their number, or as rows of a table."""

COLUMNS = (("keep", "Wat houden we?"), ("new", "Wat is nieuw?"), ("overlaps", "Raakvlakken"))
WORDS = {"age_plans": "Uitvoeringsplan", "editions": "Programmalijn", "programme_lines": "Programma"}
WORD_OF_ACTIONS = {"pijler": "Pijlers"}
WORDS |= {"ambitions": "Ambitie", "clusters": "Cluster"}


def printed_agenda(agenda: Agenda, actions: Form = "list") -> list[Block]:
    """The blocks of an agenda, with its own numbers.

    Args:
        agenda: The agenda.
        actions: How actions are printed.
    """
    printer = _Printer(agenda, actions)
    printer.all()
    return printer.blocks


class _Printer:
    """Goes through an agenda."""

    def __init__(self, agenda: Agenda, actions: Form) -> None:
        self.agenda = agenda
        self.actions = actions
        self.blocks: list[Block] = []
        self.lines = {name: line for line in agenda.programme_lines for name in (line.id, line.number) if name}

    def all(self) -> None:
        """All chapters."""
        self.heading(self.agenda.title or "Agenda", 1)
        lined = any(plan.editions for plan in self.agenda.age_plans)
        for kind in ("ambitions", "programme_lines", "age_plans", "clusters"):
            if kind == "programme_lines" and lined:
                continue
            listed = []
            for one in getattr(self.agenda, kind):
                if kind == "clusters" and one.citations:
                    listed.append(one)
                else:
                    self.container(one, kind, 1)
            if listed:
                self.clusters(listed)
        self.bodies()

    def heading(self, text: str, level: int, number: str = "") -> None:
        """Add a heading."""
        self.blocks.append(Heading(text, number, level, "style", NOWHERE))

    def item(self, text: str, number: str = "") -> None:
        """Add an item of a list."""
        self.blocks.append(ListItem(text, number, 1, NOWHERE))

    def paragraph(self, text: str, *, bold: bool = False) -> None:
        """Add a paragraph."""
        self.blocks.append(Paragraph(text, NOWHERE, bold=bold))

    def container(self, one: Any, kind: str, level: int) -> None:
        """Add what holds actions, with all in it."""
        self.title(one, kind, level)
        for said in one.statements:
            self.paragraph(str(said.text))
        due = next((str(each.due.printed) for each in (*one.goals[:1], one) if getattr(each.due, "printed", "")), "")
        self.listed(f"Doelen {due}".strip(), one.goals, level + 1)
        self.listed("Indicatoren", one.indicators, level + 1)
        for edition in getattr(one, "editions", ()):
            self.container(edition, "editions", level + 1)
        inner = level + 1
        if kind == "editions" and any(theme.actions for theme in one.themes):
            self.heading(f"Acties {getattr(one.year, 'printed', '') or ''}".strip(), level + 1)
            inner += 1
        for theme in one.themes:
            self.container(theme, "themes", inner)
        self.action_list(one.actions, level + 1)

    def title(self, one: Any, kind: str, level: int) -> None:
        """Add the heading of what holds actions, with the word for its kind and its number."""
        number, title = str(one.number or ""), one.title or ""
        if kind == "editions":
            line = self.lines[one.line]
            number, title = str(line.number or number), title or line.title or ""
        if kind == "age_plans" or (kind == "themes" and title):
            self.heading(title, level, number)
        elif kind != "themes":
            word = (one.local_term or WORDS[kind]).capitalize()
            self.heading(f"{word} {number}: {title}" if number else f"{word}: {title}", level)

    def listed(self, heading: str, items: Iterable[Any], level: int) -> None:
        """Add goals or indicators under a heading."""
        for at, one in enumerate(items):
            if not at:
                self.heading(heading, level)
            self.item(_words(one))

    def action_list(self, actions: Iterable[Any], level: int) -> None:
        """Add actions, as items or as rows."""
        listed = list(actions)
        if not listed:
            return
        numbers = [str(one.number or "") for one in listed]
        if any(getattr(one, name) for one in listed for name, _ in COLUMNS):
            rows = [
                [_words(one), *("\n".join(map(_said, _many(getattr(one, name)))) for name, _ in COLUMNS)]
                for one in listed
            ]
            self.table(["Acties", *(head for _, head in COLUMNS)], rows, numbers)
        elif self.actions == "table":
            rows = [[_words(one), _parties(one.trekkers)] for one in listed]
            self.table(["Actie", "Trekker"], rows, numbers)
        else:
            if not any(numbers):
                self.heading(f"{WORD_OF_ACTIONS.get(str(listed[0].local_term), 'Acties')} van dit onderdeel", level)
            for one, number in zip(listed, numbers, strict=True):
                self.item(_words(one), number)

    def table(self, heads: list[str], rows: list[list[str]], numbers: list[str] | None = None) -> None:
        """Add a table with heads; a number stands before the first cell of its row."""
        cells = [Cell((Paragraph(head, NOWHERE, bold=True),), 0, at, header=True) for at, head in enumerate(heads)]
        for row, texts in enumerate(rows, 1):
            for column, text in enumerate(texts):
                number = numbers[row - 1] if numbers and not column else ""
                parts = [part for part in text.split("\n") if part.strip()]
                inner = tuple(Paragraph(part, NOWHERE, number if not at else "") for at, part in enumerate(parts))
                cells.append(Cell(inner, row, column))
        self.blocks.append(Table(tuple(cells), 1, "", NOWHERE))

    def clusters(self, clusters: Iterable[Any]) -> None:
        """Add the table of clusters that cite actions."""
        self.heading("Projectorganisatie", 1)
        rows = [
            [
                str(one.title),
                getattr(one.ages, "printed", "") or "",
                ", ".join(str(each.to) for each in one.citations),
                _parties(one.trekkers),
                _parties(one.sparring_partners),
            ]
            for one in clusters
        ]
        self.table(["Cluster", "Leeftijd", "Acties", "Trekker", "Sparringspartners"], rows)

    def bodies(self) -> None:
        """Add the bodies, each with a heading and labels."""
        if self.agenda.bodies:
            self.heading("Overleggen", 1)
        for one in self.agenda.bodies:
            self.heading(str(one.name), 2)
            if isinstance(one.members_listed, tuple) and one.members_listed:
                self.paragraph(f"Participanten: {_parties(one.members_listed)}")
            often = getattr(one.frequency, "printed", "")
            if often:
                self.paragraph(f"Frequentie: {often}")
            for said in one.statements:
                self.paragraph(str(said.text))


def _many(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else ()


def _said(one: Any) -> str:
    return str(getattr(one, "to", None) or getattr(one, "text", ""))


def _words(one: Any) -> str:
    """The words of an action or goal: its title, and what it says about it."""
    words = [str(each) for each in (getattr(one, "title", None), one.text) if isinstance(each, str)]
    return ". ".join(words) if words else "?"


def _parties(parties: Any) -> str:
    """Parties one after the other, with their members between brackets."""
    return ", ".join(_party(each) for each in _many(parties))


def _party(each: Any) -> str:
    name = f"{each.role} {each.party}" if each.role else str(each.party or each.role or "")
    if each.led_by:
        name += f" o.l.v. {each.led_by[0]}"
    inner = ", ".join(_party(one) for one in _many(each.members))
    if inner:
        name += f" ({'o.a. ' if each.open else ''}{inner})"
    return name
