"""What `make sync` says of a document that differs: the changes, and what a person has to do about them."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from spec_sync.document import set_content_schema
from spec_sync.drift import drift, field_changes
from spec_sync.facts import Facts, FieldFacts, facts, field, spell
from spec_sync.report import NOTHING, report
from spec_sync.tasks import Task, Topic, checklist, tasks
from spec_sync.written import Written

CODE = Written(
    facade={"boxes.list": "facade/boxes.py", "boxes.lids.list": "facade/lids.py"},
    plane={"boxes.list": "plane/boxes.py"},
    scopes=frozenset({"boxes.list"}),
)
NOWHERE: dict[str, Any] = {"paths": {}, "components": {"schemas": {}}}
LIDS = {"type": "object", "properties": {"data": {"type": "array", "items": {"type": "string"}}}}


def message(name: str) -> dict[str, Any]:
    made: dict[str, Any] = {}
    set_content_schema(made, {"$ref": f"#/components/schemas/{name}"})
    return made


def document(operation: dict[str, Any] | None = None, **schemas: dict[str, Any]) -> dict[str, Any]:
    """Our document with one list; `operation` overrides what is said of it."""
    listing = {
        "operationId": "boxes.list",
        "x-portkey-scopes": {"any": ["boxes.list"], "evidence": "family"},
        "parameters": [],
        "responses": {"200": message("Box"), "default": {}},
        **(operation or {}),
    }
    box = {"type": "object", "properties": {"id": {"type": "string"}}}
    return {
        "paths": {"/boxes": {"get": listing}},
        "components": {"parameters": {}, "schemas": {"Box": box, **schemas}},
    }


def todo(before: dict[str, Any], after: dict[str, Any], remarks: list[str] | None = None) -> list[Task]:
    old, new = facts(before), facts(after)
    return tasks(drift(old, new), old, after, new, remarks or [], CODE)


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ({}, "anything"),
        ({"type": "string"}, "string"),
        ({"type": ["string", "null"]}, "string or null"),
        ({"$ref": "#/components/schemas/Box"}, "Box"),
        ({"type": "array", "items": {"$ref": "#/components/schemas/Box"}}, "list of Box"),
        ({"type": "array"}, "list of anything"),
        ({"type": "object", "additionalProperties": {"type": "integer"}}, "object of integer"),
        ({"anyOf": [{"type": "string"}, {"type": "null"}]}, "string or null"),
        ({"allOf": [{"$ref": "#/components/schemas/Box"}, {"type": "object"}]}, "Box and object"),
    ],
)
def test_types_are_spelt_in_words(schema: dict[str, Any], words: str) -> None:
    assert spell(schema) == words


@pytest.mark.parametrize(
    ("schema", "values"),
    [
        ({"enum": ["a", None]}, ("a",)),
        ({"x-extensible-enum": ["a", "b"]}, ("a", "b")),
        ({"type": "array", "items": {"enum": ["a"]}}, ("a",)),
        ({"type": "string"}, ()),
    ],
)
def test_values_of_an_enum_are_found_wherever_they_stand(
    schema: dict[str, Any], values: tuple[str, ...]
) -> None:
    assert field(schema).values == values


TEXT, NUMBER = FieldFacts("string"), FieldFacts("integer")
AB, A = FieldFacts("string", values=("a", "b")), FieldFacts("string", values=("a",))


@pytest.mark.parametrize(
    ("before", "after", "text", "breaks_sent", "breaks_answered"),
    [
        (None, TEXT, "`x` added: string", False, False),
        (None, A, "`x` added: string; one of `a`", False, False),
        (None, FieldFacts("string", required=True), "`x` added: string, required", True, False),
        (TEXT, None, "`x` removed", True, True),
        (TEXT, NUMBER, "`x`: string → integer", True, True),
        (TEXT, FieldFacts("string or null"), "`x`: string → string or null", False, True),
        (FieldFacts("string or null"), TEXT, "`x`: string or null → string", True, False),
        (TEXT, FieldFacts("anything"), "`x`: string → anything", False, True),
        (TEXT, FieldFacts("string", required=True), "`x`: now required", True, False),
        (FieldFacts("string", required=True), TEXT, "`x`: no longer required", False, False),
        (A, AB, "`x`: values added: `b`", False, False),
        (AB, A, "`x`: values removed: `b`", True, False),
        (TEXT, A, "`x`: values added: `a`", True, False),
        (A, TEXT, "`x`: values removed: `a`", False, False),
        (TEXT, FieldFacts("string", limits={"maxLength": "9"}), "`x`: maxLength `none` → `9`", False, False),
    ],
)
def test_a_difference_is_told_and_weighed(
    before: FieldFacts | None, after: FieldFacts | None, text: str, breaks_sent: bool, breaks_answered: bool
) -> None:
    old, new = ({"x": each} if each else {} for each in (before, after))
    for sent, breaks in ((True, breaks_sent), (False, breaks_answered)):
        (change,) = field_changes(old, new, "", sent=sent, answered=not sent)
        assert (change.text, change.breaks) == (text, breaks)


def test_the_report_can_be_pasted_into_a_changelog() -> None:
    search = {"name": "search", "in": "query", "schema": {"type": "string"}}
    after = document(
        {"parameters": [search]}, Lid={"type": "object", "properties": {"id": {"type": "string"}}}
    )
    after["components"]["schemas"]["Box"]["properties"] = {"size": {"type": "string", "enum": ["s", "l"]}}
    after["paths"]["/boxes"]["post"] = {
        "operationId": "boxes.create",
        "requestBody": message("Lid"),
        "responses": {"200": message("Box")},
    }
    old, new = facts(document()), facts(after)
    assert report(drift(old, new), old, new) == (
        """\
