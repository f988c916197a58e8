"""Integrations: the credentials of a provider, stored once and shared with workspaces."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from portkey_admin.testing.plane import masking
from portkey_admin.testing.plane.access import ORGANISATION_SERVICE
from portkey_admin.testing.plane.organisation import Organisation, PlaneCall
from portkey_admin.testing.plane.refusals import Rejected
from portkey_admin.testing.plane.state import Row, Rows
from portkey_admin.testing.resources import integration_models, placement, secret_mappings
from portkey_admin.testing.resources.grants import INTEGRATIONS as ACCESS
from portkey_admin.testing.resources.levels import TYPES, level, reach
from portkey_admin.testing.resources.provider_rows import drop_integration, is_free, provide
from portkey_admin.testing.resources.resource import Family, PlaneResource, handlers, listing
from portkey_admin.testing.resources.tags import TAGS

_SHOWN = (
    "id",
    "organisation_id",
    "ai_provider_id",
    "name",
    "status",
    "created_at",
    "last_updated_at",
    "slug",
    "description",
    "tags",
)
_ABOUT_PROVIDER = ("create_default_provider", "default_provider_slug")


def new(
    organisation: Organisation,
    stated: Mapping[str, Any],
    *,
    slug: str,
    workspace_id: str | None = None,
    for_all: bool = False,
    only_for: str | None = None,
) -> Row:
    """Add an integration without a request for it.

    `only_for`: the provider whose deletion also deletes the integration.
    """
    row = INTEGRATIONS.make(organisation, stated) | {"workspace_id": workspace_id, "slug": slug}
    _complete(organisation, row)
    row |= ACCESS.new({"enabled": True} if for_all else None) | {"only_for": only_for}
    organisation["integrations"].add(row)
    ACCESS.open_to_owner(organisation, row)
    return row


def welcome(organisation: Organisation, workspace_id: str) -> None:
    """Give a new workspace the providers of the integrations that are open to all workspaces."""
    for integration in ACCESS.for_everybody(organisation):
        if integration["create_default_provider"]:
            provide(organisation, integration, workspace_id, integration["default_provider_slug"])


def _start(organisation: Organisation) -> None:
    # Even a new workspace has a provider, created by a grant, and therefore can't be deleted without force
    # (Portkey's Terraform provider): so some integration is open to every workspace.
    stated = {"name": "Granted by default", "ai_provider_id": "openai", "key": organisation.mint.key()}
    new(organisation, stated, slug="granted-by-default", for_all=True)


def _complete(organisation: Organisation, row: Row) -> None:
    row |= ACCESS.new() | {
        "description": row["description"] or "",
        "organisation_id": organisation.id,
        "status": "active",
        "allow_all_models": True,
        "only_for": None,
    }


def _candidates(call: PlaneCall) -> Rows:
    workspace_id = call.caller.workspace_id
    if call.caller.kind == ORGANISATION_SERVICE and "workspace_id" in call.query:
        workspace_id = call.find("workspaces", call.query["workspace_id"])["id"]
    if workspace_id is None:
        return call.organisation["integrations"].rows()
    # A workspace key gets what its own workspace may use, whatever the query says.
    return ACCESS.usable(call.organisation, workspace_id)


def _before_create(call: PlaneCall, row: Row) -> None:
    # A workspace key can create integrations only in its own workspace.
    named = row["workspace_id"] or call.caller.workspace_id
    row["workspace_id"] = placement.workspace_id(call, named) if named else None
    reach(call, row)
    _complete(call.organisation, row)
    row["slug"] = row["slug"] or placement.new_slug(call, "integrations", "", row["name"])
    _check_mappings(call, row["secret_mappings"], row["workspace_id"])
    # Most providers need it (Portkey's Terraform provider); the others have configurations instead.
    if not (row["key"] or row["configurations"] or secret_mappings.filled(row["secret_mappings"], "key")):
        raise Rejected(
            400, "body.key: an integration needs a key, configurations, or a secret mapping of key"
        )
    if row["workspace_id"] is not None:
        check_provider_slug(call, row, row["workspace_id"], row["default_provider_slug"])


def _after_create(call: PlaneCall, row: Row) -> None:
    ACCESS.open_to_owner(call.organisation, row)
    if row["workspace_id"] is not None and row["create_default_provider"]:
        provide(call.organisation, row, row["workspace_id"], row["default_provider_slug"])


def _before_update(call: PlaneCall, row: Row, changes: Row) -> None:
    _check_mappings(call, changes.get("secret_mappings"), row["workspace_id"])


def _check_mappings(call: PlaneCall, mappings: Any, workspace_id: str | None) -> None:
    secret_mappings.check(call, mappings, "key", "configurations.", workspace_id=workspace_id)


def check_provider_slug(call: PlaneCall, integration: Row, workspace_id: str, slug: str | None) -> None:
    """Raise a 400 if another provider has the slug for the automatically created provider."""
    if slug and not is_free(call.organisation, workspace_id, slug):
        others = call.organisation["providers"].find("place", f"{workspace_id}/{slug}")
        if others is not None and others["integration_id"] != integration["id"]:
            raise Rejected(400, "body.default_provider_slug: another provider of the workspace has this slug")


def _view(call: PlaneCall, row: Row) -> Row:
    detail = _summary(call, row) | {
        "configurations": masking.shown(row["configurations"]),
        "global_workspace_access_settings": row["global_workspace_access"],
        "allow_all_models": row["allow_all_models"],
        "workspace_count": ACCESS.count(call.organisation, row),
        "secret_mappings": row["secret_mappings"] or [],
        "pricing_adjustments": row["pricing_adjustments"],
    }
    return detail | ({"masked_key": masking.hidden(row["key"])} if row["key"] else {})


def _summary(call: PlaneCall, row: Row) -> Row:
    # Portkey's Terraform provider reads `type` and `workspace_id`, in live tests.
    placed = {"type": level(row), "workspace_id": row["workspace_id"]}
    return {"object": "integration"} | {field: row[field] for field in _SHOWN} | placed


def _list_workspaces(call: PlaneCall) -> object:
    settings = ACCESS.settings(call.organisation, INTEGRATIONS.at(call))
    return listing(call, settings, _shown_workspace)


def _shown_workspace(call: PlaneCall, setting: Row) -> Row:
    workspace = call.organisation["workspaces"].get(setting["workspace_id"]) or {}
    shown = {field: setting[field] for field in ("enabled", "usage_limits", "rate_limits")}
    # The only response that names workspaces by slug (Portkey's Terraform provider).
    return {"id": workspace.get("slug"), **shown}


def _update_workspaces(call: PlaneCall) -> object:
    row = INTEGRATIONS.at(call)
    stated = ACCESS.stated(call, row)
    # A setting for one workspace takes precedence over the global one, and both over earlier settings.
    remembered = _about_provider(row)
    providers: dict[str, str | None] = {}
    for id in ACCESS.won(call, row, stated):
        said = remembered | _about_provider(call.body) | _about_provider(stated.single.get(id, {}))
        if said["create_default_provider"]:
            providers[id] = said["default_provider_slug"]
            check_provider_slug(call, row, id, providers[id])
    ACCESS.apply(call, row, stated)
    if "global_workspace_access" in call.body:
        # Future workspaces get the global setting.
        call.organisation["integrations"].change(row, remembered | _about_provider(call.body))
    for id, slug in providers.items():
        provide(call.organisation, row, id, slug)
    return {}


def _about_provider(said: Mapping[str, Any]) -> Row:
    return {field: said[field] for field in _ABOUT_PROVIDER if field in said}


def _on_models(handler: Callable[[PlaneCall, Row], object]) -> Callable[[PlaneCall], object]:
    return lambda call: handler(call, INTEGRATIONS.at(call))


INTEGRATIONS = PlaneResource(
    name="integrations",
    thing="integration",
    parameter="slug",
    found_by=("slug", "id"),
    fixed={
        "slug": None,
        "ai_provider_id": None,
        "workspace_id": None,
        "create_default_provider": True,
        "default_provider_slug": None,
    },
    fields={
        "name": None,
        "key": None,
        "description": None,
        "configurations": None,
        "secret_mappings": None,
        "pricing_adjustments": None,
        "tags": None,
    },
    # A guess: secrets are masked in responses, so an update of one setting can't repeat the others.
    merged=frozenset({"configurations"}),
    filters={**TAGS, "type": TYPES},
    unique=("slug",),
    grouped=("workspace_id", "for_everybody"),
    reach=reach,
    candidates=_candidates,
    before_create=_before_create,
    after_create=_after_create,
    before_update=_before_update,
    # A guess: deleting the credentials also deletes their providers.
    remove=lambda call, row: drop_integration(call.organisation, row),
    created=lambda call, row: {"id": row["id"], "slug": row["slug"]},
    view=_view,
    summary=_summary,
)

FAMILY = Family(
    handlers={
        **handlers(INTEGRATIONS),
        "integrations.models.list": _on_models(integration_models.list_models),
        "integrations.models.update": _on_models(integration_models.update_models),
        "integrations.models.delete": _on_models(integration_models.delete_models),
        "integrations.workspaces.list": _list_workspaces,
        "integrations.workspaces.update": _update_workspaces,
    },
    tables={
        "integrations": INTEGRATIONS.table,
        integration_models.NAME: integration_models.table,
        ACCESS.name: ACCESS.table,
    },
    deeds={"integrations.new": new, "integrations.welcome": welcome},
    start=_start,
)
