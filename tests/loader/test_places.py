"""Facts that agendas of other municipalities hold, each read in the place where people write it."""

from __future__ import annotations

from lea_model import check, dump, loads, read_text
from lea_model.index import Index
from lea_model.model.agenda import Agenda
from lea_model.model.base import Missing
from lea_model.model.keys import english_name

HEAD = "agenda: {id: duinwijk-2030, titel: Samen groeien, gemeenten: Duinwijk, periode: 2030-2033}\n"


def agenda_of(text: str) -> Agenda:
    """The agenda of a text in which reading finds nothing wrong."""
    result = read_text(HEAD + text)
    assert [found.message("nl") for found in result.findings] == []
    assert result.agenda is not None
    return result.agenda


def test_themes_of_the_agenda() -> None:
    """An agenda may have themes right under it, with goals and actions, and they count as themes."""
    text = """\
themas:
- {nummer: 1, titel: Taal, doelen: [Elk kind leest op niveau.], acties: [Voorlezen in de wijk]}
- Ouders
tellingen: {telt: themas, genoemd_aantal: 2}
"""
    agenda = agenda_of(text)
    assert [(theme.number, theme.title) for theme in agenda.themes] == [("1", "Taal"), (None, "Ouders")]
    assert [(entry.kind, entry.id) for entry in Index(agenda).entries][1:4] == [
        ("theme", "taal"),
        ("goal", "taal-goal-0"),
        ("action", "taal-action-0"),
    ]
    assert [found.code for found in check(read_text(HEAD + text)) if found.code == "LEA801"] == []


def test_actions_right_under_what_holds_them() -> None:
    """An ambition, line, cluster, plan or district may hold actions without a heading between them."""
    places = ("ambities", "programmalijnen", "clusters", "leeftijdsplannen", "wijken")
    for place in places:
        agenda = agenda_of(f"{place}: {{titel: Elk kind doet mee, acties: [Voorlezen, Rekenen]}}\n")
        actions = Index(agenda).of_kind("action")
        assert [(entry.label, len(entry.path)) for entry in actions] == [("Voorlezen", 4), ("Rekenen", 4)]


def test_title_stands_for_what_has_one() -> None:
    """A list of titles is a list of ambitions, lines, clusters, themes, districts, hubs or chapters."""
    for place in ("ambities", "programmalijnen", "clusters", "themas", "wijken", "hubs", "hoofdstukken"):
        agenda = agenda_of(f"{place}: [Taal, Ouders]\n")
        assert [entry.label for entry in Index(agenda).entries][1:3] == ["Taal", "Ouders"]
        assert loads(HEAD + f"{place}: [{{titel: Taal}}, {{titel: Ouders}}]\n") == agenda


def test_roles_of_the_region_and_the_council() -> None:
    """A portfolio holder, a programme director, a contact municipality and a contact school are roles of their own."""
    agenda = agenda_of("""\
programmalijnen:
- titel: Geen jongere zonder diploma
  portefeuillehouder: wethouder Onderwijs
  programmaregisseur: regisseur Jeugd
  contactgemeente: Duinwijk
  contactschool: ROC Duinland
""")
    line = agenda.programme_lines[0]
    roles = ("portfolio_holders", "programme_directors", "contact_municipalities", "contact_schools")
    assert [getattr(line, role)[0].party for role in roles] == [
        "wethouder Onderwijs",
        "regisseur Jeugd",
        "Duinwijk",
        "ROC Duinland",
    ]
    assert loads(dump(agenda)) == agenda


def test_for_whom_where_and_when() -> None:
    """A target group, sectors, districts and a period stand on an action and on what is around it."""
    facts = "doelgroep: [nieuwkomers, ouders], sectoren: [po, vo], wijken: Noord, periode: 2031"
    for place, within in (("acties", ""), ("doelen", "tekst: Meedoen, "), ("themas", ""), ("ambities", "")):
        agenda = agenda_of(f"{place}: [{{titel: Taal, {within}{facts}}}]\n")
        entry = next(one for one in Index(agenda).entries if one.kind != "municipality")
        item = entry.item.__dict__
        assert item["target_groups"] == ("nieuwkomers", "ouders")
        assert [sector.value for sector in item["sectors"]] == ["po", "vo"]
        assert (item["districts"], item["period"].printed) == (("Noord",), "2031")
        assert loads(dump(agenda)) == agenda


