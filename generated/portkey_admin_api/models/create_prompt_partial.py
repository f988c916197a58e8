# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, Required, TypedDict

from ..types import Fields


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


FIELDS = Fields(
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
