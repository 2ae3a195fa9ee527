"""``lea renumber``."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checker.small import GOOD, but
from tests.cli.running import Lea, agenda

TEXT = but(("tekst: Spreekuren houden}", "tekst: Na 1.1.1}"))


def text_of(folder: Path) -> str:
    """The text of the agenda in a folder."""
    return (folder / "agenda.yaml").read_text("utf-8")


def test_one_number(tmp_path: Path, lea: Lea) -> None:
    """The number and its citations change; what stands in running text is listed to be looked at."""
    folder = agenda(tmp_path, TEXT)
    name = f"{folder.as_posix()}/agenda.yaml"
    ran = lea("renumber", folder, "1.1.1", "1.1.9")
    assert ran == (
        0,
        f"1.1.1 -> 1.1.9\n{name}\n",
        (
            "1 verwijzing gaat mee.\n"
            "Niet veranderd, kijk hier zelf naar:\n"
            f"  {name}:17:39  - {{nummer: 1.1.2, tekst: Na 1.1.1}}\n"
        ),
    )
    assert text_of(folder) == but(("{nummer: 1.1.1", "{nummer: 1.1.9"), ("[1.1.1,", "[1.1.9,"), text=TEXT)


def test_diff(tmp_path: Path, lea: Lea) -> None:
    """With --diff it is shown and nothing is written."""
    folder = agenda(tmp_path, TEXT)
    ran = lea("renumber", folder, "1.1.1", "1.1.9", "--diff")
    assert [line for line in ran.out.splitlines()[2:] if line[:1] in "+-"] == [
        "-          - {nummer: 1.1.1, tekst: Campagne voeren}",
        "+          - {nummer: 1.1.9, tekst: Campagne voeren}",
        "-    verwijzingen: [1.1.1, 1.1.2]",
        "+    verwijzingen: [1.1.9, 1.1.2]",
    ]
    assert (ran.status, text_of(folder)) == (0, TEXT)


def test_close_gaps(tmp_path: Path, lea: Lea) -> None:
    """Numbers follow each other again; where they do, that is said."""
    text = but(("nummer: 1.1.2", "nummer: 1.1.4"), ("[1.1.1, 1.1.2]", "[1.1.1, 1.1.4]"))
    folder = agenda(tmp_path, text)
    assert lea("renumber", folder, "--close-gaps", "--within", "1.2") == (0, "", "Er zijn geen gaten.\n")
    ran = lea("renumber", folder, "--close-gaps")
    assert (ran.status, ran.out.splitlines()[0], text_of(folder)) == (0, "1.1.4 -> 1.1.2", GOOD)


def test_a_reference_that_leads_somewhere_again(tmp_path: Path, lea: Lea) -> None:
    """A citation that led nowhere and now leads to the new number is told, with its place."""
    folder = agenda(tmp_path, but(("[1.1.1, 1.1.2]", "[1.1.1, 1.1.3]")))
    ran = lea("renumber", folder, "1.1.2", "1.1.3", "--lang", "en")
    assert ran.err == (
        "No reference names it by this number.\n"
        f"{folder.as_posix()}/agenda.yaml:27:27: '1.1.3' leads nowhere now; after this it means the renumbered one.\n"
    )


def test_many_mentions(tmp_path: Path, lea: Lea) -> None:
    """Of many places the first twenty are listed, and the rest counted."""
    folder = agenda(tmp_path, GOOD + "# zie 1.1.1\n" * 25)
    ran = lea("renumber", folder, "1.1.1", "1.1.9")
    assert ran.err.splitlines()[-2:] == [f"  {folder.as_posix()}/agenda.yaml:59:7  # zie 1.1.1", "  en nog 5"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Geef een oud en een nieuw nummer op, of --close-gaps."),
        (["1.1.1", "--close-gaps"], "Geef een oud en een nieuw nummer op, of --close-gaps."),
        (["1.1.1"], "Geef ook het nieuwe nummer op."),
        (["1.1.1", "1.1.9", "--within", "1"], "--within hoort bij --close-gaps."),
        (["1.1.1", "1.1.2"], "Het nummer 1.1.2 is er al, in {folder}/agenda.yaml:17:22."),
        (["1.1.7", "1.1.9"], "Er is hier geen nummer '1.1.7' (bedoelde u '1.1.2'?)."),
    ],
)
def test_wrong_use(tmp_path: Path, lea: Lea, arguments: list[str], said: str) -> None:
    """What cannot be done is said, and nothing is changed."""
    folder = agenda(tmp_path, TEXT)
    ran = lea("renumber", folder, *arguments)
    assert ran == (2, "", f"Fout: {said.format(folder=folder.as_posix())}\n")
    assert text_of(folder) == TEXT


def test_an_agenda_that_cannot_be_read(tmp_path: Path, lea: Lea) -> None:
    """References may stand in what could not be read."""
    folder = agenda(tmp_path, but(("titel: Samen", "titel: [")))
    ran = lea("renumber", folder, "1.1.1", "1.1.9", "--lang", "en")
    path = folder.as_posix()
    assert (ran.status, ran.err) == (
        2,
        f"Error: Not everything in '{path}' can be read; mend that first. See 'lea check {path}'.\n",
    )


def test_links(tmp_path: Path, lea: Lea) -> None:
    """What is reached by a link out of the folder is not written."""
    real = agenda(tmp_path / "echt", TEXT)
    (tmp_path / "alle").mkdir()
    (tmp_path / "alle" / "a").symlink_to(real)
    ran = lea("renumber", tmp_path / "alle", "1.1.1", "1.1.9", "--lang", "en")
    assert (ran.status, text_of(real)) == (2, TEXT)
    assert ran.err.endswith("agenda.yaml is a link, or reached by one: nothing was changed.\n")
