# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class DeploymentPing(decoding.Model):
    """Connection status of a deployment.

    Attributes:
        status: `healthy` if both directions work, `partial` if one does, `unhealthy` if neither does.
        gateway_base_url: URL that was called. Format: uri.
        outbound: From Portkey to the gateway.
        inbound: From the gateway to Portkey.
        object: Type of the object.
    """

    status: Literal["healthy", "partial", "unhealthy"] | str | None = None
    gateway_base_url: str | None = None
    outbound: DeploymentPingOutbound | None = None
    inbound: DeploymentPingInbound | None = None
    object: Literal["deployment"] | str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("status", "status", None),
        ("gateway_base_url", "gateway_base_url", None),
        ("outbound", "outbound", decoding.model("DeploymentPingOutbound")),
        ("inbound", "inbound", decoding.model("DeploymentPingInbound")),
        ("object", "object", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class DeploymentPingInbound(decoding.Model):
    """Result of the gateway's call to Portkey.

    Attributes:
        status: `healthy` or `failed`.
        error: Error message.
    """

    status: Literal["healthy", "failed"] | str | None = None
    error: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("status", "status", None),
        ("error", "error", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class DeploymentPingOutbound(decoding.Model):
    """Result of Portkey's call to the gateway.

    Attributes:
        status: `healthy`, `unhealthy` if the gateway responded with an error, `unreachable` if it did not
            respond.
        status_code: HTTP status returned by the gateway.
        version: Version of the gateway.
        error: Error message.
    """

    status: Literal["healthy", "unhealthy", "unreachable"] | str | None = None
    status_code: int | None = None
    version: str | None = None
    error: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("status", "status", None),
        ("status_code", "status_code", None),
        ("version", "version", None),
        ("error", "error", None),
    )
