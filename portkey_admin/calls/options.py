"""Options of a client: URLs, timeouts, retries and headers, validated when it is created."""

from __future__ import annotations

import math
import os
import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from portkey_admin._errors import ConfigurationError
from portkey_admin._lazy import module
from portkey_admin.calls.clock import Clock
from portkey_admin.calls.limiter import Limiter
from portkey_admin.http.errors import InvalidURL
from portkey_admin.http.types import Patience, Seconds, parse_url
from portkey_admin.secrets.masking import Hidden, Secrets, secrets_in

if TYPE_CHECKING:
    import httpx
else:
    httpx = module("httpx")

DEFAULT_BASE_URL = "https://api.portkey.ai/v1"

_LONGEST_LABEL = 63  # of a host name, between two dots (RFC 1035)


DEFAULT_MAX_RESPONSE_SIZE = 64 * 1024 * 1024
"""The maximum size of a decompressed response, in bytes."""

DEFAULT_MAX_RESPONSE_VALUES = 1_000_000
"""The maximum number of JSON values in a response."""

_LEAST = {"max_retries": 0, "max_response_size": 1, "max_response_values": 1}

# RFC 9110, 5.6.2.
_NAME = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"

# Headers for authentication and framing can't be set by the caller.
_RESERVED = frozenset(
    {
        "x-portkey-api-key",
        "host",
        "content-length",
        "content-type",
        "transfer-encoding",
        "connection",
        "keep-alive",
        "upgrade",
        "te",
        "trailer",
        "expect",
    }
)

# Headers with secrets whose names don't match those of secret body fields.
_SECRET_NAMES = frozenset({"cookie", "proxy-authorization"})


class Servers(NamedTuple):
    """The base URLs, by the `server` of an operation, without trailing slashes."""

    control: str
    gateway: str

    def base_url(self, server: str) -> str:
        """Return the base URL of an operation."""
        if server == "public":  # model prices are beside the versioned API, not below it
            return self.control.removesuffix("/v1")
        return self.gateway if server == "gateway" else self.control

    @property
    def use_tls(self) -> bool:
        """Whether one of them has https."""
        return not (self.control.startswith("http:") and self.gateway.startswith("http:"))


class Options(NamedTuple):
    """The options that `with_options` can change."""

    timeout: Patience
    max_retries: int
    deadline: float | None
    headers: Mapping[str, str] = MappingProxyType({})
    """The repr hides their values: `check_headers` made them `Hidden`."""
    max_response_size: int = DEFAULT_MAX_RESPONSE_SIZE
    max_response_values: int = DEFAULT_MAX_RESPONSE_VALUES
    strict: bool = False


class Storage(NamedTuple):
    """What is needed to download files from elsewhere: connections and timeouts, without the key."""

    logins: Callable[[], Secrets]
    """Return the passwords of proxies, to mask."""
    client: Callable[[], httpx.AsyncClient]
    """Return the HTTP client. Raises ClientClosedError if it is not open."""
    clock: Clock
    timeout: Patience
    max_retries: int


def check_api_key(api_key: object) -> str:
    """Return the key without surrounding spaces, or raise. The message never shows the key."""
    if api_key is None:
        raise ConfigurationError("no API key: pass api_key= or set the environment variable PORTKEY_API_KEY")
    if not isinstance(api_key, str):
        raise ConfigurationError(f"api_key must be a str, not {type(api_key).__name__}")
    key = Hidden(api_key.strip())
    if not key:
        raise ConfigurationError("the API key is empty: pass api_key= or set PORTKEY_API_KEY")
    # A header value is visible ASCII (RFC 9110, 5.5). The HTTP library's own error would show the key.
    if not all("!" <= char <= "~" for char in key):
        raise ConfigurationError(
            "the API key holds a character that cannot stand in a header (a blank, a control or a non-ASCII"
            " character): copy the key again"
        )
    return key


def servers_of(base_url: str | None, gateway_url: str | None) -> Servers:
    """Return the base URLs: those given, or those of the environment. Raises ConfigurationError."""
    if base_url is None:
        found = os.environ.get("PORTKEY_BASE_URL") or DEFAULT_BASE_URL
        control = check_base_url("PORTKEY_BASE_URL", found)
    else:
        control = check_base_url("base_url", base_url)
    gateway = control if gateway_url is None else check_base_url("gateway_url", gateway_url)
    return Servers(control=control, gateway=gateway)


