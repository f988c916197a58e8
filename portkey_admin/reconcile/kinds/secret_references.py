"""Secret references."""

from __future__ import annotations

import attrs

from portkey_admin.calls.fields import Json
from portkey_admin.reconcile.forms import is_empty
from portkey_admin.reconcile.found import Update
from portkey_admin.reconcile.identity import BY_SLUG_OR_NAME, SEARCH, Wanted
from portkey_admin.reconcile.kind import Kind
from portkey_admin.reconcile.listings import Row
from portkey_admin.reconcile.rules import FieldRules
from portkey_admin.reconcile.session import Session

_ALL, _SOME = "allow_all_workspaces", "allowed_workspaces"


@attrs.frozen(kw_only=True, eq=False)
class SecretReferenceKind(Kind):
    """Secret references, for all workspaces or for the listed ones."""

    def comparable(self, wanted: Wanted, row: Row) -> dict[str, Json]:
        """Return the fields to compare: listing workspaces implies that not all may use it."""
        fields = super().comparable(wanted, row)
        if not is_empty(fields.get(_SOME)) and _ALL not in fields:
            fields[_ALL] = False
        elif fields.get(_ALL) is True and _SOME not in fields:
            fields[_SOME] = None
        return fields

    async def update(self, session: Session, update: Update) -> object:
        """Set these fields. An empty list of workspaces is not sent, because the API would refuse it."""
        body = {name: value for name, value in update.values.items() if name != _SOME or not is_empty(value)}
        return await super().update(session, update.only(body))


SECRET_REFERENCES = SecretReferenceKind(
    name="secret_references",
    thing="secret reference",
    prefix="secret_references",
    keys=BY_SLUG_OR_NAME,
    narrow=SEARCH,
    rules=FieldRules(
        laid_over=frozenset({"auth_config"}),
        unordered=frozenset({"allowed_workspaces"}),
        references={"allowed_workspaces": "workspaces"},
        # The name of a field in the secret manager.
        plain=frozenset({"secret_key"}),
    ),
)
