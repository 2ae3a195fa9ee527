"""What other packages bring by entry point: rules, documents, formats.

Looking through all installed packages takes time, and loading what they bring runs their code. So names are looked up
only where somebody asks for one that is not ours or for all of them, and a package is loaded only when it is used. What
is wrong with one becomes a sentence about that package, and stops neither ours nor the others.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, TypeVar

from lea_model.diagnostics import Phrase
from lea_model.errors import UsageError
from lea_model.i18n import N_

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

_T = TypeVar("_T")
_NAME: Final = r"[a-z0-9]+(-[a-z0-9]+)*"


class PluginError(UsageError):
    """Something of another package cannot be used, or stopped; the message names it and the package."""


def points(group: str) -> tuple[EntryPoint, ...]:
    """The entry points of a group, of all installed packages, in order of package and name.

    Raises:
        Exception: One of the installed packages has a broken list of entry points.
    """
    return _points(tuple(sys.path), group)


@lru_cache(maxsize=32)
def _points(_folders: tuple[str, ...], group: str) -> tuple[EntryPoint, ...]:
    from importlib.metadata import entry_points  # takes time, and is needed where somebody asks for names only

    return tuple(point for _, point in sorted((package_of(point), point) for point in entry_points(group=group)))


def package_of(point: EntryPoint) -> str:
    """The package that an entry point is of, by its name as installers write it."""
    return re.sub(r"[-_.]+", "-", point.dist.name).lower() if point.dist is not None else ""


def aside(name: str) -> AbstractContextManager[None]:
    """Run code of another package, so that what it prints or moves does not meet ours.

    Args:
        name: Who it is, for what it prints.
    """
    from lea_model.apart import apart  # as good as nobody has other packages

    return apart(name)


def in_words(error: BaseException) -> str:
    """The kind of an exception of another package, and what it says; asking for that may fail as well."""
    try:
        text = str(error)
    except KeyboardInterrupt:  # the user, not the package
        raise
    except BaseException:  # noqa: BLE001 - not even an exception of another package stops ours
        text = ""
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def failed(error: BaseException) -> Phrase:
    """What went wrong in code of another package, for developers too."""
    return Phrase(N_("loading it fails ({detail})"), {"detail": in_words(error)})


def load(point: EntryPoint) -> Any:
    """What an entry point leads to.

    Raises:
        PluginError: Its package cannot be loaded, for whatever reason; not by ``sys.exit`` either.
    """
    try:
        with aside(package_of(point)):
            return point.load()
    except KeyboardInterrupt:  # the user, not the package
        raise
    except BaseException as error:  # another's package must not stop ours
        raise unusable(point, failed(error)) from error


def unusable(point: EntryPoint, reason: Phrase) -> PluginError:
    """Say that something of another package cannot be used."""
    params = {"name": point.name, "package": package_of(point), "reason": reason}
    return PluginError(Phrase(N_("'{name}' of the package '{package}' cannot be used: {reason}."), params))


def guarded(point: EntryPoint, function: Callable[..., _T], kinds: tuple[type, ...]) -> Callable[..., _T]:
    """A function of another package that stops with a sentence about that package, and gives what it should.

    Args:
        point: Where it comes from.
        function: The function.
        kinds: What it may give.
    """
    from lea_model.errors import LeaError

    def run(*what: Any, **settings: Any) -> _T:
        try:
            with aside(package_of(point)):
                made = function(*what, **settings)
        except (LeaError, KeyboardInterrupt):  # what we say ourselves, and the user
            raise
        except BaseException as error:  # sys.exit included: a document of another package does not end ours
            reason = Phrase(N_("it stops ({detail})"), {"detail": f"{in_words(error)}{_where(error, point)}"})
            raise unusable(point, reason) from error
        if not isinstance(made, kinds):
            params = {"kind": type(made).__name__, "wanted": ", ".join(kind.__name__ for kind in kinds)}
            raise unusable(point, Phrase(N_("it gives '{kind}' where it should give {wanted}"), params))
        return made

    return run


def _where(error: BaseException, point: EntryPoint) -> str:
    """The last place in a file of that package, for who wrote it."""
    import traceback

    file = getattr(sys.modules.get(point.module.partition(".")[0]), "__file__", None) or ""
    home = file.removesuffix("__init__.py")
    theirs = [frame for frame in traceback.extract_tb(error.__traceback__) if home and frame.filename.startswith(home)]
    return f", {theirs[-1].filename}:{theirs[-1].lineno}" if theirs else ""


class Registry(Mapping[str, _T]):
    """Things by name: ours, and behind them those that other packages bring by an entry point of the same name.

    Ours are looked at first, so that who uses one of those never looks through the installed packages. Names of other
    packages are known without loading them.

    Args:
        ours: Our own, by name.
        group: The group of entry points; none where empty.
        made: Makes one out of an entry point and what that leads to, or raises `PluginError`.
    """

    def __init__(self, ours: Mapping[str, _T], group: str, made: Callable[[EntryPoint, Any], _T]) -> None:
        self.ours = dict(ours)
        self.group = group
        self._made = made

    def __getitem__(self, name: str) -> _T:
        """What goes by a name.

        Raises:
            KeyError: Nothing does.
            PluginError: What does is of another package, and cannot be used.
        """
        if name in self.ours:
            return self.ours[name]
        point = self._theirs()[name]
        return self._made(point, load(point))

    def __contains__(self, name: object) -> bool:
        return name in self.ours or name in self._theirs()

    def __iter__(self) -> Iterator[str]:
        yield from self.ours
        yield from self._theirs()

    def __len__(self) -> int:
        return len(self.ours) + len(self._theirs())

    def faults(self) -> tuple[PluginError, ...]:
        """What other packages bring under a name that nobody can ask for: a taken one, or one of another form."""
        return () if not self.group else _sorted_out(tuple(sys.path), self.group, tuple(self.ours))[1]

    def _theirs(self) -> Mapping[str, EntryPoint]:
        return {} if not self.group else _sorted_out(tuple(sys.path), self.group, tuple(self.ours))[0]


@lru_cache(maxsize=32)
def _sorted_out(
    _folders: tuple[str, ...], group: str, ours: tuple[str, ...]
) -> tuple[Mapping[str, EntryPoint], tuple[PluginError, ...]]:
    """The entry points of a group that can be asked for, by name, and what is wrong with the others."""
    try:
        found = points(group)
    except Exception as error:  # noqa: BLE001 - one package with a broken list of entry points must not stop ours
        message = N_("What other packages bring cannot be looked up: {reason}.")
        return {}, (PluginError(Phrase(message, {"reason": failed(error)})),)
    known: dict[str, EntryPoint] = {}
    faults: list[PluginError] = []
    for point in found:
        if not re.fullmatch(_NAME, point.name):
            faults.append(unusable(point, Phrase(N_("a name has small letters, digits and hyphens only"))))
        elif point.name in ours:
            faults.append(unusable(point, Phrase(N_("lea-model itself has one of that name"))))
        elif point.name in known:
            params = {"package": package_of(known[point.name])}
            faults.append(unusable(point, Phrase(N_("'{package}' has one of that name already"), params)))
        else:
            known[point.name] = point
    return known, tuple(faults)
