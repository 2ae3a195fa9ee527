"""Running rules: what is asked for, what is known, what crashes, and that nothing changes."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

import pytest

from lea_model.checker import RULE_CRASHED, RULES, Bare, RelatedPlace, Rule, check
from lea_model.config.settings import Config, ConfigError
from lea_model.diagnostics import Code, Severity
from lea_model.errors import UsageError
from lea_model.index import Index
from lea_model.loader import loads, read, read_text
from tests.checker.small import BASIC, GOOD, but, findings, place, places

ROOT = Path(__file__).resolve().parents[2]

MANY = but(
    ("[1.1.1, 1.1.2]", "[1.1.1, 1.1.1, 9.9]"),
    ("trekker: Gemeente", "trekker: Zwembad"),
    ("leeftijd: 4-12", "leeftijd: 4-99"),
    ("  - {naam: JGZ}", "  - {naam: JGZ, aart: sector}"),
)
"""Several things are wrong: LEA201, 301, 302, 307, 308 and 601."""

ALL = ["LEA307", "LEA308", "LEA302", "LEA301", "LEA601", "LEA201"]


def codes(*, select: Collection[str] = (), ignore: Collection[str] = ()) -> list[str]:
    """The codes that are found in what is wrong, with these settings."""
    return [found.code for found in check(read_text(MANY, "agenda.yaml"), select=select, ignore=ignore, rules=BASIC)]


def code(number: str) -> Code:
    """A code for a rule that only a test has."""
    return Code(number, number.lower(), Severity.WARNING, "{text} is there.", "Because.", "Remove {text}.")


# ---- order and places ------------------------------------------------------------------------------------------------


def test_nothing_wrong() -> None:
    """A good agenda has no findings."""
    assert places(GOOD) == []


def test_all_findings_in_order_of_place() -> None:
    """What reading found and what rules found stand together, by line and column."""
    assert places(MANY) == [
        ("LEA307", "agenda.yaml", 17, 22),
        ("LEA308", "agenda.yaml", 26, 14),
        ("LEA302", "agenda.yaml", 27, 27),
        ("LEA301", "agenda.yaml", 27, 34),
        ("LEA601", "agenda.yaml", 30, 15),
        ("LEA201", "agenda.yaml", 35, 17),
    ]


def test_files_stand_in_the_order_of_people(tmp_path: Path) -> None:
    """File 2 comes before file 10."""
    (tmp_path / "1.yaml").write_text("agenda: {id: a, titel: A, gemeenten: G, periode: 2030}\n", "utf-8")
    for number in (10, 2):
        (tmp_path / f"{number}.yaml").write_text("clusters: [{titel: C}]\n", "utf-8")
    names = [found.position.file for found in check(read(tmp_path), rules=BASIC) if found.position]
    assert [Path(name).name for name in names] == ["2.yaml", "10.yaml"]


def test_agenda_without_files_has_no_places() -> None:
    """An agenda that was made in memory is checked as well; its findings name paths, in order of code and path."""
    text = but(("    trekker: Gemeente\n", ""), ("    trekker: Werkgroep Overgang\n", ""), ("[1.2.1]", "[9.9]"))
    found = check(loads(text), rules=BASIC)
    assert [(each.code, each.path, each.position) for each in found] == [
        ("LEA301", ("clusters", 1, "citations", 0, "to"), None),
        ("LEA307", ("programme_lines", 0, "themes", 1, "actions", 0, "number"), None),
        ("LEA401", ("clusters", 0), None),
        ("LEA401", ("clusters", 1), None),
    ]


def test_paths_count_as_people_do() -> None:
    """Without places, the tenth comes after the second."""
    names = ", ".join(f"{{titel: C{number}}}" for number in range(11))
    found = check(
        loads(f"agenda: {{id: a, titel: A, gemeenten: G, periode: 2030}}\nclusters: [{names}]\n"), rules=BASIC
    )
    assert [each.path for each in found] == [("clusters", number) for number in range(11)]


def test_related_places_have_no_position_without_files() -> None:
    """Other places of a finding go without a position as well."""
    found = check(loads(but(("id: overgang", "id: bereik"))), rules=BASIC)
    assert [(other.path, other.position) for other in found[0].related] == [(("clusters", 0, "id"), None)]


def test_what_could_not_be_built_at_all() -> None:
    """Where there is no agenda, what reading found is all there is."""
    result = read_text("clusters: [{titel: C}]\n", "deel.yaml")
    assert result.agenda is None
    assert [place(found) for found in check(result)] == [("LEA210", "deel.yaml", 1, 1)]


# ---- choosing --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({}, ALL),
        ({"select": ["LEA301"]}, ["LEA301"]),
        ({"select": ["lea301"]}, ["LEA301"]),
        ({"select": "LEA301"}, ["LEA301"]),
        ({"select": ["LEA3"]}, ["LEA307", "LEA308", "LEA302", "LEA301"]),
        ({"select": ["dangling-citation", "unknown-key"]}, ["LEA301", "LEA201"]),
        ({"select": ["LEA1"]}, []),
        ({"ignore": ["LEA3"]}, ["LEA601", "LEA201"]),
        ({"ignore": ["LEA2", "Age-Band-Outside-Agenda"]}, ["LEA307", "LEA308", "LEA302", "LEA301"]),
        ({"select": ["LEA3"], "ignore": ["LEA30"]}, []),
        ({"select": ["LEA3"], "ignore": ["duplicate-citation"]}, ["LEA307", "LEA308", "LEA301"]),
        ({"select": ["LEA901"]}, []),
    ],
)
def test_choosing_codes(settings: dict[str, list[str]], expected: list[str]) -> None:
    """Codes are chosen by code, beginning or name, in small or capital letters; leaving out goes before choosing."""
    assert codes(**settings) == expected


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"select": ["LEA000"]}, "Er is geen regel of code 'LEA000'."),
        (
            {"ignore": ["dangling-citatio"]},
            "Er is geen regel of code 'dangling-citatio' (bedoelde u 'dangling-citation'?).",
        ),
        ({"ignore": ["dangling"]}, "Er is geen regel of code 'dangling'."),
        ({"select": ["LEA301", "taal"]}, "Er is geen regel of code 'taal'."),
        ({"select": [""]}, "Er is geen regel of code ''."),
    ],
)
def test_unknown_word_is_wrong_use(settings: dict[str, list[str]], message: str) -> None:
    """A word that is no code, beginning or name is refused: a typing error must not look like a clean agenda."""
    with pytest.raises(UsageError) as error:
        codes(**settings)
    assert error.value.message("nl") == message


def test_unknown_word_is_refused_without_an_agenda_too() -> None:
    """Wrong use is wrong use, whatever could be read."""
    with pytest.raises(UsageError):
        check(read_text("", "leeg.yaml"), select=["LEA000"])


def named(name: str, config: Config) -> list[tuple[str, str]]:
    """Code and severity of what is found in what is wrong, in a file of this name."""
    found = check(read_text(MANY, name), rules=BASIC, config=config)
    return [(each.code, each.severity.value) for each in found]


@pytest.mark.parametrize(
    ("config", "expected"),
    [
        (Config(), ALL),
        (Config(select=("LEA3",), ignore=("LEA30",)), []),
        (Config(ignore=("LEA3",)), ["LEA601", "LEA201"]),
    ],
)
def test_settings_choose_codes(config: Config, expected: list[str]) -> None:
    """Settings choose as the arguments do."""
    assert [found.code for found in check(read_text(MANY, "agenda.yaml"), rules=BASIC, config=config)] == expected


def test_arguments_go_before_settings() -> None:
    """What is selected is shown whatever the settings say; what is ignored is ignored beside what they ignore."""
    config = Config(select=("LEA3",), ignore=("LEA301", "LEA307"))
    result = read_text(MANY, "agenda.yaml")
    shown = check(result, select=["LEA301"], config=config, rules=BASIC)
    assert [found.code for found in shown] == ["LEA301"]
    shown = check(result, ignore=["LEA308"], config=config, rules=BASIC)
    assert [found.code for found in shown] == ["LEA302"]


def test_settings_give_severities() -> None:
    """The most exact word counts: code or name before a beginning, a longer beginning before a shorter one."""
    severities = {
        "LEA3": Severity.ADVICE,
        "LEA30": Severity.ERROR,
        "lea302": Severity.ADVICE,
        "unknown-key": Severity.WARNING,
    }
    assert named("agenda.yaml", Config(severity=severities)) == [
        ("LEA307", "error"),
        ("LEA308", "error"),
        ("LEA302", "advice"),
        ("LEA301", "error"),
        ("LEA601", "warning"),
        ("LEA201", "warning"),
    ]


@pytest.mark.parametrize(
    ("pattern", "name", "fits"),
    [
        ("concept-*.yaml", "concept-1.yaml", True),
        ("concept-*.yaml", "a/b/concept-1.yaml", True),
        ("concept-*.yaml", "a/b/xconcept-1.yaml", False),
        ("concept-?.yaml", "concept-10.yaml", False),
        ("a", "a/b.yaml", True),
        ("a/", "x/a/b.yaml", True),
        ("a/*.yaml", "a/b.yaml", True),
        ("./a/*.yaml", "a/b.yaml", True),
        ("/a/*.yaml", "a/b.yaml", True),
        ("a/*.yaml", "a/b/c.yaml", False),
        ("a/*.yaml", "x/a/b.yaml", False),
        ("a/**", "a/b/c.yaml", True),
        ("**/b/*.yaml", "b/c.yaml", True),
        ("**/b/*.yaml", "a/x/b/c.yaml", True),
        ("a.yaml", "abyaml", False),
    ],
)
def test_settings_for_some_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pattern: str, name: str, fits: bool
) -> None:
    """Patterns are as in .gitignore, seen from the folder of the settings."""
    monkeypatch.chdir(tmp_path)
    config = Config(per_path_ignores={"no": ("LEA2",), pattern: ("LEA3", "LEA2")})
    expected = ["LEA601"] if fits else ALL
    assert [code for code, _ in named(name, config)] == expected
    elsewhere = config._replace(path=tmp_path / "x" / "lea.toml")
    assert [code for code, _ in named(f"{tmp_path.as_posix()}/x/{name}", elsewhere)] == expected


def test_settings_with_unknown_codes() -> None:
    """All words that are no code are refused at once; settings from nowhere have no place."""
    config = Config(select=("LEA3",), ignore=("x1",), severity={"x2": Severity.ERROR}, per_path_ignores={"a": ("x3",)})
    with pytest.raises(ConfigError) as error:
        check(read_text(GOOD, "agenda.yaml"), config=config)
    assert error.value.message("en").split("\n") == [f"There is no rule or code 'x{number}'." for number in (1, 2, 3)]


# ---- crashes ---------------------------------------------------------------------------------------------------------


def _crash(index: Index) -> Iterator[Bare]:
    yield Bare(("clusters", 0), {"text": "one"})
    message = f"no such thing in {index.agenda.id}"
    raise LookupError(message)


CRASHING = Rule(code("LEA398"), _crash, "page")


def test_rule_that_crashes_becomes_a_finding() -> None:
    """The finding names the rule and what went wrong; what other rules find is there as well."""
    found = check(read_text(MANY, "agenda.yaml"), rules=[CRASHING, *BASIC])
    assert [each.code for each in found] == ["LEA901", *ALL]
    assert place(found[0]) == ("LEA901", "agenda.yaml", 1, 1)
    assert found[0].severity is Severity.ERROR
    assert (
        found[0].message("nl") == "Regel LEA398 stopte door een eigen fout: LookupError: no such thing in plaats-2030."
    )


def test_crash_in_what_a_rule_yields() -> None:
    """A rule that yields what cannot be a place crashes as well."""
    rule = Rule(code("LEA398"), lambda _index: [Bare(None)], "page")  # type: ignore[arg-type]
    assert [each.code for each in check(loads(GOOD), rules=[rule])] == ["LEA901"]


class UnsayableError(Exception):
    """An exception that ends the program when somebody asks what it says."""

    def __str__(self) -> str:
        raise SystemExit(5)


@pytest.mark.parametrize(
    ("stop", "detail"),
    [
        (SystemExit(7), "SystemExit: 7"),
        (SystemExit(), "SystemExit"),
        (GeneratorExit("x"), "GeneratorExit: x"),
        (BaseException("x"), "BaseException: x"),
        (MemoryError(), "MemoryError"),
        (UnsayableError(), "UnsayableError"),
    ],
)
def test_rule_that_ends_the_program(stop: BaseException, detail: str) -> None:
    """A rule that calls `sys.exit`, or ends everything in another way, is a finding; the other rules go on."""

    def leave(_index: Index) -> Iterator[Bare]:
        raise stop

    found = check(read_text(MANY, "agenda.yaml"), rules=[Rule(code("LEA398"), leave, "page"), *BASIC])
    assert [each.code for each in found] == ["LEA901", *ALL]
    assert found[0].params == {"rule": "LEA398", "detail": detail}


def test_rule_that_prints(capsys: pytest.CaptureFixture[str]) -> None:
    """What a rule of others prints does not stand in the middle of a report on stdout."""

    def chatty(_index: Index) -> Iterator[Bare]:
        sys.stdout.write("bezig\n")
        yield Bare((), {"text": "x"})

    found = check(loads(GOOD), rules=[Rule(code("PLS001"), chatty, "page")])
    assert ([each.code for each in found], *capsys.readouterr()) == (["PLS001"], "", "PLS001: bezig\n")


def test_user_can_stop_a_rule() -> None:
    """Ctrl-C is the user's: it is no fault of the rule that happens to run."""

    def stopped(_index: Index) -> Iterator[Bare]:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        check(loads(GOOD), rules=[Rule(code("LEA398"), stopped, "page")])


