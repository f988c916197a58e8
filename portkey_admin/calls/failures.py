"""From an attempt that did not succeed to what it tells and the error to raise. Nothing here does I/O."""

from __future__ import annotations

import attrs
import httpx

from portkey_admin import errors
from portkey_admin.calls import retry
from portkey_admin.calls.answer import Call, Response, status_error
from portkey_admin.calls.retry import Situation
from portkey_admin.secrets.masking import mask_text

# The connection was never made.
_UNREACHED = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)

# httpx-aiohttp, if the user's own client is one, reports as ConnectTimeout whatever happens to a connection,
# be it lost after sending. Of aiohttp's errors behind it, only these say that there was none.
_UNREACHED_AIOHTTP = frozenset({"ClientConnectorError", "ConnectionTimeoutError", "ClientHttpProxyError"})

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


def is_success(answer: Response) -> bool:
    """Say whether the answer is 2xx and not cut off; whether it can be decoded shows when it is read."""
    return 200 <= answer.status < 300 and not isinstance(answer.broken, httpx.TransportError)


def from_answer(call: Call, answer: Response, now: float) -> Failure:
    """Return the failure that an answer is. `now`: seconds since 1970."""
    if 200 <= answer.status < 300 and answer.broken is not None:
        return _lost(call, answer.broken, f"the answer broke off after its status {answer.status}, ")
    told = retry.parse_retry_after(answer.headers, now)
    return Failure(
        situation=retry.situation_of(answer.status), error=status_error(call, answer, told), told=told
    )


def from_exception(call: Call, cause: httpx.TransportError) -> Failure:
    """Return the failure that an exception of httpx is, where nothing of an answer had come."""
    if _is_unreached(cause):
        return attrs.evolve(_lost(call, cause, "not reached, "), situation=Situation.UNREACHED)
    return _lost(call, cause)


def from_deadline(call: Call, seconds: float) -> Failure:
    """Return the failure that an attempt is which the deadline of the whole call cut off."""
    error = call.error(errors.APITimeoutError, f"no answer within the deadline of {seconds:g} s")
    return Failure(situation=Situation.LOST, error=error)


def in_doubt(call: Call, failure: Failure) -> errors.AmbiguousWriteError:
    """Return the error for a write that may have happened and must not be sent again."""
    seen = failure.error
    error = call.error(
        errors.AmbiguousWriteError,
        f"{_LOOK}: {seen.message}",
        status=seen.status,
        code=seen.code,
        request_id=seen.request_id,
        retry_after=seen.retry_after,
        body=seen.body,
    )
    error.__cause__ = seen
    return error


def from_middleware(call: Call, cause: Exception, answer: Response | None) -> errors.AmbiguousWriteError:
    """Return the error for a write after which middleware failed. `answer`: what came last, if anything."""
    return _in_doubt(call, f"{type(cause).__name__} in middleware: {cause}", answer)


def sent_twice(call: Call, answer: Response | None) -> errors.AmbiguousWriteError:
    """Return the error for a write that middleware wants to send again, though it may have happened."""
    return _in_doubt(call, "middleware asked for it once more, in vain", answer)


def _in_doubt(call: Call, why: str, answer: Response | None) -> errors.AmbiguousWriteError:
    return call.error(
        errors.AmbiguousWriteError,
        f"{_LOOK}: {why}",
        status=answer and answer.status,
        request_id=answer and call.masked(answer.request_id),
    )


def _is_unreached(cause: httpx.TransportError) -> bool:
    if not isinstance(cause, _UNREACHED):
        return False
    kinds = type(cause.__cause__).__mro__
    return not kinds[0].__module__.startswith("aiohttp.") or any(
        kind.__name__ in _UNREACHED_AIOHTTP for kind in kinds
    )


def _lost(call: Call, cause: Exception, what: str = "") -> Failure:
    kind = errors.APITimeoutError if isinstance(cause, httpx.TimeoutException) else errors.APIConnectionError
    detail = f"{type(cause).__name__}: {cause}" if str(cause) else type(cause).__name__
    error = call.error(kind, f"{what}{detail}")
    error.__cause__ = _bare(call, cause)
    return Failure(situation=Situation.LOST, error=error)


def _bare(call: Call, cause: Exception) -> Exception:
    """Return the exception without secrets: its text may quote them, and frames of its tracebacks hold them.

    Deep in the HTTP library, these have headers and bodies as local variables.
    """
    links: list[BaseException] = [cause]
    for link in links:
        link.__traceback__ = None
        link.args = tuple(
            mask_text(each, call.secrets) if isinstance(each, str) else each for each in link.args
        )
        behind = (link.__cause__, link.__context__, *getattr(link, "exceptions", ()))
        links += [each for each in behind if each is not None and each not in links]
    return cause
