"""Twice as many items take twice as long: no line of the package runs out of proportion. Counted, not timed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import lea_model as lea
from lea_model.index import Index, normal
from lea_model.measure.money_overview import MoneyOverview
from tests.growing_lines import growing

HEAD = "agenda: {id: a, titel: A, gemeenten: Almere, periode: 2027-2030}\n"


def listed(key: str, item: Callable[[int], str], count: int) -> str:
    """A list of items under a key."""
    return f"{key}:\n" + "".join(f"  - {item(number)}\n" for number in range(count))


def clusters(count: int) -> str:
    """Clusters that each hold an action, of which nobody is said to lead."""
    return HEAD + listed(
        "clusters", lambda i: f"{{titel: C{i}, leeftijd: 0-20, acties: [{{titel: A{i}, leeftijd: 4-6}}]}}", count
    )


def one_cluster(count: int) -> str:
    """One cluster with many actions that nobody leads, and another that cites them."""
    numbers = ", ".join(f"9{i}" for i in range(0, count, 2))
    return f"{HEAD}clusters:\n  - titel: Ander\n    verwijzingen: [{numbers}]\n  - titel: C\n    acties:\n" + "".join(
        f"      - {{titel: A{i}, nummer: 9{i}}}\n" for i in range(count)
    )


def one_lead(count: int) -> str:
    """Actions that one party leads."""
    return HEAD + listed("acties", lambda i: f"{{titel: A{i}, trekker: GGD, sparringspartner: [X, Y]}}", count)


def equal_sums(count: int) -> str:
    """Actions with one and the same budget."""
    return HEAD + listed("acties", lambda i: f"{{titel: A{i}, bedragen: [{{waarde: 100, periode: 2028}}]}}", count)


def marked(count: int) -> str:
    """Actions that are statutory by some law, with a known mistake and something left to fill in."""
    return HEAD + listed(
        "acties",
        lambda i: (
            f"{{titel: Wet A{i}, tekst: x gezinnen, wettelijk: ja, sic: {{code: LEA511, reden: zo staat het er}}}}"
        ),
        count,
    )


def counting(count: int) -> str:
    """Clusters that each say how many actions they hold."""
    return HEAD + listed(
        "clusters", lambda i: f"{{titel: C{i}, acties: [A{i}], tellingen: [{{telt: actie, genoemd: 1}}]}}", count
    )


def lists_in_text(count: int) -> str:
    """Names of parties that are a list in one text."""
    return HEAD + listed("acties", lambda i: f"{{titel: A{i}, trekker: '- GGD\\n- Bibliotheek {i}'}}", count)


def checked(text: str) -> Callable[[], object]:
    """All rules, over an agenda that is read already."""
    result = lea.read_text(text, "a.yaml")
    return lambda: lea.check(result)


def document(name: str) -> Callable[[str], Callable[[], object]]:
    """Making a document of an agenda that is read already."""

    def made(text: str) -> Callable[[], object]:
        result = lea.read_text(text, "a.yaml")
        return lambda: lea.render(result, document=name, format="md")

    return made


def money(text: str) -> Callable[[], object]:
    """What the sums of an agenda come to."""
    index = Index(lea.read_text(text, "a.yaml"))
    return lambda: (MoneyOverview(index).by_year, MoneyOverview(index).by_place)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("work", "agenda"),
    [
        (document("projectorganisatie"), clusters),
        (document("projectorganisatie"), one_cluster),
        (document("partnerboek"), one_lead),
        (money, equal_sums),
        (checked, clusters),
        (checked, counting),
        (checked, marked),
        (checked, lists_in_text),
    ],
    ids=lambda one: one.__name__,
)
def test_no_line_runs_out_of_proportion(
    work: Callable[[str], Callable[[], object]], agenda: Callable[[int], str]
) -> None:
    """Of twice as many items no line runs more than 2.6 times as often."""
    assert growing(lambda count: work(agenda(count)), 40) == []


def test_what_grows_is_found() -> None:
    """The count does find a loop within a loop."""
    index = Index(lea.loads(one_lead(40)))
    found = growing(lambda count: lambda: [index.find("A1") for _ in range(count) for _ in range(count)], 10)
    assert any(line.startswith("index/lookup.py:") for line in found)


# ---- what is held ----------------------------------------------------------------------------------------------------


def test_what_stands_inside_is_what_a_search_finds() -> None:
    """Of each part of an example: the entries, items and references in it are those whose path begins with its own."""
    index = Index(lea.load("examples/almere"))
    for path in index.items:
        size = len(path)
        assert index.inside(path) == [one for one in index.entries if one.path[:size] == path]
        inside = [one for one in index.of_kind("goal", "action") if one.path[:size] == path]
        assert index.inside(path, "goal", "actie") == inside
        assert [here for here, _ in index.items_inside(path)] == [here for here in index.items if here[:size] == path]
        held = [one for one in index.references if one.owner[:size] == path]
        assert list(index.references_inside(path)) == held
    assert index.inside(("actions", 99_999)) == []


def test_actions_that_say_nothing_of_their_own_share_what_they_inherit() -> None:
    """Thousands of actions hold one context, that of the agenda."""
    index = Index(lea.loads(one_lead(3)))
    assert {id(index.effective(entry.path)) for entry in index.of_kind("action")} == {id(index.effective(()))}


def test_a_name_that_is_compared_as_it_stands_is_held_once() -> None:
    """A text that is in the form to compare is given back itself; another is not."""
    name = f"actie-{1}"
    assert normal(name) is name
    assert normal("Actie 1.") == "actie 1."
    assert normal("1.2.") == "1.2"


def test_findings_that_point_at_one_place_share_it() -> None:
    """Ten actions that repeat the first point at one position."""
    text = HEAD + listed("acties", lambda _: "{tekst: lezen}", 11)
    found = [one for one in lea.check(lea.read_text(text, "a.yaml")) if one.code == "LEA311"]
    assert (len(found), len({id(one.related[0].position) for one in found})) == (10, 1)