def test_message_that_cannot_be_filled_in() -> None:
    """A rule of others whose message has a field that it leaves open is a finding, not a report that breaks off."""
    own = code("PLS001")._replace(what="{name} is wrong.")
    found = check(loads(GOOD), rules=[Rule(own, lambda _index: [Bare((), {"title": "x"})], "page")])
    assert [(each.code, each.params["detail"]) for each in found] == [("LEA901", "KeyError: 'name'")]


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({"select": ["LEA398"]}, ["LEA901"]),
        ({"select": ["LEA3"]}, ["LEA901"]),
        ({"select": ["LEA6"]}, []),
        ({"ignore": ["LEA398"]}, []),
        ({"ignore": ["LEA6"]}, ["LEA901"]),
        ({"ignore": ["rule-crashed"]}, []),
    ],
)
def test_crash_is_told_when_the_rule_was_asked_for(settings: dict[str, Any], expected: list[str]) -> None:
    """A rule that was asked for and did not run must not look like one that found nothing."""
    found = check(read_text(GOOD, "agenda.yaml"), rules=[CRASHING, *BASIC], **settings)
    assert [each.code for each in found] == expected


# ---- known mistakes --------------------------------------------------------------------------------------------------


def known(text: str) -> list[tuple[str, str | None]]:
    """The codes that are found, with the reason why they are known."""
    return [(found.code, found.sic) for found in findings(text)]


