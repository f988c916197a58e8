"""Certificates: those that a client trusts, and its own."""

from __future__ import annotations

import functools
import os
import ssl
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeAlias

from portkey_admin._errors import ConfigurationError
from portkey_admin.secrets.masking import Hidden

Verify: TypeAlias = bool | str | os.PathLike[str] | ssl.SSLContext
"""True: the certificates of SSL_CERT_FILE and SSL_CERT_DIR, else certifi's. False: none is looked at. A path:
of a file or a folder of certificates."""

Cert: TypeAlias = str | os.PathLike[str] | tuple[str, str] | tuple[str, str, str]
"""A file with certificate and key; or certificate, key, and the key's password."""

CLIENT_CERT, CLIENT_KEY = "PORTKEY_CLIENT_CERT", "PORTKEY_CLIENT_KEY"
CLIENT_KEY_PASSWORD = "PORTKEY_CLIENT_KEY_PASSWORD"
"""What names a client certificate: its file, that of its key if it is another, and the key's password."""


def check_verify(verify: object) -> None:
    """Raise ConfigurationError for a `verify` that can't be used."""
    if isinstance(verify, bool | ssl.SSLContext):
        return
    if not isinstance(verify, str | os.PathLike):
        raise ConfigurationError(
            f"verify must be True, False, a path or an ssl.SSLContext, not {type(verify).__name__}"
        )
    if not Path(verify).exists():
        raise ConfigurationError(f"verify names neither a file nor a folder: {os.fspath(verify)!r}")


def authorities_of(environ: Mapping[str, str]) -> tuple[str | None, str | None]:
    """Return the file and folder of certificates that the environment names. Raises ConfigurationError."""
    file, folder = environ.get("SSL_CERT_FILE") or None, environ.get("SSL_CERT_DIR") or None
    if file is not None and not Path(file).is_file():
        raise ConfigurationError("SSL_CERT_FILE names no file: name one that holds certificates, or unset it")
    if folder is not None and not any(Path(each).is_dir() for each in folder.split(os.pathsep)):
        raise ConfigurationError("SSL_CERT_DIR names no folder: name one of certificates, or unset it")
    return file, folder


def trusting(verify: Verify, authorities: tuple[str | None, str | None]) -> ssl.SSLContext:
    """Return an SSL context that trusts these. Raises ConfigurationError if they can't be read."""
    if isinstance(verify, ssl.SSLContext):
        return verify
    if verify is False:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        return context
    if verify is True:
        name, (file, folder) = "SSL_CERT_FILE or SSL_CERT_DIR", authorities
        if file is None and folder is None:
            import certifi

            file = certifi.where()
    else:
        name, path = "verify", os.fspath(verify)
        file, folder = (None, path) if Path(path).is_dir() else (path, None)
    try:
        return ssl.create_default_context(cafile=file, capath=folder)
    except OSError as error:
        wrong = _said(error)
    raise ConfigurationError(f"{name} holds no certificates that can be read: {wrong}")


@functools.lru_cache(maxsize=8)
def default_context(authorities: tuple[str | None, str | None]) -> ssl.SSLContext:
    """Return the SSL context of a client without settings of its own."""
    return trusting(True, authorities)


def check_cert(cert: object, name: str) -> None:
    """Raise ConfigurationError for a client certificate that can't be used. `name`: where it comes from."""
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


def cert_of(environ: Mapping[str, str]) -> Cert | None:
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


def hidden(cert: Cert | None) -> Cert | None:
    """Return a client certificate whose password does not print."""
    return (*cert[:2], Hidden(cert[2])) if isinstance(cert, tuple) and len(cert) == 3 else cert


def load_cert(context: ssl.SSLContext, cert: Cert) -> str | None:
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


def _parts(cert: Cert) -> tuple[Any, ...]:
    return (cert,) if isinstance(cert, str | os.PathLike) else cert


def _said(error: Exception) -> str:
    return str(getattr(error, "reason", None) or error)  # OpenSSL adds a line number of its C code
