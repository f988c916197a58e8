"""The steps of `make sync`, each on the smallest document that shows its rule."""

from __future__ import annotations

import copy
import re
from typing import Any

import pytest
from spec_sync.correct import apply_action, apply_corrections
from spec_sync.document import Endpoint, content_schema, endpoints, schemas, set_content_schema
from spec_sync.draft import draft, unplaced_stop
from spec_sync.name import name_schemas
from spec_sync.overlay_data import Overlay
from spec_sync.problems import Stop
from spec_sync.repair import repair
from spec_sync.select import is_data_plane, select_admin_operations
from spec_sync.tidy import tidy
from spec_sync.words import pascal, singular


def overlay(**parts: Any) -> Overlay:
    empty: dict[str, Any] = {
        "entries": {},
        "data_plane": {},
        "components": {},
        "inline": {},
        "corrections": {},
        "prose": {},
        "glossary": {},
        "info": {},
    }
    return Overlay(**{**empty, **parts})


def entry(route: str, operation_id: str, **parts: Any) -> dict[str, Any]:
    scopes = {"any": ["boxes.list"], "evidence": "family"}
    return {"route": route, "family": "boxes", "id": operation_id, "scopes": scopes, "keys": [], **parts}


def document(**operations: dict[str, Any]) -> dict[str, Any]:
    """A document whose operations are all on `/boxes`, by method."""
    for operation in operations.values():
        operation.setdefault("responses", {})
    return {"paths": {"/boxes": operations}, "components": {"schemas": {}}}


def answers(schema: dict[str, Any]) -> dict[str, Any]:
    response: dict[str, Any] = {}
    set_content_schema(response, schema)
    return {"responses": {"200": response}}


def items(stops: list[Stop]) -> list[str]:
    return [item for stop in stops for item in stop.items]


def test_an_operation_that_nobody_placed_stops_the_sync_and_is_listed() -> None:
    drafts = draft(document(get={}), overlay(), {})
    assert items([unplaced_stop(drafts)]) == ["GET /boxes"]


@pytest.mark.parametrize("place", ["/boxes", "GET /boxes"])
def test_the_data_plane_is_known_by_its_prefix(place: str) -> None:
    assert is_data_plane(Endpoint("get", "/boxes", {}), {place: "inference"})
    assert not is_data_plane(Endpoint("get", "/boxes", {}), {place[:-1]: "inference"})


def test_operations_are_found_whatever_their_path_parameters_are_called() -> None:
    published: dict[str, Any] = {"paths": {"/boxes/{box_id}": {"get": {}}}, "components": {}}
    select_admin_operations(
        published, overlay(entries={"GET /boxes/{}": entry("GET /boxes/{boxId}", "boxes.get")})
    )
    assert list(published["paths"]) == ["/boxes/{box_id}"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"type": "string", "description": "theirs", "example": "x", "title": "T"}, {"type": "string"}),
        ({"type": "string", "format": "uuid"}, {"type": "string"}),
        ({"type": "string", "format": "UUID"}, {"type": "string"}),
        ({"type": "string", "format": "date-time"}, {"type": "string", "format": "date-time"}),
        ({"type": "array"}, {"type": "array", "items": {}}),
        ({"type": "integer", "default": None}, {"type": "integer"}),
        (
            {"type": "string", "enum": ["a"], "nullable": True},
            {"type": "string", "enum": ["a", None], "nullable": True},
        ),
        ({"$ref": "#/components/schemas/A", "type": "object"}, {"$ref": "#/components/schemas/A"}),
        (
            {"type": "object", "properties": {"additionalProperties": {"type": "string"}}},
            {"type": "object", "properties": {}, "additionalProperties": {"type": "string"}},
        ),
        (
            {"oneOf": [{"type": "string"}, {"type": "array", "items": {}}]},
            {"anyOf": [{"type": "string"}, {"type": "array", "items": {}}]},
        ),
        (
            {"properties": {"a": {}}, "oneOf": [{"required": ["a"]}, {"required": ["b"]}]},
            {"properties": {"a": {}}, "oneOf": [{"required": ["a"]}, {"required": ["b"]}]},
        ),
    ],
)
def test_repeated_faults_of_schemas_are_mended(before: dict[str, Any], after: dict[str, Any]) -> None:
    published: dict[str, Any] = document()
    schemas(published)["A"] = copy.deepcopy(before)
    repair(published)
    assert schemas(published)["A"] == after


