"""Two small editions in which a bit of everything changed, one of them hostile."""

from __future__ import annotations

from typing import Final

import lea_model as lea
from lea_model.changes import AgendaDiff, diff
from tests.checker.small import GOOD, but

OLD: Final = but(
    (
        "  nummering: agenda\n",
        """\
  nummering: agenda
  status: concept
doelen:
  - id: lezen
    tekst: Meer kinderen lezen
    streefwaarden: {vergelijking: minstens, waarde: 80, eenheid: '%', wanneer: eind 2032}
""",
    ),
)
NEW: Final = but(
    ("  status: concept\n", "  status: vastgesteld\n"),
    ("titel: Samen\n", "titel: Samen sterk\n"),
    ("waarde: 80", "waarde: 90"),
    ("{nummer: 1.1.1, tekst: Campagne voeren}", "{nummer: 1.1.1, tekst: Spreekuren houden in elke wijk}"),
    (
        "{nummer: 1.1.2, tekst: Spreekuren houden}",
        "{nummer: 1.1.2, tekst: 'Ouders <script>alert(1)</script> *uitnodigen*'}",
    ),
    ("verwijzingen: [1.1.1, 1.1.2]", "verwijzingen: [1.1.1]"),
    ("trekker: Gemeente", "trekker: JGZ"),
    ("leden_volgens_lijst: [Gemeente, JGZ]", "leden_volgens_lijst: [Gemeente], frequentie: maandelijks"),
    text=OLD,
)


def small() -> AgendaDiff:
    """The changes between the two."""
    return diff(lea.loads(OLD), lea.loads(NEW))


def strangers() -> AgendaDiff:
    """Agendas of two municipalities."""
    return diff(lea.loads(GOOD), lea.loads(but(("gemeenten: Plaats", "gemeenten: Elders"))))


def nothing() -> AgendaDiff:
    """No changes."""
    return diff(lea.loads(GOOD), lea.loads(GOOD))
