"""What all resources are made of."""

from __future__ import annotations

from portkey_admin_api.types import Transport


class Resource:
    """A family of operations that shares the client's transport."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"
