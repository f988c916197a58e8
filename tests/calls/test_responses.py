"""What an error says about the answer that it came from."""

from __future__ import annotations

import json
import pickle
import socket
import traceback
from typing import Any

import anyio
import pytest
from sending import CREATE, DELETE, READ

from portkey_admin import PortkeyAdmin, errors
from portkey_admin.calls.answer import read_answer
from portkey_admin.calls.call import Call
from portkey_admin.calls.response_errors import error_message, status_error
from portkey_admin.http.roundtrip import Answer
from portkey_admin.secrets.masking import Secrets


@pytest.mark.parametrize(
    ("body", "message", "code"),
    [
        ({"success": False, "data": {"message": "No.", "errorCode": "AB03"}}, "No.", "AB03"),
        ({"error": {"message": "Bad.", "code": "AB01", "param": None, "type": "x"}}, "Bad.", "AB01"),
        (
            {"status_code": 400, "success": False, "error": {"message": "Bad.", "errorCode": "AB01"}},
            "Bad.",
            "AB01",
        ),
        ({"errorCode": "AB08", "message": "Gone."}, "Gone.", "AB08"),
        ({"error": "Model not found"}, "Model not found", None),
        ({"detail": "Method not allowed"}, "Method not allowed", None),
        ({"message": ["name is required"]}, ["name is required"], None),
        ({"error": {"message": ""}, "message": "Outer."}, "Outer.", None),
        ({"error": {"code": 400, "message": "Bad."}}, "Bad.", None),
        ({"success": False, "data": None, "error": None}, None, None),
        ({}, None, None),
        ([], None, None),
        (None, None, None),
        ("plain", "plain", None),
        (17, None, None),
    ],
)
def test_every_shape_of_error_body_is_read(body: object, message: object, code: str | None) -> None:
    assert error_message(body) == (message, code)


def fail(
    content: bytes | object, status: int = 400, /, **headers: str
) -> errors.APIStatusError | errors.ResponseError:
    raw = content if isinstance(content, bytes) else json.dumps(content).encode()
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    return status_error(Call(CREATE, attempts=1), Answer(status=status, headers=names, content=raw))


def test_an_error_carries_everything_that_is_known() -> None:
    error = fail({"message": "Taken.", "errorCode": "AB07"}, 409, x_portkey_request_id="req-1")
    assert vars(error) == {
        "message": "Taken.",
        "status": 409,
        "code": "AB07",
        "request_id": "req-1",
        "operation": "things.create",
        "method": "POST",
        "path": "/things",
        "attempts": 1,
        "retry_after": None,
        "body": {"message": "Taken.", "errorCode": "AB07"},
    }
    assert str(error) == "Taken. [409 AB07, POST /things, things.create, request id req-1]"


@pytest.mark.parametrize(
    ("headers", "body", "request_id"),
    [
        ({"x_portkey_request_id": "a", "x_portkey_trace_id": "b"}, {"request_id": "c"}, "a"),
        ({"x_portkey_trace_id": "b"}, {"request_id": "c"}, "b"),
        ({}, {"request_id": "c"}, "c"),
        ({}, {"request_id": 7}, None),
        ({}, {}, None),
    ],
)
def test_the_request_id_comes_from_a_header_or_the_body(
    headers: dict[str, str], body: object, request_id: str | None
) -> None:
    assert fail(body, **headers).request_id == request_id


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "Bad Request"),
        (b"{}", "Bad Request"),
        ('{"message": ["Rôle is missing"]}'.encode(), '["Rôle is missing"]'),
        (b"upstream\r\nconnect error", "upstream connect error"),
        (b"<html><head><TITLE>Sign in &amp; go</TITLE></head></html>", "a web page: Sign in & go"),
        (b"<html><body>Oh</body></html>", "a web page"),
        (b"\xff\xfe broken", "�� broken"),
    ],
)
def test_a_body_that_is_no_json_is_told_in_short(content: bytes, message: str) -> None:
    assert fail(content).message == message


