"""The script that compiles the catalogues: what it merges, what it refuses, and that its bytes never vary."""

from __future__ import annotations

import gettext
from io import BytesIO
from pathlib import Path

import pytest

from compile_messages import DOMAINS, CatalogueError, compile_language

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: nl\\n"\n\n'


def entry(msgid: str, msgstr: str, comment: str = "") -> str:
    """One entry of a catalogue."""
    return f'{comment}msgid "{msgid}"\nmsgstr "{msgstr}"\n\n'


def catalogue(folder: Path, name: str, *entries: str, header: str = HEADER) -> Path:
    """Write a catalogue of Dutch below ``folder``; return the folder of the language."""
    language = folder / "nl"
    language.mkdir(exist_ok=True)
    (language / name).write_text(header + "".join(entries), "utf-8")
    return language


def read(data: bytes) -> gettext.GNUTranslations:
    """Read a compiled catalogue as the program does."""
    return gettext.GNUTranslations(BytesIO(data))


def test_catalogues_are_merged(tmp_path: Path) -> None:
    """Entries of all files end up in one catalogue; the same translation twice is one entry."""
    catalogue(tmp_path, "a.po", entry("One {n}.", "Eén {n}."), entry("Both.", "Beide."))
    language = catalogue(tmp_path, "b.po", entry("Two.", "Twee."), entry("Both.", "Beide."))
    merged = read(compile_language(language))
    assert [merged.gettext(m) for m in ("One {n}.", "Two.", "Both.", "None.")] == [
        "Eén {n}.",
        "Twee.",
        "Beide.",
        "None.",
    ]


def test_what_checking_says_stands_apart(tmp_path: Path) -> None:
    """What ``lea check`` says of an agenda is in the first file, also what others say as well; other commands last."""
    catalogue(tmp_path, "changes.po", entry("Both.", "Beide."), entry("Changed.", "Gewijzigd."))
    catalogue(tmp_path, "loader.po", entry("Read.", "Gelezen."), entry("Changed.", "Gewijzigd."))
    catalogue(tmp_path, "cli_check.po", entry("Checked.", "Gecontroleerd."))
    catalogue(tmp_path, "cli_graph.po", entry("Graph.", "Grafiek."))
    language = catalogue(tmp_path, "checker_goals.po", entry("Both.", "Beide."), entry("Goal.", "Doel."))
    asked = ("Both.", "Goal.", "Checked.", "Read.", "Changed.", "Graph.")
    found = [
        [read(compile_language(language, one)).gettext(message) != message for message in asked] for one in DOMAINS
    ]
    assert found == [
        [True, True, True, False, False, False],
        [False, False, False, True, True, False],
        [False, False, False, False, False, True],
    ]


def test_header_holds_language_and_encoding_only(tmp_path: Path) -> None:
    """No date and no tool stand in the compiled file, so that the same messages give the same bytes."""
    language = catalogue(tmp_path, "a.po", entry("One.", "Een."))
    assert read(compile_language(language)).info() == {"content-type": "text/plain; charset=UTF-8", "language": "nl"}


def test_bytes_do_not_depend_on_files_or_order(tmp_path: Path) -> None:
    """The same messages in other files and another order compile to the same bytes."""
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    two.mkdir()
    catalogue(one, "a.po", entry("One.", "Een."), entry("Two.", "Twee."))
    catalogue(two, "a.po", entry("Two.", "Twee."))
    catalogue(two, "b.po", entry("One.", "Een.", "# A remark for translators.\n"))
    assert compile_language(one / "nl") == compile_language(two / "nl")


