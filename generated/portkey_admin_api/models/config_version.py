# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ConfigVersion(decoding.Model):
    """One version of a config.

    Attributes:
        id: Id assigned by Portkey.
        name: Name of the config.
        workspace_id: UUID of the workspace.
        slug: Short name of the config.
        organisation_id: Id of the organisation.
        status: Status.
        owner_id: Id of the user who owns it.
        updated_by: Id of the user who made this version. Null if that is not known.
        created_at: When it was created, in UTC.
        last_updated_at: When it last changed, in UTC.
        config: The rules of this version, in the gateway's config format.
        format_: Format of `config`; `json` is the only one seen.
        type: Purpose of the config; `ORG_CONFIG` is the only value seen.
        version_id: Id of this version.
        object: Type of the object.
        is_default: 1 for the default, else 0.
    """

    id: str | None = None
    name: str | None = None
    workspace_id: str | None = None
    slug: str | None = None
    organisation_id: str | None = None
    status: str | None = None
    owner_id: str | None = None
    updated_by: str | None = None
    created_at: datetime | None = None
    last_updated_at: datetime | None = None
    config: dict[str, Any] | None = None
    format_: str | None = None
    type: str | None = None
    version_id: str | None = None
    object: str | None = None
    is_default: int | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("name", "name", None),
        ("workspace_id", "workspace_id", None),
        ("slug", "slug", None),
        ("organisation_id", "organisation_id", None),
        ("status", "status", None),
        ("owner_id", "owner_id", None),
        ("updated_by", "updated_by", None),
        ("created_at", "created_at", decoding.date_time),
        ("last_updated_at", "last_updated_at", decoding.date_time),
        ("config", "config", decoding.json_text),
        ("format", "format_", None),
        ("type", "type", None),
        ("version_id", "version_id", None),
        ("object", "object", None),
        ("is_default", "is_default", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ConfigVersionList(decoding.Model):
    """All versions of a config.

    Attributes:
        object: Type of the object.
        total: Number of rows over all pages.
        data: Rows of this page.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[ConfigVersion] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("ConfigVersion"))),
    )
