"""LEA407 to LEA410: escalation levels without lead or outcome, and parties that are named once or never."""

from __future__ import annotations

import pytest

from lea_model.checker import check
from lea_model.diagnostics import Finding
from lea_model.loader import read_text
from tests.checker.small import place, related

GOOD = """\
agenda: {id: plaats, titel: Samen, gemeenten: Plaats, periode: 2030-2033}
clusters:
  - {titel: Taal, trekker: Bibliotheek, sparringspartner: Taalhuis, tekst: Met partners in de wijk.}
  - {titel: Sport, trekker: Bibliotheek, sparringspartner: Taalhuis}
opschalingsladders:
  - titel: Piramide
    verdiepingen:
      - {volgorde: 1, titel: De basis}
      - {volgorde: 2, titel: School, aanleiding: Verzuim, regie: Taalhuis, uitkomst: Een plan}
      - {volgorde: 3, titel: Tafel, aanleiding: Geen plan, regie: Taalhuis, uitkomst: Een plek}
partijen:
  - {naam: Bibliotheek, aard: organisatie}
  - {naam: Taalhuis, aard: organisatie}
  - {naam: Partners uit de wijk, aard: groep}
"""


def findings(code: str, *changes: tuple[str, str]) -> list[Finding]:
    """What one rule finds in the good agenda with some bits of it replaced; that it stopped is no silence."""
    text = GOOD
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return [each for each in check(read_text(text, "agenda.yaml"), select=code) if each.code in (code, "LEA901")]


@pytest.mark.parametrize("code", ["LEA407", "LEA408", "LEA409", "LEA410"])
def test_good_agenda(code: str) -> None:
    """None of these rules finds anything in a good agenda; nobody leads the level that the others rest on."""
    assert findings(code) == []


LEAD = ("Verzuim, regie: Taalhuis,", "Verzuim,")


def test_level_without_lead() -> None:
    """The level is found where it begins."""
    (only,) = findings("LEA407", LEAD)
    assert place(only) == ("LEA407", "agenda.yaml", 9, 9)
    assert only.message("nl") == "Bij verdieping 2, 'School', staat niet wie de regie heeft."
    assert only.fix("nl") == "Noem bij de verdieping met 'regie' wie de regie heeft."


@pytest.mark.parametrize(
    "changes",
    [
        [LEAD, ("titel: Piramide", "titel: Piramide\n    regie: Taalhuis")],
        [("Verzuim, regie: Taalhuis,", "Verzuim, tafel: {partij: Taalhuis, rol: voorzitter},")],
        [("Verzuim, regie: Taalhuis,", "Verzuim, uitvoerder: Taalhuis,")],
    ],
    ids=["of-the-ladder", "at-the-table", "other-role"],
)
def test_level_with_a_lead(changes: list[tuple[str, str]]) -> None:
    """Who leads the whole ladder, chairs the table or carries the level out is enough."""
    assert findings("LEA407", *changes) == []


def test_every_level_counts_where_none_has_a_trigger() -> None:
    """Without triggers no level is known to be what the others rest on."""
    changes = (("aanleiding: Verzuim, ", ""), ("aanleiding: Geen plan, ", ""))
    assert [place(each)[2:] for each in findings("LEA407", *changes)] == [(8, 9)]


def test_level_without_outcome() -> None:
    """The level is found where it begins."""
    (only,) = findings("LEA408", (", uitkomst: Een plan", ""))
    assert place(only) == ("LEA408", "agenda.yaml", 9, 9)
    assert only.message("nl") == "Bij verdieping 2, 'School', staat niet waar zij mee eindigt."


@pytest.mark.parametrize(
    "changes",
    [
        [("uitkomst: Een plan", "uitkomst: {ontbreekt: onbekend}")],
        [(", uitkomst: Een plan", ""), (", uitkomst: Een plek", "")],
    ],
    ids=["known-to-be-missing", "a-ladder-without-outcomes"],
)
def test_levels_with_outcomes(changes: list[tuple[str, str]]) -> None:
    """What the agenda says to be missing is stated; a ladder may work without outcomes."""
    assert findings("LEA408", *changes) == []