def check_base_url(name: str, url: object) -> str:
    """Return the URL without a trailing slash, or raise an error that names the parameter."""
    if not isinstance(url, str):
        raise ConfigurationError(f"{name} must be a str, not {type(url).__name__}")
    # The part before an @ is a password, which must never be shown.
    text = Hidden(url.strip()) if "@" in url else url.strip()
    example = f"for example {DEFAULT_BASE_URL!r}"
    if "@" in text.partition("://")[2].partition("/")[0]:
        raise ConfigurationError(
            f"{name} contains a user name or password: pass http_client=httpx.AsyncClient(auth=…)"
        )
    wrong: str | None = None
    host: str | None = None
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
        parse_url(text)
    except (ValueError, InvalidURL) as error:
        # A password with a slash would be parsed as a port.
        wrong, parts = "" if "@" in text else f" ({error})", urlsplit("")
    if wrong is not None:
        raise ConfigurationError(f"{name} is not a URL{wrong}; {example}")
    if parts.scheme not in ("http", "https"):
        raise ConfigurationError(f"{name} {text!r} must start with https:// or http://; {example}")
    if not host:
        raise ConfigurationError(f"{name} {text!r} has no host; {example}")
    if any(not label or len(label) > _LONGEST_LABEL for label in host.removesuffix(".").split(".")):
        raise ConfigurationError(f"{name} {text!r} has a host that cannot exist; {example}")
    if ".." in parts.path.split("/"):
        raise ConfigurationError(f"{name} {text!r} must not contain '..'; {example}")
    if "?" in text or "#" in text:
        raise ConfigurationError(f"{name} must not contain a query (?) or fragment (#); {example}")
    if any(char.isspace() or not char.isprintable() for char in text):
        raise ConfigurationError(f"{name} {text!r} contains a space or control character; {example}")
    return text.rstrip("/")


def check_seconds(name: str, value: object) -> float:
    """Return a positive, finite number of seconds, or raise an error that names the parameter."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ConfigurationError(f"{name} must be a number of seconds, not {type(value).__name__}")
    if not (math.isfinite(value) and value > 0):
        raise ConfigurationError(f"{name} must be more than 0 seconds and finite, not {value}")
    return float(value)


def check_timeout(timeout: object) -> Patience:
    """Return the timeout of one attempt."""
    if not isinstance(timeout, int | float) and isinstance(timeout, httpx.Timeout):
        return timeout
    return Seconds(check_seconds("timeout", timeout))


def check_count(name: str, value: object) -> int:
    """Return one of the counts, or raise an error that names the parameter."""
    least = _LEAST[name]
    if isinstance(value, bool) or not isinstance(value, int) or value < least:
        raise ConfigurationError(f"{name} must be an int of {least} or more, not {value!r}")
    return value


def check_deadline(deadline: object) -> float | None:
    """Return the deadline of a call in seconds, for all attempts together; None: no limit."""
    return None if deadline is None else check_seconds("deadline", deadline)


def check_limiter(limiter: object) -> Limiter:
    """Return the limiter, or a new one if none was given."""
    if limiter is None:
        return Limiter()
    if not isinstance(limiter, Limiter):
        raise ConfigurationError(f"limiter must be a portkey_admin.Limiter, not {type(limiter).__name__}")
    return limiter


def check_headers(headers: object) -> Mapping[str, str]:
    """Return the headers with their names in lower case, or raise ConfigurationError. It shows no value."""
    if not isinstance(headers, Mapping):
        raise ConfigurationError(f"headers must be a mapping of str to str, not {type(headers).__name__}")
    checked: dict[str, str] = {}
    for name, given in headers.items():
        value = Hidden(given) if isinstance(given, str) else given
        del given  # a traceback with local variables must not show it
        if not isinstance(name, str) or re.fullmatch(_NAME, name) is None:
            raise ConfigurationError(f"headers: {name!r} cannot be the name of a header")
        if name.lower() in _RESERVED:
            raise ConfigurationError(f"headers: {name!r} is set by the client itself")
        if name.lower() in checked:
            raise ConfigurationError(f"headers: {name!r} was given twice, in different case: give it once")
        checked[name.lower()] = _check_value(name, value)
    return checked


def secrets_in_headers(headers: Mapping[str, str]) -> Secrets:
    """Collect the values that, by the names of their headers, are secrets."""
    hidden = {name: value for name, value in headers.items() if name in _SECRET_NAMES}
    return secrets_in(headers) | secrets_in({"custom_headers": hidden})


def _check_value(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise ConfigurationError(f"headers: the value of {name!r} must be a str, not {type(value).__name__}")
    # Visible ASCII and inner spaces (RFC 9110, 5.5): servers interpret anything else differently.
    if value != value.strip() or not all(" " <= char <= "~" or char == "\t" for char in value):
        raise ConfigurationError(
            f"headers: the value of {name!r} holds a character that cannot stand in a header, or a blank at"
            " an end"
        )
    return Hidden(value)  # only their owner knows which of them are secrets
