"""A PDF as a file: small, the same every time, and without what readers take in two ways."""

from __future__ import annotations

from io import BytesIO
from typing import Final
from zlib import compress

from pikepdf import Array, Name, Object, ObjectStreamMode, Pdf, Stream

_TWO_WAYS: Final = b"\r\nendstream"
"""The end of a stream whose last byte looks like part of the end of a line, which checkers then count as one."""

_LONGEST_RUN: Final = 128


def file_of(pdf: Pdf) -> bytes:
    """Write a PDF; small things stand together and compressed, as long as that can be read in one way."""
    for one in pdf.objects:
        if isinstance(one, Stream) and one.get("/Type") != "/Metadata":  # which archives want to read as it is
            _end_well(one)
    for order in (False, True):  # the other order has other streams, which as good as never end like that too
        if _TWO_WAYS not in (made := _saved(pdf, ObjectStreamMode.generate, first_page_first=order)):
            return made
    return _saved(pdf, ObjectStreamMode.disable)


def _end_well(stream: Stream) -> None:
    """Compress a stream, and write it in another way where its last byte would look like the end of a line."""
    filters: list[Object] = [Name.FlateDecode]
    if "/Filter" in stream:
        raw = stream.read_raw_bytes()
        filters = list(stream.Filter) if isinstance(stream.Filter, Array) else [stream.Filter]
    else:
        raw = compress(stream.read_bytes(), 9)
        stream.write(raw, filter=Array(filters))
    if raw.endswith(b"\r"):
        stream.write(_in_runs(raw), filter=Array([Name.RunLengthDecode, *filters]))


def _in_runs(raw: bytes) -> bytes:
    """The same bytes by the filter for runs, without any run; that ends with a sign of its own, and qpdf leaves it."""
    pieces = [raw[at : at + _LONGEST_RUN] for at in range(0, len(raw), _LONGEST_RUN)]
    return b"".join(bytes([len(piece) - 1]) + piece for piece in pieces) + b"\x80"


def _saved(pdf: Pdf, mode: ObjectStreamMode, *, first_page_first: bool = False) -> bytes:
    made = BytesIO()
    pdf.save(
        made,
        deterministic_id=True,
        linearize=first_page_first,
        object_stream_mode=mode,
    )
    return made.getvalue()
