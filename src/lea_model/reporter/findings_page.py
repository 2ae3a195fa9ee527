"""Findings as a page that can be mailed: file by file with the lines they are about, and the rules explained."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from lea_model.diagnostics import Finding, Severity
from lea_model.i18n import N_, Language, translate
from lea_model.renderer import tree
from lea_model.renderer.finish import finish
from lea_model.renderer.formats import html
from lea_model.reporter.excerpt import Excerpt, Excerpts
from lea_model.reporter.finding_wording import program_version, severity_word, summarise, wording_of
from lea_model.reporter.rule_pages import PageBlock, RulePages
from lea_model.text import path_text
from lea_model.vocabulary.runs import Badge, BadgeKind, Code, Hyperlink, Run, Runs, Text

WIDTH: Final = 160
"""How much of a line is shown."""
LINES: Final = 4
"""How many lines of a text are shown."""

MOST: Final = 10_000
"""How many findings are written out: a page of a hundred thousand is larger than a browser opens."""

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
_BADGES: Final[dict[Severity, BadgeKind]] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.ADVICE: "advice",
}


def page(findings: Sequence[Finding], language: Language, excerpts: Excerpts) -> tree.DocumentTree:
    """Make the page of findings; no date is in it, so that the same findings give the same page.

    Args:
        findings: The findings, in order of place.
        language: The language of the page.
        excerpts: Gives the lines that findings are about.
    """
    return _Page(findings, language, excerpts).document()


def html_page(findings: Sequence[Finding], language: Language, excerpts: Excerpts) -> str:
    """Write findings as one HTML page: nothing in it asks for anything outside it, and no script runs."""
    return html.write(page(findings, language, excerpts))


class _Page:
    def __init__(self, findings: Sequence[Finding], language: Language, excerpts: Excerpts) -> None:
        self._findings = findings
        self._language = language
        self._excerpts = excerpts
        self._rules = RulePages(language)
        self._shown = _gravest(findings)
        self._anchors = {id(found): f"b{number}" for number, found in enumerate(self._shown, start=1)}

    def _say(self, message: str, **params: object) -> str:
        text = translate(message, self._language)
        return text.format(**params) if params else text

    def document(self) -> tree.DocumentTree:
        """The whole page."""
        say = self._say
        counts = summarise(self._findings)
        files = {found.position.file for found in self._findings if found.position and found.counts}
        facts = [(say(name), getattr(counts, field)) for field, name in _COUNTS]
        facts.append((say(N_("Files with findings")), len(files)))
        only_read = say(N_("Checking only reads: nothing in the agenda was changed."))
        made_with = say(N_("Made with lea-model {version}."), version=program_version())
        return finish(
            tree.DocumentTree(
                title=say(N_("Findings of the check")),
                subtitle=counts.sentence(self._language),
                over="",
                language=self._language,
                facts=tuple(tree.Fact(name, ((Text(str(count)),),)) for name, count in facts),
                opening=(),
                sections=(
                    self._summary(len(files), counts.sentence(self._language)),
                    *self._by_file(N_("Findings by file"), "bevindingen", "bestand", known=False),
                    *self._by_file(N_("Known findings"), "bekend", "bekend", known=True),
                    *self._explained(),
                ),
                words=tree.Words(say(N_("Contents")), say(N_("Skip to the text")), "", f"{only_read} {made_with}"),
                report="findings",
            )
        )

    def _summary(self, files: int, sentence: str) -> tree.Chapter:
        """How many findings there are, what their severity means, and which codes occur."""
        found_in = N_("Found in 1 file:") if files == 1 else N_("Found in {count} files:")
        counted = [found for found in self._findings if found.counts]
        said = f"{self._say(found_in, count=files)} {sentence}" if files else sentence
        there = {found.severity for found in counted}
        meanings = [tree.ListItem((_plain(self._say(_MEANINGS[one])),)) for one in Severity if one in there]
        blocks: list[tree.Block] = [_plain(said)]
        if len(self._shown) < len(self._findings):
            some = N_(
                "Only the {count} gravest are written out below: a page with all of them would be too large to open. "
                "'lea check --format text' shows them all."
            )
            blocks.append(_plain(self._say(some, count=len(self._shown))))
        if meanings:
            blocks += [tree.ItemList(tuple(meanings)), self._codes(counted)]
        return tree.Chapter(self._say(N_("Summary")), ("samenvatting",), blocks=tuple(blocks))

    def _codes(self, counted: Sequence[Finding]) -> tree.Table:
        """The codes that occur: what they are about, how severe and how often; the most severe first."""
        order = list(Severity)
        times = Counter((order.index(found.severity), found.code) for found in counted)
        first = {(order.index(found.severity), found.code): found for found in reversed(counted)}
        rows = []
        for key in sorted(times):
            found = first[key]
            cells: tuple[Runs, ...] = (
                (_to_rule(found),),
                _with_code(self._rules.of(found.kind).title),
                (self._badge(found),),
                (Text(str(times[key])),),
            )
            rows.append(tree.Row(tuple((cell,) for cell in cells)))
        heads = (N_("Code"), N_("What it is about"), N_("Weight"), N_("Number of times"))
        columns = tuple(tree.Column(self._say(head), number=head == heads[-1]) for head in heads)
        return tree.Table(self._say(N_("What was found, by code")), columns, tuple(rows))

    def _by_file(self, title: str, anchor: str, part: str, *, known: bool) -> Iterator[tree.Chapter]:
        """The findings file by file: those that count, or those that are known."""
        chosen = [found for found in self._shown if found.counts is not known]
        groups = groupby(chosen, key=lambda found: found.position.file if found.position else "")
        files = []
        for number, (file, group) in enumerate(groups, start=1):
            cards = tuple(self._finding(found) for found in group)
            heading = file or self._say(N_("Without a place in a file"))
            files.append(tree.Chapter(heading, (f"{part}-{number}",), sections=cards, count=len(cards)))
        lead = N_(
            "These were marked as known, with a reason, and do not count. Often the adopted document has them so."
        )
        if files:
            blocks = (_plain(self._say(lead)),) if known else ()
            yield tree.Chapter(self._say(title), (anchor,), blocks=blocks, sections=tuple(files))

    def _finding(self, found: Finding) -> tree.Chapter:
        """One finding: what is wrong and where, the lines themselves, why it matters and what to do."""
        wording = wording_of(found, self._language, self._excerpts.redaction)
        place = path_text(found.path)
        if found.position is not None:
            line, column = found.position.line, found.position.column
            place = self._say(N_("line {line}, column {column}"), line=line, column=column)
        runs = (Text(f"{place} · "), _to_rule(found)) if place else (_to_rule(found),)
        blocks: list[tree.Block] = [tree.Paragraph(runs, "small"), *self._lines(found, place)]
        said = [(N_("Why it matters"), wording.why), (N_("What to do"), wording.fix)]
        if wording.known is not None:
            said = [(N_("Reason given"), wording.known)]
        facts = [tree.Fact(self._say(term), ((Text(text),),)) for term, text in said]
        if wording.related:
            facts.append(tree.Fact(self._say(N_("See also")), tuple((Text(one),) for one in wording.related)))
        blocks.append(tree.DefinitionList(tuple(facts)))
        return tree.Chapter(wording.what, (self._anchors[id(found)],), blocks=tuple(blocks), badge=self._badge(found))

    def _lines(self, found: Finding, label: str) -> Iterator[tree.CodeBlock]:
        """The lines that a finding is about, without what they are all indented by: a phone has little room."""
        shown = self._excerpts.of(found.position, WIDTH, most=LINES)
        whole = ["".join(line[1:]) for line in shown]
        indent = min((len(text) - len(text.lstrip()) for text in whole if text.strip()), default=0)
        lines = [_line(line, indent, alone=len(shown) == 1) for line in shown]
        if found.position is not None and shown and shown[-1].line < found.position.end_line:
            lines.append(tree.CodeLine("", label="…"))
        if lines:
            yield tree.CodeBlock(tuple(lines), label)

    def _explained(self) -> Iterator[tree.Chapter]:
        """The page of each code that occurs."""
        first = {found.code: found for found in reversed((*self._shown, *self._findings))}
        rules = []
        for code, found in sorted(first.items()):
            rule = self._rules.of(found.kind)
            severity = severity_word(Finding(found.kind, severity=found.kind.severity), self._language)
            runs: list[Run] = [Text(f"{severity} · {found.kind.name}")]
            if (anchor := self._anchors.get(id(found))) is not None:
                runs += [Text(" · "), Hyperlink(f"#{anchor}", self._say(N_("to the first finding")))]
            where = tree.Paragraph(tuple(runs), "small")
            parts = tuple(
                tree.Chapter(part.heading, blocks=tuple(_rule_block(block, part.heading) for block in part.blocks))
                for part in rule.parts
            )
            title = f"{code}: {rule.title.replace('`', '')}"
            rules.append(tree.Chapter(title, (f"regel-{code}",), blocks=(where,), sections=parts))
        if rules:
            title = self._say(N_("The rules explained"))
            yield tree.Chapter(title, ("regels",), sections=tuple(rules), listed=False)

    def _badge(self, found: Finding) -> Badge:
        return Badge(_BADGES[found.severity] if found.counts else "known", severity_word(found, self._language))


def _gravest(findings: Sequence[Finding]) -> Sequence[Finding]:
    """As many as are written out, in order of place: those that count before known ones, and errors before advice."""
    if len(findings) <= MOST:
        return findings
    order = sorted(range(len(findings)), key=lambda at: (not findings[at].counts, -findings[at].severity.gravity))
    return [findings[at] for at in sorted(order[:MOST])]


def _plain(text: str) -> tree.Paragraph:
    return tree.Paragraph((Text(text),))


def _to_rule(found: Finding) -> Hyperlink:
    return Hyperlink(f"#regel-{found.code}", found.code)


def _line(line: Excerpt, indent: int, *, alone: bool) -> tree.CodeLine:
    """A line with its part marked; a point between two characters only where it is the one line that is shown."""
    marked = line.marked if line.marked or alone else None
    return tree.CodeLine(line.before[indent:], marked, line.after, str(line.line))


def _rule_block(block: PageBlock, label: str) -> tree.Block:
    if block.kind == "code":
        return tree.CodeBlock(tuple(tree.CodeLine(line) for line in block.text.split("\n")), label)
    return tree.Paragraph(_with_code(block.text))


def _with_code(text: str) -> Runs:
    """A paragraph with what stands between backticks as code."""
    runs: list[Run] = [
        Code(piece) if number % 2 else Text(piece) for number, piece in enumerate(text.split("`")) if piece
    ]
    return tuple(runs)
