"""What all resources are made of."""

from __future__ import annotations

from portkey_admin.signatures import show_keywords
from portkey_admin.workspace_view import workspace_of
from portkey_admin_api.types import Transport


class Resource:
    """A family of operations that shares the client's transport."""

    def __init_subclass__(cls) -> None:
        show_keywords(cls)

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def __repr__(self) -> str:
        workspace = workspace_of(self._transport)
        return f"<{type(self).__name__}{f' for {workspace}' if workspace else ''}>"