@pytest.mark.parametrize(
    ("entries", "problem"),
    [
        ([entry("One.", "")], "nl/a.po:6: no translation of 'One.'"),
        (
            [entry("One.", "Een.", "#, fuzzy\n")],
            "nl/a.po:7: the translation of 'One.' is marked as fuzzy: check it and remove the mark",
        ),
        (
            [entry("See {file}.", "Zie {bestand}.")],
            "nl/a.po:6: other fields in the translation of 'See {file}.': file became bestand",
        ),
        (
            [entry("See {file}.", "Zie.")],
            "nl/a.po:6: other fields in the translation of 'See {file}.': file became none",
        ),
        (
            [entry("See %(file)s.", "Zie %(bestand)s.")],
            "nl/a.po:6: other fields in the translation of 'See %(file)s.': %(file)s became %(bestand)s",
        ),
        (
            [entry("See {file}.", "Zie {file.")],
            "nl/a.po:6: the translation of 'See {file}.' has a wrong brace: expected '}' before end of string",
        ),
        (
            ['msgid "One"\nmsgid_plural "More"\nmsgstr[0] "Een"\nmsgstr[1] "Meer"\n'],
            "nl/a.po:6: plural forms and contexts are not used here: write one plain sentence per message",
        ),
        (
            ['msgctxt "noun"\n' + entry("One", "Een")],
            "nl/a.po:7: plural forms and contexts are not used here: write one plain sentence per message",
        ),
        ([entry("One.", "Een."), '#~ msgid "Old."\n#~ msgstr "Oud."\n'], "nl/a.po:9: entry is out of use: remove it"),
        (
            [entry("One.", "Een."), entry("One.", "Eén.")],
            "nl/a.po:9: 'One.' is translated otherwise at nl/a.po:6",
        ),
        (['msgid "One."\n'], "nl/a.po:6: missing msgstr for msgid 'One.'"),
        (['masgid "One."\n'], "nl/a.po:6: Unknown or misformatted keyword"),
    ],
    ids=[
        "empty",
        "fuzzy",
        "other-field",
        "lost-field",
        "other-template-field",
        "open-brace",
        "plural",
        "context",
        "obsolete",
        "twice-in-one-file",
        "no-translation",
        "no-keyword",
    ],
)
def test_faulty_catalogue_is_refused(tmp_path: Path, entries: list[str], problem: str) -> None:
    """Each fault is named with its file and line."""
    language = catalogue(tmp_path, "a.po", *entries)
    with pytest.raises(CatalogueError) as caught:
        compile_language(language)
    assert caught.value.problems == (problem,)


def test_all_problems_are_told_at_once(tmp_path: Path) -> None:
    """A wrong file hides no fault of the next, and two files that disagree are both named."""
    catalogue(tmp_path, "a.po", entry("One.", "Een."), entry("Two.", ""))
    language = catalogue(tmp_path, "b.po", entry("One.", "Eén."))
    with pytest.raises(CatalogueError) as caught:
        compile_language(language)
    assert caught.value.problems == (
        "nl/a.po:9: no translation of 'Two.'",
        "nl/b.po:6: 'One.' is translated otherwise at nl/a.po:6",
    )


def test_header_must_name_utf8(tmp_path: Path) -> None:
    """A catalogue whose header names another encoding is refused."""
    language = catalogue(tmp_path, "a.po", header=HEADER.replace("UTF-8", "latin-1"))
    with pytest.raises(CatalogueError) as caught:
        compile_language(language)
    assert caught.value.problems == ("nl/a.po:1: the header does not say charset=UTF-8",)


def test_other_encodings_are_refused(tmp_path: Path) -> None:
    """A catalogue that is not UTF-8 is refused with the name of the file."""
    language = catalogue(tmp_path, "a.po")
    (language / "a.po").write_bytes((HEADER + entry("One.", "Eén.")).encode("latin-1"))
    with pytest.raises(CatalogueError, match=r"\Anl/a\.po:1: not UTF-8: .* byte 0xe9 "):
        compile_language(language)


def test_text_with_braces_of_its_own_is_no_template(tmp_path: Path) -> None:
    """A message that shows a piece of YAML or code may hold any brace."""
    language = catalogue(tmp_path, "a.po", entry("A bracket '{' is open.", "Een accolade '{' staat open."))
    assert read(compile_language(language)).gettext("A bracket '{' is open.") == "Een accolade '{' staat open."
