# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, NotRequired, Required, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class PolicyCondition(decoding.Model):
    """A condition that requests must match to be counted.

    Attributes:
        key: What is compared: `api_key`, `workspace_id`, `organisation_id`, or `metadata.` and the name of
            a metadata key.
        value: Value to match, or a list of values.
        excludes: Values to exclude. Its type is not documented. Not verified live.
    """

    key: str
    value: str | list[str]
    excludes: str | list[str] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("key", "key", None),
        ("value", "value", None),
        ("excludes", "excludes", None),
    )


class PolicyConditionParams(TypedDict, total=False):
    """A condition that requests must match to be counted.

    Keys:
        key: What is compared: `api_key`, `workspace_id`, `organisation_id`, or `metadata.` and the name of
            a metadata key.
        value: Value to match, or a list of values.
        excludes: Values to exclude. Its type is not documented. Not verified live.
    """

    key: Required[str]
    value: Required[str | Sequence[str]]
    excludes: NotRequired[str | Sequence[str]]


FIELDS["PolicyConditionParams"] = Fields(
    kinds={
        "key": "string",
        "value": "string|array",
        "excludes": "string|array",
    },
    entries={
        "value": "string",
        "excludes": "string",
    },
    required=(
        "key",
        "value",
    ),
)
