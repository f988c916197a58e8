# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class InvitedWorkspace(decoding.Model):
    """A workspace that an invite leads into. Not verified live.

    Attributes:
        workspace_id: Id of the workspace.
        role: Role that the person gets in the workspace.
    """

    workspace_id: str | None = None
    role: Literal["admin", "manager", "member"] | str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("workspace_id", "workspace_id", None),
        ("role", "role", None),
    )
