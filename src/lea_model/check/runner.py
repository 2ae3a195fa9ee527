"""Runs rules over an agenda and makes findings of what they yield."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from lea_model.check.rule import Bare, Rule
from lea_model.check.rules import RULES
from lea_model.diagnostics import Code, Finding, Path, Phrase, Related, Severity, did_you_mean, sort_key
from lea_model.errors import UsageError
from lea_model.i18n import N_
from lea_model.index import Index
from lea_model.load import Result
from lea_model.model.agenda import Agenda
from lea_model.model.base import Item

RULE_CRASHED = Code(
    "LEA901",
    "rule-crashed",
    Severity.ERROR,
    N_("The rule {rule} stopped with a fault of its own: {detail}."),
    N_("What this rule looks for was not looked for; all other rules did run."),
    N_("This is a fault in the program, not in your agenda. Report it, with the agenda if you can share it."),
)


def check(
    target: Agenda | Result,
    *,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    rules: Sequence[Rule] | None = None,
) -> tuple[Finding, ...]:
    """Check an agenda. Nothing is written, repaired or changed.

    Args:
        target: An agenda (its findings have no places), or the result of ``read`` (they have, and what reading found
            is among them).
        select: Codes, names or beginnings of codes (``LEA3``) to keep; all where empty.
        ignore: The same, to leave out.
        rules: The rules to run; all of them where None.

    Returns:
        The findings, in order of place.

    Raises:
        UsageError: A code or name that no rule has.
    """
    result = target if isinstance(target, Result) else None
    agenda = target if isinstance(target, Agenda) else target.agenda
    known = RULES if rules is None else rules
    wanted = _Choice(select, ignore, [rule.code for rule in known])
    findings = [found for found in result.findings if wanted(found.kind)] if result is not None else []
    chosen = [rule for rule in known if wanted(rule.code)]
    if agenda is not None and chosen:
        index = Index(agenda)
        for rule in chosen:
            findings += (found for found in _run(rule, index, result) if found.kind is rule.code or wanted.crashes)
    return tuple(sorted(findings, key=sort_key))


class _Choice:
    """Which codes the user wants to see.

    Attributes:
        crashes: Whether to tell that a rule crashed: always, unless the user named that code to leave it out. A rule
            that was asked for and did not run must not look like one that found nothing.
    """

    def __init__(self, select: Collection[str], ignore: Collection[str], known: Sequence[Code]) -> None:
        self.select = _words(select)
        self.ignore = _words(ignore)
        if self.select or self.ignore:
            from lea_model.diagnostics.codes import READING_CODES  # noqa: PLC0415 - only where codes are named

            codes = (*known, *READING_CODES, RULE_CRASHED)
            for word in (*self.select, *self.ignore):
                if not any(_fits(word, code) for code in codes):
                    params = {"word": word, "hint": _near(word, codes)}
                    raise UsageError(Phrase(N_("There is no rule or code '{word}'{hint}."), params))
        self.crashes = not any(_fits(word, RULE_CRASHED) for word in self.ignore)

    def __call__(self, code: Code) -> bool:
        chosen = not self.select or any(_fits(word, code) for word in self.select)
        return chosen and not any(_fits(word, code) for word in self.ignore)


def _words(given: Collection[str]) -> tuple[str, ...]:
    """The words given; one word may stand without a list around it."""
    return (given,) if isinstance(given, str) else tuple(given)


def _fits(word: str, code: Code) -> bool:
    return bool(word) and (code.code.startswith(word.upper()) or code.name == word.casefold())


def _near(word: str, codes: Iterable[Code]) -> Phrase:
    """The nearest code or name that there is."""
    import difflib  # noqa: PLC0415 - needed only where somebody made a mistake

    known = {text.casefold(): text for code in codes for text in (code.code, code.name)}
    close = difflib.get_close_matches(word.casefold(), known, n=1, cutoff=0.7)
    return did_you_mean(known[close[0]] if close else None)


def _run(rule: Rule, index: Index, result: Result | None) -> list[Finding]:
    """The findings of one rule; a crash becomes a finding that names the rule."""
    try:
        return [
            _finding(rule, found, index, result)
            for found in rule.check(index)
            # What it misses may stand in what was left out, and that was said.
            if not (rule.needs_all and result is not None and result.leaves_open(found.path, found.params.get("text")))
        ]
    except Exception as error:  # noqa: BLE001 - whatever a rule does wrong must not stop the others
        detail = f"{type(error).__name__}: {error}"
        place = result.position(()) if result is not None else None
        return [Finding(RULE_CRASHED, {"rule": rule.code.code, "detail": detail}, (), place, RULE_CRASHED.severity)]


def _finding(rule: Rule, found: Bare, index: Index, result: Result | None) -> Finding:
    place = result.position(found.path, key=found.on_key) if result is not None else None
    related = tuple(
        Related(other.message, other.params, other.path, result.position(other.path) if result is not None else None)
        for other in found.related
    )
    reason = _sic(rule.code, found.path, index)
    return Finding(rule.code, found.params, found.path, place, rule.code.severity, related, reason)


def _sic(code: Code, path: Path, index: Index) -> str | None:
    """The reason why this is a known mistake of the source.

    A mark without a code covers its own item only; one with a code covers what stands in that item as well.
    """
    nearest = True
    for end in range(len(path), -1, -1):
        item = index.items.get(path[:end])
        if not isinstance(item, Item):
            continue
        for mark in item.sic:
            if mark.code == code.code or (mark.code is None and nearest):
                return mark.reason
        nearest = False
    return None
