# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False)
class PromptfooParameters(decoding.Model):
    """Settings of the checks of Promptfoo.

    Attributes:
        redact: Whether what was found is masked in the text. Default: false.
        timeout: How long the check may take, in milliseconds. Default: 5000.
    """

    redact: bool | None = None
    timeout: float | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("redact", "redact", None),
        ("timeout", "timeout", None),
    )
