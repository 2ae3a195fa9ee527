"""LEA607: a sector that takes part but that no action touches; and what tells that something is about a sector."""

from __future__ import annotations

import pytest

from lea_model.checker import check
from lea_model.checker.sectors import AGES, BROADER, NAMES, OF_KIND, SCHOOLS, WORDS
from lea_model.i18n import LANGUAGES
from lea_model.loader import read_text
from lea_model.model.enums import Sector
from lea_model.taxonomy import scheme
from tests.checker.commitments import adding
from tests.checker.small import Place, place, related

PARTIES = """  - {naam: De Brug, aard: organisatie, sectoren: po}
  - {naam: Peuterhuis, aard: organisatie, sectoren: kinderopvang}
  - {naam: Vakcollege, aliassen: [Het Vak], aard: organisatie, sectoren: [mbo]}
"""
BODIES = "  - {naam: Bestuurlijk overleg, leden_volgens_lijst: [De Brug, Vakcollege]}\n"
GROUP = "  - {naam: Werkgroep Overgang"


def agenda(*changes: tuple[str, str], parties: str = PARTIES, bodies: str = BODIES) -> str:
    """The good agenda with three sectors: two of them with an action, and the mbo in a body that no action names."""
    text = adding(
        "",
        ("id: bereik\n", "id: bereik\n    partners: [De Brug, Peuterhuis]\n"),
        ("overlegorganen:\n", f"{parties}overlegorganen:\n{bodies}"),
    )
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def places(text: str) -> list[Place]:
    """Where the rule finds something in a text that is read without fault."""
    result = read_text(text, "agenda.yaml")
    assert [str(found) for found in result.findings] == []
    return [place(found) for found in check(result, select=["LEA607"])]


def test_sector_without_action() -> None:
    """The sector goes by its name, and whoever states it is named."""
    (found,) = check(read_text(agenda(), "agenda.yaml"), select=["LEA607"])
    assert place(found) == ("LEA607", "agenda.yaml", 39, 75)
    assert found.message("nl") == (
        "Geen actie gaat over de sector Middelbaar beroepsonderwijs of noemt een partij daaruit. "
        "De sector staat bij: Vakcollege."
    )
    assert found.message("en") == (
        "No action is about the sector Vocational education, or names a party of it. Stated with: Vakcollege."
    )
    assert related(found) == []


