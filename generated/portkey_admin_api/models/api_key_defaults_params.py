# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NotRequired, TypedDict

from ..types import Fields


class ApiKeyDefaultsParams(TypedDict, total=False):
    """What the requests of a key start from.

    Keys:
        metadata: Keys and values that every request of the key carries.
        config_id: Slug or id of the config that is used unless a request brings its own. Null means none.
        allow_config_override: Whether a request may bring a config of its own; it may where this is not
            set. Null leaves that to Portkey. Default: true.
    """

    metadata: NotRequired[Mapping[str, Any]]
    config_id: NotRequired[str | None]
    allow_config_override: NotRequired[bool | None]


FIELDS = Fields(
    kinds={
        "metadata": "object",
        "config_id": "string|null",
        "allow_config_override": "boolean|null",
    },
)
