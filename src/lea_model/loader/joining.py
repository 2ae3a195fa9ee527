"""Joins the files of a folder into one set of data, and says what stands where it does not belong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from lea_model.diagnostics import Code, Finding, Path, Phrase, Position, Related, file_codes, finding
from lea_model.diagnostics import structure_codes as codes
from lea_model.i18n import N_, Language
from lea_model.loader.guess import shown
from lea_model.loader.joined_data import ROOT_KEY, Joined
from lea_model.loader.language import key_language, own_key
from lea_model.model.agenda import Agenda, AgendaBlock
from lea_model.model.base import ShortForm
from lea_model.model.keys import all_models, english_name, models_in
from lea_model.source import MappingPosition, Source, key_position, value_position
from lea_model.vocabulary.kinds import KIND_OF

BLOCK_FIELDS: Final = tuple(AgendaBlock.model_fields)
LIST_FIELDS: Final = tuple(name for name in Agenda.model_fields if name not in AgendaBlock.model_fields)

_LOSING: Final = frozenset(
    {
        file_codes.SEVERAL_DOCUMENTS,
        file_codes.ALIAS,
        file_codes.MERGE_KEY,
        file_codes.TAG,
        file_codes.KEY_NOT_TEXT,
        file_codes.TOO_DEEP,
    }
)
"""Findings about a file after which something of it is not in the data, nobody knows what."""


def join(sources: Sequence[Source]) -> Joined:
    """Join the data of several files.

    Lists under the same key are joined in the order of the files. The ``agenda`` block is lifted: its fields become
    fields of the whole. What stands on the wrong side of that border is a finding, and is read all the same.

    Args:
        sources: The files, in natural order of their names.

    Returns:
        The data, with what was wrong on the way. Files that could not be read have no data and are passed over.
    """
    joined = Joined(incomplete=any(_loses(source) for source in sources))
    work = _Joining(joined)
    for source in sources:
        if isinstance(source.data, dict):
            work.take(source, source.data)
        elif source.data is not None:
            joined.findings.append(finding(codes.NOT_A_MAPPING, value_position(source.positions, (), source.name)))
            joined.incomplete = True
    work.finish(sources)
    return joined


def _loses(source: Source) -> bool:
    """Whether something of a file is not in its data that other parts of the agenda may refer to."""
    return source.data is None or any(
        found.kind in _LOSING
        or (found.kind is file_codes.DUPLICATE_KEY and english_name(found.params["key"]) in _holders())
        for found in source.findings
    )


def _holders() -> frozenset[str]:
    """Names of the fields that can hold things to refer to."""
    return frozenset(
        name
        for model in all_models()
        for name in model.model_fields
        if any(each.__name__ in KIND_OF for each in models_in(model, name))
    )


class _Joining:
    """The work of joining, while it goes on.

    Attributes:
        joined: What it makes.
        roots: The files with a key ``agenda``.
        misplaced: Keys of the block that stand at the margin.
        meant_root: Whether an unknown key was probably meant to be ``agenda``.
    """

    def __init__(self, joined: Joined) -> None:
        self.joined = joined
        self.roots: list[Source] = []
        self.misplaced: list[tuple[Source, str, Any]] = []
        self.meant_root = False
        self._languages: dict[str, Language] = {}

    def take(self, source: Source, data: dict[str, Any]) -> None:
        """Take over what one file holds."""
        for key, value in data.items():
            if key == ROOT_KEY:
                self._root(source, value)
                continue
            name = english_name(key)
            if name in LIST_FIELDS:
                self._list(source, (key,), value)
            elif name in BLOCK_FIELDS and not (name in ("footnotes", "partners") and _holds_keys(value)):
                self.misplaced.append((source, key, value))
            else:
                self._unknown(source, (key,), value)

    def finish(self, sources: Sequence[Source]) -> None:
        """Say what can only be seen when all files are known."""
        no_root = self._no_root(sources)
        for source, key, value in self.misplaced:
            if not no_root:
                advice = Phrase(N_("Put '{key}:' below 'agenda:', indented with spaces."), {"key": key})
                self._report(codes.MISPLACED_KEY, source, (key,), key=key, advice=advice)
            if self.joined.key_of(english_name(key)) is None:
                self.joined.add(english_name(key), value, (source, (key,)))
        if no_root:
            source, key = self.misplaced[0][:2] if self.misplaced else (sources[0], "")
            place = key_position(source.positions, (key,), source.name) if key else Position(source.name, 1, 1, 1, 1)
            language = key_language(source.data)
            keys = [own_key(name, language) for name, field in AgendaBlock.model_fields.items() if field.is_required()]
            form = self._block(language)
            self.joined.findings.append(finding(codes.NO_ROOT, place, keys=", ".join(keys), form=form))

    def _block(self, language: Language) -> str:
        """The block that is not there, with what stands beside it that belongs in it."""
        from lea_model.index import slug  # only where there is no block
        from lea_model.loader.right_form import REST, all_keys_line

        given = {english_name(key): value for _, key, value in self.misplaced}
        title = given.get("title")
        made = {"id": slug(title) if isinstance(title, str) and slug(title) else REST}
        made |= {name: given.get(name, REST) for name in ("title", "municipalities", "period")}
        return all_keys_line(ROOT_KEY, {own_key(name, language): value for name, value in made.items()})

    def _no_root(self, sources: Sequence[Source]) -> bool:
        """Whether there is no ``agenda`` block, as far as is known."""
        if self.roots or self.meant_root or self.joined.incomplete or not sources:
            return False
        tops = [source.positions for source in sources if source.findings]
        return not any(isinstance(top, MappingPosition) and ROOT_KEY in top.omitted for top in tops)

    def _root(self, source: Source, block: object) -> None:
        """Take the fields of an ``agenda`` block over."""
        self.roots.append(source)
        if len(self.roots) > 1:
            first = self.roots[0]
            place = key_position(first.positions, (ROOT_KEY,), first.name)
            related = Related(N_("the first 'agenda:' block stands here"), {}, (), place)
            self._report(codes.SECOND_ROOT, source, (ROOT_KEY,), related)
            self.joined.left_out.append(block)
            return
        if not isinstance(block, dict):
            shape = N_("a set of keys with values")
            self._shape(
                source,
                (ROOT_KEY,),
                block,
                shape,
                N_("Put each key on a line of its own, indented with spaces and without a hyphen."),
            )
            return
        self.joined.block = (source, (ROOT_KEY,))
        for key, value in block.items():
            name, path = english_name(key), (ROOT_KEY, key)
            if name in LIST_FIELDS:
                more = Phrase(N_(" 'lea check --fix' does that for you.") if _moves(source, path, block) else "")
                words = {"key": key, "more": more}
                advice = Phrase(N_("Put '{key}:' at the left margin, beside 'agenda:' and not below it.{more}"), words)
                self._report(codes.MISPLACED_KEY, source, path, key=key, advice=advice)
                self._list(source, path, value)
            elif name not in BLOCK_FIELDS:
                self._unknown(source, path, value)
            elif self.joined.key_of(name) is not None:
                other = key_position(source.positions, self.joined.origin_of(name)[1], source.name)
                related = Related(N_("the first one stands here"), {}, (), other)
                self._report(codes.KEY_TWICE, source, path, related, key=key, other=str(other))
            else:
                if value == [] and AgendaBlock.model_fields[name].is_required() and _takes_nothing(name):
                    self._shape(source, path, value, N_("a list of at least one"), N_("Fill in at least one."))
                self.joined.add(name, value, (source, path))

    def _list(self, source: Source, path: Path, value: object) -> None:
        """Take over what stands under one of the keys that hold lists."""
        name = english_name(str(path[-1]))
        if isinstance(value, dict) or (isinstance(value, str) and _is_short(name)):
            value = [value]  # one entry may stand without hyphens
        if isinstance(value, list):
            self.joined.add(name, value, (source, path))
        else:
            advice = N_("Start each entry on a line of its own with a hyphen and a space.")
            self._shape(source, path, value, N_("a list"), advice)

    def _unknown(self, source: Source, path: Path, value: object) -> None:
        """Say that a key is not known; what stands under it is left out."""
        from lea_model.loader.key_advice import TOP, block_meant, key_advice  # only where a key is not known
        from lea_model.loader.key_place import Place
        from lea_model.loader.key_spelling import nearest_key  # as above
        from lea_model.model.keys import keyed_names

        key = str(path[-1])
        inside = len(path) > 1
        language = self._language(source)
        owner = AgendaBlock if inside else Agenda
        names = keyed_names(AgendaBlock) if inside else (ROOT_KEY, *TOP)
        top = source.data if isinstance(source.data, dict) else {}
        block = top.get(ROOT_KEY)
        beside = block if inside and isinstance(block, dict) else top
        if not inside and nearest_key(key, (ROOT_KEY, *LIST_FIELDS), language) == ROOT_KEY:
            self.meant_root = True
        place = Place(key, value, owner, names, beside, language)
        self.meant_root = self.meant_root or block_meant(place) is not None
        advice = key_advice(place)
        if advice.meant:
            self.joined.meant.add(english_name(advice.meant))
        allowed = ", ".join(own_key(name, language) for name in names)
        about = {"key": shown(key), "advice": advice.phrase, "meant": advice.meant, "allowed": allowed}
        self._report(codes.UNKNOWN_KEY, source, path, **about)
        self.joined.left_out.append(value)

    def _language(self, source: Source) -> Language:
        """The language of the keys of a file, worked out once."""
        if source.name not in self._languages:
            self._languages[source.name] = key_language(source.data)
        return self._languages[source.name]

    def _shape(self, source: Source, path: Path, value: object, expected: str, advice: str) -> None:
        found = N_("text") if isinstance(value, str) else N_("a list") if value else N_("an empty list")
        from lea_model.loader.right_form import line, shaped  # only where a shape is wrong

        advised, name = Phrase(advice), english_name(str(path[-1]))
        if isinstance(value, str) and name in LIST_FIELDS:
            form = line(str(path[-1]), shaped(Agenda, name, value, self._language(source)))
            advised = Phrase(N_("{advice} Write: `{form}`."), {"advice": advised, "form": form})
        params = {"expected": Phrase(expected), "found": Phrase(found), "advice": advised}
        place = value_position(source.positions, path, source.name)
        self.joined.findings.append(finding(codes.WRONG_SHAPE, place, path=_model(path), key=path[-1], **params))
        self.joined.left_out.append(value)

    def _report(self, kind: Code, source: Source, path: Path, *related: Related, **params: Any) -> None:
        place = key_position(source.positions, path, source.name)
        found: Finding = finding(kind, place, path=_model(path), **params)
        self.joined.findings.append(replace(found, related=related))


def _takes_nothing(name: str) -> bool:
    """Whether a key of the block takes an empty list as far as its shape goes; of others that is said anyhow."""
    from lea_model.loader.right_form import fits  # only for an empty list

    return fits(AgendaBlock, name, [])


def _is_short(name: str) -> bool:
    """Whether an entry of a list at the margin may be plain text."""
    return issubclass(models_in(Agenda, name)[0], ShortForm)


def _holds_keys(value: object) -> bool:
    """Whether these are footnotes themselves, which stand in a list of their own, and not references to footnotes."""
    return isinstance(value, dict) or (isinstance(value, list) and any(isinstance(part, dict) for part in value))


def _model(path: Path) -> Path:
    """The path in the model of a key at the margin or in the block."""
    return tuple(english_name(str(step)) for step in path if step != ROOT_KEY)


def _moves(source: Source, path: Path, block: dict[str, object]) -> bool:
    """Whether a repair can move a key out of the block: it stands on rows of its own, and not at the margin too."""
    text, place = source.text or "", key_position(source.positions, path, source.name)
    row = text.split("\n")[place.line - 1] if place.line else ""
    alone = place.column > 1 and not row[: place.column - 1].strip(" ")
    return alone and len(block) > 1 and path[-1] not in (source.data or {}) and "\r" not in text
