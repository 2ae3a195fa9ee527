"""Changes as JSON, version 1."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any, Final

from lea_model.changes import AgendaDiff, Change, DescribedItem, Match
from lea_model.i18n import Language
from lea_model.model.agenda import Agenda
from lea_model.model.base import Model
from lea_model.reporter.changes.sentences import sentence
from lea_model.text import path_text

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
        "changes": [_change(change, language) for change in found],
    }


def agenda_facts(agenda: Agenda) -> dict[str, Any]:
    """What an agenda is, as JSON knows it."""
    return {
        "id": agenda.id,
        "title": agenda.title,
        "period": getattr(agenda.period, "printed", None),
        "municipalities": [one.name for one in agenda.municipalities],
    }


def _change(change: Change, language: Language) -> dict[str, Any]:
    return {
        "kind": change.kind.name,
        "section": change.kind.section.value,
        "label": change.kind.label.text(language),
        "message": sentence(change, language),
        "old": _item(change.old),
        "new": _item(change.new),
        "field": change.field or None,
        "detail": change.detail or None,
        "before": plain(change.before),
        "after": plain(change.after),
        "old_target": _item(change.old_target),
        "new_target": _item(change.new_target),
        "words": [[piece.edit.value, piece.text] for piece in change.words] or None,
        "match": _match(change.match),
    }


def _match(match: Match | None) -> dict[str, Any] | None:
    if match is None:
        return None
    return {"by": match.how.value, "score": None if match.score is None else round(match.score, 4)}


def _item(item: DescribedItem | None) -> dict[str, Any] | None:
    if item is None:
        return None
    return {
        "kind": item.kind,
        "id": item.id,
        "number": item.number,
        "label": item.label,
        "path": path_text(item.path),
    }


def plain(value: Any) -> Any:
    """A value as JSON knows it: models as objects with what they state, numbers as text so that no digit is lost."""
    if isinstance(value, DescribedItem):
        return _item(value)
    if isinstance(value, Model):
        fields = type(value).model_fields
        stated = {name: getattr(value, name) for name in fields}
        return {
            name: plain(inner)
            for name, inner in stated.items()
            if fields[name].is_required() or inner != fields[name].default
        }
    if isinstance(value, tuple):
        return [plain(inner) for inner in value]
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, str) else value
