"""Makes agendas and documents of N items of one kind, always the same: what `growth.py` measures."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

KNOWN: Final = (
    *("taal", "school", "kind", "ouder", "wijk", "sport", "zorg", "lezen", "spel", "opvang", "jeugd", "leraar"),
    *("klas", "thuis", "peuter", "boek", "plek", "groep"),
)
TAG: Final = "{lijst: wettelijk, term: segregatie, lezing: letterlijk}"
HEAD: Final = "agenda: {id: a-1, titel: A, gemeenten: Almere, periode: 2027-2030}\n"


def words(number: int, count: int = 6) -> str:
    """A sentence of words from a small vocabulary, always the same for a number."""
    chosen = []
    seed = number * 2654435761 % 2**32
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2**31
        chosen.append(KNOWN[seed // 65536 % len(KNOWN)])
    return " ".join(chosen)


def lines(head: str, line: Callable[[int], str], count: int) -> str:
    """A heading with a line for each number."""
    return HEAD + head + "\n" + "".join(f"{line(number)}\n" for number in range(count))


def actions(line: Callable[[int], str]) -> Callable[[int], str]:
    """Agendas of actions."""
    return lambda count: lines("acties:", line, count)


def parties(count: int) -> str:
    """As many parties as actions, each leading one."""
    text = lines("acties:", lambda i: f"  - {{nummer: {i}.1, titel: {words(i)} {i}, trekker: Partij {i}}}", count)
    return text + "partijen:\n" + "".join(f"  - Partij {i}\n" for i in range(count))


def dense(count: int) -> str:
    """Bodies that each report to many others, with about as many lines as the count."""
    size = max(2, int(count**0.5))
    text = HEAD + "overlegorganen:\n"
    for i in range(size):
        others = ", ".join(f"Overleg {j}" for j in range(size) if j != i)
        text += f"  - {{naam: Overleg {i}, rapporteert_aan: [{others}]}}\n"
    return text


def ring(count: int) -> str:
    """Bodies that report in one circle."""
    return lines(
        "overlegorganen:", lambda i: f"  - {{naam: Overleg {i}, rapporteert_aan: Overleg {(i + 1) % count}}}", count
    )


def clusters(count: int) -> str:
    """Clusters that hold an action and cite the one before."""

    def cluster(i: int) -> str:
        action = f"{{nummer: {i}.1, titel: {words(i)} {i}}}"
        return f"  - {{titel: Cluster {i}, trekker: GGD, verwijzingen: [{max(0, i - 1)}.1], acties: [{action}]}}"

    return lines("clusters:", cluster, count)


def bodies(count: int) -> str:
    """Bodies with members that are parties, each reporting to the one before."""

    def body(i: int) -> str:
        members = f"leden_volgens_lijst: [Partij {i}, Partij {i // 2}]"
        return f"  - {{naam: Overleg {i}, rapporteert_aan: Overleg {max(0, i - 1)}, {members}}}"

    return lines("overlegorganen:", body, count) + "partijen:\n" + "".join(f"  - Partij {i}\n" for i in range(count))


def goals(count: int) -> str:
    """Goals with an indicator each."""

    def goal(i: int) -> str:
        target = f'streefwaarden: {{vergelijking: minstens, waarde: {i}, eenheid: "%", wanneer: 2029}}'
        indicator = f"{{tekst: {words(i)}, {target}}}"
        return f"  - {{nummer: {i}, tekst: {words(i)} {i}, uiterlijk: eind 2029, indicatoren: {indicator}}}"

    return lines("doelen:", goal, count)


def bands(count: int) -> str:
    """Age plans and actions with ages of their own."""
    text = lines("leeftijdsplannen:", lambda i: f"  - {{titel: Plan {i}, leeftijd: {i % 20}-{i % 20 + 2}}}", count)
    return (
        text
        + "acties:\n"
        + "".join(f"  - {{titel: {words(i)} {i}, leeftijd: {i % 18}-{i % 18 + 5}}}\n" for i in range(count))
    )


def programmes(count: int) -> str:
    """Programme lines, each with goals, themes and ten actions of its own that say all there is to say."""
    text = HEAD + "partijen:\n" + "".join(f"  - Partij {i}\n" for i in range(max(1, count // 20)))
    text += "programmalijnen:\n"
    for i in range(max(1, count // 10)):
        text += f"  - nummer: {i}\n    titel: Lijn {i}\n    leeftijd: 4-12\n    doelen: [{words(i)} {i}]\n    acties:\n"
        text += "".join(
            f"      - {{nummer: {i}.{j}, titel: {words(i * 10 + j)}, houden: {words(i)}, nieuw: {words(j)}, "
            f"jaar: 2028, uiterlijk: eind 2029, raakvlakken: [Gezonde school, NPO], "
            f"trekker: Partij {i % max(1, count // 20)}, sparringspartner: [GGD, Bibliotheek], bedragen: € 1.00{j}}}\n"
            for j in range(10)
        )
    return text


def money(count: int) -> str:
    """Actions that cost something in some years."""
    return lines(
        "acties:",
        lambda i: (
            f"  - {{nummer: {i}, titel: {words(i)}, bedragen: [{{waarde: {i + 1}, betaler: GGD, periode: 2028}},"
            f" {{waarde: {i + 2}, betaler: Rijk, periode: 2029}}]}}"
        ),
        count,
    )


def year_plans(count: int) -> str:
    """A year plan of many goals."""
    text = HEAD + "jaarplannen:\n  - titel: Jaarplan 2028\n    periode: 2028\n    doelen:\n"
    return text + "".join(
        f"      - {{tekst: {words(i)} {i}, indicatoren: {words(i)}, trekker: GGD}}\n" for i in range(count)
    )


def plain_document(count: int) -> str:
    """A document as text: a heading for every ten paragraphs."""
    text = "Lokale educatieve agenda Almere 2027-2030\n\n"
    for i in range(count):
        if i % 10 == 0:
            text += f"{i // 10 + 1}. {words(i, 3).capitalize()}\n\n"
        text += f"Wij willen dat {words(i, 12)} en dat {words(i + 1, 12)}.\n\n"
    return text


def broken_document(count: int) -> str:
    """A document as text: one paragraph over many lines, as a PDF gives it with empty lines between them."""
    return "Lokale educatieve agenda Almere 2027-2030\n\n" + "".join(
        f"Wij willen dat {words(i)},\n\n" for i in range(count)
    )


def listed_document(count: int) -> str:
    """A document as text: headings with lists of numbered actions."""
    text = "Lokale educatieve agenda Almere 2027-2030\n\n"
    for i in range(count):
        if i % 10 == 0:
            text += f"\n{i // 10 + 1} {words(i, 3).capitalize()}\n\nActies\n\n"
        text += f"{i // 10 + 1}.{i % 10 + 1} {words(i, 8).capitalize()} {i}\n"
    return text


def table_document(count: int) -> str:
    """A document as Markdown: one table of many rows."""
    text = "# Lokale educatieve agenda Almere 2027-2030\n\n## Acties\n\n"
    text += "| Nr | Actie | Trekker | Planning |\n|---|---|---|---|\n"
    return text + "".join(
        f"| {i // 10 + 1}.{i % 10 + 1} | {words(i, 8)} {i} | Partij {i} | 2028 |\n" for i in range(count)
    )


def tables_document(count: int) -> str:
    """A document as Markdown: many small tables, each under its own heading."""
    text = "# Lokale educatieve agenda Almere 2027-2030\n\n"
    for i in range(max(1, count // 4)):
        text += f"## {i + 1} {words(i, 3).capitalize()}\n\n| Actie | Trekker |\n|---|---|\n"
        text += "".join(f"| {words(i * 4 + j, 8)} {j} | GGD |\n" for j in range(4)) + "\n"
    return text
