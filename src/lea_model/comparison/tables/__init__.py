"""The tables of a comparison, in the order in which they are shown. A new table is one module and one line here."""

from __future__ import annotations

from typing import Any, Final

from lea_model.comparison.table import Definition
from lea_model.comparison.tables import (
    ages,
    governance,
    indicators,
    measurability,
    money,
    nearest,
    networks,
    overview,
    parties,
    policy_areas,
    statutory,
    structure,
    themes,
)

TABLES: Final[dict[str, Definition[Any]]] = {
    definition.name: definition
    for definition in (
        overview.TABLE,
        structure.TABLE,
        themes.TABLE,
        statutory.TABLE,
        ages.TABLE,
        parties.TABLE,
        governance.TABLE,
        measurability.TABLE,
        indicators.TABLE,
        money.TABLE,
        policy_areas.TABLE,
        networks.TABLE,
        nearest.TABLE,
    )
}
"""The tables by name."""