### API description

2 operations (were 1), 2 schemas (were 1). **Breaking** marks what can break a program.

#### New operations

- `boxes.create`: POST /boxes, sends Lid, returns Box

#### Changed operations

- `boxes.list`
  - parameter `search` added: string

#### New schemas

- `Lid`
  - `id`: string

#### Changed schemas

- `Box`, returned by `boxes.list`, `boxes.create`
  - `size` added: string; one of `s`, `l`
  - `id` removed (**breaking**)
"""
    )


def test_a_vanished_operation_breaks_programs() -> None:
    old, new = facts(document()), facts(NOWHERE)
    assert "- `boxes.list`: GET /boxes (**breaking**)" in report(drift(old, new), old, new)


def test_where_nothing_differs_that_is_said() -> None:
    same = facts(document())
    assert NOTHING in report(drift(same, same), same, same)
    assert todo(document(), document()) == []
    assert checklist([]).endswith("\n\nNothing.\n")


def test_many_users_of_a_schema_are_counted() -> None:
    old, new = document(), document()
    for number in range(6):
        operation = {"operationId": f"boxes.{number}", "responses": {"200": message("Box")}}
        for each in (old, new):
            each["paths"][f"/{number}"] = {"get": operation}
    new["components"]["schemas"]["Box"]["properties"]["size"] = {}
    before, after = facts(old), facts(new)
    told = report(drift(before, after), before, after)
    assert "- `Box`, returned by `boxes.list`, `boxes.0`, `boxes.1`, `boxes.2` and 3 more\n" in told


NEW = {"operationId": "boxes.lids.open", "x-portkey-scopes": {"any": ["lids.open"]}, "responses": {}}


def with_new_operation() -> dict[str, Any]:
    after = document()
    after["paths"]["/boxes/{id}/open"] = {"post": NEW}
    return after


def with_new_field() -> dict[str, Any]:
    after = document()
    after["components"]["schemas"]["Box"]["properties"]["size"] = {"type": "integer"}
    return after


def with_paging(paging: dict[str, Any] | None, *parameters: str) -> dict[str, Any]:
    listed = [{"name": name, "in": "query", "schema": {"type": "integer"}} for name in parameters]
    extra = {"x-portkey-paging": paging} if paging else {}
    return document({"parameters": listed, "responses": {"200": message("Lids")}, **extra}, Lids=LIDS)


PAGED = {"page": "page", "size": "page_size", "rows": ["data"]}


@pytest.mark.parametrize(
    ("before", "after", "topic", "file", "what"),
    [
        (
            document(),
            with_new_operation(),
            "Names",
            "scripts/overlay/operations/boxes.yaml",
            "is that its name?",
        ),
        (document(), with_new_operation(), "Scopes", "scripts/overlay/operations/boxes.yaml", "which scopes"),
        (
            document(),
            with_new_operation(),
            "Scopes",
            "portkey_admin/scopes/vocabulary.py",
            "needs `lids.open`",
        ),
        (document(), with_new_operation(), "Facade methods", "facade/lids.py", "has no method"),
        (document(), with_new_operation(), "Control-plane rules", "plane/boxes.py", "has no handler"),
        (document(), with_new_operation(), "Sentences", "scripts/overlay/prose/boxes.yaml", "summary"),
        (document(), document(Lid={}), "Names", "scripts/overlay/names.yaml", "new schema `Lid`"),
        (document(), with_new_field(), "Control-plane rules", "plane/boxes.py", "`Box`: does it store"),
        (document(), NOWHERE, "Facade methods", "facade/boxes.py", "deprecate"),
        (document(), NOWHERE, "Control-plane rules", "plane/boxes.py", "can go"),
        (document(), with_paging(PAGED, "page", "page_size"), "Facade methods", "facade/boxes.py", "paging"),
        (
            document(),
            with_paging(None, "page"),
            "Paging",
            "scripts/overlay/operations/boxes.yaml",
            "no `paging`",
        ),
        (
            document(),
            with_paging(PAGED, "page"),
            "Paging",
            "scripts/overlay/operations/boxes.yaml",
            "`page_size`",
        ),
        (
            document(),
            with_paging({"rows": ["lids"]}),
            "Paging",
            "scripts/overlay/operations/boxes.yaml",
            "`lids`",
        ),
    ],
)
def test_what_needs_a_person_names_the_file(
    before: dict[str, Any], after: dict[str, Any], topic: str, file: str, what: str
) -> None:
    assert any(
        (task.topic, task.file) == (topic, file) and what in task.what for task in todo(before, after)
    ), checklist(todo(before, after))


def test_an_operation_without_a_method_or_a_handler_is_told_even_where_nothing_changed() -> None:
    found = todo(with_new_operation(), with_new_operation())
    assert [(task.topic, task.what) for task in found] == [
        ("Facade methods", "`boxes.lids.open` has no method"),
        ("Control-plane rules", "`boxes.lids.open` cannot be served: it has no handler"),
    ]


@pytest.mark.parametrize(
    ("remark", "topic", "file"),
    [
        ("naming: Lid: no such component", "Names", "scripts/overlay/names.yaml"),
        ("not in this document: boxes.get", "Names", "scripts/overlay/operations/boxes.yaml"),
        (
            "correction not needed: corrections/boxes.yaml, action 3 ($.paths)",
            "Corrections",
            "scripts/overlay/corrections/boxes.yaml",
        ),
        ("older document: Box.lid left out", "Names", "scripts/overlay/document.yaml"),
        ("unused glossary: lid", "Sentences", "scripts/overlay/glossary.yaml"),
        ("unused prose: operation boxes.get", "Sentences", "scripts/overlay/prose/"),
        ("undescribed: Box.lid", "Sentences", "scripts/overlay/prose/"),
    ],
)
def test_each_remark_about_the_overlay_leads_to_a_file(remark: str, topic: str, file: str) -> None:
    (task,) = todo(document(), document(), [remark])
    assert (task.topic, task.file) == (topic, file)


def test_schemas_that_have_been_united_all_along_need_nobody() -> None:
    remark = "naming: Box: united from schemas that differ"
    assert todo(document(), document(), [remark]) == []
    assert "united" in checklist(todo(document(), with_new_field(), [remark]))


def test_the_checklist_goes_by_topic_and_file() -> None:
    listed = checklist(todo(document(), with_new_operation()))
    titles = [line.removeprefix("#### ") for line in listed.splitlines() if line.startswith("####")]
    assert titles == [each for each in get_args(Topic) if each in titles]
    assert "`facade/lids.py`\n\n- [ ] `boxes.lids.open` has no method\n" in listed


def test_facts_of_a_shared_parameter_are_those_of_the_parameter() -> None:
    shared = document({"parameters": [{"$ref": "#/components/parameters/Page"}]})
    shared["components"]["parameters"]["Page"] = {
        "name": "page", "in": "query", "required": True, "schema": {"type": "integer", "minimum": 0},
    }  # fmt: skip
    found: Facts = facts(shared)
    (page,) = found.operations["boxes.list"].parameters.values()
    assert page == FieldFacts("integer", True, (), {"minimum": "0", "in": "query"})
