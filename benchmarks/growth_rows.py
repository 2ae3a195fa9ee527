"""The rows of `growth.py`: an input of N items, and the command that is measured on it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from growth_agendas import (
    HEAD,
    TAG,
    actions,
    bands,
    bodies,
    broken_document,
    clusters,
    dense,
    goals,
    listed_document,
    money,
    parties,
    plain_document,
    programmes,
    ring,
    table_document,
    tables_document,
    words,
    year_plans,
)

LEA: Final = ("{python}", "-m", "lea_model")
AGENDA: Final = "agenda.yaml"
PROGRAMMES: Final = 5_000
"""Of as many actions that say all there is to say a file can hold: beyond 200,000 keys and values it is not read."""


class Row(NamedTuple):
    """What is measured.

    Attributes:
        name: What it is about.
        files: Makes the files for a number of items.
        command: What is run in their folder; ``{python}``, ``{out}`` (a place for what it writes) and ``{count}`` are
            filled in.
        before: What is run there first, and not measured.
        most: The largest number of items that makes sense for it.
    """

    name: str
    files: Callable[[int], dict[str, str]]
    command: tuple[str, ...]
    before: tuple[tuple[str, ...], ...] = ()
    most: int = 10_000


def lea(name: str, text: Callable[[int], str], *arguments: str, most: int = 10_000) -> Row:
    """A command of ``lea`` on one agenda; ``lea check`` unless another is named."""
    return Row(name, lambda count: {AGENDA: text(count)}, (*LEA, *(arguments or ("check", AGENDA))), most=most)


def build(name: str, text: Callable[[int], str], *documents: str, formats: str = "html,md", most: int = 10_000) -> Row:
    """Making documents of one agenda."""
    chosen = ("--document", ",".join(documents)) if documents else ()
    return lea(name, text, "build", AGENDA, "--format", formats, *chosen, "--out", "{out}", most=most)


def draft(name: str, text: Callable[[int], str], ending: str, most: int = 10_000) -> Row:
    """Making a draft of a document."""
    document = f"document.{ending}"
    return Row(name, lambda count: {document: text(count)}, (*LEA, "draft", document, "--into", "{out}"), most=most)


def settings(count: int) -> dict[str, str]:
    """An agenda beside a ``pyproject.toml`` that names lea and is mostly blank."""
    return {AGENDA: HEAD, "pyproject.toml": '[project]\nname = "tool-lea"\n' + "\n" * count * 50}


def two_editions(count: int) -> dict[str, str]:
    """An edition, and the next in which each third action has other words, another number or is gone."""
    kept = [number for number in range(count) if number % 9]
    new = "".join(f"  - {{nummer: {i + (i % 5 == 0) * count}, titel: {words(i + i % 3)} {i}}}\n" for i in kept)
    old = "".join(f"  - {{nummer: {i}, titel: {words(i)} {i}}}\n" for i in range(count))
    return {"oud.yaml": f"{HEAD}acties:\n{old}", "nieuw.yaml": f"{HEAD}acties:\n{new}"}


SIMPLE: Final = actions(lambda i: f"  - {{nummer: {i // 20 + 1}.{i % 20 + 1}, titel: {words(i)} {i}}}")
SAME_ID: Final = actions(lambda i: f"  - {{id: dezelfde, titel: {words(i)} {i}, trekker: GGD}}")
ONE_PARTY: Final = actions(lambda i: f"  - {{nummer: {i // 20 + 1}.{i % 20 + 1}, titel: {words(i)} {i}, trekker: GGD}}")
STATUTORY: Final = actions(
    lambda i: f"  - {{nummer: {i}, titel: Segregatie tegengaan {i}, wettelijk: ja, kenmerken: {TAG}}}"
)
COMPARE: Final = ("compare", AGENDA, AGENDA, "--format", "json")
EXPORT: Final = ("export", AGENDA, "--format", "csv", "--out", "{out}")
EDITS: Final = """
import lea_model as lea
editor = lea.edit("agenda.yaml")
for number in ("1.1", "1.2", "1.3"):
    editor.set(number, title="Anders")
