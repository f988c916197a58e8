# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NotRequired, TypedDict

from ..types import Fields


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


FIELDS = Fields(
    kinds={
        "name": "string",
        "status": "string",
        "config": "object",
    },
)
