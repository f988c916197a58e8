"""Fault plans as JSON, for the command line and for files next to a test.

{"seed": 7, "rules": [{"fault": "error_status", "status": 503, "on": "workspaces.*", "first": 2}]}
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from portkey_admin.testing.faults.kinds import KINDS, Kind
from portkey_admin.testing.faults.plan import FaultPlan, Rule

_CONDITIONS = tuple(field.name for field in attrs.fields(Rule) if field.name != "fault")


def from_json(document: object) -> FaultPlan:
    """Return the plan that a decoded JSON document describes; a bare list is taken as the rules.

    Raises ValueError, which names the wrong field, if the document is invalid.
    """
    if isinstance(document, list):
        document = {"rules": document}
    if not isinstance(document, dict) or not isinstance(document.get("rules", []), list):
        raise ValueError('a fault plan must be an object such as {"seed": 0, "rules": [...]}')
    _known("plan", document, ("seed", "rules"))
    seed = document.get("seed", 0)
    if isinstance(seed, bool) or not isinstance(seed, int):
        raise ValueError("seed: must be an integer")
    rules = [_rule(f"rules[{index}]", entry) for index, entry in enumerate(document.get("rules", []))]
    return FaultPlan(rules, seed=seed)


def to_json(plan: FaultPlan) -> dict[str, Any]:
    """Return the document that describes a plan."""
    names = {kind: name for name, kind in KINDS.items()}
    rules = [
        {"fault": names[type(rule.fault)]} | _said(rule.fault) | _said(rule, _CONDITIONS)
        for rule in plan.rules
    ]
    return {"seed": plan.seed, "rules": rules}


def _rule(place: str, entry: object) -> Rule:
    if not isinstance(entry, dict):
        raise ValueError(f"{place}: a rule must be an object")
    kind = KINDS.get(str(entry.get("fault")))
    if kind is None:
        raise ValueError(f"{place}.fault: must be one of {', '.join(KINDS)}")
    fields = tuple(field.name for field in attrs.fields(kind))
    _known(place, entry, ("fault", *fields, *_CONDITIONS))
    try:
        fault: Kind = kind(**{name: entry[name] for name in fields if name in entry})
        return Rule(fault, **{name: entry[name] for name in _CONDITIONS if name in entry})
    except (ValueError, TypeError) as error:
        # attrs adds more than the message to its errors.
        raise ValueError(f"{place}: {error.args[0]}") from None


def _known(place: str, entry: Mapping[str, object], names: tuple[str, ...]) -> None:
    unknown = sorted(set(entry) - set(names))
    if unknown:
        raise ValueError(f"{place}.{unknown[0]}: unknown field; the fields are {', '.join(names)}")


def _said(value: Any, names: tuple[str, ...] | None = None) -> dict[str, Any]:
    return {
        field.name: getattr(value, field.name)
        for field in attrs.fields(type(value))
        if (names is None or field.name in names) and getattr(value, field.name) != field.default
    }
