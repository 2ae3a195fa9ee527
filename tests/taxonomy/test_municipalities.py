"""The register of municipalities: whole, and found by whatever people call a municipality."""

from __future__ import annotations

from datetime import date

import pytest

from lea_model.taxonomy import RegisteredMunicipality, municipalities, municipality, register_source
from lea_model.taxonomy.register import fold

TOOI = "https://identifier.overheid.nl/tooi/id/gemeente/"


def test_register_is_whole() -> None:
    """There are 605 municipalities, 342 of which still exist, each with its own code and name."""
    every = municipalities(current=False)
    assert len(every) == 605
    assert len(municipalities()) == 342
    assert len({entry.code for entry in every}) == 605
    assert len({fold(entry.name) for entry in every}) == 605
    assert [entry.code for entry in every] == sorted(entry.code for entry in every)
    assert [entry for entry in every if entry.tooi != TOOI + entry.code.lower()] == []
    assert [entry for entry in every if entry.begin and entry.end and entry.end <= entry.begin] == []
    assert len({entry.province for entry in every}) == 12


def test_current_ones_have_no_end() -> None:
    """Those that still exist are just those without an end date."""
    assert municipalities() == tuple(entry for entry in municipalities(current=False) if entry.end is None)


@pytest.mark.parametrize(
    ("name", "code", "tooi"),
    [
        ("Tilburg", "GM0855", f"{TOOI}gm0855"),
        ("Almere", "GM0034", f"{TOOI}gm0034"),
        ("Westland", "GM1783", f"{TOOI}gm1783"),
    ],
)
def test_examples_are_registered(name: str, code: str, tooi: str) -> None:
    """The municipalities of the examples have the code and the identifier that the register gives them."""
    found = municipality(name)
    assert found is not None
    assert (found.name, found.code, found.tooi, found.current) == (name, code, tooi, True)


@pytest.mark.parametrize(
    "wanted",
    [
        "Almere",
        "almere",
        " ALMERE ",
        "gemeente Almere",
        "GM0034",
        "gm0034",
        "0034",
        f"{TOOI}gm0034",
        "http://identifier.overheid.nl/tooi/id/gemeente/gm0034",
    ],
)
def test_found_by_name_code_and_identifier(wanted: str) -> None:
    """Name, code and identifier lead to the same municipality."""
    assert municipality(wanted) == RegisteredMunicipality("GM0034", "Almere", "Flevoland", None, None, f"{TOOI}gm0034")


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("Den Haag", "'s-Gravenhage"),
        ("’s-Gravenhage", "'s-Gravenhage"),
        ("Gemeente Den Bosch", "'s-Hertogenbosch"),
        ("Sudwest Fryslan", "Súdwest-Fryslân"),
        ("Su\u0301dwest-Frysla\u0302n", "Súdwest-Fryslân"),
        ("Bergen (NH.)", "Bergen (NH)"),
    ],
)
def test_found_as_people_write_it(wanted: str, name: str) -> None:
    """Names in daily use, other apostrophes, missing accents and loose points do not stand in the way."""
    found = municipality(wanted)
    assert found is not None
    assert found.name == name


def test_former_municipality() -> None:
    """A municipality that is no more is found, with its last day."""
    found = municipality("De Friese Meren")
    assert found == RegisteredMunicipality(
        "GM1921", "De Friese Meren", "Fryslân", date(2014, 1, 1), date(2015, 6, 30), f"{TOOI}gm1921"
    )
    assert found not in municipalities()
    assert found in municipalities(current=False)


@pytest.mark.parametrize("wanted", ["Zandhoek", "Bergen", "GM9999", "", "gemeente", f"{TOOI}gm9999", "34"])
def test_not_registered(wanted: str) -> None:
    """What is not in the register, or could be two of them, is not found."""
    assert municipality(wanted) is None


def test_everyday_names_are_no_official_ones() -> None:
    """Each name in daily use belongs to a code of the register and is nobody's official name."""
    named = {name: code for code, names in register_source().everyday_names.items() for name in names}
    assert named == {"Den Haag": "GM0518", "The Hague": "GM0518", "Den Bosch": "GM0796"}
    official = {fold(entry.name) for entry in municipalities(current=False)}
    assert [name for name in named if fold(name) in official] == []


def test_source_is_named() -> None:
    """The register says which list and version it is from, and that its date is not stated."""
    source = register_source()
    assert (source.value_list, source.version) == ("rwc_gemeenten_compleet", "4")
    assert source.url == "https://standaarden.overheid.nl/tooi"
    assert source.note.nl.startswith("De datum van deze kopie is niet vermeld.")
    assert source.note.en.startswith("The date of this copy is not stated.")
