"""Facts that were worked out by reading the sources, before the graph was asked: each test cites the lines."""

from __future__ import annotations

from lea_model.graph import EdgeKind, actions_in, led_alone, link, partners_of, policy_area_pairs
from lea_model.graph.types import Graph


def test_partners_of_almere_4_1_1(almere: Graph) -> None:
    """Action 4.1.1 (line 114) stands in two clusters: lines 254 and 259, each with trekker and sparring partners.

    254: trekker Vitree; sounding board Sterk in de wijk (gemeente, swv-POA, onderwijs, Vitree, JGZ).
    259: trekkers Gemeente and Onderwijs; Ontwikkelgroep Taal, which lists schools (po en vo), an MBO college,
    Windesheim, Taalcentrum, Kidak, swv-POA and JGZ.
    """
    found: dict[str, dict[str, set[str]]] = {}
    for part in partners_of(almere, "4.1.1"):
        assert part.via is not None
        found.setdefault(part.via.label, {}).setdefault(part.role, set()).add(part.party.label)
    assert found == {
        "Sterk in de wijk/ Zat 2.0 Passende ondersteuning": {
            "leads": {"Vitree"},
            "advises": {"Klankbordgroep Sterk in de wijk", "Gemeente", "swv-POA", "Onderwijs", "Vitree", "JGZ"},
        },
        "Integrale taalaanpak": {
            "leads": {"Gemeente", "Onderwijs"},
            "advises": {
                "JGZ",
                "Kidak",
                "MBO college",
                "Onderwijs po en vo",
                "Ontwikkelgroep Taal",
                "swv-POA",
                "Taalcentrum",
                "Windesheim",
            },
        },
    }


def test_clusters_that_gemeente_leads_alone_in_almere(almere: Graph) -> None:
    """Gemeente is the only trekker in lines 255, 257, 260, 262, 263 and 264; with others in 259 and 261.

    Line 255 also says that it leads the working group Toeleiding.
    """
    assert [item.label for item in led_alone(almere, "Gemeente").items] == [
        "Bereik voorscholen",
        "Brede buurtschool",
        "Lerarentekort",
        "Onderwijs-Jeugdhulprangementen (OJA's)",
        "Ondersteuningsstructuur mbo-hbo",
        "Doorstroom VO naar vervolgonderwijs",
        "Werkgroep Toeleiding",
    ]


def test_actions_that_gemeente_leads_alone_in_almere(almere: Graph) -> None:
    """The actions of those lines, but not 4.4.1: line 259 gives that one to Gemeente and Onderwijs too.

    With others it leads 3.1.2, 4.1.1, 6.1.1 and 4.4.1 (line 259) and 4.2.1, 4.2.2, 4.2.3 and 7.1.2 (line 261).
    """
    alone = led_alone(almere, "Gemeente")
    numbers = [action.label.split(" ")[0] for action in alone.actions]
    assert numbers == ["1.2.1", "1.2.2", "3.3.1", "5.1.1", "6.2.1", "7.2.1", "7.2.2", "8.1.1", "8.1.2"]
    shared = [action.label.split(" ")[0] for action in alone.shared]
    assert shared == ["3.1.2", "4.1.1", "4.2.1", "4.2.2", "4.4.1", "6.1.1", "7.1.2", "4.2.3"]


def test_actions_with_bestaanszekerheid_in_tilburg(tilburg: Graph) -> None:
    """It stands in the last column of four actions.

    Lines 682-694 (cluster 1, 6), 826-828 (cluster 2, 5), 863-879 (cluster 2, 9) and 1002-1004 (cluster 3, 8).
    """
    assert [row.action.label for row in actions_in(tilburg, "Bestaanszekerheid")] == [
        "6 Financiële ondersteuning ouders en scholen",
        "5 Cultuur en muziek",
        "9 De wereld van werken",
        "8 Schoolontbijt",
    ]


def test_areas_that_share_actions_with_bestaanszekerheid_in_tilburg(tilburg: Graph) -> None:
    """LEA twice (lines 827 and 879), cultuurbeleid once (827), Rijke schooldag once (1003-1004).

    At line 694 it stands alone; 'scholen' in line 1004 is a party.
    """
    pairs = policy_area_pairs(tilburg, "Bestaanszekerheid")
    assert [(pair.second.label, pair.weight) for pair in pairs] == [("LEA", 2), ("Cultuur", 1), ("Rijke Schooldag", 1)]
    assert pairs[0].actions == ("gm0855/action/cultuur-en-muziek", "gm0855/action/wereld-van-werken")
    assert pairs[2].actions == ("gm0855/action/schoolontbijt",)


def test_path_from_broedplaats_to_stuurgroep_in_westland(westland: Graph) -> None:
    """A breeding ground is part of a working group (lines 801-802); that reports to the steering group (828-829)."""
    found = link(westland, "broedplaats", "stuurgroep")
    assert found is not None
    assert [(step.kind, step.backward) for step in found.steps] == [
        (EdgeKind.PART_OF, False),
        (EdgeKind.REPORTS_TO, False),
    ]
    assert found.sentences("nl") == (
        "Broedplaatsen is onderdeel van Werkgroep programma's",
        "Werkgroep programma's rapporteert aan Stuurgroep",
    )
    assert found.sentences("en") == (
        "Broedplaatsen is part of Werkgroep programma's",
        "Werkgroep programma's reports to Stuurgroep",
    )
    assert found.steps[1].provenance == "lea-2022, Governance, Werkgroep programma's, regels 828-829"


def test_mandate_in_westland(westland: Graph) -> None:
    """The working groups have their mandate from the steering group (lines 826-828)."""
    edges = westland.get_edge_data("gm1783/body/stuurgroep", "gm1783/body/werkgroep-programmas")
    assert [(values["kind"], values["provenance"].rsplit(", ", 1)[1]) for values in edges.values()] == [
        ("mandates", "regels 826-828")
    ]


def test_citation_of_an_action_that_is_not_there_in_almere(almere: Graph) -> None:
    """Line 261 cites 4.2.3, which the plan does not have (line 122 has 4.3.3): it dangles."""
    values = almere.nodes["gm0034/action/4.2.3"]
    assert values["declared"] is False
    edges = almere.get_edge_data("gm0034/cluster/thuiszitters", "gm0034/action/4.2.3")
    assert [(one["kind"], one["printed"], one["resolved"]) for one in edges.values()] == [("cites", "4.2.3", False)]


def test_citation_that_is_printed_twice_in_almere(almere: Graph) -> None:
    """Line 261 cites 7.1.2 twice: two edges."""
    edges = almere.get_edge_data("gm0034/cluster/thuiszitters", "gm0034/action/7.1.2")
    assert list(edges) == ["cites", "cites#2"]
