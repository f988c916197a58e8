# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class CreatedVirtualKey(decoding.Model):
    """The new virtual key.

    Attributes:
        success: True if it was created.
        data: The new virtual key.
    """

    success: bool | None = None
    data: CreatedVirtualKeyData | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("success", "success", None),
        ("data", "data", decoding.model("CreatedVirtualKeyData")),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class CreatedVirtualKeyData(decoding.Model):
    """Slug of the new virtual key.

    Attributes:
        slug: Unique short name for URLs, within the organisation.
    """

    slug: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (("slug", "slug", None),)
