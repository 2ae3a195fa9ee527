"""Numbers as word processors write them: digits, letters, roman."""

from __future__ import annotations

from typing import Final

ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip

LARGEST: Final = 100_000
"""Above this a number is a mistake, and its letters would fill pages."""


def whole(text: str | None, otherwise: int = 0) -> int:
    """A number in an attribute, or ``otherwise`` where it is none."""
    try:
        return int(text) if text is not None else otherwise
    except ValueError:
        return otherwise


def written(number: int, form: str) -> str:
    """A number in one of Word's forms; one that is not known here is written as digits.

    >>> written(4, "lowerRoman"), written(28, "upperLetter"), written(3, "decimalZero"), written(2, "none")
    ('iv', 'BB', '03', '')
    """
    if form == "none":
        return ""
    if 0 < number < LARGEST:
        match form:
            case "lowerLetter" | "upperLetter":
                letters = chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 40)
                return letters.upper() if form == "upperLetter" else letters
            case "lowerRoman" | "upperRoman":
                return roman(number).upper() if form == "upperRoman" else roman(number)
            case "decimalZero":
                return f"{number:02d}"
            case "ordinal":
                return f"{number}e"
    return str(number)


def roman(number: int) -> str:
    """A number in small roman letters."""
    text = []
    for worth, letters in ROMAN:
        times, number = divmod(number, worth)
        text.append(letters * times)
    return "".join(text)
