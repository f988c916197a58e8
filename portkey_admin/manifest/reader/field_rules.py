"""Rules that the schema can't express: fields that exclude or require each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from portkey_admin.manifest.errors import Problems
from portkey_admin.manifest.model.nodes import Node
from portkey_admin.manifest.model.schemas import definition
from portkey_admin.manifest.model.section import Section

# Portkey returns 400 for both together (changelog of its Terraform provider, 0.2.30).
_EXCLUDE: Mapping[str, tuple[tuple[str, str], ...]] = {
    "usage_limits": (("periodic_reset", "periodic_reset_days"),),
    "rotation_policy": (
        ("rotation_period", "next_rotation_at"),
        ("rotation_period", "rotation_period_days"),
    ),
}
_NEED: Mapping[str, tuple[str, ...]] = {"usage_limits": ("credit_limit",)}
_POLICIES = "usage_limit_policies"


def check_rules(section: Section, node: Node, problems: Problems) -> None:
    """Note fields of a resource that can't be combined."""
    for name, limits in _limits(section, node):
        for first, other in _EXCLUDE[name]:
            if _is_set(limits, first) and _is_set(limits, other):
                entry = limits.entries()[other]
                problems.at(entry, f"{other!r} can't be combined with {first!r}: leave one out")
        known = definition("UsageLimit")["properties"]
        # A misspelt name is usually also a missing one: report it once.
        for needed in _NEED.get(name, ()):
            if limits.entries() and limits.entries().keys() <= known.keys() and not _is_set(limits, needed):
                problems.at(limits, f"{needed!r} is missing")
    rates = node.get("rate_limits")
    for rate in rates.items() if rates is not None else ():
        value = rate.get("value")
        if value is not None and isinstance(value.value, int) and value.value < 0:
            problems.at(value, "must be 0 or more")


def _limits(section: Section, node: Node) -> Iterator[tuple[str, Node]]:
    if section.name == _POLICIES:  # the limit itself
        yield "usage_limits", node
        return
    for name in _EXCLUDE:
        entry = node.get(name)
        for each in () if entry is None else entry.items() or (entry,):
            yield name, each


def _is_set(node: Node, name: str) -> bool:
    entry = node.get(name)
    return entry is not None and entry.value not in (None, "")
