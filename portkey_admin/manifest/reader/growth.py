"""Limits on the expanded size of a manifest, so that a short file can't cause a huge run.

Everything is counted in values; a long text counts as several. The content of a file is limited in
proportion to its size; what aliases, templates, defaults and placeholders add has one fixed limit.
"""

from __future__ import annotations

from portkey_admin.manifest.errors import Problems
from portkey_admin.manifest.model.nodes import Node

_BYTES_PER_VALUE = 8
_FEW = 100_000
_GROWTH = 100_000
_LONG = 100


def most_values(size: int) -> int:
    """Return how many values a file of `size` characters may have, with aliases expanded."""
    return max(_FEW, size // _BYTES_PER_VALUE)


def weight(text: str) -> int:
    """Return how many values a text counts as."""
    return 1 + len(text) // _LONG


class Growth:
    """Counts the values that templates, defaults and placeholders add to a manifest."""

    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self._left = _GROWTH
        self._weights: dict[int, tuple[Node, int]] = {}

    def use(self, node: Node, at: Node) -> None:
        """Count another use of a node. Raises ManifestError if the limit is exceeded."""
        held = self._weights.get(id(node))
        if held is None:
            # Keep the node alive, so that its id isn't reused.
            held = self._weights[id(node)] = (node, sum(map(_weight, node.walk())))
        self.count(held[1], at)

    def count(self, amount: int, at: Node) -> None:
        """Count more values. Raises ManifestError if the limit is exceeded."""
        self._left -= amount
        if self._left < 0:
            self._problems.at(
                at,
                f"templates, defaults and placeholders expand the manifest by more than {_GROWTH:,} values:"
                " split it into several",
            )
            self._problems.raise_any()


def _weight(node: Node) -> int:
    return weight(node.value) if isinstance(node.value, str) else 1
