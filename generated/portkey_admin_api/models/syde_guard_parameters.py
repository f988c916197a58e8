# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, NotRequired, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class SydeGuardParameters(decoding.Model):
    """Settings of `sydelabs.sydeguard`.

    Attributes:
        prompt_injection_threshold: Score from 0 to 1 at which a text counts as prompt injection. At least
            0. At most 1. Default: 0.5.
        toxicity_threshold: Score from 0 to 1 at which a text counts as toxic. At least 0. At most 1.
            Default: 0.5.
        evasion_threshold: Score from 0 to 1 at which a text counts as an attempt to evade the rules. At
            least 0. At most 1. Default: 0.5.
        timeout: Timeout of the check, in milliseconds. Default: 5000.
    """

    prompt_injection_threshold: float | None = None
    toxicity_threshold: float | None = None
    evasion_threshold: float | None = None
    timeout: float | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("prompt_injection_threshold", "prompt_injection_threshold", None),
        ("toxicity_threshold", "toxicity_threshold", None),
        ("evasion_threshold", "evasion_threshold", None),
        ("timeout", "timeout", None),
    )


class SydeGuardParametersParams(TypedDict, total=False):
    """Settings of `sydelabs.sydeguard`.

    Keys:
        prompt_injection_threshold: Score from 0 to 1 at which a text counts as prompt injection. At least
            0. At most 1. Default: 0.5.
        toxicity_threshold: Score from 0 to 1 at which a text counts as toxic. At least 0. At most 1.
            Default: 0.5.
        evasion_threshold: Score from 0 to 1 at which a text counts as an attempt to evade the rules. At
            least 0. At most 1. Default: 0.5.
        timeout: Timeout of the check, in milliseconds. Default: 5000.
    """

    prompt_injection_threshold: NotRequired[float]
    toxicity_threshold: NotRequired[float]
    evasion_threshold: NotRequired[float]
    timeout: NotRequired[float]


FIELDS["SydeGuardParametersParams"] = Fields(
    kinds={
        "prompt_injection_threshold": "number",
        "toxicity_threshold": "number",
        "evasion_threshold": "number",
        "timeout": "number",
    },
)
