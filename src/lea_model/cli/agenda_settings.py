"""The settings of each agenda on the command line, and what holds for the run as a whole."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lea_model.config.search import candidates, config_file
from lea_model.diagnostics import Phrase
from lea_model.i18n import N_, Language

if TYPE_CHECKING:  # imported only where there are settings, or a baseline
    from lea_model.checker.baseline import Baseline
    from lea_model.config.settings import Config


class Settings:
    """Finds the settings of agendas; each file is read once.

    Args:
        file: The file that the user named, for all agendas; None where each has its own.
        none: Whether no settings are wanted at all.
    """

    def __init__(self, file: str | None, *, none: bool) -> None:
        self.file = None if file is None else Path(file)
        self.none = none
        self._configs: dict[Path, Config] = {}
        self._baselines: dict[Path, Baseline] = {}

    def of(self, agenda: Path) -> Config | None:
        """The settings of one agenda, or None.

        Raises:
            ConfigError: Something is wrong in them.
        """
        if self.none:
            return None
        path = self.file or config_file(agenda)
        if path is None:
            return None
        if path not in self._configs:
            from lea_model.config.settings_reader import read_config  # most agendas have no settings

            self._configs[path] = read_config(path)
        return self._configs[path]

    def baseline(self, named: str | None, config: Config | None) -> Baseline | None:
        """The old findings: of the file that the user named, else of the one in the settings.

        Raises:
            UsageError: There is no baseline, or it cannot be read.
        """
        path = Path(named) if named is not None else config.baseline if config is not None else None
        if path is None:
            return None
        if path not in self._baselines:
            from lea_model.checker.baseline import Baseline  # only where there is one

            self._baselines[path] = Baseline.read(path)
        return self._baselines[path]

    def files(self, agendas: Sequence[Path]) -> list[Path]:
        """The files that hold settings of agendas, or would if they were there."""
        if self.none:
            return []
        if self.file is not None:
            return [self.file]
        return [path for agenda in agendas for path in candidates(agenda)]


def form_of(config: Config | None, known: Collection[str]) -> str | None:
    """The report that settings ask for, or None.

    Raises:
        ConfigError: There is no such report.
    """
    if config is None or config.format is None:
        return None
    if config.format not in known:
        from lea_model.config.settings import ConfigError
        from lea_model.config.settings_reader import near  # only where somebody made a mistake

        params = {"value": config.format, "known": ", ".join(known), "hint": near(config.format, dict.fromkeys(known))}
        problem = Phrase(N_("'{value}' is not one of: {known}{hint}."), params)
        raise ConfigError([(config.place(("format",)), problem)])
    return config.format


def language_of(config: Config | None, language: Language) -> Language:
    """The language of messages: that of the settings goes before the locale, what the user asked for before both."""
    import os  # with settings only

    if config is None or config.language is None or os.environ.get("LEA_LANG"):
        return language
    context = click.get_current_context(silent=True)
    while context is not None:
        source = context.get_parameter_source("lang")
        if source is not None and source.name == "COMMANDLINE":
            return language
        context = context.parent
    return config.language
