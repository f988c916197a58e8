"""Turn a failed attempt into an outcome and an exception. Nothing here does I/O."""

from __future__ import annotations

import re
import ssl
from typing import NamedTuple

from portkey_admin import _errors as errors
from portkey_admin.calls import retry
from portkey_admin.calls.call import Call
from portkey_admin.calls.response_errors import request_id_of, status_error
from portkey_admin.calls.retry import Situation
from portkey_admin.http import errors as http_errors
from portkey_admin.http.content import told_by
from portkey_admin.http.roundtrip import Answer
from portkey_admin.secrets.masking import mask_text

# No connection was made.
_UNREACHED = (
    http_errors.ConnectError,
    http_errors.ConnectTimeout,
    http_errors.PoolTimeout,
    http_errors.ProxyError,
)

# httpx-aiohttp, if the user's own client is one, reports as ConnectTimeout whatever happens to a connection,
# be it lost after sending. Of aiohttp's errors behind it, only these say that there was none.
_UNREACHED_AIOHTTP = frozenset({"ClientConnectorError", "ConnectionTimeoutError", "ClientHttpProxyError"})

_FACTS = ("status", "code", "request_id", "retry_after", "body")

_LOOK = "the write may or may not have happened; check before you retry"


class Failure(NamedTuple):
    """A failed attempt."""

    situation: Situation
    error: errors.APIError
    """The exception to raise if there is no retry."""
    told: float | None = None
    """Seconds from the server's `Retry-After`."""
    wait: float = 0.0
    """Seconds to wait before a retry."""


def is_success(answer: Answer) -> bool:
    """Return whether the response is a success and complete. Decoding errors show later."""
    return answer.status in retry.SUCCESS and not isinstance(answer.broken, http_errors.TransportError)


def judged(call: Call, answer: Answer) -> Answer | Failure:
    """Return a successful response unchanged, and the failure for any other."""
    return answer if is_success(answer) else from_answer(call, answer)


def from_answer(call: Call, answer: Answer) -> Failure:
    """Return the failure for a response."""
    if 200 <= answer.status < 300 and answer.broken is not None:
        return _lost(call, answer.broken, f"the response broke off after its status {answer.status}, ")
    told = retry.parse_retry_after(answer.headers, call.clock.wall())
    return Failure(
        situation=retry.situation_of(answer.status),
        error=status_error(call, answer, told),
        told=told,
        wait=retry.delay(call.attempts, told, call.clock.random),
    )


def from_exception(call: Call, cause: Exception, host: str) -> Failure:
    """Return the failure for an exception instead of a response. host: the server."""
    if (told := _for_good(cause)) is not None:
        return _lost(call, cause, f"{told}; ")._replace(situation=Situation.REFUSED)
    if isinstance(cause, _UNREACHED) and _is_unreached(cause):
        return _lost(call, cause, f"{host} was not reached, ")._replace(situation=Situation.UNREACHED)
    return _lost(call, cause)


def not_loaded(call: Call, cause: Exception) -> errors.APIConnectionError:
    """Return the exception for a call that was not sent, because a module of ours can't be loaded."""
    return call.error(errors.APIConnectionError, f"nothing was sent: a module can't be loaded: {cause}")


def from_deadline(call: Call, seconds: float) -> errors.APITimeoutError:
    """Return the error for an attempt that exceeded the deadline of the call."""
    return call.error(errors.APITimeoutError, f"no response within the deadline of {seconds:g} s")


def in_doubt(call: Call, cause: Exception) -> errors.AmbiguousWriteError:
    """Return the error for a write that may have happened and must not be retried.

    cause: any exception.
    """
    facts = {}
    if isinstance(cause, errors.APIError):
        why = cause.message
        facts = {name: getattr(cause, name) for name in _FACTS}
    else:
        why = str(cause) if isinstance(cause, errors.PortkeyError) else f"{type(cause).__name__}: {cause}"
    if facts.get("status") is None and (answer := call.answer) is not None:
        facts |= {"status": answer.status, "request_id": call.masked(request_id_of(answer.headers))}
    error = call.error(errors.AmbiguousWriteError, f"{_LOOK}: {why}", **facts)
    error.__cause__ = cause
    return error


def sent_twice(call: Call) -> errors.AmbiguousWriteError:
    """Return the error for a write that middleware tries to repeat although it may have happened."""
    error = in_doubt(call, errors.PortkeyError("middleware tried to send it again"))
    error.__cause__ = None
    return error


