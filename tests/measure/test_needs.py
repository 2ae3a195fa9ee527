"""What a pattern says that it needs stands in all that it fits: passing over a text loses nothing."""

from __future__ import annotations

from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lea_model.measure import copy_errors, personal_data, vague_wording
from lea_model.measure.copy_errors import encoding, misread, suspects
from lea_model.measure.statutory_words import STATUTORY_WORDS
from lea_model.measure.text_search import Pattern


def patterns() -> dict[str, Pattern]:
    """All patterns that pass over texts, by a name."""
    found: dict[str, Pattern] = {}

    def add(name: str, value: object) -> None:
        if isinstance(value, Pattern) and value.needs:
            found[name] = value
        elif isinstance(value, tuple):
            for number, part in enumerate(value):
                add(f"{name}-{number}", part)
        elif isinstance(value, dict):
            for kind, part in value.items():
                add(str(kind), part)

    modules: tuple[ModuleType, ...] = (copy_errors, personal_data, vague_wording)
    for module in modules:
        for name, value in vars(module).items():
            add(name.strip("_").lower(), value)
    for topic, words in STATUTORY_WORDS.items():
        add(topic, tuple(words))
    return found


PATTERNS = patterns()


@pytest.mark.slow
@pytest.mark.parametrize("name", PATTERNS)
@settings(suppress_health_check=list(HealthCheck), max_examples=40)
@given(data=st.data())
def test_what_fits_holds_what_is_needed(name: str, data: st.DataObject) -> None:
    """Texts made of the pattern itself: where it fits as it is, it fits with what it needs."""
    pattern = PATTERNS[name]
    bare = pattern.compiled
    text = data.draw(st.from_regex(bare))
    assert [hit[0] for hit in pattern.finditer(text)] == [hit[0] for hit in bare.finditer(text)]


def test_patterns_are_there() -> None:
    """The test above goes over all of them."""
    assert {
        "tracking",
        "detour",
        "url",
        "encoding",
        "seen-0",
        "vague_condition",
        "placeholders-2",
        "segregatie-1",
    } <= set(PATTERNS)


@pytest.mark.slow
@settings(suppress_health_check=list(HealthCheck), max_examples=40)
@given(data=st.data())
@pytest.mark.parametrize("number", range(7))
def test_every_placeholder_has_a_fragment(number: int, data: st.DataObject) -> None:
    """The rule on placeholders looks only where one of the fragments stands."""
    pattern: Pattern = vars(vague_wording)["_PLACEHOLDERS"][number]
    text = data.draw(st.from_regex(pattern.compiled))
    found = any(one in text.lower() for one in vague_wording.PLACEHOLDER_FRAGMENTS)
    assert found or not vague_wording.placeholders(text)


@pytest.mark.slow
@settings(suppress_health_check=list(HealthCheck), max_examples=40)
@given(data=st.data())
@pytest.mark.parametrize("number", range(8))
def test_every_misread_word_is_suspect(number: int, data: st.DataObject) -> None:
    """Words made of the patterns, with the words around them: what is found is among the suspects."""
    pattern: Pattern = (*vars(copy_errors)["_MISREAD"], *vars(copy_errors)["_SEEN"])[number]
    words = data.draw(st.from_regex(pattern.compiled)).split(" ")
    few = suspects(words)
    assert {word for word in words if misread(word) or encoding(word)} <= few


def test_suspects() -> None:
    """Whole words, punctuation around them included; the others are passed over."""
    words = ["de", "(00GO),", "lnclusie", "school", "geÃ¯nteresseerd", "Voerschool", "Taal52", "arm", "nVvk", "vvijk"]
    assert suspects(words) == {"(00GO),", "lnclusie", "geÃ¯nteresseerd", "Voerschool", "Taal52", "vvijk"}
    assert suspects([]) == frozenset()
