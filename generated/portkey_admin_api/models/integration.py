# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class Integration(decoding.Model):
    """An integration as listed.

    Attributes:
        id: Id assigned by Portkey.
        organisation_id: Id of the organisation.
        ai_provider_id: AI provider that it connects to, such as `openai` or `bedrock`.
        name: Display name. It need not be unique.
        status: `active` or `archived`.
        created_at: When it was created, in UTC.
        last_updated_at: When it last changed, in UTC. Null means that it was never changed.
        slug: Unique short name for URLs, within the organisation.
        description: Description for display; it has no other effect.
        object: Type of the object.
        tags: Tags, name to value.
        type: Owner of the integration: `organisation` or `workspace`.
        workspace_id: Id of the workspace that owns it. Null means none.
    """

    id: str | None = None
    organisation_id: str | None = None
    ai_provider_id: str | None = None
    name: str | None = None
    status: Literal["active", "archived"] | str | None = None
    created_at: datetime | None = None
    last_updated_at: datetime | None = None
    slug: str | None = None
    description: str | None = None
    object: Literal["integration"] | str | None = None
    tags: dict[str, Any] | None = None
    type: Literal["organisation", "workspace"] | str | None = None
    workspace_id: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("organisation_id", "organisation_id", None),
        ("ai_provider_id", "ai_provider_id", None),
        ("name", "name", None),
        ("status", "status", None),
        ("created_at", "created_at", decoding.date_time),
        ("last_updated_at", "last_updated_at", decoding.date_time),
        ("slug", "slug", None),
        ("description", "description", None),
        ("object", "object", None),
        ("tags", "tags", None),
        ("type", "type", None),
        ("workspace_id", "workspace_id", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class IntegrationList(decoding.Model):
    """One page of integrations.

    Attributes:
        object: Type of the object.
        total: Number of rows over all pages.
        data: Rows of this page.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[Integration] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("Integration"))),
    )
