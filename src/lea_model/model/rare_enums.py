"""Closed lists of words for parts that most agendas do not have, made when one of those is read (`model/rare.py`)."""

from lea_model.model.enums import Term


class CouncilStatus(Term):
    """Where a promise or motion stands (stand van een toezegging of motie)."""

    SUBMITTED = "ingediend"
    ADOPTED = "aangenomen"
    REJECTED = "verworpen"
    WITHDRAWN = "ingetrokken"
    HELD_OVER = "aangehouden"
    OPEN = "open"
    IN_PROGRESS = "bezig"
    SETTLED = "afgedaan"
    LAPSED = "vervallen"


class SectionKind(Term):
    """What a chapter that holds no commitments is about (hoofdstuksoort)."""

    INTRODUCTION = "inleiding"
    VISION = "visie"
    PRINCIPLE = "principe"
    STRATEGY = "strategie"
    SITUATION = "startfoto"
    LOOKING_BACK = "terugblik"
    SCOPE = "afbakening"
    POSITION = "positionering"
    COOPERATION = "samenwerking"
    APPROACH = "werkwijze"
    GOVERNANCE = "organisatie"
    MONITORING = "monitoring"
    PROCESS = "proces"
    DISTRICT = "wijk"
    OTHER = "overig"


class ProgressStatus(Term):
    """How far something is (status van de voortgang)."""

    NOT_STARTED = "niet_begonnen"
    IN_PROGRESS = "bezig"
    DONE = "klaar"
    DELAYED = "vertraagd"
    STOPPED = "gestopt"
    CONTINUED = "doorgeschoven"
