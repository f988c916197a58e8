"""What a complete response is read as: a result, or which error, with which facts."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sending import CREATE, DELETE, READ

from portkey_admin import AmbiguousWriteError, ResponseError
from portkey_admin.calls import json_text
from portkey_admin.calls.answer import anything, read_answer
from portkey_admin.calls.call import Call
from portkey_admin.calls.listed import rows_of
from portkey_admin.calls.response_errors import error_message, status_error
from portkey_admin.http import errors
from portkey_admin.http.roundtrip import Answer, Headers
from portkey_admin.secrets.masking import Secrets
from portkey_admin_api import api
from portkey_admin_api.types import Operation, Paging

KEY = "s3same-0pen-s3same"
ANYTHING: Operation[Any] = Operation(
    id="request", method="POST", path="/things", summary="", response=anything
)
CREATING = api.operation("workspaces.create")
ISSUING = api.operation("api_keys.create")
LISTING = api.operation("workspaces.list")
WRITTEN = "; the write most probably succeeded"
LOST = ", without the new secret; find the new resource, and rotate its secret"
HEADERS = Headers([("x-request-id", "r-1")])


def read(operation: Operation[Any], content: bytes, **facts: Any) -> Any:
    return read_answer(
        Call(operation, attempts=1), Answer(status=201, headers=HEADERS, content=content, **facts), operation
    )


def test_a_response_is_read_by_what_the_operation_returns() -> None:
    assert read(CREATE, b'{"name": "Lamp"}') == {"name": "Lamp"}
    assert read(ANYTHING, b" ") is None
    assert read(ANYTHING, b"[1]") == [1]
    for content in (b"", b" ", b"done", b'{"a": 1}', b"[]"):
        assert read(DELETE, content) is None
    # What the fast reader refuses, the standard library may read.
    assert read(ANYTHING, "[1]".encode("utf-16")) == [1]
    assert read(LISTING, b'{"data": []}').data == []
    rows = read(api.operation("guardrails.input_exclusions.list"), b'[{"id": "g-1"}]').data.exclusions
    assert [row.id for row in rows] == ["g-1"]


@pytest.mark.parametrize(
    ("operation", "content", "says"),
    [
        (CREATE, b"", f"with an empty body{WRITTEN}"),
        (READ, b"", "with an empty body"),
        (CREATE, b"oh no", f"with a body that is not JSON: oh no{WRITTEN}"),
        (READ, b"<html><h1 class=x>Log &amp; in</h1>", "with a body that is not JSON: a web page: Log & in"),
        (READ, b"<p>Log in", "with a body that is not JSON: a web page"),
        (DELETE, b"<p>Log in", f"with a body that is not JSON: a web page{WRITTEN}"),
        (ISSUING, KEY.encode(), f"with a body that is not JSON{LOST}"),
        (ISSUING, b"", f"with an empty body{LOST}"),
        (api.operation("workspaces.get"), b"[]", "with list instead of an object"),
        (LISTING, b'{"data": 7}', "with something else instead of a list"),
        (LISTING, b'{"data": [7]}', "with a list with rows that are not objects"),
    ],
)
def test_what_is_no_result_is_an_error_that_says_what_came(
    operation: Operation[Any], content: bytes, says: str
) -> None:
    error = read(operation, content)
    assert type(error) is (AmbiguousWriteError if operation is ISSUING else ResponseError)
    assert str(error).partition(" [")[0].endswith(f"the server returned 201 {says}"), str(error)
    assert KEY not in f"{error} {error.body}"
    assert (error.status, error.request_id, error.attempts) == (201, "r-1", 1)
    sent = json.loads(content) if content[:1] in (b"[", b"{") else content.decode()
    assert error.body == (None if operation is ISSUING or not content else sent)


def test_a_body_that_broke_off_is_an_error_with_its_reason() -> None:
    error = read(READ, b"", broken=errors.ReadError("cut off"))
    assert type(error) is ResponseError
    assert "the server returned 201 with an unreadable body: cut off" in str(error)
    assert (error.status, error.body) == (201, None)


def test_a_body_with_too_many_values_is_not_parsed() -> None:
    answer = Answer(status=200, content=b'{"a": [1, 2]}')
    assert read_answer(Call(READ), answer, READ, 4) == {"a": [1, 2]}
    error = read_answer(Call(READ), answer, READ, 3)
    told = "the server returned 200 with more than 3 JSON values, the most that max_response_values allows"
    assert told in str(error)
    assert error.body == '{"a": [1, 2]}'


NEVER = "which the API never does: check proxies in between"
REDIRECTS = "the server redirects; redirects are not followed: is base_url right?"


@pytest.mark.parametrize(
    ("status", "kind", "plain", "issuing"),
    [
        (200, "ResponseError", f"the server returned 200, {NEVER}", f"the server returned 200, {NEVER}"),
        (299, "ResponseError", f"the server returned 299, {NEVER}", f"the server returned 299, {NEVER}"),
        (300, "RedirectError", REDIRECTS, REDIRECTS),
        (399, "RedirectError", REDIRECTS, REDIRECTS),
        (400, "BadRequestError", "Said.", "Said."),
        (499, "APIStatusError", "Said.", "Said."),
        # What may have made a key may quote it.
        (408, "APIStatusError", "Said.", "Request Timeout"),
        (500, "ServerError", "Said.", "Internal Server Error"),
        (600, "APIStatusError", "Said.", "the server returned 600"),
    ],
)
def test_a_status_says_what_the_server_said_unless_that_may_be_a_secret(
    status: int, kind: str, plain: str, issuing: str
) -> None:
    for operation, message in ((CREATE, plain), (ISSUING, issuing)):
        error = status_error(Call(operation), Answer(status, content=b'{"message": "Said."}'))
        assert (type(error).__name__, error.message) == (kind, message)


def test_a_write_that_was_sent_and_has_no_readable_response_is_in_doubt() -> None:
    for operation, kind in ((CREATE, AmbiguousWriteError), (READ, ResponseError)):
        call = Call(operation)
        call.maybe_done = True
        broken = Answer(status=201, broken=errors.ReadError("cut off"))
        assert type(read_answer(call, broken, operation)) is kind


def test_an_error_that_is_nested_too_deeply_is_kept_as_text() -> None:
    deep = json.dumps({"message": "No.", "a": nested(80, in_list=True)})
    error = status_error(Call(CREATE), Answer(400, content=deep.encode()))
    assert (error.message, error.body) == ("No.", deep)


@pytest.mark.parametrize(
    ("envelope", "rows"),
    [
        ([1], [1]),
        ({"data": {"items": [1]}}, [1]),
        ({"things": [2]}, [2]),
        ({"data": {"items": "x"}, "things": [2]}, None),
        # Null means no rows if the total says so.
        ({"data": {"items": None}, "total": 0}, []),
        ({"data": None, "total": 0}, []),
        ({"things": None, "total": 0}, []),
        ({"things": None, "total": False}, None),
        ({"things": None, "total": 1}, None),
        ({"things": None}, None),
        ({"total": 0}, None),
    ],
)
def test_rows_are_where_the_list_has_them(envelope: object, rows: object) -> None:
    assert rows_of(envelope, Paging(rows=("data.items", "things"), total="total")) == rows
    assert rows_of({"data": [3]}, Paging(rows=())) == [3]


MASKS = [
    f'"{mask}"'
    for mask in ("••••", "sk-…abc", "sk...abc", "xxxx", "[hidden]", "<secret>", "REDACTED", "null")
] + ['"N/A"', '"not available"', '"0000-0000-0000"', '"XXXX-XXXX"', r'"pk-new\ud800"', r'"pk-new\n"']


@pytest.mark.parametrize("key", ["null", '""', '" "', '"pk-***xyz"', "7", *MASKS])
def test_a_new_secret_that_does_not_come_is_in_doubt(key: str) -> None:
    error = read(ISSUING, f'{{"id": "k-1", "key": {key}}}'.encode())
    assert type(error) is AmbiguousWriteError
    assert "returned 201 without the new secret (key)" in str(error)
    assert (error.status, error.request_id, error.body) == (201, "r-1", None)
    assert read(ISSUING, b'{"id": "k-1", "key": "pk-new"}').key == "pk-new"
    assert type(read(ISSUING, b'{"id": "k-1"}')) is AmbiguousWriteError


@pytest.mark.parametrize("rest", [b" <html>", b"[", b""])
def test_a_signed_url_is_not_quoted(rest: bytes) -> None:
    content = b'{"signed_url": "https://files.example.com/?signature=invented"'
    error = read(api.operation("log_exports.download"), content + rest)
    assert type(error) is ResponseError
    assert "invented" not in f"{error!r} {error.body}"


def test_an_error_under_a_success_status_is_told_and_never_quotes_a_secret() -> None:
    content = (
        f'{{"success": false, "data": {{"message": "no {KEY}", "errorCode": "AB01"}}, "request_id": "b"}}'
    )
    error = read(CREATE, content.encode())
    assert "returned 201 with an error: no s3same" in str(error)
    assert (error.code, error.status, error.body["data"]["errorCode"]) == ("AB01", 201, "AB01")
    error = read(ISSUING, content.encode())
    assert "an error: its text is not shown, because it may contain a secret" in str(error)
    assert (error.code, error.body) == ("AB01", None)
    for status in (201, 400, 500):  # a code that is none
        coded = b'{"success": false, "data": {"message": "No.", "errorCode": "pk-new-0123456789"}}'
        error = status_error(Call(ISSUING), Answer(status=status, content=coded))
        assert (error.code, "pk-new" in repr(error)) == (None, False)
    # Only the result of a test, not an error.
    assert read(CREATE, b'{"success": false, "data": {"errorCode": "AB01"}}')["success"] is False
    assert read(CREATE, b'{"success": true, "data": {"message": "x"}}')["success"] is True


@pytest.mark.parametrize("body", [{"error": {"message": "No."}}, {"success": False, "error": "No."}])
def test_an_error_without_a_resource_is_no_success(body: dict[str, Any]) -> None:
    assert "returned 201 with an error: No." in str(read(CREATING, json.dumps(body).encode()))
    assert read(CREATING, json.dumps({**body, "id": "w-1"}).encode()).id == "w-1"
    # A test reports its result so, and what is read may have had an error.
    for id in ("deployments.ping", "mcp_servers.test", "workspaces.get"):
        operation = api.operation(id)
        if operation.method != "GET" or "success" not in body:
            assert type(read(operation, json.dumps(body).encode())) is operation.response.model()  # type: ignore[attr-defined]
    assert (
        read(api.operation("feedback.create"), b'{"status": "failure", "error": "No."}').status == "failure"
    )


def test_a_timeout_that_the_server_tells_does_not_quote_what_it_may_have_issued() -> None:
    content = b'{"message": "made pk-new"}'
    error = status_error(Call(ISSUING, attempts=1), Answer(status=408, headers=HEADERS, content=content))
    assert "pk-new" not in f"{error} {error.body}"


@pytest.mark.parametrize(
    ("body", "message", "code"),
    [
        ({"error": {"message": {"message": "deep"}}, "detail": "Why."}, "Why.", None),
        ({"error": {"name": "is required"}}, {"name": "is required"}, None),
        ({"error": {"message": "Bad.", "error_code": "AB02"}}, "Bad.", "AB02"),
        ({"message": ["é"]}, ["é"], None),
    ],
)
def test_an_error_body_says_its_message_and_code(body: object, message: object, code: str | None) -> None:
    assert error_message(body) == (message, code)


def nested(levels: int, *, in_list: bool) -> Any:
    data: Any = "x"
    for _ in range(levels):
        data = [data] if in_list else {"a": data}
    return data


@pytest.mark.parametrize("in_list", [True, False])
def test_json_is_deep_beyond_a_number_of_levels(in_list: bool) -> None:
    assert [json_text.is_deep(nested(levels, in_list=in_list), 3) for levels in range(6)] == [
        *(False, False, False),
        *(True, True, True),
    ]
    told = json.dumps({"message": nested(80, in_list=in_list)}).encode()
    assert "Bad Request [400" in str(status_error(Call(CREATE), Answer(status=400, content=told)))
    assert not json_text.is_deep([[], {}, 7, [1, [2]]], 4)


def test_a_secret_in_the_body_is_masked_in_the_message_and_a_redirect_shows_only_the_host() -> None:
    told = f'{{"message": "no {KEY}", "api_key": "{KEY}"}}'.encode()
    error = status_error(Call(CREATE, secrets=Secrets()), Answer(status=400, content=told))
    assert KEY not in str(error)
    assert "no ***" in str(error)
    for location, shown in {
        "HTTPS://me:pw@h.example/a?b=c": " to h.example;",
        "//h.example": " to h.example;",
        "/elsewhere": "redirects; redirects",
        None: "redirects; redirects",
    }.items():
        headers = Headers([("location", location)] if location else [])
        error = status_error(Call(READ), Answer(status=302, headers=headers))
        assert f"the server redirects{shown.removeprefix('redirects')}" in str(error)


@pytest.mark.parametrize("start", [480, 499, 510, 16_370, 16_383, 16_390])
@pytest.mark.parametrize(
    "form",
    [
        b"%s",
        b"<title>%s</title>",
        b'{"message": "%s"}',
        b'{"error": {"message": ["%s"]}}',
        b'["%s", {"a": "' + b"y" * 20_000 + b'"}]',
    ],
)
def test_a_secret_is_masked_wherever_a_long_text_is_cut(form: bytes, start: int) -> None:
    told = form % (b"-" * start + KEY.encode() + b"-" * 9 + KEY.encode() + b"-" * 30_000)
    headers = Headers([("location", f"https://{told[:600].decode()}"), ("x-request-id", told.decode())])
    for status in (200, 302, 400, 500):
        for operation in (READ, CREATE):
            call = Call(operation, secrets=Secrets([KEY]))
            error = status_error(call, Answer(status=status, headers=headers, content=told))
            for text in (str(error), str(error.body), str(error.request_id)):
                assert KEY[:4] not in text
    said = read_answer(Call(READ, secrets=Secrets([KEY])), Answer(200, {}, told), READ)
    assert KEY[:4] not in (str(said) if isinstance(said, ResponseError) else "")


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("all of it", ""),
        ({"message": {"status": "new"}}, ""),
        ({"message": [{"status": "new"}]}, ""),
        ({"error": {"id": "new"}}, ""),
        ({"message": "The name is taken"}, "The name is taken"),
        ({"message": ["name: taken"]}, '["name: taken"]'),
        ({"message": {"name": ["taken"]}}, '{"name": ["taken"]}'),
    ],
)
def test_of_a_body_that_may_hold_a_secret_only_sentences_are_quoted(body: object, shown: str) -> None:
    call = Call(CREATE)
    call.takes_secrets = True
    for secretive in (call, Call(ISSUING)):
        error = status_error(secretive, Answer(status=400, content=json.dumps(body).encode()))
        assert error.message == (shown or "Bad Request")
        assert error.body is None
    told = status_error(Call(CREATE), Answer(status=400, content=json.dumps(body).encode()))
    assert told.message != "Bad Request"