def test_mark_on_the_citation_itself() -> None:
    """A citation that is written out can carry the mark."""
    text = but(("[1.2.1]", "[1.2.1, {naar: 9.9, sic: Staat zo in het plan.}]"))
    assert known(text) == [("LEA301", "Staat zo in het plan.")]
    assert [found.counts for found in findings(text)] == [False]


def test_mark_with_a_code_covers_what_stands_inside() -> None:
    """A mark with a code on the cluster covers its citations, and nothing of another code."""
    sic = "verwijzingen: [1.2.1, 1.2.1, 9.9]\n    sic: {code: LEA301, reden: Drukfout.}"
    assert known(but(("verwijzingen: [1.2.1]", sic))) == [("LEA302", None), ("LEA301", "Drukfout.")]


def test_mark_with_a_code_on_the_agenda_covers_all() -> None:
    """A mark in the agenda block covers every finding of that code."""
    text = but(("nummering: agenda", "sic: {code: LEA307, reden: Zo besloten.}"), ("[1.1.1, 1.1.2]", "[9.9]"))
    assert known(text) == [("LEA307", "Zo besloten."), ("LEA307", "Zo besloten."), ("LEA301", None)]


def test_mark_without_a_code_covers_its_own_item_only() -> None:
    """A mark without a code on the cluster covers the cluster, and not what stands in it."""
    sic = "leeftijd: 4-99\n    sic: Zo besloten."
    text = but(("leeftijd: 4-12", sic), ("    trekker: Werkgroep Overgang\n", ""), ("[1.2.1]", "[1.2.1, {naar: 9.9}]"))
    assert known(text) == [("LEA401", "Zo besloten."), ("LEA601", "Zo besloten."), ("LEA301", None)]


