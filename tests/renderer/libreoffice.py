"""LibreOffice as a reader of what is made: what it makes of a file, in a format that tests can read."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

needs_libreoffice = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")
"""For tests that open a file with LibreOffice."""

ACCESSIBLE = 'pdf:{kind}_pdf_Export:{{"PDFUACompliance":{{"type":"boolean","value":"true"}}}}'


def converted(path: Path, to: str) -> Path:
    """A file as LibreOffice writes it in another format, beside it."""
    own = f"-env:UserInstallation={(path.parent / 'soffice').as_uri()}"
    command = ["soffice", own, "--headless", "--convert-to", to, "--outdir", str(path.parent), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return path.with_suffix(f".{to.partition(':')[0]}")
