"""Problems in a manifest with their positions, collected so that one run reports all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Protocol

import attrs

from portkey_admin._errors import PortkeyError
from portkey_admin.text import did_you_mean


@attrs.frozen
class Mark:
    """A position: a file, and a line and column that start at 1.

    Column 0 means the whole line, and line 0 the whole file.
    """

    file: str
    line: int
    column: int = 0

    def __str__(self) -> str:
        return ":".join([self.file, *(str(each) for each in (self.line, self.column) if each)])


@attrs.frozen
class Problem:
    """A problem and its position."""

    mark: Mark
    path: str
    """The path in the manifest, such as "workspaces[0].usage_limits"; "" for the whole file."""
    message: str

    def __str__(self) -> str:
        return f"{self.mark}: {self.path}: {self.message}" if self.path else f"{self.mark}: {self.message}"

    def to_dict(self) -> dict[str, object]:
        """Return the problem as plain JSON."""
        return {
            "file": self.mark.file,
            "line": self.mark.line or None,
            "column": self.mark.column or None,
            "path": self.path or None,
            "message": self.message,
        }


class ManifestError(PortkeyError, ValueError):
    """A manifest that can't be applied. Nothing was written; only reads may have been sent.

    `problems` lists everything that is wrong, each with `mark` (`file`, `line`, `column`), `path` and
    `message`. As text: "org.yaml:12:5: workspaces[0]: unknown field 'nmae'; did you mean 'name'?".
    """

    problems: tuple[Problem, ...]

    def __init__(self, message: str, *, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(message)
        self.problems = problems


class DependencyError(PortkeyError):
    """A step that was not tried because something it depends on does not exist; the message says what."""


class StalePlanError(ManifestError):
    """A saved plan was not applied, because the organisation has changed since. Nothing was written.

    `moved` lists what is different now, one line for each step.
    """

    moved: tuple[str, ...]

    def __init__(
        self, message: str, *, moved: tuple[str, ...] = (), problems: tuple[Problem, ...] = ()
    ) -> None:
        super().__init__(message, problems=problems)
        self.moved = moved


class AnotherRunError(PortkeyError):
    """Another run by this user on this machine is changing the organisation; the message says which."""


# A file of a megabyte can have half a million errors.
_MOST = 1000
_LONGEST = 1000
_COMPARED = 100_000


class _Value(Protocol):
    """A value in a file, with its position, and its path in the manifest."""

    @property
    def mark(self) -> Mark: ...
    @property
    def path(self) -> str: ...


class Problems:
    """Collects problems without duplicates."""

    def __init__(self) -> None:
        self._found: dict[tuple[Mark, str], Problem] = {}
        self._left_to_compare = _COMPARED

    def at(self, value: _Value, message: str) -> None:
        """Add a problem of a value, as `add` does."""
        self.add(value.mark, value.path, message)

    def add(self, mark: Mark, path: str, message: str) -> None:
        """Add a problem. Raises ManifestError if there are a thousand already."""
        if len(message) > _LONGEST:  # it quotes a name from the file
            message = f"{message[:_LONGEST]}…"
        if (mark, message) in self._found:
            return
        if self._is_full():
            more = f"there are more problems: these are the first {_MOST:,}"
            self._found[mark, more] = Problem(mark, path, more)
            self.raise_any()
        self._found[mark, message] = Problem(mark, path, message)

    def did_you_mean(self, name: str, known: Iterable[str]) -> str:
        """Return `text.did_you_mean`; "" after many comparisons: names and mistakes may both be many."""
        names = list(islice(known, self._left_to_compare))
        self._left_to_compare -= len(names)
        return did_you_mean(name, names)

    def raise_any(self) -> None:
        """Raise ManifestError if there are problems, in the order of the files."""
        if not self._found:
            return
        problems = self.sorted()
        told = [str(problem) for problem in problems]
        message = told[0] if len(told) == 1 else "\n".join([f"{len(told)} problems:", *told])
        raise ManifestError(message, problems=problems)

    def sorted(self) -> tuple[Problem, ...]:
        """Return the problems in the order of the files."""
        files = dict.fromkeys(problem.mark.file for problem in self)
        order = {file: number for number, file in enumerate(files)}

        def place(problem: Problem) -> tuple[int, int, int]:
            return order[problem.mark.file], problem.mark.line, problem.mark.column

        return tuple(sorted(self, key=place))

    def __iter__(self) -> Iterator[Problem]:
        return iter(self._found.values())

    def __len__(self) -> int:
        return len(self._found)

    def _is_full(self) -> bool:
        return len(self._found) >= _MOST


class Notes(Problems):
    """Collects what is not an error: all of it."""

    def _is_full(self) -> bool:
        return False
