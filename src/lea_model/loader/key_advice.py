"""What to write where a key is not known: by what it means first, then by its spelling, then by where it belongs."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Any, Final, NamedTuple

from lea_model.diagnostics import Phrase, Word, did_you_mean
from lea_model.i18n import N_, Language
from lea_model.loader.key_spelling import all_keys, misspelt_word, nearest_key
from lea_model.loader.language import own_key
from lea_model.loader.right_form import REST, fits, line, other_word, shaped
from lea_model.model.agenda import Agenda, AgendaBlock
from lea_model.model.attached import Claim
from lea_model.model.base import Missing, Model
from lea_model.model.decisions import Adoption, Publication
from lea_model.model.enums import ItemKind, Term
from lea_model.model.goals import Goal
from lea_model.model.keys import (
    all_models,
    annotation_parts,
    dutch_key,
    english_name,
    keyed_names,
    models_in,
    nested_fields,
)
from lea_model.model.when import When
from lea_model.vocabulary.everyday_terms import term_meant
from lea_model.vocabulary.everyday_words import Meant, everyday, plain_word
from lea_model.vocabulary.kinds import ITEM_KINDS

TOP: Final = tuple(name for name in keyed_names(Agenda) if name not in AgendaBlock.model_fields)
"""The keys at the left margin beside ``agenda``, in the order of the reference."""

_SEVERAL: Final = 3
_NAMING: Final = ("title", "name")
_YES_NO: Final = ("ja", "nee", "yes", "no")
_AMOUNT: Final = re.compile(r"(?P<value>\d+(?:[.,]\d+)?)(?: +(?P<unit>\D+))?")
_THOUSANDS: Final = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?")
_PARTS_OF_BLOCK: Final = (Adoption, Publication)
"""Parts that only the block has: what is no key of theirs may be one of the block."""

_MODELS_OF_ITEMS: Final = frozenset(kind.model for kind in ITEM_KINDS)
_REPAIR: Final = N_(" 'lea check --fix' does that for you.")
_OWN_WORD: Final = N_(" Keep your own word at each of them: `{term}`.")


class Place(NamedTuple):
    """Where an unknown key stands (plaats van een sleutel).

    Attributes:
        key: The key as written.
        value: What stands behind it.
        owner: The class that it should be a key of.
        names: English names of the keys that may stand there, in the order of the reference.
        beside: The keys that stand beside it.
        language: The language of the file.
    """

    key: str
    value: Any
    owner: type[Model]
    names: Sequence[str]
    beside: Collection[str]
    language: Language

    def own(self, name: str) -> str:
        """The key for an English name, in the language of the file."""
        return own_key(name, self.language)

    def has(self, name: str) -> bool:
        """Whether a key stands beside it, in either language."""
        return name in self.beside or dutch_key(name) in self.beside

    @property
    def at_top(self) -> bool:
        """Whether it stands at the left margin."""
        return self.owner is Agenda


class KeyAdvice(NamedTuple):
    """What to do about an unknown key (raad bij een sleutel).

    Attributes:
        phrase: The advice.
        meant: The key that can be put in its place as it stands; empty where none is certain.
    """

    phrase: Phrase
    meant: str = ""


def key_advice(place: Place) -> KeyAdvice:
    """Say what to write in place of an unknown key."""
    if counted := _counted(place):
        return counted
    known = everyday(place.key)
    own = english_name(place.key)
    own = own if own in all_keys() else ""
    wanted = [*([] if known is None else known.meant), *([Meant(own)] if own else [])]
    same = _same_word(place)
    if same is not None and not (known is not None and _here(place, known.meant)):
        return _called(place, Meant(same), kind_word="")
    if wanted:
        if found := _by_meaning(place, wanted, kind_word="" if known is None else known.kind_word):
            return found
    elif guess := nearest_key(place.key, place.names, place.language):
        return KeyAdvice(Phrase(N_("Check the spelling{hint}."), {"hint": did_you_mean(place.own(guess))}))
    elif word := misspelt_word(place.key):
        return key_advice(place._replace(key=word))
    return KeyAdvice(_nowhere(place))


def _same_word(place: Place) -> str | None:
    """The key that is the same word but for its number, capitals or signs: 'doel' for 'doelen'."""
    word = plain_word(place.key)
    found = [name for name in place.names if word in (plain_word(dutch_key(name)), plain_word(name))]
    return found[0] if found else None


# ---- by meaning


def _here(place: Place, wanted: Sequence[Meant]) -> list[Meant]:
    """Those that may stand where the word stands, and do not stand there already."""
    here = [one for one in wanted if one.name in place.names and not place.has(one.name)]
    return [Meant("text"), *here] if here and by_text(place.owner, here[0].name) and not place.has("text") else here


def by_text(owner: type[Model], name: str) -> bool:
    """Whether a word for a title or name means the text: a goal or indicator goes by that."""
    text = owner.model_fields.get("text")
    return name in _NAMING and text is not None and text.is_required()


def _by_meaning(place: Place, wanted: Sequence[Meant], *, kind_word: str) -> KeyAdvice | None:
    here = _here(place, wanted)
    if here and here[0].certain:
        return _called(place, here[0], kind_word=kind_word)
    if here:
        return KeyAdvice(_several(place, here, kind_word) if kind_word and here[1:] else _belongs(place, here[0]))
    if there := next((one for one in wanted if one.certain and one.name in place.names), None):
        words = {"meant": place.own(there.name), "form": line(place.own(there.name), _value(place, there, kind_word))}
        return KeyAdvice(Phrase(N_("That belongs at '{meant}', which stands here already: `{form}`."), words))
    if (
        kind_word
        and place.owner not in (Agenda, AgendaBlock)
        and isinstance(place.value, str)
        and everyday(place.key) is not None
    ):
        wanted = [one for one in wanted if one.name == english_name(place.key)]  # 'prioriteit: hoog' is no ambition
    if place.owner is Goal and any(one.name == "actions" for one in wanted):
        texts = place.value if isinstance(place.value, list) else [place.value]
        goal = place.beside.get(place.own("text"), REST) if isinstance(place.beside, dict) else REST
        made = [{place.own("text"): text, place.own("serves"): goal} for text in texts[:2] if isinstance(text, str)]
        form = line(place.own("actions"), made or REST)
        return KeyAdvice(
            Phrase(N_("An action says itself which goal it serves: write it elsewhere, as `{form}`."), {"form": form})
        )
    for one in wanted:
        if holder := _holder(place, one.name):
            form = line(place.own(holder), [{place.own(one.name): _value(place, one, kind_word)}])
            words = {"meant": place.own(one.name), "holder": place.own(holder), "form": form}
            return KeyAdvice(Phrase(N_("Here '{meant}' stands below '{holder}': write `{form}`."), words))
    if found := _around(place, wanted, kind_word):
        return found
    return _elsewhere(place, wanted) if len(wanted) == 1 else None


def _around(place: Place, wanted: Sequence[Meant], kind_word: str) -> KeyAdvice | None:
    """It stands one level further out: at the left margin, or below ``agenda``; or the other way round."""
    if place.owner is AgendaBlock:
        fields, message = TOP, N_("Write it at the left margin, beside 'agenda:' and not below it: `{form}`.")
    elif place.at_top or place.owner in _PARTS_OF_BLOCK:
        fields, message = (
            tuple(AgendaBlock.model_fields),
            N_("Write it below 'agenda:', indented with spaces: `{form}`."),
        )
    else:
        return None
    one = next((one for one in wanted if one.name in fields and (place.at_top or one.certain or fields is TOP)), None)
    if one is None:
        return None
    return KeyAdvice(Phrase(message, {"form": line(place.own(one.name), _value(place, one, kind_word))}))


def _called(place: Place, meant: Meant, *, kind_word: str) -> KeyAdvice:
    """The word has another name here, and often that can be put in its place."""
    key = place.own(meant.name)
    owner = _owner_of(place, meant.name)
    value = _value(place, meant, kind_word)
    terms = next((part for part in annotation_parts(owner, meant.name) if _is_term(part)), None)
    more, repairs = Phrase(""), False
    if terms is not None and not fits(owner, meant.name, place.value):
        more = Phrase(N_(" Choose one of these words: {words}."), {"words": ", ".join(_terms(terms, place.language))})
        value = term_meant(terms, place.value, place.language)
        if value is None and (other := other_word(owner, terms, str(place.value), place.language)):
            words = {"meant": key, "form": f"{key}: {other}", "more": more}
            return KeyAdvice(Phrase(N_("Here that is called '{meant}': write `{form}`.{more}"), words))
        value = value or REST
    elif kind_word and plain_word(place.key) != plain_word(key):
        if value == place.value and _has_local_term(owner, meant.name):
            more = Phrase(_OWN_WORD, {"term": line(place.own("local_term"), kind_word)})
        repairs = _can_stand(place, owner, meant.name)
    elif _can_stand(place, owner, meant.name):
        more, repairs = Phrase(_REPAIR), True
    words = {"meant": key, "form": line(key, value), "more": more}
    return KeyAdvice(Phrase(N_("Here that is called '{meant}': write `{form}`.{more}"), words), key if repairs else "")


def _can_stand(place: Place, owner: type[Model], name: str) -> bool:
    """Whether the value can stand behind a key: as it is, or after the keys inside it have their own names."""
    if fits(owner, name, place.value):
        return True
    model = next(_models(owner, name), None)
    return model is not None and fits(owner, name, _known_keys(model, place.value, place.language))


def _is_term(part: object) -> bool:
    return isinstance(part, type) and issubclass(part, Term)


def _terms(terms: type[Term], language: Language) -> list[str]:
    return [term.value if language == "nl" else term.english for term in terms]


def _belongs(place: Place, meant: Meant) -> Phrase:
    words = {"meant": place.own(meant.name), "form": line(place.own(meant.name), _value(place, meant))}
    return Phrase(N_("That belongs at '{meant}': write `{form}`."), words)


def _counted(place: Place) -> KeyAdvice | None:
    """A number with what it counts, where a name or a key of something else was tried: 'deelnemers: 14 scholen'."""
    found = _AMOUNT.fullmatch(place.value) if isinstance(place.value, str) else None
    what = place.key.replace("_", " ")
    if found is None:
        return None
    if place.owner is Claim and found["unit"] is None:
        kind = term_meant(ItemKind, place.key, place.language)
        words = {place.own("counts"): kind} if kind else {place.own("what"): what}
        form = "{" + line(*next(iter(words.items()))) + ", " + line(place.own("stated"), found["value"]) + "}"
        return KeyAdvice(Phrase(N_("Say what is counted and how many there are: `{form}`."), {"form": form}))
    known = everyday(place.key)
    if "figures" not in place.names or found["unit"] is None or (known and known.meant[0].name == "amounts"):
        return None
    figure = {"what": what, "value": found["value"], "unit": found["unit"]}
    form = line(place.own("figures"), {place.own(name): part for name, part in figure.items()})
    return KeyAdvice(
        Phrase(N_("A number belongs at '{meant}': write `{form}`."), {"meant": place.own("figures"), "form": form})
    )


def _several(place: Place, meant: Sequence[Meant], kind_word: str) -> Phrase:
    dutch, english = [], []
    for one in meant:
        field = place.owner.model_fields[one.name]
        extra: Any = field.json_schema_extra
        key = place.own(one.name)
        dutch.append(f"'{key}' ({extra['nl'].rstrip('.')})")
        english.append(f"'{key}' ({(field.description or '').rstrip('.')})")
    words = {
        "choices": Word(", ".join(dutch), ", ".join(english)),
        "term": line(place.own("local_term"), kind_word),
    }
    return Phrase(
        N_("Choose the key that says what they are here: {choices}. Keep your own word at each of them: `{term}`."),
        words,
    )


def _holder(place: Place, name: str) -> str | None:
    """The one key that may stand there below which another is known: actions of a cluster stand in its themes."""
    inside = [
        holder
        for holder in nested_fields(place.owner)
        if holder in place.names
        and any(model in _MODELS_OF_ITEMS and name in model.model_fields for model in _models(place.owner, holder))
    ]
    return inside[0] if len(inside) == 1 else None


def _models(owner: type[Model], name: str) -> Iterator[type[Model]]:
    return (model for model in models_in(owner, name) if model is not Missing)


def _elsewhere(place: Place, wanted: Sequence[Meant]) -> KeyAdvice | None:
    """Which parts of an agenda have such a key."""
    for one in wanted:
        holders = [kind for kind in ITEM_KINDS if kind.model is not None and one.name in kind.model.model_fields]
        if holders:
            named = [kind.label for kind in holders[:_SEVERAL]]
            kinds = Word(
                ", ".join(f"'{word.dutch}'" for word in named), ", ".join(f"'{word.english}'" for word in named)
            )
            words = {"meant": place.own(one.name), "kinds": kinds, "else": _nowhere(place)}
            if len(holders) <= _SEVERAL:
                return KeyAdvice(Phrase(N_("'{meant}' is a key of these parts: {kinds}. {else}"), words))
            return KeyAdvice(Phrase(N_("'{meant}' is a key of parts such as {kinds}. {else}"), words))
    return None


def _nowhere(place: Place) -> Phrase:
    """The nearest honest place for what has no key of its own."""
    if place.at_top:
        form = line(place.own("sections"), [_section(place)])
        return Phrase(N_("The format has no key for it. Write it as a chapter: `{form}`."), {"form": form})
    free = "text" in place.names and place.owner is not AgendaBlock
    free = free and not place.has("text")
    name = "text" if free else next((name for name in ("notes", "note") if name in place.names), None)
    if name is None:
        return Phrase(N_("The format has no key for it here."))
    text = f"{place.key.replace('_', ' ')}: {_told(place.value)}"
    words = {"meant": place.own(name), "form": line(place.own(name), text)}
    return Phrase(N_("The format has no key for it here. Nothing is lost at '{meant}': `{form}`."), words)


def _told(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key} {_told(part)}" for key, part in value.items())
    if isinstance(value, list):
        return ", ".join(_told(part) for part in value)
    return REST if value is None else str(value)


# ---- the right form


def _value(place: Place, meant: Meant, kind_word: str = "") -> Any:
    """The value as it should stand behind a key, of the user's own words as far as they go."""
    owner = _owner_of(place, meant.name)
    if meant.name == "sections" and meant.inner:
        return [_section(place)]
    model = next(_models(owner, meant.name), None)
    if meant.inner and model is not None:
        made = {place.own(name): _example(model, name) for name in model.model_fields if _must(model, name, meant)}
        word = place.key.replace("_", " ")
        if meant.name == "other_roles":
            made[place.own("role")] = word
        elif meant.name == "milestones":
            made[place.own("title")] = word[:1].upper() + word[1:]
        made[place.own(meant.inner)] = place.value
        return made
    if not meant.certain and place.value in _YES_NO and model is None:
        return REST  # only the user knows which law, or which other words
    if not meant.certain and (model is When or place.value in _YES_NO or not fits(owner, meant.name, place.value)):
        return _example(owner, meant.name)
    more = {"local_term": kind_word} if kind_word and plain_word(kind_word) != plain_word(dutch_key(meant.name)) else {}
    known = _known_keys(model, place.value, place.language) if model is not None else place.value
    if isinstance(known, str) and _THOUSANDS.fullmatch(known) and fits(owner, meant.name, known.replace(".", "")):
        return known if fits(owner, meant.name, known) else known.replace(".", "")
    return shaped(owner, meant.name, known, place.language, **(more if _texts(known) else {}))


