"""The house style: what design tokens give, and what can be read."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lea_model.errors import UsageError
from lea_model.renderer.house_style import (
    COLOUR_TOKENS,
    DARK,
    OURS,
    HouseStyle,
    Logo,
    Palette,
    colour,
    contrast,
    fonts,
    hard_to_read,
    style_of,
    tokens_in,
    variables,
)
from lea_model.renderer.style_folder import read_style

PNG = b"\x89PNG\r\n\x1a\nrest"


@pytest.mark.parametrize("palette", [OURS.light, DARK])
def test_ours_can_be_read(palette: Palette) -> None:
    """Our own colours can be told apart, running text by the strictest level."""
    assert list(hard_to_read(palette)) == []


def test_each_colour_has_a_name_of_its_own() -> None:
    """Pages carry each colour under the first token that gives it, so those must differ."""
    names = [name for name, _ in variables(OURS.light)]
    assert sorted(names) == sorted(set(names))
    assert sorted(COLOUR_TOKENS) == sorted(Palette.__dataclass_fields__)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("#ABC", "#aabbcc"),
        (" #1c3557 ", "#1c3557"),
        ("rgb(255, 0, 16)", "#ff0010"),
        ("rgba(1,2,3,1)", "#010203"),
        ("rgba(1,2,3,0.5)", None),
        ("rgb(256, 0, 0)", None),
        ("hsl(138 58% 33%)", "#238541"),
        ("hsla(0, 0%, 18%, 1)", "#2e2e2e"),
        ("transparent", None),
        ("red; } body { display: none", None),
        ("", None),
    ],
)
def test_colour(value: str, expected: str | None) -> None:
    """Only what covers what is behind it is a colour; nothing else gets into a style sheet."""
    assert colour(value) == expected


@given(st.text())
def test_any_text_as_colour(value: str) -> None:
    """Whatever is written, a colour is six digits or there is none."""
    found = colour(value)
    assert found is None or (len(found) == 7 and int(found[1:], 16) >= 0)


def test_fonts() -> None:
    """Names of letters lose their quotes; what is no name is left out."""
    assert fonts("'Noto Serif', \"The Sans\", serif, url(x), a;b") == ("Noto Serif", "The Sans", "serif")


def test_contrast() -> None:
    """Black on white is the most there is, and a colour on itself the least."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#123456", "#123456") == 1


@pytest.mark.parametrize(
    "data",
    [
        {"basis": {"heading": {"font-family": {"$value": "'Noto Serif', serif"}}, "x": {"$value": "#111111"}}},
        {
            "basis": {"heading": {"font-family": {"value": "{font.serif}"}}},
            "font": {"serif": {"value": "Noto Serif,serif"}},
        },
        [{"path": ["basis", "heading", "font-family"], "value": "Noto Serif, serif"}, "no token", {"path": 1}],
        {"basisHeadingFontFamily": "'Noto Serif', serif", "$description": "x"},
        {"basis": {"heading": {"font-family": {"$value": ["Noto Serif", "serif"], "$type": "fontFamily"}}}},
    ],
)
def test_shapes_of_tokens(data: object) -> None:
    """Tokens are read in every shape that packages bring them in."""
    assert style_of(tokens_in(data)) == replace(OURS, heading_fonts=("Noto Serif", "serif"))


def test_tokens_in_a_ring() -> None:
    """Tokens that refer to each other without end give nothing, and end."""
    found = tokens_in({"a": {"value": "{b}"}, "b": {"value": "{a}"}})
    assert set(found) == {"a", "b"}
    assert style_of(found) == OURS


def test_style_of_components() -> None:
    """Tokens of components do where a municipality has no common ones; words on its cover can be read."""
    tokens = {
        "utrecht-document-color": "#2e2e2e",
        "utrecht-link-color": "hsl(207 80% 35%)",
        "utrecht-button-primary-action-background-color": "#ffdd00",
    }
    light = replace(
        OURS.light,
        ink="#2e2e2e",
        link="#1260a1",
        cover="#ffdd00",
        cover_ink="#2e2e2e",
        cover_quiet="#2e2e2e",
        cover_line="#2e2e2e",
    )
    assert style_of(tokens) == HouseStyle(light, dark=None)


def test_folder(tmp_path: Path) -> None:
    """A folder gives tokens, settings that go before them, and a logo."""
    tokens = {"basis": {"color": {"action-1": {"color-default": {"$value": "#004488"}}}}}
    (tmp_path / "tokens.json").write_text(json.dumps(tokens), "utf-8")
    (tmp_path / "stijl.toml").write_text('accent = "#222222"\nlettertype-koppen = "Fira Sans, sans-serif"\n', "utf-8")
    (tmp_path / "logo.png").write_bytes(PNG)
    light = replace(OURS.light, link="#004488", accent="#222222")
    assert read_style(tmp_path) == HouseStyle(light, None, ("Fira Sans", "sans-serif"), (), Logo(PNG, "image/png"))


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("tokens.json", b"{", "{file} is geen geldige JSON, en bevat dus geen design tokens."),
        ("tokens.json", b'{"a": {"value": 1}}', "In de map {folder} staat niets van een huisstijl: geen design tokens"),
        ("stijl.toml", b"accent", "{file} is geen geldige TOML."),
        (
            "stijl.toml",
            b'aksent = "#111"',
            "{file}: 'aksent' hoort niet in een huisstijl (bedoelde u 'accent'?). Kies uit:",
        ),
        (
            "stijl.toml",
            b'accent = "blauw"',
            "{file}: 'blauw' bij accent is geen kleur. Schrijf het zoals in \"#1c3557\".",
        ),
        ("logo.png", b"GIF89a", "{file} is geen afbeelding van het soort dat de naam zegt."),
        ("logo.svg", b"<html>", "{file} is geen afbeelding van het soort dat de naam zegt."),
    ],
)
def test_folder_with_faults(tmp_path: Path, name: str, content: bytes, expected: str) -> None:
    """What cannot be used is told, with the file and the word."""
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UsageError) as raised:
        read_style(tmp_path)
    wanted = expected.format(file=(tmp_path / name).as_posix(), folder=tmp_path.as_posix())
    assert raised.value.message("nl").startswith(wanted)


def test_no_folder(tmp_path: Path) -> None:
    """A folder that is not there is named."""
    with pytest.raises(UsageError) as raised:
        read_style(tmp_path / "weg")
    assert raised.value.message("nl") == f"Er is geen map {(tmp_path / 'weg').as_posix()} met een huisstijl."
