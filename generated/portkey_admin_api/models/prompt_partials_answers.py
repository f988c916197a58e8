# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class CreatedPromptPartial(decoding.Model):
    """Identifiers of the new prompt partial.

    Attributes:
        id: Id assigned by Portkey.
        slug: Unique short name for URLs, within the organisation.
        version_id: Id of its first version.
    """

    id: str
    slug: str
    version_id: str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("slug", "slug", None),
        ("version_id", "version_id", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class UpdatedPromptPartial(decoding.Model):
    """Result of an update of a prompt partial.

    Attributes:
        prompt_partial_version_id: Id of the new version. Missing if only the name changed.
    """

    prompt_partial_version_id: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("prompt_partial_version_id", "prompt_partial_version_id", None),
    )
