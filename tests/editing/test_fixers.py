"""Each fixer: what it repairs, what it leaves, and that nothing else in the text changes."""

from __future__ import annotations

import pytest

from lea_model.checker import check
from lea_model.diagnostics import Finding
from lea_model.editing import FIXERS, Plan, plan_all_fixes, plan_fixes
from lea_model.loader import read_text
from tests.checker.small import GOOD, but


def plan(text: str) -> Plan:
    """What would be repaired in a text."""
    return plan_fixes(read_text(text, "agenda.yaml"))


def done(made: Plan) -> list[tuple[str, str, str]]:
    """What a plan changes: code, old text and new text."""
    return [(made.code_of(each), each.old, each.new) for each in made.changes("agenda.yaml")]


def left(made: Plan) -> list[tuple[str, int, str]]:
    """What a plan leaves: code, line and reason."""
    found: list[tuple[Finding, str]] = [(each.finding, each.reason.text("en")) for each in made.left]
    return [(each.code, each.position.line if each.position else 0, reason) for each, reason in found]


def test_nothing_to_repair() -> None:
    """Where nothing is wrong, nothing changes."""
    assert plan(GOOD) == Plan("agenda.yaml")


REPAIRED = [
    ("titel: Samen", "titell: Samen", "LEA201", "titell", "titel"),
    ("titel: Samen", '"Titel": Samen  # zo', "LEA201", "Titel", "titel"),
    ("gemeenten: Plaats", "gemeentn: Plaats", "LEA201", "gemeentn", "gemeenten"),
    ("programmalijnen:", "programma-lijnen:", "LEA201", "programma-lijnen", "programmalijnen"),
    ("nummering: agenda", "numering: agenda", "LEA201", "numering", "nummering"),
    ("{nummer: 1.1.1, ", "{numer: 1.1.1, ", "LEA201", "numer", "nummer"),
    ("  leeftijd: 0-18", "  leeftijdsgroep: 0-18", "LEA201", "leeftijdsgroep", "leeftijd"),
    ("gemeenten: Plaats", "gemeente: Plaats", "LEA201", "gemeente", "gemeenten"),
    ("  id: plaats-2030", "  id: Plaats 2030", "LEA205", "Plaats 2030", "plaats-2030"),
    ("nummering: agenda", "nummering: agendaa", "LEA204", "agendaa", "agenda"),
    ("nummering: agenda", "nummering: 'Agendaa'", "LEA204", "Agendaa", "agenda"),
    ("  leeftijd: 0-18", "  ages: 0-18", "LEA212", "ages", "leeftijd"),
    ("trekker: Werkgroep Overgang", "trekker: {partij: wrekgroep-ovregang}", None, "", ""),
    ("titel: Samen", "titel: Samen\u2028   sterk", "LEA131", "Samen\u2028sterk", "Samen sterk"),
    ("titel: Samen", "titel: 'Samen \x85   sterk'", "LEA131", "Samen sterk", "Samen sterk"),
    ("titel: Samen", "titel: Samen # 1\u2028 #", "LEA131", "\u2028", " "),
    ("titel: Samen", "titel: Samen\u2028sterk", "LEA131", "\u2028", " "),
    ("titel: Samen", "titel: Samen\u2029", "LEA131", "\u2029", " "),
    ("{naam: JGZ}", "{naam: JGZ, zorg voor 0,5 jaar}", "LEA127", "JGZ", "JGZ, zorg voor 0,5 jaar"),
    ("titel: Samen", "titel: Sa\u00admen \u200b", "LEA133", "Sa\u00admen \u200b", "Samen"),
    ("titel: Samen", "titel: '\uf0b7 Samen\u202e'", "LEA133", "\uf0b7 Samen\u202e", "Samen"),
    ("titel: Samen", "\ufefftitel: Samen", "LEA133", "titel", "titel"),
    ("titel: Samen", "titel\u00a0: Samen", "LEA133", "titel", "titel"),
    ("titel: Samen", "titel:\u00a0Samen", "LEA133", "  titel:\u00a0Samen", "  titel: Samen"),
    ("- {naam: JGZ}", "- {naam:\u00a0JGZ}", "LEA133", "  - {naam:\u00a0JGZ}", "  - {naam: JGZ}"),
    ("titel: Samen", "titel: • Samen", "LEA217", "• Samen", "Samen"),
    ("titel: Samen", "titel: – Samen", "LEA217", "– Samen", "Samen"),
    ("titel: Samen", "titel: >-\n    Sa\u200bmen\n    sterk", "LEA133", "Sa\u200bmen sterk", "Samen sterk"),
    ("[1.1.1, 1.1.2]", "['1.1.1\u200d', 1.1.2]", "LEA133", "1.1.1\u200d", "1.1.1"),
]


