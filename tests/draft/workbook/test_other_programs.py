"""LibreOffice opens the workbook and saves it again; it comes back as if nobody touched it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

import lea_model as lea
from lea_model.draft.workbook.importing import import_workbook
from tests.draft.workbook.rewriting import cells_of, put, workbook_of

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed"),
]


def saved(content: bytes, folder: Path, form: str = "xlsx:Calc MS Excel 2007 XML") -> bytes:
    """The workbook as LibreOffice saves it."""
    (folder / "in").mkdir(parents=True)
    (folder / "in" / "w.xlsx").write_bytes(content)
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", form]
    subprocess.run(
        [*command, "--outdir", str(folder / "out"), str(folder / "in" / "w.xlsx")],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return next((folder / "out").iterdir()).read_bytes()


@pytest.mark.parametrize("name", ["almere", "tilburg", "westland"])
def test_saved_again(name: str, tmp_path: Path) -> None:
    """A workbook that LibreOffice saved again changes nothing, and one that was edited first only that."""
    result = lea.read(EXAMPLES / name)
    content = lea.render(result, document="werkboek", format="xlsx")
    assert isinstance(content, bytes)
    made = import_workbook(saved(content, tmp_path / "1"), result)
    assert (made.edits.total, made.problems, made.remarks) == (0, (), ())
    book = cells_of(content)
    key = str(book["acties"][1][0])
    put(book["acties"], key, "tekst", "=Nieuw; 'van' ons")
    made = import_workbook(saved(workbook_of(book), tmp_path / "2"), result)
    assert ([(edit.row.key, edit.after) for edit in made.edits.cells], made.problems) == (
        [(key, "=Nieuw; 'van' ons")],
        (),
    )


def test_other_kind_of_workbook(tmp_path: Path) -> None:
    """What LibreOffice saves in its own form, or as an old workbook, is refused with what to do."""
    content = lea.render(lea.read(EXAMPLES / "almere"), document="werkboek", format="xlsx")
    assert isinstance(content, bytes)
    told = []
    for number, form in enumerate(("ods", "xls:MS Excel 97")):
        with pytest.raises(lea.UsageError) as caught:
            import_workbook(saved(content, tmp_path / str(number), form), EXAMPLES / "almere", name="w")
        told.append(caught.value.message("en"))
    assert told == [
        "'w' is a file of LibreOffice (.ods): save it as .xlsx.",
        "'w' is a workbook of an old kind (.xls): save it as .xlsx.",
    ]
