"""``lea graph``: in words, for other programs, and as a drawing."""

from __future__ import annotations

import io
import json
from pathlib import Path
from xml.etree import ElementTree as ET

import networkx as nx
import pytest

from lea_model.reporter.graph_answers import QUESTIONS
from tests.checker.small import but
from tests.cli.running import ALMERE, ROOT, UNREADABLE, WARNED, Lea, agenda, files

pytestmark = pytest.mark.usefixtures("basic")

TILBURG = ROOT / "examples" / "tilburg"
WESTLAND = ROOT / "examples" / "westland"


def test_overview(tmp_path: Path, lea: Lea) -> None:
    """Without options all kinds are counted, most frequent first; findings are counted on stderr."""
    ran = lea("graph", agenda(tmp_path))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == (
        "Knopen: 13\n"
        "      3 actie\n"
        "      2 cluster\n"
        "      2 partij\n"
        "      2 thema\n"
        "      1 agenda\n"
        "      1 gemeente\n"
        "      1 overleg\n"
        "      1 programmalijn\n"
        "Lijnen: 19\n"
        "      8 bevat\n"
        "      3 noemt\n"
        "      3 verwijst naar\n"
        "      2 is trekker van\n"
        "      2 zit in\n"
        "      1 heeft de agenda\n"
    )


def test_findings_are_counted(tmp_path: Path, lea: Lea) -> None:
    """Findings do not stop it: they are counted on stderr, as in build."""
    folder = agenda(tmp_path, WARNED)
    ran = lea("graph", folder)
    assert ran.status == 0
    assert ran.err == f"{folder.as_posix()}: 1 waarschuwing. Zie 'lea check {folder.as_posix()}'.\n"


def test_settings_are_heeded(tmp_path: Path, lea: Lea) -> None:
    """What the settings of an agenda leave out is not counted; wrong settings are named, as in check."""
    folder = agenda(tmp_path, WARNED)
    (tmp_path / "lea.toml").write_text('ignore = ["LEA3"]', "utf-8")
    assert lea("graph", folder).err == ""
    (tmp_path / "lea.toml").write_text('ignore = "LEA999"', "utf-8")
    ran = lea("graph", folder)
    assert (ran.status, ran.out) == (2, "")
    assert "LEA999" in ran.err


def test_path_to_itself(tmp_path: Path, lea: Lea) -> None:
    """Two names of one thing are said to be one."""
    ran = lea("graph", agenda(tmp_path), "--path", "Gemeente", "gemeente Plaats")
    assert ran == (0, "Beide zijn hetzelfde: partij Gemeente\n", "")


def test_around(tmp_path: Path, lea: Lea) -> None:
    """What is linked to one thing, in sentences that start with it; then what its neighbours have to do together."""
    ran = lea("graph", agenda(tmp_path), "--around", "JGZ")
    assert ran == (0, "JGZ zit in Werkgroep Overgang\n", "")
    both = lea("graph", tmp_path, "--around", "jgz", "--depth", "2", "--lang", "en").out
    assert both == (
        "JGZ sits on Werkgroep Overgang\nGemeente sits on Werkgroep Overgang\nWerkgroep Overgang leads Soepel verder\n"
    )
    alone = lea("graph", tmp_path, "--around", "jgz", "--kind", "partij")
    assert alone.out == "partij JGZ\n"


@pytest.mark.parametrize("kind", ["actie", "action", "Actie", "actie,partij"])
def test_kind(tmp_path: Path, lea: Lea, kind: str) -> None:
    """Kinds go by what they are called in either language."""
    first, *counts = lea("graph", agenda(tmp_path), "--kind", kind).out.splitlines()
    assert (first, counts[0]) == ("Knopen: 5" if "," in kind else "Knopen: 3", "      3 actie")


