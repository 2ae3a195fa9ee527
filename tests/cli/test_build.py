"""``lea build``."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from lea_model.cli import progress
from lea_model.cli.commands import build
from lea_model.loader import read
from lea_model.renderer import DEFAULT_FORMATS, render, render_files
from tests.checker.small import but
from tests.cli.running import UNREADABLE, WRONG, Lea, agenda, files

TOOK = re.compile(
    r"Dat duurde \d+,\d seconden, \d+,\d\d per bestand\. Per document: [a-z-]+ \d+,\d(; [a-z-]+ \d+,\d)*\."
    r"|That took \d+\.\d seconds, \d+\.\d\d for each file\. By document: agenda \d+\.\d\."
)
pytestmark = pytest.mark.usefixtures("basic")


def made(folder: Path, *formats: str) -> list[str]:
    """The documents that the agenda in a folder has something for."""
    return sorted(f"plaats-2030/{name}" for name in render_files(read(folder), formats=formats or DEFAULT_FORMATS))


def said(err: str) -> list[str]:
    """What is said on stderr, without how long it took."""
    *lines, took = err.splitlines()
    assert TOOK.fullmatch(took)
    return lines


@pytest.mark.slow
def test_all_documents_in_all_formats(tmp_path: Path, lea: Lea) -> None:
    """Each document is written in each format, in a folder named after the agenda; stdout lists the files."""
    folder, out = agenda(tmp_path / "in"), tmp_path / "uit"
    ran = lea("build", folder, "--out", out)
    assert files(out) == made(folder)
    assert {"plaats-2030/agenda.html", "plaats-2030/agenda.md", "plaats-2030/projectorganisatie.md"} < set(files(out))
    assert sorted(ran.out.splitlines()) == [f"{out.as_posix()}/{name}" for name in made(folder)]
    assert (ran.status, said(ran.err)) == (0, [f"{len(made(folder))} documenten gemaakt in {out.as_posix()}."])


def test_findings_do_not_stop_it(tmp_path: Path, lea: Lea) -> None:
    """Errors are counted on stderr, and the documents are written all the same."""
    folder, out = agenda(tmp_path / "in", WRONG), tmp_path / "uit"
    ran = lea("build", folder, "-o", out, "--format", "md")
    assert files(out) == made(folder, "md")
    assert ran.status == 0
    assert said(ran.err) == [
        f"{folder.as_posix()}: 1 fout. Zie 'lea check {folder.as_posix()}'.",
        f"{len(made(folder, 'md'))} documenten gemaakt in {out.as_posix()}.",
    ]


def test_chosen_documents_and_formats(tmp_path: Path, lea: Lea) -> None:
    """Only what is asked for is made."""
    out = tmp_path / "uit"
    ran = lea("build", agenda(tmp_path / "in"), "-o", out, "--document", "agenda", "--format", "HTML", "--format", "md")
    assert (ran.status, files(out)) == (0, ["plaats-2030/agenda.html", "plaats-2030/agenda.md"])


def test_several_with_commas(tmp_path: Path, lea: Lea) -> None:
    """Formats and documents may stand behind each other with commas; a wrong one among them is named by itself."""
    out = tmp_path / "uit"
    ran = lea("build", agenda(tmp_path / "in"), "-o", out, "--document", "agenda,poster", "--format", "html, md,")
    names = ("agenda.html", "agenda.md", "poster.html", "poster.md")
    assert (ran.status, files(out)) == (0, [f"plaats-2030/{name}" for name in names])
    ran = lea("build", agenda(tmp_path / "in2"), "-o", out, "--format", "html,ms")
    assert (ran.status, ran.err.splitlines()[-1]) == (
        2,
        "Fout: Ongeldige waarde voor '--format': 'ms' is niet een van: html, md, ics, pdf, docx, xlsx.",
    )


def test_a_missing_extra(tmp_path: Path, lea: Lea, monkeypatch: pytest.MonkeyPatch) -> None:
    """A format whose extra is not installed is one sentence with the command, and nothing is written."""
    out = tmp_path / "uit"
    monkeypatch.setitem(sys.modules, "pikepdf", None)
    ran = lea("build", agenda(tmp_path / "in"), "-o", out, "--format", "pdf")
    assert (ran.status, ran.out, out.exists()) == (2, "", False)
    assert ran.err == (
        "Fout: Voor bestandsvorm pdf is de uitbreiding 'pdf' nodig, en die is niet geïnstalleerd."
        ' Installeer haar met: pip install "lea-model[pdf]"\n'
    )


def test_default_folder(tmp_path: Path, lea: Lea, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without --out the documents go into the folder build."""
    folder = agenda(tmp_path / "in")
    monkeypatch.chdir(tmp_path)
    ran = lea("build", folder, "--document", "agenda", "--format", "md", "--lang", "en")
    assert (ran.status, ran.out) == (0, "build/plaats-2030/agenda.md\n")
    assert said(ran.err) == ["1 document written to build."]


