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
    """A condition that requests have to meet to count.

    Attributes:
        key: What is looked at: `api_key`, `workspace_id`, `organisation_id`, or `metadata.` and the name of
            a metadata key.
        value: Value that is meant, or a list of them.
        excludes: What is left out of it. Its type is not documented. Not verified live.
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
    """A condition that requests have to meet to count.

    Keys:
        key: What is looked at: `api_key`, `workspace_id`, `organisation_id`, or `metadata.` and the name of
            a metadata key.
        value: Value that is meant, or a list of them.
        excludes: What is left out of it. Its type is not documented. Not verified live.
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
