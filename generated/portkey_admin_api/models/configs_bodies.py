# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NotRequired, Required, TypedDict

from ..types import Fields

FIELDS: dict[str, Fields] = {}


class CreateConfig(TypedDict, total=False):
    """A config to be made.

    Keys:
        name: Name for people. Several configs may have the same one.
        config: The rules, as an object in the gateway's config format.
        workspace_id: Id or slug of the workspace. Needed with an organisation key.
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
    """Changes to a config. What is left out stays.

    Keys:
        name: Name for people.
        status: State to bring it into, such as `active`.
        config: The rules, whole, as an object in the gateway's config format. A new version is made of
            them.
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
