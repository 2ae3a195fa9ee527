"""Templates of users replace ours by name, inside a sandbox; what is wrong with one is said in plain words."""

from __future__ import annotations

from pathlib import Path

import pytest

from lea_model.errors import TemplateError, UsageError
from lea_model.renderer import render
from tests.renderer.agendas import make, small


def put(folder: Path, name: str, text: str) -> Path:
    """Write a template and return its folder."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return folder


def test_a_template_replaces_ours_by_name(tmp_path: Path) -> None:
    """A whole document can be another, in each format, and its texts are still escaped."""
    put(tmp_path, "html/document.html", "<p>{{ document.title }}</p>")
    put(tmp_path, "markdown/document.md", "## {{ document.title }}")
    agenda = make(titel="Kust & <zee> *")
    assert render(agenda, format="html", templates=tmp_path) == "<p>Kust &amp; &lt;zee&gt; *</p>"
    assert render(agenda, format="md", templates=tmp_path) == "## Kust & &lt;zee&gt; \\*\n"


def test_a_part_can_be_replaced(tmp_path: Path) -> None:
    """Only the style sheet is another; the rest of the page stays as it was."""
    put(tmp_path, "html/style.css", "body { color: teal; }")
    ours, theirs = render(small(), format="html"), render(small(), format="html", templates=tmp_path)
    assert "\nbody { color: teal; }@page" in theirs.replace("\n@page", "@page")
    assert theirs.partition("</style>")[2] == ours.partition("</style>")[2]


def test_the_folder_must_be_there(tmp_path: Path) -> None:
    """A folder that is not there is wrong use, not a document without templates."""
    with pytest.raises(UsageError) as caught:
        render(small(), templates=tmp_path / "weg")
    assert caught.value.message("nl") == f"Er is geen map {(tmp_path / 'weg').as_posix()} met sjablonen."


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        (
            "een\n{% if %}\n",
            2,
            "het is geen geldig sjabloon (Expected an expression, got 'end of statement block').",
        ),
        (
            "een\ntwee\n{{ document.wethouder }}",
            3,
            (
                "het vraagt om iets dat het document niet heeft "
                "('lea_model.renderer.tree.DocumentTree object' has no attribute 'wethouder')."
            ),
        ),
        (
            "{{ document.__class__.__mro__ }}",
            1,
            (
                "het doet iets wat een sjabloon niet mag "
                "(access to attribute '__class__' of 'DocumentTree' object is unsafe.)."
            ),
        ),
        (
            "een\n{{ ''.format.__globals__ }}",
            2,
            (
                "het doet iets wat een sjabloon niet mag "
                "(access to attribute '__globals__' of 'function' object is unsafe.)."
            ),
        ),
        ("een\n{{ 1 / 0 }}", 2, "het invullen gaat mis (division by zero)."),
        (
            "{% for n in range(99999999) %}{% endfor %}",
            1,
            "het duurt te lang of maakt te veel: er zit een herhaling in zonder zinnig einde.",
        ),
        ('een\n{% include "html/weg.html" %}', 2, "het vraagt om een sjabloon dat er niet is (html/weg.html)."),
        ('{% include "../../../etc/passwd" %}', 1, "het vraagt om een sjabloon dat er niet is (../../../etc/passwd)."),
    ],
    ids=["syntax", "unknown", "class", "globals", "zero", "range", "absent", "outside"],
)
def test_a_wrong_template_is_named(tmp_path: Path, text: str, line: int, reason: str) -> None:
    """The message names the file, the line and what is wrong; nothing is rendered."""
    put(tmp_path, "html/document.html", text)
    with pytest.raises(TemplateError) as caught:
        render(small(), format="html", templates=tmp_path)
    file = (tmp_path / "html" / "document.html").as_posix()
    assert caught.value.message("nl") == f"Het sjabloon {file} is niet te gebruiken, regel {line}: {reason}"


def test_a_wrong_part_is_named(tmp_path: Path) -> None:
    """The message names the part, not the document that includes it."""
    put(tmp_path, "markdown/blocks/table.md", "een\n{{ block.koppen }}\n")
    with pytest.raises(TemplateError) as caught:
        render(small(), format="md", templates=tmp_path)
    file = (tmp_path / "markdown" / "blocks" / "table.md").as_posix()
    assert caught.value.message("en") == (
        f"The template {file} cannot be used, line 2: it asks for something that the document does not have "
        "('lea_model.renderer.tree.Table object' has no attribute 'koppen')."
    )


def test_templates_cannot_change_the_document(tmp_path: Path) -> None:
    """What a template is given cannot be changed by it."""
    put(tmp_path, "html/document.html", "{{ document.facts.append(1) }}")
    with pytest.raises(TemplateError):
        render(small(), format="html", templates=tmp_path)
