"""Reads a house style from a folder: design tokens, a few settings in plain words, and a logo.

What a folder may hold:

- ``*.json``: design tokens, as packages of NL Design System bring them (``dist/tokens.json`` and its like);
- ``stijl.toml``: colours and letters by the Dutch or English words of `WORDS`, which go before the tokens;
- ``logo.svg`` or ``logo.png``: the logo.
"""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any, Final

from lea_model.config.bounded_file import TooLargeError, read_bounded
from lea_model.diagnostics import Phrase, did_you_mean
from lea_model.diagnostics.system_reasons import reason_of
from lea_model.errors import UsageError
from lea_model.i18n import N_
from lea_model.renderer.house_style import (
    COLOUR_TOKENS,
    FONT_TOKENS,
    HouseStyle,
    Logo,
    Media,
    colour,
    style_of,
    tokens_in,
)
from lea_model.text import nearest, shorten

WORDS: Final = {
    "tekst": "ink",
    "achtergrond": "paper",
    "bijschrift": "quiet",
    "lijnen": "line",
    "accent": "accent",
    "links": "link",
    "omslag": "cover",
    "tekst-omslag": "cover_ink",
    "lettertype-koppen": "heading_fonts",
    "lettertype-tekst": "text_fonts",
}
"""The words of ``stijl.toml``, with what each says."""

SETTINGS: Final = "stijl.toml"
_LOGOS: Final[dict[str, Media]] = {"logo.svg": "image/svg+xml", "logo.png": "image/png"}
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_LARGEST: Final = 10_000_000
_LARGEST_LOGO: Final = 2_000_000
_WIDTH: Final = 40


def read_style(folder: Path) -> HouseStyle:
    """Read the house style of a folder.

    Raises:
        UsageError: There is no such folder, nothing in it is of a house style, or something in it cannot be used.
    """
    if not folder.is_dir():
        raise UsageError(Phrase(N_("There is no folder {folder} with a house style."), {"folder": folder.as_posix()}))
    tokens: dict[str, str] = {}
    files = sorted(folder.glob("*.json"))
    for file in files:
        tokens |= _tokens(file)
    settings = folder / SETTINGS
    if settings.exists():
        tokens |= _settings(settings)
    logo = next((_logo(folder / name, media) for name, media in _LOGOS.items() if (folder / name).exists()), None)
    style = style_of(tokens, logo=logo)
    if logo is None and style == style_of({}):
        message = N_(
            "In the folder {folder} is nothing of a house style: no design tokens that we know (*.json), no {settings}"
            " and no logo.svg or logo.png."
        )
        raise UsageError(Phrase(message, {"folder": folder.as_posix(), "settings": SETTINGS}))
    return style


def _read(file: Path, most: int = _LARGEST) -> bytes:
    try:
        return read_bounded(file, most)
    except TooLargeError as error:
        params: dict[str, Any] = {"file": file.as_posix(), "most": error.limit // 1_000_000}
        raise UsageError(Phrase(N_("{file} is larger than {most} MB."), params)) from error
    except OSError as error:
        params = {"file": file.as_posix(), "reason": reason_of(error)}
        raise UsageError(Phrase(N_("{file} cannot be read: {reason}."), params)) from error


def _tokens(file: Path) -> dict[str, str]:
    try:
        return tokens_in(json.loads(_read(file)))
    except (ValueError, RecursionError) as error:
        message = N_("{file} is not valid JSON, and so holds no design tokens.")
        raise UsageError(Phrase(message, {"file": file.as_posix()})) from error


def _settings(file: Path) -> dict[str, str]:
    try:
        data = tomllib.loads(_read(file).decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise UsageError(Phrase(N_("{file} is not valid TOML."), {"file": file.as_posix()})) from error
    looks = {**WORDS, **{look: look for look in WORDS.values()}}
    found = {}
    for word, value in data.items():
        look = looks.get(word.casefold().replace("_", "-")) or looks.get(word)
        if look is None:
            params: dict[str, Any] = {"file": file.as_posix(), "word": word, "known": ", ".join(WORDS)}
            params["hint"] = did_you_mean(nearest(word.casefold(), WORDS))
            message = N_("{file}: '{word}' is no part of a house style{hint}. Choose from: {known}.")
            raise UsageError(Phrase(message, params))
        if look in COLOUR_TOKENS and not (isinstance(value, str) and colour(value)):
            params = {"file": file.as_posix(), "word": word, "value": shorten(str(value), _WIDTH)}
            message = N_("{file}: '{value}' for {word} is no colour. Write it as in \"#1c3557\".")
            raise UsageError(Phrase(message, params))
        found[(COLOUR_TOKENS | FONT_TOKENS)[look][0]] = str(value)
    return found


def _logo(file: Path, media: Media) -> Logo:
    content = _read(file, _LARGEST_LOGO)
    good = content.startswith(_PNG) if media == "image/png" else b"<svg" in content
    if not good:
        message = N_("{file} is no image of the kind that its name says.")
        raise UsageError(Phrase(message, {"file": file.as_posix()}))
    return Logo(content, media)
