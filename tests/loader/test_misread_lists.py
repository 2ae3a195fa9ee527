"""Texts that were meant as lists, and lists that were meant as texts: told with the right form, and nothing else."""

from __future__ import annotations

import pytest

from lea_model.editing import plan_fixes
from lea_model.loader import read_text
from lea_model.loader.list_candidates import candidates

BLOCK = "agenda: {id: vlietdam, titel: Samen, gemeenten: Vlietdam, periode: 2027-2030}\n"
PARTIES = "partijen: [JGZ, Speelwijs]\nclusters:\n  - titel: Taal\n    trekker: "
NUMBERS = (
    "acties: [{nummer: 2.1, titel: Een}, {nummer: 2.2, titel: Twee}]\nclusters:\n  - titel: Taal\n    verwijzingen: "
)

# What stands below the block: line and column, and the items that it is read as.
LISTS = {
    "partijen:\n  JGZ\n  Speelwijs\n  Kinderopvang\n": (3, 3, ["JGZ", "Speelwijs", "Kinderopvang"]),
    "partijen:\n  • JGZ\n  • Speelwijs\n": (3, 3, ["JGZ", "Speelwijs"]),
    "partijen:\n  1. JGZ\n  2. Speelwijs\n": (3, 3, ["JGZ", "Speelwijs"]),
    "partijen: JGZ, Speelwijs en Kinderopvang\n": (2, 11, ["JGZ", "Speelwijs", "Kinderopvang"]),
    "partijen: JGZ; Speelwijs\n": (2, 11, ["JGZ", "Speelwijs"]),
    "partijen:\n  - JGZ\n   - Speelwijs\n": (3, 5, ["JGZ", "Speelwijs"]),
    "partijen:\n  - naam: JGZ\n    aliassen: JGZ Oost, Jeugdarts\n": (4, 15, ["JGZ Oost", "Jeugdarts"]),
    PARTIES + "JGZ en Speelwijs\n": (5, 14, ["JGZ", "Speelwijs"]),
    PARTIES + "JGZ / Speelwijs\n": (5, 14, ["JGZ", "Speelwijs"]),
    PARTIES + "\n      JGZ\n      Speelwijs\n": (6, 7, ["JGZ", "Speelwijs"]),
    NUMBERS + "2.1, 2.2\n": (5, 19, ["2.1", "2.2"]),
    NUMBERS + "2.1 en 2.2\n": (5, 19, ["2.1", "2.2"]),
    "acties:\n  – Taal op school.\n  – Taal thuis.\n": (3, 3, ["Taal op school.", "Taal thuis."]),
    "acties:\n  o Taal op school\n  o Taal thuis\n": (3, 3, ["Taal op school", "Taal thuis"]),
    "acties:\n  → Taal op school\n    en thuis\n  → Rekenen\n": (3, 3, ["Taal op school en thuis", "Rekenen"]),
    "acties:\n  Taal op school.\n  Taal thuis.\n": (3, 3, ["Taal op school.", "Taal thuis."]),
    "acties:\n  - Taal op school\n    Taal thuis\n": (3, 5, ["Taal op school", "Taal thuis"]),
    "acties: |\n  - Taal op school\n  - Taal thuis\n": (2, 9, ["Taal op school", "Taal thuis"]),
    "acties: – Taal op school – Taal thuis\n": (2, 9, ["Taal op school", "Taal thuis"]),
    "acties: 1. Taal 2. Rekenen\n": (2, 9, ["Taal", "Rekenen"]),
    "acties: Taal op school; rekenen thuis; sport in de wijk\n": (
        2, 9, ["Taal op school", "rekenen thuis", "sport in de wijk"]
    ),
    'acties: "• Taal\\n• Rekenen"\n': (2, 9, ["Taal", "Rekenen"]),
    "clusters:\n  Taal\n  Rekenen\n": (3, 3, ["Taal", "Rekenen"]),
    "acties:\n  - tekst: >-\n      Taal\n      op school\n    trekker: JGZ, Speelwijs en GGD\n": (
        6, 14, ["JGZ", "Speelwijs", "GGD"]
    ),
}  # fmt: skip


@pytest.mark.parametrize("text", LISTS, ids=repr)
def test_list_as_text(text: str) -> None:
    """Told once, at the text, with the list as it should be written."""
    line, column, items = LISTS[text]
    found = [one for one in read_text(BLOCK + text).findings if one.code == "LEA216"]
    assert [(one.position and one.position[1:3], one.params["count"]) for one in found] == [
        ((line, column), len(items))
    ]
    shown = found[0].params["advice"].params["items"]
    assert shown in (", ".join(items), ", ".join(f"'- {item}'" for item in items))


