"""Makes small PDF files with typst, with its tags and without."""

from __future__ import annotations

import io
from functools import cache

SMALL = """
#set document(title: "Agenda")
#set page(paper: "a5", header: [Gemeente X], footer: context counter(page).display())
#set text(font: "Libertinus Serif", lang: "nl", size: 10pt, hyphenate: false)
#set heading(numbering: none)
= Visie
Ieder kind kan meedoen met taal, ook wie thuis een andere taal spreekt en pas op latere leeftijd naar school gaat.

== 4.1 Taal
- Eerste punt
- Tweede punt
+ Een stap
#table(columns: (3fr, 1fr), table.header[Actie][Trekker],
  [4.1.1 Taalklas], table.cell(rowspan: 2)[Aves], [4.1.2 Bezoek], table.cell(colspan: 2)[Samen verder])
Slot#footnote[Bron: de raad].
"""


@cache
def small_pdf(source: str = SMALL) -> bytes:
    """A tagged PDF of some typst."""
    import typst

    made = typst.compile(source.encode(), format="pdf")
    assert isinstance(made, bytes)
    return made


@cache
def untagged(content: bytes, *, bookmarks: bool = False) -> bytes:
    """The same pages without tags; also without bookmarks unless they are asked for."""
    import pikepdf

    with pikepdf.open(io.BytesIO(content)) as pdf:
        for key in ("/StructTreeRoot", "/MarkInfo", *(() if bookmarks else ("/Outlines",))):
            if key in pdf.Root:
                del pdf.Root[key]
        made = io.BytesIO()
        pdf.save(made)
    return made.getvalue()


@cache
def locked(content: bytes) -> bytes:
    """The same file with a password."""
    import pikepdf

    with pikepdf.open(io.BytesIO(content)) as pdf:
        made = io.BytesIO()
        pdf.save(made, encryption=pikepdf.Encryption(owner="geheim", user="geheim"))
    return made.getvalue()


def empty_pdf(pages: int = 1) -> bytes:
    """A PDF of pages on which no text stands."""
    import pikepdf

    pdf = pikepdf.new()
    for _ in range(pages):
        pdf.add_blank_page()
    made = io.BytesIO()
    pdf.save(made)
    return made.getvalue()
