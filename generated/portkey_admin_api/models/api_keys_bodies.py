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
    """When a key gets a new secret automatically. At least one of the two periods or the next rotation time is
    required.

    Keys:
        rotation_period: How often the secret is replaced. Null means that this field is not used.
        next_rotation_at: When the next rotation is due, in UTC. Not allowed together with
            `rotation_period`, nor if the organisation enforces rotation. Null derives it from the period.
        key_transition_period_ms: How long the old secret keeps working after a rotation, in milliseconds;
            shorter than the period. Null leaves it to Portkey. At least 1800000.
        rotation_period_days: Days between rotations, instead of `rotation_period`. Null means that this
            field is not used. At least 1. At most 365.
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
    """A new API key.

    Keys:
        name: Display name. It need not be unique.
        description: Description for display; it has no other effect.
        organisation_id: Id of the organisation. Defaults to the organisation of the calling key.
        workspace_id: Id or slug of the workspace. Required if the type is workspace.
        user_id: Id of the user that the key acts for. Required if the sub-type is user.
        rate_limits: Rate limits. Null or an empty list means no limit.
        usage_limits: Budget of the key. No budget by default.
        scopes: Permissions of the key, as exact names such as `workspaces.list`; `list` never implies
            `read`. Required by the published document, but not by the official Python SDK and the Terraform
            provider.
        defaults: Defaults for the requests of this key.
        alert_emails: E-mail addresses to notify when usage passes the alert threshold.
        expires_at: When it expires, in UTC. Null means never. The organisation and the workspace may set a
            maximum lifetime.
        rotation_policy: When the key gets a new secret automatically. Null means never.
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
    """Options of a rotation.

    Keys:
        key_transition_period_ms: How long the old secret keeps working, in milliseconds; shorter than the
            period of a rotation policy. At least 1800000.
    """

    key_transition_period_ms: NotRequired[int]


FIELDS["RotateApiKey"] = Fields(
    kinds={
        "key_transition_period_ms": "integer",
    },
)


class UpdateApiKey(TypedDict, total=False):
    """Changes to an API key. Fields that are left out are unchanged.

    Keys:
        name: Display name. It need not be unique.
        description: Description for display; it has no other effect.
        rate_limits: Rate limits of the key; they replace the existing ones. Null removes them.
        usage_limits: Budget of the key. Null removes it.
        reset_usage: Write-only trigger. True resets the usage, which also reactivates an exhausted
            resource.
        scopes: Permissions of the key, replacing the existing ones, as exact names such as
            `workspaces.list`.
        defaults: Defaults for the requests of this key.
        alert_emails: E-mail addresses to notify when usage passes the alert threshold. Null means none.
        expires_at: When it expires, in UTC. Null removes the expiry.
        rotation_policy: When the key gets a new secret automatically. Null turns that off.
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
