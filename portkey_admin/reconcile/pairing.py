"""Which wanted entry of a list corresponds to which current one. Nothing here does I/O."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

Name = tuple[str, ...]
"""The identity of an entry, such as its type and unit; "" for missing fields."""


def paired(
    wanted: Sequence[object],
    current: Sequence[object],
    name_of: Callable[[Mapping[str, Any]], Name],
    agree: Callable[[Mapping[str, Any], Mapping[str, Any]], bool],
) -> list[Mapping[str, Any] | None]:
    """Return for each wanted entry the corresponding current one, or None. Each is used once.

    agree: whether a wanted entry matches a current one.
    """
    left: dict[Name, list[Mapping[str, Any]]] = {}
    for each in current:
        if isinstance(each, Mapping):
            left.setdefault(name_of(each), []).append(each)
    vague = [name for name in left if "" in name]
    found: list[Mapping[str, Any] | None] = [None] * len(wanted)

    def take(index: int, name: Name, match: Mapping[str, Any]) -> None:
        found[index] = match
        left[name] = [each for each in left[name] if each is not match]

    named = [(index, item, name_of(item)) for index, item in enumerate(wanted) if isinstance(item, Mapping)]
    # Equal entries that leave out little, so that two similar ones are not swapped.
    for index, item, name in named:
        same = [each for each in left.get(name, ()) if agree(item, each)]
        if same:
            take(index, name, min(same, key=lambda each: len(each.keys() - item.keys())))
    # Entries with the same name.
    for index, _, name in named:
        if found[index] is None and left.get(name):
            take(index, name, left[name][0])
    # Entries that may have the same name, if one of them leaves out part of it.
    for index, _, name in named:
        if found[index] is None:
            for other in left if "" in name else vague:
                if left[other] and _may_be(name, other):
                    take(index, other, left[other][0])
                    break
    return found


def _may_be(name: Name, other: Name) -> bool:
    return all(not one or not two or one == two for one, two in zip(name, other, strict=True))
