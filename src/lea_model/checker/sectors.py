"""What tells that something is about a sector (sector): the words for it, its ages and the sectors around it."""

from __future__ import annotations

from typing import Final

from lea_model.diagnostics import Word
from lea_model.model.enums import PartyKind, Sector

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
}
"""The sectors as the shared list names them; reading the list takes longer than all rules together."""

BROADER: Final[dict[Sector, tuple[Sector, ...]]] = {
    Sector.PRESCHOOL: (Sector.CHILDCARE,),
    Sector.EARLY_PRIMARY: (Sector.PRIMARY,),
    Sector.SPECIAL_PRIMARY: (Sector.PRIMARY, Sector.SPECIALISED),
    Sector.SPECIAL: (Sector.SPECIALISED,),
    Sector.SPECIAL_SECONDARY: (Sector.SPECIALISED,),
    Sector.PRACTICAL: (Sector.SECONDARY,),
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
}
"""The ages of those in a sector, rather wide: the first, and the first after the last."""

SCHOOLS: Final = frozenset(
    {
        *(Sector.EARLY_PRIMARY, Sector.PRIMARY, Sector.SPECIAL_PRIMARY, Sector.SPECIAL, Sector.SPECIAL_SECONDARY),
        *(Sector.SPECIALISED, Sector.SECONDARY, Sector.PRACTICAL),
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
}
"""In small letters. Words of at most four signs stand by themselves, others may stand within a word as well."""
