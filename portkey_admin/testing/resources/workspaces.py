"""Workspaces: identified by UUID or slug, archived when deleted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from portkey_admin.testing.plane.access import ORGANISATION_SERVICE
from portkey_admin.testing.plane.organisation import Organisation, PlaneCall
from portkey_admin.testing.plane.refusals import Rejected, not_found
from portkey_admin.testing.plane.state import Row, Rows
from portkey_admin.testing.resources import icons
from portkey_admin.testing.resources.resource import Family, PlaneResource, contains, handlers, same

# Live responses of GET and LIST differ: each omits fields that the other has.
_ONLY_IN_GET = ("created_by", "creation_source", "last_reset_at", "organisation_id", "settings")
# Two of the 35 flags that a live workspace had; the names of the others, and the defaults, are not known.
# A guess: false for members, true for managers.
_SECURITY: Mapping[str, bool] = {"membersWriteConfigs": False, "managersViewLogs": True}
# The names are those of the backend's routes and of a live response; the defaults are a guess.
_SETTINGS: Mapping[str, object] = {
    "debug_log": 1,
    "user_key_metadata": 0,
    "user_key_metadata_override": 0,
    "user_api_key_ttl": None,
    "user_api_key_max_ttl": None,
}
_ONLY_IN_LIST = ("status", "scim_source_id")
# The tables whose rows are deleted with their workspace.
_INSIDE = (
    "providers",
    "api_keys",
    "members",
    "scim_mappings",
    "configs",
    "configs.versions",
    "prompts",
    "prompts.versions",
    "prompt_partials",
    "prompt_partials.versions",
    "collections",
    "labels",
    "guardrails",
    "guardrails.versions",
    "input_exclusions",
    "output_exclusions",
    "usage_limit_policies",
    "usage_limit_policies.entities",
    "rate_limit_policies",
    "integrations",
    "integrations.models",
    "integrations.workspaces",
    "mcp_servers",
    "mcp_servers.capabilities",
    "mcp_servers.user_access",
    "mcp_servers.sign_ins",
    "mcp_integrations",
    "mcp_integrations.capabilities",
    "mcp_integrations.workspaces",
)


def _reach(call: PlaneCall, row: Row) -> None:
    call.caller.enter(row["id"])
    if row["status"] != "active":
        raise not_found("workspace")


def _candidates(call: PlaneCall) -> Rows:
    table = call.organisation["workspaces"]
    # One value, or several with commas; archived ones need an organisation key (Portkey backend 1.11.2).
    wanted = str(call.query.get("status", "active")).split(",")
    if call.caller.kind != ORGANISATION_SERVICE:
        own = table.get(call.caller.workspace_id or "")
        return [own] if own and own["status"] == "active" and "active" in wanted else []
    if "exact_name" in call.query:
        return [row for row in table.where("name", call.query["exact_name"]) if row["status"] in wanted]
    if len(wanted) == 1:
        return table.where("status", wanted[0])
    return [row for row in table if row["status"] in wanted]


def _before_create(call: PlaneCall, row: Row) -> None:
    if not isinstance(row["name"], str) or not row["name"].strip():
        raise Rejected(400, "body.name: a workspace needs a name")
    # Names need not be unique, but slugs do: all sources that mention it have a conflict, AB07.
    if not isinstance(row["slug"], str | None):
        raise Rejected(400, "body.slug: must be a string")
    _set_icon(row, row["icon"])
    _complete(call.organisation, row, by=call.caller.user_id or call.caller.key_id, source="api")
    for user_id in _users(call):
        call.ask("members.user_of", user_id, "body.users")


def _before_update(call: PlaneCall, row: Row, changes: Row) -> None:
    if isinstance(changes.get("name"), str):
        _set_icon(changes, changes.get("icon", row["icon"]))


def _set_icon(stated: Row, icon: str | None) -> None:
    """Store the emoji that a name begins with as the icon, unless another icon is given."""
    emoji, name = icons.apart(stated["name"])
    if emoji and icon in (None, "", emoji):
        stated |= {"icon": emoji, "name": name}


def _complete(organisation: Organisation, row: Row, *, by: str, source: str) -> None:
    row["slug"] = row["slug"] or _new_slug(organisation, row["name"])
    row |= {
        "status": "active",
        "is_default": 0,
        "created_by": by,
        "creation_source": source,
        "organisation_id": organisation.id,
        "last_reset_at": None,
        "scim_source_id": None,
    }


def _new_slug(organisation: Organisation, name: str) -> str:
    while True:
        slug = organisation.mint.slug("ws", name)
        if organisation["workspaces"].find("slug", slug) is None:
            return slug


def _furnish(organisation: Organisation, row: Row) -> None:
    organisation.ask("collections.open_default", row["id"])
    organisation.ask("integrations.welcome", row["id"])


def _start(organisation: Organisation) -> None:
    if organisation.behaviour.default_workspace:
        row = WORKSPACES.make(organisation, {"name": "Default"})
        _complete(organisation, row, by=organisation.owner_id, source="ui")
        row["is_default"] = 1
        organisation["workspaces"].add(row)
        _furnish(organisation, row)


def _after_create(call: PlaneCall, row: Row) -> None:
    _furnish(call.organisation, row)
    for user_id in _users(call):
        call.organisation.ask("members.join", row["id"], user_id, "member")


def _users(call: PlaneCall) -> list[str]:
    return list(dict.fromkeys((call.body or {}).get("users") or ()))


def _remove(call: PlaneCall, row: Row) -> None:
    if row["is_default"]:
        # Seen live that it can't be deleted; the status is a guess.
        raise Rejected(400, "the default workspace of the organisation can't be deleted")
    body: dict[str, Any] = call.body or {}
    if "name" not in body:
        raise Rejected(400, "body.name: deleting a workspace needs its name")
    # The bare name, without the icon that responses put before it (Portkey's Terraform provider).
    if body["name"] != row["name"]:
        raise Rejected(400, "body.name: this is not the name of the workspace")
    dependents = [
        name
        for name, table in (("providers", "providers"), ("API keys", "api_keys"))
        if call.organisation[table].where("workspace_id", row["id"])
    ]
    forced = bool(body.get("force_delete")) and call.organisation.behaviour.force_delete_cascades
    if dependents and not forced:
        # `force_delete` changes nothing (Portkey's Terraform provider 0.2.33).
        raise Rejected(409, f"the workspace still has {' and '.join(dependents)}: delete them first")
    for table in _INSIDE:
        for dependent in list(call.organisation[table].where("workspace_id", row["id"])):
            call.organisation[table].remove(dependent)
    changes = {"status": "archived", "last_updated_at": call.organisation.now()}
    call.organisation["workspaces"].change(row, changes)


def _shown(row: Row) -> Row:
    """Return a workspace as in live responses: its settings are objects, never null."""
    return {
        "object": "workspace",
        **row,
        "name": icons.together(row["icon"], row["name"]),
        "security_settings": {**_SECURITY, **(row["security_settings"] or {})},
        "settings": {**_SETTINGS, **(row["settings"] or {})},
    }


def _view(call: PlaneCall, row: Row) -> Row:
    shown = {field: value for field, value in _shown(row).items() if field not in _ONLY_IN_LIST}
    shown["users"] = [
        call.ask("members.shown_in_workspace", member)
        for member in call.organisation["members"].where("workspace_id", row["id"])
    ]
    return shown


def _summary(call: PlaneCall, row: Row) -> Row:
    return {field: value for field, value in _shown(row).items() if field not in _ONLY_IN_GET}


WORKSPACES = PlaneResource(
    name="workspaces",
    thing="workspace",
    parameter="workspaceId",
    found_by=("id", "slug"),
    fixed={"slug": None},
    fields={
        "name": None,
        "description": None,
        "icon": None,
        "defaults": None,
        "usage_limits": None,
        "rate_limits": None,
        "security_settings": None,
        "settings": None,
    },
    # An update replaces `defaults` and `security_settings` as a whole, so fields that it omits are cleared
    # (Portkey's Terraform provider 0.2.32 and 0.2.29). That `settings` are merged is a guess.
    merged=frozenset({"settings"}),
    # `name` matches parts of names; both it and `exact_name` are case-sensitive.
    filters={"name": contains("name"), "exact_name": same("name")},
    unique=("slug",),
    grouped=("name", "status"),
    reach=_reach,
    candidates=_candidates,
    before_create=_before_create,
    after_create=_after_create,
    before_update=_before_update,
    remove=_remove,
    created=lambda call, row: _shown(row),
    view=_view,
    summary=_summary,
)

FAMILY = Family(
    handlers=handlers(WORKSPACES),
    tables={"workspaces": WORKSPACES.table},
    deeds={"workspaces.find": WORKSPACES.find},
    start=_start,
)
