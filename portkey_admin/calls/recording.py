"""Status, headers and request id of every answer, for who wants more than what a method returns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import attrs
import httpx

from portkey_admin.calls.answer import Call, Response
from portkey_admin.calls.open_blocks import recordings
from portkey_admin.secrets.masking import mask_text, secrets_in

# Cookies open a session, and a key that is echoed is a key.
_LEFT_OUT = frozenset({"set-cookie", "set-cookie2", "cookie", "proxy-authorization", "x-portkey-api-key"})


@attrs.frozen(kw_only=True)
class RawResponse:
    """What an answer said, but for its body.

    Attributes:
        operation: id, such as "workspaces.create".
        status: HTTP status; of an error, too.
        headers: whatever the case of their names; those that carry secrets are left out.
        request_id: to quote to Portkey's support; None where the server names none.
        attempts: requests made for the call, the first one included.
    """

    operation: str
    status: int
    headers: Mapping[str, str] = attrs.field(repr=False)
    request_id: str | None
    attempts: int


@attrs.define
class Recording:
    """An open block, and what it has collected."""

    responses: list[RawResponse] = attrs.field(factory=list)
    is_open: bool = True


@contextmanager
def record_responses() -> Iterator[list[RawResponse]]:
    """Collect what was answered to each call that is made inside the block, whichever client makes it.

        with portkey_admin.record_responses() as responses:
            workspace = await portkey.workspaces.create(name="Search")
        print(responses[0].request_id)

    Gives a list to which each call adds one RawResponse when it ends, whether it succeeds or fails: its last
    answer. A call that got none adds none. Calls of tasks that are started inside the block count, as long as
    it is open. Blocks nest, and then each sees the calls of those inside it.
    """
    recording = Recording()
    token = recordings.set((*recordings.get(), recording))
    try:
        yield recording.responses
    finally:
        recording.is_open = False
        recordings.reset(token)


def record(call: Call, answer: Response) -> None:
    """Tell every open `record_responses` block what was answered to a call."""
    request_id = answer.request_id
    response = RawResponse(
        operation=call.operation.id,
        status=answer.status,
        headers=harmless(answer.headers, call.secrets),
        request_id=mask_text(request_id, call.secrets) if request_id else None,
        attempts=call.attempts,
    )
    for recording in recordings.get():
        if recording.is_open:
            recording.responses.append(response)


def harmless(headers: Mapping[str, str], secrets: frozenset[str]) -> Mapping[str, str]:
    """Return the headers of an answer without those that carry secrets."""
    return httpx.Headers(
        [
            (name, mask_text(value, secrets))
            for name, value in headers.items()
            if name.lower() not in _LEFT_OUT and not secrets_in({name: value})
        ]
    )
