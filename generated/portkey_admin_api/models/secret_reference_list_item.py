# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class SecretReferenceList(decoding.Model):
    """One page of secret references.

    Attributes:
        object: Type of the object.
        total: Number of rows over all pages.
        data: Rows of this page.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[SecretReferenceListItem] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("SecretReferenceListItem"))),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class SecretReferenceListItem(decoding.Model):
    """A secret reference in short form.

    Attributes:
        id: Id assigned by Portkey.
        name: Display name. It need not be unique.
        slug: Unique short name for URLs, within the organisation.
        manager_type: Secret manager: `aws_sm` AWS Secrets Manager, `azure_kv` Azure Key Vault,
            `hashicorp_vault` Vault.
        status: `ACTIVE` while it can be used, in upper case.
        created_at: When it was created, in UTC.
        last_updated_at: When it last changed, in UTC.
        object: Type of the object.
    """

    id: str | None = None
    name: str | None = None
    slug: str | None = None
    manager_type: Literal["aws_sm", "azure_kv", "hashicorp_vault"] | str | None = None
    status: Literal["ACTIVE"] | str | None = None
    created_at: datetime | None = None
    last_updated_at: datetime | None = None
    object: Literal["secret-reference"] | str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("name", "name", None),
        ("slug", "slug", None),
        ("manager_type", "manager_type", None),
        ("status", "status", None),
        ("created_at", "created_at", decoding.date_time),
        ("last_updated_at", "last_updated_at", decoding.date_time),
        ("object", "object", None),
    )
