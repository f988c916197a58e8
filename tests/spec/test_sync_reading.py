"""Any OpenAPI 3 document is read into one plain form, and what that has no place for is left out and said."""

from __future__ import annotations

from typing import Any

import pytest
from spec_sync.document import content_schema, schemas
from spec_sync.problems import Stop
from spec_sync.read import read

REF = {"$ref": "#/components/schemas/Lid"}
LID = {"type": "object", "properties": {"id": {"type": "string"}}}
TEXT = {"type": "string"}


def published(operation: Any, item: Any = None, version: str = "3.0.3", **components: Any) -> dict[str, Any]:
    return {
        "openapi": version,
        "paths": {"/boxes/{id}": {**(item or {}), "get": operation}},
        "components": {"schemas": {"Lid": LID}, **components},
    }


def answering(schema: Any, status: Any = 200, media: str = "application/json") -> dict[str, Any]:
    return {"responses": {status: {"content": {media: {"schema": schema}}}}}


def plain(document: dict[str, Any]) -> tuple[dict[str, Any], list[str], list[Stop]]:
    """The operation in its plain form, what was left out, and what stops the sync."""
    stops: list[Stop] = []
    made, lost = read(document, lambda each: True, stops)
    return made["paths"]["/boxes/{id}"]["get"], lost, stops


def schema(node: Any, version: str = "3.1.0") -> tuple[Any, list[str]]:
    document = published(answering({"type": "object", "properties": {"a": node}}), version=version)
    operation, lost, _ = plain(document)
    answer = content_schema(operation["responses"]["200"])
    assert answer is not None
    return answer["properties"]["a"], lost


@pytest.mark.parametrize(
    ("node", "form"),
    [
        ({"type": ["string", "null"]}, {"type": "string", "nullable": True}),
        ({"type": ["null", "string", "integer"]}, {"type": ["string", "integer"], "nullable": True}),
        ({"anyOf": [TEXT, {"type": "null"}]}, {"type": "string", "nullable": True}),
        ({"oneOf": [REF, {"type": "null"}]}, {**REF, "nullable": True}),
        ({"anyOf": [TEXT, {"type": "integer"}, {"enum": [None]}]},
         {"anyOf": [TEXT, {"type": "integer"}], "nullable": True}),
        ({"type": "string", "nullable": "true"}, {"type": "string", "nullable": True}),
        ({"const": "on"}, {"enum": ["on"]}),
        ({"enum": [1, True, 1, {"a": 1}, {"a": 1}]}, {"enum": [1, True, {"a": 1}]}),
        ({"minimum": 1, "exclusiveMinimum": True}, {"exclusiveMinimum": 1}),
        ({"type": "integer", "minimum": 1, "exclusiveMinimum": False}, {"type": "integer", "minimum": 1}),
        ({"type": "string", "minLength": "3", "maxLength": -1}, {"type": "string", "minLength": 3}),
        ({"type": "array", "prefixItems": [TEXT, {"type": "integer"}]},
         {"type": "array", "items": {"anyOf": [TEXT, {"type": "integer"}]}}),
        ({"type": "array", "items": [TEXT]}, {"type": "array", "items": TEXT}),
        ({"patternProperties": {"^x": TEXT}}, {"additionalProperties": TEXT}),
        ({"type": "object", "properties": {"a": TEXT}, "if": {}, "then": {"properties": {"b": TEXT}}},
         {"type": "object", "properties": {"a": TEXT, "b": TEXT}}),
        ({"type": "object", "required": ["a", "a"], "properties": {1: True, "b": False}},
         {"type": "object", "required": ["a"], "properties": {"1": {}, "b": {}}}),
        ({"allOf": [REF, {"allOf": [{"allOf": [LID]}]}]}, {"allOf": [REF, LID]}),
        ({"allOf": [LID], "nullable": True}, {**LID, "nullable": True}),
        ({"allOf": [TEXT, {"maxLength": 9}]}, {"type": "string", "maxLength": 9}),
        ({"allOf": [REF, {"oneOf": [LID, REF]}]}, {"anyOf": [{"allOf": [REF, LID]}, {"allOf": [REF, REF]}]}),
        ({**REF, "description": "Theirs."}, REF),
        ({**REF, "properties": {"b": TEXT}}, {"allOf": [REF, {"properties": {"b": TEXT}}]}),
        ({"type": "str"}, TEXT),
        ({"type": None, "enum": [], "anyOf": [], "items": None, "not": TEXT, "$comment": "x"}, {"items": {}}),
        (True, {}),
        (None, {}),
    ],
)  # fmt: skip
def test_what_versions_spell_in_several_ways_has_one_form(node: Any, form: Any) -> None:
    assert schema(node) == (form, [])


