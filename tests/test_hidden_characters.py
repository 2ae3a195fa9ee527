"""Characters that nobody sees: told by name and place wherever they do harm, and nowhere else."""

from __future__ import annotations

import pytest

from lea_model.checker import check
from lea_model.diagnostics import Severity
from lea_model.editing import plan_fixes
from lea_model.loader import read_text
from lea_model.source import parse
from tests.source_parsers import each_parser

BLOCK = "agenda: {id: vlietdam, titel: Samen, gemeenten: Vlietdam, periode: 2027-2030}\n"

# Text after the block: line, column, character, what is said of the place, whether it is an error.
COLON = "after the colon, where a space belongs"
DASH = "after the dash, where a space belongs"
START = "at the start of the line, where only spaces belong"

TOLD = {
    "themas:\u00a0\n  - titel: Taal\n": (2, 8, "U+00A0", COLON, True),
    "acties:\n\u00a0\u00a0-\u00a0titel:\u00a0Taal\n": (3, 1, "U+00A0", START, True),
    "acties:\n  - titel:\u00a0Taal\n    leeftijd: 0-4\n": (3, 11, "U+00A0", COLON, True),
    "acties:\n  - titel:\u00a0Taal\n": (3, 11, "U+00A0", COLON, True),
    "acties:\n  -\u00a0Taal\n  -\u00a0Rekenen\n": (3, 4, "U+00A0", DASH, True),
    "acties:\n  -\u2003Taal\n": (3, 4, "U+2003", DASH, True),
    "acties: [{titel:\u00a0Taal, nummer: 1}]\n": (2, 17, "U+00A0", COLON, True),
    "acties:\n  - Taal\n   \u200b- Rekenen\n": (4, 4, "U+200B", START, True),
    "acties:\n  - \u200btitel: Taal\n": (3, 5, "U+200B", "in the key 'titel'", False),
    "acties:\n  - ti\u00adtel: Taal\n": (3, 7, "U+00AD", "in the key 'titel'", False),
    "acties:\n  - titel\u00a0: Taal\n": (3, 10, "U+00A0", "in the key 'titel'", False),
    "acties:\n  - titel: Taal\u2060beleid\n": (3, 16, "U+2060", "in “Taalbeleid”", False),
    "acties:\n  - titel: '\u202eTaal'\n": (3, 13, "U+202E", "in “Taal”", False),
    "acties:\n  - \uf0b7 Taal\n": (3, 5, "U+F0B7", "in “Taal”", False),
    "acties:\n  - tekst: >-\n      Taal\n      en \u061crekenen\n": (5, 10, "U+061C", "in “en rekenen”", False),
    "acties: [Taal\u200d]\n": (2, 14, "U+200D", "in “Taal”", False),
}  # fmt: skip


@each_parser
@pytest.mark.parametrize("text", TOLD, ids=repr)
def test_told(text: str, pure: bool) -> None:
    """Once, at the character, with its name and where it stands; an error where the line means something else."""
    line, column, character, where, misleads = TOLD[text]
    source = parse(BLOCK + text, "a.yaml", pure=pure)
    made = [
        (
            one.code,
            one.position and one.position[1:3],
            *(one.params[key] for key in ("character", "where")),
            one.severity,
        )
        for one in source.findings
    ]
    severity = Severity.ERROR if misleads else Severity.WARNING
    assert [(*one[:3], one[3].text("en"), one[4]) for one in made] == [
        ("LEA133", (line, column), character, where, severity)
    ]


@pytest.mark.parametrize("text", TOLD, ids=repr)
def test_mended(text: str) -> None:
    """Each of them is mended, also where a key and its value between braces are one word; nothing hidden is left."""
    plan = plan_fixes(read_text(BLOCK + text, "a.yaml"))
    after = plan.files["a.yaml"].after
    assert "LEA133" not in {one.code for one in read_text(after, "a.yaml").findings}


@pytest.mark.parametrize(
    "text",
    [
        "Samen \U0001f468\u200d\U0001f469\u200d\U0001f467 lezen \u2764\ufe0f",
        "20\u00a0% van €\u202f100\u00a0000",
        "Motto:\u00a0samen lezen",
        "van 4 \u2013\u00a012 jaar",
        '"Taal\\u200b"',
        "'Let op:\u00a0nieuw'",
        "Taal # zo\u200bgedrukt",
        "cafe\u0301 na vieren",
    ],
)
def test_not_told(text: str) -> None:
    """Emoji, spaces of Word in running text, what is typed as an escape, and comments are in order."""
    assert parse(f"{BLOCK}acties:\n  - titel: {text}\n", "a.yaml").findings == []


def test_names_are_compared_without_them() -> None:
    """A reference finds its party all the same: only the character is told, and no hint repeats the name."""
    text = 'partijen: [Speelwijs]\nclusters:\n  - {titel: Taal, trekker: "Speel\u00adwijs", strekkingen: Lezen.}\n'
    found = check(read_text(BLOCK + text), select=["LEA1", "LEA308", "LEA704"])
    assert [one.code for one in found] == ["LEA133"]


def test_names_in_dutch() -> None:
    """What a policy writer reads."""
    found = parse("partijen:\n  -\u00a0GGD\n", "a.yaml").findings[0]
    assert found.message("nl") == (
        "Hier staat een teken dat niemand ziet: een vaste spatie (U+00A0), na het streepje, "
        "waar een gewone spatie hoort."
    )


def test_wide_encoding_is_named() -> None:
    """A file that Notepad saved as Unicode is called that, with a mark and without."""
    for encoding in ("utf-16", "utf-16-le", "utf-16-be"):
        found = parse(BLOCK.encode(encoding), "a.yaml").findings[0]
        assert found.message("en") == (
            "Here the file is not saved as UTF-8 (it is saved as UTF-16, which Windows calls Unicode)."
        )


def test_line_that_becomes_a_key() -> None:
    """A dash behind such spaces, with a key that is right, makes a key of the line: it is told and mended."""
    text = BLOCK + "acties:\n\u00a0\u00a0-\u00a0titel: Taal\n"
    result = read_text(text, "a.yaml")
    assert [(one.code, one.position and one.position.line) for one in result.findings] == [("LEA127", 2), ("LEA133", 3)]
    assert plan_fixes(result).files["a.yaml"].after == BLOCK + "acties:\n  - titel: Taal\n"
