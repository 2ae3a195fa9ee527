"""The statutory topics in short, for who decides on the agenda: a row for each topic, and what is still missing.

The working version says what each answer rests on, place by place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from lea_model.i18n import N_
from lea_model.index import slug
from lea_model.measure.measurability import Measurability
from lea_model.measure.statutory_findings import Findings, Found, State, TopicFound, measured
from lea_model.model.base import Missing
from lea_model.renderer.tree import Block, Chapter, Column, Row, Table
from lea_model.renderer.views import blocks
from lea_model.renderer.views.completeness import Writer
from lea_model.renderer.views.statutory.topics import Topics, article, name_of, of_group
from lea_model.taxonomy import Basis, StatutoryTopic, Verification, statutory_scheme
from lea_model.text import shorten
from lea_model.vocabulary.runs import Lines, Runs, Text, joined
from lea_model.vocabulary.words import day

STATES: Final = {
    State.CONFIRMED: N_("Yes"),
    State.POSSIBLE: N_("Perhaps: there are words that come near it"),
    State.MENTIONED: N_("Only mentioned"),
    State.NOTHING: N_("Nothing found"),
    State.NOT_SOUGHT: N_("Not looked into"),
}
_FEW: Final = 3
"""So many places, names and dates stand in a cell; of more, the number of the others."""
_FEWER: Final = 2
"""So many places of what adjoins the consultation."""
_WIDTH: Final = 70
"""So much of a text stands in a cell."""
_GOALS: Final = "afspraken_en_doelen"
"""The topic that asks for goals which are as measurable as can be."""

_OLD: Final = "wpo_oud"
_NEW: Final = "wpo_nieuw"
"""The numberings of an article that got another number."""

_CHECKED: Final = {
    Verification.VERIFIED: N_("yes"),
    Verification.INFERRED: N_("derived"),
    Verification.MEMORY: N_("no"),
}


class Summary:
    """The rows of the document in short.

    Args:
        writer: The writer of the document.
        findings: What was found in the agenda.
        topics: What says it.
    """

    def __init__(self, writer: Writer, findings: Findings, topics: Topics) -> None:
        self.writer = writer
        self.say = writer.say
        self.findings = findings
        self.topics = topics

    def chapters(self) -> tuple[Chapter, ...]:
        """A chapter for each group of topics: first those that the law wants to be talked about."""
        consultation, form, *others = statutory_scheme().groups
        language = self.writer.language
        found = [
            Chapter(
                consultation.label(language),
                ("overzicht",),
                blocks=(self._lead(), self._table(of_group(self.findings, consultation.id))),
            ),
            Chapter(form.label(language), ("vorm",), blocks=(self._form(of_group(self.findings, form.id)),)),
        ]
        for group in others:
            name, inside = group.label(language), self._adjoining(of_group(self.findings, group.id))
            found.append(Chapter(name, (f"groep-{slug(group.id)}",), blocks=inside))
        if own := of_group(self.findings, None):
            title = self.say(N_("Topics outside the shared list"))
            found.append(Chapter(title, ("buiten-de-lijst",), blocks=(self._table(own),)))
        return tuple(found)

    def _lead(self) -> Block:
        group = statutory_scheme().groups[0]
        counts = Counter(one.state for one in of_group(self.findings, group.id))
        total = sum(counts.values())
        message = N_(
            "The law names {total} topics for the consultation. This agenda has goals or actions on {count} of them."
        )
        none = N_(
            "The law names {total} topics for the consultation. This agenda has goals or actions on none of them."
        )
        count = counts[State.CONFIRMED]
        return blocks.sentence(self.say(message if count else none, total=total, count=count), "lead")

    # ---- a row for each topic ----------------------------------------------------------------------------------------

    def _table(self, found: Sequence[TopicFound]) -> Table:
        heads = blocks.headings(
            self.writer,
            N_("Topic"),
            N_("In the agenda"),
            N_("Where"),
            N_("Who and when"),
            N_("Measurable, and what is still missing"),
        )
        return _with_used_columns(self.say(N_("Statutory topics")), heads, [self._row(one) for one in found])

    def _row(self, topic: TopicFound) -> Row:
        missing = tuple((Text(line),) for line in self.topics.lacking(topic))
        cells = (
            blocks.text_lines(name_of(topic, self.writer), strong=True),
            blocks.text_lines(self.say(STATES[topic.state])),
            self._where(topic),
            (*self._who(topic), *self._when(topic)),
            (*self._measurable(topic), *missing),
        )
        return Row(cells)

    def _where(self, topic: TopicFound, most: int = _FEW) -> Lines:
        """The actions, goals and headings that are about it; of what only mentions it, where that stands."""
        if found := (*topic.actions, *topic.goals, *topic.headings):
            return self._few([self._place(one) for one in found], most)
        return self._few([self._place(one) for one in topic.mentions], most=1)

    def _place(self, found: Found) -> Runs:
        entry = self.writer.index.at(found.path)
        number = getattr(found.item, "number", None)
        if isinstance(number, str) and entry is not None:
            words = shorten(entry.label, _WIDTH, whole_words=True) if entry.label != number else ""
            return (Text(f"{number} {words}".strip()),)
        if entry is not None and entry.label:
            return (Text(shorten(entry.label, _WIDTH, whole_words=True)),)
        return self.topics.places.heading(self.topics.places.place(found.path))

    def _who(self, topic: TopicFound) -> Lines:
        names: dict[str, None] = {}
        for one in (*topic.actions, *topic.goals):
            for lead in self.writer.index.who_leads(one.path):
                target = lead.reference.target
                name = self.writer.name(target) if target is not None else lead.reference.text
                names[f"{name} ({lead.condition})" if lead.condition else name] = None
        return self._few([(Text(name),) for name in names])

    def _when(self, topic: TopicFound) -> Lines:
        dates: dict[str, None] = {}
        for one in (*topic.actions, *topic.goals):
            context = self.writer.index.effective(one.path)
            for when in (context.due, context.year):
                if when is not None and not isinstance(when, Missing):
                    dates[when.printed] = None
                    break
        return self._few([(Text(date),) for date in dates])

    def _measurable(self, topic: TopicFound) -> Lines:
        if not topic.goals:
            return ()
        good = sum(self.findings.assess(one.path).measurability is Measurability.NUMBER_AND_DATE for one in topic.goals)
        message = N_("{count} of {total} goals can be measured.") if good else N_("No goal can be measured.")
        return blocks.text_lines(self.say(message, count=good, total=len(topic.goals)))

    def _few(self, lines: Iterable[Runs], most: int = _FEW) -> Lines:
        found = list(dict.fromkeys(lines))
        if len(found) <= most + 1:
            return tuple(found)
        return (*found[:most], (Text(self.say(N_("and {count} more"), count=len(found) - most)),))

    # ---- the form of the consultation, and what adjoins it -----------------------------------------------------------

    def _form(self, found: Sequence[TopicFound]) -> Table:
        rows = []
        for one in found:
            if one.term is None:
                continue
            asked = blocks.text_lines(one.term.definition.text(self.writer.language))
            rows.append(Row((blocks.text_lines(name_of(one, self.writer), strong=True), asked, self._told(one))))
        heads = blocks.headings(self.writer, N_("Form"), N_("What is asked"), N_("In this agenda"))
        return Table(self.say(N_("Form of the consultation")), heads, tuple(rows), known=True)

    def _told(self, topic: TopicFound) -> Lines:
        """What the agenda shows of it: of measurable goals, how many there are."""
        if topic.id == _GOALS and (counts := Counter(found.measurability for _, found in measured(self.findings))):
            message = N_("{count} of the {total} goals and indicators name a number to reach and a date.")
            none = N_("No goal or indicator names a number to reach and a date.")
            count = counts[Measurability.NUMBER_AND_DATE]
            return blocks.text_lines(self.say(message if count else none, count=count, total=sum(counts.values())))
        return blocks.text_lines(self.say(STATES[topic.state]))

    def _adjoining(self, found: Sequence[TopicFound]) -> tuple[Block, ...]:
        """A row for each duty that was looked into; the names of the others in a sentence."""
        sought = [one for one in found if one.state is not State.NOT_SOUGHT]
        rows = tuple(
            Row(
                (
                    blocks.text_lines(name_of(one, self.writer), strong=True),
                    blocks.text_lines(self.say(STATES[one.state])),
                    self._where(one, _FEWER),
                    self._who(one),
                )
            )
            for one in sought
        )
        heads = blocks.headings(self.writer, N_("Duty"), N_("In the agenda"), N_("Where"), N_("Who"))
        inside: list[Block] = [_with_used_columns(self.say(N_("Adjoining duties")), heads, rows)] if rows else []
        if names := [name_of(one, self.writer) for one in found if one.state is State.NOT_SOUGHT]:
            message = N_("Not looked into, for there are no words to look for it by: {names}.")
            inside.append(blocks.sentence(self.say(message, names="; ".join(names))))
        return tuple(inside)

    # ---- the annex ---------------------------------------------------------------------------------------------------

    def articles(self) -> Chapter:
        """Each article once, with how it was checked; that the number of the article on the LEA is not certain."""
        say = self.say
        by_law: dict[tuple[Lines, Lines, Lines], list[StatutoryTopic]] = {}
        for one in self.findings.topics:
            if one.term is not None and (where := self._law(one.term)):
                by_law.setdefault((where, *self._checked(one.term)), []).append(one.term)
        rows = tuple(
            Row((where, blocks.text_lines("; ".join(term.label(self.writer.language) for term in terms)), duty, number))
            for (where, duty, number), terms in by_law.items()
        )
        heads = blocks.headings(self.writer, N_("Article"), N_("Topic"), N_("Duty checked?"), N_("Number checked?"))
        when = N_("The list was drawn up on {day}; what changed in the law since then is not in it.")
        drawn_up = say(when, day=day(statutory_scheme().checked, self.writer.language))
        lead = blocks.sentence(f"{say(self._certainty())} {drawn_up}")
        title = say(N_("The articles of the law"))
        return Chapter(title, ("artikelen",), blocks=(lead, Table(title, heads, rows, known=True)))

    def _law(self, term: StatutoryTopic) -> Lines:
        """The articles of a topic, the old and the new number of one on a line; that it rests on no law where so."""
        if term.basis is Basis.AGREEMENT:
            return blocks.text_lines(self.say(N_("no law but an agreement")))
        language = self.writer.language
        lines: list[Runs] = []
        olds = [one for one in term.references if one.numbering == _OLD]
        for one in term.references:
            text = one.text(language)
            if one.numbering == _NEW and len(olds) == 1 and olds[0].law == one.law:
                old = olds[0].text(language).removeprefix(f"{one.law} art. ")
                lines.append((Text(self.say(N_("{article} (old: {old})"), article=text, old=old)),))
            elif one.numbering != _OLD or not any(other.numbering == _NEW for other in term.references):
                lines.append(article(one, self.writer, sure=False))
        return (joined(lines, "; "),) if lines else ()

    def _checked(self, term: StatutoryTopic) -> tuple[Lines, Lines]:
        """How sure it is that this is asked, and how sure the numbers of the articles are."""
        duty = blocks.text_lines(self.say(_CHECKED[term.status]))
        if term.basis is not Basis.LAW or not term.references:
            return duty, (blocks.NOTHING,)
        least = max((one.status for one in term.references), key=list(Verification).index)
        return duty, blocks.text_lines(self.say(_CHECKED[least]))

    def _certainty(self) -> str:
        """Whether the numbers of the articles are certain, said once."""
        laws = [one for one in statutory_scheme().terms if one.basis is Basis.LAW]
        unsure = any(ref.status is not Verification.VERIFIED for one in laws for ref in one.references)
        if unsure:
            return N_(
                "The Primary Education Act (WPO) got other numbers, and sources use both. The current number of"
                " the article on the Local Educational Agenda was derived from its place in the Act and is not"
                " certain: look it up before you quote it."
            )
        return N_("All numbers were checked against the text of the law.")


def _with_used_columns(caption: str, heads: Sequence[Column], rows: Sequence[Row]) -> Table:
    """A table without the columns that are empty: on paper these would be room to fill in."""
    used = [place for place in range(len(heads)) if place == 0 or any(row.cells[place] for row in rows)]
    made = tuple(Row(tuple(row.cells[place] for place in used)) for row in rows)
    return Table(caption, tuple(heads[place] for place in used), made, known=True)