def test_one_finding_for_all_parties_of_a_sector() -> None:
    """It stands with the first of them, and the others are places beside it."""
    more = f"{PARTIES}  - {{naam: Praktijkhuis, aard: organisatie, sectoren: mbo}}\n"
    (found,) = check(read_text(agenda(parties=more), "agenda.yaml"), select=["LEA607"])
    assert place(found) == ("LEA607", "agenda.yaml", 39, 75)
    assert found.params["names"] == "Vakcollege, Praktijkhuis"
    assert related(found) == [("it is stated here as well", 40, 55)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("tekst: Spreekuren houden", "tekst: Spreekuren houden, trekker: Vakcollege"),
        ("tekst: Spreekuren houden", "tekst: Spreekuren houden, raakvlakken: [Het Vak]"),
        ("tekst: Spreekuren houden", "tekst: Spreekuren houden, trekker: Bestuurlijk overleg"),
        ("titel: Goede start", "titel: Goede start\n    trekker: Vakcollege"),
        ("leeftijd: 4-12\n", "leeftijd: 4-12\n    partners: [Vakcollege]\n"),
        ("tekst: Spreekuren houden", "tekst: Spreekuren op het mbo-plein"),
        ("tekst: Spreekuren houden", "tekst: Spreekuren voor het beroepsonderwijs"),
        ("tekst: Spreekuren houden", "tekst: Spreekuren bij Het Vak"),
        ("titel: Soepel verder", "titel: Soepel naar het MBO"),
        ("tekst: Spreekuren houden", "tekst: Spreekuren houden, leeftijd: 16-18"),
        ("tekst: Spreekuren houden", "tekst: Spreekuren houden, leeftijd: 16+"),
        ("leeftijd: 4-12\n", "leeftijd: 4-17\n"),
        (
            "tekst: Spreekuren houden",
            "tekst: Spreekuren houden, kenmerken: [{lijst: sector, term: mbo, lezing: letterlijk}]",
        ),
        ("tellingen:", "doelen: [{id: vak, tekst: Vakwerk, partners: [Vakcollege]}]\ntellingen:"),
        ("partijen:", "  - {titel: Meer, partners: [Vakcollege], verwijzingen: [1.2]}\npartijen:"),
        ("tellingen:", "hubs: [{titel: Techniek, bij_acties: 1.1.1, trekker: Vakcollege}]\ntellingen:"),
        ("tellingen:", "jaarplannen: [{rijen: [{ambitie: x, inspanningen: Lassen op het mbo}]}]\ntellingen:"),
    ],
    ids=[
        *(
            "role",
            "overlap",
            "member",
            "line-above",
            "cluster-that-cites",
            "word",
            "long-word",
            "name",
            "title-of-cluster",
        ),
        *("ages", "ages-without-end", "ages-of-cluster", "tag", "goal-served", "cites-theme", "hub", "year-plan"),
    ],
)
def test_sector_with_an_action(old: str, new: str) -> None:
    """Silent where an action, or what holds or cites one, has anything to do with the sector."""
    changes = [(old, new)]
    if "id: vak," in new:
        changes.append(("tekst: Campagne voeren", "tekst: Campagne voeren, draagt_bij_aan: vak"))
    assert places(agenda(*changes)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("tellingen:", "doelen: [{tekst: Vakwerk, partners: [Vakcollege]}]\ntellingen:"),
        ("tellingen:", "hoofdstukken: [{titel: Over het mbo}]\ntellingen:"),
        ("tekst: Spreekuren houden", "tekst: Spreekuren over umbofoon en procenten"),
        ("tekst: Spreekuren houden", "tekst: Spreekuren houden, leeftijd: 12-16"),
        ("leeftijd: 0-18", "leeftijd: 0-23"),
        (
            "tekst: Spreekuren houden",
            "tekst: Spreekuren houden, kenmerken: [{lijst: sector, term: vo, lezing: letterlijk}]",
        ),
    ],
    ids=["goal-by-itself", "chapter", "part-of-a-word", "other-ages", "ages-of-agenda", "other-tag"],
)
def test_what_is_no_action_on_a_sector(old: str, new: str) -> None:
    """What is said outside the actions, or about all ages of the agenda, touches no sector."""
    found = [(code, column) for code, _, _, column in places(agenda((old, new)))]
    assert found == [("LEA607", 75)]


def test_part_and_whole() -> None:
    """What belongs to a party in an action counts, and what that belongs to; not the other parts of that."""
    koepel = "  - {naam: Koepel, aard: groep}\n"
    member = PARTIES.replace("sectoren: [mbo]", "sectoren: [mbo], onderdeel_van: Koepel")
    partner = ("partners: [De Brug, Peuterhuis]", "partners: [De Brug, Peuterhuis, Koepel]")
    assert places(agenda(partner, parties=koepel + member)) == []
    both = member.replace("sectoren: po", "sectoren: po, onderdeel_van: Koepel")
    assert places(agenda(parties=koepel + both)) == [("LEA607", "agenda.yaml", 40, 75)]
    whole = koepel.replace("groep", "groep, sectoren: mbo")
    assert places(agenda(parties=whole + both.replace(", sectoren: [mbo]", ""))) == []


def test_party_without_sectors_that_may_be_of_one() -> None:
    """'Beroepsonderwijs' by kind is the sector; one school of that kind, which states none, is not known to be."""
    partner = ("partners: [De Brug, Peuterhuis]", "partners: [De Brug, Peuterhuis, Vakmensen]")
    for nature, count in (("groep", 0), ("organisatie", 1)):
        more = f"{PARTIES}  - {{naam: Vakmensen, aard: {nature}, soort: mbo}}\n"
        assert len(places(agenda(partner, parties=more))) == count


