"""Proxies, and the hosts that bypass them, from arguments and the environment. No error shows a password."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import unquote

from portkey_admin._errors import ConfigurationError
from portkey_admin._lazy import module
from portkey_admin.secrets.masking import Hidden

if TYPE_CHECKING:
    import ipaddress

    import httpx
else:
    httpx = module("httpx")

SCHEMES = ("http", "https", "socks5", "socks5h")
_EXAMPLE = "write http://host:port"

_IP: TypeAlias = "ipaddress.IPv4Address | ipaddress.IPv6Address"
_Network: TypeAlias = "ipaddress.IPv4Network | ipaddress.IPv6Network"
Exempt: TypeAlias = "tuple[str | _Network, int | None]"
"""A host or network that bypasses the proxies, with an optional port."""


def given_proxy(proxy: object) -> httpx.Proxy:
    """Return the proxy of an argument. Raises ConfigurationError."""
    if not isinstance(proxy, str):
        if isinstance(proxy, httpx.Proxy):
            return proxy
        raise ConfigurationError(f"proxy must be a URL or an httpx.Proxy, not {type(proxy).__name__}")
    made = _proxy("proxy", Hidden(proxy.strip()))
    if isinstance(made, str):
        raise ConfigurationError(made)
    return made


def proxies_of(environ: Mapping[str, str]) -> dict[str, httpx.Proxy]:
    """Return the proxies of the environment, by scheme. Raises ConfigurationError."""
    found: dict[str, httpx.Proxy] = {}
    for scheme in ("http", "https", "all"):
        name, value = _variable(environ, f"{scheme.upper()}_PROXY")
        if value:
            proxy = _proxy(name, Hidden(value))
            if isinstance(proxy, str):
                raise ConfigurationError(proxy)
            found[scheme] = proxy
    return found


def _variable(environ: Mapping[str, str], name: str) -> tuple[str, Hidden]:
    """Return a variable that may be spelled in small letters, which go first, and its value."""
    for spelled in (name.lower(), name):
        # In a CGI script, HTTP_PROXY is the `Proxy` header of the incoming request.
        if spelled == "HTTP_PROXY" and "REQUEST_METHOD" in environ:
            continue
        if spelled in environ:
            return spelled, Hidden(environ[spelled].strip())
    return name, Hidden()


def _proxy(name: str, text: str) -> httpx.Proxy | str:
    """Return a proxy, or what is wrong with it, to be raised where no local variable holds its password.

    What stands before the last @ are user and password, whatever signs they hold.
    """
    scheme, mark, rest = text.partition("://")
    if not mark:
        scheme, rest = "http", text
    login, at, place = rest.rpartition("@")
    scheme, place = scheme.lower(), place.partition("/")[0]
    if scheme not in SCHEMES:
        shown = scheme if scheme.isalnum() else "something else"
        return f"{name}: a proxy is reached by {', '.join(SCHEMES)}, not {shown!r}"
    url = httpx.URL()
    try:
        url = httpx.URL(f"{scheme}://{place}")
        is_wrong = not url.host or " " in place or ("[" in place) != ("]" in place)
    except (httpx.InvalidURL, ValueError):
        is_wrong = True
    if is_wrong:
        return f"{name} is not a valid proxy URL: {_EXAMPLE}, or unset it"
    if scheme.startswith("socks") and find_spec("socksio") is None:
        return f"{name} names a SOCKS proxy: install portkey-admin[socks]"
    user, _, password = login.partition(":")
    return httpx.Proxy(url, auth=(unquote(user), unquote(password)) if at else None)


def exceptions_of(environ: Mapping[str, str]) -> tuple[Exempt, ...]:
    """Return what the environment exempts from proxies. Raises ConfigurationError."""
    name, text = _variable(environ, "NO_PROXY")
    return tuple(_exception(name, each) for each in text.replace(",", " ").split())


def is_direct(exceptions: tuple[Exempt, ...], scheme: str, host: str, port: int | None) -> bool:
    """Return whether requests to a server bypass the proxies."""
    port = port or (443 if scheme == "https" else 80)
    name = _in_ascii(host.rstrip("."))
    address = _address(name)
    for wanted, only in exceptions:
        if only is not None and only != port:
            continue
        if isinstance(wanted, str):
            if wanted == "*" or name == wanted or (address is None and name.endswith(f".{wanted}")):
                return True
        elif address is not None and address.version == wanted.version and address in wanted:
            return True
    return False


def _exception(name: str, text: str) -> Exempt:
    """Return what an entry means: `*`, a host and those below it, an address or a network; perhaps a port."""
    if text == "*":
        return "*", None
    place, port = text.partition("://")[2] or text, None
    if place.startswith("["):
        inside, mark, after = place[1:].partition("]")
        if not mark or (after and not after.startswith((":", "/"))):
            raise ConfigurationError(f"{name}: {text!r} has a bracket that is not closed")
        place = inside + (after if after.startswith("/") else "")
        if after.startswith(":"):
            port = _port(name, text, after[1:])
    elif place.count(":") == 1:
        place, _, digits = place.partition(":")
        port = _port(name, text, digits)
    network = _network(place)
    if network is not None:
        return network, port
    if "/" in place:
        raise ConfigurationError(f"{name}: {text!r} is neither a host nor a network, such as 10.0.0.0/8")
    host = _in_ascii(place.removeprefix("*").strip(".").lower())
    if not host or ":" in host or "*" in host:
        raise ConfigurationError(f"{name}: {text!r} is neither a host nor an address")
    return host, port


def _in_ascii(host: str) -> str:
    """Return a name in lookup form: "bücher" becomes "xn--bcher-kva". "" if it is not a name."""
    if host.isascii():
        return host
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return ""


def _port(name: str, text: str, digits: str) -> int:
    if not (digits.isascii() and digits.isdigit() and 0 < int(digits) < 65536):
        raise ConfigurationError(f"{name}: {text!r} has a port that cannot exist")
    return int(digits)


def _network(text: str) -> _Network | None:
    import ipaddress

    try:
        return ipaddress.ip_network(text, strict=False)
    except ValueError:
        return None


def _address(text: str) -> _IP | None:
    import ipaddress

    try:
        return ipaddress.ip_address(text)
    except ValueError:
        return None
