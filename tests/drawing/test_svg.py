from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lea_model.drawing.svg import NAMESPACE, drawing, element, link, number, safe_href, serialise
from tests.drawing.organisations import parse


@pytest.mark.parametrize(
    ("value", "written"), [(1.0, "1"), (1.25, "1.2"), (1.26, "1.3"), (-0.04, "0"), (-2.5, "-2.5"), (1000, "1000")]
)
def test_number_is_short_and_stable(value: float, written: str) -> None:
    """A coordinate has one decimal at most, no trailing zero and no negative zero."""
    assert number(value) == written


def test_texts_and_attributes_are_escaped() -> None:
    """Nothing that a user typed becomes an element or leaves its attribute."""
    made = element("text", "<script>&</script>", class_="a\"b'<", x=1.5, fill=None)
    assert serialise(made) == '<text class="a&quot;b\'&lt;" x="1.5">&lt;script&gt;&amp;&lt;/script&gt;</text>'


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("#actie-4.3.3", "#actie-4.3.3"),
        ("agenda.html#x y", "agenda.html#x%20y"),
        ("https://example.org/?a=1&b=2", "https://example.org/?a=1&b=2"),
        ("mailto:lea@example.org", "mailto:lea@example.org"),
        ("javascript:alert(1)", ""),
        ("JaVaScRiPt:alert(1)", ""),
        (" java\nscript:alert(1)", "java%20script:alert(1)"),
        ("\x01javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        (None, ""),
    ],
)
def test_only_harmless_addresses_are_linked(href: str | None, expected: str) -> None:
    """Fragments, relative addresses, web and mail stay; what could run a script goes."""
    assert safe_href(href) == expected


def test_link_without_a_harmless_address_is_a_group() -> None:
    """The content stays when the address goes."""
    assert serialise(link("javascript:x", "tekst")) == "<g>tekst</g>"
    assert serialise(link("#a", "tekst")) == '<a href="#a">tekst</a>'


def test_a_drawing_is_one_named_image() -> None:
    """Without links a drawing is an image with a title and a description."""
    root = parse(drawing([], width=10, height=20, title="T & t", description="D", prefix="org"))
    assert root.tag == f"{{{NAMESPACE}}}svg"
    assert (root.get("role"), root.get("aria-labelledby"), root.get("aria-describedby")) == (
        "img",
        "org-title",
        "org-desc",
    )
    assert (root.get("viewBox"), root.get("width"), root.get("style")) == (
        "0 0 10 20",
        "100%",
        "max-width:10px;height:auto",
    )
    assert [(child.tag.split("}")[1], child.get("id"), child.text) for child in list(root)[:2]] == [
        ("title", "org-title", "T & t"),
        ("desc", "org-desc", "D"),
    ]


def test_a_drawing_with_links_is_a_group() -> None:
    """Links inside an image cannot be reached, so a drawing with links is a group; its style names its own id."""
    parts = [link("#a", element("text", "x"))]
    root = parse(drawing(parts, width=10, height=20, title="T", description="D", prefix="p1"))
    style = root.find(f"{{{NAMESPACE}}}style")
    assert root.get("role") == "group"
    assert style is not None
    assert style.text is not None
    rules = re.sub(r"@(media|supports) [^{]*\{", "", style.text)
    selectors = [one.partition("{")[0] for one in rules.split("}") if one]
    assert [one for one in selectors if not all(re.match("#p1( |$)", name) for name in one.split(","))] == []


@pytest.mark.parametrize("prefix", ["", "1a", "a b", 'a"b', "a>b"])
def test_a_prefix_is_a_plain_name(prefix: str) -> None:
    """A prefix that could not start an id is refused."""
    with pytest.raises(ValueError, match="a prefix is a letter"):
        drawing([], width=1, height=1, title="", description="", prefix=prefix)


@given(st.text(), st.text())
def test_any_text_gives_well_formed_xml(text: str, attribute: str) -> None:
    """Whatever is typed, the result parses, and no element comes from it."""
    parts = [element("text", text, data_x=attribute), link(attribute, element("text", text))]
    root = parse(drawing(parts, width=1, height=1, title=text, description=attribute, prefix="p"))
    allowed = {"svg", "title", "desc", "style", "rect", "text", "a", "g"}
    assert {item.tag.split("}")[1] for item in root.iter()} <= allowed
