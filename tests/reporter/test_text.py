"""Findings as text for people."""

from __future__ import annotations

import pytest

from lea_model.checker import check
from lea_model.diagnostics import Finding, Position, Related, Severity
from lea_model.i18n import Language
from lea_model.loader import read_text
from lea_model.reporter.text_report import WIDTH
from lea_model.text import display_width
from tests.checker.small import BASIC, but
from tests.reporter.made import TEXT, finding, report_text

ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE

BROKEN = but(("[1.1.1, 1.1.2]", "[1.1.1, 1.1.1]"), ("trekker: Gemeente", "trekker: Gemente"))


def report(*findings: Finding, text: str | None = TEXT, language: Language = "en") -> list[str]:
    """The lines of a report about a text."""
    return report_text("text", findings, language, text_of=lambda _name: text).splitlines()


def of_broken(language: Language, *, colour: bool = False) -> str:
    """The report about an agenda in which a few things are wrong."""
    return report_text(
        "text",
        check(read_text(BROKEN, "agenda.yaml"), rules=BASIC),
        language,
        text_of={"agenda.yaml": BROKEN}.get,
        colour=colour,
    )


def test_dutch() -> None:
    """Place, weight, code, what, the line itself, why (once for each code), what to do, other places, the count."""
    assert (
        of_broken("nl")
        == """\
agenda.yaml

  17:22  waarschuwing  LEA307  Actie 1.1.2 zit in geen enkel cluster.
      17 |           - {nummer: 1.1.2, tekst: Spreekuren houden}
         |                      ^^^^^
      Waarom: De clusters zeggen wie een actie trekt; voor een actie daarbuiten is niemand genoemd.
      Wat te doen: Neem de actie op in een cluster, of noem een trekker bij de actie zelf.

  26:14  waarschuwing  LEA308  'Gemente' wordt hier genoemd, maar staat niet onder 'partijen' of 'overlegorganen'.
      26 |     trekker: Gemente
         |              ^^^^^^^
      Waarom: Wat niet geregistreerd is, kan niet gekoppeld, geteld of opgezocht worden.
      Wat te doen: Kijk de spelling na (bedoelde u 'Gemeente'?), of voeg het daar toe.

  27:27  waarschuwing  LEA302  Actie '1.1.1' wordt in dit cluster twee keer aangehaald.
      27 |     verwijzingen: [1.1.1, 1.1.1]
         |                           ^^^^^
      Waarom: Waarschijnlijk was met een van de twee een andere actie bedoeld, die nu in geen enkel cluster zit.
      Wat te doen: Haal een van de twee weg, of verbeter het nummer (misschien is 1.1.2 bedoeld, \
dat geen cluster aanhaalt).
      agenda.yaml:27:20: hier werd de actie al aangehaald

3 waarschuwingen.
"""
    )


def test_english() -> None:
    """The same in English, with English words for keys."""
    assert (
        of_broken("en")
        == """\
agenda.yaml

  17:22  warning  LEA307  The action 1.1.2 is in no cluster.
      17 |           - {nummer: 1.1.2, tekst: Spreekuren houden}
         |                      ^^^^^
      Why: Clusters say who leads an action; for an action outside them nobody is named.
      To do: Add the action to a cluster, or name a trekker with the action itself.

  26:14  warning  LEA308  'Gemente' is named here, but it is not listed under 'parties' or 'bodies'.
      26 |     trekker: Gemente
         |              ^^^^^^^
      Why: What is not registered cannot be linked, counted or looked up.
      To do: Check the spelling (did you mean 'Gemeente'?), or add it there.

  27:27  warning  LEA302  The action '1.1.1' is cited twice in this cluster.
      27 |     verwijzingen: [1.1.1, 1.1.1]
         |                           ^^^^^
      Why: One of the two was probably meant to be another action, which is now in no cluster.
      To do: Remove one of the two, or correct it (perhaps 1.1.2 is meant, which no cluster cites).
      agenda.yaml:27:20: it was cited here before

3 warnings.
"""
    )


def test_colour() -> None:
    """Colours go around file names, weights, line numbers and other places, and change no letter."""
    coloured = of_broken("en", colour=True)
    lines = coloured.splitlines()
    assert lines[0] == "\x1b[1magenda.yaml\x1b[0m"
    assert lines[2] == "  17:22  \x1b[33;1mwarning\x1b[0m  LEA307  The action 1.1.2 is in no cluster."
    assert lines[3] == "      \x1b[2m17 |\x1b[0m           - {nummer: 1.1.2, tekst: Spreekuren houden}"
    assert lines[-3] == "      \x1b[2magenda.yaml:27:20: it was cited here before\x1b[0m"
    for code in ("\x1b[1m", "\x1b[2m", "\x1b[33;1m", "\x1b[0m"):
        coloured = coloured.replace(code, "")
    assert coloured == of_broken("en")


