"""From a folder, a file or text to an agenda, with every problem found on the way."""

from lea_model.load.folder import find_agendas
from lea_model.load.given import Given, agenda_of, each_given
from lea_model.load.reading import Result, load, loads, read, read_text

__all__ = ["Given", "Result", "agenda_of", "each_given", "find_agendas", "load", "loads", "read", "read_text"]
