"""What can be made, and in which formats: a new document or format is a module and one line here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from lea_model.i18n import Language
from lea_model.index import Index
from lea_model.model.agenda import Agenda
from lea_model.renderer.formats import html, markdown
from lea_model.renderer.formats.base import Format
from lea_model.renderer.tree import DocumentTree
from lea_model.renderer.views import agenda as agenda_view
from lea_model.renderer.views import projectorganisatie
from lea_model.renderer.views.statutory import document as statutory

View = Callable[[Agenda, Index, Language], DocumentTree]

DOCUMENTS: Final[dict[str, View]] = {
    "agenda": agenda_view.view,
    "projectorganisatie": projectorganisatie.view,
    "wettelijk": statutory.view,
}

FORMATS: Final[dict[str, Format]] = {
    "html": html.FORMAT,
    "md": markdown.FORMAT,
}