def _known_keys(model: type[Model], value: Any, language: Language) -> Any:
    """The parts below a word with their own keys as the format calls them, where those are certain."""
    if isinstance(value, list):
        return [_known_keys(model, part, language) for part in value]
    if not isinstance(value, dict):
        return value
    made: dict[str, Any] = {}
    for key, part in value.items():
        name = key if english_name(key) in model.model_fields else _certain(model, key, value, language)
        name = key if name in made else name  # two words for one key: both stay as they are, and nothing is lost
        inner = next(_models(model, english_name(name)), None) if english_name(name) in model.model_fields else None
        made[name] = part if inner is None else _known_keys(inner, part, language)
    return made


def _certain(model: type[Model], key: str, beside: Collection[str], language: Language) -> str:
    place = Place(key, None, model, tuple(model.model_fields), beside, language)
    known = everyday(key)
    here = _here(place, () if known is None else known.meant)
    name = _same_word(place) or (here[0].name if here and here[0].certain else None)
    if name is None and known is None and english_name(key) not in all_keys():
        name = nearest_key(key, place.names, language)
        if name is None and (word := misspelt_word(key)):
            return _certain(model, word, beside, language) if everyday(word) is not None else key
    return key if name is None else place.own(name)


def _owner_of(place: Place, name: str) -> type[Model]:
    """The class of which a key is meant: the one at hand, one inside it, the agenda, else the first that has it."""
    inside = [model for holder in nested_fields(place.owner) for model in _models(place.owner, holder)]
    classes: list[type[Model]] = [place.owner, *inside, Agenda, *all_models()]
    return next(model for model in classes if name in model.model_fields)


def _must(model: type[Model], name: str, meant: Meant) -> bool:
    return model.model_fields[name].is_required() and name not in (meant.inner, "party")


def _example(owner: type[Model], name: str) -> Any:
    extra: Any = owner.model_fields[name].json_schema_extra
    return extra.get("example", REST)


def _section(place: Place) -> dict[str, Any]:
    """A chapter with what the word says as its title."""
    title = place.key.replace("_", " ")
    made: dict[str, Any] = {place.own("title"): title[:1].upper() + title[1:]}
    if isinstance(place.value, str):
        made[place.own("text")] = place.value
    elif isinstance(place.value, dict):
        made[place.own("statements")] = [f"{key}: {_told(part)}" for key, part in place.value.items()]
    else:
        made[place.own("statements")] = [_told(part) for part in place.value or [REST]]
    return made


def _texts(value: Any) -> bool:
    return isinstance(value, str) or (isinstance(value, list) and all(isinstance(part, str) for part in value))


def _has_local_term(owner: type[Model], name: str) -> bool:
    return any("local_term" in model.model_fields for model in _models(owner, name))
