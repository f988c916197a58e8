# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding

if TYPE_CHECKING:
    from .guardrail_outcome import GuardrailOutcome


@attrs.frozen(kw_only=True, repr=False)
class GuardrailActions(decoding.Model):
    """What happens once the checks are done. Two forms exist: Portkey's Terraform provider and the published
    examples write `onFail` and `message`, the published schema `on_fail` and `on_success`. How they act
    together is not verified live.

    Attributes:
        deny: Whether a request or answer that fails the checks is refused. Default: false.
        async_: Whether the checks run beside the request, so that they cost no time and can refuse nothing.
            Default: false.
        on_success: What is noted when all checks pass.
        on_fail: What is noted when a check fails.
        on_fail_2: What is done when a check fails.
        message: Text that goes with a refusal.
    """

    deny: bool | None = None
    async_: bool | None = None
    on_success: GuardrailOutcome | None = None
    on_fail: GuardrailOutcome | None = None
    on_fail_2: Literal["block", "log", "warn"] | str | None = None
    message: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("deny", "deny", None),
        ("async", "async_", None),
        ("on_success", "on_success", decoding.model("GuardrailOutcome")),
        ("on_fail", "on_fail", decoding.model("GuardrailOutcome")),
        ("onFail", "on_fail_2", None),
        ("message", "message", None),
    )
