"""Work on many agendas in the order in which they are given, whoever does it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from typing import Final, Generic, NamedTuple, TypeVar

_Given = TypeVar("_Given")
_Made = TypeVar("_Made")


class Ready(NamedTuple, Generic[_Made]):
    """An answer that is known before anybody works for it.

    Attributes:
        answer: The answer.
    """

    answer: _Made


AHEAD: Final = 64
"""How many pieces of work are handed out before the first answer is taken: what is done waits in memory."""


def in_order(
    work: Callable[[_Given], _Made],
    given: Iterable[_Given | Ready[_Made]],
    executor: Executor | None,
    ahead: int = AHEAD,
) -> Iterator[_Made]:
    """Do some work for each of many things.

    Args:
        work: What is done; where there is an executor, it may be done in another process or on another machine.
        given: The things, taken as they are needed; an answer among them stands for itself.
        executor: Who does the work; it is done here where None.
        ahead: How many pieces of work are handed out at a time.

    Yields:
        The answers, in the order of what was given.
    """
    if executor is None:
        for thing in given:
            yield thing.answer if isinstance(thing, Ready) else work(thing)
        return
    waiting: deque[Future[_Made] | Ready[_Made]] = deque()
    try:
        for thing in given:
            waiting.append(thing if isinstance(thing, Ready) else executor.submit(work, thing))
            while len(waiting) >= ahead:
                yield _answer(waiting.popleft())
        while waiting:
            yield _answer(waiting.popleft())
    finally:
        for future in waiting:  # whoever asked wants no more, or something went wrong
            if not isinstance(future, Ready):
                future.cancel()


def _answer(done: Future[_Made] | Ready[_Made]) -> _Made:
    return done.answer if isinstance(done, Ready) else done.result()
