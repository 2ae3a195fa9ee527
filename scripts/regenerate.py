"""Write every file of this repository that is made from something else: ``python scripts/regenerate.py``.

These are the schemas for editors, the pages of ``docs/`` that come from the model, the compiled messages, the stub with
the public names and the ids that tags may name. Each is made from one source, which is what somebody changes; then this
brings the rest along. With ``--check`` nothing is changed: it names the files that are out of date.

Exit status: 0 when all is well, 1 when a file is out of date with ``--check``, or when a translation is wrong.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import textwrap
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final

import compile_messages
import data_dictionary
import format_reference
import graph_reference
import lea_model.model
import man_page
import taxonomy_reference
from lea_model.changes import CHANGE_KINDS
from lea_model.changes.sentences import SECTION_WORDS
from lea_model.i18n import LANGUAGES, translate
from lea_model.reporter.comparison.dictionary import dictionary
from lea_model.schema import full_schema_text, schema_text
from lea_model.taxonomy import schemes

ROOT: Final = Path(__file__).resolve().parent.parent
PACKAGE: Final = ROOT / "src" / "lea_model"


def stub() -> str:
    """``__init__.pyi``: what type checkers read of the public names, from the list in ``__init__.py``."""
    lines = ["# Written by scripts/regenerate.py from the list in __init__.py: change that one.", ""]
    for module, names in sorted(vars(lea_model)["_PUBLIC"].items()):
        lines += [f"from {module} import {name} as {name}" for name in sorted(names)]
    names = "".join(f'    "{name}",\n' for name in sorted(vars(lea_model)["__all__"]))
    return "\n".join([*lines, "", "__version__: str", f"__all__ = [\n{names}]", ""])


def model_stub() -> str:
    """``model/__init__.pyi``: the classes of the model for type checkers, from the list in ``model/__init__.py``."""
    lines = ["# Written by scripts/regenerate.py from the list in __init__.py: change that one.", ""]
    for module, names in sorted(vars(lea_model.model)["_PUBLIC"].items()):
        lines += [f"from lea_model.model.{module} import {name} as {name}" for name in sorted(names)]
    return "\n".join([*lines, ""])


_TAG_TERMS_HEAD: Final = '''\
"""The ids of the shared lists and of their terms, written by ``scripts/regenerate.py``: change the lists instead.

Every agenda with tags is held against these, and reading the lists themselves takes longer than all rules together.
"""

from __future__ import annotations

from typing import Final

'''


def tag_terms() -> str:
    """``vocabulary/tag_terms.py``: the ids that tags may name, from the shared lists."""
    lines = ["TERMS: Final[dict[str, str]] = {"]
    for scheme in schemes():
        ids = textwrap.wrap(" ".join(sorted(term.id for term in scheme.terms)), 100, break_on_hyphens=False)
        lines += [f'    "{scheme.id}": """', *(f"        {line}" for line in ids), '    """,']
    lines += [
        "}",
        '"""The ids of the terms of each list, by the id that a tag names it by; as one text, which loads quickest."""',
        "",
    ]
    return _TAG_TERMS_HEAD + "\n".join(lines)


def comparison_page() -> str:
    """``docs/vergelijken.md``: written by hand, up to its chapter on the tables."""
    return _before(ROOT / "docs" / "vergelijken.md", "## De tabellen") + dictionary("nl")


def changes_page() -> str:
    """``docs/wijzigingen.md``: written by hand, up to its chapter on the kinds of changes."""
    lines: list[str] = []
    for section, heading in SECTION_WORDS.items():
        lines += [f"### {translate(heading, 'nl')}", "", "| naam | betekenis | Engels |", "|---|---|---|"]
        lines += [
            f"| `{kind.name}` | {kind.label.text('nl')} | {kind.label.text('en')} |"
            for kind in CHANGE_KINDS.values()
            if kind.section is section
        ]
        lines.append("")
    return _before(ROOT / "docs" / "wijzigingen.md", "## Soorten wijzigingen") + "\n".join(lines)


def _before(page: Path, heading: str) -> str:
    """What stands in a page up to and including a heading, with the blank line after it."""
    return page.read_text("utf-8").partition(f"\n{heading}\n")[0] + f"\n{heading}\n\n"


GENERATED: Final[Mapping[Path, Callable[[], str | bytes]]] = {
    **{
        compile_messages.compiled_path(folder, domain): partial(compile_messages.compile_language, folder, domain)
        for folder in compile_messages.languages()
        for domain in compile_messages.DOMAINS
    },
    **{ROOT / "schemas" / f"agenda.{name}.schema.json": partial(schema_text, name) for name in LANGUAGES},
    **{ROOT / "schemas" / f"agenda-full.{name}.schema.json": partial(full_schema_text, name) for name in LANGUAGES},
    format_reference.PAGE: format_reference.page,
    format_reference.OFFLINE: format_reference.page,
    data_dictionary.PAGE: data_dictionary.page,
    graph_reference.PAGE: graph_reference.page,
    taxonomy_reference.PAGE: taxonomy_reference.page,
    ROOT / "docs" / "vergelijken.md": comparison_page,
    ROOT / "docs" / "wijzigingen.md": changes_page,
    **{path: partial(man_page.page, language) for language, path in man_page.PAGES.items()},
    PACKAGE / "__init__.pyi": stub,
    PACKAGE / "model" / "__init__.pyi": model_stub,
    PACKAGE / "vocabulary" / "tag_terms.py": tag_terms,
}
"""What is made, by the file that it stands in. The messages come first: the pages quote them."""


def regenerate(files: Mapping[Path, Callable[[], str | bytes]], *, check: bool) -> list[Path]:
    """Make files anew.

    Args:
        files: What makes each file.
        check: Whether to leave the files as they are.

    Returns:
        The files that were out of date.

    Raises:
        CatalogueError: A translation is wrong.
    """
    stale = []
    for path, make in files.items():
        made = make()
        data = made if isinstance(made, bytes) else made.encode()
        if path.is_file() and path.read_bytes() == data:
            continue
        stale.append(path)
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    return stale


def main(arguments: Sequence[str] | None = None) -> int:
    """Make all files, or only tell which are out of date."""
    parser = argparse.ArgumentParser(description="Make every file anew that is made from something else.")
    parser.add_argument("--check", action="store_true", help="change nothing; fail when a file is out of date")
    check = parser.parse_args(arguments).check
    try:
        stale = regenerate(GENERATED, check=check)
    except compile_messages.CatalogueError as error:
        print(error, file=sys.stderr)
        return 1
    for path in stale:
        print(f"{path.relative_to(ROOT).as_posix()}: {'out of date' if check else 'written'}")
    if not check and any(path.suffix == ".mo" for path in stale):
        # Pages quote messages, and those were read before they were made anew.
        return subprocess.run([sys.executable, __file__], check=False).returncode
    if check and stale:
        print("run: python scripts/regenerate.py", file=sys.stderr)
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
