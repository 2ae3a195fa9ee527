"""Names of parties out of a cell or a line: who is in a list, who stands between brackets, who leads."""

from __future__ import annotations

import re
from typing import Any, Final, NamedTuple

from lea_model.draft.drafted import Certainty
from lea_model.text import single_spaced
from lea_model.vocabulary.printed_words import FUNCTIONS, body_kind

SECTORS: Final = frozenset(
    ["po", "vo", "so", "sbo", "vso", "pro", "mbo", "hbo", "wo", "vmbo", "havo", "vwo", "ko", "bso", "kov"]
)
"""Short names of sectors: 'Onderwijs po en vo' is one party."""

_LED: Final = re.compile(
    r"\s*,?\s*\b(?:o\.l\.v\.?|onder leiding van|olv|getrokken door|voorgezeten door)\s+(.+)$", re.IGNORECASE
)
_OPEN: Final = re.compile(
    r"^(?:o\.a\.?|onder andere|onder meer|zoals|bijv\.|bijvoorbeeld|w\.o\.)\s*:?\s*", re.IGNORECASE
)
_ETC: Final = re.compile(
    r"(?:,|\s)\s*(?:etc\.?|e\.d\.|enz\.?|e\.a\.|en anderen|en dergelijke|\.\.\.|…)\.?$", re.IGNORECASE
)


class Read(NamedTuple):
    """What was read out of a list of names.

    Attributes:
        parties: Each as the model has it: text, or data with ``party``, ``members``, ``role`` and so on.
        notes: Sentences with a mark that stood among the names, such as '*Gemeente formeert ...'.
        certainty: How sure the division into names is.
    """

    parties: list[str | dict[str, Any]]
    notes: list[tuple[str, str]]
    certainty: Certainty


def read_parties(text: str) -> Read:
    """The parties that a cell or line lists, in printed order."""
    lines = [
        single_spaced(line)
        for line in re.sub(r"</?(?:ul|li|p|br|i|b|em|strong|ol|div|span)\b[^>]*>", "\n", text).split("\n")
    ]
    certainty = Certainty.CERTAIN if len([line for line in lines if line]) <= 1 else Certainty.PROBABLE
    bare, notes = _without_notes("\n".join(line for line in lines if line))
    parties: list[str | dict[str, Any]] = []
    for part in _split(bare):
        found, sure = _party(part)
        certainty = min(certainty, sure)
        parties += found
    return Read(parties, notes, certainty)


def _without_notes(text: str) -> tuple[str, list[tuple[str, str]]]:
    """Take out notes that are printed among the names: '*Gemeente formeert een brede groep.'."""
    if not re.search(r"\w\s?\*(?!\w)", text):
        return text, []
    found = re.search(r"(?:^|\s)(\*{1,3})\s?([^\W\d_][^*]{12,})$", text, re.DOTALL)
    if found is None:
        return text, []
    return text[: found.start()], [(found[1], single_spaced(found[2]))]


def _split(text: str) -> list[str]:
    """Divide at commas, semicolons, line ends and 'en', but not between brackets."""
    parts: list[str] = [""]
    depth = 0
    for at, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")" and depth > 0)
        if depth == 0 and (sign in ",;\n" or (sign == "/" and text[at - 1 : at + 2].count(" "))):
            parts.append("")
        elif depth == 0 and sign == ")":
            parts[-1] += sign
            if re.match(r"\s+(?!en\b|\*|o\.l\.v)[^\s,;.*]", text[at + 1 :]):
                parts.append("")
        else:
            parts[-1] += sign
    found: list[str] = []
    for part in parts:
        found += _at_and(part.strip(), listed=len(parts) > 1)
    return [one for part in found if (one := part.strip(" .\t•-–")) and re.search(r"\w", one)]


