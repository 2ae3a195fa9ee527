"""LEA703: letters misread.

## What it finds

Dutch words that a scan has likely misread: 'leder kind' with a small l, a zero between capitals, a digit in a word; and
signs that another encoding has spoilt. Aliases and remarks do not count: they may say how the source prints it.

## Why it matters

The word cannot be found, and the document has a mistake that readers stumble over.

## Example

    acties:
      - leder kind leert lezen.

## What to do

Compare it with the original and correct it.
"""

from __future__ import annotations

from lea_model.checker.rule import N_, Bare, Code, Found, Index, Severity, make
from lea_model.checker.texts import Written, look, texts, words
from lea_model.measure.text_search import Hit

CODE = Code(
    "LEA703",
    "misread-letters",
    Severity.WARNING,
    N_("Letters were probably misread here: {words}."),
    N_("The word cannot be found by searching, and readers stumble over it."),
    N_("Compare it with the original and correct it."),
)


def check(index: Index) -> Found:
    """Yield each text with words that a scan or another encoding has likely spoilt."""
    from lea_model.measure.copy_errors import encoding, misread, suspects  # its patterns take time to compile

    readable = " ".join(dict.fromkeys(written.text for written in texts(index) if _readable(written)))
    found = {word: (*misread(word), *encoding(word)) for word in suspects(dict.fromkeys(readable.split(" ")))}
    if not any(found.values()):
        return

    def search(text: str) -> tuple[Hit, ...]:
        # A soft hyphen does not show: reading tells of it, with all other characters that nobody sees.
        return tuple(hit for word in text.split(" ") for hit in found.get(word, ()) if hit.words != "\u00ad")

    for written, hits in look(index, search, only=_readable):
        yield Bare(written.path, {"words": words(hits)})


def _readable(written: Written) -> bool:
    """Whether it is ours to read: a reference follows the name that it means, and where it leads nowhere is said."""
    return written.is_content and not written.refers and written.field not in ("aliases", "printed")


RULE = make(CODE, check, __doc__)
