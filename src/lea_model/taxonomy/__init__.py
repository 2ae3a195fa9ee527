"""Shared lists of words for tagging and comparing agendas, and the register of municipalities.

Nothing is read before it is asked for, and nothing is read twice.

Example:
    >>> scheme("thema").term("taal").label("en")
    'Language and reading'
    >>> municipality("tilburg").tooi
    'https://identifier.overheid.nl/tooi/id/gemeente/gm0855'
"""

from lea_model.taxonomy.register import (
    RegisteredMunicipality,
    RegisterSource,
    municipalities,
    municipality,
    register_source,
)
from lea_model.taxonomy.scheme_reader import age_bands, scheme, schemes, statutory_scheme, statutory_topics
from lea_model.taxonomy.statutory import (
    Basis,
    EvidenceSource,
    LegalReference,
    Renumbering,
    StatutoryScheme,
    StatutoryTopic,
    Verification,
)
from lea_model.taxonomy.terms import Alternatives, Bilingual, Scheme, Term
from lea_model.taxonomy.turtle import to_turtle

__all__ = [
    "Alternatives",
    "Basis",
    "Bilingual",
    "EvidenceSource",
    "LegalReference",
    "RegisterSource",
    "RegisteredMunicipality",
    "Renumbering",
    "Scheme",
    "StatutoryScheme",
    "StatutoryTopic",
    "Term",
    "Verification",
    "age_bands",
    "municipalities",
    "municipality",
    "register_source",
    "scheme",
    "schemes",
    "statutory_scheme",
    "statutory_topics",
    "to_turtle",
]
