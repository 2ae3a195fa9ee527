"""What each rule finds, where it is silent, what it says and what is repaired: all cases of ``cases``, one by one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import pytest
import yaml

from lea_model.checker import RULES, Rule, check
from lea_model.diagnostics import Finding, Phrase, Position, Word
from lea_model.editing import FIXERS, plan_fixes
from lea_model.i18n import LANGUAGES, Language
from lea_model.loader import read_text
from tests.checker.rule_cases import FOLDER, Case, cases, cases_file
from tests.checker.test_rules import example, rules


def _said(value: object, language: Language) -> object:
    if isinstance(value, (Phrase, Word)):
        return value.text(language)
    return value if isinstance(value, int) else str(value)


def _place(position: Position | None) -> dict[str, int]:
    assert position is not None
    return {"line": position.line, "column": position.column}


def _brief(found: Finding, wanted: Mapping[str, Any]) -> dict[str, Any]:
    """A finding as a case tells it: its place, related places, and those of its parameters that the case is about."""
    brief: dict[str, Any] = {**_place(found.position)}
    languages: tuple[tuple[str, Language], ...] = (("params", "en"), ("nl", "nl"))
    for key, language in languages:
        if names := [name for name in found.params if name in wanted.get(key, ())]:
            brief[key] = {name: _said(found.params[name], language) for name in names}
    if found.sic is not None:
        brief["sic"] = found.sic
    if found.related:
        brief["related"] = [{**_place(other.position), "says": other.text("en")} for other in found.related]
    return brief


def _in_full(findings: Sequence[Finding]) -> str:
    """Findings in the form of a case, with all parameters: to compare with, or to take over."""
    whole = [{"code": each.code} | _brief(each, {"params": set(each.params)}) for each in findings]
    return "\n" + yaml.safe_dump(whole, allow_unicode=True, sort_keys=False, width=120)


def _test_ids(case: Case) -> str:
    return f"{case.rule.code.code}-{case.name}"


def test_every_rule_has_its_cases() -> None:
    """A rule without a file, an example, a case that fails or one that passes is not tested; no file is left over."""
    assert {path.stem for path in FOLDER.glob("*.yaml")} == {rule.code.code for rule in RULES}
    for rule in RULES:
        missing = [key for key in ("example", "fails", "passes") if not cases_file(rule.code.code).get(key)]
        assert missing == [], rule.code.code


def test_every_repair_has_a_case() -> None:
    """A finding of a rule that can be repaired has a case of it, and no other has."""
    repaired = {code for fixer in FIXERS for code in fixer.codes}
    ours = {rule.code.code for rule in RULES}
    assert {case.rule.code.code for case in cases("mended")} == repaired & ours


def test_every_agenda_is_used() -> None:
    """No good agenda is left over."""
    homes = [cases_file(rule.code.code).get("agenda") for rule in RULES]
    others = [case.data.get("in") for case in cases("fails", "passes", "mended")]
    assert {path.stem for path in (FOLDER / "agendas").iterdir()} == {*homes, *others} - {None}


@pytest.mark.parametrize("case", cases("fails", "passes"), ids=_test_ids)
def test_case(case: Case) -> None:
    """The rule finds what the case says, at its place and in its words, and the rules beside it nothing else."""
    findings = check(read_text(case.text, "agenda.yaml"), rules=case.rules)
    own = [found for found in findings if found.kind is case.rule.code]
    wanted = case.data.get("finds", [])
    told = [_brief(found, expected) for found, expected in zip(own, wanted, strict=False)]
    assert (told, len(own)) == (wanted, len(wanted)), _in_full(own)
    others = [{"code": each.code, **_place(each.position)} for each in findings if each.kind is not case.rule.code]
    assert others == case.data.get("others", [])
    assert bool(wanted) is (case.kind == "fails")


@pytest.mark.parametrize("case", cases("mended"), ids=_test_ids)
def test_mended(case: Case) -> None:
    """The repair changes what the case says and no other character; the finding is gone."""
    after = case.text
    for change in case.data["becomes"]:
        assert after.count(change["old"]) == 1
        after = after.replace(change["old"], change["new"])
    plan = plan_fixes(read_text(case.text, "agenda.yaml"))
    assert plan.files["agenda.yaml"].after == after
    assert plan.left == ()
    assert {plan.code_of(change) for change in plan.changes("agenda.yaml")} == {case.rule.code.code}
    assert check(read_text(after, "agenda.yaml"), rules=[case.rule]) == ()


@pytest.mark.parametrize("rule", rules())
def test_example(rule: Rule) -> None:
    """The example on its page is found once, and every sentence about it is as it was read and approved."""
    result = read_text(example(rule, "nl"), "agenda.yaml")
    assert [str(found) for found in result.findings] == []
    (found,) = (each for each in check(result) if each.kind is rule.code)
    place = found.position
    assert place is not None
    sentences = {"what": found.message, "why": found.why, "fix": found.fix}
    told = {
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "path": ".".join(map(str, found.path)),
        "params": {name: _said(value, "en") for name, value in found.params.items()},
        **{key: {language: make(language) for language in LANGUAGES} for key, make in sentences.items()},
    }
    if found.related:
        told["related"] = [
            {**_place(other.position), **{language: other.text(language) for language in LANGUAGES}}
            for other in found.related
        ]
    assert told == cases_file(rule.code.code).get("example"), yaml.safe_dump(told, allow_unicode=True, sort_keys=False)
    said = [make(language) for make in sentences.values() for language in LANGUAGES]
    assert all(re.search(r"[.?]$", text) and not re.search(r"\{\w+\}", text) for text in said), said
