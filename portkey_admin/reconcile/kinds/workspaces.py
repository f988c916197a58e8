"""Workspaces."""

from __future__ import annotations

from typing import Any

import attrs

from portkey_admin.calls.fields import Json
from portkey_admin.reconcile.forms import split_icon
from portkey_admin.reconcile.identity import SLUG, Wanted
from portkey_admin.reconcile.kind import Kind
from portkey_admin.reconcile.listings import Row
from portkey_admin.reconcile.rules import DEFAULT_GUARDRAILS, LIMITS, FieldRules
from portkey_admin.reconcile.session import Session


@attrs.frozen(kw_only=True, eq=False)
class WorkspaceKind(Kind):
    """Workspaces, whose names are returned with a leading icon."""

    def shown(self, model: object) -> dict[str, Any]:
        """Return a row with the name without its icon, even if the response has no icon field."""
        shown = super().shown(model)
        return {**shown, **_apart(shown)}

    def key_value(self, field: str, value: object) -> str:
        """Return the form in which values of a key are compared: names without the leading icon."""
        if field == "name" and isinstance(value, str):
            value = split_icon(value)[1]
        return super().key_value(field, value)

    def comparable(self, wanted: Wanted, row: Row) -> dict[str, Json]:
        """Return the fields to compare, with an icon at the start of the name split off."""
        fields = super().comparable(wanted, row)
        return {**fields, **_apart(fields)}

    def as_written(self, row: Row, wanted: Wanted, key: tuple[str, ...]) -> bool:
        """Return whether a row has exactly the wanted name and icon."""
        if key != ("name",):
            return super().as_written(row, wanted, key)
        one, other = _apart(wanted), row.shown
        return one["name"] == other.get("name") and (one.get("icon") or "") == (other.get("icon") or "")

    async def delete(self, session: Session, row: Row, wanted: Wanted, force: bool) -> None:
        """Delete a workspace, which requires the name without the icon."""
        # A known icon before the name in a response is cut off; anything else belongs to the name.
        shown = super().shown(row.model)
        name, icon = str(shown.get("name") or ""), shown.get("icon")
        body: dict[str, object] = {"name": name.removeprefix(f"{icon} ") if icon else name}
        if force:
            body["force_delete"] = True
        await session.send("workspaces.delete", row.id, body=body)


def _apart(fields: Wanted) -> dict[str, Json]:
    """Return the name without its icon, and the icon, if there is one."""
    name, icon = fields.get("name"), fields.get("icon")
    if not isinstance(name, str):
        return {}
    if isinstance(icon, str) and icon:
        bare = name.removeprefix(icon).strip() or name
        return {"name": bare, "icon": icon}
    typed, bare = split_icon(name)
    return {"name": bare, "icon": typed} if typed else {"name": name}


WORKSPACES = WorkspaceKind(
    name="workspaces",
    thing="workspace",
    prefix="workspaces",
    keys=(("id",), ("slug",), ("name",)),
    also={"id": "string", **SLUG},
    # Part of the name: it is not known whether `exact_name` matches a name with an icon.
    narrow={"name": "name"},
    rules=FieldRules(
        # Later members are managed with `members`.
        unseen=frozenset({"users"}),
        laid_over=frozenset({"security_settings"}),
        told_apart_by=LIMITS,
        unordered=frozenset({f"defaults.{name}" for name in DEFAULT_GUARDRAILS}),
        references={
            **{f"defaults.{name}": "guardrails" for name in DEFAULT_GUARDRAILS},
            "defaults.user_api_key_config": "configs",
        },
    ),
)
