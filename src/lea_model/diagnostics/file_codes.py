"""Codes of the first family (LEA1xx): what can be wrong with a file before anybody asks what it says.

Whoever reads these knows Word and Excel, not YAML: each message says what to type.
"""

from __future__ import annotations

from typing import Final

from lea_model.diagnostics import Code, codes_of
from lea_model.i18n import N_

_NOT_READ: Final = N_("Until this is mended, nothing in this file is read.")
_QUOTES: Final = N_('Put the whole text between double quotes: "...".')

UNREADABLE_FILE: Final = Code.error(
    "LEA101",
    "unreadable-file",
    what=N_("This file cannot be read: {reason}."),
    why=N_("What is in the file is no part of the agenda now."),
    fix=N_("Check that the file is there and that you are allowed to open it."),
)
NOT_UTF8: Final = Code.error(
    "LEA102",
    "not-utf8",
    what=N_("Here the file is not saved as UTF-8 ({how})."),
    why=N_("Only in UTF-8 do letters such as ë and € come across well, so the file is not read."),
    fix=N_("Save the file again and choose UTF-8 as the encoding. In Notepad: Save as, Encoding, UTF-8."),
)
FORBIDDEN_CHARACTER: Final = Code.error(
    "LEA103",
    "forbidden-character",
    what=N_("Here is an invisible character that may not be in a YAML file ({character})."),
    why=_NOT_READ,
    fix=N_("Remove the character. It is often left by copying from another program: type this bit of text again."),
)
FILE_TOO_LARGE: Final = Code.error(
    "LEA104",
    "file-too-large",
    what=N_("This file is larger than {limit} MB."),
    why=N_("A file of this size is almost never an agenda, and reading it takes too much time. It is not read."),
    fix=N_("Divide the agenda over several files in the same folder."),
)
EMPTY_FILE: Final = Code.error(
    "LEA105",
    "empty-file",
    what=N_("This file is empty, or holds comments only."),
    why=N_("An empty file adds nothing to the agenda. Perhaps it was not saved."),
    fix=N_("Fill in the file, or delete it."),
)
SEVERAL_DOCUMENTS: Final = Code.error(
    "LEA106",
    "several-documents",
    what=N_("The line '---' starts a second document in the same file."),
    why=N_("One file holds one document. What comes after this line is not read."),
    fix=N_("Remove the line '---', or put what comes after it in a file of its own."),
)
TAB_INDENT: Final = Code.error(
    "LEA107",
    "tab-indent",
    what=N_("Here is a tab. Only spaces may be used to move text to the right."),
    why=_NOT_READ,
    fix=N_("Replace the tab by spaces, two for each level."),
)
UNCLOSED_QUOTE: Final = Code.error(
    "LEA108",
    "unclosed-quote",
    what=N_("The quote {sign} that starts here is not closed, or not in the right place."),
    why=_NOT_READ,
    fix=N_(
        "Put the same quote at the end of the text. Does the text start with an apostrophe, as in 's-Hertogenbosch? "
        'Then put the whole text between double quotes: "\'s-Hertogenbosch".'
    ),
)
COLON_IN_TEXT: Final = Code.error(
    "LEA109",
    "colon-in-text",
    what=N_("There is a colon in the text “{text}”."),
    why=N_("A colon with a space after it separates a key from its value, so the file cannot be read like this."),
    fix=_QUOTES,
)
BAD_INDENTATION: Final = Code.error(
    "LEA110",
    "bad-indentation",
    what=N_("This line does not start in the same column as the lines it belongs to."),
    why=N_("The spaces at the start of a line say what it belongs to, so the file cannot be read like this."),
    fix=N_("Let lines that belong together start in the same column, and what falls under a line two spaces further."),
)
MISSING_COLON: Final = Code.error(
    "LEA111",
    "missing-colon",
    what=N_("A key with a colon is expected here, and not “{text}”."),
    why=_NOT_READ,
    fix=N_(
        "Put a key and a colon before the text, as in 'titel: Welkom'. Does the text belong to the line above? "
        "Then let it start two spaces further than that line. Does a bullet or another sign stand before an item of a "
        "list? Then put a dash and a space in its place.{odd}"
    ),
)
MISSING_SPACE: Final = Code.error(
    "LEA112",
    "missing-space",
    what=N_("A space is missing after '{sign}'."),
    why=_NOT_READ,
    fix=N_("Put a space after '{sign}'. Is the sign part of the text? Then put the whole text between double quotes."),
)
UNCLOSED_BRACKET: Final = Code.error(
    "LEA113",
    "unclosed-bracket",
    what=N_("The bracket {sign} that starts here is not closed by {closing} in the right place."),
    why=_NOT_READ,
    fix=N_("Put {closing} at the end. Is the bracket part of the text? Then put the whole text between double quotes."),
)
MIXED_LIST: Final = Code.error(
    "LEA114",
    "mixed-list",
    what=N_("List items (with a dash) and keys (with a colon) stand among each other here, in the same column."),
    why=_NOT_READ,
    fix=N_(
        "Make it one of the two: a dash before each item, or a key before each value. Do the keys belong to the item "
        "above? Then let them start two spaces further than its dash."
    ),
)
SPECIAL_SIGN: Final = Code.error(
    "LEA115",
    "special-sign",
    what=N_("The sign '{sign}' has a special meaning in this place."),
    why=_NOT_READ,
    fix=N_(
        'Put the whole text between double quotes: "...". Start each item of a list on a line of its own, with a dash '
        "and a space before it."
    ),
)
TEXT_AFTER_END: Final = Code.error(
    "LEA116",
    "text-after-end",
    what=N_("After the closing {sign} there is more text: “{text}”."),
    why=_NOT_READ,
    fix=N_(
        "Put double quotes around the whole text, or remove what comes after the closing {sign}. Are there double "
        "quotes in the text itself? Then put single quotes around the whole: 'Zij zei \"ja\" en bleef'."
    ),
)
BAD_ESCAPE: Final = Code.error(
    "LEA117",
    "bad-escape",
    what=N_("Between double quotes the backslash has a special meaning, and “{text}” is not known."),
    why=_NOT_READ,
    fix=N_("Put single quotes around the text, or write the backslash twice."),
)
LOOSE_COMMA: Final = Code.error(
    "LEA118",
    "loose-comma",
    what=N_("Before this comma something is missing."),
    why=_NOT_READ,
    fix=N_("Remove the comma, or fill in what should stand before it."),
)
SYNTAX_ERROR: Final = Code.error(
    "LEA119",
    "syntax-error",
    what=N_("This is not valid YAML."),
    why=_NOT_READ,
    fix=N_(
        "Look at this line and the one above it: is a colon, quote or bracket missing, or is a line moved to the "
        "right? When in doubt, put the text between double quotes."
    ),
)
DUPLICATE_KEY: Final = Code.error(
    "LEA120",
    "duplicate-key",
    what=N_("The key '{key}' is given twice in the same place."),
    why=N_("Only one of the two can count. The first one does; this one is left out."),
    fix=N_("Remove one of the two, or join them."),
)
ANCHOR: Final = Code.error(
    "LEA121",
    "anchor",
    what=N_("“{text}” makes an anchor of this value, and anchors are not used in an agenda."),
    why=N_("An agenda must be readable as it stands, without looking up what is repeated elsewhere."),
    fix=N_("Remove “{text}”. Is it part of the text? Then put the whole text between double quotes."),
)
ALIAS: Final = Code.error(
    "LEA122",
    "alias",
    what=N_("“{text}” refers to an anchor, and anchors are not used in an agenda."),
    why=N_("This value is left out."),
    fix=N_("Write the value itself here. Is the asterisk part of the text? Then put the text between double quotes."),
)
MERGE_KEY: Final = Code.error(
    "LEA123",
    "merge-key",
    what=N_("The key '<<' takes over values from elsewhere, and that is not done in an agenda."),
    why=N_("What falls under this key is left out."),
    fix=N_("Write the values themselves here."),
)
TAG: Final = Code.error(
    "LEA124",
    "tag",
    what=N_("“{text}” gives this value a type of its own, and that is not done in an agenda."),
    why=N_("This value is left out."),
    fix=N_("Remove “{text}”. Is it part of the text? Then put the whole text between double quotes."),
)
KEY_NOT_TEXT: Final = Code.error(
    "LEA125",
    "key-not-text",
    what=N_("A key is one word before a colon. What stands here is no such key."),
    why=N_("The program cannot tell what this is about, so it is left out."),
    fix=N_("Give the name of the key, a colon and a space, and then the value."),
)
TOO_DEEP: Final = Code.error(
    "LEA126",
    "too-deep",
    what=N_("Here more than {limit} levels lie inside each other."),
    why=N_("No agenda goes that deep, so something went wrong in writing. What lies deeper is left out."),
    fix=N_("Remove the brackets or the spaces that make this so deep."),
)
EMPTY_VALUE: Final = Code.error(
    "LEA127",
    "empty-value",
    what=N_("Nothing is filled in at '{key}'{word}."),
    why=N_("It cannot be seen whether there is nothing to say or something was forgotten. The key is left out."),
    fix=N_("{advice}"),
)
EMPTY_ITEM: Final = Code.error(
    "LEA128",
    "empty-item",
    what=N_("Nothing is filled in for this item of the list{word}."),
    why=N_("An empty item in a list says nothing. It is left out."),
    fix=N_("Fill in the item, or remove it."),
)
SPLIT_TEXT: Final = Code.warning(
    "LEA129",
    "split-text",
    what=N_("The text “{text}” is cut into {count} pieces at its commas."),
    why=N_("Between square brackets or braces a comma separates items, also within round brackets."),
    fix=N_('Is it one text? Then put it between double quotes: "{text}".'),
)
CUT_OFF_TEXT: Final = Code.warning(
    "LEA130",
    "cut-off-text",
    what=N_("From the number sign on the text is left out: “{text}”."),
    why=N_("A number sign after a space starts a comment, so this is no part of the agenda."),
    fix=N_(
        "Does it belong to the text? Then put the whole text between double quotes. Is it a comment? Then put a space "
        "after the number sign."
    ),
)
INVISIBLE_LINE_BREAK: Final = Code.warning(
    "LEA131",
    "invisible-line-break",
    what=N_("Here is an invisible character that counts as the end of a line ({character})."),
    why=N_("On the screen it looks like one line, but it is read as two. That changes the text."),
    fix=N_("Remove the character. It is often left by copying from Word or from a PDF: type this bit of text again."),
)
SLOW_READER: Final = Code.advice(
    "LEA132",
    "slow-reader",
    what=N_("The fast YAML reader (libyaml) is not there; a slow one is used."),
    why=N_("The results are the same, but reading takes some ten times as long."),
    fix=N_("Install PyYAML again from a ready-made package: pip install --force-reinstall pyyaml."),
)
HIDDEN_CHARACTER: Final = Code.warning(
    "LEA133",
    "hidden-character",
    what=N_("There is a character here that nobody sees: {name} ({character}), {where}."),
    why=N_("In a name it makes another name of it, and where a space belongs the line is read as something else."),
    fix=N_(
        "Remove it, and type a space where one belongs; 'lea check --fix' does that. It comes along when text is "
        "copied from Word or from a web page."
    ),
)

