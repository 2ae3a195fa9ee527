"""What the package promises: its names, how they are called, and that importing it costs next to nothing."""

from __future__ import annotations

import importlib
import inspect
import os
import pydoc
import subprocess
import sys
from pathlib import Path

import pytest

import lea_model as lea
from lea_model.diagnostics import Phrase
from tests.test_rooms import ROOMS

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "lea_model"

SIGNATURES = {
    "from_stratml": "(text: 'str | bytes', *, id: 'str | None' = None) -> 'Agenda'",
    "to_stratml": "(agenda: 'Agenda | HasAgenda', language: 'Language | None' = None) -> 'str'",
    "agenda_schema": "(language: 'Language' = 'nl') -> 'dict[str, Any]'",
    "full_schema": "(language: 'Language' = 'nl') -> 'dict[str, Any]'",
    "build": (
        "(agendas: 'Given | Iterable[Given]', *, documents: 'Iterable[str]' = (),"
        " formats: 'Iterable[str]' = (), language: 'Language | None' = None,"
        " templates: 'Path | str | None' = None, working: 'bool' = False,"
        " style: 'Path | str | HouseStyle | None' = None, config: 'Config | None' = None) -> 'Files'"
    ),
    "close_gaps": "(result: 'Result', within: 'str | None' = None) -> 'Renumbering'",
    "fix": (
        "(result: 'Result', *, select: 'Collection[str]' = (), ignore: 'Collection[str]' = (),"
        " config: 'Config | None' = None) -> 'Plan'"
    ),
    "findings_frame": (
        "(findings: 'Iterable[Finding]', backend: 'str' = 'pandas', language: 'Language | None' = None) -> 'Any'"
    ),
    "new_agenda": (
        "(*, id: 'str | None' = None, municipality: 'str | None' = None, title: 'str | None' = None,"
        " period: 'str | None' = None, kind: 'str | None' = None) -> 'Files'"
    ),
    "read_files": "(files: 'Mapping[str, str | bytes]', name: 'str' = '<files>') -> 'Result'",
    "read_zip": "(source: 'bytes | str | os.PathLike[str]', name: 'str | None' = None) -> 'Result'",
    "renumber": "(result: 'Result', old: 'str', new: 'str') -> 'Renumbering'",
    "report_changes": (
        "(found: 'AgendaDiff | AgendasDiff', language: 'Language | None' = None, *, format: 'str' = 'text',"
        " colour: 'bool' = False) -> 'Files'"
    ),
    "report_comparison": (
        "(comparison: 'Comparison', language: 'Language | None' = None, *, format: 'str' = 'text',"
        " excel: 'bool' = False) -> 'Files'"
    ),
    "report_findings": (
        "(findings: 'Sequence[Finding]', language: 'Language | None' = None, *, format: 'str' = 'text',"
        " text_of: 'TextOf | None' = None, colour: 'bool' = False) -> 'Files'"
    ),
    "rule_page": "(code: 'str', language: 'Language | None' = None) -> 'str'",
    "show": "(agenda: 'Given', wanted: 'str', language: 'Language | None' = None) -> 'str'",
    "write_files": "(files: 'Files', folder: 'str | PathLike[str]') -> 'list[Path]'",
    "check": (
        "(target: 'Given', *, select: 'Collection[str]' = (), ignore: 'Collection[str]' = (),"
        " rules: 'Sequence[Rule] | None' = None, config: 'Config | None' = None,"
        " beside: 'Iterable[Given | Beside]' = ()) -> 'tuple[Finding, ...]'"
    ),
    "check_all": (
        "(paths: 'str | Path | Iterable[str | Path]', *, select: 'Collection[str]' = (),"
        " ignore: 'Collection[str]' = (), config: 'Config | ConfigOf | None' = None,"
        " executor: 'Executor | None' = None, cache: 'str | Path | None' = None) -> 'tuple[Checked, ...]'"
    ),
    "tabulate_all": (
        "(paths: 'str | Path | Iterable[str | Path]', *, executor: 'Executor | None' = None,"
        " cache: 'str | Path | None' = None) -> 'Dataset'"
    ),
    "build_graph": "(agendas: 'Given | Iterable[Given]') -> 'Graph'",
    "compare": "(agendas: 'Given | Iterable[Given]', *, tables: 'Collection[str]' = (), together: 'bool' = False)"
    " -> 'Comparison'",
    "compare_all": (
        "(paths: 'str | Path | Iterable[str | Path]', *, tables: 'Collection[str]' = (),"
        " executor: 'Executor | None' = None, cache: 'str | Path | None' = None,"
        " together: 'bool' = True) -> 'Comparison'"
    ),
    "diff": "(old: 'Given', new: 'Given') -> 'AgendaDiff'",
    "draft_agenda": (
        "(*documents: 'str | Path | ReadDocument', name: 'str' = '', language: 'Language | None' = None) -> 'Draft'"
    ),
    "draft_onto": (
        "(*documents: 'str | Path | ReadDocument', onto: 'str | Path', language: 'Language | None' = None) -> 'Onto'"
    ),
    "draft_page": "(drafted: 'Draft', language: 'Language | None' = None) -> 'str'",
    "dump": "(agenda: 'Agenda | HasAgenda', *, language: 'Language' = 'nl') -> 'str'",
    "edit": "(target: 'Agenda | Result | str | FilePath') -> 'Editor'",
    "export_data": "(data: 'Dataset', *, format: 'str', excel: 'bool' = False) -> 'Files'",
    "export_graph": (
        "(graph: 'nx.Graph[Any]', *, format: 'str', language: 'Language | None' = None, excel: 'bool' = False)"
        " -> 'Files'"
    ),
    "agenda_from_workbook": (
        "(workbook: 'str | Path | bytes', identity: 'str', *, name: 'str' = '') -> 'FoundedAgenda'"
    ),
    "import_agenda": (
        "(source: 'str | Path | bytes', *, format: 'str | None' = None, id: 'str | None' = None) -> 'Agenda'"
    ),
    "import_workbook": (
        "(workbook: 'str | Path | bytes', into: 'str | Path | Result', *, name: 'str' = '') -> 'WorkbookImport'"
    ),
    "find_agendas": "(path: 'str | Path') -> 'list[Path]'",
    "find_config": "(start: 'str | FilePath') -> 'Config | None'",
    "from_dict": "(data: 'Mapping[str, Any]', name: 'str' = '<dict>') -> 'Agenda'",
    "from_json": "(text: 'str | bytes', name: 'str' = '<json>') -> 'Agenda'",
    "load": "(path: 'str | FilePath') -> 'Agenda'",
    "loads": "(text: 'str | bytes', name: 'str' = '<text>') -> 'Agenda'",
    "read": "(path: 'str | FilePath') -> 'Result'",
    "read_all": (
        "(paths: 'str | Path | Iterable[str | Path]', *, executor: 'Executor | None' = None) -> 'tuple[Result, ...]'"
    ),
    "read_config": "(path: 'str | FilePath') -> 'Config'",
    "read_dict": "(data: 'Mapping[str, Any]', name: 'str' = '<dict>') -> 'Result'",
    "read_text": "(text: 'str | bytes', name: 'str' = '<text>') -> 'Result'",
    "render": (
        "(agenda: 'Given', *, document: 'str' = 'agenda', format: 'str' = 'html',"
        " language: 'Language | None' = None, templates: 'Path | str | None' = None,"
        " working: 'bool' = False, style: 'Path | str | HouseStyle | None' = None,"
        " config: 'Config | None' = None) -> 'str | bytes'"
    ),
    "tabulate": "(agendas: 'Given | Iterable[Given]') -> 'Dataset'",
    "to_dict": "(agenda: 'Agenda | HasAgenda', *, language: 'Language' = 'nl') -> 'dict[str, Any]'",
    "to_json": "(agenda: 'Agenda | HasAgenda', *, language: 'Language' = 'nl', indent: 'int | None' = 2) -> 'str'",
    "walk": "(root: 'Model | HasAgenda', path: 'Path' = ()) -> 'Iterator[tuple[Path, Model]]'",
}
"""The functions. Who changes one of these changes the work of others: note it in the changelog."""

