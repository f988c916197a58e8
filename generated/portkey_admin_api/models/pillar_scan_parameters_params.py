# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NotRequired, Required, TypedDict

from ..types import Fields


class PillarScanParametersParams(TypedDict, total=False):
    """Settings of `pillar.scanPrompt` and `pillar.scanResponse`.

    Keys:
        scanners: Scanners to run.
        timeout: How long the check may take, in milliseconds. Default: 5000.
    """

    scanners: Required[
        Sequence[Literal["prompt_injection", "pii", "secrets", "toxic_language", "invisible_characters"]]
    ]
    timeout: NotRequired[float]


FIELDS = Fields(
    kinds={
        "scanners": "array",
        "timeout": "number",
    },
    entries={
        "scanners": "string",
    },
    required=("scanners",),
)
