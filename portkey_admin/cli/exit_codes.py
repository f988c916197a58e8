"""With what the commands about manifests exit."""

from __future__ import annotations

DONE = 0
"""There is nothing to do, or all of it is done."""
NOT_DONE = 1
"""`plan --check`: something would be written. `apply`: some of it failed or is in doubt."""
TROUBLE = 2
"""The manifest, the saved plan, the key or the network: nothing was written, or all of it failed."""
INTERRUPTED = 130
