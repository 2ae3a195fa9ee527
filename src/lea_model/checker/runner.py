"""Runs rules over an agenda and makes findings of what they yield."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lea_model.checker.choosing import Choice
from lea_model.checker.entry_points import Installed, installed
from lea_model.checker.known_mistakes import reason_for, unused_marks
from lea_model.checker.rule import Bare, RelatedPlace, Rule
from lea_model.checker.rules import RULES
from lea_model.diagnostics import Code, Finding, Path, Related, sort_key
from lea_model.diagnostics.file_codes import SPLIT_TEXT
from lea_model.diagnostics.running_codes import RULE_CRASHED
from lea_model.diagnostics.structure_codes import TEXT_AS_LIST
from lea_model.index import Beside, Index, agenda_of
from lea_model.loader import Given, Result, beside_of_each
from lea_model.model.agenda import Agenda
from lea_model.plugins import aside, in_words

if TYPE_CHECKING:  # most agendas have no settings, and then nothing of them is imported
    from lea_model.config.settings import Config


def check(
    target: Given,
    *,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    rules: Sequence[Rule] | None = None,
    config: Config | None = None,
    beside: Iterable[Given | Beside] = (),
) -> tuple[Finding, ...]:
    """Check an agenda. Nothing is written, repaired or changed.

    Args:
        target: An agenda (its findings have no places), or the result of ``read`` (they have, what reading found is
            among them, and comments that ignore a finding are heeded).
        select: Codes, names or beginnings of codes (``LEA3``) to keep; all where empty. Goes before what the settings
            keep and leave out.
        ignore: The same, to leave out, beside what the settings leave out.
        rules: The rules to run; all of them, also those of other packages, where None.
        beside: The other agendas that are read with it, which it may be tied to.
        config: Settings, as ``find_config`` reads them; none where None.

    Returns:
        The findings, in order of place.

    Raises:
        UsageError: A code or name that no rule has; or what is to be checked is no agenda at all, such as a path.
    """
    agenda = target.agenda if isinstance(target, Result) else agenda_of(target)
    return _check(target, agenda, lambda agenda: Index(agenda, beside_of_each(beside)), rules, select, ignore, config)


def check_indexed(target: Agenda | Result, index: Index) -> tuple[Finding, ...]:
    """As `check`, with all rules and without settings, for an agenda of which there is an index already."""
    return _check(target, index.agenda, lambda _agenda: index)


def _check(
    target: Given,
    agenda: Agenda | None,
    index_of: Callable[[Agenda], Index],
    rules: Sequence[Rule] | None = None,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    config: Config | None = None,
) -> tuple[Finding, ...]:
    result = target if isinstance(target, Result) else None
    known, faults = all_rules() if rules is None else (tuple(rules), ())
    own, ours = [rule.code for rule in known], [rule.code for rule in RULES]
    wanted = Choice(select, ignore, own, config, faults)
    findings = [found for found in (*faults, *(result.findings if result is not None else ())) if wanted(found.kind)]
    chosen = [rule for rule in known if wanted(rule.code)]
    crashed: set[str] = set()
    if agenda is not None and chosen:
        index = index_of(agenda)
        misread = _misread(result)
        seen = index
        for rule in chosen:
            if seen is index and not rule.code.code.startswith("LEA"):  # ours come first
                from lea_model.checker.index_for_others import index_for_others

                seen = index_for_others(index)
            found = _run(rule, seen, result)
            if result is not None and (misread or rule.code.code in _LACKING):
                found = [each for each in found if not _follows(each, misread, result)]
            if len(found) == 1 and found[0].kind is RULE_CRASHED:
                crashed.add(rule.code.code)
            findings += (each for each in found if each.kind is rule.code or wanted(each.kind))
        marks = unused_marks(index, findings, _ran(own, result, wanted, crashed), list(dict.fromkeys((*own, *ours))))
        placed = (replace(each, position=result.position(each.path)) if result is not None else each for each in marks)
        findings += (each for each in placed if wanted(each.kind))
    if result is not None and any("lea:" in (source.text or "").lower() for source in result.sources):
        from lea_model.checker.inline_ignores import apply_ignores  # seldom there
        from lea_model.diagnostics.codes import READING_CODES  # as above

        nameable = tuple(dict.fromkeys((*own, *READING_CODES, *ours)))
        ran = _ran((*own, *READING_CODES), result, wanted, crashed)
        findings, problems = apply_ignores(result.sources, findings, nameable, ran)
        findings += (each for each in problems if wanted(each.kind))
    if config is not None:
        from lea_model.checker.configured import configured  # only where there are settings

        findings = configured(findings, config)
    return tuple(sorted(findings, key=sort_key))


def all_rules() -> Installed:
    """The rules of this package and of others, in order of code; and what is wrong with those of others."""
    others = installed([rule.code for rule in RULES])
    return others._replace(rules=(*RULES, *others.rules))


def _ran(codes: Iterable[Code], result: Result | None, wanted: Choice, crashed: Collection[str]) -> set[str]:
    """The codes that were looked for everywhere: only of these can a mark or a comment be left over."""
    # What cannot be read, or was left out, may be just what one is about.
    if result is not None and (result.agenda is None or result.incomplete or result.joined.left_out):
        return set()
    return {code.code for code in codes if wanted(code) and code.code not in crashed}


def _run(rule: Rule, index: Index, result: Result | None) -> list[Finding]:
    """The findings of one rule; a crash becomes a finding that names the rule."""
    related: dict[tuple[str, Path], Related] = {}  # thousands of findings may point at one place
    ours = rule.code.code.startswith("LEA")
    try:
        with nullcontext() if ours else aside(rule.code.code):
            findings = [
                _finding(rule, found, index, result, related)
                for found in rule.check(index)
                # What it misses may stand in what was left out, and that was said.
                if not (
                    rule.needs_all and result is not None and result.leaves_open(found.path, found.params.get("text"))
                )
            ]
            for found in () if ours else findings:  # a message that cannot be filled in fails here, not in the report
                _ = (found.message("nl"), found.why("nl"), found.fix("nl"))
    except KeyboardInterrupt:  # the user, not the rule
        raise
    except BaseException as error:  # noqa: BLE001 - nothing a rule does, sys.exit included, may stop the others
        place = result.position(()) if result is not None else None
        params = {"rule": rule.code.code, "detail": in_words(error)}
        return [Finding(RULE_CRASHED, params, (), place, RULE_CRASHED.severity)]
    return findings


def _misread(result: Result | None) -> Mapping[Path, bool]:
    """Where reading said already that a text is not what it looks like, and whether it is several names in one."""
    codes = (TEXT_AS_LIST, SPLIT_TEXT)
    found = result.findings if result is not None else ()
    return {each.path: each.kind is TEXT_AS_LIST for each in found if each.kind in codes}


def _follows(found: Finding, misread: Mapping[Path, bool], result: Result) -> bool:
    """Whether a finding is about nothing but what was said already: of the same text, or of an item that lacks it."""
    if found.path in misread:
        return True
    if found.code in _OF_NAMES:
        return any(misread.get(found.path[:end]) for end in range(len(found.path)))
    return found.code in _LACKING and result.joined.has_gap(found.path)


_OF_NAMES: Final = ("LEA301", "LEA308", "LEA318")
"""What is said of a name or number: where it is a list in one text, its items are none of it."""
_LACKING: Final = ("LEA515", "LEA619")
"""What is said of an item that lacks a value: that the value is empty was said."""


def _finding(
    rule: Rule, found: Bare, index: Index, result: Result | None, known: dict[tuple[str, Path], Related]
) -> Finding:
    place = result.position(found.path, key=found.on_key) if result is not None else None
    related = tuple([_related(other, result, known) for other in found.related])
    reason = reason_for(rule.code, found.path, index)
    return Finding(rule.code, found.params, found.path, place, rule.code.severity, related, reason)


def _related(other: RelatedPlace, result: Result | None, known: dict[tuple[str, Path], Related]) -> Related:
    """Another place with where it stands: the same one for all findings that say the same of it."""
    made = known.get((other.message, other.path))
    if made is None or made.params != other.params:
        place = made.position if made is not None else result.position(other.path) if result is not None else None
        made = known[other.message, other.path] = Related(other.message, other.params, other.path, place)
    return made
