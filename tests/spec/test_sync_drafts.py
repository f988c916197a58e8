"""What `make sync` proposes for operations that nobody has placed yet."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import attrs
import pytest
import sync
from spec.documents import whole
from spec_sync.document import Endpoint, schemas, set_content_schema
from spec_sync.draft import draft, unplaced_stop, with_drafts
from spec_sync.draft_ids import draft_ids
from spec_sync.draft_names import styled
from spec_sync.draft_sentences import summary
from spec_sync.overlay_data import Overlay, load_overlay
from spec_sync.read import read
from spec_sync.words import message_name
from yaml_reader import read_yaml

from portkey_admin import SCOPES

ROOT = Path(__file__).resolve().parents[2]
LIST = {"type": "object", "properties": {"data": {"type": "array"}, "total": {"type": "integer"}}}
ONE = {"type": "object", "properties": {"id": {"type": "string"}, "tags": {"type": "array"}}}


def operation(answer: dict[str, Any] | None = None, *parameters: str) -> dict[str, Any]:
    response: dict[str, Any] = {}
    if answer is not None:
        set_content_schema(response, answer)
    listed = [{"name": name, "in": "query", "schema": {"type": "integer"}} for name in parameters]
    return {"parameters": listed, "responses": {"200": response}}


def document(**operations: dict[str, Any]) -> dict[str, Any]:
    """A document with operations by route, spelt with `__` for the space and the slashes."""
    made: dict[str, Any] = {"paths": {}, "components": {"schemas": {}}}
    for route, each in operations.items():
        method, _, path = route.partition(" ")
        made["paths"].setdefault(path, {})[method] = each
    return made


def overlay(*entries: dict[str, Any]) -> Overlay:
    return Overlay({each["shape"]: each for each in entries}, {}, {}, {}, {}, {}, {}, {})


def entry(
    shape: str, id: str, *scopes: str, keys: tuple[str, ...] = ("organisation-service",)
) -> dict[str, Any]:
    needs = {"any": list(scopes), "evidence": "family"}
    family = id.partition(".")[0]
    return {"shape": shape, "route": shape, "id": id, "family": family, "scopes": needs, "keys": list(keys)}


@pytest.mark.parametrize(
    ("method", "path", "answer", "id"),
    [
        ("get", "/admin/jars", LIST, "jars.list"),
        ("get", "/jars", {"type": "array"}, "jars.list"),
        ("get", "/jars/settings", ONE, "jars.settings.get"),
        ("get", "/jars/{id}", ONE, "jars.get"),
        ("get", "/jars/{id}/ping", ONE, "jars.ping"),
        ("get", "/jars/{id}/metadata", ONE, "jars.metadata.get"),
        ("get", "/keys/list", LIST, "keys.list"),
        ("get", "/v2/oauth/authorize", None, "oauth.authorize.get"),
        ("get", "/.well-known/oauth-server", ONE, "well_known.oauth_server.get"),
        ("get", "/3d jars/{id}", ONE, "n3d_jars.get"),
        ("post", "/glass-jars", ONE, "glass_jars.create"),
        ("post", "/jars/{id}/lids", ONE, "jars.lids.create"),
        ("post", "/jars/{id}/seal", ONE, "jars.seal"),
        ("put", "/jars/{id}/makeDefault", ONE, "jars.make_default"),
        ("put", "/jars/{id}", ONE, "jars.update"),
        ("patch", "/jars/{id}", ONE, "jars.update"),
        ("delete", "/jars/{id}/lids/{lidId}", None, "jars.lids.delete"),
        ("delete", "/", None, "root.delete"),
    ],
)
def test_an_id_is_made_of_the_path_and_of_what_is_answered(
    method: str, path: str, answer: dict[str, Any] | None, id: str
) -> None:
    endpoint = Endpoint(method, path, operation(answer))
    assert draft_ids(document(), [endpoint], {}) == {endpoint.shape: id}


def test_no_two_ids_are_alike() -> None:
    routes = [("put", "/jars/{id}/lids"), ("put", "/jars/{id}/lids/{lidId}"), ("patch", "/jars/{id}/lids")]
    routes += [("get", "/jars/{id}"), ("get", "/v2/jars/{jarName}"), ("get", "/v3/jars/{jarName}")]
    ids = draft_ids(document(), [Endpoint(method, path, operation()) for method, path in routes], {})
    assert ids["PUT /jars/{}/lids/{}"] == "jars.lids.update"
    assert ids["PUT /jars/{}/lids"] == "jars.lids.replace"
    assert len(set(ids.values())) == len(routes)


def test_what_is_known_names_what_is_new() -> None:
    known = [
        entry("GET /policies/lids", "lid_policies.list"),
        entry("PUT /policies/lids/{}/makeDefault", "lid_policies.publish"),
        *(entry(f"GET /stats/graphs/{name}", f"stats.graphs.{name}") for name in ("cost", "users", "tokens")),
    ]
    new = [
        Endpoint("get", "/policies/lids/{id}/uses", operation(LIST)),
        Endpoint("put", "/jars/{id}/makeDefault", operation(ONE)),
        Endpoint("get", "/stats/graphs/errors/rate", operation(ONE)),
        Endpoint("get", "/jars/exports", operation(LIST)),
        Endpoint("get", "/jars/exports/{id}", operation(ONE)),
    ]
    ids = draft_ids(document(), new, {each["shape"]: each for each in known})
    assert " ".join(ids.values()) == (
        "lid_policies.uses.list jars.publish stats.graphs.error_rate jar_exports.list jar_exports.get"
    )


VOCABULARY = {
    "jars.list": ["organisation-service", "workspace-service"],
    "jars.read": ["organisation-service"],
    "jars.update": ["organisation-service"],
    "organisation_crates.create": ["organisation-service"],
}


@pytest.mark.parametrize(
    ("known", "route", "scopes", "keys"),
    [
        ([], "get /jars", ["jars.list"], ["organisation-service", "workspace-service"]),
        ([], "post /admin/crates", ["organisation_crates.create"], ["organisation-service"]),
        ([], "put /jars/{id}/lids", ["jars.update"], ["organisation-service"]),
        ([], "get /tins", [], ["organisation-service", "workspace-service", "workspace-user"]),
        (
            [entry("GET /tins", "tins.list", "jars.list")],
            "put /tins/{id}",
            ["jars.update"],
            ["organisation-service"],
        ),
        ([entry("GET /tins", "tins.list")], "post /tins", [], ["organisation-service"]),
    ],
)
def test_scopes_and_keys_come_from_the_family_and_its_vocabulary(
    known: list[dict[str, Any]], route: str, scopes: list[str], keys: list[str]
) -> None:
    made = draft(document(**{route: operation(LIST)}), overlay(*known), VOCABULARY)
    (found,) = made.entries.values()
    assert (found["scopes"]["any"], found["keys"]) == (scopes, keys)


def test_a_draft_says_all_that_can_be_guessed() -> None:
    fields = {"data": {"type": "array"}, "total": {"type": "integer"}, "has_more": {"type": "boolean"}}
    listing = operation({"type": "object", "properties": fields}, "page", "page_size")
    listing["parameters"][0]["schema"] = {"type": "integer", "minimum": 1}
    listing["parameters"][1]["schema"] = {"type": "integer", "default": 20, "maximum": 100}
    made = draft(document(**{"get /jars": listing, "post /bottling": operation(ONE)}), overlay(), VOCABULARY)
    assert unplaced_stop(made).items == ["GET /jars", "POST /bottling"]
    assert unplaced_stop(made).draft == (
        """\
