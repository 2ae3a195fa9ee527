"""A draft always loads, and each line of the document stands in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

import lea_model as lea
from lea_model.draft import draft_agenda, draft_page, read_document
from lea_model.draft.drafted import Drafted
from lea_model.draft.finder import Found
from lea_model.draft.registers import fill_registers

RULES = " \t-+|=_"
"""Signs that draw tables in text: a line of them says nothing."""

TEXTS = sorted((Path(__file__).parent / "texts").glob("*.txt"))


def lines_of(spans: str) -> set[int]:
    """The lines that a ``bron`` names."""
    found: set[int] = set()
    for part in spans.split(","):
        first, _, last = part.strip().partition("-")
        found |= set(range(int(first), int(last or first) + 1))
    return found


def lines_in(data: object) -> set[int]:
    """All lines that the sources in some YAML name, but for the documents themselves."""
    found: set[int] = set()
    if isinstance(data, dict):
        for key, value in data.items():
            if key == "bron":
                spans = value.get("regels", "") if isinstance(value, dict) else value
                found |= lines_of(str(spans)) if spans else set()
            elif key != "documenten":
                found |= lines_in(value)
    elif isinstance(data, list):
        found = set().union(*map(lines_in, data))
    return found


def check_whole(text: str) -> None:
    """Assert that the draft of a text loads and holds each of its lines."""
    document = read_document(text.encode(), "proef.txt")
    drafted = draft_agenda(document, language="nl")
    result = lea.read_text("\n".join(re.sub(r"(?m)^#.*\n?", "", one) for one in _joined(drafted.files)), "proef.yaml")
    errors = [found.message("nl") for found in result.findings if found.severity == "error"]
    assert errors == []
    held: set[int] = set()
    for content in drafted.files.values():
        held |= lines_in(yaml.load(content, yaml.BaseLoader))
    held |= set().union(*(place.part.lines for place in drafted.places if place.part.kind == "documents"), set())
    assert [at for at, line in enumerate(document.lines, 1) if line.strip(RULES) and at not in held] == []


def _joined(files: dict[str, str]) -> list[str]:
    """The files as one text: lists that stand in two of them are put together."""
    whole: dict[str, object] = {}
    for content in files.values():
        for key, value in yaml.load(content, yaml.BaseLoader).items():
            known = whole.get(key)
            whole[key] = [*known, *value] if isinstance(known, list) else value
    return [yaml.safe_dump(whole, allow_unicode=True, sort_keys=False)]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_nothing_is_lost(path: Path) -> None:
    """Each line of each text stands in its draft, which loads."""
    check_whole(path.read_text("utf-8"))


WORDS = st.sampled_from(
    [
        *("Doelen eind 2026", "Acties", "Trekker: Gemeente", "1.1 Taal", "1.1.1 We lezen voor.", "- een punt", ""),
        *("Programmalijn 1: Taal", "STUURGROEP", "Deelnemers: A, B (C, D", "Frequentie: vaak", "Naam\tTrekker", "x\ty"),
        *(
            "Leeftijdsgroep 4-12",
            "Leeftijd: 12-4",
            "AGENDA CLUSTER 1 X",
            "ACTIES WAT HOUDEN WE? WAT IS NIEUW? RAAKVLAKKEN",
        ),
        *(
            "De eerste verdieping is de school.",
            "Richtinggevende indicatoren",
            "Bereik",
            "{a: b} # c",
            "'\"\\",
            "- - :",
        ),
        *("Jaar: 20260", "Planning: ooit", "BIJLAGE", "\f", "*", "4. KOP EN", "klein-", "Samenstelling regiegroep"),
    ]
)


@settings(max_examples=40, deadline=None)
@example(["BIJLAGE", "\xad"])
@example(["STUURGROEP", "Frequentie: vaak", "Deelnemers: "])
@given(st.lists(WORDS | st.text(max_size=30), max_size=14))
def test_any_text_gives_a_draft_that_loads(lines: list[str]) -> None:
    """Whatever a text holds, its draft loads and no line is lost."""
    check_whole("\n".join(lines))


def test_page_escapes_and_needs_nothing() -> None:
    """What stands in a document is never markup on the page, and the page loads nothing from elsewhere."""
    text = "Doelen\n\n- <script>alert(1)</script> & <b>vet</b>\n- https://example.org/x\n"
    page = draft_page(draft_agenda(read_document(text.encode(), '"><img src=x>.txt'), language="nl"), "nl")
    assert "<script>alert" not in page
    assert "<img" not in page
    assert page.count("<script>") == 1
    assert re.findall(r"(?:src|href)=\"(?!#)[^\"]*\"", page) == []
    assert "default-src 'none'" in page


def test_same_document_same_bytes() -> None:
    """The same document gives the same draft, and the same page."""
    text = TEXTS[0].read_text("utf-8")
    first, second = (draft_agenda(read_document(text.encode(), "a.txt"), language="nl") for _ in range(2))
    assert first.files == second.files
    assert draft_page(first, "nl") == draft_page(second, "nl")


def of_page(page: str) -> dict[str, str]:
    """The files of a draft from a web page; they load."""
    drafted = draft_agenda(read_document(page.encode(), "proef.html"), name="proef", language="nl")
    assert lea.read_files(drafted.files).ok
    return drafted.files


def test_title_that_nobody_sees_is_none() -> None:
    """A title of invisible characters in the properties of a file is none: the name of the file stands there."""
    files = of_page("<title>\u202e</title><p>Zij willen een stevige basis, waarop verder gebouwd kan worden.</p>")
    assert "\n  titel: proef\n" in files["agenda.yaml"]


def test_themes_in_a_sentence_and_below_headings() -> None:
    """Where a label gives the themes of a cluster in words and headings give more of them, all stand in one list."""
    page = (
        "<title>LEA Plas 2027-2030</title><h1>Clusters</h1><h2>Cluster 1 Taal</h2>"
        "<p>Thema's: taal verder stimuleren.</p><h3>Schrijven</h3><p>Elk kind schrijft.</p>"
    )
    themes = yaml.safe_load(of_page(page)["32-clusters.yaml"])["clusters"][0]["themas"]
    assert [one if isinstance(one, str) else one["titel"] for one in themes] == ["taal verder stimuleren.", "Schrijven"]


BODY = (
    "<title>LEA Plas 2027-2030</title><h1>Organisatie</h1><h2>Stuurgroep</h2><p>Zij komt vier keer per jaar samen.</p>"
    "<p>Leden:</p><ul><li>Gemeente Plas</li><li>Schoolbestuur Duin</li></ul><p>Zij besluit samen.</p>"
    "<h1>Geld</h1><p>Voor taal is € 120.000 per jaar.</p>"
)


def test_list_of_members_below_a_label() -> None:
    """The items of a list below 'Leden:' are members; the text after them is not."""
    (body,) = yaml.safe_load(of_page(BODY)["40-overlegorganen.yaml"])["overlegorganen"]
    assert body["leden_volgens_lijst"] == ["Gemeente Plas", "Schoolbestuur Duin"]
    assert body["strekkingen"][-1]["tekst"] == "Zij besluit samen."


def test_heading_above_a_body_is_not_about_it() -> None:
    """A chapter of its own about money is no money of the body that the chapter before it ends with."""
    files = of_page(BODY)
    (body,) = yaml.safe_load(files["40-overlegorganen.yaml"])["overlegorganen"]
    assert "bedragen" not in body
    chapters = yaml.safe_load(files["10-hoofdstukken.yaml"])["hoofdstukken"]
    assert [(one["titel"], one["strekkingen"][0]["tekst"]) for one in chapters if one["titel"] == "Geld"] == [
        ("Geld", "Voor taal is € 120.000 per jaar.")
    ]


def test_heading_that_nobody_sees() -> None:
    """A heading of invisible characters gives no empty paragraph to what stands below it."""
    of_page("<title>LEA Plas 2027-2030</title><h1>Visie</h1><h1>\u202e</h1><p>Elk kind leest.</p>")


def test_footnote_without_a_mark() -> None:
    """A footnote whose mark is empty still gets an id, and the draft loads."""
    found = Found()
    found.items["footnote_list"] = [Drafted("footnote_list", {"text": "Bron: raad"}, "proef.docx", {3})]
    fill_registers(found)
    assert [note.values["id"] for note in found.items["footnote_list"]] == ["voetnoot-bron-raad"]


def test_a_programme_of_location_plans() -> None:
    """What it is, its tools, steps and deadlines; a turn in the midst of a tool is a step as well."""
    text = (Path(__file__).parent / "texts" / "locatieplannen.txt").read_bytes()
    files = draft_agenda(read_document(text, "locatieplannen.txt"), language="nl").files
    agenda = lea.read_text(files["agenda.yaml"] + files["55-locatieplannen.yaml"]).agenda
    assert agenda is not None
    (programme,) = agenda.location_programmes
    assert (programme.title, str(programme.definition).partition(".")[0]) == (
        "Samen op een plek",
        "Een locatieplan is een plan van een school en haar opvang",
    )
    assert [(str(tool.number), tool.title) for tool in programme.instruments] == [
        ("1", "Kaarten"),
        ("2", "Format locatieplan"),
    ]
    assert [step.text for step in programme.steps] == [
        "De locatie legt haar cijfers naast die van de wijk.",
        "Zij praat met de wijk over het locatieplan.",
        "als de keuzes zijn gemaakt, schrijft de directie een jaarplan.",
    ]
    assert [(str(due.when), due.text) for due in programme.deadlines] == [
        ("1 juli 2029", "het locatieplan is bij de gemeente.")
    ]
