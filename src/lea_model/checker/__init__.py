"""Checks an agenda against rules. Checking only reads."""

from lea_model.checker.rule import Bare, RelatedPlace, Rule
from lea_model.checker.rule import make as make_rule
from lea_model.checker.rules import RULES
from lea_model.checker.runner import all_rules, check
from lea_model.diagnostics.running_codes import RULE_CRASHED

__all__ = ["RULES", "RULE_CRASHED", "Bare", "RelatedPlace", "Rule", "all_rules", "check", "make_rule"]