`scripts/overlay/operations/jars.yaml`

```yaml
GET /jars:
  id: jars.list
  response: JarList
  scopes: {any: [jars.list], evidence: family}
  keys: [organisation-service, workspace-service]
  paging: {page: page, size: page_size, first: 1, rows: [data], total: total, has_more: has_more, \
default_size: 20, max_size: 100}
```

`scripts/overlay/data_plane.yaml`

```yaml
POST /bottling: inference, by the look of it
```
"""
    )


@pytest.mark.parametrize(
    ("published", "ours"),
    [
        ("CreateJarRequest", "CreateJar"),
        ("JarCreateResponse", "CreatedJar"),
        ("ListJarsResponse", "JarList"),
        ("JarListResponse", "JarList"),
        ("JarDetailResponse", "JarDetail"),
        ("JarLidsResponse", "JarLidList"),
        ("BulkUpdateLidsRequest", "UpdateLids"),
        ("jar.v2-detail", "JarV2Detail"),
        ("JSONJar", "JsonJar"),
    ],
)
def test_schemas_get_names_in_the_style_of_the_others(published: str, ours: str) -> None:
    assert styled(published) == ours


@pytest.mark.parametrize(
    ("id", "role", "name"),
    [
        ("jars.lids.list", "response", "JarLidList"),
        ("jars.create", "response", "CreatedJar"),
        ("jars.create", "request", "CreateJar"),
        ("jars.ping", "response", "JarPing"),
        ("stats.graphs.costs", "response", "CostGraph"),
    ],
)
def test_messages_get_names_from_the_operation(id: str, role: str, name: str) -> None:
    assert message_name(id, role) == name


@pytest.mark.parametrize(
    ("id", "method", "sentence"),
    [
        ("jars.list", "get", "List jars."),
        ("jars.lids.list", "get", "List the lids of a jar."),
        ("api_keys.create", "post", "Create an API key."),
        ("jars.metadata.get", "get", "Get the metadata of a jar."),
        ("jars.seal", "post", "Seal a jar."),
        ("stats.graphs.cost", "get", "Get cost graphs."),
    ],
)
def test_summaries_follow_the_id(id: str, method: str, sentence: str) -> None:
    assert summary(id, method) == sentence


@cache
def ours() -> Overlay:
    return load_overlay(ROOT / "scripts" / "overlay")


@cache
def described() -> dict[str, Any]:
    return read(whole("openapi.yaml"), lambda each: each.shape in ours().entries, [])[0]


def guessed(shape: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the overlay says of an operation, and what is drafted where it does not know that one."""
    known = ours()
    rest = attrs.evolve(known, entries={key: each for key, each in known.entries.items() if key != shape})
    return known.entries[shape], dict(draft(described(), rest, SCOPES).entries[shape])


