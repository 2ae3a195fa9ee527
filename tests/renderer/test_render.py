"""The door of the room: names, languages, the same bytes, and nothing loaded before it is used."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from lea_model.errors import UsageError
from lea_model.renderer import DEFAULT_FORMATS, DOCUMENTS, FORMATS, document_language, render, render_files
from tests.renderer.agendas import make, small
from tests.renderer.reading import parse


def test_names() -> None:
    """What can be made, and in what."""
    assert tuple(DOCUMENTS) == (
        "agenda",
        "uitvoeringsagenda",
        "projectorganisatie",
        "partnerboek",
        "open-punten",
        "jaarplan",
        "locatieplan",
        "thuiszitterspact",
        "poster",
        "wettelijk",
        "geldoverzicht",
        "werkboek",
    )
    assert [(name, format.extension, format.binary) for name, format in FORMATS.items()] == [
        ("html", "html", False),
        ("md", "md", False),
        ("ics", "ics", False),
        ("pdf", "pdf", True),
        ("docx", "docx", True),
        ("xlsx", "xlsx", True),
    ]


def test_files() -> None:
    """Several documents come by the names of their files, the same as one by one."""
    assert render_files(small(), documents=["projectorganisatie", "agenda"]) == {
        f"{document}.{format}": render(small(), document=document, format=format)
        for document in ("projectorganisatie", "agenda")
        for format in DEFAULT_FORMATS
    }


KNOWN = ", ".join(DOCUMENTS)


@pytest.mark.parametrize(
    ("document", "format", "message"),
    [
        (
            "projectorganizatie",
            "html",
            f"Er is geen document 'projectorganizatie'. Kies een van: {KNOWN}. Bedoelde u 'projectorganisatie'?",
        ),
        ("begroting", "html", f"Er is geen document 'begroting'. Kies een van: {KNOWN}."),
        ("agenda", "HTLM", f"Er is geen bestandsvorm 'HTLM'. Kies een van: {', '.join(FORMATS)}. Bedoelde u 'html'?"),
    ],
)
def test_unknown_names(document: str, format: str, message: str) -> None:
    """A name that is not there is told, with the nearest one that is."""
    with pytest.raises(UsageError) as caught:
        render(small(), document=document, format=format)
    assert caught.value.message("nl") == message


@pytest.mark.parametrize(("own", "language"), [("nl", "nl"), ("en", "en"), ("en-GB", "en"), ("fy", "nl")])
def test_language_of_a_document(own: str, language: str) -> None:
    """A document is in the language of its agenda, and in Dutch where that is not one of ours."""
    agenda = make(taal=own)
    assert document_language(agenda) == language
    assert parse(render(agenda)).attrib["lang"] == language


def test_language_can_be_chosen() -> None:
    """The words of the document follow the language that is asked for; those of the agenda stay as they are."""
    page = render(small(), document="projectorganisatie", language="en")
    assert "<h1>Project organisation</h1>" in page
    assert "Samen groot worden" in page
    assert "Projectorganisatie" not in page


@pytest.mark.parametrize(
    ("document", "format"),
    [(name, form) for name, document in DOCUMENTS.items() for form in document.formats or FORMATS],
)
def test_same_agenda_same_bytes(document: str, format: str) -> None:
    """Two equal agendas give the same document, byte for byte."""
    one, other = (render_files(small(), documents=[document], formats=[format]) for _ in range(2))
    assert one == other


@pytest.mark.slow
def test_nothing_depends_on_hash_order() -> None:
    """Other processes with other hash seeds write the same bytes."""
    code = (
        "import hashlib; from tests.renderer.agendas import small; from lea_model.renderer import render;"
        "print(hashlib.sha256(''.join(render(small(), document=d, format=f)"
        " for d in ('agenda', 'projectorganisatie', 'wettelijk') for f in ('html', 'md')).encode()).hexdigest())"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(["", *sys.path])},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


def test_jinja_is_loaded_when_it_is_used() -> None:
    """Importing the room does not import the template language: most commands never need it."""
    code = "import sys; import lea_model.renderer; print('jinja2' in sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout == "False\n"


def test_document_has_no_date_of_today() -> None:
    """An empty agenda gives a document with no year but its own."""
    assert "2026" not in render(make(), format="md")
