"""Een lijst van alle acties op één blad, met een vakje om af te vinken."""

from __future__ import annotations

from lea_model.renderer.authoring import (
    Chapter,
    Column,
    DocumentTree,
    Paragraph,
    Row,
    Table,
    Writer,
    document_of,
    period_facts,
    plain,
)


def view(writer: Writer) -> DocumentTree | None:
    """Alle acties, met een vakje om af te vinken."""
    rows = [Row(((plain(writer.name(entry)),), ())) for entry in writer.index.of_kind("action")]
    if not rows:
        return None  # dan wordt het document niet gemaakt
    columns = (Column("Actie"), Column("Klaar?", blank=True))
    chapter = Chapter(
        "Alle acties",
        ("acties",),
        blocks=(
            Paragraph(plain(f"Dit zijn de {len(rows)} acties van de agenda.")),
            Table("Alle acties", columns, tuple(rows), known=True),
        ),
    )
    facts = period_facts(writer.part(()))
    return document_of(writer, writer.agenda.title, "Actielijst", facts, (), (chapter,))
