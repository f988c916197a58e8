"""Which `record_responses` blocks are open: all that a call looks at where none is."""

from __future__ import annotations

from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from portkey_admin.calls.recording import Recording

recordings: ContextVar[tuple[Recording, ...]] = ContextVar("portkey_admin.recordings", default=())