editor.add("actions", {"number": "999.1", "text": "Nieuw"})
editor.renumber("2.4", "999.2")
"""
WORKBOOK: Final = (*LEA, "build", AGENDA, "--document", "werkboek", "--format", "xlsx", "--out", "boek")

READING: Final = (
    lea("simple actions", SIMPLE),
    lea("unknown keys at the top", lambda n: HEAD + "".join(f"sleutel{i}: x\n" for i in range(n))),
    lea(
        "unknown keys at the top, --fix",
        lambda n: HEAD + "".join(f"acttie{i}: x\n" for i in range(n)),
        "check",
        AGENDA,
        "--diff",
    ),
    lea("unknown keys in items", actions(lambda i: f"  - {{titel: {words(i)} {i}, sleutel{i}: x}}")),
    lea(
        "unknown keys in items, --fix", actions(lambda i: f"  - {{titell: {words(i)} {i}}}"), "check", AGENDA, "--diff"
    ),
    lea("empty values", actions(lambda i: f"  - {{titel: {words(i)} {i}, trekker: }}")),
    lea("strange line breaks, --fix", actions(lambda i: f'  - "{words(i)}\u2028 {i}"'), "check", AGENDA, "--diff"),
    lea("tabs and signs", actions(lambda i: f"  - titel: '{words(i)} \u200b{i}'")),
    lea("text without dashes", lambda n: HEAD + "partijen:\n" + "".join(f"  Partij {i}\n" for i in range(20 * n))),
    lea(
        "comments",
        lambda n: HEAD + "acties:\n" + "".join(f"  # uitleg {i}\n  - titel: {words(i)} {i} # {i}\n" for i in range(n)),
    ),
    lea(
        "dates that cannot be read",
        actions(lambda i: f"  - {{nummer: {i}, titel: {words(i)}, uiterlijk: ooit in {i}}}"),
    ),
    Row("blank lines in the settings", settings, (*LEA, "check", AGENDA)),
)

RULES: Final = (
    lea(
        "dangling citations",
        lambda n: (
            SIMPLE(n)
            + "clusters:\n  - titel: A\n    verwijzingen:\n"
            + "".join(f"      - 9{i}.{i}\n" for i in range(n))
        ),
    ),
    lea(
        "dangling texts",
        lambda n: (
            SIMPLE(n)
            + "clusters:\n  - titel: A\n    verwijzingen:\n"
            + "".join(f"      - {words(i + n)}\n" for i in range(n))
        ),
    ),
    lea("dangling parties", lambda n: parties(n).replace("trekker: Partij", "trekker: Partijj")),
    lea(
        "dangling overlaps",
        lambda n: (
            HEAD
            + "beleidsterreinen:\n"
            + "".join(f"  - {words(i)} {i}\n" for i in range(n))
            + "acties:\n"
            + "".join(f"  - {{titel: {words(i)} {i}, raakvlakken: {words(i)}x {i}}}\n" for i in range(n))
        ),
    ),
    lea("actions of few words", actions(lambda i: f"  - {{nummer: {i}, tekst: {words(i, 9)}.}}")),
    lea(
        "actions with equal texts",
        actions(lambda i: f"  - {{nummer: {i}, tekst: Elke school werkt samen met de ouders en de wijk.}}"),
    ),
    lea(
        "one action with many words",
        lambda n: HEAD + "acties:\n  - titel: Lezen\n    tekst: " + " ".join(f"woord{i}" for i in range(n)) + "\n",
    ),
    lea("one long word", lambda n: HEAD + "acties:\n  - titel: Lezen\n    tekst: " + "lekker" * n * 50 + "\n"),
    lea("one long word of digits", lambda n: HEAD + "acties:\n  - titel: Lezen\n    tekst: x" + "0" * n * 200 + "\n"),
    lea("ages and plans", bands),
    lea("dense bodies", dense),
    lea("bodies in a circle", ring),
    lea("equal ids", SAME_ID),
    lea("clusters with an action", clusters),
    lea("bodies with members", bodies),
    lea("goals and indicators", goals),
    lea("programme lines", programmes, most=PROGRAMMES),
    lea("what is open", SIMPLE, "check", AGENDA, "--open"),
    lea("findings as html", SIMPLE, "check", AGENDA, "--format", "html"),
    lea("findings as sarif", SIMPLE, "check", AGENDA, "--format", "sarif"),
)

ANSWERS: Final = (
    lea("equal ids, graph", SAME_ID, "graph", AGENDA, "--format", "json"),
    lea("equal ids, compare", SAME_ID, *COMPARE),
    lea("equal ids, export", SAME_ID, *EXPORT),
    lea("equal ids, diff", SAME_ID, "diff", AGENDA, AGENDA),
    lea("actions, compare", SIMPLE, *COMPARE),
    lea("actions, diff", SIMPLE, "diff", AGENDA, AGENDA),
    Row("two editions, diff", two_editions, (*LEA, "diff", "oud.yaml", "nieuw.yaml")),
    Row("two editions, diff html", two_editions, (*LEA, "diff", "oud.yaml", "nieuw.yaml", "--format", "html")),
    *(
        lea(
            f"programme lines, graph {one}",
            programmes,
            "graph",
            AGENDA,
            "--format",
            one,
            "--out",
            "{out}." + one,
            most=PROGRAMMES,
        )
        for one in ("graphml", "gexf", "json", "dot", "csv", "svg", "turtle", "jsonld")
    ),
    lea("clusters with an action, compare", clusters, *COMPARE),
    *(
        lea(
            f"programme lines, compare {one}",
            programmes,
            "compare",
            AGENDA,
            "--format",
            one,
            "--out",
            "{out}." + one,
            most=PROGRAMMES,
        )
        for one in ("text", "md", "html", "csv", "xlsx")
    ),
    *(
        lea(
            f"programme lines, export {one}",
            programmes,
            "export",
            AGENDA,
            "--format",
            one,
            "--out",
            "{out}",
            most=PROGRAMMES,
        )
        for one in ("csv", "sqlite", "parquet", "dataset")
    ),
    lea("programme lines, show an action", programmes, "show", AGENDA, "1.1", most=PROGRAMMES),
    lea("programme lines, show a party", programmes, "show", AGENDA, "GGD", most=PROGRAMMES),
    lea("bodies with members, show a body", bodies, "show", AGENDA, "Overleg 1"),
)

DOCUMENTS: Final = (
    build("actions, build", SIMPLE),
    build("parties, build", parties),
    build("one party in all actions, build", ONE_PARTY, "uitvoeringsagenda"),
    build("statutory actions, build", STATUTORY, "wettelijk"),
    build("clusters with an action, build", clusters),
    build("bodies with members, build", bodies),
    build("goals and indicators, build", goals),
    *(
        build(f"programme lines, build {document}", programmes, document, most=PROGRAMMES)
        for document in ("agenda", "uitvoeringsagenda", "projectorganisatie", "partnerboek", "open-punten", "poster")
    ),
    build("amounts, build geldoverzicht", money, "geldoverzicht"),
    build("a year plan, build jaarplan", year_plans, "jaarplan"),
    build("programme lines, build werkboek", programmes, "werkboek", formats="xlsx", most=PROGRAMMES),
    *(
        build(f"programme lines, build docx {one}", programmes, one, formats="docx", most=PROGRAMMES)
        for one in ("agenda", "partnerboek")
    ),
    *(
        build(f"programme lines, build xlsx {one}", programmes, one, formats="xlsx", most=PROGRAMMES)
        for one in ("agenda", "partnerboek")
    ),
    *(
        build(f"programme lines, build pdf {one}", programmes, one, formats="pdf", most=2_000)
        for one in ("agenda", "uitvoeringsagenda", "partnerboek")
    ),
)

CHANGING: Final = (
    lea(
        "gaps in numbers",
        actions(lambda i: f"  - {{nummer: 1.{2 * i + 1}, titel: {words(i)} {i}}}"),
        *("renumber", AGENDA, "--close-gaps", "--diff"),
    ),
    lea("one number", SIMPLE, "renumber", AGENDA, "1.1", "999.1", "--diff"),
    Row("five edits", lambda n: {AGENDA: SIMPLE(n), "edits.py": EDITS}, ("{python}", "edits.py")),
    draft("a draft of paragraphs", plain_document, "txt"),
    draft("a draft of one long paragraph", broken_document, "txt"),
    draft("a draft of lists", listed_document, "txt"),
    draft("a draft of one table", table_document, "md"),
    draft("a draft of many tables", tables_document, "md"),
    Row(
        "a workbook that comes back",
        lambda n: {AGENDA: programmes(n)},
        (*LEA, "import", "boek/a-1/werkboek.xlsx", "--into", AGENDA),
        (WORKBOOK,),
        PROGRAMMES,
    ),
    Row(
        "a workbook into a new folder",
        lambda n: {AGENDA: programmes(n)},
        (*LEA, "import", "boek/a-1/werkboek.xlsx", "--into", "{out}"),
        (WORKBOOK,),
        PROGRAMMES,
    ),
)

ROWS: Final = (*READING, *RULES, *ANSWERS, *DOCUMENTS, *CHANGING)
