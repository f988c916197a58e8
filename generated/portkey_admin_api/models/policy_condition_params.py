# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NotRequired, Required, TypedDict

from ..types import Fields


class PolicyConditionParams(TypedDict, total=False):
    """A condition that requests have to meet to count.

    Keys:
        key: What is looked at: `api_key`, `workspace_id`, `organisation_id`, or `metadata.` and the name of
            a metadata key.
        value: Value that is meant, or a list of them.
        excludes: What is left out of it. Its type is not documented. Not verified live.
    """

    key: Required[str]
    value: Required[str | Sequence[str]]
    excludes: NotRequired[Any]


FIELDS = Fields(
    kinds={
        "key": "string",
        "value": "string|array",
        "excludes": "any",
    },
    entries={
        "value": "string",
    },
    required=(
        "key",
        "value",
    ),
)
