"""A transport that answers from a table, and what it was asked: one line for each call."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import attrs

from portkey_admin_api.types import Operation

ADA = "a0000000-0000-4000-8000-000000000001"
BOB = "b0000000-0000-4000-8000-000000000002"
SEARCH = "50000000-0000-4000-8000-000000000003"


@attrs.define
class Told:
    """Answers each operation with its JSON: the same each time, or one after the other from a list."""

    answers: Mapping[str, Any] = attrs.field(factory=dict)
    workspace: str | None = None
    calls: list[str] = attrs.field(factory=list)

    async def send(
        self,
        operation: Operation[Any],
        /,
        *path: str,
        query: Mapping[str, object] | None = None,
        body: object = None,
    ) -> Any:
        """Note the call, without the size of the page."""
        asked = {name: value for name, value in (query or {}).items() if name not in _sizes(operation)}
        self.calls.append(call(" ".join([operation.id, *path]), body, **asked))
        answer = self.answers.get(operation.id, {"data": []} if operation.paging else {})
        if isinstance(answer, list):
            before = sum(each.split()[0] == operation.id for each in self.calls) - 1
            answer = answer[min(before, len(answer) - 1)]
        if isinstance(answer, Exception):
            raise answer
        return operation.parse(answer)

    def writes(self) -> list[str]:
        """Return the calls that are no reads."""
        return [each for each in self.calls if each.split()[0].rpartition(".")[2] not in ("list", "get")]


def call(path: str, body: object = None, /, **query: object) -> str:
    """Return a call as one line: the operation with its path, the query, and the body."""
    asked = "&".join(f"{name}={value}" for name, value in sorted(query.items()))
    return " ".join(
        [
            path,
            *(["?" + asked] if asked else []),
            *([] if body is None else [json.dumps(body, sort_keys=True)]),
        ]
    )


def rows(*each: Mapping[str, Any]) -> dict[str, Any]:
    """Return the response of a list."""
    return {"data": [dict(row) for row in each], "total": len(each)}


def _sizes(operation: Operation[Any]) -> tuple[str, ...]:
    return (operation.paging.size,) if operation.paging is not None and operation.paging.size else ()
