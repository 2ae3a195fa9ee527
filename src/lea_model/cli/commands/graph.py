"""``lea graph``: who and what is linked, in words or for another program."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from lea_model.cli.agenda_settings import Settings
from lea_model.cli.agendas import agendas_at, readable
from lea_model.cli.finding_counts import counted
from lea_model.cli.options import Command, choice, excel_option, near, one_of, out_option, paths_argument, say
from lea_model.cli.printing import aside
from lea_model.cli.writing import put
from lea_model.diagnostics import Phrase
from lea_model.errors import UsageError
from lea_model.exporter import GRAPH_FORMATS, export_graph
from lea_model.graph import build_graph, find_node, party_pairs, policy_area_pairs, projection
from lea_model.graph.display import part
from lea_model.i18n import N_, Language, translate
from lea_model.loader.together import Together
from lea_model.output import csv_settings
from lea_model.reporter.graph_answers import QUESTIONS, answer, connection, overview, surroundings
from lea_model.vocabulary.kinds import NODE_KINDS

if TYPE_CHECKING:
    import networkx as nx

    from lea_model.graph.types import Graph

TEXT: Final = "text"
_PROJECTIONS: Final = {"areas": policy_area_pairs, "parties": party_pairs}
"""Questions of which the answer is a graph too."""


def make(language: Language) -> click.Command:
    """Make the command, in the user's language."""
    help_ = N_(
        "Show who and what is linked, or write the graph for another program.\n\nWithout options: how much of what"
        " there is. With --around: what is linked to one thing. With --path: how one thing is linked to another. With"
        " --ask: the answer to one of the questions below. Findings are counted on stderr.\n\nExit status: 0 done, 1"
        " an agenda cannot be read, 2 wrong use."
    )
    name = translate(N_("NAME"), language)
    around = translate(
        N_("Only what stands around this: an id, number or name; may be given more than once."), language
    )
    about = translate(N_("What the question is about: an id, number or name."), language)
    kind = translate(N_("Only things of this kind, such as actie or partij; may be given more than once."), language)
    path = translate(N_("How the first is linked to the second."), language)
    depth = translate(N_("With --around: how many steps away (1 where not given)."), language)
    params: list[click.Parameter] = [
        paths_argument(language),
        choice(
            language,
            ["--format", "form"],
            (TEXT, *GRAPH_FORMATS),
            N_("How to write it: in words, for another program, or as a drawing (svg)."),
            default=TEXT,
        ),
        click.Option(["--around"], multiple=True, metavar=name, help=around),
        click.Option(
            ["--depth"],
            metavar=translate(N_("NUMBER"), language),
            callback=lambda _ctx, _param, value: _steps(value, language),
            help=depth,
        ),
        click.Option(
            ["--kind", "kinds"],
            multiple=True,
            metavar=translate(N_("KIND"), language),
            callback=lambda _ctx, _param, value: _kinds(value, language),
            help=kind,
        ),
        click.Option(["--path", "ends"], nargs=2, metavar=translate(N_("FROM TO"), language), help=path),
        click.Option(
            ["--ask"],
            callback=one_of(tuple(QUESTIONS), language),
            metavar=translate(N_("QUESTION"), language),
            help=translate(N_("Answer this question."), language),
        ),
        click.Option(["--about"], multiple=True, metavar=name, help=about),
        out_option(language, N_("FILE"), N_("Write to this file; for csv: to this folder.")),
        excel_option(language),
    ]
    command = Command("graph", language, help_, run, params)
    width = max(map(len, QUESTIONS))
    lines = [f"{word:<{width}}  {translate(question.what, language)}" for word, question in QUESTIONS.items()]
    # The sign keeps the list in lines.
    command.help = "\n\n".join([str(command.help), translate(N_("Questions:"), language), "\b\n" + "\n".join(lines)])
    return command


