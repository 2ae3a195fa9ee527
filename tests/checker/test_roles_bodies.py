"""LEA402 to LEA406: trekkers without organisation, bodies that are incomplete, members, circles and mandates."""

from __future__ import annotations

import pytest

from lea_model.checker import check
from lea_model.diagnostics import Finding
from lea_model.loader import read_text
from tests.checker.small import place, related

GOOD = """\
agenda: {id: plaats, titel: Samen, gemeenten: Plaats, periode: 2030-2033}
clusters:
  - {titel: Taal, trekker: [Bibliotheek]}
partijen:
  - {naam: Bibliotheek, aard: organisatie}
  - {naam: Taalhuis, aard: organisatie}
  - {naam: Onderwijs, aard: sector, soort: onderwijs}
  - {naam: Basisscholen, aard: sector, soort: school, onderdeel_van: Onderwijs}
  - {naam: Directeuren, aard: functie}
overlegorganen:
  - naam: Kernteam
    overlegsoort: stuurgroep
    leden_volgens_tekst: [Bibliotheek, Onderwijs]
    leden_volgens_lijst: [Bibliotheek, Basisscholen]
    voorzitter: rouleert
    frequentie: maandelijks
    mandaat_aan: Werkgroep
  - {naam: Werkgroep, rapporteert_aan: Tafel}
  - {naam: Tafel, onderdeel_van: Kernteam}
"""


def findings(code: str, *changes: tuple[str, str]) -> list[Finding]:
    """What one rule finds in the good agenda with some bits of it replaced; that it stopped is no silence."""
    text = GOOD
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return [each for each in check(read_text(text, "agenda.yaml"), select=code) if each.code in (code, "LEA901")]


@pytest.mark.parametrize("code", ["LEA402", "LEA403", "LEA404", "LEA405", "LEA406"])
def test_good_agenda(code: str) -> None:
    """None of these rules finds anything in a good agenda."""
    assert findings(code) == []


def test_trekker_that_is_a_sector() -> None:
    """The trekker is found where it stands."""
    (only,) = findings("LEA402", ("[Bibliotheek]}", "[Onderwijs]}"))
    assert place(only) == ("LEA402", "agenda.yaml", 3, 29)
    assert only.message("nl") == "'Onderwijs' is hier de enige trekker, maar dat is een hele sector of groep."


@pytest.mark.parametrize(
    "trekkers",
    [
        "[Onderwijs, Bibliotheek]",
        "[Directeuren]",
        "[Wie dan ook]",
        "[{partij: Onderwijs, leden: Taalhuis}]",
        "[{partij: Onderwijs, onder_leiding_van: Taalhuis}]",
    ],
    ids=["with-an-organisation", "function", "not-registered", "members", "led"],
)
def test_trekker_that_can_be_called_to_account(trekkers: str) -> None:
    """An organisation beside it, a function, members or a leader is enough; LEA308 finds what is not registered."""
    assert findings("LEA402", ("[Bibliotheek]}", f"{trekkers}}}")) == []


def test_body_without_chair() -> None:
    """The body is found at its name, with what is missing."""
    (only,) = findings("LEA403", ("    voorzitter: rouleert\n", ""))
    assert place(only) == ("LEA403", "agenda.yaml", 11, 11)
    assert only.message("nl") == "Bij 'Kernteam' staat niet wie voorzit."


def test_body_without_anything() -> None:
    """A body that has a rule for deciding is looked at as well; all that is missing is named."""
    (only,) = findings("LEA403", ("{naam: Tafel,", "{naam: Tafel, besluitregel: Samen beslissen.,"))
    assert place(only) == ("LEA403", "agenda.yaml", 19, 12)
    assert (
        only.message("en") == "The agenda does not say of 'Tafel' who sit on it, who chairs it and how often it meets."
    )


@pytest.mark.parametrize(
    "change",
    [
        ("voorzitter: rouleert", "voorzitter: {ontbreekt: nader_te_bepalen}"),
        ("    voorzitter: rouleert\n", "    andere_rollen: {partij: Taalhuis, rol: voorzitter}\n"),
    ],
    ids=["known-to-be-missing", "as-a-role"],
)
def test_body_that_is_complete(change: tuple[str, str]) -> None:
    """What the agenda says to be missing is stated; a chair may be a role."""
    assert findings("LEA403", change) == []


def test_members_differ() -> None:
    """The list is found, with who is in one and not in the other."""
    (only,) = findings("LEA404", ("[Bibliotheek, Basisscholen]", "[Taalhuis, Basisscholen]"))
    assert place(only) == ("LEA404", "agenda.yaml", 14, 26)
    assert related(only) == [("the members are described here", 13, 26)]
    assert only.message("nl") == (
        "De leden van 'Kernteam' verschillen: alleen in de tekst staat Bibliotheek; alleen in de lijst staat Taalhuis."
    )


