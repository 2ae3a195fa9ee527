"""Importers: ours and those of other packages, and what is said where one cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest

import lea_model as lea
from tests.renderer.installing import install, packages

CODE = """\
import lea_model as lea
from lea_model.draft.importers import Importer
def read(content, identity):
    if content == b"stop":
        raise RuntimeError("too far")
    return content if content == b"bytes" else lea.loads(
        f"agenda: {{id: {identity or 'leeg'}, titel: T, gemeenten: G, periode: 2030}}"
    )
ONE = Importer("een", (".een", ".xml"), lambda: read)
OTHER = Importer("ander", (".ander",), lambda: read)
NEEDS = Importer("nodig", (".nodig",), lambda: read, library="nietdaar")
"""
POINTS = """\
[lea_model.importers]
een = lea_inlezer:ONE
twee = lea_inlezer:OTHER
drie = lea_inlezer:read
nodig = lea_inlezer:NEEDS
"""

_KNOWN = "one of stratml, drie, een, nodig, twee"
_CANNOT = " of the package 'lea-inlezer' cannot be used: "


def test_by_name_and_by_suffix(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a name ends with tells the importer, and ours comes first; a name tells it anyhow."""
    for name in ("a.EEN", "a.xml"):
        (tmp_path / name).write_bytes(b"x")
    with packages(tmp_path / "site", monkeypatch) as site:
        install(site, "lea_inlezer", POINTS.replace("twee", "ander").replace("drie = lea_inlezer:read\n", ""), CODE)
        assert lea.import_agenda(tmp_path / "a.EEN", id="b").id == "b"
        assert lea.import_agenda(str(tmp_path / "a.xml"), format="een").id == "leeg"
        with pytest.raises(lea.UsageError, match="This is no StratML"):
            lea.import_agenda(tmp_path / "a.xml")


@pytest.mark.parametrize(
    ("source", "format", "told"),
    [
        ("weg.xml", None, "weg.xml cannot be read: it is not there."),
        ("a.odd", None, f"'drie'{_CANNOT}it leads to 'function' and not to a Importer."),
        (b"x", None, f"Nothing tells what <bytes> was made with: name the format, {_KNOWN}."),
        (b"x", "eeen", f"There is no format 'eeen'. Choose {_KNOWN}. Did you mean 'een'?"),
        (b"x", "twee", f"'twee'{_CANNOT}its entry point has another name than the importer, 'ander'."),
        (b"x", "drie", f"'drie'{_CANNOT}it leads to 'function' and not to a Importer."),
        (b"x", "nodig", "Format nodig needs nietdaar, which is not installed. Install it with: pip install nietdaar"),
        (b"bytes", "een", f"'een'{_CANNOT}it gives 'bytes' where it should give Agenda."),
    ],
)
def test_what_cannot_be_used(
    source: str | bytes, format: str | None, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file, a name or a package that cannot be used is told in one sentence."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.odd").touch()
    with packages(tmp_path / "site", monkeypatch) as site:
        install(site, "lea_inlezer", POINTS, CODE)
        with pytest.raises(lea.UsageError) as caught:
            lea.import_agenda(source, format=format)
        assert caught.value.message("en") == told


def test_an_importer_that_stops(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error of another package becomes a sentence about that package."""
    with packages(tmp_path / "site", monkeypatch) as site:
        install(site, "lea_inlezer", POINTS, CODE)
        with pytest.raises(lea.UsageError) as caught:
            lea.import_agenda(b"stop", format="een")
        assert caught.value.message("en").startswith(
            "'een' of the package 'lea-inlezer' cannot be used: it stops (RuntimeError: too far, "
        )
