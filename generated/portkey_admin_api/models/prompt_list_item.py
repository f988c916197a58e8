# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class PromptList(decoding.Model):
    """One page of prompts, without their templates.

    Attributes:
        object: Type of the object.
        total: Number of rows over all pages.
        data: Rows of this page.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[PromptListItem]

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("PromptListItem"))),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class PromptListItem(decoding.Model):
    """A prompt without its template.

    Attributes:
        id: Id assigned by Portkey.
        slug: Short name for URLs and for calls, such as `pp-answer-1a2b3c`.
        name: Display name.
        collection_id: Id of the parent collection.
        model: The provider's name for the model.
        status: Status.
        created_at: When it was created, in UTC.
        last_updated_at: When it last changed, in UTC.
        object: Type of the object.
        access_level: How widely the prompt is shared.
        allow_all_workspaces: 1 if every workspace of the organisation may use it, else 0.
        prompt_owning_workspace_id: Id of the workspace that shares the prompt. Null if it is not shared.
        forked_from_prompt_id: Id of the prompt that it was copied from. Null means none.
        forked_from_prompt_version_id: Id of the version that it was copied from. Null means none.
        share_organisation_id: Id of the organisation that the prompt is shared in. Null if it is not
            shared.
        shared_at: When it was shared, in UTC. Null if it is not shared.
        shared_by_user_id: Id of the user who shared it. Null if it is not shared.
        shared_from_version_id: Id of the version that was shared. Null if it is not shared.
    """

    id: str
    slug: str
    name: str
    collection_id: str | None = None
    model: str | None = None
    status: str | None = None
    created_at: datetime | None = None
    last_updated_at: datetime | None = None
    object: Literal["prompt"] | str | None = None
    access_level: str | None = None
    allow_all_workspaces: int | None = None
    prompt_owning_workspace_id: str | None = None
    forked_from_prompt_id: str | None = None
    forked_from_prompt_version_id: str | None = None
    share_organisation_id: str | None = None
    shared_at: datetime | None = None
    shared_by_user_id: str | None = None
    shared_from_version_id: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("slug", "slug", None),
        ("name", "name", None),
        ("collection_id", "collection_id", None),
        ("model", "model", None),
        ("status", "status", None),
        ("created_at", "created_at", decoding.date_time),
        ("last_updated_at", "last_updated_at", decoding.date_time),
        ("object", "object", None),
        ("access_level", "access_level", None),
        ("allow_all_workspaces", "allow_all_workspaces", None),
        ("prompt_owning_workspace_id", "prompt_owning_workspace_id", None),
        ("forked_from_prompt_id", "forked_from_prompt_id", None),
        ("forked_from_prompt_version_id", "forked_from_prompt_version_id", None),
        ("share_organisation_id", "share_organisation_id", None),
        ("shared_at", "shared_at", decoding.date_time),
        ("shared_by_user_id", "shared_by_user_id", None),
        ("shared_from_version_id", "shared_from_version_id", None),
    )
