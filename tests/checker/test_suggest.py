"""Did you mean: what is suggested for a number or a name that leads nowhere."""

from __future__ import annotations

import pytest

from lea_model.checker.numbering import digits_of
from lea_model.checker.suggestions import Suggestions
from lea_model.index import Index, Reference
from lea_model.loader import loads

TEXT = """\
agenda: {id: a, titel: A, gemeenten: G, periode: 2030}
programmalijnen:
  - titel: Start
    themas:
      - {nummer: 1, titel: Bereik, acties: [{nummer: 1.1, tekst: Een}, {nummer: 3.1.2, tekst: Twee}]}
      - nummer: 2
        titel: Overgang
        themas:
          - nummer: 2.1
            titel: Warm
            acties: [{nummer: 2.1.1, tekst: Drie}, {nummer: 4.9, tekst: Vier}, {nummer: a, tekst: Vijf}]
          - {nummer: 2.2, titel: Koud, acties: [{nummer: 2.2.1, tekst: Zes}]}
clusters:
  - {titel: Welzijn, verwijzingen: ["CITED"], draagt_bij_aan: Wlzijn}
partijen:
  - {naam: Gezondheidsdienst, aliassen: [Jeugdgezondheidszorg]}
"""


def index(cited: str = "9.9") -> Index:
    """The agenda with a citation."""
    return Index(loads(TEXT.replace("CITED", cited)))


def reference(of: Index, field: str) -> Reference:
    """The reference from a field."""
    return next(each for each in of.references if each.field == field)


@pytest.mark.parametrize(
    ("cited", "hint"),
    [
        ("2.1.9", " (perhaps 4.9 is meant, which stands under 2.1)"),
        ("2.2.2", " (did you mean '2.2.1'?)"),
        ("1.2", " (perhaps 3.1.2 is meant, which stands under 1)"),
        ("2.3", " (did you mean '2.2'?)"),
        ("3.1.1", " (did you mean '3.1.2'?)"),
        ("7.7.7", ""),
        ("Welzjn", ""),
        ("Overgng", " (did you mean 'Overgang'?)"),
        ("8", ""),
    ],
)
def test_number_hint(cited: str, hint: str) -> None:
    """One that stands under the heading with a number of another; else the nearest under it; else a title."""
    of = index(cited)
    assert Suggestions(of).number(reference(of, "to")).text("en") == hint


def test_what_is_cited_already_is_not_meant() -> None:
    """An action that is cited beside it is passed over."""
    of = index('2.1.9", "4.9')
    assert Suggestions(of).number(reference(of, "to")).text("en") == " (did you mean '2.1.1'?)"


@pytest.mark.parametrize(
    ("text", "kinds", "hint"),
    [
        ("Wlzijn", ("any",), " (did you mean 'Welzijn'?)"),
        ("Wlzijn", ("party",), ""),
        ("Jeugdgezondheidzorg", ("party",), " (did you mean 'Jeugdgezondheidszorg'?)"),
        ("gezondheidsdinst", ("party", "body"), " (did you mean 'Gezondheidsdienst'?)"),
        ("Gezondheid", ("party",), ""),
    ],
)
def test_name_hint(text: str, kinds: tuple[str, ...], hint: str) -> None:
    """Names and aliases of the kinds that a reference may mean, where they are nearly the same."""
    of = index()
    asked = reference(of, "serves")._replace(text=text, kinds=kinds)
    assert Suggestions(of).name(asked).text("en") == hint


def test_digits_of() -> None:
    """A label is no number of parts."""
    numbers = {entry.label: digits_of(entry) for entry in index().of_kind("action")}
    assert (numbers["Een"], numbers["Vijf"]) == (("1", "1"), None)