@pytest.mark.parametrize(
    ("status", "code", "told"),
    [
        (404, None, " (thing_id 't-1')"),
        (403, "AB03", " (thing_id 't-1')"),
        (403, "AB01", ""),
        (400, None, ""),
    ],
)
def test_what_was_not_found_is_named(status: int, code: str | None, told: str) -> None:
    content = json.dumps({"message": "Gone", "errorCode": code}).encode()
    error = status_error(
        Call(READ, ids=("t-1",), attempts=1), Answer(status=status, headers={}, content=content)
    )
    assert error.message == f"Gone{told}"


@pytest.mark.parametrize("backend", ["httpx", "aiohttp"])
def test_the_host_that_was_not_reached_is_named(backend: Any) -> None:
    with socket.socket() as taken:  # bound, and nobody listens
        taken.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{taken.getsockname()[1]}"

        async def main() -> None:
            client = PortkeyAdmin(
                "key-of-this-test", base_url=f"http://{host}/v1", max_retries=0, http_backend=backend
            )
            async with client as portkey:
                with pytest.raises(errors.APIConnectionError, match=f"^{host} was not reached, ") as caught:
                    await portkey.workspaces.list()
            frames = traceback.extract_tb(caught.value.__traceback__)
            assert len([each for each in frames if "portkey_admin" in each.filename]) < 10

        anyio.run(main)


def test_a_status_without_a_name_has_a_message() -> None:
    assert fail(b"", 999).message == "the server returned 999"


def test_messages_and_bodies_are_cut_where_they_are_long() -> None:
    error = fail({"message": "x" * 100_000})
    assert len(error.message) < 600
    assert isinstance(error.body, str)
    assert len(error.body) < 20_000


SECRET = "pk-invented-secret"
LONGEST = 16384  # characters of a body that an error shows


@pytest.mark.parametrize("secrets", [(), (SECRET,)], ids=["no secret", "a secret"])
@pytest.mark.parametrize("size", [3, LONGEST, LONGEST + 1, 3 * LONGEST])
def test_as_much_of_a_body_is_shown_as_holds_no_half_of_a_secret(size: int, secrets: tuple[str, ...]) -> None:
    call = Call(CREATE, secrets=Secrets(secrets))
    error = status_error(call, Answer(status=400, content=b"\xff" * size))
    assert isinstance(error, errors.APIStatusError)
    assert isinstance(error.body, str)
    assert error.body == "\ufffd" * len(error.body)
    assert len(error.body) == min(size, LONGEST) or (secrets and LONGEST < size < 2 * LONGEST)
    for place in range(LONGEST - 2 * len(SECRET), LONGEST + 1, 3) if secrets else ():
        content = b"a" * place + SECRET.encode() + b"b" * LONGEST
        error = status_error(call, Answer(status=400, content=content))
        assert set(str(getattr(error, "body", ""))) <= {"a", "b", "*"}


def test_a_message_beside_what_is_very_deep_is_told() -> None:
    assert fail(b'{"message": "No.", "x": ' + b"[" * 500 + b"]" * 500 + b"}").message == "No."


def test_the_text_of_an_error_is_one_line() -> None:
    error = fail({"message": "one\n two\x1b[31m\u2028three"})
    assert str(error).splitlines() == ["one two\\x1b[31m three [400, POST /things, things.create]"]


ALL = [getattr(errors, name) for name in errors.__all__]
API = [kind for kind in ALL if issubclass(kind, errors.APIError)]


@pytest.mark.parametrize("kind", API)
def test_an_api_error_survives_pickling_with_its_cause(kind: type[errors.APIError]) -> None:
    error = kind(
        "Oh.", status=503, code="AB04", attempts=3, retry_after=1.5, body={"a": [1]}, operation="x.y"
    )
    error.__cause__ = errors.APITimeoutError("Slow.", method="GET")
    error.add_note("noted")
    copy = pickle.loads(pickle.dumps(error))
    assert (type(copy), vars(copy), str(copy)) == (kind, vars(error), str(error))
    assert (type(copy.__cause__), str(copy.__cause__)) == (errors.APITimeoutError, str(error.__cause__))


