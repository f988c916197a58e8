"""The organisation that a control plane serves: its rows, its time, and what falls due in it."""

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
    """All that a control plane remembers."""

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
        # A served plane and the test that started it may act on the state from two threads.
        self.lock: threading.RLock = threading.RLock()
        self.id: str = self.mint.id()
        self.owner_id: str = self.mint.id()
        self.bootstrap_key_id = ""
        self.received = 0
        """How many requests there were: each one's id is made of its number."""
        self._tables = {**tables, TIMETABLE: Table()}
        self._events = events
        self._deeds = deeds or {}
        self.timetable: Timetable = Timetable(self._tables[TIMETABLE])

    def __getitem__(self, table: str) -> Table:
        return self._tables[table]

    @property
    def tables(self) -> Mapping[str, Table]:
        """All rows, by the name of their table."""
        return self._tables

    def deed(self, name: str) -> Deed:
        """Return what a family can do for others, such as `members.join`; none of them knows another."""
        return self._deeds[name]

    def ask(self, name: str, *stated: Any, **named: Any) -> Any:
        """Have a family do something in this organisation."""
        return self._deeds[name](self, *stated, **named)

    def now(self) -> str:
        """Return the time as the API writes it."""
        return timestamp(self.clock.time())

    def later(self, seconds: float, event: str, id: str) -> None:
        """Have an event happen to the row `id` in so many seconds."""
        self.timetable.add(self.clock.time() + seconds, event, id)

    def settle(self) -> None:
        """Let everything happen that is due by now."""
        for event, id in self.timetable.due(self.clock.time()):
            self._events[event](self, id)

    def with_tables(self, tables: Mapping[str, Table]) -> Organisation:
        """Return the same organisation with other rows, for somebody who only reads."""
        other = copy.copy(self)
        other._tables = {**self._tables, **tables}
        return other


Event = Callable[[Organisation, str], None]

# What a family does when another one, or a test, asks for it by name. It gets the organisation, or the call
# that needs it, and what else it takes.
Deed = Callable[..., Any]


@attrs.frozen(kw_only=True)
class PlaneCall:
    """One authorised and checked request, as the rules of a resource see it."""

    operation: Operation[Any]
    path: Mapping[str, str]
    query: Mapping[str, Any]
    body: Any
    caller: Caller
    organisation: Organisation
    origin: str = ""
    """Scheme and host by which the caller reaches the plane."""

    def ask(self, name: str, *stated: Any) -> Any:
        """Have another family do something for this call."""
        return self.organisation.deed(name)(self, *stated)

    def find(self, family: str, reference: str) -> Row:
        """Return the row of another family that a reference names, as far as this caller may reach it."""
        row: Row = self.ask(f"{family}.find", reference)
        return row


Handler = Callable[[PlaneCall], object]
