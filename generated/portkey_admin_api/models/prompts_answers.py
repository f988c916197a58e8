# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class CreatedPrompt(decoding.Model):
    """Identifiers of the new prompt.

    Attributes:
        id: Id assigned by Portkey.
        slug: Unique short name for URLs, within the organisation.
        version_id: Id of its first version.
        object: Type of the object.
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
    """Result of an update of a prompt.

    Attributes:
        id: Id assigned by Portkey.
        slug: Unique short name for URLs, within the organisation.
        prompt_version_id: Id of the new version. Missing if none was created.
    """

    id: str | None = None
    slug: str | None = None
    prompt_version_id: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("slug", "slug", None),
        ("prompt_version_id", "prompt_version_id", None),
    )