@pytest.mark.parametrize(("sector", "count"), [("voorschool", 0), ("vo", 1)])
def test_wider_sector(sector: str, count: int) -> None:
    """An action with the childcare may be one for the preschool, which is part of it."""
    assert len(places(agenda(parties=PARTIES.replace("[mbo]", sector)))) == count


def test_narrower_sector() -> None:
    """An action with a practical school is one with secondary education."""
    parties = PARTIES.replace("sectoren: po", "sectoren: pro").replace("[mbo]", "vo")
    assert places(agenda(parties=parties)) == []


def test_sector_that_takes_no_part() -> None:
    """Silent about who is only in the list: that has a rule of its own, and who is only spoken of may stay outside."""
    assert places(agenda(bodies="")) == []
    assert places(agenda(("tellingen:", "hoofdstukken: [{titel: Vakcollege}]\ntellingen:"), bodies="")) == []


def test_most_sectors_without_action() -> None:
    """Silent where actions touch no more than half of the sectors."""
    bodies = BODIES.replace("[De Brug,", "[De Brug, Peuterhuis,")
    half = ("partners: [De Brug, Peuterhuis]", "partners: [De Brug]")
    young = ("    leeftijd: 0-4\n", "")
    older = ("    leeftijd: 4-12\n", "")
    assert places(agenda(half, young, older, bodies=bodies)) == []
    two = PARTIES.replace("  - {naam: Peuterhuis, aard: organisatie, sectoren: kinderopvang}\n", "")
    assert places(agenda(half, young, older, parties=two)) == []
    assert len(places(agenda(young, older, bodies=bodies))) == 1


def test_actions_that_name_nobody() -> None:
    """Silent where no party stands with any action, and where there are no actions."""
    head = "agenda: {id: a, titel: A, gemeenten: G, periode: 2030}\n"
    rest = f"partijen:\n{PARTIES}overlegorganen:\n{BODIES}"
    assert places(f"{head}acties: [{{tekst: Op de basisschool, leeftijd: 4-6}}]\n{rest}") == []
    assert places(f"{head}clusters: [{{titel: C, trekker: De Brug}}]\n{rest}") == []
    assert len(places(f"{head}acties: [{{tekst: Lezen, trekker: De Brug, partners: Peuterhuis}}]\n{rest}")) == 1


def test_file_that_cannot_be_read() -> None:
    """Silent where the action may stand in what was left out."""
    result = read_text(agenda(("tekst: Spreekuren houden", "tekst: [Spreekuren]")), "agenda.yaml")
    assert result.findings
    assert [found for found in check(result, select=["LEA607"]) if found.code == "LEA607"] == []


def test_names_and_parts_are_those_of_the_shared_list() -> None:
    """The tables hold all sectors, with the names and wider sectors of the shared list."""
    terms = {term.id: term for term in scheme("sector").terms}
    assert {sector.value: [name.text(language) for language in LANGUAGES] for sector, name in NAMES.items()} == {
        own: [term.label(language) for language in LANGUAGES] for own, term in terms.items()
    }
    assert {sector.value: tuple(each.value for each in wider) for sector, wider in BROADER.items()} == {
        own: tuple(term.broader) for own, term in terms.items() if term.broader
    }
    assert set(AGES) == set(WORDS) == set(Sector)
    assert all(start < end for start, end in AGES.values())
    assert all(words == tuple(word.casefold() for word in words) for words in WORDS.values())
    assert set().union(*OF_KIND.values()) == SCHOOLS | {
        *(Sector.CHILDCARE, Sector.VOCATIONAL, Sector.HIGHER_PROFESSIONAL, Sector.UNIVERSITY)
    }
