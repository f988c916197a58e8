"""What this process takes, as the kernel counts it."""

from __future__ import annotations


def memory() -> float | None:
    """Return the resident memory of this process in MB; None where there is no /proc."""
    try:
        with open("/proc/self/status", encoding="ascii") as status:
            for line in status:
                if line.startswith("VmRSS:"):
                    return int(line.split()[1]) / 1000 * 1.024
    except OSError:
        pass
    return None
