"""LEA620: statutory, without saying by which law.

## What it finds

Something that is marked as statutory (`wettelijk: ja`) while nothing says what the law asks: it names no law or
article, refers to none (`wetsverwijzingen`), has no tag of the list `wettelijk`, and its words name no topic of that
list. What stands in it or around it counts as well.

## Why it matters

It is counted with no topic of the law, and a reader cannot look up what must be done.

## Example

    acties:
      - {titel: Samen de bibliotheek openen, wettelijk: ja}

## What to do

Name the law under `wetsverwijzingen`, or add the tag of its topic. Is it no duty by law? Then remove `wettelijk`.
"""

from __future__ import annotations

import re

from lea_model.checker.naming import key, named
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Severity, make
from lea_model.model.base import Titled

CODE = Code(
    "LEA620",
    "statutory-without-law",
    Severity.ADVICE,
    N_("{name} is marked as statutory, but nothing says what the law asks."),
    N_("It is counted with no topic of the law, and a reader cannot look up what must be done."),
    N_("Name the law: `{legal_refs}: {{{law}: WPO, {article}: …}}`. Is it no duty by law? Then remove '{statutory}'."),
)


def check(index: Index) -> Found:
    """Yield each item that calls itself statutory while nothing says by which law."""
    marked = [entry for entry in index.entries if isinstance(entry.item, Titled) and entry.item.statutory]
    if not marked:
        return
    from lea_model.measure.coverage import CONFIRMING, statutory_coverage  # seldom asked for

    known = [one.path for topic in statutory_coverage(index) for one in topic.evidence if one.by in CONFIRMING]
    known += [path for path, item in index.items.items() if "legal_refs" in path or _names_law(item.__dict__)]
    # What stands in an item says so of it, and a reference to the law of all in the item that has it.
    around = {path[: path.index("legal_refs")] for path in known if "legal_refs" in path}
    told = {path[:end] for path in known for end in range(len(path) + 1)}
    for entry in marked:
        if entry.path not in told and not any(entry.path[:end] in around for end in range(1, len(entry.path))):
            names = {name: key(name) for name in ("legal_refs", "law", "article", "statutory")}
            yield Bare(entry.path, {"name": named(entry), **names})


def _names_law(values: dict[str, object]) -> bool:
    """Whether the words of an item name a law or an article."""
    texts = (values.get(name) for name in ("title", "text", "law", "legal_basis"))
    return any(
        isinstance(text, str)
        and re.search(r"\b[Aa]rt(?:ikel|\.)|[Ww]et\b|\bW(?:PO|EC|VO|KO|MO)\b|[Vv]erordening|[Bb]esluit\b|\bAct\b", text)
        for text in texts
    )


RULE = make(CODE, check, __doc__, needs_all=True)
