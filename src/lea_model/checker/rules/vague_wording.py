"""LEA511: vague words in a commitment.

## What it finds

Dutch words in a goal or action that leave open whether something is done, or how far: 'eventueel', 'waar mogelijk',
'verkennen', 'oog hebben voor', 'streven naar'. In the column of what is new as well. In chapters without commitments
it is fine, and so is finding out where the text says what will come of it ('dat levert een advies op'; 'besluit in Q3
2030'), where `uiterlijk` says when it is done, or where pupils do so. To adjust 'indien nodig' after an evaluation is
as it should be.

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
from typing import Final

from lea_model.checker.naming import key
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Path, Severity, make
from lea_model.measure.text_search import Hit, HitKind, Pattern
from lea_model.model.actions import Action
from lea_model.model.goals import Goal
from lea_model.model.statements import Statement

CODE = Code(
    "LEA511",
    "vague-wording",
    Severity.ADVICE,
    N_("This leaves open whether or how far it is done: {words}."),
    N_("A commitment that leaves room for doing nothing cannot be followed."),
    N_("Say what will be done and when; put what it depends on under '{condition}'."),
)

_DECISION: Final = (
    r"(?:\w{0,20}besluit\w*|beslis\w{1,9}|keuze|kiest|kiezen|\w{0,20}advies|\w{0,20}voorstel|\w{0,20}rapport(?:age)?"
    r"|\w{0,20}notitie|plan van aanpak|resultaten|uitkomst(?:en)?|evaluatie|go/no-go)"
)
_DECISIONS: Final = (
    *("besluit", "beslis", "keuze", "kies", "kiez", "advies", "voorstel", "rapport", "notitie", "plan van aanpak"),
    *("resultaten", "uitkomst", "evaluatie", "go/no-go"),
)
_MOMENT: Final = (
    r"(?:q[1-4]|kwartaal|20\d\d|eind|medio|begin|voorjaar|najaar|zomer|uiterlijk|januari|februari|maart|april|mei|juni"
    r"|juli|augustus|september|oktober|november|december)"
)
_MOMENTS: Final = (
    *("q1", "q2", "q3", "q4", "kwartaal", "20", "eind", "medio", "begin", "voorjaar", "najaar", "zomer", "uiterlijk"),
    *("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november"),
    "december",
)
_APART: Final = (
    r"(?:[;:.,(–-]|\b(?:en|met een) (?=(?:\w+ ){0,5}(?:besluit|beslis|kies|kiez|voorstel|advies|\w{0,20}notitie)))"
)
"""What sets the decision apart from what is found out: a stop, or a verb of its own."""
_DONE: Final = r"(?:afgerond|afronding|opgeleverd|oplevering|gereed|klaar|aangeboden|gepresenteerd|vastgesteld)"
_DONES: Final = ("afrond", "afgerond", "oplever", "opgeleverd", "gereed", "klaar", "aangebod", "gepresent", "vastgest")
_RESULTS: Final = (
    Pattern(
        r"\b(?:d[ai]t|het onderzoek|de verkenning) (?:resulteert in|leidt tot|mondt uit in|levert (?:\w+ ){1,8}op)\b",
        *("resulteert in", "leidt tot", "mondt uit", "levert "),
    ),
    Pattern(r"\b(?:uitkomst|opbrengst|resultaat) is (?:een|het|de)\b|\badvise(?:ren|ert) over\b", " is ", "advise"),
    Pattern(r"\bkom(?:en|t) met (?:een )?(?:advies|voorstel|plan|aanbevelingen)\b", "komen met", "komt met"),
)
"""What will come of finding out: with that, the commitment is more than to find out."""
_DECIDED: Final = (
    Pattern(rf"{_APART} ?[^.;]{{0,60}}\b{_DECISION}\b[^.;]{{0,40}}\b{_MOMENT}\b", *_DECISIONS),
    Pattern(rf"{_APART} ?[^.;]{{0,30}}\b{_MOMENT}\b[^.;]{{0,40}}\b{_DECISION}\b", *_DECISIONS),
    Pattern(rf"\b{_MOMENT}\b[^.;]{{0,40}} en (?:\w+ )?(?:besluiten|beslissen|kiezen)\b", *_DECISIONS),
    Pattern(rf"\b{_DONE}\b[^.;]{{0,30}}\b{_MOMENT}\b|\b{_MOMENT}\b[^.;]{{0,40}}\b{_DONE}\b", *_DONES),
)
"""What will come of it and when, in either order; a text without a moment needs neither pattern."""
_CAUSE: Final = Pattern(
    r"^(?: we| wij| laten)* (?:waardoor|waarom|hoeveel|(?:wat|welke) (?:\w+ ){0,3}?(?:oorzaak|oorzaken)|wat (?:de|het) "
    r"(?:oorzaak|reden|effect))\b",
    *("waardoor", "waarom", "hoeveel", "oorzaak", "oorzaken", "reden", "effect"),
)
"""Finding out a cause or a number: that is the commitment itself, and nothing is left open by it."""
_BY_PUPILS: Final = Pattern(
    r"(?<!met )(?<!bij )(?<!voor )(?<!van )\b(?:leerlingen|kinderen|jongeren|studenten|peuters|kleuters|leren)"
    r" (?:zelf |ook |samen )?$",
    *("leerling", "kinder", "jonger", "student", "peuter", "kleuter", "leren"),
)
"""Who learns by finding out leaves nothing open: 'leerlingen onderzoeken hun wijk'."""
_EVALUATED: Final = Pattern(r"\b(?:ge)?[eë]valu\w{1,8} [^.;]{0,80}$", "valu")


def check(index: Index) -> Found:
    """Yield each text of a commitment with vague words in it, with those words."""
    from lea_model.measure.vague_wording import vague  # its patterns take time to compile

    for path, text in _commitments(index):
        due = index.items[path].__dict__.get("due") is not None
        words = dict.fromkeys(hit.words.casefold() for hit in vague(text) if _open(hit, text, due=due))
        if words:
            listed = ", ".join(f"'{word}'" for word in words)
            yield Bare((*path, "text"), {"words": listed, "condition": key("condition")})


def _open(hit: Hit, text: str, *, due: bool) -> bool:
    """Whether these words leave something open, with what else the text says."""
    if hit.kind is HitKind.VAGUE_EXPLORING:
        told = _RESULTS + _DECIDED if any(map(text.lower().__contains__, _MOMENTS)) else _RESULTS
        if due or _BY_PUPILS.search(text[: hit.start]) is not None:
            return False
        return not any(result.search(text) for result in told) and _CAUSE.search(text[hit.end :]) is None
    if hit.kind is HitKind.VAGUE_STRIVING:
        return not _has_number(text[hit.end :])
    return "nodig" not in hit.words.casefold() or _EVALUATED.search(text[: hit.start]) is None


def _has_number(text: str) -> bool:
    """Whether words say how much: striving for 100% can be seen afterwards."""
    if not any(map(str.isdecimal, text)):
        return False
    from lea_model.measure.quantities import Aspect, marks  # only where somebody strives for a number

    return any(mark.aspect is Aspect.NUMBER and not mark.understood for mark in marks(text))


def _commitments(index: Index) -> Iterator[tuple[Path, str]]:
    """The texts of goals and actions, and of what is new or may be new in an action."""
    found: Iterator[tuple[Path, Goal | Action | Statement]] = index.items_of(Goal, Action, Statement)
    for path, item in found:
        if isinstance(item, Statement):
            new = len(path) > 1 and path[-2] in ("new", "keep_or_new")
            if not new or not isinstance(index.items.get(path[:-2]), Action):
                continue
        if isinstance(item.text, str):
            yield path, item.text


RULE = make(CODE, check, __doc__)
