"""Facts in the places that other municipalities need, as the documents tell them."""

from __future__ import annotations

from lea_model import loads, render

AGENDA = """\
agenda: {id: duinwijk-2030, titel: Samen groeien, titel_en: Growing together, gemeenten: Duinwijk, periode: 2030-2033}
afkortingen: {JGZ: jeugdgezondheidszorg}
toezeggingen: [{tekst: Er komt een plan, uiterlijk: 2031, status: open}]
themas:
- titel: Taal
  tekst: Ingewikkeld gezegd.
  tekst_eenvoudig: Gewoon gezegd.
  wijken: [Noord, Zuid]
  acties: [{titel: Voorlezen, doelgroep: peuters, wijken: Noord}]
  interventies: [{titel: Boekenbus, verwachte_effecten: Meer boeken thuis}]
"""


def test_the_agenda_tells_them() -> None:
    """Each stands in the agenda once, where a reader looks for it; a district that is listed nowhere is plain text."""
    text = render(loads(AGENDA), format="md")
    assert isinstance(text, str)
    assert "- **In het Engels:** Growing together\n" in text
    assert "Ingewikkeld gezegd.\n\nIn gewone taal: Gewoon gezegd.\n\n- **Wijken:** Noord, Zuid\n" in text
    assert "**Voorlezen**\n  - **Doelgroep:** peuters\n  - **Wijken:** Noord\n" in text
    assert text.count("Boekenbus") == text.count("Meer boeken thuis") == text.count("Er komt een plan") == 1
    assert "## Afkortingen\n\n- **JGZ:** jeugdgezondheidszorg\n" in text
    assert "niet gevonden" not in text


def test_the_project_organisation_explains_abbreviations() -> None:
    """The abbreviations stand at the end of the project organisation as well."""
    text = render(loads(AGENDA), document="projectorganisatie", format="md")
    assert isinstance(text, str)
    assert "## Afkortingen\n\n- **JGZ:** jeugdgezondheidszorg\n" in text
