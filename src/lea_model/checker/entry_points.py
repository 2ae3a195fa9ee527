"""Rules of other packages, by entry point ``lea_model.rules``."""

import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from importlib.metadata import EntryPoint
from typing import Any, Final, NamedTuple

from lea_model.checker.rule import Rule
from lea_model.diagnostics import Code, Finding, Phrase, Severity
from lea_model.i18n import N_
from lea_model.plugins import aside, in_words, package_of, points

GROUP: Final = "lea_model.rules"

_OURS: Final = "lea-model"
_CODE: Final = r"[A-Z]{2,8}[0-9]{3,4}"
_NAME: Final = r"[a-z0-9]+(-[a-z0-9]+)*"


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


@lru_cache(maxsize=4)  # looking through all packages takes time, and what an entry point leads to may be read once only
def _installed(_folders: tuple[str, ...], ours: tuple[Code, ...]) -> Installed:
    try:
        found = points(GROUP)
    except Exception as error:  # noqa: BLE001 - one package with a broken list of entry points must not stop ours
        return Installed((), (_fault("*", "*", _failed(error)),))
    return load(found, ours)


def load(found: Iterable[EntryPoint], ours: Sequence[Code]) -> Installed:
    """Load entry points; whatever is wrong with one becomes a finding, and the others are loaded.

    Args:
        found: The entry points.
        ours: The codes that are taken.
    """
    taken = {text: _OURS for code in ours for text in (code.code, code.name)}
    rules: list[Rule] = []
    faults: list[Finding] = []
    for point in found:
        package = package_of(point)
        try:
            with aside(package):
                loaded = _load(point)
        except KeyboardInterrupt:  # the user, not the package
            raise
        except BaseException as error:  # noqa: BLE001 - another's package must not stop ours, not by sys.exit either
            faults.append(_fault(point.name, package, _failed(error)))
            continue
        for rule in loaded:
            wrong = _wrong(rule, taken)
            if wrong is not None:
                faults.append(_fault(point.name, package, wrong))
            else:
                taken |= dict.fromkeys((rule.code.code, rule.code.name), package)
                rules.append(rule)
        if not loaded:
            faults.append(_fault(point.name, package, Phrase(N_("there is no rule in it"))))
    return Installed(tuple(sorted(rules, key=lambda rule: rule.code.code)), tuple(faults))


def _load(point: EntryPoint) -> list[Any]:
    """What an entry point leads to, always as a list."""
    loaded = point.load()
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
    severity = getattr(code, "severity", None)
    if not isinstance(severity, Severity) or not callable(rule.check) or not isinstance(rule.page, str):
        return Phrase(N_("the rule {code} has no weight, no function or no page"), {"code": code.code})
    for text in (code.code, code.name):
        if text in taken:
            params = {"code": text, "package": taken[text]}
            return Phrase(N_("'{code}' is already a rule of '{package}'"), params)
    return None


def _failed(error: BaseException) -> Phrase:
    return Phrase(N_("loading them fails ({detail})"), {"detail": in_words(error)})


def _fault(name: str, package: str, reason: Phrase) -> Finding:
    from lea_model.diagnostics.running_codes import RULES_NOT_LOADED as CODE  # as good as never

    return Finding(CODE, {"name": name, "package": package, "reason": reason}, (), None, CODE.severity)
