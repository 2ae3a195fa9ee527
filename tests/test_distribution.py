"""What is sent to others: the wheel has the whole package, the source archive has all that makes and tests it."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

import lea_model

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a wheel and a source archive."""
    out = tmp_path_factory.mktemp("dist")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-d", str(out)], cwd=ROOT, check=True)
    return out


def tracked(folder: str) -> set[str]:
    """The files below a folder that belong to the repository."""
    listed = subprocess.run(["git", "ls-files", folder], cwd=ROOT, check=True, capture_output=True, encoding="utf-8")
    return set(listed.stdout.splitlines())


def test_wheel_is_whole(built: Path) -> None:
    """Everything of the package is in the wheel but the texts that the compiled messages come from."""
    (path,) = built.glob("*.whl")
    names = set(zipfile.ZipFile(path).namelist())
    wanted = {name.removeprefix("src/") for name in tracked("src") if not name.endswith(".po")}
    assert {name for name in names if name.startswith("lea_model/")} == wanted
    data = f"lea_model-{lea_model.__version__}.data/data/share/man"
    assert {name for name in names if ".data/" in name} == {f"{data}/man1/lea.1", f"{data}/nl/man1/lea.1"}
    assert f"lea_model-{lea_model.__version__}.dist-info/licenses/LICENSE" in names


def test_source_archive_is_whole(built: Path) -> None:
    """Everything of the repository is in the source archive, so that others can test and build from it."""
    (path,) = built.glob("*.tar.gz")
    top = f"lea_model-{lea_model.__version__}/"
    with tarfile.open(path) as archive:
        names = {name.removeprefix(top) for name in archive.getnames()}
    assert tracked(".") - names == set()
