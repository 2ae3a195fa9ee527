"""What changed between two editions of an agenda: items are matched, then every field is compared."""

from lea_model.changes.agenda_pairs import AgendasDiff, PairedBy, PairedDiff, diff_agendas
from lea_model.changes.change_facts import DescribedItem, Match
from lea_model.changes.change_kinds import CHANGE_KINDS, ChangeKind
from lea_model.changes.comparing import diff
from lea_model.changes.model import AgendaDiff, Change
from lea_model.changes.pairing import How
from lea_model.changes.word_diff import Edit, Piece, word_diff
from lea_model.vocabulary.kind_record import ChangeSection

__all__ = [
    "CHANGE_KINDS",
    "AgendaDiff",
    "AgendasDiff",
    "Change",
    "ChangeKind",
    "ChangeSection",
    "DescribedItem",
    "Edit",
    "How",
    "Match",
    "PairedBy",
    "PairedDiff",
    "Piece",
    "diff",
    "diff_agendas",
    "word_diff",
]
