"""The made-up words of the files of ``lea new``, by which places that are still to be filled in can be recognised."""

from typing import Final

TOWN: Final = "voorbeeldstad"
"""The town in the template, in lower case; no town is called so."""

NAMES: Final = frozenset({"Schoolbestuur De Brug", "Kinderopvang Pip"})
"""Its other made-up parties. Somebody may be called so: they count only beside the town."""

SENTENCES: Final = frozenset(
    {
        "Kinderen krijgen vanaf hun geboorte dezelfde kansen.",
        "90% van de peuters gaat naar een voorschool.",
        "De gemeente voert campagne voor de voorschool.",
        "Het consultatiebureau wijst ouders op de voorschool.",
    }
)
"""Its example sentences."""
