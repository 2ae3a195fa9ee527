"""``docs/gegevens.md``, the data dictionary: every table and column, from the models and tables themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from lea_model.comparison.cells import CellKind
from lea_model.exporter.database.catalogue import KEY_COLUMNS, schemas
from lea_model.exporter.database.columns import layout, models_with_table
from lea_model.exporter.database.schema import Field, ForeignKey, TableSchema
from lea_model.model.base import Model
from lea_model.vocabulary.kinds import BY_CLASS

PAGE = Path(__file__).resolve().parent.parent / "docs" / "gegevens.md"

INTRODUCTION = """\
# Gegevens: alle tabellen en kolommen

`lea export` schrijft alle gegevens van agenda's als tabellen met sleutels: als Parquet, als SQLite of als CSV.
`lea.tabulate` geeft dezelfde tabellen in Python. Hoe u ermee werkt, staat in [onderzoek](onderzoek/README.md).

    lea export examples --format sqlite --out lea.sqlite        een bestand
    lea export examples --format parquet --out gegevens         een map met een bestand per tabel
    lea export examples --format csv --out gegevens             net zo, voor elk programma

Deze pagina komt uit de modellen en de tabellen zelf. Namen van tabellen en kolommen zijn Engels en in elke taal
dezelfde. In de gegevens staat deze beschrijving ook: in de tabellen `data_tables` en `data_columns`, in de metadata van
Parquet, en bij Parquet en CSV in `datapackage.json` (Frictionless Data).

## Hoe de tabellen samenhangen

- **Alles heeft een plaats.** `agenda` en `path` zijn samen de sleutel van alles wat in een agenda staat. `path` is de
  plaats in het model, zoals `clusters[3].citations[2]`, en `.` is de agenda zelf. Voegt iemand een onderdeel in, dan
  schuift de plaats van de onderdelen erna op: gebruik `id` of `node` in `items` om edities te vergelijken.
- **`items` heeft alles één keer**, met herkomst (document, paragraaf, bronregels, bestand, regel) en met wat een
  onderdeel van zijn omgeving erft (leeftijd, jaar, einddatum, periode). De overige kolommen staan in de tabel van de
  soort; `table_name` zegt welke. `node` is de knoop in `lea graph`, zoals `gm0034/action/4.1.1`.
- **`parent`, `field` en `position`** zeggen waar een onderdeel in staat: de trekkers van een actie zijn de rijen van
  `assignments` met die actie als `parent` en `trekkers` als `field`.
- **In `field` staat de naam van het veld in het model**, ook waar de kolom anders heet: het veld `to` van een
  verwijzing is de kolom `refers_to`, want `to` is een woord van SQL.
- **Een verwijzing staat er zoals gedrukt**; de kolom met `_path` erachter zegt welk onderdeel bedoeld is, en is leeg
  als dat niet zeker is. In `refs` staan alle verwijzingen met alles wat bedoeld kan zijn, ook verwijzingen waar niets
  bij past.
- **Lijsten van teksten** (aliassen, opmerkingen, sectoren) staan in `listed_values`.
- **De tabellen van `lea compare`** beginnen met `compare_`; elke heeft een tabel met de onderbouwing van zijn cellen.

## Wat u moet weten

- **Leeg is: niet genoemd.** Kan de bron iets openlaten, dan zegt de kolom met `_state` welk van de drie het is:
  `gegeven`, `ontbreekt` (de bron laat het open) of `niet_genoemd`. Bij `ontbreekt` zegt `_missing` op welke manier
  (leeg, onbekend, nader te bepalen, plaatshouder), en `_missing_printed` wat er gedrukt staat.
- **Datums** staan er zoals gedrukt (`_printed`), met de eerste en de laatste dag die bedoeld kan zijn (`_earliest`,
  `_latest`, beide inbegrepen).
- **Leeftijden** zijn getallen in jaren: `_start` telt mee, `_end` niet meer; bij `_open_end` loopt de groep door.
- **Getallen met decimalen** zijn gewone kommagetallen van de computer (64 bits).
- **Ja en nee** zijn in Parquet waar of onwaar, in CSV `true` of `false` en in SQLite 1 of 0. **Datums** zijn in Parquet
  datums, en in CSV en SQLite tekst als `2022-12-31`.
- **CSV** is UTF-8 met komma's en een punt als decimaalteken. Tekst die een rekenblad als formule zou uitvoeren, krijgt
  een apostrof ervoor; Parquet en SQLite houden de tekst zoals zij is.
