"""Tables as JSON, version 1: rows as objects, with the evidence behind each cell beside them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, Final

from lea_model.comparison.comparison import Compared, Comparison
from lea_model.comparison.evidence_on_demand import told_evidence
from lea_model.comparison.json_members import INDENT, objects, reason_members
from lea_model.comparison.table import Table
from lea_model.i18n import LANGUAGES, Language, translate

VERSION: Final = 1
_BATCH: Final = 200


def write(comparison: Comparison, language: Language) -> str:
    """Write all tables as JSON.

    Returns:
        One object, indented, with a line end. Null is not stated.
    """
    return "".join(pieces(comparison, language))


def pieces(comparison: Comparison, _language: Language) -> Iterator[str]:
    """The same piece by piece: of hundreds of agendas it is too much to hold at once."""
    head = {"version": VERSION, "agendas": [*map(_agenda, comparison.agendas)]}
    yield json.dumps(head, ensure_ascii=False, indent=2).removesuffix("\n}") + ',\n  "tables": '
    between = "[\n"
    for table in comparison:
        about = json.dumps(_about(table), ensure_ascii=False, indent=2).removesuffix("\n}")
        yield between + "    " + about.replace("\n", "\n    ") + ',\n      "rows": '
        yield from _objects([column.name for column in table.columns], table)
        yield ',\n      "evidence": '
        yield from _evidence(table)
        yield "\n    }"
        between = ",\n"
    yield "\n  ]\n}\n" if between == ",\n" else "[]\n}\n"


def _agenda(agenda: Compared) -> dict[str, Any]:
    return agenda._asdict() | {"parts": [*map(_agenda, agenda.parts)]}


def _objects(names: Sequence[str], rows: Iterable[tuple[Any, ...]]) -> Iterator[str]:
    """A list of rows, some hundreds at a time."""
    given = iter(rows)
    return _listed(objects(names, batch) for batch in iter(lambda: list(islice(given, _BATCH)), []))


def _evidence(table: Table[Any]) -> Iterator[str]:
    """What the cells of a table rest on, as a list of rows."""
    columns = [(column.name, json.dumps(column.name)) for column in table.columns]

    def rows() -> Iterator[str]:
        for number, line in enumerate(table.lines, start=1):
            if not line.evidence:
                continue
            found = told_evidence(line.evidence)
            for name, written in columns:
                for place, reason in found.get(name, ()):
                    yield (
                        f'        {{\n{INDENT}"row": {number},\n{INDENT}"column": {written},\n{INDENT}{place},\n'
                        f"{INDENT}{reason_members(reason)}\n        }}"
                    )

    given = rows()
    return _listed(",\n".join(batch) for batch in iter(lambda: list(islice(given, _BATCH)), []))


def _listed(batches: Iterable[str]) -> Iterator[str]:
    between = "[\n"
    for batch in batches:
        yield between
        yield batch
        between = ",\n"
    yield "\n      ]" if between == ",\n" else "[]"


def _about(table: Table[Any]) -> dict[str, Any]:
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
    }


def _both(message: str) -> dict[str, str]:
    return {language: translate(message, language) for language in LANGUAGES}