def bare(call: Call, cause: Exception) -> Exception:
    """Return an exception without secrets: a new one of the same type, with its text but no frames.

    Frames inside the HTTP library contain headers and bodies as local variables, and exceptions refer to
    requests. Only the explicit cause is kept.
    """
    text = mask_text(told_by(cause), call.secrets)
    copy: Exception
    if isinstance(cause, http_errors.TransportError):
        copy = http_errors.as_httpx(cause, text)
    elif isinstance(cause, OSError) and type(cause).__module__ in ("builtins", "ssl", "socket"):
        copy = OSError(cause.errno, text) if type(cause).__module__ != "ssl" else type(cause)(text)
    else:
        copy = RuntimeError(f"{type(cause).__name__}: {text}" if text else type(cause).__name__)
    behind = cause.__cause__
    if isinstance(behind, Exception) and behind is not cause:
        copy.__cause__ = bare(call, behind)
    return copy


# What OpenSSL's codes mean, and what to do.
_CERTIFICATE = {
    62: "the certificate of the server is for another name: check the host in the base URL",
    64: "the certificate of the server is for another address: check the host in the base URL",
    10: "the certificate of the server has expired: tell its administrator, and check this machine's clock",
    9: "the certificate of the server is not valid yet: check this machine's clock",
    23: "the certificate of the server was revoked: tell its administrator",
}
_UNKNOWN_AUTHORITY = (
    "the certificate of the server, or of a proxy that inspects TLS, is from an authority that is not"
    " trusted: name its certificate in SSL_CERT_FILE, or as verify="
)


# Errors that the server, or a proxy reached by TLS, reports about our side. Nothing that we sent was read.
_ALERT = r"\[SSL: \w*ALERT_(\w+)\]"
_NAME_ONE = "name one with its key as cert=, --client-cert or PORTKEY_CLIENT_CERT"
_ALERTS = {
    "CERTIFICATE_REQUIRED": f"the server requires a client certificate: {_NAME_ONE}",
    "HANDSHAKE_FAILURE": (
        f"the server refuses the TLS connection; it may require a client certificate: {_NAME_ONE}"
    ),
    "CERTIFICATE_EXPIRED": "the server says that the client certificate has expired: get a new one",
    "CERTIFICATE_REVOKED": "the server says that the client certificate was revoked: get a new one",
}
_NOT_TAKEN = f"the server rejects the client certificate: {_NAME_ONE} that it trusts"
_OF_CERTIFICATES = ("BAD_CERTIFICATE", "UNKNOWN_CA", "CERTIFICATE_UNKNOWN", "UNSUPPORTED_CERTIFICATE")


def refused_by_peer(error: BaseException) -> str | None:
    """Explain why the server rejected the client certificate, and what to do."""
    found = re.search(_ALERT, str(error))
    if found is None:
        return None
    return _ALERTS.get(found[1], _NOT_TAKEN if found[1] in _OF_CERTIFICATES else None)


def certificate_trouble(error: ssl.SSLCertVerificationError) -> str:
    """Explain what is wrong with a certificate, and what to do."""
    return _CERTIFICATE.get(error.verify_code, _UNKNOWN_AUTHORITY)


def _for_good(cause: Exception) -> str | None:
    """Explain why no connection is possible without a fix; None if a retry may succeed."""
    if isinstance(cause, http_errors.ProxyError) and str(cause).startswith(("401", "407")):
        return "the proxy requires valid credentials: put user name and password into the proxy URL"
    behind: BaseException | None = cause
    for _ in range(5):
        if isinstance(behind, ssl.SSLCertVerificationError):
            return certificate_trouble(behind)
        if behind is not None and (told := refused_by_peer(behind)) is not None:
            return told
        behind = behind and (behind.__cause__ or behind.__context__)
    return None


def _is_unreached(cause: Exception) -> bool:
    kinds = type(cause.__cause__).__mro__
    return not kinds[0].__module__.startswith("aiohttp.") or any(
        kind.__name__ in _UNREACHED_AIOHTTP for kind in kinds
    )


def _lost(call: Call, cause: Exception, what: str = "") -> Failure:
    is_late = isinstance(cause, http_errors.TimeoutException)
    kind = errors.APITimeoutError if is_late else errors.APIConnectionError
    told = told_by(cause)
    detail = f"{type(cause).__name__}: {told}" if told else type(cause).__name__
    error = call.error(kind, f"{what}{detail}")
    error.__cause__ = bare(call, cause)
    wait = retry.delay(call.attempts, None, call.clock.random)
    return Failure(situation=Situation.LOST, error=error, wait=wait)
