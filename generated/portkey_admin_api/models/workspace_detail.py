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
    from .workspace_member import WorkspaceMember
    from .workspace_settings import WorkspaceSettings


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class WorkspaceDetail(decoding.Model):
    """One workspace with its settings and members.

    Attributes:
        id: Id of the workspace, a UUID. Paths take the slug in its place.
        slug: Short name that stands in URLs, made by Portkey from `ws-`, the name and six hexadecimal
            digits.
        name: Name for people. Where the workspace has an icon, the icon and a space stand in front.
        description: Text for people; no effect on what happens.
        created_at: When it was made, in UTC.
        last_updated_at: When it last changed, in UTC.
        defaults: What holds in the workspace where a request or key says nothing else. Null means nothing.
        users: Members of the workspace. E-mail address, scopes and settings may be left out here.
        usage_limits: Budgets of the whole workspace. Null means without limit.
        rate_limits: Rates that hold for the whole workspace. Null means without limit.
        icon: Emoji that is shown with the name. Null means none.
        is_default: 1 for the default workspace of the organisation, else 0.
        object: Kind of object that this is.
        security_settings: Flags that say which role may see or change what, such as `membersWriteConfigs`,
            name to true or false.
        organisation_id: Id of the organisation.
        created_by: Id of the user who made it.
        creation_source: What the workspace was made with. The values are not documented.
        last_reset_at: When the count of usage was last set back to zero. Null means never.
        settings: Other settings of the workspace.
    """

    id: str
    slug: str
    name: str
    description: str | None = None
    created_at: datetime
    last_updated_at: datetime
    defaults: WorkspaceDefaults | None = None
    users: list[WorkspaceMember] | None = None
    usage_limits: list[UsageLimit] | None = None
    rate_limits: list[RateLimit] | None = None
    icon: str | None = None
    is_default: int | None = None
    object: Literal["workspace"] | str | None = None
    security_settings: dict[str, bool] | None = None
    organisation_id: str | None = None
    created_by: str | None = None
    creation_source: str | None = None
    last_reset_at: datetime | None = None
    settings: WorkspaceSettings | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("slug", "slug", None),
        ("name", "name", None),
        ("description", "description", None),
        ("created_at", "created_at", decoding.date_time),
        ("last_updated_at", "last_updated_at", decoding.date_time),
        ("defaults", "defaults", decoding.model("WorkspaceDefaults")),
        ("users", "users", decoding.list_of(decoding.model("WorkspaceMember"))),
        ("usage_limits", "usage_limits", decoding.list_of(decoding.model("UsageLimit"))),
        ("rate_limits", "rate_limits", decoding.list_of(decoding.model("RateLimit"))),
        ("icon", "icon", None),
        ("is_default", "is_default", None),
        ("object", "object", None),
        ("security_settings", "security_settings", None),
        ("organisation_id", "organisation_id", None),
        ("created_by", "created_by", None),
        ("creation_source", "creation_source", None),
        ("last_reset_at", "last_reset_at", decoding.date_time),
        ("settings", "settings", decoding.model("WorkspaceSettings")),
    )


hints.resolve_on_demand(globals())
