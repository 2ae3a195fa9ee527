"""Templates: Jinja in its sandbox, for our own templates as for those of users."""

from __future__ import annotations

import re
import traceback
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, ChoiceLoader, FileSystemLoader, StrictUndefined, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from lea_model.diagnostics import Phrase
from lea_model.errors import TemplateError
from lea_model.i18n import N_
from lea_model.renderer.formats.template_bounds import Meter, OwnTemplates, bounded
from lea_model.renderer.house_style import Logo, variables
from lea_model.renderer.template_folder import TEMPLATES
from lea_model.renderer.tree import CodeBlock, DocumentTree, Table
from lea_model.renderer.tree_walk import nodes
from lea_model.text import display_width, printable
from lea_model.vocabulary.runs import text_of


def fill_template(name: str, document: DocumentTree, folder: Path | None, escape: Callable[[str], str]) -> str:
    """Fill a template with a document.

    Args:
        name: The template, such as ``html/document.html``.
        document: What to write.
        folder: A folder of the user; its templates come before ours of the same name.
        escape: Makes a text safe in the format.

    Raises:
        TemplateError: A template of the user is wrong, or does what the sandbox forbids.
    """
    if folder is None:
        return _environment(folder, escape).get_template(name).render(document=document)
    try:
        meter = Meter()
        environment = _environment(folder, escape, meter)
        return "".join(meter.written(piece) for piece in environment.get_template(name).generate(document=document))
    except Exception as error:
        raise TemplateError(problem(error, folder)) from error


def _environment(
    folder: Path | None, escape: Callable[[str], str], meter: Meter | None = None
) -> ImmutableSandboxedEnvironment:
    loaders: list[BaseLoader] = [FileSystemLoader(TEMPLATES)]
    if folder is not None:
        loaders.insert(0, OwnTemplates(folder))

    def shown(value: object) -> Markup:
        text = _escaped(escape, value)
        return text if meter is None else meter.written(text)

    environment = (ImmutableSandboxedEnvironment if meter is None else bounded(meter))(
        loader=ChoiceLoader(loaders),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        finalize=shown,
    )
    environment.filters["words"] = text_of
    environment.filters["address"] = _address
    environment.filters["hang"] = _hang
    environment.filters["quote"] = _quote
    environment.filters["fenced"] = _fenced
    environment.filters["tokens"] = variables
    environment.filters["family"] = _quoted
    environment.filters["css_string"] = _quoted
    environment.filters["data_url"] = _data_url
    environment.filters["digest"] = _digest
    environment.filters["sortable"] = _sortable
    return environment


def _escaped(escape: Callable[[str], str], value: object) -> Markup:
    """Escape text that is not markup yet, and replace what would turn its direction or control a terminal."""
    return value if isinstance(value, Markup) else Markup(printable(str(escape(str(value))), line_ends=True))


def _address(target: str) -> Markup:
    """An address for between ``<`` and ``>`` in Markdown: nothing in it ends it early."""
    safe = "".join(f"%{ord(letter):02X}" if letter in "<>\\ \n\r\t|" else letter for letter in target)
    return Markup(safe.replace("&", "&amp;"))


def _quoted(text: str) -> Markup:
    """A text between quotes in a style sheet: nothing in it ends the text, the rule or the style sheet."""
    safe = (letter if letter.isalnum() or letter in " -–.,'" else f"\\{ord(letter):x} " for letter in printable(text))
    return Markup(f'"{"".join(safe)}"')


def _data_url(logo: Logo) -> Markup:
    """An image inside the page itself; as an image an SVG runs no script and fetches nothing."""
    return Markup(f"data:{logo.media};base64,{b64encode(logo.content).decode('ascii')}")


def _digest(script: str) -> Markup:
    """The digest by which a page allows the one script that it holds, and no other."""
    return Markup(b64encode(sha256(script.encode("utf-8")).digest()).decode("ascii"))


def _sortable(document: DocumentTree) -> bool:
    """Whether a document has a table whose rows can be sorted."""
    return any(isinstance(node, Table) and node.sortable for node in nodes(document))


def _hang(text: str, width: int) -> Markup:
    """Indent all lines but the first, and leave empty lines empty."""
    first, *others = str(text).strip("\n").split("\n")
    lines = [first, *[" " * width + line if line.strip() else "" for line in others]]
    return Markup("\n".join(lines))


def _quote(text: str) -> Markup:
    """Put a block into a quotation."""
    lines = str(text).strip("\n").split("\n")
    return Markup("\n".join(f"> {line}".rstrip() for line in lines))


def _fenced(block: CodeBlock) -> Markup:
    """Put lines of a file between fences, with carets under the last part that is marked."""
    width = max((len(line.label) for line in block.lines), default=0)
    last = max((place for place, line in enumerate(block.lines) if line.marked is not None), default=-1)
    rows = []
    for place, line in enumerate(block.lines):
        label = f"{line.label:>{width}} | " if width else ""
        rows.append(printable(f"{label}{line.before}{line.marked or ''}{line.after}").rstrip())
        if place == last:
            indent = f"{'':{width}} | " if width else ""
            blank = " " * display_width(line.before)
            rows.append(f"{indent}{blank}{'^' * max(1, display_width(line.marked or ''))}")
    fence = "`" * max(3, *(len(run) + 1 for row in rows for run in re.findall("`+", row)), 3)
    return Markup("\n".join([fence, *rows, fence]))


# ---- what is wrong with a template -----------------------------------------------------------------------------------


def problem(error: Exception, folder: Path) -> Phrase:
    """Say in plain words where a template is wrong and why."""
    name, line = _place(error, folder)
    params: dict[str, Any] = {"file": name, "line": line, "reason": _reason(error)}
    if line:
        return Phrase(N_("The template {file} cannot be used, line {line}: {reason}"), params)
    return Phrase(N_("The template {file} cannot be used: {reason}"), params)


def _reason(error: Exception) -> Phrase:
    kind = type(error).__name__
    params = {"reason": getattr(error, "message", None) or str(error) or kind}
    messages = {
        "TemplateSyntaxError": N_("it is not a valid template ({reason})."),
        "TemplateNotFound": N_("it asks for a template that is not there ({reason})."),
        "UndefinedError": N_("it asks for something that the document does not have ({reason})."),
        "SecurityError": N_("it does something that templates may not do ({reason})."),
        "TooMuchError": N_("it takes too long or makes too much: a repetition in it has no sensible end."),
        "LeavesFolderError": N_("it is a link that leads out of its folder. Put a copy of the file there."),
    }
    return Phrase(messages.get(kind, N_("filling it goes wrong ({reason}).")), params)


def _place(error: Exception, folder: Path) -> tuple[str, int]:
    if isinstance(error, TemplateSyntaxError):
        return error.filename or error.name or str(folder), error.lineno
    known = (str(folder), str(TEMPLATES))
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith(known)]
    own = [frame for frame in frames if frame.filename.startswith(known[0])] or frames
    if own:
        path = Path(own[-1].filename)
        return path.as_posix(), own[-1].lineno or 0
    name = getattr(error, "name", None)
    return str(name or folder), 0