def test_before_3_1_what_stands_beside_a_reference_means_nothing() -> None:
    assert schema({**REF, "properties": {"b": TEXT}}, "3.0.3") == (REF, [])


@pytest.mark.parametrize(
    ("node", "lost"),
    [
        ("text", "'text' in place of a schema"),
        ({"type": "colour"}, "type 'colour' is unknown"),
        ({"properties": ["a"]}, "`properties` is not an object"),
        ({"properties": {"$ref": "#/components/schemas/Lid"}}, "`properties` refers to"),
    ],
)
def test_what_is_no_schema_lets_anything_through_and_is_said(node: Any, lost: str) -> None:
    _, remarks = schema(node)
    assert lost in "\n".join(remarks)


def test_a_circle_of_anchors_ends() -> None:
    node: dict[str, Any] = {"type": "object", "properties": {}}
    node["properties"]["self"] = node
    assert "goes in a circle" in "\n".join(schema(node)[1])


@pytest.mark.parametrize(
    ("components", "pointer", "name"),
    [
        ({}, "#/components/schemas/Lid", "Lid"),
        (
            {"schemas": {"Lid": LID, "A": {"$ref": "#/components/schemas/Lid"}}},
            "#/components/schemas/A",
            "Lid",
        ),
        (
            {"schemas": {"Lid": {"properties": {"a~/b": LID}}}},
            "#/components/schemas/Lid/properties/a~0~1b",
            "LidAB",
        ),
        ({"x": [LID]}, "#/components/x/0", "X0"),
    ],
)
def test_references_lead_to_a_component_wherever_they_point(
    components: dict[str, Any], pointer: str, name: str
) -> None:
    document = published(answering({"$ref": pointer}), **components)
    made, lost = read(document, lambda each: True, [])
    assert (schemas(made), lost) == ({name: LID}, [])


@pytest.mark.parametrize(
    ("pointer", "complaint"),
    [
        ("#/components/schemas/None", "#/components/schemas/None"),
        ("other.yaml#/Lid", "other.yaml#/Lid"),
        ("#/components/schemas/A", "leads in a circle"),
        ("#/components/schemas/Lid/type", "Lid/type"),
    ],
)
def test_a_reference_that_leads_nowhere_stops_the_sync_and_lets_anything_through(
    pointer: str, complaint: str
) -> None:
    circle = {"A": {"$ref": "#/components/schemas/B"}, "B": {"$ref": "#/components/schemas/A"}, "Lid": LID}
    operation, _, stops = plain(published(answering({"$ref": pointer}), schemas=circle))
    assert content_schema(operation["responses"]["200"]) == {}
    assert complaint in stops[0].items[0]


def test_a_schema_that_is_made_of_itself_is_not() -> None:
    tree = {
        "allOf": [
            {"$ref": "#/components/schemas/Leaf"},
            {"properties": {"up": {"$ref": "#/components/schemas/Tree"}}},
        ]
    }
    leaf = {"anyOf": [{"$ref": "#/components/schemas/Tree"}, {"type": "string"}]}
    document = published(
        answering({"$ref": "#/components/schemas/Tree"}), schemas={"Tree": tree, "Leaf": leaf}
    )
    made, lost = read(document, lambda each: True, [])
    assert schemas(made)["Leaf"] == {"anyOf": [{"type": "string"}]}
    assert len(lost) == 1


