"""Guardrails."""

from __future__ import annotations

from portkey_admin.reconcile.compare import Rules
from portkey_admin.reconcile.kind import BY_SLUG_OR_NAME, PLACES, SLUG, Kind

GUARDRAILS = Kind(
    name="guardrails",
    thing="guardrail",
    prefix="guardrails",
    places=PLACES,
    levels=True,
    keys=BY_SLUG_OR_NAME,
    also=SLUG,
    rules=Rules(left_out={"checks[].is_enabled": True}),
)
