"""Resources of this process, as reported by the kernel."""

from __future__ import annotations


def memory() -> float | None:
    """Return the resident memory of this process in MB; None if there is no /proc."""
    try:
        with open("/proc/self/status", encoding="ascii") as status:
            for line in status:
                if line.startswith("VmRSS:"):
                    return int(line.split()[1]) / 1000 * 1.024
    except OSError:
        pass
    return None
