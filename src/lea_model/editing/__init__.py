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
from lea_model.editing.gaps import plan_closing
from lea_model.editing.patch import Applied, Patch, apply
from lea_model.editing.plan import Edited, Plan, plan_fixes
from lea_model.editing.renumber import Mention, Renumbering, plan_renumber
from lea_model.editing.unified_diff import unified

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