TEXT = "agenda: {id: a, titel: Samen, gemeenten: G, periode: 2030}\nclusters: [{titel: Taal}]\n"

CLASSES = {
    "Agenda": "id title municipalities period clusters parties bodies sic",
    "Baseline": "counts mark name text total",
    "Checked": "anew findings id path",
    "Comparison": "agendas heading names table tables",
    "Config": "baseline documents format ignore language path per_path_ignores select severity strict",
    "Draft": "certainties documents files left placed places remarks",
    "Editor": "add agenda diff files move remove renumber result save set",
    "Finding": "code counts fix kind known_by message name params path position related severity sic why",
    "Index": "agenda ancestors at effective entries find incoming items of_kind outgoing parent references",
    "LeaError": "message phrase",
    "LoadError": "findings message phrase",
    "Onto": "baseline changes conflicts drafted editor taken",
    "Position": "column end_column end_line file line",
    "Result": "agenda files findings ok path position sources text_of",
    "Severity": "ADVICE ERROR WARNING",
    "TemplateError": "message phrase",
    "UsageError": "message phrase",
}
"""The classes, with what can be counted on in what is made of them; what more they have may change."""


def made() -> dict[str, object]:
    """One of each class."""
    result = lea.read_text(TEXT)
    assert result.agenda is not None
    found = lea.check(result)[0]
    errors = {name: getattr(lea, name)(Phrase("x")) for name in ("LeaError", "TemplateError", "UsageError")}
    others = [
        result,
        result.agenda,
        lea.Baseline({}),
        lea.Checked("a", "a", (), None),
        lea.compare([result.agenda], tables=["overview"]),
        lea.Config(),
        drafted := lea.Draft({}, (), (), {}, {}, 0),
        lea.Onto(drafted, lea.diff(result, result), lea.edit(result), 0, ()),
        lea.edit(result),
        found,
        found.position,
        found.severity,
        lea.Index(result.agenda),
        lea.LoadError(Phrase("x"), ()),
    ]
    return errors | {type(other).__name__: other for other in others}


