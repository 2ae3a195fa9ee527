"""``CITATION.cff``: what the standard asks (Citation File Format 1.2.0), and equal to the package."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

import lea_model as lea

ROOT = Path(__file__).resolve().parent.parent

KEYS = {
    *("abstract", "authors", "cff-version", "commit", "contact", "date-released", "doi", "identifiers", "keywords"),
    *("license", "license-url", "message", "preferred-citation", "references", "repository", "repository-artifact"),
    *("repository-code", "title", "type", "url", "version"),
}
"""The keys of version 1.2.0 of the standard."""


@pytest.fixture(scope="module")
def citation() -> dict[str, Any]:
    """What the file says."""
    found = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    assert isinstance(found, dict)
    return found


def test_keys_of_the_standard(citation: dict[str, Any]) -> None:
    """What must be there is there, and nothing that the standard does not know."""
    assert {"cff-version", "message", "title", "authors"} <= set(citation) <= KEYS
    assert citation["cff-version"] == "1.2.0"
    assert citation["type"] in ("software", "dataset")
    assert all(isinstance(citation[key], str) and citation[key] for key in ("message", "title", "abstract", "version"))
    assert len(set(citation["keywords"])) == len(citation["keywords"]) > 0
    assert all(isinstance(keyword, str) for keyword in citation["keywords"])


def test_authors_are_no_persons(citation: dict[str, Any]) -> None:
    """The authors are an entity: no names of persons, no addresses."""
    assert citation["authors"] == [{"name": "lea-model contributors"}]
    assert not re.search(r"\S@\S", (ROOT / "CITATION.cff").read_text("utf-8"))


def test_equal_to_the_package(citation: dict[str, Any]) -> None:
    """Version and licence are those of the package."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert citation["version"] == project["version"] == lea.__version__
    assert citation["license"] == project["license"] == "EUPL-1.2"
    assert str(citation["title"]).startswith(project["name"])
