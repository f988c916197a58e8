"""The Portkey Admin API on one's own machine: a control plane that keeps state and needs no account.

Needs the extra `testing`.
"""

from __future__ import annotations

from portkey_admin.installing import pip_install

try:
    from portkey_admin.testing.behaviour import Behaviour
    from portkey_admin.testing.clock import Clock, ManualClock, SystemClock
    from portkey_admin.testing.faults import (
        Dropped,
        ErrorStatus,
        FaultPlan,
        Hanging,
        Latency,
        RateLimited,
        Rule,
        Sprinkled,
        Stale,
        Truncated,
        WebPage,
    )
    from portkey_admin.testing.plane import ControlPlane
    from portkey_admin.testing.requests import ReceivedRequest, Statistics
except ModuleNotFoundError as missing:
    if missing.name != "jsonschema_rs":
        raise
    raise ModuleNotFoundError(
        f"portkey_admin.testing needs an extra: {pip_install('testing')}", name=missing.name
    ) from None

__all__ = [
    "Behaviour",
    "Clock",
    "ControlPlane",
    "Dropped",
    "ErrorStatus",
    "FaultPlan",
    "Hanging",
    "Latency",
    "ManualClock",
    "RateLimited",
    "ReceivedRequest",
    "Rule",
    "Sprinkled",
    "Stale",
    "Statistics",
    "SystemClock",
    "Truncated",
    "WebPage",
]