WORD_FOR_NOTHING: Final = N_(": '{word}' means 'nothing' in YAML (is it a name, then write it between double quotes)")
FILL_IN: Final = N_(
    "Fill in a value, or remove the key. Did the source leave it open? Then write that down: "
    "'{key}: {{ontbreekt: leeg}}'."
)
COMMA_BEFORE: Final = N_(": between braces the comma before it ends the text and starts a new key")
QUOTE_WHOLE: Final = N_('Put the whole text between double quotes: {key}: "{text}".')
QUOTE_OR_BRACKETS: Final = N_(
    'Is it one text? Then put it between double quotes: {key}: "{text}". Are they several? Then put square brackets '
    "around them: {key}: [{text}]."
)
QUOTE_OR_COLON: Final = N_(
    "Is '{stray}' a key? Then put a colon and its value after it. Is it a part of the text? Then put the whole text "
    'between double quotes: {key}: "{text}".'
)
TAKE_IN_OR_COLON: Final = N_(
    "Does it belong to the value before the comma? Then put it inside the quotes or brackets of that value. Is it a "
    "key? Then put a colon and its value after it."
)
FIRST_PLACE: Final = N_("the first one stands here")

ONE_BYTE: Final = N_("byte {byte}")
WIDE_ENCODING: Final = N_("it is saved as {encoding}, which Windows calls Unicode")

