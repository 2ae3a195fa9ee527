"""Drafts of one agenda from prints of it in many layouts: what each finds, and that it finds nothing else."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from lea_model.draft import draft_agenda
from lea_model.loader import load
from tests.draft.drafted_recall import Score, scores
from tests.draft.layout_files import CHROMIUM, draft_files

ALMERE = Path(__file__).resolve().parents[2] / "examples" / "almere"

HARD = (
    *("columns-untagged.pdf", "ours-untagged.pdf", "-chromium-untagged.pdf", "ours-chromium-tagged.pdf"),
    *("bold-untagged.pdf", "bold-tagged.pdf", "bold.docx", "bold.odt"),
)
"""Layouts that do not say where a column or a word ends, or what stands under what.

`python -m benchmarks.draft --layouts` has the figures of each."""


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, dict[str, Score]]]:
    """What was drafted of each print that the programs here can make."""
    folder = tmp_path_factory.mktemp("drafts")
    agenda = load(ALMERE)
    found = {}
    for path, _ in draft_files([ALMERE], folder):
        parts = [place.part for place in draft_agenda(path, language="en").places]
        found[path.name] = scores(parts, agenda, ours=path.name.startswith("ours"))
    yield found
    shutil.rmtree(folder)


@pytest.mark.slow
def test_prints_give_the_agenda_and_nothing_else(drafted: Mapping[str, dict[str, Score]]) -> None:
    """Each kind is found whole, with who does what, and nothing is drafted that the agenda does not have."""
    wrong = {
        f"{name}: {kind}": str(score)
        for name, found in drafted.items()
        if not name.endswith(HARD)
        for kind, score in found.items()
        if score.found < score.wanted or score.right < score.drafted
    }
    assert wrong == {}


@pytest.mark.slow
def test_hard_layouts_give_most(drafted: Mapping[str, dict[str, Score]]) -> None:
    """Where a layout does not say where columns end, nine of ten of what is drafted is right all the same."""
    wrong = {}
    for name, found in drafted.items():
        kinds = [score for kind, score in found.items() if kind != "parties"]
        if name.endswith(HARD) and sum(one.right for one in kinds) < 0.9 * sum(one.drafted for one in kinds):
            wrong[name] = found
    assert wrong == {}


@pytest.mark.slow
def test_all_prints_were_made(drafted: Mapping[str, dict[str, Score]]) -> None:
    """There are seventeen prints without any other program, and thirty-six more with LibreOffice and Chromium."""
    wanted = 17 + 30 * bool(shutil.which("soffice")) + 6 * Path(CHROMIUM).exists()
    assert len(drafted) == wanted