ANSWERS = {
    ("partners", "1.2.1"): (
        "actie 1.2.1 Warm overdragen\n"
        "  Wie leidt: Werkgroep Overgang\n"
        "  Hoe dat bekend is: staat bij een cluster dat ernaar verwijst: cluster Soepel verder\n"
        "  Werkgroep Overgang is trekker van Soepel verder\n"
        "  Raakvlakken: Sport, Wonen\n"
    ),
    ("leads", "1.2.1"): (
        "actie 1.2.1 Warm overdragen\n"
        "  Wie leidt: Werkgroep Overgang\n"
        "  Hoe dat bekend is: staat bij een cluster dat ernaar verwijst: cluster Soepel verder\n"
    ),
    ("leads", "soepel verder"): (
        "cluster Soepel verder\n  Wie leidt: Werkgroep Overgang\n  Hoe dat bekend is: staat bij het onderdeel zelf\n"
    ),
    ("actions", "gemeente"): (
        "partij Gemeente\n"
        "  1.1.1 Campagne voeren: is trekker van Meer peuters\n"
        "  1.1.2 Spreekuren houden: is trekker van Meer peuters\n"
    ),
    ("actions", "jgz"): "partij JGZ\n  Niets gevonden.\n",
    ("actions", "wonen"): "beleidsterrein Wonen\n  1.1.1 Campagne voeren\n  1.2.1 Warm overdragen\n",
    ("areas",): "  2x Sport – Wonen: 1.1.1, 1.2.1\n",
    ("areas", "wonen"): "  2x Wonen – Sport: 1.1.1, 1.2.1\n",
    ("parties",): "  Niets gevonden.\n",
    ("missing", "werkgroep overgang"): (
        "overleg Werkgroep Overgang\n"
        "  Is er voor: Soepel verder\n"
        "  Aan tafel: Gemeente, JGZ\n"
        "  Niemand ontbreekt.\n"
        "  Zonder rol in deze acties: Gemeente, JGZ\n"
    ),
    ("alone", "gemeente"): (
        "partij Gemeente\n"
        "  Leidt alleen:\n"
        "    Meer peuters\n"
        "  Acties die zij alleen leidt:\n"
        "    1.1.1 Campagne voeren\n"
        "    1.1.2 Spreekuren houden\n"
    ),
    ("drop-out", "gemeente"): (
        "partij Gemeente\n"
        "  Zonder iemand die leidt:\n"
        "    Meer peuters\n"
        "  Acties zonder iemand die leidt:\n"
        "    1.1.1 Campagne voeren\n"
        "    1.1.2 Spreekuren houden\n"
        "  Acties waarvoor niemand meer aanspreekbaar is:\n"
        "    1.1.1 Campagne voeren\n"
        "    1.1.2 Spreekuren houden\n"
        "  Een lege stoel bij:\n"
        "    Werkgroep Overgang\n"
    ),
    ("connectors", "wonen", "sport"): ("Gemeente\n  in beide: 1.1.1\nWerkgroep Overgang\n  in beide: 1.2.1\n"),
    ("bridges",): (
        "Hoeveel elk de anderen verbindt (0 niets, 1 alles), en met hoeveel partijen zij werkt:\n"
        "  0.000 Gemeente (1)\n"
        "  0.000 JGZ (1)\n"
        "  0.000 Werkgroep Overgang (0)\n"
    ),
    ("groups",): "1. Gemeente, JGZ\nWerken met niemand anders: Werkgroep Overgang\n",
    ("loose",): "Alles hangt met elkaar samen.\n",
}
"""What each question answers on the small agenda, with two policy areas that two actions share."""


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """The small agenda, with two policy areas."""
    text = but(
        ("1.1.1, tekst", "1.1.1, raakvlakken: [Wonen, Sport], tekst"),
        ("1.2.1, tekst", "1.2.1, raakvlakken: [Sport, Wonen], tekst"),
        ("tellingen:", "beleidsterreinen: [Wonen, Sport]\ntellingen:"),
    )
    return agenda(tmp_path / "gedeeld", text)


@pytest.mark.parametrize("asked", ANSWERS, ids=" ".join)
def test_questions(shared: Path, lea: Lea, asked: tuple[str, ...]) -> None:
    """Each question gives its answer."""
    question, *about = asked
    ran = lea("graph", shared, "--ask", question, *(word for name in about for word in ("--about", name)))
    assert (ran.status, ran.out, ran.err) == (0, ANSWERS[asked], "")


def test_every_question_was_asked() -> None:
    """No question is without a test."""
    assert {asked[0] for asked in ANSWERS} == set(QUESTIONS)


def test_who_is_missing(lea: Lea) -> None:
    """Who do we need at this table: the parties that work on what the body is for, and have no seat."""
    ran = lea("graph", ALMERE, "--ask", "missing", "--about", "ontwikkelgroep taal")
    assert ran.out.splitlines()[:2] == ["overleg Ontwikkelgroep Taal", "  Is er voor: Integrale taalaanpak"]
    assert [line for line in ran.out.splitlines() if "Ontbreekt" in line or "Niemand" in line] == (
        [line for line in ran.out.splitlines()[3:] if not line.startswith("  Zonder rol")]
    )


