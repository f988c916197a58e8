"""Read the files of a manifest: a file with its includes, or a folder, merged into one.

Included files come before the file that includes them, in the order in which they are listed; files that
match a pattern are sorted by name. A file counts once, however often it is included.
"""

from __future__ import annotations

import glob
import itertools
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import attrs

from portkey_admin.manifest.errors import ManifestError, Mark, Problems
from portkey_admin.manifest.model.nodes import Node
from portkey_admin.manifest.reader.parser import Format, read
from portkey_admin.manifest.reader.schema_check import check
from portkey_admin.plain_files import read_plain, refusal

_YAML = (".yaml", ".yml")
_MOST_FILES = 1000
_DEEPEST = 40
_MOST_BYTES = 64 << 20


@attrs.frozen
class ManifestFile:
    """A file of a manifest. folder: the base for relative paths in it."""

    root: Node
    folder: Path


class Including:
    """Reads files and their includes.

    sources: the files that were read, in order of precedence.
    """

    def __init__(self, problems: Problems) -> None:
        self.sources: list[ManifestFile] = []
        self._problems = problems
        self._open: dict[str, str] = {}
        self._read: set[str] = set()
        self._bytes = 0

    def path(self, path: Path) -> None:
        """Read a file, or all files of a folder. Raises OSError if it can't be read."""
        if "\0" in str(path):
            raise refusal(path, "this is not a valid file name")
        if path.is_dir():
            self._folder(path)
        else:
            self._file(path)

    def text(self, text: str, format: Format, folder: Path, file: str) -> None:
        """Read a manifest from text."""
        self._add(read(text, format=format, file=file), folder)

    def _folder(self, path: Path) -> None:
        found = sorted(
            each for each in path.iterdir() if each.suffix.lower() in _YAML and not each.name.startswith(".")
        )
        place = Mark(str(path), 0)
        if not found:
            held = sorted(each.name for each in path.iterdir() if each.suffix.lower() == ".json")
            hint = f"; {held[0]} is JSON, which is read by its own name" if held else ""
            self._problems.add(place, "", f"the folder contains no YAML file (*.yaml, *.yml){hint}")
        self._check_count(len(found), place)
        for each in found:
            try:
                self._file(each)
            except OSError as error:
                self._problems.add(Mark(str(each), 0), "", f"the folder can't be read: {error.strerror}")

    def _file(self, path: Path) -> None:
        real = os.path.realpath(path)
        if real in self._read:
            return
        self._read.add(real)
        self._check_count(len(self._read), Mark(str(path), 0))
        data = read_plain(path)
        self._bytes += len(data)
        if self._bytes > _MOST_BYTES:
            self._problems.add(
                Mark(str(path), 0), "", f"with this file, the manifest has more than {_MOST_BYTES:,} bytes"
            )
            self._problems.raise_any()
        format: Format = "json" if path.suffix.lower() == ".json" else "yaml"
        try:
            root = read(_decoded(data, path), format=format, file=str(path))
        except ManifestError as error:
            for each in error.problems:  # problems in other files are reported as well
                self._problems.at(each, each.message)
            return
        self._open[real] = str(path)
        try:
            self._add(root, path.parent)
        finally:
            del self._open[real]

    def _add(self, root: Node, folder: Path) -> None:
        include = root.get("include")
        if include is not None:
            before = len(self._problems)
            check(include, "include", self._problems)
            for node in (include.items() or [include]) if len(self._problems) == before else ():
                for path in self._meant(node, str(node.value), folder):
                    self._include(path, node)
        self.sources.append(ManifestFile(root, folder))

    def _include(self, path: Path, node: Node) -> None:
        real = os.path.realpath(path)
        if real in self._open:
            circle = [*itertools.dropwhile(lambda each: each != real, self._open), real]
            told = " -> ".join(self._open[each] for each in circle)
            self._problems.at(node, f"the files include each other in a circle: {told}")
            return
        if len(self._open) >= _DEEPEST:
            self._problems.at(node, f"files are included more than {_DEEPEST} levels deep: flatten them")
            return
        try:
            self._file(path)
        except OSError as error:
            self._problems.at(node, f"{path} cannot be read: {error.strerror}")

    def _meant(self, node: Node, name: str, folder: Path) -> list[Path]:
        """Return the files for an entry of `include`."""
        path = folder / name
        if "\0" in name:
            self._problems.at(node, f"{name!r} is not a valid file name")
            return []
        if not glob.has_magic(name) or os.path.lexists(path):
            return [path]
        found: Iterator[str] = glob.iglob(name, root_dir=folder, recursive=True)
        paths = [folder / each for each in itertools.islice(found, _MOST_FILES + 1)]
        self._check_count(len(paths), node.mark)
        # A pattern for the same folder also matches the including file.
        own = next(reversed(self._open), None)
        files = sorted(each for each in paths if not each.is_dir() and os.path.realpath(each) != own)
        if not files:
            self._problems.at(node, f"no file matches {name!r} in {folder}")
        return files

    def _check_count(self, count: int, mark: Mark) -> None:
        if count > _MOST_FILES:
            self._problems.add(mark, "", f"the manifest has more than {_MOST_FILES:,} files")
            self._problems.raise_any()


def _decoded(data: bytes, path: Path) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        problems = Problems()
        line = data.count(b"\n", 0, error.start) + 1
        known = "UTF-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ""
        what = f"the file is {known}" if known else "the file is not UTF-8"
        problems.add(Mark(str(path), line), "", f"{what}: save it as UTF-8")
        problems.raise_any()
        raise


def merged(roots: list[Node], problems: Problems) -> Node:
    """Merge the content of several files: lists are joined, and mappings merged."""
    if len(roots) == 1:
        return roots[0]
    entries: dict[str, Node] = {}
    names: dict[str, Mark] = {}
    for root in roots:
        for name, node in root.entries().items():
            first = entries.get(name)
            names.setdefault(name, root.name_mark(name))
            if first is None:
                entries[name] = node
            elif isinstance(first.value, list) and isinstance(node.value, list):
                entries[name] = Node([*first.value, *node.value], first.mark, first.path)
            elif isinstance(first.value, dict) and isinstance(node.value, dict):
                entries[name] = _together(first, node, name, problems)
            elif first.value != node.value and not _is_free(name):
                problems.at(
                    node, f"{name!r} has another value at {first.mark}: use the same value, or remove one"
                )
    return Node(entries, roots[-1].mark if roots else Mark("", 0), "", names)


def _together(first: Node, other: Node, name: str, problems: Problems) -> Node:
    if _is_free(name):
        return first
    for each in first.entries().keys() & other.entries().keys():
        problems.add(
            other.name_mark(each),
            other.path,
            f"duplicate entry {each!r} in `{name}`; first at {first.name_mark(each)}",
        )
    named: Mapping[str, Mark] = {**other.names, **first.names}
    return Node({**other.entries(), **first.entries()}, first.mark, first.path, named)


def _is_free(name: str) -> bool:
    return name.startswith("x-") or name == "$schema"
