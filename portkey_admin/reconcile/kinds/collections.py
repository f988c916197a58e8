"""Collections, the folders of prompts."""

from __future__ import annotations

from portkey_admin.reconcile.compare import Rules
from portkey_admin.reconcile.kind import BY_SLUG_OR_NAME, IN_WORKSPACE, SEARCH, SLUG, Kind

COLLECTIONS = Kind(
    name="collections",
    thing="collection",
    prefix="collections",
    places=IN_WORKSPACE,
    keys=BY_SLUG_OR_NAME,
    also=SLUG,
    narrow=SEARCH,
    rules=Rules(references=frozenset({"parent_collection_id"})),
)
