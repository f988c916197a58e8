"""Secret references."""

from __future__ import annotations

from portkey_admin.reconcile.compare import Rules
from portkey_admin.reconcile.kind import BY_SLUG_OR_NAME, SEARCH, Kind

SECRET_REFERENCES = Kind(
    name="secret_references",
    thing="secret reference",
    prefix="secret_references",
    keys=BY_SLUG_OR_NAME,
    narrow=SEARCH,
    workspaces_in=("allowed_workspaces",),
    rules=Rules(unordered=frozenset({"allowed_workspaces"}), references=frozenset({"allowed_workspaces"})),
)