def test_an_object_without_fields_is_the_empty_answer() -> None:
    published = document(put=answers({"type": "object"}))
    repair(published)
    response = published["paths"]["/boxes"]["put"]["responses"]["200"]
    assert content_schema(response) == {"$ref": "#/components/schemas/Empty"}


def test_bodies_answers_and_inner_objects_become_components() -> None:
    inner = {"type": "object", "properties": {"width": {"type": "integer"}}}
    sides = {"type": "array", "items": {"type": "object", "properties": {"side": {"type": "string"}}}}
    published = document(get=answers({"type": "object", "properties": {"size": inner, "labels": sides}}))
    entries = {"GET /boxes": entry("GET /boxes", "boxes.get", response="Box")}
    name_schemas(published, overlay(entries=entries), [])
    assert sorted(schemas(published)) == ["Box", "BoxLabel", "BoxSize"]
    assert schemas(published)["Box"]["properties"]["size"] == {"$ref": "#/components/schemas/BoxSize"}
    assert schemas(published)["Box"]["properties"]["labels"]["items"] == {
        "$ref": "#/components/schemas/BoxLabel"
    }


def test_an_answer_without_a_name_stops_the_sync() -> None:
    published = document(get=answers({"type": "object", "properties": {"id": {}}}))
    stops: list[Stop] = []
    name_schemas(published, overlay(entries={"GET /boxes": entry("GET /boxes", "boxes.get")}), stops)
    assert items(stops) == ["GET /boxes: response"]
    assert "response: Box\n" in stops[0].draft
    assert set(schemas(published)) == {"Box"}


def test_a_member_of_a_union_without_a_name_stops_the_sync() -> None:
    published: dict[str, Any] = document()
    kinds = [{"kind": {"enum": ["lid"]}}, {"id": {}, "size": {}}, {"id": {}}]
    schemas(published)["Box"] = {"anyOf": [{"type": "object", "properties": each} for each in kinds]}
    stops: list[Stop] = []
    name_schemas(published, overlay(inline={"BoxVariant3": "Plain"}), stops)
    assert items(stops) == ["BoxVariant1: holds kind", "BoxVariant2: holds id, size"]
    assert "inline:\n  BoxVariant1: BoxLid\n  BoxVariant2: BoxWithSize\n" in stops[0].draft
    assert set(schemas(published)) == {"Box", "BoxLid", "BoxWithSize", "Plain"}


INNER = {"type": "object", "properties": {"width": {"type": "integer"}}}


@pytest.mark.parametrize(
    ("field", "place"),
    [
        (lambda inner: {"allOf": [{"$ref": "#/components/schemas/Lid"}, inner]}, "BoxSides"),
        (lambda inner: {"allOf": [{"allOf": [inner]}], "nullable": True}, "BoxSides"),
        (lambda inner: {"oneOf": [inner, {"type": "string"}]}, "BoxSidesVariant1"),
        (lambda inner: {"oneOf": [{"allOf": [inner]}, {"type": "string"}]}, "BoxSidesVariant1"),
        (lambda inner: {"type": "array", "items": inner}, "BoxSide"),
        (lambda inner: {"type": "array", "items": {"allOf": [inner]}}, "BoxSide"),
        (lambda inner: {"type": "array", "items": {"type": "array", "items": inner}}, "BoxSide"),
        (lambda inner: {"type": "object", "additionalProperties": inner}, "BoxSidesValue"),
        (lambda inner: {"additionalProperties": {"type": "array", "items": inner}}, "BoxSidesValue"),
        (lambda inner: {"additionalProperties": {"allOf": [inner]}}, "BoxSidesValue"),
    ],
)
def test_an_object_inside_a_field_is_a_component_that_the_overlay_can_name(field: Any, place: str) -> None:
    published: dict[str, Any] = document()
    schemas(published)["Box"] = {"properties": {"sides": field(copy.deepcopy(INNER))}}
    stops: list[Stop] = []
    remarks = name_schemas(published, overlay(inline={place: "Side"}), stops)
    assert (items(stops), remarks) == ([], [])
    assert set(schemas(published)) == {"Box", "Side"}
    assert "#/components/schemas/Side" in str(schemas(published)["Box"])


