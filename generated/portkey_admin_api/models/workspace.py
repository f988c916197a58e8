# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding, hints

if TYPE_CHECKING:
    from .rate_limit import RateLimit
    from .usage_limit import UsageLimit
    from .workspace_defaults import WorkspaceDefaults


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class Workspace(decoding.Model):
    """A workspace as it stands in a list and as creating one answers it.

    Attributes:
        id: Id of the workspace, a UUID. Paths take the slug in its place.
        slug: Short name that stands in URLs, made by Portkey from `ws-`, the name and six hexadecimal
            digits.
        name: Name for people. Where the workspace has an icon, the icon and a space stand in front.
        description: Text for people; no effect on what happens.
        created_at: When it was made, in UTC.
        last_updated_at: When it last changed, in UTC.
        defaults: What holds in the workspace where a request or key says nothing else. Null means nothing.
        usage_limits: Budgets of the whole workspace. Null means without limit.
        rate_limits: Rates that hold for the whole workspace. Null means without limit.
        icon: Emoji that is shown with the name. Null means none.
        is_default: 1 for the default workspace of the organisation, else 0.
        object: Kind of object that this is.
        security_settings: Flags that say which role may see or change what, such as `membersWriteConfigs`,
            name to true or false.
        status: active or archived.
        scim_source_id: Id of what made the workspace through SCIM. Null means that it was made otherwise.
    """

    id: str
    slug: str
    name: str
    description: str | None = None
    created_at: datetime
    last_updated_at: datetime
    defaults: WorkspaceDefaults | None = None
    usage_limits: list[UsageLimit] | None = None
    rate_limits: list[RateLimit] | None = None
    icon: str | None = None
    is_default: int | None = None
    object: Literal["workspace"] | str | None = None
    security_settings: dict[str, bool] | None = None
    status: Literal["active", "archived"] | str | None = None
    scim_source_id: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("slug", "slug", None),
        ("name", "name", None),
        ("description", "description", None),
        ("created_at", "created_at", decoding.date_time),
        ("last_updated_at", "last_updated_at", decoding.date_time),
        ("defaults", "defaults", decoding.model("WorkspaceDefaults")),
        ("usage_limits", "usage_limits", decoding.list_of(decoding.model("UsageLimit"))),
        ("rate_limits", "rate_limits", decoding.list_of(decoding.model("RateLimit"))),
        ("icon", "icon", None),
        ("is_default", "is_default", None),
        ("object", "object", None),
        ("security_settings", "security_settings", None),
        ("status", "status", None),
        ("scim_source_id", "scim_source_id", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class WorkspaceList(decoding.Model):
    """A page of workspaces.

    Attributes:
        object: Kind of object.
        total: Number of rows over all pages.
        data: Rows of this page.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[Workspace] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("Workspace"))),
    )


hints.resolve_on_demand(globals())
