# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class SecretReference(decoding.Model):
    """Where a secret lies, and how Portkey signs in there.

    Attributes:
        id: Id that Portkey gave it.
        organisation_id: Id of the organisation.
        name: Name for people. Portkey does not insist that it is unique.
        slug: Short name that stands in URLs, unique in its organisation.
        description: Text for people; no effect on what happens.
        manager_type: Secret manager: `aws_sm` AWS Secrets Manager, `azure_kv` Azure Key Vault,
            `hashicorp_vault` Vault.
        secret_path: Where the secret lies in the manager, by name or path.
        secret_key: Key inside a secret that holds several values. Null means that the whole secret is
            taken.
        allow_all_workspaces: Whether every workspace may use it.
        tags: Free labels, name to value.
        status: `ACTIVE` while it can be used, in capital letters.
        created_by: Id of the user who made it.
        created_at: When it was made, in UTC.
        last_updated_at: When it last changed, in UTC.
        auth_config: How Portkey signs in. Secret parts are masked and their names start with `masked_`.
        object: Kind of object that this is.
        allowed_workspaces: Workspaces that may use it, where not all of them may.
    """

    id: str | None = None
    organisation_id: str | None = None
    name: str | None = None
    slug: str | None = None
    description: str | None = None
    manager_type: Literal["aws_sm", "azure_kv", "hashicorp_vault"] | str | None = None
    secret_path: str | None = None
    secret_key: str | None = None
    allow_all_workspaces: bool | None = None
    tags: dict[str, str] | None = None
    status: Literal["ACTIVE"] | str | None = None
    created_by: str | None = None
    created_at: datetime | None = None
    last_updated_at: datetime | None = None
    auth_config: dict[str, Any] | None = attrs.field(default=None, repr=False)
    object: Literal["secret-reference"] | str | None = None
    allowed_workspaces: list[str] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("organisation_id", "organisation_id", None),
        ("name", "name", None),
        ("slug", "slug", None),
        ("description", "description", None),
        ("manager_type", "manager_type", None),
        ("secret_path", "secret_path", None),
        ("secret_key", "secret_key", None),
        ("allow_all_workspaces", "allow_all_workspaces", None),
        ("tags", "tags", None),
        ("status", "status", None),
        ("created_by", "created_by", None),
        ("created_at", "created_at", decoding.date_time),
        ("last_updated_at", "last_updated_at", decoding.date_time),
        ("auth_config", "auth_config", None),
        ("object", "object", None),
        ("allowed_workspaces", "allowed_workspaces", None),
    )
    _secrets: ClassVar[frozenset[str]] = frozenset(("auth_config",))
