"""How the fields of one kind of thing are compared and laid over what is there, as data."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

HIDDEN = "********"
"""Stands for a secret that the caller does not tell, as in a plan: it is never compared."""

# What will come next moves on by itself.
MOVING = frozenset({"next_usage_reset_at", "next_rotation_at"})

CLEARS: Mapping[str, tuple[str, ...]] = {
    "periodic_reset": ("periodic_reset_days",),
    "periodic_reset_days": ("periodic_reset",),
    "rotation_period": ("rotation_period_days",),
    "rotation_period_days": ("rotation_period",),
    "next_rotation_at": ("rotation_period", "rotation_period_days"),
}
"""Fields that stand in place of others of one object (else 400 AB01: Portkey's Terraform provider)."""


@attrs.frozen(kw_only=True)
class FieldRules:
    """What the API's description does not say about the fields of one kind.

    Fields further inside are written as `checks[].parameters`, without the numbers of lists.
    """

    read_as: Mapping[str, str] = attrs.field(factory=dict)
    """Fields that answers call otherwise than requests."""
    unseen: frozenset[str] = frozenset()
    """What no answer shows, or what stands for a single moment: it is neither compared nor sent again."""
    recorded: frozenset[str] = frozenset()
    """Those of the unseen that describe a state: a manifest keeps a digest of what it sent."""
    moving: frozenset[str] = MOVING
    """Times that move on by themselves: one to come is compared and sent, one that has passed is not."""
    unkept: frozenset[str] = frozenset()
    """What the server may change by itself, or not take: a difference is told, and not written again.

    A field of the body, or what stands inside it, with the numbers of lists."""
    laid_over: frozenset[str] = frozenset()
    """Objects that the API's description leaves open and that are no free maps: what is not named stays."""
    unordered: frozenset[str] = frozenset()
    """Lists of texts whose order means nothing."""
    addresses: frozenset[str] = frozenset()
    """Lists of e-mail addresses."""
    told_apart_by: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict)
    """Objects that are what they are by some of their fields: those of a list are matched by these."""
    partial: frozenset[str] = frozenset()
    """Lists of which an update leaves the entries alone that it does not name."""
    references: Mapping[str, str] = attrs.field(factory=dict)
    """What names another thing, by UUID or by slug, and the prefix of the operations of that thing."""
    left_out: Mapping[str, object] = attrs.field(factory=dict)
    """What it means where an answer lacks a field."""
    plain: frozenset[str] = frozenset()
    """What is no secret, whatever its name says."""


LIMITS: Mapping[str, tuple[str, ...]] = {"usage_limits": ("type",), "rate_limits": ("type", "unit")}
MAPPINGS: Mapping[str, tuple[str, ...]] = {"secret_mappings": ("target_field",)}
MAPPED: Mapping[str, str] = {"secret_mappings[].secret_reference_id": "secret_references"}
# The name of a field in the vault.
MAPPED_FIELDS = frozenset({"secret_mappings[].secret_key"})
