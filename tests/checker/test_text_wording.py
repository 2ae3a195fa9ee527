"""LEA701, LEA702, LEA703, LEA706: placeholders, broken-off text, misread letters, remains of HTML."""

from __future__ import annotations

import pytest

from lea_model.measure.vague_wording import placeholders
from tests.checker.matter import but, only, place, places


def test_placeholder() -> None:
    """A number that is still to come is found at its text."""
    found = only(but(("tekst: Campagne voeren", "tekst: Campagne voeren bij x gezinnen")))
    assert place(found) == ("LEA701", "agenda.yaml", 16, 36)
    assert found.message("nl") == "Hier moet nog iets worden ingevuld: 'x gezinnen'."
    assert found.fix("nl") == (
        "Vul in wat hier hoort te staan, laat het weg, of geef met 'ontbreekt' aan dat het niet bekend is."
    )
    assert found.fix("en") == (
        "Fill in what should stand here, leave it out, or say with 'missing' that it is not known."
    )


def test_placeholder_in_place_of_a_party() -> None:
    """A trekker that is still to be named is no party that somebody forgot to register."""
    found = only(but(("trekker: Gemeente", "trekker: nader te bepalen")))
    assert place(found) == ("LEA701", "agenda.yaml", 26, 14)


def test_all_placeholders_of_a_text_are_one_finding() -> None:
    """A text is named once, with all that is to be filled in."""
    found = only(but(("titel: Samen\n", "titel: Samen met [naam] en [naam] voor x gezinnen\n")))
    assert place(found) == ("LEA701", "agenda.yaml", 3, 10)
    assert found.message("en") == "Something is still to be filled in here: '[naam]', 'x gezinnen'."


@pytest.mark.parametrize(
    "added",
    [
        "mijlpalen:\n  - {wanneer: 2031, tekst: {ontbreekt: plaatshouder, gedrukt: x gezinnen}}\n",
        "mijlpalen:\n  - {wanneer: 2031, tekst: Start, opmerkingen: De bron zegt 'nader te bepalen'.}\n",
        "mijlpalen:\n  - {wanneer: 2031, tekst: Start, bron: {paragraaf: Verder…}}\n",
        "mijlpalen:\n  - {wanneer: 2031, tekst: Start, sic: 'Gedrukt als [datum].'}\n",
        "jaarplannen:\n  - {titel: Plan, jaarplanstand: sjabloon, rijen: [{ambitie: start, inspanningen: '[x]'}]}\n",
        "indicatoren:\n  - {tekst: 'Aantal [naam]', indicatorstand: nader_te_bepalen}\n",
    ],
)
def test_known_placeholders_are_no_news(added: str) -> None:
    """What is said to be missing, remarks, headings of the source and templates are left alone."""
    assert places(but(("tellingen:", f"{added}tellingen:"))) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Campagne voeren met de", "This text breaks off: it ends in 'de'."),
        ("Campagne voeren (met de JGZ", "This text breaks off: '(' is never closed."),
    ],
)
def test_broken_off_text(text: str, message: str) -> None:
    """A text that ends too soon, and a bracket that stays open."""
    found = only(but(("tekst: Campagne voeren", f"tekst: {text}")))
    assert place(found) == ("LEA702", "agenda.yaml", 16, 36)
    assert found.message("en") == message


def test_broken_off_text_in_dutch() -> None:
    """Both sentences are Dutch sentences."""
    ends = only(but(("tekst: Campagne voeren", "tekst: Campagne voeren met de")))
    assert ends.message("nl") == "Deze tekst breekt af: het einde is 'de'."
    opens = only(but(("tekst: Campagne voeren", "tekst: Campagne voeren (met de JGZ")))
    assert opens.message("nl") == "Deze tekst breekt af: '(' wordt niet gesloten."


@pytest.mark.parametrize("end", ["scholen;", "scholen, en", "scholen:", "scholen (alle)", "scholen,"])
def test_lines_of_a_list_do_not_break_off(end: str) -> None:
    """A list over several lines has signs and 'en' at the end of its lines."""
    assert places(but(("tekst: Campagne voeren", f"tekst: '{end}'"))) == []


def test_references_and_links_do_not_break_off() -> None:
    """A link may end in a stroke, and a role in 'van'."""
    text = but(
        ("{naam: JGZ}", "{naam: JGZ, links: ['https://www.example.org/jgz/']}"),
        (
            "    trekker: Gemeente\n",
            "    trekker: Gemeente\n    andere_rollen: [{rol: onder leiding van, partij: JGZ}]\n",
        ),
    )
    assert [found for found in places(text) if found[0] == "LEA702"] == []


def test_misread_letters() -> None:
    """A small l in place of a capital I."""
    found = only(but(("tekst: Campagne voeren", "tekst: leder kind bereiken")))
    assert place(found) == ("LEA703", "agenda.yaml", 16, 36)
    assert found.message("nl") == "Hier zijn letters waarschijnlijk verkeerd gelezen: 'leder'."


