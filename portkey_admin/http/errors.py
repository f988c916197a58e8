"""Network errors with the names of httpx's, without importing httpx.

Our own connections raise these. `as_httpx` converts one to the httpx error for use as a cause: the name is
the same for every backend.
"""

from __future__ import annotations


class TransportError(Exception):
    """No complete response came."""


class TimeoutException(TransportError):
    """Something took too long."""


class ConnectTimeout(TimeoutException):
    """No connection was made in time."""


class ReadTimeout(TimeoutException):
    """The server sent nothing for too long."""


class WriteTimeout(TimeoutException):
    """The server accepted no data for too long."""


class PoolTimeout(TimeoutException):
    """No connection became free in time."""


class NetworkError(TransportError):
    """The network failed."""


class ConnectError(NetworkError):
    """No connection was made, or nothing was sent over it."""


class ReadError(NetworkError):
    """Reading from the connection failed."""


class WriteError(NetworkError):
    """Writing to the connection failed."""


class CloseError(NetworkError):
    """Closing the connection failed."""


class ProtocolError(TransportError):
    """One side violates HTTP."""


class LocalProtocolError(ProtocolError):
    """The request is not valid HTTP."""


class RemoteProtocolError(ProtocolError):
    """The response is not valid HTTP."""


class ProxyError(TransportError):
    """The proxy could not be reached, or refused the connection."""


class UnsupportedProtocol(TransportError):
    """The URL has an unsupported scheme."""


class InvalidURL(Exception):
    """The URL is invalid."""


_KINDS: dict[str, type[Exception]] = {
    kind.__name__: kind
    for kind in (
        *(TransportError, TimeoutException, ConnectTimeout, ReadTimeout, WriteTimeout, PoolTimeout),
        *(NetworkError, ConnectError, ReadError, WriteError, CloseError, InvalidURL),
        *(ProtocolError, LocalProtocolError, RemoteProtocolError, ProxyError, UnsupportedProtocol),
    )
}

NEVER_ANSWERED = (
    "the connection was closed before its first response: the server may require a client certificate, or may"
    " have refused the one that it got (cert=, --client-cert or PORTKEY_CLIENT_CERT)"
)
"""For a connection over TLS. With TLS 1.3, a certificate is refused after the handshake; and the alert that
says so is lost if the server then resets the connection."""

_THEIRS = ("httpx", "httpcore")


def ours(error: Exception) -> Exception:
    """Convert an httpx or httpcore error to one of these; return any other unchanged."""
    for each in type(error).__mro__:
        kind = _KINDS.get(each.__name__)
        if kind is not None and each.__module__.partition(".")[0] in _THEIRS:
            named = kind(str(error))
            named.__cause__, named.__context__ = error.__cause__, error.__context__
            return named
    return error


def as_httpx(error: Exception, text: str) -> Exception:
    """Convert one of these to the httpx error of the same name, or return it if httpx can't be imported."""
    try:
        import httpx

        kind: type[Exception] = getattr(httpx, type(error).__name__)
    except (ImportError, OSError, AttributeError):  # out of memory or file descriptors
        kind = type(error)
    return kind(text)
