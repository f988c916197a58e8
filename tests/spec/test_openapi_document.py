"""What `openapi.yaml` promises: every operation whole, every schema named, every word ours."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import pytest
import sync
from openapi_spec_validator import OpenAPIV31SpecValidator
from spec_sync.document import content_schema, endpoints, load_document, referenced_name, schemas
from spec_sync.overlay_data import load_overlay
from spec_sync.write import to_yaml
from yaml_reader import read_yaml

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
UPSTREAM = SHARED / "reference" / "upstream"
PUBLISHED = UPSTREAM / "2026-09-04.yaml"
"""The newest published document, which `openapi.yaml` is made of."""
OLDER = UPSTREAM / "2026-07-13.yaml"
needs_published = pytest.mark.skipif(
    not PUBLISHED.exists(),
    reason="the published document is not part of this repository; ../shared is absent",
)


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    loaded: dict[str, Any] = read_yaml((ROOT / "openapi.yaml").read_text(encoding="utf-8"))
    return loaded


def test_it_is_valid(document: dict[str, Any]) -> None:
    assert list(OpenAPIV31SpecValidator(document).iter_errors()) == []


def test_it_holds_every_operation_of_the_overlay_and_no_other(document: dict[str, Any]) -> None:
    overlay = load_overlay(ROOT / "scripts" / "overlay")
    assert sorted(endpoint.operation["operationId"] for endpoint in endpoints(document)) == sorted(
        entry["id"] for entry in overlay.entries.values()
    )


def test_every_operation_is_whole(document: dict[str, Any]) -> None:
    for endpoint in endpoints(document):
        operation, place = endpoint.operation, endpoint.route
        assert re.fullmatch(r"[a-z_]+(\.[a-z_]+)+", operation["operationId"]), place
        assert operation["summary"].endswith("."), place
        assert operation["description"], place
        assert operation["x-portkey-scopes"]["evidence"] in {
            "documented",
            "family",
            "inferred",
            "conflicting",
        }, place
        assert operation["x-portkey-server"] in {"control", "gateway", "public"}, place
        assert operation["x-portkey-idempotent"] in {True, False}, place
        assert isinstance(operation["x-portkey-keys"], list), place
        assert "200" in operation["responses"], place
        assert operation["responses"]["default"] == {"$ref": "#/components/responses/Error"}, place
        declared = {part["name"] for part in resolved(document, operation) if part["in"] == "path"}
        assert declared == set(re.findall(r"\{([^}]*)\}", endpoint.path)), place


def test_every_body_and_answer_has_a_name(document: dict[str, Any]) -> None:
    overlay = load_overlay(ROOT / "scripts" / "overlay")
    for endpoint in endpoints(document):
        entry = overlay.entries[endpoint.shape]
        request = referenced_name(content_schema(endpoint.operation.get("requestBody")))
        answer = referenced_name(content_schema(endpoint.operation["responses"]["200"]))
        assert (request, answer) == (entry.get("request"), entry["response"]), endpoint.route


def test_no_schema_is_named_after_its_place(document: dict[str, Any]) -> None:
    clumsy = re.compile(r"(Response|Body|Request)\d*$|\d{3}|^(Get|Post|Put)[A-Z]")
    names = [name for name in schemas(document) if clumsy.search(name)]
    assert [
        name
        for name in names
        if name not in {"LogRequest", "LogResponse", "CustomLogRequest", "CustomLogResponse"}
    ] == []


def test_every_list_says_where_its_rows_are(document: dict[str, Any]) -> None:
    for endpoint in endpoints(document):
        paging = endpoint.operation.get("x-portkey-paging")
        if endpoint.operation["operationId"].endswith(".list"):
            assert paging, endpoint.route
        if paging:
            taken = {part["name"] for part in resolved(document, endpoint.operation)}
            assert {paging[key] for key in ("page", "size") if key in paging} <= taken, endpoint.route
            name = referenced_name(content_schema(endpoint.operation["responses"]["200"]))
            assert name is not None
            for place in paging["rows"]:
                assert has(document, name, place), endpoint.route
            assert paging["rows"] or schemas(document)[name]["type"] == "array", endpoint.route
            for key in ("total", "has_more"):
                assert key not in paging or paging[key] in fields(document, name), endpoint.route


def test_every_field_and_parameter_is_described(document: dict[str, Any]) -> None:
    silent = [
        f"{endpoint.operation['operationId']}({part['name']})"
        for endpoint in endpoints(document)
        for part in resolved(document, endpoint.operation)
        if not part.get("description")
    ]
    for name, schema in schemas(document).items():
        if not schema.get("description"):
            silent.append(name)
        for part in (schema, *schema.get("allOf", [])):
            silent += [
                f"{name}.{field}"
                for field, child in (part.get("properties") or {}).items()
                if not child.get("description")
            ]
    assert silent == []


def test_every_correction_has_an_effect_or_is_older_than_the_document() -> None:
    """Each correction gives a reason and a source; `load_overlay` and the sync refuse one that does not."""
    overlay = load_overlay(ROOT / "scripts" / "overlay")
    actions = [action for file in overlay.corrections.values() for action in file["actions"]]
    assert len(actions) > 100
    assert all(action["description"].strip() and action["x-source"].strip() for action in actions)


@pytest.fixture(scope="module")
def of_today() -> sync.Converted:
    """What becomes of the newest published document."""
    return sync.convert(load_document(str(PUBLISHED)), load_overlay(ROOT / "scripts" / "overlay"))


@needs_published
def test_the_sync_reproduces_the_committed_file_byte_for_byte(of_today: sync.Converted) -> None:
    assert to_yaml(of_today.document).encode() == (ROOT / "openapi.yaml").read_bytes()


@needs_published
def test_no_correction_is_stale_for_the_document_of_today(of_today: sync.Converted) -> None:
    assert of_today.stops == []
    assert [
        remark for remark in of_today.remarks if remark.startswith(("correction", "unused", "undescribed"))
    ] == []


@needs_published
def test_an_older_document_is_taken_in_as_well() -> None:
    converted = sync.convert(load_document(str(OLDER)), load_overlay(ROOT / "scripts" / "overlay"))
    assert converted.stops == []
    lacking = [remark for remark in converted.remarks if remark.startswith("not in this document: ")]
    assert {remark.rpartition(" ")[2].partition(".")[0] for remark in lacking} == {
        "analytics",
        "deployments",
        "guardrails",
    }


@pytest.fixture(scope="module")
def changed() -> sync.Converted:
    """What becomes of the newest one after changes of several kinds at once."""
    published = load_document(str(PUBLISHED))
    published["paths"]["/agent-servers"] = {"get": {"operationId": "listAgentServers", "responses": {}}}
    published["paths"]["/agent-tools"] = {"post": {"responses": {}}}
    labels = published["paths"]["/labels"]["get"]["responses"]["200"]["content"]["application/json"]
    labels["schema"] = {"$ref": "#/components/schemas/Nowhere"}
    groups = {"type": "object", "properties": {"groups": {"type": "array"}}}
    published["paths"]["/scim/groups"] = {
        "get": {"responses": {"200": {"content": {"application/json": {"schema": groups}}}}}
    }
    colour = {"type": "string", "description": "x"}
    published["components"]["schemas"]["Workspace"]["properties"]["colour"] = colour
    return sync.convert(published, load_overlay(ROOT / "scripts" / "overlay"))


@needs_published
def test_unknown_operations_and_missing_schemas_are_refused_with_all_of_them(changed: sync.Converted) -> None:
    assert [stop.items for stop in changed.stops] == [
        ["GET /labels: response 200: #/components/schemas/Nowhere"],
        ["GET /agent-servers", "POST /agent-tools"],
        ["agent_servers.list (GET /agent-servers)"],
    ]


@needs_published
def test_an_operation_that_was_ours_alone_may_be_published_in_poorer_form(changed: sync.Converted) -> None:
    operation = changed.document["paths"]["/scim/groups"]["get"]
    assert {"page", "page_size", "search"} <= {part["name"] for part in resolved(changed.document, operation)}
    assert any(remark.startswith("correction overtaken") for remark in changed.remarks)


@needs_published
def test_a_new_field_of_the_published_document_arrives_by_itself(changed: sync.Converted) -> None:
    assert "colour" in fields(changed.document, "Workspace")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("a: [", "can't be read"),
        ("openapi: 2.0", "not an OpenAPI 3"),
        ("openapi: 3.0.0", "has no paths"),
        ("[]", "not an OpenAPI 3"),
    ],
)
def test_what_is_no_document_is_refused_in_one_sentence(
    tmp_path: Path,
    text: str,
    complaint: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = tmp_path / "published.yaml"
    file.write_text(text)
    monkeypatch.setattr(sys, "argv", ["sync.py", str(file), "--output", str(tmp_path / "out.yaml")])
    assert sync.main() == 1
    assert complaint in capsys.readouterr().err
    assert not (tmp_path / "out.yaml").exists()


def resolved(document: dict[str, Any], operation: dict[str, Any]) -> list[dict[str, Any]]:
    shared = document["components"]["parameters"]
    return [
        shared[part["$ref"].rsplit("/", 1)[-1]] if "$ref" in part else part
        for part in operation.get("parameters", [])
    ]


def has(document: dict[str, Any], name: str, place: str) -> bool:
    """Say whether a schema has a field; "data.rows" is a field inside another."""
    field, _, inner = place.partition(".")
    if field not in fields(document, name):
        return False
    held = referenced_name(schemas(document)[name].get("properties", {}).get(field))
    return not inner or (held is not None and has(document, held, inner))


def fields(document: dict[str, Any], name: str) -> set[str]:
    schema = schemas(document)[name]
    found = set(schema.get("properties") or {})
    for part in schema.get("allOf", []):
        inner = referenced_name(part)
        found |= fields(document, inner) if inner else set(part.get("properties") or {})
    return found
