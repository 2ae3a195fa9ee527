"""A chapter for each group of topics: what the law asks, what the agenda does about it, and what it does not say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from lea_model.diagnostics import Path
from lea_model.i18n import N_
from lea_model.index import slug
from lea_model.measure.quantities import Aspect
from lea_model.measure.statutory_findings import Findings, Found, State, TopicFound
from lea_model.renderer.tree import (
    Block,
    Callout,
    Chapter,
    DefinitionList,
    Fact,
    ItemList,
    ListItem,
    Paragraph,
    Row,
    Table,
)
from lea_model.renderer.views import blocks
from lea_model.renderer.views.completeness import Writer
from lea_model.renderer.views.statutory.places import Places
from lea_model.taxonomy import Basis, LegalReference, StatutoryTopic, Verification, statutory_scheme
from lea_model.vocabulary.runs import Lines, Runs, Text

_STATES: Final = {
    State.CONFIRMED: N_("The agenda has goals, actions or indicators about this, or a heading with those under it."),
    State.POSSIBLE: N_(
        "There may be goals or actions about this: they were found by words, and nobody has confirmed them yet."
    ),
    State.MENTIONED: N_("The agenda only mentions this: no goal, action or indicator about it was found."),
    State.NOTHING: N_("The agenda says nothing about this, as far as tags and words show."),
    State.NOT_SOUGHT: N_("Not looked into: there are no words to look for, and the agenda has no tag of this topic."),
}
_NUMBERINGS: Final = {"wpo_oud": N_("old number"), "wpo_nieuw": N_("new number")}
"""Short words for the numberings that occur most; the others add nothing to a number."""

_FEW: Final = 2
"""So many texts of one place are quoted; of more, only the words that were found."""


def anchor(topic: TopicFound) -> str:
    """Where links to a topic lead."""
    return f"onderwerp-{slug(topic.id)}"


def of_group(findings: Findings, group: str | None) -> list[TopicFound]:
    """The topics of a group of the shared list; without a group, those that the list does not have."""
    return [one for one in findings.topics if (one.term.group if one.term is not None else None) == group]


def name_of(topic: TopicFound, writer: Writer) -> str:
    """What a topic is called."""
    return topic.term.label(writer.language) if topic.term else topic.id


def article(reference: LegalReference, writer: Writer, *, sure: bool = True) -> Runs:
    """An article as one would print it, with the numbering and, where asked, how sure it is if it was not verified."""
    bits = [writer.say(_NUMBERINGS[reference.numbering])] if reference.numbering in _NUMBERINGS else []
    if sure and reference.status is not Verification.VERIFIED:
        bits.append(status_label(reference.status, writer))
    text = reference.text(writer.language)
    return (Text(f"{text} ({', '.join(bits)})" if bits else text),)


def articles(topic: TopicFound, writer: Writer, *, sure: bool = True) -> Lines:
    """All articles of a topic; that it rests on no law where that is so."""
    if topic.term is None:
        return ()
    if topic.term.basis is Basis.AGREEMENT:
        return blocks.text_lines(writer.say(N_("no law but an agreement")))
    return tuple(article(one, writer, sure=sure) for one in topic.term.references)


def status_label(status: Verification, writer: Writer) -> str:
    """What a degree of certainty is called."""
    return next(one.label(writer.language) for one in statutory_scheme().statuses if one.id == status)


_NO_NUMBER: Final = (
    N_("The goal or indicator names no number to reach."),
    N_("None of the {count} goals and indicators names a number to reach."),
    N_("Of {count} goals and indicators, {lacking} do not name a number to reach."),
)
_NO_DATE: Final = (
    N_("The goal or indicator names no date."),
    N_("None of the {count} goals and indicators names a date."),
    N_("Of {count} goals and indicators, {lacking} do not name a date."),
)
_NOBODY: Final = (
    N_("The action names nobody who is answerable."),
    N_("None of the {count} actions names anybody who is answerable."),
    N_("Of {count} actions, {lacking} do not name anybody who is answerable."),
)
_NEVER: Final = (
    N_("The action names no year or date."),
    N_("None of the {count} actions names a year or date."),
    N_("Of {count} actions, {lacking} do not name a year or date."),
)
"""What the only one lacks, what all lack, and what some lack."""


def _group(title: str, anchor: str, lead: str, topics: tuple[Chapter, ...]) -> Chapter:
    """A chapter with the topics of a group."""
    return Chapter(title, (anchor,), blocks=(blocks.sentence(lead, "lead"),), sections=topics, page=True)


class Topics:
    """Says what an agenda does about each topic.

    Args:
        writer: The writer of the document.
        findings: What was found in the agenda.
    """

    def __init__(self, writer: Writer, findings: Findings) -> None:
        self.writer = writer
        self.say = writer.say
        self.findings = findings
        self.places = Places(writer, findings)

    def chapters(self) -> tuple[Chapter, ...]:
        """A chapter for each group, and one for tags that the shared list does not know."""
        language = self.writer.language
        sections = []
        for group in statutory_scheme().groups:
            topics = of_group(self.findings, group.id)
            sought = [self._topic(one) for one in topics if one.state is not State.NOT_SOUGHT]
            lead = group.definition.text(language)
            anchor = f"groep-{slug(group.id)}"
            sections.append(_group(group.label(language), anchor, lead, (*sought, *self._unsought(topics))))
        if own := of_group(self.findings, None):
            lead = self.say(N_("The shared list does not have these topics; only tags in the agenda name them."))
            title = self.say(N_("Topics outside the shared list"))
            sections.append(_group(title, "buiten-de-lijst", lead, tuple(self._topic(one) for one in own)))
        return tuple(sections)

    # ---- one topic -------------------------------------------------------------------------------------------------

    def _topic(self, topic: TopicFound) -> Chapter:
        inside = (
            Paragraph((Text(self.say(_STATES[topic.state]), strong=True),)),
            *((DefinitionList(self._law(topic, topic.term)),) if topic.term is not None else ()),
            *self._goals(topic.goals),
            *self._actions(topic.actions),
            *self._headings(topic.headings),
            *self._mentions(topic.mentions),
            *self._not_said(topic),
        )
        return Chapter(name_of(topic, self.writer), (anchor(topic),), blocks=inside)

    def _law(self, topic: TopicFound, term: StatutoryTopic) -> tuple[Fact, ...]:
        language = self.writer.language
        where = articles(topic, self.writer)
        return (
            Fact(self.say(N_("What is asked")), blocks.text_lines(term.definition.text(language))),
            *((Fact(self.say(N_("Article")), where),) if where else ()),
            self._sure(term),
        )

    def _goals(self, found: Sequence[Found]) -> tuple[Block, ...]:
        columns = (N_("Goal or indicator"), N_("How measurable"), N_("Who"), N_("By when and target"))
        places = self.places
        rows = []
        for one in found:
            path = one.path
            cells = (places.what(one), places.measurable(path), places.who(path), places.when(path, targets=True))
            rows.append((one, cells))
        return self._table(N_("Goals and indicators"), columns, rows)

    def _actions(self, found: Sequence[Found]) -> tuple[Block, ...]:
        columns = (N_("Action"), N_("Who"), N_("When"))
        rows = [(one, (self.places.what(one), self.places.who(one.path), self.places.when(one.path))) for one in found]
        return self._table(N_("Actions"), columns, rows)

    def _headings(self, found: Sequence[Found]) -> tuple[Block, ...]:
        rows = []
        for one in found:
            count = self.findings.under(one.path)
            message = N_("1 goal or action") if count == 1 else N_("{count} goals and actions")
            under = blocks.text_lines(self.say(message, count=count)) if count else ()
            rows.append((one, ((self.places.heading(one.path),), under)))
        title = N_("Headings that are about it, with goals or actions under them")
        return self._table(title, (N_("Heading"), N_("Under it")), rows)

    def _table(
        self, title: str, columns: Sequence[str], rows: Sequence[tuple[Found, tuple[Lines, ...]]]
    ) -> tuple[Block, ...]:
        """A table with, under each row, how it was found and where; a column in which nothing stands is left out."""
        if not rows:
            return ()
        used = [place for place in range(len(columns)) if place == 0 or any(cells[place] for _, cells in rows)]
        heads = blocks.headings(self.writer, *(columns[place] for place in used))
        made = tuple(Row(tuple(cells[place] for place in used), self.places.details(one)) for one, cells in rows)
        return (Table(self.say(title), heads, made),)

    # ---- what only mentions it -------------------------------------------------------------------------------------

    def _mentions(self, found: Sequence[Found]) -> tuple[Block, ...]:
        if not found:
            return ()
        by_place: dict[Path, list[Found]] = {}
        for one in found:
            by_place.setdefault(self.places.place(one.path), []).append(one)
        items = []
        for place, here in by_place.items():
            name = self.places.heading(place) if place else (Text(self.say(N_("The agenda as a whole"))),)
            facts = [Fact(self.say(N_("Found")), (self.places.by(here),))]
            if source := self.places.sources(one.path for one in here):
                facts.append(Fact(self.say(N_("Source")), (source,)))
            items.append(ListItem((Paragraph(name), *self._quotes(here), DefinitionList(tuple(facts), "compact"))))
        return (blocks.sentence(self.say(N_("It is only mentioned here:"))), ItemList(tuple(items)))

    def _quotes(self, here: Sequence[Found]) -> tuple[Block, ...]:
        """What stands there, where that is not more than a few texts."""
        quotes = list(dict.fromkeys(self.places.quote(one) for one in here))
        if len(quotes) > _FEW:
            return ()
        return tuple(Paragraph(quote) for quote in quotes)

    # ---- what is not said ------------------------------------------------------------------------------------------

    def lacking(self, topic: TopicFound) -> list[str]:
        """What is still missing about a topic that the agenda has goals or actions on, a sentence each."""
        if topic.state not in (State.CONFIRMED, State.POSSIBLE):
            return []
        return [*self._no_items(topic), *self._about_goals(topic.goals), *self._about_actions(topic.actions)]

    def _not_said(self, topic: TopicFound) -> tuple[Block, ...]:
        if not (lines := self.lacking(topic)):
            return ()
        title = self.say(N_("What the agenda does not say about this"))
        return (Callout("note", title, (blocks.bullets((Text(line),) for line in lines),)),)

    def _no_items(self, topic: TopicFound) -> list[str]:
        lines = []
        if topic.heading_only:
            lines.append(self.say(N_("No goal or action names it itself; only a heading above them does.")))
        elif not topic.goals:
            lines.append(self.say(N_("No goal or indicator about it was found.")))
        elif not topic.actions:
            lines.append(self.say(N_("No action about it was found.")))
        return lines

    def _about_goals(self, goals: Sequence[Found]) -> list[str]:
        lacking: Counter[Aspect] = Counter()
        for one in goals:
            found = self.findings.assess(one.path)
            lacking.update(aspect for aspect in (Aspect.NUMBER, Aspect.DATE) if not found.of(aspect))
        return [
            *self._lacking(len(goals), lacking[Aspect.NUMBER], _NO_NUMBER),
            *self._lacking(len(goals), lacking[Aspect.DATE], _NO_DATE),
        ]

    def _about_actions(self, actions: Sequence[Found]) -> list[str]:
        nobody = sum(1 for one in actions if not self.findings.answerable(one.path))
        never = sum(1 for one in actions if not self.places.when(one.path))
        return [*self._lacking(len(actions), nobody, _NOBODY), *self._lacking(len(actions), never, _NEVER)]

    def _lacking(self, count: int, lacking: int, messages: tuple[str, str, str]) -> list[str]:
        """That the only one lacks something, that all do, or that some do."""
        if not lacking:
            return []
        only, every, some = messages
        if count == 1:
            return [self.say(only)]
        return [self.say(every if lacking == count else some, count=count, lacking=lacking)]

    # ---- topics that nobody looked for -----------------------------------------------------------------------------

    def _unsought(self, topics: Sequence[TopicFound]) -> tuple[Chapter, ...]:
        unsought = [(one, one.term) for one in topics if one.state is State.NOT_SOUGHT and one.term is not None]
        if not unsought:
            return ()
        title = self.say(N_("Not looked into"))
        rows = []
        for one, term in unsought:
            name = blocks.text_lines(term.label(self.writer.language), strong=True)
            asked = blocks.text_lines(term.definition.text(self.writer.language))
            rows.append(Row((name, asked, articles(one, self.writer)), (self._sure(term),), (anchor(one),)))
        heads = blocks.headings(self.writer, N_("Topic"), N_("What is asked"), N_("Article"))
        anchors = (f"niet-nagegaan-{slug(unsought[0][1].group)}",)
        inside = (blocks.sentence(self.say(_UNSOUGHT)), Table(title, heads, tuple(rows)))
        return (Chapter(title, anchors, blocks=inside),)

    def _sure(self, term: StatutoryTopic) -> Fact:
        status = status_label(term.status, self.writer)
        sure = f"{status[:1].upper()}{status[1:]}. {term.evidence.text(self.writer.language)}"
        return Fact(self.say(N_("How sure that is")), blocks.text_lines(sure))


_UNSOUGHT: Final = N_(
    "The agenda has no tag of these topics, and there are no words to look for them by. Whether it says anything about"
    " them is not known."
)
