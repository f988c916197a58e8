# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class CreatedMcpServer(decoding.Model):
    """Id and slug of the new MCP server.

    Attributes:
        id: Id assigned by Portkey.
        slug: Unique short name for URLs, within the organisation.
    """

    id: str
    slug: str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("slug", "slug", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class DeletedMcpServerTokens(decoding.Model):
    """Response to deleting the tokens of an MCP server. Its form is not documented."""

    _table: ClassVar[tuple[decoding.Field, ...]] = ()


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class SyncedMcpServerCapabilities(decoding.Model):
    """Response to storing the capabilities of an MCP server. Its form is not documented."""

    _table: ClassVar[tuple[decoding.Field, ...]] = ()


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class SyncedMcpServerMetadata(decoding.Model):
    """Response to storing the metadata of an MCP server. Its form is not documented."""

    _table: ClassVar[tuple[decoding.Field, ...]] = ()


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class UpdatedMcpServerTokens(decoding.Model):
    """Response to replacing the tokens of an MCP server. Its form is not documented."""

    _table: ClassVar[tuple[decoding.Field, ...]] = ()
