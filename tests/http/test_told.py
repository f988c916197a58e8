"""Whether a request over a given client may have been sent, though its error says that it was not."""

from __future__ import annotations

import asyncio

import httpcore
import httpx
import pytest

from portkey_admin.http import errors
from portkey_admin.http.given_client import _Told
from portkey_admin.http.types import timeouts_of

DEEP = type("ConnectError", (Exception,), {"__module__": "httpcore._exceptions"})


@pytest.mark.parametrize(
    ("sent", "is_alone", "cause", "may_be"),
    [
        # A transport that tells nothing, with nothing after it: its error is about our request.
        ([], True, OSError(), False),
        # It may be about the request of a hook, unless httpcore itself raised it before any event.
        ([], False, OSError(), True),
        ([], False, None, True),
        ([], False, httpcore.ConnectError(), False),
        ([], False, DEEP(), False),
        # httpcore tells, and told of no head that was written.
        (["POST started"], False, OSError(), False),
        (["CONNECT complete"], False, OSError(), False),
        (["POST complete"], False, httpcore.ConnectError(), True),
        (["POST complete"], True, OSError(), True),
        (["CONNECT complete", "GET complete"], True, None, True),
    ],
)
def test_what_the_transport_told_decides_else_what_runs_around_it(
    sent: list[str], is_alone: bool, cause: Exception | None, may_be: bool
) -> None:
    async def tell() -> _Told:
        told = _Told(timeouts_of(httpx.Timeout(5.0)))
        told.is_alone = is_alone
        for each in sent:
            method, end = each.split()
            request = {"request": httpcore.Request(method, "https://api.example.com/v1/configs")}
            await told("http11.send_request_headers.started", request)
            await told(f"http11.send_request_headers.{end}", request)
        return told

    error = errors.ConnectError("refused")
    error.__cause__ = cause
    assert asyncio.run(tell()).may_be_sent(error) is may_be
