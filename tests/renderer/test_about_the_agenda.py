"""What the agenda document says of the agenda itself: its kind, its place among other documents, how it came about."""

from __future__ import annotations

import pytest

from lea_model.renderer import render
from tests.renderer.agendas import make


def facts(**fields: object) -> list[str]:
    """The facts at the head of the agenda, in Markdown."""
    found = render(make(**fields), document="agenda", format="md").split("## Inhoud")[0]
    return [line for line in found.split("\n") if line.startswith("- ")]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"agendasoort": "convenant"}, "convenant"),
        ({"agendasoort": "OAB-plan"}, "plan voor onderwijsachterstanden (OAB)"),
        ({"agendasoort": "regionaal_programma"}, "regionaal programma"),
        ({"agendasoort": "overig", "lokale_term": "Kindagenda"}, "Kindagenda"),
        ({"agendasoort": "beleidskader", "lokale_term": "Kompas"}, "Kompas (beleidskader)"),
    ],
)
def test_kind_is_said_with_the_word_of_the_source(fields: dict[str, str], said: str) -> None:
    """A document that is no LEA is called what it is, by its own word first."""
    assert f"- **Soort document:** {said}" in facts(**fields)
