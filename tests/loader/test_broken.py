"""Agendas that are broken on purpose: everything that is wrong is found in one pass, at its place, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from lea_model.i18n import Language
from lea_model.loader import read
from tests.loader.conftest import text_at

BROKEN: Final = Path(__file__).resolve().parent.parent / "broken" / "loader"

# File, line, column, code and the key that the finding names; then what stands at that place, on its first line.
EXPECTED: Final = r"""
block-in-file-that-is-not-yaml/agenda.yaml:3:13 LEA109 - | :
block-in-file-that-is-not-yaml/clusters.yaml:2:29 LEA205 leeftijd | kleuters
block-is-empty.yaml:1:1 LEA127 agenda | agenda
block-is-empty.yaml:3:5 LEA202 waarde | wat: scholen
block-is-list.yaml:2:3 LEA203 agenda | - id: voorbeeld-2022
block-is-list.yaml:4:5 LEA202 waarde | wat: scholen
block-is-text.yaml:1:9 LEA203 agenda | LEA Voorbeeld
block-is-text.yaml:3:5 LEA202 waarde | wat: scholen
block-key-in-both-languages.yaml:6:3 LEA209 title | title
block-keys-at-margin.yaml:5:1 LEA211 periode | periode
block-keys-at-margin.yaml:6:1 LEA211 titel | titel
block-misspelt.yaml:1:1 LEA201 agend | agend
block-misspelt.yaml:7:5 LEA202 waarde | wat: scholen
colon-in-list-item.yaml:9:9 LEA203 strekkingen | Doel: beter leren lezen
colon-in-list-item.yaml:12:9 LEA203 opmerkingen | Let op: nog niet compleet
colon-in-text.yaml:9:7 LEA203 tekst | Doel: beter leren lezen
faulty-block/agenda.yaml:1:1 LEA202 periode | agenda
faulty-block/agenda.yaml:3:10 LEA203 titel | [LEA, Voorbeeld]
faulty-block/clusters.yaml:2:29 LEA205 leeftijd | kleuters
footnotes-at-margin.yaml:6:1 LEA201 voetnoten | voetnoten
key-in-both-languages.yaml:9:5 LEA209 title | title
keys-for-closed-word.yaml:8:19 LEA203 overlegsoort | {soort: stuurgroep}
known-missing-misspelt.yaml:5:13 LEA201 ontbrekt | ontbrekt
known-missing-misspelt.yaml:7:24 LEA204 ontbreekt | leg
known-missing-misspelt.yaml:8:30 LEA201 gedrukkt | gedrukkt
known-missing-misspelt.yaml:9:5 LEA202 ontbreekt | tekst
known-missing-misspelt.yaml:10:24 LEA203 ontbreekt | [leeg]
known-missing-misspelt.yaml:12:30 LEA201 ontbrekt | ontbrekt
known-missing-misspelt.yaml:15:25 LEA201 ontbrekt | ontbrekt
known-missing-misspelt.yaml:16:45 LEA201 vroegst | vroegst
known-missing-misspelt.yaml:17:40 LEA201 ontbrekt | ontbrekt
known-missing-misspelt.yaml:19:48 LEA201 ontbrekt | ontbrekt
known-missing-where-it-cannot-be.yaml:7:12 LEA203 titel | {ontbreekt: leeg}
known-missing-where-it-cannot-be.yaml:8:19 LEA203 strekkingen | {ontbreekt: leeg}
known-missing-where-it-cannot-be.yaml:9:19 LEA203 strekkingen | {ontbreekt: leeg, missing: leeg}
list-for-keys.yaml:7:5 LEA203 clusters | [Taal, Rekenen]
list-for-keys.yaml:9:15 LEA203 leeftijd | [0-4]
list-for-keys.yaml:10:15 LEA203 trekker | [Vitree, Gemeente]
list-for-text.yaml:7:12 LEA203 titel | [Taal, Rekenen]
list-for-text.yaml:9:7 LEA203 tekst | - Een.
list-in-block.yaml:6:3 LEA211 clusters | clusters
list-in-block.yaml:10:7 LEA201 cijfer | cijfer
list-in-block.yaml:11:3 LEA211 acties | acties
missing-key-english.yaml:7:5 LEA202 value | what: schools
missing-key-in-english-block.yaml:1:1 LEA202 id | agenda
missing-key-left-empty.yaml:7:5 LEA127 naam | naam
missing-key.yaml:7:5 LEA202 waarde | wat: scholen
missing-keys-in-block.yaml:1:1 LEA202 id | agenda
missing-keys-in-block.yaml:1:1 LEA202 gemeenten | agenda
missing-keys-in-block.yaml:1:1 LEA202 periode | agenda
missing-keys-in-block.yaml:4:5 LEA202 waarde | wat: scholen
misspelt-required-key.yaml:7:5 LEA201 nam | nam
mixed-languages-mostly-english.yaml:8:5 LEA212 - | titel
mixed-languages.yaml:9:5 LEA212 - | title
no-block-but-its-keys.yaml:1:1 LEA210 - | id
no-block.yaml:1:1 LEA210 - |
no-block.yaml:2:5 LEA202 waarde | wat: scholen
no-yaml:1:1 LEA141 - |
not-keys-but-a-list.yaml:1:1 LEA207 - | - agenda
not-keys-but-text.yaml:1:1 LEA207 - | LEA Voorbeeld
one-entry-without-dash.yaml:8:29 LEA201 rolll | rolll
one-entry-without-dash.yaml:11:13 LEA205 waarde | veel
one-file-not-yaml/acties.yaml:3:16 LEA109 - | :
one-file-not-yaml/agenda.yaml:7:46 LEA205 leeftijd | kleuters
one-file-not-yaml/partijen.yaml:2:26 LEA204 aard | organisatoin
period-reversed.yaml:5:12 LEA214 periode | {gedrukt: vier jaar, vroegst: 2026-01-01, laatst: 2022-12-31}
second-root/vorige.yaml:1:1 LEA208 - | agenda
second-root/vorige.yaml:7:19 LEA201 nummr | nummr
several-files/2-clusters.yaml:2:29 LEA205 leeftijd | kleuters
several-files/10-clusters.yaml:3:20 LEA201 nummr | nummr
several-files/agenda.yaml:5:11 LEA204 status | vastgestelt
several-files/parties.yaml:2:28 LEA204 nature | organisatoin
several-mistakes-in-one-item.yaml:8:12 LEA203 titel | [Taal]
several-mistakes-in-one-item.yaml:9:15 LEA205 leeftijd | kleuters
several-mistakes-in-one-item.yaml:10:5 LEA201 trekers | trekers
several-mistakes-in-one-item.yaml:12:32 LEA205 waarde | veel
several-mistakes-in-one-item.yaml:13:36 LEA201 oneveer | oneveer
several-mistakes-in-one-item.yaml:14:37 LEA205 laatst | morgen
text-empty.yaml:7:12 LEA205 titel | ""
text-empty.yaml:8:12 LEA205 tekst | ''
text-for-keys.yaml:8:1 LEA211 kenmerken | kenmerken
text-for-keys.yaml:8:12 LEA203 kenmerken | wettelijk
text-for-list.yaml:6:17 LEA203 overlegorganen | Taal en rekenen
text-too-long.yaml:7:13 LEA215 nummer | 01234567890123456789012345678901234567890
text-with-control-sign.yaml:7:12 LEA205 titel | "Taal\e[31m"
text-with-control-sign.yaml:8:13 LEA205 nummer | "1\t2"
text-with-control-sign.yaml:9:17 LEA205 code | lea301
unions.yaml:7:13 LEA203 tekst | [een, twee]
unions.yaml:8:13 LEA203 tekst | {}
unions.yaml:9:27 LEA203 uiterlijk | [2022]
unions.yaml:10:16 LEA202 gedrukt | uiterlijk
unions.yaml:10:37 LEA205 vroegst | morgen
unions.yaml:11:25 LEA203 houden | [een]
unions.yaml:12:33 LEA203 tekst | [een]
unions.yaml:14:58 LEA205 keer | vaak
unions.yaml:15:54 LEA203 partij | [Gemeente]
unions.yaml:18:44 LEA206 waarde | 12.000
unknown-key-at-margin.yaml:6:1 LEA201 partjen | partjen
unknown-key-english.yaml:13:13 LEA201 trekers | trekers
unknown-key-in-block.yaml:5:3 LEA201 looptijd | looptijd
unknown-key-one-level-too-high.yaml:8:5 LEA201 houden | houden
unknown-key-with-control-sign.yaml:6:1 LEA201 foo�Taal | "foo\eTaal"
unknown-key.yaml:15:13 LEA201 trekers | trekers
unknown-word-english.yaml:8:16 LEA204 body_kind | steering_grup
unknown-word.yaml:5:11 LEA204 status | vastgestelt
unknown-word.yaml:9:19 LEA204 overlegsoort | stuurgroop
unknown-word.yaml:11:19 LEA204 overlegsoort | iets heel anders
unknown-word.yaml:12:38 LEA204 overlegsoort | working_grup
wrong-ages.yaml:5:13 LEA205 leeftijd | kleuters
wrong-ages.yaml:8:29 LEA205 leeftijd | 4-0
wrong-ages.yaml:11:16 LEA205 leeftijd | kleuters
wrong-ages.yaml:12:30 LEA205 leeftijd | {gedrukt: kleuters, van: 6, tot: 4}
wrong-ages.yaml:13:46 LEA201 tott | tott
wrong-day.yaml:7:63 LEA205 vroegst | 2022-02-30
wrong-day.yaml:8:53 LEA205 laatst | 1 maart
wrong-day.yaml:9:52 LEA203 laatst | [mei]
wrong-id.yaml:2:7 LEA205 id | LEA Voorbeeld
wrong-id.yaml:7:10 LEA205 id | Taal
wrong-lines.yaml:7:25 LEA205 bron | bladzijde 3
wrong-lines.yaml:8:52 LEA205 regels | "26,,29"
wrong-number.yaml:7:31 LEA206 waarde | 12.000
wrong-number.yaml:8:31 LEA205 waarde | twaalf
wrong-number.yaml:9:31 LEA206 waarde | "1.234,5"
wrong-number.yaml:10:31 LEA203 waarde | [12]
wrong-whole-number.yaml:7:36 LEA205 genoemd_aantal | vijf
wrong-whole-number.yaml:8:36 LEA205 genoemd_aantal | "5,5"
wrong-whole-number.yaml:9:36 LEA203 genoemd_aantal | [5]
wrong-yes-no.yaml:7:42 LEA205 ongeveer | misschien
wrong-yes-no.yaml:8:42 LEA203 ongeveer | [ja]
"""

NOT_BUILT: Final = {
    "block-in-file-that-is-not-yaml",
    "block-is-empty.yaml",
    "block-is-list.yaml",
    "block-is-text.yaml",
    "block-misspelt.yaml",
    "faulty-block",
    "known-missing-misspelt.yaml",
    "missing-key-in-english-block.yaml",
    "missing-keys-in-block.yaml",
    "no-block.yaml",
    "no-yaml",
    "not-keys-but-a-list.yaml",
    "not-keys-but-text.yaml",
    "period-reversed.yaml",
    "wrong-id.yaml",
}
"""Of these no agenda is left: its block is not there, or what every agenda needs is missing from it or wrong."""

NAMES: Final = sorted({re.split("[/:]", row)[0] for row in EXPECTED.split("\n") if row})


@pytest.mark.parametrize("name", NAMES)
def test_broken(name: str) -> None:
    """Each mistake gives one finding, at the exact key or value; what can be built is built."""
    result = read(BROKEN / name)
    found = [
        f"{item.position} {item.code} {item.params.get('key', '-')} | {text_at(result, item)}".rstrip()
        for item in result.findings
    ]
    folder = BROKEN.as_posix()
    expected = [row for row in EXPECTED.split("\n") if re.split("[/:]", row)[0] == name]
    assert [row.removeprefix(f"{folder}/") for row in found] == expected
    assert (result.agenda is None) == (name in NOT_BUILT)


def test_every_broken_agenda_is_listed() -> None:
    """No file or folder among the broken ones goes without a test."""
    assert sorted(path.name for path in BROKEN.iterdir()) == NAMES


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_sentences_are_whole(name: str, language: Language) -> None:
    """No sentence shows a field that was not filled in, a word of pydantic, or a web address."""
    for item in read(BROKEN / name).findings:
        for sentence in (item.message(language), item.why(language), item.fix(language)):
            assert sentence
            assert not re.search(r"\{\w+\}|pydantic|https?:|validat|_type|\bNone\b", sentence), sentence
