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
        id: Id assigned by Portkey.
        name: Display name. It need not be unique.
        slug: Short name used by configs and defaults, such as `pg-safety-1a2b3c`.
        organisation_id: Id of the organisation.
        workspace_id: UUID of the workspace. Null or empty for an organisation-wide guardrail.
        status: Status.
        created_at: When it was created, in UTC.
        last_updated_at: When it last changed, in UTC.
        owner_id: Id of the user who owns it.
        updated_by: Id of the user who last changed it. Null means that it was never changed.
        target: What it checks: model calls (llm, the default) or calls of MCP tools (mcp_tools). Default:
            "llm".
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
        object: Type of the object.
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
