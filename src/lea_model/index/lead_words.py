"""Who leads something, in words: the party with its role and its terms."""

from __future__ import annotations

from lea_model.i18n import N_, Language, translate
from lea_model.index.entries import Lead, LeadKnown
from lea_model.vocabulary.roles import OTHER_ROLES, term_turned
from lea_model.vocabulary.words import key_words

TREKKER = "trekkers"
"""The role that leads without further words."""

_KNOWN = {
    LeadKnown.OWN: N_("said of the item itself"),
    LeadKnown.AROUND: N_("said of what it stands in"),
    LeadKnown.CLUSTER: N_("said of a cluster that cites it"),
}


def lead_words(lead: Lead, language: Language) -> str:
    """Somebody who leads, with role, head, condition and note: 'ouders (primair verantwoordelijk; zoveel mogelijk)'."""
    role = None if term_turned(lead.term) else lead.term
    role = role or (key_words(lead.role, language) if lead.role not in (TREKKER, OTHER_ROLES) else None)
    heads = ", ".join(one.text for one in lead.led_by)
    head = f"{key_words('led_by', language)} {heads}" if heads else None
    unsure = None if lead.certain else translate(N_("not certain"), language)
    terms = "; ".join(part for part in (role, head, lead.condition, lead.note, unsure) if part)
    name = lead.target.label if lead.target is not None else lead.party
    return f"{name} ({terms})" if terms else name


def lead_known_words(known: LeadKnown, language: Language) -> str:
    """How it is known who leads."""
    return translate(_KNOWN[known], language)
