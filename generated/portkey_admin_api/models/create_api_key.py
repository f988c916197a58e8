# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NotRequired, Required, TypedDict

from ..types import Fields

if TYPE_CHECKING:
    from .api_key_defaults_params import ApiKeyDefaultsParams
    from .api_key_rate_limit_params import ApiKeyRateLimitParams
    from .api_key_rotation_policy import ApiKeyRotationPolicy
    from .usage_limit_params import UsageLimitParams


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


FIELDS = Fields(
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
