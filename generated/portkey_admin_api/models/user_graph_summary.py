# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class UserGraphSummary(decoding.Model):
    """Number of users over the whole time.

    Attributes:
        total: Distinct users in all. Somebody who is counted in several points counts once here.
    """

    total: float

    _table: ClassVar[tuple[decoding.Field, ...]] = (("total", "total", None),)
