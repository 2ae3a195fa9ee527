"""The Dutch page on the shared lists: equal to the lists, and its example is a good one."""

from __future__ import annotations

import re

from lea_model import read_text
from lea_model.taxonomy import scheme, schemes
from taxonomy_reference import INTRODUCTION, PAGE

AGENDA = "agenda: {id: zandhoek-2024, titel: Groeien, gemeenten: Zandhoek, periode: 2024}\n"


def test_every_term_is_on_the_page() -> None:
    """Each term is there, by id and Dutch name, within the chapter of its list."""
    chapters = re.split(r"^## ", PAGE.read_text("utf-8"), flags=re.MULTILINE)
    for shared in schemes():
        chapter = next(text for text in chapters if text.startswith(f"{shared.labels.nl}\n"))
        assert [term.id for term in shared.terms if f"`{term.id}`" not in chapter] == []
        assert [term.id for term in shared.terms if term.labels.nl not in chapter] == []


def test_tables_have_five_columns() -> None:
    """Every row of a table has five cells: no text holds the sign that separates them."""
    rows = [line for line in PAGE.read_text("utf-8").splitlines() if line.startswith("|")]
    assert len(rows) > 100
    assert [row for row in rows if row.count("|") != 6] == []


def test_example_is_right() -> None:
    """The example of the introduction loads without findings, and its tags name terms that exist."""
    example = re.findall(r"```yaml\n(.*?)```", INTRODUCTION, re.DOTALL)[0]
    result = read_text(AGENDA + example)
    assert result.findings == ()
    assert result.agenda is not None
    tags = result.agenda.actions[0].tags
    assert [scheme(tag.scheme).term(tag.term).labels.nl for tag in tags] == [
        "Taal en lezen",
        "Onderwijsachterstanden bestrijden",
    ]
