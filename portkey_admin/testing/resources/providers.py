"""Providers: what workspaces make of integrations that they may use. Virtual keys are their older name."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from portkey_admin.testing.organisation import Call, Organisation
from portkey_admin.testing.refusals import Refusal, not_found
from portkey_admin.testing.resources import expiry, integration_models, placement
from portkey_admin.testing.resources.grants import INTEGRATIONS
from portkey_admin.testing.resources.resource import Family, Resource, handlers, listing
from portkey_admin.testing.resources.tags import TAGS
from portkey_admin.testing.state import Row

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
class _InWorkspace(Resource):
    """A resource whose slugs are unique in one workspace only, so that finding one takes the workspace."""

    def find(self, call: Call, reference: str) -> Row:
        table, workspace = call.organisation[self.name], workspace_id(call)
        row = table.find("place", _place(workspace, reference)) or table.get(reference)
        if row is None or row["workspace_id"] != workspace:
            raise not_found(self.thing)
        return row


def workspace_id(call: Call) -> str:
    """Return the UUID of the workspace that a query or a body names, or else of the key's own one.

    The description has it in the query of reads and deletes and in the body of writes; Portkey's Terraform
    provider sends it in the body of updates, too.
    """
    body = call.body if isinstance(call.body, dict) else {}
    reference = call.query.get("workspace_id") or body.get("workspace_id") or call.caller.workspace_id
    if not reference:
        raise Refusal(400, "workspace_id: an organisation key has to say which workspace")
    return placement.workspace_id(call, str(reference))


def provide(organisation: Organisation, integration: Row, workspace_id: str, slug: str | None) -> None:
    """Make the provider that comes with access to an integration, unless the workspace has one."""
    providers = organisation["providers"].where("workspace_id", workspace_id)
    if any(row["integration_id"] == integration["id"] for row in providers):
        return
    # The note that live providers of this kind have.
    stated = {"name": integration["name"], "note": "Created automatically on integration access grant"}
    row = PROVIDERS.make(organisation, stated)
    # A guess: without a slug of its own it has the integration's, where that is free.
    slug = slug or (integration["slug"] if is_free(organisation, workspace_id, integration["slug"]) else None)
    complete(organisation, row, integration, workspace_id, slug)
    organisation["providers"].add(row)


def complete(
    organisation: Organisation, row: Row, integration: Row, workspace_id: str, slug: str | None
) -> None:
    """Put a new provider into its workspace."""
    slug = slug or _new_slug(organisation, workspace_id, row["name"])
    # The older name alone takes them.
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


def check_slug(call: Call, row: Row, workspace_id: str) -> None:
    """Raise a 409 when the slug that a new provider asks for is taken."""
    if row["slug"] and not is_free(call.organisation, workspace_id, row["slug"]):
        raise Refusal(409, "body.slug: a provider of the workspace has this slug already")


def _new_slug(organisation: Organisation, workspace_id: str, name: str) -> str:
    while True:
        slug = organisation.mint.slug("", name)
        if is_free(organisation, workspace_id, slug):
            return slug


def _place(workspace_id: str, slug: str) -> str:
    return f"{workspace_id}/{slug}"


def _before_create(call: Call, row: Row) -> None:
    workspace = workspace_id(call)
    integration = INTEGRATIONS.granted(call, row["integration_id"], workspace)
    check_slug(call, row, workspace)
    expiry.check(call.organisation, row)
    complete(call.organisation, row, integration, workspace, row["slug"])


def before_update(call: Call, row: Row, changes: Row) -> None:
    """Check what an update says, and carry out what it says without keeping it."""
    expiry.check(call.organisation, changes)
    if call.body.get("reset_usage"):
        changes["last_reset_at"] = call.organisation.now()


def _view(call: Call, row: Row) -> Row:
    return {"object": "provider", **shown(call, row)}


def shown(call: Call, row: Row) -> Row:
    """Return what every answer about a provider has."""
    # The slug, though the name says id (live responses).
    integration = call.organisation["integrations"].get(row["integration_id"]) or {}
    return {field: row[field] for field in _SHOWN} | {
        "integration_id": integration.get("slug"),
        "status": expiry.status(call.organisation, row),
    }


def drop_integration(organisation: Organisation, integration: Row) -> None:
    """Remove an integration with all that hangs on it, its providers included."""
    INTEGRATIONS.drop(organisation, integration)
    for table, field in ((integration_models.NAME, "of"), ("providers", "integration_id")):
        for dependent in list(organisation[table].where(field, integration["id"])):
            organisation[table].remove(dependent)
    organisation["integrations"].remove(integration)


def _remove(call: Call, row: Row) -> None:
    integration = call.organisation["integrations"].get(row["integration_id"]) or {}
    if integration.get("only_for") == row["id"]:
        drop_integration(call.organisation, integration)
    else:
        call.organisation["providers"].remove(row)


def _update(call: Call) -> object:
    _VERBS["providers.update"](call)
    return _identity(call, PROVIDERS.at(call))


def _identity(call: Call, row: Row) -> Row:
    return {"id": row["id"], "slug": row["slug"]}


def _list_models(call: Call) -> object:
    return listing(call, list(_models(call)), lambda call, row: row)


def _models(call: Call) -> Iterator[Row]:
    # The form of the rows is a guess: what a request calls the model, and whose it is.
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


PROVIDERS = _InWorkspace(
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
    before_create=_before_create,
    before_update=before_update,
    remove=_remove,
    created=_identity,
    view=_view,
    newest_first=True,
)

_VERBS = handlers(PROVIDERS)

FAMILY = Family(
    handlers={**_VERBS, "providers.update": _update, "providers.models.list": _list_models},
    tables={"providers": PROVIDERS.table},
)
