"""The layers of the control plane, outermost first: record, delay, limit the rate, check access."""

from __future__ import annotations

import math
from collections.abc import Callable

from portkey_admin.testing.plane.access import Caller, authorise, identify
from portkey_admin.testing.plane.clock import PlaneClock
from portkey_admin.testing.plane.description import Described
from portkey_admin.testing.plane.incoming import Ending, Incoming, Layer, Next, Reply, refused
from portkey_admin.testing.plane.organisation import Organisation
from portkey_admin.testing.plane.rate import TokenBucket
from portkey_admin.testing.plane.received import RequestLog
from portkey_admin.testing.plane.refusals import Rejected
from portkey_admin.testing.plane.roles import check_role
from portkey_admin.testing.plane.routing import Router
from portkey_admin.testing.plane.validation import Validator, check_body, check_path, check_query

KEY_HEADER = "x-portkey-api-key"


def recording(record: RequestLog, clock: PlaneClock) -> Layer:
    """Record every request with its response, including rejected ones."""

    async def layer(exchange: Incoming, inner: Next) -> Reply:
        started = clock.time()
        try:
            answer = await inner(exchange)
        except Rejected as refusal:
            answer = refused(refusal)
        silent = answer.ending in (Ending.DROPPED, Ending.HANGING)
        record.note(exchange, 0 if silent else answer.status, started, clock.time() - started)
        return answer

    return layer


def committing(organisation: Organisation, commit: Callable[[], None]) -> Layer:
    """Write the changes of a request to disk before its response is sent."""

    async def layer(exchange: Incoming, inner: Next) -> Reply:
        try:
            return await inner(exchange)
        finally:
            with organisation.lock:
                commit()

    return layer


def latency(seconds: float, clock: PlaneClock) -> Layer:
    """Delay every response by a fixed time."""

    async def layer(exchange: Incoming, inner: Next) -> Reply:
        await clock.sleep(seconds)
        return await inner(exchange)

    return layer


def rate_limit(bucket: TokenBucket, clock: PlaneClock) -> Layer:
    """Reject requests over the rate limit, with the time to wait.

    Portkey documents the code AB06 but no header. The plane sends the wait twice: in milliseconds, and in
    whole seconds for clients that read only the standard header.
    """

    async def layer(exchange: Incoming, inner: Next) -> Reply:
        wait = bucket.take(clock.time())
        if wait > 0:
            headers = {"retry-after": str(math.ceil(wait)), "retry-after-ms": str(math.ceil(wait * 1000))}
            raise Rejected(429, "rate limit exceeded", headers)
        return await inner(exchange)

    return layer


def routing(router: Router) -> Layer:
    """Find the operation for the method and path."""

    async def layer(exchange: Incoming, inner: Next) -> Reply:
        match = router.match(exchange.method, exchange.path)
        if match is None:
            raise Rejected(404, f"there is no {exchange.path} in the Admin API")
        if match.operation is None:
            allowed = ", ".join(match.methods)
            raise Rejected(405, f"{exchange.method} is not allowed here: use {allowed}", {"allow": allowed})
        exchange.operation = match.operation
        exchange.values = match.values
        return await inner(exchange)

    return layer


def authentication(organisation: Organisation) -> Layer:
    """Allow only keys that the plane issued, and only what their type, scopes and user's role permit."""

    async def layer(exchange: Incoming, inner: Next) -> Reply:
        operation = meant(exchange)
        if not operation.public:
            exchange.caller = identified(organisation, exchange)
            authorise(exchange.caller, operation.facts)
            with organisation.lock:
                check_role(organisation, exchange.caller, operation.facts)
        return await inner(exchange)

    return layer


def identified(organisation: Organisation, exchange: Incoming) -> Caller:
    """Return the caller of a request. Raises a 401 if the key is unknown."""
    with organisation.lock:
        organisation.settle()
        return identify(organisation["api_keys"], exchange.headers.get(KEY_HEADER, ""))


def admitted(organisation: Organisation, exchange: Incoming) -> None:
    """Raise a 401 or 403 unless the request has the plane's bootstrap key."""
    if identified(organisation, exchange).key_id != organisation.bootstrap_key_id:
        raise Rejected(403, "this needs the plane's bootstrap key")


def validation(validator: Validator) -> Layer:
    """Reject requests that do not match the API description, naming the field."""

    async def layer(exchange: Incoming, inner: Next) -> Reply:
        operation = meant(exchange)
        check_path(validator, operation, exchange.values)
        exchange.arguments = check_query(validator, operation, exchange.query)
        exchange.body = check_body(validator, operation, exchange.content)
        return await inner(exchange)

    return layer


def meant(exchange: Incoming) -> Described:
    """Return the operation that routing found."""
    if exchange.operation is None:
        raise LookupError("this layer belongs inside the routing layer")
    return exchange.operation
