"""All that the command line does, in one call; and agendas of several files in memory."""

from __future__ import annotations

import io
import json
from pathlib import Path
from zipfile import ZipFile

import pytest

import lea_model as lea
from lea_model.i18n import LANGUAGES, Language
from tests.cli.running import runner

ROOT = Path(__file__).resolve().parents[1]
ALMERE = ROOT / "examples" / "almere"
TEXT = """\
agenda: {id: a-2027, titell: Samen, gemeenten: G, periode: 2027-2030}
acties: [{nummer: 1.1, tekst: Lezen}, {nummer: 1.3, tekst: Schrijven}]
"""
FILES: dict[str, str | bytes] = {
    "b10.yaml": "acties: [{nummer: 2, tekst: Tien}]\n",
    "b2.yaml": "acties: [{nummer: 1, tekst: Twee, fout: x}]\n",
    "a.yml": b"agenda: {id: a, titel: T, gemeenten: G, periode: 2030}\n",
    "lees.md": "geen YAML",
    ".b1.yaml": "verborgen: ja\n",
}


def zipped(files: dict[str, str | bytes]) -> bytes:
    """A zip file of these."""
    made = io.BytesIO()
    with ZipFile(made, "w") as packed:
        for name, text in files.items():
            packed.writestr(name, text)
    return made.getvalue()


def test_files_in_memory() -> None:
    """Several files are read as a folder is, in natural order; findings name the file."""
    for result in (lea.read_files(FILES), lea.read_zip(zipped(FILES))):
        assert result.files == ("a.yml", "b2.yaml", "b10.yaml")
        assert [str(found.position) for found in result.findings] == ["b2.yaml:1:35"]
        assert result.agenda is not None
        assert [one.text for one in result.agenda.actions] == ["Tien"]


def test_zip_of_a_folder(tmp_path: Path) -> None:
    """A folder in a zip file is an agenda, by the path of the file or by its bytes; two folders are refused."""
    packed = zipped({f"almere/{file.name}": file.read_bytes() for file in ALMERE.iterdir()})
    (tmp_path / "a.zip").write_bytes(packed)
    assert lea.read_zip(tmp_path / "a.zip").agenda == lea.load(ALMERE)
    of_windows = zipped({f"almere\\{file.name}": file.read_bytes() for file in ALMERE.iterdir()})
    assert lea.read_zip(of_windows).agenda == lea.load(ALMERE)
    two = zipped({f"{folder}/{name}": text for folder in ("x", "y") for name, text in FILES.items()})
    with pytest.raises(lea.UsageError) as caught:
        lea.read_zip(two, "beide.zip")
    assert caught.value.message("en") == "'beide.zip' holds several agendas (x, y): name one of them."


def test_what_is_no_zip() -> None:
    """What cannot be unpacked is refused; without YAML that is a finding."""
    with pytest.raises(lea.UsageError) as caught:
        lea.read_zip(b"PK no")
    assert caught.value.message("en") == "'<zip>' cannot be read as a zip file: File is not a zip file."
    with pytest.raises(lea.UsageError):
        lea.read_zip("nergens.zip")
    with pytest.raises(lea.UsageError) as caught:
        lea.read_zip(zipped({f"{number}.yaml": "x: y" for number in range(1001)}))
    assert caught.value.message("en") == "'<zip>' holds more than an agenda can."
    assert [found.code for found in lea.read_files({}).findings] == ["LEA141"]


def test_fix_and_renumber() -> None:
    """What would be repaired or renumbered comes with the files before and after."""
    result = lea.read_text(TEXT, "a.yaml")
    assert lea.fix(result).files["a.yaml"].after == TEXT.replace("titell", "titel")
    assert lea.fix(result, select="LEA3").files == {}
    good = lea.read_text(TEXT.replace("titell", "titel"), "a.yaml")
    assert "nummer: 1.2" in lea.close_gaps(good).plan.files["a.yaml"].after
    assert "nummer: 7.1" in lea.renumber(good, "1.1", "7.1").plan.files["a.yaml"].after


