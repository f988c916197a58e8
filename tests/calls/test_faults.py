"""Whatever a server or a proxy answers ends in a result or in a typed error, over real sockets."""

from __future__ import annotations

import functools
import gzip
import json
from typing import Any

import httpx
import pytest
from scripted_server import Received, answer, serving
from sending import API_KEY, CREATE, DELETE, LIST, READ, REPLACE, send, transport_to

from portkey_admin import errors
from portkey_admin_api import decoding
from portkey_admin_api.types import Operation

# Without the time of day, which would give the cases another name in every run.
compressed = functools.partial(gzip.compress, mtime=0)

OBJECT: Operation[Any] = Operation(
    id="things.get",
    method="GET",
    path="/things",
    summary="",
    idempotent=True,
    response=decoding.model("Workspace"),
)
HTML = b"<!doctype html><html><head><title>502 Bad\n Gateway</title></head><body>x</body></html>"


def outcome(run_everywhere: Any, operation: Operation[Any], *script: bytes, **options: Any) -> Any:
    async def run() -> Any:
        async with transport_to(server.url, **options) as transport:
            try:
                return await send(transport, operation)
            except errors.PortkeyError as error:
                return error

    with serving(*script) as server:
        result = run_everywhere(run)
    return result, server.requests


CLASSES = {
    400: errors.BadRequestError,
    401: errors.AuthenticationError,
    402: errors.PaymentRequiredError,
    403: errors.PermissionDeniedError,
    404: errors.NotFoundError,
    409: errors.ConflictError,
    422: errors.UnprocessableEntityError,
    429: errors.RateLimitError,
}


def expected_class(status: int) -> type[errors.APIStatusError]:
    if 300 <= status < 400:
        return errors.RedirectError
    if 500 <= status < 600:
        return errors.ServerError
    return CLASSES.get(status, errors.APIStatusError)


def test_every_status_from_200_to_999_is_a_result_or_its_error(run_everywhere: Any) -> None:
    """On one connection, as there are eight hundred of them."""
    statuses = range(200, 1000)

    async def run() -> list[Any]:
        outcomes = []
        async with transport_to(server.url, max_retries=0) as transport:
            for _ in statuses:
                try:
                    outcomes.append(await send(transport, READ))
                except errors.PortkeyError as error:
                    outcomes.append(error)
        return outcomes

    def reply(status: int) -> bytes:
        # HTTP gives 204 and 304 no body; a client stops reading after their head.
        return answer(status, b"" if status in (204, 304) else b'{"id": "1"}')

    with serving(*map(reply, statuses)) as server:
        outcomes = run_everywhere(run)
    for status, seen in zip(statuses, outcomes, strict=True):
        if status == 204:
            assert type(seen) is errors.ResponseError
        elif status < 204:
            assert seen == {"id": "1"}
        elif status < 300:
            assert (type(seen), seen.status) == (errors.ResponseError, status)
        else:
            assert (type(seen), seen.status) == (expected_class(status), status)


@pytest.mark.parametrize("status", [101, 102, 103, 199])
def test_an_informational_status_is_skipped_or_an_error(status: int, run_everywhere: Any) -> None:
    informational = f"HTTP/1.1 {status} -\r\n\r\n".encode()
    seen, _ = outcome(run_everywhere, READ, informational + answer(200, {"id": "1"}), max_retries=0)
    if status == 101:  # a change of protocol that nobody asked for
        assert isinstance(seen, errors.APIError)
    else:
        assert seen == {"id": "1"}


@pytest.mark.parametrize(
    "reply",
    [
        b"HTTP/1.1 200\x00OK\r\n\r\n",
        b"HTTP/1.1 20 OK\r\n\r\n",
        b"HTTP/1.1 1000 -\r\n\r\n",
        b"220 mail.example.com ESMTP\r\n",
        b"\x16\x03\x01\x00\xa5",
        b"HTTP/1.1 200 OK\r\ncontent-length: many\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}",
    ],
)
def test_what_is_no_http_is_a_connection_error(reply: bytes, run_everywhere: Any) -> None:
    seen, requests = outcome(run_everywhere, READ, reply, max_retries=1)
    assert type(seen) is errors.APIConnectionError
    assert len(requests) == 2


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (HTML, "a web page: 502 Bad Gateway"),
        (b"", "an empty body"),
        (b"  \n", "an empty body"),
        (b'{"id": "1', "not JSON"),
        (b'{"id": "\xff\xfe\xfa"}', "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b'{"n": ' + b"9" * 5000 + b"}", "not JSON"),
        (b"null", "NoneType instead of an object"),
        (b'"yes"', "str instead of an object"),
        (b"[]", "list instead of an object"),
    ],
)
def test_a_success_without_the_promised_json_is_a_response_error(
    content: bytes, says: str, run_everywhere: Any
) -> None:
    seen, requests = outcome(run_everywhere, OBJECT, answer(200, content))
    assert type(seen) is errors.ResponseError
    assert says in str(seen)
    assert (seen.status, len(requests)) == (200, 1)


def test_a_response_error_after_a_write_says_that_it_probably_took_effect(run_everywhere: Any) -> None:
    seen, requests = outcome(run_everywhere, CREATE, answer(200, HTML))
    assert type(seen) is errors.ResponseError
    assert "most probably succeeded" in str(seen)
    assert len(requests) == 1


