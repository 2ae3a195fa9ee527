"""Comments that ignore a finding: where they count, what they need, and what is said about mistakes in them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from lea_model.checker import Bare, Rule, check
from lea_model.checker.inline_ignores import apply_ignores
from lea_model.diagnostics import Code, Severity
from lea_model.loader import read, read_text
from tests.checker.small import BASIC, GOOD, but

CITED = "    verwijzingen: [1.2.1]\n"
DANGLING = "    verwijzingen: [1.2.1, 9.9]"
"""LEA301 on line 32."""

MEANT = "Dit commentaar is bedoeld om een bevinding te negeren, maar"


def told(text: str, *, select: tuple[str, ...] = ()) -> list[tuple[str, int, int, str | None]]:
    """Code, line, column and reason of what is found."""
    found = check(read_text(text, "agenda.yaml"), rules=BASIC, select=select)
    assert all(each.sic is None or each.known_by == "ignore" for each in found)
    return [(each.code, each.position.line, each.position.column, each.sic) for each in found if each.position]


def message(text: str) -> list[str]:
    """What is said about comments."""
    found = check(read_text(text, "agenda.yaml"), rules=BASIC)
    return [each.message("nl") for each in found if each.code.startswith("LEA91")]


def after(comment: str) -> str:
    """The agenda with a citation that leads nowhere, and a comment after it."""
    return but((CITED, f"{DANGLING} {comment}\n"))


def above(comment: str) -> str:
    """The same, with lines above it."""
    return but((CITED, f"{comment}\n{DANGLING}\n"))


@pytest.mark.parametrize(
    ("comment", "reason"),
    [
        ("# lea: ignore[LEA301] Staat zo in het plan.", "Staat zo in het plan."),
        ("#lea:ignore [ lea301 ]: Drukfout", "Drukfout"),
        ("## LEA: Negeer[dangling-citation] – Drukfout", "Drukfout"),
        ("# lea: ignore[LEA301] Zie (a), [b] en # c ", "Zie (a), [b] en # c"),
        ("# lea: ignore[LEA301] X", "X"),
    ],
)
def test_comment_on_the_line_itself(comment: str, reason: str) -> None:
    """The finding is shown as known, with the reason; spelling is free where it can be."""
    found = [each for each in told(after(comment)) if each[0] == "LEA301"]
    assert found == [("LEA301", 32, 27, reason)]


@pytest.mark.parametrize(
    "lines",
    [
        "    # lea: ignore[LEA301] Drukfout.",
        "# lea: ignore[LEA301] Drukfout.\n\n    # Nog iets.",
        "    # lea: ignore[LEA301] Drukfout.\n    # lea: ignore[LEA301] Nog eens.",
    ],
)
def test_comment_right_above(lines: str) -> None:
    """A comment on a line of its own is about the next line that holds more than a comment; the first one counts."""
    line = 32 + lines.count("\n") + 1
    assert told(above(lines)) == [("LEA301", line, 27, "Drukfout.")]


def test_comment_after_a_dash() -> None:
    """After the dash of a list, the comment is about the item below it."""
    text = but(("  - id: overgang\n", "  - # lea: ignore[LEA304] Zo bedoeld.\n    id: bereik\n"))
    assert told(text) == [("LEA304", 29, 9, "Zo bedoeld.")]


def test_several_codes() -> None:
    """One comment may ignore several codes; other findings on the line stay."""
    text = but((CITED, "    verwijzingen: [1.2.1, 1.2.1, 9.9] # lea: ignore[LEA301, LEA302] Zo gedrukt.\n"))
    assert told(text) == [("LEA302", 32, 27, "Zo gedrukt."), ("LEA301", 32, 34, "Zo gedrukt.")]
    assert told(text.replace("LEA301, ", "")) == [("LEA302", 32, 27, "Zo gedrukt."), ("LEA301", 32, 34, None)]


def test_ignored_finding_does_not_count() -> None:
    """It is no error any more."""
    (found,) = check(read_text(after("# lea: ignore[LEA301] Zo gedrukt."), "agenda.yaml"), rules=BASIC)
    assert (found.counts, found.known_by, found.severity) == (False, "ignore", Severity.ERROR)


def test_mark_in_the_agenda_goes_first() -> None:
    """What is marked in the agenda keeps its reason, and the comment is no mistake."""
    text = but(("[1.2.1]", "[1.2.1, {naar: 9.9, sic: Zo gedrukt.}] # lea: ignore[LEA301] Anders."))
    (found,) = check(read_text(text, "agenda.yaml"), rules=BASIC)
    assert (found.sic, found.known_by) == ("Zo gedrukt.", "sic")


def test_finding_of_reading() -> None:
    """What reading finds can be ignored as well."""
    text = but(("  - {naam: JGZ}", "  - {naam: JGZ, name: x} # lea: ignore[LEA209] Nog uit te zoeken."))
    assert told(text) == [("LEA209", 35, 17, "Nog uit te zoeken.")]


@pytest.mark.parametrize(
    "value",
    [
        '"Goed # lea: ignore[LEA301] niet"',
        "'Goed\n      # lea: ignore[LEA301] niet'",
        "|\n      Goed\n      # lea: ignore[LEA301] niet",
        ">-\n      # lea: ignore[LEA301] niet",
        "Goed#lea:ignore[LEA301]",
        "Goed # en # lea: ignore[LEA301] niet",
        "Goed # lea: dit is onze agenda",
        "Goed # lea ignore[LEA301] niet",
    ],
)
def test_text_is_no_comment(value: str) -> None:
    """Inside texts, and halfway another comment, nothing is asked for."""
    assert told(but(("titel: Goede start", f"titel: {value}"))) == []


def test_comment_after_the_sign_of_a_block_text() -> None:
    """On the line that opens a block text a comment is a comment, and so is one below the text."""
    text = but(("titel: Samen", "titel: | # lea: ignore[LEA301] Een.\n    Samen\n  # lea: ignore[LEA302] Twee."))
    assert told(text) == [("LEA913", 3, 26, None), ("LEA913", 5, 17, None)]


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("# lea: ignore[LEA301]", ("LEA911", 32, 32, None)),
        ("# lea: ignore[LEA301] -", ("LEA911", 32, 32, None)),
        ("# lea: ignore LEA301 Drukfout", ("LEA912", 32, 32, None)),
        ("# lea: ignore[LEA301 Drukfout", ("LEA912", 32, 32, None)),
        ("# lea: ignore[] Drukfout", ("LEA912", 32, 32, None)),
        ("# lea: ignroe[LEA301] Drukfout", ("LEA912", 32, 32, None)),
        ("# lea: ignore[LEA3O1] Drukfout", ("LEA912", 32, 46, None)),
        ("# lea: ignore[LEA3] Drukfout", ("LEA912", 32, 46, None)),
        ("# lea: ignore[LEA913] Drukfout", ("LEA912", 32, 46, None)),
        ("# lea: ignore[LEA302] Drukfout", ("LEA913", 32, 46, None)),
    ],
)
def test_mistakes_in_comments(comment: str, expected: tuple[str, int, int, None]) -> None:
    """What cannot be understood, has no reason or ignores nothing is told, and the finding stays."""
    assert told(after(comment)) == [("LEA301", 32, 27, None), expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (after("# lea: ignore[LEA301]"), "Dit commentaar negeert een bevinding zonder te zeggen waarom."),
        (
            after("# lea: ignore LEA301"),
            f"{MEANT} de codes staan niet tussen vierkante haken.",
        ),
        (
            after("# lea: ignore[ ,] x"),
            f"{MEANT} het noemt geen code.",
        ),
        (
            after("# lea: ingore[LEA301] x"),
            f"{MEANT} 'ingore' is niet het woord 'ignore'.",
        ),
        (
            after("# lea: ignore[danglin-citation] x"),
            f"{MEANT} 'danglin-citation' is geen code die genegeerd kan worden (bedoelde u 'dangling-citation'?).",
        ),
        (
            after("# lea: ignore[LEA3] x"),
            f"{MEANT} 'LEA3' is alleen het begin van codes; noem hele codes, zoals LEA301.",
        ),
        (after("# lea: ignore[LEA302] x"), "LEA302 negeert hier niets: die bevinding is er niet op deze regel."),
        (above("# lea: ignore[LEA302] x"), "LEA302 negeert hier niets: die bevinding is er niet op regel 33."),
        (
            f"{GOOD}# lea: ignore[LEA302] x\n",
            "LEA302 negeert hier niets: die bevinding is er niet onder dit commentaar, waar niets meer volgt.",
        ),
    ],
)
def test_what_is_said(text: str, expected: str) -> None:
    """The sentences say what is wrong."""
    assert message(text) == [expected]


def test_one_of_two_codes_is_left_over() -> None:
    """A code that ignores nothing is told at its own place."""
    assert told(after("# lea: ignore[LEA302, LEA301] x")) == [("LEA301", 32, 27, "x"), ("LEA913", 32, 46, None)]


@pytest.mark.parametrize(
    ("select", "expected"),
    [(("LEA4",), []), (("LEA3",), []), (("LEA9",), []), (("LEA302", "LEA9"), [("LEA913", 32, 51, None)])],
)
def test_left_over_only_where_it_was_looked_for(select: tuple[str, ...], expected: list[object]) -> None:
    """Where the rule did not run, nobody knows whether the comment ignores nothing."""
    text = but((CITED, f"{CITED.rstrip()}           # lea: ignore[LEA302] x\n"))
    assert told(text, select=select) == expected


def test_left_over_is_not_told_where_a_rule_crashed() -> None:
    """A rule that stopped could have found it."""

    def crash(_index: object) -> list[Bare]:
        raise LookupError

    rule = Rule(Code("LEA398", "x", Severity.ERROR, "x", "y", "z"), crash, "page")
    text = after("# lea: ignore[LEA398] x")
    assert [found.code for found in check(read_text(text, "a.yaml"), rules=[rule])] == ["LEA901"]


def test_left_over_is_not_told_where_something_was_left_out() -> None:
    """What could not be read may be what the comment is about."""
    text = after("# lea: ignore[LEA302] x").replace("tellingen:\n", "tellinge: []\ntellingen:\n")
    assert [each[0] for each in told(text)] == ["LEA301", "LEA201"]


def test_file_that_is_no_yaml() -> None:
    """Nobody can tell what is a comment there: only the mistake itself is told."""
    assert [each[0] for each in told("agenda: [1 # lea: ignore[LEA113] x\n")] == ["LEA113"]


def test_crash_cannot_be_ignored() -> None:
    """A crash stands at the start of the agenda, and stays whatever a comment there says."""

    def crash(_index: object) -> list[Bare]:
        raise LookupError

    rule = Rule(Code("LEA398", "x", Severity.ERROR, "x", "y", "z"), crash, "page")
    text = but(("agenda:\n", "agenda: # lea: ignore[LEA901] x\n"))
    assert [found.code for found in check(read_text(text, "a.yaml"), rules=[rule])] == ["LEA901", "LEA912"]


def test_whole_places_of_mistakes() -> None:
    """A comment is found whole, without what follows it; a code alone."""
    for comment, place in (
        ("# lea: ignore[LEA301]  ", (32, 32, 32, 53)),
        ("# lea: ignore[a, LEA3O1] x", (32, 49, 32, 55)),
    ):
        found = check(read_text(after(comment), "agenda.yaml"), rules=BASIC)
        ends = [tuple(each.position)[1:5] for each in found if each.position and each.code in ("LEA911", "LEA912")]
        assert ends[-1] == place


def test_codes_of_a_comment_without_a_reason() -> None:
    """They are named, with commas between them."""
    found = check(read_text(after("# lea: ignore[LEA301, LEA302]"), "agenda.yaml"), rules=BASIC)
    (only,) = (each for each in found if each.code == "LEA911")
    assert only.params["codes"] == "LEA301, LEA302"
    assert only.fix("en") == (
        "Write the reason after the square bracket, as in: # lea: ignore[LEA301, LEA302] Stands so in the plan."
    )


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("# lea: negeren[LEA301] x", f"{MEANT} 'negeren' is niet het woord 'ignore'."),
        ("# lea: ignore[citation] x", f"{MEANT} 'citation' is geen code die genegeerd kan worden."),
        ("# lea: ignore[taal] x", f"{MEANT} 'taal' is geen code die genegeerd kan worden."),
    ],
)
def test_words_that_are_more_or_less_alike(comment: str, expected: str) -> None:
    """What is nearly the word is meant so; a code is guessed only where it is nearly right."""
    assert message(after(comment)) == [expected]


@pytest.mark.parametrize("comment", ["# lea: negatief[LEA301] x", "# lea: ignorant[LEA301] x"])
def test_word_that_means_something_else(comment: str) -> None:
    """A word that is like it but not nearly the same is another comment."""
    assert message(after(comment)) == []


def test_comment_after_another_mistake() -> None:
    """After a code that is not known the other codes of a comment count, and the mistakes of all files are told."""
    assert told(after("# lea: ignore[x, LEA301] Zo.")) == [("LEA301", 32, 27, "Zo."), ("LEA912", 32, 46, None)]


def test_comments_in_several_files(tmp_path: Path) -> None:
    """A file without comments is passed over, and the mistakes of the others are all told."""
    (tmp_path / "1.yaml").write_text("agenda: {id: a, titel: A, gemeenten: G, periode: 2030}\n", "utf-8")
    (tmp_path / "2.yaml").write_text("clusters: [{titel: C}] # lea: ignore[LEA401]\n", "utf-8")
    (tmp_path / "3.yaml").write_text("partijen: [{naam: P}] # lea: ignore[] x\n", "utf-8")
    found = check(read(tmp_path), rules=BASIC)
    assert [(each.code, each.position and Path(each.position.file).name) for each in found] == [
        ("LEA401", "2.yaml"),
        ("LEA911", "2.yaml"),
        ("LEA912", "3.yaml"),
    ]


def test_comment_below_a_folded_text() -> None:
    """On the line that opens a folded text a comment counts, and so does one right after a quoted text."""
    text = but(("titel: Samen\n", "titel: > # lea: ignore[LEA301] Een.\n    Samen\n"))
    assert told(text) == [("LEA913", 3, 26, None)]
    text = but(("titel: Samen\n", "titel: 'Samen\n    en verder' # lea: ignore[LEA301] Een.\n"))
    assert told(text) == [("LEA913", 4, 30, None)]


def test_finding_without_a_place_on_a_line() -> None:
    """A comment marks findings on its own line, with its own code, and no others."""
    text = but((CITED, "    verwijzingen: [1.2.1, 1.2.1] # lea: ignore[LEA301] x\n"))
    assert told(text) == [("LEA302", 32, 27, None), ("LEA913", 32, 48, None)]


def test_what_is_not_ignored_stays_as_it_was() -> None:
    """A comment on another line, or for another code, says nothing about a finding; nor about one without a place."""
    text = but((CITED, "    verwijzingen: [1.2.1, 1.2.1, 9.9] # lea: ignore[LEA302] Zo.\n"))
    found = check(read_text(text, "agenda.yaml"), rules=BASIC)
    assert [(each.code, each.known_by, each.sic) for each in found] == [
        ("LEA302", "ignore", "Zo."),
        ("LEA301", "sic", None),
    ]
    placeless = replace(found[1], position=None)
    assert apply_ignores(read_text(text, "agenda.yaml").sources, [placeless], [found[1].kind], ()).findings == [
        placeless
    ]


def test_comment_below_a_quoted_text() -> None:
    """A comment on the line after a quoted text is a comment; one beside the item of a list is about that line."""
    text = but(("titel: Samen\n", "titel: 'Samen\n    en verder'\n  # lea: ignore[LEA301] Een.\n"))
    assert told(text) == [("LEA913", 5, 17, None)]
    text = but(("aliassen: [gemeente Plaats]}", "aliassen:\n    - X # lea: ignore[LEA301] Een.\n    }"))
    assert [each[0] for each in told(text)] != []
