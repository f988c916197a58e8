"""Collections: folders of prompts."""

from __future__ import annotations

from portkey_admin.reconcile.identity import BY_SLUG_OR_NAME, IN_WORKSPACE, SEARCH, SLUG
from portkey_admin.reconcile.kind import Kind
from portkey_admin.reconcile.rules import FieldRules

COLLECTIONS = Kind(
    name="collections",
    thing="collection",
    prefix="collections",
    places=IN_WORKSPACE,
    keys=BY_SLUG_OR_NAME,
    also=SLUG,
    narrow=SEARCH,
    rules=FieldRules(references={"parent_collection_id": "collections"}),
)
