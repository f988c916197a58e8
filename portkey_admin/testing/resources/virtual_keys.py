"""Virtual keys: the older form of providers, with their own credentials and different responses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from portkey_admin.testing.plane import masking
from portkey_admin.testing.plane.organisation import PlaneCall
from portkey_admin.testing.plane.refusals import Rejected
from portkey_admin.testing.plane.state import Row
from portkey_admin.testing.resources import expiry, placement, provider_rows, secret_mappings
from portkey_admin.testing.resources.grants import INTEGRATIONS
from portkey_admin.testing.resources.resource import Family, handlers

# Fields of create and update about the account behind the key.
_ACCOUNT = (
    "apiVersion",
    "resourceName",
    "deploymentName",
    "deploymentConfig",
    "awsAccessKeyId",
    "awsSecretAccessKey",
    "awsRegion",
    "vertexProjectId",
    "vertexRegion",
    "workersAiAccountId",
)


def _before_create(call: PlaneCall, row: Row) -> None:
    workspace = provider_rows.workspace_id(call)
    _check_mappings(call, row["secret_mappings"], workspace)
    expiry.check(call.organisation, row)
    integration = _integration(call, row, workspace)
    row["tags"] = None
    provider_rows.complete(call.organisation, row, integration, workspace, None)


def _integration(call: PlaneCall, row: Row, workspace_id: str) -> Row:
    """Return the integration of a virtual key: an existing one, or a new one for it alone."""
    if isinstance(row["integration_id"], str):
        # The name in providers: not in the description, but accepted (backend routes).
        return INTEGRATIONS.granted(call, row["integration_id"], workspace_id)
    if not call.body.get("provider"):
        raise Rejected(400, "body.provider: a virtual key needs the provider that its credential is for")
    stated = {
        "name": row["name"],
        "ai_provider_id": call.body["provider"],
        "key": call.body.get("key"),
        "configurations": _account(call.body),
    }
    # Each virtual key seen live names an integration; that it was created for that key alone is a guess.
    slug = placement.new_slug(call, "integrations", "", row["name"])
    integration: Row = call.organisation.ask(
        "integrations.new", stated, slug=slug, workspace_id=workspace_id, only_for=row["id"]
    )
    return integration


def _before_update(call: PlaneCall, row: Row, changes: Row) -> None:
    provider_rows.before_update(call, row, changes)
    _check_mappings(call, changes.get("secret_mappings"), row["workspace_id"])
    account = _account(call.body)
    if not account and "key" not in call.body:
        return
    integration = _of(call, row)
    if integration["only_for"] != row["id"]:
        # A guess: others may use the credential of an integration too.
        raise Rejected(400, "body: the credential belongs to an integration: change it there")
    credential = {"configurations": integration["configurations"] | account}
    if "key" in call.body:
        credential["key"] = call.body["key"]
    call.organisation["integrations"].change(integration, credential)


def _account(body: Mapping[str, Any]) -> Row:
    return {field: body[field] for field in _ACCOUNT if body.get(field) is not None}


def _check_mappings(call: PlaneCall, mappings: Any, workspace_id: str) -> None:
    secret_mappings.check(call, mappings, "key", "model_config.", workspace_id=workspace_id)


def _of(call: PlaneCall, row: Row) -> Row:
    integration = call.organisation["integrations"].get(row["integration_id"])
    if integration is None:
        raise LookupError(f"provider {row['id']} has no integration")
    return integration


def _view(call: PlaneCall, row: Row) -> Row:
    integration = _of(call, row)
    shown = _shown(call, row) | {
        "ai_provider_name": integration["ai_provider_id"],
        # Responses for one key have an empty key, and [] instead of the null in lists (responses seen live).
        "key": "",
        "masked_api_key": masking.hidden(integration["key"]) if integration["key"] else "",
        "model_config": masking.shown(integration["configurations"]),
        "rate_limits": row["rate_limits"] or [],
    }
    # Also documented for one key, but seen live only in lists.
    del shown["reset_usage"]
    # Documented, but not seen live: those keys had none.
    return shown | ({"secret_mappings": row["secret_mappings"]} if row["secret_mappings"] else {})


def _summary(call: PlaneCall, row: Row) -> Row:
    integration = _of(call, row)
    workspace = call.organisation["workspaces"].get(row["workspace_id"]) or {}
    return _shown(call, row) | {
        "provider": integration["ai_provider_id"],
        "model_config": masking.shown(integration["configurations"]) or None,
        "organisation_id": call.organisation.id,
        "workspace_id": row["workspace_id"],
        "workspace_name": workspace.get("name"),
    }


def _shown(call: PlaneCall, row: Row) -> Row:
    return {"object": "virtual-key", **provider_rows.basics(call, row)}


# The same rows in the same table: each can be read and changed under either name.
VIRTUAL_KEYS = attrs.evolve(
    provider_rows.ROWS,
    thing="virtual key",
    fixed={
        "workspace_id": None,
        "integration_id": None,
        "expires_at": None,
    },
    fields={
        "name": None,
        "note": None,
        "usage_limits": None,
        # Portkey's own samples of an update send them.
        "rate_limits": None,
        "secret_mappings": None,
    },
    filters={},
    before_create=_before_create,
    before_update=_before_update,
    # In the documented form; Portkey's Terraform provider has not used it.
    created=lambda call, row: {"success": True, "data": {"slug": row["slug"]}},
    view=_view,
    summary=_summary,
)

FAMILY = Family(
    handlers={
        id.replace("providers.", "virtual_keys."): handler for id, handler in handlers(VIRTUAL_KEYS).items()
    },
    tables={},
)
