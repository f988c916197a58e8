"""How the fields of one kind of resource are compared and merged, as data."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

HIDDEN = "********"
"""A placeholder for a secret that the caller does not know, as in a plan: it is never compared."""

# The next time advances by itself.
MOVING = frozenset({"next_usage_reset_at", "next_rotation_at"})

CLEARS: Mapping[str, tuple[str, ...]] = {
    "periodic_reset": ("periodic_reset_days",),
    "periodic_reset_days": ("periodic_reset",),
    "rotation_period": ("rotation_period_days",),
    "rotation_period_days": ("rotation_period",),
    "next_rotation_at": ("rotation_period", "rotation_period_days"),
}
"""Fields that replace others of one object (else 400 AB01: Portkey's Terraform provider)."""


@attrs.frozen(kw_only=True)
class FieldRules:
    """Facts about the fields of one kind that the API's description lacks.

    Nested fields are written as `checks[].parameters`, without list indexes.
    """

    read_as: Mapping[str, str] = attrs.field(factory=dict)
    """Fields with different names in responses and requests."""
    unseen: frozenset[str] = frozenset()
    """Fields that no response contains, or one-time events: they are neither compared nor resent."""
    recorded: frozenset[str] = frozenset()
    """Those of the unseen fields that describe state: a manifest keeps a digest of what it sent."""
    moving: frozenset[str] = MOVING
    """Times that advance by themselves: a future time is compared and sent, a past one is not."""
    unkept: frozenset[str] = frozenset()
    """Fields that the server may change or reject: a difference is reported, and not written again.

    A field of the body, or a path inside it, with list indexes."""
    laid_over: frozenset[str] = frozenset()
    """Objects without described fields that are not free-form maps: fields left out are kept."""
    unordered: frozenset[str] = frozenset()
    """Lists of strings whose order has no meaning."""
    addresses: frozenset[str] = frozenset()
    """Lists of e-mail addresses."""
    told_apart_by: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict)
    """Objects that are identified by some of their fields: entries of a list are matched by these."""
    partial: frozenset[str] = frozenset()
    """Lists whose unnamed entries an update leaves unchanged."""
    references: Mapping[str, str] = attrs.field(factory=dict)
    """References to another resource, by UUID or slug, with the operation prefix of that resource."""
    left_out: Mapping[str, object] = attrs.field(factory=dict)
    """The meaning of a field that is missing in a response."""
    plain: frozenset[str] = frozenset()
    """Fields that are not secrets, whatever their name suggests."""


DEFAULT_GUARDRAILS = (
    "input_guardrails",
    "output_guardrails",
    "mcp_input_guardrails",
    "mcp_output_guardrails",
)
"""The fields that hold default guardrails, of a workspace and of the organisation."""

RUNS_THE_ORGANISATION = ("owner", "admin")
"""The roles whose holders are in all workspaces."""

LIMITS: Mapping[str, tuple[str, ...]] = {"usage_limits": ("type",), "rate_limits": ("type", "unit")}
MAPPINGS: Mapping[str, tuple[str, ...]] = {"secret_mappings": ("target_field",)}
MAPPED: Mapping[str, str] = {"secret_mappings[].secret_reference_id": "secret_references"}
# The name of a field in the secret manager.
MAPPED_FIELDS = frozenset({"secret_mappings[].secret_key"})