def test_nine_of_ten_drafts_need_no_rewriting() -> None:
    """Each operation that we know, as if nobody had placed it; its names of schemas are in the document."""
    right = {"id": 0, "keys": 0, "scopes": 0, "paging": 0}
    shapes = sorted(ours().entries)
    for shape in shapes[::4]:
        wanted, made = guessed(shape)
        for key in ("id", "keys", "paging"):
            right[key] += wanted.get(key) == made.get(key)
        right["scopes"] += all(
            set(wanted["scopes"].get(rule, ())) == set(made["scopes"].get(rule, ()))
            for rule in ("any", "all")
        )
    shares = {key: count / len(shapes[::4]) for key, count in right.items()}
    assert min(shares["id"], shares["keys"], shares["paging"]) >= 0.9, shares
    assert shares["scopes"] >= 0.85, shares


def test_drafts_that_are_pasted_as_they_are_make_the_next_sync_go_further() -> None:
    """Of a document with a new family, only sentences stay to be written."""
    published: dict[str, Any] = {
        **whole("openapi.yaml"),
        "paths": {"/labels": whole("openapi.yaml")["paths"]["/labels"]},
    }
    lid = {"type": "object", "properties": {"id": {"type": "string"}}}
    published["components"] = {**published["components"], "schemas": dict(schemas(whole("openapi.yaml")))}
    schemas(published)["CreateLidRequest"] = lid
    schemas(published)["LidDetailResponse"] = {"allOf": [lid, {"type": "object", "properties": {"size": {}}}]}

    def refers(name: str) -> dict[str, Any]:
        made: dict[str, Any] = {}
        set_content_schema(made, {"$ref": f"#/components/schemas/{name}"})
        return made

    published["paths"]["/lids"] = {
        "get": operation(LIST, "current_page", "page_size"),
        "post": {
            "requestBody": refers("CreateLidRequest"),
            "responses": {"201": refers("LidDetailResponse")},
        },
    }
    first = sync.convert(published, ours())
    assert [stop.headline for stop in first.stops] == [
        "2 operations that the overlay does not know", "operations without a summary and a description",
    ]  # fmt: skip
    files = first.stops[0].draft.split("```yaml\n")[1:]
    entries, names = (read_yaml(each.partition("```")[0]) for each in files)
    assert names == {"components": {"CreateLidRequest": "CreateLid", "LidDetailResponse": "LidDetail"}}
    placed = {shape: {**each, "route": shape, "family": "lids"} for shape, each in entries.items()}
    known = attrs.evolve(
        ours(),
        entries={**ours().entries, **placed},
        components={**ours().components, **names["components"]},
    )
    second = sync.convert(published, known)
    assert [stop.headline for stop in second.stops] == ["operations without a summary and a description"]
    sentences = read_yaml(second.stops[0].draft.split("```yaml\n")[1].partition("```")[0])
    for each in sentences["operations"].values():
        each["description"] = "Written by now."
    third = sync.convert(published, attrs.evolve(known, prose={**known.prose, "lids": sentences}))
    assert third.stops == []


def test_drafts_stand_in_for_the_overlay() -> None:
    made = draft(document(**{"get /jars": operation(LIST)}), overlay(), {})
    assert set(with_drafts(overlay(), made).entries) == {"GET /jars"}