@pytest.mark.parametrize(("old", "new", "code", "before", "after"), REPAIRED)
def test_repaired(old: str, new: str, code: str | None, before: str, after: str) -> None:
    """The one change, and all other characters as they were."""
    text = but((old, new))
    made = plan(text)
    wanted = [(code, before, after)] if code else []
    assert done(made) == wanted
    assert made.left == ()
    if code:
        patch = made.patches["agenda.yaml"][0]
        edited = made.files["agenda.yaml"]
        assert edited.before == text
        assert edited.after == text[: patch.start] + patch.new + text[patch.end :]
        assert code not in {found.code for found in read_text(edited.after, "a").findings}


LEFT_ALONE = [
    ("[1.2.1]", "[1.2.2]"),
    ("[1.2.1]", "[1.2.l]"),
    ("[1.2.1]", "[121]"),
    ("trekker: Gemeente", "trekker: Gemeenten"),
    ("trekker: Gemeente", "trekker: Gemeinte"),
    ("trekker: Gemeente", "trekker: JGG"),
    ("trekker: Gemeente", "trekker: Provincie"),
    ("[1.2.1]", "[{naar: 1.2. 1, sic: Zo gedrukt.}]"),
    ("  titel: Samen\n", "  titel: Samen\n  tietel: Sterk\n"),
    ("  leeftijd: 0-18\n", "  vrijdag: 0-18\n"),
    ("  - {naam: JGZ}", "  - {naam: JGZ, nummers: 1}"),
    ("  - {naam: JGZ}", "  - {naam: JGZ, jaar: 2030}"),
    ("nummering: agenda", "nummering: hoofdstuk"),
    ("periode: 2030-2033", "periode: 2033-2030"),
    ("[1.1.1, 1.1.2]", "[1.1.1, 1.1.2, 1.1.2]"),
    ("id: overgang", "id: bereik"),
    ("{naam: JGZ}", "{naam: JGZ, naam: JGZ}"),
    ("titel: Samen", "titel: Samen #sterk"),
    ("titel: Samen", "titel:"),
    ("{naam: JGZ}", "{naam: JGZ, Bieb}"),
    ("{naam: JGZ}", "{naam: JGZ, soort}"),
    ("{naam: JGZ}", "{naam: 'JGZ', en de school}"),
]


@pytest.mark.parametrize(("old", "new"), LEFT_ALONE)
def test_left_alone(old: str, new: str) -> None:
    """Other numbers, plurals, short names, known mistakes, keys that are there already: nobody can be certain."""
    assert done(plan(but((old, new)))) == []


def test_keys_of_the_other_language() -> None:
    """All keys in the language that a file uses least, also between brackets and quotes; values stay."""
    text = but(("  - {naam: JGZ}", '  - {"name": JGZ, kind: gemeente}'), ("tellingen:", "claims:"))
    made = plan(text)
    assert done(made) == [("LEA212", "name", "naam"), ("LEA212", "kind", "soort"), ("LEA212", "claims", "tellingen")]
    assert made.files["agenda.yaml"].after == but(
        ("  - {naam: JGZ}", '  - {"naam": JGZ, soort: gemeente}'), ("tellingen:", "tellingen:")
    )


def test_keys_in_both_languages() -> None:
    """A key that is there in the other language as well stays, and that keeps no other key from being repaired."""
    text = (
        "agenda: {id: a, title: T, municipalities: G, period: 2030}\n"
        "clusters:\n- title: Een\n  titel: Twee\n  ages: 0-4\n- titel: Drie\n"
    )
    assert done(plan(text)) == [("LEA212", "titel", "title")]
    assert plan(text).files["agenda.yaml"].after == text.replace("- titel", "- title")


def test_english_file() -> None:
    """In an English file a misspelt key becomes English, and a Dutch one too."""
    text = "agenda: {id: a, titlee: T, municipalities: G, period: 2030}\nacties:\n- {number: 1, text: A}\n"
    assert plan(text).files["agenda.yaml"].after == (
        "agenda: {id: a, title: T, municipalities: G, period: 2030}\nactions:\n- {number: 1, text: A}\n"
    )


def test_several_lines_are_left() -> None:
    """A name that is folded over lines is not changed by itself, and that is told."""
    made = plan(but(("trekker: Gemeente", "trekker: >-\n      Gemeeente")))
    assert left(made) == [("LEA308", 26, "it stands on several lines, and is not changed by itself")]


