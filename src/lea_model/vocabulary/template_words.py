"""The made-up words of the files of ``lea new``, by which places that are still to be filled in can be recognised."""

from typing import Final

TOWN: Final = "voorbeeldstad"
"""The town in the template, in lower case; no town is called so."""

NAMES: Final = frozenset({"Schoolbestuur De Brug", "Kinderopvang Pip"})
"""Its other made-up parties."""

TITLES: Final = frozenset(
    {
        "Samen voor kansen",
        "Elk kind start kansrijk",
        "Een goede start in de voorschool",
        "Bereik van de voorschool",
    }
)
"""Its example titles."""

SENTENCES: Final = frozenset(
    {
        "Kinderen krijgen vanaf hun geboorte dezelfde kansen.",
        "90% van de peuters gaat naar een voorschool.",
        "De gemeente voert campagne voor de voorschool.",
        "Het consultatiebureau wijst ouders op de voorschool.",
    }
)
"""Its example sentences."""

SURE: Final = (
    SENTENCES
    | {sentence[:-1] for sentence in SENTENCES}
    | {"90 % van de peuters gaat naar een voorschool.", "de titel van het document", "De titel van het document"}
)
"""What nobody but the template says, also with a sign more or less."""

PERHAPS: Final = NAMES | TITLES
"""What somebody may be called, or may say: it counts beside anything else of the template, so also two of these."""
