"""What the live API rejects although its description allows it, with the evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

# These exclude each other: 400 AB01 (Portkey's Terraform provider 0.2.30, and its checks of a plan).
_ALTERNATIVES = (
    ("periodic_reset", "periodic_reset_days"),
    ("rotation_period", "rotation_period_days"),
    ("rotation_period", "next_rotation_at"),
)


def faults(value: object, path: str = "body") -> Iterator[str]:
    """Yield what is wrong with a body that matches its description."""
    if isinstance(value, list):
        for index, entry in enumerate(value):
            yield from faults(entry, f"{path}[{index}]")
    if not isinstance(value, Mapping):
        return
    for one, other in _ALTERNATIVES:
        if value.get(one) not in (None, "") and value.get(other) not in (None, ""):
            yield f"{path}.{other}: can't be combined with {one}; send one of them"
    for name, inner in value.items():
        entries = inner if isinstance(inner, list) else [inner]
        if name == "usage_limits" and any(_lacks_a_credit(each) for each in entries):
            yield f"{path}.usage_limits: a budget needs a credit_limit"
        if name == "rate_limits" and any(_is_no_rate(each) for each in entries):
            yield f"{path}.rate_limits: a rate must be at least 1"
        if isinstance(inner, Mapping | list):
            yield from faults(inner, f"{path}.{name}")


def _lacks_a_credit(limit: object) -> bool:
    return isinstance(limit, Mapping) and limit.get("credit_limit") is None


def _is_no_rate(limit: object) -> bool:
    value = limit.get("value") if isinstance(limit, Mapping) else None
    return isinstance(value, int | float) and value < 1
