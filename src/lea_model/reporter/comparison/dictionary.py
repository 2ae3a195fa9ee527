"""What each table and column means, as Markdown: the guide holds it, and a test keeps the two equal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lea_model.comparison.table import Definition
from lea_model.comparison.tables import TABLES
from lea_model.i18n import N_, Language, translate


def dictionary(language: Language) -> str:
    """Describe all tables.

    Args:
        language: The language of the description.

    Returns:
        Markdown: a heading for each table, what it shows and does not say, and its columns.
    """
    return "\n".join(line for definition in TABLES.values() for line in _table(definition, language))


def _table(definition: Definition[Any], language: Language) -> Iterator[str]:
    def say(message: str) -> str:
        return translate(message, language)

    yield f"### {say(definition.title)} (`{definition.name}`)\n"
    yield f"{say(definition.description)}\n"
    yield f"{say(N_('What it does not say'))}: {say(definition.caution)}\n"
    headings = (N_("Name in data"), N_("Column"), N_("Definition"), N_("Type"), N_("Unit"))
    yield f"| {' | '.join(say(heading) for heading in headings)} |"
    yield "| --- | --- | --- | --- | --- |"
    for column in definition.columns:
        name = f"`{column.name}`" + (f" ({say(N_('key'))})" if column.key else "")
        unit = say(column.unit) if column.unit else ""
        cells = (name, column.heading(language), say(column.definition), say(_KINDS[column.kind.value]), unit)
        yield f"| {' | '.join(cells)} |"
    yield ""


_KINDS = {
    "text": N_("text"),
    "integer": N_("whole number"),
    "decimal": N_("decimal number"),
    "boolean": N_("yes or no"),
    "date": N_("date"),
}
