# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class AporiaParameters(decoding.Model):
    """Settings of `aporia.validateProject`.

    Attributes:
        project_id: Id of the project at Aporia whose policies are applied.
        timeout: How long the check may take, in milliseconds. Default: 5000.
    """

    project_id: str
    timeout: float | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("projectID", "project_id", None),
        ("timeout", "timeout", None),
    )
