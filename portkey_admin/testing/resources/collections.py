"""Collections: folders for prompts and partials. Each workspace starts with a default one."""

from __future__ import annotations

from collections.abc import Iterable

from portkey_admin.testing.plane.organisation import Organisation, PlaneCall
from portkey_admin.testing.plane.refusals import Rejected, not_found
from portkey_admin.testing.plane.state import Row, Rows
from portkey_admin.testing.resources import placement
from portkey_admin.testing.resources.resource import Family, PlaneResource, contains, handlers
from portkey_admin.testing.resources.versions import Versions

_CONTENTS = (Versions("prompts"), Versions("prompt_partials"))


def open_default(organisation: Organisation, workspace_id: str) -> None:
    """Give a new workspace its default collection."""
    row = COLLECTIONS.make(organisation, {"name": "Default", "workspace_id": workspace_id})
    slug = placement.free_slug(organisation, "collections", "co", "default")
    row |= {"slug": slug, "status": "active", "is_default": 1}
    organisation["collections"].add(row)


def lodge(call: PlaneCall, workspace: str | None, collection: str | None) -> Row:
    """Return `workspace_id` and `collection_id` of a new item; either may be missing from the request."""
    if not collection:
        # A guess: without a collection, it goes into the default one of the workspace.
        id = placement.workspace_id(call, workspace)
        return {"workspace_id": id, "collection_id": _default(call.organisation, id)["id"]}
    found = COLLECTIONS.find(call, collection)
    if workspace and placement.workspace_id(call, workspace) != found["workspace_id"]:
        raise Rejected(400, "body.collection_id: this collection belongs to another workspace")
    return {"workspace_id": found["workspace_id"], "collection_id": found["id"]}


def rows_in(call: PlaneCall, table: str) -> Rows:
    """Return the rows that a list may show; if the query names a collection, only those in it."""
    rows = placement.rows_of(call, table)
    if "collection_id" not in call.query:
        return rows
    id = COLLECTIONS.find(call, call.query["collection_id"])["id"]
    return [row for row in rows if row["collection_id"] == id]


def _default(organisation: Organisation, workspace_id: str) -> Row:
    # The first one of its workspace, so this looks at one row.
    rows = organisation["collections"].where("workspace_id", workspace_id)
    return next(row for row in rows if row["is_default"])


def _before_create(call: PlaneCall, row: Row) -> None:
    if row["parent_collection_id"]:
        parent = COLLECTIONS.find(call, row["parent_collection_id"])
        row["workspace_id"] = row["workspace_id"] or parent["workspace_id"]
    row["workspace_id"] = placement.workspace_id(call, row["workspace_id"])
    row["parent_collection_id"] = _parent(call, row, row["parent_collection_id"])
    slug = placement.new_slug(call, "collections", "co", row["name"])
    # `is_default` is a number here, as in configs (Portkey's Terraform provider).
    row |= {"slug": slug, "status": "active", "is_default": 0}


def _before_update(call: PlaneCall, row: Row, changes: Row) -> None:
    if "parent_collection_id" in changes:
        changes["parent_collection_id"] = _parent(call, row, changes["parent_collection_id"])


def _parent(call: PlaneCall, row: Row, reference: str | None) -> str | None:
    """Return the id of the new parent collection of a row. Raises a 400 if the row can't move there."""
    if not reference:
        return None
    field = "body.parent_collection_id"
    parent = COLLECTIONS.find(call, reference)
    if parent["workspace_id"] != row["workspace_id"]:
        raise Rejected(400, f"{field}: this collection belongs to another workspace")
    above: Row | None = parent
    while above is not None:
        if above["id"] == row["id"]:
            raise Rejected(400, f"{field}: a collection can't be inside itself")
        above = call.organisation["collections"].get(above["parent_collection_id"] or "")
    id: str = parent["id"]
    return id


def _remove(call: PlaneCall, row: Row) -> None:
    if row["is_default"]:
        raise not_found("collection that can be deleted")
    if call.query.get("cascade") is True:
        _remove_whole(call.organisation, row)
        return
    # A guess, as no source describes it: nothing is lost, its contents move to the default collection, and
    # its child collections to the top level.
    default = _default(call.organisation, row["workspace_id"])
    for versions in _CONTENTS:
        for held in list(call.organisation[versions.of].where("collection_id", row["id"])):
            call.organisation[versions.of].change(held, {"collection_id": default["id"]})
    for child in list(_children(call.organisation, row)):
        call.organisation["collections"].change(child, {"parent_collection_id": None})
    call.organisation["collections"].remove(row)


def _remove_whole(organisation: Organisation, row: Row) -> None:
    pending = [row]
    while pending:
        collection = pending.pop()
        pending.extend(_children(organisation, collection))
        for versions in _CONTENTS:
            for held in list(organisation[versions.of].where("collection_id", collection["id"])):
                versions.drop(organisation, held)
        organisation["collections"].remove(collection)


def _children(organisation: Organisation, row: Row) -> Rows:
    return organisation["collections"].where("parent_collection_id", row["id"])


def _details(call: PlaneCall, row: Row) -> Row:
    children = _children(call.organisation, row)
    prompts = call.organisation["prompts"].where("collection_id", row["id"])
    return {
        "child_collections_count": len(children),
        "child_collections_last_updated_at": _latest(children),
        "prompts_count": len(prompts),
        "prompts_last_updated_at": _latest(prompts),
    }


def _latest(rows: Iterable[Row]) -> str | None:
    return max((row["last_updated_at"] for row in rows), default=None)


def _view(call: PlaneCall, row: Row) -> Row:
    children = [
        {field: child[field] for field in ("id", "name", "last_updated_at")}
        | {"collection_details": _details(call, child)}
        for child in _children(call.organisation, row)
    ]
    return row | {"child_collections": children}


COLLECTIONS = PlaneResource(
    name="collections",
    thing="collection",
    parameter="collectionId",
    found_by=("id", "slug"),
    fixed={"workspace_id": None},
    fields={"name": None, "parent_collection_id": None},
    filters={"search": contains("name")},
    unique=("slug",),
    grouped=("workspace_id", "parent_collection_id"),
    reach=placement.reach,
    candidates=lambda call: placement.rows_of(call, "collections"),
    before_create=_before_create,
    before_update=_before_update,
    remove=_remove,
    created=lambda call, row: {"id": row["id"], "slug": row["slug"]},
    view=_view,
    summary=lambda call, row: row | {"collection_details": _details(call, row)},
)

FAMILY = Family(
    handlers=handlers(COLLECTIONS),
    tables={"collections": COLLECTIONS.table},
    deeds={
        "collections.lodge": lodge,
        "collections.open_default": open_default,
        "collections.rows_in": rows_in,
    },
)
