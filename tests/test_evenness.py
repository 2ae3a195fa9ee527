"""What the parts of the library have in common: what they take, what they say, and how they show themselves."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import lea_model as lea
from lea_model.diagnostics import Phrase
from lea_model.index import beside_of

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
TEXT = """\
agenda: {id: a-2027, titel: Samen, gemeenten: G, periode: 2027-2030}
clusters: [{titel: Taal <b>, trekker: Vitree, leeftijd: 0-4}]
acties: [{nummer: 1.1, tekst: Lezen}, {nummer: 1.1, tekst: Schrijven}]
"""

TAKES: dict[str, Callable[[Any], object]] = {
    "check": lea.check,
    "dump": lea.dump,
    "index": lea.Index,
    "walk": lambda given: list(lea.walk(given)),
    "graph": lea.build_graph,
    "compare": lambda given: lea.compare(given, tables=["overview"]),
    "tabulate": lea.tabulate,
    "diff": lambda given: lea.diff(given, given),
    "render": lea.render,
}
"""What takes an agenda."""


@pytest.fixture(scope="module")
def result() -> lea.Result:
    """A small agenda with findings."""
    return lea.read_text(TEXT, "a.yaml")


@pytest.mark.parametrize("name", TAKES)
def test_takes_an_agenda_or_a_result(name: str, result: lea.Result) -> None:
    """An agenda will do, and so will what reading it gave; a path is refused with what to do instead."""
    for given in (result, result.agenda):
        assert TAKES[name](given) is not None
    with pytest.raises(lea.UsageError) as caught:
        TAKES[name]("examples/almere")
    assert caught.value.message("en") == (
        "An agenda is needed here, not 'examples/almere': read it first, with lea.load or lea.read."
    )


@pytest.mark.parametrize("name", ["graph", "compare", "tabulate"])
def test_two_of_one_id(name: str, result: lea.Result) -> None:
    """Two agendas of one id are refused by all that takes several."""
    with pytest.raises(lea.UsageError) as caught:
        TAKES[name]([result, result])
    assert (
        caught.value.message("en")
        == "Two agendas have the id 'a-2027': give each an id of its own, such as 'a-2027-2027'."
    )


def test_a_message_needs_no_language(result: lea.Result, monkeypatch: pytest.MonkeyPatch) -> None:
    """A finding, an error and a change speak the user's language, or the one that is asked for."""
    monkeypatch.setenv("LEA_LANG", "en")
    found = lea.check(result)
    changes = lea.diff(result, lea.loads(TEXT.replace("Samen", "Verder")))
    told: list[Any] = [*found, *changes, lea.UsageError(Phrase("Give an old and a new number, or --close-gaps."))]
    assert all(one.message() == one.message("en") != one.message("nl") for one in told)
    assert all((one.why(), one.fix()) == (one.why("en"), one.fix("en")) for one in found)


def test_findings_are_values(result: lea.Result) -> None:
    """Findings go into a set, and are sorted: the gravest first, and in order of place among those."""
    found = lea.check(result)
    assert set(found) == set(lea.check(result))
    in_order = sorted(found)
    weights = [one.severity for one in in_order]
    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) > 1
    assert min(found).severity is max(weights)
    assert repr(in_order[0]) == f"<{in_order[0].code} {in_order[0].name}: {in_order[0].position}>"


def test_finding_as_dict(result: lea.Result) -> None:
    """A finding as a dict is what the JSON report has; without a file its path says where it is."""
    (found,) = lea.check(result, select="LEA305")
    told = found.to_dict("en")
    assert {key: told[key] for key in ("code", "severity", "file", "line", "path")} == {
        "code": "LEA305",
        "severity": "error",
        "file": "a.yaml",
        "line": 3,
        "path": "actions[1].number",
    }
    assert told["message"] == found.message("en")
    assert result.agenda is not None
    (bare,) = lea.check(result.agenda, select="LEA305")
    assert (bare.to_dict()["file"], repr(bare)) == (None, f"<LEA305 {bare.name}: actions[1].number>")


def test_change_as_dict(result: lea.Result) -> None:
    """A change says itself as a dict, with its sentence."""
    (change,) = lea.diff(result, lea.loads(TEXT.replace("Samen", "Verder")))
    told = change.to_dict("en")
    assert (told["kind"], told["before"], told["after"]) == ("agenda-renamed", "Samen", "Verder")
    assert told["message"] == change.message("en")
    assert repr(change) == f"<agenda-renamed: {change.message('en')}>"


def test_tables_of_both_kinds(result: lea.Result) -> None:
    """Tables of a comparison and of data are asked for, gone through and read in the same way."""
    for made, name in ((lea.compare(result), "overview"), (lea.tabulate(result), "agendas")):
        table = made[name]
        assert table is made.table(name)
        assert list(table) == [tuple(row) for row in table.rows()]
        assert [row._asdict() for row in table.rows()] == table.dicts()
        assert len(table) == 1
        with pytest.raises(lea.UsageError):
            made["nothing"]


def test_every_table_has_named_rows(result: lea.Result) -> None:
    """The columns of every table of data can be the names of a row."""
    for table in lea.tabulate(result):
        assert all(row._fields == tuple(table.schema.names) for row in table.rows())


def test_kind_that_is_not_there(result: lea.Result) -> None:
    """A kind goes by its key or its Dutch word; another word is refused with the nearest one."""
    index = lea.Index(result)
    assert index.of_kind("actie") == index.of_kind("action") != []
    assert index.of_kind("actie", "cluster") == index.of_kind("cluster", "action")
    assert index.of_kind("hub") == []
    with pytest.raises(lea.UsageError) as caught:
        index.of_kind("akties")
    assert caught.value.message("en").startswith(
        "There is no kind 'akties' (did you mean 'actie'?). The kinds: ambition, "
    )