@pytest.mark.parametrize("language", LANGUAGES)
def test_show_and_rule(language: Language, capsys: pytest.CaptureFixture[str]) -> None:
    """What is shown of a thing and of a code is what the command prints."""
    run = runner(capsys)
    told = run("--lang", language, "show", ALMERE.as_posix(), "4.1.1")
    assert lea.show(lea.read(ALMERE.as_posix()), "4.1.1", language) == told.out
    page = run("--lang", language, "rule", "LEA301").out
    assert page.startswith(lea.rule_page("dangling-citation", language))
    with pytest.raises(lea.UsageError):
        lea.rule_page("LEA999")
    with pytest.raises(lea.UsageError):
        lea.show(lea.load(ALMERE), "niets van dien aard")


def test_build(tmp_path: Path) -> None:
    """Documents of several agendas come by agenda and name, and are put down as they are."""
    agenda = lea.loads(TEXT.replace("titell", "titel"))
    other = agenda.model_copy(update={"id": "b-2027"})
    files = lea.build([agenda, other], documents="agenda", formats=["html", "md"])
    assert list(files) == ["a-2027/agenda.html", "a-2027/agenda.md", "b-2027/agenda.html", "b-2027/agenda.md"]
    assert files["a-2027/agenda.md"] == lea.render(agenda, format="md")
    paths = lea.write_files(files, tmp_path / "uit")
    assert [path.relative_to(tmp_path / "uit").as_posix() for path in paths] == list(files)
    assert paths[1].read_bytes().decode("utf-8") == files["a-2027/agenda.md"]
    with pytest.raises(lea.UsageError) as caught:
        lea.write_files({"../x": ""}, tmp_path / "uit")
    assert caught.value.message("en") == "'../x' leads out of the folder."


def test_new_agenda(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An agenda to fill in is what the command makes, and reads without errors."""
    files = lea.new_agenda(id="almere-2027", municipality="Almere", title="Samen", period="2027-2030", kind="lea")
    options = ["--municipality", "Almere", "--title", "Samen", "--period", "2027-2030", "--kind", "lea"]
    runner(capsys)("new", (tmp_path / "almere-2027").as_posix(), *options)
    assert files == {file.name: file.read_text("utf-8") for file in (tmp_path / "almere-2027").iterdir()}
    assert lea.read_files(files).ok
    with pytest.raises(lea.UsageError):
        lea.new_agenda(kind="leaa")
    with pytest.raises(lea.UsageError):
        lea.new_agenda(period="ooit")


def test_reports(monkeypatch: pytest.MonkeyPatch) -> None:
    """The three reports are called alike: what, the language, and the format; the result is files by name."""
    monkeypatch.setenv("LEA_LANG", "en")
    result = lea.read_text(TEXT.replace("titell", "titel"), "a.yaml")
    assert result.agenda is not None
    other = result.agenda.model_copy(update={"title": "Verder"})
    compared = lea.compare(result, tables=["overview"])
    found, changes = lea.check(result), lea.diff(result, other)
    for made, again in (
        (lea.report_findings(found, format="json"), lea.report_findings(found, "en", format="json")),
        (lea.report_changes(changes, format="json"), lea.report_changes(changes, "en", format="json")),
        (lea.report_comparison(compared, format="json"), lea.report_comparison(compared, "en", format="json")),
    ):
        assert made == again
        assert all(json.loads(content) for content in made.values())


@pytest.mark.parametrize("backend", ["pandas", "polars"])
def test_findings_as_a_frame(backend: str) -> None:
    """Findings become a data frame with whole numbers for lines, also where there are none."""
    found = lea.check(lea.read_text(TEXT, "a.yaml"))
    made = lea.findings_frame(found, backend, "nl")
    assert list(made["code"]) == [one.code for one in found]
    assert list(made["line"]) == [one.position.line for one in found if one.position]
    assert list(lea.findings_frame((), backend).columns) == list(made.columns)


def test_schemas() -> None:
    """Both schemas are one call away, in either language."""
    assert lea.agenda_schema() == json.loads((ROOT / "schemas" / "agenda.nl.schema.json").read_text("utf-8"))
    assert lea.full_schema("en") == json.loads((ROOT / "schemas" / "agenda-full.en.schema.json").read_text("utf-8"))
