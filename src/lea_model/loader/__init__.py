"""From a folder, a file or text to an agenda, with every problem found on the way."""

from lea_model.loader.agenda_reader import Result, load, loads, read, read_text
from lea_model.loader.folder import find_agendas
from lea_model.loader.inputs import Given, agenda_of, each_given

__all__ = ["Given", "Result", "agenda_of", "each_given", "find_agendas", "load", "loads", "read", "read_text"]
