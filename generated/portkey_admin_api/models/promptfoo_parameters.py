# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, NotRequired, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class PromptfooParameters(decoding.Model):
    """Settings of the checks of Promptfoo.

    Attributes:
        redact: Whether to mask what was found in the text. Default: false.
        timeout: Timeout of the check, in milliseconds. Default: 5000.
    """

    redact: bool | None = None
    timeout: float | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("redact", "redact", None),
        ("timeout", "timeout", None),
    )


class PromptfooParametersParams(TypedDict, total=False):
    """Settings of the checks of Promptfoo.

    Keys:
        redact: Whether to mask what was found in the text. Default: false.
        timeout: Timeout of the check, in milliseconds. Default: 5000.
    """

    redact: NotRequired[bool]
    timeout: NotRequired[float]


FIELDS["PromptfooParametersParams"] = Fields(
    kinds={
        "redact": "boolean",
        "timeout": "number",
    },
)
