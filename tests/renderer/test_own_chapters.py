"""Chapters by the settings of a user: their order, which are left out, and texts of the user's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from lea_model.config.settings import Config, DocumentSettings
from lea_model.config.settings_reader import read_config
from lea_model.errors import UsageError
from lea_model.loader import loads
from lea_model.renderer import render
from lea_model.renderer.own_chapters import arrange, own_text
from lea_model.renderer.tree import Chapter, DocumentTree, ItemList, ListItem, Paragraph, Words
from lea_model.vocabulary.runs import Break, Hyperlink, Text
from tests.cli.running import Lea, agenda, runner

WORDS = Words("Inhoud", "Naar de tekst", "", "")


@pytest.fixture
def lea(capsys: pytest.CaptureFixture[str]) -> Lea:
    """Runs ``lea`` in this process."""
    return runner(capsys)


def document(*chapters: Chapter) -> DocumentTree:
    """A document of some chapters."""
    return DocumentTree("T", "", "", "nl", (), (), chapters, WORDS)


DOCUMENT = document(
    Chapter("Inleiding", ("inleiding",)),
    Chapter("Wat we willen", ("ambities",), number="2", blocks=(Paragraph((Hyperlink("#slot", "het slot"),)),)),
    Chapter("Slot", ("slot",)),
)


def headings(settings: DocumentSettings, *, working: bool = False) -> list[str]:
    """The chapters of the document by some settings."""
    return [chapter.heading for chapter in arrange(DOCUMENT, "agenda", settings, working=working).sections]


@pytest.mark.parametrize(
    ("order", "leave_out", "expected"),
    [
        ((), (), ["Inleiding", "Wat we willen", "Slot"]),
        (("slot",), (), ["Slot", "Inleiding", "Wat we willen"]),
        (("SLOT", "*", "inleiding"), (), ["Slot", "Wat we willen", "Inleiding"]),
        (("*", "2 Wat we willen"), (), ["Inleiding", "Slot", "Wat we willen"]),
        (("ambities", "slot"), ("Inleiding",), ["Wat we willen", "Slot"]),
        (("slot", "*"), ("slot",), ["Inleiding", "Wat we willen"]),
    ],
)
def test_order(order: tuple[str, ...], leave_out: tuple[str, ...], expected: list[str]) -> None:
    """Chapters go by their heading, number or address; what is not named stands where ``*`` does, else at the end."""
    assert headings(DocumentSettings(order, leave_out)) == expected


def test_nothing_is_left_out_of_the_working_version() -> None:
    """It holds all of the agenda, whatever the publication leaves out."""
    settings = DocumentSettings(("slot",), ("inleiding",))
    assert headings(settings, working=True) == ["Slot", "Inleiding", "Wat we willen"]


def test_links_to_what_is_left_out() -> None:
    """They become plain text, for they would lead nowhere."""
    made = arrange(DOCUMENT, "agenda", DocumentSettings((), ("Slot",)), working=False)
    assert made.sections[1].blocks == (Paragraph((Text("het slot"),)),)


def test_chapter_that_is_not_there() -> None:
    """It is named with the nearest, and with all that there are."""
    with pytest.raises(UsageError) as caught:
        headings(DocumentSettings(("Inleidin",)))
    assert caught.value.message("nl") == (
        "In de instellingen staat het hoofdstuk 'Inleidin', maar het document 'agenda' heeft dat niet (bedoelde u"
        " 'Inleiding'?). Het heeft: Inleiding; Wat we willen; Slot."
    )


def test_own_text(tmp_path: Path) -> None:
    """Headings become chapters and their parts, the rest paragraphs, lists, strong words, links and line ends."""
    text = (
        "\ufeff# Voorwoord #\r\nEen **sterke** zin\nloopt door.  \nNieuwe regel.\n\n"
        "Punten:\n- een\n- [twee](https://a.nl/x)\n  loopt door\n\nSlot <b>*\n## Kop\nTekst.\n# Bijlage\n"
    )
    (tmp_path / "a.md").write_bytes(text.encode("utf-8"))
    points = (
        ListItem((Paragraph((Text("een"),)),)),
        ListItem((Paragraph((Hyperlink("https://a.nl/x", "twee"), Text(" loopt door"))),)),
    )
    first = (Text("Een "), Text("sterke", strong=True), Text(" zin loopt door."), Break(), Text("Nieuwe regel."))
    assert own_text(tmp_path / "a.md") == (
        Chapter(
            "Voorwoord",
            ("voorwoord",),
            blocks=(Paragraph(first), Paragraph((Text("Punten:"),)), ItemList(points), Paragraph((Text("Slot <b>*"),))),
            sections=(Chapter("Kop", ("kop",), blocks=(Paragraph((Text("Tekst."),)),)),),
        ),
        Chapter("Bijlage", ("bijlage",)),
    )


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (None, "{file} kan niet gelezen worden: het is er niet."),
        (b"Zonder kop\n", "{file} begint zonder kop: zet op de eerste regel de titel van het hoofdstuk, na '# '."),
        (b"", "{file} begint zonder kop: zet op de eerste regel de titel van het hoofdstuk, na '# '."),
        (b"# Caf\xe9\n", "{file} is niet opgeslagen als UTF-8. Kies dat bij het opslaan: 'UTF-8' onder 'Codering'."),
        (b"#" * 1_000_001, "{file} is groter dan 1 MB."),
    ],
)
def test_text_that_cannot_be_used(tmp_path: Path, content: bytes | None, reason: str) -> None:
    """The message names the file and says what to do."""
    file = tmp_path / "voorwoord.md"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(UsageError) as caught:
        own_text(file)
    assert caught.value.message("nl") == reason.format(file=file.as_posix())


def test_settings(tmp_path: Path, lea: Lea) -> None:
    """They are read with the other settings, count for their document only, and go into every format."""
    folder = agenda(tmp_path / "in")
    (folder / "voorwoord.md").write_text("# Vooraf\nWelkom <hier>.\n", "utf-8")
    (folder / "lea.toml").write_text('[documents.agenda]\norder = ["voorwoord.md", "*"]\n', "utf-8")
    config = read_config(folder / "lea.toml")
    assert config.documents == {"agenda": DocumentSettings(("voorwoord.md", "*"), (), folder)}
    documents = "agenda,uitvoeringsagenda"
    assert lea("build", folder, "--out", tmp_path / "uit", "--document", documents, "--format", "html,md").status == 0
    made = {path.name: path.read_text("utf-8") for path in (tmp_path / "uit").rglob("*.*")}
    assert {name for name, text in made.items() if "Welkom &lt;hier&gt;." in text} == {"agenda.html", "agenda.md"}
    assert all("Vooraf" not in text for name, text in made.items() if name.startswith("uitvoering"))


def test_settings_of_the_library() -> None:
    """``render`` takes the settings as they were read, as ``check`` does."""
    text = "agenda: {id: a, titel: Samen, gemeenten: G, periode: 2030}\nclusters: [{titel: Taal, tekst: T.}]\n"
    config = Config(documents={"agenda": DocumentSettings((), ("clusters",))})
    assert "Taal" in render(loads(text), format="md")
    assert "## Clusters" not in str(render(loads(text), format="md", config=config))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("documents = 3", "lea.toml:1:13: 'documents' hoort uit tabellen te bestaan, zoals [documents.agenda]."),
        (
            "[documents.agenda]\nvolgorde = []",
            (
                "lea.toml:2:1: De sleutel 'volgorde' is niet bekend (bedoelde u 'order'?). Sleutels die hier mogen"
                " staan: order, leave-out."
            ),
        ),
        (
            '[documents.agenda]\norder = "*"',
            (
                "lea.toml:2:9: 'order' hoort een lijst van hoofdstukken tussen dubbele aanhalingstekens te zijn, zoals"
                ' ["Ambities", "*"].'
            ),
        ),
        ('[documents.agenda]\norder = ["*", "*"]', "lea.toml:2:15: '*' staat hier twee keer."),
        ("[documents.agend]\norder = []", "lea.toml:1:12: Er is geen document 'agend'. Kies een van: agenda, "),
    ],
)
def test_settings_that_are_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lea: Lea, text: str, expected: str
) -> None:
    """The message names the place and what may stand there."""
    monkeypatch.chdir(agenda(tmp_path / "in"))
    Path("lea.toml").write_text(text, "utf-8")
    ran = lea("build", ".")
    assert (ran.status, expected in ran.err) == (2, True)
