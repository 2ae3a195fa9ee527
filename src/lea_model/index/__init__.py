"""Finds things in an agenda: walks it, looks up by id, number, name or alias, resolves references, inherits context."""

from lea_model.index.agenda_input import HasAgenda, agenda_of, no_agenda
from lea_model.index.beside import Beside, beside_of
from lea_model.index.entries import Context, Entry, Lead, LeadKnown, Reference
from lea_model.index.lookup import Index
from lea_model.index.walking import normal, slug, walk

__all__ = [
    "Beside",
    "Context",
    "Entry",
    "HasAgenda",
    "Index",
    "Lead",
    "LeadKnown",
    "Reference",
    "agenda_of",
    "beside_of",
    "no_agenda",
    "normal",
    "slug",
    "walk",
]
