"""What to write where a number or a year stands in an unknown key or behind it: 'stand_2025', 'deelnemers: 14'."""

from __future__ import annotations

import re
from typing import Any, Final

from lea_model.diagnostics import Phrase
from lea_model.i18n import N_
from lea_model.loader.key_place import KeyAdvice, Place, possible
from lea_model.loader.right_form import REST, fits, line
from lea_model.loader.yearly_sums import by_years, yearly_line
from lea_model.model.attached import Claim
from lea_model.model.enums import ItemKind
from lea_model.model.figures import Amount, Figure
from lea_model.model.keys import english_name
from lea_model.vocabulary.everyday_terms import term_meant
from lea_model.vocabulary.everyday_words import everyday, plain_word

WHO: Final = frozenset({"involved", "members", "members_listed", "partners", "parties"})
"""What words for people mean: these are counted."""
_AMOUNT: Final = re.compile(r"(?P<value>\d+(?:[.,]\d+)?)(?: +(?P<unit>\D+))?")
_ONE_YEAR: Final = N_("Here is place for the number of one year: `{form}`. Other years belong at '{other}'.")
YEARS_AS_KEYS: Final = N_("Write the years as keys, with what belongs to each behind it: `{form}`.")
_SUM_WORDS: Final = {
    **dict.fromkeys(("lasten", "uitgaven", "expenses"), "expenses"),
    **dict.fromkeys(("baten", "inkomsten", "income"), "income"),
}
"""Words for what is spent and for what comes in."""
_YEAR_IN_KEY: Final = re.compile(r"([^\W\d]+?)[_ ]*((?:19|20|21)\d\d)")
_MEASURED: Final = {
    **dict.fromkeys(
        ("stand", "waarde", "score", "cijfer", "percentage", "aantal", "realisatie", "meting"), "measurements"
    ),
    **dict.fromkeys(("doel", "ambitie", "streven", "gewenst"), "targets"),
}
"""What a word with a year behind it means where numbers are kept, whatever it means elsewhere."""
_YEAR_OF: Final = {
    **dict.fromkeys(map(plain_word, ("nulmeting_jaar", "jaar_nulmeting", "nulmetingsjaar", "basisjaar")), "baseline"),
    **dict.fromkeys(map(plain_word, ("streefjaar", "doeljaar", "jaar_streefwaarde", "streefwaarde_jaar")), "targets"),
    **dict.fromkeys(map(plain_word, ("meetjaar", "jaar_meting", "peiljaar", "meting_jaar")), "measurements"),
}
_MEASURED_OR_AIMED: Final = N_("Was it measured? Write `{measured}`. Is it what is aimed at? Write `{aimed}`.")


def by_year(place: Place) -> KeyAdvice | None:
    """A year as a key of one sum or number."""
    if not re.fullmatch(r"(?:19|20|21)\d\d", place.key):
        return None
    if {"targets", "measurements"} <= set(place.names) and isinstance(place.value, str):
        measured, aimed = (line(place.own(name), {place.key: place.value}) for name in ("measurements", "targets"))
        return KeyAdvice(Phrase(_MEASURED_OR_AIMED, {"measured": measured, "aimed": aimed}))
    if place.owner is Figure and isinstance(place.value, str):
        form = ", ".join((line(place.own("value"), place.value), line(place.own("when"), place.key)))
        words = {"form": form, "other": place.own("measurements")}
        return KeyAdvice(Phrase(_ONE_YEAR, words))
    if place.owner is not Amount:
        return None
    beside = place.beside if isinstance(place.beside, dict) else {place.key: place.value}
    return KeyAdvice(Phrase(YEARS_AS_KEYS, {"form": yearly_line(beside, place.language)}))


def sums_by_year(place: Place) -> KeyAdvice | None:
    """What is spent or comes in by year, where sums may stand: 'lasten: {2026: 500000}' at the left margin."""
    beside = place.beside if isinstance(place.beside, dict) else {}
    of_money = {key: value for key, value in beside.items() if _SUM_WORDS.get(key)}
    if place.key not in of_money or not by_years(place.value) or "amounts" not in place.names:
        return None
    amount = {place.own(_SUM_WORDS[key]): value for key, value in of_money.items() if by_years(value)}
    return KeyAdvice(Phrase(YEARS_AS_KEYS, {"form": yearly_line(amount, place.language)}))


