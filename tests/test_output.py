"""The one record of a format, in every room that writes something."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import pytest

from lea_model.errors import UsageError
from lea_model.exporter import GRAPH_FORMATS
from lea_model.exporter.database import DATA_FORMATS
from lea_model.exporter.table_formats import TABLE_FORMATS
from lea_model.output import Format, chosen, formats
from lea_model.renderer import FORMATS
from lea_model.reporter import REPORTS
from lea_model.reporter.changes import REPORTS as CHANGE_REPORTS
from lea_model.reporter.comparison import REPORTS as COMPARISON_REPORTS

LISTS = {
    "documents": FORMATS,
    "graphs": GRAPH_FORMATS,
    "data": DATA_FORMATS,
    "tables": TABLE_FORMATS,
    "findings": REPORTS,
    "changes": CHANGE_REPORTS,
    "comparison": COMPARISON_REPORTS,
}
ALL = [pytest.param(name, one, id=f"{room}-{name}") for room, known in LISTS.items() for name, one in known.items()]


@pytest.mark.parametrize(("name", "format"), ALL)
def test_every_format_can_be_loaded(name: str, format: Format) -> None:
    """Each goes by its own name, and there is a function behind it; an extra that it needs is one that there is."""
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text("utf-8"))["project"]
    assert format.name == name
    assert callable(format.load())
    assert bool(format.library) == bool(format.extra)
    extras = [one.lower() for one in project["optional-dependencies"][format.extra]] if format.extra else []
    assert all(any(module in one for one in extras) for module in format.library.split())


def test_files() -> None:
    """One text becomes one file with the name that is asked for; several files come as they are."""
    one = Format("caps", "txt", lambda: lambda text, times=1: text.upper() * times)
    several = Format("both", "", lambda: lambda text: {"a.txt": text, "b.bin": b"x"}, binary=True)
    assert one.files("naam", "a", times=2) == {"naam.txt": "AA"}
    assert several.files("naam", "a") == {"a.txt": "a", "b.bin": b"x"}


def test_library_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says how to install what a format needs, before anything is imported."""
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(UsageError) as caught:
        TABLE_FORMATS["xlsx"].files("naam")
    assert caught.value.message("nl") == (
        "Voor bestandsvorm xlsx is de uitbreiding 'excel' nodig, en die is niet geïnstalleerd."
        ' Installeer haar met: pip install "lea-model[excel]"'
    )


def test_choosing() -> None:
    """A name gives its format; a wrong one is refused with the nearest, where one is near."""
    known = formats((Format("html", "html", lambda: str), Format("md", "md", lambda: str)))
    assert chosen("md", known) is known["md"]
    with pytest.raises(UsageError, match=r"^There is no format 'htm'\. .* Did you mean 'html'\?$"):
        chosen("htm", known)
    with pytest.raises(UsageError, match=r"^There is no format 'xyz'\. Choose one of html, md\.$"):
        chosen("xyz", known)
