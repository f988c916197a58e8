"""Network settings: proxies, exceptions from them, and certificates.

They are read once, before anything is sent, from arguments and the environment, and are the same for every
backend. Invalid ones raise ConfigurationError, which names the argument or variable but shows no password.
"""

from __future__ import annotations

import functools
import os
import ssl
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias
from urllib.parse import unquote

from portkey_admin._errors import ConfigurationError
from portkey_admin._lazy import module
from portkey_admin.secrets.masking import Hidden

if TYPE_CHECKING:
    import ipaddress

    import httpx
else:
    httpx = module("httpx")

Verify: TypeAlias = bool | str | os.PathLike[str] | ssl.SSLContext
"""True: the certificates of SSL_CERT_FILE and SSL_CERT_DIR, else certifi's. False: none is looked at. A path:
of a file or a folder of certificates."""

Cert: TypeAlias = str | os.PathLike[str] | tuple[str, str] | tuple[str, str, str]
"""A file with certificate and key; or certificate, key, and the key's password."""

CLIENT_CERT, CLIENT_KEY = "PORTKEY_CLIENT_CERT", "PORTKEY_CLIENT_KEY"
CLIENT_KEY_PASSWORD = "PORTKEY_CLIENT_KEY_PASSWORD"
"""What names a client certificate: its file, that of its key if it is another, and the key's password."""

_SCHEMES = ("http", "https", "socks5", "socks5h")
_EXAMPLE = "write http://host:port"

_IP: TypeAlias = "ipaddress.IPv4Address | ipaddress.IPv6Address"
_Network: TypeAlias = "ipaddress.IPv4Network | ipaddress.IPv6Network"


class NetworkSettings(NamedTuple):
    """The settings of a client. The repr shows no password."""

    proxies: Mapping[str, httpx.Proxy] = MappingProxyType({})
    """By the scheme of a URL: "http", "https", or "all"."""
    direct: tuple[tuple[str | _Network, int | None], ...] = ()
    """Hosts or networks, with an optional port, that bypass the proxies."""
    verify: Verify = True
    cert: Cert | None = None
    cert_from: str = "cert"
    """The argument or the variable that `cert` comes from."""
    authorities: tuple[str | None, str | None] = (None, None)
    """File and folder of certificates that the environment names."""

    def __repr__(self) -> str:
        return f"NetworkSettings(direct={self.direct!r}, authorities={self.authorities!r})"

    @property
    def is_plain(self) -> bool:
        """Whether there is neither a proxy nor a choice of certificates in the arguments."""
        return not self.proxies and self.verify is True and self.cert is None

    def proxy_for(self, scheme: str, host: str, port: int | None) -> httpx.Proxy | None:
        """Return the proxy for requests to a server; None if they go straight to it."""
        proxy = self.proxies.get(scheme) or self.proxies.get("all")
        return None if proxy is None or self._is_direct(scheme, host, port) else proxy

    def _is_direct(self, scheme: str, host: str, port: int | None) -> bool:
        port = port or (443 if scheme == "https" else 80)
        name = _in_ascii(host.strip("[]").rstrip(".").lower())
        address = _address(name)
        for wanted, only in self.direct:
            if only is not None and only != port:
                continue
            if isinstance(wanted, str):
                if wanted == "*" or name == wanted or (address is None and name.endswith(f".{wanted}")):
                    return True
            elif address is not None and address.version == wanted.version and address in wanted:
                return True
        return False

    def context(self) -> ssl.SSLContext:
        """Return the SSL context. This takes tens of milliseconds the first time.

        Raises ConfigurationError if certificates can't be read.
        """
        if self.verify is True and self.cert is None:
            return _default_context(self.authorities)
        context = self._trusting()
        if self.cert is not None:
            wrong = _load(context, self.cert)
            if wrong is not None:
                raise ConfigurationError(f"{self.cert_from} cannot be used as a client certificate: {wrong}")
        return context

    def _trusting(self) -> ssl.SSLContext:
        if isinstance(self.verify, ssl.SSLContext):
            return self.verify
        if self.verify is False:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            context.check_hostname = False
            context.verify_mode = ssl.CERT_NONE
            return context
        if self.verify is True:
            name, (file, folder) = "SSL_CERT_FILE or SSL_CERT_DIR", self.authorities
            if file is None and folder is None:
                import certifi

                file = certifi.where()
        else:
            name, path = "verify", os.fspath(self.verify)
            file, folder = (None, path) if Path(path).is_dir() else (path, None)
        try:
            return ssl.create_default_context(cafile=file, capath=folder)
        except OSError as error:
            wrong = _said(error)
        raise ConfigurationError(f"{name} holds no certificates that can be read: {wrong}")