def test_path(lea: Lea) -> None:
    """How one thing is linked to another, step by step with the lines of the source."""
    ran = lea("graph", WESTLAND, "--path", "broedplaatsen", "stuurgroep")
    assert ran.status == 0
    assert ran.out == (
        "1. Broedplaatsen is onderdeel van Werkgroep programma's (lea-2022, Governance, Broedplaatsen,"
        " regels 799-809)\n"
        "2. Werkgroep programma's rapporteert aan Stuurgroep (lea-2022, Governance, Werkgroep programma's,"
        " regels 828-829)\n"
    )


def test_overlapping_plans(lea: Lea) -> None:
    """Which policy areas share actions with one; a number that several actions have is told with its words."""
    assert lea("graph", TILBURG, "--ask", "areas", "--about", "bestaanszekerheid").out == (
        "  2x Bestaanszekerheid – LEA: 5 Cultuur en muziek, 9 De wereld van werken\n"
        "  1x Bestaanszekerheid – Cultuur: 5 Cultuur en muziek\n"
        "  1x Bestaanszekerheid – Rijke Schooldag: 8 Schoolontbijt\n"
    )


def test_formats_to_the_terminal(tmp_path: Path, lea: Lea) -> None:
    """One text goes to stdout and is nothing but that text."""
    folder = agenda(tmp_path)
    gexf = lea("graph", folder, "--format", "gexf")
    assert (gexf.status, gexf.err) == (0, "")
    assert len(nx.read_gexf(io.BytesIO(gexf.out.encode()))) == 13
    assert len(json.loads(lea("graph", folder, "--format", "json").out)["nodes"]) == 13
    assert lea("graph", folder, "--format", "dot").out.startswith('digraph "Samen" {\n')


def test_formats_to_files(tmp_path: Path, lea: Lea) -> None:
    """One file for one text, a folder for the two tables; what was written is told."""
    folder = agenda(tmp_path / "a")
    target = tmp_path / "uit" / "plaats.graphml"
    ran = lea("graph", folder, "--format", "graphml", "-o", target)
    assert (ran.status, ran.out) == (0, f"{target.as_posix()}\n")
    assert ran.err.startswith("13 knopen en ")
    assert len(nx.read_graphml(target)) == 13
    tables = tmp_path / "tabellen"
    ran = lea("graph", folder, "--format", "csv", "--out", tables)
    assert ran.out == f"{tables.as_posix()}/nodes.csv\n{tables.as_posix()}/edges.csv\n"
    assert files(tables) == ["edges.csv", "nodes.csv"]
    assert (tables / "nodes.csv").read_bytes()[:8] == b"id,label"
    text = tmp_path / "antwoord.txt"
    assert lea("graph", folder, "--around", "jgz", "-o", text).out == f"{text.as_posix()}\n"
    assert text.read_text("utf-8") == "JGZ zit in Werkgroep Overgang\n"


def test_drawing(tmp_path: Path, lea: Lea) -> None:
    """A drawing of what stands around something has that for its title."""
    root = ET.fromstring(lea("graph", agenda(tmp_path), "--around", "jgz", "--format", "svg").out)
    assert root.findtext("{http://www.w3.org/2000/svg}title") == "Rond JGZ"


def test_projection_as_a_graph(shared: Path, lea: Lea) -> None:
    """The answer to two questions is a graph too: policy areas, or parties, with what they share as weight."""
    made = json.loads(lea("graph", shared, "--ask", "areas", "--format", "json").out)
    assert (made["directed"], [edge["weight"] for edge in made["edges"]]) == (False, [2.0])
    assert lea("graph", shared, "--ask", "areas", "--about", "wonen", "--format", "mermaid").out.startswith("flowchart")


