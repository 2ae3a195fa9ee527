"""Lines that are read by themselves, and those of which the whole file is needed."""

from __future__ import annotations

import pytest

from lea_model.loader.single_lines import single_line

TEXT = """
partijen:
  - naam: Bibliotheek
    # een opmerking
    aliassen: [bieb, de bieb]
clusters:
- titel: Taal
  themas:
    - acties:
        - titel: Lezen
          trekker: Bibliotheek en JGZ
          tekst: Lezen is
            voor iedereen
          leeftijd: {van: 2,
            tot: 4}
los: "Een
 dubbele: regel"
"""

LINES = TEXT[1:].splitlines()


@pytest.mark.parametrize(
    ("line", "keys", "value", "column"),
    [
        (2, ("partijen", "naam"), "Bibliotheek", 11),
        (4, ("partijen", "aliassen"), ["bieb", "de bieb"], 15),
        (6, ("clusters", "titel"), "Taal", 10),
        (9, ("clusters", "themas", "acties", "titel"), "Lezen", 18),
        (10, ("clusters", "themas", "acties", "trekker"), "Bibliotheek en JGZ", 20),
    ],
)
def test_alone(line: int, keys: tuple[str, ...], value: object, column: int) -> None:
    """The keys around it, the value, and the column that it has in the file."""
    found = single_line(LINES, line)
    assert found is not None
    assert (found.keys, found.value, found.place.line, found.place.column) == (keys, value, 1, column)


@pytest.mark.parametrize("line", [1, 3, 8, 11, 13, 15, 16])
def test_not_alone(line: int) -> None:
    """Nothing where the value goes on, is no text, or stands below something that is not just a key."""
    assert single_line(LINES, line) is None