def python(code: str) -> str:
    """Run a bit of Python in a process of its own and give what it printed."""
    ran = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONPATH": str(ROOT / "src")},
    )
    return ran.stdout.strip()


def test_names() -> None:
    """All public names, in order, and nothing else when asked for them."""
    assert set(lea.__all__) == {*SIGNATURES, *CLASSES, "__version__"}
    assert dir(lea) == sorted(lea.__all__)


@pytest.mark.parametrize("name", SIGNATURES)
def test_functions(name: str) -> None:
    """Each function is called as it was before, and says what it does, takes, gives and raises."""
    function = getattr(lea, name)
    assert str(inspect.signature(function)) == SIGNATURES[name]
    page = inspect.getdoc(function)
    assert page is not None
    first, _, rest = page.partition("\n")
    assert first.endswith(".")
    if rest:
        parameters = inspect.signature(function).parameters
        assert all(f"    {parameter}: " in rest for parameter in parameters) or "otherwise as" in first
        assert "\nReturns:\n" in rest or "\nYields:\n" in rest


@pytest.mark.parametrize("name", CLASSES)
def test_classes(name: str) -> None:
    """Each class has what it promises, and says what it is."""
    one = made()[name]
    assert type(one) is getattr(lea, name)
    assert set(CLASSES[name].split()) - set(dir(one)) == set()
    page = inspect.getdoc(getattr(lea, name))
    assert page is not None
    assert page.partition("\n")[0].endswith(".")


def test_errors_have_one_base() -> None:
    """Everything that the library raises on purpose can be caught at once."""
    assert all(issubclass(error, lea.LeaError) for error in (lea.LoadError, lea.UsageError, lea.TemplateError))


