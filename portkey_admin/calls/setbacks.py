"""Handle failed attempts: tell the limiter, then retry or raise.

A call that succeeds immediately uses nothing from this module.
"""

from __future__ import annotations

from portkey_admin._errors import APIError, ConfigurationError, InvalidArgumentError
from portkey_admin.calls import failures
from portkey_admin.calls.call import Call
from portkey_admin.calls.failures import Failure
from portkey_admin.calls.limiter import Limiter
from portkey_admin.calls.options import Options
from portkey_admin.calls.response_errors import request_id_of
from portkey_admin.calls.retry import LONGEST_RETRY_AFTER, Situation, Verdict, decide
from portkey_admin.http.errors import InvalidURL, LocalProtocolError, TransportError, UnsupportedProtocol
from portkey_admin.http.roundtrip import Answer
from portkey_admin.secrets.logging import logger
from portkey_admin.secrets.masking import mask_text

_LONG_PAUSE = 30.0  # seconds; people should hear about a longer pause of all tasks


def tell_limiter(limiter: Limiter, call: Call, failure: Failure, started: float) -> None:
    """Tell the limiter about a failed attempt."""
    if failure.situation is Situation.THROTTLED:
        call.counts.throttled += 1
        if _LONG_PAUSE <= failure.wait <= LONGEST_RETRY_AFTER:
            logger.warning("429: every call of this limiter waits for %.0f s", failure.wait)
        # If the wait is too long, only the caller gets the error; other tasks don't pause.
        pause = failure.wait if failure.wait <= LONGEST_RETRY_AFTER else 0.0
        limiter.throttled(pause, sent_at=started)
    elif failure.error.status is not None:
        limiter.succeeded()


def follow(call: Call, failure: Failure, max_retries: int, now: float) -> Answer | None:
    """Return None to retry, the response if the call succeeded anyway, or raise the error."""
    operation = call.operation
    if call.maybe_done and call.method == "DELETE" and failure.error.status == 404:
        # An earlier attempt deleted it, but its response was lost.
        logger.warning("%s: 404 after an attempt whose response was lost; treated as done", operation.id)
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
    # It may be ambiguous in other situations too, because middleware can change the response.
    again = verdict is Verdict.RETRY and not call.is_in_doubt
    if not again or now + failure.wait >= call.ends:
        raise failure.error
    call.last = failure.error
    call.counts.resends += 1
    logger.info("%s: %s; again in %.2f s", operation.id, failure.situation.value, failure.wait)
    return None


def failure_of(call: Call, error: Exception, *, host: str, is_own: bool, was_maybe_done: bool) -> Failure:
    """Classify an exception of the HTTP library, or raise it if the connection is not at fault."""
    if isinstance(error, InvalidURL):
        call.maybe_done = was_maybe_done
        raise InvalidArgumentError(f"{call.operation.id}: can't build a URL: {error}; check its ids")
    if isinstance(error, LocalProtocolError | UnsupportedProtocol):
        call.maybe_done = was_maybe_done
        # Its text may quote the invalid header, which may be a secret of the user's own client.
        raise ConfigurationError(
            f"httpx can't send this request ({type(error).__name__}): check the headers,"
            " cookies and transport of the http_client"
        )
    if not is_own and not isinstance(error, TransportError):
        raise error  # from the hooks or the auth of the user's client
    return failures.from_exception(call, error, host)


def with_curl(call: Call, error: Exception, url: str, options: Options) -> Exception:
    """Attach the request to an error, for its `curl()`."""
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
    """Log an attempt and its result: a status, or the name of an exception."""
    # Log the path template, never the path, body or headers: ids, people and keys stay out of logs.
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
