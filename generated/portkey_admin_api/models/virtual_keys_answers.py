# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
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


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class CreatedVirtualKeyData(decoding.Model):
    """Slug of a virtual key that was made.

    Attributes:
        slug: Short name that stands in URLs, unique in its organisation.
    """

    slug: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (("slug", "slug", None),)
