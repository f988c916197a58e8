# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class CreatedPrompt(decoding.Model):
    """Where to find a prompt that was just made.

    Attributes:
        id: Id that Portkey gave it.
        slug: Short name that stands in URLs, unique in its organisation.
        version_id: Id of its first version.
        object: Kind of object that this is.
    """

    id: str
    slug: str
    version_id: str
    object: Literal["prompt"] | str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("slug", "slug", None),
        ("version_id", "version_id", None),
        ("object", "object", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class UpdatedPrompt(decoding.Model):
    """What a change to a prompt led to.

    Attributes:
        id: Id that Portkey gave it.
        slug: Short name that stands in URLs, unique in its organisation.
        prompt_version_id: Id of the version that was made. Missing where none was.
    """

    id: str | None = None
    slug: str | None = None
    prompt_version_id: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("slug", "slug", None),
        ("prompt_version_id", "prompt_version_id", None),
    )
