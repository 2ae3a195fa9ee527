"""Write ``src/lea_model/taxonomy/tag_terms.py``, the ids that tags may name, from the shared lists.

Run ``python scripts/write_tag_terms.py`` after any change of a list; a test fails where the module is out of date.
"""

from __future__ import annotations

import textwrap
from pathlib import Path

from lea_model.taxonomy import schemes
from lea_model.taxonomy.scheme_reader import SCHEMES

MODULE = Path(__file__).resolve().parent.parent / "src" / "lea_model" / "taxonomy" / "tag_terms.py"

HEAD = '''\
"""The ids of the shared lists and of their terms, written by ``scripts/write_tag_terms.py``: change the lists instead.

Every agenda with tags is held against these, and reading the lists themselves takes longer than all rules together.
"""

from __future__ import annotations

from typing import Final

'''


def module() -> str:
    """The whole module."""
    lines = ["TERMS: Final[dict[str, str]] = {"]
    for scheme in schemes():
        ids = textwrap.wrap(" ".join(sorted(term.id for term in scheme.terms)), 100, break_on_hyphens=False)
        lines += [f'    "{scheme.id}": """', *(f"        {line}" for line in ids), '    """,']
    lines += [
        "}",
        '"""The ids of the terms of each list, by the id that a tag names it by; as one text, which loads quickest."""',
    ]
    lines += ["", "ENGLISH: Final[dict[str, str]] = {"]
    lines += [f'    "{english}": "{dutch}",' for dutch, english in SCHEMES.items() if english != dutch]
    lines += ["}", '"""The English names of the lists, which tags do not use."""', ""]
    return HEAD + "\n".join(lines)


def main() -> None:
    """Write the module."""
    MODULE.write_text(module(), encoding="utf-8", newline="\n")
    print(MODULE.name)


if __name__ == "__main__":
    main()