def test_spoilt_encoding() -> None:
    """Two signs in place of one letter."""
    found = only(but(("tekst: Campagne voeren", "tekst: Campagne coÃ¶rdineren")))
    assert place(found) == ("LEA703", "agenda.yaml", 16, 36)
    assert found.message("en") == "Letters were probably misread here: 'Ã¶'."


def test_aliases_and_remarks_may_hold_misread_letters() -> None:
    """They say how the source prints it."""
    text = but(("{naam: JGZ}", "{naam: JGZ, aliassen: [J0Z], opmerkingen: De bron heeft 'leder'.}"))
    assert places(text) == []


def test_html_remains() -> None:
    """A space of a web page, at its text."""
    found = only(but(("tekst: Campagne voeren", "tekst: Campagne&nbsp;voeren<br>")))
    assert place(found) == ("LEA706", "agenda.yaml", 16, 36)
    assert found.message("nl") == ("In deze tekst zijn codes van een webpagina blijven staan: '&nbsp;', '<br>'.")


def test_signs_that_are_no_html() -> None:
    """An ampersand and 'less than' are signs as any other."""
    assert places(but(("tekst: Campagne voeren", "tekst: R&D voor < 4 jaar & ouder"))) == []


@pytest.mark.parametrize(
    "words",
    [
        *(
            "[naam]",
            "<datum>",
            "{bedrag}",
            "nader te bepalen",
            "nog in te vullen",
            "later uit te werken",
            "n.t.b.",
            "t.b.d.",
        ),
        *(
            "N.N.B.",
            "ntb",
            "TBD",
            "nnb",
            "todo",
            "To do",
            "Lorem ipsum",
            "volgt nog",
            "per hub uit te werken",
            "PM",
            "P.M.",
        ),
        *("x gezinnen", "XX scholen", "X leerlingen", "____", "....... euro", "…… euro", "Verder…", "verder..."),
    ],
)
def test_every_sort_of_placeholder(words: str) -> None:
    """Each sort that the patterns know is found by the rule: none is spared by the quick look before it."""
    assert placeholders(words)
    assert places(but(("titel: Goede start", f"titel: '{words}'"))) == [("LEA701", "agenda.yaml", 11, 12)]


def test_misread_letters_between_other_words() -> None:
    """Words are looked at one by one, each with the signs around it."""
    found = only(but(("tekst: Campagne voeren", "tekst: 'Eerst (leder kind), dan B0VOC.'")))
    assert found.message("en") == "Letters were probably misread here: 'leder', 'B0VOC'."


@pytest.mark.parametrize(
    ("added", "column"),
    [
        (
            "jaarplannen:\n  - {jaarplanstand: ingevuld, rijen: [{ambitie: start, inspanningen: x scholen}]}\n",
            70,
        ),
        ("indicatoren:\n  - {tekst: 'Aantal [naam]', indicatorstand: vastgesteld}\n", 13),
    ],
)
def test_placeholders_beside_a_template(added: str, column: int) -> None:
    """Only what is said to be a template, or still to be defined, may hold them; what stands beside it may not."""
    template = "  - {titel: Leeg, jaarplanstand: sjabloon, rijen: [{ambitie: start, inspanningen: '[tekst]'}]}\n"
    rest = template if "jaarplannen" in added else f"jaarplannen:\n{template}"
    assert [found[:2] + found[3:] for found in places(but(("tellingen:", f"{added}{rest}tellingen:")))] == [
        ("LEA701", "agenda.yaml", column)
    ]


@pytest.mark.parametrize("remains", ["<br>", "&nbsp;", "-->", "&lt;p&gt;"])
def test_every_sort_of_html(remains: str) -> None:
    """None is spared by the quick look before the search."""
    assert places(but(("tekst: Campagne voeren", f"tekst: 'Campagne {remains} voeren'"))) == [
        ("LEA706", "agenda.yaml", 16, 36)
    ]


def test_what_the_source_prints_may_be_misread() -> None:
    """What stands in place of a value, a reference and a remark are left alone; the rest of the agenda is not."""
    text = but(
        ("tellingen:", "mijlpalen: [{wanneer: 2031, tekst: {ontbreekt: onbekend, gedrukt: leder}}]\ntellingen:"),
        ("titel: Overgang\n", "titel: leder  kind\n"),
    )
    assert places(text) == [("LEA703", "agenda.yaml", 19, 16)]


def test_second_text_that_breaks_off() -> None:
    """After a text that ends as a line of a list may, the next one is looked at; spaces at the end do not count."""
    text = but(
        ("tekst: Campagne voeren", "tekst: 'scholen, en'"), ("tekst: Spreekuren houden", "tekst: 'Samen met de  '")
    )
    found = [each for each in places(text) if each[0] == "LEA702"]
    assert found == [("LEA702", "agenda.yaml", 17, 36)]
