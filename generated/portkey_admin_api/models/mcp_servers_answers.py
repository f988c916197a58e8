# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class CreatedMcpServer(decoding.Model):
    """Id and slug of an MCP server that was made.

    Attributes:
        id: Id that Portkey gave it.
        slug: Short name that stands in URLs, unique in its organisation.
    """

    id: str
    slug: str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("slug", "slug", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class DeletedMcpServerTokens(decoding.Model):
    """Answer to deleting the tokens of an MCP server. Its form is not documented."""

    _table: ClassVar[tuple[decoding.Field, ...]] = ()


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class SyncedMcpServerCapabilities(decoding.Model):
    """Answer to storing the capabilities of an MCP server. Its form is not documented."""

    _table: ClassVar[tuple[decoding.Field, ...]] = ()


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class SyncedMcpServerMetadata(decoding.Model):
    """Answer to storing the metadata of an MCP server. Its form is not documented."""

    _table: ClassVar[tuple[decoding.Field, ...]] = ()


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class UpdatedMcpServerTokens(decoding.Model):
    """Answer to replacing the tokens of an MCP server. Its form is not documented."""

    _table: ClassVar[tuple[decoding.Field, ...]] = ()
