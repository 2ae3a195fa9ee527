r"""Repairs agendas and renumbers actions by patches that touch no other character. Nothing here writes a file.

Example:
    >>> from lea_model.load import read_text
    >>> text = "agenda: {id: a, titell: Samen, gemeenten: G, periode: 2030}  # concept\n"
    >>> plan = plan_fixes(read_text(text, "a.yaml"))
    >>> plan.files["a.yaml"].after
    'agenda: {id: a, titel: Samen, gemeenten: G, periode: 2030}  # concept\n'
"""

from lea_model.edit.diff import unified
from lea_model.edit.fix import Change, Fix, Fixer, LeftOut
from lea_model.edit.fixers import FIXERS
from lea_model.edit.gaps import plan_closing
from lea_model.edit.patch import Applied, Patch, apply
from lea_model.edit.plan import Edited, Plan, plan_fixes
from lea_model.edit.renumber import Mention, Renumbering, plan_renumber

__all__ = [
    "FIXERS",
    "Applied",
    "Change",
    "Edited",
    "Fix",
    "Fixer",
    "LeftOut",
    "Mention",
    "Patch",
    "Plan",
    "Renumbering",
    "apply",
    "plan_closing",
    "plan_fixes",
    "plan_renumber",
    "unified",
]
