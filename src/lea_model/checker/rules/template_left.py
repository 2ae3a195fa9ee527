"""LEA618: places left of the template.

## What it finds

Words of the files that `lea new` writes, such as the town of the example, its parties, its titles and its sentences. A
party or a title may really be called so: one of those alone says nothing. That is one advice for the agenda as a whole;
`lea check --open` lists every place.

## Why it matters

Readers take an example for an agreement, and counts take a made-up party for a partner.

## Example

    clusters:
      - {titel: Taal, trekker: Gemeente Voorbeeldstad}

## What to do

Put your own words in these places, or remove what you do not need.
"""

from __future__ import annotations

from lea_model.checker.rule import N_, Bare, Code, Found, Index, Severity, make
from lea_model.checker.texts import texts
from lea_model.vocabulary.template_words import PERHAPS, SURE, TOWN

CODE = Code(
    "LEA618",
    "template-left",
    Severity.ADVICE,
    N_("Words of the template are still in this agenda, in {count} places."),
    N_("Readers take an example for an agreement, and a made-up party for a partner."),
    N_("Put your own words there, or remove what you do not need. 'lea check --open' lists the places."),
)


def check(index: Index) -> Found:
    """Yield one finding for the agenda as a whole, at the first of these places."""
    found = texts(index)
    certain = found.any_holds(TOWN) or found.there_of(SURE) or any(TOWN in code.casefold() for code in found.codes)
    if not certain and len(found.there_of(PERHAPS)) < 2:
        return
    from lea_model.measure.open_places import left_of_template  # only where it is asked

    places = left_of_template(index)
    if places:
        yield Bare(places[0], {"count": len(places)})


RULE = make(CODE, check, __doc__)
