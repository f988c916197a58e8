"""Providers, which workspaces create from integrations. Virtual keys are the older form of them."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from portkey_admin.testing.plane import masking
from portkey_admin.testing.plane.organisation import PlaneCall
from portkey_admin.testing.plane.state import Row
from portkey_admin.testing.resources import expiry, integration_models
from portkey_admin.testing.resources.grants import INTEGRATIONS
from portkey_admin.testing.resources.provider_rows import ROWS, basics, check_slug, complete, workspace_id
from portkey_admin.testing.resources.resource import Family, handlers, listing


def _update(call: PlaneCall) -> object:
    _VERBS["providers.update"](call)
    return _identity(call, PROVIDERS.at(call))


def _identity(call: PlaneCall, row: Row) -> Row:
    return {"id": row["id"], "slug": row["slug"]}


def _list_models(call: PlaneCall) -> object:
    return listing(call, list(_models(call)), lambda call, row: row)


def _models(call: PlaneCall) -> Iterator[Row]:
    # The form of the rows is a guess: the name of the model in requests, and its owner.
    for provider in call.organisation["providers"].where("workspace_id", workspace_id(call)):
        integration = call.organisation["integrations"].get(provider["integration_id"]) or {}
        for model in integration_models.models_of(call.organisation, integration):
            if model["enabled"]:
                yield {
                    "id": f"@{provider['slug']}/{model['slug']}",
                    "slug": model["slug"],
                    "provider": provider["slug"],
                    "ai_provider_id": integration["ai_provider_id"],
                }


def _before_create(call: PlaneCall, row: Row) -> None:
    workspace = workspace_id(call)
    integration = INTEGRATIONS.granted(call, row["integration_id"], workspace)
    check_slug(call, row, workspace)
    expiry.check(call.organisation, row)
    complete(call.organisation, row, integration, workspace, row["slug"])


def _view(call: PlaneCall, row: Row) -> Row:
    integration = call.organisation["integrations"].get(row["integration_id"]) or {}
    return {
        "object": "provider",
        **basics(call, row),
        # Portkey's Terraform provider reads it; not seen live.
        "ai_provider_name": integration.get("ai_provider_id"),
        "model_config": masking.shown(integration.get("configurations")) or None,
        "workspace_id": row["workspace_id"],
    }


PROVIDERS = attrs.evolve(ROWS, before_create=_before_create, created=_identity, view=_view)

_VERBS = handlers(PROVIDERS)

FAMILY = Family(
    handlers={**_VERBS, "providers.update": _update, "providers.models.list": _list_models},
    tables={"providers": PROVIDERS.table},
)