def test_two_components_that_share_a_name_are_united() -> None:
    published: dict[str, Any] = document()
    schemas(published)["One"] = {"properties": {"a": {"type": "string"}, "b": {}}, "required": ["a", "b"]}
    schemas(published)["Two"] = {"properties": {"b": {"type": "string"}, "c": {}}, "required": ["b", "c"]}
    remarks = name_schemas(published, overlay(components={"One": "Box", "Two": "Box"}), [])
    box = {"properties": {"a": {"type": "string"}, "b": {}, "c": {}}, "required": ["b"]}
    assert schemas(published) == {"Box": box}
    assert remarks == ["Box: united from schemas that differ"]


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("rate_limits", "RateLimits"),
        ("metadata.key", "MetadataKey"),
        ("onFail", "OnFail"),
        ("sub-type", "SubType"),
    ],
)
def test_names_are_made_from_fields(field: str, name: str) -> None:
    assert pascal(field) == name


@pytest.mark.parametrize(
    ("many", "one"), [("Entities", "Entity"), ("Users", "User"), ("Access", "Access"), ("Data", "Data")]
)
def test_items_of_a_list_lose_the_plural(many: str, one: str) -> None:
    assert singular(many) == one


def correction(**parts: Any) -> dict[str, Any]:
    return {"target": "$.a", "description": "Because.", "x-source": "seen live", **parts}


@pytest.mark.parametrize(
    ("action", "effect", "result"),
    [
        (correction(update={"b": 1}), "changed", {"a": {"b": 1, "list": [1, 2]}}),
        (correction(update={"list": [2, 3]}), "changed", {"a": {"list": [1, 2, 3]}}),
        (correction(update={"list": [2, 1]}), "not needed", {"a": {"list": [1, 2]}}),
        (correction(target="$.a.list", update=[3]), "changed", {"a": {"list": [1, 2, 3]}}),
        (correction(target="$.a.list[?@ == 1]", remove=True), "changed", {"a": {"list": [2]}}),
        (correction(target="$.a.list[*]", remove=True), "changed", {"a": {"list": []}}),
        (correction(target="$.nothing", update={"b": 1}), "no match", {"a": {"list": [1, 2]}}),
    ],
)
def test_a_correction_tells_what_it_did(action: dict[str, Any], effect: str, result: dict[str, Any]) -> None:
    target = {"a": {"list": [1, 2]}}
    assert apply_action(target, action) == effect
    assert target == result


def test_what_becomes_a_reference_keeps_nothing_beside_it() -> None:
    target = {"a": {"b": {"type": "object"}}}
    assert apply_action(target, correction(update={"b": {"$ref": "#/components/schemas/B"}})) == "changed"
    assert target == {"a": {"b": {"$ref": "#/components/schemas/B"}}}


def test_an_added_operation_that_the_document_has_by_now_keeps_our_account_and_is_reported() -> None:
    target: dict[str, Any] = {"paths": {"/boxes": {"get": {"parameters": []}}}}
    page = {"name": "page", "in": "query", "schema": {"type": "integer"}}
    added = correction(target="$.paths", update={"/boxes": {"get": {"parameters": [page]}}})
    assert apply_action(target, added) == "overtaken"
    assert target["paths"]["/boxes"]["get"]["parameters"] == [page]


def test_a_replacement_that_changes_nothing_is_not_needed() -> None:
    actions = [correction(target="$.a.b", remove=True), correction(target="$.a", update={"b": [1]})]
    applied = apply_corrections({"a": {"b": [1]}}, overlay(corrections={"boxes": {"actions": actions}}), [])
    assert [action.effect for action in applied] == ["not needed", "changed"]


def test_a_parameter_that_the_document_has_by_now_is_not_written_twice() -> None:
    target = {"a": [{"name": "page", "in": "query", "schema": {"type": "string"}}]}
    update = [{"name": "page", "in": "query", "schema": {"type": "integer"}}]
    assert apply_action(target, correction(update=update)) == "changed"
    assert target == {"a": update}