def test_a_new_error_is_refused() -> None:
    """A key that cannot hold what stands under it is not what was meant: the repair is left and the reason told."""
    made = plan(but(("  - {naam: JGZ}", "  - {naam: JGZ, aliasssen: {a: b}}")))
    assert done(made) == []
    assert left(made) == [("LEA201", 35, "it would give a new error: LEA203 in agenda.yaml, line 35")]


def test_one_that_is_refused_stops_no_other() -> None:
    """The rest is repaired all the same, in order of place."""
    text = but(
        ("  - {naam: JGZ}", "  - {naam: JGZ, aliasssen: {a: b}}"),
        ("trekker: Gemeente", "trekker: Gemeeente"),
        ("nummering: agenda", "nummering: agendaa"),
        ("titel: Soepel verder", "titell: Soepel verder"),
    )
    made = plan(text)
    assert [code for code, _, _ in done(made)] == ["LEA204", "LEA308", "LEA201"]
    assert [code for code, _, _ in left(made)] == ["LEA201"]


def test_what_was_hidden_does_not_count_as_new() -> None:
    """A key that is read for the first time shows what was wrong below it already: that is no reason to leave it."""
    text = but(("    verwijzingen: [1.2.1]", "    verwijzinge: [1.2.1, 9.9]"))
    assert done(plan(text)) == [("LEA201", "verwijzinge", "verwijzingen")]


def test_a_name_that_would_be_cited_twice() -> None:
    """A repair that makes a citation stand twice gives a warning and no error: it is made."""
    made = plan(but(("[1.1.1, 1.1.2]", "[1.1.1, 1.1.2, 1.1. 2]")))
    assert done(made) == [("LEA301", "1.1. 2", "1.1.2")]


def test_only_the_findings_that_are_given() -> None:
    """Whoever gives findings has only those repaired."""
    result = read_text(but(("titel: Soepel", "titell: Soepel"), ("agenda\npro", "agendaa\npro")), "agenda.yaml")
    chosen = [found for found in result.findings if found.code == "LEA204"]
    assert [fix.finding for fix in plan_fixes(result, chosen).fixes] == chosen


def test_codes() -> None:
    """Each code has one fixer."""
    codes = [code for fixer in FIXERS for code in fixer.codes]
    assert sorted(codes) == [
        "LEA111",
        "LEA115",
        "LEA127",
        "LEA131",
        "LEA133",
        "LEA201",
        "LEA204",
        "LEA205",
        "LEA211",
        "LEA212",
        "LEA216",
        "LEA217",
        "LEA301",
        "LEA308",
    ]


def test_two_breaks_in_one_text() -> None:
    """Two such characters in one text are one change, and both findings are gone."""
    made = plan(but(("titel: Samen", "titel: Sa\u2028   men\u2029   sterk")))
    assert done(made) == [("LEA131", "Sa\u2028men\u2029sterk", "Sa men sterk")]
    assert len(made.fixes) == 2


def test_breaks_that_make_a_file_unreadable() -> None:
    """Each becomes a space, so that the file reads as it looks; what is wrong further on was wrong already."""
    made = plan(but(("titel: Samen", "titell: Sa\u2028men\u2029sterk")))
    assert made.files["agenda.yaml"].after == but(("titel: Samen", "titell: Sa men sterk"))
    assert len(made.fixes) == 1


def test_a_break_after_a_comment() -> None:
    """What stands behind it on the screen is read as a line of its own: a space would make it a comment."""
    made = plan(but(("titel: Samen", "titel: Samen # zie\u2028  agendasoort: lea")))
    assert done(made) == []
    assert left(made) == [("LEA131", 3, "the file would not be read as it should be")]


SIGNS = (
    "agenda: {id: vaart-2027, titel: Groeien, gemeenten: Vaart, periode: 2027-2030}\n"
    "partijen: [{naam: NAME}]\n"
    "acties: [{titel: Lezen, trekker: WRITTEN}]\n"
)


