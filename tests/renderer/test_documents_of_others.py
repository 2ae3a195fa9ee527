"""Documents and formats of other packages: what is wrong with one is one sentence, and the others are made."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from lea_model.errors import UsageError
from lea_model.exporter import GRAPH_FORMATS
from lea_model.loader import loads
from lea_model.plugins import PluginError
from lea_model.renderer import DOCUMENTS, FORMATS, authoring, render, render_files
from lea_model.reporter import REPORTS, report_findings
from lea_model.reporter.comparison import REPORTS as COMPARISON_REPORTS
from tests.checker.small import GOOD
from tests.cli.running import Lea, agenda, runner
from tests.renderer.installing import install, packages

CODE = """
from lea_model.renderer.authoring import Format, document_of
def view(writer):
    \"\"\"Een eigen document.

    Meer.\"\"\"
    return document_of(writer, "Eigen", "", (), (), ())
def broken(writer):
    return writer.agenda.nothing
def leaves(writer):
    raise SystemExit(0)
def ends(writer):
    raise GeneratorExit
def prints(writer):
    print("bezig")
    return view(writer)
def text(writer):
    return "geen boom"
def write(document, templates=None):
    return document.title
FORM = Format("eigen", "txt", lambda: write)
LATE = Format("laat", "txt", lambda: __import__("bestaatniet"))
FAILS = Format("mis", "txt", lambda: lambda document, templates: 1 / 0)
BYTES = Format("tekst", "txt", lambda: write, binary=True)
NEEDS = Format("nodig", "txt", lambda: write, library="bestaatniet")
REPORT = Format("telling", "txt", lambda: lambda findings, language, lines: str(len(findings)))
"""

DOCUMENT = "[lea_model.documents]\n"
FORMAT = "[lea_model.formats]\n"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder in which packages are installed."""
    with packages(tmp_path / "site", monkeypatch) as folder:
        yield folder


@pytest.fixture
def lea(capsys: pytest.CaptureFixture[str]) -> Lea:
    """Runs ``lea`` in this process."""
    return runner(capsys)


def test_one_that_works(site: Path) -> None:
    """It is known by its name behind ours, without being loaded, and is made in every format, also in its own."""
    install(site, "plug", f"{DOCUMENT}eigen = plug:view\n{FORMAT}eigen = plug:FORM\n", CODE)
    assert (list(DOCUMENTS)[-1], len(DOCUMENTS), list(FORMATS)[-1]) == ("eigen", len(DOCUMENTS.ours) + 1, "eigen")
    assert ("plug" in sys.modules, "eigen" in DOCUMENTS, "nee" in DOCUMENTS) == (False, True, False)
    assert (DOCUMENTS["eigen"].name, DOCUMENTS["eigen"].meaning) == ("eigen", "Een eigen document.")
    assert render(loads(GOOD), document="eigen", format="eigen") == "Eigen"
    assert list(render_files(loads(GOOD), documents=["eigen"], formats=FORMATS.ours)) == [
        f"eigen.{name}" for name in ("html", "md", "pdf", "docx", "xlsx")
    ]


