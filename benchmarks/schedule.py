"""The order of measurements: interleaved, so that noise affects all alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from benchmarks.lineup import Figure

T = TypeVar("T")


def rotated(peers: Sequence[T], round_: int) -> list[T]:
    """Return the peers in the order of a round: each round begins with another one."""
    start = round_ % len(peers) if peers else 0
    return [*peers[start:], *peers[:start]]


def schedule(
    figures: Sequence[Figure], rounds: int, limits: Mapping[str, int | None] | None = None
) -> Iterator[tuple[int, Figure, str]]:
    """Yield the measurements in order: round, figure, and name of the peer.

    limits: how many of the rounds a peer takes part in; None: all of them.
    """
    most = {name: limit for name, limit in (limits or {}).items() if limit is not None}
    for round_ in range(rounds):
        for figure in figures:
            if figure.rounds is None or round_ < figure.rounds:
                for name in rotated(figure.peers, round_):
                    if round_ < most.get(name, rounds):
                        yield round_, figure, name