def run(
    language: Language,
    *,
    paths: Sequence[str],
    form: str,
    out: str | None,
    excel: bool,
    **wanted: Any,
) -> int:
    """Build the graph of all agendas, and print or write what is asked of it.

    Returns:
        1 where an agenda cannot be read, else 0.

    Raises:
        UsageError: Options that do not go together, or a name that is not there.
    """
    _refuse(form, out, **wanted)
    csv_settings(form, excel=excel)
    failed: list[Path] = []
    settings = Settings(None, none=False)
    found = agendas_at(paths, language)
    together = Together(found)
    results = readable(found, language, failed, lambda result: counted(result, settings, language, together))
    agendas = [result.agenda for result in results if result.agenda is not None]
    if not agendas:
        return 1
    graph = build_graph(agendas)
    if form == TEXT:
        put({"graph.txt": _words(graph, language, **wanted)}, out, language, names=True)
    else:
        part_ = _chosen(graph, language, **wanted)
        if put(export_graph(part_, format=form, language=language, excel=excel), out, language, names=True):
            message = N_("{nodes} nodes and {edges} lines written.")
            aside(say(language, message, nodes=len(part_), edges=part_.number_of_edges()))
    return 1 if failed else 0


def _refuse(form: str, out: str | None, **wanted: Any) -> None:
    """Refuse options of which one would be passed over."""
    ways = [name for name, given in (("--path", wanted["ends"]), ("--ask", wanted["ask"])) if given]
    partial = [name for name, given in (("--around", wanted["around"]), ("--kind", wanted["kinds"])) if given]
    if len(ways) == 2 or (ways and partial):
        names = {"one": ways[0], "other": [*ways[1:], *partial][0]}
        raise UsageError(Phrase(N_("'{one}' and '{other}' do not go together."), names))
    for needs, option, given in (
        ("--ask", "--about", wanted["about"] and not wanted["ask"]),
        ("--around", "--depth", wanted["depth"] is not None and not wanted["around"]),
    ):
        if given:
            raise UsageError(Phrase(N_("'{option}' needs '{needs}'."), {"option": option, "needs": needs}))
    if form != TEXT and (wanted["ends"] or (wanted["ask"] and wanted["ask"] not in _PROJECTIONS)):
        raise UsageError(
            Phrase(N_("The answer to this is given in words only: leave out '--format {form}'."), {"form": form})
        )
    if form != TEXT and not GRAPH_FORMATS[form].extension and out is None:
        raise UsageError(Phrase(N_("Format csv is two files: give a folder with --out.")))


def _steps(value: str | None, language: Language) -> int | None:
    """A number of steps."""
    if value is None:
        return None
    if not (value.isascii() and value.isdigit() and len(value) < 4):
        message = N_("'{value}' is not a number of steps.")
        raise click.BadParameter(say(language, message, value=value), param_hint="--depth")
    return int(value)


def _kinds(words: Sequence[str], language: Language) -> tuple[str, ...]:
    """The kinds that words mean: what they are called in either language, or their own name."""
    known = {word: kind.key for kind in NODE_KINDS.values() for word in (*kind.label, kind.key)}
    found: list[str] = []
    for word in (part_.strip().casefold() for text in words for part_ in text.split(",")):
        if word not in known:
            shown = ", ".join(sorted(kind.label.text(language) for kind in NODE_KINDS.values()))
            hint = near(word, list(known), language)
            message = N_("'{value}' is not one of: {known}{hint}.")
            raise click.BadParameter(say(language, message, value=word, known=shown, hint=hint), param_hint="--kind")
        found.append(known[word])
    return tuple(found)


def _words(graph: Graph, language: Language, **wanted: Any) -> str:
    if wanted["ends"]:
        start, end = wanted["ends"]
        return connection(graph, start, end, language)
    if wanted["ask"]:
        return answer(graph, wanted["ask"], wanted["about"], language)
    chosen = _part(graph, language, **wanted)
    return surroundings(chosen, language) if wanted["around"] else overview(chosen, language)


def _chosen(graph: Graph, language: Language, **wanted: Any) -> nx.Graph[Any]:
    """The part or the projection that was asked for."""
    if wanted["ask"] is None:
        return _part(graph, language, **wanted)
    about = wanted["about"]
    if len(about) > 1:
        answer(graph, wanted["ask"], about, language)
    made: nx.Graph[Any] = projection(_PROJECTIONS[wanted["ask"]](graph, *about))
    made.graph.update(graph.graph)
    return made


def _part(graph: Graph, language: Language, **wanted: Any) -> Graph:
    around, kinds = wanted["around"], wanted["kinds"]
    if not around and not kinds:
        return graph
    centres = [find_node(graph, word) for word in around]
    depth = 1 if wanted["depth"] is None else wanted["depth"]
    found = part(graph, around=[centre.id for centre in centres], depth=depth, kinds=kinds)
    if centres:
        names = ", ".join(centre.label for centre in centres)
        found.graph["title"] = say(language, N_("Around {names}"), names=names)
    return found
