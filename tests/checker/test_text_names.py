"""LEA704, LEA705, LEA707: mixed spelling, personal data, links that track."""

from __future__ import annotations

import pytest

from tests.checker.matter import but, findings, only, place, places, related

WEB = (
    ("{naam: JGZ}", "{naam: WNTweb, aliassen: [WNT-web]}"),
    ("leden_volgens_lijst: [Gemeente, JGZ]", "leden_volgens_lijst: [Gemeente, WNT-web]"),
)


def test_mixed_spelling() -> None:
    """A hyphen more: found where the name is used so, with the place of the name."""
    found = only(but(*WEB))
    assert place(found) == ("LEA704", "agenda.yaml", 37, 64)
    assert related(found) == [("here it is 'WNTweb'", 35, 12)]
    assert found.message("nl") == "Een naam is op 2 manieren geschreven: 'WNTweb', 'WNT-web'."


def test_every_other_spelling_is_named_with_its_places() -> None:
    """One finding for one name, with the places that spell it otherwise."""
    names = (WEB[0][0], "{naam: WNTweb, aliassen: [WNT-web]}")
    text = but(names, WEB[1], ("trekker: Werkgroep Overgang", "trekker: [Werkgroep Overgang, WNTWeb, WNT-web]"))
    (found,) = [each for each in findings(text) if each.code == "LEA704"]
    assert place(found) == ("LEA704", "agenda.yaml", 31, 35)
    assert found.message("en") == "One name is spelt in 3 ways: 'WNTweb', 'WNTWeb', 'WNT-web'."
    assert related(found) == [
        ("here it is 'WNTweb'", 35, 12),
        ("here it is 'WNT-web'", 31, 43),
        ("here it is 'WNT-web'", 37, 64),
    ]


@pytest.mark.parametrize(
    ("name", "used", "expected"),
    [
        ("De Schoor", "de Schoor", [("LEA704", "agenda.yaml", 37, 64)]),
        ("GO!", "Go!", [("LEA704", "agenda.yaml", 37, 64)]),
        ("Passend onderwijs", "Passend Onderwijs", [("LEA704", "agenda.yaml", 37, 64)]),
        ("Schoolbesturen", "schoolbesturen", []),
        ("De scholen", "de scholen", []),
        ("Directeur T-Primair", "directeur T-Primair", []),
        ("Stichting Lezen", "stichting-lezen", []),
    ],
)
def test_what_counts_as_another_spelling(name: str, used: str, expected: list[object]) -> None:
    """The first letter does not, unless of an article before a name; nor does an id."""
    text = but(("{naam: JGZ}", f"{{naam: {name}}}"), ("[Gemeente, JGZ]", f"[Gemeente, {used}]"))
    assert places(text) == expected


@pytest.mark.parametrize(
    ("name", "alias", "found"),
    [
        ("Economie en Arbeid", "Economie & Arbeid", True),
        ("Patijnenburg", "Patijenenburg", True),
        ("Stichting Patijnenburg", "stichting Patijenenburg", True),
        ("Patijnenburg", "Patijmenburg", True),
        ("Patijnenburg", "Patijnenburgh", False),
        ("Medewerkers", "Medewerkens", False),
        ("Bestuurlijk overleg", "Bestuurlijke overleg", False),
        ("Patijnenburg", "Patijenenborg", False),
        ("Patijnenburg", "Datijnenburg", False),
        ("Patijnenburg", "Stichting Patijenenburg", False),
        ("Werkgroep14", "Werkgrpep14", False),
        ("Breda", "Brema", False),
        ("Driehoek", "Driehaek", True),
        ("Zevenen", "Zevanen", False),
        ("Patijnenburg", "Pitijnenburg", True),
        ("Patijnenburg", "Patijnenbarg", True),
        ("Patijnenburg", "Patijnenbukg", False),
        ("Patijnenburg", "Patijnenaaburg", False),
    ],
)
def test_another_word_or_letter(name: str, alias: str, found: bool) -> None:
    """'&' is 'en', and one letter in the midst of a long word a slip; at its end or in a short word it may be meant."""
    text = but(("{naam: JGZ}", f"{{naam: {name}, aliassen: [{alias}]}}"), ("[Gemeente, JGZ]", f"[Gemeente, {alias}]"))
    assert places(text) == ([("LEA704", "agenda.yaml", 37, 64)] if found else [])


