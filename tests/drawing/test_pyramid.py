from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from lea_model.drawing import Storey, pyramid
from lea_model.drawing.text_widths import text_width
from tests.drawing import cases
from tests.drawing.organisations import parse
from tests.drawing.test_organigram import NS, SvgFile, written


def draw(levels: list[Storey], foundation: list[str] | None = None, side: str | None = None) -> str:
    """Draw with a title and a description."""
    return pyramid(levels, title="Opschaling", description="Vier verdiepingen", foundation=foundation, side=side)


def test_the_ladder_of_tilburg_is_drawn_as_before(snapshot: SnapshotAssertion) -> None:
    """Four storeys, a staircase and six pillars look as they did when somebody last looked at them."""
    svg = draw(cases.TILBURG_STOREYS, cases.TILBURG_PILLARS, "Leerplicht (Toegang)")
    assert svg == snapshot(extension_class=SvgFile)


def test_the_first_storey_is_the_lowest() -> None:
    """Storeys stand on each other in order, and each is narrower than the one below it."""
    root = parse(draw(cases.TILBURG_STOREYS))
    floors = [item for item in root.iter(f"{NS}polygon") if item.get("class") == "lea-box"]
    corners = [[tuple(map(float, pair.split(","))) for pair in item.attrib["points"].split()] for item in floors]
    feet = [(left[1], right[0] - left[0]) for left, _, _, right in corners]
    assert feet == sorted(feet, reverse=True)
    assert [number for number in written(draw(cases.TILBURG_STOREYS)) if number.isdigit()] == ["1", "2", "3", "4"]


def test_what_is_not_given_is_not_drawn() -> None:
    """Without storeys, foundation or staircase nothing of it appears."""
    assert written(draw([])) == []
    assert written(draw([Storey("1", "School")])) == ["1", "School"]
    assert written(draw([], foundation=["Ouders"], side="Leerplicht")) == ["Ouders"]


def test_a_long_number_becomes_part_of_the_name() -> None:
    """A number that does not fit its disc stands before the name."""
    assert written(draw([Storey("verdieping 1", "School")])) == ["verdieping 1 – School"]


@settings(max_examples=80, deadline=None, derandomize=True)
@given(
    st.lists(st.builds(Storey, st.text(max_size=8), st.text(max_size=120), st.text(max_size=60)), max_size=7),
    st.lists(st.text(max_size=60), max_size=12),
    st.one_of(st.none(), st.text(max_size=60)),
)
def test_texts_stand_inside_their_storey(levels: list[Storey], foundation: list[str], side: str | None) -> None:
    """Whatever the texts are, the drawing parses and each line of a storey fits between its sloping sides."""
    svg = draw(levels, foundation, side)
    root = parse(svg)
    assert draw(levels, foundation, side) == svg
    for group in root.iter(f"{NS}g"):
        shape = group.find(f"{NS}polygon")
        assert shape is not None
        corners = [tuple(map(float, pair.split(","))) for pair in shape.attrib["points"].split()]
        (foot, bottom), (left, top), (right, _) = corners[0], corners[1], corners[2]
        assert foot <= left
        for text in group.iter(f"{NS}text"):
            if text.get("text-anchor") == "middle":
                continue
            x, y = float(text.attrib["x"]), float(text.attrib["y"])
            wide = text_width(text.text or "", float(text.attrib["font-size"]), bold="font-weight" in text.attrib)
            assert left <= x
            assert x + wide <= right
            assert top < y < bottom