ONCE = ("trekker: Bibliotheek, sparringspartner: Taalhuis, tekst", "trekker: [Bibliotheek, Museum], tekst")
MUSEUM = ("naam: Partners", "naam: Museum, aard: organisatie}\n  - {naam: Partners")


def test_party_that_takes_part_once() -> None:
    """One finding names all organisations that are in one place only."""
    (only,) = findings("LEA409", ONCE, MUSEUM)
    assert place(only) == ("LEA409", "agenda.yaml", 14, 12)
    assert related(only) == [("it takes part here", 3, 5)]
    assert only.message("nl") == "Organisaties die maar op een plaats meedoen (1 van de 3): Museum."


def test_most_parties_take_part_once() -> None:
    """Where most are named once, that says nothing."""
    more = ("[Bibliotheek, Museum]", "[Bibliotheek, Museum, Theater, Zwembad]")
    others = (
        "naam: Museum,",
        "naam: Theater, aard: organisatie}\n  - {naam: Zwembad, aard: organisatie}\n  - {naam: Museum,",
    )
    assert findings("LEA409", (ONCE[0], ONCE[1].replace(*more)), (MUSEUM[0], MUSEUM[1].replace(*others))) == []


def test_publisher_of_a_document() -> None:
    """To have published a document is no part in anything: not the first time, and not the second."""
    document = "documenten: [{titel: Rapport, uitgever: Museum}]\npartijen:"
    assert findings("LEA409", MUSEUM, ("partijen:", document)) == []
    (only,) = findings("LEA409", ONCE, MUSEUM, ("partijen:", document))
    assert related(only) == [("it takes part here", 3, 5)]


def test_members_that_the_body_lists_as_well() -> None:
    """A member between brackets after a body, and in the list of that body, takes part in one place."""
    body = "overlegorganen: [{naam: Raad, leden_volgens_lijst: Museum}]\npartijen:"
    nested = "trekker: [Bibliotheek, {partij: Raad, leden: Museum}], tekst"
    (only,) = findings("LEA409", (ONCE[0], nested), MUSEUM, ("partijen:", body))
    assert related(only) == [("it takes part here", 11, 18)]


def test_party_never_used() -> None:
    """A party without a role that no text names is found at its name."""
    (only,) = findings("LEA410", MUSEUM)
    assert place(only) == ("LEA410", "agenda.yaml", 14, 12)
    assert only.message("nl") == "'Museum' staat bij de partijen, maar wordt verder nergens genoemd."


@pytest.mark.parametrize(
    "changes",
    [
        [("in de wijk.", "in de wijk en het museum.")],
        [
            ("in de wijk.", "in de wijk en het stadsgeheugen."),
            ("naam: Museum", "naam: Museum, aliassen: Stadsgeheugen"),
        ],
        [("partijen:", "overlegorganen: [{naam: Raad, tekst: Over het museum}]\npartijen:")],
        [("titel: De basis", "titel: De basis, partners: Museum")],
        [("titel: De basis", "titell: De basis")],
    ],
    ids=["in-a-text", "by-an-alias", "in-a-later-text", "in-a-role", "not-read"],
)
def test_party_that_is_used(changes: list[tuple[str, str]]) -> None:
    """A text, an alias or a role is enough; what could not be read may have named it."""
    text = GOOD.replace(*MUSEUM)
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    assert [each.code for each in check(read_text(text, "agenda.yaml"), select="LEA410")] == []


