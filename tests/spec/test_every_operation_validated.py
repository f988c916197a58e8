"""The local control plane refuses whatever the description does not allow, and names the field at fault."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any
from urllib.parse import urlencode

import pytest
from plane_conversation import spec
from spec.samples import sample

from portkey_admin.testing.plane.description import Described
from portkey_admin.testing.plane.refusals import Rejected
from portkey_admin.testing.plane.validation import Validator, check_body, check_query

OPERATIONS = list(spec().operations.values())
WITH_BODY = [operation for operation in OPERATIONS if operation.body is not None]
WITH_QUERY = [
    operation
    for operation in OPERATIONS
    if any(parameter.place == "query" for parameter in operation.parameters)
]
WRONG: tuple[object, ...] = (5, "x", True, [], {}, None)


@cache
def validator() -> Validator:
    return Validator(spec())


def schema_at(pointer: str) -> Any:
    node: Any = spec().document
    for step in pointer.removeprefix("#/").split("/"):
        step = step.replace("%7B", "{").replace("%7D", "}").replace("~1", "/").replace("~0", "~")
        node = node[int(step)] if isinstance(node, list) else node[step]
    return node


def sampled(pointer: str) -> Any:
    return plausible(sample(schema_at(pointer), spec().document["components"]["schemas"]))


def plausible(value: Any) -> Any:
    """Return a sample without what the API refuses though its schema allows it."""
    if isinstance(value, list):
        return [plausible(item) for item in value]
    if not isinstance(value, dict):
        return value
    fields = {name: plausible(item) for name, item in value.items()}
    alternatives: dict[str, tuple[str, ...]] = {"periodic_reset": ("periodic_reset_days",)}
    alternatives["rotation_period"] = ("rotation_period_days", "next_rotation_at")
    for name, others in alternatives.items():
        if name in fields:
            fields = {each: item for each, item in fields.items() if each not in others}
    if {"unit", "value"} <= fields.keys():
        fields["value"] = 1
    if "alert_threshold" in fields:
        fields.setdefault("credit_limit", 1)
    budgets = fields.get("usage_limits")
    for budget in budgets if isinstance(budgets, list) else [budgets]:
        if isinstance(budget, dict):
            budget.setdefault("credit_limit", 1)
    return fields


def complaint(operation: Described, body: object) -> str | None:
    """Return why a body is refused; None: it is not."""
    try:
        check_body(validator(), operation, json.dumps(body).encode())
    except Rejected as refusal:
        assert (refusal.status, refusal.body()["data"]["errorCode"]) == (400, "AB01")  # type: ignore[index]  # noqa: PT017
        return refusal.message
    return None


def damaged(body: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield a body with each of its fields missing, and with each of them of each other type."""
    for name in body:
        yield name, {field: value for field, value in body.items() if field != name}
        for wrong in WRONG:
            yield name, body | {name: wrong}


@pytest.mark.parametrize("operation", WITH_BODY, ids=lambda operation: operation.id)
def test_a_wrong_or_missing_field_is_refused_by_its_name(operation: Described) -> None:
    assert operation.body is not None
    body = sampled(operation.body)
    assert complaint(operation, body) is None
    told = [(name, message) for name, wrong in damaged(body) if (message := complaint(operation, wrong))]
    assert [(name, message) for name, message in told if name not in message] == []
    required = schema_at(operation.body).get("required", [])
    assert set(required) <= {name for name, _ in told}


@pytest.mark.parametrize("operation", WITH_BODY, ids=lambda operation: operation.id)
def test_a_body_that_has_to_be_there_is_asked_for(operation: Described) -> None:
    assert complaint(operation, "text") is not None
    if operation.body_required:
        with pytest.raises(Rejected, match="needs a JSON body"):
            check_body(validator(), operation, b"")


@pytest.mark.parametrize("operation", WITH_QUERY, ids=lambda operation: operation.id)
def test_a_wrong_or_missing_parameter_is_refused_by_its_name(operation: Described) -> None:
    parameters = [parameter for parameter in operation.parameters if parameter.place == "query"]
    good = {parameter.name: str(sampled(parameter.pointer)) for parameter in parameters if parameter.required}
    check_query(validator(), operation, urlencode(good))
    for parameter in parameters:
        if parameter.required:
            rest = {name: value for name, value in good.items() if name != parameter.name}
            with pytest.raises(Rejected, match=f"^{parameter.name} "):
                check_query(validator(), operation, urlencode(rest))
        if parameter.types and not {"string", "array"}.intersection(parameter.types):
            with pytest.raises(Rejected, match=f"^{parameter.name}: "):
                check_query(validator(), operation, urlencode(good | {parameter.name: "neither"}))
