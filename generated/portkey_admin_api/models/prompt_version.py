# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class PromptVersion(decoding.Model):
    """One version of a prompt.

    Attributes:
        id: Id assigned by Portkey.
        prompt_id: Id of the prompt.
        prompt_template: The template of this version with its settings.
        prompt_version: Version number, from 1.
        prompt_description: What is new in the version. Null means none.
        label_id: Id of the label of the version. Null means none.
        created_at: When it was created, in UTC.
        status: Status.
        object: Type of the object.
    """

    id: str | None = None
    prompt_id: str | None = None
    prompt_template: dict[str, Any] | None = None
    prompt_version: int | None = None
    prompt_description: str | None = None
    label_id: str | None = None
    created_at: datetime | None = None
    status: Literal["active", "archived"] | str | None = None
    object: Literal["prompt"] | str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("prompt_id", "prompt_id", None),
        ("prompt_template", "prompt_template", None),
        ("prompt_version", "prompt_version", None),
        ("prompt_description", "prompt_description", None),
        ("label_id", "label_id", None),
        ("created_at", "created_at", decoding.date_time),
        ("status", "status", None),
        ("object", "object", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class PromptVersionList(decoding.Model):
    """All versions of a prompt, newest first.

    Attributes:
        object: Type of the object.
        total: Number of rows over all pages.
        data: Rows of this page.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[PromptVersion]

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("PromptVersion"))),
    )
