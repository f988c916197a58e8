# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class CreatedConfig(decoding.Model):
    """Where to find a config that was just made.

    Attributes:
        id: Id that Portkey gave it.
        slug: Short name that stands in URLs, unique in its organisation.
        version_id: Id of its first version.
        object: Kind of object that this is.
    """

    id: str
    slug: str
    version_id: str
    object: Literal["config"] | str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("slug", "slug", None),
        ("version_id", "version_id", None),
        ("object", "object", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class UpdatedConfig(decoding.Model):
    """What a change to a config led to.

    Attributes:
        version_id: Id of the version that is now in use. Missing where the content did not change.
    """

    version_id: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (("version_id", "version_id", None),)
