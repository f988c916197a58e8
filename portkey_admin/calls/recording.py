"""Record the status, headers and request id of every response."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

import attrs

from portkey_admin.calls.observers import answered
from portkey_admin.calls.response_errors import request_id_of
from portkey_admin.http.roundtrip import Answer, Headers
from portkey_admin.secrets.masking import Secrets, mask_text, secrets_in

# Cookies open a session, and a key that is echoed is a key.
_LEFT_OUT = frozenset({"set-cookie", "set-cookie2", "cookie", "proxy-authorization", "x-portkey-api-key"})


@attrs.frozen(kw_only=True)
class RawResponse:
    """A response without its body.

    Attributes:
        operation: id, such as "workspaces.create".
        status: HTTP status; of an error, too.
        headers: case-insensitive; those that contain secrets are left out.
        request_id: for Portkey's support; None if the server sent none.
        attempts: number of requests for the call, including the first.
    """

    operation: str
    status: int
    headers: Mapping[str, str] = attrs.field(repr=False)
    request_id: str | None
    attempts: int


@contextmanager
def record_responses() -> Iterator[list[RawResponse]]:
    """Collect the response of each call inside the block, from any client.

        with portkey_admin.record_responses() as responses:
            workspace = await portkey.workspaces.create(name="Search")
        print(responses[0].request_id)

    Yields a list. Each call adds its last response as a RawResponse when it ends, successful or not. A call
    without a response adds nothing. Calls of tasks started inside the block are included while it is open.
    Blocks can be nested; each also sees the calls of inner blocks.
    """
    responses: list[RawResponse] = []
    is_open = True

    def record(operation: str, answer: Answer, attempts: int, secrets: Secrets) -> None:
        if is_open:
            responses.append(_recorded(operation, answer, attempts, secrets))

    token = answered.set((*answered.get(), record))
    try:
        yield responses
    finally:
        is_open = False
        answered.reset(token)


def _recorded(operation: str, answer: Answer, attempts: int, secrets: Secrets) -> RawResponse:
    request_id = request_id_of(answer.headers)
    return RawResponse(
        operation=operation,
        status=answer.status,
        headers=harmless(answer.headers, secrets),
        request_id=mask_text(request_id, secrets) if request_id else None,
        attempts=attempts,
    )


def harmless(headers: Mapping[str, str], secrets: Iterable[str]) -> Mapping[str, str]:
    """Return the headers of a response without those that contain secrets."""
    return Headers(
        [
            (name, mask_text(value, secrets))
            for name, value in headers.items()
            if name.lower() not in _LEFT_OUT and not secrets_in({name: value})
        ]
    )
