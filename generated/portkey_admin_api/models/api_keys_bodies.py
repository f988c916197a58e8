# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Literal, NotRequired, Required, TypedDict

from .. import hints
from ..types import Fields

if TYPE_CHECKING:
    from .api_key_defaults import ApiKeyDefaultsParams
    from .api_key_rate_limit import ApiKeyRateLimitParams
    from .usage_limit import UsageLimitParams

FIELDS: dict[str, Fields] = {}


class ApiKeyRotationPolicy(TypedDict, total=False):
    """When a key gets a new secret by itself. At least one of the two periods or the next moment is needed.

    Keys:
        rotation_period: How often the secret is replaced. Null means not by this field.
        next_rotation_at: When the next rotation is due, in UTC. Not to be sent together with
            `rotation_period`, and not open to choice where the organisation enforces rotation. Null leaves
            it to the period.
        key_transition_period_ms: How long the old secret works after a rotation, in milliseconds; shorter
            than the period. Null leaves it to Portkey. At least 1800000.
        rotation_period_days: Days from one rotation to the next, in place of `rotation_period`. Null means
            not by this field. At least 1. At most 365.
    """

    rotation_period: NotRequired[Literal["weekly", "monthly"] | None]
    next_rotation_at: NotRequired[datetime | str | None]
    key_transition_period_ms: NotRequired[int | None]
    rotation_period_days: NotRequired[int | None]


FIELDS["ApiKeyRotationPolicy"] = Fields(
    kinds={
        "rotation_period": "string|null",
        "next_rotation_at": "string|null",
        "key_transition_period_ms": "integer|null",
        "rotation_period_days": "integer|null",
    },
)


class CreateApiKey(TypedDict, total=False):
    """An API key to be made.

    Keys:
        name: Name for people. Portkey does not insist that it is unique.
        description: Text for people; no effect on what happens.
        organisation_id: Id of the organisation. Left out, it is the one that the calling key belongs to.
        workspace_id: Id or slug of the workspace. Needed where the type is workspace.
        user_id: Id of the user whom the key stands for. Needed where the sub-type is user.
        rate_limits: How much may be asked in a span of time. Null or an empty list means without limit.
        usage_limits: Budget of the key. Left out, it has none.
        scopes: What the key may do, as exact names such as `workspaces.list`; `list` never implies `read`.
            The published document needs them, the official Python SDK and the Terraform provider do not.
        defaults: What the requests of this key start from.
        alert_emails: Addresses that are written to when the alert threshold is passed.
        expires_at: When it stops working, in UTC. Null means never. Organisation and workspace may set a
            longest time.
        rotation_policy: When the key gets a new secret by itself. Null means never.
    """

    name: Required[str]
    description: NotRequired[str]
    organisation_id: NotRequired[str]
    workspace_id: NotRequired[str]
    user_id: NotRequired[str]
    rate_limits: NotRequired[Sequence[ApiKeyRateLimitParams] | None]
    usage_limits: NotRequired[UsageLimitParams]
    scopes: Required[Sequence[str]]
    defaults: NotRequired[ApiKeyDefaultsParams]
    alert_emails: NotRequired[Sequence[str]]
    expires_at: NotRequired[datetime | str | None]
    rotation_policy: NotRequired[ApiKeyRotationPolicy | None]


FIELDS["CreateApiKey"] = Fields(
    kinds={
        "name": "string",
        "description": "string",
        "organisation_id": "string",
        "workspace_id": "string",
        "user_id": "string",
        "rate_limits": "array|null",
        "usage_limits": "UsageLimitParams",
        "scopes": "array",
        "defaults": "ApiKeyDefaultsParams",
        "alert_emails": "array",
        "expires_at": "string|null",
        "rotation_policy": "ApiKeyRotationPolicy|null",
    },
    entries={
        "rate_limits": "ApiKeyRateLimitParams",
        "scopes": "string",
        "alert_emails": "string",
    },
    required=(
        "name",
        "scopes",
    ),
)


class RotateApiKey(TypedDict, total=False):
    """How a rotation shall go.

    Keys:
        key_transition_period_ms: How long the old secret still works, in milliseconds; shorter than the
            period of a rotation policy. At least 1800000.
    """

    key_transition_period_ms: NotRequired[int]


FIELDS["RotateApiKey"] = Fields(
    kinds={
        "key_transition_period_ms": "integer",
    },
)


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


FIELDS["UpdateApiKey"] = Fields(
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


hints.resolve_on_demand(globals())
