"""Write ``src/lea_model/__init__.pyi``: what type checkers read of the public names, from the list in ``__init__.py``.

Run ``python scripts/public_names.py`` after a change of that list.
"""

from __future__ import annotations

from pathlib import Path

import lea_model

STUB = Path(__file__).resolve().parent.parent / "src" / "lea_model" / "__init__.pyi"


def stub() -> str:
    """The text of the stub."""
    lines = ["# Written by scripts/public_names.py from the list in __init__.py: change that one.", ""]
    for module, names in sorted(vars(lea_model)["_PUBLIC"].items()):
        lines += [f"from {module} import {name} as {name}" for name in sorted(names)]
    names = "".join(f'    "{name}",\n' for name in sorted(vars(lea_model)["__all__"]))
    return "\n".join([*lines, "", "__version__: str", f"__all__ = [\n{names}]", ""])


if __name__ == "__main__":
    STUB.write_text(stub(), "utf-8")
    print(STUB.name)
