# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NotRequired, Required, TypedDict

from ..types import Fields

FIELDS: dict[str, Fields] = {}


class CreateConfig(TypedDict, total=False):
    """A new config.

    Keys:
        name: Display name. Need not be unique.
        config: The rules, as an object in the gateway's config format.
        workspace_id: Id or slug of the workspace. Required for organisation keys.
    """

    name: Required[str]
    config: Required[Mapping[str, Any]]
    workspace_id: NotRequired[str]


FIELDS["CreateConfig"] = Fields(
    kinds={
        "name": "string",
        "config": "object",
        "workspace_id": "string",
    },
    required=(
        "name",
        "config",
    ),
)


class UpdateConfig(TypedDict, total=False):
    """Changes to a config. Fields that are left out are unchanged.

    Keys:
        name: Display name.
        status: New status, such as `active`.
        config: The rules, as a complete object in the gateway's config format. They become a new version.
    """

    name: NotRequired[str]
    status: NotRequired[str]
    config: NotRequired[Mapping[str, Any]]


FIELDS["UpdateConfig"] = Fields(
    kinds={
        "name": "string",
        "status": "string",
        "config": "object",
    },
)
