"""What is wrong with a manifest and where: collected, so that one run tells of all of it."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from portkey_admin._errors import PortkeyError


@attrs.frozen
class Mark:
    """Where something stands: a file, and a line and a column from 1.

    Column 0 is the whole line, and line 0 the whole file.
    """

    file: str
    line: int
    column: int = 0

    def __str__(self) -> str:
        return ":".join([self.file, *(str(each) for each in (self.line, self.column) if each)])


@attrs.frozen
class Problem:
    """One thing that is wrong, and where."""

    mark: Mark
    path: str
    """Where in the structure, such as "workspaces[0].usage_limits"; "" where it is the whole file."""
    message: str

    def __str__(self) -> str:
        return f"{self.mark}: {self.path}: {self.message}" if self.path else f"{self.mark}: {self.message}"

    def to_dict(self) -> dict[str, object]:
        """Return it as plain JSON."""
        return {
            "file": self.mark.file,
            "line": self.mark.line or None,
            "column": self.mark.column or None,
            "path": self.path or None,
            "message": self.message,
        }


class ManifestError(PortkeyError, ValueError):
    """A description of an organisation that cannot be carried out; nothing was sent, or only looked up.

    `problems` holds everything that is wrong, each with `mark` (`file`, `line`, `column`), `path` and
    `message`; its text is "org.yaml:12:5: workspaces[0]: unknown field 'nmae'; did you mean 'name'?".
    """

    problems: tuple[Problem, ...]

    def __init__(self, message: str, *, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(message)
        self.problems = problems


class DependencyError(PortkeyError):
    """A step of a plan that was not tried, because what it needs is not there; the message says what."""


class StalePlanError(ManifestError):
    """A saved plan is not applied, as the organisation is no longer what the plan saw; nothing was written.

    `moved` says what is different now, one line for each step.
    """

    moved: tuple[str, ...]

    def __init__(
        self, message: str, *, moved: tuple[str, ...] = (), problems: tuple[Problem, ...] = ()
    ) -> None:
        super().__init__(message, problems=problems)
        self.moved = moved


class AnotherRunError(PortkeyError):
    """Another run of this user on this machine is changing the organisation; the message says which."""


# A file of a megabyte can be wrong in half a million places.
_MOST = 1000
_LONGEST = 1000


class Problems:
    """Problems as they are found, none of them twice."""

    def __init__(self) -> None:
        self._found: dict[tuple[Mark, str], Problem] = {}

    def add(self, mark: Mark, path: str, message: str) -> None:
        """Note a problem. Raises ManifestError if there are a thousand already."""
        if len(self._found) >= _MOST:
            more = f"there is more: these are the first {_MOST:,} problems"
            self._found[mark, more] = Problem(mark, path, more)
            self.raise_any()
        if len(message) > _LONGEST:  # it quotes a name of the file
            message = f"{message[:_LONGEST]}…"
        self._found.setdefault((mark, message), Problem(mark, path, message))

    def raise_any(self) -> None:
        """Raise ManifestError with all problems in the order of the files, if there are any."""
        if not self._found:
            return
        problems = self.sorted()
        told = [str(problem) for problem in problems]
        message = told[0] if len(told) == 1 else "\n".join([f"{len(told)} problems:", *told])
        raise ManifestError(message, problems=problems)

    def sorted(self) -> tuple[Problem, ...]:
        """Return them in the order of the files."""
        files = dict.fromkeys(problem.mark.file for problem in self)
        order = {file: number for number, file in enumerate(files)}

        def place(problem: Problem) -> tuple[int, int, int]:
            return order[problem.mark.file], problem.mark.line, problem.mark.column

        return tuple(sorted(self, key=place))

    def __iter__(self) -> Iterator[Problem]:
        return iter(self._found.values())

    def __len__(self) -> int:
        return len(self._found)