def _at_and(text: str, *, listed: bool) -> list[str]:
    """Divide at 'en' where both sides are names, and not within one."""
    depth = 0
    for found in re.finditer(r"[()]|\ben\b", text):
        if found[0] != "en":
            depth += 1 if found[0] == "(" else -1
            continue
        if depth:
            continue
        before, after = text[: found.start()].strip(), text[found.end() :].strip()
        if not before or not after:
            return [before or after]
        ends = (before.split()[-1].casefold().strip("().,*"), after.split()[0].casefold().strip("().,*"))
        if len(before.split()) > 1 and {*ends} <= SECTORS and not before.endswith(")"):
            continue
        if before.endswith("-"):
            continue
        if listed or after[0].isupper() or len(before.split()) == 1 or before.endswith((")", "*")):
            return [before, *_at_and(after, listed=listed)]
    return [text]


def _party(text: str) -> tuple[list[str | dict[str, Any]], Certainty]:
    """One party, with what stands between brackets behind it."""
    text = re.sub(r"^(?:en|met|samen met)\s+(?=\w)|^(?:de|het)\s+(?=[a-z])", "", text.strip(" ,.;:"))
    if not text:
        return [], Certainty.CERTAIN
    found = re.fullmatch(r"(.*?)\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)\s*(\**)", text, re.DOTALL)
    name, inner = (f"{found[1]}{found[3]}", found[2]) if found else (text, "")
    data: dict[str, Any] = {}
    name = single_spaced(_ETC.sub("", name))
    led = _LED.search(name)
    if led:
        name = name[: led.start()].strip()
        data["led_by"] = [led[1].strip(" .")]
    mark = re.search(r"\*+$", name)
    if mark:
        data["footnotes"] = [mark[0]]
        name = name.rstrip("* ")
    data |= _bracketed(name, inner)
    first = name.split()[0].casefold() if name else ""
    role = re.fullmatch(r"([\w-]+)\s+(?:van\s+|bij\s+|vanuit\s+)?([\w-]+)", name)
    if role and first in FUNCTIONS and not data.get("members"):
        data["role"], name = role[1], role[2]
    if not name:
        return data.get("members", []), Certainty.PROBABLE
    whole = (found is not None or "(" not in text) and "open" not in data
    return [{"party": name, **data} if data else name], _sureness(name, whole=whole)


def _bracketed(name: str, inner: str) -> dict[str, Any]:
    """What stands between brackets behind a name: members, the name in full, or an open list."""
    if not inner:
        return {}
    data: dict[str, Any] = {}
    if _OPEN.match(inner) or _ETC.search(inner):
        data["open"] = "ja"
    members = _ETC.sub("", _OPEN.sub("", inner))
    listed = [one for part in _split(members) for one in _party(part)[0]]
    if _is_full_name(name, inner, listed) and "open" not in data:
        return {"note": single_spaced(inner)}
    return data | ({"members": listed} if listed else {})


def _sureness(name: str, *, whole: bool) -> Certainty:
    """How sure it is that a name is one name."""
    if len(name) > 80 or len(name.split()) > 8:
        return Certainty.GUESSED
    return Certainty.PROBABLE if len(name.split()) > 3 or " en " in name or not whole else Certainty.CERTAIN


def _is_full_name(name: str, inner: str, listed: list[Any]) -> bool:
    """Whether what stands between brackets is the name in full, or the short one: 'CBO (... commissie)'."""
    if len(listed) != 1 and re.search(r"[,;]", inner):
        return False
    short, full = sorted((name, inner), key=len)
    letters = re.sub(r"[^A-Za-z]", "", short)
    if len(letters) < 2 or sum(one.isupper() for one in letters) < len(letters) / 2 or len(full.split()) < 2:
        return False
    rest = iter(full.casefold())
    return len(listed) == 1 or all(letter in rest for letter in letters.casefold())


def names_in(parties: list[Any]) -> list[tuple[str, list[Any]]]:
    """Each name among parties, with its members, from the outside in."""
    found: list[tuple[str, list[Any]]] = []
    for each in parties:
        if isinstance(each, str):
            found.append((each, []))
            continue
        members = each.get("members", [])
        if each.get("party"):
            found.append((each["party"], members))
        found += names_in(members)
        found += [(name, []) for name in each.get("led_by", [])]
    return found


def is_body(name: str) -> bool:
    """Whether a name is that of a body rather than of an organisation."""
    return body_kind(name) is not None
