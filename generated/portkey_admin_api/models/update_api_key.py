# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NotRequired, TypedDict

from ..types import Fields

if TYPE_CHECKING:
    from .api_key_defaults_params import ApiKeyDefaultsParams
    from .api_key_rate_limit_params import ApiKeyRateLimitParams
    from .api_key_rotation_policy import ApiKeyRotationPolicy
    from .usage_limit_params import UsageLimitParams


class UpdateApiKey(TypedDict, total=False):
    """Changes to an API key. What is left out stays as it is.

    Keys:
        name: Name for people. Portkey does not insist that it is unique.
        description: Text for people; no effect on what happens.
        rate_limits: Rates of the key, replacing all that it has. Null takes them away.
        usage_limits: Budget of the key. Null takes it away.
        reset_usage: Write-only trigger. True sets the count of usage back to zero, which also revives what
            its limit had stopped.
        scopes: What the key may do, replacing what it could, as exact names such as `workspaces.list`.
        defaults: What the requests of this key start from.
        alert_emails: Addresses that are written to when the alert threshold is passed. Null means nobody.
        expires_at: When it stops working, in UTC. Null takes the end away.
        rotation_policy: When the key gets a new secret by itself. Null ends that.
    """

    name: NotRequired[str]
    description: NotRequired[str]
    rate_limits: NotRequired[Sequence[ApiKeyRateLimitParams] | None]
    usage_limits: NotRequired[UsageLimitParams | None]
    reset_usage: NotRequired[bool]
    scopes: NotRequired[Sequence[str]]
    defaults: NotRequired[ApiKeyDefaultsParams]
    alert_emails: NotRequired[Sequence[str] | None]
    expires_at: NotRequired[datetime | str | None]
    rotation_policy: NotRequired[ApiKeyRotationPolicy | None]


FIELDS = Fields(
    kinds={
        "name": "string",
        "description": "string",
        "rate_limits": "array|null",
        "usage_limits": "UsageLimitParams|null",
        "reset_usage": "boolean",
        "scopes": "array",
        "defaults": "ApiKeyDefaultsParams",
        "alert_emails": "array|null",
        "expires_at": "string|null",
        "rotation_policy": "ApiKeyRotationPolicy|null",
    },
    entries={
        "rate_limits": "ApiKeyRateLimitParams",
        "scopes": "string",
        "alert_emails": "string",
    },
)
