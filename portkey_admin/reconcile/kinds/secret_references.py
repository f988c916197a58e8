"""Secret references."""

from __future__ import annotations

from portkey_admin.reconcile.identity import BY_SLUG_OR_NAME, SEARCH
from portkey_admin.reconcile.kind import Kind
from portkey_admin.reconcile.rules import Rules

SECRET_REFERENCES = Kind(
    name="secret_references",
    thing="secret reference",
    prefix="secret_references",
    keys=BY_SLUG_OR_NAME,
    narrow=SEARCH,
    rules=Rules(
        laid_over=frozenset({"auth_config"}),
        unordered=frozenset({"allowed_workspaces"}),
        references={"allowed_workspaces": "workspaces"},
        # The name of a field in the vault.
        plain=frozenset({"secret_key"}),
    ),
)
