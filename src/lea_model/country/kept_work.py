"""Work on many agendas that each stands by itself: what is kept of it and still holds is not done again."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from typing import Generic, NamedTuple, TypeVar

from lea_model.country.executing import Ready, in_order
from lea_model.country.keeping import NOTHING_KEPT, Kept, Key, key_of
from lea_model.diagnostics import Phrase
from lea_model.loader.agenda_reader import Taken

_Task = TypeVar("_Task")


class Work(NamedTuple, Generic[_Task]):
    """What is done with each agenda (werk).

    Attributes:
        name: What answers are kept under.
        settings: What `settings_text` says of the settings.
        do: Does it; the answer is what is kept.
    """

    name: str
    settings: str
    do: Callable[[_Task], bytes]


def kept_or_made(
    work: Work[_Task],
    given: Iterable[tuple[Taken, _Task]],
    kept: Kept | None,
    executor: Executor | None,
    without: Phrase = NOTHING_KEPT,
) -> Iterator[tuple[str, bytes, Phrase | None]]:
    """Do some work for each of many agendas, unless its answer is kept.

    Args:
        work: What is done.
        given: Of each agenda the files that the answer depends on, and the task.
        kept: Where answers are kept; None where nothing is.
        executor: Who does the work; it is done here where None.
        without: Why nothing is kept.

    Yields:
        In the order of what was given: the path of the agenda, the answer, and why the work was done; None where the
        answer was kept.
    """
    waiting: deque[tuple[str, Key | None, Phrase | None]] = deque()

    def tasks() -> Iterator[_Task | Ready[bytes]]:
        for taken, task in given:
            key = None if kept is None else key_of(taken, work.name, work.settings)
            found = without if kept is None or key is None else kept.find(key)
            if isinstance(found, bytes):
                waiting.append((taken.path, None, None))
                yield Ready(found)
            else:
                waiting.append((taken.path, key, found))
                yield task

    for content in in_order(work.do, tasks(), executor):
        path, key, why = waiting.popleft()
        if kept is not None and key is not None:
            kept.keep(key, content, None)
        yield path, content, why
