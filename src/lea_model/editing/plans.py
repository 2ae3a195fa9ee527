"""Repairs and other numbers in one call: what ``lea check --fix`` and ``lea renumber`` would do, without writing."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import TYPE_CHECKING

from lea_model.arguments import A_RESULT, needed
from lea_model.checker import check
from lea_model.editing.moved_references import Renumbering
from lea_model.editing.renumber import plan_closing, plan_renumber
from lea_model.editing.repair_plan import Plan, plan_all_fixes
from lea_model.loader import Result

if TYPE_CHECKING:  # seldom given
    from lea_model.config.settings import Config


def read_result(given: Result) -> Result:
    """What reading gave; an agenda by itself has no files to change.

    Raises:
        UsageError: It is something else.
    """
    return needed(given, Result, A_RESULT)


def fix(
    result: Result, *, select: Collection[str] = (), ignore: Collection[str] = (), config: Config | None = None
) -> Plan:
    """Say what ``lea check --fix`` would repair, with the texts of the files before and after.

    Args:
        result: The agenda, as `lea_model.read` gave it.
        select: Codes, names or beginnings of codes to repair; all where empty.
        ignore: The same, to leave out.
        config: Settings, as ``find_config`` reads them; none where None.

    Returns:
        The plan: ``files`` by name, ``fixes``, and what is ``left`` with the reason why.

    Raises:
        UsageError: A code or name that no rule has.
    """
    find = partial(check, select=select, ignore=ignore, config=config)
    return plan_all_fixes(read_result(result), find(result), find)


def renumber(result: Result, old: str, new: str) -> Renumbering:
    """Say what ``lea renumber`` would change: one thing gets another number, and citations move along.

    Args:
        result: The agenda, as `lea_model.read` gave it.
        old: The number it has; or an id, such as ``actie:startgesprek``, where several have that number.
        new: The number it gets.

    Returns:
        What will change (``plan.files``), and which places in running text somebody has to look at.

    Raises:
        UsageError: The old number is not there or can mean several things, the new one is taken or is no number, or
            it cannot be done precisely.
    """
    return plan_renumber(read_result(result), old, new)


def close_gaps(result: Result, within: str | None = None) -> Renumbering:
    """Say what ``lea renumber --close-gaps`` would change: the numbers of actions follow each other again.

    Args:
        result: The agenda, as `lea_model.read` gave it.
        within: Id, number or title of the part in which to do so; the whole agenda where None.

    Returns:
        What will change (``plan.files``); nothing where there are no gaps.

    Raises:
        UsageError: There is no such part, the numbers are not in order or are given twice, something cites a number
            that is missing, or it cannot be done precisely.
    """
    return plan_closing(read_result(result), within)
