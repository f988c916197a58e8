# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class PromptPartial(decoding.Model):
    """A prompt partial with the text of one version.

    Attributes:
        id: Id assigned by Portkey.
        slug: Short name that prompts use to include it.
        name: Display name.
        collection_id: Id or slug of the collection of prompts.
        string: The text, with placeholders for variables.
        version: Version number, from 1.
        version_description: What is new in the version.
        prompt_partial_version_id: Id of the version.
        created_at: When it was created, in UTC.
        last_updated_at: When it last changed, in UTC.
        status: Status.
        prompt_partial_version_status: Status of the version.
    """

    id: str
    slug: str
    name: str
    collection_id: str | None = None
    string: str | None = None
    version: int | None = None
    version_description: str | None = None
    prompt_partial_version_id: str | None = None
    created_at: datetime | None = None
    last_updated_at: datetime | None = None
    status: Literal["active", "archived"] | str | None = None
    prompt_partial_version_status: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("slug", "slug", None),
        ("name", "name", None),
        ("collection_id", "collection_id", None),
        ("string", "string", None),
        ("version", "version", None),
        ("version_description", "version_description", None),
        ("prompt_partial_version_id", "prompt_partial_version_id", None),
        ("created_at", "created_at", decoding.date_time),
        ("last_updated_at", "last_updated_at", decoding.date_time),
        ("status", "status", None),
        ("prompt_partial_version_status", "prompt_partial_version_status", None),
    )
