"""A page that everybody can read: landmarks, headings, tables, links, and nothing from elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import astuple
from itertools import pairwise
from typing import Any

import pytest

from lea_model.model.agenda import Agenda
from lea_model.renderer import render
from lea_model.renderer.house_style import DARK, OURS
from tests.renderer.agendas import small
from tests.renderer.full import full_agenda
from tests.renderer.reading import FOLDERS, KEPT_FOR_ALL, OWN_SCRIPT, PRINTED, agenda_in, parse

AGENDAS: dict[str, Callable[[], Agenda]] = {"small": small, "filled": full_agenda}
AGENDAS |= {folder.name: (lambda folder=folder: agenda_in(folder)) for folder in FOLDERS}  # type: ignore[misc]


CASES = [(name, one) for name in AGENDAS for one in PRINTED if name == "filled" or one in KEPT_FOR_ALL]
"""Each document of an agenda with one of everything, and of all agendas those that hold most of what there is."""


@pytest.fixture(scope="module", params=CASES, ids=str)
def page(request: pytest.FixtureRequest) -> str:
    """A page of one of the agendas."""
    name, document = request.param
    return render(AGENDAS[name](), document=document, format="html")


@pytest.fixture(scope="module")
def root(page: str) -> Any:
    """The same page, parsed."""
    return parse(page)


def all_of(root: Any, *tags: str) -> list[Any]:
    """All elements with one of these tags, in order."""
    return [node for node in root.iter() if str(node.tag).rpartition("}")[2] in tags]


def text_in(node: Any) -> str:
    """All text in an element."""
    return " ".join("".join(node.itertext()).split())


def test_page_is_valid_to_the_parser(page: str) -> None:
    """A parser that follows the standard to the letter has nothing to mend, but for the names of SVG attributes."""
    import html5lib

    parser = html5lib.HTMLParser(strict=False, namespaceHTMLElements=False)
    parser.parse(page)
    assert [code for _, code, _ in parser.errors] == []


def test_page_says_its_language(root: Any) -> None:
    """A screen reader knows in which language to read."""
    assert root.attrib["lang"] == "nl"


def is_sheet(root: Any) -> bool:
    """Whether a page is one sheet, such as a poster, which has no contents."""
    return bool(root.find("body").attrib.get("class") == "sheet")


def test_page_has_its_landmarks(root: Any) -> None:
    """One header, one main part, one footer, a way past the contents, and those unless it is one sheet."""
    assert Counter(node.tag for node in all_of(root, "header", "nav", "main", "footer")) == {
        "header": 1,
        **({} if is_sheet(root) else {"nav": 1}),
        "main": 1,
        "footer": 1,
    }
    first = all_of(root, "a")[0]
    assert first.attrib["href"] == "#" + all_of(root, "main")[0].attrib["id"]


def test_headings_do_not_jump(root: Any) -> None:
    """One main title, and no level is passed over on the way down."""
    levels = [int(node.tag[1]) for node in all_of(root, "h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert [(one, other) for one, other in pairwise(levels) if other > one + 1] == []


def test_headings_say_something(root: Any) -> None:
    """No heading is empty."""
    assert [node.attrib for node in all_of(root, "h1", "h2", "h3", "h4", "h5", "h6") if not text_in(node)] == []


def test_ids_occur_once(root: Any) -> None:
    """Every id is there once, and no id is empty or holds a space."""
    ids = Counter(node.attrib["id"] for node in root.iter() if "id" in node.attrib)
    assert [name for name, count in ids.items() if count > 1 or not name or re.search(r"\s", name)] == []


def test_links_inside_the_page_lead_somewhere(root: Any) -> None:
    """Every link to an anchor finds it; so does every label and description."""
    ids = {node.attrib["id"] for node in root.iter() if "id" in node.attrib}
    wanted = [node.attrib["href"][1:] for node in root.iter() if node.attrib.get("href", "").startswith("#")]
    wanted += [node.attrib["for"] for node in all_of(root, "label")]
    for node in root.iter():
        for name in ("aria-labelledby", "aria-describedby"):
            wanted += node.attrib.get(name, "").split()
    assert sorted(set(wanted) - ids) == []


def test_contents_lists_every_chapter(root: Any) -> None:
    """The list of contents names all chapters, in order; one sheet has none."""
    if is_sheet(root):
        return
    nav = all_of(root, "nav")[0]
    top = next(child for child in nav if child.tag == "ol")
    listed = [next(child for child in item if child.tag == "a").attrib["href"][1:] for item in top]
    chapters = [node.attrib["id"] for node in all_of(all_of(root, "main")[0], "h2")]
    assert listed == chapters


def test_tables_say_what_they_show(root: Any) -> None:
    """Every table has a caption, its columns and rows have a header with a scope, and no row is too long."""
    for table in all_of(root, "table"):
        assert text_in(all_of(table, "caption")[0])
        heads = [node for row in all_of(table, "thead") for node in all_of(row, "th")]
        assert {node.attrib["scope"] for node in heads} == {"col"}
        assert all(text_in(node) for node in heads)
        for row in [node for body in all_of(table, "tbody") for node in all_of(body, "tr")]:
            cells = [node for node in row if node.tag in ("th", "td")]
            if "details" in row.attrib.get("class", ""):
                assert [cell.attrib["colspan"] for cell in cells] == [str(len(heads) - 1)]
                continue
            assert cells[0].tag == "th"
            assert cells[0].attrib["scope"] == "row"
            assert len(cells) == len(heads)


def test_nothing_is_loaded(page: str, root: Any) -> None:
    """No request leaves the page: no element loads, and the style sheet names no address."""
    assert {text_in(node) for node in all_of(root, "script")} <= {" ".join(OWN_SCRIPT.split())}
    loading = ("img", "iframe", "object", "embed", "link", "source", "video", "audio", "image", "use")
    assert all_of(root, *loading) == []
    style = "".join(text_in(node) for node in all_of(root, "style"))
    assert not re.search(r"url\(|@import|@font-face|https?:", style)
    assert not re.search(r"\ssrc=|\ssrcset=", page)


def test_drawings_have_a_name(root: Any) -> None:
    """Every drawing has a title and a description, and its words stand below it."""
    for drawing in all_of(root, "svg"):
        names = [child.tag.rpartition("}")[2] for child in drawing]
        assert names[:2] == ["title", "desc"]
        assert text_in(drawing[0])
        assert text_in(drawing[1])
    words = [node for node in all_of(root, "div") if node.attrib.get("class") == "in-words"]
    assert len(words) == len(all_of(root, "svg"))


def test_style_sheet_names_its_colours_once() -> None:
    """Every colour is a variable, so that the test of contrast sees them all."""
    page = render(small(), format="html")
    style = page.partition("<style>")[2].partition("</style>")[0]
    ours = {value for palette in (OURS.light, DARK) for value in astuple(palette)}
    assert set(re.findall(r": (#[0-9a-fA-F]{3,8});", style)) == ours
    assert sorted(set(re.findall(r"(?<!: )#[0-9a-fA-F]{3,8}\b", style))) == []


def test_anchors_carry_the_printed_number() -> None:
    """A link to an action can be made from its number alone."""
    ids = {node.attrib["id"] for node in parse(render(small(), format="html")).iter() if "id" in node.attrib}
    assert {"actie-1.1.1", "actie-1.1.2", "actie-1.1.10", "thema-1.1", "programmalijn-1"} <= ids


def test_footnotes_know_the_way_back() -> None:
    """The mark leads to the note, and the note back to the mark."""
    links = [
        (node.attrib.get("id"), node.attrib["href"])
        for node in all_of(parse(render(small(), format="html")), "a")
        if "voetnoot" in node.attrib["href"]
    ]
    assert links == [("bij-voetnoot-footnote-0-1", "#voetnoot-footnote-0"), (None, "#bij-voetnoot-footnote-0-1")]
