"""Configs."""

from __future__ import annotations

from portkey_admin.reconcile.identity import BY_SLUG_OR_NAME, IN_WORKSPACE, SLUG
from portkey_admin.reconcile.kind import Kind
from portkey_admin.reconcile.rules import FieldRules

CONFIGS = Kind(
    name="configs",
    thing="config",
    prefix="configs",
    id_field="slug",
    places=IN_WORKSPACE,
    keys=BY_SLUG_OR_NAME,
    # Portkey silently ignores `isDefault` in requests (its Terraform provider, 0.3.0), so no request accepts
    # it. If the caller names it, a difference is reported.
    also={**SLUG, "isDefault": "integer"},
    rules=FieldRules(read_as={"isDefault": "is_default"}, unkept=frozenset({"isDefault"})),
)