def test_personal_data() -> None:
    """An e-mail address and a telephone number: found, not repeated."""
    found = findings(but(("tekst: Campagne voeren", "tekst: Mail j.jansen@voorbeeld.nl of bel 06-12345678")))
    assert [place(each) for each in found] == [("LEA705", "agenda.yaml", 16, 36)] * 2
    assert sorted(each.message("nl") for each in found) == [
        "Hier staan persoonsgegevens: een e-mailadres (j…@….nl).",
        "Hier staan persoonsgegevens: een telefoonnummer (…78).",
    ]
    assert not any("jansen" in str(each.params) or "12345" in str(each.params) for each in found)


def test_number_of_a_citizen() -> None:
    """Nine digits that pass the eleven-test, in a remark as well, without any of the digits."""
    found = only(but(("{naam: JGZ}", "{naam: JGZ, opmerkingen: 'Zie 111222333'}")))
    assert place(found) == ("LEA705", "agenda.yaml", 35, 30)
    assert found.message("en") == "Personal data: a number that may be a citizen service number (BSN)."
    assert "33" not in str(found.params)


@pytest.mark.parametrize("text", ["Bel 0800-1234", "Zie KvK 111222333", "Zie 111222334", "@gemeente volgt 2030-2033"])
def test_what_is_no_personal_data(text: str) -> None:
    """National numbers, numbers of organisations, other digits and names of accounts."""
    assert places(but(("tekst: Campagne voeren", f"tekst: '{text}'"))) == []


def link(url: str) -> str:
    """The good agenda with a link."""
    return but(("tellingen:", f"links:\n  - {url}\ntellingen:"))


def test_tracking_link() -> None:
    """What follows the reader is named, without its value."""
    found = only(link("https://www.example.org/lezen?id=4&gclid=EAIa&utm_source=mail"))
    assert place(found) == ("LEA707", "agenda.yaml", 39, 5)
    assert found.message("nl") == "Met deze link kunnen anderen volgen wie de agenda leest: 'gclid', 'utm_source'."


def test_other_links() -> None:
    """A parameter that the page needs is fine."""
    assert places(link("https://www.example.org/lezen?id=4&pagina=2")) == []


def test_names_of_bodies_and_policy_areas() -> None:
    """They are spelt in one way as well; the rest is looked at after a name that is."""
    text = but(
        ("naam: Werkgroep Overgang,", "naam: Werk-groep Overgang, aliassen: Werkgroep Overgang,"),
        ("tellingen:", "beleidsterreinen: [{naam: Jeugd-Hulp, aliassen: Jeugdhulp}]\ntellingen:"),
        ("1.1.1, tekst", "1.1.1, raakvlakken: [Jeugdhulp], tekst"),
    )
    assert [each[0] for each in places(text)] == ["LEA704", "LEA704"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Zie 1112 22 333 of 0612345678", "Personal data: a telephone number (…78)."),
        ("Stort op NL91ABNA0417164300", None),
    ],
)
def test_how_personal_data_are_told(text: str, message: str | None) -> None:
    """A telephone number is told by its last two figures."""
    found = [each.message("en") for each in findings(but(("tekst: Campagne voeren", f"tekst: {text}")))]
    assert [each for each in found if "telephone" in each] == ([] if message is None else [message])


@pytest.mark.parametrize(
    ("url", "names"),
    [
        ("WWW.example.org/a?utm_source=b=c", "'utm_source'"),
        ("https://example.org/a?gclid=1", "'gclid'"),
    ],
)
def test_every_sort_of_link(url: str, names: str) -> None:
    """With and without a scheme, in any letters; the name of the parameter is what stands before the first '='."""
    found = only(but(("tekst: Campagne voeren", f"tekst: Zie {url}")))
    assert found.message("nl") == f"Met deze link kunnen anderen volgen wie de agenda leest: {names}."