@pytest.mark.parametrize(
    "reply",
    [
        answer(200, b'{"id": "1"}', content_type="text/html"),
        answer(200, b'\xef\xbb\xbf{"id": "1"}'),
        answer(200, '{"id": "1"}'.encode("utf-16")),
        answer(200, compressed(b'{"id": "1"}'), content_encoding="gzip"),
        b'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nb\r\n{"id": "1"}\r\n0\r\n\r\n',
        answer(201, {"id": "1"}),
        answer(203, {"id": "1"}),
    ],
    ids=["wrong content type", "BOM", "UTF-16", "gzip", "chunked", "201", "203"],
)
def test_json_is_read_however_it_is_dressed(reply: bytes, run_everywhere: Any) -> None:
    assert outcome(run_everywhere, READ, reply)[0] == {"id": "1"}


def test_a_broken_compression_is_a_response_error_and_a_status_stays_what_it_is(run_everywhere: Any) -> None:
    broken = {"content_encoding": "gzip"}
    seen, requests = outcome(run_everywhere, READ, answer(200, b"no gzip", **broken))
    assert (type(seen), len(requests)) == (errors.ResponseError, 1)
    assert type(outcome(run_everywhere, CREATE, answer(409, b"no gzip", **broken))[0]) is errors.ConflictError


def test_an_error_whose_body_is_cut_off_is_still_that_error(run_everywhere: Any) -> None:
    reply = answer(409, b'{"message": "taken"', content_length="500")
    seen, requests = outcome(run_everywhere, CREATE, reply)
    assert (type(seen), len(requests)) == (errors.ConflictError, 1)


@pytest.mark.parametrize("content", [b"", b"{}", b"null", b"OK", b'{"success": true}'])
def test_an_operation_that_answers_nothing_takes_any_answer(content: bytes, run_everywhere: Any) -> None:
    assert outcome(run_everywhere, DELETE, answer(200, content))[0] is None


def test_an_operation_that_answers_nothing_does_not_take_a_web_page(run_everywhere: Any) -> None:
    assert type(outcome(run_everywhere, DELETE, answer(200, HTML))[0]) is errors.ResponseError


def test_deleting_may_be_answered_with_nothing_where_an_object_was_promised(run_everywhere: Any) -> None:
    operation: Operation[Any] = Operation(
        id="mappings.delete",
        method="DELETE",
        path="/mappings",
        summary="",
        response=decoding.model("Success"),
    )
    seen, _ = outcome(run_everywhere, operation, answer(204))
    assert seen.success is None


def test_a_list_without_its_envelope_is_read_as_rows(run_everywhere: Any) -> None:
    page = outcome(run_everywhere, LIST, answer(200, [{"id": "w-1"}]))[0]
    assert [workspace.id for workspace in page.data] == ["w-1"]


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("operation", [READ, REPLACE, CREATE], ids=["GET", "idempotent write", "other write"])
@pytest.mark.parametrize("whose", ["our client", "a client that follows"])
def test_the_key_follows_no_redirect(status: int, operation: Any, whose: str, run_everywhere: Any) -> None:
    # A write that was done is often answered so, with a link to its result.
    unclear = operation is CREATE and status in (302, 303)
    kind = errors.AmbiguousWriteError if unclear else errors.RedirectError
    elsewhere: list[Received]
    with serving(answer(200, {"id": "1"})) as other:
        location = f"http://user:pass@localhost:{other.port}/v1/things?token=hidden"

        async def run(url: str) -> Any:
            async with httpx.AsyncClient(follow_redirects=True) as following:
                client = following if whose == "a client that follows" else None
                async with transport_to(url, http_client=client) as transport:
                    with pytest.raises(kind) as caught:
                        await send(transport, operation)
                    return caught.value

        with serving(answer(status, b"", location=location)) as server:
            seen = run_everywhere(lambda: run(server.url))
        elsewhere = other.requests
    assert elsewhere == []
    assert len(server.requests) == 1
    assert f"localhost:{other.port}" in str(seen)
    assert "hidden" not in str(seen)
    assert "pass" not in str(seen)


def test_nothing_that_is_raised_or_logged_shows_the_key(
    run_everywhere: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG", logger="portkey_admin")
    echo = {"message": f"bad key {API_KEY}", "seen": {API_KEY: [API_KEY]}, "request_id": API_KEY}
    replies = [
        answer(401, echo, x_portkey_trace_id=API_KEY),
        answer(500, echo),
        answer(200, f"<html><title>{API_KEY}</title>".encode()),
        answer(302, b"", location=f"//{API_KEY}/"),
        answer(400, f"key={API_KEY}".encode()),
    ]
    for reply in replies:
        for operation in (READ, CREATE):
            seen, _ = outcome(run_everywhere, operation, reply, max_retries=1)
            assert isinstance(seen, errors.APIError)
            shown = [
                str(seen),
                repr(seen),
                repr(vars(seen)),
                repr(seen.__cause__),
                repr(vars(seen.__cause__ or seen)),
            ]
            assert not [text for text in shown if API_KEY in text]
    assert caplog.records
    assert API_KEY not in caplog.text


def test_a_secret_that_the_caller_sent_and_the_server_repeats_is_masked(run_everywhere: Any) -> None:
    secret = 'sk-provider-"quoted"-0123456789'
    reply = answer(
        400, {"message": f"{secret} is no key", "data": {"errorCode": "AB01"}, "given": json.dumps(secret)}
    )

    async def run(url: str) -> Any:
        async with transport_to(url) as transport:
            with pytest.raises(errors.BadRequestError) as caught:
                await transport.send(CREATE, body={"name": "Lamp", "key": secret})
            return caught.value

    with serving(reply) as server:
        seen = run_everywhere(lambda: run(server.url))
    assert secret not in f"{seen} {seen.body}"
    assert "0123456789" not in f"{seen} {seen.body}"
    assert seen.message == "*** is no key"
    assert server.requests[0].json == {"name": "Lamp", "key": secret}
