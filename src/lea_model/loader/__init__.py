"""From a folder, a file or text to an agenda, with every problem found on the way."""

from lea_model.index import agenda_of
from lea_model.loader.agenda_reader import (
    Given,
    Result,
    beside_of_each,
    each_given,
    each_once,
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
    "each_once",
    "find_agendas",
    "load",
    "loads",
    "read",
    "read_text",
]
