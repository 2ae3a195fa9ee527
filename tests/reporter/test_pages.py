"""The pages of codes, taken apart."""

from __future__ import annotations

import re

import pytest

from lea_model.checker import RULE_CRASHED, RULES, Rule
from lea_model.diagnostics.codes import READING_CODES
from lea_model.i18n import LANGUAGES, Language
from lea_model.reporter.rule_pages import PageBlock, PagePart, RulePage, RulePages

HEADINGS: dict[Language, tuple[str, ...]] = {
    "nl": ("Wat het vindt", "Waarom dat telt", "Voorbeeld", "Wat te doen"),
    "en": ("What it finds", "Why it matters", "Example", "What to do"),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code.code)
def test_pages_of_rules(rule: Rule, language: Language) -> None:
    """A page of a rule comes apart into its headings, and put together again it holds every word."""
    page = RulePages(language).of(rule.code)
    assert tuple(part.heading for part in page.parts) == HEADINGS[language]
    assert [block.kind for block in page.parts[2].blocks].count("code") >= 1
    whole = [rule.code.code + ":", *page.title.split()]
    for part in page.parts:
        whole += ["##", *part.heading.split(), *(word for block in part.blocks for word in block.text.split())]
    words = rule.text(language).split()
    words[len(page.title.split())] = words[len(page.title.split())].rstrip(".")
    assert whole == words


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_of_other_codes(language: Language) -> None:
    """A code that reading gives has a page made of its messages, with their fields left open."""
    for code in (*READING_CODES, RULE_CRASHED):
        page = RulePages(language).of(code)
        assert len(page.parts) == 3
        assert page.title
        assert not re.search(r"\{\w+\}", page.title)
        assert page.finds().startswith(page.title)


def test_one_made_page() -> None:
    """The parts of a page made of messages."""
    assert RulePages("en").of(RULE_CRASHED) == RulePage(
        "The rule … stopped with a fault of its own: …",
        (
            PagePart(
                "What it finds",
                (PageBlock("paragraph", "The rule … stopped with a fault of its own: …."),),
            ),
            PagePart(
                "Why it matters",
                (PageBlock("paragraph", "What this rule looks for was not looked for; all other rules did run."),),
            ),
            PagePart(
                "What to do",
                (
                    PageBlock(
                        "paragraph",
                        "This is a fault in the program, not in your agenda. Report it, with the agenda if you can"
                        " share it.",
                    ),
                ),
            ),
        ),
    )


def test_forms() -> None:
    """As Markdown code stands between fences; as text it is moved to the right, and empty lines stay."""
    page = RulePage(
        "iets", (PagePart("Voorbeeld", (PageBlock("paragraph", "Zo:"), PageBlock("code", "a:\n\n  b: 1"))),)
    )
    assert page.markdown() == "## Voorbeeld\n\nZo:\n\n```yaml\na:\n\n  b: 1\n```"
    assert page.plain() == "Voorbeeld:\n\nZo:\n\n    a:\n\n      b: 1"
    assert page.finds() == "Zo:"
