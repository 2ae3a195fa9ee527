"""``--help`` and what is said about wrong use, in both languages."""

from __future__ import annotations

import pytest

from lea_model.cli.command_group import COMMANDS
from lea_model.i18n import Language
from lea_model.renderer import DOCUMENTS
from tests.cli.running import Lea


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same width everywhere."""
    monkeypatch.setenv("COLUMNS", "100")


def test_help_in_dutch(lea: Lea) -> None:
    """The commands in the order in which they are used."""
    assert lea("--help") == (
        0,
        """\
Gebruik: lea [OPTIES] OPDRACHT ...

  Werk met Lokale Educatieve Agenda's: kijk ze na en maak er documenten van.

Opties:
  --version       Toon de versie.
  --lang [nl|en]  Taal van de meldingen.
  -h, --help      Toon deze uitleg.

Opdrachten:
  check     Zeg wat er mis is met een agenda, en waar.
  build     Maak de documenten van een of meer agenda's.
  show      Toon één actie, partij, overleg of cluster en alles wat ermee verbonden is.
  compare   Zet agenda's naast elkaar: wat erin staat en waar het staat.
  diff      Zeg wat er veranderde tussen twee edities van een agenda.
  graph     Toon wie en wat met elkaar verbonden is, of schrijf de graaf voor een ander programma.
  export    Schrijf alle gegevens van agenda's als tabellen met sleutels, voor onderzoek.
  new       Maak een nieuwe map met een agenda om in te vullen.
  draft     Maak een concept van een agenda uit het document dat er al is.
  import    Haal een werkboek terug dat anderen ingevuld hebben.
  renumber  Geef een actie een ander nummer; alle verwijzingen gaan mee.
  rule      Leg een bevinding uit: wat het is, waarom het telt, wat te doen.
  schema    Schrijf de JSON Schema's, zodat een editor helpt bij het typen.
  help      Leg het formaat uit, een sleutel, of een alledaags woord waar een sleutel voor is.
""",
        "",
    )


def test_help_in_english(lea: Lea) -> None:
    """The same in English."""
    assert (
        lea("--lang", "en", "-h").out
        == """\
Usage: lea [OPTIONS] COMMAND ...

  Work with Lokale Educatieve Agenda's: check them and make documents of them.

Options:
  --version       Print the version.
  --lang [nl|en]  Language of the messages.
  -h, --help      Show this message and exit.

Commands:
  check     Say what is wrong with an agenda, and where.
  build     Make the documents of one or more agendas.
  show      Show one action, party, body or cluster and all that is linked to it.
  compare   Hold agendas side by side: what is in them and where it stands.
  diff      Say what changed between two editions of an agenda.
  graph     Show who and what is linked, or write the graph for another program.
  export    Write all data of agendas as tables with keys, for research.
  new       Make a new folder with an agenda to fill in.
  draft     Draft an agenda from the document that exists.
  import    Bring a workbook back that others filled in.
  renumber  Give an action another number, with all citations moved along.
  rule      Explain a finding: what it is, why it matters, what to do.
  schema    Write the JSON Schemas, so that an editor helps while typing.
  help      Explain the format, a key, or a word of every day that a key stands for.
"""
    )


def test_help_of_check(lea: Lea) -> None:
    """What it does, its exit status, and each option."""
    assert (
        lea("check", "--help").out
        == """\
Gebruik: lea check [OPTIES] PAD...

  Zeg wat er mis is met agenda's, en waar.

  PAD is een agenda (een bestand, of een map met YAML erin) of een map met agenda's. Er wordt
  niets veranderd, behalve met --fix.

  Instellingen komen uit de dichtstbijzijnde lea.toml, of [tool.lea] in pyproject.toml; wat hier
  gezegd wordt, gaat daarvoor.

  Eindstatus: 0 geen fouten, 1 fouten (met --strict ook waarschuwingen), 2 verkeerd gebruik.

Opties:
  --format [text|json|sarif|github|junit|html]
                                  Hoe de bevindingen getoond worden.
  --select CODE                   Alleen deze codes of namen, zoals LEA3 of LEA301; mag vaker.
  --ignore CODE                   Deze codes niet.
  --strict / --no-strict          Waarschuwingen tellen als fouten.
  -o, --out BESTAND               Schrijf naar dit bestand in plaats van naar het scherm.
  --config BESTAND                Neem de instellingen uit dit bestand.
  --no-config                     Zonder bestand met instellingen.
  --baseline BESTAND              Laat de oude bevindingen weg die in dit bestand staan.
  --write-baseline BESTAND        Schrijf alle bevindingen in dit bestand, als oude.
  --parts                         PAD is een los bestand: controleer de agenda's waar het bij
                                  hoort.
  --fix                           Herstel in de bestanden wat zeker is, en meld wat er over is.
  --diff                          Toon wat --fix zou veranderen, in plaats van een verslag;
                                  schrijf niets.
  --open                          Noem plek voor plek wat nog open is, in plaats van de
                                  bevindingen.
  --cache MAP                     Bewaar antwoorden in deze map en controleer alleen wat sindsdien
                                  gewijzigd is; mag altijd weg.
  --jobs AANTAL                   Controleer met zoveel processen tegelijk.
  --watch                         Controleer opnieuw zodra een bestand verandert, tot Ctrl-C.
  -q, --quiet                     Zeg niets naast het resultaat, behalve wat er misging.
  --lang [nl|en]                  Taal van de meldingen.
  -h, --help                      Toon deze uitleg.
