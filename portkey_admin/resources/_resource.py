"""The base class of all resources."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from portkey_admin.calls.workspace_view import workspace_of
from portkey_admin.resources._signatures import show_keywords
from portkey_admin.secrets.frames import discreetly
from portkey_admin_api.types import Transport

if TYPE_CHECKING:
    from portkey_admin.reconcile import Ensured


class Resource:
    """A family of operations that shares the client's transport."""

    kind: ClassVar[str] = ""
    """What `portkey_admin.reconcile` calls the resources of this family; "" if it does not support them."""

    def __init_subclass__(cls) -> None:
        show_keywords(cls)

    def __init__(self, transport: Transport) -> None:
        # Methods build bodies from their keyword arguments, which no other code holds.
        self._transport: Transport = getattr(transport, "owning", lambda: transport)()

    def __repr__(self) -> str:
        workspace = workspace_of(self._transport)
        return f"<{type(self).__name__}{f' for {workspace}' if workspace else ''}>"

    @property
    def transport(self) -> Transport:
        """The transport that sends the requests of this family."""
        shared: Transport = getattr(self._transport, "shared", self._transport)
        return shared

    async def _ensure(self, wanted: Mapping[str, object]) -> Ensured[Any]:
        """Create or update one resource to match the given state."""
        from portkey_admin.reconcile.single import ensure

        try:
            return await discreetly(ensure(self.transport, self.kind, wanted))
        except BaseException:
            if isinstance(wanted, dict):  # the method's arguments: local variables must not expose secrets
                wanted.clear()
            raise
