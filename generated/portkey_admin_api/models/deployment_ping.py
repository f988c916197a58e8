# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, Literal

import attrs

from .. import decoding


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class DeploymentPing(decoding.Model):
    """How the connection to a deployment is.

    Attributes:
        status: `healthy` where both directions work, `partial` where one does, `unhealthy` where none does.
        gateway_base_url: Address that was called. Format: uri.
        outbound: From Portkey to the gateway.
        inbound: From the gateway to Portkey.
        object: Kind of object that this is.
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
    """How the gateway's call to Portkey went.

    Attributes:
        status: `healthy` or `failed`.
        error: What went wrong, in words.
    """

    status: Literal["healthy", "failed"] | str | None = None
    error: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("status", "status", None),
        ("error", "error", None),
    )


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class DeploymentPingOutbound(decoding.Model):
    """How Portkey's call to the gateway went.

    Attributes:
        status: `healthy`, `unhealthy` where the gateway answered with an error, `unreachable` where it did
            not.
        status_code: HTTP status that the gateway answered.
        version: Version of the gateway.
        error: What went wrong, in words.
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
