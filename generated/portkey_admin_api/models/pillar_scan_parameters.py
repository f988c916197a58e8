# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class PillarScanParameters(decoding.Model):
    """Settings of `pillar.scanPrompt` and `pillar.scanResponse`.

    Attributes:
        scanners: Scanners to run.
        timeout: How long the check may take, in milliseconds. Default: 5000.
    """

    scanners: list[
        Literal["prompt_injection", "pii", "secrets", "toxic_language", "invisible_characters"] | str
    ]
    timeout: float | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("scanners", "scanners", None),
        ("timeout", "timeout", None),
    )
