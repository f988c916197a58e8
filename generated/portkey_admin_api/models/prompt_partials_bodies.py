# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, Required, TypedDict

from ..types import Fields

FIELDS: dict[str, Fields] = {}


class CreatePromptPartial(TypedDict, total=False):
    """A new prompt partial.

    Keys:
        workspace_id: Id or slug of the workspace. Required for organisation keys.
        name: Display name.
        string: The text, with placeholders for variables.
        version_description: Description of the first version.
        collection_id: Id of the collection to create it in; the workspace's default collection if left out.
            Not verified live.
    """

    workspace_id: NotRequired[str]
    name: Required[str]
    string: Required[str]
    version_description: NotRequired[str]
    collection_id: NotRequired[str]


FIELDS["CreatePromptPartial"] = Fields(
    kinds={
        "workspace_id": "string",
        "name": "string",
        "string": "string",
        "version_description": "string",
        "collection_id": "string",
    },
    required=(
        "name",
        "string",
    ),
)


class UpdatePromptPartial(TypedDict, total=False):
    """Changes to a prompt partial. Fields that are left out are unchanged.

    Keys:
        name: Display name.
        string: The new text, with placeholders for variables. It creates a new version.
        status: New status, such as `active`.
        version_description: What is new in the version. The name `description` from older descriptions is
            silently ignored.
    """

    name: NotRequired[str]
    string: NotRequired[str]
    status: NotRequired[str]
    version_description: NotRequired[str]


FIELDS["UpdatePromptPartial"] = Fields(
    kinds={
        "name": "string",
        "string": "string",
        "status": "string",
        "version_description": "string",
    },
)
