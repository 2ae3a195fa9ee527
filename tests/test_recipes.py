"""The recipes for other programs run as they stand on their page."""

from __future__ import annotations

import re
import runpy
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import lea_model as lea
from tests.cli.running import Lea, runner
from tests.renderer.installing import install, packages

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "inbouwen" / "recipes.md"
SECTIONS = dict(re.findall(r"^## (.+?)\n.*?^```python\n(.*?)^```", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL))
AGENDA = {
    "agenda": {"id": "a", "titel": "Samen", "gemeenten": "Almere", "periode": 2030},
    "acties": [{"nummer": "1.1", "tekst": "Lezen"}, {"nummer": "1.1", "tekst": "Schrijven"}],
}


Ran = Callable[[str], dict[str, Any]]


@pytest.fixture
def lea_run(capsys: pytest.CaptureFixture[str]) -> Lea:
    """Runs the command line."""
    return runner(capsys)


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Ran:
    """Runs the code of a section at the root of the repository, and gives what it defines."""

    def run(section: str) -> dict[str, Any]:
        monkeypatch.chdir(ROOT)
        (tmp_path / "recipe.py").write_text(SECTIONS[section], "utf-8")
        return runpy.run_path(str(tmp_path / "recipe.py"))

    return run


def test_every_section_is_tested() -> None:
    """Each section of the page has code, and a test here."""
    assert list(SECTIONS) == [
        "FastAPI",
        "Django",
        "A notebook with marimo",
        "From a table to YAML",
        "A rule of your own",
        "A document and a format of your own",
        "An importer of your own",
    ]


@pytest.mark.filterwarnings("ignore")  # of starlette, about the client that its tests use
def test_fastapi(ran: Ran, monkeypatch: pytest.MonkeyPatch) -> None:
    """Findings, a document and the types of the model come over HTTP; what is wrong is told, not raised."""
    pytest.importorskip("fastapi", reason="fastapi is not installed")
    pytest.importorskip("httpx", reason="httpx is not installed")
    from fastapi.testclient import TestClient

    monkeypatch.setitem(lea.Agenda.model_config, "defer_build", True)  # the recipe changes it for the whole program
    app = ran("FastAPI")["app"]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        app.openapi()
    client = TestClient(app)
    found = client.post("/check", json=AGENDA, params={"lang": "en"}).json()
    assert ("LEA305", "acties") not in {(one["code"], one["path"]) for one in found}
    assert "LEA305" in {one["code"] for one in found}
    answer = client.post("/check-zip", content=b"no zip", headers={"content-type": "application/zip"})
    assert answer.status_code == 422
    assert "Samen" in client.post("/document/agenda", json=AGENDA).text
    assert client.post("/document/niets", json=AGENDA).status_code == 422
    flat = {"id": "a", "titel": "Samen", "gemeenten": "Almere", "periode": 2030, "clusters": ["Taal"]}
    whole = client.post("/agenda", json=flat).json()
    assert lea.from_dict(whole) == lea.Agenda.model_validate(flat)
    schemas = client.get("/openapi.json").json()["components"]["schemas"]
    assert schemas["Assignment-Input"]["anyOf"][0] == {"type": "string"}
    assert "anyOf" not in schemas["Assignment-Output"]


