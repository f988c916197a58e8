# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class SecretReference(decoding.Model):
    """The location of a secret, and how Portkey authenticates there.

    Attributes:
        id: Id assigned by Portkey.
        organisation_id: Id of the organisation.
        name: Display name. It need not be unique.
        slug: Unique short name for URLs, within the organisation.
        description: Description for display; it has no other effect.
        manager_type: Secret manager: `aws_sm` AWS Secrets Manager, `azure_kv` Azure Key Vault,
            `hashicorp_vault` Vault.
        secret_path: Name or path of the secret in the secret manager.
        secret_key: Key inside a secret that holds several values. Null means the whole secret.
        allow_all_workspaces: Whether every workspace may use it.
        tags: Tags, name to value.
        status: `ACTIVE` while it can be used, in upper case.
        created_by: Id of the user who created it.
        created_at: When it was created, in UTC.
        last_updated_at: When it last changed, in UTC.
        auth_config: How Portkey authenticates. Secret parts are masked and their names start with
            `masked_`.
        object: Type of the object.
        allowed_workspaces: Workspaces that may use it, if not all of them may.
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
