"""What should stand behind the key that an unknown one means: the user's own words, as far as they go."""

from __future__ import annotations

import re
from typing import Any, Final

from lea_model.loader.key_place import Place, models
from lea_model.loader.keyed_list import items_by_name
from lea_model.loader.known_keys import known_keys
from lea_model.loader.named_values import items_of
from lea_model.loader.right_form import REST, fits, shaped
from lea_model.loader.yearly_sums import by_years
from lea_model.model.agenda import Agenda
from lea_model.model.base import Model
from lea_model.model.keys import all_models, dutch_key, nested_fields
from lea_model.model.when import When, is_ongoing, read_when
from lea_model.vocabulary.everyday_words import Meant, everyday, plain_word

_BEGINS: Final = re.compile(r"start|begin|aanvang|ingang")
_BY: Final = re.compile(r"(?:op )?(?P<when>.+?) (?:door|in) (?:de |het )?(?P<by>.+)")
"""A day with who decided: '12 maart 2026 door de gemeenteraad'."""
_YES_NO: Final = ("ja", "nee", "yes", "no")
_THOUSANDS: Final = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?")


def value_for(place: Place, meant: Meant, kind_word: str = "") -> Any:
    """The value as it should stand behind a key, of the user's own words as far as they go."""
    owner = owner_of(place, meant.name)
    if meant.name == "sections" and meant.inner:
        return [as_section(place)]
    model = next(models(owner, meant.name), None)
    if meant.name == "amounts" and by_years(place.value):
        return place.value
    if (
        model is not None
        and not isinstance(place.value, str)
        and (items := items_of(model, place.value, place.language))
    ):
        return items
    if model is not None and (listed := _items(place, meant, model)) is not None:
        return listed
    if meant.inner and model is not None:
        return _inside(place, meant, model)
    if not meant.certain and place.value in _YES_NO and model is None:
        return REST  # only the user knows which law, or which other words
    if model is When and isinstance(place.value, str) and read_when(place.value) != (None, None):
        begins = meant.name == "period" and not meant.certain and _BEGINS.match(plain_word(place.key))
        return f"vanaf {place.value}" if begins and place.language == "nl" else place.value
    if model is When and isinstance(place.value, str) and (is_ongoing(place.value) or _lacks_year(place.value)):
        return place.value
    if not meant.certain and (made := _reshaped(place, meant, owner, model)) is not None:
        return made
    if model is not None and (made := _listed(model, meant, place)) is not None:
        return made
    more = {"local_term": kind_word} if kind_word and plain_word(kind_word) != plain_word(dutch_key(meant.name)) else {}
    known = known_keys(model, place.value, place.language) if model is not None else place.value
    if isinstance(known, str) and _THOUSANDS.fullmatch(known) and fits(owner, meant.name, known.replace(".", "")):
        return known if fits(owner, meant.name, known) else known.replace(".", "")
    return shaped(owner, meant.name, known, place.language, **(more if _texts(known) else {}))


def _lacks_year(text: str) -> bool:
    from lea_model.model.date_words import Unread, read_words  # only for a date behind an unknown key

    return read_words(text).unread is Unread.NO_YEAR


def _inside(place: Place, meant: Meant, model: type[Model]) -> Any:
    """The item that has the value behind one of its keys."""
    word = place.key.replace("_", " ")
    if not _texts(place.value):
        known = known_keys(model, place.value, place.language)
        if meant.name != "milestones" or not isinstance(known, dict) or place.own("title") in known:
            return known
        return {place.own("title"): word[:1].upper() + word[1:], **known}
    made = {place.own(name): example(model, name) for name in model.model_fields if _must(model, name, meant)}
    if meant.name == "other_roles":
        made[place.own("role")] = word
    elif meant.name == "milestones":
        made[place.own("title")] = word[:1].upper() + word[1:]
    made[place.own(meant.inner)] = place.value
    said = _BY.fullmatch(place.value) if isinstance(place.value, str) else None
    if meant == Meant("adoption", "when", certain=False) and said and read_when(said["when"]) != (None, None):
        made |= {place.own("when"): said["when"], place.own("by"): said["by"]}
    return made


def _reshaped(place: Place, meant: Meant, owner: type[Model], model: type[Model] | None) -> Any:
    """The value behind a key that asks another form than the word; None where it can stand as it is."""
    if isinstance(place.value, dict) and model is not None and model is not When:
        return known_keys(model, place.value, place.language)
    other = model is When or place.value in _YES_NO or not fits(owner, meant.name, place.value)
    return example(owner, meant.name) if other else None


def _items(place: Place, meant: Meant, model: type[Model]) -> Any:
    """A body, or items that were written as names with something behind them; None for anything else."""
    body = _body(place, meant, model)
    if body is not None or meant.inner:
        return body
    return items_by_name(model, place.value, place.language) or None


