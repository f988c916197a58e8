"""The organisation of a control plane: its rows, its time, and its scheduled events."""

from __future__ import annotations

import copy
import threading
from collections.abc import Callable, Mapping
from typing import Any

import attrs

from portkey_admin.testing.plane.access import Caller
from portkey_admin.testing.plane.behaviour import Behaviour
from portkey_admin.testing.plane.clock import PlaneClock, timestamp
from portkey_admin.testing.plane.due import Timetable
from portkey_admin.testing.plane.ids import Mint
from portkey_admin.testing.plane.state import Row, Table
from portkey_admin_api.types import Operation

TIMETABLE = "timetable"


class Organisation:
    """The whole state of a control plane."""

    def __init__(
        self,
        *,
        tables: Mapping[str, Table],
        events: Mapping[str, Event],
        clock: PlaneClock,
        seed: int,
        deeds: Mapping[str, Deed] | None = None,
        accept_invites_after: float | None = None,
        behaviour: Behaviour | None = None,
    ) -> None:
        self.clock = clock
        self.mint: Mint = Mint(seed)
        self.accept_invites_after = accept_invites_after
        self.behaviour: Behaviour = behaviour or Behaviour()
        # A served plane and the test that started it may use the state from two threads.
        self.lock: threading.RLock = threading.RLock()
        self.id: str = self.mint.id()
        self.owner_id: str = self.mint.id()
        self.bootstrap_key_id = ""
        self.received = 0
        """Number of requests received; each request id contains its number."""
        self._tables = {**tables, TIMETABLE: Table()}
        self._events = events
        self._deeds = deeds or {}
        self.timetable: Timetable = Timetable(self._tables[TIMETABLE])

    def __getitem__(self, table: str) -> Table:
        return self._tables[table]

    @property
    def tables(self) -> Mapping[str, Table]:
        """All rows, by table name."""
        return self._tables

    def deed(self, name: str) -> Deed:
        """Return a function that a family offers to others by name, such as `members.join`."""
        return self._deeds[name]

    def ask(self, name: str, *stated: Any, **named: Any) -> Any:
        """Call a function of a family in this organisation."""
        return self._deeds[name](self, *stated, **named)

    def now(self) -> str:
        """Return the time in the API's format."""
        return timestamp(self.clock.time())

    def later(self, seconds: float, event: str, id: str) -> None:
        """Schedule an event for the row `id` in this many seconds."""
        self.timetable.add(self.clock.time() + seconds, event, id)

    def settle(self) -> None:
        """Run all events that are due."""
        for event, id in self.timetable.due(self.clock.time()):
            self._events[event](self, id)

    def with_tables(self, tables: Mapping[str, Table]) -> Organisation:
        """Return the same organisation with other rows, for reading only."""
        other = copy.copy(self)
        other._tables = {**self._tables, **tables}
        return other


Event = Callable[[Organisation, str], None]

# A function that a family offers to other families and to tests, by name. It gets the organisation, or the
# call that uses it, and its other arguments.
Deed = Callable[..., Any]


@attrs.frozen(kw_only=True)
class PlaneCall:
    """An authorised and validated request, as resources see it."""

    operation: Operation[Any]
    path: Mapping[str, str]
    query: Mapping[str, Any]
    body: Any
    caller: Caller
    organisation: Organisation
    origin: str = ""
    """Scheme and host that the client uses to reach the plane."""

    def ask(self, name: str, *stated: Any) -> Any:
        """Call a function of another family on behalf of this call."""
        return self.organisation.deed(name)(self, *stated)

    def find(self, family: str, reference: str) -> Row:
        """Return the row of another family that a reference names, if this caller has access to it."""
        row: Row = self.ask(f"{family}.find", reference)
        return row


Handler = Callable[[PlaneCall], object]
