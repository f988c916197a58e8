"""The requests that the control plane has received: a list and counts."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Collection
from itertools import islice

import attrs

from portkey_admin.testing.plane.incoming import Incoming

_KEPT = 100_000


@attrs.frozen(kw_only=True)
class ReceivedRequest:
    """One request and the status of its response; without headers and bodies, which contain keys."""

    method: str
    path: str
    query: str
    received_at: float
    """Time of the request, in seconds since the epoch."""
    operation: str | None
    """The operation id; None if no operation has this path."""
    status: int
    """Status of the response; 0 if none was sent."""
    milliseconds: float
    fault: str | None = None
    """The fault that the plan applied, latency aside."""


@attrs.frozen(kw_only=True)
class PlaneStatistics:
    """Counts of everything received so far."""

    requests: int
    shed: int
    """Number of 429 responses."""
    statuses: dict[str, int]
    operations: dict[str, int]
    simulated: dict[str, int] = attrs.field(factory=dict)
    """Requests by operation that the plane has no rules for, and served by their shape alone."""


class RequestLog:
    """Keeps the last 100,000 requests, and counts them all."""

    def __init__(self, simulated: Collection[str] = ()) -> None:
        self._simulated = simulated
        self.requests: deque[ReceivedRequest] = deque(maxlen=_KEPT)
        self._statuses: Counter[int] = Counter()
        self._operations: Counter[str] = Counter()

    def note(self, exchange: Incoming, status: int, started: float, seconds: float) -> None:
        """Record a request that was received at `started`."""
        operation = exchange.operation.id if exchange.operation else None
        self._statuses[status] += 1
        if operation is not None:
            self._operations[operation] += 1
        self.requests.append(
            ReceivedRequest(
                method=exchange.method,
                path=exchange.path,
                query=exchange.query,
                received_at=started,
                operation=operation,
                status=status,
                milliseconds=seconds * 1000,
                fault=exchange.fault,
            )
        )

    def latest(self, count: int) -> list[ReceivedRequest]:
        """Return the last requests, latest first."""
        # In one step, as another thread may record a request meanwhile.
        return list(islice(reversed(self.requests), count))

    def statistics(self) -> PlaneStatistics:
        """Return the counts."""
        return PlaneStatistics(
            requests=self._statuses.total(),
            shed=self._statuses[429],
            statuses={str(status): count for status, count in sorted(self._statuses.items())},
            operations=dict(sorted(self._operations.items())),
            simulated={id: count for id, count in sorted(self._operations.items()) if id in self._simulated},
        )