- **Dezelfde agenda's geven dezelfde bytes**, met dezelfde versie van lea-model en van de bibliotheken.
"""

_KINDS = {
    CellKind.TEXT: "tekst",
    CellKind.INTEGER: "geheel getal",
    CellKind.DECIMAL: "getal",
    CellKind.BOOLEAN: "ja of nee",
    CellKind.DATE: "datum",
}

_GROUPS = (
    ("De onderdelen van agenda's", "items"),
    ("Lijsten en verwijzingen", "listed_values"),
    ("Bevindingen", "findings"),
    ("De vergelijking", "compare_overview"),
)
"""Headings, each with the table that it comes before."""

_EVIDENCE = "_evidence"


def page() -> str:
    """The whole page."""
    lines = [INTRODUCTION, *_overview(), *_keys(), "## Woorden en beschrijving\n"]
    headings = {table: heading for heading, table in _GROUPS}
    by_name = {BY_CLASS[model.__name__].table: model for model in models_with_table()}
    shown = False
    for schema in schemas():
        if schema.name in headings:
            lines.append(f"## {headings[schema.name]}\n")
        if schema.name.endswith(_EVIDENCE):
            if shown:
                continue
            shown = True
        lines += _table(schema, by_name.get(schema.name))
    return "\n".join(lines).rstrip() + "\n"


def _overview() -> Iterator[str]:
    yield "## Alle tabellen\n"
    yield "| tabel | een rij is | Engels | sleutel |"
    yield "|---|---|---|---|"
    for schema in schemas():
        anchor = "compare_overview_evidence" if schema.name.endswith(_EVIDENCE) else schema.name
        key = ", ".join(f"`{name}`" for name in schema.key)
        yield f"| [`{schema.name}`](#{anchor}) | {_cell(schema.meaning.nl)} | {_cell(schema.meaning.en)} | {key} |"
    yield ""


def _keys() -> Iterator[str]:
    yield "## Vaste kolommen van elk onderdeel\n"
    yield "`items` en de tabellen van alle soorten onderdelen beginnen met deze kolommen. Hieronder staan ze er niet"
    yield "steeds bij.\n"
    yield from _columns(KEY_COLUMNS, ("agenda", "path"), ())


def _table(schema: TableSchema, model: type[Model] | None) -> Iterator[str]:
    own = schema.columns[len(KEY_COLUMNS) :] if schema.columns[: len(KEY_COLUMNS)] == KEY_COLUMNS else schema.columns
    yield f"### {schema.name}\n"
    yield f"{schema.meaning.nl} *{schema.meaning.en}*\n"
    if schema.name.endswith(_EVIDENCE):
        yield "De andere tabellen met `_evidence` hebben dezelfde kolommen; `row_number` verwijst naar hun tabel.\n"
    if len(own) < len(schema.columns):
        yield f"Definitie: `{schema.source}`. Begint met de vaste kolommen.\n"
    yield from _columns(own, schema.key, schema.foreign)
    if model is not None:
        yield from _elsewhere(model)


def _columns(columns: Sequence[Field], key: tuple[str, ...], foreign: tuple[ForeignKey, ...]) -> Iterator[str]:
    links = {link.columns[-1]: link.table for link in foreign}
    yield "| kolom | soort | eenheid | betekenis | Engels | woorden | verwijst naar | definitie |"
    yield "|---|---|---|---|---|---|---|---|"
    for column in columns:
        kind = _KINDS[column.kind] + (", sleutel" if column.name in key else "")
        cells = (
            f"`{column.name}`",
            kind,
            column.unit.nl,
            column.meaning.nl,
            column.meaning.en,
            f"`{column.words}`" if column.words else "",
            f"`{links[column.name]}`" if column.name in links else "",
            "" if column.source == "export" else f"`{column.source}`",
        )
        yield f"| {' | '.join(_cell(cell) for cell in cells)} |"
    yield ""


def _elsewhere(model: type[Model]) -> Iterator[str]:
    """The fields that go to other tables."""
    found: dict[str, list[str]] = {}
    for landing in layout(model):
        for table in landing.tables:
            if landing.link is None:
                name = table if isinstance(table, str) else BY_CLASS[table.__name__].table
                found.setdefault(name, []).append(f"`{landing.field}`")
    if found:
        yield "In andere tabellen: " + "; ".join(f"{', '.join(names)} in `{name}`" for name, names in found.items())
        yield ""


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
