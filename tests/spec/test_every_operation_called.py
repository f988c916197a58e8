"""Every operation called once with sample data: what goes out, and that the answer comes back whole."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote

import pytest
from pytest_httpx import HTTPXMock
from spec.samples import sample

from portkey_admin import PortkeyAdmin, operations

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT: dict[str, Any] = json.loads((ROOT / "generated" / "portkey_admin_api" / "openapi.json").read_text())
SCHEMAS: dict[str, Any] = DOCUMENT["components"]["schemas"]
PLACES = {
    operation["operationId"]: (method.upper(), path, operation)
    for path, item in DOCUMENT["paths"].items()
    for method, operation in item.items()
}


def parameters(operation: Mapping[str, Any], place: str) -> list[dict[str, Any]]:
    shared = DOCUMENT["components"]["parameters"]
    all_of_them = [
        shared[part["$ref"].rsplit("/", 1)[-1]] if "$ref" in part else part
        for part in operation.get("parameters", [])
    ]
    return [part for part in all_of_them if part["in"] == place]


def schema_of(message: Mapping[str, Any] | None) -> dict[str, Any] | None:
    media = (message or {}).get("content", {}).get("application/json")
    return media["schema"] if media else None


def spelled(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def test_all_of_the_description_are_there() -> None:
    assert set(operations()) == set(PLACES)
    assert len(PLACES) == 181


@pytest.mark.parametrize("operation_id", list(PLACES))
async def test_it_sends_what_the_description_says_and_gives_back_the_answer(
    operation_id: str, httpx_mock: HTTPXMock
) -> None:
    method, path, operation = PLACES[operation_id]
    record = operations()[operation_id]
    ids, expected_path = [], path
    for number, part in enumerate(parameters(operation, "path")):
        value = spelled(sample(part["schema"], SCHEMAS))
        if "enum" not in part["schema"]:
            value = f"é:{number}@+&=ü"  # nothing that the API uses, everything that must be quoted
        ids.append(value)
        expected_path = expected_path.replace("{" + part["name"] + "}", quote(value, safe=""))
    query = {part["name"]: sample(part["schema"], SCHEMAS) for part in parameters(operation, "query")}
    body_schema, answer_schema = (
        schema_of(operation.get("requestBody")),
        schema_of(operation["responses"]["200"]),
    )
    body = None if body_schema is None else sample(body_schema, SCHEMAS)
    answer = {} if answer_schema is None else sample(answer_schema, SCHEMAS)
    httpx_mock.add_response(json=answer)

    arguments: dict[str, Any] = {}
    if query:
        arguments["query"] = query
    if body is not None:
        arguments["body"] = body
    async with PortkeyAdmin("pk-invented", base_url="https://plane.example.com/v1") as portkey:
        result = await record.call(portkey.transport, *ids, **arguments)

    (request,) = httpx_mock.get_requests()
    prefix = "" if operation["x-portkey-server"] == "public" else "/v1"
    assert request.method == method
    raw_path, _, raw_query = request.url.raw_path.decode().partition("?")
    assert raw_path.lower() == (prefix + expected_path).lower()
    assert dict(parse_qsl(raw_query, keep_blank_values=True)) == {
        key: spelled(value) for key, value in query.items()
    }
    assert (json.loads(request.content) if request.content else None) == body
    assert ("x-portkey-api-key" in request.headers) == (operation["x-portkey-server"] != "public")
    if answer_schema is None or answer_schema == {"$ref": "#/components/schemas/Empty"}:
        assert result is None
    else:
        assert type(result).__name__ == answer_schema["$ref"].rsplit("/", 1)[-1]
        assert result.to_dict() == answer
        assert type(result).from_dict(answer) == result
