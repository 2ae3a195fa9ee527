"""The statutory topics: complete, each with its numbering, and nothing called verified that was not."""

from __future__ import annotations

import pytest

from lea_model.taxonomy import Basis, LegalReference, Verification, scheme, statutory_scheme, statutory_topics

VERIFIED_TOPICS = {*range(1, 10), *range(12, 19), *range(20, 24)}
"""Rows of the field study that it calls verified; 10, 11, 19 and 24 were written from memory."""

VERIFIED_REFERENCES = {
    *((row, "WPO art. 167a lid 1", "wpo_oud") for row in range(1, 8)),
    (8, "WPO art. 167a lid 1-4", "wpo_oud"),
    (9, "WPO art. 167 lid 1", "wpo_oud"),
    (12, "WPO art. 160 lid 1 onder b", "wpo_nieuw"),
    (16, "WPO art. 168a", "wpo_oud"),
    (16, "WPO art. 163", "wpo_nieuw"),
    (17, "Regeling PO/37613133", "zoals_gepubliceerd"),
    (20, "WPO art. 95", "wpo_oud"),
}
"""References of which the field study saw the text, or a page that names the article."""


def test_topics_in_order() -> None:
    """All 24 rows are there, in order, in four groups that follow each other."""
    assert [topic.row for topic in statutory_topics()] == list(range(1, 25))
    assert {
        group.id: [topic.row for topic in statutory_topics() if topic.group == group.id]
        for group in statutory_scheme().groups
    } == {
        "lea_onderwerpen": [1, 2, 3, 4, 5],
        "lea_vorm": [6, 7, 8],
        "voorschoolse_educatie": [9, 10, 11, 12, 13, 14, 15, 16],
        "aangrenzend": [17, 18, 19, 20, 21, 22, 23, 24],
    }


def test_topics_that_the_vocabulary_names() -> None:
    """The ten topics of the common vocabulary have the ids that it gives them."""
    named = (
        "segregatie integratie achterstanden inschrijving_toelating evenwichtige_verdeling doelgroep_ve toeleiding "
        "doorlopende_leerlijn resultaatafspraken aanbod_ve"
    )
    known = [topic.id for topic in statutory_topics()]
    assert [word for word in known if word in named.split()] == named.split()


def test_topics_are_the_list() -> None:
    """The topics are the terms of the list that tags name, so both ways lead to the same thing."""
    assert scheme("wettelijk").terms is statutory_topics()
    assert scheme("statutory_topics") is statutory_scheme()


def test_only_what_was_verified_is_called_so() -> None:
    """The topics and references that are called verified are exactly those of the field study."""
    assert {topic.row for topic in statutory_topics() if topic.status is Verification.VERIFIED} == VERIFIED_TOPICS
    assert {
        (topic.row, reference.text("nl"), reference.numbering)
        for topic in statutory_topics()
        for reference in topic.references
        if reference.status is Verification.VERIFIED
    } == VERIFIED_REFERENCES


def test_verified_topics_have_sources() -> None:
    """What is called verified names what it was verified in, and every topic says what of it was."""
    topics = statutory_topics()
    assert [topic.id for topic in topics if topic.status is Verification.VERIFIED and not topic.sources] == []
    assert [topic.id for topic in topics if not (topic.evidence.nl and topic.evidence.en)] == []


def test_core_topics_name_both_numbers() -> None:
    """The five topics of the consultation stand in 167a, which was seen, and in 161, which is inferred."""
    expected = (
        LegalReference(law="WPO", article="167a", paragraph="1", numbering="wpo_oud", status=Verification.VERIFIED),
        LegalReference(law="WPO", article="161", numbering="wpo_nieuw", status=Verification.INFERRED),
    )
    core = [topic for topic in statutory_topics() if topic.group == "lea_onderwerpen"]
    assert [topic.references for topic in core] == [expected] * 5
    assert [topic.form for topic in core] == [("overleg_en_partijen", "afspraken_en_doelen", "bindende_afspraken")] * 5


def test_every_name_inside_leads_somewhere() -> None:
    """Groups, statuses, numberings, sources, forms and themes that a topic names exist, and each is used."""
    own = statutory_scheme()
    numberings = {reference.numbering for topic in own.terms for reference in topic.references}
    assert numberings == {numbering.id for numbering in own.numberings}
    assert {source for topic in own.terms for source in topic.sources} == {source.id for source in own.sources}
    assert {topic.group for topic in own.terms} == {group.id for group in own.groups}
    assert [status.id for status in own.statuses] == [status.value for status in Verification]
    assert {form for topic in own.terms for form in topic.form} == {
        topic.id for topic in own.terms if topic.group == "lea_vorm"
    }
    themes = scheme("thema")
    assert [theme for topic in own.terms for theme in topic.themes if themes.get(theme) is None] == []


def test_numbering_belongs_to_its_law() -> None:
    """An article of the old or the new numbering is one of the WPO, and an unknown article has no numbering to name."""
    references = [reference for topic in statutory_topics() for reference in topic.references]
    assert {reference.law for reference in references if reference.numbering.startswith("wpo_")} == {"WPO"}
    assert [r for r in references if r.article is None and r.numbering.startswith("wpo_")] == []
    assert [r for r in references if r.article is None and (r.paragraph or r.letter)] == []


def test_renumberings_are_inferred() -> None:
    """No source states which article became which: all six are told as inferred, and none is the same as before."""
    moved = statutory_scheme().renumberings
    assert [(item.law, item.old, item.new) for item in moved] == [
        ("WPO", "165", "158"),
        ("WPO", "166", "159"),
        ("WPO", "167", "160"),
        ("WPO", "167a", "161"),
        ("WPO", "168", "162"),
        ("WPO", "168a", "163"),
    ]
    assert {item.status for item in moved} == {Verification.INFERRED}


def test_references_follow_the_renumbering() -> None:
    """Where a topic names an article by its old number, the other number that it names is the one it became."""
    became = {item.old: item.new for item in statutory_scheme().renumberings}
    pairs = {
        topic.row: [
            {reference.article for reference in topic.references if reference.numbering == numbering}
            for numbering in ("wpo_oud", "wpo_nieuw")
        ]
        for topic in statutory_topics()
    }
    wrong = {row: both for row, both in pairs.items() if {became.get(str(old)) for old in both[0]} != both[1]}
    assert wrong == {20: [{"95"}, set()]}


def test_only_the_pact_is_no_law() -> None:
    """The pact rests on an agreement and names no article; everything else rests on a law and names one at least."""
    assert [topic.id for topic in statutory_topics() if topic.basis is Basis.AGREEMENT] == ["thuiszitters"]
    assert [topic.id for topic in statutory_topics() if not topic.references] == ["thuiszitters"]


@pytest.mark.parametrize(
    ("language", "expected"), [("nl", "WPO art. 160 lid 1 onder b"), ("en", "WPO art. 160 para. 1 under b")]
)
def test_reference_as_text(language: str, expected: str) -> None:
    """A reference reads as one would print it, in both languages."""
    reference = next(r for topic in statutory_topics() for r in topic.references if r.letter)
    assert reference.text("nl" if language == "nl" else "en") == expected
