"""A key or value as it stands in a file, and how another text is written in its place."""

from __future__ import annotations

from typing import Final, NamedTuple

from lea_model.diagnostics import Path
from lea_model.source import parse

_QUOTES: Final = ("'", '"')


class Scalar(NamedTuple):
    """A key or a text at its place in a file (tekstwaarde).

    Attributes:
        path: The path in the data of the file, with keys as written.
        on_key: Whether it is the key rather than the value.
        value: The text that is read there.
        start: Where it starts, quotes included: an offset in the text.
        end: Where it ends.
        raw: The characters themselves.
        flow: Whether it stands between square brackets or braces.
    """

    path: Path
    on_key: bool
    value: str
    start: int
    end: int
    raw: str
    flow: bool

    @property
    def quote(self) -> str:
        """The quote around it, or nothing."""
        return self.raw[:1] if self.raw[:1] in _QUOTES else ""

    @property
    def simple(self) -> bool:
        """Whether it stands on one line, so that it can be replaced as a whole and nothing around it moves."""
        return not (set("\r\n") & set(self.raw) or (self.raw[:1] in {"|", ">"} and not self.on_key))

    def written(self, value: str) -> str | None:
        """Write another text in its place: between the same quotes, or plain where that reads as the same text.

        Args:
            value: The text that is to be read there.

        Returns:
            What to type; None where one line of YAML cannot hold it.
        """
        if not self.simple or not value.isprintable():
            return None
        single = "'{}'".format(value.replace("'", "''"))
        double = '"{}"'.format(value.replace("\\", "\\\\").replace('"', '\\"'))
        forms = {"": (value, double), "'": (single,), '"': (double,)}[self.quote]
        return next((form for form in forms if self._reads_as(form, value)), None)

    def _reads_as(self, form: str, value: str) -> bool:
        """Whether something typed here is read as a text and nothing else."""
        if self.flow:
            around = {f"{{{form}: x}}": {value: "x"}} if self.on_key else {f"{{k: {form}}}": {"k": value}}
            if not self.on_key:
                around[f"[{form}, x]"] = [value, "x"]  # type: ignore[assignment]
        elif self.on_key:
            around = {f"{form}: x\n": {value: "x"}}
        else:
            around = {f"k: {form}\n": {"k": value}, f"- {form}\n": [value]}  # type: ignore[dict-item]
        read = {text: parse(text, "") for text in around}
        return all(not read[text].findings and read[text].data == data for text, data in around.items())
