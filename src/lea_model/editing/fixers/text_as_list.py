"""A text that is certainly a list, by its bullets or by names that are all registered, is written as one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lea_model.diagnostics import Finding, Phrase
from lea_model.diagnostics.structure_codes import TEXT_AS_LIST
from lea_model.editing.fix import NOT_TYPED, Change, Fixer
from lea_model.editing.patch import Patch
from lea_model.editing.workspace import Scalar, Workspace
from lea_model.source import parse


def propose(workspace: Workspace, found: Finding) -> Iterator[Change | Phrase]:
    """Put a dash before each item, or brackets around them where they stand beside their key."""
    scalar, items = workspace.scalar(found.position), found.params["items"]
    if scalar is None or scalar.on_key or not items:
        return
    new = _written(scalar, items)
    if new is None:
        yield NOT_TYPED
        return
    # One item becomes several: of a list all items after it move.
    path = scalar.path[:-1] if isinstance(scalar.path[-1], int) else scalar.path
    patch = Patch(scalar.file.name, scalar.start, scalar.end, new)
    yield Change(patch, scalar.position, scalar.value, ", ".join(items), path, open_ended=True)


def _written(scalar: Scalar, items: tuple[str, ...]) -> str | None:
    """The list as it is typed in the place of a text; None where that cannot be done."""
    before = scalar.file.text[: scalar.start].replace("\r", "\n").rpartition("\n")[2]
    in_list = isinstance(scalar.path[-1], int)
    on_one_line = scalar.flow if in_list else scalar.flow or bool(before.strip())
    typed = [one for item in items if (one := _typed(item, flow=on_one_line)) is not None]
    if len(typed) < len(items):
        return None
    if on_one_line:
        return ", ".join(typed) if in_list else f"[{', '.join(typed)}]"
    end = "\r\n" if "\r\n" in scalar.file.text else "\n"
    if in_list:
        dash = " " * before.rindex("-") + "- "
        return f"{end}{dash}".join(typed)
    return "- " + f"{end}{before}- ".join(typed)


def _typed(item: str, *, flow: bool) -> str | None:
    """An item as it is typed: plain where that is read as the same text, else between double quotes."""
    quoted = '"{}"'.format(item.replace("\\", "\\\\").replace('"', '\\"'))
    for form in (item, quoted):
        read = parse(f"[{form}, x]" if flow else f"- {form}\n", "")
        if not read.findings and read.data == ([item, "x"] if flow else [item]):
            return form
    return None


FIXER: Final = Fixer((TEXT_AS_LIST.code,), propose)
