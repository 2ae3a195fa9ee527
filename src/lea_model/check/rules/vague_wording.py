"""LEA511: vage woorden in een afspraak.

## Wat het vindt

Woorden in een doel of actie die openlaten of iets gebeurt, of hoe ver: 'eventueel', 'waar mogelijk', 'verkennen', 'oog
hebben voor', 'streven naar'. Ook in de kolom van wat nieuw is. In hoofdstukken zonder afspraken mag het wel.

## Waarom dat telt

Een afspraak die ruimte laat om niets te doen, is niet te volgen.

## Voorbeeld

    acties:
      - Waar mogelijk sluiten scholen aan.

## Wat te doen

Zeg wat er gebeurt, en wanneer. Hangt het ergens van af? Zet dat dan bij `voorwaarde`. Is uitzoeken echt de afspraak?
Zeg dan wie dat doet en wanneer het af is.

---

LEA511: vague words in a commitment.

## What it finds

Dutch words in a goal or action that leave open whether something is done, or how far: 'eventueel', 'waar mogelijk',
'verkennen', 'oog hebben voor', 'streven naar'. In the column of what is new as well. In chapters without commitments
it is fine.

## Why it matters

A commitment that leaves room for doing nothing cannot be followed.

## Example

    acties:
      - Waar mogelijk sluiten scholen aan.

## What to do

Say what will be done, and when. Does it depend on something? Then put that under `voorwaarde`. Is finding out really
the commitment? Then say who does so and when it is done.
"""

from __future__ import annotations

from collections.abc import Iterator

from lea_model.check.rule import Bare, make
from lea_model.check.wording import key
from lea_model.diagnostics import Code, Path, Severity
from lea_model.i18n import N_
from lea_model.index import Index
from lea_model.model.actions import Action
from lea_model.model.figures import Statement
from lea_model.model.goals import Goal

CODE = Code(
    "LEA511",
    "vague-wording",
    Severity.ADVICE,
    N_("This leaves open whether or how far it is done: {words}."),
    N_("A commitment that leaves room for doing nothing cannot be followed."),
    N_("Say what will be done and when; put what it depends on under '{condition}'."),
)


def check(index: Index) -> Iterator[Bare]:
    """Yield each text of a commitment with vague words in it, with those words."""
    from lea_model.measure.wording import vague  # noqa: PLC0415 - its patterns take time to compile

    for path, text in _commitments(index):
        words = dict.fromkeys(hit.words.casefold() for hit in vague(text))
        if words:
            listed = ", ".join(f"'{word}'" for word in words)
            yield Bare((*path, "text"), {"words": listed, "condition": key("condition")})


def _commitments(index: Index) -> Iterator[tuple[Path, str]]:
    """The texts of goals and actions, and of what is new or may be new in an action."""
    for path, item in index.items.items():
        promised = isinstance(item, Goal | Action)
        if isinstance(item, Statement) and len(path) > 1 and path[-2] in ("new", "keep_or_new"):
            promised = isinstance(index.items.get(path[:-2]), Action)
        text = getattr(item, "text", None) if promised else None
        if isinstance(text, str):
            yield path, text


RULE = make(CODE, check, __doc__)