def test_mark_of_another_code_covers_nothing() -> None:
    """A mark names one code; that it covers nothing is told."""
    text = but(("[1.2.1]", "[1.2.1, {naar: 9.9, sic: {code: LEA302, reden: Drukfout.}}]"))
    assert known(text) == [("LEA301", None), ("LEA914", None)]


def test_the_nearest_mark_gives_the_reason() -> None:
    """Of several marks that fit, the nearest counts."""
    text = but(
        ("[1.2.1]", "[1.2.1, {naar: 9.9, sic: [{code: LEA302, reden: Een.}, {code: LEA301, reden: Twee.}]}]"),
        ("nummering: agenda", "sic: {code: LEA301, reden: Drie.}"),
    )
    assert known(text) == [("LEA301", "Twee."), ("LEA914", None)]


# ---- parts of findings -----------------------------------------------------------------------------------------------


def test_parts_of_a_bare_finding_arrive() -> None:
    """Path, parameters, the place of a key and other places come through."""
    bare = Bare(
        ("clusters", 1, "ages"),
        {"text": "it"},
        (RelatedPlace(("parties", 1), "see {who}", {"who": "them"}),),
        on_key=True,
    )
    rule = Rule(code("LEA398"), lambda _index: [bare], "page")
    (found,) = check(read_text(GOOD, "agenda.yaml"), rules=[rule])
    assert (place(found), found.path, found.severity) == (
        ("LEA398", "agenda.yaml", 30, 5),
        ("clusters", 1, "ages"),
        Severity.WARNING,
    )
    assert (found.message("en"), found.why("en"), found.fix("en")) == ("it is there.", "Because.", "Remove it.")
    other = found.related[0]
    assert other.position is not None
    assert (other.text("en"), other.path, other.position.line, other.position.column) == (
        "see them",
        ("parties", 1),
        35,
        5,
    )