def test_districts_stand_by_themselves_where_none_are_listed() -> None:
    """A district on an action leads to the listed one; it dangles only where an agenda lists districts."""
    action = "acties: [{titel: Taalklas, wijken: [Noord]}]\n"
    codes = [[found.code for found in check(read_text(HEAD + action + more))] for more in ("", "wijken: [Noord]\n")]
    assert [[code for code in found if code == "LEA308"] for found in codes] == [[], []]
    found = [one for one in check(read_text(HEAD + action + "wijken: [Noort, Zuid]\n")) if one.code == "LEA308"]
    assert [(str(one.position), one.params["text"]) for one in found] == [("<text>:2:37", "Noord")]


def test_goals_in_goals() -> None:
    """A goal is made of smaller goals, each a goal itself; they take over the date around them."""
    agenda = agenda_of("doelen: {tekst: Iedereen leest, uiterlijk: 2032, subdoelen: [Ouders lezen voor, {tekst: B}]}\n")
    index = Index(agenda)
    assert [(entry.label, entry.path) for entry in index.of_kind("goal")] == [
        ("Iedereen leest", ("goals", 0)),
        ("Ouders lezen voor", ("goals", 0, "sub_goals", 0)),
        ("B", ("goals", 0, "sub_goals", 1)),
    ]
    due = index.effective(("goals", 0, "sub_goals", 1)).due
    assert getattr(due, "printed", None) == "2032"
    assert loads(dump(agenda)) == agenda


def test_interventions_and_what_is_expected_of_them() -> None:
    """Interventions stand under an agenda, goal, action or line; expected effects stand on whatever is done."""
    for place in ("doelen", "acties", "programmalijnen"):
        agenda = agenda_of(
            f"{place}: [{{titel: A, {'tekst: B, ' if place == 'doelen' else ''}verwachte_effecten: Meer woorden, "
            "interventies: [Voorlezen, {titel: Spelen, verwachte_effecten: [Meer rust], onderbouwing: erkend}]}]\n"
        )
        found = Index(agenda).of_kind("intervention")
        assert [entry.label for entry in found] == ["Voorlezen", "Spelen"]
        assert [one.text for one in found[1].item.__dict__["expected_effects"]] == ["Meer rust"]
        assert loads(dump(agenda)) == agenda
    assert [one.title for one in agenda_of("interventies: [Voorlezen]\n").interventions] == ["Voorlezen"]


def test_plain_and_translated_twins() -> None:
    """Whatever has a title and a text may say both in plain language, and its title in English."""
    twins = "titel: A, titel_eenvoudig: B, titel_en: C, tekst: D, tekst_eenvoudig: E"
    places = (
        *("ambities", "programmalijnen", "clusters", "themas", "wijken", "hubs", "hoofdstukken", "acties", "doelen"),
        *("indicatoren", "mijlpalen", "documenten", "interventies", "opschalingsladders", "locatieprogrammas"),
        *("jaarplannen",),
    )
    for place in places:
        agenda = agenda_of(f"{place}: [{{{twins}}}]\n")
        item = getattr(agenda, english_name(place))[0]
        assert (item.plain_title, item.title_en, item.plain_text) == ("B", "C", "E"), place
        assert loads(dump(agenda)) == agenda


