"""Generation stops with a list where anything would be lost or guessed, and changes nothing."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import regenerate
from generator.document import load

Change = Callable[[dict[str, Any]], None]


def listing(document: dict[str, Any]) -> dict[str, Any]:
    operation: dict[str, Any] = document["paths"]["/gadgets"]["get"]
    return operation


def schemas(document: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = document["components"]["schemas"]
    return found


def answer(operation: dict[str, Any], schema: dict[str, Any]) -> None:
    operation["responses"]["200"]["content"]["application/json"]["schema"] = schema


def named_answer(document: dict[str, Any], name: str) -> None:
    schemas(document)[name] = schemas(document)["Span"]
    answer(listing(document), {"$ref": f"#/components/schemas/{name}"})


LIST = "GET /gadgets (gadgets.list)"

CASES: list[tuple[str, Change, str]] = [
    (
        "array without items",
        lambda d: answer(listing(d), {"type": "array"}),
        f"{LIST}: answer: an array without items",
    ),
    (
        "array without items in a named schema",
        lambda d: schemas(d).update(Span={"type": "object", "properties": {"all": {"type": "array"}}}),
        "schema Span.all: an array without items",
    ),
    ("answer without a type", lambda d: answer(listing(d), {}), f"{LIST}: the response was lost"),
    (
        "answer that is no JSON",
        lambda d: listing(d)["responses"]["200"].update(content={"text/csv": {"schema": {"type": "string"}}}),
        f"{LIST}: the response is text/csv; only application/json is read and written",
    ),
    ("no success answer", lambda d: listing(d).update(responses={"404": {}}), f"{LIST}: has no 2xx response"),
    (
        "two different answers",
        lambda d: listing(d)["responses"].update(
            {"201": {"content": {"application/json": {"schema": {"type": "string"}}}}}
        ),
        f"{LIST}: has different responses for 200, 201; one schema was expected",
    ),
    (
        "duplicate operationId",
        lambda d: d["paths"]["/gadgets"]["post"].update(operationId="gadgets.list"),
        "operationId 'gadgets.list' is used 2 times: each operation needs its own",
    ),
    (
        "two ids, one function",
        lambda d: d["paths"]["/gadgets"]["post"].update(operationId="gadgets.parts_delete"),
        "function name 'gadgets_parts_delete' is used 2 times: each operation needs its own",
    ),
    (
        "operationId of another form",
        lambda d: listing(d).update(operationId="listGadgets"),
        "operationId 'listGadgets' is not dotted snake_case, like workspaces.members.add",
    ),
    ("no operationId", lambda d: listing(d).pop("operationId"), "operationId None is not dotted snake_case"),
    ("no summary", lambda d: listing(d).pop("summary"), f"{LIST}: summary is missing"),
    ("no scopes", lambda d: listing(d).pop("x-portkey-scopes"), f"{LIST}: x-portkey-scopes is missing"),
    ("no keys", lambda d: listing(d).pop("x-portkey-keys"), f"{LIST}: x-portkey-keys is missing"),
    (
        "no idempotence",
        lambda d: listing(d).pop("x-portkey-idempotent"),
        f"{LIST}: x-portkey-idempotent is missing",
    ),
    ("no server", lambda d: listing(d).pop("x-portkey-server"), f"{LIST}: x-portkey-server is missing"),
    (
        "unknown server",
        lambda d: listing(d).update({"x-portkey-server": "data"}),
        "x-portkey-server is 'data'; known are control, gateway, public",
    ),
    (
        "idempotence in words",
        lambda d: listing(d).update({"x-portkey-idempotent": "yes"}),
        "x-portkey-idempotent is 'yes'; known are True, False",
    ),
    (
        "unknown kind of key",
        lambda d: listing(d).update({"x-portkey-keys": ["admin"]}),
        "x-portkey-keys holds 'admin'; known are organisation-service, workspace-service, workspace-user",
    ),
    (
        "unknown evidence",
        lambda d: listing(d)["x-portkey-scopes"].update(evidence="hearsay"),
        "x-portkey-scopes: evidence is 'hearsay'; known are documented, family, inferred, conflicting",
    ),
    (
        "both scope rules",
        lambda d: listing(d)["x-portkey-scopes"].update(all=["gadgets.all"]),
        "one of `any` and `all` was expected",
    ),
    (
        "unknown extension",
        lambda d: listing(d).update({"x-portkey-retries": 3}),
        "x-portkey-retries is unknown; known are scopes, keys, paging, idempotent, server, experimental",
    ),
    (
        "a list joined by commas",
        lambda d: listing(d).setdefault("parameters", []).append(
            {"name": "sizes", "in": "query", "explode": False, "schema": {"type": "array", "items": {}}}
        ),
        "parameter 'sizes' is a joined list: only repeated ones are sent",
    ),
    (
        "paging without rows",
        lambda d: listing(d)["x-portkey-paging"].pop("rows"),
        "at least `rows` was expected",
    ),
    (
        "paging by an unknown parameter",
        lambda d: listing(d)["x-portkey-paging"].update(page="page"),
        "x-portkey-paging: page is 'page', which is not a query parameter",
    ),
    (
        "unknown paging fact",
        lambda d: listing(d)["x-portkey-paging"].update(cursor="next"),
        "x-portkey-paging holds unknown cursor",
    ),
    (
        "first page 2",
        lambda d: listing(d)["x-portkey-paging"].update(first=2),
        "x-portkey-paging: first is 2, not 0 or 1",
    ),
    (
        "header parameter",
        lambda d: listing(d)["parameters"].append(
            {"name": "x-trace", "in": "header", "schema": {"type": "string"}}
        ),
        "parameter 'x-trace' in header: only path and query are sent",
    ),
    (
        "undeclared path parameter",
        lambda d: d["paths"]["/prices/{maker}"]["get"].pop("parameters"),
        "the path names the parameters ['maker'], declared are []",
    ),
    (
        "reference to nowhere",
        lambda d: answer(listing(d), {"$ref": "#/components/schemas/Nobody"}),
        f"{LIST}: answer: #/components/schemas/Nobody is not under components/schemas",
    ),
    (
        "parameter reference to nowhere",
        lambda d: listing(d)["parameters"].append({"$ref": "#/components/parameters/Nobody"}),
        "#/components/parameters/Nobody does not lead to anything",
    ),
    (
        "name of the written schema is taken",
        lambda d: schemas(d).update(LimitParams={"type": "string"}),
        "schema Limit is read and written, and LimitParams is taken",
    ),
    (
        "name that is no class name",
        lambda d: named_answer(d, "span_of_time"),
        "schema span_of_time: its name is not a class name like ApiKey",
    ),
    (
        "two names that make one class",
        lambda d: named_answer(d, "span"),
        'Attempted to generate duplicate models with name "Span"',
    ),
    (
        "name that the generated code needs",
        lambda d: named_answer(d, "Operation"),
        "schema Operation: the generated code needs the name itself",
    ),
    (
        "allOf of something else than objects",
        lambda d: schemas(d).update(Page={"type": "string"}),
        "schema GadgetList: only plain objects can be put together by allOf",
    ),
    (
        "unknown type",
        lambda d: schemas(d)["Span"]["properties"].update(seconds={"type": "decimal"}),
        "schema Span.seconds: type 'decimal' is unknown",
    ),
]


@pytest.mark.parametrize(
    ("change", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_it_stops_and_says_why(
    change: Change, expected: str, sample_spec: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = copy.deepcopy(load(sample_spec))
    change(document)
    spec = tmp_path / "openapi.json"
    spec.write_text(json.dumps(document), encoding="utf-8")
    kept = tmp_path / "out" / "portkey_admin_api" / "kept.py"
    kept.parent.mkdir(parents=True)
    kept.touch()
    assert regenerate.main(["--spec", str(spec), "--output", str(tmp_path / "out")]) == 1
    errors = capsys.readouterr().err
    assert expected in errors
    assert errors.startswith(f"{spec} cannot be generated from:\n  ")
    assert "Traceback" not in errors
    assert kept.exists()


def test_all_problems_are_listed_at_once(
    sample_spec: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = load(sample_spec)
    listing(document).pop("x-portkey-keys")
    document["paths"]["/events"]["post"].pop("x-portkey-server")
    spec = tmp_path / "openapi.json"
    spec.write_text(json.dumps(document), encoding="utf-8")
    assert regenerate.main(["--spec", str(spec), "--output", str(tmp_path)]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{", "cannot be read"),
        ("openapi: 3.1.0\npaths: {}\npaths: {}", "duplicate key 'paths'"),
        ("[]", "is not an OpenAPI 3 document"),
        ("swagger: '2.0'", "is not an OpenAPI 3 document"),
        ("openapi: 3.1.0\npaths: {}", "has no operations under `paths`"),
        (None, "cannot be read"),
    ],
)
def test_a_file_that_is_no_document_is_refused(
    text: str | None, expected: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spec = tmp_path / "openapi.yaml"
    if text is not None:
        spec.write_text(text, encoding="utf-8")
    assert regenerate.main(["--spec", str(spec), "--output", str(tmp_path)]) == 1
    assert expected in capsys.readouterr().err
