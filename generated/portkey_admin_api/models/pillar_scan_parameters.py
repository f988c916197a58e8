# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Literal, NotRequired, Required, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class PillarScanParameters(decoding.Model):
    """Settings of `pillar.scanPrompt` and `pillar.scanResponse`.

    Attributes:
        scanners: Scanners to run.
        timeout: Timeout of the check, in milliseconds. Default: 5000.
    """

    scanners: list[
        Literal["prompt_injection", "pii", "secrets", "toxic_language", "invisible_characters"] | str
    ]
    timeout: float | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("scanners", "scanners", None),
        ("timeout", "timeout", None),
    )


class PillarScanParametersParams(TypedDict, total=False):
    """Settings of `pillar.scanPrompt` and `pillar.scanResponse`.

    Keys:
        scanners: Scanners to run.
        timeout: Timeout of the check, in milliseconds. Default: 5000.
    """

    scanners: Required[
        Sequence[Literal["prompt_injection", "pii", "secrets", "toxic_language", "invisible_characters"]]
    ]
    timeout: NotRequired[float]


FIELDS["PillarScanParametersParams"] = Fields(
    kinds={
        "scanners": "array",
        "timeout": "number",
    },
    entries={
        "scanners": "string",
    },
    required=("scanners",),
)
