"""A PDF as a file: small, the same every time, and without what readers take in two ways."""

from __future__ import annotations

from base64 import a85encode
from io import BytesIO
from typing import Final

from pikepdf import Array, Name, ObjectStreamMode, Pdf, Stream, StreamDecodeLevel

_TWO_WAYS: Final = b"\r\nendstream"
"""The end of a stream whose last byte looks like the begin of the end of a line: checkers of archives count it wrong."""


def file_of(pdf: Pdf) -> bytes:
    """Write a PDF; small things stand together and compressed, as long as that can be read in one way."""
    for one in pdf.objects:
        if isinstance(one, Stream) and (raw := one.read_raw_bytes()).endswith(b"\r"):
            filters = one.get("/Filter", Array())
            others = list(filters) if isinstance(filters, Array) else [filters]
            one.write(a85encode(raw) + b"~>", filter=Array([Name.ASCII85Decode, *others]))
    for order in (False, True):  # the other order has other streams, which as good as never end like that too
        if _TWO_WAYS not in (made := _saved(pdf, ObjectStreamMode.generate, first_page_first=order)):
            return made
    return _saved(pdf, ObjectStreamMode.disable)


def _saved(pdf: Pdf, mode: ObjectStreamMode, *, first_page_first: bool = False) -> bytes:
    made = BytesIO()
    pdf.save(
        made,
        deterministic_id=True,
        linearize=first_page_first,
        object_stream_mode=mode,
        stream_decode_level=StreamDecodeLevel.none,
    )
    return made.getvalue()
