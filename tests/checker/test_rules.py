"""The registry of rules, and the pages that explain them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lea_model.checker import RULES, Rule
from lea_model.checker import rules as registry
from lea_model.checker.rule import make
from lea_model.diagnostics import Code
from lea_model.diagnostics.codes import READING_CODES
from lea_model.diagnostics.running_codes import RUNNING_CODES
from lea_model.i18n import LANGUAGES, LOCALE_DIR, Language, translate

CODES = (*READING_CODES, *(rule.code for rule in RULES), *RUNNING_CODES)

HEADINGS: dict[Language, list[str]] = {
    "nl": ["## Wat het vindt", "## Waarom dat telt", "## Voorbeeld", "## Wat te doen"],
    "en": ["## What it finds", "## Why it matters", "## Example", "## What to do"],
}

EXAMPLE: dict[Language, str] = {language: headings[2] for language, headings in HEADINGS.items()}
"""The heading of the example."""

BLOCK = "id: plaats-2030, titel: Samen, gemeenten: Plaats, periode: 2030-2033"


def rules(*, by: str = "code") -> list[object]:
    """The rules as parameters of a test."""
    return [pytest.param(rule, id=getattr(rule.code, by)) for rule in RULES]


def example(rule: Rule, language: Language) -> str:
    """The example on a page, completed with what every agenda must have."""
    _, _, rest = rule.text(language).partition(f"{EXAMPLE[language]}\n")
    lines = [line[4:] for line in rest.partition("\n## ")[0].splitlines() if line.startswith("    ")]
    text = "\n".join(lines) + "\n"
    if "agenda: {" in text:
        own, _, _ = text.partition("agenda: {")[2].partition("\n")
        missing = [part for part in BLOCK.split(", ") if f"{part.partition(':')[0]}:" not in own]
        return text.replace("agenda: {", f"agenda: {{{', '.join(missing)}, ")
    return f"agenda: {{{BLOCK}}}\n{text}"


def test_every_module_is_registered() -> None:
    """Each module in the folder of rules is a rule in the registry."""
    modules = {path.stem for path in Path(registry.__file__).parent.glob("*.py")} - {"__init__"}
    assert {rule.check.__module__.rpartition(".")[2] for rule in RULES} == modules


def test_codes_are_unique_and_in_order() -> None:
    """No code or name is used twice, and rules run in order of code."""
    assert len({code.code for code in CODES}) == len(CODES)
    assert len({code.name for code in CODES}) == len(CODES)
    assert [rule.code.code for rule in RULES] == sorted(rule.code.code for rule in RULES)


STABLE = {
    "LEA301": "dangling-citation error",
    "LEA302": "duplicate-citation warning",
    "LEA303": "ambiguous-reference error",
    "LEA304": "duplicate-id error",
    "LEA305": "duplicate-number error",
    "LEA306": "number-does-not-fit-parent warning",
    "LEA307": "action-in-no-cluster warning",
    "LEA308": "dangling-reference warning",
    "LEA309": "number-left-out warning",
    "LEA310": "numbers-out-of-order warning",
    "LEA311": "same-action-twice warning",
    "LEA312": "alias-conflict warning",
    "LEA313": "footnote-without-text warning",
    "LEA314": "footnote-without-mark warning",
    "LEA315": "clusters-do-not-go-together warning",
    "LEA316": "unknown-tag warning",
    "LEA317": "municipality-code-differs error",
    "LEA318": "municipality-unknown warning",
    "LEA319": "municipality-named-twice warning",
    "LEA320": "municipality-not-there-then advice",
    "LEA321": "self-reference warning",
    "LEA322": "reference-circle warning",
    "LEA323": "same-as-each-other advice",
    "LEA324": "number-in-text warning",
    "LEA330": "agenda-not-read advice",
    "LEA331": "agenda-tied-to-itself error",
    "LEA332": "agenda-ties-contradict warning",
    "LEA401": "cluster-without-responsible warning",
    "LEA402": "trekker-without-organisation warning",
    "LEA403": "body-that-decides-incomplete warning",
    "LEA404": "members-differ warning",
    "LEA405": "reporting-circle warning",
    "LEA406": "mandate-one-sided advice",
    "LEA407": "escalation-level-without-lead warning",
    "LEA408": "escalation-level-without-outcome advice",
    "LEA409": "parties-named-once advice",
    "LEA410": "party-never-used advice",
    "LEA411": "member-listed-twice warning",
    "LEA412": "twins-differ warning",
    "LEA413": "levels-at-one-place warning",
    "LEA501": "goal-without-due-date advice",
    "LEA502": "goal-not-measurable advice",
    "LEA503": "due-outside-period warning",
    "LEA504": "year-outside-period warning",
    "LEA505": "action-without-year advice",
    "LEA506": "year-plan-empty-cells warning",
    "LEA507": "indicator-incomplete advice",
    "LEA510": "not-an-indicator warning",
    "LEA511": "vague-wording advice",
    "LEA512": "printed-value-differs warning",
    "LEA513": "date-impossible error",
    "LEA514": "date-not-read warning",
    "LEA515": "number-unclear warning",
    "LEA601": "age-band-outside-agenda warning",
    "LEA602": "ambition-without-action warning",
    "LEA603": "line-without-action warning",
    "LEA604": "age-gap warning",
    "LEA605": "age-overlap advice",
    "LEA606": "cluster-ages-do-not-fit warning",
    "LEA607": "sector-without-action advice",
    "LEA608": "statutory-topic-not-addressed advice",
    "LEA609": "policy-area-never-used advice",
    "LEA610": "hub-without-lead warning",
    "LEA617": "titles-only advice",
    "LEA618": "template-left advice",
    "LEA619": "nothing-said warning",
    "LEA620": "statutory-without-law advice",
    "LEA621": "cluster-ages-too-wide advice",
    "LEA701": "placeholder warning",
    "LEA702": "broken-off-text warning",
    "LEA703": "misread-letters warning",
    "LEA704": "mixed-spelling advice",
    "LEA705": "personal-data error",
    "LEA706": "html-remains warning",
    "LEA707": "tracking-link advice",
    "LEA709": "empty-list warning",
    "LEA801": "count-does-not-match warning",
    "LEA802": "date-precedes-plan warning",
    "LEA803": "sources-disagree warning",
    "LEA804": "date-without-year warning",
    "LEA805": "source-line-not-there warning",
    "LEA806": "known-gaps advice",
    "LEA901": "rule-crashed error",
    "LEA902": "rules-not-loaded error",
    "LEA911": "ignore-without-reason warning",
    "LEA912": "ignore-malformed warning",
    "LEA913": "ignore-unused warning",
    "LEA914": "sic-unused warning",
    "LEA915": "sic-unknown warning",
    "LEA921": "agenda-id-twice error",
    "LEA922": "still-open advice",
}
"""Codes and names are what others filter by: once published they do not change."""


def test_every_rule_is_named() -> None:
    """No rule comes or goes without this list."""
    assert [rule.code.code for rule in RULES] + [code.code for code in RUNNING_CODES] == list(STABLE)


@pytest.mark.parametrize("number", STABLE)
def test_codes_are_stable(number: str) -> None:
    """A code keeps its name and its severity."""
    (code,) = (code for code in CODES if code.code == number)
    assert f"{code.name} {code.severity}" == STABLE[number]


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.code)
def test_every_code_is_well_formed(code: Code) -> None:
    """A code has its form, and says what is wrong, why that matters and what to do, in Dutch as well."""
    assert re.fullmatch(r"LEA[1-9]\d\d", code.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code.name)
    for message in (code.what, code.why, code.fix):
        assert message
        assert re.fullmatch(r"\{\w+\}", message) or translate(message, "nl") != message


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", rules())
def test_page_has_its_headings(rule: Rule, language: Language) -> None:
    """Each page begins with code and title, and has the same headings in the same order."""
    page = rule.text(language)
    assert re.match(rf"{rule.code.code}: [^\n]+\.\n", page)
    assert [line for line in page.splitlines() if line.startswith("#")] == HEADINGS[language]
    assert "---" not in page


def test_every_rule_has_a_dutch_page() -> None:
    """Each rule has a page in ``locale/nl/pages`` and no page is left over; none repeats the English example."""
    pages = LOCALE_DIR / "nl" / "pages"
    assert {path.name for path in pages.iterdir()} == {f"{rule.code.code}.md" for rule in RULES}
    for path in pages.iterdir():
        text = path.read_text("utf-8")
        assert [line for line in text.splitlines() if line.startswith("## ")] == HEADINGS["nl"]
        assert all(
            line.startswith("# ") for line in text.partition(EXAMPLE["nl"])[2].split("## ")[0].split("\n") if line
        )


@pytest.mark.parametrize("rule", rules())
def test_both_languages_have_one_example(rule: Rule) -> None:
    """The example is the same in Dutch and English, but for the remarks in it; those are translated, or not at all."""
    dutch, english = (example(rule, language).splitlines() for language in LANGUAGES)
    assert [line.partition(" # ")[0].rstrip() for line in dutch] == [
        line.partition(" # ")[0].rstrip() for line in english
    ]
    remarks = [[line.partition("# ")[2] for line in lines if "# " in line] for lines in (dutch, english)]
    assert len(remarks[0]) == len(remarks[1])
    assert not set(remarks[0]) & set(remarks[1])


def test_rule_without_a_page_is_refused() -> None:
    """A module without a docstring makes no rule."""
    with pytest.raises(ValueError, match="LEA301 has no page"):
        make(RULES[0].code, RULES[0].check, None)


def test_what_a_rule_is_made_of() -> None:
    """A rule says that something is not there only where it is told so; a docstring can be a page in two languages."""
    page = "PLS001: x.\n---\nPLS001: y.\n---\nz"
    rules_ = [make(RULES[0].code, RULES[0].check, page, **given) for given in ({}, {"needs_all": True})]
    assert [rule.needs_all for rule in rules_] == [False, True]
    assert [rule.text(language) for rule in rules_[:1] for language in ("nl", "en")] == [
        "PLS001: x.",
        "PLS001: y.\n---\nz",
    ]


def test_page_in_one_language() -> None:
    """A rule of another package may have one page for every reader."""
    code = RULES[0].code._replace(code="PLS001")
    rule = make(code, RULES[0].check, "PLS001: x.\n")
    assert [rule.text(language) for language in LANGUAGES] == ["PLS001: x.", "PLS001: x."]
