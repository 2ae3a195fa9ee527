"""All fixers. A new one is one module and one line here; codes without a fixer are never repaired."""

from __future__ import annotations

from typing import Final

from lea_model.editing.fix import Fixer
from lea_model.editing.fixers import (
    bullet,
    comma_in_braces,
    hidden_character,
    key_language,
    line_break,
    misplaced_key,
    spelling,
    text_as_list,
)

FIXERS: Final[tuple[Fixer, ...]] = (
    comma_in_braces.FIXER,
    bullet.FIXER,
    line_break.FIXER,
    hidden_character.FIXER,
    spelling.KEY,
    spelling.WORD,
    spelling.ID,
    misplaced_key.FIXER,
    key_language.FIXER,
    text_as_list.FIXER,
    spelling.BULLET,
    spelling.NAME,
)
