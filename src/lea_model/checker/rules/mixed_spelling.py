"""LEA704: mixed spelling of a name.

## What it finds

A party, body or policy area whose name is spelt in one way here and another there: with or without a hyphen, space or
point, with '&' or 'en', with other capitals, or with one letter more, less or changed in the midst of a long word
('Patijnenburg', 'Patijenenburg'). The first letter does not count ('gemeente', 'Gemeente'), except in a name with an
article before it ('De Schoor', 'de Schoor'). It is said of a spelling that is given as an alias too: documents show it.

## Why it matters

Readers wonder whether two are meant, and whoever searches finds half.

## Example

    partijen: [{naam: GO!}]
    clusters:
      - {titel: Lezen, trekker: Go!}

## What to do

Choose one spelling and use it everywhere.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from lea_model.checker.naming import quoted
from lea_model.checker.rule import N_, Bare, Code, Entry, Found, Index, Path, RelatedPlace, Severity, make
from lea_model.text import without_unseen

CODE = Code(
    "LEA704",
    "mixed-spelling",
    Severity.ADVICE,
    N_("One name is spelt in {count} ways: {spellings}."),
    N_("Readers wonder whether two are meant, and whoever searches finds half."),
    N_("Choose one spelling and use it everywhere."),
)
_LONG: Final = 8
"""Letters of a word in which one of them may be a slip: short words differ in one letter and mean another thing."""
_ARTICLES: Final = ("De ", "de ", "Het ", "het ", "Een ", "een ", "'t ")


def check(index: Index) -> Found:
    """Yield each name that is spelt in more than one way, at the first place that spells it otherwise."""
    for entry in index.of_kind("party", "body", "policy_area"):
        found = _spellings(index, entry)
        for ways in found.values():
            if len(ways) < 2:
                continue
            first, *others = ways.values()
            (home, name), (at, _) = first[0], others[0][0]
            spelt = [(home, name), *((path, text) for places in others for path, text in places if path != at)]
            related = tuple(RelatedPlace(path, _SPELT, {"spelling": quoted(text)}) for path, text in spelt)
            names = ", ".join(quoted(places[0][1]) for places in ways.values())
            yield Bare(at, {"count": len(ways), "spellings": names}, related)


_SPELT = N_("here it is {spelling}")


def _spellings(index: Index, entry: Entry) -> dict[str, dict[str, list[tuple[Path, str]]]]:
    """The places where a name stands: by its letters and digits alone, then by how it is spelt; its own name first."""
    found: dict[str, dict[str, list[tuple[Path, str]]]] = defaultdict(lambda: defaultdict(list))
    uses = [((*entry.path, "name"), entry.label)]
    uses += [(each.path, each.text) for each in index.incoming(entry.path) if each.target is entry]
    if len({text for _, text in uses}) > 1:
        for path, text in uses:
            name = unicodedata.normalize("NFC", " ".join(without_unseen(text).split()))
            bare = "".join(filter(str.isalnum, name.casefold().replace(" & ", " en ")))
            # An id is no spelling of a name, and neither is 'overleg:naam'.
            if bare and name != entry.id and ":" not in name:
                same = bare if bare in found else next((key for key, ways in found.items() if _slip(name, ways)), bare)
                found[same][_way(name)].append((path, name))
    return found


def _slip(name: str, ways: Iterable[str]) -> bool:
    """Whether a name is one of these but for one letter in the midst of a long word."""
    words = name.casefold().split()
    for way in ways:
        unlike = [pair for pair in zip(words, way.casefold().split(), strict=False) if pair[0] != pair[1]]
        if len(unlike) == 1 and len(way.split()) == len(words) and _one_letter(*sorted(unlike[0], key=len)):
            return True
    return False


def _one_letter(short: str, long: str) -> bool:
    """Whether two words differ in one letter; not in the first, nor at the end, where it tells a number or gender."""
    if len(short) < _LONG or len(long) - len(short) > 1 or not (short + long).isalpha():
        return False
    at = next((at for at, (one, other) in enumerate(zip(short, long, strict=False)) if one != other), len(short))
    rest = long[at + 1 :]
    return at > 0 and len(rest) > 1 and short.endswith(rest) and len(short) - len(rest) in (at, at + 1)


def _way(name: str) -> str:
    """A spelling without the capital that any first word can have; that of 'De Schoor' tells."""
    for article in _ARTICLES:
        after = name.removeprefix(article)[:1] if name.startswith(article) else ""
        if after.isalpha() and not "a" <= after <= "z":
            return name
    return name[:1].casefold() + name[1:]


RULE = make(CODE, check, __doc__)
