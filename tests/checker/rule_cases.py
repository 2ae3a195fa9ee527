"""The cases of each rule, read from the files in ``cases``: one file a rule, in the form that CONTRIBUTING.md gives."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

import yaml

from lea_model.checker import RULES, Rule
from tests.checker.small import but

FOLDER: Final = Path(__file__).parent / "cases"
KINDS: Final = ("fails", "passes", "mended")
KEYS: Final = {
    "file": {"agenda", "beside", "example", *KINDS},
    "fails": {"in", "text", "change", "add", "finds", "others"},
    "passes": {"in", "text", "change", "add", "others"},
    "mended": {"in", "text", "change", "add", "becomes"},
}
"""What a file and each kind of case may hold."""


class Case(NamedTuple):
    """One case of a rule.

    Attributes:
        rule: The rule.
        kind: Whether the rule finds something, finds nothing, or finds something that is repaired.
        name: What the case is called.
        text: The agenda to check.
        beside: The rules that run together with this one.
        data: What is expected, as the file says it.
    """

    rule: Rule
    kind: str
    name: str
    text: str
    beside: tuple[Rule, ...]
    data: Mapping[str, Any]

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that run, in order of code."""
        return tuple(rule for rule in RULES if rule is self.rule or rule in self.beside)


class _Loader(yaml.CSafeLoader):
    """Refuses a key that is there twice: the first of two cases of one name would never run."""


def _mapping(loader: _Loader, node: yaml.MappingNode) -> dict[Hashable, Any]:
    made = loader.construct_mapping(node, deep=True)
    assert len(made) == len(node.value), f"a key stands twice: {node.start_mark}"
    return made


_Loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


@cache
def cases_file(code: str) -> Mapping[str, Any]:
    """The file of one rule; empty where there is none, which a test of its own says."""
    file = FOLDER / f"{code}.yaml"
    data = yaml.load(file.read_text("utf-8"), _Loader) if file.is_file() else {}
    assert set(data) <= KEYS["file"], code
    return dict(data)


@cache
def _agenda(name: str) -> str:
    return (FOLDER / "agendas" / f"{name}.yaml").read_text("utf-8")


def text_of(case: Mapping[str, Any], home: str) -> str:
    """The agenda of a case: as it stands there, or a good agenda with changes and with something after it."""
    if "text" in case:
        return str(case["text"])
    changes = [(change["old"], change["new"]) for change in case.get("change", ())]
    added: str = case.get("add", "")
    return but(*changes, text=_agenda(case.get("in", home))) + (f"{added.rstrip()}\n" if added else "")


def cases(*kinds: str) -> list[Case]:
    """All cases of some kinds, by rule."""
    found = []
    for rule in RULES:
        data = cases_file(rule.code.code)
        beside = tuple(each for each in RULES if each.code.code.startswith(tuple(data.get("beside", ()))))
        for kind in kinds:
            for name, case in data.get(kind, {}).items():
                assert set(case) <= KEYS[kind], (rule.code.code, name)
                found.append(Case(rule, kind, name, text_of(case, data.get("agenda", "")), beside, case))
    return found