def _load(context: ssl.SSLContext, cert: Cert) -> str | None:
    """Load a client certificate, or return what is wrong with it."""
    certificate, key, password = (*_parts(cert), None, None)[:3]
    is_asked = False

    def given() -> str:
        # Without a function, OpenSSL would prompt for the password on the terminal.
        nonlocal is_asked
        is_asked = True
        return password or ""

    try:
        context.load_cert_chain(os.fspath(certificate or ""), key, given)
    except (OSError, ValueError, TypeError) as error:
        wrong = _said(error)
    else:
        return None
    if not is_asked:
        return wrong
    if password:
        return "its key has another password"
    return f"its key has a password: give (certificate, key, password), or set {CLIENT_KEY_PASSWORD}"


def hidden(cert: Cert | None) -> Cert | None:
    """Return a client certificate whose password does not print."""
    return (*cert[:2], Hidden(cert[2])) if isinstance(cert, tuple) and len(cert) == 3 else cert


def _parts(cert: Cert) -> tuple[Any, ...]:
    return (cert,) if isinstance(cert, str | os.PathLike) else cert


@functools.lru_cache(maxsize=8)
def _default_context(authorities: tuple[str | None, str | None]) -> ssl.SSLContext:
    return NetworkSettings(authorities=authorities)._trusting()


def read_network(
    *,
    proxy: httpx.Proxy | str | None = None,
    verify: Verify | None = None,
    cert: Cert | None = None,
    environ: Mapping[str, str] | None = None,
) -> NetworkSettings:
    """Read the settings: arguments first, then the environment. Raises ConfigurationError."""
    environ = os.environ if environ is None else environ
    proxy = Hidden(proxy) if isinstance(proxy, str) else proxy  # no local variable shows its password
    proxies = {"all": _given(proxy)} if proxy is not None else _of_environment(environ)
    direct: tuple[tuple[str | _Network, int | None], ...] = ()
    if proxies and proxy is None:
        direct = _exceptions(environ)
    if verify is None:
        verify = True
    _check_verify(verify)
    cert_from = "cert"
    if not isinstance(verify, ssl.SSLContext):
        if cert is None and (cert := _cert_of(environ)) is not None:
            cert_from = CLIENT_CERT
    elif cert is not None:
        raise ConfigurationError("give cert or a context as verify: load the certificate into the context")
    _check_cert(cert, cert_from)
    authorities = (None, None) if verify is not True else _authorities(environ)
    return NetworkSettings(
        proxies=proxies,
        direct=direct,
        verify=verify,
        cert=cert,
        cert_from=cert_from,
        authorities=authorities,
    )


def _cert_of(environ: Mapping[str, str]) -> Cert | None:
    """Return the client certificate that the environment names. Raises ConfigurationError."""
    certificate, key = environ.get(CLIENT_CERT, ""), environ.get(CLIENT_KEY, "")
    if not certificate:
        if key:
            raise ConfigurationError(f"{CLIENT_KEY} is set without {CLIENT_CERT}: set both, or neither")
        return None
    return client_cert(certificate, key or None, environ)


def client_cert(certificate: str, key: str | None, environ: Mapping[str, str] | None = None) -> Cert:
    """Return a client certificate for `cert`, with the password that the environment gives for its key.

    key: the file of the key; None: it is in that of the certificate.
    """
    password = (os.environ if environ is None else environ).get(CLIENT_KEY_PASSWORD)
    key = key or certificate
    return (certificate, key, Hidden(password)) if password else (certificate, key)


def _variable(environ: Mapping[str, str], name: str) -> tuple[str, Hidden]:
    """Return a variable that may be spelled in small letters, which go first, and its value."""
    for spelled in (name.lower(), name):
        # In a CGI script, HTTP_PROXY is the `Proxy` header of the incoming request.
        if spelled == "HTTP_PROXY" and "REQUEST_METHOD" in environ:
            continue
        if spelled in environ:
            return spelled, Hidden(environ[spelled].strip())
    return name, Hidden()


