"""The Portkey Admin API on your own machine: a control plane that keeps state and needs no account.

Needs the extra `testing`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from portkey_admin._lazy import lazily

if TYPE_CHECKING:
    from portkey_admin.testing.app import ControlPlane as ControlPlane
    from portkey_admin.testing.faults import Dropped as Dropped
    from portkey_admin.testing.faults import ErrorStatus as ErrorStatus
    from portkey_admin.testing.faults import FaultPlan as FaultPlan
    from portkey_admin.testing.faults import Hanging as Hanging
    from portkey_admin.testing.faults import Latency as Latency
    from portkey_admin.testing.faults import RateLimited as RateLimited
    from portkey_admin.testing.faults import Rule as Rule
    from portkey_admin.testing.faults import Sprinkled as Sprinkled
    from portkey_admin.testing.faults import Stale as Stale
    from portkey_admin.testing.faults import Truncated as Truncated
    from portkey_admin.testing.faults import WebPage as WebPage
    from portkey_admin.testing.plane.behaviour import Behaviour as Behaviour
    from portkey_admin.testing.plane.clock import ManualClock as ManualClock
    from portkey_admin.testing.plane.clock import PlaneClock as Clock
    from portkey_admin.testing.plane.clock import SystemClock as SystemClock
    from portkey_admin.testing.plane.received import PlaneStatistics as Statistics
    from portkey_admin.testing.plane.received import ReceivedRequest as ReceivedRequest

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

__dir__: Callable[[], list[str]]
_load, __dir__ = lazily(
    __name__,
    {
        "app": ["ControlPlane"],
        "faults": [
            "Dropped",
            "ErrorStatus",
            "FaultPlan",
            "Hanging",
            "Latency",
            "RateLimited",
            "Rule",
            "Sprinkled",
            "Stale",
            "Truncated",
            "WebPage",
        ],
        "plane.behaviour": ["Behaviour"],
        "plane.clock": ["Clock:PlaneClock", "ManualClock", "SystemClock"],
        "plane.received": ["ReceivedRequest", "Statistics:PlaneStatistics"],
    },
)


def __getattr__(name: str) -> object:
    # Loaded on first use: pytest loads the plugin in this package in every project, even without the extra.
    try:
        return _load(name)
    except ModuleNotFoundError as missing:
        if missing.name != "jsonschema_rs":
            raise
        from portkey_admin.installing import pip_install

        raise ModuleNotFoundError(
            f"portkey_admin.testing needs an extra: {pip_install('testing')}", name=missing.name
        ) from None
