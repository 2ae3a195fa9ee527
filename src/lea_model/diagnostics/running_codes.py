"""Codes 9xx: what is wrong with the checking itself, or with what an agenda says about it."""

from __future__ import annotations

from typing import Final

from lea_model.diagnostics import Code, codes_of
from lea_model.i18n import N_

RULE_CRASHED: Final = Code.error(
    "LEA901",
    "rule-crashed",
    N_("The rule {rule} stopped with a fault of its own: {detail}."),
    N_("What this rule looks for was not looked for; all other rules did run."),
    N_("This is a fault in the program, not in your agenda. Report it, with the agenda if you can share it."),
)
RULES_NOT_LOADED: Final = Code.error(
    "LEA902",
    "rules-not-loaded",
    N_("The rules '{name}' of the package '{package}' cannot be used: {reason}."),
    N_("What these rules look for was not looked for; all other rules did run."),
    N_("Report this to the makers of '{package}', or remove that package."),
)
IGNORE_WITHOUT_REASON: Final = Code.warning(
    "LEA911",
    "ignore-without-reason",
    N_("This comment ignores a finding without saying why."),
    N_("Nobody can judge later whether the finding may still be ignored. So nothing is ignored here."),
    N_("Write the reason after the square bracket, as in: # lea: ignore[{codes}] Stands so in the plan."),
)
IGNORE_MALFORMED: Final = Code.warning(
    "LEA912",
    "ignore-malformed",
    N_("This comment is meant to ignore a finding, but {problem}."),
    N_("What cannot be understood ignores nothing."),
    N_("Write it as in: # lea: ignore[LEA301] Stands so in the plan. 'lea rule' lists all codes."),
)
IGNORE_UNUSED: Final = Code.warning(
    "LEA913",
    "ignore-unused",
    N_("{code} ignores nothing here: that finding is not there {where}."),
    N_("What is mended needs no exception; left behind, the comment would hide the next mistake in this place."),
    N_("Remove '{code}' from the comment, or put the comment on the line that the finding names, or right above it."),
)

SIC_UNUSED: Final = Code.warning(
    "LEA914",
    "sic-unused",
    N_("No finding {code} is here that this mark could explain."),
    N_("What is mended needs no mark; left behind, it would hide the next mistake in this place."),
    N_("Remove the mark, or put it with the part that the finding is about."),
)
SIC_UNKNOWN: Final = Code.warning(
    "LEA915",
    "sic-unknown",
    N_("'{code}' is no code of a rule{hint}."),
    N_("A mark for a code that does not exist covers nothing."),
    N_("Correct the code, or leave it out: then the mark is about all findings here. 'lea rule' lists all codes."),
)

AGENDA_ID_TWICE: Final = Code.error(
    "LEA921",
    "agenda-id-twice",
    N_("The agenda in {other} has the id '{text}' too."),
    N_("Two agendas of one id cannot be compared, exported or drawn together: one would stand for the other."),
    N_("Give one of the two another id, such as that of the municipality with the first year of the period."),
)
STILL_OPEN: Final = Code.advice(
    "LEA922",
    "still-open",
    N_("This is still to be filled in: {what}."),
    N_("It is one of the places that the agenda leaves open."),
    N_("Fill it in, or leave it as it is where the source leaves it open."),
)

ON_THIS_LINE: Final = N_("on this line")
ON_LINE: Final = N_("on line {line}")
NO_LINE_BELOW: Final = N_("below this comment, where nothing follows")

NO_BRACKETS: Final = N_("the codes do not stand between square brackets")
NO_CODES: Final = N_("it names no code")
NO_WORD: Final = N_("'{word}' is not the word 'ignore'")
NO_CODE: Final = N_("'{word}' is no code that can be ignored{hint}")
PART_OF_CODE: Final = N_("'{word}' is only the beginning of codes; name whole codes, such as LEA301")

RUNNING_CODES: Final = codes_of(globals())
