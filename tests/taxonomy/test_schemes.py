"""The shared lists: whole in both languages, sound in their relations, equal to the model, and read when asked for."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import pytest

from lea_model.errors import UsageError
from lea_model.i18n import LANGUAGES
from lea_model.model.enums import Level, PartyKind, Sector
from lea_model.source import read_file
from lea_model.taxonomy import Alternatives, Bilingual, Scheme, Term, age_bands, scheme, schemes
from lea_model.taxonomy.scheme_reader import DATA_DIR, SCHEMES, build

FILES = sorted(path.name for path in DATA_DIR.iterdir())


@pytest.fixture(params=SCHEMES)
def shared(request: pytest.FixtureRequest) -> Scheme:
    """Each shared list in turn."""
    return scheme(request.param)


def made_up(*terms: tuple[str, tuple[str, ...], tuple[str, ...]]) -> Scheme:
    """A small list; each term is its id, what is above it and what is below it."""
    text = Bilingual("tekst", "text")
    made = [Term(id=i, labels=text, definition=text, broader=up, narrower=down) for i, up, down in terms]
    return Scheme(id="proef", name="trial", labels=text, definition=text, terms=tuple(made))


def unsound(terms: Iterable[Term]) -> list[str]:
    """What is wrong with the relations of terms, one line each."""
    known = {term.id: term for term in terms}
    found = []
    for term in known.values():
        others = {"broader": "narrower", "narrower": "broader", "related": "related"}
        for relation, back in others.items():
            for other in getattr(term, relation):
                if other not in known:
                    found.append(f"{term.id} {relation} {other}: unknown")
                elif term.id not in getattr(known[other], back):
                    found.append(f"{term.id} {relation} {other}: one-sided")
        above, seen = list(term.broader), set[str]()
        while above:
            step = above.pop()
            if step == term.id:
                found.append(f"{term.id}: stands below itself")
            elif step in known and step not in seen:
                seen.add(step)
                above += known[step].broader
        found += [f"{term.id} related {other}: above it too" for other in term.related if other in seen]
    return found


def texts(shared: Scheme) -> list[Bilingual]:
    """Every text of a list."""
    own = [shared.labels, shared.definition, *([shared.note] if shared.note else [])]
    for term in shared.terms:
        own += [term.labels, term.definition, *([term.example] if term.example else [])]
    return own


# ---- the data ------------------------------------------------------------------------------------------------------


def test_lists_are_known_by_both_names() -> None:
    """The lists, with their Dutch ids and English names, in a fixed order; each has a file of its own."""
    assert [(shared.id, shared.name, len(shared.terms)) for shared in schemes()] == [
        ("thema", "themes", 37),
        ("wettelijk", "statutory_topics", 24),
        ("leeftijd", "age_bands", 8),
        ("sector", "sectors", 19),
        ("partijsoort", "party_kinds", 26),
        ("gemeente_rol", "municipal_roles", 4),
        ("niveau", "levels", 4),
        ("meetbaarheid", "measurability", 5),
    ]
    assert (
        sorted([*(f"{name}.yaml" for name in SCHEMES.values()), "municipalities.csv", "municipalities.yaml"]) == FILES
    )


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith(".yaml")])
def test_nothing_is_lost_in_the_files(name: str) -> None:
    """The reader of agendas finds nothing to say about the files: no text is cut off or split."""
    assert [str(found.position) for found in read_file(DATA_DIR / name, name).findings] == []


def test_ids_are_unique(shared: Scheme) -> None:
    """No two terms of a list have the same id, and no two have the same name or other word."""
    assert [term for term, times in Counter(term.id for term in shared.terms).items() if times > 1] == []
    for language in LANGUAGES:
        words = Counter(
            word.casefold() for term in shared.terms for word in (term.label(language), *term.alt.words(language))
        )
        assert [word for word, times in words.items() if times > 1] == []


def test_relations_are_sound(shared: Scheme) -> None:
    """What stands above a term exists and knows the term below it, and nothing stands below itself."""
    assert unsound(shared.terms) == []


def test_unsound_relations_are_found() -> None:
    """The check above sees an unknown term, a relation of one side, a circle, and a term both above and beside."""
    broken = made_up(("a", ("b",), ("b",)), ("b", ("a",), ("a",)), ("c", ("a", "nowhere"), ()))
    text = Bilingual("tekst", "text")
    beside = Term(id="d", labels=text, definition=text, broader=("c",), related=("c",))
    assert unsound([*broken.terms, beside]) == [
        "a: stands below itself",
        "b: stands below itself",
        "c broader a: one-sided",
        "c broader nowhere: unknown",
        "d broader c: one-sided",
        "d related c: one-sided",
        "d related c: above it too",
    ]


def test_both_languages_everywhere(shared: Scheme) -> None:
    """Each name and each text has two languages, and a definition is a sentence that says something else in each."""
    assert [text for text in texts(shared) if not (text.nl.strip() and text.en.strip())] == []
    definitions = [shared.definition, *(term.definition for term in shared.terms)]
    assert [text for text in definitions if not (text.nl.endswith(".") and text.en.endswith("."))] == []
    assert [text for text in definitions if text.nl == text.en] == []
    assert [term.id for term in shared.terms if bool(term.alt.nl) != bool(term.alt.en)] == []


@pytest.mark.parametrize(
    ("name", "words"),
    [("sector", Sector), ("partijsoort", PartyKind), ("niveau", Level)],
    ids=str,
)
def test_closed_lists_equal_the_model(name: str, words: type[Sector | PartyKind | Level]) -> None:
    """Sectors, party kinds and levels hold the words of the model, in the same order."""
    assert [term.id for term in scheme(name).terms] == [word.value for word in words]


def test_age_bands_adjoin() -> None:
    """The age bands are read as ages, go from birth to no end, and leave no gap."""
    bands = age_bands()
    assert [band.printed for band in bands] == ["0-2", "2-4", "4-6", "6-12", "12-16", "16-18", "18-23", "23+"]
    assert bands[0].start == 0
    assert bands[-1].upper is None
    assert [(before.upper, after.start) for before, after in pairwise(bands) if before.upper != after.start] == []


def test_closed_ids() -> None:
    """Roles of the municipality and classes of measurability are the agreed ones; each class has an example."""
    assert [term.id for term in scheme("gemeente_rol").terms] == [
        "ondersteunt",
        "initieert_regisseert",
        "eindverantwoordelijk",
        "regionaal",
    ]
    classes = scheme("meetbaarheid").terms
    assert [term.id for term in classes] == ["number_and_date", "number", "date", "direction", "none"]
    assert [term.id for term in classes if term.example is None] == []


def test_themes_have_two_or_three_storeys() -> None:
    """The themes stand under eleven broad ones, so that a comparison can be coarse or fine."""
    themes = scheme("thema")
    assert [term.id for term in themes.top] == [
        "jonge_kind",
        "doorlopende_leerlijn",
        "basisvaardigheden",
        "onderwijskwaliteit",
        "kansengelijkheid",
        "educatief_partnerschap",
        "passende_ondersteuning",
        "welzijn",
        "brede_talentontwikkeling",
        "loopbaan_en_arbeidsmarkt",
        "voorwaarden",
    ]
    assert max(len(themes.broader(term.id)) for term in themes.terms) == 2


# ---- the reader ----------------------------------------------------------------------------------------------------


def test_list_is_read_once() -> None:
    """A list is the same object by both of its names."""
    assert scheme("thema") is scheme("themes")


def test_nothing_is_read_at_import() -> None:
    """Importing the room opens no file of it."""
    code = (
        "from lea_model.taxonomy import register, scheme_reader as lists\n"
        "caches = lists._read, lists.age_bands, register.register_source, register._register, register._by_key\n"
        "print([cached.cache_info().currsize for cached in caches])"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout == "[0, 0, 0, 0, 0]\n"


def test_term_by_id() -> None:
    """A term carries its names, its other words and its neighbours on all sides."""
    term = scheme("thema").term("voorschoolse_educatie")
    assert term.labels == Bilingual("Voor- en vroegschoolse educatie", "Early childhood education")
    assert term.label("en") == "Early childhood education"
    assert term.alt == Alternatives(
        nl=("vve", "voorschoolse educatie", "vroegschoolse educatie", "voorschool", "peuteropvang"),
        en=("preschool education",),
    )
    assert term.broader == ("jonge_kind",)
    assert term.narrower == ("toeleiding",)
    assert term.related == ("overgang_voor_vroegschool", "taal")
    assert scheme("thema").get("voorschoolse_educatie") is term
    assert scheme("thema").get("voorschool") is None


def test_all_above_and_below() -> None:
    """Broader and narrower go all the way, the nearest first, and a term does not count itself."""
    themes = scheme("thema")
    assert [term.id for term in themes.broader("toeleiding")] == ["voorschoolse_educatie", "jonge_kind"]
    assert [term.id for term in themes.narrower("jonge_kind")] == ["voorschoolse_educatie", "toeleiding"]
    assert themes.narrower("toeleiding") == ()
    assert [term.id for term in scheme("sector").broader("sbo")] == ["po", "gespecialiseerd"]


def test_term_reached_twice_counts_once() -> None:
    """A term that stands under two others is given once."""
    diamond = made_up(("a", (), ("b", "c")), ("b", ("a",), ("d",)), ("c", ("a",), ("d",)), ("d", ("b", "c"), ()))
    assert [term.id for term in diamond.narrower("a")] == ["b", "c", "d"]
    assert [term.id for term in diamond.broader("d")] == ["b", "c", "a"]


@pytest.mark.parametrize(
    ("name", "wanted", "message"),
    [
        ("thema", "thuiszitter", "'thuiszitter' is not in the list 'thema' (did you mean 'thuiszitters'?)."),
        ("thema", "Leesbevoordering", "'Leesbevoordering' is not in the list 'thema' (did you mean 'taal'?)."),
        ("thema", "school buildings", "'school buildings' is not in the list 'thema' (did you mean 'huisvesting'?)."),
        ("wettelijk", "segregratie", "'segregratie' is not in the list 'wettelijk' (did you mean 'segregatie'?)."),
        ("niveau", "qqq", "'qqq' is not in the list 'niveau'."),
    ],
    ids=["misspelt", "other-word", "english", "statutory", "nothing-near"],
)
def test_unknown_term(name: str, wanted: str, message: str) -> None:
    """A term that is not there is wrong use; the message names the nearest by id, name or other word."""
    with pytest.raises(UsageError) as raised:
        scheme(name).term(wanted)
    assert str(raised.value) == message


def test_unknown_list() -> None:
    """A list that is not there is wrong use; the message names the nearest and all there are."""
    names = "thema, wettelijk, leeftijd, sector, partijsoort, gemeente_rol, niveau, meetbaarheid"
    with pytest.raises(UsageError) as raised:
        scheme("sectoren")
    assert str(raised.value) == f"There is no shared list 'sectoren' (did you mean 'sector'?). The lists are: {names}."


def test_damaged_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A data file with a mistake in it stops with the place of the mistake."""
    (tmp_path / "levels.yaml").write_text("id: niveau\nid: niveau\n", "utf-8")
    monkeypatch.setattr("lea_model.taxonomy.scheme_reader.DATA_DIR", tmp_path)
    from lea_model.taxonomy.scheme_reader import read_data

    with pytest.raises(ValueError, match=r"^levels\.yaml:2:1: "):
        read_data("levels")


def test_unknown_key_is_refused() -> None:
    """A misspelt key in a data file is a mistake, also deep inside."""
    text = {"nl": "tekst", "en": "text"}
    term = {"id": "a", "labels": text, "definition": text, "narower": ["b"]}
    with pytest.raises(ValueError, match=r"terms\.0\.narower\n"):
        build(Scheme, {"id": "x", "name": "x", "labels": text, "definition": text, "terms": [term]})


def test_ids_can_stand_in_yaml() -> None:
    """Each id is small letters, digits and single signs between them, or an age band: it needs no quotes in YAML."""
    named = [term.id for shared in schemes() for term in shared.terms] + list(SCHEMES)
    assert [name for name in named if not re.fullmatch(r"[a-z0-9]+(?:[-_][a-z0-9]+)*", name)] == ["23+"]
