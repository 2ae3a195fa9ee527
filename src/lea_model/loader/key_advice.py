"""What to write where a key is not known: by what it means first, then by its spelling, then by where it belongs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from lea_model.diagnostics import Phrase, Word, did_you_mean
from lea_model.i18n import N_, Language
from lea_model.index import slug
from lea_model.loader.key_numbers import WHO, by_year, counted, of_indicator, sums_by_year, with_year
from lea_model.loader.key_place import KeyAdvice, Place, models, possible, same_word
from lea_model.loader.key_spelling import all_keys, misspelt_word, nearest_key
from lea_model.loader.key_value import (
    as_section,
    example,
    has_local_term,
    names_body,
    owner_of,
    told,
    value_for,
)
from lea_model.loader.known_keys import known_keys
from lea_model.loader.own_word import own_word
from lea_model.loader.right_form import REST, all_keys_line, fits, line, main_key, other_word
from lea_model.model.actions import Action
from lea_model.model.agenda import Agenda, AgendaBlock, Document
from lea_model.model.base import Model
from lea_model.model.decisions import Adoption, Publication
from lea_model.model.enums import Term
from lea_model.model.goals import Goal
from lea_model.model.governance import GovernanceBody
from lea_model.model.keys import (
    annotation_parts,
    dutch_key,
    english_name,
    keyed_names,
    nested_fields,
)
from lea_model.model.quantity_words import read_money, word_of_money
from lea_model.model.rare_enums import ProgressStatus
from lea_model.model.statements import Link
from lea_model.model.when import read_when
from lea_model.text import in_our_letters
from lea_model.vocabulary.everyday_terms import term_meant
from lea_model.vocabulary.everyday_words import Meant, everyday, plain_word
from lea_model.vocabulary.kind_record import Kind
from lea_model.vocabulary.kinds import ITEM_KINDS

TOP: Final = tuple(name for name in keyed_names(Agenda) if name not in AgendaBlock.model_fields)
"""The keys at the left margin beside ``agenda``, in the order of the reference."""

_SEVERAL: Final = 3
_YEAR: Final = 366
_PARTS_OF_BLOCK: Final = (Adoption, Publication)
"""Parts that only the block has: what is no key of theirs may be one of the block."""

_MODELS_OF_ITEMS: Final = frozenset(kind.model for kind in ITEM_KINDS)
_OTHER_LETTER: Final = N_("A letter of another alphabet stands in it ({code}). Type the key again: `{key}`.{more}")
_STATUTORY: Final = N_(
    "Write '{key}' with the theme, the goal or the action that the law asks for. Which law asks for the agenda itself "
    "stands at '{meant}', as `{form}`."
)
_WHO_PAYS: Final = N_(
    "There is no sum in it, so that it cannot stand at '{meant}'. Is it who pays? Write `{form}`. Otherwise write it "
    "as `{text}`."
)
DASHES: Final = "\u2010\u2011\u2012\u2013\u2014\u2212"
"""Signs that look like the hyphen before an item of a list."""
_HYPHEN: Final = N_("Put a space after the hyphen, so that it begins an item of the list: `{form}`.")
_DASH: Final = N_(
    "This dash is no hyphen: begin each item of the list with an ordinary hyphen and a space, as in `{form}`."
)
_GOAL_OF_ACTION: Final = N_(
    "An action says which goal it serves: `{form}`. Write the goal itself with what it belongs to, or at the left "
    "margin: `{goal}`."
)
_FIRST_YEARS: Final = tuple(map(plain_word, ("startjaar", "beginjaar", "start", "begin", "van", "vanaf")))
_LAST_YEARS: Final = tuple(map(plain_word, ("eindjaar", "einde", "eind", "tot", "tot_en_met")))
_NAMES: Final = (plain_word("naam"), plain_word("titel"))
_EXPLAINED: Final = frozenset(map(plain_word, ("begrippen", "begrippenlijst", "woordenlijst", "definities")))
_PAGES: Final = frozenset(map(plain_word, ("pagina", "pag", "bladzijde", "blz", "aantal_paginas")))
_CONTACT: Final = frozenset(
    map(
        plain_word,
        (
            *("contact", "contactpersoon", "contactgegevens", "contactpersonen", "telefoon", "telefoonnummer", "tel"),
            *("mobiel", "gsm", "email", "e_mail", "mail", "mailadres", "emailadres", "e_mailadres", "phone"),
        ),
    )
)
_OF_A_PERSON: Final = r"\w\.\w+@|(?<!\d)(?:\+31|0) ?[-(]?6[\d \-]{8,}"
_PERSONAL: Final = N_(
    "Take it out: addresses and telephone numbers of persons do not belong in an agenda that is made public. Say which "
    "organisation or function it is."
)
_HOLDS_IT: Final = N_("An action does not say this itself: the part that '{key}' is about names it, as in `{form}`.")
_NUMBER: Final = re.compile(r"\d+(?:\.\d+)*[a-z]?")
_REPAIR: Final = N_(" 'lea check --fix' does that for you.")
_OWN_WORD: Final = N_(" Keep your own word at each of them: `{term}`.")


def key_advice(place: Place) -> KeyAdvice:
    """Say what to write in place of an unknown key."""
    if (
        special := _block(place)
        or _numbered(place)
        or sums_by_year(place)
        or counted(place)
        or by_year(place)
        or with_year(place)
        or _of_the_whole(place)
        or _of_one_part(place)
        or _not_what_it_seems(place)
    ):
        return special
    if (ours := in_our_letters(place.key)) != place.key:
        odd = next(one for one, other in zip(place.key, ours, strict=True) if one != other)
        meant = ours if english_name(ours) in place.names and not place.has(english_name(ours)) else ""
        words = {"code": f"U+{ord(odd):04X}", "key": ours, "more": Phrase(_REPAIR if meant else "")}
        return KeyAdvice(Phrase(_OTHER_LETTER, words), meant)
    if place.key[:1] == "-" and place.key[1:2].isalpha():
        return KeyAdvice(Phrase(_HYPHEN, {"form": f"- {line(place.key[1:], place.value)}"}))
    if place.key[:1] in DASHES and place.key[1:2] == " ":
        return KeyAdvice(Phrase(_DASH, {"form": f"- {line(place.key[1:].strip(), place.value)}"}))
    if named := own_word(place.owner, place.key, place.value, place.beside):
        return _called(place, Meant(named), kind_word="")
    known = everyday(place.key)
    own = english_name(place.key)
    own = own if own in all_keys() else ""
    wanted = [*([] if known is None else known.meant), *([Meant(own)] if own else [])]
    same = same_word(place)
    if same is not None and not (known is not None and possible(place, known.meant)):
        return _called(place, Meant(same), kind_word="")
    if place.at_top and isinstance(place.value, dict) and any(names_body(key) for key in place.value):
        wanted = [Meant("bodies"), *wanted]  # 'organisatie: {stuurgroep: [...], werkgroep: [...]}'
    if wanted:
        if found := _by_meaning(place, wanted, kind_word="" if known is None else known.kind_word):
            return found
    elif guess := nearest_key(place.key, place.names, place.language):
        return KeyAdvice(Phrase(N_("Check the spelling{hint}."), {"hint": did_you_mean(place.own(guess))}))
    elif word := misspelt_word(place.key):
        return key_advice(place._replace(key=word, said=place.key))
    return KeyAdvice(_nowhere(place))


def block_meant(place: Place) -> dict[str, Any] | None:
    """What should stand in the block of the agenda, where it goes by another word: 'jaarplan: {gemeente: ...}'."""
    if not place.at_top or not isinstance(place.value, dict) or "agenda" in place.beside:
        return None
    made: dict[str, Any] = known_keys(AgendaBlock, place.value, place.language)
    names = {english_name(key) for key in made}
    if "municipalities" not in names or not names & {"title", "period"}:
        return None
    title = made.get(place.own("title"))
    new = {} if "id" in names else {"id": slug(title if isinstance(title, str) else place.key)}
    return new | made


def _block(place: Place) -> KeyAdvice | None:
    if (made := block_meant(place)) is None:
        return None
    must = [name for name, field in AgendaBlock.model_fields.items() if field.is_required()]
    form = all_keys_line("agenda", {place.own(name): made.get(place.own(name), REST) for name in must})
    return KeyAdvice(
        Phrase(N_("That is the block of the agenda: write `{form}`, with the rest below it."), {"form": form})
    )


def _numbered(place: Place) -> KeyAdvice | None:
    """A thing with its number as a key: 'thema 1: {titel: Taal}'."""
    found = re.fullmatch(r"([^\W\d]+)[ _.-]*(\d{1,3}[a-z]?)", place.key) if place.at_top else None
    if found is None:
        return None
    word = place._replace(key=found[1])
    known = everyday(found[1])
    here = possible(word._replace(beside=()), () if known is None else known.meant)
    name = same_word(word) or (here[0].name if here else None)
    model = next(models(place.owner, name), None) if name is not None else None
    if name is None or model is None or "number" not in model.model_fields:
        return None
    value = place.value if isinstance(place.value, dict) else {place.own(main_key(model)): place.value}
    made = {place.own("number"): found[2]} | known_keys(model, value, place.language)
    words = {"form": line(place.own(name), [made])}
    return KeyAdvice(Phrase(N_("That is one item of a list: write `{form}`, with the others below it."), words))


def _of_the_whole(place: Place) -> KeyAdvice | None:
    """Words for the whole of an agenda: its first or last year, its terms, a plan that is a list of actions."""
    word = plain_word(place.key)
    if place.owner is AgendaBlock and (years := _first_and_last(place)):
        words = {"meant": place.own("period"), "form": line(place.own("period"), years)}
        return KeyAdvice(Phrase(N_("That belongs at '{meant}': write `{form}`."), words))
    if place.at_top and word in _EXPLAINED and fits(Agenda, "abbreviations", place.value) and _short(place.value):
        return _called(place, Meant("abbreviations"), kind_word="")
    known = everyday(place.key)
    if place.at_top and word == plain_word("uitvoering") and isinstance(place.value, list):
        return _called(place, Meant("actions"), kind_word="")
    plans = known is not None and known.meant[0].name == "year_plans"
    if place.at_top and plans and _are_actions(place.value):
        return _called(place, Meant("actions"), kind_word="")
    return None


def _of_one_part(place: Place) -> KeyAdvice | None:
    """Words that mean something else in the block of the agenda, or in a link, than they do elsewhere."""
    word = plain_word(place.key)
    if place.owner is AgendaBlock and word == "datum":
        return KeyAdvice(_belongs(place, Meant("adoption", "when", certain=False)))  # of the paper, and no period
    if place.owner is AgendaBlock and word == plain_word("ingetrokken") and not _dated(place.value):
        return _called(place, Meant("predecessor"), kind_word="")
    if place.owner is Link and word in _NAMES and not place.has("text"):
        return _called(place, Meant("text"), kind_word="")
    return None


def _not_what_it_seems(place: Place) -> KeyAdvice | None:
    """Words that mean something of their own at one place, whatever they mean elsewhere."""
    word = plain_word(place.key)
    if place.owner is AgendaBlock and english_name(place.key) == "statutory":
        form = line(place.own("legal_basis"), example(AgendaBlock, "legal_basis"))
        return KeyAdvice(Phrase(_STATUTORY, {"key": place.key, "meant": place.own("legal_basis"), "form": form}))
    if english_name(place.key) == "unit" and "targets" in place.names and "measurements" in place.names:
        held = place.beside.get(place.own("value"), REST) if isinstance(place.beside, dict) else REST
        name = "targets" if held is REST else "measurements"
        form = line(place.own(name), {place.own("value"): held, place.own("unit"): place.value})
        return KeyAdvice(Phrase(N_("The unit stands with the number: `{form}`."), {"form": form}))
    known = everyday(place.key)
    means = [] if known is None else [one.name for one in known.meant]
    who = means[:1] and means[0] in WHO
    if place.owner is GovernanceBody and who and str(place.value).isdecimal():
        form = line(place.own("members_described"), f"{place.value} {place.key.replace('_', ' ')}")
        words = {"meant": place.own("members_described"), "form": form}
        return KeyAdvice(Phrase(N_("That belongs at '{meant}': write `{form}`."), words))
    if means[:1] == ["extended_to"] and not _dated(place.value):
        return KeyAdvice(_nowhere(place))
    goal = known is not None and known.kind_word and means[0] == "goals" and "expected_effects" not in means
    if place.owner is Action and goal and not place.has("serves"):
        own = place.value if isinstance(place.value, (str, list)) else REST
        words = {"form": line(place.own("serves"), own), "goal": line(place.own("goals"), own)}
        return KeyAdvice(Phrase(_GOAL_OF_ACTION, words))
    if _is_of_a_person(word, place.value):
        return KeyAdvice(Phrase(_PERSONAL))
    if place.owner is Action and isinstance(place.value, (str, list)) and (held := _held_by(place, word, means)):
        return held
    if place.owner is Document and word in _PAGES:
        return KeyAdvice(_nowhere(place))
    if place.owner is Document and word == plain_word("kenmerk") and isinstance(place.value, str):
        return _called(place, Meant("number"), kind_word="")
    far = (
        "progress" in place.names
        and "status" not in place.names
        and "progress" in means
        and isinstance(place.value, str)
    )
    if far and term_meant(ProgressStatus, place.value, place.language) is None:
        return KeyAdvice(_nowhere(place))  # a sentence about how far it is
    money = "funders" in place.names and "amounts" in means
    if money and isinstance(place.value, str) and ("%" in place.value or not any(map(str.isdigit, place.value))):
        return _no_sum(place) if read_money(place.value) is None else None
    return None


def _first_and_last(place: Place) -> str:
    """The period that a first and a last year beside it make: 'startjaar: 2027', 'eindjaar: 2030'."""
    beside = place.beside if isinstance(place.beside, dict) else {}
    named = {plain_word(key): value for key, value in beside.items() if isinstance(value, str)}
    first = next((named[word] for word in _FIRST_YEARS if word in named), "")
    last = next((named[word] for word in _LAST_YEARS if word in named), "")
    mine = plain_word(place.key) in (*_FIRST_YEARS, *_LAST_YEARS)
    years = f"{first}-{last}"
    return years if mine and re.fullmatch(r"\d{4}-\d{4}", years) and first <= last else ""


def _short(value: Any) -> bool:
    """Whether words that are explained are abbreviations: one word of few letters each."""
    return isinstance(value, dict) and all(len(key) < 9 and " " not in key for key in value)


def _are_actions(value: Any) -> bool:
    """Whether a list holds what is done, and no plans with a year and rows of their own."""
    plans = {"year", "rows", "period", "title"}
    items = value if isinstance(value, list) else []
    return bool(items) and all(
        isinstance(one, dict) and not plans & {english_name(key) for key in one} for one in items
    )


def _held_by(place: Place, word: str, means: Sequence[str]) -> KeyAdvice | None:
    """A cluster, theme or programme line that an action is said to belong to: these hold or name their actions."""
    holders = ("clusters", "themes", "programme_lines")
    named = next((name for name in holders if word in (plain_word(name), plain_word(dutch_key(name)))), None)
    holder = named or next((name for name in means if name in holders), None)
    if holder is None or (named is None and any(name in place.names for name in means)):
        return None
    beside = place.beside if isinstance(place.beside, dict) else {}
    own = next((beside[key] for name in ("number", "title", "text") if (key := place.own(name)) in beside), REST)
    value = place.value[0] if isinstance(place.value, list) and place.value else place.value
    value = value if isinstance(value, str) else REST
    inside = "citations" if holder == "clusters" else "actions"
    of_it = {place.own("number" if _NUMBER.fullmatch(value) else "title"): value, place.own(inside): [own]}
    return KeyAdvice(Phrase(_HOLDS_IT, {"key": place.key, "form": line(place.own(holder), [of_it])}))


def _is_of_a_person(word: str, value: Any) -> bool:
    """Whether an address or a mobile number of a person stands there; 'onderwijs@gemeente.nl' is that of a desk."""
    return word in _CONTACT and isinstance(value, str) and re.search(_OF_A_PERSON, value) is not None


def _dated(value: Any) -> bool:
    return isinstance(value, str) and read_when(value) != (None, None)


def _is_span(value: Any) -> bool:
    """Whether a text names the years, or the months of several years, from which and up to which something lasts."""
    if not isinstance(value, str):
        return False
    start, end = read_when(value)
    return start is not None and end is not None and (end - start).days > _YEAR


def _no_sum(place: Place) -> KeyAdvice:
    """Who pays, or what else is said of money, where there is no sum to write at ``bedragen``."""
    elsewhere = _nowhere(place)
    if word_of_money(place.value):
        return KeyAdvice(elsewhere)
    names = [piece for piece in re.split(r", | en | and |; ?", place.value) if piece]
    form = line(place.own("funders"), names if len(names) > 1 else place.value)
    words = {"meant": place.own("amounts"), "form": form, "text": elsewhere.params["form"]}
    return KeyAdvice(Phrase(_WHO_PAYS, words))


# ---- by meaning


def _by_meaning(place: Place, wanted: Sequence[Meant], *, kind_word: str) -> KeyAdvice | None:
    here = possible(place, wanted)
    if here and not here[0].certain and _is_span(place.value):  # 'wanneer: 2026-2028' is no day by which it is done
        here.sort(key=lambda one: one.name != "period")
    if here and here[0].certain:
        return _called(place, here[0], kind_word=kind_word)
    if here:
        return KeyAdvice(_several(place, here, kind_word) if kind_word and here[1:] else _belongs(place, here[0]))
    if there := next(
        (one for one in wanted if (one.certain or one.inner or one.name == "sections") and one.name in place.names),
        None,
    ):
        words = {
            "meant": place.own(there.name),
            "form": line(place.own(there.name), value_for(place, there, kind_word)),
        }
        return KeyAdvice(Phrase(N_("That belongs at '{meant}', which stands here already: `{form}`."), words))
    if (
        kind_word
        and place.owner not in (Agenda, AgendaBlock)
        and isinstance(place.value, str)
        and everyday(place.key) is not None
    ):
        wanted = [one for one in wanted if one.name == english_name(place.key)]  # 'prioriteit: hoog' is no ambition
    if place.owner is Goal and any(one.name == "actions" for one in wanted):
        return _action_of_goal(place)
    in_block = place.at_top and any(one.name in AgendaBlock.model_fields for one in wanted)
    found = _around(place, wanted, kind_word) if in_block else None
    return found or _below_holder(place, wanted, kind_word) or _further(place, wanted, kind_word)


def _further(place: Place, wanted: Sequence[Meant], kind_word: str) -> KeyAdvice | None:
    """It stands further out, or in another part."""
    return _around(place, wanted, kind_word) or (_elsewhere(place, wanted) if len(wanted) == 1 else None)


def _action_of_goal(place: Place) -> KeyAdvice:
    """Actions below a goal, each with the goal that it serves."""
    texts = place.value if isinstance(place.value, list) else [place.value]
    beside = place.beside if isinstance(place.beside, dict) else {}
    goal = beside.get(place.own("text"), beside.get(place.own("title"), REST))
    made = [
        {**(known_keys(Action, text, place.language) if isinstance(text, dict) else {place.own("text"): text})}
        | {place.own("serves"): goal}
        for text in texts[:2]
        if isinstance(text, (str, dict))
    ]
    form = line(place.own("actions"), made or REST)
    return KeyAdvice(
        Phrase(N_("An action says itself which goal it serves: write it elsewhere, as `{form}`."), {"form": form})
    )


def _below_holder(place: Place, wanted: Sequence[Meant], kind_word: str) -> KeyAdvice | None:
    """It stands below another key that is known here, such as what is measured below an indicator."""
    if any(one.name == "targets" for one in wanted) and "indicators" in place.names:
        return of_indicator(place, "targets", place.value)
    for one in wanted:
        if holder := _holder(place, one.name):
            if one.name == "baseline" and place.at_top and isinstance(place.value, dict):
                return of_indicator(place, "measurements", place.value)
            model = next(each for each in models(place.owner, holder) if one.name in each.model_fields)
            if isinstance(place.value, dict) and not _can_stand(place, model, one.name):
                continue
            if holder == "indicators" and not place.at_top:
                number = not isinstance(place.value, str) or any(map(str.isdigit, place.value))
                sentence = (
                    not number and one.name in ("measurements", "baseline") and english_name(place.key) != one.name
                )
                name = "data_source" if sentence else one.name
                return of_indicator(place, name, value_for(place, one._replace(name=name), kind_word))
            form = line(place.own(holder), [{place.own(one.name): value_for(place, one, kind_word)}])
            words = {"meant": place.own(one.name), "holder": place.own(holder), "form": form}
            return KeyAdvice(Phrase(N_("Here '{meant}' stands below '{holder}': write `{form}`."), words))
    return None


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
    if one is None or (one.name == "text" and not isinstance(place.value, str)):
        return None
    return KeyAdvice(Phrase(message, {"form": line(place.own(one.name), value_for(place, one, kind_word))}))


def _called(place: Place, meant: Meant, *, kind_word: str) -> KeyAdvice:
    """The word has another name here, and often that can be put in its place."""
    key = place.own(meant.name)
    owner = owner_of(place, meant.name)
    value = value_for(place, meant, kind_word)
    terms = next((part for part in annotation_parts(owner, meant.name) if _is_term(part)), None)
    more, repairs = Phrase(""), False
    if terms is not None and not fits(owner, meant.name, place.value):
        more = Phrase(N_(" Choose one of these words: {words}."), {"words": ", ".join(_terms(terms, place.language))})
        value = term_meant(terms, place.value, place.language)
        if value is None and isinstance(place.value, str) and " (" in place.value:  # 'Vastgesteld (raad)'
            value = term_meant(terms, place.value.partition(" (")[0], place.language)
        if value is None and (other := other_word(owner, terms, str(place.value), place.language)):
            words = {"meant": key, "form": f"{key}: {other}", "more": more}
            return KeyAdvice(Phrase(N_("Here that is called '{meant}': write `{form}`.{more}"), words))
        value = value or REST
    elif kind_word and plain_word(place.key) != plain_word(key):
        listed = isinstance(place.value, dict) and isinstance(value, list)
        if (listed or value == place.value) and has_local_term(owner, meant.name):
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
    model = next(models(owner, name), None)
    return model is not None and fits(owner, name, known_keys(model, place.value, place.language))


def _is_term(part: object) -> bool:
    return isinstance(part, type) and issubclass(part, Term)


def _terms(terms: type[Term], language: Language) -> list[str]:
    return [term.value if language == "nl" else term.english for term in terms]


def _belongs(place: Place, meant: Meant) -> Phrase:
    words = {"meant": place.own(meant.name), "form": line(place.own(meant.name), value_for(place, meant))}
    return Phrase(N_("That belongs at '{meant}': write `{form}`."), words)


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
        and any(model in _MODELS_OF_ITEMS and name in model.model_fields for model in models(place.owner, holder))
    ]
    return inside[0] if len(inside) == 1 else None


def _elsewhere(place: Place, wanted: Sequence[Meant]) -> KeyAdvice | None:
    """Which parts of an agenda have such a key."""
    for one in wanted:
        holders = [kind for kind in ITEM_KINDS if kind.model is not None and one.name in kind.model.model_fields]
        if holders:
            named = [kind.label for kind in holders[:_SEVERAL]]
            kinds = Word(
                ", ".join(f"'{word.dutch}'" for word in named), ", ".join(f"'{word.english}'" for word in named)
            )
            words: dict[str, Any] = {"meant": place.own(one.name), "kinds": kinds}
            if place.at_top and (given := _at_items(place, one.name, holders)):
                words |= {"form": given}
                message = N_("'{meant}' is a key of parts such as {kinds}: write it with each of them, as in `{form}`.")
                return KeyAdvice(Phrase(message, words))
            words |= {"else": _nowhere(place)}
            if len(holders) <= _SEVERAL:
                return KeyAdvice(Phrase(N_("'{meant}' is a key of these parts: {kinds}. {else}"), words))
            return KeyAdvice(Phrase(N_("'{meant}' is a key of parts such as {kinds}. {else}"), words))
    return None


def _at_items(place: Place, name: str, holders: Sequence[Kind]) -> str:
    """A key with an item of a list that the file has, or may have; empty where the value cannot stand there."""
    kinds = {kind.model for kind in holders if kind.model is not None}
    lists = [(each, model) for each in TOP for model in models(Agenda, each) if model in kinds]
    if not lists:
        return ""
    holder, model = next((one for one in lists if place.has(one[0])), lists[0])
    if not fits(model, name, place.value):
        return ""
    return line(place.own(holder), [{place.own(main_key(model)): REST, place.own(name): place.value}])


def _nowhere(place: Place) -> Phrase:
    """The nearest honest place for what has no key of its own."""
    if place.at_top:
        form = line(place.own("sections"), [as_section(place)])
        return Phrase(N_("The format has no key for it. Write it as a chapter: `{form}`."), {"form": form})
    free = "text" in place.names and place.owner is not AgendaBlock
    free = free and not place.has("text")
    name = "text" if free else next((name for name in ("notes", "note") if name in place.names), None)
    if name is None:
        return Phrase(N_("The format has no key for it here."))
    text = f"{(place.said or place.key).replace('_', ' ')}: {told(place.value)}"
    words = {"meant": place.own(name), "form": line(place.own(name), text)}
    return Phrase(N_("The format has no key for it here. Nothing is lost at '{meant}': `{form}`."), words)
