"""The words by which a draft asks a person to look at something, and by which the list of what is open finds them."""

from __future__ import annotations

from typing import Final

from lea_model.i18n import N_

REVIEW: Final = "nakijken"
"""What a comment begins with that asks somebody to look: ``# nakijken: ...``. Who has looked, deletes the comment."""

CERTAINTY_WORDS: Final = {1: N_("guessed"), 2: N_("probable"), 3: N_("certain")}
"""How sure a draft is, in words."""
