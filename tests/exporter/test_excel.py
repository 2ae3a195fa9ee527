"""CSV for a Dutch Excel, from each command that writes CSV; without it CSV is the same everywhere."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from lea_model.exporter.csv_text import csv_text
from tests.cli.running import agenda, apart


def test_cells_for_excel() -> None:
    """Semicolons, decimal commas, a mark and CRLF; what looks like a number or a date but is a text stays one."""
    rows = [["4.3", 1.5, Decimal("0.25"), 7, True, None], ["0034", -2.5, None, 0, False, "=a;b"]]
    assert csv_text(["nummer", "b"], rows, excel=True) == (
        '\ufeffnummer;b\r\n"=""4.3""";1,5;0,25;7;true;\r\n"=""0034""";-2,5;;0;false;"\'=a;b"\r\n'
    )
    assert csv_text(["nummer", "b"], rows[:1]) == "nummer,b\n4.3,1.5,0.25,7,true,\n"


@pytest.mark.slow
@pytest.mark.parametrize("command", ["compare", "graph", "export"])
def test_commands_for_excel(tmp_path: Path, command: str) -> None:
    """Each command writes every file in that form, and plainly without the option."""
    folder = agenda(tmp_path / "in")
    for option, mark, end in (([], b"", b"\n"), (["--excel"], b"\xef\xbb\xbf", b"\r\n")):
        out = tmp_path / f"uit{len(option)}"
        assert apart(command, folder, "--format", "csv", "-o", out, *option).returncode == 0
        written = [path.read_bytes() for path in out.glob("*.csv")]
        assert len(written) > 1
        for content in written:
            first = content.split(b"\n")[0] + b"\n"
            assert (content.startswith(b"\xef\xbb\xbf"), first.endswith(b"\r\n")) == (bool(mark), end == b"\r\n")
            assert (b";" in first) == (bool(option) and b"," not in first)


def test_only_with_csv(tmp_path: Path) -> None:
    """Another format has no such form."""
    ran = apart("compare", agenda(tmp_path / "in"), "--format", "json", "--excel", LEA_LANG="nl")
    assert (ran.returncode, ran.stderr) == (2, "Fout: '--excel' hoort bij '--format csv'.\n")