@pytest.mark.parametrize(
    ("points", "name", "form", "reason"),
    [
        ("{d}stuk = weg:view", "stuk", "md", "loading it fails (ModuleNotFoundError: No module named 'weg')"),
        ("{d}stuk = plug:weg", "stuk", "md", "loading it fails (AttributeError: module 'plug' has no attribute 'weg')"),
        ("{d}stuk = plug:FORM", "stuk", "md", "it leads to 'Format' and not to a function"),
        ("{d}stuk = plug:text", "stuk", "md", "it gives 'str' where it should give DocumentTree, NoneType"),
        ("{f}stuk = plug:view", "agenda", "stuk", "it leads to 'function' and not to a Format"),
        ("{f}stuk = plug:FORM", "agenda", "stuk", "its entry point has another name than the format, 'eigen'"),
        (
            "{f}laat = plug:LATE",
            "agenda",
            "laat",
            "it stops (ModuleNotFoundError: No module named 'bestaatniet', {at})",
        ),
        ("{f}mis = plug:FAILS", "agenda", "mis", "it stops (ZeroDivisionError: division by zero, {at})"),
        ("{f}tekst = plug:BYTES", "agenda", "tekst", "it gives 'str' where it should give bytes, dict"),
        (
            "{d}stuk = plug:broken",
            "stuk",
            "md",
            "it stops (AttributeError: 'Agenda' object has no attribute 'nothing', {at})",
        ),
        ("{d}stuk = plug:leaves", "stuk", "md", "it stops (SystemExit: 0, {at})"),
        ("{d}stuk = plug:ends", "stuk", "md", "it stops (GeneratorExit, {at})"),
    ],
)
def test_one_that_is_broken(site: Path, points: str, name: str, form: str, reason: str) -> None:
    """Who asks for it is told what is wrong with which package, and where in its file."""
    install(site, "plug", points.format(d=DOCUMENT, f=FORMAT), CODE)
    with pytest.raises(PluginError) as caught:
        render(loads(GOOD), document=name, format=form)
    which = name if name != "agenda" else form
    said = caught.value.message("en")
    start, end = f"'{which}' of the package 'plug' cannot be used: ", reason.partition("{at}")
    assert said.startswith(start + end[0])
    assert said.endswith(").") or not end[1]
    assert (f"{site / 'plug.py'}:" in said) == bool(end[1])


TREES = """
from dataclasses import replace
from lea_model.renderer.authoring import *
from lea_model.renderer.authoring import document_of
from lea_model.output import Format
class Odd(str):
    def __str__(self):
        raise ValueError("vreemd")
def document(writer, *blocks, **more):
    return replace(document_of(writer, "Eigen", "", (), (), (Chapter("Een", ("een",), blocks=blocks),)), **more)
def number(writer): return document(writer, 3)
def words(writer): return document(writer, Paragraph("tekst"))
def cells(writer): return document(writer, Table("t", (Column("a"),), (Row(((3,),)),)))
def title(writer): return document(writer, title=None)
def style(writer): return document(writer, Paragraph(plain("x"), style="groot"))
def chapter(writer): return document(writer, sections="abc")
def lists(writer): return document(writer, Paragraph([Text("goed")]))
def odd(writer): return document(writer, Paragraph((Text(Odd("tekst")),)))
def changes(writer):
    writer.agenda.__dict__["title"] = "Anders"
    return document(writer)
def files(made): return lambda document, templates=None: made
NUMBER = Format("vorm", "txt", lambda: files({"a.txt": 3}))
AWAY = Format("vorm", "txt", lambda: files({"../a.txt": "x"}))
FIELDS = Format("vorm", None, lambda: files("x"))
NOTHING = Format("vorm", "txt", lambda: None)
"""


@pytest.mark.parametrize("form", ["md", "html", "docx", "xlsx"])
@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("number", "het levert in Chapter.blocks 'int' waar het Paragraph, ItemList, "),
        ("words", "het levert in Paragraph.runs 'str' waar het tuple moet leveren."),
        ("cells", "het levert in Row.cells 'int' waar het tuple moet leveren."),
        ("title", "het levert in DocumentTree.title 'NoneType' waar het str moet leveren."),
        ("style", "het levert in Paragraph.style 'groot' waar het '', 'lead', 'small', 'attribution', "),
        ("chapter", "het levert in DocumentTree.sections 'str' waar het tuple moet leveren."),
    ],
)
def test_tree_that_holds_something_else(site: Path, name: str, reason: str, form: str) -> None:
    """What no format can write is named by its place, whatever the format."""
    install(site, "plug", f"{DOCUMENT}stuk = plug:{name}\n", TREES)
    with pytest.raises(PluginError) as caught:
        render(loads(GOOD), document="stuk", format=form)
    start = f"'stuk' van het pakket 'plug' kan niet gebruikt worden: {reason}"
    assert caught.value.message("nl")[: len(start)] == start


