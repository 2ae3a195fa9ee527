"""Validates an agenda: what is wrong becomes a finding and is left out, so that the rest can be built and checked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from pydantic import ValidationError

from lea_model.diagnostics import Finding, Path, Related, finding
from lea_model.diagnostics import structure_codes as codes
from lea_model.i18n import N_
from lea_model.index import normal, slug
from lea_model.loader.joined_data import Joined
from lea_model.model.agenda import Agenda
from lea_model.model.keys import english_name

if TYPE_CHECKING:
    from lea_model.loader.shape import Problem

_NAMES: Final = frozenset(
    {"id", "number", "title", "plain_title", "name", "text", "mark", "aliases", "to", "citations"}
)
"""Fields by which things are referred to, and those of citations."""


def build(joined: Joined) -> tuple[Agenda | None, list[Finding]]:
    """Validate; leave the innermost faulty list items out and try again, until the rest is right.

    Args:
        joined: The data; what is faulty is dropped from it.

    Returns:
        The agenda, or None where what every agenda needs is missing or wrong; and all that was found.
    """
    findings: list[Finding] = []
    while True:  # each round leaves something out, so that there is a last one
        try:
            return Agenda.model_validate(joined.data), findings
        except ValidationError as error:
            from lea_model.loader.shape import problems  # an agenda that is right never needs it

            found = problems(error, joined.data, joined.language_at)
        findings += [_finding(problem, joined) for problem in found if not _known(problem, joined)]
        faulty = {problem.prune for problem in found}
        if () in faulty:
            return None, findings
        for path in sorted(faulty, key=_in_order, reverse=True):  # from the end, and what is inside first
            joined.drop(path)


def _known(problem: Problem, joined: Joined) -> bool:
    """Whether it follows from something that is a finding already."""
    if problem.kind is not codes.MISSING_KEY:
        return False
    if not problem.path and (joined.block is None or problem.missing in joined.meant):
        return True
    return joined.omitted(problem.path, problem.missing)


def _finding(problem: Problem, joined: Joined) -> Finding:
    place = joined.position(problem.path, key=problem.on_key)
    params = dict(problem.params)
    related: tuple[Related, ...] = ()
    if problem.other:
        other = joined.position(problem.other, key=True)
        params["other"] = str(other)
        related = (Related(N_("the first one stands here"), {}, (), other),)
    return replace(finding(problem.kind, place, path=problem.model_path, **params), related=related)


def _in_order(path: Path) -> tuple[tuple[int, str], ...]:
    return tuple((step, "") if isinstance(step, int) else (0, step) for step in path)


def words(parts: Iterable[Any]) -> frozenset[str]:
    """The words by which things in plain data could be referred to, and those that citations in it hold.

    Args:
        parts: What was left out of an agenda.

    Returns:
        Ids, numbers, titles, names and aliases as `lea_model.index` compares them, with the ids made of them.
    """
    found: set[str] = set()
    stack = [(part, True) for part in parts]
    while stack:
        here, named = stack.pop()
        if isinstance(here, dict):
            stack += [(value, english_name(key) in _NAMES) for key, value in here.items()]
        elif isinstance(here, list):
            stack += [(value, named) for value in here]
        elif named:
            found |= {normal(here), slug(here)}
    return frozenset(found - {""})
