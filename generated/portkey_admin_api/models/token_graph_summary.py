# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class TokenGraphSummary(decoding.Model):
    """Tokens over the whole time.

    Attributes:
        total: Tokens in all.
        avg: Mean number of tokens of a request.
    """

    total: float
    avg: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("total", "total", None),
        ("avg", "avg", None),
    )
