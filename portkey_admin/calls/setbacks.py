"""What follows an attempt that did not succeed: the limiter is told, and then a retry or an error.

Nothing here is on the road of a call that succeeds at once.
"""

from __future__ import annotations

from portkey_admin._errors import APIError, ConfigurationError, InvalidArgumentError
from portkey_admin.calls import failures
from portkey_admin.calls.answer import request_id_of
from portkey_admin.calls.call import Call
from portkey_admin.calls.failures import Failure
from portkey_admin.calls.limiter import Limiter
from portkey_admin.calls.options import Options
from portkey_admin.calls.retry import LONGEST_RETRY_AFTER, Situation, Verdict, decide
from portkey_admin.http.errors import InvalidURL, LocalProtocolError, TransportError, UnsupportedProtocol
from portkey_admin.http.roundtrip import Answer
from portkey_admin.secrets.logging import logger
from portkey_admin.secrets.masking import mask_text

_LONG_PAUSE = 30.0  # seconds; of one for all tasks a person should hear


def tell_limiter(limiter: Limiter, call: Call, failure: Failure, started: float) -> None:
    """Tell the limiter what came of an attempt that did not succeed."""
    if failure.situation is Situation.THROTTLED:
        call.counts.throttled += 1
        if _LONG_PAUSE <= failure.wait <= LONGEST_RETRY_AFTER:
            logger.warning("429: every call of this limiter waits for %.0f s", failure.wait)
        # A wait too long to sit through is for the caller, not for every other task.
        pause = failure.wait if failure.wait <= LONGEST_RETRY_AFTER else 0.0
        limiter.throttled(pause, sent_at=started)
    elif failure.error.status is not None:
        limiter.succeeded()


def follow(call: Call, failure: Failure, max_retries: int, now: float) -> Answer | None:
    """Return None to retry, the answer if the call is done all the same, or raise the error."""
    operation = call.operation
    if call.maybe_done and call.method == "DELETE" and failure.error.status == 404:
        # An earlier attempt has deleted it, and its answer was lost.
        logger.warning("%s: 404 after an attempt whose answer was lost; taken for done", operation.id)
        return Answer(status=204)
    if call.maybe_done and call.method == "DELETE" and failure.error.code == "AB03":
        # What is gone answers that too; and so does what a key may not delete.
        raise failures.in_doubt(call, failure.error)
    verdict = decide(
        failure.situation,
        repeatable=call.is_repeatable,
        retries_left=max_retries + 1 - call.attempts,
        retry_after=failure.told,
    )
    # In doubt it may be in other situations too, as middleware may make it look otherwise.
    again = verdict is Verdict.RETRY and not call.is_in_doubt
    if not again or now + failure.wait >= call.ends:
        raise failure.error
    call.last = failure.error
    call.counts.resends += 1
    logger.info("%s: %s; again in %.2f s", operation.id, failure.situation.value, failure.wait)
    return None


def failure_of(call: Call, error: Exception, *, host: str, is_own: bool, was_maybe_done: bool) -> Failure:
    """Return what an exception of the HTTP library is, or raise what is no fault of the way there."""
    if isinstance(error, InvalidURL):
        call.maybe_done = was_maybe_done
        raise InvalidArgumentError(f"{call.operation.id}: this makes no URL: {error}")
    if isinstance(error, LocalProtocolError | UnsupportedProtocol):
        call.maybe_done = was_maybe_done
        # Its text may quote the header at fault, which may be a secret of the user's own client.
        raise ConfigurationError(
            f"httpx cannot send this request ({type(error).__name__}): look at the headers and the"
            " transport of the http_client"
        )
    if not is_own and not isinstance(error, TransportError):
        raise error  # of the hooks or the auth of the user's client
    return failures.from_exception(call, error, host)


def with_curl(call: Call, error: Exception, url: str, options: Options) -> Exception:
    """Tell an error what was to be sent, for its `curl()`."""
    if isinstance(error, APIError) and error._curl is None:
        try:
            from portkey_admin.secrets import curl

            error._curl = curl.command(
                call.method,
                url,
                headers=options.headers if call.headers is None else call.headers,
                body=call.body,
                has_body=call.content is not None,
                has_key=call.operation.server != "public",
                secrets=call.secrets,
            )
        except Exception:  # the error counts, and not how it is told
            logger.debug("%s: no curl command", call.operation.id)
    return error


def log_attempt(call: Call, seen: object, seconds: float) -> None:
    """Log an attempt and what came of it: a status, or the name of an exception."""
    # The path template and never the path, a body or a header: ids, people and keys stay out of logs.
    answer = call.answer if isinstance(seen, int) else None
    request_id = answer and request_id_of(answer.headers)
    logger.debug(
        "%s %s: %s in %.0f ms, attempt %d%s",
        call.method,
        call.operation.path,
        seen,
        seconds * 1000,
        call.attempts,
        f", request id {mask_text(request_id, call.secrets)}" if request_id else "",
    )
