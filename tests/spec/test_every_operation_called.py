"""Every operation called once with sample data: what goes out, and that the answer comes back whole."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qsl

import pytest
from pytest_httpx import HTTPXMock
from spec.sampled_calls import SampledCall, sampled_calls

from portkey_admin import PortkeyAdmin, operations


def test_all_of_the_description_are_there() -> None:
    assert set(operations()) == set(sampled_calls())
    assert len(operations()) == 181


@pytest.mark.parametrize("sampled", sampled_calls().values(), ids=lambda sampled: sampled.id)
async def test_it_sends_what_the_description_says_and_gives_back_the_answer(
    sampled: SampledCall, httpx_mock: HTTPXMock
) -> None:
    httpx_mock.add_response(json=sampled.answer)
    arguments: dict[str, Any] = {}
    if sampled.query:
        arguments["query"] = sampled.query
    if sampled.body is not None:
        arguments["body"] = sampled.body

    async with PortkeyAdmin("pk-invented", base_url="https://plane.example.com/v1") as portkey:
        result = await operations()[sampled.id].call(portkey.transport, *sampled.ids, **arguments)

    (request,) = httpx_mock.get_requests()
    path, _, query = request.url.raw_path.decode().partition("?")
    assert request.method == sampled.method
    assert path == sampled.path
    assert dict(parse_qsl(query, keep_blank_values=True)) == sampled.query_text
    assert (json.loads(request.content) if request.content else None) == sampled.body
    assert ("x-portkey-api-key" in request.headers) == sampled.sends_key
    if sampled.answer_class is None:
        assert result is None
    else:
        assert type(result).__name__ == sampled.answer_class
        assert result.to_dict() == sampled.answer
        assert type(result).from_dict(sampled.answer) == result
