"""The parts that need no server: rows, time tables, token buckets, routes, parameters, pages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from portkey_admin.testing.plane.description import Spec
from portkey_admin.testing.plane.due import Timetable
from portkey_admin.testing.plane.ids import Mint, masked
from portkey_admin.testing.plane.paging import envelope, page_of
from portkey_admin.testing.plane.rate import TokenBucket
from portkey_admin.testing.plane.refusals import Rejected
from portkey_admin.testing.plane.routing import Router
from portkey_admin.testing.plane.state import DuplicateError, Row, Table
from portkey_admin.testing.plane.validation import Validator, check_body, check_path, check_query
from portkey_admin_api.types import Paging


class TestTable:
    def table(self) -> Table:
        table = Table(unique=("slug",), grouped=("team",))
        for id, team in (("1", "search"), ("2", "ads"), ("3", "search")):
            table.add({"id": id, "slug": f"slug-{id}", "team": team})
        return table

    def test_rows_are_found_by_id_by_unique_value_and_by_group(self) -> None:
        table = self.table()
        assert table.get("2") == table.find("slug", "slug-2") == table.find("id", "2")
        assert [row["id"] for row in table.where("team", "search")] == ["1", "3"]
        assert list(table.where("team", "nobody")) == []

    def test_a_taken_value_is_refused_and_nothing_is_changed(self) -> None:
        table = self.table()
        with pytest.raises(DuplicateError, match="slug"):
            table.add({"id": "4", "slug": "slug-1", "team": "ads"})
        row = table.get("1")
        assert row is not None
        with pytest.raises(DuplicateError):
            table.change(row, {"slug": "slug-2", "team": "ads"})
        assert (len(table), row["slug"], row["team"]) == (3, "slug-1", "search")

    def test_any_number_of_rows_may_have_no_value(self) -> None:
        table = Table(unique=("slug",))
        for id in ("1", "2"):
            table.add({"id": id, "slug": None})
        assert len(table) == 2
        assert table.find("slug", None) is None

    def test_a_change_moves_a_row_between_groups_and_slugs(self) -> None:
        table = self.table()
        row = table.get("1")
        assert row is not None
        table.change(row, {"team": "ads", "slug": "new"})
        assert [entry["id"] for entry in table.where("team", "ads")] == ["1", "2"]
        assert table.find("slug", "slug-1") is None
        assert table.find("slug", "new") is row

    def test_a_removed_row_leaves_every_index(self) -> None:
        table = self.table()
        row = table.get("2")
        assert row is not None
        table.remove(row)
        assert table.get("2") is table.find("slug", "slug-2") is None
        assert list(table.where("team", "ads")) == []


def test_what_is_due_comes_in_order_and_once() -> None:
    timetable = Timetable()
    for when, id in ((30.0, "c"), (10.0, "a"), (10.0, "b")):
        timetable.add(when, "expire", id)
    assert list(timetable.due(9.9)) == []
    assert list(timetable.due(10.0)) == [("expire", "a"), ("expire", "b")]
    assert list(timetable.due(99.0)) == [("expire", "c")]
    assert list(timetable.due(99.0)) == []


class TestTokenBucket:
    def test_a_burst_passes_and_then_as_many_as_the_rate_allows(self) -> None:
        bucket = TokenBucket(rate=10, burst=2)
        assert [bucket.take(0), bucket.take(0), bucket.take(0)] == [0, 0, pytest.approx(0.1)]
        assert bucket.take(0.1) == 0
        assert bucket.take(0.15) == pytest.approx(0.05)

    def test_it_holds_no_more_than_the_burst(self) -> None:
        bucket = TokenBucket(rate=10, burst=1)
        assert bucket.take(0) == 0
        assert bucket.take(1000) == 0
        assert bucket.take(1000) > 0

    def test_a_clock_that_goes_back_takes_nothing_away(self) -> None:
        bucket = TokenBucket(rate=1, burst=2)
        assert bucket.take(100) == 0
        assert bucket.take(50) == 0

    @pytest.mark.parametrize(("rate", "burst"), [(0, 1), (-1, 1), (float("nan"), 1), (1, 0.5)])
    def test_senseless_limits_are_refused(self, rate: float, burst: float) -> None:
        with pytest.raises(ValueError, match="must be"):
            TokenBucket(rate, burst)


def test_equal_seeds_mint_equal_things_and_keys_are_masked() -> None:
    first, second, third = Mint(1), Mint(1), Mint(2)
    assert (first.id(), first.key(), first.slug("ws", "A b")) == (
        second.id(),
        second.key(),
        second.slug("ws", "A b"),
    )
    assert first.id() != third.id()
    assert masked("abcdefghijklmnop") == "ab*****nop"


@pytest.mark.parametrize(
    ("name", "start"),
    [("Search & Ads", "ws-search-ads-"), ("🔎", "ws-"), ("x" * 99, f"ws-{'x' * 10}-"), ("Füße", "ws-f-e-")],
)
def test_a_slug_is_made_of_what_a_name_has_in_plain_letters(name: str, start: str) -> None:
    slug = Mint(0).slug("ws", name)
    assert slug.startswith(start)
    assert len(slug) == len(start) + 6


USERS = {"schema": {"type": "string"}, "in": "path", "required": True}
DOCUMENT: dict[str, Any] = {
    "paths": {
        "/users/{userId}": {
            "get": {
                "operationId": "users.get",
                "parameters": [
                    {"$ref": "#/components/parameters/UserId"},
                    {"name": "size", "in": "query", "schema": {"type": ["integer", "null"], "minimum": 1}},
                    {"name": "cost", "in": "query", "schema": {"type": "number"}},
                    {"name": "deep", "in": "query", "schema": {"type": "boolean"}},
                    {"name": "ids", "in": "query", "explode": False, "schema": {"type": "array"}},
                    {"name": "role", "in": "query", "schema": {"$ref": "#/components/schemas/Role"}},
                ],
                "responses": {"200": {}},
            },
            "put": {
                "operationId": "users.update",
                "parameters": [{"$ref": "#/components/parameters/UserId"}],
                "requestBody": {
                    "required": True,
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/UpdateUser"}}},
                },
                "responses": {"200": {}},
            },
        },
        "/users/invites": {"get": {"operationId": "invites.list", "responses": {"200": {}}}},
        "/users/{id}/keys": {
            "get": {
                "operationId": "keys.list",
                "parameters": [USERS | {"name": "id"}],
                "responses": {"200": {}},
            }
        },
        "/prices": {
            "get": {"operationId": "prices.get", "x-portkey-server": "public", "responses": {"200": {}}}
        },
    },
    "components": {
        "parameters": {"UserId": USERS | {"name": "userId", "schema": {"type": "string", "maxLength": 4}}},
        "schemas": {
            "Role": {"type": "string", "enum": ["admin", "member"]},
            "UpdateUser": {
                "type": "object",
                "required": ["role"],
                "properties": {
                    "role": {"$ref": "#/components/schemas/Role"},
                    "limits": {"type": "array", "items": {"properties": {"value": {"type": "integer"}}}},
                },
            },
        },
    },
}
SPEC = Spec(DOCUMENT)


@pytest.mark.parametrize(
    ("method", "path", "id", "values"),
    [
        ("GET", "/v1/users/u1", "users.get", {"userId": "u1"}),
        ("PUT", "/v1/users/u%2F1", "users.update", {"userId": "u/1"}),
        ("GET", "/v1/users/invites", "invites.list", {}),
        ("PUT", "/v1/users/invites", "users.update", {"userId": "invites"}),
        ("GET", "/v1/users/invites/keys", "keys.list", {"id": "invites"}),
        ("GET", "/prices", "prices.get", {}),
    ],
)
def test_a_path_leads_to_its_operation(method: str, path: str, id: str, values: Mapping[str, str]) -> None:
    match = Router(SPEC.operations.values()).match(method, path)
    assert match is not None
    assert match.operation is not None
    assert (match.operation.id, match.values) == (id, values)


@pytest.mark.parametrize(
    "path", ["/users/u1", "/v1/users/", "/v1/users", "/v1/users/u1/", "/v1/users/u1/keys/x", "/"]
)
def test_a_path_of_no_operation_leads_nowhere(path: str) -> None:
    assert Router(SPEC.operations.values()).match("GET", path) is None


def test_a_known_path_tells_its_methods() -> None:
    match = Router(SPEC.operations.values()).match("DELETE", "/v1/users/u1")
    assert match is not None
    assert (match.operation, match.methods) == (None, ("GET", "PUT"))


@pytest.mark.parametrize(
    ("query", "values"),
    [
        ("", {}),
        ("size=5&cost=1.5&deep=true", {"size": 5, "cost": 1.5, "deep": True}),
        ("cost=2", {"cost": 2}),
        ("ids=a,b", {"ids": ["a", "b"]}),
        ("role=admin&other=%20x", {"role": "admin", "other": " x"}),
    ],
)
def test_a_query_means_what_its_parameters_are_meant_to_be(query: str, values: Mapping[str, object]) -> None:
    assert check_query(Validator(SPEC), SPEC.operations["users.get"], query) == values


@pytest.mark.parametrize(
    "query", ["size=0", "size=x", "size=1.5", "size=1_0", "deep=1", "cost=1e999", "role=owner", "role="]
)
def test_a_wrong_query_parameter_is_named(query: str) -> None:
    with pytest.raises(Rejected, match=f"^{query.split('=')[0]}: ") as refused:
        check_query(Validator(SPEC), SPEC.operations["users.get"], query)
    assert refused.value.status == 400


def test_a_wrong_path_parameter_is_named() -> None:
    with pytest.raises(Rejected, match=r"^userId: "):
        check_path(Validator(SPEC), SPEC.operations["users.get"], {"userId": "too-long"})


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "body: users.update needs a JSON body"),
        (b"{", "body: this is not JSON"),
        (b"\xff", "body: this is not JSON"),
        (b"NaN", "body: this is not JSON"),
        (b'{"role": 1e999}', "body: this is not JSON"),
        (b"[" * 900 + b"]" * 900, "body: this is not JSON"),
        (b"[" * 100_000, "body: this is not JSON"),
        (b'{"\\ud800": 1}', "body: this is not JSON"),
        (b"[]", 'body: the value is not of type "object"'),
        (b"{}", 'body: "role" is a required property'),
        (b'{"role": "owner"}', 'body.role: the value is not one of "admin" or "member"'),
        (
            b'{"role": "admin", "limits": [{}, {"value": "s3cret"}]}',
            "body.limits[1].value: the value is not of",
        ),
    ],
)
def test_a_wrong_body_is_refused_by_the_name_of_the_field_and_not_repeated(
    content: bytes, message: str
) -> None:
    with pytest.raises(Rejected) as refused:
        check_body(Validator(SPEC), SPEC.operations["users.update"], content)
    assert refused.value.message.startswith(message)
    assert "s3cret" not in refused.value.message


def test_fields_that_the_description_does_not_have_are_let_through() -> None:
    body = check_body(Validator(SPEC), SPEC.operations["users.update"], b'{"role": "admin", "new": 1}')
    assert body == {"role": "admin", "new": 1}


ROWS: list[Row] = [{"id": str(number)} for number in range(5)]


def paging(first: int = 0, rows: str = "data", has_more: str | None = None) -> Paging:
    return Paging(
        rows=(rows,),
        page="page",
        size="page_size",
        first=first,
        total="total",
        has_more=has_more,
        default_size=2,
    )


@pytest.mark.parametrize(
    ("first", "query", "ids"),
    [
        (0, {}, "01234"),
        (0, {"page": "0", "page_size": "2"}, "01"),
        (0, {"page": "2", "page_size": "2"}, "4"),
        (0, {"page": "3", "page_size": "2"}, ""),
        (0, {"page": "1"}, "23"),
        (0, {"page_size": "3"}, "012"),
        (1, {"page": "1", "page_size": "2"}, "01"),
        (1, {"page": "0", "page_size": "2"}, ""),
        (1, {"page_size": "2"}, "01"),
    ],
)
def test_a_page_is_cut_the_way_the_list_counts(first: int, query: Mapping[str, str], ids: str) -> None:
    assert "".join(row["id"] for row in page_of(ROWS, paging(first), query)) == ids


def test_a_page_beyond_all_rows_is_empty_however_far() -> None:
    assert page_of(ROWS, paging(), {"page": "9" * 18, "page_size": "9" * 18}) == []


@pytest.mark.parametrize("value", ["-1", "x", "1.0", "²", "9" * 5000])
def test_a_page_that_is_no_number_is_refused(value: str) -> None:
    with pytest.raises(Rejected, match=r"^page: "):
        page_of(ROWS, paging(), {"page": value})


def test_an_envelope_has_the_names_of_its_list() -> None:
    assert envelope(paging(), [1], 5, {}) == {"object": "list", "total": 5, "data": [1]}
    assert envelope(paging(rows="groups"), [1], 5, {}) == {"total": 5, "groups": [1]}
    more = [
        envelope(paging(has_more="more"), [1, 2], 5, {"page": page, "page_size": 2})["more"]
        for page in (0, 1)
    ]
    assert more == [True, True]
    assert envelope(paging(has_more="more"), [1], 5, {"page": 2, "page_size": 2})["more"] is False
