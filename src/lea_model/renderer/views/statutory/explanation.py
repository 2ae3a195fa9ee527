"""How to read the document of statutory topics, what its words mean, and how sure what it says about the law is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lea_model.i18n import N_, Language
from lea_model.renderer.tree import Chapter, DefinitionList, Fact, Row, Table
from lea_model.renderer.views import blocks
from lea_model.renderer.views.completeness import Writer
from lea_model.taxonomy import Term, scheme, statutory_scheme
from lea_model.vocabulary.runs import Hyperlink, Text

_STATES = (
    (
        N_("Yes"),
        N_(
            "Whoever turned the agenda into data put a tag of this topic at a goal, action or indicator, or at a"
            " heading with those under it. 'Only a heading' means that no goal or action is tagged itself."
        ),
    ),
    (
        N_("Possibly"),
        N_(
            "The computer found words in a goal, action, indicator or heading that name the topic or come near it. It"
            " takes a reader to say whether the text is about the topic."
        ),
    ),
    (
        N_("Only mentioned"),
        N_("The topic is in a chapter, a footnote, a paragraph or the name of a body, but in no goal or action."),
    ),
    (
        N_("Nothing found"),
        N_("There is no tag of this topic, and the words that were looked for do not occur."),
    ),
    (
        N_("Not looked into"),
        N_("There are no words to look for this topic by, and there is no tag of it either. So nothing is known."),
    ),
    (
        N_("Named in the source"),
        N_("A tag says that the agenda itself names the topic (the reading 'letterlijk')."),
    ),
    (
        N_("Read this way"),
        N_("A tag says that somebody read the topic into the text (the reading 'geduid'). Who that was, is told."),
    ),
    (
        N_("Measurable"),
        N_(
            "How many of the goals and indicators name a number to reach and a date, those that are only possible"
            " included. A date that stands in the heading above a goal counts; the period of the agenda does not."
        ),
    ),
)
FOUND_BY_WORDS: Final = N_(
    "Words can be there without the topic, and the topic without the words. What was found by words has to be"
    " confirmed by a reader."
)
_LIMITS = (
    N_("It is no legal advice, and no judgement on whether the municipality does what the law asks."),
    N_("What is not in the agenda may be arranged elsewhere: in a regulation, a covenant or another plan."),
    FOUND_BY_WORDS,
    N_("The texts are those of the data, which tell in words of their own what the original says."),
    N_("Who answers for an action stands with the action itself, with its cluster, or with a heading above it."),
    N_("The list of topics was written down once. Whether the law has changed since then, was not looked into."),
)


def explanation(writer: Writer) -> Chapter:
    """The chapter that explains the document."""
    say, language = writer.say, writer.language
    words = tuple(Fact(say(word), blocks.text_lines(say(meaning))) for word, meaning in _STATES)
    limits = (*_LIMITS, N_("Line numbers are those of the text version of each document."))
    sections = (
        Chapter(say(N_("What the words mean")), ("woorden",), blocks=(DefinitionList(words),)),
        Chapter(
            say(N_("What this document does not say")),
            ("grenzen",),
            blocks=(blocks.bullets((Text(say(line)),) for line in limits),),
        ),
        Chapter(
            say(N_("How measurable a goal is")),
            ("klassen",),
            blocks=(_meanings(scheme("meetbaarheid").terms, language),),
        ),
        _numbers(writer),
        _sources(writer),
    )
    return Chapter(say(N_("How to read this, and what it does not say")), ("uitleg",), sections=sections, page=True)


def _numbers(writer: Writer) -> Chapter:
    """The two numberings of the law, and how sure each fact is."""
    say, language = writer.say, writer.language
    known = statutory_scheme()
    message = N_(
        "The articles of the Primary Education Act (WPO) got other numbers. Sources use both, so both stand here. Where"
        " a number or a topic was not verified, that is said."
    )
    lead = blocks.sentence(say(message))
    facts = _meanings((*known.statuses, *known.numberings), language)
    caption = say(N_("Old and new numbers"))
    labels = {term.id: term.label(language) for term in known.statuses}
    heads = blocks.headings(writer, N_("Act"), N_("Old number"), N_("New number"), N_("How sure that is"))
    rows = []
    for one in known.renumberings:
        note = one.note.text(language)
        sure = f"{labels[one.status]}: {note[:1].lower()}{note[1:]}"
        rows.append(Row(tuple(map(blocks.text_lines, (one.law, one.old, one.new, sure)))))
    table = Table(caption, heads, tuple(rows))
    return Chapter(say(N_("Articles, and how sure they are")), ("artikelen",), blocks=(lead, facts, table))


def _sources(writer: Writer) -> Chapter:
    say = writer.say
    lead = blocks.sentence(say(N_("What of the law was verified, was verified in these sources:")))
    sources = blocks.bullets(
        (Hyperlink(one.url, one.title),) if one.url else (Text(one.title),) for one in statutory_scheme().sources
    )
    return Chapter(say(N_("Sources on the law")), ("wetsbronnen",), blocks=(lead, sources))


def _meanings(terms: Iterable[Term], language: Language) -> DefinitionList:
    """What each term is called, and what it means."""
    facts = []
    for term in terms:
        name = term.label(language)
        facts.append(Fact(name[:1].upper() + name[1:], blocks.text_lines(term.definition.text(language))))
    return DefinitionList(tuple(facts))
