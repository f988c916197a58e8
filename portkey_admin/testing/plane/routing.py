"""Finds the operation for a method and a path, in one step per segment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import unquote

import attrs

from portkey_admin.testing.plane.description import Described

# Path prefix of the control plane. Operations that need no key are outside of it.
PREFIX = "/v1"
_SECOND = "/v2"
# Paths that sources place under either version.
_IN_SECOND = ("guardrails.defaults.", "workspaces.scim_groups.", "deployments.")


@attrs.define
class _Node:
    fixed: dict[str, _Node] = attrs.field(factory=dict)
    parameter: _Node | None = None
    operations: dict[str, tuple[Described, tuple[str, ...]]] = attrs.field(factory=dict)


@attrs.frozen
class Match:
    """The result of routing: `operation` is None if the path is known but the method is not."""

    operation: Described | None
    values: dict[str, str]
    methods: tuple[str, ...]


class Router:
    """All paths. A fixed segment wins over a parameter: `/admin/users/invites` is not a user."""

    def __init__(self, operations: Iterable[Described], *, second_version: bool = False) -> None:
        self._root = _Node()
        for operation in operations:
            later = second_version and operation.id.startswith(_IN_SECOND)
            self._add(operation, _SECOND if later else PREFIX)

    def match(self, method: str, path: str) -> Match | None:
        """Return the match for a quoted path; None if there is none."""
        segments = [unquote(segment) for segment in path.split("/")[1:]]
        known: set[str] = set()
        for node, values in _walk(self._root, segments, ()):
            if method in node.operations:
                operation, names = node.operations[method]
                return Match(operation, dict(zip(names, values, strict=True)), ())
            known.update(node.operations)
        return Match(None, {}, tuple(sorted(known))) if known else None

    def _add(self, operation: Described, prefix: str) -> None:
        names: list[str] = []
        node = self._root
        path = operation.path if operation.public else prefix + operation.path
        for segment in path.split("/")[1:]:
            if segment.startswith("{"):
                names.append(segment[1:-1])
                node.parameter = node.parameter or _Node()
                node = node.parameter
            else:
                node = node.fixed.setdefault(segment, _Node())
        node.operations[operation.method] = (operation, tuple(names))


def _walk(
    node: _Node, segments: list[str], values: tuple[str, ...]
) -> Iterator[tuple[_Node, tuple[str, ...]]]:
    if not segments:
        if node.operations:
            yield node, values
        return
    head, rest = segments[0], segments[1:]
    if head in node.fixed:
        yield from _walk(node.fixed[head], rest, values)
    if node.parameter is not None and head:
        yield from _walk(node.parameter, rest, (*values, head))
