"""What the measurements need of a peer's client."""

from __future__ import annotations

# As in `typing`, which must not be imported here.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import AsyncIterable, Awaitable, Callable, Sequence


class Client:
    """A client of a peer, open.

    call: asks for the small list, and returns how many rows came.
    close: closes the client.
    load: loads what the first call is going to need, without making it.
    iterate: gives all rows of the long list, page by page.
    create: creates one workspace.
    create_many: creates a workspace per name, with this many in flight, with the peer's own means.
    read_audit_logs: gives audit records, page by page, without end.
    """

    def __init__(
        self,
        *,
        call: Callable[[], Awaitable[int]],
        close: Callable[[], Awaitable[object]],
        load: Callable[[], object] | None = None,
        iterate: Callable[[], AsyncIterable[object]] | None = None,
        create: Callable[[str], Awaitable[object]] | None = None,
        create_many: Callable[[Sequence[str], int], Awaitable[int]] | None = None,
        read_audit_logs: Callable[[], AsyncIterable[object]] | None = None,
    ) -> None:
        self.call = call
        self.close = close
        self.load = load
        self.iterate = iterate
        self.create = create
        self.create_many = create_many
        self.read_audit_logs = read_audit_logs


class UnavailableError(Exception):
    """What was to be measured is not there; the text says why."""
