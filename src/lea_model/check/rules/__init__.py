"""All rules, in order of code. A new rule is one module and one line here."""

from __future__ import annotations

from typing import Final

from lea_model.check.rule import Rule
from lea_model.check.rules import (
    action_without_cluster,
    age_outside_agenda,
    ambiguous_reference,
    cluster_without_responsible,
    count_does_not_match,
    dangling_citation,
    dangling_reference,
    duplicate_citation,
    duplicate_id,
    duplicate_number,
    number_parent,
)

RULES: Final[tuple[Rule, ...]] = (
    dangling_citation.RULE,
    duplicate_citation.RULE,
    ambiguous_reference.RULE,
    duplicate_id.RULE,
    duplicate_number.RULE,
    number_parent.RULE,
    action_without_cluster.RULE,
    dangling_reference.RULE,
    cluster_without_responsible.RULE,
    age_outside_agenda.RULE,
    count_does_not_match.RULE,
)
