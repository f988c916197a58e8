# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class Deployment(decoding.Model):
    """A self-hosted gateway of the organisation.

    Attributes:
        id: Id assigned by Portkey.
        name: Display name. It need not be unique.
        slug: Unique short name within the organisation.
        type: Type of the deployment: `production` or `non_production`.
        status: `active`, or `archived` after it was deleted.
        is_default: 1 for the default deployment of the organisation, else 0.
        connection_status: `healthy` if it synchronised in the last five minutes, `unhealthy`, or `unknown`.
        created_by: Id of the user who created it.
        created_at: When it was created, in UTC.
        last_updated_at: When it last changed, in UTC.
        last_synced_at: When it last synchronised, in UTC. Null or missing means never.
        last_resynced_at: When it last did a full synchronisation, in UTC. Null or missing means never.
        tags: Tags, name to string.
        object: Type of the object.
    """

    id: str
    name: str
    slug: str | None = None
    type: Literal["production", "non_production"] | str | None = None
    status: Literal["active", "archived"] | str | None = None
    is_default: Literal[0, 1] | int | None = None
    connection_status: Literal["healthy", "unhealthy", "unknown"] | str | None = None
    created_by: str | None = None
    created_at: datetime | None = None
    last_updated_at: datetime | None = None
    last_synced_at: datetime | None = None
    last_resynced_at: datetime | None = None
    tags: dict[str, str] | None = None
    object: Literal["deployment"] | str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("name", "name", None),
        ("slug", "slug", None),
        ("type", "type", None),
        ("status", "status", None),
        ("is_default", "is_default", None),
        ("connection_status", "connection_status", None),
        ("created_by", "created_by", None),
        ("created_at", "created_at", decoding.date_time),
        ("last_updated_at", "last_updated_at", decoding.date_time),
        ("last_synced_at", "last_synced_at", decoding.date_time),
        ("last_resynced_at", "last_resynced_at", decoding.date_time),
        ("tags", "tags", None),
        ("object", "object", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class DeploymentList(decoding.Model):
    """All deployments of the organisation.

    Attributes:
        object: Type of the object.
        total: Number of rows over all pages.
        data: Rows of this page.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[Deployment]

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("Deployment"))),
    )
