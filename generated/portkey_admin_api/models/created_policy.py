# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class CreatedPolicy(decoding.Model):
    """The new policy.

    Attributes:
        id: Id of the policy, a UUID.
        object: Type of the object.
    """

    id: str
    object: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("object", "object", None),
    )
