"""Findings of the doctor: decisions about measurements. Nothing here does I/O."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Literal
from urllib.parse import urlsplit

import attrs

from portkey_admin.calls.options import check_api_key, check_base_url
from portkey_admin.errors import ConfigurationError
from portkey_admin.http.proxies import SCHEMES

_SHORTEST_KEY = 12
_SKEW_SECONDS = 60
_CERTIFICATE_DAYS = 14
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


@attrs.frozen(kw_only=True)
class Finding:
    """One line of the report.

    Attributes:
        level: "ok", "warn" for a possible problem, or "fail".
        check: what was checked. text: what was found, without secrets.
        advice: what to do; empty if all is well.
    """

    level: Literal["ok", "warn", "fail"]
    check: str
    text: str
    advice: str = ""


def ok(check: str, text: str) -> Finding:
    """Return an "ok" finding."""
    return Finding(level="ok", check=check, text=text)


def warn(check: str, text: str, advice: str) -> Finding:
    """Return a finding for a possible problem."""
    return Finding(level="warn", check=check, text=text, advice=advice)


def fail(check: str, text: str, advice: str) -> Finding:
    """Return a finding for something that doesn't work."""
    return Finding(level="fail", check=check, text=text, advice=advice)


def judge_key(key: str | None, source: str | None) -> Finding:
    """Check the format of the key. source: where it comes from."""
    if key is None or source is None:
        advice = "set PORTKEY_API_KEY, give --key-file FILE, or run portkey-admin profiles add NAME"
        return fail("key", "not set", advice)
    try:
        checked = check_api_key(key)
    except ConfigurationError as error:
        return fail("key", f"{error} (from {source})", "copy the key again from Portkey")
    copy = f"from {source}; copy the key again, and nothing else"
    if checked[0] in "\"'<$" or checked[-1] in "\"'>":
        return warn("key", "it has quotes or brackets around it, or is a name instead of a key", copy)
    if checked.lower().startswith("bearer"):
        return warn("key", "it starts with Bearer, which is not part of the key", copy)
    if re.match(r"sk-(ant-|proj-|or-)?", checked):
        return warn("key", "it looks like the key of an AI provider", f"{copy}: one of Portkey's")
    if len(checked) < _SHORTEST_KEY:
        return warn("key", f"it is only {len(checked)} characters long", copy)
    return ok("key", f"{len(checked)} characters, from {source}")


def judge_url(url: str) -> Finding:
    """Check the base URL."""
    try:
        checked = check_base_url("the base URL", url)
    except ConfigurationError as error:
        return fail("base URL", str(error), "correct --base-url, the profile or PORTKEY_BASE_URL")
    parts = urlsplit(checked)
    if not parts.path.endswith("/v1"):
        return warn("base URL", checked, "Portkey's API is under /v1: add it, unless yours is elsewhere")
    if parts.scheme == "http" and parts.hostname not in _LOOPBACK:
        return warn(
            "base URL", checked, "without https, anyone on the network path can read the key: use https"
        )
    return ok("base URL", checked)


def judge_proxy(proxy: str | None, host: str) -> Finding:
    """Check the proxy for requests to a host; None if requests go straight to it."""
    if proxy is None:
        return ok("proxy", f"none for {host}")
    shown = _without_password(proxy)
    if shown is None:
        advice = "write http://host:port into HTTPS_PROXY, HTTP_PROXY or ALL_PROXY, or unset it"
        return fail("proxy", "not a valid proxy URL", advice)
    advice = f"to bypass it, add {host} to NO_PROXY"
    return warn("proxy", f"through {shown}", advice)


def _without_password(proxy: str) -> str | None:
    """Return a proxy's URL without secrets; None if it is not a valid proxy URL."""
    try:
        parts = urlsplit(proxy)
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return None
    usable = parts.scheme in SCHEMES and parts.hostname
    return f"{parts.scheme}://{parts.hostname}{port}" if usable else None


def judge_certificate(version: str, expires: str | None, now: datetime) -> Finding:
    """Check an open TLS connection. expires: in the format of certificates, "Jan  5 09:34:43 2027 GMT"."""
    try:
        end = datetime.strptime(expires or "", "%b %d %H:%M:%S %Y %Z").replace(tzinfo=UTC)
    except ValueError:
        return ok("TLS", version)
    days = (end - now).days
    if days < _CERTIFICATE_DAYS:
        return warn(
            "TLS", f"{version}; the certificate expires in {days} days", "tell the server's administrator"
        )
    return ok("TLS", f"{version}; the certificate is valid for {days} days")


def judge_clock(headers: Mapping[str, str], now: datetime) -> Finding:
    """Compare this machine's clock with the Date of a response received at `now`."""
    stated = headers.get("date")
    try:
        server = parsedate_to_datetime(stated or "")
    except ValueError:
        return warn("clock", "the server sends no Date header", "compare this clock with another one")
    if server.tzinfo is None:
        server = server.replace(tzinfo=UTC)
    seconds = (now - server).total_seconds()
    if abs(seconds) > _SKEW_SECONDS:
        way = "ahead of" if seconds > 0 else "behind"
        advice = "synchronise the clock with NTP: expiry dates and time spans are wrong otherwise"
        return warn("clock", f"{abs(seconds):.0f} s {way} the server's", advice)
    return ok("clock", f"within {_SKEW_SECONDS} s of the server's")
