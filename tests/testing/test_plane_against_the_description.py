"""Requests that schemathesis makes up from the API description: no failure, no answer that is out of line.

They are few, valid, and the same in every run; `schemathesis run` with all its phases against `portkey-admin
serve` sends tens of thousands, wrong ones as well. What a request refers to exists as often as not, so that
not each of them ends at an id that leads nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import anyio
import attrs
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from plane_conversation import spec
from plane_furnished import Furnished, furnished
from schemathesis import Case
from schemathesis.checks import CHECKS, load_all_checks

from portkey_admin.calls import json_text
from portkey_admin.testing.plane.pipeline import KEY_HEADER
from portkey_admin.testing.plane.routing import PREFIX
from portkey_admin_api import api
from portkey_admin_api.decoding import Model

load_all_checks()
_CHECKS: Any = CHECKS.get_by_names(
    [
        "not_a_server_error",
        "status_code_conformance",
        "content_type_conformance",
        "response_schema_conformance",
    ]
)
_SLOW: Any = list(HealthCheck)
_FEW = settings(
    max_examples=2,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=_SLOW,
)


@attrs.frozen
class Described:
    """A plane that has one of everything, and what schemathesis knows of each operation that it serves."""

    furnished: Furnished
    operations: dict[str, Any]


@pytest.fixture(scope="module")
def described() -> Described:
    everything = anyio.run(furnished)
    schema: Any = schemathesis.openapi.from_dict(dict(spec().document))
    schema.app = everything.plane
    found = [each.ok() for each in schema.get_all_operations()]
    return Described(everything, {each.definition.raw["operationId"]: each for each in found})


@pytest.mark.parametrize("id", spec().operations)
def test_what_is_made_up_is_answered_as_described(id: str, described: Described) -> None:
    prefix = "" if spec().operations[id].public else PREFIX
    everything = described.furnished

    @_FEW
    @given(described.operations[id].as_strategy(), st.booleans())
    def send(request: Case[Any], existing: bool) -> None:
        plane = everything.anew()
        if existing:
            everything.refer(request.path, request.path_parameters, request.query, request.body)
        response = request.call(f"http://control-plane.test{prefix}", headers={KEY_HEADER: plane.api_key})
        request.validate_response(response, checks=_CHECKS)

    send()


def _texts(value: Any, place: str) -> Iterator[tuple[str, str]]:
    """Yield the strings in a response as the SDK reads it, each with its place."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, list):
        for entry in value:
            yield from _texts(entry, f"{place}[]")
    else:
        fields = attrs.asdict(value, recurse=False) if isinstance(value, Model) else value
        for name, entry in fields.items() if isinstance(fields, dict) else ():
            yield from _texts(entry, f"{place}.{name}")


async def test_json_text_reaches_the_caller_as_a_value_in_every_response() -> None:
    everything = await furnished()
    http, held, left = everything.plane.http_client(), set[str](), dict[str, str]()
    for id, operation in spec().operations.items():
        if operation.method != "GET" or operation.public:
            continue
        names = dict.fromkeys(api.operation(id).path_params, "x")
        everything.refer(operation.path, names)
        response = await http.get(operation.path.format_map(names))
        if response.status_code == 200 and "json" in response.headers["content-type"]:
            received = response.json()
            held |= {place for place, text in _texts(received, id) if _is_json(text)}
            left |= {
                place: text for place, text in _texts(api.operation(id).parse(received), id) if _is_json(text)
            }
    assert {place.rpartition(".")[2] for place in held} == {"config", "string"}
    assert left == {}


def _is_json(text: str) -> bool:
    """Tell whether a string is JSON text of an object or a list."""
    try:
        return isinstance(json_text.read(text.encode()), dict | list)
    except ValueError:
        return False
