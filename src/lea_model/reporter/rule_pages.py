"""The page that explains a code, taken apart for reports: that of its rule, or one made of its messages."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from lea_model.checker import all_rules
from lea_model.diagnostics import Code
from lea_model.i18n import N_, Language, translate

_HEADING: Final = "## "
_CODE: Final = "    "


class PageBlock(NamedTuple):
    """A piece of a page: a paragraph on one line, or lines of YAML.

    Attributes:
        kind: Which of the two.
        text: The text; that of a paragraph may hold code between backticks.
    """

    kind: Literal["paragraph", "code"]
    text: str


class PagePart(NamedTuple):
    """A part of a page, such as 'What to do'.

    Attributes:
        heading: Its heading.
        blocks: What stands below that.
    """

    heading: str
    blocks: tuple[PageBlock, ...]


class RulePage(NamedTuple):
    """The page of a code.

    Attributes:
        title: What the code is about, in a few words.
        parts: The parts of the page, in order.
    """

    title: str
    parts: tuple[PagePart, ...]

    def finds(self) -> str:
        """What the code finds: the first part, as one paragraph."""
        return " ".join(block.text for block in self.parts[0].blocks if block.kind == "paragraph")

    def markdown(self) -> str:
        """The parts as Markdown."""
        pieces: list[str] = []
        for part in self.parts:
            pieces.append(f"## {part.heading}")
            pieces += (f"```yaml\n{text}\n```" if kind == "code" else text for kind, text in part.blocks)
        return "\n\n".join(pieces)

    def plain(self) -> str:
        """The parts as plain text."""
        pieces: list[str] = []
        for part in self.parts:
            pieces.append(f"{part.heading}:")
            pieces += (_indented(text) if kind == "code" else text for kind, text in part.blocks)
        return "\n\n".join(pieces)


class RulePages:
    """The pages of all codes in a language.

    Args:
        language: The language.
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        # Those of other packages as well.
        self._rules = {rule.code.code: rule for rule in all_rules().rules}

    def of(self, code: Code) -> RulePage:
        """The page of a code: that of its rule, or for one that reading gives a page made of its messages."""
        rule = self._rules.get(code.code)
        if rule is None or rule.code != code:
            return _made_page(code, self.language)
        head, _, rest = rule.text(self.language).partition("\n")
        return RulePage(head.partition(": ")[2].rstrip("."), _parts(rest))


def _made_page(code: Code, language: Language) -> RulePage:
    what = _open(translate(code.what, language))
    said = (
        (N_("What it finds"), what),
        (N_("Why it matters"), _open(translate(code.why, language))),
        (N_("What to do"), _open(translate(code.fix, language))),
    )
    parts = (PagePart(translate(heading, language), (PageBlock("paragraph", text),)) for heading, text in said)
    return RulePage(what.rstrip("."), tuple(parts))


def _parts(text: str) -> tuple[PagePart, ...]:
    parts: list[PagePart] = []
    for piece in text.strip("\n").split("\n\n"):
        if piece.startswith(_HEADING):
            parts.append(PagePart(piece[len(_HEADING) :].strip(), ()))
            continue
        block = _block(piece)
        heading, blocks = parts[-1]
        if block.kind == "code" and blocks and blocks[-1].kind == "code":  # an empty line within an example
            blocks, block = blocks[:-1], PageBlock("code", f"{blocks[-1].text}\n\n{block.text}")
        parts[-1] = PagePart(heading, (*blocks, block))
    return tuple(parts)


def _block(piece: str) -> PageBlock:
    lines = piece.strip("\n").split("\n")
    if all(line.startswith(_CODE) for line in lines if line):
        return PageBlock("code", "\n".join(line[len(_CODE) :] for line in lines))
    return PageBlock("paragraph", " ".join(line.strip() for line in lines))


def _indented(text: str) -> str:
    return "\n".join(f"{_CODE}{line}".rstrip() for line in text.split("\n"))


class _Fields(dict[str, str]):
    """Fields of a message that are left open."""

    def __missing__(self, key: str) -> str:
        return "" if key == "hint" else "…"


def _open(message: str) -> str:
    """A message with its fields left open: nothing is filled in on a page."""
    return message.format_map(_Fields())
