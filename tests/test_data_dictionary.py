"""The data dictionary: equal to the tables, and complete."""

from __future__ import annotations

import re

import pytest

from data_dictionary import PAGE
from lea_model.exporter.database.catalogue import KEY_COLUMNS, schemas
from lea_model.exporter.database.columns import models_with_table
from lea_model.exporter.database.schema import TableSchema
from lea_model.vocabulary.kinds import BY_CLASS

_ROW = re.compile(r"^\| `(\w+)` \|", re.MULTILINE)


@pytest.fixture(scope="module")
def sections() -> dict[str, str]:
    """The text of the page below each heading of a table."""
    parts = re.split(r"^### (\w+)$", PAGE.read_text("utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], (text.split("\n## ")[0] for text in parts[2::2]), strict=True))


@pytest.mark.parametrize("schema", schemas(), ids=lambda schema: schema.name)
def test_every_column_is_described(sections: dict[str, str], schema: TableSchema) -> None:
    """Each table has a section with all its columns in order; those that all items share stand once, above."""
    shared = [column.name for column in KEY_COLUMNS]
    names = list(schema.names)
    if names[: len(shared)] == shared:
        names = names[len(shared) :]
    text = sections["compare_overview_evidence" if schema.name.endswith("_evidence") else schema.name]
    assert _ROW.findall(text) == names
    assert PAGE.read_text("utf-8").count(f"\n| [`{schema.name}`](#") == 1


def test_shared_columns_are_described() -> None:
    """The columns that every table of items begins with stand under a heading of their own."""
    (text,) = re.findall(r"^## Vaste kolommen.*?(?=^## )", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert _ROW.findall(text) == [column.name for column in KEY_COLUMNS]


def test_fields_in_other_tables_are_told(sections: dict[str, str]) -> None:
    """A model says where its lists are; an action its trekkers, a body its members."""
    assert "`trekkers`" in sections["actions"].partition("In andere tabellen: ")[2].partition(" in `assignments`")[0]
    assert "`overlaps` in `action_overlaps`" in sections["actions"]
    assert all("Definitie: " in sections[BY_CLASS[model.__name__].table] for model in models_with_table())


def test_links_of_the_page_lead_somewhere() -> None:
    """Each link within the page leads to a heading."""
    text = PAGE.read_text("utf-8")
    headings = {match.casefold() for match in re.findall(r"^#+ (\w+)$", text, re.MULTILINE)}
    assert set(re.findall(r"\]\(#(\w+)\)", text)) <= headings