def test_tree_that_cannot_be_written(site: Path, tmp_path: Path, lea: Lea) -> None:
    """Where writing it stops after all, its package is named too, and the other documents are made."""
    install(site, "plug", f"{DOCUMENT}stuk = plug:odd\nlijst = plug:lists\n", TREES)
    folder = agenda(tmp_path / "in", GOOD)
    ran = lea("build", folder, "--document", "stuk,lijst", "--format", "md", "--out", tmp_path / "uit")
    assert (ran.status, [path.name for path in (tmp_path / "uit").rglob("*.md")]) == (1, ["lijst.md"])
    said = "van het pakket 'plug' kan niet gebruikt worden: wat het levert, kan niet worden geschreven ("
    assert ran.err.count(said) == 1


def test_document_that_changes_the_agenda(site: Path) -> None:
    """It changes its own copy: the document after it says what the agenda says."""
    install(site, "plug", f"{DOCUMENT}stuk = plug:changes\n", TREES)
    given = loads(GOOD)
    render_files(given, documents=["stuk", "agenda"], formats=["md"])
    assert given == loads(GOOD)


@pytest.mark.parametrize(
    ("form", "reason"),
    [
        ("NUMBER", "het bestand 'a.txt' dat het levert, is 'int' en geen tekst of bytes."),
        ("AWAY", "het bestand '../a.txt' dat het levert, leidt uit de map."),
        ("FIELDS", "in zijn Format staat iets anders dan een tekst of een functie."),
        ("NOTHING", "het leidt naar 'NoneType' en niet naar een functie."),
    ],
)
def test_format_that_gives_something_else(site: Path, form: str, reason: str) -> None:
    """What it gives has names in the folder, and texts or bytes."""
    install(site, "plug", f"{FORMAT}vorm = plug:{form}\n", TREES)
    with pytest.raises(PluginError) as caught:
        render(loads(GOOD), format="vorm")
    assert caught.value.message("nl") == f"'vorm' van het pakket 'plug' kan niet gebruikt worden: {reason}"