def test_promises_and_motions() -> None:
    """What was promised and asked has a date, a deadline, a status and what it is about, on an agenda or its parts."""
    agenda = agenda_of("""\
toezeggingen:
- Voor de zomer komt er een plan.
- {nummer: T1, tekst: Cijfers, door: wethouder, toegezegd_aan: Raad, wanneer: 2031, uiterlijk: 2032, status: open}
acties: {titel: Lezen, moties: {nummer: M2, tekst: Zomerschool, status: aangenomen, gaat_over: Lezen, wanneer: 2031}}
""")
    first, second = agenda.promises
    assert (first.text, second.number, second.due and second.due.__dict__["printed"]) == (
        "Voor de zomer komt er een plan.",
        "T1",
        "2032",
    )
    assert (second.by, second.promised_to, str(second.status)) == (("wethouder",), ("Raad",), "open")
    index = Index(agenda)
    motion = index.find("motie:m2")[0]
    assert [(one.field, one.target and one.target.label) for one in index.outgoing(motion.path)] == [
        ("concerns", "Lezen")
    ]
    assert loads(dump(agenda)) == agenda


def test_abbreviations() -> None:
    """Abbreviations stand as a set, as a list, or as lines with a sign between; a meaning may be unknown."""
    meant = [("VVE", "voor- en vroegschoolse educatie"), ("OOGO", "overleg")]
    for text in (
        "{VVE: voor- en vroegschoolse educatie, OOGO: overleg}",
        "[{VVE: voor- en vroegschoolse educatie}, {OOGO: overleg}]",
        "[VVE = voor- en vroegschoolse educatie, OOGO (overleg)]",
        "[VVE - voor- en vroegschoolse educatie, 'OOGO: overleg']",
        "[{afkorting: VVE, betekenis: voor- en vroegschoolse educatie}, {afkorting: OOGO, betekenis: overleg}]",
    ):
        agenda = agenda_of(f"afkortingen: {text}\n")
        assert [(one.abbreviation, one.meaning) for one in agenda.abbreviations] == meant, text
        assert loads(dump(agenda)) == agenda
    (bare,) = agenda_of("afkortingen: LOP\n").abbreviations
    assert (bare.abbreviation, bare.meaning) == ("LOP", None)


def test_agendas_of_flanders() -> None:
    """A Flemish agenda says its country; a CLB is a party, an LOP a body, and the law of another country is silent."""
    head = "agenda: {id: a, titel: B, gemeenten: Gent, periode: 2030, land: belgie, agendasoort: lea, afkorting: LOB}\n"
    text = "partijen: {naam: CLB, soort: clb}\noverlegorganen: {naam: LOP, overlegsoort: lop}\nacties: [Lezen]\n"
    result = read_text(head + text)
    assert result.agenda is not None
    assert (str(result.agenda.country), result.agenda.abbreviation) == ("belgie", "LOB")
    assert (str(result.agenda.parties[0].kind), str(result.agenda.bodies[0].body_kind)) == ("clb", "lop")
    assert {found.code for found in check(result)} & {"LEA317", "LEA318", "LEA320", "LEA608"} == set()


def test_flemish_sectors_and_kinds_of_party() -> None:
    """Flemish schools have sectors of their own, found by the words that people use for them; so do kinds of party."""
    head = "agenda: {id: a, titel: B, gemeenten: Gent, periode: 2030, land: belgie}\n"
    text = "partijen: [{naam: De Zon, sectoren: [kleuteronderwijs, lager_onderwijs]}, {naam: LOP, soort: lop}]\n"
    result = read_text(head + text)
    assert [found.code for found in result.findings] == []
    assert result.agenda is not None
    assert [str(sector) for sector in result.agenda.parties[0].sectors] == ["kleuteronderwijs", "lager_onderwijs"]
    (found,) = read_text(head + "partijen: {naam: Atheneum, sectoren: secundair}\n").findings
    assert "secundair_onderwijs" in found.fix("nl")


def test_a_law_that_is_not_known() -> None:
    """That the law is not known is said as of any other value."""
    (law,) = agenda_of("wetsverwijzingen: {ontbreekt: onbekend, gedrukt: PM}\n").legal_refs
    assert isinstance(law.law, Missing)
    assert (str(law.law.missing), law.law.printed) == ("onbekend", "PM")
