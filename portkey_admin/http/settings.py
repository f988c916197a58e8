"""The network settings of a client: proxies, exceptions from them, and certificates.

They are read once, before anything is sent, from arguments and the environment, and are the same for every
backend. Invalid ones raise ConfigurationError, which names the argument or variable but shows no password.
"""

from __future__ import annotations

import os
import ssl
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from portkey_admin._errors import ConfigurationError
from portkey_admin._lazy import module
from portkey_admin.http.certificates import (
    CLIENT_CERT,
    Cert,
    Verify,
    authorities_of,
    cert_of,
    check_cert,
    check_verify,
    default_context,
    load_cert,
    trusting,
)
from portkey_admin.http.proxies import Exempt, exceptions_of, given_proxy, is_direct, proxies_of
from portkey_admin.secrets.masking import Hidden, Quiet

if TYPE_CHECKING:
    import httpx
else:
    httpx = module("httpx")


class NetworkSettings(NamedTuple):
    """The settings of a client. The repr shows no password."""

    proxies: Mapping[str, httpx.Proxy] = MappingProxyType({})
    """By the scheme of a URL: "http", "https", or "all"."""
    direct: tuple[Exempt, ...] = ()
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
        return None if proxy is None or is_direct(self.direct, scheme, host, port) else proxy

    def context(self) -> ssl.SSLContext:
        """Return the SSL context. This takes tens of milliseconds the first time.

        Raises ConfigurationError if certificates can't be read.
        """
        if self.verify is True and self.cert is None:
            return default_context(self.authorities)
        context = trusting(self.verify, self.authorities)
        if self.cert is not None:
            wrong = load_cert(context, self.cert)
            if wrong is not None:
                raise ConfigurationError(f"{self.cert_from} cannot be used as a client certificate: {wrong}")
        return context


def read_network(
    *,
    proxy: httpx.Proxy | str | None = None,
    verify: Verify | None = None,
    cert: Cert | None = None,
    environ: Mapping[str, str] | None = None,
) -> NetworkSettings:
    """Read the settings: arguments first, then the environment. Raises ConfigurationError."""
    environ = Quiet(os.environ if environ is None else environ)
    proxy = Hidden(proxy) if isinstance(proxy, str) else proxy  # no local variable shows its password
    proxies = {"all": given_proxy(proxy)} if proxy is not None else proxies_of(environ)
    direct: tuple[Exempt, ...] = ()
    if proxies and proxy is None:
        direct = exceptions_of(environ)
    if verify is None:
        verify = True
    check_verify(verify)
    cert_from = "cert"
    if not isinstance(verify, ssl.SSLContext):
        if cert is None and (cert := cert_of(environ)) is not None:
            cert_from = CLIENT_CERT
    elif cert is not None:
        raise ConfigurationError("give cert or a context as verify: load the certificate into the context")
    check_cert(cert, cert_from)
    authorities = (None, None) if verify is not True else authorities_of(environ)
    return NetworkSettings(
        proxies=proxies,
        direct=direct,
        verify=verify,
        cert=cert,
        cert_from=cert_from,
        authorities=authorities,
    )