@pytest.mark.parametrize(
    ("severity", "sic", "expected"),
    [
        (ERROR, None, "  -  \x1b[31;1merror\x1b[0m  LEA998  '9.9' is wrong."),
        (ADVICE, None, "  -  \x1b[36;1madvice\x1b[0m  LEA996  '9.9' is long."),
        (ERROR, "So printed.", "  -  \x1b[2mknown\x1b[0m  LEA998  '9.9' is wrong."),
    ],
)
def test_colour_tells_weight(severity: Severity, sic: str | None, expected: str) -> None:
    """Each weight has a colour of its own, and what is known is faint."""
    found = finding(severity, path=(), sic=sic)
    assert report_text("text", [found], "en", colour=True).splitlines()[0] == expected


def test_known_mistake() -> None:
    """A known mistake gives its reason instead of advice, and is counted apart."""
    assert report(finding(ERROR, (3, 25, 3, 28), sic="Staat zo\n in het plan.")) == [
        "map/agenda.yaml",
        "",
        "  3:25  known  LEA998  '9.9' is wrong.",
        "      3 |     verwijzingen: [1.1, 9.9]",
        "        |                         ^^^",
        "      Known: Staat zo in het plan.",
        "",
        "Nothing new found (1 known finding).",
    ]


def test_why_is_said_once_for_each_code() -> None:
    """The second finding of a code does not explain again, not in another file either."""
    findings = [
        finding(ERROR, (3, 25, 3, 28)),
        finding(ERROR, (4, 1, 4, 2), file="b.yaml"),
        finding(WARNING, (4, 1, 4, 2), file="b.yaml"),
    ]
    lines = report(*findings, text=None)
    assert lines == [
        "map/agenda.yaml",
        "",
        "  3:25  error  LEA998  '9.9' is wrong.",
        "      Why: It is wrong.",
        "      To do: Mend '9.9'.",
        "",
        "b.yaml",
        "",
        "  4:1  error  LEA998  '9.9' is wrong.",
        "      To do: Mend '9.9'.",
        "",
        "  4:1  warning  LEA997  '9.9' is odd.",
        "      Why: It is odd.",
        "      To do: Look at it.",
        "",
        "2 errors, 1 warning.",
    ]


def test_without_places() -> None:
    """Findings about an agenda without files name its path."""
    other = Related("see here", {}, ("parties", 3))
    assert report(finding(ERROR, related=(other,))) == [
        "  clusters[0].citations[1]  error  LEA998  '9.9' is wrong.",
        "      Why: It is wrong.",
        "      To do: Mend '9.9'.",
        "      parties[3]: see here",
        "",
        "1 error.",
    ]


def test_other_place_without_a_path() -> None:
    """Another place of which nothing is known is only words."""
    assert "      see here" in report(finding(ERROR, related=(Related("see here"),)))


def test_nothing_found() -> None:
    """No findings is one sentence."""
    assert (report(), report(language="nl")) == (["Nothing found."], ["Niets gevonden."])


# ---- the line itself -------------------------------------------------------------------------------------------------


def excerpt(text: str, at: tuple[int, int, int, int]) -> list[str]:
    """The lines of a report that show the line of the file."""
    return [line[6:] for line in report(finding(ERROR, at), text=text)[3:5]]


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ((2, 5, 2, 10), ["2 |   - titel: Samen", "  |     ^^^^^"]),
        ((2, 3, 4, 8), ["2 |   - titel: Samen", "  |   ^^^^^^^^^^^^^^"]),
        ((2, 5, 2, 5), ["2 |   - titel: Samen", "  |     ^"]),
        ((2, 17, 2, 18), ["2 |   - titel: Samen", "  |                 ^"]),
        ((1, 1, 1, 99), ["1 | clusters:", "  | ^^^^^^^^^"]),
    ],
    ids=["word", "several-lines", "nothing-wide", "end-of-line", "past-the-end"],
)
def test_carets_stand_under_the_place(at: tuple[int, int, int, int], expected: list[str]) -> None:
    """What is wider than its line is marked up to the end of that line; what has no width gets one mark."""
    assert excerpt(TEXT, at) == expected


