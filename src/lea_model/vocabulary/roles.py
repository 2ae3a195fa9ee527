"""What a party can be for an action, cluster or body: one record for each role (rol)."""

from typing import Final, NamedTuple

from lea_model.model.parties import WithRoles


class Role(NamedTuple):
    """A role (rol).

    Attributes:
        key: The field of the model; its Dutch key and its label follow from that.
        edge: The edge in a graph from the party to what it has the role in.
        answers: Whether who has it answers for the result; a cluster needs one such role.
    """

    key: str
    edge: str
    answers: bool = False


ROLES: Final = (
    Role("trekkers", "leads", answers=True),
    Role("commissioners", "commissions", answers=True),
    Role("owners", "owns", answers=True),
    Role("coordination", "coordinates", answers=True),
    Role("quartermasters", "prepares", answers=True),
    Role("primarily_responsible", "answers_for", answers=True),
    Role("executors", "carries_out", answers=True),
    Role("supporters", "supports"),
    Role("organisers", "organises", answers=True),
    Role("funders", "funds"),
    Role("sparring_partners", "advises"),
    Role("partners", "takes_part"),
    Role("other_roles", "has_role"),
)
"""All roles, in the order in which documents list them."""

ROLE_KEYS: Final = tuple(role.key for role in ROLES)
"""The fields that hold roles."""

RESPONSIBLE_ROLES: Final = tuple(role.key for role in ROLES if role.answers)
"""The fields of the roles that make somebody answerable."""

LEADING_ROLES: Final = (*RESPONSIBLE_ROLES, "other_roles")
"""The same, with roles under another word: the printed term may say that somebody answers for it."""

if sorted(ROLE_KEYS) != sorted(WithRoles.__annotations__):
    missing = sorted(set(WithRoles.__annotations__) ^ set(ROLE_KEYS))
    raise ValueError(f"roles without a record, or records without a role: {missing}")
