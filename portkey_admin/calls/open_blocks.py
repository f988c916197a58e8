"""Which `record_responses` and `record_scopes` blocks are open: all that a call looks at where none is."""

from __future__ import annotations

from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from portkey_admin.calls.recording import Recording
    from portkey_admin.scopes.recording import NeededScopes

recordings: ContextVar[tuple[Recording, ...]] = ContextVar("portkey_admin.recordings", default=())
needed_scopes: ContextVar[tuple[NeededScopes, ...]] = ContextVar("portkey_admin.needed_scopes", default=())