TEXTS = [
    "acties:\n  - Elke school heeft een taalcoach die samen met de ouders en de\n    bibliotheek kinderen helpt.\n",
    "acties:\n  - Elke school heeft een coach.\n    De gemeente betaalt die.\n",
    "acties:\n  - Samen met de JGZ en de\n    Speelwijs op school spelen\n",
    "acties:\n  - titel: Taal\n    tekst: Elke school heeft een coach.\n      De gemeente betaalt die.\n",
    "acties:\n  - titel: Taal\n    tekst: De school\n      - en de opvang - doet mee\n",
    "acties:\n  - titel: Taal\n    tekst: |\n      Wij doen dit:\n      - spelen\n      - leren\n",
    "acties:\n  - titel: Taal\n    opmerkingen:\n      Titel uit de inhoudsopgave.\n      Tekst op pagina 3.\n",
    "acties:\n  - 1. Taal op school\n  - 2. Taal thuis\n",
    "acties: Kinderen, jongeren en ouders doen mee\n",
    "acties: Taal, rekenen en sport; dat is de basis\n",
    'acties: "Taal, rekenen; sport; en – meer – van dat"\n',
    (
        "acties:\n  Ieder kind leert zwemmen voordat het van school gaat, ook als de ouders dat niet\n"
        "  kunnen betalen. De gemeente helpt daarbij.\n"
    ),
    "acties: [Taal, Rekenen]\n",
    "acties: [Taal, rekenen, sport]\n",
    "beleidsterreinen: [Jeugd, sport en bewegen, Wmo]\n",
    "partijen: Ministerie van Onderwijs, Cultuur en Wetenschap\n",
    "partijen: Stichting voor Openbaar, Katholiek en Christelijk onderwijs\n",
    "partijen: Zorg en Veiligheid\n",
    "partijen: Onderwijs (po, vo en mbo)\n",
    "partijen:\n  - Stichting voor Openbaar Primair Onderwijs\n    Vlietdam en omstreken\n",
    (
        "partijen: ['Speelwijs, Muziekschool en Theater']\nclusters:\n  - titel: Taal\n"
        "    trekker: Speelwijs, Muziekschool en Theater\n"
    ),
    PARTIES + "JGZ, samen met de scholen\n",
]


@pytest.mark.parametrize("text", TEXTS, ids=repr)
def test_text_that_is_one(text: str) -> None:
    """Sentences over several lines, names with commas, remarks and what stands between quotes are in order."""
    assert [one for one in read_text(BLOCK + text).findings if one.code in {"LEA216", "LEA129"}] == []


@pytest.mark.parametrize(
    ("typed", "column", "whole"),
    [
        ("doelen: [Betrokken, trotse en bekwame leraren]", 10, "Betrokken, trotse en bekwame leraren"),
        ("doelen: [Taal, Ouders doen mee, zodat kinderen leren]", 16, "Ouders doen mee, zodat kinderen leren"),
        ("doelen: [Opvang vanaf 2,5 jaar is gratis]", 10, "Opvang vanaf 2,5 jaar is gratis"),
    ],
)
def test_sentence_in_pieces(typed: str, column: int, whole: str) -> None:
    """A comma between square brackets that cuts a sentence is told, with the text as it should be quoted."""
    found = [one for one in read_text(f"{BLOCK}{typed}\n").findings if one.code == "LEA129"]
    assert [(one.position and one.position[1:3], one.params["text"]) for one in found] == [((2, column), whole)]


def test_dash_in_a_title() -> None:
    """Where no list can stand, the advice does not show one."""
    found = read_text(f"{BLOCK}acties:\n  - titel: Taal\n      - Rekenen\n").findings
    assert [(one.code, one.position and one.position[1:3]) for one in found] == [("LEA216", (3, 12))]
    assert found[0].fix("en").startswith("A dash on a line that goes on with a text starts no item.")


MENDED = {
    "partijen:\n  • JGZ\n  • Speelwijs\n": "partijen:\n  - JGZ\n  - Speelwijs\n",
    "partijen: # wie\n  - JGZ\n   - Speelwijs # de opvang\n  - Bieb\n": (
        "partijen: # wie\n  - JGZ\n  - Speelwijs # de opvang\n  - Bieb\n"
    ),
    "acties: – Taal: ja – Rekenen\n": None,
    "acties: – Taal, thuis – Rekenen\n": 'acties: ["Taal, thuis", Rekenen]\n',
    PARTIES + "JGZ en Speelwijs # samen\n": PARTIES + "[JGZ, Speelwijs] # samen\n",
    PARTIES + "JGZ en Bieb\n": None,
    "acties: |\n  - Taal\n  - Rekenen\npartijen: [JGZ]\n": "acties: [Taal, Rekenen]\npartijen: [JGZ]\n",
    "acties:\n  Taal op school\n  Taal thuis\n": None,
    "acties:\n  1. Taal\n  2. Rekenen\n": None,
}


