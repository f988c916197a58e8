# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, Required, TypedDict

from ..types import Fields


class UpdateCollection(TypedDict, total=False):
    """Changes to a collection.

    Keys:
        name: Name for people. Send the present one where only the place changes.
        parent_collection_id: Id of the collection to move it into; null moves it to the top. Not verified
            live.
    """

    name: Required[str]
    parent_collection_id: NotRequired[str | None]


FIELDS = Fields(
    kinds={
        "name": "string",
        "parent_collection_id": "string|null",
    },
    required=("name",),
)
