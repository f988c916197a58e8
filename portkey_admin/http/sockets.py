"""Whether the system holds something of a connection that nobody has read yet."""

from __future__ import annotations

import select


def is_readable(number: int) -> bool:
    """Say whether there are bytes, or the end, to read from a socket of this number. -1: it is closed."""
    if number < 0:
        return True
    if not hasattr(select, "poll"):
        return bool(select.select([number], [], [], 0)[0])
    poll = select.poll()
    poll.register(number, select.POLLIN)
    return bool(poll.poll(0))
