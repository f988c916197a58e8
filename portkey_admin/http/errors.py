"""What goes wrong on the way to a server: the errors of httpx by their names, without loading httpx.

Connections of ours raise these. `as_httpx` makes the error of httpx of one, for who looks at the cause of an
error: the name says what happened, whichever backend it happened in.
"""

from __future__ import annotations


class TransportError(Exception):
    """No whole response came."""


class TimeoutException(TransportError):
    """Something took too long."""


class ConnectTimeout(TimeoutException):
    """No connection was made in time."""


class ReadTimeout(TimeoutException):
    """The server sent nothing for too long."""


class WriteTimeout(TimeoutException):
    """The server took nothing for too long."""


class PoolTimeout(TimeoutException):
    """No connection was free in time."""


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
    """One side does not keep to HTTP."""


class LocalProtocolError(ProtocolError):
    """What was to be sent is no HTTP."""


class RemoteProtocolError(ProtocolError):
    """What the server sent is no HTTP."""


class ProxyError(TransportError):
    """The proxy was not reached, or refused."""


class UnsupportedProtocol(TransportError):
    """The URL has a scheme that cannot be used."""


class InvalidURL(Exception):
    """What was to be asked for is no URL."""


_KINDS: dict[str, type[Exception]] = {
    kind.__name__: kind
    for kind in (
        *(TransportError, TimeoutException, ConnectTimeout, ReadTimeout, WriteTimeout, PoolTimeout),
        *(NetworkError, ConnectError, ReadError, WriteError, CloseError, InvalidURL),
        *(ProtocolError, LocalProtocolError, RemoteProtocolError, ProxyError, UnsupportedProtocol),
    )
}

_THEIRS = ("httpx", "httpcore")


def ours(error: Exception) -> Exception:
    """Return an error of httpx or httpcore as one of these; any other as it is."""
    for each in type(error).__mro__:
        kind = _KINDS.get(each.__name__)
        if kind is not None and each.__module__.partition(".")[0] in _THEIRS:
            named = kind(str(error))
            named.__cause__, named.__context__ = error.__cause__, error.__context__
            return named
    return error


def as_httpx(error: Exception, text: str) -> Exception:
    """Return the error of httpx that has the name of one of these; one of these if httpx cannot be loaded."""
    try:
        import httpx

        kind: type[Exception] = getattr(httpx, type(error).__name__)
    except (ImportError, OSError, AttributeError):  # no memory or no file descriptors are left
        kind = type(error)
    return kind(text)