def with_year(place: Place) -> KeyAdvice | None:
    """A word with a year behind it, or a year of its own beside a number: 'stand_2025', 'budget_2027', 'streefjaar'."""
    found = _YEAR_IN_KEY.fullmatch(place.key)
    if found is not None and isinstance(place.value, str):
        known = everyday(found[1])
        means = [one.name for one in known.meant] if known is not None else [english_name(found[1])]
        name = "amounts" if "amounts" in means else _MEASURED.get(found[1].casefold(), "")
        name = name or next((one for one in means if one in ("targets", "measurements", "baseline")), "")
        value: Any = {found[2]: place.value}
        if name == "baseline":
            value = {place.own("value"): place.value, place.own("when"): found[2]}
        if name in place.names:
            words = {"meant": place.own(name), "form": line(place.own(name), value)}
            return KeyAdvice(Phrase(N_("That belongs at '{meant}': write `{form}`."), words))
        if name in ("measurements", "baseline") and "indicators" in place.names:
            return of_indicator(place, name, value)
    number = _YEAR_OF.get(plain_word(place.key), "")
    if number in place.names and isinstance(place.beside, dict):
        beside = {_means_first(key): value for key, value in place.beside.items()}
        held = place.beside.get(place.own(number), beside.get(number, REST))
        dated = {place.own("value"): held if isinstance(held, str) else REST, place.own("when"): place.value}
        words = {"meant": place.own(number), "form": line(place.own(number), dated)}
        return KeyAdvice(Phrase(N_("That belongs at '{meant}': write `{form}`."), words))
    return None


def _means_first(key: str) -> str:
    known = everyday(key)
    return known.meant[0].name if known is not None else ""


def of_indicator(place: Place, name: str, value: Any) -> KeyAdvice:
    """What is measured of a goal, as an indicator of its own with the words of the goal."""
    beside = place.beside if isinstance(place.beside, dict) else {}
    said = next((text for key, text in beside.items() if _means_first(key) == "indicators"), None)
    said = said or beside.get(place.own("text"))
    made = {place.own("text"): said if isinstance(said, str) else REST, place.own(name): value}
    words = {"meant": place.own(name), "holder": place.own("indicators"), "form": line(place.own("indicators"), [made])}
    return KeyAdvice(Phrase(N_("Here '{meant}' stands below '{holder}': write `{form}`."), words))


def counted(place: Place) -> KeyAdvice | None:
    """A number with what it counts, where a name or a key of something else was tried: 'deelnemers: 14 scholen'."""
    found = _AMOUNT.fullmatch(place.value) if isinstance(place.value, str) else None
    what = place.key.replace("_", " ")
    if _by_years(place.value) and "figures" in place.names and everyday(place.key) is None:
        figures = [
            {place.own("what"): what, place.own("value"): value, place.own("when"): year}
            for year, value in place.value.items()
        ]
        words = {"meant": place.own("figures"), "form": line(place.own("figures"), figures)}
        return KeyAdvice(Phrase(N_("A number belongs at '{meant}': write `{form}`."), words))
    if found is None:
        return None
    if place.owner is Claim and found["unit"] is None:
        kind = term_meant(ItemKind, place.key, place.language)
        words = {place.own("counts"): kind} if kind else {place.own("what"): what}
        form = "{" + line(*next(iter(words.items()))) + ", " + line(place.own("stated"), found["value"]) + "}"
        return KeyAdvice(Phrase(N_("Say what is counted and how many there are: `{form}`."), {"form": form}))
    known = everyday(place.key)
    if found["unit"] and re.match(r"(?:jaar|jaren|maand|week|weken|dag|uur|uren|minu)", found["unit"]):
        return None  # 'opzeggen: 6 maanden van tevoren' counts nothing
    if "figures" not in place.names or found["unit"] is None or (known and known.meant[0].name == "amounts"):
        return None
    here = possible(place, known.meant) if known is not None else []
    if here and here[0].name not in WHO and fits(place.owner, here[0].name, place.value):
        return None  # 'datum: 15 januari' and 'hoe vaak: 4 keer per jaar' count nothing
    figure = {"what": what, "value": found["value"], "unit": found["unit"]}
    form = line(place.own("figures"), {place.own(name): part for name, part in figure.items()})
    return KeyAdvice(
        Phrase(N_("A number belongs at '{meant}': write `{form}`."), {"meant": place.own("figures"), "form": form})
    )


def _by_years(value: Any) -> bool:
    return isinstance(value, dict) and all(
        re.fullmatch(r"(?:19|20|21)\d\d", key) and isinstance(number, str) and re.fullmatch(r"\d+(?:[.,]\d+)?", number)
        for key, number in value.items()
    )
