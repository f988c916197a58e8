# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class PolicyGroupBy(decoding.Model):
    """What splits the requests into groups, each with its own count.

    Attributes:
        key: What makes a group: `api_key`, `workspace_id`, `organisation_id`, or `metadata.` and the name
            of a metadata key.
    """

    key: str

    _table: ClassVar[tuple[decoding.Field, ...]] = (("key", "key", None),)
