"""Check what a client is set up with, before any request is made."""

from __future__ import annotations

import math
from urllib.parse import urlsplit

import httpx

from portkey_admin._errors import ConfigurationError
from portkey_admin.calls.limiter import Limiter
from portkey_admin.secrets.masking import Hidden

DEFAULT_BASE_URL = "https://api.portkey.ai/v1"

_LONGEST_LABEL = 63  # of a host name, between two dots (RFC 1035)


def check_api_key(api_key: object) -> str:
    """Return the key without surrounding blanks, or raise. The message never shows the key."""
    if api_key is None:
        raise ConfigurationError("no API key: pass api_key= or set the environment variable PORTKEY_API_KEY")
    if not isinstance(api_key, str):
        raise ConfigurationError(f"api_key must be a str, not {type(api_key).__name__}")
    key = Hidden(api_key.strip())
    if not key:
        raise ConfigurationError("the API key is empty: pass api_key= or set PORTKEY_API_KEY")
    # A header value is visible ASCII (RFC 9110, 5.5). Left to the HTTP library, its error would show the key.
    if not all("!" <= char <= "~" for char in key):
        raise ConfigurationError(
            "the API key holds a character that cannot stand in a header (a blank, a control or a non-ASCII"
            " character): copy the key again"
        )
    return key


def check_base_url(name: str, url: object) -> str:
    """Return the URL without a trailing slash, or raise naming the parameter."""
    if not isinstance(url, str):
        raise ConfigurationError(f"{name} must be a str, not {type(url).__name__}")
    text = url.strip()
    example = f"for example {DEFAULT_BASE_URL!r}"
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
        httpx.Request("GET", text)  # as a request does, it also spells the host for the wire
    except (ValueError, httpx.InvalidURL) as error:
        # What stands before an @ is a password, and one with a slash in it would be taken for a port.
        why = "" if "@" in text else f" ({error})"
        raise ConfigurationError(f"{name} is not a URL{why}; {example}") from None
    if "@" in parts.netloc:
        # Not shown: what stands before the @ is a password.
        raise ConfigurationError(
            f"{name} holds a user name or password: pass http_client=httpx.AsyncClient(auth=…)"
        )
    if parts.scheme not in ("http", "https"):
        raise ConfigurationError(f"{name} {text!r} must start with https:// or http://; {example}")
    if not host:
        raise ConfigurationError(f"{name} {text!r} has no host; {example}")
    if any(not label or len(label) > _LONGEST_LABEL for label in host.removesuffix(".").split(".")):
        raise ConfigurationError(f"{name} {text!r} has a host that cannot exist; {example}")
    if ".." in parts.path.split("/"):
        raise ConfigurationError(f"{name} {text!r} must hold no '..'; {example}")
    if "?" in text or "#" in text:
        raise ConfigurationError(f"{name} must hold no query (?) and no fragment (#); {example}")
    if any(char.isspace() or not char.isprintable() for char in text):
        raise ConfigurationError(f"{name} {text!r} holds a blank or a control character; {example}")
    return text.rstrip("/")


def check_seconds(name: str, value: object) -> float:
    """Return a positive, finite number of seconds, or raise naming the parameter."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ConfigurationError(f"{name} must be a number of seconds, not {type(value).__name__}")
    if not (math.isfinite(value) and value > 0):
        raise ConfigurationError(f"{name} must be more than 0 seconds and finite, not {value}")
    return float(value)


def check_timeout(timeout: object) -> httpx.Timeout:
    """Return the timeout of one attempt."""
    if isinstance(timeout, httpx.Timeout):
        return timeout
    # No limit on the wait for a connection: the limiter lets no more requests through than there are.
    return httpx.Timeout(check_seconds("timeout", timeout), pool=None)


def check_max_retries(max_retries: object) -> int:
    """Return how often a request may be sent again."""
    if isinstance(max_retries, bool) or not isinstance(max_retries, int):
        raise ConfigurationError(f"max_retries must be an int, not {type(max_retries).__name__}")
    if max_retries < 0:
        raise ConfigurationError(f"max_retries must be 0 or more, not {max_retries}")
    return max_retries


def check_deadline(deadline: object) -> float | None:
    """Return the seconds that all attempts of a call may take together; None: no limit."""
    return None if deadline is None else check_seconds("deadline", deadline)


def check_limiter(limiter: object) -> Limiter:
    """Return the limiter, a new one where none was given."""
    if limiter is None:
        return Limiter()
    if not isinstance(limiter, Limiter):
        raise ConfigurationError(f"limiter must be a portkey_admin.Limiter, not {type(limiter).__name__}")
    return limiter
