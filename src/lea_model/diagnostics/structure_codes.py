"""Codes 2xx: files that can be read, but do not have the shape of an agenda."""

from __future__ import annotations

from typing import Final

from lea_model.diagnostics import Code, codes_of
from lea_model.i18n import N_

UNKNOWN_KEY: Final = Code.error(
    "LEA201",
    "unknown-key",
    N_("The key '{key}' is not known here."),
    N_("What stands under an unknown key is not read, so it would be lost without anybody noticing."),
    N_("{advice} All keys that may stand here: {allowed}."),
)
MISSING_KEY: Final = Code.error(
    "LEA202",
    "missing-key",
    N_("The key '{key}' is missing here."),
    N_("Without it, nobody can tell what this item is."),
    N_("Add '{key}:' with its value, such as `{example}`."),
)
WRONG_SHAPE: Final = Code.error(
    "LEA203",
    "wrong-shape",
    N_("'{key}' should be {expected}, but this is {found}."),
    N_("A value of another shape cannot be read as what it is meant to be."),
    N_("{advice}"),
)
UNKNOWN_WORD: Final = Code.error(
    "LEA204",
    "unknown-word",
    N_("'{value}' is not one of the words that '{key}' takes."),
    N_("Only fixed words can be counted and compared between municipalities."),
    N_("{advice} All words that may stand here: {allowed}."),
)
WRONG_FORM: Final = Code.error(
    "LEA205",
    "wrong-form",
    N_("'{value}' does not have the form that '{key}' asks for."),
    N_("Other parts of the agenda refer to this value or calculate with it."),
    N_("{advice}"),
)
NUMBER_AMBIGUOUS: Final = Code.error(
    "LEA206",
    "number-ambiguous",
    N_("'{value}' can be read in two ways."),
    N_("In Dutch the point marks thousands, for a computer it marks decimals: 12.000 is twelve thousand or twelve."),
    N_("Write {plain} for the large number, or use a comma for decimals."),
)
NOT_A_MAPPING: Final = Code.error(
    "LEA207",
    "not-keys-and-values",
    N_("This file does not consist of keys with values."),
    N_("An agenda is built from keys such as 'agenda:', 'clusters:' and 'partijen:'."),
    N_("Start each part with its key at the left margin, and put its content below it."),
)
SECOND_ROOT: Final = Code.error(
    "LEA208",
    "second-agenda",
    N_("This folder holds a second 'agenda:' block."),
    N_("A folder is one agenda; with two blocks nobody knows which one counts."),
    N_("Put the second agenda in a folder of its own."),
)
KEY_TWICE: Final = Code.error(
    "LEA209",
    "key-given-twice",
    N_("'{key}' is given twice: here and in {other}."),
    N_("The Dutch and the English key mean the same, and there can be one value only."),
    N_("Remove one of the two."),
)
NO_ROOT: Final = Code.error(
    "LEA210",
    "no-agenda-block",
    N_("No file here holds an 'agenda:' block."),
    N_("The block says what the agenda is called, of which municipality it is and for which period."),
    N_("Put 'agenda:' in one of the files, with at least these keys below it: {keys}. Such as: `{form}`."),
)
MISPLACED_KEY: Final = Code.error(
    "LEA211",
    "misplaced-key",
    N_("'{key}' stands in the wrong place."),
    N_("Below 'agenda:' stands what the agenda as a whole is, and lists stand beside it. Nobody looks for it here."),
    N_("{advice}"),
)
MIXED_LANGUAGES: Final = Code.advice(
    "LEA212",
    "mixed-key-languages",
    N_("This file mixes Dutch and English keys ('{dutch}' and '{english}')."),
    N_("Both are read, but a reader has to know both."),
    N_("Use one language for the keys of a file."),
)
VALUE_REFUSED: Final = Code.error(
    "LEA213",
    "value-refused",
    N_("The value of '{key}' cannot be read."),
    N_("A value that cannot be read is left out of the agenda."),
    N_("Look at the description of '{key}' in the reference of the format."),
)
PERIOD_REVERSED: Final = Code.error(
    "LEA214",
    "period-reversed",
    N_("The period ends before it begins: {first} is after {last}."),
    N_("Nothing can fall inside such a period."),
    N_("{advice}"),
)
TEXT_TOO_LONG: Final = Code.error(
    "LEA215",
    "text-too-long",
    N_("The value of '{key}' is longer than {limit} characters."),
    N_("Ids and numbers stand in links and margins and must stay short."),
    N_("Shorten it; long text belongs under 'tekst'."),
)
TEXT_AS_LIST: Final = Code.warning(
    "LEA216",
    "text-as-list",
    N_("At '{key}' stands one text that reads as a list of {count}: “{text}”."),
    N_("Without a dash before each, or brackets around them, they count as one: nobody can find or link the others."),
    N_("{advice} Is it one text? Then put it between double quotes, on one line."),
)
BULLET_IN_TEXT: Final = Code.warning(
    "LEA217",
    "bullet-in-text",
    N_("The text “{text}” begins with a bullet ({sign})."),
    N_("The bullet becomes part of the name or text: documents print it, and a name with it is another name."),
    N_("Remove the bullet. In a list the dash is the bullet; 'lea check --fix' does it."),
)

STRUCTURE_CODES: Final = codes_of(globals())
