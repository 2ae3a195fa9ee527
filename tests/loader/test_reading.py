"""Reading text: what a result says, when an error is raised, and that bad content never raises."""

from __future__ import annotations

from typing import Any, Final

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError
from pydantic_core import InitErrorDetails

from lea_model.checker import check
from lea_model.diagnostics import Severity
from lea_model.errors import LoadError
from lea_model.i18n import DEFAULT_LANGUAGE
from lea_model.loader import loads, read, read_text
from lea_model.loader.shape import problems
from lea_model.model.keys import all_models
from tests.loader.conftest import BLOCK, MakeFolder


def test_text() -> None:
    """Text and bytes are read alike; a byte order mark and Windows line ends do no harm."""
    expected = loads(BLOCK + "clusters: [{titel: Café}]\n")
    assert expected.clusters[0].title == "Café"
    assert loads(("\ufeff" + BLOCK + "clusters: [{titel: Café}]\n").replace("\n", "\r\n").encode()) == expected


def test_result() -> None:
    """A result says what was read and whether all is well."""
    result = read_text(BLOCK, "lea.yaml")
    assert (result.ok, result.path, result.files, result.incomplete, result.pruned) == (
        True,
        "lea.yaml",
        ("lea.yaml",),
        False,
        frozenset(),
    )
    assert (result.text_of("lea.yaml"), result.text_of("other.yaml")) == (BLOCK, None)


def test_result_after_a_mistake() -> None:
    """What was built is there, with what was left out; at error level it is not in order."""
    result = read_text(BLOCK + "acties: [{nummer: 4.2, titel: Taal thuis, jar: 2022}, x]\n")
    assert result.agenda is not None
    assert (result.ok, len(result.agenda.actions)) == (False, 1)
    assert result.pruned == {"4.2", "4-2", "taal thuis", "taal-thuis"}


def test_advice_alone_is_in_order() -> None:
    """A warning or advice stops nothing: the agenda is loaded."""
    text = BLOCK + "clusters: [{title: Taal}]\n"
    assert [found.severity for found in read_text(text).findings] == [Severity.ADVICE]
    assert read_text(text).ok
    assert loads(text).clusters[0].title == "Taal"


def test_load_error() -> None:
    """Any error raises, also where an agenda could be built; without an agenda there is always one."""
    for text, count in ((BLOCK + "foo: x", 1), ("", 1), ("clusters: [{titel: Taal}]\n", 1), ("agenda: {}\n", 4)):
        with pytest.raises(LoadError) as caught:
            loads(text, "lea.yaml")
        assert str(caught.value).split("\n")[0] == f"The agenda in 'lea.yaml' cannot be read: {count} errors."
        assert caught.value.message("nl") == f"De agenda in 'lea.yaml' is niet te lezen: aantal fouten {count}."
        assert len(caught.value.findings) == count


def test_misplaced_keys_are_read() -> None:
    """What stands on the wrong side of the block is told, and read all the same; the block has the last word."""
    result = read_text(
        "periode: 2022\ntitel: Aan de kantlijn\nagenda:\n  id: a\n  titel: In het blok\n  gemeenten: Almere\n"
        "  partijen: [Vitree]\nparties: [Kidak]\nleeftijd: 0-4\n"
    )
    assert [found.code for found in result.findings] == ["LEA211", "LEA211", "LEA211", "LEA212", "LEA211"]
    assert result.agenda is not None
    assert (result.agenda.title, str(result.position(("title",)))) == ("In het blok", "<text>:5:10")
    assert result.agenda.ages is not None
    assert (result.agenda.ages.printed, str(result.position(("ages",)))) == ("0-4", "<text>:9:11")
    assert [party.name for party in result.agenda.parties] == ["Vitree", "Kidak"]
    assert [str(result.position(("parties", number))) for number in (0, 1)] == ["<text>:7:14", "<text>:8:11"]


