"""Ages that were written as something else than one age band: as a list of bands, or as keys with words for ages."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

from lea_model.i18n import Language
from lea_model.loader.language import own_key
from lea_model.loader.right_form import line
from lea_model.model.age_words import ages_of_group
from lea_model.model.ages import read_ages
from lea_model.vocabulary.everyday_words import plain_word

_STARTS: Final = frozenset(map(plain_word, ("van", "start", "vanaf", "min", "minimum", "minimaal", "onder", "jongste")))
_ENDS: Final = frozenset(map(plain_word, ("tot", "end", "max", "maximum", "maximaal", "boven", "oudste", "einde")))
_LASTS: Final = frozenset(map(plain_word, ("tot en met", "t/m", "tm")))


def ages_line(key: str, value: object, language: Language) -> str:
    """How ages should stand that were written as a list or as keys; empty where nobody but the writer knows.

    Args:
        key: The key behind which they stand, as written.
        value: What stands there.
        language: The language of the file.
    """
    if isinstance(value, list):
        return _of_bands(key, value, language)
    return _of_keys(key, value, language) if isinstance(value, dict) else ""


def _of_bands(key: str, bands: list[Any], language: Language) -> str:
    """One band over all of them; where they do not adjoin, with the bands as printed beside its ends."""
    if not bands or not all(isinstance(band, str) for band in bands):
        return ""
    if all(band.strip().isdecimal() for band in bands) and len(bands) > 1:
        ages = sorted(int(band) for band in bands)
        if len(ages) == 2 and ages[0] < ages[1]:
            return line(key, f"{ages[0]}-{ages[1]}")
        every = ages == [*range(ages[0], ages[-1] + 1)]
        return line(key, f"{ages[0]}-{ages[-1] + 1}") if every else ""
    read = [read_ages(band) or _of_group(band) for band in bands]
    known = sorted((one for one in read if one is not None), key=lambda one: one[0])
    if len(known) < len(bands):
        return ""
    start, end, open_end = known[0]
    adjoin = all(read_ages(band) is not None for band in bands)
    for first, last, onward in known[1:]:
        adjoin = adjoin and end is not None and first <= end
        end = None if end is None or last is None else max(end, last)
        open_end = open_end or onward
    ends = [str(age).replace(".", ",") for age in (start, end) if age is not None]
    one_band = f"{'-'.join(ends)}{'+' if open_end else ''}"
    if adjoin and read_ages(one_band) is not None:
        return line(key, one_band)
    made = {own_key(name, language): age for name, age in zip(("start", "end"), ends, strict=False)}
    return line(key, {own_key("printed", language): ", ".join(bands), **made})


def _of_group(text: str) -> tuple[Decimal, Decimal | None, bool] | None:
    """The ages that most children of a group have: 'peuters', 'groep 3'."""
    ages = ages_of_group(text)
    return (Decimal(ages[0]), Decimal(ages[1]), False) if ages is not None else None


def _of_keys(key: str, given: dict[str, Any], language: Language) -> str:
    """The words behind two keys, or behind one, as one band: ``{van: 2 jaar, tot: 4 jaar}``."""
    words = {plain_word(name): part for name, part in given.items()}
    if not all(isinstance(part, str) for part in words.values()) or not 0 < len(words) < 3:
        return ""
    if len(words) == 1 and (pair := next(iter(given.items())))[0].isdecimal():  # '{2: 4}'
        return _if_read(key, f"{pair[0]}-{pair[1]}")
    if len(words) == 1 and ages_of_group(group := " ".join(next(iter(given.items())))):
        return _of_bands(key, [group], language)
    starts = [part for name, part in words.items() if name in _STARTS]
    ends = [part for name, part in words.items() if name in _ENDS]
    lasts = [part for name, part in words.items() if name in _LASTS]
    if len(starts) + len(ends) + len(lasts) != len(words) or len(starts) > 1:
        return ""
    if not starts:
        return _if_read(key, f"{'tot en met' if lasts else 'tot'} {(ends or lasts)[0]}")
    start = starts[0]
    if len(words) == 1:
        return _if_read(key, f"vanaf {start}")
    end = (ends or lasts)[0]
    if not lasts and start.isdecimal() and end.isdecimal():
        return _if_read(key, f"{start}-{end}")
    return _if_read(key, f"{start} {'tot en met' if lasts else 'tot'} {end}")


def _if_read(key: str, ages: str) -> str:
    return line(key, ages) if read_ages(ages) is not None else ""
