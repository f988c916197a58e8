# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class Config(decoding.Model):
    """The current version of a config with its content.

    Attributes:
        id: Id assigned by Portkey.
        name: Display name. Need not be unique.
        slug: Short name for URLs and for requests to the gateway, such as `pc-search-1a2b3c`.
        organisation_id: Id of the organisation.
        workspace_id: UUID of the workspace, even if a slug was sent.
        status: Status.
        owner_id: Id of the user who owns it.
        updated_by: Id of the user who last changed it. Null means that it was never changed.
        created_at: When it was created, in UTC.
        last_updated_at: When it last changed, in UTC.
        is_default: 1 for the default, else 0.
        object: Type of the object.
        config: The rules, in the gateway's config format.
        format_: Format of `config`; `json` is the only one seen.
        type: Purpose of the config; `ORG_CONFIG` is the only value seen.
        version_id: Id of the current version.
    """

    id: str
    name: str
    slug: str
    organisation_id: str
    workspace_id: str | None = None
    status: str
    owner_id: str | None = None
    updated_by: str | None = None
    created_at: datetime
    last_updated_at: datetime
    is_default: int
    object: Literal["config"] | str | None = None
    config: dict[str, Any]
    format_: str | None = None
    type: str | None = None
    version_id: str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("name", "name", None),
        ("slug", "slug", None),
        ("organisation_id", "organisation_id", None),
        ("workspace_id", "workspace_id", None),
        ("status", "status", None),
        ("owner_id", "owner_id", None),
        ("updated_by", "updated_by", None),
        ("created_at", "created_at", decoding.date_time),
        ("last_updated_at", "last_updated_at", decoding.date_time),
        ("is_default", "is_default", None),
        ("object", "object", None),
        ("config", "config", decoding.json_text),
        ("format", "format_", None),
        ("type", "type", None),
        ("version_id", "version_id", None),
    )