def test_rule_that_needs_all_is_silent_about_gaps() -> None:
    """What a rule misses may stand in what could not be read; another rule speaks."""
    broken = but(("tellingen:\n", "partijen2: [Zwembad]\ntellingen:\n"))
    result = read_text(broken, "agenda.yaml")
    for needs_all, expected in ((True, ["LEA201"]), (False, ["LEA398", "LEA201"])):
        rule = Rule(code("LEA398"), lambda _index: [Bare((), {"text": "Zwembad"})], "page", needs_all)
        assert [found.code for found in check(result, rules=[rule])] == expected


# ---- checking only reads ---------------------------------------------------------------------------------------------


def test_checking_changes_nothing() -> None:
    """The agenda is the same afterwards, and checking again finds the same."""
    result = read_text(MANY, "agenda.yaml")
    assert result.agenda is not None
    before = result.agenda.model_dump_json()
    first = check(result)
    assert check(result) == first
    assert result.agenda.model_dump_json() == before


def test_checking_writes_nothing() -> None:
    """No file of an agenda is touched, and none comes beside it."""
    folder = ROOT / "examples" / "almere"

    def state() -> dict[str, tuple[int, bytes]]:
        return {path.name: (path.stat().st_mtime_ns, path.read_bytes()) for path in folder.iterdir()}

    before = state()
    check(read(folder))
    assert state() == before


def test_the_code_of_a_crash_is_no_rule() -> None:
    """No rule has the code that a crash gets."""
    assert RULE_CRASHED.code not in {rule.code.code for rule in RULES}