@pytest.mark.parametrize(
    ("table", "count"),
    [
        ("tafel: {partij: Taalhuis, rol: Regievoerder}", 0),
        ("tafel: {partij: Taalhuis, rol: leidt het gesprek}", 0),
        ("tafel: {partij: Taalhuis, rol: deelnemer}", 1),
        ("tafel: Taalhuis", 1),
        ("tafel: {ontbreekt: onbekend}", 1),
    ],
)
def test_who_leads_at_the_table(table: str, count: int) -> None:
    """The word for the role tells whether somebody leads; a table that is not known has nobody who does."""
    found = findings("LEA407", ("Verzuim, regie: Taalhuis,", f"Verzuim, {table},"))
    assert [each.code for each in found] == ["LEA407"] * count


def test_level_without_a_title() -> None:
    """It goes by the title of its ladder."""
    (only,) = findings("LEA407", LEAD, ("titel: School, ", ""))
    assert only.message("nl") == "Bij verdieping 2, 'Piramide', staat niet wie de regie heeft."
    (only,) = findings("LEA408", (", uitkomst: Een plan", ""), ("titel: School, ", ""))
    assert only.message("nl") == "Bij verdieping 2, 'Piramide', staat niet waar zij mee eindigt."


@pytest.mark.parametrize(
    ("more", "at"),
    [
        (
            "programmalijnen: [{titel: Lijn, themas: [{titel: T, acties: [{tekst: Kijken, trekker: Museum}]}]}]",
            (11, 62),
        ),
        ("acties: [{tekst: Kijken, trekker: {partij: Bibliotheek, leden: Museum}}]", (11, 10)),
        ("acties: [{tekst: Kijken, trekker: {partij: Iedereen, leden: {leden: Museum}}}]", (11, 10)),
        ("hubs: [{titel: H, partners: Museum}]", (11, 8)),
        ("overlegorganen: [{naam: Raad, gestart_door: Museum}]", (11, 18)),
    ],
    ids=["action", "member-of-a-party", "member-of-nobody", "in-a-part", "body-itself"],
)
def test_where_a_party_takes_part(more: str, at: tuple[int, int]) -> None:
    """The place is the nearest thing around it: the action, document or body."""
    (only,) = findings("LEA409", MUSEUM, ("partijen:", f"{more}\npartijen:"))
    assert related(only) == [("it takes part here", *at)]


def test_party_with_a_name_of_small_words() -> None:
    """Small words count where a name has no others, and texts after the list of parties count as well."""
    extra = ("naam: Partners", "naam: Van en voor, aard: organisatie}\n  - {naam: Partners")
    (only,) = findings("LEA410", extra)
    assert only.message("en") == "'Van en voor' is registered as a party, but the agenda names it nowhere else."
    assert findings("LEA410", extra, ("in de wijk.", "in de wijk van en voor allen.")) == []


def test_party_named_in_what_follows() -> None:
    """A text counts wherever it stands, also after a party, a source or a tag."""
    later = "hoofdstukken:\n  - {titel: A, bron: {paragraaf: 1}, tekst: Over musea}\n"
    later += "  - {titel: B, tekst: Met het museum}\npartijen:"
    assert findings("LEA410", MUSEUM, ("partijen:", later)) == []
    assert len(findings("LEA410", MUSEUM, ("partijen:", later.replace("het museum", "anderen")))) == 1


def test_no_party_is_used() -> None:
    """Where nothing refers to any party, the list is there for something else."""
    text = GOOD.replace("trekker: Bibliotheek, sparringspartner: Taalhuis", "trekker: Iemand")
    text = text.replace("regie: Taalhuis", "regie: Iemand")
    assert [each.code for each in check(read_text(text, "agenda.yaml"), select="LEA410")] == []


def test_several_parties_that_take_part_once() -> None:
    """They are named with commas; what is no organisation does not count."""
    museum = (
        "naam: Partners",
        "naam: Museum, aard: organisatie}\n  - {naam: Bad, aard: organisatie}\n  - {naam: Partners",
    )
    (only,) = findings("LEA409", (ONCE[0], ONCE[1].replace("Museum", "Museum, Bad, Partners uit de wijk")), museum)
    assert only.message("en") == "Organisations that take part in one place only (2 of 4): Museum, Bad."
