"""LEA707: link that follows the reader.

## What it finds

A link with a part that only serves to follow who clicks it (`gclid`, `fbclid`, `utm_source` and the like), or a link
that leads over another service, such as Safe Links or a shortener.

## Why it matters

The company behind the code sees who reads the agenda. The link is long, and a detour may stop working.

## Example

    hoofdstukken:
      - titel: Meer lezen
        links: ["https://www.example.org/lezen?gclid=EAIaIQobChMI"]

## What to do

Shorten the link to the address of the page itself, and see that it still works.
"""

from __future__ import annotations

from lea_model.checker.naming import quoted
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Severity, make
from lea_model.checker.texts import look

CODE = Code(
    "LEA707",
    "tracking-link",
    Severity.ADVICE,
    N_("This link lets others follow who reads the agenda: {words}."),
    N_("A company sees who clicks it, and what the link does not need makes it long."),
    N_("Shorten the link to the address of the page itself, and see that it still works."),
)


def check(index: Index) -> Found:
    """Yield each link, or text with a link in it, that tracks its readers."""
    from lea_model.measure.copy_errors import tracking  # its patterns take time to compile

    for written, hits in look(index, tracking, fragments=("://", "www.")):
        # The value of a parameter is nobody's business: its name tells what to remove.
        names = dict.fromkeys(quoted(hit.words.partition("=")[0]) for hit in hits)
        yield Bare(written.path, {"words": ", ".join(names)})


RULE = make(CODE, check, __doc__)
