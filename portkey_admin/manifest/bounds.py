"""How much a manifest may stand for: a short file must not become a long run.

One measure counts everything: each value is one, and a long text counts for more. What a file holds is in
proportion to its size; what aliases, templates, defaults and placeholders make of it has one bound.
"""

from __future__ import annotations

from portkey_admin.manifest.errors import Problems
from portkey_admin.manifest.yaml_nodes import Node

_BYTES_PER_VALUE = 8
_FEW = 100_000
_GROWTH = 100_000
_LONG = 100


def most_values(size: int) -> int:
    """Return how many values a file of `size` characters may stand for, aliases written out."""
    return max(_FEW, size // _BYTES_PER_VALUE)


def weight(text: str) -> int:
    """Return for how many values a text counts."""
    return 1 + len(text) // _LONG


class Growth:
    """Counts what templates, defaults and placeholders make of a manifest."""

    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self._left = _GROWTH
        self._weights: dict[int, tuple[Node, int]] = {}

    def use(self, node: Node, at: Node) -> None:
        """Count a node that is used once more. Raises ManifestError if that is too much."""
        held = self._weights.get(id(node))
        if held is None:
            # The node is held as well: its id must not become that of another.
            held = self._weights[id(node)] = (node, sum(map(_weight, node.walk())))
        self.count(held[1], at)

    def count(self, amount: int, at: Node) -> None:
        """Count some values more. Raises ManifestError if they are too many."""
        self._left -= amount
        if self._left < 0:
            self._problems.add(
                at.mark,
                at.path,
                f"templates, defaults and placeholders make more than {_GROWTH:,} values of the manifest:"
                " split it into several",
            )
            self._problems.raise_any()


def _weight(node: Node) -> int:
    return weight(node.value) if isinstance(node.value, str) else 1
