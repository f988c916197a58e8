# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class Guardrail(decoding.Model):
    """A guardrail without its checks.

    Attributes:
        id: Id that Portkey gave it.
        name: Name for people. Portkey does not insist that it is unique.
        slug: Short name that configs and defaults name it by, such as `pg-safety-1a2b3c`.
        organisation_id: Id of the organisation.
        workspace_id: UUID of the workspace. Null or empty for a guardrail of the whole organisation.
        status: State that it is in.
        created_at: When it was made, in UTC.
        last_updated_at: When it last changed, in UTC.
        owner_id: Id of the user who owns it.
        updated_by: Id of the user who changed it last. Null means nobody did.
        target: What it checks: calls of models (llm), which it does when not said, or of MCP tools
            (mcp_tools). Default: "llm".
    """

    id: str
    name: str
    slug: str
    organisation_id: str | None = None
    workspace_id: str | None = None
    status: Literal["active", "archived"] | str | None = None
    created_at: datetime
    last_updated_at: datetime
    owner_id: str | None = None
    updated_by: str | None = None
    target: Literal["llm", "mcp_tools"] | str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("name", "name", None),
        ("slug", "slug", None),
        ("organisation_id", "organisation_id", None),
        ("workspace_id", "workspace_id", None),
        ("status", "status", None),
        ("created_at", "created_at", decoding.date_time),
        ("last_updated_at", "last_updated_at", decoding.date_time),
        ("owner_id", "owner_id", None),
        ("updated_by", "updated_by", None),
        ("target", "target", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class GuardrailList(decoding.Model):
    """One page of guardrails, without their checks.

    Attributes:
        object: Kind of object.
        total: Number of rows over all pages.
        data: Rows of this page.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[Guardrail]

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("Guardrail"))),
    )
