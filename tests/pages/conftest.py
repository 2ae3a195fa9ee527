"""Every kind of page, made once as a user makes it, and the browser that opens them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from lea_model.cli import main

ROOT = Path(__file__).resolve().parent.parent.parent
MODULES = Path(__file__).resolve().parent / "node_modules"
"""What ``npm ci --prefix tests/pages`` brings."""
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def ran(*arguments: str) -> None:
    """Run the command line; documents are made whatever the findings."""
    with pytest.raises(SystemExit) as ended:
        main([*arguments])
    assert ended.value.code in (0, 1)


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every kind of page by a name: documents in both readings, findings, changes, a comparison, a draft."""
    out = tmp_path_factory.mktemp("pages")
    examples = [str(ROOT / "examples" / name) for name in ("almere", "tilburg", "westland")]
    ran("build", *examples, "--format", "html", "--out", str(out / "publication"))
    ran("build", examples[0], "--format", "html", "--working", "--out", str(out / "working"))
    reports = out / "reports"
    reports.mkdir()
    ran("check", *examples, "--format", "html", "--out", str(reports / "findings.html"))
    ran("compare", *examples, "--format", "html", "--out", str(reports / "comparison.html"))
    ran("diff", examples[1], examples[2], "--format", "html", "--out", str(reports / "changes.html"))
    texts = sorted(map(str, (ROOT / "tests" / "draft" / "texts").glob("*.txt")))
    ran("draft", *texts, str(ROOT / "README.md"), "--into", str(out / "draft"))
    return {path.relative_to(out).with_suffix("").as_posix(): path for path in sorted(out.rglob("*.html"))}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser without a window; closed behind each module, for there can be one at a time in a process."""
    if CHROMIUM is None:
        pytest.skip("there is no chromium")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()
