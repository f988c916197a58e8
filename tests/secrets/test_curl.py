"""A failed request as a curl command: what it holds, and that a shell makes the same request of it."""

from __future__ import annotations

import pickle
import shutil
import subprocess
from collections.abc import Mapping
from typing import Any

import anyio.to_thread
import pytest
from scripted_server import DROP, Received, answer, serving
from sending import API_KEY, CREATE, READ, transport_to

from portkey_admin import APIError, NotFoundError, PermissionDeniedError, PortkeyAdmin
from portkey_admin.testing import ControlPlane
from portkey_admin_api import decoding
from portkey_admin_api.types import Fields, Operation

SEARCH: Operation[Any] = Operation(
    id="things.search",
    method="PUT",
    path="/things/{thingId}/search",
    summary="Search",
    path_params=("thingId",),
    query=Fields(kinds={"filter": "string"}),
    body=Fields(kinds={}, open=True),
    idempotent=True,
    response=decoding.raw,
)
PRICES: Operation[Any] = Operation(
    id="prices.get", method="GET", path="/prices", summary="Prices", server="public", response=decoding.raw
)

NASTY = "it's \"quoted\" $HOME `id` \\ !! \n\t\x1b[31m  two  blanks; $(id) é 😀 '"


async def failed(url: str, operation: Operation[Any], *ids: str, **given: Any) -> APIError:
    async with transport_to(url, max_retries=0) as transport:
        with pytest.raises(APIError) as caught:
            await transport.send(operation, *ids, **given)
        return caught.value


def test_it_is_one_line_with_the_key_as_a_variable(run_async: Any) -> None:
    body = {"name": "Lamp", "key": "sk-provider-0123456789"}
    with serving(answer(404)) as server:
        error = run_async(lambda: failed(server.url, CREATE, body=body))
    assert error.curl() == (
        f"curl -X POST '{server.url}/things'"
        ' -H "x-portkey-api-key: $PORTKEY_API_KEY"'
        " -H 'content-type: application/json'"
        ' -d \'{"name": "Lamp", "key": "***"}\''
    )


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ({"key": "abc"}, '{"key": "***"}'),
        ({"configurations": {"token": 7, "a": "eu"}}, '{"configurations": {"token": "***", "a": "eu"}}'),
        ({"custom_headers": {"X-A": "b", "X-B": None}}, '{"custom_headers": {"X-A": "***", "X-B": null}}'),
        ({"auth_config": [{"user": "u"}]}, '{"auth_config": [{"user": "***"}]}'),
        ({"password": "longer", "note": "my longer one"}, '{"password": "***", "note": "my *** one"}'),
        ({"conditions": [{"key": "api_key"}]}, '{"conditions": [{"key": "api_key"}]}'),
        ({"name": "a\u009bb"}, '{"name": "a\\u009bb"}'),
    ],
)  # fmt: skip
def test_secrets_of_the_body_are_left_out(body: dict[str, Any], shown: str, run_async: Any) -> None:
    with serving(answer(400)) as server:
        error = run_async(lambda: failed(server.url, SEARCH, "t-1", body=body))
    assert error.curl().endswith(f"-d '{shown}'")


def test_headers_of_the_caller_are_named_and_their_values_left_out(run_async: Any) -> None:
    async def main() -> str | None:
        async with PortkeyAdmin(API_KEY, base_url=server.url) as portkey:
            with pytest.raises(NotFoundError) as caught:
                await portkey.with_options(headers={"X-Gate": "open-sesame"}).users.get("u-1")
            return caught.value.curl()

    with serving(answer(404)) as server:
        command = run_async(main)
    assert command.endswith(" -H 'x-gate: ***'")


def test_no_key_goes_where_none_is_sent(run_async: Any) -> None:
    with serving(answer(404)) as server:
        error = run_async(lambda: failed(server.url, PRICES))
    assert error.curl() == f"curl -X GET '{server.url.removesuffix('/v1')}/prices'"


@pytest.mark.parametrize(
    "script", [[answer(404)], [answer(500)], [DROP], [answer(200, b"<html>")], [answer(302, location="/x")]]
)
@pytest.mark.parametrize("operation", [READ, CREATE], ids=["read", "create"])
def test_every_error_about_a_request_has_it(
    operation: Operation[Any], script: list[bytes], run_everywhere: Any
) -> None:
    ids, given = (["t-1"], {}) if operation is READ else ([], {"body": {"name": "Lamp"}})
    with serving(*script) as server:
        error = run_everywhere(lambda: failed(server.url, operation, *ids, **given))
    assert (error.curl() or "").startswith(f"curl -X {operation.method} '{server.url}/things")
    assert pickle.loads(pickle.dumps(error)).curl() == error.curl()


def test_an_error_that_is_about_no_request_has_none() -> None:
    assert PermissionDeniedError("made by hand").curl() is None


# --- what a shell makes of it ---

needs_curl = pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")


def run_by_a_shell(command: str, environment: Mapping[str, str]) -> str:
    """Run a line as it would be pasted into a terminal."""
    ended = subprocess.run(
        ["sh", "-c", command],
        env={"PATH": "/usr/bin:/bin", "NO_PROXY": "*", **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
        timeout=20,
    )
    return ended.stdout


@needs_curl
@pytest.mark.parametrize("id", ["t-1", "it's", "a b&c;d$(id)`e`", "[1-3]{x,y}", "é%"])
def test_a_shell_sends_the_same_request_again(id: str, run_async: Any) -> None:
    body = {"name": NASTY, "tags": [None, True, 1.5, {"deep": "'\\''"}], "{a}": "[1-9]"}
    with serving(answer(404)) as server:
        error = run_async(lambda: failed(server.url, SEARCH, id, query={"filter": NASTY}, body=body))
        command = error.curl()
        assert command is not None
        run_by_a_shell(f"{command} --silent", {"PORTKEY_API_KEY": API_KEY})
    ours, curls = server.requests

    def told(request: Received) -> tuple[Any, ...]:
        names = ("x-portkey-api-key", "content-type")
        return request.method, request.target, request.json, [request.headers[name] for name in names]

    assert told(curls) == told(ours)


def test_it_stays_on_one_line_that_a_terminal_can_show(run_async: Any) -> None:
    with serving(answer(404)) as server:
        error = run_async(
            lambda: failed(server.url, SEARCH, "t-1", query={"filter": NASTY}, body={"name": NASTY})
        )
    assert (error.curl() or "").isprintable()


@needs_curl
async def test_the_control_plane_refuses_it_as_it_refused_the_request() -> None:
    async with ControlPlane() as plane, plane.serve() as url:
        async with PortkeyAdmin(plane.api_key, base_url=url) as portkey:
            with pytest.raises(PermissionDeniedError) as caught:
                await portkey.workspaces.update("ws-nowhere-1a2b3c", name="it's")
        command = f"{caught.value.curl()} --silent --write-out '%{{http_code}}'"
        shown = await anyio.to_thread.run_sync(run_by_a_shell, command, {"PORTKEY_API_KEY": plane.api_key})
    assert shown.endswith("403")


@pytest.mark.parametrize("value", ["Bearer tok-canary-0123", "tok-canary-0123"])
def test_the_token_of_a_header_is_hidden_without_its_scheme(value: str) -> None:
    from portkey_admin.calls.options import secrets_in_headers
    from portkey_admin.secrets.masking import mask_text

    secrets = secrets_in_headers({"authorization": value})
    assert mask_text("no such token: tok-canary-0123", secrets) == "no such token: ***"
