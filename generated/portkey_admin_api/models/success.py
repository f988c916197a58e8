# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class Success(decoding.Model):
    """Whether the change was made.

    Attributes:
        success: True if the change was made.
    """

    success: bool | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (("success", "success", None),)
