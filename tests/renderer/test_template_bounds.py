"""Templates of users: they come to an end, and stand in their own folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from lea_model.errors import TemplateError
from lea_model.loader import loads
from lea_model.renderer import render
from lea_model.renderer.formats import template_bounds

AGENDA = "agenda: {id: meer-2027, titel: Samen, gemeenten: Meer, periode: 2027-2030}\n"

TOO_MUCH = (
    "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
    "{% set r = range(99999)|list %}{% for a in r %}{% for b in r %}{% endfor %}{% endfor %}",
    "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(40) }}",
    "{% set n = namespace(x='xx') %}{% for a in range(60) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
    "{% set n = namespace(x='xx') %}{% for a in range(60) %}{% set n.x = n.x + n.x %}{% endfor %}",
    "{% set n = namespace(x=[1]) %}{% for a in range(60) %}{% set n.x = n.x + n.x %}{% endfor %}",
    "{{ 'x' * 999999999999 }}",
    "{{ ('x' * 900000) * 900000 }}",
    "{{ 9 ** 9 ** 9 }}",
    "{{ 'x'|center(999999999999) }}",
    "{{ 'x'.ljust(999999999999) }}",
    "{{ '%999999999d'|format(1) }}",
    "{{ '%999999999d' % 1 }}",
    "{% for a in range(99999) %}{{ document.title }}{{ 'x' * 999 }}{% endfor %}",
)


def own(folder: Path, text: str) -> Path:
    """A folder with one template of a user."""
    (folder / "markdown").mkdir(parents=True)
    (folder / "markdown" / "document.md").write_text(text, "utf-8")
    return folder


@pytest.mark.parametrize("text", TOO_MUCH)
def test_template_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """A template that would go on for ever, or fill the memory, is stopped and told."""
    monkeypatch.setattr(template_bounds, "MOST_STEPS", 200_000)
    with pytest.raises(TemplateError) as error:
        render(loads(AGENDA), format="md", templates=own(tmp_path, text))
    reason = "het duurt te lang of maakt te veel: er zit een herhaling in zonder zinnig einde."
    assert error.value.message("nl").endswith(reason)


def test_template_that_does_what_is_usual(tmp_path: Path) -> None:
    """Loops with what they know of themselves, joined texts and filters work as they do without bounds."""
    text = (
        "{% for a in [1, 2] %}{{ loop.index }}/{{ loop.length }}{{ loop.last }} {% else %}none{% endfor %}"
        "{% for k, v in {'a': 1}|dictsort if v %}{{ k ~ '=' ~ v }}{% endfor %} {{ 'x' * 3 + 'y' }}"
        " {{ 7 % 4 }} {{ 2 ** 8 }} {{ [3, 1]|sort|join(',') }}"
    )
    made = render(loads(AGENDA), format="md", templates=own(tmp_path, text))
    assert made.strip() == "1/2False 2/2True a=1 xxxy 3 256 1,3"


def test_templates_of_our_own_by_a_folder_of_a_user(tmp_path: Path) -> None:
    """An empty folder of templates changes nothing."""
    for form in ("md", "html"):
        assert render(loads(AGENDA), format=form, templates=tmp_path) == render(loads(AGENDA), format=form)


def test_link_out_of_the_folder(tmp_path: Path) -> None:
    """A link inside the folder is followed; one that leaves it is refused, as for agendas."""
    folder = own(tmp_path / "eigen", "{% include 'markdown/deel.md' %}")
    (folder / "echt.md").write_text("binnen", "utf-8")
    link = folder / "markdown" / "deel.md"
    link.symlink_to(folder / "echt.md")
    assert render(loads(AGENDA), format="md", templates=folder).strip() == "binnen"
    (tmp_path / "geheim.md").write_text("buiten", "utf-8")
    link.unlink()
    link.symlink_to(tmp_path / "geheim.md")
    with pytest.raises(TemplateError) as error:
        render(loads(AGENDA), format="md", templates=folder)
    assert error.value.message("nl").endswith(
        "het is een koppeling naar een bestand buiten de map met sjablonen. Zet een kopie van het bestand in de map."
    )
