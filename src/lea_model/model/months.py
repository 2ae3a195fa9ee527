"""Names of months, and what a date comes down to: a first and a last day."""

from datetime import date
from typing import Final

Range = tuple[date | None, date | None]
"""First and last day, both inclusive; None where open or not known."""

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            ("januari", "jan"),
            ("februari", "feb"),
            ("maart", "mrt"),
            ("april", "apr"),
            ("mei",),
            ("juni", "jun"),
            ("juli", "jul"),
            ("augustus", "aug"),
            ("september", "sep", "sept"),
            ("oktober", "okt"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
"""Dutch names of months, long and short, with their numbers."""
