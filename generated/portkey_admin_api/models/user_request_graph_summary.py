# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class UserRequestGraphSummary(decoding.Model):
    """Requests and users over the whole time.

    Attributes:
        total: Requests in all.
        unique: Distinct users in all.
        avg: Mean number of requests of a user.
    """

    total: float
    unique: float
    avg: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("total", "total", None),
        ("unique", "unique", None),
        ("avg", "avg", None),
    )