def _of_environment(environ: Mapping[str, str]) -> dict[str, httpx.Proxy]:
    found: dict[str, httpx.Proxy] = {}
    for scheme in ("http", "https", "all"):
        name, value = _variable(environ, f"{scheme.upper()}_PROXY")
        if value:
            proxy = _proxy(name, Hidden(value))
            if isinstance(proxy, str):
                raise ConfigurationError(proxy)
            found[scheme] = proxy
    return found


def _given(proxy: object) -> httpx.Proxy:
    if not isinstance(proxy, str):
        if isinstance(proxy, httpx.Proxy):
            return proxy
        raise ConfigurationError(f"proxy must be a URL or an httpx.Proxy, not {type(proxy).__name__}")
    made = _proxy("proxy", Hidden(proxy.strip()))
    if isinstance(made, str):
        raise ConfigurationError(made)
    return made


def _proxy(name: str, text: str) -> httpx.Proxy | str:
    """Return a proxy, or what is wrong with it, to be raised where no local variable holds its password.

    What stands before the last @ are user and password, whatever signs they hold.
    """
    scheme, mark, rest = text.partition("://")
    if not mark:
        scheme, rest = "http", text
    login, at, place = rest.rpartition("@")
    scheme, place = scheme.lower(), place.partition("/")[0]
    if scheme not in _SCHEMES:
        shown = scheme if scheme.isalnum() else "something else"
        return f"{name}: a proxy is reached by {', '.join(_SCHEMES)}, not {shown!r}"
    url = httpx.URL()
    try:
        url = httpx.URL(f"{scheme}://{place}")
        is_wrong = not url.host or " " in place
    except (httpx.InvalidURL, ValueError):
        is_wrong = True
    if is_wrong:
        return f"{name} is not a valid proxy URL: {_EXAMPLE}, or unset it"
    if scheme.startswith("socks") and find_spec("socksio") is None:
        return f"{name} names a SOCKS proxy: install portkey-admin[socks]"
    user, _, password = login.partition(":")
    return httpx.Proxy(url, auth=(unquote(user), unquote(password)) if at else None)


def _exceptions(environ: Mapping[str, str]) -> tuple[tuple[str | _Network, int | None], ...]:
    name, text = _variable(environ, "NO_PROXY")
    return tuple(_exception(name, each) for each in text.replace(",", " ").split())


def _exception(name: str, text: str) -> tuple[str | _Network, int | None]:
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
        return ipaddress.ip_network(text.partition("%")[0], strict=False)
    except ValueError:
        return None


def _address(text: str) -> _IP | None:
    import ipaddress

    try:
        return ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return None


def _authorities(environ: Mapping[str, str]) -> tuple[str | None, str | None]:
    file, folder = environ.get("SSL_CERT_FILE") or None, environ.get("SSL_CERT_DIR") or None
    if file is not None and not Path(file).is_file():
        raise ConfigurationError("SSL_CERT_FILE names no file: name one that holds certificates, or unset it")
    if folder is not None and not any(Path(each).is_dir() for each in folder.split(os.pathsep)):
        raise ConfigurationError("SSL_CERT_DIR names no folder: name one of certificates, or unset it")
    return file, folder


def _check_verify(verify: object) -> None:
    if isinstance(verify, bool | ssl.SSLContext):
        return
    if not isinstance(verify, str | os.PathLike):
        raise ConfigurationError(
            f"verify must be True, False, a path or an ssl.SSLContext, not {type(verify).__name__}"
        )
    if not Path(verify).exists():
        raise ConfigurationError(f"verify names neither a file nor a folder: {os.fspath(verify)!r}")


def _check_cert(cert: object, name: str) -> None:
    if cert is None:
        return
    paths = (cert,) if isinstance(cert, str | os.PathLike) else cert
    if not isinstance(paths, tuple) or not 1 <= len(paths) <= 3:
        raise ConfigurationError(f"{name} must be a path, or a tuple of certificate, key and its password")
    for path in paths[:2]:
        if not isinstance(path, str | os.PathLike):
            raise ConfigurationError(f"{name} must hold paths, not {type(path).__name__}")
        if not Path(path).is_file():
            raise ConfigurationError(f"{name} names no file: {os.fspath(path)!r}")


def _said(error: Exception) -> str:
    reason = getattr(error, "reason", None) or getattr(error, "strerror", None)
    return str(reason or error)
