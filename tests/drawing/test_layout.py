from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from lea_model.drawing.diagram import TEXT_PAD
from lea_model.drawing.organigram import Edge, Node, compose
from lea_model.drawing.style import LABEL_LINE, LABEL_SIZE, NOTE_LINE, NOTE_SIZE
from lea_model.drawing.text_widths import text_width
from tests.drawing import organisations as made

WIDTH = 696.0
# The same examples on every run: a test says something about the code, not about the dice.
settings.register_profile(
    "layout", max_examples=100, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
layout = settings.get_profile("layout")


@layout
@given(made.organisations())
def test_no_two_boxes_overlap(organisation: tuple[list[Node], list[Edge]]) -> None:
    """Boxes overlap only where one is part of the other."""
    nodes, edges = organisation
    block, _ = compose(nodes, edges, WIDTH)
    assert made.overlapping(block, made.frames_around(nodes)) == []


@layout
@given(made.organisations())
def test_parts_stand_inside_their_frame(organisation: tuple[list[Node], list[Edge]]) -> None:
    """What is part of a node is drawn inside its frame, and everything inside the drawing."""
    nodes, edges = organisation
    block, _ = compose(nodes, edges, WIDTH)
    assert sorted(box.key for box in block.boxes) == sorted(node.key for node in nodes)
    assert made.outside_frame(block, made.frames_around(nodes)) == []
    assert [box.key for box in block.boxes if box.x < 0 or box.x + box.width > block.width + 0.1] == []
    assert [box.key for box in block.boxes if box.y < 0 or box.y + box.height > block.height + 0.1] == []


@layout
@given(made.organisations())
def test_no_line_runs_through_a_box(organisation: tuple[list[Node], list[Edge]]) -> None:
    """Lines pass between boxes and beside the text of a frame."""
    block, texts = compose(*organisation, WIDTH)
    heights = {box.key: texts.header(box.key, box.text_width) for box in made.frames(block)}
    assert made.lines_through_boxes(block) == []
    assert made.lines_through_headers(block, heights) == []


@layout
@given(made.organisations())
def test_no_two_lines_lie_on_each_other(organisation: tuple[list[Node], list[Edge]]) -> None:
    """Lines of different relations cross but never run together."""
    block, _ = compose(*organisation, WIDTH)
    assert made.shared_lines(block) == []


@layout
@given(made.organisations())
def test_texts_fit_their_boxes(organisation: tuple[list[Node], list[Edge]]) -> None:
    """Every line of text is narrower than its box, and the lines together lower."""
    block, texts = compose(*organisation, WIDTH)
    for box in block.boxes:
        width = box.text_width - (0.0 if box.frame else texts.stack(box.key))
        label, note = texts.label(box.key, width), texts.note(box.key, width)
        widest = [text_width(line, LABEL_SIZE, bold=True) for line in label]
        widest += [text_width(line, NOTE_SIZE) for line in note]
        assert max(widest) <= width - 2 * TEXT_PAD
        lists = [line for heading, entries in texts.parts(box.key, width) for line in (*heading, *sum(entries, ()))]
        assert len(label) * LABEL_LINE + (len(note) + len(lists)) * NOTE_LINE < box.height
        assert [line for line in lists if text_width(line, NOTE_SIZE) > width - 2 * TEXT_PAD] == []


@layout
@given(made.organisations())
def test_labels_of_lines_stand_clear_of_boxes(organisation: tuple[list[Node], list[Edge]]) -> None:
    """The words at a line stand inside the drawing and on no box."""
    block, _ = compose(*organisation, WIDTH)
    areas = [made.label_area(label) for route in block.routes for label in route.labels]
    assert made.labels_on_boxes(block) == []
    assert [area for area in areas if area[0] < -0.1 or area[2] > block.width + 0.1] == []


def test_parts_without_lines_stand_beside_those_with_lines_in_their_frame() -> None:
    """A frame may hold two bodies that are joined and a third that is not."""
    nodes = [Node("s", "S"), *(Node(key, key, parent="s") for key in ("loose", "upper", "lower"))]
    block, _ = compose(nodes, [Edge("lower", "upper", "reports")], WIDTH)
    places = {box.key: box for box in block.boxes}
    assert (places["upper"].x, places["lower"].x) == (14.0, 14.0)
    assert (places["loose"].x, places["loose"].y) == (174.0, places["upper"].y)
    assert made.outside_frame(block, made.frames_around(nodes)) == []


def test_a_line_to_the_frame_itself_ends_below_its_text() -> None:
    """What reports to the body that it is part of points at the rule under that body's name."""
    nodes = [Node("s", "S"), Node("part", "P", parent="s")]
    block, _ = compose(nodes, [Edge("part", "s", "reports")], WIDTH)
    frame = next(box for box in block.boxes if box.frame)
    assert [(arrow.y, arrow.up) for route in block.routes for arrow in route.arrows] == [(frame.y + frame.rule, True)]
    assert frame.rule > 0


def test_edges_of_one_kind_share_their_trunk() -> None:
    """Three working groups hang from one bar with one arrowhead; another kind has its own line."""
    nodes = [Node("hub", "S"), *(Node(key, key) for key in "abc")]
    edges = [*(Edge(key, "hub", "reports") for key in "abc"), Edge("hub", "a", "mandates")]
    block, _ = compose(nodes, edges, WIDTH)
    assert [(route.group, len(route.arrows)) for route in block.routes] == [("reports", 1), ("mandates", 1)]


def test_side_by_side_keeps_the_order_of_the_caller() -> None:
    """Programmes one to six read from left to right, row by row."""
    nodes = [Node("hub", "S"), *(Node(f"p{number}", f"Programma {number}") for number in range(1, 7))]
    block, _ = compose(nodes, [Edge("hub", f"p{number}", "steers") for number in range(1, 7)], WIDTH)
    read = sorted(block.boxes, key=lambda box: (box.y, box.x))
    assert [box.key for box in read] == ["hub", "p1", "p2", "p3", "p4", "p5", "p6"]
