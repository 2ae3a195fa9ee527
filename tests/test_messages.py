"""Every message exists in Dutch, no translation is left over, and the compiled catalogue is the one that is read."""

from __future__ import annotations

import ast
from collections import defaultdict
from pathlib import Path

import pytest
from jinja2.ext import babel_extract

from compile_messages import LOCALE_DIR, languages, read_language

PACKAGE = LOCALE_DIR.parent
TEMPLATES = PACKAGE / "renderer" / "templates"

MARKERS = {"N_", "translate", "Phrase", "Related"}
"""Calls whose first argument is a message id where it is a literal."""

Places = dict[str, list[str]]


def python_messages(root: Path) -> tuple[Places, list[str]]:
    """Find the message ids in Python code: id to places, and the places where ``N_`` holds no literal."""
    found: Places = defaultdict(list)
    computed: list[str] = []
    for path in sorted(root.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not (node.args or node.keywords):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", None)
            place = f"{path.relative_to(root).as_posix()}:{node.lineno}"
            argument = node.args[0] if node.args else node.keywords[0].value
            if name in MARKERS and isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                found[argument.value].append(place)
            elif name == "N_":
                computed.append(place)
    found.pop("", None)
    return dict(found), computed


def template_messages(root: Path) -> Places:
    """Find the message ids in templates: ``_("...")`` and ``{% trans %}``."""
    found: Places = defaultdict(list)
    for path in sorted(root.rglob("*")):
        if not path.is_file() or path.suffix == ".css":
            continue
        with path.open("rb") as file:
            for line, _, message, _ in babel_extract(file, ["_", "gettext"], [], {"silent": "false"}):
                msgid = message[0] if isinstance(message, tuple) else message
                if msgid:
                    found[msgid].append(f"{path.relative_to(root).as_posix()}:{line}")
    return dict(found)


def used_messages() -> Places:
    """All message ids of the package, with the places that use them."""
    return template_messages(TEMPLATES) | python_messages(PACKAGE)[0]


@pytest.fixture(scope="module", params=["nl"])
def language(request: pytest.FixtureRequest) -> Path:
    """The folder of a language that is kept complete."""
    return LOCALE_DIR / str(request.param)


def test_languages_with_a_catalogue() -> None:
    """Dutch has a catalogue; English is the message itself; a new language is added to these tests."""
    assert [folder.name for folder in languages()] == ["nl"]


def test_every_message_is_translated(language: Path) -> None:
    """Each message id that the code or a template uses has a translation."""
    translated = {entry.msgid for entry in read_language(language)}
    missing = [f"{places[0]}: {msgid}" for msgid, places in used_messages().items() if msgid not in translated]
    assert not missing, "not translated:\n" + "\n".join(sorted(missing))


def test_no_translation_is_left_over(language: Path) -> None:
    """Each entry of a catalogue is used by the code or a template."""
    used = used_messages()
    unused = [f"{entry}: {entry.msgid}" for entry in read_language(language) if entry.msgid not in used]
    assert not unused, "not used anywhere:\n" + "\n".join(unused)


def test_every_marked_message_is_a_literal() -> None:
    """Nothing is computed inside ``N_``: a computed message cannot be found, so nobody would translate it."""
    assert python_messages(PACKAGE)[1] == []


def test_messages_are_found_in_python(tmp_path: Path) -> None:
    """The search sees marked and translated literals, joined lines and attributes, and names what it cannot read."""
    code = 'a = N_("One " "line.")\nb = i18n.translate("Two.", "nl")\nc = Phrase(message="Three.")\nd = N_(f"{a}")\n'
    (tmp_path / "room.py").write_text(code + 'e = translate(a, "nl")\nf = print("Four.")\ng = N_("")\n', "utf-8")
    assert python_messages(tmp_path) == (
        {"One line.": ["room.py:1"], "Two.": ["room.py:2"], "Three.": ["room.py:3"]},
        ["room.py:4"],
    )


def test_messages_are_found_in_templates(tmp_path: Path) -> None:
    """The search sees calls, calls with fields and blocks, and passes over variables and style sheets."""
    text = '{{ _("One") }}\n{{ _("Two {n}", n=2) }}\n{% trans %}Three{% endtrans %}\n{{ _(title) }}\n'
    (tmp_path / "page.html").write_text(text, "utf-8")
    (tmp_path / "page.css").write_text('{{ _("Four") }}', "utf-8")
    assert template_messages(tmp_path) == {"One": ["page.html:1"], "Two {n}": ["page.html:2"], "Three": ["page.html:3"]}
