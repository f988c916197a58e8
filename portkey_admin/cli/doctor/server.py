"""Check the connection to the server step by step: DNS, TCP, TLS, and whether it accepts the key."""

from __future__ import annotations

import socket
import ssl
from collections.abc import AsyncIterator
from contextlib import suppress
from datetime import UTC, datetime
from urllib.parse import urlsplit

import anyio
import click
from anyio.streams.tls import TLSAttribute

from portkey_admin import errors
from portkey_admin.calls.failures import certificate_trouble, refused_by_peer
from portkey_admin.calls.recording import record_responses
from portkey_admin.cli.doctor.findings import Finding, fail, judge_certificate, judge_clock, ok, warn
from portkey_admin.cli.reporting import advice_on
from portkey_admin.cli.settings import Settings
from portkey_admin.errors import ConfigurationError
from portkey_admin.http.settings import NetworkSettings

_SECONDS = 15
_OBJECTION_SECONDS = 0.3


def proxy_for(network: NetworkSettings, url: str) -> str | None:
    """Return the proxy used for a URL, without its password; None if there is none."""
    parts = urlsplit(url)
    proxy = network.proxy_for(parts.scheme, parts.hostname or "", parts.port)
    return None if proxy is None else str(proxy.url)


def check_cert(network: NetworkSettings) -> Finding:
    """Report which client certificate is sent to the server."""
    cert = network.cert
    return ok("client cert", str(cert[0] if isinstance(cert, tuple) else cert))


async def check_way(url: str, network: NetworkSettings) -> AsyncIterator[Finding]:
    """Yield the findings up to the first step that fails."""
    parts = urlsplit(url)
    host, secure = parts.hostname or "", parts.scheme == "https"
    port = parts.port or (443 if secure else 80)
    for step in (_resolve, _connect):
        finding = await step(host, port)
        yield finding
        if finding.level == "fail":
            return
    if secure:
        yield await _shake_hands(host, port, network)


async def _resolve(host: str, port: int) -> Finding:
    try:
        with anyio.fail_after(_SECONDS):
            found = await anyio.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError, TimeoutError):
        advice = "check the host in the base URL, and that DNS works on this machine"
        return fail("DNS", f"can't resolve {host}", advice)
    addresses = sorted({str(address[0]) for *_, address in found})
    return ok("DNS", f"{host} is {', '.join(addresses[:4])}")


async def _connect(host: str, port: int) -> Finding:
    try:
        with anyio.fail_after(_SECONDS):
            async with await anyio.connect_tcp(host, port):
                return ok("TCP", f"port {port} accepts connections")
    except (OSError, TimeoutError) as error:
        why = "does not respond in time" if isinstance(error, TimeoutError) else "refuses the connection"
        advice = "check the port in the base URL, that the server is running, and the firewalls in between"
        return fail("TCP", f"{host} port {port} {why}", advice)


async def _shake_hands(host: str, port: int, network: NetworkSettings) -> Finding:
    try:
        context = network.context()
    except ConfigurationError as error:
        return fail("TLS", str(error), "set it to a file with certificates, or unset the variable")
    try:
        with anyio.fail_after(_SECONDS):
            stream = await anyio.connect_tcp(
                host, port, tls=True, ssl_context=context, tls_standard_compatible=False, tls_hostname=host
            )
            async with stream:
                version = stream.extra(TLSAttribute.tls_version)
                certificate = stream.extra(TLSAttribute.peer_certificate)
                # With TLS 1.3, a server rejects a client certificate only after the handshake.
                with anyio.move_on_after(_OBJECTION_SECONDS), suppress(anyio.EndOfStream):
                    await stream.receive()
    except ssl.SSLCertVerificationError as error:
        what, _, advice = certificate_trouble(error).partition(": ")
        return fail("TLS", f"{what} ({error.verify_message})", advice)
    except (OSError, TimeoutError, anyio.BrokenResourceError, anyio.EndOfStream) as error:
        if (trouble := refused_by_peer(error)) is not None:
            what, _, advice = trouble.partition(": ")
            return fail("TLS", what, advice)
        return fail(
            "TLS", f"{host} port {port} does not speak TLS", "check https and the port in the base URL"
        )
    expires = (certificate or {}).get("notAfter")
    return judge_certificate(version, expires if isinstance(expires, str) else None, datetime.now(UTC))


async def check_account(settings: Settings) -> AsyncIterator[Finding]:
    """Send one request with the key, and yield what the response shows."""
    with record_responses() as responses:
        findings = await _ask(settings)
        came = datetime.now(UTC)
    for finding in findings:
        yield finding
    if responses:
        yield judge_clock(responses[-1].headers, came)


async def _ask(settings: Settings) -> list[Finding]:
    taken = ok("API", "the server accepts the key")
    try:
        async with settings.opened(timeout=_SECONDS, max_retries=0) as portkey:
            key = await portkey.discover_key()
    except errors.KeyDiscoveryError as error:
        if isinstance(error.__cause__, errors.NotFoundError):
            return [
                fail("API", str(error.__cause__), "check the base URL: there is no Admin API at this address")
            ]
        return [taken, warn("permissions", str(error), advice_on(error) or "")]
    except errors.AuthenticationError as error:
        advice = (
            "it is wrong, revoked, expired, or belongs to another control plane: create a new one in Portkey"
        )
        return [fail("API", f"the server rejects the key: {error}", advice)]
    except errors.RateLimitError as error:
        return [warn("API", str(error), advice_on(error) or "")]
    except errors.APIConnectionError as error:
        return [fail("API", str(error), "something in between, such as a proxy, blocks the request")]
    except errors.PortkeyError as error:
        return [fail("API", str(error), advice_on(error) or "check the base URL")]
    except click.UsageError as error:
        return [fail("API", error.format_message(), "correct it")]
    count = "scopes unknown" if key.scopes is None else f"{len(key.scopes)} scopes"
    return [taken, ok("permissions", f"{key.kind or 'a key of unknown type'}, {count}")]