def test_member_in_the_list_only() -> None:
    """Where one of the two holds all of the other, only the rest is named."""
    (only,) = findings("LEA404", ("[Bibliotheek, Basisscholen]", "[Bibliotheek, Basisscholen, Taalhuis]"))
    assert only.message("en") == "The members of 'Kernteam' differ: only in the list Taalhuis."


@pytest.mark.parametrize(
    "changes",
    [
        [("[Bibliotheek, Onderwijs]", "[Directeuren]"), ("[Bibliotheek, Basisscholen]", "[Bibliotheek]")],
        [("[Bibliotheek, Onderwijs]", "[{partij: Onderwijs, leden: Taalhuis, open: ja}, Bibliotheek]")],
        [
            ("[Bibliotheek, Onderwijs]", "[{partij: Onderwijs, leden: [Bibliotheek, Taalhuis]}]"),
            ("[Bibliotheek, Basisscholen]", "[Bibliotheek, Taalhuis]"),
        ],
        [("    leden_volgens_lijst: [Bibliotheek, Basisscholen]\n", "")],
    ],
    ids=["functions-and-organisations", "open", "by-its-members", "no-list"],
)
def test_members_agree(changes: list[tuple[str, str]]) -> None:
    """What cannot be compared, is open, or is named by its members is left alone."""
    assert findings("LEA404", *changes) == []


def test_reporting_circle() -> None:
    """A circle is found once, at the line that closes it, with the other lines."""
    (only,) = findings(
        "LEA405", ("{naam: Tafel, onderdeel_van: Kernteam}", "{naam: Tafel, rapporteert_aan: Werkgroep}")
    )
    assert place(only) == ("LEA405", "agenda.yaml", 19, 36)
    assert related(only) == [("this line is part of it", 18, 40)]
    assert only.message("nl") == "De lijnen bij 'rapporteert_aan' maken een kring: Werkgroep → Tafel → Werkgroep."


def test_part_of_itself() -> None:
    """A body or party that is part of itself is a circle of one."""
    (only,) = findings("LEA405", ("onderdeel_van: Kernteam", "onderdeel_van: Tafel"))
    assert place(only) == ("LEA405", "agenda.yaml", 19, 34)
    assert only.message("en") == "The lines under 'part_of' make a circle: Tafel → Tafel."


def test_two_ways_to_the_same_body() -> None:
    """Two lines that come together are no circle."""
    assert findings("LEA405", ("rapporteert_aan: Tafel", "rapporteert_aan: [Tafel, Kernteam]")) == []


def test_mandate_without_a_line_back() -> None:
    """The mandate is found, with the body that does not report."""
    (only,) = findings("LEA406", ("{naam: Werkgroep, rapporteert_aan: Tafel}", "{naam: Werkgroep}"))
    assert place(only) == ("LEA406", "agenda.yaml", 17, 18)
    assert related(only) == [("this body does not report to it", 18, 5)]
    assert only.message("nl") == (
        "'Kernteam' geeft een mandaat aan 'Werkgroep', maar nergens staat dat 'Werkgroep' daarover rapporteert."
    )


def test_body_of_which_two_things_are_not_stated() -> None:
    """Two things stand with a word between them; who sits on it may be listed or described."""
    changes = [("    leden_volgens_tekst: [Bibliotheek, Onderwijs]\n", ""), ("    frequentie: maandelijks\n", "")]
    (only,) = findings("LEA403", *changes, ("    voorzitter: rouleert\n", ""))
    assert only.message("nl") == "Bij 'Kernteam' staat niet wie voorzit en hoe vaak het bijeenkomt."
    assert only.fix("nl") == "Vul aan wat ontbreekt, of zeg met 'ontbreekt' dat het nog niet bekend is."


def test_several_members_on_one_side() -> None:
    """They are named once each, with commas; bodies without two lists, before and after, are passed over."""
    changes = [
        ("[Bibliotheek, Onderwijs]", "[Taalhuis, Museum, Taalhuis, Bibliotheek, Onderwijs]"),
        ("overlegorganen:\n", "overlegorganen:\n  - {naam: Raad, leden_volgens_tekst: Taalhuis}\n"),
    ]
    (only,) = findings("LEA404", *changes)
    assert only.message("en") == "The members of 'Kernteam' differ: only in the text Taalhuis, Museum."


