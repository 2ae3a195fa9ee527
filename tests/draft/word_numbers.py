"""Ways of numbering in Word, each as a small document with the numbers that are printed."""

from __future__ import annotations

from dataclasses import dataclass

from tests.draft.word_files import STYLES, abstract, level, num, paragraph, table

THREE = (level(0, "%1"), level(1, "%1.%2"), level(2, "%1.%2.%3"))
DELETED = '<w:rPr><w:del w:id="9" w:author="x" w:date="2026-01-01T00:00:00Z"/></w:rPr>'


@dataclass(frozen=True)
class Way:
    """One way of numbering: what stands in the file, and the number and text of each paragraph as printed.

    Where ``libreoffice`` is False, LibreOffice does not do what the standard says: it knows no 'restart after level'
    and no legal numbers, and prints what is deleted or hidden.
    """

    body: str
    numbering: str
    printed: tuple[str, ...]
    styles: str = STYLES
    libreoffice: bool = True


def items(*what: tuple[int, int, str]) -> str:
    """Paragraphs: list, level, text."""
    return "".join(paragraph(text, num=list_, level=at) for list_, at, text in what)


def style(id: str, name: str, properties: str, based: str = "Standaard") -> str:
    """A style of paragraphs."""
    return (
        f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="{based}"/>'
        f"<w:pPr>{properties}</w:pPr></w:style>"
    )


def deleted(text: str, num_: int, level_: int) -> str:
    """A paragraph that is deleted with changes tracked, text and end."""
    return (
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{level_}"/><w:numId w:val="{num_}"/></w:numPr>{DELETED}</w:pPr>'
        '<w:del w:id="8" w:author="x" w:date="2026-01-01T00:00:00Z">'
        f"<w:r><w:delText>{text}</w:delText></w:r></w:del></w:p>"
    )


LINKED = "".join(
    style(
        f"Kop{n}",
        f"heading {n}",
        f'<w:numPr><w:ilvl w:val="{n - 1}"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="{n - 1}"/>',
    )
    for n in (1, 2)
) + style("Actie", "Actie", '<w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr>')

