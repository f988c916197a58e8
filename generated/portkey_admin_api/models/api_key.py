# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, Literal

import attrs

from .. import decoding, hints

if TYPE_CHECKING:
    from .api_key_defaults import ApiKeyDefaults
    from .api_key_rate_limit import ApiKeyRateLimit


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ApiKey(decoding.Model):
    """An API key, with its secret masked.

    Attributes:
        id: Id of the key, a UUID that stays the same through rotations.
        key: Secret, masked except for a few characters.
        name: Display name. It need not be unique.
        description: Description for display; it has no other effect.
        type: Whether the key is for the organisation or a workspace, and for a program or a person.
        organisation_id: Id of the organisation.
        workspace_id: Id of the workspace, a UUID. Null for a key of the organisation.
        user_id: Id of the user that the key acts for. Null for a service key.
        status: active; exhausted if its budget is used up; expired if its expiry has passed.
        created_at: When it was created, in UTC.
        last_updated_at: When it last changed, in UTC.
        creation_mode: How it was created: in the web app (ui), over the API (api), or by Portkey for a
            member (auto).
        rate_limits: Rate limits. Null or an empty list means no limit.
        usage_limits: Budget of the key. Null means no limit.
        reset_usage: Always null; the field is only used in updates.
        scopes: Permissions of the key, as exact names such as `workspaces.list`; `list` never implies
            `read`.
        defaults: Defaults for the requests of this key. Lists leave out `allow_config_override`.
        alert_emails: E-mail addresses to notify when usage passes the alert threshold. Null means none.
        expires_at: When it expires, in UTC. Null means never.
        object: Type of the object.
        allow_config_override: 1 if a request may use another config, else 0. Null means not set.
        api_key_defaults_id: Id of the stored defaults of the key. Null means none.
        expiry_enforced: 1 if the key must have an expiry, else 0, judging by its name; not documented.
        last_reset_at: When usage was last reset. Null means never.
        next_usage_reset_at: When usage is next reset, in UTC.
        rotation_policy: How the key is rotated automatically. Null means no automatic rotation.
    """

    id: str
    key: str | None = attrs.field(default=None, repr=False)
    name: str
    description: str | None = None
    type: Literal["organisation-service", "workspace-service", "workspace-user"] | str
    organisation_id: str
    workspace_id: str | None = None
    user_id: str | None = None
    status: Literal["active", "exhausted", "expired"] | str
    created_at: datetime
    last_updated_at: datetime
    creation_mode: Literal["ui", "api", "auto"] | str | None = None
    rate_limits: list[ApiKeyRateLimit] | None = None
    usage_limits: ApiKeyUsageLimit | None = None
    reset_usage: float | None = None
    scopes: list[str]
    defaults: ApiKeyDefaults | None = None
    alert_emails: list[str] | None = None
    expires_at: datetime | None = None
    object: Literal["api-key"] | str
    allow_config_override: int | None = None
    api_key_defaults_id: str | None = None
    expiry_enforced: int | None = None
    last_reset_at: datetime | None = None
    next_usage_reset_at: datetime | None = None
    rotation_policy: ApiKeyRotation | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("id", "id", None),
        ("key", "key", None),
        ("name", "name", None),
        ("description", "description", None),
        ("type", "type", None),
        ("organisation_id", "organisation_id", None),
        ("workspace_id", "workspace_id", None),
        ("user_id", "user_id", None),
        ("status", "status", None),
        ("created_at", "created_at", decoding.date_time),
        ("last_updated_at", "last_updated_at", decoding.date_time),
        ("creation_mode", "creation_mode", None),
        ("rate_limits", "rate_limits", decoding.list_of(decoding.model("ApiKeyRateLimit"))),
        ("usage_limits", "usage_limits", decoding.model("ApiKeyUsageLimit")),
        ("reset_usage", "reset_usage", None),
        ("scopes", "scopes", None),
        ("defaults", "defaults", decoding.model("ApiKeyDefaults")),
        ("alert_emails", "alert_emails", None),
        ("expires_at", "expires_at", decoding.date_time),
        ("object", "object", None),
        ("allow_config_override", "allow_config_override", None),
        ("api_key_defaults_id", "api_key_defaults_id", None),
        ("expiry_enforced", "expiry_enforced", None),
        ("last_reset_at", "last_reset_at", decoding.date_time),
        ("next_usage_reset_at", "next_usage_reset_at", decoding.date_time),
        ("rotation_policy", "rotation_policy", decoding.model("ApiKeyRotation")),
    )
    _secrets: ClassVar[frozenset[str]] = frozenset(("key",))


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ApiKeyList(decoding.Model):
    """A page of API keys.

    Attributes:
        object: Type of the object.
        total: Number of rows over all pages.
        data: Rows of this page.
    """

    object: Literal["list"] | str | None = None
    total: int | None = None
    data: list[ApiKey] | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("object", "object", None),
        ("total", "total", None),
        ("data", "data", decoding.list_of(decoding.model("ApiKey"))),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ApiKeyRotation(decoding.Model):
    """How an API key is rotated automatically, and the status of the rotation.

    Attributes:
        rotation_period: How often the secret is replaced. Null means that this field is not used.
        next_rotation_at: When the next rotation is due, in UTC. Not allowed together with
            `rotation_period`, nor if the organisation enforces rotation. Null derives it from the period.
        key_transition_period_ms: How long the old secret keeps working after a rotation, in milliseconds;
            shorter than the period. Null leaves it to Portkey. At least 1800000.
        rotation_period_days: Days between rotations, instead of `rotation_period`. Null means that this
            field is not used. At least 1. At most 365.
        status: ACTIVE while automatic rotation is on.
    """

    rotation_period: Literal["weekly", "monthly"] | str | None = None
    next_rotation_at: datetime | None = None
    key_transition_period_ms: int | None = None
    rotation_period_days: int | None = None
    status: Literal["ACTIVE"] | str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("rotation_period", "rotation_period", None),
        ("next_rotation_at", "next_rotation_at", decoding.date_time),
        ("key_transition_period_ms", "key_transition_period_ms", None),
        ("rotation_period_days", "rotation_period_days", None),
        ("status", "status", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class ApiKeyUsageLimit(decoding.Model):
    """Budget of an API key, and whether its alert was sent. May contain only the latter.

    Attributes:
        credit_limit: Budget, after which requests are refused: US dollars if the type is cost, else a
            count. At least 1.
        type: What is counted: cost or tokens.
        alert_threshold: Usage at which the alert e-mails are sent, in the unit of the limit. Null means no
            alert. At least 1.
        periodic_reset: How often usage is reset. Null or empty means never.
        periodic_reset_days: Days between two resets of the usage; use instead of `periodic_reset`. At least
            1. At most 365.
        next_usage_reset_at: When usage is next reset, in UTC. Portkey computes it from the other reset
            fields if it is not sent. Null means never.
        is_expired_alerts_sent: Whether the e-mail about the expiry of the key was sent, judging by its
            name; not documented.
    """

    credit_limit: float | None = None
    type: Literal["cost", "tokens"] | str | None = None
    alert_threshold: float | None = None
    periodic_reset: Literal["monthly", "weekly"] | str | None = None
    periodic_reset_days: int | None = None
    next_usage_reset_at: datetime | None = None
    is_expired_alerts_sent: bool | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("credit_limit", "credit_limit", None),
        ("type", "type", None),
        ("alert_threshold", "alert_threshold", None),
        ("periodic_reset", "periodic_reset", None),
        ("periodic_reset_days", "periodic_reset_days", None),
        ("next_usage_reset_at", "next_usage_reset_at", decoding.date_time),
        ("is_expired_alerts_sent", "is_expired_alerts_sent", None),
    )


hints.resolve_on_demand(globals())
