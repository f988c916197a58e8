"""What every list makes of a response that is not one: an error, for all that could write because of it."""

from __future__ import annotations

from typing import Any

import pytest
from scripted_server import answer, serving
from sending import transport_to

from portkey_admin import errors
from portkey_admin.catalogue import operations
from portkey_admin_api import api

LISTS = [name for name in operations() if api.operation(name).paging is not None]


def nested(name: str, rows: object) -> dict[str, Any]:
    for part in reversed(name.split(".")):
        rows = {part: rows}
    return rows  # type: ignore[return-value]


def responses(name: str) -> list[tuple[object, str | None]]:
    """Return bodies, and what the error says of each; None if it is an empty list."""
    paging = api.operation(name).paging
    assert paging is not None
    key, total = (paging.rows or ("data",))[0], paging.total or "total"
    none, bad = "something else instead of a list", "rows that are not objects"
    empty = None if paging.total else none
    return [
        ([], None),
        (nested(key, []), None),
        ({**nested(key, None), total: 0}, empty),
        ({**nested(key, None), total: 5}, none),
        (nested(key, None), none),
        ({}, none),
        ({total: 0}, none),
        (nested(key, {}), none),
        (nested(key, "w-1"), none),
        ({"rows": []}, none),
        (nested(key, [{"id": "a"}, 1]), bad),
        (nested(key, ["a"]), bad),
        (nested(key, [None]), bad),
        ([[]], bad),
        (None, "instead of"),
    ]


@pytest.mark.parametrize("name", LISTS)
async def test_a_list_without_its_rows_is_an_error(name: str) -> None:
    operation = api.operation(name)
    query: Any = {"start_time": "2026-01-01", "end_time": "2026-01-02"}
    query |= dict.fromkeys(operation.query.required if operation.query else (), "x")
    bodies = responses(name)
    with serving(*(answer(200, body) for body, _ in bodies)) as server:
        async with transport_to(server.url) as transport:
            for body, says in bodies:
                call = transport.send(
                    operation,
                    *("x" for _ in operation.path_params),
                    query={key: value for key, value in query.items() if key in operation.query.kinds}
                    if operation.query
                    else None,
                )
                if says is None:
                    await call
                    continue
                with pytest.raises(errors.ResponseError, match=says) as raised:
                    await call
                assert raised.value.status == 200, body
