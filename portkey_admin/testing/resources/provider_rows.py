"""Rows shared by providers and virtual keys, and how each finds, creates and shows them."""

from __future__ import annotations

import attrs

from portkey_admin.testing.plane.organisation import Organisation, PlaneCall
from portkey_admin.testing.plane.refusals import Rejected, not_found
from portkey_admin.testing.plane.state import Row
from portkey_admin.testing.resources import expiry, integration_models, placement
from portkey_admin.testing.resources.grants import INTEGRATIONS
from portkey_admin.testing.resources.resource import PlaneResource
from portkey_admin.testing.resources.tags import TAGS

_SHOWN = (
    "id",
    "slug",
    "name",
    "note",
    "usage_limits",
    "rate_limits",
    "expires_at",
    "last_reset_at",
    "reset_usage",
    "tags",
    "created_at",
)


@attrs.frozen(kw_only=True)
class InWorkspace(PlaneResource):
    """A resource whose slugs are unique only within a workspace, so that lookups need the workspace."""

    def find(self, call: PlaneCall, reference: str) -> Row:
        """Return the row with this slug or id. Raises a 403 if the workspace has none."""
        table, workspace = call.organisation[self.name], workspace_id(call)
        row = table.find("place", _place(workspace, reference)) or table.get(reference)
        if row is None or row["workspace_id"] != workspace:
            raise not_found(self.thing)
        return row


def workspace_id(call: PlaneCall) -> str:
    """Return the UUID of the workspace in the query or body, else of the key's own workspace.

    The description has it in the query of reads and deletes and in the body of writes; Portkey's Terraform
    provider also sends it in the body of updates.
    """
    body = call.body if isinstance(call.body, dict) else {}
    reference = call.query.get("workspace_id") or body.get("workspace_id") or call.caller.workspace_id
    anywhere = (
        call.operation.id.startswith("virtual_keys.") and call.organisation.behaviour.virtual_keys_anywhere
    )
    if not reference and anywhere:
        oldest = next(iter(call.organisation["workspaces"].where("status", "active")), {})
        reference = oldest.get("id")
    if not reference:
        raise Rejected(400, "workspace_id: is required for an organisation key")
    return placement.workspace_id(call, str(reference))


def provide(organisation: Organisation, integration: Row, workspace_id: str, slug: str | None) -> None:
    """Create the provider that comes with access to an integration, unless the workspace has one."""
    providers = organisation["providers"].where("workspace_id", workspace_id)
    if any(row["integration_id"] == integration["id"] for row in providers):
        return
    # The note that such providers have live.
    stated = {"name": integration["name"], "note": "Created automatically on integration access grant"}
    row = ROWS.make(organisation, stated)
    # A guess: without a slug it gets that of the integration, if it is available.
    slug = slug or (integration["slug"] if is_free(organisation, workspace_id, integration["slug"]) else None)
    complete(organisation, row, integration, workspace_id, slug)
    organisation["providers"].add(row)


def complete(
    organisation: Organisation, row: Row, integration: Row, workspace_id: str, slug: str | None
) -> None:
    """Set the workspace of a new provider."""
    slug = slug or _new_slug(organisation, workspace_id, row["name"])
    # Only virtual keys accept them.
    row.setdefault("secret_mappings", None)
    row |= {
        "slug": slug,
        "place": _place(workspace_id, slug),
        "workspace_id": workspace_id,
        "integration_id": integration["id"],
        "status": "active",
        "reset_usage": None,
        "last_reset_at": None,
    }


def is_free(organisation: Organisation, workspace_id: str, slug: str) -> bool:
    """Return whether no provider of the workspace has this slug."""
    return organisation["providers"].find("place", _place(workspace_id, slug)) is None


def check_slug(call: PlaneCall, row: Row, workspace_id: str) -> None:
    """Raise a 409 if the slug of a new provider is already taken."""
    if row["slug"] and not is_free(call.organisation, workspace_id, row["slug"]):
        raise Rejected(409, "body.slug: a provider of the workspace already has this slug")


def _new_slug(organisation: Organisation, workspace_id: str, name: str) -> str:
    while True:
        slug = organisation.mint.slug("", name)
        if is_free(organisation, workspace_id, slug):
            return slug


def _place(workspace_id: str, slug: str) -> str:
    return f"{workspace_id}/{slug}"


def before_update(call: PlaneCall, row: Row, changes: Row) -> None:
    """Validate an update, and perform actions in it that are not stored."""
    expiry.check(call.organisation, changes)
    if call.body.get("reset_usage"):
        changes["last_reset_at"] = call.organisation.now()


def basics(call: PlaneCall, row: Row) -> Row:
    """Return the fields common to all responses of providers and virtual keys."""
    # The slug, though the name says id (responses seen live).
    integration = call.organisation["integrations"].get(row["integration_id"]) or {}
    return {field: row[field] for field in _SHOWN} | {
        "integration_id": integration.get("slug"),
        "status": expiry.status(call.organisation, row),
    }


def drop_integration(organisation: Organisation, integration: Row) -> None:
    """Delete an integration and everything that depends on it, including its providers."""
    INTEGRATIONS.drop(organisation, integration)
    for table, field in ((integration_models.NAME, "of"), ("providers", "integration_id")):
        for dependent in list(organisation[table].where(field, integration["id"])):
            organisation[table].remove(dependent)
    organisation["integrations"].remove(integration)


def _remove(call: PlaneCall, row: Row) -> None:
    integration = call.organisation["integrations"].get(row["integration_id"]) or {}
    if integration.get("only_for") == row["id"]:
        drop_integration(call.organisation, integration)
    else:
        call.organisation["providers"].remove(row)


ROWS = InWorkspace(
    name="providers",
    thing="provider",
    parameter="slug",
    fixed={"slug": None, "workspace_id": None, "integration_id": None},
    fields={
        "name": None,
        "note": None,
        "usage_limits": None,
        "rate_limits": None,
        "expires_at": None,
        "tags": None,
    },
    filters=TAGS,
    unique=("place",),
    grouped=("workspace_id", "integration_id"),
    candidates=lambda call: call.organisation["providers"].where("workspace_id", workspace_id(call)),
    before_update=before_update,
    remove=_remove,
    newest_first=True,
)
"""The common part of providers and virtual keys: the same rows in the same table."""
