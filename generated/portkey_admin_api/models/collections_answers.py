# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class CreatedCollection(decoding.Model):
    """Identifiers of the new collection.

    Attributes:
        id: Id assigned by Portkey.
        slug: Unique short name for URLs, within the organisation.
    """

    id: str
    slug: str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("slug", "slug", None),
    )
