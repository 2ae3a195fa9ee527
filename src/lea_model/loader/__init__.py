"""From a folder, a file or text to an agenda, with every problem found on the way."""

from lea_model.loader.agenda_reader import (
    Given,
    Result,
    agenda_of,
    beside_of_each,
    each_given,
    load,
    loads,
    read,
    read_text,
)
from lea_model.loader.folder import find_agendas

__all__ = [
    "Given",
    "Result",
    "agenda_of",
    "beside_of_each",
    "each_given",
    "find_agendas",
    "load",
    "loads",
    "read",
    "read_text",
]
