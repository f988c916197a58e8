# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class CreatedGuardrail(decoding.Model):
    """Identifiers of the new guardrail.

    Attributes:
        id: Id assigned by Portkey.
        slug: Short name used by configs and defaults.
        version_id: Id of its first version.
    """

    id: str
    slug: str
    version_id: str

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("slug", "slug", None),
        ("version_id", "version_id", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class SyncedGuardrailMcpServers(decoding.Model):
    """Result of replacing the MCP servers of a guardrail.

    Attributes:
        changed: Whether anything changed.
        added: Number of MCP servers that were added. At least 0.
        updated: Number of MCP servers whose settings were changed. At least 0.
        removed: Number of MCP servers that were removed. At least 0.
    """

    changed: bool
    added: int
    updated: int
    removed: int

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("changed", "changed", None),
        ("added", "added", None),
        ("updated", "updated", None),
        ("removed", "removed", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class UpdatedExclusionsMessage(decoding.Model):
    """Result of the update, as a message.

    Attributes:
        message: Message for display.
    """

    message: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (("message", "message", None),)


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class UpdatedGuardrail(decoding.Model):
    """Result of an update of a guardrail.

    Attributes:
        id: Id assigned by Portkey.
        slug: Unique short name for URLs, within the organisation.
        version_id: Id of the new version.
    """

    id: str
    slug: str
    version_id: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("slug", "slug", None),
        ("version_id", "version_id", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class UpdatedWorkspaceExclusions(decoding.Model):
    """Whether the exclusions were changed. May be empty.

    Attributes:
        success: True if they were changed.
        data: Result of the update.
    """

    success: bool | None = None
    data: UpdatedExclusionsMessage | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("success", "success", None),
        ("data", "data", decoding.model("UpdatedExclusionsMessage")),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class UpsertedGuardrailMcpServer(decoding.Model):
    """Identifiers of an attachment that was created or changed.

    Attributes:
        map_id: Id of the attachment.
    """

    map_id: str

    _table: ClassVar[tuple[decoding.Field, ...]] = (("map_id", "map_id", None),)
