"""What a document or a format of one's own is written with: the names that this package promises to keep.

A **document** is a function of a `Writer` that gives a `DocumentTree`, or None where the agenda has nothing for it. It
is found by the entry point ``lea_model.documents``. ``document_of`` makes the whole: cover, stamp, colophon, links.

A **format** is a `Format`: its name, what its file ends with, and a function of a `DocumentTree` and of the folder
with templates of the user (or None) that gives text or bytes. It is found by the entry point ``lea_model.formats``.
"""

from __future__ import annotations

from lea_model.output import Files, Format
from lea_model.renderer.tree import (
    Block,
    Callout,
    Chapter,
    Column,
    DefinitionList,
    DocumentTree,
    Drawing,
    Fact,
    ItemList,
    ListItem,
    Paragraph,
    Row,
    Table,
)
from lea_model.renderer.tree_walk import nodes
from lea_model.renderer.views.completeness import AgendaPart, Writer
from lea_model.renderer.views.document_frame import document_of, period_facts
from lea_model.vocabulary.runs import Break, Hyperlink, Lines, Run, Runs, Text, joined, plain, text_of

__all__ = [
    "AgendaPart",
    "Block",
    "Break",
    "Callout",
    "Chapter",
    "Column",
    "DefinitionList",
    "DocumentTree",
    "Drawing",
    "Fact",
    "Files",
    "Format",
    "Hyperlink",
    "ItemList",
    "Lines",
    "ListItem",
    "Paragraph",
    "Row",
    "Run",
    "Runs",
    "Table",
    "Text",
    "Writer",
    "document_of",
    "joined",
    "nodes",
    "period_facts",
    "plain",
    "text_of",
]