def test_version() -> None:
    """The version is text that says which release it is."""
    assert lea.__version__.count(".") == 2


def test_unknown_name() -> None:
    """A name that is not there is an AttributeError, as for any module."""
    with pytest.raises(AttributeError, match="module 'lea_model' has no attribute 'laod'"):
        _ = lea.laod  # type: ignore[attr-defined]
    assert not hasattr(lea, "nothing")


def test_no_public_name_hides_a_room() -> None:
    """A room is reached as any package is: by its dotted name, by attribute, and by ``import ... as``."""
    rooms = [room for room in ROOMS if (PACKAGE / room).is_dir()]
    code = "import sys, lea_model as lea\nfor name in lea.__all__: getattr(lea, name)\nhidden = []\n" + "".join(
        f"import lea_model.{room} as room\n"
        f"if not room is sys.modules['lea_model.{room}'] is lea.{room}: hidden.append('{room}')\n"
        for room in rooms
    )
    assert rooms
    assert python(f"{code}print(hidden)") == "[]"


def test_a_module_of_a_room_can_be_imported_as_a_name() -> None:
    """``import lea_model.renderer.tree as tree`` works after every public name has been used."""
    code = (
        "import lea_model as lea\nlea.render, lea.check, lea.load, lea.compare, lea.diff\n"
        "import lea_model.renderer.tree as tree\nprint(tree.__name__, type(lea).__name__)"
    )
    assert python(code) == "lea_model.renderer.tree module"


def test_monkeypatch_by_dotted_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests of others can replace something in a room by its dotted name."""
    monkeypatch.setattr("lea_model.renderer.tree.Paragraph", str)
    assert importlib.import_module("lea_model.renderer.tree").Paragraph is str


def test_pydoc_of_package_and_room() -> None:
    """``pydoc`` tells the public names of the package, and of a room what it holds."""
    package = pydoc.plain(pydoc.render_doc("lea_model"))
    assert "load(path" in package
    assert "class Agenda" in package
    assert "render(" in pydoc.plain(pydoc.render_doc("lea_model.renderer"))


def test_importing_costs_next_to_nothing() -> None:
    """Nothing heavy comes along before it is asked for."""
    heavy = ("pydantic", "yaml", "click", "jinja2", "networkx", "gettext", "lea_model.model", "lea_model.i18n")
    told = python(f"import sys, lea_model; print([name for name in {heavy!r} if name in sys.modules])")
    assert told == "[]"


@pytest.mark.parametrize(
    ("name", "without"),
    [
        ("Severity", ("pydantic", "yaml")),
        ("find_agendas", ("jinja2", "networkx", "click")),
        ("check", ("jinja2", "networkx", "click")),
        ("dump", ("jinja2", "networkx", "click")),
    ],
)
def test_each_name_brings_only_what_it_needs(name: str, without: tuple[str, ...]) -> None:
    """A name brings its own room along, and not those below it."""
    told = python(
        f"import sys\nfrom lea_model import {name}\nprint([name for name in {without!r} if name in sys.modules])"
    )
    assert told == "[]"


def test_use_as_in_the_description(tmp_path: Path) -> None:
    """Loading, reading, checking, rendering and dumping go together as they are described."""
    (tmp_path / "agenda.yaml").write_text(TEXT, "utf-8")
    agenda = lea.load(tmp_path)
    result = lea.read(tmp_path)
    assert (result.ok, result.agenda) == (True, agenda)
    assert "LEA401" in {found.code for found in lea.check(result, select=["LEA4"])}
    assert {found.position for found in lea.check(agenda)} == {None}
    assert lea.find_agendas(tmp_path) == [tmp_path]
    assert lea.loads(lea.dump(agenda)) == agenda
    assert "Samen" in lea.render(agenda, document="projectorganisatie", format="md")
    assert len(list(lea.walk(agenda))) > 2


def test_package_is_typed() -> None:
    """Type checkers of those who embed the library are told that it has types."""
    assert (ROOT / "src" / "lea_model" / "py.typed").is_file()
