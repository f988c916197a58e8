# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class UsageLimitPolicyEntity(decoding.Model):
    """A group that a policy has met, with its use.

    Attributes:
        id: Id of the group within the policy.
        value_key: What makes the group, its kind and value, such as `api_key:` and the id of the key.
        current_usage: Use since the last reset: US dollars where the policy counts cost, else a count.
    """

    id: str | None = None
    value_key: str | None = None
    current_usage: float | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("value_key", "value_key", None),
        ("current_usage", "current_usage", None),
    )
