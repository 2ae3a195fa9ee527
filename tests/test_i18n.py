"""Messages in two languages, and which of them a user gets."""

from __future__ import annotations

from gettext import GNUTranslations
from typing import Any

import pytest

from lea_model import i18n
from lea_model.i18n import LANGUAGES, N_, choose_language, translate


@pytest.mark.parametrize(
    ("wanted", "environment", "expected"),
    [
        (None, {}, "nl"),
        ("en", {}, "en"),
        ("EN", {}, "en"),
        ("nl", {"LEA_LANG": "en"}, "nl"),
        (None, {"LEA_LANG": "en"}, "en"),
        (None, {"LEA_LANG": "en", "LC_ALL": "nl_NL.UTF-8"}, "en"),
        (None, {"LEA_LANG": "", "LC_ALL": "en_GB.UTF-8"}, "en"),
        (None, {"LC_ALL": "nl_NL.UTF-8", "LANG": "en_US.UTF-8"}, "nl"),
        (None, {"LC_MESSAGES": "en_US", "LANG": "nl_NL"}, "en"),
        (None, {"LANG": "en_US.UTF-8"}, "en"),
        (None, {"LANG": "C.UTF-8"}, "nl"),
        (None, {"LANG": "de_DE.UTF-8"}, "nl"),
        ("fr", {"LANG": "en_US.UTF-8"}, "en"),
        ("fr", {"LEA_LANG": "de"}, "nl"),
    ],
)
def test_choosing(
    monkeypatch: pytest.MonkeyPatch, wanted: str | None, environment: dict[str, str], expected: str
) -> None:
    """The argument, LEA_LANG, the locale, and Dutch where none of them says Dutch or English."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert choose_language(wanted) == expected


def test_languages() -> None:
    """Dutch comes first: it is what most users read."""
    assert LANGUAGES == ("nl", "en")


def test_translating() -> None:
    """English is the message itself; Dutch comes from the catalogue."""
    assert translate("warning", "en") == "warning"
    assert translate("warning", "nl") == "waarschuwing"


def test_what_the_catalogue_does_not_have() -> None:
    """A message that nobody translated is shown in English, and nothing stays nothing: not the catalogue's header."""
    assert translate("no such message", "nl") == "no such message"
    assert [translate("", language) for language in LANGUAGES] == ["", ""]


@pytest.mark.parametrize("domain", i18n.DOMAINS)
def test_all_messages_as_gettext_finds_them(domain: str) -> None:
    """Every message of the compiled catalogues, the first and the last too, is found as gettext itself finds it."""
    with (i18n.LOCALE_DIR / "nl" / "LC_MESSAGES" / f"{domain}.mo").open("rb") as file:
        library: Any = GNUTranslations(file)
    messages = [message for message in library._catalog if message]
    assert len(messages) > 200
    assert [translate(message, "nl") for message in messages] == [library.gettext(message) for message in messages]


def test_catalogues_are_read_when_asked_for() -> None:
    """What checking says of an agenda is found in the first catalogue, and the others are read for what is in them."""
    i18n._catalogue.cache_clear()
    asked = ("warning", "you are not allowed to open it", "due earlier")
    found = [(translate(message, "nl"), i18n._catalogue.cache_info().currsize) for message in asked]
    assert found == [("waarschuwing", 1), ("u mag het niet openen", 2), ("eerder klaar", 3)]


@pytest.mark.parametrize("message", ["\0", "!", "zzzz", "é", "~~~~", "warnin", "warnings!"])
def test_beside_the_messages(message: str) -> None:
    """What comes before, between or after the message ids is not one of them."""
    assert translate(message, "nl") == message


def test_without_a_catalogue(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    """Where the compiled catalogue is missing, messages are English and nothing fails."""
    monkeypatch.setattr(i18n, "LOCALE_DIR", tmp_path)
    i18n._catalogue.cache_clear()
    try:
        assert translate("warning", "nl") == "warning"
    finally:
        i18n._catalogue.cache_clear()


def test_marking_changes_nothing() -> None:
    """``N_`` is for those who look for messages."""
    assert N_("warning") == "warning"
