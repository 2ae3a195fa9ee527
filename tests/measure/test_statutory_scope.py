"""Which topics of the consultation a document is held to, by its kind."""

from __future__ import annotations

import pytest

from lea_model.loader import loads
from lea_model.measure.statutory_scope import CONSULTATION, SCOPES, Extent, scope_of
from lea_model.model.enums import AgendaKind, DocumentKind

PART, OTHER, WHOLE = (Extent.PART, ()), (Extent.OTHER, ()), (Extent.WHOLE, CONSULTATION)


@pytest.mark.parametrize(
    ("block", "rest", "expected"),
    [
        ("titel: A", "", (Extent.NOT_STATED, ())),
        ("titel: LEA 2027", "", (Extent.NOT_STATED, ())),
        ("titel: A, agendasoort: lea", "", WHOLE),
        ("titel: A, agendasoort: uitvoeringsplan", "", PART),
        ("titel: Uitvoeringsplan LEA, agendasoort: uitvoeringsplan", "", PART),
        (
            "titel: Uitvoeringsplan LEA, agendasoort: uitvoeringsplan",
            "documenten: [{titel: X, documentsoort: lea}]",
            PART,
        ),
        ("titel: A, ondertitel: Regionale educatieve agenda, agendasoort: regionale_agenda", "", WHOLE),
        ("titel: Programma verzuim, agendasoort: regionale_agenda, regio: RMC-regio 99", "", OTHER),
        ("titel: Jaarplan LEA, agendasoort: jaarplan", "", PART),
        ("titel: Reglement LEA, agendasoort: reglement", "", OTHER),
        ("titel: Convenant, agendasoort: convenant", "", OTHER),
        ("titel: Kansen, agendasoort: oab_plan", "", (Extent.OTHER, ("achterstanden",))),
        ("titel: Leander, agendasoort: overig", "", OTHER),
    ],
)
def test_scope(block: str, rest: str, expected: tuple[Extent, tuple[str, ...]]) -> None:
    """A LEA is held to all five, a part or another document to none; a name counts only where the kind can be a LEA."""
    text = f"agenda: {{id: a-1, {block}, gemeenten: Vaals, periode: 2030}}\n{rest}\n"
    assert tuple(scope_of(loads(text))) == expected


def test_table_is_of_kinds() -> None:
    """Every kind in the table is one of an agenda and one of a document."""
    assert set(SCOPES) <= {kind.value for kind in AgendaKind} & {kind.value for kind in DocumentKind}
