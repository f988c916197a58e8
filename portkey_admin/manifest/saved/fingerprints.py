"""Digests of what a plan has read, to detect changes without storing the values."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from portkey_admin.manifest.planner.steps import Step
from portkey_admin.reconcile import KINDS
from portkey_admin.reconcile.rules import MOVING
from portkey_admin.secrets.masking import redacted

_LENGTH = 16


def digest_of(value: object) -> str:
    """Return the digest of a JSON value, independent of spacing and order."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def seen_by(step: Step) -> dict[str, str]:
    """Return a digest for each field that was read for a step, except secrets in responses."""
    # For half of a workspace, or removed access, another step has read the same.
    is_second = step.wanted is not None or (step.thing is not None and step.thing.deferred)
    if is_second or step.found is None or step.found.row is None:
        return {}
    shown: Any = redacted(KINDS[step.kind].seen(step.found.row), ())
    normal = {name: _normal(value) for name, value in shown.items()}
    return {
        name: digest_of([name, value])[:_LENGTH]
        for name, value in sorted(normal.items())
        if value is not None
    }


def _normal(value: Any) -> Any:
    """Return the normal form of a value in a response; None if it is empty."""
    if isinstance(value, Mapping):
        inner = {name: _normal(item) for name, item in sorted(value.items()) if name not in MOVING}
        return {name: item for name, item in inner.items() if item is not None} or None
    if isinstance(value, list):
        # The order of limits and scopes differs between responses. If order matters, a change reveals it.
        return sorted((_normal(item) for item in value), key=json.dumps) or None
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, bool):
        return int(value)
    return None if value == "" else value
