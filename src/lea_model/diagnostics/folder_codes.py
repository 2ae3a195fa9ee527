"""Codes 14x: what is wrong with the folder rather than with a file in it."""

from __future__ import annotations

from typing import Final

from lea_model.diagnostics.core import Code, Severity
from lea_model.i18n import N_

NO_YAML: Final = Code(
    "LEA141",
    "folder-without-yaml",
    Severity.ERROR,
    N_("This folder holds no files that end in .yaml or .yml."),
    N_("An agenda is read from such files; without them there is nothing to check or to print."),
    N_("Point to the folder that holds the agenda, or make one with 'lea new'."),
)
LINK_LEAVES: Final = Code(
    "LEA142",
    "link-leaves-folder",
    Severity.ERROR,
    N_("This file is a link to a place outside the folder of the agenda."),
    N_("The agenda would change when somebody changes a file elsewhere, and would not travel along when copied."),
    N_("Put a copy of the file itself in the folder."),
)

FOLDER_CODES: Final = (NO_YAML, LINK_LEAVES)
