"""The tab key completes commands in bash, zsh and fish, and man reads the page."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import ROOT

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="shells of Unix"),
]

ASKED = {
    "bash": (
        'eval "$(_LEA_COMPLETE=bash_source lea)"; COMP_WORDS=(lea dr); COMP_CWORD=1; _lea_completion lea;'
        ' echo "${COMPREPLY[@]}"'
    ),
    "zsh": "COMP_WORDS='lea dr' COMP_CWORD=1 _LEA_COMPLETE=zsh_complete lea | sed -n 2p",
    "fish": "_LEA_COMPLETE=fish_source lea | source; complete -C 'lea dr' | string split -f 1 \\t",
}


@pytest.mark.parametrize("shell", ASKED)
def test_shell_completes(shell: str) -> None:
    """What the guide tells to put in the settings of a shell completes a command."""
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"{shell} is not installed")
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    asked = [program, *(["-f"] if shell == "zsh" else []), "-c", ASKED[shell]]
    said = subprocess.run(asked, env=environment, capture_output=True, encoding="utf-8", check=True)
    assert said.stdout.strip() == "draft"


@pytest.mark.parametrize("page", ["lea.1", "nl/lea.1"])
def test_man_reads_the_page(page: str) -> None:
    """The formatter of man finds nothing to remark on."""
    program = shutil.which("groff")
    if program is None:
        pytest.skip("groff is not installed")
    command = [program, "-man", "-ww", "-Tutf8", "-Kutf8", str(ROOT / "docs" / "man" / page)]
    said = subprocess.run(command, capture_output=True, check=False)
    assert (said.returncode, said.stderr) == (0, b"")
