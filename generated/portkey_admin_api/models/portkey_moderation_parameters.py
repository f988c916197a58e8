# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class PortkeyModerationParameters(decoding.Model):
    """Settings of `portkey.moderateContent`.

    Attributes:
        categories: Kinds of content to look for.
        timeout: How long the check may take, in milliseconds. Default: 5000.
    """

    categories: list[
        Literal[
            "hate",
            "hate/threatening",
            "harassment",
            "harassment/threatening",
            "self-harm",
            "self-harm/intent",
            "self-harm/instructions",
            "sexual",
            "sexual/minors",
            "violence",
            "violence/graphic",
        ]
        | str
    ]
    timeout: float | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("categories", "categories", None),
        ("timeout", "timeout", None),
    )
