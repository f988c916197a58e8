"""Write a manifest as readable YAML: comments, short values on one line, multi-line texts as blocks.

The output means the same in YAML 1.1 and 1.2: texts that look like numbers, dates or booleans are quoted.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

import attrs

_WIDTH = 100
# Contains nothing special to YAML, on a line or inside brackets.
_PLAIN = re.compile(r"[^\W\d_][\w./+-]*(@[\w.-]+)?( [\w./+()-]+)*")
_WORDS = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"})
# Characters that YAML doesn't accept unescaped, and those that some readers treat as line ends.
_UNSAFE = re.compile(
    "[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)


@attrs.frozen
class Listed:
    """An entry of a section, with the comment above it. A tuple as a value is a nested section."""

    fields: Mapping[str, Any]
    comments: Sequence[str] = ()


Entries: TypeAlias = "tuple[Listed | str, ...]"
"""The entries of a section; a text is a comment in place of an entry that can't be written."""


def document(head: Sequence[str], fields: Mapping[str, Any]) -> str:
    """Return a manifest. A tuple as a value is a section with `Listed` entries and comments."""
    lines = [*_comments(head, 0)]
    for name, value in fields.items():
        if lines and isinstance(value, tuple | dict):
            lines.append("")
        lines += _field(name, value, 0)
    return "\n".join(lines) + "\n"


def _comments(texts: Sequence[str], indent: int) -> Iterator[str]:
    for text in texts:
        for line in text.splitlines() or [""]:
            yield f"{' ' * indent}# {_UNSAFE.sub('?', line)}".rstrip()


def _field(name: str, value: Any, indent: int) -> Iterator[str]:
    lead = f"{' ' * indent}{_scalar(name)}:"
    if isinstance(value, tuple):
        yield from _section(lead, value, indent)
        return
    short = _short(value)
    if short is not None and (len(lead) + len(short) < _WIDTH or not isinstance(value, dict | list)):
        yield f"{lead} {short}"
    elif isinstance(value, str):
        yield f"{lead} {'|' if value.endswith(chr(10)) else '|-'}"
        yield from (f"{' ' * (indent + 2)}{line}".rstrip() for line in value.removesuffix("\n").split("\n"))
    elif isinstance(value, Mapping):
        yield lead
        for inner, entry in value.items():
            yield from _field(inner, entry, indent + 2)
    else:
        yield lead
        for entry in value:
            yield from _entry(entry, indent + 2)


def _section(lead: str, entries: Entries, indent: int) -> Iterator[str]:
    if any(isinstance(each, Listed) for each in entries):
        yield lead
    else:
        yield f"# {lead}"
    for each in entries:
        if isinstance(each, Listed):
            yield from _comments(each.comments, indent + 2)
            yield from _entry(each.fields, indent + 2)
        else:
            yield from _comments([each], indent + 2)


def _entry(value: Any, indent: int) -> Iterator[str]:
    short = None if isinstance(value, Mapping) and _has_section(value) else _short(value)
    if short is not None and indent + len(short) + 2 < _WIDTH:
        yield f"{' ' * indent}- {short}"
    elif isinstance(value, Mapping) and value:
        lines = (line for name, inner in value.items() for line in _field(name, inner, indent + 2))
        first = next(lines)
        yield f"{' ' * indent}- {first.lstrip()}"
        yield from lines
    else:
        yield f"{' ' * indent}- {json_text(value)}"


def _has_section(value: Mapping[str, Any]) -> bool:
    return any(isinstance(inner, tuple) for inner in value.values())


def _short(value: Any) -> str | None:
    """Return a value on one line, or None if it reads better on several."""
    if isinstance(value, Mapping):
        if _has_section(value) or any(
            isinstance(inner, dict | list) and not _is_flat(inner) for inner in value.values()
        ):
            return None
        parts = [_short(inner) for inner in value.values()]
        if None in parts:
            return None
        return (
            "{" + ", ".join(f"{_scalar(name)}: {part}" for name, part in zip(value, parts, strict=True)) + "}"
        )
    if isinstance(value, list):
        parts = [_short(inner) for inner in value if not isinstance(inner, dict | list)]
        return None if None in parts or len(parts) < len(value) else f"[{', '.join(map(str, parts))}]"
    if isinstance(value, str) and _is_block(value):
        return None
    return _scalar(value)


def _is_flat(value: dict[str, Any] | list[Any]) -> bool:
    inside = value.values() if isinstance(value, dict) else value
    return not any(isinstance(inner, dict | list) for inner in inside)


def _is_block(text: str) -> bool:
    lines = text.removesuffix("\n").split("\n")
    return (
        "\n" in text.rstrip("\n")
        and not _UNSAFE.search(text)
        and bool(lines[0])
        and bool(lines[-1])
        and not lines[0][0].isspace()
        and all(line == line.rstrip() and "\t" not in line for line in lines)
    )


def _scalar(value: Any) -> str:
    if isinstance(value, str) and _PLAIN.fullmatch(value) and value.lower() not in _WORDS:
        return value
    return json_text(value)


def json_text(value: Any) -> str:
    """Return JSON that is also YAML, with escapes that both accept."""
    text = json.dumps(value, ensure_ascii=False)
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
