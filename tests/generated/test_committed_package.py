"""The committed package `portkey_admin_api`: all operations and all models of the real document."""

import inspect
import json
from importlib import resources
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portkey_admin_api import api, models
from portkey_admin_api.decoding import Model
from portkey_admin_api.types import Operation

DOCUMENT = json.loads(
    resources.files("portkey_admin_api").joinpath("openapi.json").read_text(encoding="utf-8")
)
METHODS = {"get", "post", "put", "patch", "delete", "head", "options", "trace"}
HOSTILE: list[Any] = [None, True, -1.5, "", "2024-01-01", [], [[None]], [{}, 3], {}, {"id": {}, "data": [[]]}]
CLASSES: list[type[Model]] = [
    found
    for name in models.__all__
    if inspect.isclass(found := getattr(models, name)) and issubclass(found, Model)
]
SCALARS = st.none() | st.booleans() | st.integers() | st.text(max_size=5)
JSON = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


def fields_of(model: type[Model]) -> list[str]:
    return [name for name, _, _ in model._table]


def test_every_operation_of_the_document_is_generated() -> None:
    described = {
        operation["operationId"]: (method.upper(), path)
        for path, item in DOCUMENT["paths"].items()
        for method, operation in item.items()
        if method in METHODS
    }
    generated = {id: (api.operation(id).method, api.operation(id).path) for id in api.OPERATIONS}
    assert generated == described


@pytest.mark.parametrize("value", HOSTILE, ids=repr)
def test_every_operation_reads_any_json(value: Any) -> None:
    for id in api.OPERATIONS:
        result = api.operation(id).parse(value)
        if isinstance(result, Model):
            assert result.to_dict() == value


@pytest.mark.parametrize("value", HOSTILE, ids=repr)
def test_every_field_of_every_model_reads_any_json(value: Any) -> None:
    for model in CLASSES:
        received = dict.fromkeys(fields_of(model), value)
        read = model.from_dict(received)
        assert read.to_dict() == received, model
        repr(read)


@given(data=st.data())
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_mixture_is_read_and_given_back(data: st.DataObject) -> None:
    model = data.draw(st.sampled_from(CLASSES))
    received = data.draw(st.dictionaries(st.sampled_from([*fields_of(model), "new"]), JSON, max_size=6))
    assert model.from_dict(received).to_dict() == received


class Recorder:
    """A transport that keeps what it was given."""

    def __init__(self) -> None:
        self.sent: list[Any] = []

    async def send(
        self, operation: Operation[Any], /, *path: str, query: Any = None, body: Any = None
    ) -> Any:
        self.sent.append((operation.id, path, query, body))
        return operation.parse({})


async def test_every_call_hands_its_arguments_to_the_transport_once() -> None:
    for id, name in api.OPERATIONS.items():
        operation = api.operation(id)
        path = tuple(f"value-{number}" for number, _ in enumerate(operation.path_params))
        given = {
            place: {"some": place} for place in ("query", "body") if getattr(operation, place) is not None
        }
        transport = Recorder()
        await getattr(api, name)(transport, *path, **given)
        assert transport.sent == [(id, path, given.get("query"), given.get("body"))]


def test_the_typed_dict_of_every_query_has_the_fields_of_its_operation() -> None:
    """Those of one resource share what is the same."""
    described = {
        operation["operationId"]: [
            _resolved(parameter) for parameter in (*item.get("parameters", ()), *operation["parameters"])
        ]
        for item in DOCUMENT["paths"].values()
        for operation in item.values()
        if "parameters" in operation
    }
    queries = {id: query for id in api.OPERATIONS if (query := api.operation(id).query) is not None}
    assert len(queries) > 50
    for id, query in queries.items():
        names = {parameter["name"] for parameter in described[id] if parameter["in"] == "query"}
        pascal = "".join(word.capitalize() for word in api.OPERATIONS[id].split("_"))
        typed = getattr(api, f"{pascal}Query")
        assert set(query.kinds) == set(typed.__annotations__) == names, id
        assert f"`{id}`" in typed.__doc__


def _resolved(parameter: dict[str, Any]) -> dict[str, Any]:
    if "$ref" not in parameter:
        return parameter
    found: dict[str, Any] = DOCUMENT["components"]["parameters"][parameter["$ref"].rpartition("/")[2]]
    return found


def test_every_schema_that_is_named_inside_a_body_tells_its_fields() -> None:
    waiting = [body for id in api.OPERATIONS if (body := api.operation(id).body) is not None]
    seen: set[str] = set()
    while waiting:
        fields = waiting.pop()
        for kinds in (*fields.kinds.values(), *fields.entries.values()):
            for name in {kind for kind in kinds.split("|") if kind[0].isupper()} - seen:
                seen.add(name)
                waiting.append(models.fields(name))
                assert set(models.fields(name).kinds) == set(getattr(models, name).__annotations__), name
    assert {"UsageLimitParams", "AddedWorkspaceMember", "CreateWorkspaceDefaults"} <= seen


def test_every_call_is_described() -> None:
    for id, name in api.OPERATIONS.items():
        operation = api.operation(id)
        text = inspect.getdoc(getattr(api, name)) or ""
        assert text.startswith(f"{operation.summary}.\n"), id
        assert f"{operation.method} {operation.path}" in text, id
        for field in (*operation.path_params, *(operation.query.kinds if operation.query else ())):
            assert field in text or field.replace("-", "_") in text or "Path:" in text, (id, field)
