"""Fault injection: a plan says which requests fail, and the same seed gives the same faults."""

from __future__ import annotations

from portkey_admin.testing.faults.documents import from_json, to_json
from portkey_admin.testing.faults.kinds import (
    Dropped,
    ErrorStatus,
    Hanging,
    Kind,
    Latency,
    RateLimited,
    Sprinkled,
    Stale,
    Truncated,
    WebPage,
)
from portkey_admin.testing.faults.plan import Fault, FaultPlan, Rule, decide

__all__ = [
    "Dropped",
    "ErrorStatus",
    "Fault",
    "FaultPlan",
    "Hanging",
    "Kind",
    "Latency",
    "RateLimited",
    "Rule",
    "Sprinkled",
    "Stale",
    "Truncated",
    "WebPage",
    "decide",
    "from_json",
    "to_json",
]
