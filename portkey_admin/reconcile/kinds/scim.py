"""Mappings of SCIM groups to roles in workspaces."""

from __future__ import annotations

from typing import Any

import attrs

from portkey_admin.calls.fields import Json
from portkey_admin.reconcile.identity import IN_WORKSPACE, Wanted
from portkey_admin.reconcile.kind import Kind
from portkey_admin.reconcile.listings import Row
from portkey_admin.reconcile.session import Session


@attrs.frozen(kw_only=True, eq=False)
class ScimMappingKind(Kind):
    """A mapping of a SCIM group to a role in a workspace."""

    def shown(self, model: object) -> dict[str, Any]:
        """Return a row with the name of the group as in a create."""
        shown = super().shown(model)
        return {**shown, "scim_group_name": shown.get("scim_group", shown.get("scim_group_name"))}

    def as_wanted(self, row: Row) -> dict[str, Json]:
        """Return the wanted state of the mapping, with the group named once."""
        described = super().as_wanted(row)
        described.pop("scim_group_name", None)
        return described

    def anew(self, row: Row, wanted: Wanted) -> dict[str, Json]:
        """Return the wanted state of the new mapping, with the group named once, as the caller does."""
        described = super().anew(row, wanted)
        if wanted.get("scim_group_name") is not None:
            described.pop("scim_group_id", None)
        return described

    async def create(self, session: Session, wanted: Wanted) -> object:
        """Create the mapping, with the workspace by UUID: a slug matches nothing here."""
        body, workspace = self.new(wanted), wanted.get("workspace_id")
        if isinstance(workspace, str):
            body["workspace_id"] = await session.workspace_id(workspace)
        return await session.send("workspaces.scim_mappings.create", body=body)


SCIM_MAPPINGS = ScimMappingKind(
    name="scim_mappings",
    thing="SCIM mapping",
    prefix="workspaces.scim_mappings",
    keys=(("scim_group_id",), ("scim_group_name",)),
    within=IN_WORKSPACE,
    remade=True,
)