WRONG: dict[str, Callable[[], object]] = {
    "The path of a file or folder is needed here, not 3.": lambda: lea.read(3),  # type: ignore[arg-type]
    "The path of a file or folder is needed here, not None.": lambda: lea.check_all(None),  # type: ignore[arg-type]
    "A text is needed here, not 3.": lambda: lea.loads(3),  # type: ignore[arg-type]
    "A text is needed here, not 4.": lambda: lea.rule_page(4),  # type: ignore[arg-type]
    "Names of files with their content are needed here, not 'x'.": lambda: lea.write_files("x", "uit"),  # type: ignore[arg-type]
    "Findings are needed here, as lea.check gives them, not 3.": lambda: lea.report_findings(3),  # type: ignore[arg-type]
    "Changes are needed here, as lea.diff gives them, not 3.": lambda: lea.report_changes(3),  # type: ignore[arg-type]
    "A comparison is needed here, as lea.compare gives it, not 3.": lambda: lea.report_comparison(3),  # type: ignore[arg-type]
    "Tables are needed here, as lea.tabulate gives them, not 3.": lambda: lea.export_data(3, format="csv"),  # type: ignore[arg-type]
    "A graph is needed here, as lea.build_graph gives it, not 3.": lambda: lea.export_graph(3, format="csv"),  # type: ignore[arg-type]
    "What lea.read gives is needed here, since files are changed, not 'a'.": lambda: lea.fix("a"),  # type: ignore[arg-type]
    "The languages are nl and en, not 'fr'.": lambda: lea.dump(lea.loads(TEXT), language="fr"),  # type: ignore[arg-type]
}


@pytest.mark.parametrize("told", WRONG)
def test_wrong_arguments(told: str) -> None:
    """What a function cannot use is refused with what it needs, as a mistake of the caller."""
    with pytest.raises(lea.UsageError) as caught:
        WRONG[told]()
    assert caught.value.message("en") == told


def test_one_kind_by_itself(result: lea.Result) -> None:
    """One kind may stand without a list around it."""
    index = lea.Index(result)
    assert index.find("Taal <b>", "cluster") == index.find("Taal <b>", ("cluster",)) != ()


def test_settings_of_one_code() -> None:
    """One code may stand by itself where a list is meant."""
    config = lea.Config(select="LEA3", ignore="LEA301", per_path_ignores={"*.yaml": "LEA2"})
    assert config == lea.Config(select=("LEA3",), ignore=("LEA301",), per_path_ignores={"*.yaml": ("LEA2",)})
    assert config.select == ("LEA3",)


def test_index_in_another_process(result: lea.Result) -> None:
    """An index can be sent to another process, with the agendas beside it."""
    index = lea.Index(result, [beside_of(lea.loads("agenda: {id: b, titel: B, gemeenten: G, periode: 2030}\n"))])
    copy = pickle.loads(pickle.dumps(index))
    assert [entry.id for entry in copy.entries] == [entry.id for entry in index.entries]
    assert copy.find("1.1") == index.find("1.1")
    assert copy.beside.keys() == {"b"}


def test_short_on_one_line(result: lea.Result) -> None:
    """What is shown of anything is one short line that says which it is."""
    agenda = result.agenda
    assert agenda is not None
    shown = [
        (agenda, "Agenda(id='a-2027', title='Samen')"),
        (agenda.actions[0], "Action(number='1.1', text='Lezen')"),
        (agenda.clusters[0], "Cluster(title='Taal <b>')"),
        (agenda.clusters[0].trekkers[0], "Assignment(party='Vitree')"),
        (result, "<Result of 'a.yaml': 'a-2027', findings: 0>"),
        (lea.Index(agenda), "<Index of 'a-2027': 4 entries>"),
        (lea.compare(agenda, tables=["overview"]), "<Comparison of 'a-2027': overview>"),
        (lea.diff(agenda, agenda), "<AgendaDiff 'a-2027' -> 'a-2027': 0 changes>"),
    ]
    assert [repr(one) for one, _ in shown] == [wanted for _, wanted in shown]
    assert (str(agenda.period), str(agenda.clusters[0].ages), str(agenda.clusters[0].trekkers[0])) == (
        "2027-2030",
        "0-4",
        "Vitree",
    )


def test_long_text_is_cut() -> None:
    """A long text is cut off in what is shown, and stays whole in what it is."""
    agenda = lea.loads(TEXT.replace("Lezen", "Lezen " * 100))
    assert len(repr(agenda.actions[0])) < 110


def test_in_a_notebook(result: lea.Result) -> None:
    """In a notebook agendas and tables are tables, with what was typed escaped."""
    agenda = result.agenda
    assert agenda is not None
    shown = [
        agenda.clusters[0]._repr_html_(),
        lea.compare(agenda, tables=["ages"])["ages"]._repr_html_(),
        lea.tabulate(agenda)["clusters"]._repr_html_(),
        lea.diff(agenda, lea.loads(TEXT.replace("Taal <b>", "Rekenen <b>")))._repr_html_(),
    ]
    assert all(html.startswith("<table><caption>") and html.endswith("</table>") for html in shown)
    assert all("<b>" not in html for html in shown)
    assert "<tr><td>trekkers</td><td>Vitree</td></tr>" in shown[0]
    assert "Taal &lt;b&gt;" in shown[2]
