"""Checks an agenda against rules. Checking only reads."""

from lea_model.check.rule import Bare, Place, Rule
from lea_model.check.rules import RULES
from lea_model.check.runner import RULE_CRASHED, check

__all__ = ["RULES", "RULE_CRASHED", "Bare", "Place", "Rule", "check"]
