"""What a party can be for an action, cluster or body: one record for each role (rol)."""

from typing import Final, NamedTuple

from lea_model.i18n import N_
from lea_model.model.parties import WithRoles


class Role(NamedTuple):
    """A role (rol).

    Attributes:
        key: The field of the model; its Dutch key and its label follow from that.
        edge: The edge in a graph from the party to what it has the role in.
        answers: Whether who has it answers for the result; a cluster needs one such role.
        leads: Whether who has it leads: makes sure that it happens, or is responsible first. Who ordered it, owns it,
            carries it out or organises it answers for it, and leads where nobody else does.
    """

    key: str
    edge: str
    answers: bool = False
    leads: bool = False


ROLES: Final = (
    Role("trekkers", "leads", answers=True, leads=True),
    Role("commissioners", "commissions", answers=True),
    Role("owners", "owns", answers=True),
    Role("portfolio_holders", "holds_portfolio"),
    Role("coordination", "coordinates", answers=True, leads=True),
    Role("programme_directors", "directs_programme", answers=True, leads=True),
    Role("quartermasters", "prepares", answers=True, leads=True),
    Role("primarily_responsible", "answers_for", answers=True),
    Role("executors", "carries_out", answers=True),
    Role("supporters", "supports"),
    Role("organisers", "organises", answers=True),
    Role("funders", "funds"),
    Role("contact_municipalities", "is_contact_municipality"),
    Role("contact_schools", "is_contact_school"),
    Role("sparring_partners", "advises"),
    Role("partners", "takes_part"),
    Role("other_roles", "has_role"),
)
"""All roles, in the order in which documents list them."""

ROLE_KEYS: Final = tuple(role.key for role in ROLES)
"""The fields that hold roles."""

OTHER_ROLES: Final = "other_roles"
"""The field of roles under a word of the agenda's own."""

RESPONSIBLE_ROLES: Final = tuple(role.key for role in ROLES if role.answers)
"""The fields of the roles that make somebody answerable."""

LEADING_ROLES: Final = (*[role.key for role in ROLES if role.leads], OTHER_ROLES)
"""The fields of the roles that lead, and of roles under another word: `term_leads` says which of those do."""

ANSWERING_ROLES: Final = tuple(role.key for role in ROLES if role.answers and not role.leads)
"""The fields of the roles that answer for the result without leading."""

_LEADING_WORDS: Final = (
    *("trekker", "leiding", "leider", "geleid", "leidt", "o.l.v", "regie", "regisseur", "coördina", "coordina"),
    *("kwartiermaker", "verantwoordelijk", "aangestuurd", "aansturing", "aanvoerder", "hoofdaannemer"),
    *("programmamanager", "projectmanager", "procesmanager", "voorzit", "getrokken", "leads", "leader", "chair"),
)
"""Bits of the words by which agendas say that somebody leads."""
_HELPING_WORDS: Final = ("mede", "co-", "plaatsvervangend", "adjunct", "secretaris", "ondersteun", "lid ", "adviseur")
"""Bits of words that say somebody helps whoever leads, or sits with them."""


def term_leads(term: str | None) -> bool:
    """Whether a role under a word of the agenda's own leads: 'projectleider' and 'onder leiding van', not 'hub'."""
    words = (term or "").casefold()
    return any(word in words for word in _LEADING_WORDS) and not any(word in words for word in _HELPING_WORDS)


TERM_SAID: Final = {"gedragen": N_("Carries"), "start": N_("Starts with")}
"""Words of agendas for a role that say what is done, as they are said of who does it."""


def term_turned(term: str | None) -> bool:
    """Whether a role under a word of the agenda's own reads from the item to the party: 'onder leiding van'."""
    words = (term or "").casefold().strip()
    return words.endswith((" door", " van", " bij", " by", "o.l.v.", "o.l.v"))


if sorted(ROLE_KEYS) != sorted(WithRoles.__annotations__):
    missing = sorted(set(WithRoles.__annotations__) ^ set(ROLE_KEYS))
    raise ValueError(f"roles without a record, or records without a role: {missing}")
