"""Compares drafts of documents with the examples that were made of them by hand.

usage: python -m benchmarks.draft SOURCES [--missed]
       python -m benchmarks.draft --layouts [--keep FOLDER] [AGENDA...]

SOURCES is a folder with the text versions that the examples cite; they are not part of this repository. A drafted item
is right where the example has one of its kind on the same lines, with the same number where both have one. Prints, per
example and kind, how many of the example's items the draft has (recall), and how many of the draft's are right, by how
sure it said to be (precision).

With --layouts the examples are printed in some forty layouts and formats first (those that LibreOffice and Chromium
make are left out where the program is not there) and drafted from each. Prints, per layout and kind, how many of the
agenda's were found and how many of the draft's are right.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import lea_model as lea
from lea_model.draft import Certainty, Draft, draft_agenda
from lea_model.draft.drafted import Drafted
from lea_model.draft.party_names import names_in
from lea_model.index import Index
from lea_model.model.base import Item
from lea_model.model.indicators import Indicator
from lea_model.text import folded
from tests.draft.drafted_recall import KINDS as PRINTED_KINDS
from tests.draft.drafted_recall import scores

EXAMPLES = Path(__file__).parent.parent / "examples"
KINDS = PRINTED_KINDS | {
    "escalation_ladder": "escalation_ladders",
    "escalation_level": "levels",
    "location_programme": "location_programmes",
    "footnote": "footnote_list",
    "section": "sections",
    "deadline": "deadlines",
    "instrument": "instruments",
    "step": "steps",
    "voice": "voices",
}
SURE = {Certainty.CERTAIN: "certain", Certainty.PROBABLE: "probable", Certainty.GUESSED: "guessed"}


class Known:
    """An item of an example, with where it is from."""

    def __init__(self, kind: str, item: Item, file: str, lines: set[int]) -> None:
        self.kind, self.item, self.file, self.lines = kind, item, file, lines
        self.number = str(getattr(item, "number", None) or "")
        self.mate: Drafted | None = None


def spans(text: str | None) -> set[int]:
    """The lines that a source names."""
    found: set[int] = set()
    for part in (text or "").split(","):
        first, _, last = part.strip().partition("-")
        if first:
            found |= set(range(int(first), int(last or first) + 1))
    return found


def known_items(agenda: Any, files: dict[str, str]) -> list[Known]:
    """The items of an example that cite lines of a text version."""
    index = Index(agenda)
    found = []
    from lea_model.index import walk
    from lea_model.vocabulary.kinds import BY_CLASS

    for path, item in walk(agenda):
        kind = BY_CLASS.get(type(item).__name__)
        if not isinstance(item, Item) or kind is None or kind.key not in KINDS or item.source is None:
            continue
        document = index.effective(path).document
        lines = spans(item.source.lines)
        if document in files and lines:
            found.append(Known(KINDS[kind.key], item, files[document], lines))
    return found


def pair(known: list[Known], drafted: list[Drafted], names: dict[str, str]) -> dict[int, Known]:
    """Each drafted item with the item of the example that it is: on the same lines, with the same number."""
    pairs: dict[int, Known] = {}
    by_place: dict[tuple[str, str], list[Known]] = defaultdict(list)
    for one in known:
        by_place[one.kind, one.file].append(one)
    titled = {id(part) for part in drafted if _title(part.values) in {_title(vars(one.item)) for one in known}}
    for part in sorted(drafted, key=lambda part: (id(part) not in titled, min(part.lines, default=0))):
        number = str(part.values.get("number", ""))
        best, most = None, 0.0
        for one in by_place[part.kind, names.get(part.document, "")]:
            if one.mate is not None or (number and one.number and number.rstrip(".") != one.number.rstrip(".")):
                continue
            shared = len(one.lines & part.lines)
            score = shared / max(1, min(len(part.lines), len(one.lines))) + (
                0.5 if number and number == one.number else 0
            )
            score += shared and _title(part.values) == _title(vars(one.item)) != ""
            if shared and score > most:
                best, most = one, score
        if best is not None:
            best.mate = part
            pairs[id(part)] = best
    return pairs


def _title(values: Any) -> str:
    """The title or name among values, to compare."""
    return plain(str(values.get("title") or values.get("name") or ""))


def assigned(parties: Any) -> list[str]:
    """Names of parties in roles of an example, with those within them."""
    found = []
    for each in parties if isinstance(parties, tuple) else ():
        if each.party:
            found.append(folded(each.party))
        found += assigned(each.members)
        found += [folded(name) for name in each.led_by]
    return found


def plain(name: str) -> str:
    """A name without articles, signs and functions, to compare."""
    return "".join(one for one in folded(name).removeprefix("de ").removeprefix("het ") if one.isalnum())


def hits(wanted: list[str], got: list[str]) -> tuple[int, int]:
    """How many of the wanted names were got."""
    left = Counter(map(plain, got))
    found = 0
    for name in map(plain, wanted):
        if left[name]:
            left[name] -= 1
            found += 1
    return found, len(wanted)


class Count:
    """Found, wanted, by name."""

    def __init__(self) -> None:
        self.rows: dict[str, list[int]] = {}

    def add(self, name: str, found: int, wanted: int) -> None:
        """Add to a row."""
        row = self.rows.setdefault(name, [0, 0])
        row[0] += found
        row[1] += wanted

    def show(self, title: str) -> None:
        """Print the rows."""
        print(f"  {title}")
        for name, (found, wanted) in self.rows.items():
            if wanted:
                print(f"    {name:32} {found:4} of {wanted:4}  {100 * found / wanted:5.1f} %")


def fields(known: list[Known]) -> Count:
    """What the fields of the items that were found hold, compared."""
    count = Count()
    for one in known:
        part = one.mate
        values = part.values if part is not None else {}
        item: Any = one.item
        if one.kind == "clusters":
            wanted = [each.to for each in item.citations]
            got = list(values.get("citations", []))
            count.add("citations", sum(a == b for a, b in zip(wanted, got, strict=False)), len(wanted))
            if item.ages is not None:
                count.add("ages of clusters", int(values.get("ages") == item.ages.printed), 1)
            for name in ("trekkers", "sparring_partners"):
                count.add(name, *hits(assigned(getattr(item, name)), [n for n, _ in names_in(values.get(name, []))]))
        if one.kind == "bodies":
            wanted = assigned(item.members_listed)
            got = [n for n, _ in names_in(values.get("members_listed", []))]
            count.add("participants of bodies", *hits(wanted, got))
            if item.frequency is not None:
                printed = getattr(item.frequency, "printed", None)
                count.add(
                    "frequencies",
                    int(
                        bool(
                            printed
                            and values.get("frequency")
                            and plain(printed)[:12] == plain(values["frequency"])[:12]
                        )
                    ),
                    1,
                )
        if isinstance(item, Indicator) and item.dimension:
            count.add("dimensions", int(folded(values.get("dimension", "")) == folded(item.dimension)), 1)
        if one.kind == "actions" and one.number:
            count.add("actions with their number", int(str(values.get("number", "")) == one.number), 1)
        if one.kind == "levels" and part is not None:
            count.add("order of levels", int(values.get("order") == str(item.order)), 1)
        if one.kind == "location_programmes":
            count.add("definition", int(bool(values.get("definition")) == bool(item.definition)), 1)
        if one.kind == "deadlines":
            when = values.get("when", "")
            count.add("dates of deadlines", int(when == item.when.printed), 1)
    return count


def cells(pairs: list[tuple[Known, Drafted]]) -> Count:
    """The cells of tables that became lines: in the right column, marked as unknown, or wrong."""
    count = Count()
    right = unknown = total = 0
    for one, part in pairs:
        item: Any = one.item
        if one.kind != "actions" or not {"keep", "new", "keep_or_new", "overlaps"} & part.values.keys():
            continue
        lines_of: dict[str, set[int]] = {}
        for name in ("keep", "new", "keep_or_new", "overlaps"):
            entries = getattr(item, name)
            if isinstance(entries, tuple):
                lines_of[name] = set().union(*(spans(each.source.lines) for each in entries if each.source), set())
        for name in ("keep", "new", "keep_or_new"):
            for entry in part.values.get(name, []):
                total += 1
                if name == "keep_or_new":
                    unknown += 1
                elif entry.lines & lines_of.get(name, set()):
                    right += 1
        for entry in part.values.get("overlaps", []):
            total += 1
            to = entry if isinstance(entry, str) else entry["to"]
            right += any(plain(to)[:8] in plain(each.to) or plain(each.to)[:8] in plain(to) for each in item.overlaps)
    count.add("cells right or marked unknown", right + unknown, total)
    count.add("  of these: right", right, total)
    return count


def precision(
    drafted: list[Drafted], pairs: dict[int, Known], known: list[Known], agenda: Any
) -> tuple[Count, list[Drafted]]:
    """How many drafted items are right, by how sure they were said to be."""
    count = Count()
    names = {plain(name) for each in (*agenda.parties, *agenda.bodies) for name in (each.name, *each.aliases)}
    names |= {plain(town.name) for town in agenda.municipalities}
    cited = {name for one in known for name in map(plain, _all_names(one.item))}
    wrong = []
    for part in drafted:
        if part.kind in ("statements", "documents", "policy_areas"):
            continue
        if part.kind == "parties":
            good = plain(part.values["name"]) in names | cited
        elif part.kind == "bodies":
            good = id(part) in pairs or plain(part.values["name"]) in names
        else:
            good = id(part) in pairs
        count.add(SURE[part.certainty], int(good), 1)
        if not good:
            wrong.append(part)
    return count, wrong


def _all_names(item: Any) -> list[str]:
    found = []
    for name in type(item).model_fields:
        value = getattr(item, name)
        if isinstance(value, tuple) and value and hasattr(value[0], "members"):
            found += assigned(value)
    return found


def lost(drafted: Draft, names: dict[str, str]) -> int:
    """How many lines of the documents stand nowhere in the draft."""
    missing = 0
    for document in drafted.documents:
        held = set().union(
            *(p.part.lines for p in drafted.places if names.get(p.part.document) == document.name), set()
        )
        missing += sum(bool(line.strip()) and at not in held for at, line in enumerate(document.lines, 1))
    return missing


def main() -> None:
    """Draft the documents of each example and print the comparison."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sources", type=Path, nargs="*")
    parser.add_argument("--missed", action="store_true", help="print what was missed and what was wrong")
    parser.add_argument("--layouts", action="store_true", help="draft from prints of the examples in many layouts")
    parser.add_argument("--keep", type=Path, help="the folder that the prints go to, and stay in")
    options = parser.parse_args()
    if options.layouts:
        layouts(options.sources or [EXAMPLES / "almere"], options.keep)
    elif len(options.sources) == 1:
        sources(options.sources[0], missed=options.missed)
    else:
        parser.error("name the folder with the sources")


