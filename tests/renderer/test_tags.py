"""How documents show the tags of a part: by list, with names instead of ids, and who read them so."""

from __future__ import annotations

import re

import pytest

from lea_model.i18n import Language
from lea_model.model.base import Tag
from lea_model.renderer import render
from lea_model.renderer.views.tags import list_label, tag_texts
from lea_model.taxonomy import schemes
from lea_model.taxonomy.scheme_reader import SCHEMES
from tests.renderer.agendas import make


def tag(scheme: str, term: str, reading: str = "letterlijk", read_by: str | None = None) -> Tag:
    """A tag, as YAML holds it."""
    return Tag.model_validate({"lijst": scheme, "term": term, "lezing": reading, "geduid_door": read_by})


READ = ("geduid", "lezer 1")


@pytest.mark.parametrize(
    ("tags", "texts"),
    [
        ([], []),
        ([tag("thema", "taal")], ["thema: Taal en lezen (genoemd in de bron)"]),
        ([tag("thema", "taal", "geduid")], ["thema: Taal en lezen (onze uitleg)"]),
        ([tag("thema", "taal", *READ)], ["thema: Taal en lezen (onze uitleg, door lezer 1)"]),
        (
            [tag("thema", "taal", "letterlijk", "lezer 1")],
            ["thema: Taal en lezen (genoemd in de bron, volgens lezer 1)"],
        ),
        (
            [tag("thema", "taal"), tag("thema", "veiligheid", *READ), tag("thema", "thuiszitters")],
            ["thema: Taal en lezen; Thuiszitters (genoemd in de bron); Veiligheid (onze uitleg, door lezer 1)"],
        ),
        (
            [tag("thema", "taal", *READ), tag("wettelijk", "integratie"), tag("thema", "veiligheid", "geduid", "u")],
            [
                "thema: Taal en lezen (onze uitleg, door lezer 1); Veiligheid (onze uitleg, door u)",
                "wettelijk onderwerp: Integratie bevorderen (genoemd in de bron)",
            ],
        ),
        (
            [tag("wijk", "w", *READ), tag("wettelijk", "integratie", *READ), tag("wijk", "v", *READ)],
            [
                "wijk: w; v; wettelijk onderwerp: Integratie bevorderen (alles onze uitleg, door lezer 1)",
            ],
        ),
        (
            [tag("wijk", "noord_oost"), tag("thema", "zwemles", "geduid"), tag("themes", "taal")],
            [
                "wijk: noord_oost (genoemd in de bron)",
                "thema: zwemles (onze uitleg)",
                "themes: taal (genoemd in de bron)",
            ],
        ),
    ],
    ids=[
        "none",
        "literal",
        "interpreted",
        "by-whom",
        "literal-by-whom",
        "together",
        "two-lists",
        "two-lists-one-way",
        "as-typed",
    ],
)
def test_tags_in_words(tags: list[Tag], texts: list[str]) -> None:
    """One text for each list; terms that were read in the same way stand together; what is not shared is as typed."""
    assert tag_texts(tags, "nl") == texts


def test_tags_in_english() -> None:
    """Lists, terms and readings are in the language of the document."""
    tags = [tag("thema", "taal"), tag("thema", "veiligheid", *READ), tag("wettelijk", "integratie", "geduid")]
    assert tag_texts(tags, "en") == [
        "theme: Language and reading (named in the source); Safety (read this way by lezer 1)",
        "statutory topic: Promoting integration (read this way)",
    ]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_shared_list_has_a_name(language: Language) -> None:
    """No shared list goes by its id where a reader sees it, unless that is the very word for it."""
    names = {name: list_label(name, language) for name in SCHEMES}
    assert all("_" not in name for name in names.values())
    assert {name for name, label in names.items() if name == label} <= {"thema", "sector", "niveau", "meetbaarheid"}
    assert [scheme.id for scheme in schemes()] == list(names)


ACTIONS = [
    {
        "tekst": "Er komt een campagne.",
        "bron": "7",
        "opmerkingen": "Staat ook elders.",
        "kenmerken": [
            {"lijst": "thema", "term": "toeleiding", "lezing": "geduid", "geduid_door": "<i>lezer</i> *1*"},
            {"lijst": "wijk", "term": "noord | *oost*", "lezing": "letterlijk"},
        ],
    }
]


def test_tags_are_small_print_in_html() -> None:
    """They are in the part that the one checkbox shows and hides, behind the source, and escaped."""
    page = render(make(acties=ACTIONS), format="html", working=True)
    assert re.findall(r'<small class="source"> (.*?)</small>', page) == [
        (
            "bron: regel 7"
            " · thema: Toeleiding en bereik van de voorschool (onze uitleg, door &lt;i&gt;lezer&lt;/i&gt; *1*)"
            " · wijk: noord | *oost* (genoemd in de bron) · opmerking: Staat ook elders."
        )
    ]
    assert "Toon bronregels, kenmerken, opmerkingen en tellingen" in page


def test_tags_are_one_line_in_markdown() -> None:
    """The same in Markdown, where nothing that was typed becomes markup."""
    text = render(make(acties=ACTIONS), format="md", working=True)
    assert re.findall(r"<sub>(.*?)</sub>", text) == [
        (
            "bron: regel 7"
            r" · thema: Toeleiding en bereik van de voorschool (onze uitleg, door &lt;i&gt;lezer&lt;/i&gt; \*1\*)"
            r" · wijk: noord \| \*oost\* (genoemd in de bron) · opmerking: Staat ook elders."
        )
    ]


def test_tags_and_remarks_are_not_published() -> None:
    """The publication has neither, nor the checkbox that shows them."""
    page = str(render(make(acties=ACTIONS), format="html"))
    words = ("bron:", "thema:", "opmerking", "Staat ook elders", 'id="toon-bronnen"', 'class="source"')
    assert [word for word in words if word in page] == []
    assert "Er komt een campagne." in page
