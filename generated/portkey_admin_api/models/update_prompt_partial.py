# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, TypedDict

from ..types import Fields


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


FIELDS = Fields(
    kinds={
        "name": "string",
        "string": "string",
        "status": "string",
        "version_description": "string",
    },
)
