"""Tables as JSON, version 1: rows as objects, with the evidence behind each cell beside them."""

from __future__ import annotations

import json
from datetime import date
from typing import Any, Final

from lea_model.comparison.comparison import Comparison
from lea_model.comparison.table import Table
from lea_model.i18n import LANGUAGES, Language, translate

VERSION: Final = 1


def write(comparison: Comparison, _language: Language) -> str:
    """Write all tables as JSON.

    Returns:
        One object, indented, with a line end. Null is not stated.
    """
    content = {
        "version": VERSION,
        "agendas": [agenda._asdict() for agenda in comparison.agendas],
        "tables": [_table(table) for table in comparison],
    }
    return json.dumps(content, ensure_ascii=False, indent=2, default=_plain) + "\n"


def _table(table: Table[Any]) -> dict[str, Any]:
    definition = table.definition
    return {
        "name": table.name,
        "title": _both(definition.title),
        "description": _both(definition.description),
        "caution": _both(definition.caution),
        "columns": [
            {
                "name": column.name,
                "label": _both(column.label),
                "definition": _both(column.definition),
                "type": column.kind.value,
                "unit": _both(column.unit) if column.unit else None,
                "key": column.key,
                "words": column.words,
                "missing": column.missing,
            }
            for column in table.columns
        ],
        "rows": [row._asdict() for row in table.rows()],
        "evidence": [row._asdict() for row in table.evidence_rows()],
    }


def _both(message: str) -> dict[str, str]:
    return {language: translate(message, language) for language in LANGUAGES}


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    message = f"no JSON for {type(value).__name__}"
    raise TypeError(message)
