"""All fixers. A new one is one module and one line here; codes without a fixer are never repaired."""

from __future__ import annotations

from typing import Final

from lea_model.editing.fix import Fixer
from lea_model.editing.fixers import key_language, key_spelling, line_break, name_spelling, word_spelling

FIXERS: Final[tuple[Fixer, ...]] = (
    line_break.FIXER,
    key_spelling.FIXER,
    word_spelling.FIXER,
    key_language.FIXER,
    name_spelling.FIXER,
)
