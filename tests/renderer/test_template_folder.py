"""Names of templates: what replaces nothing is told, and a part of somebody's own is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from lea_model.errors import UsageError
from lea_model.renderer import render
from lea_model.renderer.template_folder import TEMPLATES, check_names
from tests.renderer.agendas import small


def put(folder: Path, name: str, text: str = "") -> Path:
    """Write a file of the user."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def _in(folder: str) -> str:
    """Our templates in one folder."""
    return ", ".join(sorted(f"{folder}/{path.name}" for path in (TEMPLATES / folder).iterdir() if path.is_file()))


@pytest.mark.parametrize(
    ("name", "close", "names"),
    [
        ("html/dokument.html", "html/document.html", _in("html")),
        ("cover.html", "html/cover.html", _in("html")),
        ("markdown/blocks/tabel.md", "markdown/blocks/table.md", _in("markdown/blocks")),
        ("pdf/Document.typ", "pdf/document.typ", _in("pdf")),
        ("docx/sjabloon.docx", "docx/template.docx", "docx/template.docx"),
        ("docx/huisstijl.dotx", "docx/template.docx", "docx/template.docx"),
    ],
)
def test_wrong_name(tmp_path: Path, name: str, close: str, names: str) -> None:
    """A name that is nearly one of ours, or stands in the wrong folder, is refused with the right ones."""
    path = put(tmp_path, name)
    with pytest.raises(UsageError) as raised:
        render(small(), templates=tmp_path)
    assert raised.value.message("nl") == (
        f"{path.as_posix()} vervangt niets: er is geen sjabloon '{name}'"
        f" (bedoelde u '{close}'?). Kies uit: {names}."
        " Een eigen onderdeel telt mee als een ander sjabloon van u het noemt."
    )


def test_template_for_excel(tmp_path: Path) -> None:
    """A workbook among the templates would change nothing, which is said."""
    path = put(tmp_path, "xlsx/template.xlsx")
    with pytest.raises(UsageError) as raised:
        check_names(tmp_path)
    assert raised.value.message("nl") == f"{path.as_posix()} vervangt niets: voor Excel zijn er geen sjablonen."


def test_right_names(tmp_path: Path) -> None:
    """All our own names will do, and what is no template is left alone: notes, images, fonts, hidden files."""
    for path in TEMPLATES.rglob("*"):
        if path.is_file():
            put(tmp_path, path.relative_to(TEMPLATES).as_posix())
    for name in ("docx/template.docx", "README.md", "logo.png", "pdf/fonts/eigen.docx", ".git/html/x.html"):
        put(tmp_path, name)
    check_names(tmp_path)


def test_part_of_ones_own(tmp_path: Path) -> None:
    """A file that another template takes in by its name is no mistake."""
    put(tmp_path, "html/onderdelen/voet.html", "voet")
    put(tmp_path, "html/cover.html", '{% include "html/onderdelen/voet.html" %}')
    check_names(tmp_path)
