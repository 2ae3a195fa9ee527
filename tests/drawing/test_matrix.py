"""Tables of names against names, drawn."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lea_model.drawing.matrix import Cell, Matrix, matrices
from tests.drawing.organisations import NS, parse, text_areas, texts_on_texts, texts_outside

LEGEND = {"full": "trekt", "open": "doet mee"}
NAMES = st.lists(
    st.one_of(st.sampled_from(["Gemeente", "Samenwerkingsverband VO", "GGD"]), st.text(max_size=80)), max_size=6
)


def draw(*tables: Matrix) -> str:
    """Draw with the legend of the tests."""
    return matrices(tables, title="Wie doet wat", description="In woorden.", legend=LEGEND)  # type: ignore[arg-type]


@st.composite
def tables(draw: st.DrawFn) -> Matrix:
    """A table with any names and some cells."""
    rows, columns = tuple(draw(NAMES)), tuple(draw(NAMES))
    cells = {
        (row, column): Cell(
            draw(st.sampled_from(["1", "12", "x", "130"])), draw(st.sampled_from(["full", "open", "plain"]))
        )
        for row in range(len(rows))
        for column in range(len(columns))
        if draw(st.booleans())
    }
    return Matrix(draw(st.sampled_from(["", "Wie leidt"])), rows, columns, cells, draw(st.sampled_from(["", "Nog 3."])))


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(tables(), max_size=2))
def test_no_two_texts_stand_on_each_other(made: list[Matrix]) -> None:
    """Names on end, names of rows, cells and notes keep clear of each other and inside the drawing."""
    svg = draw(*made)
    assert texts_on_texts(svg) == []
    assert texts_outside(svg) == []
    assert draw(*made) == svg


def test_a_table_says_each_name_and_each_cell_once() -> None:
    """The title, the legend of what occurs, the heading, and what stands where names meet."""
    table = Matrix(
        "Wie leidt", ("GGD", "Gemeente"), ("Taal",), {(0, 0): Cell("x", "open"), (1, 0): Cell("3", "full")}, "Nog 2."
    )
    assert [words for *_, words in text_areas(draw(table))] == [
        *("Wie doet wat", "3", "trekt", "3", "doet mee", "Wie leidt"),
        *("Taal", "GGD", "x", "Gemeente", "3", "Nog 2."),
    ]


def test_many_columns_go_on_below() -> None:
    """A table that is too wide for a screen has its other columns below, with the rows that have something there."""
    columns = tuple(f"Kolom {number}" for number in range(100))
    table = Matrix("T", ("A", "B"), columns, {(0, 0): Cell("1"), (1, 99): Cell("2"), (0, 99): Cell("3")})
    svg = draw(table)
    words = [words for *_, words in text_areas(svg)]
    assert [word for word in words if word in "AB"] == ["A", "A", "B"]
    assert [name for name in columns if name not in words] == []
    assert float(parse(svg).attrib["viewBox"].split()[2]) <= 1200


def test_it_is_one_picture_with_words() -> None:
    """A screen reader hears the title and the description, and the drawing stands by itself."""
    root = parse(draw())
    assert (root.get("role"), root.findtext(f"{NS}title"), root.findtext(f"{NS}desc")) == (
        "img",
        "Wie doet wat",
        "In woorden.",
    )
    assert "#matrix{color-scheme:light dark}" in (root.findtext(f"{NS}style") or "")
