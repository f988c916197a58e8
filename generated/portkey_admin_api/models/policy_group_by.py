# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Required, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class PolicyGroupBy(decoding.Model):
    """What splits the requests into groups, each with its own count.

    Attributes:
        key: What defines a group: `api_key`, `workspace_id`, `organisation_id`, or `metadata.` and the name
            of a metadata key.
    """

    key: str

    _table: ClassVar[tuple[decoding.Field, ...]] = (("key", "key", None),)


class PolicyGroupByParams(TypedDict, total=False):
    """What splits the requests into groups, each with its own count.

    Keys:
        key: What defines a group: `api_key`, `workspace_id`, `organisation_id`, or `metadata.` and the name
            of a metadata key.
    """

    key: Required[str]


FIELDS["PolicyGroupByParams"] = Fields(
    kinds={
        "key": "string",
    },
    required=("key",),
)
