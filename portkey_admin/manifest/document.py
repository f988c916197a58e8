"""Read a manifest: a file in YAML or JSON that describes an organisation."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

import attrs

from portkey_admin._errors import InvalidArgumentError
from portkey_admin.manifest.content import Content, Reading
from portkey_admin.manifest.errors import Mark, Problems
from portkey_admin.manifest.items import Thing, Things
from portkey_admin.manifest.reading import Format, read
from portkey_admin.manifest.validation import check
from portkey_admin.manifest.yaml_nodes import Node
from portkey_admin.plain_files import read_plain


@attrs.frozen(kw_only=True, repr=False)
class Manifest:
    """An organisation as it shall be, checked as far as that goes without looking at it.

    file: where it was read from. `len()` is the number of things that it asks for.
    """

    file: str
    organisation_id: str | None
    content: Content
    levels: Mapping[str, int]
    root: Node

    @property
    def things(self) -> Things:
        """Return what it asks for."""
        return self.content.things

    def __len__(self) -> int:
        return len(self.content.things)

    def __iter__(self) -> Iterator[Thing]:
        return iter(self.content.things)

    def __repr__(self) -> str:
        return f"<Manifest {self.file}: {len(self):,} things>"


def load(path: str | os.PathLike[str]) -> Manifest:
    """Read a manifest from a file; ".json" is JSON, everything else YAML.

    Paths inside it, of CSV files and of secrets, go from the folder of the file.

    Raises ManifestError with all that is wrong, each problem with file, line and column; OSError where the
    file cannot be read; ConfigurationError where the packages of the extra `manifest` are not installed.
    """
    place = Path(path)
    format: Format = "json" if place.suffix.lower() == ".json" else "yaml"
    try:
        text = read_plain(place).decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        problems = Problems()
        problems.add(Mark(str(place), 1), "", "the file is not UTF-8")
        problems.raise_any()
        raise
    return loads(text, format=format, base=place.parent, file=str(place))


def loads(
    text: str,
    *,
    format: Literal["yaml", "json"] = "yaml",
    base: str | os.PathLike[str] = ".",
    file: str = "manifest",
) -> Manifest:
    """Read a manifest from text.

    format: what the text is. base: folder from which the paths inside it go. file: its name in messages.

    Raises as `load`.
    """
    if format not in ("yaml", "json"):
        raise InvalidArgumentError(f'format is {format!r}: it must be "yaml" or "json"')
    problems = Problems()
    root = read(text, format=format, file=file)
    check(root, "", problems)
    content = Reading(root, Path(base), problems).content()
    levels = content.things.levels(problems)
    problems.raise_any()
    organisation_id = root.text("organisation_id")
    return Manifest(file=file, organisation_id=organisation_id, content=content, levels=levels, root=root)