@pytest.mark.parametrize("text", MENDED, ids=repr)
def test_mended(text: str) -> None:
    """What is certainly a list is written as one, with its comments; the rest is left."""
    plan = plan_fixes(read_text(BLOCK + text, "a.yaml"))
    after = MENDED[text]
    assert [edited.after for edited in plan.files.values()] == ([] if after is None else [BLOCK + after])


def test_what_was_left_out_says_nothing() -> None:
    """A text in an item that was left out is not told as well."""
    text = f"{BLOCK}acties:\n  - titel: Taal\n    leeftijd: peuters\n    trekker: JGZ, Speelwijs\n"
    assert [one.code for one in read_text(text).findings] == ["LEA205"]


BULLETS = {
    "acties:\n  - • Taal\n": [(3, 5, "Taal")],
    "acties:\n  - – Taal\n  - o Rekenen\n": [(3, 5, "Taal"), (4, 5, "Rekenen")],
    "acties:\n  - {titel: ➢ Taal, tekst: Thuis}\n": [(3, 13, "Taal")],
    "partijen: [• JGZ, • Speelwijs]\n": [(2, 12, "JGZ"), (2, 19, "Speelwijs")],
    "partijen:\n  - naam: • JGZ\n": [(3, 11, "JGZ")],
    "acties:\n  - o wat fijn\n  - -5 graden\n  - 2 – 4 jaar\n  - '– Taal'\n": [],
}


@pytest.mark.parametrize("text", BULLETS, ids=repr)
def test_bullet_before_a_text(text: str) -> None:
    """Told at each text, with what is left without it; what only looks like one, or stands between quotes, is not."""
    found = [one for one in read_text(BLOCK + text).findings if one.code == "LEA217"]
    assert [(*one.position[1:3], one.params["meant"]) for one in found if one.position] == BULLETS[text]


CUT_NAMES = {
    "partijen: [Stichting Peuters, Ouders en Kind]\n": "Stichting Peuters, Ouders en Kind",
    "partijen: [JGZ, Dienst Jeugd, Zorg en Onderwijs]\n": "Dienst Jeugd, Zorg en Onderwijs",
    "partijen: [Ministerie van Onderwijs, Cultuur & Wetenschap]\n": "Ministerie van Onderwijs, Cultuur & Wetenschap",
    "partijen: [Stichting Peuters, Ouders, Kind]\n": None,
    "partijen: [Stichting Peuters, JGZ en de GGD]\n": None,
    "partijen: [JGZ, Ouders en Kind]\n": None,
    "partijen: [Ouders en Kind]\nacties: [{tekst: A, partners: [Stichting Peuters, Ouders en Kind]}]\n": None,
}


@pytest.mark.parametrize("text", CUT_NAMES, ids=repr)
def test_cut_name(text: str) -> None:
    """A name of an institution that goes on after a comma is told as one text; names of several are not."""
    found = [one for one in read_text(BLOCK + text).findings if one.code == "LEA129"]
    assert [one.params["text"] for one in found] == [name for name in [CUT_NAMES[text]] if name]


@pytest.mark.parametrize(
    ("row", "looked"),
    [
        ("    zelfde_als: 4.2.2", False),
        ("    zelfde_als: 4.2.2 4.2.3", True),
        ("    leden: [Onderwijs po, swv-POA]", False),
        ("    leden: [Onderwijs 1,2 keer]", True),
        ("    uitkomsten: [Voldoende, bevoegde leraren]", True),
        ("  - {naam: Kidak,\n     bron: {document: plan, regels: '258, 260'}}", True),
        ('  - {naam: Kidak,\n     bron: {document: plan, regels: "258, 260"}}', False),
        ("  - {naam: Kidak\n     Almere, soort: kinderopvang}", True),
        ("  opmerkingen:\n    - >-\n      Zie regel 51\n      (eerste zin) en 56.", False),
        ("  opmerkingen:\n    - >-\n      Zie\n      (a) regel 51\n      (b) regel 56.", True),
    ],
)
def test_lines_that_are_looked_at(row: str, looked: bool) -> None:
    """Only lines that can hold a list are looked at further: a start takes long enough."""
    assert bool(list(candidates(row.split("\n")))) is looked