def test_several_agendas(tmp_path: Path, lea: Lea) -> None:
    """A folder of agendas is one graph; one that cannot be read is told, and the others are there."""
    agenda(tmp_path / "a")
    broken = agenda(tmp_path / "b", UNREADABLE)
    agenda(tmp_path / "c", but(("id: plaats-2030", "id: dorp-2030"), ("gemeenten: Plaats", "gemeenten: Dorp")))
    ran = lea("graph", tmp_path)
    assert (ran.status, ran.out.splitlines()[0]) == (1, "Knopen: 26")
    assert ran.err == f"{broken.as_posix()} is niet te lezen; zie 'lea check {broken.as_posix()}'.\n"
    assert lea("graph", broken) == (1, "", ran.err)
    ran = lea("graph", tmp_path, "--around", "jgz")
    assert (ran.status, ran.out) == (2, "")
    assert "'jgz' kan in de graaf 2 dingen betekenen: " in ran.err


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--format", "csv"], "Formaat csv bestaat uit twee bestanden: geef een map op met --out."),
        (["--ask", "missing"], "Bij de vraag 'missing' hoort 1 keer --about."),
        (["--ask", "bridges", "--about", "jgz"], "Bij de vraag 'bridges' hoort 0 keer --about."),
        (["--ask", "areas", "--about", "a", "--about", "b"], "Bij de vraag 'areas' hoort 0-1 keer --about."),
        (
            ["--ask", "areas", "--about", "a", "--about", "b", "--format", "gexf"],
            "Bij de vraag 'areas' hoort 0-1 keer --about.",
        ),
        (["--about", "jgz"], "Bij '--about' hoort '--ask'."),
        (["--depth", "2"], "Bij '--depth' hoort '--around'."),
        (["--ask", "loose", "--path", "a", "b"], "'--path' en '--ask' gaan niet samen."),
        (["--ask", "loose", "--around", "jgz"], "'--ask' en '--around' gaan niet samen."),
        (["--path", "a", "b", "--kind", "actie"], "'--path' en '--kind' gaan niet samen."),
        (
            ["--ask", "groups", "--format", "svg"],
            "Het antwoord hierop is er alleen in woorden: laat '--format svg' weg.",
        ),
        (
            ["--path", "jgz", "gemeente", "--format", "dot"],
            "Het antwoord hierop is er alleen in woorden: laat '--format dot' weg.",
        ),
        (["--around", "jgz", "--depth", "-1"], "Ongeldige waarde voor --depth: '-1' is geen aantal stappen."),
        (["--around", "jgz", "--depth", "²"], "Ongeldige waarde voor --depth: '²' is geen aantal stappen."),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_use(tmp_path: Path, lea: Lea, options: list[str], message: str) -> None:
    """Options that do not go together, and values that cannot be, end with status 2 and one clear line."""
    ran = lea("graph", agenda(tmp_path), *options)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.splitlines()[-1] == f"Fout: {message}"


@pytest.mark.parametrize(
    ("options", "start", "end"),
    [
        (
            ["--ask", "mising"],
            "Ongeldige waarde voor '--ask': 'mising' is niet een van: leads, partners, ",
            "'missing'?).",
        ),
        (["--kind", "acties"], "Ongeldige waarde voor --kind: 'acties' is niet een van: actie, ", "'actie'?)."),
        (["--around", "jgzz"], "Niets in de graaf heet 'jgzz'", ""),
        (
            ["--ask", "missing", "--about", "Gemeente"],
            "'Gemeente' is in de graaf: partij. Deze vraag gaat over: ",
            "overleg.",
        ),
        (["--path", "jgz"], "Bij optie '--path' horen 2 waarden", ", met een spatie ertussen."),
    ],
)
def test_words_that_are_not_there(tmp_path: Path, lea: Lea, options: list[str], start: str, end: str) -> None:
    """A word that nothing goes by is refused, with the nearest one."""
    ran = lea("graph", agenda(tmp_path), *options)
    assert (ran.status, ran.out) == (2, "")
    last = ran.err.splitlines()[-1]
    assert last.startswith(f"Fout: {start}")
    assert last.endswith(end)


def test_hostile_texts_stay_on_their_line(tmp_path: Path, lea: Lea) -> None:
    """Line ends and marks that turn the direction of text do not reach the terminal."""
    name = '"JG\\u202eZ\\n\\n\\tLijn"'
    text = but(("naam: JGZ", f"naam: {name}"), ("[Gemeente, JGZ]", f"[{name}]"))
    ran = lea("graph", agenda(tmp_path, text), "--around", "werkgroep overgang")
    assert (ran.status, ran.out) == (
        0,
        "Werkgroep Overgang heeft als lid JGZ Lijn\nWerkgroep Overgang is trekker van Soepel verder\n",
    )