def _body(place: Place, meant: Meant, model: type[Model]) -> Any:
    """A body that goes by the key, or bodies that go by the keys inside it; None for anything else."""
    value = place.value
    names = [value] if isinstance(value, str) else value
    one_body = meant.name == "bodies" and not place.key.casefold().endswith(("en", "s", "structuur", "organisatie"))
    own = place.key.replace("_", " ").casefold()
    if one_body and isinstance(names, list) and _texts(names) and not any(own in name.casefold() for name in names):
        return {place.own("name"): own[:1].upper() + own[1:], place.own("members_listed"): value}
    if (
        meant.name != "bodies"
        or not isinstance(value, dict)
        or any(place.own(key) in value for key in ("name", "title"))
    ):
        return None
    inside = {
        name: part
        for name, part in value.items()
        if isinstance(part, dict) or (isinstance(part, list) and names_body(name))
    }
    if inside:
        return [
            {place.own("name"): name.replace("_", " ")}
            | (
                known_keys(model, part, place.language)
                if isinstance(part, dict)
                else {place.own("members_listed"): part}
            )
            for name, part in inside.items()
        ]
    name = place.key.replace("_", " ")
    return {place.own("name"): name[:1].upper() + name[1:], **known_keys(model, value, place.language)}


def _listed(model: type[Model], meant: Meant, place: Place) -> Any:
    """Items with their numbers as keys, bodies with how often they meet, the steps of a ladder; None for the rest."""
    value = place.value
    if meant.name == "bodies" and isinstance(value, list) and _texts(value):
        made = [_with_frequency(text, place) for text in value]
        return made if any(isinstance(one, dict) for one in made) else None
    if meant.name == "escalation_ladders" and isinstance(value, list) and all(isinstance(one, dict) for one in value):
        if any(place.own(name) in one for one in value for name in ("levels", "title")):
            return None
        level = next(models(model, "levels"))
        return {place.own("title"): REST, place.own("levels"): known_keys(level, value, place.language)}
    numbered = isinstance(value, dict) and value and all(re.fullmatch(r"\d+(?:\.\d+)*[a-z]?", key) for key in value)
    if numbered and "number" in model.model_fields and all(isinstance(part, str) for part in value.values()):
        own = place.own("text" if "title" not in model.model_fields or meant.name == "goals" else "title")
        return [{place.own("number"): key, own: part} for key, part in value.items()]
    return None


def _with_frequency(text: str, place: Place) -> Any:
    """'LEA-overleg, 4x per jaar' as a name and how often it meets."""
    from lea_model.model.governance import read_frequency  # only for a list of bodies

    name, _, rest = text.partition(", ")
    if not rest or read_frequency(rest) is None:
        return text
    return {place.own("name"): name, place.own("frequency"): rest}


def names_body(key: str) -> bool:
    """Whether a key is called as a body is: 'stuurgroep'."""
    known = everyday(key)
    return known is not None and known.meant[0].name == "bodies"


def owner_of(place: Place, name: str) -> type[Model]:
    """The class of which a key is meant: the one at hand, one inside it, the agenda, else the first that has it."""
    inside = [model for holder in nested_fields(place.owner) for model in models(place.owner, holder)]
    classes: list[type[Model]] = [place.owner, *inside, Agenda, *all_models()]
    return next(model for model in classes if name in model.model_fields)


def _must(model: type[Model], name: str, meant: Meant) -> bool:
    return model.model_fields[name].is_required() and name not in (meant.inner, "party")


def example(owner: type[Model], name: str) -> Any:
    """What the reference gives as an example of a key."""
    extra: Any = owner.model_fields[name].json_schema_extra
    return extra.get("example", REST)


def as_section(place: Place) -> dict[str, Any]:
    """A chapter with what the word says as its title."""
    title = place.key.replace("_", " ")
    made: dict[str, Any] = {place.own("title"): title[:1].upper() + title[1:]}
    if isinstance(place.value, str):
        made[place.own("text")] = place.value
    elif isinstance(place.value, dict):
        made[place.own("statements")] = [f"{key}: {told(part)}" for key, part in place.value.items()]
    else:
        made[place.own("statements")] = [_said(part) for part in place.value or [REST]]
    return made


def _said(part: Any) -> str:
    """An item of a list as a statement; a name keeps its colon."""
    if isinstance(part, dict) and len(part) == 1:
        return next(f"{key}: {told(inner)}" for key, inner in part.items())
    return told(part)


def _texts(value: Any) -> bool:
    return isinstance(value, str) or (isinstance(value, list) and all(isinstance(part, str) for part in value))


def has_local_term(owner: type[Model], name: str) -> bool:
    """Whether what stands behind a key can keep the word of the municipality."""
    return any("local_term" in model.model_fields for model in models(owner, name))


def told(value: Any) -> str:
    """Plain data as a line of text."""
    if isinstance(value, dict):
        return ", ".join(f"{key} {told(part)}" for key, part in value.items())
    if isinstance(value, list):
        return ", ".join(told(part) for part in value)
    return REST if value is None else str(value)
