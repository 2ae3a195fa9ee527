"""``docs/taxonomie.md``, the Dutch page on the shared lists, from the lists themselves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lea_model.taxonomy import (
    Scheme,
    StatutoryScheme,
    StatutoryTopic,
    Term,
    municipalities,
    register_source,
    schemes,
)

PAGE = Path(__file__).resolve().parent.parent / "docs" / "taxonomie.md"

INTRODUCTION = """\
# Gedeelde lijsten

Elke gemeente gebruikt eigen woorden. Om agenda's te vergelijken heeft lea-model een paar vaste lijsten. Met
`kenmerken` zeg je bij een onderdeel welke woorden uit die lijsten erbij horen:

```yaml
acties:
  - nummer: 1.1
    titel: Samen lezen
    kenmerken:
      - {lijst: thema, term: taal, lezing: letterlijk}
      - {lijst: wettelijk, term: achterstanden, lezing: geduid, geduid_door: transcriptie 1}
```

`lezing` zegt of de bron het zelf zo zegt (`letterlijk`) of dat iemand het zo las (`geduid`). In de lijsten `sector`,
`partijsoort` en `niveau` staan dezelfde woorden als in het [formaat](formaat.md).

In Python geeft `lea_model.taxonomy.scheme("thema")` een lijst, en `to_turtle` maakt er SKOS van, in Turtle.
"""


def page() -> str:
    """The whole page."""
    parts = [INTRODUCTION, *("\n".join(_scheme(scheme)) for scheme in schemes()), "\n".join(_register())]
    return "\n".join(parts).rstrip() + "\n"


def _scheme(scheme: Scheme) -> Iterator[str]:
    yield f"## {scheme.labels.nl}\n"
    yield f"`{scheme.id}`. {scheme.definition.nl}\n"
    if scheme.note is not None:
        yield f"{scheme.note.nl}\n"
    if isinstance(scheme, StatutoryScheme):
        yield from _statutory(scheme)
        return
    yield "| id | naam | Engels | betekenis | ook wel |"
    yield "|---|---|---|---|---|"
    done: set[str] = set()
    for top in scheme.top:
        yield from _rows(scheme, top, 0, done)
    yield ""


def _rows(scheme: Scheme, term: Term, depth: int, done: set[str]) -> Iterator[str]:
    if term.id in done:  # a term may stand under two others; it is explained once
        return
    done.add(term.id)
    meaning = term.definition.nl + (f" Voorbeeld: {term.example.nl}" if term.example else "")
    name = "– " * depth + term.labels.nl
    yield f"| `{term.id}` | {name} | {term.labels.en} | {meaning} | {', '.join(term.alt.nl)} |"
    for below in term.narrower:
        yield from _rows(scheme, scheme.term(below), depth + 1, done)


def _statutory(scheme: StatutoryScheme) -> Iterator[str]:
    for heading, terms in (
        ("Hoe zeker het is", scheme.statuses),
        ("Van welke nummering een artikel is", scheme.numberings),
    ):
        yield f"### {heading}\n"
        yield from (f"- {term.labels.nl}: {term.definition.nl}" for term in terms)
        yield ""
    yield "| wet | oud | nieuw | zekerheid | waarop dat rust |"
    yield "|---|---|---|---|---|"
    for moved in scheme.renumberings:
        yield f"| {moved.law} | {moved.old} | {moved.new} | {_status(scheme, moved.status)} | {moved.note.nl} |"
    for group in scheme.groups:
        yield f"\n### {group.labels.nl}\n"
        yield f"{group.definition.nl}"
        for topic in scheme.terms:
            if topic.group == group.id:
                yield from _topic(scheme, topic)
    yield ""


def _topic(scheme: StatutoryScheme, topic: StatutoryTopic) -> Iterator[str]:
    titles = {source.id: source.title for source in scheme.sources}
    numberings = {numbering.id: numbering.labels.nl for numbering in scheme.numberings}
    yield f"\n#### {topic.row}. {topic.labels.nl}\n"
    yield f"`{topic.id}` ({topic.labels.en}). {topic.definition.nl}\n"
    yield f"- Zekerheid: {_status(scheme, topic.status)}. {topic.evidence.nl}"
    for reference in topic.references:
        yield f"- {reference.text('nl')} ({numberings[reference.numbering]}): {_status(scheme, reference.status)}"
    if topic.form:
        yield f"- Vorm: {', '.join(f'`{form}`' for form in topic.form)}"
    if topic.themes:
        yield f"- Thema's in de buurt: {', '.join(f'`{theme}`' for theme in topic.themes)}"
    if topic.sources:
        yield f"- Gezien in: {'; '.join(titles[source] for source in topic.sources)}"


def _status(scheme: StatutoryScheme, status: str) -> str:
    return next(term.labels.nl for term in scheme.statuses if term.id == status)


def _register() -> Iterator[str]:
    source = register_source()
    now, every = len(municipalities()), len(municipalities(current=False))
    yield "## Gemeenten\n"
    yield f"Het register telt {every} gemeenten. Daarvan bestaan er {now} nog; van de andere staat de einddatum erbij."
    yield "Van elke gemeente zijn de CBS-code, de naam, de provincie en de TOOI-identificatie bekend."
    yield "`lea_model.taxonomy.municipality` zoekt op naam, code of TOOI-identificatie.\n"
    yield f"Bron: waardelijst `{source.value_list}`, versie {source.version}, {source.register.nl} (<{source.url}>)."
    yield f"{source.note.nl}\n"
