r"""Repairs agendas and renumbers actions by patches that touch no other character. Nothing here writes a file.

Example:
    >>> from lea_model.loader import read_text
    >>> text = "agenda: {id: a, titell: Samen, gemeenten: G, periode: 2030}  # concept\n"
    >>> plan = plan_fixes(read_text(text, "a.yaml"))
    >>> plan.files["a.yaml"].after
    'agenda: {id: a, titel: Samen, gemeenten: G, periode: 2030}  # concept\n'
"""

from lea_model.editing.fix import Change, Fix, Fixer, LeftOut
from lea_model.editing.fixers import FIXERS
from lea_model.editing.moved_references import Mention, Renumbering
from lea_model.editing.patch import Edited, Patch, apply
from lea_model.editing.renumber import plan_closing, plan_renumber
from lea_model.editing.repair_plan import Plan, plan_all_fixes, plan_fixes, unified

__all__ = [
    "FIXERS",
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
    "plan_all_fixes",
    "plan_closing",
    "plan_fixes",
    "plan_renumber",
    "unified",
]
