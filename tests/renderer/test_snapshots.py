"""Documents stay as they are, byte for byte, until somebody means to change them.

After a change that is meant: ``pytest tests/renderer/test_snapshots.py --snapshot-update``, and read what changed. The
documents are kept as files of their own, so that they can be opened and read.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from lea_model.model.agenda import Agenda
from lea_model.renderer import FORMATS, render
from tests.renderer.agendas import small
from tests.renderer.reading import KEPT_FOR_ALL, PRINTED, ROOT, agenda_in

SNAPSHOTS = Path(__file__).parent / "snapshots"
EXAMPLES = sorted(path.parent.name for path in (ROOT / "examples").glob("*/agenda.yaml"))
KEPT = [
    *[(name, document) for name in EXAMPLES for document in KEPT_FOR_ALL],
    ("tilburg", "uitvoeringsagenda"),
    ("tilburg", "geldoverzicht"),
    ("westland", "geldoverzicht"),
    ("almere", "partnerboek"),
    ("almere", "open-punten"),
    ("westland", "jaarplan"),
    ("tilburg", "locatieplan"),
    ("tilburg", "thuiszitterspact"),
    ("westland", "poster"),
]
"""The example whose document is kept, for each document: all of them for the longest."""


def compare(name: str, agenda: Agenda, document: str, format: str, *, update: bool, working: bool = False) -> None:
    """Hold a document against the one that is kept, or keep it."""
    reading = "-werkversie" if working else ""
    kept = SNAPSHOTS / f"{name}-{document}{reading}.{FORMATS[format].extension}"
    content = render(agenda, document=document, format=format, working=working)
    made = content.encode("utf-8") if isinstance(content, str) else content
    if update:
        kept.parent.mkdir(exist_ok=True)
        kept.write_bytes(made)
    assert kept.read_bytes() == made


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Whether documents are to be kept as they are now: the option that syrupy brings."""
    return bool(request.config.getoption("update_snapshots"))


@pytest.mark.parametrize("working", [False, True], ids=["publication", "working"])
@pytest.mark.parametrize("document", [*KEPT_FOR_ALL, "geldoverzicht"])
def test_small_agenda(document: str, working: bool, update: bool) -> None:
    """A small agenda with one of most things, in Markdown, in both readings."""
    compare("small", small(), document, "md", update=update, working=working)


def test_html(update: bool) -> None:
    """One page as HTML, with tables and drawings; what HTML adds to a document is tested by itself."""
    compare("small", small(), "projectorganisatie", "html", update=update)


def test_every_document_is_kept() -> None:
    """Each document is kept for one agenda at least."""
    assert {document for _, document in KEPT} == set(PRINTED)


@pytest.mark.parametrize(("name", "document"), KEPT)
def test_examples(name: str, document: str, update: bool) -> None:
    """The documents of the examples as they are published, in Markdown."""
    compare(name, agenda_in(ROOT / "examples" / name), document, "md", update=update)
