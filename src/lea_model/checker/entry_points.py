"""Rules of other packages, by entry point ``lea_model.rules``.

``importlib.metadata`` would take several times as long as checking an agenda only to say that there are none. So the
folders of installed packages are looked through here, and it is imported where one of them brings rules.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final, NamedTuple

from lea_model.checker.rule import Rule
from lea_model.diagnostics import Code, Finding, Phrase, Severity
from lea_model.i18n import N_

GROUP: Final = "lea_model.rules"

_OURS: Final = "lea-model"
_HEADING: Final = f"[{GROUP}]"
_CODE: Final = r"[A-Z]{2,8}[0-9]{3,4}"
_NAME: Final = r"[a-z0-9]+(-[a-z0-9]+)*"


class EntryPoint(NamedTuple):
    """One line under ``lea_model.rules`` of an installed package.

    Attributes:
        package: The package.
        name: What it calls its rules.
        value: Where they are, as ``module:attribute``.
    """

    package: str
    name: str
    value: str


class Installed(NamedTuple):
    """What other packages bring.

    Attributes:
        rules: The rules, in order of code.
        faults: A finding for each entry point that cannot be used, wholly or in part.
    """

    rules: tuple[Rule, ...]
    faults: tuple[Finding, ...]


def installed(ours: Sequence[Code]) -> Installed:
    """The rules that installed packages bring.

    Args:
        ours: The codes that are taken.
    """
    return _installed(tuple(sys.path), tuple(ours))


@lru_cache(maxsize=4)  # what an entry point leads to may be read once only
def _installed(folders: tuple[str, ...], ours: tuple[Code, ...]) -> Installed:
    points = tuple(find(folders))
    return load(points, ours) if points else Installed((), ())


def find(folders: Sequence[str]) -> Iterator[EntryPoint]:
    """Look for entry points.

    Args:
        folders: The folders that modules are imported from; of a package that is in two of them the first counts.
    """
    seen: set[str] = set()
    own = os.path.dirname(os.__file__)  # noqa: PTH120 - hundreds of modules of Python's own, and no packages
    for folder in folders:
        if folder == own:
            continue
        try:
            names = os.listdir(folder or ".")  # noqa: PTH208 - half the time of a Path for each of hundreds of names
        except OSError:  # a zip file, or a folder that is not there
            continue
        for name in sorted(name for name in names if name.endswith((".dist-info", ".egg-info"))):
            package = name.rpartition(".")[0].partition("-")[0].lower().replace("_", "-").replace(".", "-")
            if package in seen:
                continue
            seen.add(package)
            path = f"{folder or '.'}/{name}/entry_points.txt"
            if os.access(path, os.R_OK):
                yield from _points(package, path)


def _points(package: str, path: str) -> Iterator[EntryPoint]:
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - as above
            content = file.read()
    except OSError:
        return
    if GROUP.encode() not in content:
        return
    inside = False
    for line in content.decode("utf-8", "replace").splitlines():
        text = line.strip()
        if text.startswith("["):
            inside = text == _HEADING
        elif inside and "=" in text and text[0] not in "#;":
            name, _, value = text.partition("=")
            yield EntryPoint(package, name.strip(), value.strip())


def load(points: Sequence[EntryPoint], ours: Sequence[Code]) -> Installed:
    """Load entry points; whatever is wrong with one becomes a finding, and the others are loaded.

    Args:
        points: The entry points.
        ours: The codes that are taken.
    """
    taken = {text: _OURS for code in ours for text in (code.code, code.name)}
    rules: list[Rule] = []
    faults: list[Finding] = []
    for point in sorted(points):
        try:
            loaded = _load(point)
        except (Exception, SystemExit) as error:  # noqa: BLE001 - another's package must not stop ours
            detail = f"{type(error).__name__}: {error}"
            faults.append(_fault(point, Phrase(N_("loading them fails ({detail})"), {"detail": detail})))
            continue
        for rule in loaded:
            wrong = _wrong(rule, taken)
            if wrong is not None:
                faults.append(_fault(point, wrong))
            else:
                taken |= dict.fromkeys((rule.code.code, rule.code.name), point.package)
                rules.append(rule)
        if not loaded:
            faults.append(_fault(point, Phrase(N_("there is no rule in it"))))
    return Installed(tuple(sorted(rules, key=lambda rule: rule.code.code)), tuple(faults))


def _load(point: EntryPoint) -> list[Any]:
    """What an entry point leads to, always as a list."""
    from importlib.metadata import EntryPoint as Loader  # takes 10 ms; most have no such package

    loaded = Loader(point.name, point.value, GROUP).load()
    return [loaded] if isinstance(loaded, Rule) or not hasattr(loaded, "__iter__") else list(loaded)


def _wrong(given: object, taken: Mapping[str, str]) -> Phrase | None:
    """Why something is no rule that can run, or None."""
    if not isinstance(given, Rule):
        return Phrase(N_("'{kind}' is not the kind of a rule"), {"kind": type(given).__name__})
    rule: Any = given  # whatever it was made of
    code = rule.code
    texts: list[Any] = list(code) if isinstance(code, Code) else []
    if not texts or not all(isinstance(text, str) and text for text in texts):
        return Phrase(N_("a rule has no code with all its messages"))
    if not re.fullmatch(_CODE, code.code) or not re.fullmatch(_NAME, code.name):
        params = {"code": code.code, "name": code.name}
        return Phrase(N_("'{code}' or '{name}' does not have the form of 'ABC123' and 'a-name'"), params)
    weight = getattr(code, "severity", None)
    if not isinstance(weight, Severity) or not callable(rule.check) or not isinstance(rule.page, str):
        return Phrase(N_("the rule {code} has no weight, no function or no page"), {"code": code.code})
    for text in (code.code, code.name):
        if text in taken:
            params = {"code": text, "package": taken[text]}
            return Phrase(N_("'{code}' is already a rule of '{package}'"), params)
    return None


def _fault(point: EntryPoint, reason: Phrase) -> Finding:
    from lea_model.diagnostics.running_codes import RULES_NOT_LOADED as CODE  # as good as never

    return Finding(CODE, {"name": point.name, "package": point.package, "reason": reason}, (), None, CODE.severity)
