"""Guardrails."""

from __future__ import annotations

from portkey_admin.reconcile.identity import BY_SLUG_OR_NAME, PLACES, SLUG
from portkey_admin.reconcile.kind import Kind
from portkey_admin.reconcile.rules import FieldRules

GUARDRAILS = Kind(
    name="guardrails",
    thing="guardrail",
    prefix="guardrails",
    places=PLACES,
    levels=True,
    keys=BY_SLUG_OR_NAME,
    also=SLUG,
    rules=FieldRules(
        told_apart_by={"checks": ("id",)},
        left_out={"checks[].is_enabled": True, "actions.deny": False, "actions.async": False},
    ),
)
