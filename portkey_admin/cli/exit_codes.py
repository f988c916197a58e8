"""Exit codes of the manifest commands."""

from __future__ import annotations

DONE = 0
"""There is nothing to do, or everything was done."""
NOT_DONE = 1
"""`plan --check`: something would be written. `apply`: some writes failed or are in doubt."""
TROUBLE = 2
"""The manifest, saved plan, key or network is at fault: nothing was written, or everything failed."""
INTERRUPTED = 130