@pytest.mark.parametrize(
    ("name", "written", "becomes"),
    [
        ("'Sport, Zorg en Cultuur'", "Sport Zorg en Cultuur", "Sport, Zorg en Cultuur"),
        ("'Opvang (KDV) Vaart'", "Opvang KDV Vaart", "Opvang (KDV) Vaart"),
        ("'Archief/Museum'", "Archief Museum", "Archief/Museum"),
        ("'Lezen+ Vaart'", "Lezen Vaart", "Lezen+ Vaart"),
        ("'De \"Gouden\" Ster'", "De Gouden Ster", 'De "Gouden" Ster'),
        ("'Zorg & Welzijn [oost]'", "zorg welzijn oost", "Zorg & Welzijn [oost]"),
        ("'Zorg: thuis'", "zorg thuis", "Zorg: thuis"),
        ("JZO Regio, id: jeugdzorg-onderwijs", "jeugdzorg-onderwjis", None),
        ("JZO Regio, id: jeugdzorg-onderwijs", "jeugdzrog-onderwijs", "JZO Regio"),
        ("GO!", "GO", None),
    ],
)
def test_names_with_signs(name: str, written: str, becomes: str | None) -> None:
    """The name is written as it is registered, with all its signs; never an id, nor a short name with another sign."""
    made = plan(SIGNS.replace("NAME", name).replace("WRITTEN", written))
    assert done(made) == ([("LEA308", written, becomes)] if becomes else [])


LAYERS = """agenda: {id: vaart-2027, titel: Groeien, gemeenten: Vaart, periode: 2027-2030}
clusterss:
  - titl: Samen
    maatregelen:
      - omschrijvng: Lezen
        deadlne: 2029
        indicatoern: [{naam: Hoe vaak}]
"""


def test_keys_below_keys_that_were_mended() -> None:
    """What only can be read after a repair is repaired too, to the last level; the plan is from the first text."""
    result = read_text(LAYERS, "agenda.yaml")
    made = plan_all_fixes(result, check(result), check)
    edited = made.files["agenda.yaml"]
    assert (edited.before, edited.after) == (
        LAYERS,
        """agenda: {id: vaart-2027, titel: Groeien, gemeenten: Vaart, periode: 2027-2030}
clusters:
  - titel: Samen
    acties:
      - tekst: Lezen
        uiterlijk: 2029
        indicatoren: [{tekst: Hoe vaak}]
""",
    )
    assert [code for code, _, _ in done(made)] == ["LEA201"] * 7
    assert made.left == ()


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("deadlne: 2029", "uiterlijk"),
        ("bugdet: 1000", "bedragen"),
        ("verantwordelijk: JGZ", "trekker"),
        ("samenwerkingpartners: [JGZ]", "partners"),
        ("kostn: 12", "bedragen"),
        ("begroting: 10 mln", "bedragen"),
        ("leeftijdsgroep: 0-4", "leeftijd"),
        ("zomaar_iets: 12", None),
        ("nakt: 12", None),
    ],
)
def test_misspelt_everyday_words(written: str, meant: str | None) -> None:
    """An everyday word with a letter wrong becomes the key that the word stands for; what is like none stays."""
    text = f"agenda: {{id: a-1, titel: T, gemeenten: Vaart, periode: 2027}}\nacties: [{{titel: Lezen, {written}}}]\n"
    key = written.partition(":")[0]
    assert done(plan(text)) == ([("LEA201", key, meant)] if meant else [])


MISPLACED = """agenda:
  id: vaart-2027
  titel: Groeien
  gemeenten: Vaart
  bedragen:
    - € 10.000

    # wat dat is
    - {gedrukt: PM}
  wetsverwijzingen: WPO artikel 167a
  # tot en met
  periode: 2027-2030
acties: [Lezen]
"""


def test_misplaced_keys_move() -> None:
    """A key below the block goes to the left margin with all that stands below it; everything else stays."""
    result = read_text(MISPLACED, "agenda.yaml")
    made = plan_all_fixes(result, check(result), check)
    assert made.files["agenda.yaml"].after == (
        "agenda:\n  id: vaart-2027\n  titel: Groeien\n  gemeenten: Vaart\n  # tot en met\n  periode: 2027-2030\n"
        "acties: [Lezen]\nbedragen:\n  - € 10.000\n\n  # wat dat is\n  - {gedrukt: PM}\n"
        "wetsverwijzingen: WPO artikel 167a\n"
    )
    assert made.left == ()


@pytest.mark.parametrize(
    "text",
    [
        MISPLACED.replace("acties:", "bedragen: [€ 5]\nwetsverwijzingen: WEC\nacties:"),
        "agenda: {id: a-1, titel: T, gemeenten: Vaart, periode: 2027, bedragen: [€ 5]}\n",
    ],
)
def test_misplaced_keys_that_stay(text: str) -> None:
    """What stands at the margin already, or between braces, is not moved."""
    assert done(plan(text)) == []