@pytest.mark.parametrize("at", [(9, 1, 9, 2), (0, 1, 0, 1)])
def test_line_that_is_not_there(at: tuple[int, int, int, int]) -> None:
    """Where the file has no such line, none is shown."""
    assert report(finding(ERROR, at))[3] == "      Why: It is wrong."


def test_long_line_shows_the_part_around_the_place() -> None:
    """Of a long line the part around the place is shown, with the marks still under it."""
    row = f"{'a' * 150} 9.9 {'b' * 150}"
    line, carets = excerpt(row, (1, 152, 1, 155))
    assert line == f"1 | …{'a' * 48} 9.9 {'b' * 45}…"
    assert len(line) == len("1 | ") + WIDTH
    assert line[carets.index("^") : carets.rindex("^") + 1] == "9.9"


def test_long_line_from_its_start() -> None:
    """A place near the start needs no cut on the left; one that is wider than what is shown stops at the end of it."""
    row = "abc " + "d" * 200
    assert excerpt(row, (1, 1, 1, 4)) == [f"1 | abc {'d' * 95}…", "  | ^^^"]
    line, carets = excerpt(row, (1, 5, 1, 205))
    assert line == f"1 | abc {'d' * 95}…"
    assert carets == "  |     " + "^" * 96


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_ends_of_lines(end: str) -> None:
    """Lines are counted as an editor does: other signs that Python takes for line ends are none."""
    text = end.join(["een\x0b\u2028twee", "drie vier"])
    assert excerpt(text, (2, 6, 2, 10)) == ["2 | drie vier", "  |      ^^^^"]


def test_tab_keeps_its_column() -> None:
    """A tab takes one column, as it is counted."""
    assert excerpt("a:\t9.9", (1, 4, 1, 7)) == ["1 | a: 9.9", "  |    ^^^"]


def test_nothing_steers_the_terminal() -> None:
    """Signs that would colour, clear or turn the text around are made visible, wherever they come from."""
    hostile = "\x1b[2J9.9\u202e\x9b\r"
    found = finding(ERROR, (1, 1, 1, 2), text=hostile, file="\x1b[2J.yaml", sic="\x1b[31m")
    written = report_text("text", [found], "en", text_of=lambda _name: f"a: {hostile}")
    assert written == (
        "\ufffd[2J.yaml\n\n"
        "  1:1  known  LEA998  '\ufffd[2J9.9\ufffd\ufffd' is wrong.\n"
        "      1 | a: \ufffd[2J9.9\ufffd\ufffd\n"
        "        | ^\n"
        "      Known: \ufffd[31m\n\n"
        "Nothing new found (1 known finding).\n"
    )


def test_other_places_are_shown_with_their_file() -> None:
    """Another place says where it is and what it is."""
    other = Related("the {word} one stands here", {"word": "first"}, (), Position("b.yaml", 4, 2, 4, 5))
    assert "      b.yaml:4:2: the first one stands here" in report(finding(ERROR, (3, 25, 3, 28), related=(other,)))


def test_carets_under_wide_text() -> None:
    """Carets stand under the place, whatever stands before it."""
    row = "a: [😀, 漢字, e\u0301, 9.9]"
    column = row.index("9.9") + 1
    lines = report_text(
        "text", [finding(Severity.ERROR, (1, column, 1, column + 3))], "en", text_of=lambda _name: row
    ).splitlines()
    assert lines[3] == f"      1 | {row}"
    assert lines[4] == f"        | {' ' * (display_width(row) - 4)}^^^"
    wide = report_text("text", [finding(Severity.ERROR, (1, 5, 1, 6))], "en", text_of=lambda _name: row).splitlines()
    assert wide[4] == "        |     ^^"


def test_list_of_keys_once() -> None:
    """All keys that may stand somewhere are listed once for each sort of part, where the advice says what to write."""
    text = (
        "agenda: {id: duinstad-2027, titel: Agenda, gemeente: Almere, periode: 2027}\n"
        "acties:\n- {nummer: 1, budget: 5000}\n- {nummer: 2, deadline: 2027}\n- {nummer: 3, tekxt: Taal}\n"
    )
    told = report_text("text", read_text(text, "agenda.yaml").findings, "en").splitlines()
    advice = [line for line in told if "To do:" in line]
    assert ["All keys that may stand here" in line for line in advice] == [True, True, False, False]
