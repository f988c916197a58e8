# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class PatronusCustomParameters(decoding.Model):
    """Settings of `patronus.custom`.

    Attributes:
        profile: Name of the evaluation profile at Patronus, such as `system:is-concise`.
        timeout: How long the check may take, in milliseconds. Default: 15000.
    """

    profile: str
    timeout: float | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("profile", "profile", None),
        ("timeout", "timeout", None),
    )
