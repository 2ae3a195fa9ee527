"""The three agendas, each read once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

import lea_model
from lea_model.index import Index

ROOT = Path(__file__).resolve().parents[2]


@cache
def example(name: str) -> Index:
    """One of the three agendas."""
    return Index(lea_model.load(ROOT / "examples" / name))


@pytest.fixture
def almere() -> Index:
    """The agenda of Almere."""
    return example("almere")


@pytest.fixture
def tilburg() -> Index:
    """The agenda of Tilburg."""
    return example("tilburg")


@pytest.fixture
def westland() -> Index:
    """The agenda of Westland."""
    return example("westland")
