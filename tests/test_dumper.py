"""From an agenda to YAML and back: nothing is lost, whatever the texts hold, in Dutch and in English."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from lea_model.dumper import dump
from lea_model.i18n import LANGUAGES, Language
from lea_model.loader import load, loads, read_text
from lea_model.model.agenda import Agenda
from lea_model.model.base import Missing, Model
from lea_model.model.keys import all_models, annotation_parts, models_in
from lea_model.model.rare import ListOf
from lea_model.model.scalars import OneOrMany
from lea_model.source import parse
from tests.strategies import DEPENDENT, HOSTILE, agendas, field_values, models

ROOT: Final = Path(__file__).resolve().parent.parent
WHOLE: Final = sorted([*ROOT.glob("examples/*/"), *ROOT.glob("tests/fixtures/agendas/*/")])

BLOCK: Final = "agenda: {id: a, titel: T, gemeenten: [Almere], periode: 2022}\n"


def round_trip(agenda: Agenda) -> None:
    """Dump and read again in both languages: an equal agenda, and nothing to remark."""
    for language in LANGUAGES:
        result = read_text(dump(agenda, language=language))
        assert result.agenda == agenda
        assert result.findings == ()


@pytest.mark.slow
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(agendas())
def test_round_trip(agenda: Agenda) -> None:
    """Any agenda is read back equal, in both languages; its plain data validates to an equal one too."""
    round_trip(agenda)
    assert Agenda.model_validate(agenda.model_dump(mode="python")) == agenda


@pytest.mark.parametrize("folder", WHOLE, ids=lambda path: path.name)
def test_whole_agendas(folder: Path) -> None:
    """The examples and the made-up agendas are read back equal."""
    round_trip(load(folder))


def test_json_of_a_fresh_process() -> None:
    """Pydantic's JSON gives an equal agenda, also where it is the first thing asked of models that are built late."""
    program = (
        "from lea_model import load\n"
        f"for folder in {[folder.as_posix() for folder in WHOLE]}:\n"
        "    agenda = load(folder)\n"
        "    assert type(agenda).model_validate_json(agenda.model_dump_json()) == agenda\n"
        "    print(agenda.id)"
    )
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert len(answer.stdout.split()) == len(WHOLE)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text(text: str) -> None:
    """Text that YAML could take for something else is kept sign by sign: in a key, a list and a short form."""
    made = Agenda.model_validate(
        {"id": "a", "title": text, "municipalities": [text], "period": {"printed": text}, "notes": [text, text]}
    )
    assert made.title == text
    round_trip(made)


def ways(target: type[Model]) -> dict[type[Model], tuple[type[Model], str]]:
    """For each model that can lie inside another: a model and a field that hold it, on a shortest way to the root."""
    found: dict[type[Model], tuple[type[Model], str]] = {}
    queue = [target]
    while queue:
        holder = queue.pop(0)
        for name in holder.model_fields:
            for inner in models_in(holder, name):
                if inner not in found and inner is not target:
                    found[inner] = (holder, name)
                    queue.append(inner)
    return found


WAYS: Final = ways(Agenda)


@st.composite
def agenda_with(draw: st.DrawFn, cls: type[Model]) -> Agenda:
    """An agenda with one model in it of which every field is filled in, and else only what must be there."""
    if cls in DEPENDENT:
        item = draw(models(cls, 1))
    else:
        item = cls(**{name: draw(field_values(cls, name, 1)) for name in cls.model_fields})
    here: type[Model] = cls
    while here is not Agenda:
        here, field = WAYS[here]
        many = any(isinstance(part, OneOrMany | ListOf) for part in annotation_parts(here, field))
        needed = {name: draw(field_values(here, name, 0)) for name, f in here.model_fields.items() if f.is_required()}
        item = here(**needed | {field: (item,) if many else item})
    assert isinstance(item, Agenda)
    return item