def test_several_agendas(tmp_path: Path, lea: Lea) -> None:
    """A folder of agendas gives a folder of documents each."""
    agenda(tmp_path / "in" / "a")
    agenda(tmp_path / "in" / "b", but(("plaats-2030", "plaats-2034")))
    ran = lea("build", tmp_path / "in", "-o", tmp_path / "uit", "--format", "md", "--document", "agenda")
    assert files(tmp_path / "uit") == ["plaats-2030/agenda.md", "plaats-2034/agenda.md"]
    assert ran.status == 0


def test_one_agenda_that_is_named_twice(tmp_path: Path, lea: Lea) -> None:
    """A path that is given twice is one agenda."""
    folder = agenda(tmp_path / "in" / "a")
    ran = lea("build", folder, tmp_path / "in", "-o", tmp_path / "uit", "--format", "md")
    assert (ran.status, len(ran.out.splitlines())) == (0, len(made(folder, "md")))


def test_two_agendas_with_one_id(tmp_path: Path, lea: Lea) -> None:
    """The second agenda with an id does not overwrite the documents of the first."""
    first, second = agenda(tmp_path / "a"), agenda(tmp_path / "b", but(("titel: Samen", "titel: Apart")))
    ran = lea("build", first, second, "-o", tmp_path / "uit", "--format", "md", "--document", "agenda")
    assert ran.status == 1
    assert ran.err.splitlines()[0] == (
        f"{second.as_posix()}: geen documenten, want {first.as_posix()} heeft dezelfde id (plaats-2030)."
    )
    assert (tmp_path / "uit" / "plaats-2030" / "agenda.md").read_text("utf-8").count("Samen") > 0


def test_agenda_that_cannot_be_read(tmp_path: Path, lea: Lea) -> None:
    """What cannot be read is named, and the others are made."""
    broken, good = agenda(tmp_path / "a", UNREADABLE), agenda(tmp_path / "b")
    ran = lea("build", broken, good, "-o", tmp_path / "uit", "--format", "md", "--document", "agenda")
    assert files(tmp_path / "uit") == ["plaats-2030/agenda.md"]
    assert ran.status == 1
    assert said(ran.err) == [
        f"{broken.as_posix()}: 1 fout. Zie 'lea check {broken.as_posix()}'.",
        f"{broken.as_posix()}: geen documenten, want de agenda is niet te lezen.",
        f"1 document gemaakt in {(tmp_path / 'uit').as_posix()}.",
    ]


def test_same_bytes_every_time(tmp_path: Path, lea: Lea) -> None:
    """Making documents again gives the same bytes."""
    folder = agenda(tmp_path / "in")
    for name in ("een", "twee"):
        lea("build", folder, "-o", tmp_path / name)
    made = [
        {path: (tmp_path / name / path).read_bytes() for path in files(tmp_path / name)} for name in ("een", "twee")
    ]
    assert made[0] == made[1]


def test_documents_are_what_render_gives(tmp_path: Path, lea: Lea) -> None:
    """The file holds what the library gives, in the language of the agenda and not of the messages."""
    from lea_model.loader import load

    folder = agenda(tmp_path / "in")
    lea("build", folder, "-o", tmp_path / "uit", "--lang", "en")
    expected = render(load(folder), document="agenda", format="md")
    assert (tmp_path / "uit" / "plaats-2030" / "agenda.md").read_text("utf-8") == expected


