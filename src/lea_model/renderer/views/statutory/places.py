"""What a line about one place in the agenda says: what stands there, who and when, how it was found, and where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from lea_model.diagnostics import Path
from lea_model.i18n import N_
from lea_model.index import Entry
from lea_model.measure.coverage import TopicEvidence
from lea_model.measure.quantities import Aspect
from lea_model.measure.statutory_findings import Findings, Found
from lea_model.model.base import Item, Missing, Model, label
from lea_model.model.enums import Reading
from lea_model.model.statements import Statement
from lea_model.model.year_plans import YearPlanRow
from lea_model.renderer.tree import Fact
from lea_model.renderer.views.completeness import Writer
from lea_model.taxonomy import scheme
from lea_model.text import single_spaced
from lea_model.vocabulary.kinds import kind_label
from lea_model.vocabulary.runs import Lines, Mark, Runs, Text, joined, plain
from lea_model.vocabulary.saying import assignment, named

AROUND: Final = 70
"""How many characters of a text stand before and after the words that were found in it."""

_ROW_FIELDS: Final = ("year_goal", "indicator", "result_to_reach", "efforts")
_TEXTS: Final = ("title", "name", "what", "text", "law")


class Places:
    """Says what stands at a place.

    Args:
        writer: The writer of the document.
        findings: What was found in the agenda.
    """

    def __init__(self, writer: Writer, findings: Findings) -> None:
        self.writer = writer
        self.findings = findings
        self._classes = scheme("meetbaarheid")

    # ---- what it is ------------------------------------------------------------------------------------------------

    def what(self, found: Found) -> Lines:
        """Number, title and text of a goal or action, as the agenda has them."""
        part = self.writer.part(found.path)
        if isinstance(found.item, YearPlanRow):
            facts = part.facts(*_ROW_FIELDS)
            return tuple((Text(f"{fact.term}: "), *joined(fact.lines)) for fact in facts) or ((Text("–"),),)
        runs = named(part) or self._name(found.path)
        return (runs, *self._statements(found.item))

    def _statements(self, item: Model) -> Lines:
        """What is said in an item besides its text, by field: what is kept and what is new may be all that it holds."""
        lines = []
        for name in type(item).model_fields:
            value = getattr(item, name)
            said = [one for one in value if isinstance(one, Statement)] if isinstance(value, tuple) else []
            texts = [one.text for one in said if isinstance(one.text, str)]
            if texts:
                lines.append((Text(f"{self.writer.label(name)}: "), *joined([plain(text) for text in texts], "; ")))
        return tuple(lines)

    def heading(self, path: Path) -> Runs:
        """The name of a heading or place, with what it is called: 'thema Bereik'."""
        entry = self.writer.index.at(path)
        if entry is None:
            return self._name(path)
        word = getattr(entry.item, "local_term", None) or kind_label(entry.kind, self.writer.language)
        return (Text(f"{word[:1].upper()}{word[1:]}: {self._named(entry)}"),)

    def _name(self, path: Path) -> Runs:
        entry = self.writer.index.at(path)
        if entry is None:
            return plain(str(label(self.writer.index.items[path])) or "–")
        return plain(self._named(entry))

    def _named(self, entry: Entry) -> str:
        """The words that something goes by: those of its programme line for an edition, the mark for a footnote."""
        found = self.writer.references.get((*entry.path, "line"))
        if entry.kind == "footnote" and isinstance(mark := getattr(entry.item, "mark", None), str):
            return mark
        if _has_name(entry):
            return self.writer.name(entry)
        if entry.kind == "edition" and found and found.target:
            return self.writer.name(found.target)
        # A chapter without a heading goes by what a reader of the original sees above it.
        return self.writer.index.effective(entry.path).section or self.writer.name(entry)

    # ---- who, when, how measurable ---------------------------------------------------------------------------------

    def who(self, path: Path) -> Lines:
        """Who answers for it, by role; with the cluster or heading that says so where it does not say so itself."""
        lines = []
        for owner, roles in self.findings.answerable(path):
            by_role: dict[str, list[Runs]] = {}
            for role, place in roles:
                word = "" if role == "other_roles" else self.writer.label(role)
                part = self.writer.part(place)
                # What was inherited is told in short, but never without what it is tied to: that somebody answers for
                # basic skills in a cluster does not mean that they answer for this action.
                tied = any(getattr(part.item, name) for name in ("condition", "note"))
                short = part.runs("party") if owner != path and not tied else ()
                by_role.setdefault(word, []).append(short or assignment(part))
            for word, names in by_role.items():
                said: Runs = (*((Text(f"{word}: "),) if word else ()), *joined(names))
                if owner != path:
                    said = (*said, Text(" ("), *self.heading(owner), Text(")"))
                lines.append(said)
        return tuple(lines)

    def when(self, path: Path, *, targets: bool = False) -> Lines:
        """By when, in which year and, for goals, with which targets."""
        say = self.writer.say
        context = self.writer.index.effective(path)
        lines: list[Runs] = []
        if isinstance(context.due, Missing):
            lines.append(self.writer.missing(context.due))
        elif context.due is not None:
            lines.append((Text(say(N_("by {when}"), when=context.due.printed)),))
        if context.year is not None and not targets:
            lines.append((Text(context.year.printed),))
        if targets:
            part = self.writer.part(path)
            lines += [(Text(say(N_("target: "))), *line) for line in part.lines("targets")]
        return tuple(lines)

    def measurable(self, path: Path) -> Lines:
        """The class of a goal, with the numbers and dates that make it so."""
        found = self.findings.assess(path)
        term = self._classes.term(found.measurability.value)
        words = dict.fromkeys(
            single_spaced(one.words) for aspect in (Aspect.NUMBER, Aspect.DATE) for one in found.of(aspect)
        )
        shown = f" ({'; '.join(words)})" if words else ""
        return ((Text(f"{term.label(self.writer.language)}{shown}"),),)

    # ---- how it was found ------------------------------------------------------------------------------------------

    def details(self, found: Found) -> tuple[Fact, ...]:
        """How it was found, in what it stands, and where in the source."""
        say = self.writer.say
        facts = [Fact(say(N_("Found")), (self.by([found]),))]
        if around := self.around(found.path):
            facts.append(Fact(say(N_("Stands in")), (around,)))
        if source := self.sources((found.path,)):
            facts.append(Fact(say(N_("Source")), (source,)))
        return tuple(facts)

    def by(self, found: Sequence[Found]) -> Runs:
        """How things were found: by tags, and those without a tag by words that nobody has confirmed."""
        say = self.writer.say
        said = list(dict.fromkeys(self._tag(tag) for one in found for tag in one.tags))
        loose = [proof for one in found if not one.tags for proof in one.evidence]
        sure = dict.fromkeys(_quoted(one) for one in loose if one.by == "named")
        near = dict.fromkeys(word for one in loose if one.by == "near" and (word := _quoted(one)) not in sure)
        if sure:
            said.append(say(N_("by words: {words}"), words=", ".join(sure)))
        if near:
            said.append(say(N_("by words that come near it: {words}"), words=", ".join(near)))
        text = Text("; ".join(said))
        return (text, Text(" – "), Mark("uncertain", "", say(N_("not confirmed yet")))) if sure or near else (text,)

    def _tag(self, evidence: TopicEvidence) -> str:
        say, who = self.writer.say, evidence.read_by
        if evidence.reading is Reading.LITERAL:
            if who:
                return say(N_("by a tag: named in the source, according to {who}"), who=who)
            return say(N_("by a tag: named in the source"))
        return say(N_("by a tag: read this way by {who}"), who=who) if who else say(N_("by a tag: read this way"))

    # ---- where it stands -------------------------------------------------------------------------------------------

    def around(self, path: Path) -> Runs:
        """The outermost and the innermost thing around it."""
        around = (self.writer.index.at(above) for above, _ in self.writer.index.ancestors(path))
        entries = [entry for entry in around if entry is not None and (_has_name(entry) or entry.kind == "edition")]
        ends = dict.fromkeys(entry.path for entry in (*entries[-1:], *entries[:1]))
        return joined([self.heading(end) for end in ends], " › ")

    def sources(self, paths: Iterable[Path]) -> Runs:
        """The document, the section and the lines that these come from; lines of one section stand together."""
        found: dict[tuple[str, str], list[str]] = {}
        for path in paths:
            context = self.writer.index.effective(path)
            lines = found.setdefault((context.document or "", context.section or ""), [])
            if said := self._lines(path):
                lines.append(said)
        texts = []
        for (document, section), lines in found.items():
            own = ", ".join(dict.fromkeys(lines))
            message = N_("line {lines}") if own.isdecimal() else N_("lines {lines}")
            said = self.writer.say(message, lines=own) if own else ""
            texts.append(", ".join(filter(None, (self._document(document), section, said))))
        return (Text("; ".join(texts)),) if any(texts) else ()

    def _document(self, name: str) -> str:
        found = self.writer.index.find(name, ("document",)) if name else ()
        return (found[0].label.partition(":")[0] if len(found) == 1 else "") or name

    def _lines(self, path: Path) -> str:
        """The lines of an item, or of the nearest thing around it in the same document."""
        chain = [self.writer.index.items[path], *(above for _, above in self.writer.index.ancestors(path))]
        for item in chain:
            source = getattr(item, "source", None)
            if source is not None and source.lines:
                return str(source.lines)
            if source is not None and source.document:
                break
        return ""

    # ---- what is only mentioned ------------------------------------------------------------------------------------

    def quote(self, found: Found) -> Runs:
        """What stands there around the words that were found; the beginning of it where only a tag says so."""
        hit = next((one for one in found.evidence if one.start is not None), None)
        text = getattr(found.item, hit.field, None) if hit else None
        if hit is None or hit.start is None or hit.end is None or not isinstance(text, str):
            return (Text(_cut(self._text(found.item), 2 * AROUND)),)
        before, after = text[: hit.start], text[hit.end :]
        return (
            Text(_cut(before, AROUND, end=True)),
            Text(text[hit.start : hit.end], strong=True),
            Text(_cut(after, AROUND)),
        )

    @staticmethod
    def _text(item: Model) -> str:
        values = (getattr(item, name, None) for name in _TEXTS)
        return next((value for value in values if isinstance(value, str) and value), "") or label(item) or "–"

    def place(self, path: Path) -> Path:
        """What a mention stands in: the nearest thing with a name of its own, itself included."""
        entry = self.writer.index.at(path)
        if entry is not None and isinstance(entry.item, Item):
            return path
        above = self.writer.index.parent(path)
        return above.path if above is not None else ()


def _has_name(entry: Entry) -> bool:
    """Whether it has words of its own to go by, and not only an id."""
    return any(getattr(entry.item, name, None) for name in ("title", "name", "number", "text"))


def _quoted(evidence: TopicEvidence) -> str:
    return f"'{single_spaced(evidence.words)}'"


def _cut(text: str, length: int, *, end: bool = False) -> str:
    """At most so much of a text, in whole words: its beginning, or its end."""
    if len(text) <= length:
        return text
    if end:
        kept = text[-length:]
        return "… " + (kept.partition(" ")[2] or kept)
    kept = text[:length]
    return (kept.rpartition(" ")[0] or kept) + " …"