def test_one_that_prints(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What it prints, also while it is loaded, goes to stderr: on stdout stands the result."""
    install(site, "plug", f"{DOCUMENT}stuk = plug:prints\n", f"{CODE}print('laden')\n")
    assert "Eigen" in render(loads(GOOD), document="stuk", format="md")
    assert capsys.readouterr() == ("", "plug: laden\nplug: bezig\n")


def test_only_one_that_leaves(site: Path, tmp_path: Path, lea: Lea) -> None:
    """A document that calls `sys.exit` is told as broken, and not as one for which the agenda has nothing."""
    install(site, "plug", f"{DOCUMENT}stuk = plug:leaves\n", CODE)
    ran = lea("build", agenda(tmp_path / "in", GOOD), "--document", "stuk", "--out", tmp_path / "uit")
    assert (ran.status, ran.out, "SystemExit: 0" in ran.err, "kalender" in ran.err) == (1, "", True, False)


def test_format_that_needs_a_library(site: Path) -> None:
    """It says itself what it needs; the message tells how that is installed."""
    install(site, "plug", f"{FORMAT}nodig = plug:NEEDS\n", CODE)
    with pytest.raises(UsageError) as caught:
        render(loads(GOOD), format="nodig")
    assert caught.value.message("nl") == (
        "Voor bestandsvorm nodig is bestaatniet nodig, en dat is niet geïnstalleerd. Installeer het met:"
        " pip install bestaatniet"
    )


def test_names_that_cannot_be_asked_for(site: Path) -> None:
    """Ours keep their names, the first of two packages keeps its own, and a name is one that can be typed."""
    install(site, "een", f"{DOCUMENT}agenda = een:view\neigen = een:view\nMijn Stuk = een:view\n", CODE)
    install(site, "twee", f"{DOCUMENT}eigen = twee:view\n", CODE)
    assert [fault.message("en") for fault in DOCUMENTS.faults()] == [
        "'Mijn Stuk' of the package 'een' cannot be used: a name has small letters, digits and hyphens only.",
        "'agenda' of the package 'een' cannot be used: lea-model itself has one of that name.",
        "'eigen' of the package 'twee' cannot be used: 'een' has one of that name already.",
    ]
    assert list(DOCUMENTS) == [*DOCUMENTS.ours, "eigen"]


def test_list_of_entry_points_that_cannot_be_read(site: Path) -> None:
    """Where one installed package has a broken list, ours are there as ever, and that is said."""
    install(site, "kapot", f"{DOCUMENT}no value\n")
    assert list(DOCUMENTS) == list(DOCUMENTS.ours)
    (fault,) = DOCUMENTS.faults()
    assert fault.message("nl").startswith(
        "Wat andere pakketten meebrengen, kan niet opgezocht worden: het laden mislukt"
    )


def test_building_goes_on(site: Path, tmp_path: Path, lea: Lea) -> None:
    """All that can be made is made; what cannot is told once for all agendas, and the exit status says so."""
    install(site, "plug", f"{DOCUMENT}eigen = plug:view\nstuk = plug:broken\nagenda = plug:view\n", CODE)
    for name in ("a", "b"):
        agenda(tmp_path / "alle" / name, GOOD.replace("id: plaats-2030", f"id: {name}"))
    ran = lea("build", tmp_path / "alle", "--format", "md", "--out", tmp_path / "uit")
    assert (ran.status, ran.err.count("'stuk'"), ran.err.count("'agenda'")) == (1, 1, 1)
    assert len(list((tmp_path / "uit").rglob("eigen.md"))) == 2
    assert (ran.out + ran.err).count("Traceback") == 0


def test_command_line_knows_them(site: Path, tmp_path: Path, lea: Lea) -> None:
    """Help names them, and so does the answer to a misspelt name."""
    install(site, "plug", f"{DOCUMENT}actielijst = plug:view\n{FORMAT}eigen = plug:FORM\n", CODE)
    shown = " ".join(lea("build", "--help").out.split())
    assert ("werkboek, actielijst." in shown, "xlsx|eigen]" in shown.replace(", eigen.", "|eigen]")) == (
        True,
        True,
    )
    ran = lea("build", agenda(tmp_path / "in"), "--document", "actielist")
    assert (ran.status, "(bedoelde u 'actielijst'?)" in ran.err) == (2, True)


def test_templates_for_a_format_of_another_package(site: Path, tmp_path: Path) -> None:
    """What stands in a folder of its name is for that format, and is no misspelt template of ours."""
    install(site, "plug", f"{FORMAT}eigen = plug:FORM\n", CODE)
    (tmp_path / "own" / "eigen").mkdir(parents=True)
    (tmp_path / "own" / "eigen" / "document.md").write_text("x", "utf-8")
    assert render(loads(GOOD), format="eigen", templates=tmp_path / "own") == loads(GOOD).title


def test_reports_and_tables_of_others(site: Path, tmp_path: Path, lea: Lea) -> None:
    """Reports, drawings and tables come in the same way; a check without them never looks for them."""
    points = "[lea_model.reports]\ntelling = plug:REPORT\n[lea_model.table_formats]\neigen = plug:FORM\n"
    install(site, "plug", f"{points}[lea_model.graph_formats]\neigen = plug:FORM\n", CODE)
    assert [list(each)[-1] for each in (REPORTS, COMPARISON_REPORTS, GRAPH_FORMATS)] == ["telling", "eigen", "eigen"]
    assert report_findings((), "nl", format="telling") == {"bevindingen.txt": "0"}
    (tmp_path / "lea.toml").write_text('format = "telling"\n', "utf-8")
    ran = lea("check", agenda(tmp_path / "in", GOOD))
    assert (ran.status, ran.out) == (0, "1")


def test_names_for_authors() -> None:
    """Each name that authors are promised is there, in order, and says what it is."""
    assert authoring.__all__ == sorted(authoring.__all__)
    assert [name for name in authoring.__all__ if not getattr(authoring, name).__doc__] == []
