# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, Required, TypedDict

from ..types import Fields

FIELDS: dict[str, Fields] = {}


class CreateCollection(TypedDict, total=False):
    """A new collection.

    Keys:
        workspace_id: Id or slug of the workspace. Required for organisation keys.
        name: Display name.
        parent_collection_id: Id of the parent collection. By default it is created at the top level.
    """

    workspace_id: NotRequired[str]
    name: Required[str]
    parent_collection_id: NotRequired[str]


FIELDS["CreateCollection"] = Fields(
    kinds={
        "workspace_id": "string",
        "name": "string",
        "parent_collection_id": "string",
    },
    required=("name",),
)


class UpdateCollection(TypedDict, total=False):
    """Changes to a collection.

    Keys:
        name: Display name. Send the present name if only the parent changes.
        parent_collection_id: Id of the new parent collection; null moves it to the top level. Not verified
            live.
    """

    name: Required[str]
    parent_collection_id: NotRequired[str | None]


FIELDS["UpdateCollection"] = Fields(
    kinds={
        "name": "string",
        "parent_collection_id": "string|null",
    },
    required=("name",),
)
