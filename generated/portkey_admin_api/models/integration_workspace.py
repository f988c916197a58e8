# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding, hints

if TYPE_CHECKING:
    from .rate_limit import RateLimit
    from .usage_limit import UsageLimit


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class IntegrationWorkspace(decoding.Model):
    """Access of one workspace to an integration.

    Attributes:
        id: Slug of the workspace, not its id.
        enabled: Whether the workspace may use the integration.
        usage_limits: Budget of the workspace, at most one limit. Null means no limit.
        rate_limits: Rate limit of the workspace, at most one. Null means no limit.
    """

    id: str | None = None
    enabled: bool | None = None
    usage_limits: list[UsageLimit] | None = None
    rate_limits: list[RateLimit] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("enabled", "enabled", None),
        ("usage_limits", "usage_limits", decoding.list_of(decoding.model("UsageLimit"))),
        ("rate_limits", "rate_limits", decoding.list_of(decoding.model("RateLimit"))),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class IntegrationWorkspaceList(decoding.Model):
    """All workspaces with their own setting.

    Attributes:
        object: Type of the object.
        total: Number of rows over all pages.
        workspaces: Settings, one per workspace.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    workspaces: list[IntegrationWorkspace] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("workspaces", "workspaces", decoding.list_of(decoding.model("IntegrationWorkspace"))),
    )


hints.resolve_on_demand(globals())
