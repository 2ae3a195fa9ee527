"""A version of an agenda with what its files say beside the data: where each part is from, and remarks."""

from __future__ import annotations

import re
from collections import Counter
from itertools import takewhile

from lea_model.diagnostics import Path as ItemPath
from lea_model.editing.editor import spot_of
from lea_model.editing.yaml_text import NotPreciseError, YamlText
from lea_model.errors import LeaError
from lea_model.index import Index
from lea_model.loader import Result
from lea_model.model.base import Item, Model
from lea_model.model.keys import dutch_key
from lea_model.vocabulary.review_words import REVIEW


class Version:
    """A version of an agenda (versie).

    Args:
        result: What reading gave.

    Attributes:
        result: What reading gave.
        index: Its items.
    """

    def __init__(self, result: Result) -> None:
        self.result = result
        self.index = Index(result)
        self._texts: dict[str, YamlText] = {}

    def at(self, path: ItemPath) -> Model:
        """What stands at a path."""
        return self.index.items[path] if path else self.index.agenda

    def source(self, path: ItemPath) -> dict[str, str]:
        """Where a part is from, with the document."""
        item = self.at(path)
        context = self.index.effective(path)
        source = item.source if isinstance(item, Item) else None
        found = {"document": context.document, "paragraaf": context.section, "regels": source.lines if source else None}
        return {key: value for key, value in found.items() if value}

    def remarks(self, path: ItemPath, name: str = "") -> Counter[str]:
        """The remarks that stand with a part, or within the value of a field of it."""
        try:
            text, spot = self._spot(path)
            if not name:
                return remarks_in(text.written(spot))
            key = next((one for one in (dutch_key(name), name) if one in text.at(spot)), None)
            return Counter() if key is None else remarks_in(text.raw((*spot, key)))
        except (LeaError, NotPreciseError):
            return Counter()

    def review(self, path: ItemPath) -> str:
        """What a draft asks to look at in a part, as the remark above it says; empty where it asks nothing."""
        try:
            text, spot = self._spot(path)
            lines = text.written(spot).split("\n")
        except (LeaError, NotPreciseError):
            return ""
        above = takewhile(lambda line: line.lstrip().startswith("#"), lines)
        said = " ".join(line.strip("# ") for line in above)
        return said if said.startswith(f"{REVIEW}:") else ""

    def _spot(self, path: ItemPath) -> tuple[YamlText, ItemPath]:
        return spot_of(self.result, path, self._texts)


def remarks_in(text: str) -> Counter[str]:
    """The remarks in lines of YAML, but for what a draft asks to look at; words behind a sign in a text look alike."""
    found: Counter[str] = Counter()
    block: list[str] = []
    for line in [*text.split("\n"), ""]:
        plain = line.strip()
        if plain.startswith("#"):
            block.append(plain.lstrip("# "))
            continue
        said = re.sub(rf"{REVIEW}:.*?\(zekerheid: \w+\)", "", " ".join(block)).strip()
        inline = re.search(r"\s#\s*(.*)$", line)
        found.update(one for one in (said, inline[1] if inline else "") if one)
        block = []
    return found
