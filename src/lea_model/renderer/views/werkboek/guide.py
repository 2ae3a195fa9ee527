"""The first sheet of a workbook: what may be changed in it, and how it comes back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from lea_model.i18n import N_
from lea_model.renderer.tree import EntryLine

Say = Callable[..., str]


def guide(say: Say, title: str, agenda: str, left_out: Mapping[str, int]) -> tuple[EntryLine, ...]:
    """Write the guide.

    Args:
        say: Gives a message in the language of the workbook.
        title: The title of the agenda.
        agenda: Its id.
        left_out: What has no row, with how many there are.
    """
    lines = [EntryLine(say(N_("Workbook of '{title}'"), title=title), heading=True)]
    lines.append(
        EntryLine(say(N_("Every kind of thing in the agenda has a sheet of its own, and every thing has one row.")))
    )
    for heading, sentences in _CHAPTERS:
        lines += [EntryLine(""), EntryLine(say(heading), heading=True)]
        lines += [EntryLine(say(sentence, agenda=agenda)) for sentence in sentences]
    if left_out:
        lines += [EntryLine(""), EntryLine(say(N_("Not in this workbook")), heading=True)]
        told = ", ".join(f"{count} {name}" for name, count in left_out.items())
        lines.append(EntryLine(say(N_("These stand in the files only, and stay as they are: {told}."), told=told)))
    return tuple(lines)


_CHAPTERS: Any = (
    (
        N_("What you may change"),
        (
            N_("Every white cell. Columns may be moved or hidden, and rows may be sorted and filtered."),
            N_("Grey cells are made by the program. What you type there is not read."),
            N_("Yellow cells hold more than a cell can show. Change those in the files of the agenda."),
            N_("Leave column A (id) as it is: by this the program knows which row is which."),
            N_("At the right of a sheet are more columns, folded in: click on the + above them."),
            N_("A cell that you empty takes the value out of the agenda."),
        ),
    ),
    (
        N_("How to type"),
        (
            N_("Several names in one cell: put a semicolon between them, as in 'Gemeente; Vitree'."),
            N_("Several sentences in one cell: each on a line of its own (Alt+Enter)."),
            N_("Behind a name or sentence stands [+] when more belongs to it. Leave [+] there, or take both away."),
            N_("Dates may be typed as you would write them: 'eind 2027', 'juni 2027' or '2027-06-30'."),
            N_("A name with a semicolon in it: put it between double quotes."),
            N_("No formulas: type the value itself."),
        ),
    ),
    (
        N_("A new row"),
        (
            N_("Type it under the last row and leave column A empty. The program makes the id."),
            N_(
                "In the column 'under' choose what it belongs to. Is there no such column, or do you leave it empty? "
                "Then it comes right under the agenda."
            ),
            N_("Do you copy a row to begin with? Then empty column A of the copy."),
        ),
    ),
    (
        N_("A row that has to go"),
        (
            N_("Delete the whole row (right-click on the row number). Emptying its cells is not enough."),
            N_("What stands under it has rows too: delete these as well, or give them another place in 'under'."),
        ),
    ),
    (
        N_("Bringing it back"),
        (
            N_("Save it as an Excel workbook (.xlsx) and send it back. Whoever looks after the agenda types:"),
            N_("lea import WORKBOOK.xlsx --into FOLDER --dry-run"),
            N_(
                "This shows what would change. Without --dry-run it is written. Was the same value changed in the "
                "files in the meantime? Then nothing is written, and the program names both values."
            ),
            N_("This workbook belongs to the agenda '{agenda}'. There is a hidden sheet in it: do not delete that."),
        ),
    ),
)


def empty_guide(say: Say) -> tuple[EntryLine, ...]:
    """Write the guide of a workbook in which nothing stands yet."""
    lines = [EntryLine(say(N_("Workbook for a new agenda")), heading=True)]
    lines += [EntryLine(say(sentence)) for sentence in _EMPTY]
    for heading, sentences in _CHAPTERS[1:2]:
        lines += [EntryLine(""), EntryLine(say(heading), heading=True)]
        lines += [EntryLine(say(sentence)) for sentence in sentences]
    return tuple(lines)


_EMPTY: Any = (
    N_("Every kind of thing has a sheet of its own; each row is one of them. Leave empty what you do not know."),
    N_("Begin with the sheet 'agenda': one row with title, municipality and period."),
    N_("In the column 'under' type the title, number or id of what the row belongs to. Empty: right under the agenda."),
    N_("Column A (id) may stay empty: the program makes one."),
    N_("At the right of a sheet are more columns, folded in: click on the + above them."),
    N_("Ready? Then type this, and FOLDER holds the agenda: lea import WORKBOOK.xlsx --into FOLDER"),
)
