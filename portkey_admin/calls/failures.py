"""From an attempt that did not succeed to what it tells and the error to raise. Nothing here does I/O."""

from __future__ import annotations

import re
import ssl

import attrs

from portkey_admin import _errors as errors
from portkey_admin.calls import retry
from portkey_admin.calls.answer import request_id_of, status_error
from portkey_admin.calls.call import Call
from portkey_admin.calls.retry import Situation
from portkey_admin.http import errors as http_errors
from portkey_admin.http.content import told_by
from portkey_admin.http.roundtrip import Answer
from portkey_admin.secrets.masking import mask_text

# The connection was never made.
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

_LOOK = "the write may or may not have happened; look before you send it again"


@attrs.frozen(kw_only=True, eq=False)
class Failure:
    """An attempt that did not succeed."""

    situation: Situation
    error: errors.APIError
    """What to raise unless the request is sent again."""
    told: float | None = None
    """Seconds that the server asked to wait."""
    wait: float = 0.0
    """Seconds to wait before the request is sent again, if it is."""


def is_success(answer: Answer) -> bool:
    """Say whether the answer is 2xx and not cut off; whether it can be decoded shows when it is read."""
    return 200 <= answer.status < 300 and not isinstance(answer.broken, http_errors.TransportError)


def judged(call: Call, answer: Answer) -> Answer | Failure:
    """Return an answer that is a success as it is, and of any other the failure that it is."""
    return answer if is_success(answer) else from_answer(call, answer)


def from_answer(call: Call, answer: Answer) -> Failure:
    """Return the failure that an answer is."""
    if 200 <= answer.status < 300 and answer.broken is not None:
        return _lost(call, answer.broken, f"the answer broke off after its status {answer.status}, ")
    told = retry.parse_retry_after(answer.headers, call.clock.wall())
    return Failure(
        situation=retry.situation_of(answer.status),
        error=status_error(call, answer, told),
        told=told,
        wait=retry.delay(call.attempts, told, call.clock.random),
    )


def from_exception(call: Call, cause: Exception, host: str) -> Failure:
    """Return the failure that an exception is which came instead of an answer. host: who was asked."""
    if (told := _for_good(cause)) is not None:
        return attrs.evolve(_lost(call, cause, f"{told}; "), situation=Situation.REFUSED)
    if isinstance(cause, _UNREACHED) and _is_unreached(cause):
        return attrs.evolve(_lost(call, cause, f"{host} was not reached, "), situation=Situation.UNREACHED)
    return _lost(call, cause)


def from_deadline(call: Call, seconds: float) -> errors.APITimeoutError:
    """Return the error of an attempt that the deadline of the whole call cut off."""
    return call.error(errors.APITimeoutError, f"no answer within the deadline of {seconds:g} s")


def in_doubt(call: Call, cause: Exception) -> errors.AmbiguousWriteError:
    """Return the error for a write that may have happened and must not be sent again.

    cause: what went wrong, whatever it is.
    """
    facts = {}
    if isinstance(cause, errors.APIError):
        why = cause.message
        facts = {
            name: getattr(cause, name) for name in ("status", "code", "request_id", "retry_after", "body")
        }
    else:
        why = str(cause) if isinstance(cause, errors.PortkeyError) else f"{type(cause).__name__}: {cause}"
    if facts.get("status") is None and (answer := call.answer) is not None:
        facts |= {"status": answer.status, "request_id": call.masked(request_id_of(answer.headers))}
    error = call.error(errors.AmbiguousWriteError, f"{_LOOK}: {why}", **facts)
    error.__cause__ = cause
    return error


def sent_twice(call: Call) -> errors.AmbiguousWriteError:
    """Return the error for a write that middleware wants to send again, though it may have happened."""
    error = in_doubt(call, errors.PortkeyError("middleware asked for it once more, in vain"))
    error.__cause__ = None
    return error


def bare(call: Call, cause: Exception) -> Exception:
    """Return an exception without secrets: a new one of its kind, with its text and with no frame.

    Deep in the HTTP library, frames hold headers and bodies as local variables, and exceptions hold requests.
    Of what is behind it, what was given as its cause is kept.
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


# What the codes of OpenSSL mean for whoever has to do something about it.
_CERTIFICATE = {
    62: "the certificate of the server is for another name: check the host in the base URL",
    64: "the certificate of the server is for another address: check the host in the base URL",
    10: "the certificate of the server has expired: tell who runs it, and check this machine's clock",
    9: "the certificate of the server is not valid yet: check this machine's clock",
    23: "the certificate of the server was revoked: tell who runs it",
}
_UNKNOWN_AUTHORITY = (
    "the certificate of the server, or of a proxy that looks into TLS, is of an authority that is not"
    " trusted: name its certificate in SSL_CERT_FILE, or as verify="
)


# What the server, or a proxy reached by TLS, says of our side. Whatever was written with it was not read.
_ALERT = re.compile(r"\[SSL: \w*ALERT_(\w+)\]")
_NAME_ONE = "name one with its key as cert=, --client-cert or PORTKEY_CLIENT_CERT"
_ALERTS = {
    "CERTIFICATE_REQUIRED": f"the server wants a certificate of the client: {_NAME_ONE}",
    "HANDSHAKE_FAILURE": (
        f"the server refuses the TLS connection, perhaps as it wants a certificate of the client: {_NAME_ONE}"
    ),
    "CERTIFICATE_EXPIRED": "the server finds the certificate of the client expired: get a new one",
    "CERTIFICATE_REVOKED": "the server finds the certificate of the client revoked: get a new one",
}
_NOT_TAKEN = f"the server does not take the certificate of the client: {_NAME_ONE} that it trusts"
_OF_CERTIFICATES = ("BAD_CERTIFICATE", "UNKNOWN_CA", "CERTIFICATE_UNKNOWN", "UNSUPPORTED_CERTIFICATE")


def refused_by_peer(error: BaseException) -> str | None:
    """Say why the other side of a TLS connection ended it over the client's certificate, and what to do."""
    found = _ALERT.search(str(error))
    if found is None:
        return None
    return _ALERTS.get(found[1], _NOT_TAKEN if found[1] in _OF_CERTIFICATES else None)


def certificate_trouble(error: ssl.SSLCertVerificationError) -> str:
    """Say what is wrong with a certificate, and what to do about it."""
    return _CERTIFICATE.get(error.verify_code, _UNKNOWN_AUTHORITY)


def _for_good(cause: Exception) -> str | None:
    """Say why no connection can be made until somebody does something; None: another try may do better."""
    if isinstance(cause, http_errors.ProxyError) and str(cause).startswith(("401", "407")):
        return "the proxy wants a login, or another one: put user name and password into the URL of the proxy"
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