@pytest.mark.parametrize("cls", all_models())
def test_every_field(cls: type[Model]) -> None:
    """Each model comes back at its place in an agenda, with every field that it has."""

    @settings(max_examples=3, database=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
    @given(agenda_with(cls))
    def each(agenda: Agenda) -> None:
        assert loads(dump(agenda)) == agenda

    each()


def keys(data: Any) -> Iterator[str]:
    """All keys in plain data."""
    if isinstance(data, dict):
        yield from data
    for part in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from keys(part)


@settings(max_examples=25)
@given(agendas(3))
def test_keys_are_of_one_language(agenda: Agenda) -> None:
    """Dutch has the Dutch keys alone, English the English ones, and both hold the same in the same order."""
    dutch = {field.alias for model in all_models() for field in model.model_fields.values()}
    english = {name for model in all_models() for name in model.model_fields}
    words = {language: list(keys(parse(dump(agenda, language=language), "").data)) for language in LANGUAGES}
    assert set(words["nl"]) <= dutch
    assert set(words["en"]) <= english
    assert len(words["nl"]) == len(words["en"])


@settings(max_examples=25)
@given(agendas(3))
def test_same_agenda_same_bytes(agenda: Agenda) -> None:
    """The text depends on the agenda alone: an equal one, read from it, gives the same; so does reading in English."""
    text = dump(agenda)
    assert dump(loads(text)) == text
    assert dump(loads(dump(agenda, language="en"))) == text


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "nl",
            """agenda:
  id: a
  titel: T
  gemeenten:
    - Almere
  periode: '2022'
clusters:
  - nummer: '1.10'
    titel: Taal
    tekst:
      ontbreekt: leeg
    wettelijk: nee
    trekker:
      - Vitree
      - partij: ASG
        nesting: zeker
        open: ja
    leeftijd: 0-4
    doelen:
      - tekst: Elk kind leest.
        uiterlijk: eind 2022
        streefwaarden:
          - gedrukt: 90%
            waarde: 12,345
    bron: '26'
""",
        ),
        (
            "en",
            """agenda:
  id: a
  title: T
  municipalities:
    - Almere
  period: '2022'
clusters:
  - number: '1.10'
    title: Taal
    text:
      missing: empty
    statutory: 'no'
    trekkers:
      - Vitree
      - party: ASG
        nesting: certain
        open: 'yes'
    ages: 0-4
    goals:
      - text: Elk kind leest.
        due: eind 2022
        targets:
          - printed: 90%
            value: 12,345
    source: '26'
""",
        ),
    ],
)
def test_what_it_looks_like(language: Language, expected: str) -> None:
    """What says what an item is comes first and its source last; short forms are used; defaults are left out."""
    agenda = loads(
        BLOCK
        + """
clusters:
  bron: 26
  leeftijd: 0-4
  titel: Taal
  nummer: 1.10
  wettelijk: nee
  tekst: {ontbreekt: leeg}
  trekker: [Vitree, {partij: ASG, open: ja, nesting: zeker}]
  doelen: {tekst: Elk kind leest., uiterlijk: {gedrukt: eind 2022}, streefwaarden: {waarde: "12,345", gedrukt: 90%}}
"""
    )
    assert dump(agenda, language=language) == expected


def test_other_readers_see_text() -> None:
    """A reader that guesses types, as most do, finds text where the agenda has text."""
    made = loads(BLOCK + "clusters: [{nummer: 1.10, titel: no, tekst: '~'}, {nummer: 010, titel: 2022-12-31}]\n")
    clusters = yaml.safe_load(dump(made))["clusters"]
    assert clusters == [
        {"nummer": "1.10", "titel": "no", "tekst": "~"},
        {"nummer": "010", "titel": "2022-12-31"},
    ]


def test_missing_is_kept_apart() -> None:
    """Text, a list, what is not stated and what is known to be missing are four things."""
    texts = ["{tekst: x}", "{tekst: x, nieuw: []}", "{tekst: x, nieuw: {ontbreekt: leeg}}", "{tekst: x, nieuw: [y]}"]
    made = [loads(f"{BLOCK}acties: [{text}]\n") for text in texts]
    assert [type(agenda.actions[0].new) for agenda in made] == [tuple, tuple, Missing, tuple]
    assert made[0] == made[1]
    for agenda in made:
        round_trip(agenda)


@pytest.mark.parametrize("space", ["\u00a0", "\u2003", "\u200a", "\u202f", "\u3000"])
@pytest.mark.parametrize("form", ["{}x", "-{}x", "- {}x", "x -{}y", "?{}x", "x:{}y", "x{}: y"])
def test_spaces_of_other_widths_come_back_unquestioned(form: str, space: str) -> None:
    """A space that is none to YAML stands where it stood, and reading what was written says nothing of it."""
    text = form.format(space)
    agenda = Agenda(
        id="a",
        title="A",
        municipalities=("G",),
        period="2030",
        actions=({"number": "1", "text": text},),
    )
    read = read_text(dump(agenda))
    assert read.findings == ()
    assert read.agenda == agenda
