"""Values of fields out of printed words: parties, ages, dates, references, lists; what cannot be one stays text."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Final

from lea_model.diagnostics import Phrase
from lea_model.draft.drafted import Certainty, Drafted
from lea_model.draft.party_names import read_parties
from lea_model.draft.printed_kinds import tidy_ages
from lea_model.i18n import N_
from lea_model.model.actions import Action
from lea_model.model.ages import read_ages
from lea_model.model.ambitions import Ambition
from lea_model.model.attached import Voice
from lea_model.model.base import Model
from lea_model.model.escalation import EscalationLadder, EscalationLevel
from lea_model.model.goals import Goal
from lea_model.model.governance import GovernanceBody
from lea_model.model.holders import Footnote
from lea_model.model.indicators import Indicator
from lea_model.model.locations import Deadline, Instrument, LocationProgramme, Step
from lea_model.model.parties import Party
from lea_model.model.policy_areas import PolicyArea
from lea_model.model.sections import Section
from lea_model.model.statements import Statement
from lea_model.model.structure import AgePlan, Cluster, Edition, ProgrammeLine, Theme
from lea_model.model.when import ONGOING, read_when
from lea_model.text import single_spaced
from lea_model.vocabulary.roles import ROLE_KEYS

MODELS: Final[dict[str, type[Model]]] = {
    "age_plans": AgePlan,
    "ambitions": Ambition,
    "programme_lines": ProgrammeLine,
    "editions": Edition,
    "clusters": Cluster,
    "themes": Theme,
    "actions": Action,
    "goals": Goal,
    "indicators": Indicator,
    "sections": Section,
    "bodies": GovernanceBody,
    "statements": Statement,
    "footnote_list": Footnote,
    "parties": Party,
    "policy_areas": PolicyArea,
    "escalation_ladders": EscalationLadder,
    "levels": EscalationLevel,
    "location_programmes": LocationProgramme,
    "deadlines": Deadline,
    "instruments": Instrument,
    "steps": Step,
    "voices": Voice,
}
"""The class of each kind that is drafted, by the field that it stands in."""

WITH_PARTIES: Final = frozenset({*ROLE_KEYS, "members_listed", "members_described", "table", "walks_all_levels"})
"""Fields that hold parties."""
SENTENCES: Final = frozenset(
    {"keep", "new", "keep_or_new", "statements", "tasks", "topics", "agreements", "priorities"}
)
"""Fields that hold sentences."""
ITEMS: Final = frozenset({"goals", "actions", "indicators", "sub_goals"})
"""Fields that hold items of their own."""
LISTS: Final = frozenset(
    {
        *("citations", "overlaps", "target_groups", "aliases", "amounts", "targets", "reports_to", "mandates"),
        *("serves", "same_as", "links"),
    }
)
"""Fields that hold names, numbers or sums."""
DATES: Final = frozenset({"due", "year", "period", "when"})
"""Fields that hold a date."""

_ADDRESS: Final = re.compile(r"(?:https?://|www\.)[^\s<>()]+")

NAMES_UNSURE: Final = N_("where one name ends and the next begins was concluded from the signs between them")
NO_DATE: Final = N_("'{text}' could not be read as a date")
NO_AGES: Final = N_("'{text}' could not be read as ages")


@cache
def holds(kind: str, name: str) -> bool:
    """Whether parts of a kind have a field."""
    model = MODELS.get(kind)
    return model is not None and name in model.model_fields


def set_value(target: Drafted, name: str, text: str, lines: tuple[int, ...], document: str) -> None:
    """Put printed words into a field of a part, in the form of that field.

    Args:
        target: The part.
        name: The English name of the field.
        text: The words as printed; several lines are several entries.
        lines: The lines that they stand on.
        document: The document.
    """
    plain = single_spaced(text)
    target.lines.update(lines)
    if not re.search(r"\w", plain) or plain.casefold() in ("n.v.t.", "nvt", "geen"):
        return
    if name == "links" and not _ADDRESS.search(text):
        name = "statements"
    if name in WITH_PARTIES:
        _set_parties(target, name, text)
    elif name in SENTENCES or name in ITEMS:
        for part in sentences(text):
            kind = "statements" if name in SENTENCES else name
            target.add(name, Drafted(kind, {"text": part}, document, set(lines)))
    elif name in LISTS:
        for each in _entries(target, name, text):
            target.add(name, each)
    elif name == "ages":
        _set_ages(target, plain)
    elif name in DATES:
        _set_date(target, name, plain)
    elif not isinstance(target.values.get(name), str):
        target.values[name] = plain
    elif holds(target.kind, "statements"):
        target.add("statements", Drafted("statements", {"text": plain}, document, set(lines)))
    else:
        target.values[name] = f"{target.values[name]} {plain}"


def _entries(target: Drafted, name: str, text: str) -> list[Any]:
    """The entries of a list of names, numbers or sums."""
    if name in ("citations", "same_as"):
        return list(references(single_spaced(text)))
    if name == "links":
        return links_in(text)
    if name == "overlaps":
        read = read_parties(text)
        if read.certainty < Certainty.CERTAIN:
            target.doubt(Certainty.PROBABLE, Phrase(NAMES_UNSURE))
        return [_overlap(each) for each in read.parties]
    parted = r"\s*[;\n]\s*" if name == "amounts" else r"\s*[,;\n]\s*"
    return [single_spaced(part).strip(" .") for part in re.split(parted, text.strip()) if re.search(r"\w", part)]


def links_in(text: str) -> list[Any]:
    """The web addresses in a text, each with the words before it: 'Aanpak (www.example.org/aanpak)'."""
    found: list[Any] = []
    place = 0
    for address in _ADDRESS.finditer(text):
        words = single_spaced(text[place : address.start()]).strip(" ,.;:()–-")
        place = address.end()
        url = address[0].rstrip(".,;:)")
        found.append({"url": url, "text": words} if words else url)
    return found


def sentences(text: str) -> list[str]:
    """The entries of a cell with several: by line, by bullet, or by semicolon."""
    bulleted = re.split(r"(?:^|\s)[•»▪◦●■]\s*", text)
    parts = [part for piece in bulleted for part in re.split(r"\n+|;\s+(?=[A-Z])", piece)]
    return [one for part in parts if re.search(r"\w", one := single_spaced(re.sub(r"^[-–]\s+", "", part.strip())))]


def references(text: str) -> list[str]:
    """References to actions as printed: numbers where they are numbers, otherwise what stands between the commas."""
    numbers = re.findall(r"(?<![\w.])\d{1,2}(?:\.\d{1,2})+", text)
    if numbers and not re.sub(r"\d{1,2}(?:\.\d{1,2})+\.?|[,;/&\s]|\ben\b", "", text):
        return numbers
    return [part.strip(" .") for part in re.split(r"[,;\n]", text) if re.search(r"\w", part)]


def _set_parties(target: Drafted, name: str, text: str) -> None:
    read = read_parties(text)
    for each in read.parties:
        target.add(name, _assignment(each))
    for mark, note in read.notes:
        target.add("noted", (mark, note))
    if read.certainty < Certainty.CERTAIN:
        target.doubt(Certainty.PROBABLE, Phrase(NAMES_UNSURE))


def _assignment(party: str | dict[str, Any]) -> str | dict[str, Any]:
    if isinstance(party, str):
        return party
    return party | ({"members": [_assignment(one) for one in party["members"]]} if "members" in party else {})


def _overlap(party: str | dict[str, Any]) -> str | dict[str, Any]:
    """A party as an overlap: what stands between brackets is what is said about it."""
    if isinstance(party, str):
        return party
    name = party.get("party", "")
    if party.get("role"):
        name = f"{party['role']} {name}"
    inner = [one if isinstance(one, str) else str(one.get("party", "")) for one in party.get("members", [])]
    note = party.get("note") or ", ".join(inner)
    return {"to": name, "note": note} if note else str(name)


def _set_ages(target: Drafted, text: str) -> None:
    for form in (tidy_ages(text), text.casefold()):
        if read_ages(form) is not None:
            target.values["ages"] = form
            return
    target.doubt(Certainty.PROBABLE, Phrase(NO_AGES, {"text": text}))
    if holds(target.kind, "target_groups"):
        target.add("target_groups", text)
    elif holds(target.kind, "statements"):
        target.add("statements", Drafted("statements", {"text": text}, target.document, set(target.lines)))


def _set_date(target: Drafted, name: str, text: str) -> None:
    plain = text.rstrip(".")
    try:
        known = plain.casefold() in ONGOING or any(read_when(plain))
    except ValueError:
        known = False
    spans = re.fullmatch(r"(20\d\d)\s*(?:-|–|t/m|tot en met)\s*(20\d\d)", plain)
    if spans:
        plain = f"{spans[1]}-{spans[2]}"
        name = "period" if name == "due" and holds(target.kind, "period") else name
    elif re.fullmatch(r"20\d\d", plain) and name == "due" and holds(target.kind, "year"):
        name = "year"
    elif plain.casefold() in ONGOING and holds(target.kind, "period"):
        name = "period"
    if not known:
        target.doubt(Certainty.PROBABLE, Phrase(NO_DATE, {"text": text}))
    target.values.setdefault(name, plain)
