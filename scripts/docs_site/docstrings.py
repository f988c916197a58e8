"""Converts docstrings to Markdown: `name: text` lines become a list, and examples become code blocks.

griffe loads this module while it builds the site (mkdocs.yml). `markdown` is the conversion, without I/O.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from typing import Any

import griffe

# "name: text", or several names with the same text.
_ENTRY = re.compile(r"(?P<names>[a-z_*][\w.*]*(?:, [a-z_*][\w.*]*)*): (?P<text>\S.*)", re.DOTALL)
_MARKED_ENTRY = re.compile(r"`(?P<names>[^`]+)`(?P<more>(?:, `[^`]+`)*): (?P<text>\S.*)", re.DOTALL)
_SECTION = re.compile(r"(Args|Attributes|Keys|Raises|Returns|Yields):")
_ERROR_ENTRY = re.compile(r"(?P<names>[A-Z]\w+(?:, [A-Z]\w+)*): (?P<text>\S.*)", re.DOTALL)
_FACT = re.compile(r"(?P<word>Returns|Raises|Yields|Scopes|API)\b(?P<rest>.*)", re.DOTALL)
_TITLES = {"Args": "Arguments"}


class PlainDocstrings(griffe.Extension):
    """Converts every docstring to Markdown when it is read."""

    def on_instance(self, *, obj: griffe.Object, **_: Any) -> None:
        """Convert the docstring of one object."""
        if obj.docstring is not None:
            obj.docstring.value = markdown(obj.docstring.value)


def markdown(docstring: str) -> str:
    """Return a docstring as Markdown."""
    blocks = re.split(r"\n\s*\n", textwrap.dedent(docstring).strip("\n"))
    parts = [part for block in blocks for part in _block(block)]
    return "".join(f"{_gap(before, part)}{part}" for before, part in zip(["", *parts], parts, strict=False))


def _gap(before: str, part: str) -> str:
    if not before:
        return ""
    return "\n" if before.startswith("- `") and part.startswith("- `") else "\n\n"


def _block(block: str, *, errors: bool = False) -> Iterator[str]:
    lines = block.split("\n")
    if all(line.startswith("    ") for line in lines):
        yield f"```python\n{textwrap.dedent(block)}\n```"
        return
    if section := _SECTION.fullmatch(lines[0]):
        yield f"**{_TITLES.get(section[1], section[1])}**"
        yield from _block(textwrap.dedent("\n".join(lines[1:])), errors=section[1] == "Raises")
        return
    if "├" in block:  # a tree
        yield f"```text\n{block}\n```"
    elif lines[0].startswith(("|", "- ", "1. ")):  # Markdown as it is
        yield block
    elif any(_entry(line, errors=errors) for line in lines):
        for chunk in _chunks(lines, errors=errors):
            yield _entry(chunk, errors=errors) or _sentence(chunk)
    else:
        yield from map(_sentence, _facts(lines))


def _chunks(lines: list[str], *, errors: bool) -> Iterator[str]:
    """Yield each entry with its continuation lines, and each block of other lines.

    An entry whose name is marked as code continues until the next entry; any other only over indented lines.
    """
    chunk: list[str] = []
    for line in lines:
        starts = _entry(line, errors=errors) or _FACT.fullmatch(line)
        ends = bool(chunk) and not chunk[0].startswith("`") and _entry(chunk[0], errors=errors)
        if chunk and not line.startswith("    ") and (starts or ends):
            yield "\n".join(chunk)
            chunk = []
        chunk.append(line)
    yield "\n".join(chunk)


def _facts(lines: list[str]) -> Iterator[str]:
    """Split a paragraph before lines about return values, errors and requirements."""
    chunk: list[str] = []
    for line in lines:
        if chunk and _FACT.fullmatch(line):
            yield "\n".join(chunk)
            chunk = []
        chunk.append(line)
    yield "\n".join(chunk)


def _entry(chunk: str, *, errors: bool) -> str | None:
    text = _joined(chunk)
    if marked := _MARKED_ENTRY.fullmatch(text):
        return f"- `{marked['names']}`{marked['more']}: {marked['text']}"
    plain = (_ERROR_ENTRY if errors else _ENTRY).fullmatch(text)
    if plain is None:
        return None
    names = ", ".join(f"`{name}`" for name in plain["names"].split(", "))
    return f"- {names}: {plain['text']}"


def _sentence(chunk: str) -> str:
    text = _joined(chunk)
    fact = _FACT.fullmatch(text)
    if fact is None:
        return text
    rest = re.sub(r"\bAPI: ", "**API**: ", fact["rest"])
    return f"**{fact['word']}**{rest}"


def _joined(chunk: str) -> str:
    return " ".join(line.strip() for line in chunk.split("\n"))
