"""Guardrails, and those that the organisation enforces in all its workspaces."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from portkey_admin.reconcile.found import Update
from portkey_admin.reconcile.identity import BY_SLUG_OR_NAME, PLACES, SLUG, Wanted
from portkey_admin.reconcile.kind import Kind
from portkey_admin.reconcile.listings import Row
from portkey_admin.reconcile.rules import DEFAULT_GUARDRAILS, FieldRules
from portkey_admin.reconcile.session import Session

_SHOWN_BY, _CHANGED_BY = "guardrails.defaults.get", "guardrails.defaults.update"


@attrs.frozen(kw_only=True, eq=False)
class OrganisationDefaultsKind(Kind):
    """The default guardrails of the organisation; there is one set."""

    async def find(self, session: Session, wanted: Wanted) -> list[Row]:
        """Return the default guardrails, as one row."""
        return [Row(self, self.shown(await session.send(_SHOWN_BY)), _SHOWN_BY, "organisation")]

    def shown(self, model: object) -> dict[str, Any]:
        """Return the lists with slugs only, as in requests."""
        shown = super().shown(model)
        return {name: [_slug(each) for each in shown.get(name) or ()] for name in DEFAULT_GUARDRAILS}

    async def update(self, session: Session, update: Update) -> object:
        """Replace the lists that differ. Lists that are left out are unchanged."""
        return await session.send(_CHANGED_BY, body=dict(update.values))


def _slug(guardrail: object) -> object:
    if isinstance(guardrail, Mapping):
        return guardrail.get("slug") or guardrail.get("id")
    return guardrail


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

ORGANISATION_DEFAULTS = OrganisationDefaultsKind(
    name="organisation_defaults",
    thing="set of default guardrails",
    prefix="guardrails.defaults",
    sources=((_SHOWN_BY, {}),),
    keys=((),),
    standing=True,
    rows_are_whole=True,
    rules=FieldRules(
        unordered=frozenset(DEFAULT_GUARDRAILS), references=dict.fromkeys(DEFAULT_GUARDRAILS, "guardrails")
    ),
)
