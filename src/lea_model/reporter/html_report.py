"""Findings as one HTML page that can be mailed: nothing in it asks for anything outside it, and no script runs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path as FilePath
from typing import Any, Final, NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from lea_model.diagnostics import Code, Finding, Position, Severity
from lea_model.i18n import N_, Language, translate
from lea_model.renderer.formats.templating import TEMPLATES as SHARED
from lea_model.reporter.excerpt import Excerpt, Excerpts, TextOf, no_text
from lea_model.reporter.finding_wording import Told, program_version, tell, weight
from lea_model.reporter.rule_pages import Page, Pages
from lea_model.reporter.summary import summarise
from lea_model.text import path_text, printable

TEMPLATES: Final = FilePath(__file__).resolve().parent / "templates"
WIDTH: Final = 160
"""How much of a line is shown."""
LINES: Final = 4
"""How many lines of a text are shown."""

_KNOWN: Final = "known"
_WORDS: Final = {
    "title": N_("Findings of the check"),
    "skip": N_("Go to the text"),
    "contents": N_("Contents"),
    "summary": N_("Summary"),
    "by_code": N_("What was found, by code"),
    "code": N_("Code"),
    "about": N_("What it is about"),
    "weight": N_("Weight"),
    "count": N_("Number of times"),
    "findings": N_("Findings by file"),
    "known": N_("Known findings"),
    "known_lead": N_(
        "These were marked as known, with a reason, and do not count. Often the adopted document has them so."
    ),
    "pages": N_("The rules explained"),
    "why": N_("Why it matters"),
    "fix": N_("What to do"),
    "reason": N_("Reason given"),
    "related": N_("See also"),
    "no_file": N_("Without a place in a file"),
    "files": N_("Files with findings"),
    "first": N_("to the first finding"),
    "only_read": N_("Checking only reads: nothing in the agenda was changed."),
}
_COUNTS: Final = (
    ("errors", N_("Errors")),
    ("warnings", N_("Warnings")),
    ("advice", N_("Advice")),
    ("known", N_("Known findings")),
)
_MEANINGS: Final = {
    Severity.ERROR: N_("An error is certainly wrong: mend it."),
    Severity.WARNING: N_("A warning is probably wrong: look at it."),
    Severity.ADVICE: N_("Advice makes an agenda better; it does not have to be followed."),
}


class Shown(NamedTuple):
    """One finding as the page shows it.

    Attributes:
        anchor: What links to it name.
        code: Its code.
        kind: How much it weighs, as the style sheet names that.
        weight: The same in the reader's language.
        place: Where it is, in words.
        told: What is said about it.
        lines: The lines that it is about, where they are known.
        more: Whether it is about more lines than that.
    """

    anchor: str
    code: str
    kind: str
    weight: str
    place: str
    told: Told
    lines: tuple[Excerpt, ...]
    more: bool


class Group(NamedTuple):
    """The findings in one file.

    Attributes:
        anchor: What links to it name.
        file: The file; empty for findings without one.
        findings: What was found in it.
    """

    anchor: str
    file: str
    findings: tuple[Shown, ...]


class Explained(NamedTuple):
    """The page of a code that occurs.

    Attributes:
        code: The code, with its name.
        weight: How much it weighs, unless configured otherwise.
        page: The page.
        first: The anchor of the first finding of it.
    """

    code: Code
    weight: str
    page: Page
    first: str


def html_report(findings: Sequence[Finding], language: Language, *, text_of: TextOf = no_text) -> str:
    """Write findings as one HTML page.

    Args:
        findings: The findings, in order of place.
        language: The language of the page.
        text_of: Gives the text of a file, to show the line that a finding is about.

    Returns:
        The page. No date is in it: the same findings give the same bytes.
    """
    excerpts = Excerpts(findings, text_of)
    shown = [_shown(number, found, language, excerpts) for number, found in enumerate(findings, start=1)]
    rows = list(zip(findings, shown, strict=True))
    words = {name: translate(message, language) for name, message in _WORDS.items()}
    summary = summarise(findings)
    pages = Pages(language)
    files = {found.position.file for found in findings if found.position and found.counts}
    found_in = N_("Something was found in 1 file.") if len(files) == 1 else N_("Something was found in {count} files.")
    environment = Environment(
        loader=FileSystemLoader([TEMPLATES, SHARED]),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["pieces"] = _pieces
    context: dict[str, Any] = {
        "language": language,
        "words": words,
        "sentence": summary.sentence(language),
        "counts": [(translate(name, language), getattr(summary, field)) for field, name in _COUNTS],
        "files": len(files),
        "found_in": translate(found_in, language).format(count=len(files)) if files else "",
        "meanings": [
            translate(meaning, language)
            for severity, meaning in _MEANINGS.items()
            if any(found.counts and found.severity is severity for found in findings)
        ],
        "codes": _codes([found for found in findings if found.counts], pages),
        "groups": _groups((pair for pair in rows if pair[0].counts), "bestand", words["no_file"]),
        "known": _groups((pair for pair in rows if not pair[0].counts), "bekend", words["no_file"]),
        "explained": _explained(rows, pages),
        "made_with": translate(N_("Made with lea-model {version}."), language).format(version=program_version()),
    }
    return environment.get_template("findings.html").render(context).rstrip("\n") + "\n"


def _shown(number: int, found: Finding, language: Language, excerpts: Excerpts) -> Shown:
    lines = _dedented(excerpts.of(found.position, WIDTH, most=LINES))
    return Shown(
        f"b{number}",
        found.code,
        found.severity.value if found.counts else _KNOWN,
        weight(found, language),
        _place(found.position, language) or path_text(found.path),
        tell(found, language, excerpts.hiding),
        lines,
        found.position is not None and bool(lines) and lines[-1].line < found.position.end_line,
    )


def _dedented(lines: tuple[Excerpt, ...]) -> tuple[Excerpt, ...]:
    """Lines without the room that all of them begin with: a phone has little."""
    whole = ["".join(line[1:]) for line in lines]
    room = min((len(text) - len(text.lstrip()) for text in whole if text.strip()), default=0)
    return tuple(line._replace(before=line.before[room:]) for line in lines)


def _place(position: Position | None, language: Language) -> str:
    if position is None:
        return ""
    message = translate(N_("line {line}, column {column}"), language)
    return message.format(line=position.line, column=position.column)


def _groups(rows: Iterable[tuple[Finding, Shown]], anchor: str, no_file: str) -> list[Group]:
    by_file = groupby(rows, key=lambda row: row[0].position.file if row[0].position else "")
    return [
        Group(f"{anchor}-{number}", printable(file) or no_file, tuple(shown for _, shown in group))
        for number, (file, group) in enumerate(by_file, start=1)
    ]


def _codes(findings: Sequence[Finding], pages: Pages) -> list[tuple[Code, str, str, str, int]]:
    """The codes that occur: what they are about, their weight and how often; the heaviest first."""
    order = list(Severity)
    counted = Counter((order.index(found.severity), found.code) for found in findings)
    first = {(order.index(found.severity), found.code): found for found in reversed(findings)}
    return [
        (
            first[key].kind,
            pages.of(first[key].kind).title,
            first[key].severity.value,
            weight(first[key], pages.language),
            counted[key],
        )
        for key in sorted(counted)
    ]


def _explained(rows: Sequence[tuple[Finding, Shown]], pages: Pages) -> list[Explained]:
    first: dict[str, tuple[Finding, Shown]] = {}
    for found, shown in rows:
        first.setdefault(found.code, (found, shown))
    return [
        Explained(
            found.kind,
            weight(Finding(found.kind, severity=found.kind.severity), pages.language),
            pages.of(found.kind),
            shown.anchor,
        )
        for _, (found, shown) in sorted(first.items())
    ]


def _pieces(text: str) -> Iterator[tuple[bool, str]]:
    """The pieces of a paragraph, each with whether it is code, which stands between backticks."""
    for number, piece in enumerate(text.split("`")):
        if piece:
            yield bool(number % 2), piece