NO_PERMISSION: Final = N_("you are not allowed to open it")
NOT_THERE: Final = N_("it is not there")
NO_FILE: Final = N_("it is a folder or a device, not a file")

FILE_CODES: Final = codes_of(globals())

# ---- 14x: what is wrong with a folder, or with how much a file holds

NO_YAML: Final = Code.error(
    "LEA141",
    "folder-without-yaml",
    N_("This folder holds no files that end in .yaml or .yml."),
    N_("An agenda is read from such files; without them there is nothing to check or to print."),
    N_("Point to the folder that holds the agenda, or make one with 'lea new'."),
)
LINK_LEAVES: Final = Code.error(
    "LEA142",
    "link-leaves-folder",
    N_("This file is a link to a place outside the folder of the agenda."),
    N_("The agenda would change when somebody changes a file elsewhere, and would not travel along when copied."),
    N_("Put a copy of the file itself in the folder."),
)
TOO_MANY_TEXTS: Final = Code.error(
    "LEA143",
    "too-many-texts",
    what=N_("This file has more than {limit} thousand keys and values."),
    why=N_("A file of this size is almost never an agenda, and reading it takes too much time. It is not read."),
    fix=N_("Was it made by a program? Then look whether it repeats itself. Else divide the agenda over several files."),
)

HALF_CHANGED: Final = Code.error(
    "LEA144",
    "half-changed",
    what=N_("A command that was changing the files in this folder was stopped halfway, or is still at work."),
    why=N_("Some files may be new and others old, so that what is read here may be no agenda that anybody wrote."),
    fix=N_("Run 'lea check' on this folder: it finishes the change, and says which files it is about."),
)

FOLDER_CODES: Final = (NO_YAML, LINK_LEAVES, TOO_MANY_TEXTS, HALF_CHANGED)
