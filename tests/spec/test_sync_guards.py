"""What `make sync` does not do in silence: unite two things, lose a field, turn pages that are not there."""

from __future__ import annotations

from typing import Any

import pytest
from spec_sync.annotate import annotate
from spec_sync.document import schemas, set_content_schema
from spec_sync.drift import drift
from spec_sync.facts import facts
from spec_sync.live import keep_live
from spec_sync.name import name_schemas
from spec_sync.overlay_data import Overlay
from spec_sync.problems import Stop
from spec_sync.report import report
from spec_sync.tidy import tidy

TEXT = {"type": "string"}


def fields(*names: str) -> dict[str, Any]:
    return {"type": "object", "properties": {name: dict(TEXT) for name in names}}


def overlay(**parts: Any) -> Overlay:
    every = ("data_plane", "components", "inline", "corrections", "prose", "glossary", "info")
    empty: dict[str, Any] = {name: {} for name in every}
    empty["entries"] = {"GET /boxes": ENTRY}
    return Overlay(**{**empty, **parts})


def document(answer: dict[str, Any] | None = None, **components: dict[str, Any]) -> dict[str, Any]:
    response: dict[str, Any] = {}
    if answer is not None:
        set_content_schema(response, answer)
    operation = {"parameters": [], "responses": {"200": response}}
    return {"paths": {"/boxes": {"get": operation}}, "components": {"schemas": components}}


ENTRY = {
    "route": "GET /boxes",
    "family": "boxes",
    "id": "boxes.list",
    "response": "BoxList",
    "scopes": {"any": [], "evidence": "inferred"},
    "keys": [],
}
OURS = {"id", "members"}
ADDED = {"actions": [{"target": "$.components.schemas", "update": {"Group": fields("id", "members")}}]}


@pytest.mark.parametrize(
    "parts",
    [
        {"corrections": {"boxes": ADDED}},
        {"info": {"components": {"schemas": {"Group": fields("id", "members")}}}},
        {"components": {"TheirGroup": "Group"}},
    ],
)
def test_a_published_schema_with_the_name_of_one_of_ours_and_other_fields_is_kept_apart(
    parts: dict[str, Any],
) -> None:
    theirs = fields("schemas", "meta", "displayName", "id")
    published = document(
        {"$ref": "#/components/schemas/Group"}, Group=theirs, TheirGroup=fields("id", "members")
    )
    stops: list[Stop] = []
    name_schemas(published, overlay(**parts), stops)
    assert schemas(published)["GroupObject"] == theirs
    (stop,) = stops
    assert stop.items == ["Group: holds displayName, meta, schemas; ours holds members"]
    assert "components:\n  Group: GroupObject\n" in stop.draft


def test_they_are_united_where_the_overlay_says_that_they_are_one_thing() -> None:
    published = document(Group=fields("id"), TheirGroup=fields("schemas", "meta"))
    stops: list[Stop] = []
    table = {"Group": "Group", "TheirGroup": "Group"}
    remarks = name_schemas(published, overlay(components=table), stops)
    assert set(schemas(published)["Group"]["properties"]) == {"id", "schemas", "meta"}
    assert (stops, remarks) == ([], ["Group: united from schemas that differ"])


def test_what_is_much_alike_is_one_thing_and_is_said() -> None:
    published = document(Group=fields("id", "members", "created_at"))
    stops: list[Stop] = []
    remarks = name_schemas(published, overlay(corrections={"boxes": ADDED}), stops)
    assert (stops, remarks) == ([], ["Group: published as well, in another form"])


def test_an_inner_object_does_not_become_a_schema_that_has_its_name_by_chance() -> None:
    published = document(Box={"properties": {"lid": fields("size")}}, BoxLid=fields("colour", "form"))
    stops: list[Stop] = []
    name_schemas(published, overlay(), stops)
    assert schemas(published)["BoxLid"] == fields("colour", "form")
    assert schemas(published)["Box"]["properties"]["lid"] == {"$ref": "#/components/schemas/BoxLid2"}
    assert stops[0].items == ["BoxLid: holds size; another schema has that name"]


@pytest.mark.parametrize(
    ("schema", "own"),
    [
        (fields("id"), lambda made: made["properties"]),
        (
            {"allOf": [{"$ref": "#/components/schemas/Base"}, fields("id")]},
            lambda made: made["allOf"][1]["properties"],
        ),
        ({"allOf": [{"$ref": "#/components/schemas/Base"}]}, lambda made: made["allOf"][1]["properties"]),
    ],
)
def test_a_field_that_live_answers_carry_stays_when_the_document_drops_it(schema: Any, own: Any) -> None:
    published = document(Box=schema, Base=fields("name"))
    seen = {"Box": {"source": "an answer", "fields": {"is_default": {"type": "integer"}, "name": TEXT}}}
    kept = keep_live(published, overlay(live=seen | {"Gone": {"source": "", "fields": {"a": TEXT}}}))
    assert own(schemas(published)["Box"])["is_default"] == {"type": "integer"}
    assert kept[0] == "`Box.is_default` is kept, because live responses have it: an answer"
    nothing = facts({"paths": {}})
    assert f"#### Kept\n\n- {kept[0]}" in report(drift(nothing, nothing), nothing, nothing, kept)
    assert keep_live(published, overlay(live=seen)) == []


PAGING = {"page": "page", "size": "limit", "first": 0, "rows": ["data"], "total": "total", "max_size": 100}


@pytest.mark.parametrize(
    ("parameters", "answer", "paging", "said"),
    [
        (["page", "limit"], fields("data", "total"), PAGING, ""),
        (["limit"], fields("data", "total"), {"rows": ["data"], "total": "total"}, "no parameter `page`"),
        (["page"], fields("data", "total"), {"page": "page", "first": 0, "rows": ["data"], "total": "total"},
         "no parameter `limit`"),
        (["page", "limit"], fields("data"), {key: each for key, each in PAGING.items() if key != "total"},
         "`total` of its paging left out: no field `total`"),
        (["page", "limit"], fields("boxes", "total"), None, "no field `data`"),
        (["page", "limit"], {"type": "object"}, PAGING, ""),
    ],
)  # fmt: skip
def test_paging_that_the_document_does_not_have_is_left_out_and_said(
    parameters: list[str], answer: Any, paging: Any, said: str
) -> None:
    published = document({"$ref": "#/components/schemas/BoxList"}, BoxList=answer)
    operation = published["paths"]["/boxes"]["get"]
    operation["parameters"] = [{"name": name, "in": "query", "schema": TEXT} for name in parameters]
    _, remarks = annotate(published, overlay(entries={"GET /boxes": {**ENTRY, "paging": PAGING}}), [])
    assert published["paths"]["/boxes"]["get"].get("x-portkey-paging") == paging
    assert said in "".join(remarks)
    assert bool(said) == bool(remarks)


def test_only_fields_that_are_there_are_required() -> None:
    published = document(
        {"$ref": "#/components/schemas/Box"}, Box={**fields("id"), "required": ["id", "gone"]}
    )
    tidy(published)
    assert schemas(published)["Box"]["required"] == ["id"]
