# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class CreatedSecretReference(decoding.Model):
    """Id and slug of a secret reference that was made.

    Attributes:
        id: Id that Portkey gave it.
        slug: Short name that stands in URLs, unique in its organisation.
        object: Kind of object that this is.
    """

    id: str
    slug: str
    object: Literal["secret-reference"] | str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("slug", "slug", None),
        ("object", "object", None),
    )