WAYS: dict[str, Way] = {
    "start at 4": Way(
        items((1, 0, "Welzijn"), (1, 1, "Thema"), (1, 2, "Een"), (1, 2, "Twee"), (1, 1, "Ander"), (1, 2, "Drie")),
        abstract(1, level(0, "%1.", start=4), *THREE[1:]) + num(1, 1),
        ("4 Welzijn", "4.1 Thema", "4.1.1 Een", "4.1.2 Twee", "4.2 Ander", "4.2.1 Drie"),
    ),
    "restart by another use": Way(
        items((1, 0, "A"), (1, 0, "B"), (2, 0, "C"), (2, 0, "D"), (1, 0, "E"), (3, 0, "F")),
        abstract(1, level(0, "%1.")) + num(1, 1) + num(2, 1, {0: 1}) + num(3, 1),
        ("1 A", "2 B", "1 C", "2 D", "3 E", "4 F"),
    ),
    "restart of the second level": Way(
        items((1, 0, "A"), (1, 1, "B"), (1, 1, "C"), (2, 1, "D"), (2, 1, "E"), (1, 0, "F"), (1, 1, "G")),
        abstract(1, *THREE) + num(1, 1) + num(2, 1, {1: 7}),
        ("1 A", "1.1 B", "1.2 C", "1.7 D", "1.8 E", "2 F", "2.1 G"),
    ),
    "never restart": Way(
        items((1, 0, "A"), (1, 1, "B"), (1, 1, "C"), (1, 0, "D"), (1, 1, "E")),
        abstract(1, level(0, "%1"), level(1, "%2.", restart=0)) + num(1, 1),
        ("1 A", "1 B", "2 C", "2 D", "3 E"),
        libreoffice=False,
    ),
    "restart after the first level only": Way(
        items((1, 0, "A"), (1, 1, "B"), (1, 2, "C"), (1, 1, "D"), (1, 2, "E"), (1, 0, "F"), (1, 1, "G"), (1, 2, "H")),
        abstract(1, *THREE[:2], level(2, "%1-%3", restart=1)) + num(1, 1),
        ("1 A", "1.1 B", "1-1 C", "1.2 D", "1-2 E", "2 F", "2.1 G", "2-1 H"),
        libreoffice=False,
    ),
    "legal": Way(
        items((1, 0, "A"), (1, 0, "B"), (1, 1, "C"), (1, 2, "D")),
        abstract(1, level(0, "%1.", form="upperRoman"), level(1, "%1.%2", legal=True), level(2, "%1.%2.%3"))
        + num(1, 1),
        ("I A", "II B", "2.1 C", "II.1.1 D"),
        libreoffice=False,
    ),
    "letters and roman": Way(
        items((1, 0, "A"), (1, 1, "B"), (1, 1, "C"), (1, 2, "D"), (1, 2, "E"), (1, 3, "F")),
        abstract(
            1,
            level(0, "%1.", form="upperLetter"),
            level(1, "%2)", form="lowerLetter"),
            level(2, "(%3)", form="lowerRoman"),
            level(3, "%4.", form="decimalZero"),
        )
        + num(1, 1),
        ("A A", "a B", "b C", "i D", "ii E", "01 F"),
    ),
    "letters after z": Way(
        items(*((1, 0, f"T{n}") for n in range(28))),
        abstract(1, level(0, "%1)", form="lowerLetter")) + num(1, 1),
        (*(f"{chr(97 + n)} T{n}" for n in range(26)), "aa T26", "bb T27"),
    ),
    "words in the label": Way(
        items((1, 0, "Een"), (1, 1, "Twee"), (1, 1, "Drie")),
        abstract(1, level(0, "Artikel %1"), level(1, "Lid %1.%2:")) + num(1, 1),
        ("Artikel 1 Een", "Lid 1.1 Twee", "Lid 1.2 Drie"),
    ),
    "bullets": Way(
        items((1, 0, "A"), (1, 1, "B"), (1, 0, "C")),
        abstract(1, level(0, "•", form="bullet"), level(1, "o", form="bullet")) + num(1, 1),
        ("A", "B", "C"),
    ),
    "list in a table": Way(
        items((1, 0, "Thema"))
        + table((items((1, 1, "Een")), "x"), (items((1, 1, "Twee")), "y"))
        + items((1, 1, "Drie")),
        abstract(1, *THREE) + num(1, 1),
        ("1 Thema", "1.1 Een", "x", "1.2 Twee", "y", "1.3 Drie"),
    ),
    "deleted item": Way(
        items((1, 0, "A")) + deleted("weg", 1, 0) + items((1, 0, "B")),
        abstract(1, level(0, "%1.")) + num(1, 1),
        ("1 A", "2 B"),
        libreoffice=False,
    ),
    "style-linked": Way(
        paragraph("Welzijn", style="Kop1")
        + paragraph("Jeugd", style="Kop2")
        + paragraph("Een", style="Actie")
        + paragraph("Twee", style="Actie")
        + paragraph("Gewoon")
        + paragraph("Zorg", style="Kop2")
        + paragraph("Drie", style="Actie"),
        abstract(
            1,
            level(0, "%1", start=4, style="Kop1"),
            level(1, "%1.%2", style="Kop2"),
            level(2, "%1.%2.%3", style="Actie"),
        )
        + num(1, 1),
        ("4 Welzijn", "4.1 Jeugd", "4.1.1 Een", "4.1.2 Twee", "Gewoon", "4.2 Zorg", "4.2.1 Drie"),
        LINKED,
    ),
    "level by the style alone": Way(
        paragraph("Een", style="Hoog") + paragraph("Twee", style="Laag") + paragraph("Drie", style="Lager"),
        abstract(1, level(0, "%1", style="Hoog"), level(1, "%1.%2", style="Laag")) + num(1, 1),
        ("1 Een", "1.1 Twee", "1.2 Drie"),
        style("Hoog", "Hoog", '<w:numPr><w:numId w:val="1"/></w:numPr>')
        + style("Laag", "Laag", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>')
        + style("Lager", "Lager", "", "Laag"),
    ),
    "number taken away": Way(
        paragraph("Een", style="Kop1") + paragraph("Zonder", style="Kop1", num=0) + paragraph("Twee", style="Kop1"),
        abstract(1, level(0, "%1", style="Kop1"), *THREE[1:]) + num(1, 1),
        ("1 Een", "Zonder", "2 Twee"),
        LINKED,
    ),
    "hidden paragraph": Way(
        items((1, 0, "A"))
        + paragraph("geheim", num=1, level=0, more="<w:rPr><w:vanish/></w:rPr>", run="<w:vanish/>")
        + items((1, 0, "B")),
        abstract(1, level(0, "%1.")) + num(1, 1),
        ("1 A", "2 B"),
        libreoffice=False,
    ),
    "empty paragraph counts": Way(
        items((1, 0, "A")) + paragraph(num=1, level=0) + items((1, 0, "B")),
        abstract(1, level(0, "%1.")) + num(1, 1),
        ("1 A", "3 B"),
    ),
    "level skipped": Way(
        items((1, 0, "A"), (1, 2, "B"), (1, 2, "C"), (1, 1, "D"), (1, 2, "E")),
        abstract(1, *THREE) + num(1, 1),
        ("1 A", "1.1.1 B", "1.1.2 C", "1.2 D", "1.2.1 E"),
    ),
    "deeper level first": Way(
        items((1, 1, "A"), (1, 1, "B"), (1, 0, "C"), (1, 1, "D")),
        abstract(1, *THREE) + num(1, 1),
        ("1.1 A", "1.2 B", "2 C", "2.1 D"),
    ),
    "override of a level": Way(
        items((1, 0, "A"), (2, 0, "B"), (2, 0, "C")),
        abstract(1, level(0, "%1."))
        + num(1, 1)
        + num(2, 1, levels=f'<w:lvlOverride w:ilvl="0">{level(0, "%1)", form="lowerLetter")}</w:lvlOverride>'),
        ("1 A", "b B", "c C"),
    ),
    "list style": Way(
        items((1, 0, "A"), (1, 0, "B")),
        abstract(1, link='<w:numStyleLink w:val="Lijst"/>')
        + abstract(2, level(0, "L%1"), link='<w:styleLink w:val="Lijst"/>')
        + num(1, 1)
        + num(2, 2),
        ("L1 A", "L2 B"),
        '<w:style w:type="numbering" w:styleId="Lijst"><w:name w:val="Lijst"/>'
        '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>',
    ),
    "start at nought": Way(
        items((1, 0, "A"), (1, 0, "B")), abstract(1, level(0, "%1.", start=0)) + num(1, 1), ("0 A", "1 B")
    ),
    "two lists": Way(
        items((1, 0, "A"), (2, 0, "B"), (1, 0, "C"), (2, 0, "D")),
        abstract(1, level(0, "%1.")) + abstract(2, level(0, "%1)")) + num(1, 1) + num(2, 2),
        ("1 A", "1 B", "2 C", "2 D"),
    ),
}
