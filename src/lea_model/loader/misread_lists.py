"""Finds texts that were meant as a list, and lists that were meant as a text: YAML reads both without a word.

Only the lines that `list_candidates` gives are looked at.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import Any, Final, NamedTuple

from lea_model.diagnostics import Finding, Path, Phrase, Position, finding
from lea_model.diagnostics import structure_codes as codes
from lea_model.diagnostics.file_codes import SPLIT_TEXT
from lea_model.i18n import N_
from lea_model.index import normal
from lea_model.loader.joined_data import ROOT_KEY
from lea_model.loader.list_candidates import NAME_STARTS, Candidate
from lea_model.loader.single_lines import single_line
from lea_model.loader.text_as_list import Holds, split
from lea_model.model.agenda import Agenda, AgendaBlock
from lea_model.model.base import Missing, Model, ShortForm
from lea_model.model.keys import annotation_parts, english_name, models_in
from lea_model.model.rare import ListOf
from lea_model.model.scalars import OneOrMany, RefTo
from lea_model.source import MappingPosition, NodePosition, SequencePosition, Source
from lea_model.text import SYMBOLS, shorten

_LONGEST: Final = 60
_SHOWN: Final = 8
_FEW: Final = 50
"""So many lines are looked at one by one; where there are more, placing the whole file takes less time."""
_NAME_FIELDS: Final = frozenset({"party", "name", "to", "body", "line"})
_NAME_LISTS: Final = frozenset({"aliases", "domains"})
_REMARKS: Final = frozenset({"notes", "sic"})

_BULLET: Final = re.compile(r"([–—−•·∙▪▫◦‣⁃●○■□►▶▸➢➤✓✔✗→]|o(?= [A-Z]))\s*(?=[^\W_])")
_STARTS_NO_ITEM: Final = N_(
    "A dash on a line that goes on with a text starts no item. Put what is a list below a key that holds a list."
)
_SENTENCE_GOES_ON: Final = re.compile(
    r"\b(?:en|of|and|or)\b|^(?:zodat|maar|omdat|die|dat|waarbij|waardoor|waarin|waarmee|met|door|om|van|voor|bij|zoals|"
    r"bijvoorbeeld|inclusief|namelijk|te|als|indien|samen|uiterlijk|onder|in|op|na|via|zonder|so|but|which|with|that)\b"
)


class _Spot(NamedTuple):
    """A text or list in a file, with the field that it stands in."""

    path: Path
    value: Any
    place: NodePosition
    model: type[Model]
    field: str
    key: str


def misread_lists(
    source: Source,
    rows: Sequence[str],
    lines: Sequence[Candidate],
    known: AbstractSet[str],
    left_out: Collection[int],
) -> Iterator[Finding]:
    """Say where a text reads as a list, or the items of a list as one text.

    Args:
        source: A file; its data must still be there.
        rows: Its lines.
        lines: The lines that may hold such a text or list.
        known: What `names_of` gives of the agenda: a name is no list.
        left_out: Identities of the parts of the data that were left out: nothing more is said about them.
    """
    done: set[Path] = set()
    few = len(lines) <= _FEW
    for line, alone in lines:
        if few and alone and not _may_be_misread(rows, line, known):
            continue
        at = _at(source, line, rows, left_out)
        beside = _between_brackets((), source.data, source.positions, line, rows, left_out)
        for spot in (*([] if at is None else [at]), *beside):
            if spot.path in done:
                continue
            done.add(spot.path)
            yield from _told(spot, rows, known)


def _may_be_misread(rows: Sequence[str], line: int, known: AbstractSet[str]) -> bool:
    """Whether something may have to be said about a line: of most it shows without placing the whole file."""
    single = single_line(rows, line)
    if single is None:
        return True
    field = field_at(list(single.keys))
    if field is None:
        return False
    return any(True for _ in _told(_Spot(single.keys, single.value, single.place, *field), [single.row], known))


def _told(spot: _Spot, rows: Sequence[str], known: AbstractSet[str]) -> Iterator[Finding]:
    if isinstance(spot.value, str):
        told = list(_text(spot, rows, known))
        yield from told or _bullets([spot.value], [spot.place], spot)
    elif isinstance(spot.place, SequencePosition):
        yield from _bullets(spot.value, spot.place.items, spot)
        yield from _cut(spot, spot.place, rows, known)


def names_of(agenda: Agenda) -> frozenset[str]:
    """What parties, bodies, policy areas, hubs and municipalities are called, as names are compared."""
    found: set[str] = set()
    for item in (*agenda.parties, *agenda.bodies, *agenda.policy_areas, *agenda.municipalities, *agenda.hubs):
        values = item.__dict__
        found |= {
            normal(word) for word in (values.get("name"), values.get("title"), *values.get("aliases", ())) if word
        }
    return frozenset(found)


# ---- where


def _at(source: Source, line: int, rows: Sequence[str], left_out: Collection[int]) -> _Spot | None:
    """The innermost text, or list between brackets, on a line, with the field that holds it."""
    path: list[str | int] = []
    here: Any = source.data
    place: NodePosition | None = source.positions
    while isinstance(place, (MappingPosition, SequencePosition)):
        step = _step(place, line)
        if step is None:
            return None
        child = place.values[step] if isinstance(place, MappingPosition) else place.items[step]  # type: ignore[index]
        if (isinstance(here, dict) and step not in here) or (isinstance(here, list) and step >= len(here)):  # type: ignore[operator]
            return None
        path.append(step)
        here, place = here[step], child
        if id(here) in left_out:
            return None
        flow = isinstance(place, SequencePosition) and rows[place.line - 1][place.column - 1 : place.column] == "["
        if flow and all(isinstance(one, str) for one in here):
            break
    field = field_at(path)
    return None if field is None or place is None else _Spot(tuple(path), here, place, *field)


def _between_brackets(
    path: Path, here: Any, place: NodePosition | None, line: int, rows: Sequence[str], left_out: Collection[int]
) -> Iterator[_Spot]:
    """Each list of texts between brackets on a line: there may be several, in braces of one item."""
    if id(here) in left_out or not isinstance(place, (MappingPosition, SequencePosition)):
        return
    if isinstance(place, SequencePosition) and isinstance(here, list):
        first = bisect_left(place.items, line, key=lambda item: item.end_line)
        last = min(bisect_right(place.items, line, key=lambda item: item.line), len(here))
        pairs: Iterable[tuple[str | int, Any, NodePosition]] = (
            (number, here[number], place.items[number]) for number in range(first, last)
        )
        if rows[place.line - 1][place.column - 1 : place.column] == "[" and all(isinstance(one, str) for one in here):
            field = field_at(path)
            if field is not None:
                yield _Spot(path, here, place, *field)
            return
    elif isinstance(place, MappingPosition) and isinstance(here, dict):
        pairs = ((key, here[key], at) for key, at in place.values.items() if key in here)
    else:
        return
    for step, part, at in pairs:
        if at.line <= line <= at.end_line:
            yield from _between_brackets((*path, step), part, at, line, rows, left_out)


def _step(place: MappingPosition | SequencePosition, line: int) -> str | int | None:
    if isinstance(place, MappingPosition):
        return next((key for key, value in place.values.items() if value.line <= line <= value.end_line), None)
    number = bisect_right(place.items, line, key=lambda item: item.line) - 1
    return number if number >= 0 and line <= place.items[number].end_line else None


def field_at(path: Sequence[str | int]) -> tuple[type[Model], str, str] | None:
    """The model, field and key at a path in the data of a file; None where that is not certain."""
    model: type[Model] = AgendaBlock if path[:1] == [ROOT_KEY] else Agenda
    steps = [step for step in path[path[:1] == [ROOT_KEY] :] if isinstance(step, str)]
    for number, step in enumerate(steps):
        name = english_name(step)
        if name not in model.model_fields:
            return None
        if number == len(steps) - 1:
            return model, name, step
        inside = [each for each in models_in(model, name) if each is not Missing]
        if len(inside) != 1:
            return None
        model = inside[0]
    return None


def _holds(spot: _Spot) -> Holds | None:
    """What the items of the list are; None where the field is no list of texts."""
    parts = annotation_parts(spot.model, spot.field)
    if not any(isinstance(part, (OneOrMany, ListOf)) for part in parts):
        return None
    if spot.field in _REMARKS:
        return Holds.REMARKS
    inside = [each for each in models_in(spot.model, spot.field) if each is not Missing]
    if not inside:
        names = spot.field in _NAME_LISTS or any(isinstance(part, RefTo) for part in parts)
        return Holds.NAMES if names else None
    short = inside[0].short if issubclass(inside[0], ShortForm) else None
    if short in _NAME_FIELDS:
        return Holds.NAMES
    return {"title": Holds.TITLES, "text": Holds.SENTENCES}.get(short or "")


def _declares(spot: _Spot) -> bool:
    """Whether the names are those of things themselves, and refer to nothing."""
    return spot.field in _NAME_LISTS or any(
        issubclass(each, ShortForm) and each.short == "name" for each in models_in(spot.model, spot.field)
    )


# ---- what


def _typed(spot: _Spot, rows: Sequence[str]) -> list[str]:
    """The lines of a text as they are typed, without indentation and what comes after it."""
    place = spot.place
    found = list(rows[place.line - 1 : place.end_line])
    if found:
        found[-1] = found[-1][: place.end_column - 1]
        found[0] = found[0][place.column - 1 :]
    return [row.strip() for row in found]


def _text(spot: _Spot, rows: Sequence[str], known: AbstractSet[str]) -> Iterator[Finding]:
    """A text that reads as a list."""
    typed = _typed(spot, rows)
    style = typed[0][:1] if typed else ""
    if style in ("|", ">"):
        typed = typed[1:]
    elif style in ("'", '"'):
        if len(typed) == 1 and "\n" not in spot.value:
            yield from _quoted_list(spot)
            return  # any other line between quotes is one text on purpose
        typed = str(spot.value).split("\n") if "\n" in spot.value else [row.strip("'\"") for row in typed]
    holds = _holds(spot)
    in_list = isinstance(spot.path[-1], int)
    if holds is Holds.NAMES and _declares(spot):
        known = known - {normal(str(spot.value))}  # it would be known by the very name that is doubted
    if holds is None:
        dashed = style not in ("|", ">", "'", '"') and any(re.match(r"- ", row) for row in typed[1:])
        holds = Holds.REMARKS if dashed else None
    elif style in ("|", ">", "'", '"') and holds is not Holds.NAMES and (in_list or style in "'\""):
        holds = Holds.REMARKS
    found = split(typed, holds, in_list=in_list, known=known) if holds is not None else None
    if found is None:
        return
    shown = [_quoted(item) for item in found.items[:_SHOWN]] + ["…"] * (len(found.items) > _SHOWN)
    if _holds(spot) is None:
        advice = Phrase(_STARTS_NO_ITEM)
    elif in_list:
        below = {"items": ", ".join(f"'- {item}'" for item in shown)}
        advice = Phrase(N_("Write each on a line of its own, with the dashes below each other: {items}."), below)
    else:
        advice = Phrase(N_("Write a list: {key}: [{items}]."), {"key": spot.key, "items": ", ".join(shown)})
    text = shorten(" ".join(typed), _LONGEST)
    place, path = spot.place.position, _model_path(spot.path)
    count = len(found.items)
    names = holds is Holds.NAMES and not _declares(spot) and {normal(item) for item in found.items} <= known
    certain = _holds(spot) is not None and (found.marked or names)
    params = {"key": spot.key, "text": text, "count": count, "advice": advice}
    yield finding(codes.TEXT_AS_LIST, place, path=path, items=found.items if certain else (), **params)


def _quoted_list(spot: _Spot) -> Iterator[Finding]:
    """A list with its brackets between quotes."""
    found = re.fullmatch(r"\[([^\[\]{}\"]+)\]", spot.value.strip())
    holds = _holds(spot)
    if found is None or holds is None or isinstance(spot.path[-1], int):
        return
    items = [item.strip().strip("'") for item in found[1].split(",") if item.strip()]
    words = {"key": spot.key, "items": ", ".join(map(_quoted, items))}
    advice = Phrase(N_("Write a list: {key}: [{items}]."), words)
    about = {"key": spot.key, "text": shorten(spot.value, _LONGEST), "count": len(items), "advice": advice}
    yield finding(codes.TEXT_AS_LIST, spot.place.position, path=_model_path(spot.path), items=tuple(items), **about)


def begins_with_bullet(text: str) -> bool:
    """Whether a text begins with a bullet, before the text itself."""
    return _BULLET.match(text) is not None


def _bullets(texts: Iterable[str], places: Iterable[NodePosition], spot: _Spot) -> Iterator[Finding]:
    """The texts that begin with a bullet, after a dash or key of their own."""
    for text, place in zip(texts, places, strict=True):
        found = _BULLET.match(text)
        if found is not None:
            bare = text[found.end() :]
            about = {"sign": found[1], "text": shorten(text, _LONGEST), "meant": bare}
            yield finding(codes.BULLET_IN_TEXT, place.position, path=_model_path(spot.path), **about)


def _quoted(item: str) -> str:
    """An item as it can be typed between brackets."""
    item = shorten(item, _LONGEST)
    plain = re.fullmatch(r"[^\s\[\]{},:#&*!|>'\"%@`?-][^\[\]{},:#\"']*", item) and not re.search(rf"[{SYMBOLS}]", item)
    return item if plain else '"{}"'.format(item.replace('"', "'"))


def _cut(spot: _Spot, place: SequencePosition, rows: Sequence[str], known: AbstractSet[str]) -> Iterator[Finding]:
    """The items of a list between brackets that read as one text."""
    holds = _holds(spot)
    items: list[str] = spot.value
    if holds is None:
        yield from _cut_numbers(spot, place, rows)
        return
    if holds is Holds.NAMES and (start := _name_goes_on(items, frozenset() if _declares(spot) else known)) is not None:
        yield _split(spot, place.items[start:], rows, items[start:])
        return
    start = 0
    for number in range(1, len(items) + 1):
        if number < len(items) and _goes_on(
            items[start:number], items[number], place.items[number - 1 : number + 1], holds
        ):
            continue
        run = items[start:number]
        if len(run) > 1 and (_one_sentence(run) or _decimal(place.items[start + 1], rows)):
            yield _split(spot, place.items[start:number], rows, run)
        start = number


def _cut_numbers(spot: _Spot, place: SequencePosition, rows: Sequence[str]) -> Iterator[Finding]:
    """A number with decimals, or with commas for thousands, that its comma cut: ``[1,5%, 2,5%]``, ``[€ 10,000]``."""
    if not any(issubclass(each, ShortForm) and each.short == "printed" for each in models_in(spot.model, spot.field)):
        return
    items, places = spot.value, place.items
    glued = [one.end_line == other.line and other.column - one.end_column == 1 for one, other in pairwise(places)]
    spaced = not all(glued)
    for number, close in enumerate(glued):
        before, after = items[number], items[number + 1]
        unit = re.search(r"[^\d.]", before + after) is not None
        whole = re.search(r"(?:^|[^\d,])\d{1,3}$", before) and re.match(r"\d+", after)
        if close and whole and (unit or spaced):
            yield _split(spot, places[number : number + 2], rows, items[number : number + 2])


def _split(spot: _Spot, places: Sequence[NodePosition], rows: Sequence[str], run: Sequence[str]) -> Finding:
    """What to say of a text that commas cut in pieces."""
    first, last = places[0], places[-1]
    position = Position(first.file, first.line, first.column, last.end_line, last.end_column)
    on_one_line = first.line == last.end_line
    text = rows[first.line - 1][first.column - 1 : last.end_column - 1] if on_one_line else ", ".join(run)
    return finding(SPLIT_TEXT, position, path=_model_path(spot.path), text=shorten(text, 80), count=len(run))


def _name_goes_on(items: Sequence[str], known: AbstractSet[str]) -> int | None:
    """Where a name starts that its commas cut, as in 'Stichting Peuters, Ouders en Kind'; None where none does."""
    start = next((number for number in range(len(items) - 1, -1, -1) if items[number].startswith(NAME_STARTS)), None)
    if start is None or start == len(items) - 1 or any(normal(item) in known for item in items[start:]):
        return None
    middle, end = items[start + 1 : -1], items[-1]
    whole = all(" " not in item for item in middle) and re.fullmatch(r"\S+ (?:en|&) \S+", end)
    return start if whole else None


def _goes_on(run: Sequence[str], item: str, places: Sequence[NodePosition], holds: Holds) -> bool:
    """Whether an item goes on with the sentence of those before it."""
    glued = places[0].end_line == places[1].line and places[1].column - places[0].end_column == 1
    if glued and re.search(r"\s\d+$", run[-1]) and re.match(r"\d+\s", item):
        return True
    return holds in (Holds.SENTENCES, Holds.TITLES, Holds.REMARKS) and run[0][:1].isupper() and item[:1].islower()


def _one_sentence(run: Sequence[str]) -> bool:
    """Whether the pieces of a text show that they are one: 'en' before the last, or a word that goes on."""
    return any(_SENTENCE_GOES_ON.search(piece) for piece in run[1:])


def _decimal(place: NodePosition, rows: Sequence[str]) -> bool:
    """Whether a comma without a space stands between two digits."""
    return bool(re.search(r"\d,$", rows[place.line - 1][: place.column - 1]))


def _model_path(path: Path) -> Path:
    return tuple(english_name(step) if isinstance(step, str) else step for step in path if step != ROOT_KEY)
