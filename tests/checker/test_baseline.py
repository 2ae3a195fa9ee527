"""Old findings: known again wherever they stand, and counted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from lea_model.checker import RULES, check
from lea_model.checker.baseline import Baseline, Entry
from lea_model.diagnostics import Finding, Phrase, Severity, Word
from lea_model.errors import UsageError
from lea_model.loader import Result, loads, read_text
from tests.checker.small import BASIC, GOOD, but

SOME = tuple(rule for rule in BASIC if rule.code.code != "LEA302")

TWO = but(("[1.2.1]", "[1.2.1, 9.9, 9.9]"))
"""A citation that leads nowhere, twice: LEA301 in the cluster `overgang`."""

JSON = """\
{
  "version": 1,
  "findings": [
    {
      "agenda": "plaats-2030",
      "code": "LEA301",
      "place": "clusters[overgang].citations[].to",
      "about": {
        "text": "9.9"
      },
      "count": 2
    }
  ]
}
"""


def checked(text: str) -> tuple[Result, tuple[Finding, ...]]:
    """What is read and found."""
    result = read_text(text, "agenda.yaml")
    return result, check(result, rules=SOME)


def baseline(text: str) -> Baseline:
    """The baseline of a text."""
    return Baseline.of([checked(text)])


def new(old: str, text: str) -> tuple[list[str], list[str]]:
    """The codes that are new in a text, and those that are gone."""
    marked = baseline(old).mark(*checked(text))
    return [found.code for found in marked.findings if found.counts], [entry.code for entry in marked.gone]


def test_as_json() -> None:
    """Sorted, with ids in the place of numbers, and without hints, which change with other things."""
    assert baseline(TWO).text() == JSON
    assert baseline(GOOD).text() == '{\n  "version": 1,\n  "findings": []\n}\n'


def test_reading_what_was_written(tmp_path: Path) -> None:
    """Written and read again it is the same; its name is that of the file."""
    (tmp_path / "oud.json").write_text(JSON, "utf-8")
    read = Baseline.read(tmp_path / "oud.json")
    entry = Entry("plaats-2030", "LEA301", "clusters[overgang].citations[].to", (("text", "9.9"),))
    assert (dict(read.counts), read.name, read.total, read.text()) == ({entry: 2}, "oud.json", 2, JSON)


def test_marking() -> None:
    """Old findings are known, by the name of the baseline; the rest of them stays as it was."""
    result, found = checked(TWO)
    marked = Baseline(baseline(TWO).counts, "oud.json").mark(result, found)
    assert [(each.code, each.sic, each.known_by) for each in marked.findings] == [
        ("LEA301", "oud.json", "baseline"),
        ("LEA301", "oud.json", "baseline"),
    ]
    assert [each.position for each in marked.findings] == [each.position for each in found]
    assert marked.gone == ()


MOVED = TWO.replace("clusters:\n", "# regel\nclusters:\n  - {titel: Nieuw, trekker: JGZ, leeftijd: 4-6}\n")


@pytest.mark.parametrize(
    ("old", "text", "expected"),
    [
        (TWO, TWO, ([], [])),
        (TWO, f"\n\n# boven\n{TWO}", ([], [])),
        (TWO, MOVED, (["LEA801"], [])),
        (TWO, TWO.replace("[1.2.1, 9.9, 9.9]", "[9.9, 1.2.1, 9.9]"), ([], [])),
        (TWO, TWO.replace("[1.2.1, 9.9, 9.9]", "[1.2.1, 9.9, 9.9, 9.9]"), (["LEA301"], [])),
        (TWO, TWO.replace("9.9, 9.9", "9.9"), ([], ["LEA301"])),
        (TWO, TWO.replace("9.9, 9.9", "9.8, 9.8"), (["LEA301", "LEA301"], ["LEA301", "LEA301"])),
        (TWO, TWO.replace("id: overgang", "id: over"), (["LEA301", "LEA301"], ["LEA301", "LEA301"])),
        (TWO, TWO.replace("id: plaats-2030", "id: plaats-2034"), (["LEA301", "LEA301"], [])),
        (TWO, GOOD, ([], ["LEA301", "LEA301"])),
        (GOOD, TWO, (["LEA301", "LEA301"], [])),
    ],
    ids=[
        "same",
        "lines",
        "lists",
        "order",
        "one-more",
        "one-less",
        "other",
        "other-id",
        "other-agenda",
        "mended",
        "new",
    ],
)
def test_what_is_new(old: str, text: str, expected: tuple[list[str], list[str]]) -> None:
    """A finding is known again on other lines and in another order; one more of the same is new."""
    assert new(old, text) == expected


def test_known_mistakes_are_not_written() -> None:
    """What is marked in the agenda, or ignored by a comment, has its own reason."""
    assert baseline(but(("[1.2.1]", "[1.2.1, {naar: 9.9, sic: Zo.}]"))).counts == {}
    assert baseline(but(("[1.2.1]", "[1.2.1, 9.9] # lea: ignore[LEA301] Zo."))).counts == {}


def test_known_mistake_that_was_old() -> None:
    """An old finding that is marked since keeps that reason, and is not gone."""
    result, found = checked(but(("[1.2.1]", "[1.2.1, {naar: 9.9, sic: Zo.}]")))
    marked = baseline(but(("[1.2.1]", "[1.2.1, 9.9]"))).mark(result, found)
    assert ([each.sic for each in marked.findings], marked.gone) == (["Zo."], ())


def test_errors_of_reading_are_never_old() -> None:
    """What keeps an agenda from being read whole hides other findings; advice on reading may be old."""
    text = but(("  - {naam: JGZ}", "  - {naam: JGZ, aart: sector}\n  - {name: Zwembad}"))
    assert {entry.code for entry in baseline(text).counts} == {"LEA212"}
    marked = baseline("agenda: [\n").mark(*checked("agenda: [\n"))
    assert [each.counts for each in marked.findings] == [True]


def test_agenda_without_files() -> None:
    """An agenda from memory is known by the same."""
    agenda = loads(TWO)
    assert Baseline.of([(agenda, check(agenda, rules=SOME))]).text() == JSON


def test_several_agendas_are_added() -> None:
    """One baseline holds several agendas."""
    other = TWO.replace("id: plaats-2030", "id: dorp-2030")
    whole = Baseline.of([checked(TWO), checked(other)])
    assert ([entry.agenda for entry in sorted(whole.counts)], whole.total) == (["dorp-2030", "plaats-2030"], 4)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"{\n <<<<", "{path}:2:2: de nulmeting is kapot. Schrijf haar opnieuw met --write-baseline."),
        (b"", "{path}:1:1: de nulmeting is kapot. Schrijf haar opnieuw met --write-baseline."),
        (b"[" * 100_000, "'{path}' is geen nulmeting van deze versie. Schrijf haar opnieuw met --write-baseline."),
        *(
            (text, "'{path}' is geen nulmeting van deze versie. Schrijf haar opnieuw met --write-baseline.")
            for text in (
                b"\xff",
                b"[]",
                b"3",
                b"{}",
                b'{"version": 2, "findings": []}',
                b'{"version": 1, "findings": 1}',
                b'{"version": 1, "findings": [1]}',
                JSON.replace('"9.9"', "9.9").encode(),
                JSON.replace('"LEA301"', "null").encode(),
                JSON.replace("2\n", "0\n").encode(),
                JSON.replace("2\n", '"2"\n').encode(),
                JSON.replace("2\n", "true\n").encode(),
            )
        ),
    ],
)
def test_broken_baseline(tmp_path: Path, content: bytes, message: str) -> None:
    """Whatever is wrong with the file is one clear sentence."""
    path = tmp_path / "oud.json"
    path.write_bytes(content)
    with pytest.raises(UsageError) as error:
        Baseline.read(path)
    assert error.value.message("nl") == message.format(path=path.as_posix())


def test_baseline_that_is_not_there(tmp_path: Path) -> None:
    """A file that is not there, and a folder."""
    with pytest.raises(UsageError) as error:
        Baseline.read(tmp_path / "weg.json")
    assert error.value.message("en") == (
        f"There is no baseline at '{tmp_path.as_posix()}/weg.json'. Make one with --write-baseline."
    )
    with pytest.raises(UsageError) as error:
        Baseline.read(tmp_path)
    assert error.value.message("en") == f"The baseline '{tmp_path.as_posix()}' cannot be read: it is a folder."


def test_signs_stay_as_they_are() -> None:
    """Letters with accents are readable in the file, and the text ends with a line end."""
    text = Baseline({Entry("a", "LEA301", "p", (("text", "Café"),)): 1}).text()
    assert '"text": "Café"' in text
    assert text.endswith("]\n}\n")


def test_one_finding_twice_in_the_file(tmp_path: Path) -> None:
    """Rows about the same add up, also where each stands for one finding."""
    row = JSON[JSON.index("    {") : JSON.index("  ]")].rstrip().replace('"count": 2', '"count": 1')
    path = tmp_path / "oud.json"
    path.write_text(f'{{"version": 1, "findings": [{row}, {row}]}}', "utf-8")
    assert list(Baseline.read(path).counts.values()) == [2]


def test_names() -> None:
    """A baseline is called so, unless it is given a name; that name is the reason of what is known."""
    assert (Baseline({}).name, baseline(TWO).name, Baseline.of([checked(TWO)], "oud").name) == (
        "baseline",
        "baseline",
        "oud",
    )


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("  - id: overgang\n    titel", "  - titel", "clusters[soepel-verder].citations[].to"),
        ("  - id: overgang\n    titel: Soepel verder\n", "  - nummer: 7\n", "clusters[7].citations[].to"),
        ("    titel: Soepel verder\n", "    tekst: Samen\n", "clusters[overgang].citations[].to"),
        ("  - id: overgang\n    titel: Soepel verder\n", "  - tekst: Samen\n", "clusters[].citations[].to"),
    ],
    ids=["title", "number", "id", "neither"],
)
def test_what_stands_for_the_place_in_a_list(old: str, new: str, place: str) -> None:
    """An id of its own, or one made of title or number; never one that is made of the place in the list."""
    assert TWO.count(old) == 1
    found = [entry.place for entry in baseline(TWO.replace(old, new)).counts if entry.code == "LEA301"]
    assert found == [place]


def test_name_stands_for_the_place_in_a_list() -> None:
    """Parties go by their names."""
    text = but(("{naam: JGZ}", "{naam: JGZ}\n  - {naam: GGD, onderdeel_van: Zwembad}"))
    assert [entry.place for entry in baseline(text).counts] == ["parties[ggd].part_of[]"]


def test_finding_in_what_could_not_be_built() -> None:
    """Where there is no agenda, the name of the file stands for both; where there is no file, nothing does."""
    result = read_text("agenda: {id: a, x: 1}\n", "map/agenda.yaml")
    assert result.agenda is None
    found = [each for each in result.findings if each.code == "LEA201"]
    advice = [replace(each, kind=each.kind._replace(severity=Severity.ADVICE), path=()) for each in found]
    (entry,) = Baseline.of([(result, advice)]).counts
    assert (entry.agenda, entry.code, entry.place) == ("agenda.yaml", "LEA201", "agenda.yaml")
    (entry,) = Baseline.of([(result, [replace(each, position=None) for each in advice])]).counts
    assert entry.place == ""
    (entry,) = Baseline.of([(result, [replace(each, path=("clusters", 0)) for each in advice])]).counts
    assert entry.place == "agenda.yaml"


def test_parts_of_a_sentence() -> None:
    """A phrase counts by what is in it, without what changes: hints and counts."""
    text = but(("{naam: Werkgroep Overgang, leden_volgens_lijst: [Gemeente, JGZ]}", "{naam: Werkgroep Overgang}"))
    inner = Phrase("x", {"b": "twee", "a": "een", "hint": "weg", "count": 3})
    found = Finding(
        RULES[0].code, {"hint": "weg", "what": Phrase("y", {"in": inner, "key": Word("nl", "en")})}, (), None
    )
    (entry,) = Baseline.of([(loads(text), [found])]).counts
    assert entry.about == (("what", "een, twee, en"),)
