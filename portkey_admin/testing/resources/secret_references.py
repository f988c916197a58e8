"""Secret references: the location of a secret and how to sign in there, but never the secret itself."""

from __future__ import annotations

from collections.abc import Mapping

from portkey_admin.testing.plane import masking
from portkey_admin.testing.plane.organisation import PlaneCall
from portkey_admin.testing.plane.refusals import Rejected, not_found
from portkey_admin.testing.plane.state import Row
from portkey_admin.testing.resources import placement, secret_mappings
from portkey_admin.testing.resources.resource import Family, PlaneResource, contains, handlers, same
from portkey_admin.testing.resources.tags import TAGS

# The field of `auth_config` that selects the sign-in method, by manager.
_WAYS: Mapping[str, str] = {
    "aws_sm": "aws_auth_type",
    "azure_kv": "azure_auth_mode",
    "hashicorp_vault": "vault_auth_type",
}
_IN_LISTS = ("id", "name", "slug", "manager_type", "status", "created_at", "last_updated_at", "object")


def _before_create(call: PlaneCall, row: Row) -> None:
    if call.body.get("organisation_id", call.organisation.id) != call.organisation.id:
        raise not_found("organisation")
    row |= {
        "slug": row["slug"] or placement.new_slug(call, "secret_references", "", row["name"]),
        "organisation_id": call.organisation.id,
        "status": "ACTIVE",
        "created_by": placement.author(call),
        "object": "secret-reference",
    }
    row |= _workspaces(call, None)
    _check_way(row["manager_type"], row["auth_config"])


def _before_update(call: PlaneCall, row: Row, changes: Row) -> None:
    # The manager can't be changed: sending one is accepted, but has no effect.
    if not changes:
        raise Rejected(400, "body: needs at least one field that can be changed")
    if "auth_config" in changes:
        _check_way(row["manager_type"], changes["auth_config"])
    if {"allow_all_workspaces", "allowed_workspaces"} & changes.keys():
        changes |= _workspaces(call, row["allowed_workspaces"])


def _workspaces(call: PlaneCall, before: list[str] | None) -> Row:
    """Return the access settings of a reference after an update, given the workspaces allowed so far."""
    named = call.body.get("allowed_workspaces")
    everybody = call.body.get("allow_all_workspaces")
    if named is None:
        # A guess: with `allow_all_workspaces` false and no list, no workspace has access.
        closed = everybody is False
        return {"allow_all_workspaces": not closed, "allowed_workspaces": (before or []) if closed else None}
    if everybody:
        raise Rejected(400, "body.allowed_workspaces: can't be combined with allow_all_workspaces: true")
    ids = [call.find("workspaces", reference)["id"] for reference in named]
    return {"allow_all_workspaces": False, "allowed_workspaces": list(dict.fromkeys(ids))}


def _check_way(manager: str, auth_config: Row) -> None:
    if _WAYS[manager] not in auth_config:
        raise Rejected(400, f"body.auth_config: signing in to {manager} needs {_WAYS[manager]}")


def _remove(call: PlaneCall, row: Row) -> None:
    if secret_mappings.uses(call.organisation, row):
        raise Rejected(400, "the secret reference is in use: remove the secret_mappings that name it first")
    call.organisation["secret_references"].remove(row)


SECRET_REFERENCES = PlaneResource(
    name="secret_references",
    thing="secret reference",
    parameter="secretReferenceId",
    found_by=("id", "slug"),
    fixed={"slug": None, "manager_type": None},
    fields={
        "name": None,
        "description": None,
        "auth_config": None,
        "secret_path": None,
        "secret_key": None,
        "allow_all_workspaces": True,
        "allowed_workspaces": None,
        "tags": None,
    },
    merged=frozenset({"auth_config"}),
    filters={**TAGS, "manager_type": same("manager_type"), "search": contains("name")},
    unique=("slug",),
    before_create=_before_create,
    before_update=_before_update,
    remove=_remove,
    created=lambda call, row: {field: row[field] for field in ("id", "slug", "object")},
    view=lambda call, row: row | {"auth_config": masking.shown(row["auth_config"])},
    summary=lambda call, row: {field: row[field] for field in _IN_LISTS},
)

FAMILY = Family(handlers=handlers(SECRET_REFERENCES), tables={"secret_references": SECRET_REFERENCES.table})
