"""Formats that are not read, with the way around."""

from __future__ import annotations

from typing import NoReturn

from lea_model.draft.readers.packages import refused
from lea_model.i18n import N_

SAVE_AS_WORD = N_("{file} has a format that is not read here. Open it, choose 'Save as' and take Word (.docx).")


def read_document(content: bytes, name: str) -> NoReturn:  # noqa: ARG001 - called like all readers
    """Refuse an older format.

    Raises:
        UsageError: Always: how to save it in a format that is read.
    """
    raise refused(SAVE_AS_WORD, name)
