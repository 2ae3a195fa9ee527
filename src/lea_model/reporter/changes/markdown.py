"""Changes as Markdown; texts of users are never markup."""

from __future__ import annotations

from lea_model.changes import AgendaDiff, Edit, Piece
from lea_model.i18n import N_, Language, translate
from lea_model.renderer.formats.markdown import escape
from lea_model.reporter.changes.grouped import chapters
from lea_model.reporter.changes.summary import agenda_name, summary, title, warning


def markdown_report(found: AgendaDiff, language: Language) -> str:
    """Write changes as Markdown.

    Args:
        found: The changes.
        language: The language of the sentences.

    Returns:
        Markdown. Words that were dropped are struck through, words that came are bold.
    """
    lines = [f"# {escape(title(found, language))}", ""]
    lines += [
        f"- {translate(N_('old:'), language)} {escape(agenda_name(found.old))}",
        f"- {translate(N_('new:'), language)} {escape(agenda_name(found.new))}",
        "",
    ]
    if caution := warning(found, language):
        lines += [f"> {escape(caution)}", ""]
    for said in summary(found, language):
        lines += [escape(said), ""]
    for chapter in chapters(found, language):
        lines += [f"## {escape(chapter.heading)}", ""]
        for group in chapter.groups:
            lines += [f"### {escape(group.label)} ({len(group.lines)})", ""]
            for line in group.lines:
                note = f" *({escape(line.matched)})*" if line.matched else ""
                lines.append(f"- {escape(line.sentence)}{note}")
                if line.words:
                    lines += ["", f"  {''.join(map(_shown, line.words)).strip()}", ""]
            lines += [""]
    text = "\n".join(lines)
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    return text.strip() + "\n"


def _shown(piece: Piece) -> str:
    words = escape(piece.text.strip())
    sign = {Edit.KEPT: "", Edit.DROPPED: "~~", Edit.ADDED: "**"}[piece.edit]
    before = " " if piece.text[:1].isspace() else ""
    after = " " if piece.text[-1:].isspace() and words else ""
    return f"{before}{sign}{words}{sign}{after}" if words else " "
