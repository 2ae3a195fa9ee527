"""Platte tekst: wat er in een document staat, zonder opmaak."""

from __future__ import annotations

from pathlib import Path

from lea_model.renderer.authoring import Chapter, DocumentTree, Format, Paragraph, Row, nodes, text_of


def write(document: DocumentTree, _templates: Path | None = None) -> str:
    """Schrijf de koppen, alinea's en rijen van een document onder elkaar."""
    lines = [document.title]
    for node in nodes(document):
        if isinstance(node, Chapter):
            lines.append(f"\n{node.heading.upper()}")
        elif isinstance(node, Paragraph):
            lines.append(text_of(node.runs))
        elif isinstance(node, Row):
            lines.append(" | ".join(", ".join(map(text_of, cell)) for cell in node.cells))
    return "\n".join(lines) + "\n"


FORMAT = Format("tekst", "txt", lambda: write)
