"""The rules that bring schemas into forms that the parser reads without loss."""

from typing import Any

import pytest
from generator.annotations import argument_names, attribute_names
from generator.directions import split
from generator.schemas import Cleaner

NULL = {"type": "null"}
TEXT = {"type": "string"}
REFERENCE = {"$ref": "#/components/schemas/Thing"}
THING = {"type": "object", "properties": {"a": TEXT}, "required": ["a"]}


@pytest.mark.parametrize(
    ("schema", "clean"),
    [
        ({"type": "string", "title": "Body1", "example": "x"}, TEXT),
        ({"type": "string", "default": "a"}, {**TEXT, "description": 'Default: "a".'}),
        ({"type": "boolean", "default": False}, {"type": "boolean", "description": "Default: false."}),
        ({"type": "string", "format": "uuid"}, {**TEXT, "description": "Format: uuid."}),
        ({"type": "string", "format": "date"}, {**TEXT, "description": "Format: date."}),
        ({"type": "string", "format": "date-time"}, {**TEXT, "format": "date-time"}),
        (
            {"type": "integer", "description": "Size", "minimum": 1, "maximum": 9, "deprecated": True},
            {"type": "integer", "description": "Size. At least 1. At most 9. Deprecated."},
        ),
        ({"type": ["string", "null"]}, {"anyOf": [TEXT, NULL]}),
        ({"type": "string", "nullable": True}, {"anyOf": [TEXT, NULL]}),
        ({"type": "string", "nullable": True, "enum": ["a"]}, {"anyOf": [{"const": "a"}, NULL]}),
        ({"type": ["string", "null"], "enum": ["a"]}, {"anyOf": [{"const": "a"}, NULL]}),
        ({"enum": ["a", 1, None]}, {"anyOf": [{"const": "a"}, {"const": 1}, NULL]}),
        ({"type": "string", "x-extensible-enum": ["a"]}, {"anyOf": [{"const": "a"}, TEXT]}),
        ({"const": "a"}, {"const": "a"}),
        (REFERENCE, REFERENCE),
        ({**REFERENCE, "description": "Mine."}, {"allOf": [REFERENCE], "description": "Mine."}),
        ({**REFERENCE, "x-portkey-secret": True}, {"allOf": [REFERENCE], "x-portkey-secret": True}),
        ({"allOf": [REFERENCE]}, REFERENCE),
        ({"allOf": [REFERENCE], "nullable": True}, {"anyOf": [REFERENCE, NULL]}),
        ({"oneOf": [{"anyOf": [TEXT, NULL]}, NULL, TEXT]}, {"anyOf": [TEXT, NULL]}),
        (
            {"allOf": [REFERENCE, {"properties": {"b": TEXT}}]},
            {"type": "object", "properties": {"a": TEXT, "b": TEXT}, "required": ["a"]},
        ),
        (
            {"properties": {"b": TEXT}, "oneOf": [REFERENCE, {"properties": {"c": TEXT}}]},
            {
                "anyOf": [
                    {"type": "object", "properties": {"b": TEXT, "a": TEXT}, "required": ["a"]},
                    {"type": "object", "properties": {"b": TEXT, "c": TEXT}},
                ]
            },
        ),
        (
            {"properties": {"b": TEXT, "c": TEXT}, "anyOf": [{"required": ["b"]}, {"required": ["c"]}]},
            {
                "type": "object",
                "properties": {"b": TEXT, "c": TEXT},
                "description": "Give b or c, or several of them.",
            },
        ),
        ({"type": "object", "required": ["a"]}, {"type": "object"}),
        (
            {"type": "object", "patternProperties": {"^x": TEXT}, "additionalProperties": False},
            {"type": "object", "additionalProperties": TEXT},
        ),
        ({"items": TEXT}, {"type": "array", "items": TEXT}),
        ({"type": "array", "items": {}}, {"type": "array", "items": {}}),
        ({}, {}),
        (True, {}),
    ],
)
def test_a_schema_gets_its_clean_form(schema: Any, clean: Any) -> None:
    cleaner = Cleaner({"Thing": THING})
    assert cleaner.clean(schema, "here") == clean
    assert cleaner.problems == []


@pytest.mark.parametrize(
    ("schema", "clean"),
    [
        ({"type": "string", "enum": ["b", "a"]}, {"type": "string", "enum": ["b", "a"]}),
        ({"type": "string", "enum": ["a"], "nullable": True}, {"anyOf": [{"const": "a"}, NULL]}),
        ({"enum": [1, "a"]}, {"anyOf": [{"const": 1}, {"const": "a"}]}),
    ],
)
def test_a_named_enum_of_one_kind_stays_an_enum(schema: Any, clean: Any) -> None:
    assert Cleaner({"Kind": schema}).components() == {"Kind": clean}


def test_schemas_that_go_in_a_circle_by_allof_are_a_problem() -> None:
    cleaner = Cleaner({"Thing": {"allOf": [REFERENCE, THING]}})
    cleaner.components()
    assert cleaner.problems == ["schema Thing: allOf cannot follow #/components/schemas/Thing"]


def test_what_is_read_and_written_becomes_two_and_the_rest_stays() -> None:
    def holding(name: str) -> dict[str, Any]:
        return {"type": "object", "properties": {"inner": {"$ref": f"#/components/schemas/{name}"}}}

    schemas = {
        "Unused": THING,
        "Inner": THING,
        "Both": holding("Inner"),
        "Kind": {"type": "string", "enum": ["a"]},
        "OnlyWritten": holding("Both"),
        "OnlyRead": holding("Both"),
    }
    body = {"$ref": "#/components/schemas/OnlyWritten"}
    written, problems = split(schemas, [body, {"$ref": "#/components/schemas/Kind"}], [holding("OnlyRead")])
    assert problems == []
    assert sorted(schemas) == [
        "Both",
        "BothParams",
        "Inner",
        "InnerParams",
        "Kind",
        "OnlyRead",
        "OnlyWritten",
    ]
    assert {"BothParams", "InnerParams", "OnlyWritten"} <= written
    assert schemas["OnlyWritten"] == holding("BothParams")
    assert schemas["BothParams"] == holding("InnerParams")
    assert schemas["OnlyRead"] == holding("Both")
    assert body == {"$ref": "#/components/schemas/OnlyWritten"}


@pytest.mark.parametrize(
    ("names", "attributes"),
    [
        (["createdAt", "AWSRegion", "x-trace", "a.b"], ["created_at", "aws_region", "x_trace", "a_b"]),
        (["id", "type", "object"], ["id", "type", "object"]),
        (["async", "class", "format", "None"], ["async_", "class_", "format_", "none"]),
        (
            ["from_dict", "toDict", "additional_properties"],
            ["from_dict_", "to_dict_", "additional_properties_"],
        ),
        (["userId", "user_id", "user-id"], ["user_id_2", "user_id", "user_id_3"]),
        (["1st", "_raw", "$ref", ""], ["field_1st", "raw", "ref", "field_"]),
    ],
)
def test_fields_get_python_names(names: list[str], attributes: list[str]) -> None:
    given = attribute_names(names)
    assert [given[name] for name in names] == attributes


def test_arguments_do_not_clash_with_those_of_every_call() -> None:
    assert argument_names(["body", "workspaceId"]) == {"body": "body_", "workspaceId": "workspace_id"}