def layouts(agendas: list[Path], keep: Path | None) -> None:
    """Print agendas in many layouts, draft each, and print the comparison."""
    from tests.draft.layout_files import draft_files

    with tempfile.TemporaryDirectory() as temporary:
        folder = keep or Path(temporary)
        folder.mkdir(exist_ok=True)
        made = draft_files(agendas, folder)
        total: dict[str, list[int]] = {}
        print("per kind: found/in the agenda right/in the draft")
        for path, _ in made:
            agenda = lea.load(EXAMPLES / path.parent.name)
            drafted = draft_agenda(path, language="en")
            parts = [place.part for place in drafted.places]
            found = scores(parts, agenda, ours=path.name.startswith("ours"))
            print(f"{path.parent.name}/{path.name}: " + ", ".join(f"{kind} {score}" for kind, score in found.items()))
            for kind, score in found.items():
                row = total.setdefault(kind, [0, 0, 0, 0])
                total[kind] = [a + b for a, b in zip(row, score, strict=True)]
        print("all layouts")
        for kind, (wanted, got, in_draft, right) in total.items():
            recall = f"{100 * got / wanted:5.1f} %" if wanted else "      -"
            print(f"  {kind:20} recall {recall}  precision {100 * right / max(1, in_draft):5.1f} %  of {in_draft}")


