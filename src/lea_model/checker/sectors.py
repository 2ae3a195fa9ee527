"""What tells that something is about a sector (sector), and which of some sectors no action touches.

An action touches a sector by a word for it, its ages, or a party of it or of a sector around it.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Final

from lea_model.checker.rule import Entry, Index, Path, Word
from lea_model.checker.texts import texts
from lea_model.checker.traversal import reachable
from lea_model.index import normal
from lea_model.model.ages import AgeBand
from lea_model.model.base import Item, Source
from lea_model.model.enums import PartyKind, PartyNature, Sector
from lea_model.model.parties import Party

NAMES: Final[dict[Sector, Word]] = {
    Sector.CHILDCARE: Word("Kinderopvang", "Childcare"),
    Sector.PRESCHOOL: Word("Voorschool", "Preschool"),
    Sector.EARLY_PRIMARY: Word("Vroegschool", "Early primary"),
    Sector.PRIMARY: Word("Primair onderwijs", "Primary education"),
    Sector.SPECIAL_PRIMARY: Word("Speciaal basisonderwijs", "Special primary education"),
    Sector.SPECIAL: Word("Speciaal onderwijs", "Special education"),
    Sector.SPECIAL_SECONDARY: Word("Voortgezet speciaal onderwijs", "Special secondary education"),
    Sector.SPECIALISED: Word("Gespecialiseerd onderwijs", "Specialised education"),
    Sector.SECONDARY: Word("Voortgezet onderwijs", "Secondary education"),
    Sector.PRACTICAL: Word("Praktijkonderwijs", "Practical education"),
    Sector.VOCATIONAL: Word("Middelbaar beroepsonderwijs", "Vocational education"),
    Sector.HIGHER_PROFESSIONAL: Word("Hoger beroepsonderwijs", "Higher professional education"),
    Sector.UNIVERSITY: Word("Wetenschappelijk onderwijs", "University education"),
    Sector.ADULT: Word("Volwasseneneducatie", "Adult education"),
    Sector.NURSERY: Word("Kleuteronderwijs", "Nursery education"),
    Sector.ELEMENTARY: Word("Lager onderwijs", "Primary education (Flanders)"),
    Sector.FLEMISH_SECONDARY: Word("Secundair onderwijs", "Secondary education (Flanders)"),
    Sector.FLEMISH_SPECIAL: Word("Buitengewoon onderwijs", "Special education (Flanders)"),
    Sector.PART_TIME_ARTS: Word("Deeltijds kunstonderwijs", "Part-time arts education"),
}
"""The sectors as the shared list names them; reading the list takes longer than all rules together."""

BROADER: Final[dict[Sector, tuple[Sector, ...]]] = {
    Sector.PRESCHOOL: (Sector.CHILDCARE,),
    Sector.EARLY_PRIMARY: (Sector.PRIMARY,),
    Sector.SPECIAL_PRIMARY: (Sector.PRIMARY, Sector.SPECIALISED),
    Sector.SPECIAL: (Sector.SPECIALISED,),
    Sector.SPECIAL_SECONDARY: (Sector.SPECIALISED,),
    Sector.PRACTICAL: (Sector.SECONDARY,),
    Sector.NURSERY: (Sector.PRIMARY,),
    Sector.ELEMENTARY: (Sector.PRIMARY,),
}
"""The sectors that a sector is part of, by the shared list."""

AGES: Final[dict[Sector, tuple[int, int]]] = {
    Sector.CHILDCARE: (0, 13),
    Sector.PRESCHOOL: (2, 4),
    Sector.EARLY_PRIMARY: (4, 6),
    Sector.PRIMARY: (4, 13),
    Sector.SPECIAL_PRIMARY: (4, 13),
    Sector.SPECIAL: (4, 13),
    Sector.SPECIAL_SECONDARY: (12, 20),
    Sector.SPECIALISED: (4, 20),
    Sector.SECONDARY: (12, 18),
    Sector.PRACTICAL: (12, 19),
    Sector.VOCATIONAL: (16, 27),
    Sector.HIGHER_PROFESSIONAL: (17, 27),
    Sector.UNIVERSITY: (18, 27),
    Sector.ADULT: (18, 99),
    Sector.NURSERY: (2, 7),
    Sector.ELEMENTARY: (5, 13),
    Sector.FLEMISH_SECONDARY: (12, 19),
    Sector.FLEMISH_SPECIAL: (2, 22),
    Sector.PART_TIME_ARTS: (6, 99),
}
"""The ages of those in a sector, rather wide: the first, and the first after the last."""

SCHOOLS: Final = frozenset(
    {
        *(Sector.EARLY_PRIMARY, Sector.PRIMARY, Sector.SPECIAL_PRIMARY, Sector.SPECIAL, Sector.SPECIAL_SECONDARY),
        *(Sector.SPECIALISED, Sector.SECONDARY, Sector.PRACTICAL),
        *(Sector.NURSERY, Sector.ELEMENTARY, Sector.FLEMISH_SECONDARY, Sector.FLEMISH_SPECIAL),
    }
)
"""What 'onderwijs' or 'scholen' without more can mean."""

OF_KIND: Final[dict[PartyKind, frozenset[Sector]]] = {
    PartyKind.CHILDCARE: frozenset({Sector.CHILDCARE}),
    PartyKind.VOCATIONAL: frozenset({Sector.VOCATIONAL}),
    PartyKind.HIGHER_EDUCATION: frozenset({Sector.HIGHER_PROFESSIONAL, Sector.UNIVERSITY}),
    PartyKind.EDUCATION: SCHOOLS,
    PartyKind.SCHOOL: SCHOOLS,
    PartyKind.SCHOOL_BOARD: SCHOOLS,
    PartyKind.SPECIAL_NEEDS_PARTNERSHIP: SCHOOLS,
}
"""The sectors that a party of a kind can be of where it states none."""

WORDS: Final[dict[Sector, tuple[str, ...]]] = {
    Sector.CHILDCARE: ("ko", "bso", "ikc", "opvang", "kinderdagverblij", "gastouder", "kindcentr"),
    Sector.PRESCHOOL: ("ve", "vve", "voorschool", "voor- en vroeg", "peuter"),
    Sector.EARLY_PRIMARY: ("vve", "vroegschool", "vroeg- en voor", "kleuter"),
    Sector.PRIMARY: ("po", "bao", "ikc", "basisschool", "basisschol", "basisonderwijs", "primair", "kindcentr"),
    Sector.SPECIAL_PRIMARY: ("sbo", "s(b)o", "speciaal basis", "speciaal (basis"),
    Sector.SPECIAL: ("so", "s(b)o", "(v)so", "speciaal onderwijs", "speciaal (basis"),
    Sector.SPECIAL_SECONDARY: ("vso", "(v)so", "voortgezet speciaal"),
    Sector.SPECIALISED: ("gespecialiseerd", "speciaal"),
    Sector.SECONDARY: ("vo", "vmbo", "havo", "vwo", "voortgezet onderwijs", "middelbare", "gymnasi", "vsv"),
    Sector.PRACTICAL: ("pro", "praktijkonderwijs", "praktijkschool", "praktijkschol"),
    Sector.VOCATIONAL: ("mbo", "roc", "beroepsonderwijs", "beroepsopleiding", "vsv", "schoolverlat", "startkwal"),
    Sector.HIGHER_PROFESSIONAL: ("hbo", "hogeschool", "hogeschol", "hoger onderwijs", "hoger beroeps", "student"),
    Sector.UNIVERSITY: ("wo", "universit", "hoger onderwijs", "wetenschappelijk onderwijs", "student"),
    Sector.ADULT: ("nt2", "vavo", "volwassen", "basiseducatie", "laaggeletterd", "inburger"),
    Sector.NURSERY: ("kleuter", "basisonderwijs", "basisschool"),
    Sector.ELEMENTARY: ("lager", "lagere school", "basisonderwijs", "basisschool"),
    Sector.FLEMISH_SECONDARY: ("secundair", "so", "aso", "bso", "tso", "kso"),
    Sector.FLEMISH_SPECIAL: ("buitengewoon", "buo", "buso"),
    Sector.PART_TIME_ARTS: ("dko", "kunstonderwijs", "kunstacademie"),
}
"""In lower case. Words of at most four characters stand by themselves, others may stand within a word as well."""

Stated = Mapping[Sector, list[tuple[Entry, int]]]
"""The parties that state a sector, and where in their list."""

_LONG: Final = 5
"""Shorter words stand by themselves: 'po' is not in 'sport'."""

_LINKS: Final = frozenset({"body", "hub", "policy_area"})
"""What an action can name in place of the parties in it."""


class _Near:
    """What is near actions: the top parts of the agenda that hold or cite one, and the parties that those name."""

    __slots__ = ("actions", "parties", "tops")

    # A named tuple takes ten times as long to make, at each start.
    def __init__(self, tops: frozenset[Path], actions: list[Path], parties: set[Path]) -> None:
        self.tops = tops
        self.actions = actions
        self.parties = parties


def untouched(index: Index, stated: Stated) -> Stated:
    """The sectors that no action touches.

    Args:
        index: The agenda.
        stated: The sectors to ask about.

    Returns:
        Those of them that neither an action, nor what holds or cites one, has anything to do with. None where actions
        name no parties at all: then they do not tell.
    """
    near = _near(index)
    if not near.actions or not near.parties:
        return {}
    left = _beside(stated, _of_parties(index, near.parties))
    left = _beside(left, _stated(index, near, left)) if left else left
    return _beside(left, _written(index, near.tops, left)) if left else left


def _near(index: Index) -> _Near:
    """What holds an action, cites one or is served by one, and the parties in that, named there or by their body."""
    actions = [entry.path for entry in index.of_kind("action")]
    tops = {path[:2] for path in actions}
    for reference in index.references:
        for target in reference.targets:
            # A cluster may cite a theme, and with that its actions.
            if target.kind == "action" or (reference.field == "to" and target.path[:2] in tops):
                tops.add(reference.owner[:2])
            elif reference.field == "serves" and reference.owner[:2] in tops:
                tops.add(target.path[:2])
    tops |= {("year_plans", number) for number in range(len(index.agenda.year_plans))}
    named: dict[Path, list[Entry]] = {}
    for reference in index.references:
        named.setdefault(reference.owner[:2], []).extend(reference.targets)

    def linked(top: Path) -> Iterator[Path]:
        return (target.path[:2] for target in named.get(top, ()) if target.kind in _LINKS)

    seen = reachable(tops, linked)
    parties = {target.path for top in seen for target in named.get(top, ()) if target.kind == "party"}
    return _Near(frozenset(tops), actions, parties)


def _of_parties(index: Index, parties: Collection[Path]) -> set[Sector]:
    """The sectors of these parties, of what they belong to, and of what belongs to them."""

    def wider(party: Path) -> Iterator[Path]:
        return (to.path for found in index.outgoing(party) if found.field == "part_of" for to in found.targets)

    def narrower(party: Path) -> Iterator[Path]:
        return (found.owner for found in index.incoming(party) if found.field == "part_of")

    found: set[Sector] = set()
    for path in reachable(parties, wider) | reachable(parties, narrower):
        party = index.items.get(path)
        if isinstance(party, Party):
            found.update(party.sectors)
            # 'Onderwijs' may be any of them; one school or board that states no sector is just not known.
            if not party.sectors and party.kind is not None and party.nature is not PartyNature.ORGANISATION:
                found |= OF_KIND.get(party.kind, frozenset())
    return found


def _stated(index: Index, near: _Near, left: Collection[Sector]) -> set[Sector]:
    """The sectors of these that a tag names, or that fit the ages of an action or of what cites it."""
    bands = [_ages(index, path) for path in (*near.actions, *near.tops)]
    found = {
        sector
        for sector in left
        for band in bands
        if band is not None and band.start < AGES[sector][1] and (band.upper is None or band.upper > AGES[sector][0])
    }
    words = {sector.value: sector for sector in left}
    for path, item in index.items.items():
        if isinstance(item, Item) and item.tags and path[:2] in near.tops:
            found |= {words[tag.term] for tag in item.tags if tag.scheme == "sector" and tag.term in words}
    return found


def _ages(index: Index, path: Path) -> AgeBand | None:
    """The ages of an item or of the nearest around it that states some; not those of the agenda as a whole."""
    for end in range(len(path), 1, -1):
        item = index.items.get(path[:end])
        ages = item.__dict__.get("ages") if item is not None else None
        if isinstance(ages, AgeBand):
            return ages
    return None


def _written(index: Index, tops: Collection[Path], left: Stated) -> set[Sector]:
    """The sectors of these that a text near an action names, by a word for them or the name of a party of them."""
    found: set[Sector] = set()
    for sector, parties in left.items():
        names = [name for entry, _ in parties for name in (entry.label, *entry.item.__dict__["aliases"])]
        words = {*WORDS[sector], *(normal(name) for name in names if name.strip())}
        short = "|".join(re.escape(word) for word in words if len(word) < _LONG)
        parts = [rf"(?<!\w)(?:{short})(?!\w)"] if short else []
        said = re.compile("|".join((*parts, *(re.escape(word) for word in words if len(word) >= _LONG))))
        for text, places in texts(index).different(words):
            if said.search(normal(text)) and any(
                each.path[:2] in tops and not isinstance(each.owner, Source) for each in places
            ):
                found.add(sector)
                break
    return found


def _beside(stated: Stated, found: Collection[Sector]) -> Stated:
    """The sectors that are not found, and of which no part is found nor what they are part of."""
    wider = {each for sector in found for each in BROADER.get(sector, ())}
    return {
        sector: parties
        for sector, parties in stated.items()
        if sector not in found and sector not in wider and not any(each in found for each in BROADER.get(sector, ()))
    }
