r"""YAML text to plain data with positions: every scalar stays text, and nothing is lost in silence.

Example:
    >>> source = parse("nummer: 1.10\ntrekker: [Vitree]\n", "acties.yaml")
    >>> source.data
    {'nummer': '1.10', 'trekker': ['Vitree']}
    >>> str(value_position(source.positions, ("trekker", 0), "acties.yaml"))
    'acties.yaml:2:11'
"""

from lea_model.source.file_reader import (
    MAX_BYTES,
    Source,
    file_content,
    parse,
    read_content,
    read_file,
    text_of_content,
)
from lea_model.source.plain_reader import MAX_DEPTH, Data
from lea_model.source.positions import MappingPosition, NodePosition, SequencePosition, key_position, value_position

__all__ = [
    "MAX_BYTES",
    "MAX_DEPTH",
    "Data",
    "MappingPosition",
    "NodePosition",
    "SequencePosition",
    "Source",
    "file_content",
    "key_position",
    "parse",
    "read_content",
    "read_file",
    "text_of_content",
    "value_position",
]
