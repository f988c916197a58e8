# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, Required, TypedDict

from ..types import Fields

FIELDS: dict[str, Fields] = {}


class CreateCollection(TypedDict, total=False):
    """A collection to be made.

    Keys:
        workspace_id: Id or slug of the workspace. Needed with an organisation key.
        name: Name for people.
        parent_collection_id: Id of the collection that it is to lie in. Left out, it lies at the top.
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
        name: Name for people. Send the present one where only the place changes.
        parent_collection_id: Id of the collection to move it into; null moves it to the top. Not verified
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
