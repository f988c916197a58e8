"""Read a manifest: a file in YAML or JSON that describes an organisation."""

from __future__ import annotations

import gc
import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import attrs

from portkey_admin._errors import InvalidArgumentError
from portkey_admin.manifest.errors import Problems
from portkey_admin.manifest.model.items import Thing, Things
from portkey_admin.manifest.model.nodes import Node, mapping, without
from portkey_admin.manifest.reader.content import Content, Reading
from portkey_admin.manifest.reader.growth import Growth
from portkey_admin.manifest.reader.includes import Including, ManifestFile, merged
from portkey_admin.manifest.reader.schema_check import check
from portkey_admin.manifest.reader.variables import variables_of, with_values


@attrs.frozen(kw_only=True, repr=False)
class Manifest:
    """The desired state of an organisation, validated as far as possible without access to it.

    file: the path that it was read from. `len()` is the number of resources in it.
    """

    file: str
    organisation_id: str | None
    content: Content
    levels: Mapping[str, int]
    root: Node
    secret_variables: frozenset[str] = frozenset()
    """The names of variables with secret values."""

    @property
    def things(self) -> Things:
        """Return its content."""
        return self.content.things

    def __len__(self) -> int:
        return len(self.content.things)

    def __iter__(self) -> Iterator[Thing]:
        return iter(self.content.things)

    def __repr__(self) -> str:
        return f"<Manifest {self.file}: {len(self):,} resources>"


def load(path: str | os.PathLike[str], *, variables: Mapping[str, object] | None = None) -> Manifest:
    """Read a manifest from a file (".json" is JSON, otherwise YAML), or from all YAML files of a folder.

    Paths in the manifest (CSV files, secrets, includes) are relative to the folder of the file.

    variables: values for its `variables`, which override their defaults; text is converted to their types.

    Raises ManifestError with all problems, each with file, line and column; OSError if the
    file can't be read; ConfigurationError if the extra `manifest` is not installed.
    """
    problems = Problems()
    including = Including(problems)
    with nothing_collected():
        including.path(Path(path))
        return _manifest(including.sources, str(path), variables or {}, problems)


def loads(
    text: str,
    *,
    format: Literal["yaml", "json"] = "yaml",
    base: str | os.PathLike[str] = ".",
    file: str = "manifest",
    variables: Mapping[str, object] | None = None,
) -> Manifest:
    """Read a manifest from text.

    format: the format of the text. base: folder for relative paths in it. file: its name in messages.
    variables: values for its `variables`, as in `load`.

    Raises the errors of `load`.
    """
    if format not in ("yaml", "json"):
        raise InvalidArgumentError(f'format is {format!r}: it must be "yaml" or "json"')
    problems = Problems()
    including = Including(problems)
    with nothing_collected():
        including.text(text, format, Path(base), file)
        return _manifest(including.sources, file, variables or {}, problems)


@contextmanager
def nothing_collected() -> Iterator[None]:
    """Pause the search for cycles: it would go through a million new nodes again and again, and find none."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _manifest(
    sources: Sequence[ManifestFile], file: str, given: Mapping[str, object], problems: Problems
) -> Manifest:
    """Return the merged content of several files."""
    declared = merged([_only(source.root, ("variables",)) for source in sources], problems)
    section = declared.get("variables")
    if section is not None:
        check(section, "variables", problems)
        problems.raise_any()
    before = len(problems)
    values = variables_of(section.entries() if section is not None else {}, given, problems)
    growth = Growth(problems)
    roots = [with_values(without(source.root, _APART), values, growth, problems) for source in sources]
    if len(problems) > before:  # without its value, the type is not known yet
        problems.raise_any()
    is_readable = not problems and all(isinstance(root.value, dict) for root in roots)
    for root in roots:
        check(_as_written(root), "", problems)
    whole = merged(roots, problems)
    if not is_readable:
        problems.raise_any()
    folders = {source.root.mark.file: source.folder for source in sources}
    content = Reading(whole, folders, problems).content()
    levels = content.things.levels(problems)
    problems.raise_any()
    organisation_id = whole.text("organisation_id")
    return Manifest(
        file=file,
        organisation_id=organisation_id,
        content=content,
        levels=levels,
        root=whole,
        secret_variables=values.secret,
    )


_APART = ("variables", "include")


def _only(root: Node, names: Collection[str]) -> Node:
    return mapping(root, {name: entry for name, entry in root.entries().items() if name in names}, root.names)


def _as_written(root: Node) -> Node:
    """Return a file without the content of templates with parameters, which are validated with values."""
    templates = root.get("templates")
    if templates is None or not any(each.get("parameters") for each in templates.entries().values()):
        return root
    shown = {
        name: _only(each, ("parameters",)) if each.get("parameters") else each
        for name, each in templates.entries().items()
    }
    return mapping(root, {**root.entries(), "templates": mapping(templates, shown)})
