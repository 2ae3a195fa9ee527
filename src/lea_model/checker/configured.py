"""Settings applied to findings: other severities, and codes that are left out for some files."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from lea_model.checker.choosing import fits
from lea_model.config.settings import Config
from lea_model.diagnostics import Code, Finding, Severity


def configured(findings: Sequence[Finding], config: Config) -> list[Finding]:
    """Apply the settings that are about what was found.

    Args:
        findings: The findings.
        config: The settings.

    Returns:
        Those that are not left out, with the severity that the settings give them.
    """
    home = config.path.absolute().parent if config.path is not None else Path.cwd()
    patterns = [(pattern_of(pattern), words) for pattern, words in config.per_path_ignores.items()]
    left_out: dict[str, tuple[str, ...]] = {}
    kept: list[Finding] = []
    for found in findings:
        name = found.position.file if found.position is not None else None
        if name is not None and patterns:
            if name not in left_out:
                below = relative(Path(name), home)
                left_out[name] = tuple(word for fit, words in patterns if fit.search(below) for word in words)
            if any(fits(word, found.kind) for word in left_out[name]):
                continue
        severity = severity_of(found.kind, config.severity)
        kept.append(found if severity in (None, found.severity) else replace(found, severity=severity))
    return kept


def severity_of(code: Code, severities: Mapping[str, Severity]) -> Severity | None:
    """The severity that settings give a code: what names it most exactly counts; None where nothing does."""
    words = [word for word in severities if fits(word, code)]
    if not words:
        return None
    return severities[max(words, key=lambda word: (word.casefold() in (code.code.casefold(), code.name), len(word)))]


def relative(file: Path, home: Path) -> str:
    """A file as patterns see it: from the folder of the settings, with forward slashes and one in front."""
    whole = file.absolute()
    return f"/{(whole.relative_to(home) if whole.is_relative_to(home) else whole).as_posix().lstrip('/')}"


@lru_cache(maxsize=256)
def pattern_of(pattern: str, *, windows: bool = os.name == "nt") -> re.Pattern[str]:
    """A pattern for files, as in ``.gitignore``.

    Args:
        pattern: With slashes, or the backslashes of Windows. ``*`` and ``?`` stand for what has no slash, ``**`` for
            anything. Without a slash it is about the name of a file or folder anywhere below the settings; with one it
            counts from the folder of the settings. What fits a folder holds for all in it.
        windows: Whether this is Windows, where names that differ in capitals only are the same.

    Returns:
        An expression to search for in what ``relative`` gives.
    """
    text = pattern.strip().replace("\\", "/").removeprefix("./").rstrip("/")
    anywhere = "/" not in text
    parts = []
    for piece in re.findall(r"\*\*/?|\*|\?|[^*?]+", text.lstrip("/")):
        match piece:
            case "**/":
                parts.append("(?:.*/)?")
            case "**":
                parts.append(".*")
            case "*":
                parts.append("[^/]*")
            case "?":
                parts.append("[^/]")
            case _:
                parts.append(re.escape(piece))
    expression = f"{'/' if anywhere else '^/'}{''.join(parts)}(?:/|$)"
    return re.compile(expression, re.IGNORECASE if windows else 0)
