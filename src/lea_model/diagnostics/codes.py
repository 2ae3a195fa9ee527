"""The table of all codes that reading gives; those of rules stand with the rules."""

from __future__ import annotations

from typing import Final

from lea_model.diagnostics import Code
from lea_model.diagnostics.file_codes import FILE_CODES, FOLDER_CODES
from lea_model.diagnostics.structure_codes import STRUCTURE_CODES

READING_CODES: Final[tuple[Code, ...]] = (*FILE_CODES, *FOLDER_CODES, *STRUCTURE_CODES)
