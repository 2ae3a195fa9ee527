"""A second edition of each example, made by script: the whole list of changes, and nothing else."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import lea_model as lea
from lea_model.changes import diff
from lea_model.model.actions import Action
from lea_model.model.agenda import Agenda
from lea_model.model.parties import Party
from tests.changes.editing import Editor, told

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@cache
def example(name: str) -> Agenda:
    """One of the examples."""
    return lea.load(EXAMPLES / name)


def almere() -> Agenda:
    """Almere four years on."""
    made = Editor(example("almere"))
    made.change("", title="Uitvoeringsplan LEA 2023-2026", period="2023-2026", status="vastgesteld")
    made.drop("action:1.1.1")
    made.change("action:1.1.2", number="1.1.1")
    made.change(
        "action:1.2.1", text="Een gemeentelijke campagne maakt de voorschool bekender, om het bereik te vergroten."
    )
    made.change("cluster:bereik-voorscholen", trekkers="JGZ", citations=["1.2.1"])
    made.change("cluster:kwaliteit-vve", citations=["1.2.2", "1.3.1", "1.3.2", "2.1.1", "3.1.1", "3.2.1"])
    made.change("cluster:sterk-in-de-wijk", citations=["4.1.1", "4.1.2", "4.1.3", "4.3.1"])
    cited = made.get("cluster:verticale-lijnen").citations
    made.change("cluster:verticale-lijnen", citations=["1.1.1", *cited[1:]])
    made.change("goal:bereik-peuters", targets={"gedrukt": "95%", "waarde": "95", "eenheid": "%"})
    made.change("edition:plan-0-6-lijn-1", due="eind 2026")
    made.change("party:vitree", name="Vitree Jeugdhulp", aliases="Vitree")
    return made.agenda


def test_almere() -> None:
    """Almere: title, period, status; actions dropped, renumbered, reworded, moved; another trekker, target and date."""
    found = diff(example("almere"), almere())
    assert told(found) == [
        (
            "agenda-renamed",
            "Uitvoeringsplan LEA 2023-2026",
            "‘Uitvoeringsplan LEA 2019-2022’",
            "‘Uitvoeringsplan LEA 2023-2026’",
        ),
        ("agenda-adopted", "Uitvoeringsplan LEA 2023-2026", "onbekend", "vastgesteld"),
        ("period-changed", "Uitvoeringsplan LEA 2023-2026", "2019-2022", "2023-2026"),
        ("target-changed", "Van de Almeerse peuters gebruikt 90% een", "90% (Almeerse peuters)", "95%"),
        ("action-dropped", "1.1.1", "", ""),
        (
            "action-reworded",
            "1.2.1",
            "‘Er start een gemeentelijke campagne die de voorschool beken",
            "‘Een gemeentelijke campagne maakt de voorschool bekender, om",
        ),
        ("action-renumbered", "1.1.1", "1.1.2", "1.1.1"),
        ("action-to-other-cluster", "1.2.2", "cluster ‘Bereik voorscholen’", "cluster ‘Kwaliteit VVE’"),
        ("citation-dropped", "Sterk in de wijk/ Zat 2.0 Passende onder", "‘1.1.1’", ""),
        ("due-later", "Passende ondersteuning voor elk kind", "eind 2022", "eind 2026"),
        ("trekker-replaced", "Bereik voorscholen", "Gemeente", "JGZ"),
        ("party-renamed", "Vitree Jeugdhulp", "‘Vitree’", "‘Vitree Jeugdhulp’"),
        ("changed", "Vitree Jeugdhulp", "niet vermeld", "‘Vitree’"),
        ("reference-follows", "Verticale leer- en ontwikkelingslijnen e", "‘1.1.2’", "‘1.1.1’"),
    ]


def tilburg() -> Agenda:
    """Tilburg, shortened."""
    made = Editor(example("tilburg"))
    made.change("body:bestuurlijk-lea-overleg", frequency="viermaal per jaar", chair="de wethouder")
    made.drop("action:schoolontbijt")
    made.change("cluster:de-basis", title="Een stevige basis")
    made.add("", "parties", Party(name="Stichting Nieuw"))
    made.drop("party:t-primair")
    return made.agenda


def test_tilburg() -> None:
    """Tilburg: a cluster renamed, an action dropped, a body that meets more often, parties that come and go."""
    assert told(diff(example("tilburg"), tilburg())) == [
        ("action-dropped", "8", "", ""),
        ("cluster-renamed", "1", "‘De basis’", "‘Een stevige basis’"),
        ("body-chair-changed", "Brede bestuurlijke LEA overleg", "", "‘de wethouder’"),
        ("body-frequency-changed", "Brede bestuurlijke LEA overleg", "", "viermaal per jaar"),
        ("party-added", "Stichting Nieuw", "", ""),
        ("party-dropped", "T-Primair", "", ""),
    ]


def westland() -> Agenda:
    """Westland, with actions that move and one that is new."""
    made = Editor(example("westland"))
    made.move("action:taal-en-rekenen", "theme:huisvesting-theme-0", "actions")
    made.add("theme:gezonde-ontwikkeling", "actions", Action(text="Elke school krijgt een eigen moestuin."))
    made.change("action:model-educatief-partnerschap", year="2026", trekkers="gemeente Westland")
    return made.agenda


def test_westland() -> None:
    """Westland: an action in another theme, a new one, a year and a trekker."""
    assert told(diff(example("westland"), westland())) == [
        ("action-added", "Elke school krijgt een eigen moestuin.", "", ""),
        (
            "action-moved",
            "We maken kinderen vaardiger in taal en r",
            "thema zonder titel (programmalijn 1 ‘Gelijke kansen voor iedereen’)",
            "thema zonder titel (programmalijn 6 ‘Huisvesting’)",
        ),
        ("year-changed", "Er wordt gewerkt aan een model voor Educ", "", "2026"),
        ("trekker-added", "Er wordt gewerkt aan een model voor Educ", "", "gemeente Westland"),
    ]
