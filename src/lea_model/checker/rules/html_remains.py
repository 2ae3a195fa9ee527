"""LEA706: remains of a web page.

## What it finds

Codes of layout (HTML) that were left by copying: `<br>`, `&nbsp;`, `&amp;`. In links as well.

## Why it matters

Documents then show signs that nobody understands, and a link with such a code does not always work.

## Example

    acties:
      - Ouders&nbsp;lezen voor.

## What to do

Remove the code, or write the sign itself: & in place of `&amp;`.
"""

from __future__ import annotations

from lea_model.checker.rule import N_, Bare, Code, Found, Index, Severity, make
from lea_model.checker.texts import look, words

CODE = Code(
    "LEA706",
    "html-remains",
    Severity.WARNING,
    N_("Codes of a web page were left in this text: {words}."),
    N_("Documents show them as signs that nobody understands."),
    N_("Remove the code, or write the sign that it stands for."),
)


def check(index: Index) -> Found:
    """Yield each text with tags or entities of HTML in it."""
    from lea_model.measure.copy_errors import html_remains  # its patterns take time to compile

    for written, hits in look(index, html_remains, fragments=("<", "&", "-->")):
        yield Bare(written.path, {"words": words(hits)})


RULE = make(CODE, check, __doc__)
