# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ScimMapping(decoding.Model):
    """Makes everyone in a SCIM group a member of a workspace.

    Attributes:
        id: Id assigned by Portkey.
        workspace_id: Id of the workspace, a UUID even if the slug was sent.
        scim_group: Name of the group.
        role: Role that the people of the group have in the workspace.
        scim_group_id: Id of the group.
    """

    id: str
    workspace_id: str
    scim_group: str | None = None
    role: Literal["admin", "member", "manager"] | str
    scim_group_id: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("workspace_id", "workspace_id", None),
        ("scim_group", "scim_group", None),
        ("role", "role", None),
        ("scim_group_id", "scim_group_id", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ScimMappingList(decoding.Model):
    """A page of mappings from SCIM groups to workspaces.

    Attributes:
        mappings: Rows of this page.
        total_count: Number of rows over all pages.
        page: Number of this page.
        page_size: Maximum number of rows per page.
    """

    mappings: list[ScimMapping]
    total_count: int | None = None
    page: int | None = None
    page_size: int | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("mappings", "mappings", decoding.list_of(decoding.model("ScimMapping"))),
        ("total_count", "total_count", None),
        ("page", "page", None),
        ("page_size", "page_size", None),
    )
