"""Other programs that make and read documents, as judges: several files at once, since starting them takes longest."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from pathlib import Path


def convert(files: Iterable[Path], to: str, folder: Path) -> None:
    """Files as LibreOffice writes them in another format, into a folder."""
    own = f"-env:UserInstallation={(folder / 'soffice').as_uri()}"
    command = ["soffice", own, "--headless", "--convert-to", to, "--outdir", str(folder), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=600)
