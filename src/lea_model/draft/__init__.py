"""From the document that exists to YAML: stages that read a document, see what it is about, and write an agenda.

`readers` give blocks, `structure` pieces with a meaning, `items` what stands in the agenda, `registers` what is named
all over, `soundness` what always loads, and `yaml_text` the files. `making` runs them in this order.
"""

from lea_model.draft.drafted import Certainty
from lea_model.draft.making import Draft, draft_agenda, kind_counts
from lea_model.draft.onto import BASELINE, Onto, baseline, draft_onto
from lea_model.draft.page import draft_page
from lea_model.draft.readers import read_document

__all__ = [
    "BASELINE",
    "Certainty",
    "Draft",
    "Onto",
    "baseline",
    "draft_agenda",
    "draft_onto",
    "draft_page",
    "kind_counts",
    "read_document",
]
