# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class PromptPartialVersion(decoding.Model):
    """One version of a prompt partial.

    Attributes:
        prompt_partial_id: Id of the partial.
        prompt_partial_version_id: Id of the version.
        slug: Short name of the partial.
        version: Version number, from 1. Sources differ on whether it is a number or a string.
        string: The text, with placeholders for variables.
        description: What is new in the version.
        created_at: When it was created, in UTC.
        prompt_version_status: Status of the version.
        object: Type of the object.
    """

    prompt_partial_id: str | None = None
    prompt_partial_version_id: str | None = None
    slug: str | None = None
    version: int | str | None = None
    string: str | None = None
    description: str | None = None
    created_at: datetime | None = None
    prompt_version_status: Literal["active", "archived"] | str | None = None
    object: Literal["partial"] | str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("prompt_partial_id", "prompt_partial_id", None),
        ("prompt_partial_version_id", "prompt_partial_version_id", None),
        ("slug", "slug", None),
        ("version", "version", None),
        ("string", "string", None),
        ("description", "description", None),
        ("created_at", "created_at", decoding.date_time),
        ("prompt_version_status", "prompt_version_status", None),
        ("object", "object", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class PromptPartialVersionList(decoding.Model):
    """All versions of a prompt partial, newest first.

    Attributes:
        object: Type of the object.
        total: Number of rows over all pages.
        data: Rows of this page.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[PromptPartialVersion]

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("PromptPartialVersion"))),
    )
