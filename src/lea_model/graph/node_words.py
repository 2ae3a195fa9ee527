"""What kinds of nodes are called and what they stand for: English here, Dutch in the catalogue."""

from __future__ import annotations

from typing import Final

from lea_model.i18n import N_

NODE_WORDS: Final[dict[str, tuple[str, str]]] = {
    "municipality": (N_("municipality"), N_("A municipality that an agenda is of or for.")),
    "agenda": (N_("agenda"), N_("A Lokale Educatieve Agenda as a whole.")),
    "document": (N_("document"), N_("A document that an agenda rests on.")),
    "section": (N_("chapter"), N_("A chapter that holds no commitments, such as a vision.")),
    "ambition": (N_("ambition"), N_("What the partners want to reach.")),
    "programme_line": (N_("programme line"), N_("A strand of work.")),
    "age_plan": (N_("age plan"), N_("A plan for one age band.")),
    "edition": (N_("edition"), N_("A programme line in one age plan.")),
    "cluster": (N_("cluster"), N_("A bundle of actions that are run together.")),
    "theme": (N_("theme"), N_("A heading with actions under it.")),
    "goal": (N_("goal"), N_("A state that is wanted.")),
    "action": (N_("action"), N_("The smallest commitment.")),
    "indicator": (N_("indicator"), N_("What shows whether something works.")),
    "district": (N_("district"), N_("A district with priorities of its own.")),
    "hub": (N_("hub"), N_("A centre of knowledge.")),
    "policy_area": (N_("policy area"), N_("What actions overlap with: policy, a programme, funding.")),
    "party": (N_("party"), N_("An organisation, sector, function or group; also one that only a role names.")),
    "body": (N_("body"), N_("A body that meets, or a function that steers.")),
    "escalation_ladder": (N_("escalation ladder"), N_("The levels along which a case goes up.")),
    "escalation_level": (N_("escalation level"), N_("One level of an escalation ladder.")),
    "location_programme": (N_("location programme"), N_("A programme with a plan per location.")),
    "location_plan": (N_("location plan"), N_("The plan of one location.")),
    "location": (N_("location"), N_("A school with the childcare that it works with.")),
    "year_plan": (N_("year plan"), N_("A plan for one year.")),
    "footnote": (N_("footnote"), N_("A footnote, with the reservation that it makes.")),
    "statutory_topic": (N_("statutory topic"), N_("Something that the law asks of an agenda, or that adjoins it.")),
    "term": (N_("term"), N_("A term of a shared list, such as a theme or an age band.")),
    "unknown": (N_("unknown"), N_("What a reference means that nothing in the agenda answers to.")),
}
"""By the value of a ``NodeKind``: its name, and what it stands for."""
