"""What stands inside a line: letters, links, marks of footnotes and places that links lead to."""

from __future__ import annotations

from collections.abc import Iterable

from lea_model.renderer.formats.word import style_names as styles
from lea_model.renderer.formats.word.elements import Element, run, w
from lea_model.renderer.formats.word.manuscript import Manuscript
from lea_model.renderer.tree import Fact
from lea_model.vocabulary.runs import (
    Anchor,
    Badge,
    Break,
    Code,
    FootnoteRef,
    Hyperlink,
    Mark,
    Revision,
    Run,
    Runs,
    Small,
    Text,
    text_of,
)


class RunWriter:
    """Writes the runs of a line.

    Args:
        manuscript: The document.
        noted: Whether the line stands in a footnote.
    """

    def __init__(self, manuscript: Manuscript, *, noted: bool = False) -> None:
        self._manuscript = manuscript
        self._noted = noted
        # Word has no comments in footnotes.
        self._comments = None if noted else manuscript.comments
        self._here: set[str] = set()

    def begin(self) -> None:
        """Begin another chapter: a footnote that is named in it stands at the foot of its page."""
        self._here = set()

    def line(self, runs: Iterable[Run], style: str = "") -> list[Element]:
        """The elements of a line.

        Args:
            runs: What it says.
            style: The name of the style of its letters.
        """
        made: list[Element] = []
        about = 0
        for one in runs:
            if isinstance(one, Small) and self._comments is not None:
                made[about:] = self._comments.on(made[about:], [text_of(one.runs)])
                about = len(made)
            else:
                made += self._one(one, style)
        return made

    def fact(self, fact: Fact) -> list[Element]:
        """A term with all that it is here, in one line."""
        said: list[Element] = [run(f"{fact.term}: ", w("b"))]
        for place, line in enumerate(fact.lines):
            said += [*([run("; ")] if place else []), *self.line(line)]
        return said

    def _one(self, one: Run, style: str) -> list[Element]:
        look = self._look(style) if style else None
        if isinstance(one, Text):
            return [run(one.text, look, w("b") if one.strong else None)] if one.text else []
        if isinstance(one, Break):
            return [w("r", w("br"))]
        if isinstance(one, Hyperlink):
            return self._link(one.target, one.text)
        if isinstance(one, Mark):
            said = f"{one.text} ({one.why})" if one.text else one.why
            return [run(said, self._look(styles.MARK))]
        if isinstance(one, Small):
            return [run(" ", look), *self.line(one.runs, styles.SOURCE)]
        if isinstance(one, FootnoteRef):
            return self._footnote(one)
        if isinstance(one, Anchor):
            return self._manuscript.marked(one.anchor) if one.anchor else []
        if isinstance(one, Code):
            return [run(one.text, self._look(styles.CODE))]
        if isinstance(one, Revision):
            changed = styles.INSERTED if one.revision == "inserted" else styles.DELETED
            return [run(f"{one.spoken} ", self._look(styles.SOURCE)), run(one.text, self._look(changed))]
        if isinstance(one, Badge):
            return [run(one.text, self._look(styles.STRONG))]
        return []

    def _look(self, style: str) -> Element:
        return w("rStyle", val=self._manuscript.style(style))

    def _link(self, target: str, text: str) -> list[Element]:
        where = self._manuscript.link(target, noted=self._noted)
        if where is None:
            return [run(text)]
        return [w("hyperlink", run(text, self._look(styles.LINK)), history=1, **where)]

    def _footnote(self, one: FootnoteRef) -> list[Element]:
        """The mark of a footnote, as it is printed; once in a chapter, with its text at the foot of that page."""
        note = self._manuscript.notes.get(one.note)
        mark = self._look(styles.FOOTNOTE_MARK)
        if note is None or self._noted:
            return [run(one.mark, mark)]
        if one.note in self._here:
            return [w("hyperlink", run(one.mark, mark), history=1, anchor=self._manuscript.bookmark(one.note))]
        self._here.add(one.note)
        places = [] if one.note in self._manuscript.noted else [note.anchor, *note.anchors]
        self._manuscript.noted.add(one.note)
        number = self._manuscript.add_footnote(self._note(one.mark, note.runs))
        reference = w("footnoteReference", customMarkFollows=1, id=number)
        shown = run(one.mark, mark)
        shown.insert(1, reference)
        return [*[element for place in places for element in self._manuscript.marked(place)], shown]

    def _note(self, mark: str, runs: Runs) -> Element:
        """The paragraph at the foot of a page."""
        inside = RunWriter(self._manuscript, noted=True)
        shown = run(mark, self._look(styles.FOOTNOTE_MARK))
        look = w("pPr", w("pStyle", val=self._manuscript.style(styles.FOOTNOTE_TEXT)))
        return w("p", look, shown, run(" "), *inside.line(runs))