"""
    )


REPORTS = "text, json, sarif, github, junit, html"

USAGE: dict[str, tuple[str, str]] = {
    "check": ("Gebruik: lea check [OPTIES] PAD...", "Usage: lea check [OPTIONS] PATH..."),
    "build": ("Gebruik: lea build [OPTIES] PAD...", "Usage: lea build [OPTIONS] PATH..."),
    "compare": ("Gebruik: lea compare [OPTIES] PAD...", "Usage: lea compare [OPTIONS] PATH..."),
    "diff": ("Gebruik: lea diff [OPTIES] OUD NIEUW", "Usage: lea diff [OPTIONS] OLD NEW"),
    "show": ("Gebruik: lea show [OPTIES] PAD ID", "Usage: lea show [OPTIONS] PATH ID"),
    "graph": ("Gebruik: lea graph [OPTIES] PAD...", "Usage: lea graph [OPTIONS] PATH..."),
    "export": ("Gebruik: lea export [OPTIES] PAD...", "Usage: lea export [OPTIONS] PATH..."),
    "import": ("Gebruik: lea import [OPTIES] WERKBOEK.xlsx", "Usage: lea import [OPTIONS] WORKBOOK.xlsx"),
    "new": ("Gebruik: lea new [OPTIES] [MAP]", "Usage: lea new [OPTIONS] [DIR]"),
    "draft": ("Gebruik: lea draft [OPTIES] BESTAND...", "Usage: lea draft [OPTIONS] FILE..."),
    "renumber": ("Gebruik: lea renumber [OPTIES] PAD [OUD NIEUW]", "Usage: lea renumber [OPTIONS] PATH [OLD NEW]"),
    "rule": ("Gebruik: lea rule [OPTIES] [CODE]", "Usage: lea rule [OPTIONS] [CODE]"),
    "schema": ("Gebruik: lea schema [OPTIES]", "Usage: lea schema [OPTIONS]"),
    "help": ("Gebruik: lea help [OPTIES] [WOORD]", "Usage: lea help [OPTIONS] [WORD]"),
}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_every_command(lea: Lea, command: str, language: Language) -> None:
    """Each command says how to use it and what its exit status means, in one language, on lines that fit."""
    ran = lea(command, "--help", "--lang", language)
    assert (ran.status, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0] == USAGE[command][language == "en"]
    assert max(map(len, lines)) <= 100
    assert ("  Eindstatus: 0 " in ran.out, "  Exit status: 0 " in ran.out) == (language == "nl", language == "en")
    assert lines[-1].split("  ")[-1].strip() == (
        "Toon deze uitleg." if language == "nl" else "Show this message and exit."
    )


@pytest.mark.parametrize(
    ("arguments", "dutch", "english"),
    [
        (
            ["chek"],
            "Er is geen opdracht 'chek' (bedoelde u 'check'?).",
            "There is no command 'chek' (did you mean 'check'?).",
        ),
        (["zwem"], "Er is geen opdracht 'zwem'.", "There is no command 'zwem'."),
        (
            ["--lange"],
            "Er is geen optie '--lange' (bedoelde u '--lang'?).",
            "There is no option '--lange' (did you mean '--lang'?).",
        ),
        (["check"], "Er ontbreekt een argument 'PAD...'.", "Missing argument 'PATH...'."),
        (["show", "a"], "Er ontbreekt een argument 'ID'.", "Missing argument 'ID'."),
        (["new", "a", "b", "c"], "Voor 'b c' is hier geen plaats.", "There is no place here for 'b c'."),
        (
            ["check", "a", "--ot", "b"],
            "Er is geen optie '--ot' (bedoelde u '--out'?).",
            "There is no option '--ot' (did you mean '--out'?).",
        ),
        (["check", "a", "--out"], "Bij optie '--out' hoort een waarde.", "Option '--out' needs a value."),
        (
            ["check", "a", "--strict=ja"],
            "Bij optie '--strict' hoort geen waarde.",
            "Option '--strict' does not take a value.",
        ),
        (
            ["check", "a", "--format", "jsn"],
            f"Ongeldige waarde voor '--format': 'jsn' is niet een van: {REPORTS} (bedoelde u 'json'?).",
            f"Invalid value for '--format': 'jsn' is not one of: {REPORTS} (did you mean 'json'?).",
        ),
        (
            ["build", "a", "--document", "agenda", "--document", "begroting"],
            f"Ongeldige waarde voor '--document': 'begroting' is niet een van: {', '.join(DOCUMENTS)}.",
            f"Invalid value for '--document': 'begroting' is not one of: {', '.join(DOCUMENTS)}.",
        ),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_use(lea: Lea, arguments: list[str], dutch: str, english: str) -> None:
    """Wrong use ends with status 2 and one clear line on stderr, after where to find help."""
    for language, label, message in (("nl", "Fout", dutch), ("en", "Error", english)):
        ran = lea("--lang", language, *arguments)
        assert (ran.status, ran.out) == (2, "")
        assert ran.err.splitlines()[-1] == f"{label}: {message}"


def test_where_to_find_help(lea: Lea) -> None:
    """Wrong use tells how to ask for help."""
    assert lea("check").err == (
        "Gebruik: lea check [OPTIES] PAD...\n"
        "Probeer 'lea check --help' voor uitleg.\n\n"
        "Fout: Er ontbreekt een argument 'PAD...'.\n"
    )


def test_language_that_is_not_there(lea: Lea) -> None:
    """A language that is not there is wrong use, said in the language that would hold without it."""
    assert lea("check", "a", "--lang", "fr").err.splitlines()[-1] == (
        "Fout: Ongeldige waarde voor '--lang': 'fr' is niet een van: nl, en."
    )


def test_without_a_command(lea: Lea) -> None:
    """Without a command the help is shown, as wrong use."""
    ran = lea()
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("Gebruik: lea [OPTIES] OPDRACHT ...\n")
