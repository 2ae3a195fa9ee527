"""``lea show``."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checker.small import but
from tests.cli.running import ALMERE, UNREADABLE, Lea, agenda

pytestmark = pytest.mark.usefixtures("basic")


@pytest.mark.parametrize(
    ("wanted", "first"),
    [
        ("8.1.2", "actie 8.1.2 Projecten voor de doorstroom van VO naar vervolgonderwijs brengen we in kaart."),
        ("4.2", "thema 4.2 Kinderen die thuiszitten"),
        ("vitree", "partij Vitree"),
        ("Basisonderwijs voortgezet onderwijs commissie", "overleg BOVOC"),
        ("thuiszitters", "cluster Thuiszitters"),
        ("cluster:thuiszitters", "cluster Thuiszitters"),
        (
            "plan-4-16-lijn-1",
            "editie van programmalijn 1 Passende ondersteuning voor elk kind (Uitvoeringsplan 4-16 jaar)",
        ),
        (
            "bereik-peuters",
            "doel Van de Almeerse peuters gebruikt 90% een voorschools aanbod (voorschool, kinderopvang).",
        ),
        ("GM0034", None),
        ("Almere", "gemeente Almere"),
    ],
)
def test_almere(lea: Lea, wanted: str, first: str | None) -> None:
    """Actions, themes, parties, bodies, clusters, editions and goals are found by id, number, title, name or alias."""
    ran = lea("show", ALMERE, wanted)
    assert ran.status == (0 if first else 2)
    assert next(iter(ran.out.splitlines()), None) == first


def test_all_that_is_linked_both_ways(lea: Lea) -> None:
    """A cluster shows what it cites, also what leads nowhere; the action that it cites shows the cluster."""
    cluster = lea("show", ALMERE, "cluster:thuiszitters").out
    assert "  verwijzingen: 4.2.3 [niet gevonden]\n" in cluster
    assert "  trekker: partij Brandpunt-functionaris\n" in cluster
    action = lea("show", ALMERE, "4.2.1").out
    assert (
        "Wordt genoemd in\n  cluster Thuiszitters (verwijzingen)\n      trekker: Gemeente, Brandpunt-functionaris\n"
        in action
    )


def test_policy_area(tmp_path: Path, lea: Lea) -> None:
    """A policy area shows the actions that touch it."""
    text = but(
        ("1.2.1, tekst", "1.2.1, raakvlakken: NPO, tekst"), ("tellingen:", "beleidsterreinen: [NPO]\ntellingen:")
    )
    ran = lea("show", agenda(tmp_path, text), "npo", "--lang", "en")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == (
        f"policy area NPO\n  id: policy_area:npo\n  place: {tmp_path.as_posix()}/agenda.yaml:38:20\n\n"
        "Named in\n  action 1.2.1 Warm overdragen (overlaps)\n"
    )


def test_several_things(tmp_path: Path, lea: Lea) -> None:
    """Where a word means several things all are shown, and stderr tells how to name one of them."""
    text = but(("titel: Meer peuters", "titel: Start"), ("id: bereik\n", "id: start\n"))
    ran = lea("show", agenda(tmp_path, text), "start")
    assert ran.status == 0
    assert [line for line in ran.out.splitlines() if line.startswith("  id: ")] == [
        "  id: programmalijn:start",
        "  id: cluster:start",
    ]
    assert "\n\ncluster Start\n" in ran.out
    assert ran.err == "'start' kan 2 dingen betekenen: programmalijn:start, cluster:start.\n"
    one = lea("show", tmp_path, "cluster:start")
    assert (one.status, one.err, one.out.splitlines()[0]) == (0, "", "cluster Start")


def test_in_several_agendas(tmp_path: Path, lea: Lea) -> None:
    """In a folder of agendas each agenda shows its own."""
    agenda(tmp_path / "a")
    agenda(tmp_path / "b", but(("naam: JGZ", "naam: GGD"), ("[Gemeente, JGZ]", "[Gemeente]")))
    ran = lea("show", tmp_path, "gemeente plaats")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.count("partij Gemeente\n") == 2
    assert lea("show", tmp_path, "JGZ").out.splitlines()[3] == f"  plaats: {tmp_path.as_posix()}/a/agenda.yaml:35:5"


@pytest.mark.parametrize(
    ("wanted", "hint"),
    [
        ("Gemeent", " (bedoelde u 'Gemeente', 'gemeente'?)"),
        ("werkgroep overgan", " (bedoelde u 'Werkgroep Overgang', 'werkgroep-overgang'?)"),
        ("xyzzy", ""),
    ],
)
def test_unknown(tmp_path: Path, lea: Lea, wanted: str, hint: str) -> None:
    """A word that nothing goes by is wrong use, with the nearest words."""
    folder = agenda(tmp_path)
    ran = lea("show", folder, wanted)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(f"Fout: Niets in '{folder}' heet '{wanted}'")
    assert ("bedoelde u" in ran.err) == bool(hint)


def test_agenda_that_cannot_be_read(tmp_path: Path, lea: Lea) -> None:
    """Where nothing can be read, that is said, and not that the word is unknown."""
    folder = agenda(tmp_path, UNREADABLE)
    ran = lea("show", folder, "Gemeente")
    assert ran == (1, "", f"{folder.as_posix()} is niet te lezen; zie 'lea check {folder.as_posix()}'.\n")


def test_one_of_two_agendas_cannot_be_read(tmp_path: Path, lea: Lea) -> None:
    """The other one is shown."""
    broken = agenda(tmp_path / "a", UNREADABLE)
    agenda(tmp_path / "b")
    ran = lea("show", tmp_path, "JGZ")
    assert (ran.status, ran.out.splitlines()[0]) == (0, "partij JGZ")
    assert ran.err == f"{broken.as_posix()} is niet te lezen; zie 'lea check {broken.as_posix()}'.\n"


def test_path_that_is_not_there(tmp_path: Path, lea: Lea) -> None:
    """A path that is not there is wrong use."""
    ran = lea("show", tmp_path / "weg", "1")
    assert (ran.status, ran.out) == (2, "")


def test_links_of_a_party(tmp_path: Path, lea: Lea) -> None:
    """Web addresses of a party are shown, with what they lead to."""
    text = "agenda: {id: a, titel: A, gemeenten: Almere, periode: 2027-2030}\n"
    text += (
        "partijen:\n  - {naam: GGD, links: [https://www.example.org, {url: https://www.example.org/n, tekst: nota}]}\n"
    )
    (tmp_path / "a.yaml").write_text(text, "utf-8")
    shown = lea("show", tmp_path / "a.yaml", "GGD").out
    assert "  links: https://www.example.org; nota (https://www.example.org/n)\n" in shown