@pytest.mark.parametrize(
    "lists",
    [
        "leden_volgens_tekst: {ontbreekt: onbekend}, leden_volgens_lijst: Taalhuis",
        "leden_volgens_lijst: {ontbreekt: onbekend}, leden_volgens_tekst: Taalhuis",
        "leden_volgens_lijst: [{partij: Basisscholen, open: ja}], leden_volgens_tekst: Taalhuis",
    ],
    ids=["no-text", "no-list", "open-list"],
)
def test_members_that_cannot_be_compared(lists: str) -> None:
    """What is known to be missing, or open on the other side, lacks nobody."""
    assert findings("LEA404", ("{naam: Tafel, onderdeel_van: Kernteam}", f"{{naam: Tafel, {lists}}}")) == []


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("{naam: Werkgroep, rapporteert_aan: [Tafel, Raad]}", 0),
        ("{naam: Werkgroep, rapporteert_aan: [Raad, Tafel], onderdeel_van: Raad}", 0),
        ("{naam: Werkgroep, stuurt: Kernteam}", 1),
        ("{naam: Werkgroep, gestart_door: Kernteam}", 1),
        ("{naam: Werkgroep, rapporteert_aan: Niemand}", 1),
    ],
)
def test_lines_that_lead_back(line: str, count: int) -> None:
    """Each line of a report counts, and being part of something; other references are no line back."""
    found = findings("LEA406", ("{naam: Werkgroep, rapporteert_aan: Tafel}", f"{line}\n  - naam: Raad"))
    assert len(found) == count


def test_mandates_of_one_body() -> None:
    """A mandate to what is no body, or not known, is passed over; the next one is looked at."""
    (only,) = findings(
        "LEA406",
        ("mandaat_aan: Werkgroep", "mandaat_aan: [Niemand, Bibliotheek, Werkgroep, Nieuw]"),
        ("{naam: Tafel,", "{naam: Nieuw}\n  - {naam: Tafel,"),
    )
    assert place(only) == ("LEA406", "agenda.yaml", 17, 52)
    assert only.fix("nl") == "Schrijf bij 'Nieuw' met 'rapporteert_aan' aan wie het rapporteert."


def test_circle_by_the_first_of_two_lines() -> None:
    """Each line of a report is walked."""
    change = ("{naam: Tafel, onderdeel_van: Kernteam}", "{naam: Tafel, rapporteert_aan: [Werkgroep, Kernteam]}")
    assert [place(each)[2:] for each in findings("LEA405", change)] == [(19, 37)]


def test_circles_of_parties() -> None:
    """Parties make circles as well; a circle is found once, from where it begins, and not what leads to it."""
    changes = [
        ("{naam: Taalhuis, aard: organisatie}", "{naam: Taalhuis, onderdeel_van: Bibliotheek}"),
        ("{naam: Bibliotheek, aard: organisatie}", "{naam: Bibliotheek, onderdeel_van: Directeuren}"),
        ("{naam: Directeuren, aard: functie}", "{naam: Directeuren, onderdeel_van: Taalhuis}"),
        ("soort: onderwijs}", "onderdeel_van: Taalhuis}"),
    ]
    (only,) = findings("LEA405", *changes)
    assert only.params["chain"] == "Bibliotheek → Directeuren → Taalhuis → Bibliotheek"
    assert [each[1:] for each in related(only)] == [(5, 40), (9, 40)]


def test_trekker_of_which_only_the_members_are_known() -> None:
    """What is named as a fix is the key that the agenda uses."""
    (only,) = findings("LEA402", ("[Bibliotheek]}", "[Onderwijs]}"))
    assert only.fix("nl") == (
        "Noem de organisatie of functie die trekt, of zet met 'onder_leiding_van' erbij wie de groep leidt."
    )


def test_two_reports_that_come_together() -> None:
    """Lines of one sort that meet again are no circle, whichever is walked first."""
    change = (
        "{naam: Tafel, onderdeel_van: Kernteam}",
        "{naam: Tafel, rapporteert_aan: [Kernteam, Raad]}\n  - naam: Raad",
    )
    assert findings("LEA405", change, ("rapporteert_aan: Tafel", "rapporteert_aan: [Tafel, Kernteam, Raad]")) == []


@pytest.mark.parametrize(
    "lists",
    [
        "leden_volgens_tekst: [Taalhuis, Bibliotheek], leden_volgens_lijst: {partij: Taalhuis, open: ja}",
        "leden_volgens_lijst: [Taalhuis, Bibliotheek], leden_volgens_tekst: {partij: Taalhuis, open: ja}",
    ],
)
def test_members_of_an_open_list(lists: str) -> None:
    """Who may join an open side is not lacking there."""
    assert findings("LEA404", ("{naam: Tafel, onderdeel_van: Kernteam}", f"{{naam: Tafel, {lists}}}")) == []
