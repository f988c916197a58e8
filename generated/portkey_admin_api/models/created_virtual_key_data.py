# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class CreatedVirtualKeyData(decoding.Model):
    """Slug of a virtual key that was made.

    Attributes:
        slug: Short name that stands in URLs, unique in its organisation.
    """

    slug: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (("slug", "slug", None),)
