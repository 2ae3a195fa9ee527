"""Checks an agenda against rules. Checking only reads."""

from lea_model.check.rule import Bare, Place, Rule
from lea_model.check.rule import make as make_rule
from lea_model.check.rules import RULES
from lea_model.check.runner import all_rules, check
from lea_model.diagnostics.running_codes import RULE_CRASHED

__all__ = ["RULES", "RULE_CRASHED", "Bare", "Place", "Rule", "all_rules", "check", "make_rule"]
