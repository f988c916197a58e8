# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class CreatedGuardrail(decoding.Model):
    """Where to find a guardrail that was just made.

    Attributes:
        id: Id that Portkey gave it.
        slug: Short name that configs and defaults name it by.
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
    """What became of the MCP servers that a guardrail checks.

    Attributes:
        changed: Whether anything is different now.
        added: How many MCP servers are checked that were not before. At least 0.
        updated: How many are checked in another way. At least 0.
        removed: How many are no longer checked. At least 0.
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
    """What was done, in words.

    Attributes:
        message: What was done, in one sentence.
    """

    message: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (("message", "message", None),)


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class UpdatedGuardrail(decoding.Model):
    """What a change to a guardrail led to.

    Attributes:
        id: Id that Portkey gave it.
        slug: Short name that stands in URLs, unique in its organisation.
        version_id: Id of the version that was made.
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
    """Tells whether the exclusions were changed. May be empty.

    Attributes:
        success: True when they were.
        data: What was done.
    """

    success: bool | None = None
    data: UpdatedExclusionsMessage | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("success", "success", None),
        ("data", "data", decoding.model("UpdatedExclusionsMessage")),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class UpsertedGuardrailMcpServer(decoding.Model):
    """Where to find an attachment that was made or changed.

    Attributes:
        map_id: Id of the attachment.
    """

    map_id: str

    _table: ClassVar[tuple[decoding.Field, ...]] = (("map_id", "map_id", None),)
