"""What somebody who builds agendas in Python would write. Mypy and pyright both look at it, and a test runs it."""

from __future__ import annotations

from datetime import date

import lea_model as lea
from lea_model.model import Action, AgeBand, Agenda, Assignment, Cluster, Municipality, Party, When


def build() -> Agenda:
    """An agenda, from values as Python has them."""
    action = Action(
        number=1,
        text="Iedere school krijgt een taalcoach.",
        year=2027,
        due=date(2027, 12, 31),
        ages=(2, 4),
        trekkers="Vitree",
        keep=["Voorleesuur"],
    )
    second = Action(
        number="1.2", text="Lezen", ages=AgeBand(start=4, end=12), period=(2027, 2030), level="operationeel"
    )
    cluster = Cluster(
        title="Taal",
        level="tactisch",
        trekkers=["Vitree", Assignment(party="Gemeente", condition="als er middelen zijn")],
        actions=[action, second],
        ages="0-12",
    )
    return Agenda(
        id="voorbeeld-2027",
        title="Samen",
        municipalities=[Municipality(name="Almere", code="GM0034"), "Zeewolde"],
        period=When(printed="2027-2030"),
        clusters=[cluster],
        parties=[Party(name="Vitree"), {"name": "Gemeente"}],
    )


def ask(agenda: Agenda) -> list[str]:
    """What is read of it has the types that it holds."""
    told: list[str] = []
    for cluster in agenda.clusters:
        for one in cluster.trekkers:
            party: str | None = one.party
            told.append(party or "")
        for action in cluster.actions:
            band: AgeBand | None = action.ages
            if band is not None and action.year is not None:
                told.append(f"{action.number} {band} {action.year.earliest}")
    return told + [found.message("nl") for found in lea.check(agenda, select="LEA3")]
