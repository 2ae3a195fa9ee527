"""How to read the document of statutory topics, what its words mean, and how sure what it says about the law is."""

from __future__ import annotations

from lea_model.i18n import N_
from lea_model.renderer.tree import Chapter, Column, DefinitionList, Fact, ItemList, ListItem, Paragraph, Row, Table
from lea_model.renderer.views.completeness import Writer
from lea_model.taxonomy import EvidenceSource, scheme, statutory_scheme
from lea_model.vocabulary.runs import Hyperlink, Runs, Text

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
_LIMITS = (
    N_("It is no legal advice, and no judgement on whether the municipality does what the law asks."),
    N_("What is not in the agenda may be arranged elsewhere: in a regulation, a covenant or another plan."),
    N_("Words can be there without the topic, and the topic without the words. Words that were found are candidates."),
    N_("The texts are those of the data, which tell in words of their own what the original says."),
    N_("Who answers for an action stands with the action itself, with its cluster, or with a heading above it."),
    N_("The list of topics was written down once. Whether the law has changed since then, was not looked into."),
)


def explanation(writer: Writer) -> Chapter:
    """The chapter that explains the document."""
    say = writer.say
    return Chapter(
        say(N_("How to read this, and what it does not say")),
        ("uitleg",),
        sections=(
            Chapter(say(N_("What the words mean")), ("woorden",), blocks=(_words(writer),)),
            Chapter(say(N_("What this document does not say")), ("grenzen",), blocks=(_limits(writer),)),
            Chapter(say(N_("How measurable a goal is")), ("klassen",), blocks=(_classes(writer),)),
            _numbers(writer),
            _sources(writer),
        ),
        page=True,
    )


def _words(writer: Writer) -> DefinitionList:
    say = writer.say
    return DefinitionList(tuple(Fact(say(word), ((Text(say(meaning)),),)) for word, meaning in _STATES))


def _limits(writer: Writer) -> ItemList:
    lines = (*_LIMITS, N_("Line numbers are those of the text version of each document."))
    return ItemList(tuple(ListItem((Paragraph((Text(writer.say(line)),)),)) for line in lines))


def _classes(writer: Writer) -> DefinitionList:
    language = writer.language
    return DefinitionList(
        tuple(
            Fact(term.label(language), ((Text(term.definition.text(language)),),))
            for term in scheme("meetbaarheid").terms
        )
    )


def _numbers(writer: Writer) -> Chapter:
    """The two numberings of the law, and how sure each fact is."""
    say, language = writer.say, writer.language
    known = statutory_scheme()
    lead = Paragraph(
        (
            Text(
                say(
                    N_(
                        "The articles of the Primary Education Act (WPO) got other numbers. Sources use both, so both"
                        " stand here. Where a number or a topic was not verified, that is said."
                    )
                )
            ),
        )
    )
    terms = (*known.statuses, *known.numberings)
    facts = DefinitionList(
        tuple(Fact(_capital(term.label(language)), ((Text(term.definition.text(language)),),)) for term in terms)
    )
    caption = say(N_("Old and new numbers"))
    labels = {term.id: term.label(language) for term in known.statuses}
    heads = (N_("Act"), N_("Old number"), N_("New number"), N_("How sure that is"))
    rows = tuple(
        Row(
            tuple(
                ((Text(value),),)
                for value in (one.law, one.old, one.new, f"{labels[one.status]}: {_lower(one.note.text(language))}")
            )
        )
        for one in known.renumberings
    )
    table = Table(caption, tuple(Column(say(head)) for head in heads), rows)
    return Chapter(say(N_("Articles, and how sure they are")), ("artikelen",), blocks=(lead, facts, table))


def _sources(writer: Writer) -> Chapter:
    say = writer.say
    lead = Paragraph((Text(say(N_("What of the law was verified, was verified in these sources:"))),))
    items = ItemList(tuple(ListItem((Paragraph(_source(one)),)) for one in statutory_scheme().sources))
    return Chapter(say(N_("Sources on the law")), ("wetsbronnen",), blocks=(lead, items))


def _source(source: EvidenceSource) -> Runs:
    return (Hyperlink(source.url, source.title),) if source.url else (Text(source.title),)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
