# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NotRequired, TypedDict

from ..types import Fields


class UpdateSecretReference(TypedDict, total=False):
    """Changes to a secret reference. Fields that are left out stay as they are.

    Keys:
        name: Name for people. Portkey does not insist that it is unique. At least 1 characters. At most 255
            characters.
        description: Text for people; no effect on what happens. At most 1024 characters.
        auth_config: Fields of the sign-in to change; others stay. They must suit the secret manager.
        secret_path: Where the secret lies in the manager, by name or path. At most 1024 characters.
        secret_key: Key inside a secret that holds several values. Null clears it. At most 255 characters.
        allow_all_workspaces: True lets every workspace use it and drops the list of allowed ones.
        allowed_workspaces: Ids or slugs of the workspaces that may use it, in place of those so far. Makes
            `allow_all_workspaces` false. An empty list is refused. At least 1 items.
        tags: Free labels, name to value.
    """

    name: NotRequired[str]
    description: NotRequired[str | None]
    auth_config: NotRequired[Mapping[str, Any]]
    secret_path: NotRequired[str]
    secret_key: NotRequired[str | None]
    allow_all_workspaces: NotRequired[bool]
    allowed_workspaces: NotRequired[Sequence[str]]
    tags: NotRequired[Mapping[str, str] | None]


FIELDS = Fields(
    kinds={
        "name": "string",
        "description": "string|null",
        "auth_config": "object",
        "secret_path": "string",
        "secret_key": "string|null",
        "allow_all_workspaces": "boolean",
        "allowed_workspaces": "array",
        "tags": "object|null",
    },
    entries={
        "allowed_workspaces": "string",
        "tags": "string",
    },
)