# ---- what goes wrong on the way --------------------------------------------------------------------------------------


def test_interrupted(tmp_path: Path, lea: Lea, two: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C in the middle leaves nothing, for half the documents would look like all of them."""
    calls = iter(range(10))

    def stopping(*_arguments: object, **_settings: object) -> list[tuple[str, dict[str, str]]]:
        if next(calls) == 1:
            raise KeyboardInterrupt
        return [("agenda", {"agenda.html": "whole", "agenda.md": "whole"})]

    monkeypatch.setattr(build, "render_each", stopping)
    ran = lea("build", two, "-o", tmp_path / "uit")
    assert (ran.status, ran.err.splitlines()[-1]) == (130, "Gestopt. Er is niets half geschreven.")
    assert (ran.out, (tmp_path / "uit").exists(), files(tmp_path)) == (
        "",
        False,
        ["in/a/agenda.yaml", "in/b/agenda.yaml"],
    )


def test_interrupted_while_writing(tmp_path: Path, lea: Lea, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C before files are put in place leaves what was there before, and no temporary file."""
    out = tmp_path / "uit"
    (out / "plaats-2030").mkdir(parents=True)
    (out / "plaats-2030" / "agenda.html").write_text("from before", "utf-8")

    def stopping(_path: Path, _target: Path) -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", stopping)
    ran = lea("build", agenda(tmp_path / "in"), "-o", out, "--document", "agenda", "--format", "html")
    assert ran.status == 130
    assert files(out) == ["plaats-2030/agenda.html"]
    assert (out / "plaats-2030" / "agenda.html").read_text("utf-8") == "from before"


def test_folder_that_is_a_file(tmp_path: Path, lea: Lea) -> None:
    """Where no folder can be made, that is said once, and nothing was built."""
    (tmp_path / "uit").write_text("a file", "utf-8")
    ran = lea("build", agenda(tmp_path / "in"), "-o", tmp_path / "uit", "--format", "md")
    target = f"{(tmp_path / 'uit').as_posix()}/plaats-2030/agenda.md"
    assert ran == (2, "", f"Fout: '{target}' kan niet geschreven worden: een deel van het pad is een bestand.\n")


def test_target_that_is_a_folder(tmp_path: Path, lea: Lea) -> None:
    """Where a folder stands in the way of a document, no temporary file stays behind."""
    (tmp_path / "uit" / "plaats-2030" / "agenda.md" / "x").mkdir(parents=True)
    ran = lea("build", agenda(tmp_path / "in"), "-o", tmp_path / "uit", "--format", "md")
    assert (ran.status, files(tmp_path / "uit")) == (2, [])
    assert "agenda.md' kan niet geschreven worden: " in ran.err


# ---- templates -------------------------------------------------------------------------------------------------------


def test_templates_of_ones_own(tmp_path: Path, lea: Lea) -> None:
    """A template of the same name replaces that of the library."""
    (tmp_path / "eigen" / "markdown").mkdir(parents=True)
    (tmp_path / "eigen" / "markdown" / "document.md").write_text("Eigen stuk.\n", "utf-8")
    ran = lea(
        "build", agenda(tmp_path / "in"), "-o", tmp_path / "uit", "--format", "md", "--templates", tmp_path / "eigen"
    )
    assert ran.status == 0
    assert (tmp_path / "uit" / "plaats-2030" / "agenda.md").read_text("utf-8").strip() == "Eigen stuk."


def test_template_with_a_mistake(tmp_path: Path, lea: Lea) -> None:
    """A template that cannot be used is wrong use, in one line."""
    (tmp_path / "eigen" / "markdown").mkdir(parents=True)
    (tmp_path / "eigen" / "markdown" / "document.md").write_text("{% if %}", "utf-8")
    ran = lea(
        "build", agenda(tmp_path / "in"), "-o", tmp_path / "uit", "--format", "md", "--templates", tmp_path / "eigen"
    )
    assert ran.status == 2
    assert ran.err.startswith("Fout: ")
    assert len(ran.err.splitlines()) == 1


def test_folder_of_templates_that_is_not_there(tmp_path: Path, lea: Lea) -> None:
    """A folder that is not there is wrong use."""
    ran = lea("build", agenda(tmp_path / "in"), "--templates", tmp_path / "weg")
    assert ran.status == 2
    assert ran.err.splitlines()[-1] == (
        f"Fout: Ongeldige waarde voor '--templates': '{(tmp_path / 'weg').as_posix()}' is geen map."
    )


# ---- progress --------------------------------------------------------------------------------------------------------


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """A folder of two agendas."""
    agenda(tmp_path / "in" / "a")
    agenda(tmp_path / "in" / "b", but(("plaats-2030", "plaats-2034"), ("id: overgang", "id: bereik")))
    return tmp_path / "in"


def test_no_bar_in_a_pipe(tmp_path: Path, lea: Lea, two: Path) -> None:
    """Where stderr is no terminal, progress is not shown."""
    ran = lea("build", two, "-o", tmp_path / "uit", "--format", "md", "--document", "agenda")
    assert "Documenten maken" not in ran.err
    assert len(said(ran.err)) == 2


def test_bar_on_a_terminal(tmp_path: Path, lea: Lea, two: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal there is a bar, and what there is to say comes after it, so that neither breaks the other."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr(progress, "FIRST", 1e6)  # however busy the machine is
    ran = lea("build", two, "-o", tmp_path / "uit", "--format", "md", "--document", "agenda")
    bar, _, rest = ran.err.rpartition("\x1b")
    assert "Documenten maken" in bar
    assert "100%" in bar
    assert f"{(two / 'b').as_posix()}: 1 fout." in rest
    assert ran.out.splitlines() == [f"{(tmp_path / 'uit').as_posix()}/plaats-{year}/agenda.md" for year in (2030, 2034)]


def test_no_bar_for_one_agenda(tmp_path: Path, lea: Lea, monkeypatch: pytest.MonkeyPatch) -> None:
    """One agenda has no bar; that it takes long is told otherwise, and not here, however busy the machine is."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr(progress, "FIRST", 1e6)
    folder = agenda(tmp_path / "in")
    ran = lea("build", folder, "-o", tmp_path / "uit", "--format", "md")
    assert said(ran.err) == [f"{len(made(folder, 'md'))} documenten gemaakt in {(tmp_path / 'uit').as_posix()}."]


def test_settings_are_heeded(tmp_path: Path, lea: Lea) -> None:
    """What the settings of an agenda leave out is not counted."""
    folder = agenda(tmp_path / "in", WRONG)
    (folder / "lea.toml").write_text('ignore = ["LEA304"]', "utf-8")
    ran = lea("build", folder, "-o", tmp_path / "uit", "--document", "agenda", "--format", "md")
    assert (ran.status, said(ran.err)) == (0, [f"1 document gemaakt in {(tmp_path / 'uit').as_posix()}."])


def test_tokens_without_the_colours_that_show_most(tmp_path: Path, lea: Lea) -> None:
    """Tokens that say nothing of headings and the cover are told of: the documents would look as if there were none."""
    style = tmp_path / "stijl"
    style.mkdir()
    (style / "tokens.json").write_text('{"utrecht": {"document": {"color": {"value": "#2e2e2e"}}}}', "utf-8")
    asked = ("--document", "agenda", "--format", "md", "--style", style)
    ran = lea("build", agenda(tmp_path / "in"), "-o", tmp_path / "uit", *asked)
    assert said(ran.err)[0] == (
        f"Huisstijl {style.as_posix()}: de design tokens geven geen kleur voor koppen en omslag; daarvoor staan nu onze"
        ' kleuren. Geef in stijl.toml accent en omslag, elk op een eigen regel, zoals: accent = "#00618f"'
    )
    (style / "stijl.toml").write_text('accent = "#00618f"\nomslag = "#00618f"\n', "utf-8")
    ran = lea("build", agenda(tmp_path / "in"), "-o", tmp_path / "uit", *asked)
    assert len(said(ran.err)) == 1