def test_django(ran: Ran, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page, its findings and a change of one action come over HTTP; what is not there is 404."""
    pytest.importorskip("django", reason="django is not installed")
    import django  # type: ignore[import-untyped]
    from django.conf import settings  # type: ignore[import-untyped]
    from django.test import Client  # type: ignore[import-untyped]

    if not settings.configured:
        settings.configure(ALLOWED_HOSTS=["testserver"], SECRET_KEY="x", DEBUG=False)
        django.setup()
    made = ran("Django")
    monkeypatch.setattr(settings, "ROOT_URLCONF", tuple(made["urlpatterns"]), raising=False)
    client = Client(raise_request_exception=True)
    assert "Uitvoeringsplan LEA 2019-2022" in client.get("/almere/").content.decode()
    assert {one["code"] for one in client.get("/almere/findings/").json()["findings"]} >= {"LEA301"}
    assert "+                tekst: Anders" in client.get("/almere/4.1.1/", {"text": "Anders"}).content.decode()
    assert client.get("/nergens/").status_code == 404


@pytest.mark.slow
def test_marimo(ran: Ran) -> None:
    """The cells of the notebook run, and tables show themselves."""
    pytest.importorskip("marimo", reason="marimo is not installed")
    pytest.importorskip("pandas", reason="pandas is not installed")
    _, definitions = ran("A notebook with marimo")["app"].run()
    assert definitions["compared"]["themes"]._repr_html_().startswith("<table>")
    assert list(definitions["found"].columns)[:2] == ["code", "name"]


def test_table_to_yaml(ran: Ran) -> None:
    """A table becomes YAML that reads as the same agenda; empty cells are not stated and 1.10 keeps its zero."""
    pytest.importorskip("pandas", reason="pandas is not installed")
    made = ran("From a table to YAML")
    assert lea.loads(made["yaml"]) == made["agenda"]
    assert made["yaml"].endswith(
        "acties:\n  - nummer: '1.1'\n    tekst: Voorlezen\n    trekker:\n      - Bibliotheek\n"
        "    uiterlijk: '2027-12-31'\n  - nummer: '1.10'\n    tekst: Taalcoach\n"
    )


def test_own_rule(ran: Ran) -> None:
    """A rule of one's own finds what it should."""
    (found,) = ran("A rule of your own")["findings"]
    assert (found.code, found.path, found.message("en")) == ("GEM101", ("actions", 0), "Action Lezen has no text.")


def test_own_document_and_format(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package brings a document, which every format writes, and a format, which writes every document."""
    section = PAGE.read_text("utf-8").partition("## A document and a format of your own\n")[2]
    code, points = re.findall(r"^```\w+\n(.*?)^```", section, re.MULTILINE | re.DOTALL)[:2]
    points = points.replace("project.entry-points.", "").replace('"', "").replace("lea_town.leads", "lea_town")
    agenda = lea.from_dict(AGENDA | {"acties": [{"nummer": "1.1", "tekst": "Lezen", "trekker": "Bieb"}]})
    with packages(tmp_path / "site", monkeypatch) as site:
        install(site, "lea_town", points, code)
        assert lea.render(agenda, document="leads", format="board") == '{\n  "Bieb": [\n    "1.1 Lezen"\n  ]\n}\n'
        assert "<h1>Samen</h1>" in lea.render(agenda, document="leads", format="html")


def test_own_importer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lea_run: Lea) -> None:
    """A package brings an importer: by the end of a name or by its own, in one call and on the command line."""
    section = PAGE.read_text("utf-8").partition("## An importer of your own\n")[2]
    code, points = re.findall(r"^```\w+\n(.*?)^```", section, re.MULTILINE | re.DOTALL)[:2]
    points = points.replace("project.entry-points.", "").replace('"', "").replace("lea_town.board", "lea_town")
    board = tmp_path / "board.csv"
    board.write_text("list,card,who\nTaal,Lezen,Bieb\nTaal,Schrijven,\n", "utf-8")
    with packages(tmp_path / "site", monkeypatch) as site:
        install(site, "lea_town", points, code)
        agenda = lea.import_agenda(board, id="stad-2027")
        assert agenda == lea.import_agenda(board.read_bytes(), format="board", id="stad-2027")
        assert [(one.text, [each.party for each in one.trekkers]) for one in agenda.clusters[0].actions] == [
            ("Lezen", ["Bieb"]),
            ("Schrijven", []),
        ]
        assert lea_run("import", board, "--into", tmp_path / "stad-2027").status == 0
        assert lea.load(tmp_path / "stad-2027") == agenda