@pytest.mark.parametrize("kind", [kind for kind in ALL if kind not in API])
def test_any_other_error_survives_pickling(kind: type[errors.PortkeyError]) -> None:
    copy = pickle.loads(pickle.dumps(kind("Oh.")))
    assert (type(copy), str(copy)) == (kind, "Oh.")


def test_a_pickled_cause_leaves_the_request_and_its_key_behind() -> None:
    import httpx

    error = errors.APIConnectionError("Oh.")
    request = httpx.Request("GET", "https://api.example.com", headers={"x-portkey-api-key": "pk-hidden"})
    error.__cause__ = httpx.ReadError("reset", request=request)
    pickled = pickle.dumps(error)
    assert b"pk-hidden" not in pickled
    assert type(pickle.loads(pickled).__cause__) is httpx.ReadError


def test_a_cause_that_cannot_be_pickled_is_told_in_words() -> None:
    class Local(Exception):
        pass

    error = errors.APIConnectionError("Oh.")
    error.__cause__ = Local("inside")
    copy = pickle.loads(pickle.dumps(error))
    assert repr(copy.__cause__) == "RuntimeError('Local: inside')"


def test_the_tree_in_the_docstring_is_the_tree() -> None:
    drawn: list[tuple[int, str]] = []
    for line in (errors.__doc__ or "").splitlines():
        for word in line.replace("│", " ").split():
            if word.endswith("Error") and word.isidentifier() and hasattr(errors, word):
                drawn.append((line.index(word), word))
    parents: dict[str, Any] = {}
    path: list[tuple[int, str]] = []
    for indent, name in drawn:
        while path and path[-1][0] >= indent:
            path.pop()
        parents.setdefault(name, path[-1][1] if path else "Exception")
        path.append((indent, name))
    assert parents == {kind.__name__: kind.__bases__[0].__name__ for kind in ALL}


def test_a_read_error_says_nothing_of_writes() -> None:
    assert "took effect" not in str(status_error(Call(READ, attempts=1), Answer(status=404)))


def test_a_code_that_holds_the_key_is_masked_and_a_long_one_cut() -> None:
    call = Call(CREATE, secrets=Secrets([SECRET]))
    body = json.dumps({"message": "No.", "errorCode": SECRET + "x" * 9999}).encode()
    error = status_error(call, Answer(status=400, content=body))
    assert error.code is not None
    assert SECRET not in str(error) + error.code
    assert len(error.code) < 1000


def test_secrets_do_not_print() -> None:
    assert repr(Secrets({SECRET})) == "<1 secrets>"


def test_a_body_that_only_says_that_it_failed_is_told_so() -> None:
    error = read_answer(Call(DELETE, attempts=1), Answer(status=200, content=b'{"success": false}'), DELETE)
    assert isinstance(error, errors.ResponseError)
    assert str(error).startswith("the server returned 200 with an error: it says that it did not succeed [")


def test_an_error_under_a_status_of_success_is_an_error() -> None:
    body = {"success": False, "data": {"message": "Not yours.", "errorCode": "AB03"}}
    answer = Answer(status=200, content=json.dumps(body).encode())
    error = read_answer(Call(READ, attempts=1), answer, READ)
    assert isinstance(error, errors.ResponseError)
    assert "200 with an error: Not yours. [200 AB03" in str(error)
    assert error.code == "AB03"


def test_a_result_that_says_that_it_is_none_is_a_result() -> None:
    """The answer to a connection test, for one, says `success: false` and nothing of an error."""
    answer = Answer(status=200, content=b'{"success": false, "error": "no such host"}')
    assert read_answer(Call(READ), answer, READ) == {"success": False, "error": "no such host"}