def test_slow_reader_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without libyaml the results are the same, and one piece of advice says that it is slow."""
    from lea_model.loader import agenda_reader
    from lea_model.source import parse

    fast = read_text(BLOCK)
    monkeypatch.setattr(agenda_reader, "parse", lambda text, name: parse(text, name, pure=True))
    slow = read_text(BLOCK)
    assert slow.agenda == fast.agenda
    assert [(found.code, str(found.position)) for found in slow.findings] == [("LEA132", "<text>:1:1")]


def test_mistake_that_nobody_foresaw() -> None:
    """What pydantic may say one day is still a finding in plain words, at the key."""
    line: InitErrorDetails = {"type": "recursion_loop", "loc": ("clusters", 0, "titel"), "input": "x"}
    error = ValidationError.from_exception_data("Agenda", [line])
    data = {"clusters": [{"titel": "x"}]}
    found = problems(error, data, lambda _path: DEFAULT_LANGUAGE)
    assert [(problem.kind.code, problem.params, problem.path) for problem in found] == [
        ("LEA213", {"key": "titel"}, ("clusters", 0, "titel"))
    ]


WORDS: Final = sorted(
    {
        word
        for model in all_models()
        for name, field in model.model_fields.items()
        for word in (name, field.alias or name)
    }
)
KEYS: Final = st.sampled_from(WORDS) | st.sampled_from(["agenda", "clusters", "acties", "themas"]) | st.text(max_size=6)
LEAVES: Final = st.sampled_from(["0-4", "2022", "leeg", "x", "", "12.000", "ja", "5"]) | st.text(max_size=8)
DATA: Final = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=5), max_leaves=20
)


@settings(max_examples=100)
@given(st.dictionaries(KEYS, DATA, max_size=6), st.booleans())
def test_bad_content_never_raises(data: dict[str, Any], whole: bool) -> None:
    """Whatever stands in a file: every finding has a place, is told once, and the rules run on what is left."""
    text = yaml.safe_dump(data, sort_keys=False) if data else ""
    result = read_text((BLOCK if whole and "agenda" not in data else "") + text)
    told = [(found.position, found.code, found.path, str(found.params.get("key"))) for found in result.findings]
    assert None not in {place for place, _, _, _ in told}
    assert len(set(told)) == len(told)
    assert "LEA213" not in {code for _, code, _, _ in told}
    assert len(check(result)) >= len(told)


def test_paths_are_english() -> None:
    """A finding says where it is in the model, in English; an entry without list signs is number 0."""
    result = read_text(
        BLOCK
        + "clusters:\n  titel: A\n  trekker: {partij: V, rolll: x}\n  themas: [{acties: {uiterlijk: {vroegst: x}}}]\n"
        "  leeftijd: {gedrukt: kleuters}\n  strekkingen: [{Doel: x}]\npartjen: x\n"
    )
    assert [(found.code, found.path) for found in result.findings] == [
        ("LEA201", ("clusters", 0, "trekkers", 0, "rolll")),
        ("LEA202", ("clusters", 0, "themes", 0, "actions", 0, "due")),
        ("LEA205", ("clusters", 0, "themes", 0, "actions", 0, "due", "earliest")),
        ("LEA205", ("clusters", 0, "ages", "printed")),
        ("LEA203", ("clusters", 0, "statements", 0)),
        ("LEA201", ("partjen",)),
    ]


@pytest.mark.parametrize(
    ("text", "code", "place", "message"),
    [
        (BLOCK + "clusters: [{title: x, titel: y}]\n", "LEA209", "2:23", "the first one stands here"),
        (
            "agenda: {id: a, title: x, titel: y, gemeenten: A, periode: 2022}\n",
            "LEA209",
            "1:17",
            "the first one stands here",
        ),
    ],
)
def test_the_other_place_is_named(text: str, code: str, place: str, message: str) -> None:
    """Where something is given twice, the finding names the other place as well."""
    found = [found for found in read_text(text, "a.yaml").findings if found.code == code]
    assert [[(other.text("en"), str(other.position)) for other in item.related] for item in found] == [
        [(message, f"a.yaml:{place}")]
    ]
    assert found[0].params["other"] == f"a.yaml:{place}"


def test_the_first_block_is_named(folder: MakeFolder) -> None:
    """A second block names the first one."""
    root = folder({"1.yaml": BLOCK, "2.yaml": BLOCK})
    (found,) = read(root).findings
    assert [(other.text("nl"), str(other.position)) for other in found.related] == [
        ("het eerste blok 'agenda:' staat hier", f"{root.as_posix()}/1.yaml:1:1")
    ]


def test_word_for_parts_that_are_made_later() -> None:
    """A word of everyday for themes, which hold actions and so are made after the class that names them, is told."""
    text = (
        "agenda: {id: a, titel: T, gemeenten: D, periode: 2030}\nclusters: [{titel: Taal, onderdelen: [{titel: x}]}]\n"
    )
    assert [(one.code, one.path) for one in read_text(text).findings] == [("LEA201", ("clusters", 0, "onderdelen"))]