def test_parameters_of_the_path_and_of_components_are_those_of_the_operation() -> None:
    page = {"name": "page", "in": "query", "schema": {"type": "integer"}}
    item = {"parameters": [{"name": "id", "in": "path", "schema": TEXT}, {**page, "schema": TEXT}]}
    operation = {
        "parameters": [
            {"$ref": "#/components/parameters/Same"},
            {"name": "X-Key", "in": "header", "schema": TEXT},
            {"name": "X-Trace", "in": "header", "schema": TEXT},
            {"name": "old", "in": "query", "type": "boolean"},
            {"name": "filter", "in": "query", "content": {"application/json": {"schema": LID}}},
            {"name": "other", "in": "path", "schema": TEXT},
            {"in": "query"},
        ]
    }
    scheme = {"Key": {"type": "apiKey", "in": "header", "name": "x-key"}}
    shared = {"Same": {"$ref": "#/components/parameters/Page"}, "Page": page}
    made, lost, stops = plain(published(operation, item, parameters=shared, securitySchemes=scheme))
    assert [(each["name"], each["schema"]["type"]) for each in made["parameters"]] == [
        ("id", "string"), ("page", "integer"), ("old", "boolean"), ("filter", "string"),
    ]  # fmt: skip
    assert made["parameters"][0]["required"] is True
    assert stops == []
    for name in ("`X-Trace` in header", "`other` left out: the path has no place", "`` in query"):
        assert name in "\n".join(lost)


def test_a_path_parameter_that_nobody_declares_is_text() -> None:
    assert plain(published({}))[0]["parameters"] == [
        {"name": "id", "in": "path", "schema": {"type": "string"}, "required": True}
    ]


@pytest.mark.parametrize(
    ("operation", "answers", "lost"),
    [
        (answering(TEXT, 200), {"200": TEXT}, []),
        (answering(TEXT, "2XX"), {"200": TEXT}, []),
        (answering(TEXT, media="application/json; charset=utf-8"), {"200": TEXT}, []),
        (answering(TEXT, media="application/scim+json"), {"200": TEXT}, []),
        (answering(TEXT, media="*/*"), {"200": TEXT}, []),
        (answering(TEXT, media="text/csv"), {"200": None}, ["is text/csv, left out"]),
        (answering(TEXT, "default"), {"200": TEXT}, ["200 is assumed"]),
        ({"responses": {404: {}}}, {"200": None}, ["200 is assumed"]),
        ({}, {"200": None}, ["200 is assumed"]),
        ({"responses": {200: {"$ref": "#/components/responses/Done"}}}, {"200": TEXT}, []),
        ({"responses": {**answering(TEXT)["responses"], **answering(LID, 201)["responses"], 204: {}}},
         {"200": TEXT, "204": None}, ["response 201 differs from 200"]),
    ],
)  # fmt: skip
def test_answers_are_those_of_success_in_json(
    operation: dict[str, Any], answers: dict[str, Any], lost: list[str]
) -> None:
    done = {"Done": answering(TEXT)["responses"][200]}
    made, remarks, _ = plain(published(operation, responses=done))
    assert {status: content_schema(each) for status, each in made["responses"].items()} == answers
    assert all(each in remark for each, remark in zip(lost, remarks, strict=True)), remarks


def test_an_operation_that_stands_there_twice_is_read_once() -> None:
    document = published(answering(TEXT))
    document["paths"] |= {
        "/boxes/{slug}/": {"get": answering(LID)},
        "/lids": {"$ref": "#/paths/~1boxes~1{id}"},
    }
    made, lost = read(document, lambda each: True, [])
    assert list(made["paths"]) == ["/boxes/{id}", "/lids"]
    assert any("already described as /boxes/{id}" in remark for remark in lost)


@pytest.mark.parametrize("item", [None, "text", [], {"get": None}, {"get": "text"}])
def test_what_is_no_operation_is_passed_over(item: Any) -> None:
    document = {"openapi": "3.0.0", "paths": {"/boxes": item, "x-more": {"get": {}}, 7: None}}
    assert read(document, lambda each: True, [])[0]["paths"] == {}
