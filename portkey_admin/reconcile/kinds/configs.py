"""Configs."""

from __future__ import annotations

from portkey_admin.reconcile.compare import Rules
from portkey_admin.reconcile.kind import BY_SLUG_OR_NAME, IN_WORKSPACE, SLUG, Kind

CONFIGS = Kind(
    name="configs",
    thing="config",
    prefix="configs",
    id_field="slug",
    places=IN_WORKSPACE,
    keys=BY_SLUG_OR_NAME,
    also=SLUG,
    rules=Rules(read_as={"isDefault": "is_default"}, exact=frozenset({"config"})),
)
