"""Write the JSON Schemas for editors, ``schemas/agenda.<language>.schema.json``, from the model.

Run ``python scripts/write_schemas.py`` after any change of the model; a test fails where the files are out of date.
"""

from __future__ import annotations

from pathlib import Path

from lea_model.i18n import LANGUAGES
from lea_model.schema import schema_text

SCHEMAS = Path(__file__).resolve().parent.parent / "schemas"


def main() -> None:
    """Write one file for each language."""
    SCHEMAS.mkdir(exist_ok=True)
    for language in LANGUAGES:
        path = SCHEMAS / f"agenda.{language}.schema.json"
        path.write_text(schema_text(language), encoding="utf-8", newline="\n")
        print(path.relative_to(SCHEMAS.parent))


if __name__ == "__main__":
    main()
