# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class CreatedLabel(decoding.Model):
    """Identifiers of the new label.

    Attributes:
        id: Id assigned by Portkey.
    """

    id: str

    _table: ClassVar[tuple[decoding.Field, ...]] = (("id", "id", None),)
