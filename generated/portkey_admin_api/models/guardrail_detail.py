# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding, hints

if TYPE_CHECKING:
    from .guardrail_actions import GuardrailActions
    from .guardrail_check import GuardrailCheck
    from .guardrail_mcp_server import GuardrailMcpServer


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class GuardrailDetail(decoding.Model):
    """A guardrail with its checks and actions.

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
        checks: Checks to run.
        actions: What happens after the checks.
        mcp_server_mappings: MCP servers that it checks. Only if the target is `mcp_tools`.
        version_id: Id of the returned version. Not verified live.
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
    checks: list[GuardrailCheck] | None = None
    actions: GuardrailActions | None = None
    mcp_server_mappings: list[GuardrailMcpServer] | None = None
    version_id: str | None = None

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
        ("checks", "checks", decoding.list_of(decoding.model("GuardrailCheck"))),
        ("actions", "actions", decoding.model("GuardrailActions")),
        (
            "mcp_server_mappings",
            "mcp_server_mappings",
            decoding.list_of(decoding.model("GuardrailMcpServer")),
        ),
        ("version_id", "version_id", None),
    )


hints.resolve_on_demand(globals())