def sources(folder_of_texts: Path, *, missed: bool) -> None:
    """Draft the texts that the examples cite, and print the comparison."""
    total = Count()
    for folder in sorted(EXAMPLES.iterdir()):
        agenda = lea.load(folder) if (folder / "agenda.yaml").is_file() else None
        files = {
            each.id: each.text_version
            for each in (agenda.documents if agenda else ())
            if each.id and each.text_version and (folder_of_texts / each.text_version).is_file()
        }
        if agenda is None or not files:
            continue
        read = list(dict.fromkeys(files.values()))
        drafted = draft_agenda(*(folder_of_texts / name for name in read), language="en")
        from lea_model.draft.making import document_ids

        names = {slug: name for name, slug in document_ids(drafted.documents).items()}
        parts = [place.part for place in drafted.places]
        known = known_items(agenda, files)
        pairs = pair(known, parts, names)
        both = [(one, part) for part in parts if (one := pairs.get(id(part))) is not None]
        print(f"{folder.name}: {', '.join(read)}; lines that stand nowhere: {lost(drafted, names)}")
        recall = Count()
        for one in known:
            recall.add(one.kind, int(one.mate is not None), 1)
        recall.show("recall")
        fields(known).show("fields")
        cells(both).show("columns")
        count, wrong = precision(parts, pairs, known, agenda)
        count.show("precision")
        for name, row in count.rows.items():
            total.add(name, *row)
        if missed:
            for one in known:
                if one.mate is None and one.kind != "sections":
                    print(
                        "    missed",
                        one.kind,
                        sorted(one.lines)[:3],
                        str(
                            getattr(one.item, "title", "")
                            or getattr(one.item, "name", "")
                            or getattr(one.item, "text", "")
                        )[:60],
                    )
            for part in wrong:
                title = part.values.get("title") or part.values.get("name") or part.values.get("text", "")
                print("    wrong", SURE[part.certainty], part.kind, sorted(part.lines)[:3], str(title)[:60])
    total.show("precision of all")


if __name__ == "__main__":
    main()
