"""A change as plain data, for JSON and data frames."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from lea_model.changes.change_facts import ChangeFacts, DescribedItem, Match
from lea_model.changes.sentences import sentence
from lea_model.i18n import Language
from lea_model.model.base import Model
from lea_model.text import path_text


def change_data(change: ChangeFacts, language: Language) -> dict[str, Any]:
    """One change, with its sentence in a language."""
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
