"""Logs, feedback and prices: where they go, with which key, and in what number."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any, TypeAlias

import pytest
from pytest_httpx import HTTPXMock
from sending import API_KEY

from portkey_admin import InvalidArgumentError, InvalidFieldError, PortkeyAdmin
from portkey_admin_api.models import CustomLog

Call: TypeAlias = Callable[[PortkeyAdmin], Awaitable[Any]]

LOG: CustomLog = {
    "request": {"url": "https://model.example.com/v1", "body": {}},
    "response": {"status": 200, "body": {}},
}


@pytest.fixture
async def portkey() -> AsyncIterator[PortkeyAdmin]:
    client = PortkeyAdmin(
        API_KEY, base_url="https://portkey.example.com/v1", gateway_url="https://gateway.example.com/v1"
    )
    async with client:
        yield client


@pytest.mark.parametrize(
    ("call", "url", "key"),
    [
        (lambda p: p.logs.create(**LOG), "https://gateway.example.com/v1/logs", API_KEY),
        (lambda p: p.logs.get("log-1"), "https://gateway.example.com/v1/logs/log-1", API_KEY),
        (lambda p: p.logs.groups.by("model"), "https://portkey.example.com/v1/logs/groups/model", API_KEY),
        (
            lambda p: p.feedback.create(trace_id="t-1", value=1),
            "https://gateway.example.com/v1/feedback",
            API_KEY,
        ),
        (
            lambda p: p.model_pricing.get("openai", "gpt-4o"),
            "https://portkey.example.com/model-configs/pricing/openai/gpt-4o",
            None,
        ),
    ],
)
async def test_a_call_goes_to_its_server_with_the_key_that_it_needs(
    call: Callable[[PortkeyAdmin], Awaitable[Any]],
    url: str,
    key: str | None,
    portkey: PortkeyAdmin,
    httpx_mock: HTTPXMock,
) -> None:
    httpx_mock.add_response(json={"data": []})
    await call(portkey)
    (request,) = httpx_mock.get_requests()
    assert (str(request.url), request.headers.get("x-portkey-api-key")) == (url, key)


@pytest.mark.parametrize("logs", [[LOG, LOG], (LOG,), []])
async def test_several_logs_are_written_in_one_request(
    logs: Any, portkey: PortkeyAdmin, httpx_mock: HTTPXMock
) -> None:
    httpx_mock.add_response(content=b"")
    await portkey.logs.create_many(logs)
    (request,) = httpx_mock.get_requests()
    assert (request.method, json.loads(request.content)) == ("POST", list(logs))


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda p: p.logs.create(request={}), "logs.create: missing required field 'response'"),
        (lambda p: p.logs.create(request={}, respnse={}), "did you mean 'response'"),
        (
            lambda p: p.logs.create_many(iter([LOG])),
            "logs.create: body can't be sent as JSON: .*give a list",
        ),
        (lambda p: p.logs.create_many("log"), "logs.create: the body must be an object .* or a list"),
    ],
)
async def test_what_is_no_log_is_refused(call: Call, message: str, portkey: PortkeyAdmin) -> None:
    with pytest.raises(InvalidFieldError, match=message):
        await call(portkey)


async def test_a_model_with_a_slash_in_its_name_is_refused(portkey: PortkeyAdmin) -> None:
    with pytest.raises(InvalidArgumentError, match=r"model_pricing\.get: model 'meta/llama' contains '/'"):
        await portkey.model_pricing.get("together-ai", "meta/llama")