@pytest.mark.parametrize(
    ("action", "complaint"),
    [
        ({"target": "$.a", "update": {}}, "`description` is missing"),
        ({"target": "$.a", "description": "Because.", "update": {}}, "`x-source` is missing"),
        (correction(), "`update` or `remove: true`"),
        (correction(update={}, remove=True), "`update` or `remove: true`"),
        (correction(target="$.a[", update={}), r"corrections/boxes.yaml, action 1: \$.a\["),
        (correction(target="$.a.list[0]", update={"b": 1}), "name the one that holds the value"),
    ],
)
def test_a_correction_that_can_not_be_applied_is_named(action: dict[str, Any], complaint: str) -> None:
    stops: list[Stop] = []
    apply_corrections({"a": {"list": [1]}}, overlay(corrections={"boxes": {"actions": [action]}}), stops)
    (item,) = items(stops)
    assert re.search(complaint, item)


def tidied(schema: dict[str, Any], *, written: bool = False) -> dict[str, Any]:
    published = document(post=answers({"$ref": "#/components/schemas/A"}))
    if written:
        body: dict[str, Any] = {}
        set_content_schema(body, {"$ref": "#/components/schemas/A"})
        published["paths"]["/boxes"]["post"]["requestBody"] = body
    schemas(published)["A"] = schema
    tidy(published)
    return schemas(published)["A"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"type": "string", "nullable": True}, {"type": ["string", "null"]}),
        (
            {"anyOf": [{"type": "string"}, {"type": "integer"}]},
            {"anyOf": [{"type": "string"}, {"type": "integer"}]},
        ),
        ({"anyOf": [{"type": "string"}]}, {"type": "string"}),
        ({"type": "string", "enum": ["a"]}, {"type": "string", "x-extensible-enum": ["a"]}),
        (
            {"type": "string", "enum": ["a"], "nullable": True},
            {"type": ["string", "null"], "x-extensible-enum": ["a"]},
        ),
    ],
)
def test_what_is_read_is_spelt_as_openapi_3_1_with_open_enums(
    before: dict[str, Any], after: dict[str, Any]
) -> None:
    assert tidied(before) == after


def test_what_is_sent_keeps_its_closed_enum() -> None:
    assert tidied({"type": "string", "enum": ["a"]}, written=True) == {"type": "string", "enum": ["a"]}


def test_what_is_sent_may_be_said_to_be_open() -> None:
    schema = {"type": "string", "enum": ["a"], "x-portkey-open": True}
    assert tidied(schema, written=True) == {"type": "string", "x-extensible-enum": ["a"]}


def test_a_reference_that_may_be_null_is_a_choice() -> None:
    schema = tidied(
        {"properties": {"a": {"description": "Text.", "$ref": "#/components/schemas/A", "nullable": True}}}
    )
    choice = [{"$ref": "#/components/schemas/A"}, {"type": "null"}]
    assert schema["properties"]["a"] == {"description": "Text.", "anyOf": choice}


def test_lists_share_their_envelope() -> None:
    fields = {
        "object": {"type": "string", "enum": ["list"]},
        "total": {"type": "integer"},
        "data": {"type": "array"},
    }
    published = document(get=answers({"$ref": "#/components/schemas/Boxes"}))
    published["paths"]["/boxes"]["get"]["x-portkey-paging"] = {"rows": ["data"], "total": "total"}
    schemas(published)["Boxes"] = {"type": "object", "properties": fields, "required": ["total", "data"]}
    schemas(published)["Page"] = {"type": "object"}
    tidy(published)
    own = {"type": "object", "properties": {"data": {"type": "array"}}, "required": ["data"]}
    assert schemas(published)["Boxes"] == {"allOf": [{"$ref": "#/components/schemas/Page"}, own]}


def test_a_parameter_that_reads_the_same_twice_is_shared() -> None:
    search = {"name": "search", "in": "query", "schema": {"type": "string"}}
    published = document(get={"parameters": [dict(search)]}, put={"parameters": [dict(search)]})
    tidy(published)
    assert published["components"]["parameters"] == {"Search": search}
    shared = {"$ref": "#/components/parameters/Search"}
    assert [endpoint.operation["parameters"] for endpoint in endpoints(published)] == [[shared], [shared]]
