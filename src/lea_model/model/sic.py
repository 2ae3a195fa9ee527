"""Known mistakes of the source; loaded when an agenda marks some."""

from typing import Annotated

from pydantic import StringConstraints

from lea_model.model.base import ShortForm, key, optional_key
from lea_model.model.scalars import Text


class Sic(ShortForm):
    """A known mistake of the source (sic): shown as known, not as new.

    Attributes:
        code: The finding that it explains; every finding at this place where it is left out.
        reason: Why it is left as it is.
    """

    short = "reason"
    code: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2,8}\d{3,4}$")] | None = optional_key(
        "code",
        "De code van de bevinding; zonder code alle bevindingen hier.",
        "The finding; all of them without.",
        example="LEA301",
    )
    reason: Text = key(
        "reden", "Waarom de fout blijft staan.", "Why the mistake stays.", example="Staat zo in de bron."
    )
