# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .created_virtual_key_data import CreatedVirtualKeyData


@attrs.frozen(kw_only=True, repr=False)
class CreatedVirtualKey(decoding.Model):
    """A virtual key that was made.

    Attributes:
        success: True when it was made.
        data: What was made.
    """

    success: bool | None = None
    data: CreatedVirtualKeyData | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("success", "success", None),
        ("data", "data", decoding.model("CreatedVirtualKeyData")),
    )
