# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class CreatedLabel(decoding.Model):
    """Where to find a label that was just made.

    Attributes:
        id: Id that Portkey gave it.
    """

    id: str

    _table: ClassVar[tuple[decoding.Field, ...]] = (("id", "id", None),)
