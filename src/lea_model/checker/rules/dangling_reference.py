"""LEA308: the reference leads nowhere.

## What it finds

A name, title or id of a party, body, policy area, document or other item that is not in the agenda.

## Why it matters

What is not registered cannot be linked, counted or looked up.

## Example

    partijen: [{naam: Vitree}]
    clusters:
      - {titel: Sterk in de wijk, trekker: Vittree}

## What to do

Correct the spelling, or put the party under `partijen` (a body under `overlegorganen`, a policy area under
`beleidsterreinen`, a document under `documenten`). Put another spelling of the same party under `aliassen`.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from lea_model.checker.naming import NOTHING, key, registers
from lea_model.checker.rule import N_, Bare, Code, Found, Index, Path, Phrase, Reference, Severity, make, normal
from lea_model.checker.several_names import as_list, as_note, is_no_name, list_of, pieces_of, several_names
from lea_model.checker.suggestions import Suggestions
from lea_model.checker.traversal import is_citation
from lea_model.diagnostics import Word
from lea_model.model.enums import BodyKind
from lea_model.model.keys import dutch_key
from lea_model.model.parties import Assignment
from lea_model.model.rare import BODY_LINK
from lea_model.text import yaml_value

CODE = Code(
    "LEA308",
    "dangling-reference",
    Severity.WARNING,
    N_("'{text}' is named here, but {lack}."),
    N_("What is not registered cannot be linked, counted or looked up."),
    N_("{advice}"),
)
_CHECK_OR: Final = N_("Check the spelling{hint}, or {remedy}.")
_AND_OTHERS: Final = (
    r"(.+?),? (?:e\.? ?v?\.? ?a\.?|en anderen|en andere (?:partijen|organisaties|partners)|and others|et al\.?)"
    r"|(?:o\.? ?a\.?|onder andere|onder meer|o\.m\.|among others),? (.+)"
)
_TOGETHER: Final = r"(.+?),? (?:i\.? ?s\.? ?m\.?|in samenwerking met|samen met|together with|met|with) (.+)"
_PIECES: Final = 6
"""In how many pieces the commas of a name may cut it."""
_ALL: Final = ("alle ", "elke ", "heel ", "hele ", "de hele ", "stadsbreed", "gemeentebreed", "gemeente-breed", "all ")
_BODIES: Final = frozenset(word.value for word in BodyKind)


def check(index: Index) -> Found:
    """Yield each reference, other than a citation of an action, that resolves to nothing."""
    suggestions = Suggestions(index)
    cut = _cut_names(index)
    for reference in index.references:
        if reference.targets or reference.loose or is_citation(index, reference) or _means_all(reference):
            continue
        where = registers(_kinds(index, reference))
        name = cut.get(reference.path)
        if name == "":
            continue  # what comes after the comma of a name that was told already
        if name is None and (told := _no_single_name(index, reference, suggestions)) is not None:
            yield told
            continue
        if name is not None:
            lack = Phrase(N_("a comma between square brackets cut the name in pieces"))
            remedy = Phrase(N_('write the whole name between double quotes: "{name}"'), {"name": name})
        elif where is NOTHING:
            lack = Phrase(N_("nothing in this agenda goes by that name"))
            remedy = Phrase(N_("give what you mean this name or an id"))
        elif names := _perhaps_several(reference.text):
            lack = Phrase(N_("it is not listed under {registers}"), {"registers": where})
            form = as_list(list_of(reference.path), names)
            remedy = Phrase(N_("add it there; are these several, then write a list: `{form}`"), {"form": form})
        else:
            lack = Phrase(N_("it is not listed under {registers}"), {"registers": where})
            remedy = Phrase(N_("add it there"))
        params = {"text": reference.text, "hint": suggestions.name(reference), "lack": lack, "remedy": remedy}
        yield Bare(reference.path, params | {"advice": Phrase(_CHECK_OR, params)})


def _no_single_name(index: Index, reference: Reference, suggestions: Suggestions) -> Bare | None:
    """What to say of words that stand where a name belongs: that there is none, or several names in one text."""
    text = reference.text
    field = list_of(reference.path)
    if is_no_name(text) and reference.kinds != ("footnote",):  # whose mark may be an asterisk
        advice = Phrase(N_("Leave '{key}' out, or write what the source says as `{form}`."))
        advice = advice._replace(params={"key": key(field), "form": as_note(field, text)})
        return Bare(reference.path, {"text": text, "lack": Phrase(N_("that is no name")), "advice": advice})
    if twin := suggestions.lookalike(reference):
        lack = Phrase(
            N_("it differs from '{name}' by a letter of another alphabet or a character that nobody sees"),
            {"name": twin},
        )
        advice = Phrase(N_("Type the name again, here or where it is registered."))
        return Bare(reference.path, {"text": text, "lack": lack, "advice": advice})
    if form := _more_than_a_name(index, reference, field):
        lack = Phrase(N_("more than a name stands there"))
        return Bare(
            reference.path, {"text": text, "lack": lack, "advice": Phrase(N_("Write: `{form}`."), {"form": form})}
        )
    if "&" in text and text.find(";") > text.find("&"):
        return None  # a code of a web page, as in 'Kind &amp; Co': another rule tells what to do
    names = several_names(index, text, reference.kinds, reference.owner) or _between_semicolons(text)
    if not names:
        return None
    lack = Phrase(N_("these are {count} names in one text"), {"count": len(names)})
    advice = Phrase(N_("Write a list: `{form}`."), {"form": as_list(field, names)})
    return Bare(reference.path, {"text": text, "lack": lack, "advice": advice})


def _perhaps_several(text: str) -> tuple[str, ...]:
    """What may be several names, none of which is known: 'GGD, wethouder' and 'GGD/JGZ', not 'Onderwijs en Jeugd'."""
    names = pieces_of(text) if any(sign in text for sign in ",/+") else ()
    return names if len(names) > 1 and all(name[0].isalpha() for name in names) else ()


def _between_semicolons(text: str) -> tuple[str, ...]:
    """The names between semicolons, which no name has; none where there is none."""
    return tuple(name for piece in text.split(";") if (name := piece.strip())) if ";" in text else ()


def _more_than_a_name(index: Index, reference: Reference, field: str) -> Word | None:
    """What to write for a known name with more around it: 'GGD e.a.', 'GGD (samen met de bibliotheek)', 'de GGD'."""
    import re  # nearly all names are known

    def known(name: str) -> bool:
        return bool(index.find(name, reference.kinds, reference.owner))

    text = " ".join(reference.text.split())
    if (found := re.fullmatch(r"(?:de|het|een|the) (.+)|(.+?)[ :;.,*]+", text, re.IGNORECASE)) is not None:
        name = found[1] or found[2]
        if known(name):
            return _with_name(field, name)
    if not isinstance(index.items[reference.owner], Assignment):
        return None
    if (found := re.fullmatch(_AND_OTHERS, text, re.IGNORECASE)) is not None and known(found[1] or found[2]):
        return _with_name(field, found[1] or found[2], "open", "ja", "yes")
    if (found := re.fullmatch(_TOGETHER, text, re.IGNORECASE)) is not None and known(found[1]):
        with_whom = pieces_of(found[2])
        if all(map(known, with_whom)):
            return _together(field, found[1], with_whom)
    if (found := re.fullmatch(r"(.+?) ?\((.+)\)", text)) is None or not known(found[1]):
        return None
    members = pieces_of(found[2])
    if len(members) > 1 and all(map(known, members)):
        inside = f"[{', '.join(map(yaml_value, members))}]"
        return _with_name(field, found[1], "members", inside, inside)
    inside = yaml_value(found[2])
    return _with_name(field, found[1], "note", inside, inside)


def _together(field: str, name: str, with_whom: tuple[str, ...]) -> Word:
    """Who does it, and with whom: 'Bibliotheek i.s.m. GGD' is led by the one, with the other as a partner."""
    if field != "trekkers":
        return as_list(field, (name, *with_whom))
    lead, partners = _with_name(field, name), as_list("partners", with_whom)
    return Word(f"{lead.dutch}, {partners.dutch}", f"{lead.english}, {partners.english}")


def _with_name(field: str, name: str, more: str = "", dutch: str = "", english: str = "") -> Word:
    """A key with a name behind it, and with one more key beside the name where there is one."""
    name = yaml_value(name)
    if not more:
        return Word(f"{dutch_key(field)}: {name}", f"{field}: {name}")
    return Word(
        f"{dutch_key(field)}: {{{dutch_key('party')}: {name}, {dutch_key(more)}: {dutch}}}",
        f"{field}: {{party: {name}, {more}: {english}}}",
    )


def _means_all(reference: Reference) -> bool:
    """Whether it stands for the whole municipality rather than for one district: 'alle wijken', 'stadsbreed'."""
    return reference.field == "districts" and normal(reference.text).startswith(_ALL)


def _kinds(index: Index, reference: Reference) -> tuple[str, ...]:
    """The kinds that a reference may mean, the likeliest first: a body where the word or the key says so."""
    kinds = reference.kinds
    if "body" in kinds:
        said = _BODIES & set(reference.text.casefold().split())
        if said or BODY_LINK.holds(index.items[reference.owner]):
            return ("body", *(kind for kind in kinds if kind != "body"))
    return kinds


def _cut_names(index: Index) -> dict[Path, str]:
    """The whole name at the first piece of each that a comma cut; nothing at the other pieces."""
    known = {
        normal(word): word
        for entry in index.of_kind("party", "body", "policy_area", "municipality")
        for word in (entry.label, *getattr(entry.item, "aliases", ()))
        if "," in word
    }
    found: dict[Path, str] = {}
    if not known:
        return found
    lists: dict[Path, list[Reference]] = defaultdict(list)
    for reference in index.references:
        place = next((at for at in range(len(reference.path) - 1, 0, -1) if isinstance(reference.path[at], int)), 0)
        lists[reference.path[:place]].append(reference)
    for pieces in lists.values():
        for first, reference in enumerate(pieces):
            for last in range(first + 1, min(first + _PIECES, len(pieces))):
                name = known.get(normal(", ".join(piece.text for piece in pieces[first : last + 1])))
                if name is not None and not any(piece.targets for piece in pieces[first : last + 1]):
                    found |= dict.fromkeys((piece.path for piece in pieces[first + 1 : last + 1]), "")
                    found[reference.path] = name
    return found


RULE = make(CODE, check, __doc__, needs_all=True)
