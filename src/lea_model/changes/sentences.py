"""Changes in plain sentences."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final

from lea_model.changes.change_facts import ChangeFacts, DescribedItem
from lea_model.changes.pairing import How
from lea_model.changes.values import item_name, quoted, told_apart, value_words
from lea_model.diagnostics import fill
from lea_model.i18n import N_, Language, translate
from lea_model.model.actions import Citation
from lea_model.model.base import Model
from lea_model.text import shorten
from lea_model.vocabulary.kind_record import ChangeSection
from lea_model.vocabulary.kinds import kind_label
from lea_model.vocabulary.list_parts import list_part
from lea_model.vocabulary.words import key_words

SECTION_WORDS: Final = {
    ChangeSection.AGENDA: N_("The agenda itself"),
    ChangeSection.GOALS: N_("What we want to reach"),
    ChangeSection.ACTIONS: N_("What we do"),
    ChangeSection.PLANNING: N_("When, and how far it is"),
    ChangeSection.ROLES: N_("Who does what"),
    ChangeSection.FILLED_IN: N_("Open and filled in"),
    ChangeSection.STRUCTURE: N_("How the agenda is divided"),
    ChangeSection.GOVERNANCE: N_("Who meets and decides"),
    ChangeSection.PARTIES: N_("Parties and policy areas"),
    ChangeSection.PROGRAMMES: N_("Programmes, hubs and levels"),
    ChangeSection.TEXTS: N_("Texts and figures"),
    ChangeSection.OTHER: N_("Other changes"),
    ChangeSection.FOLLOWS: N_("References that go along"),
}
"""The headings of the sections."""

_LEVELS: Final = 2
"""How many of the items around an item are named to say where it stands."""


def item_words(item: DescribedItem, language: Language, *, around: bool = False) -> str:
    """What an item is called.

    Args:
        item: The item.
        language: The reader's language.
        around: Whether to say what it stands under too.
    """
    name = item_name(item, language)
    vague = not (item.label or item.number) and item.kind != "agenda"
    if (around or vague or item.kind == "edition") and item.within is not None:
        return f"{name} ({_around(item.within, language)})"
    return name


def _around(item: DescribedItem, language: Language) -> str:
    """What stands around an item: up to two that have a name."""
    names: list[str] = []
    here: DescribedItem | None = item
    while here is not None and len(names) < _LEVELS:
        if here.label or here.number:
            names.append(item_name(here, language))
        here = here.within
    return ", ".join(names) or item_words(item, language)


def sentence(change: ChangeFacts, language: Language) -> str:
    """A change as a sentence, in the reader's language."""
    text = _capital(fill(change.kind.sentence, _params(change, language), language))
    return text[:-1] if text.endswith("..") and not text.endswith("...") else text


def _params(change: ChangeFacts, language: Language) -> dict[str, Any]:
    subject = change.subject
    part = list_part(change.field, (type(change.part),)) if change.part is not None else None
    thing = next((one.kind for one in _items(change.after)), "")
    follows = change.kind.name in ("reference-follows", "reference-resolves", "reference-dangles")
    field = key_words(change.field if follows else change.detail or change.field, language)
    if change.kind.name.endswith("-renumbered") and subject.label:
        subject = replace(subject, number=None)  # both numbers follow
    if change.detail and change.kind.name in ("filled-in", "left-open", "changed"):
        field = f"{key_words(change.field, language)}, {field}"
    before = _side(change, change.before, change.old_target, language)
    after = _side(change, change.after, change.new_target, language)
    if before == after and isinstance(change.before, Model) and isinstance(change.after, Model):
        before, after = told_apart(change.before, change.after, language)
    return {
        "subject": item_words(subject, language),
        "place": f" ({_around(subject.within, language)})" if subject.within is not None else "",
        "part": part.label.text(language) if part is not None else "",
        "what": shorten(value_words(change.part, language), 90) if change.part is not None else "",
        "field": field,
        "list": f" ({key_words(change.field, language)})" if part is not None and change.field != part.usual else "",
        "thing": kind_label(thing, language) if thing else "",
        "before": before,
        "after": after,
    }


def _items(value: object) -> tuple[DescribedItem, ...]:
    return tuple(one for one in value if isinstance(one, DescribedItem)) if isinstance(value, tuple) else ()


def _side(change: ChangeFacts, value: Any, target: DescribedItem | None, language: Language) -> str:
    if isinstance(value, DescribedItem):
        words = item_words(value, language, around=True)
        if change.kind.name.endswith("-moved"):
            return translate(N_("under {place}"), language).format(place=words)
        return words
    names = change.kind.name.startswith(("citation", "reference")) or isinstance(value, Citation)
    if names and target is not None and value is not None:
        printed = value if isinstance(value, str) else getattr(value, "to", "")
        label = f" {quoted(shorten(target.label, 90))}" if target.label and target.label != printed else ""
        return f"{' '.join(str(printed).split())}{label}"
    return value_words(value, language)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def match_words(change: ChangeFacts, language: Language) -> str:
    """How the two items were matched, where that was by what they say; a reader may see it otherwise."""
    match = change.match
    if match is None or match.score is None or match.how not in (How.TEXT, How.CONTENTS):
        return ""
    if match.how is How.TEXT and match.score == 1:
        return ""
    message = (
        N_("matched by text, {score}% alike") if match.how is How.TEXT else N_("matched by contents, {score}% alike")
    )
    return translate(message, language).format(score=int(100 * match.score))
