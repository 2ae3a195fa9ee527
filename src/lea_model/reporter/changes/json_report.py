"""Changes as JSON, version 1."""

from __future__ import annotations

import json
from typing import Any, Final

from lea_model.changes import AgendaDiff
from lea_model.i18n import Language
from lea_model.model.agenda import Agenda

VERSION: Final = 1


def json_report(found: AgendaDiff, language: Language) -> str:
    """Write changes as JSON.

    Args:
        found: The changes.
        language: The language of labels and sentences. Names, paths and values do not change with it.

    Returns:
        One JSON object, indented, with a line end. ``docs/wijzigingen.md`` says what stands in it.
    """
    whole = {"version": VERSION, **changes_facts(found, language)}
    text = json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def changes_facts(found: AgendaDiff, language: Language) -> dict[str, Any]:
    """Two editions with what changed between them, as JSON knows it."""
    return {
        "old": agenda_facts(found.old),
        "new": agenda_facts(found.new),
        "same_municipality": found.same_municipality,
        "summary": {"total": len(found), "kinds": found.counts()},
        "changes": [change.to_dict(language) for change in found],
    }


def agenda_facts(agenda: Agenda) -> dict[str, Any]:
    """What an agenda is, as JSON knows it."""
    return {
        "id": agenda.id,
        "title": agenda.title,
        "period": getattr(agenda.period, "printed", None),
        "municipalities": [one.name for one in agenda.municipalities],
    }
