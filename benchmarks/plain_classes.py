"""Writes the classes that a check of an agenda makes as plain pydantic has them, to count what those alone cost.

usage: python benchmarks/plain_classes.py [AGENDA] > plain.py

The same classes, bases and numbers of keys, each key ``str | None``, and nothing of ours: no types with names, no
validators, no short forms. Count the instructions of ``python -c "import pydantic.fields, importlib.metadata"`` and of
``python plain.py`` with valgrind, as `benchmarks/start.py` says. For what validates them, `model/item_schema.py` takes
half of that; the classes themselves cannot be had for less, other than by having fewer keys.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

import lea_model as lea
from lea_model.model.base import Model

_BASES_ONLY = frozenset(
    {
        *("ShortForm", "Container", "Item", "Titled", "WithRoles", "AgendaBlock", "WithCouncilMatters", "Attached"),
        *("Expecting", "WithInterventions", "Decided", "Aimed", "Scoped"),
    }
)
"""What nothing in an agenda is itself."""


def made(cls: type[Model]) -> Iterator[type[Model]]:
    """All classes that are made of a class."""
    for child in cls.__subclasses__():
        yield child
        yield from made(child)


def main() -> None:
    """Print the classes, and a root that builds what validates them."""
    lea.read(sys.argv[1] if len(sys.argv) > 1 else "examples/almere")
    classes = sorted(dict.fromkeys(made(Model)), key=lambda cls: len(cls.__mro__))
    print("from pydantic import BaseModel, ConfigDict, Field\n\n\nclass Model(BaseModel):")
    print("    model_config = ConfigDict(defer_build=True, frozen=True, extra='forbid', protected_namespaces=())")
    for cls in classes:
        print(f"\n\nclass {cls.__name__}({', '.join(base.__name__ for base in cls.__bases__)}):")
        own = [name for name in cls.__annotations__ if name in cls.model_fields]
        for name in own:
            described = f"alias='{cls.model_fields[name].alias}_', description='x', json_schema_extra={{'nl': 'x'}}"
            print(f"    {name}: str | None = Field(None, {described})")
        if not own:
            print("    pass")
    print("\n\nclass Root(BaseModel):")
    for number, name in enumerate(cls.__name__ for cls in classes if cls.__name__ not in _BASES_ONLY):
        print(f"    part_{number}: {name} | None = None")


if __name__ == "__main__":
    main()
