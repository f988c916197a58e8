"""For each operation of the API description: arguments to call it with, what must go out, and an answer."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

import attrs
from spec.samples import sample

ROOT = Path(__file__).resolve().parents[2]

# `organisation` and `user`, the first values of the two, are the one pair that does not exist.
_PATH_VALUES = {"api_keys.create": ["workspace", "service"]}


@attrs.frozen(kw_only=True)
class SampledCall:
    """A call with every parameter and every field of its body."""

    id: str
    method: str
    ids: list[str]
    path: str
    """What must be asked for, quoted, below the base URL's host."""
    query: dict[str, Any]
    body: Any
    answer: Any
    answer_class: str | None
    """Name of the answer's schema; None where nothing comes back."""
    sends_key: bool

    @property
    def query_text(self) -> dict[str, str]:
        """The query as it must arrive. Each entry of a list is a parameter of its own; there is one here."""
        return {
            name: spelled(value[0] if isinstance(value, list) else value)
            for name, value in self.query.items()
        }


@cache
def sampled_calls() -> dict[str, SampledCall]:
    """Return a sampled call for each operation, by operation id."""
    text = (ROOT / "generated" / "portkey_admin_api" / "openapi.json").read_text(encoding="utf-8")
    return {call.id: call for call in _calls(json.loads(text))}


def spelled(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _calls(document: dict[str, Any]) -> Iterator[SampledCall]:
    components = document["components"]
    for path, item in document["paths"].items():
        for method, operation in item.items():
            parameters = [
                components["parameters"][part["$ref"].rsplit("/", 1)[-1]] if "$ref" in part else part
                for part in operation.get("parameters", [])
            ]
            yield _call(method, path, operation, parameters, components["schemas"])


def _call(
    method: str,
    path: str,
    operation: Mapping[str, Any],
    parameters: list[dict[str, Any]],
    schemas: Mapping[str, Any],
) -> SampledCall:
    ids, expected = [], path
    in_path = [part for part in parameters if part["in"] == "path"]
    known = _PATH_VALUES.get(operation["operationId"])
    for number, part in enumerate(in_path):
        # Nothing that the API uses, everything that must be quoted.
        closed = "enum" in part["schema"]
        value = spelled(sample(part["schema"], schemas)) if closed else f"é:{number}@+&=ü"
        ids.append(known[number] if known else value)
        expected = expected.replace("{" + part["name"] + "}", quote(ids[-1], safe=""))
    body, answer = _schema(operation.get("requestBody")), _schema(operation["responses"]["200"])
    nothing = answer is None or answer["$ref"].endswith("/Empty")
    server = operation["x-portkey-server"]
    return SampledCall(
        id=operation["operationId"],
        method=method.upper(),
        ids=ids,
        path=expected if server == "public" else f"/v1{expected}",
        query={part["name"]: sample(part["schema"], schemas) for part in parameters if part["in"] == "query"},
        body=None if body is None else sample(body, schemas),
        answer={} if answer is None else sample(answer, schemas),
        answer_class=None if nothing or answer is None else answer["$ref"].rsplit("/", 1)[-1],
        sends_key=server != "public",
    )


def _schema(message: Mapping[str, Any] | None) -> dict[str, Any] | None:
    media = (message or {}).get("content", {}).get("application/json")
    return media["schema"] if media else None
