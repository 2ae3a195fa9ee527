"""What is named all over a document and belongs in one list: parties, bodies, programme lines, footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from lea_model.diagnostics import Phrase
from lea_model.draft.drafted import Certainty, Drafted, spans
from lea_model.draft.finder import Found, Left
from lea_model.draft.party_names import is_body, names_in
from lea_model.draft.values import WITH_PARTIES
from lea_model.i18n import N_
from lea_model.index import slug
from lea_model.text import folded, letters_off
from lea_model.vocabulary.printed_words import body_kind

ALIKE: Final = N_("this name looks like '{name}' (line {lines}): is it the same party?")
RAN_TOGETHER: Final = N_("names stood against each other here; they were parted because '{name}' also stands elsewhere")
OTHER_TITLE: Final = N_("the title is printed differently here than in line {lines}")
FROM_NAME: Final = N_("that it is a body was concluded from its name")
SHORT_TEXT: Final = 60
SHORTEST: Final = 5
"""Letters of a name that may look like another one, at least."""
LATEST: Final = 200
"""How many of the latest names of one length a name is held against."""


def fill_registers(found: Found) -> None:
    """Make the lists out of what was found, and say in each place what is in the list."""
    _drop_empty(found)
    _lines_of_editions(found)
    _footnotes(found)
    _parted_names(found)
    _bodies(found)
    _parties(found)
    _policy_areas(found)


def every(found: Found) -> Iterator[Drafted]:
    """All parts, from the outside in."""
    for parts in found.items.values():
        for part in parts:
            yield from part.walk()


def _drop_empty(found: Found) -> None:
    """Take back chapters that were none: a title with nothing under it, as in a figure, has no place."""
    kept: list[Drafted] = []
    for part in found.items.get("sections", []):
        inner = [one for one in part.values.get("sections", []) if not _is_debris(one)]
        for one in part.values.get("sections", []):
            if _is_debris(one):
                found.rest.append(Left(_words(one), tuple(sorted(one.all_lines())), one.document))
        if "sections" in part.values:
            part.values["sections"] = inner
            if not inner:
                del part.values["sections"]
        if _is_debris(part):
            found.rest.append(Left(_words(part), tuple(sorted(part.all_lines())), part.document))
        else:
            kept.append(part)
    found.items["sections"] = kept
    bodies = []
    for body in found.items.get("bodies", []):
        said = body.values.get("statements", [])
        few = not any(len(str(one.values.get("text", ""))) >= SHORT_TEXT for one in said)
        if (
            few
            and not body.depth
            and not {"members_listed", "frequency", "tasks", "chair", "members_described"} & body.values.keys()
        ):
            found.rest.append(Left(_words(body), tuple(sorted(body.all_lines())), body.document))
        else:
            bodies.append(body)
    found.items["bodies"] = bodies


def _is_debris(part: Drafted) -> bool:
    if part.certainty == Certainty.CERTAIN and part.values.get("section_kind") is None:
        return not (part.values.get("statements") or part.values.get("sections") or part.depth or part.reasons == [])
    return part.depth == 0 and not (part.values.get("statements") or part.values.get("sections"))


def _words(part: Drafted) -> str:
    return " ".join(
        str(one.values.get("title", one.values.get("name", one.values.get("text", "")))) for one in part.walk()
    )


def _lines_of_editions(found: Found) -> None:
    """The register of programme lines, and the reference of each edition to it."""
    lines: dict[str, Drafted] = {}
    for part in every(found):
        if part.kind != "editions":
            continue
        number, title = part.values.pop("number", ""), str(part.values.pop("title", "")).rstrip(".")
        key = number or folded(title)
        line = lines.get(key)
        if line is None:
            line = Drafted("programme_lines", {"title": title}, part.document, set(part.lines), part.section)
            if number:
                line.values["number"] = number
            line.values["local_term"] = "programmalijn"
            lines[key] = line
        elif folded(str(line.values["title"])) != folded(title):
            part.values["title"] = title
            part.doubt(Certainty.PROBABLE, Phrase(OTHER_TITLE, {"lines": spans(line.lines)}))
        line.lines.add(min(part.lines))
        line.lines -= {at for at in line.lines if at != min(line.lines) and at not in part.lines} & set()
        part.values = {"line": number or title, **part.values}
    for line in lines.values():
        line.section = ""
    if lines:
        found.items["programme_lines"] = [*lines.values(), *found.items.get("programme_lines", [])]


def _footnotes(found: Found) -> None:
    """Footnotes with an id, and where their mark stands."""
    notes = found.items.get("footnote_list", [])
    used = {note.values.get("id") for note in notes}
    for note in notes:
        note.values["id"] = _free(
            "voetnoot-" + (slug(note.values.get("mark", "")) or slug(note.values.get("text", "")[:40]) or "1"), used
        )
    marked: dict[str | None, list[Drafted]] = {}
    for note in notes:
        marked.setdefault(note.values.get("mark"), []).append(note)
    for part in every(found):
        for mark, text in part.values.pop("noted", []):
            note = Drafted("footnote_list", {"mark": mark, "text": text}, part.document, set(part.lines))
            note.values["id"] = _free("voetnoot-" + (slug(text[:40]) or "1"), used)
            found.items.setdefault("footnote_list", []).append(note)
            if notes:
                marked.setdefault(mark, []).append(note)
            for name in WITH_PARTIES & part.values.keys():
                for each in part.values[name]:
                    if isinstance(each, dict) and each.get("footnotes") == [mark]:
                        each["footnotes"] = [note.values["id"]]
        marks = part.values.get("footnotes")
        if isinstance(marks, list):
            part.values["footnotes"] = [_nearest(marked.get(mark, ()), mark, part) for mark in marks]


def _nearest(same: Sequence[Drafted], mark: str, part: Drafted) -> str:
    """The id of the note of a mark that follows a part first; the mark itself where no note has it."""
    if not same:
        return mark
    at = min(part.lines, default=0)
    return str(min(same, key=lambda note: (min(note.lines) < at, abs(min(note.lines) - at))).values["id"])


def _free(wanted: str, used: set[Any]) -> str:
    name, count = wanted, 2
    while name in used:
        name, count = f"{wanted}-{count}", count + 1
    used.add(name)
    return name


# --- names


def _party_lists(found: Found) -> Iterator[tuple[Drafted, str, list[Any]]]:
    for part in every(found):
        for name in part.values:
            if name in WITH_PARTIES and isinstance(part.values[name], list):
                yield part, name, part.values[name]


def _known_names(found: Found) -> dict[str, int]:
    known: dict[str, int] = {}
    for _, _, parties in _party_lists(found):
        for name, _ in names_in(parties):
            known[name] = known.get(name, 0) + 1
    return known


def _parted_names(found: Found) -> None:
    """Part names that ran together in a cell, where the last of them is a name that stands elsewhere."""
    known_names = _known_names(found)
    order = {name: number for number, name in enumerate(known_names)}
    for part, name, parties in list(_party_lists(found)):
        new: list[Any] = []
        for each in parties:
            text = each if isinstance(each, str) else each.get("party", "")
            ends = [text[at + 1 :] for at, sign in enumerate(text) if sign == " "]
            known = sorted((one for one in ends if one in order), key=order.__getitem__)
            other = next((one for one in known if _ends(text, one) and (len(one) > 3 or one.isupper())), None)
            if other is None or not isinstance(each, str) or known_names[text] > 1:
                new.append(each)
                continue
            first = text[: -len(other)].strip()
            new += [first, other]
            part.doubt(Certainty.PROBABLE, Phrase(RAN_TOGETHER, {"name": other}))
        part.values[name] = new


def _ends(text: str, name: str) -> bool:
    """Whether a text is two names, of which the second is one that is known."""
    if not text.endswith(f" {name}") or not name[:1].isupper():
        return False
    first = text[: -len(name)].strip()
    return len(first.split()) >= 2 and first.split()[-1].casefold() not in (
        "van",
        "de",
        "het",
        "der",
        "en",
        "toeleiding",
        "voor",
    )


def _bodies(found: Found) -> None:
    """Bodies out of names that say so, and one of each that has a heading more than once."""
    bodies: dict[str, Drafted] = {}
    for body in found.items.get("bodies", []):
        known = bodies.setdefault(folded(body.values["name"]), body)
        if known is not body:
            _join_bodies(known, body)
    for part, field, parties in list(_party_lists(found)):
        for each in parties:
            name = each if isinstance(each, str) else each.get("party", "")
            inside = part.kind == "bodies" and field != "members_listed"
            full = f"{name} {each.get('note', '')}" if isinstance(each, dict) else name
            if name and is_body(full) and not inside and len(name.split()) <= 6:
                _body_of_name(bodies, part, name, each)
    found.items["bodies"] = list(bodies.values())
    programme = next(iter(found.items.get("location_programmes", [])), None)
    leading = next((body for body in bodies.values() if body.values.get("body_kind") == "regiegroep"), None)
    if programme is not None and leading is not None:
        programme.values.setdefault("steering_group", [leading.values["name"]])


def _join_bodies(known: Drafted, other: Drafted) -> None:
    known.lines |= other.lines
    for name, value in other.values.items():
        if isinstance(value, list):
            known.values.setdefault(name, []).extend(value)
        else:
            known.values.setdefault(name, value)


def _body_of_name(bodies: dict[str, Drafted], part: Drafted, name: str, each: str | dict[str, Any]) -> None:
    """The body that a party is by its name, with the members and the full name that stand with it."""
    known = bodies.get(folded(name))
    if known is None:
        sort = body_kind(f"{name} {each.get('note', '')}" if isinstance(each, dict) else name)
        known = bodies[folded(name)] = Drafted("bodies", {"name": name}, part.document, set(), part.section)
        if sort is not None:
            known.values["body_kind"] = sort.value
        known.doubt(Certainty.PROBABLE, Phrase(FROM_NAME))
    if known.document == part.document:
        known.lines |= part.lines
    if isinstance(each, dict):
        if each.get("members") and "members_listed" not in known.values:
            known.values["members_listed"] = list(each["members"])
        if each.get("note"):
            known.values.setdefault("aliases", [each.pop("note")])


def _parties(found: Found) -> None:
    """One register of all names, with those that look alike pointed out."""
    bodies = {folded(body.values["name"]) for body in found.items.get("bodies", [])}
    parties: dict[str, Drafted] = {}
    for part, _, listed in _party_lists(found):
        for name, _ in names_in(listed):
            key = folded(name)
            if key in bodies or not re.search(r"\w", name):
                continue
            party = parties.get(key)
            if party is None:
                party = parties[key] = Drafted("parties", {"name": name}, part.document, set())
            elif party.values["name"] != name:
                lines = spans(sorted(part.lines)[:1])
                party.doubt(Certainty.PROBABLE, Phrase(ALIKE, {"name": name, "lines": lines}))
            if part.document == party.document:
                party.lines |= part.lines
    for note in _alike(parties.values()):
        note[0].doubt(
            Certainty.PROBABLE, Phrase(ALIKE, {"name": note[1].values["name"], "lines": spans(list(note[1].lines)[:1])})
        )
    if parties:
        found.items["parties"] = list(parties.values())


def _policy_areas(found: Found) -> None:
    """What actions overlap with, and is no party: policy, money, programmes. What each is, is not said."""
    known = {folded(one.values["name"]) for kind in ("parties", "bodies") for one in found.items.get(kind, [])}
    areas: dict[str, Drafted] = {}
    titles = {
        folded(str(part.values["title"])) for part in every(found) if part.kind == "actions" and "title" in part.values
    }
    for part in every(found):
        for place, each in enumerate(part.values.get("overlaps", [])):
            name = each if isinstance(each, str) else each["to"]
            if folded(name) in known:
                continue
            if folded(name) in titles:  # nobody would know which of the two is meant
                meant = f"beleidsterrein:{slug(name)}"
                part.values["overlaps"][place] = meant if isinstance(each, str) else each | {"to": meant}
            area = areas.setdefault(folded(name), Drafted("policy_areas", {"name": name}, part.document, set()))
            if area.document == part.document:
                area.lines |= part.lines
    if areas:
        found.items["policy_areas"] = list(areas.values())


def _alike(parties: Iterable[Drafted]) -> Iterator[tuple[Drafted, Drafted]]:
    """Names that differ by a letter, a plural or a word such as 'de'; each with the first that it looks like."""
    equal: dict[str, Drafted] = {}
    of_length: dict[int, list[tuple[int, int, str, Drafted]]] = {}
    for at, party in enumerate(parties):
        plain = _bare(party.values["name"])
        letters = _letters(plain)
        if plain in equal:
            yield party, equal[plain]
        else:
            limit = 2 if len(plain) > 8 else 1
            lengths = range(max(len(plain) - limit, SHORTEST), len(plain) + limit + 1) if len(plain) >= SHORTEST else ()
            near = [
                one
                for length in lengths
                for one in of_length.get(length, ())[-LATEST:]
                if (letters ^ one[1]).bit_count() <= 2 * limit
            ]
            known = next((one for one in sorted(near) if letters_off(plain, one[2], limit) <= limit), None)
            if known is not None:
                yield party, known[3]
            equal[plain] = party
        of_length.setdefault(len(plain), []).append((at, letters, plain, party))


def _letters(plain: str) -> int:
    """The letters and figures that a name has, as bits: names a letter or two apart have about the same."""
    return sum({1 << (ord(sign) - 48) for sign in plain})


def _bare(name: str) -> str:
    return re.sub(r"\b(?:de|het|stichting|gemeente(?= ))\b|[^a-z0-9]+", "", folded(name))
