# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, Required, TypedDict

from ..types import Fields

FIELDS: dict[str, Fields] = {}


class CreatePromptPartial(TypedDict, total=False):
    """A prompt partial to be made.

    Keys:
        workspace_id: Id or slug of the workspace. Needed with an organisation key.
        name: Name for people.
        string: The text, with placeholders for variables.
        version_description: What the first version is about.
        collection_id: Id of the collection to put it in; left out, the default one of the workspace. Not
            verified live.
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
    """Changes to a prompt partial. What is left out stays.

    Keys:
        name: Name for people.
        string: The new text, with placeholders for variables. A new version is made of it.
        status: State to bring it into, such as `active`.
        version_description: What is new in the version. The name `description` that older descriptions give
            is dropped without an error.
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
