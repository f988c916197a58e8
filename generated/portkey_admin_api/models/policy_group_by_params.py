# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Required, TypedDict

from ..types import Fields


class PolicyGroupByParams(TypedDict, total=False):
    """What splits the requests into groups, each with its own count.

    Keys:
        key: What makes a group: `api_key`, `workspace_id`, `organisation_id`, or `metadata.` and the name
            of a metadata key.
    """

    key: Required[str]


FIELDS = Fields(
    kinds={
        "key": "string",
    },
    required=("key",),
)
