"""Build the documentation site: ``python scripts/documentation_site.py --out DIR``.

Pages that people write stand in ``docs/``. Those that say what the package says already are made from it here: a page
for each code of a finding, the help of each command, and the public names with their docstrings. Nothing of that is
kept in the repository, so nothing can be out of date. ``docs/site/zensical.toml`` has the order and the looks.

The site stands in ``DIR/<version>``, with the other versions that were built there before; ``DIR/index.html`` leads to
this one. It works from a folder as well as from a server, and never needs the network.

Exit status: 0 when the site was built without a warning, 1 when it was not, 2 for wrong use.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Final

import lea_model
from lea_model.checker import all_rules
from lea_model.cli.command_group import COMMANDS
from lea_model.diagnostics.codes import READING_CODES
from lea_model.diagnostics.running_codes import RUNNING_CODES
from lea_model.i18n import translate
from lea_model.reporter.rule_pages import RulePages
from lea_model.reporter.text_report import WORDS
from lea_model.text import natural_order

ROOT: Final = Path(__file__).resolve().parent.parent
DOCS: Final = ROOT / "docs"
CONFIG: Final = DOCS / "site"
FROM_ROOT: Final = ("CONTRIBUTING.md", "CHANGELOG.md", "GOVERNANCE.md", "CODE_OF_CONDUCT.md", "SECURITY.md")
"""Pages that stand at the top of the repository, where people look for them."""

ENGLISH: Final = ("inbouwen/", *(name.removesuffix(".md") for name in FROM_ROOT))
"""Pages in English, by how their address begins; the others are in Dutch."""

NEWS: Final = "<!-- towncrier release notes start -->\n"
"""Where a release comes in the list of changes."""

SHOWN: Final = {".toml": "toml", ".py": "python", ".yaml": "yaml", ".yml": "yaml", ".json": "json", ".cff": "yaml"}
"""Files that a page of the site shows where another page leads to them, and the language of their text."""

KEPT: Final = {".md", ".png", ".svg", ".css", ".js"}
"""Files of ``docs/`` that are part of the site as they are."""

SEARCHING: Final = "https://unpkg.com/iframe-worker/shim"
"""What the theme has a page from a folder fetch, so that it can search; ``docs/site/iframe-worker`` holds the same."""

_LINK: Final = re.compile(r"(?<=\]\()(?P<target>[^)#\s]+)(?P<anchor>#[^)\s]*)?(?=\))")
_CODE: Final = re.compile(
    r"^(?P<fence>```|~~~).*?^(?P=fence)[^\S\n]*$|`[^`\n]*`|^ {4}[^\n]*$",
    re.MULTILINE | re.DOTALL,
)
_ARTICLE: Final = re.compile(r"<article\b")


def rule_pages() -> dict[str, str]:
    """A page for each code, and one that lists them all, in Dutch."""
    rules, _ = all_rules()
    pages = RulePages("nl")
    written = {rule.code.code: rule.text("nl") for rule in rules}
    codes = sorted((*READING_CODES, *(rule.code for rule in rules), *RUNNING_CODES), key=lambda code: code.code)
    found: dict[str, str] = {}
    lines = [
        "# Alle bevindingen",
        "",
        f"lea-model kent {len(codes)} bevindingen. `lea rule CODE` toont dezelfde bladzijden, zonder netwerk.",
        "",
        "| code | ernst | wat het zegt | naam |",
        "|---|---|---|---|",
    ]
    for code in codes:
        severity = translate(WORDS[code.severity], "nl")
        title = pages.of(code).title.replace("|", "\\|")
        lines.append(f"| [{code.code}]({code.code}.md) | {severity} | {title} | `{code.name}` |")
        text = written.get(code.code) or f"{code.code}: {code.name}\n\n{pages.of(code).markdown()}"
        found[f"regels/{code.code}.md"] = f"# {text}\n\nErnst: {severity}. Naam: `{code.name}`.\n"
    found["regels/index.md"] = "\n".join([*lines, ""])
    return found


def command_page() -> str:
    """The help of each command, in Dutch, as it is printed."""
    environment = os.environ | {"LEA_LANG": "nl", "COLUMNS": "100", "NO_COLOR": "1"}
    parts = ["# Opdrachten", "", "Zo staat het er als u `lea OPDRACHT --help` vraagt."]
    for name in ("", *COMMANDS):
        run = [sys.executable, "-m", "lea_model", *([name] if name else []), "--help"]
        printed = subprocess.run(run, capture_output=True, text=True, encoding="utf-8", env=environment, check=True)
        parts += ["", f"## lea {name}".rstrip(), "", "```text", printed.stdout.rstrip(), "```"]
    return "\n".join([*parts, ""])


def api_page() -> str:
    """The public names, by the module that holds them, for mkdocstrings to fill in."""
    lines = [
        "# API",
        "",
        "These are the names that `import lea_model as lea` gives; they are what the package promises to keep.",
    ]
    for module, names in vars(lea_model)["_PUBLIC"].items():
        lines += ["", f"## {module}", "", *(f"::: {module}.{name}\n" for name in names)]
    return "\n".join([*lines, ""])


def file_page(path: Path, name: str) -> str:
    """A page that shows a file of the repository, or all files of a folder."""
    files = [path] if path.is_file() else sorted(each for each in path.rglob("*") if each.suffix in SHOWN)
    lines = [f"# {name}", ""]
    for each in files:
        text = each.read_text("utf-8").rstrip()
        lines += [
            f"`{each.relative_to(ROOT).as_posix()}`",
            "",
            f"~~~~{SHOWN.get(each.suffix, 'text')}",
            text,
            "~~~~",
            "",
        ]
    return "\n".join(lines)


def in_site(path: Path) -> str | None:
    """The address of the page for a file of the repository; None where the site has none."""
    if path.is_relative_to(DOCS) and path.suffix in KEPT:
        return path.relative_to(DOCS).as_posix()
    if path.parent == ROOT and path.name in FROM_ROOT:
        return path.name
    if path == ROOT / "README.md":
        return "index.md"
    return None


def made_pages() -> dict[str, str]:
    """The pages that are made from the package, by their address."""
    return rule_pages() | {"opdrachten.md": command_page(), "inbouwen/api.md": api_page()}


def linked(text: str, source: Path, address: str, made: Collection[str], shown: dict[str, str]) -> str:
    """A page with links that lead to pages of the site; what they lead to outside of it is added to ``shown``.

    Args:
        text: The page.
        source: The file that it comes from.
        address: Where it stands in the site.
        made: Addresses of pages that are made from the package.
        shown: Pages that show files, by their address.

    Raises:
        FileNotFoundError: A link leads nowhere.
    """
    code = [match.span() for match in _CODE.finditer(text)]

    def led(match: re.Match[str]) -> str:
        target = match["target"]
        if "://" in target or target.startswith("mailto:") or any(a <= match.start() < b for a, b in code):
            return match[0]
        path = (source.parent / target).resolve()
        if path.is_relative_to(DOCS) and path.relative_to(DOCS).as_posix() in made:
            return match[0]
        if not path.exists():
            message = f"{source.relative_to(ROOT)}: a link leads to {target}, which is not there"
            raise FileNotFoundError(message)
        there = in_site(path)
        if there is None:
            name = path.relative_to(ROOT).as_posix()
            there = f"bestanden/{name}.md"
            shown[there] = file_page(path, name)
        here = os.path.relpath(there, Path(address).parent.as_posix())
        return Path(here).as_posix() + (match["anchor"] or "")

    return _LINK.sub(led, text)


def with_news(text: str) -> str:
    """The list of changes, with what no release has yet above the last one."""
    run = [sys.executable, "-m", "towncrier", "build", "--draft", "--version", "next"]
    said = subprocess.run(run, cwd=ROOT, check=True, capture_output=True, encoding="utf-8").stdout
    news = said.partition("\n###")[2].rstrip()
    head, mark, rest = text.partition(NEWS)
    return f"{head}{mark}\n## Not in a release yet\n\n###{news}\n{rest}" if news and mark else text


def written_pages() -> Iterator[tuple[Path, str]]:
    """The files that people write, with their address in the site."""
    for path in sorted(DOCS.rglob("*"), key=lambda path: natural_order(path.as_posix())):
        if path.suffix in KEPT:
            yield path, path.relative_to(DOCS).as_posix()
    for name in FROM_ROOT:
        yield ROOT / name, name


def put_together(folder: Path) -> None:
    """Write all pages, and the settings, into a folder from which the site can be built."""
    shown: dict[str, str] = {}
    made = made_pages()
    pages: dict[str, str] = {}
    for path, address in written_pages():
        target = folder / "pages" / address
        target.parent.mkdir(parents=True, exist_ok=True)
        if path.suffix == ".md":
            text = path.read_text("utf-8")
            text = with_news(text) if address == "CHANGELOG.md" else text
            pages[address] = linked(text, path, address, made, shown)
        else:
            shutil.copyfile(path, target)
    for address, text in (pages | shown | made).items():
        target = folder / "pages" / address
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    shutil.copyfile(CONFIG / "zensical.toml", folder / "zensical.toml")
    shutil.copytree(ROOT / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__"))


def finish(site: Path) -> None:
    """Make built pages whole.

    Pages in English say so, for who hears them read out; their menu stays Dutch. And the script with which a page that
    is opened from a folder can search comes with the site, and not from the network.
    """
    for page in sorted(site.rglob("*.html")):
        text = page.read_text("utf-8")
        address = page.relative_to(site)
        if address.as_posix().startswith(ENGLISH):
            text = _ARTICLE.sub('<article lang="en"', text, count=1)
        own = "../" * (len(address.parts) - 1) + "site/iframe-worker/shim.js"
        page.write_text(text.replace(SEARCHING, own), "utf-8")


def put_down(site: Path, out: Path, version: str) -> None:
    """Put a built site beside the versions that stand there, and let the front page lead to it."""
    out.mkdir(parents=True, exist_ok=True)
    target = out / version
    if target.exists():
        shutil.rmtree(target)
    shutil.copytree(site, target)
    versions = sorted((each.name for each in out.iterdir() if (each / "index.html").is_file()), key=natural_order)
    listed = [{"version": each, "title": each, "aliases": []} for each in reversed(versions)]
    (out / "versions.json").write_text(json.dumps(listed, indent=2) + "\n", "utf-8")
    items = "".join(f'<li><a href="{escape(each)}/index.html">{escape(each)}</a></li>' for each in reversed(versions))
    (out / "index.html").write_text(
        '<!doctype html>\n<html lang="nl"><head><meta charset="utf-8"><title>lea-model</title>'
        f'<meta http-equiv="refresh" content="0; url={escape(version)}/index.html"></head>'
        f"<body><h1>lea-model</h1><p>Kies een versie:</p><ul>{items}</ul></body></html>\n",
        "utf-8",
    )


def build(out: Path) -> int:
    """Build the site into a folder; the exit status."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        put_together(folder)
        run = [sys.executable, "-m", "zensical", "build", "--strict", "--clean"]
        done = subprocess.run(run, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
        print(done.stdout + done.stderr)
        if done.returncode:
            return 1
        finish(folder / "site")
        put_down(folder / "site", out, lea_model.__version__)
    return 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Build the site; the exit status."""
    parser = argparse.ArgumentParser(description="Build the documentation site.")
    parser.add_argument("--out", type=Path, required=True, help="folder of the site; other versions in it stay")
    return build(parser.parse_args(arguments).out)


if __name__ == "__main__":
    sys.exit(main())
