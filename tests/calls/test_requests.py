"""What a call becomes on the wire, and what is refused before any of it is sent."""

from __future__ import annotations

import enum
import json
from collections import OrderedDict
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from types import MappingProxyType
from typing import Any

import pytest

from portkey_admin.calls.request import prepare
from portkey_admin.errors import InvalidArgumentError, InvalidFieldError
from portkey_admin.text import python_name
from portkey_admin_api.types import Fields, Operation


class Color(enum.StrEnum):
    RED = "red"


class Size(enum.IntEnum):
    SMALL = 1


MEMBER: Operation[Any] = Operation(
    id="workspaces.members.get",
    method="GET",
    path="/admin/workspaces/{workspaceId}/users/{userId}",
    summary="",
    path_params=("workspaceId", "userId"),
)
SEARCH: Operation[Any] = Operation(
    id="logs.search",
    method="GET",
    path="/logs",
    summary="",
    query=Fields(
        kinds={
            "name": "string",
            "limit": "integer",
            "cost": "number",
            "exact": "boolean",
            "status": "array|string",
            "slugs": "array",
            "metadata": "object",
            "from": "string",
            "any": "any",
        }
    ),
)
UPDATE: Operation[Any] = Operation(
    id="keys.update",
    method="PUT",
    path="/keys",
    summary="",
    body=Fields(
        kinds={
            "name": "string",
            "limits": "array",
            "defaults": "object",
            "count": "integer",
            "credit": "number",
            "enabled": "boolean",
            "rate": "array|object",
            "async": "boolean",
            "anything": "any",
        },
        required=("name",),
    ),
)
FREE: Operation[Any] = Operation(
    id="logs.create",
    method="POST",
    path="/logs",
    summary="",
    body=Fields(kinds={"request": "object"}, open=True, optional=True, root="array|object"),
)


@pytest.mark.parametrize(
    ("workspace_id", "path"),
    [
        ("ws-search-1a2b3c", "ws-search-1a2b3c"),
        ("6f1c1f9e-0000-4000-8000-000000000000", "6f1c1f9e-0000-4000-8000-000000000000"),
        ("a b", "a%20b"),
        ("a+b", "a%2Bb"),
        ("50%", "50%25"),
        ("user@example.com", "user%40example.com"),
        ("gpt:4", "gpt%3A4"),
        ("a&b=c;d,e", "a%26b%3Dc%3Bd%2Ce"),
        ("Café", "Caf%C3%A9"),
        ("🚀", "%F0%9F%9A%80"),
        ("👩‍💻", "%F0%9F%91%A9%E2%80%8D%F0%9F%92%BB"),
        ("v1.5", "v1.5"),
        ("~tilde_-", "~tilde_-"),
        ("{userId}", "%7BuserId%7D"),
        ("'\"<>", "%27%22%3C%3E"),
    ],
)
def test_an_id_is_quoted(workspace_id: str, path: str) -> None:
    assert prepare(MEMBER, (workspace_id, "u-1")).path == f"/admin/workspaces/{path}/users/u-1"


@pytest.mark.parametrize(
    "bad",
    [
        "",
        " ",
        " a",
        "a\n",
        "a/b",
        "/",
        "..",
        ".",
        "a..b",
        "../b",
        "a?b",
        "a#b",
        "a\\b",
        "a\x00b",
        "a\tb",
        "a\rb",
        "a\x7fb",
        "a\x85b",
        "a\u2028b",
        "\ud800",
        "%2e%2e",
        "a%2Fb",
        "a%5cb",
        "a%3Fb",
        "a%00b",
        "%2e",
        None,
        7,
        b"a",
        ["a"],
    ],
)
@pytest.mark.parametrize("position", [0, 1])
def test_an_id_that_cannot_stand_in_a_path_is_refused(bad: Any, position: int) -> None:
    ids = ["ws-1", "u-1"]
    ids[position] = bad
    with pytest.raises(InvalidArgumentError) as caught:
        prepare(MEMBER, ids)
    assert not isinstance(caught.value, InvalidFieldError)
    assert str(caught.value).startswith(f"workspaces.members.get: {['workspace_id', 'user_id'][position]} ")
    assert str(caught.value).isprintable()


@pytest.mark.parametrize("ids", [(), ("ws-1",), ("ws-1", "u-1", "x")])
def test_the_number_of_ids_must_fit(ids: tuple[str, ...]) -> None:
    with pytest.raises(InvalidArgumentError, match=r"takes 2 ids \(workspace_id, user_id\)"):
        prepare(MEMBER, ids)


@pytest.mark.parametrize(
    ("api_name", "expected"), [("workspaceId", "workspace_id"), ("sub-type", "sub_type"), ("id", "id")]
)
def test_path_parameters_have_python_names(api_name: str, expected: str) -> None:
    assert python_name(api_name) == expected


@pytest.mark.parametrize(
    ("query", "text"),
    [
        (None, ""),
        ({}, ""),
        ({"name": None}, ""),
        ({"name": "Search"}, "name=Search"),
        ({"name": ""}, "name="),
        ({"name": "a b&c=d+e/é"}, "name=a%20b%26c%3Dd%2Be%2F%C3%A9"),
        ({"limit": 0, "name": "x"}, "limit=0&name=x"),
        ({"cost": 1.5}, "cost=1.5"),
        ({"cost": 2}, "cost=2"),
        ({"exact": True}, "exact=true"),
        ({"exact": False}, "exact=false"),
        ({"status": ["active", "archived"]}, "status=active,archived"),
        ({"status": ("active",)}, "status=active"),
        ({"status": "active"}, "status=active"),
        # What is a list and nothing else comes once for each entry.
        ({"slugs": ["ws-a", "ws-b,c"]}, "slugs=ws-a&slugs=ws-b,c"),
        ({"any": [1, True, 2.5]}, "any=1,true,2.5"),
        ({"metadata": {"team": "a b"}}, "metadata=%7B%22team%22:%22a%20b%22%7D"),
        ({"name": datetime(2027, 1, 2, 3, 4, tzinfo=UTC)}, "name=2027-01-02T03:04:00Z"),
        (
            {"name": datetime(2027, 1, 2, tzinfo=timezone(timedelta(hours=2)))},
            "name=2027-01-02T00:00:00%2B02:00",
        ),
        ({"from_": "x"}, "from=x"),
    ],
)
def test_a_query_is_encoded(query: dict[str, object] | None, text: str) -> None:
    assert prepare(SEARCH, (), query).query == text


@pytest.mark.parametrize(
    ("body", "content"),
    [
        ({"name": "Search"}, '{"name":"Search"}'),
        ({"name": "É 🚀"}, '{"name":"É 🚀"}'),
        ({"limits": [], "name": "x"}, '{"limits":[],"name":"x"}'),
        ({"name": "x", "enabled": None}, '{"name":"x","enabled":null}'),
        ({"name": "x", "limits": None, "count": None}, '{"name":"x","limits":null,"count":null}'),
        ({"name": "x", "limits": ({"a": 1},)}, '{"name":"x","limits":[{"a":1}]}'),
        ({"name": "x", "credit": 3}, '{"name":"x","credit":3}'),
        ({"name": "x", "credit": 3.25}, '{"name":"x","credit":3.25}'),
        ({"name": "x", "count": 3.0}, '{"name":"x","count":3.0}'),
        ({"name": "x", "rate": {}}, '{"name":"x","rate":{}}'),
        ({"name": "x", "rate": []}, '{"name":"x","rate":[]}'),
        ({"name": "x", "async_": True}, '{"name":"x","async":true}'),
        ({"name": "x", "async": True}, '{"name":"x","async":true}'),
        ({"name": datetime(2027, 1, 2, tzinfo=UTC)}, '{"name":"2027-01-02T00:00:00Z"}'),
        ({"name": "x", "anything": [{"at": datetime(2027, 1, 2, tzinfo=UTC)}]}, None),
        (OrderedDict(name="x"), '{"name":"x"}'),
        (MappingProxyType({"name": "x"}), '{"name":"x"}'),
        ({"name": Color.RED}, '{"name":"red"}'),
        ({"name": "x", "count": Size.SMALL}, '{"name":"x","count":1}'),
    ],
)
def test_a_body_is_encoded_as_given_and_nothing_is_added(
    body: Mapping[str, object], content: str | None
) -> None:
    prepared = prepare(UPDATE, (), None, body)
    assert prepared.content is not None
    if content is not None:
        assert prepared.content.decode() == content
    else:
        assert json.loads(prepared.content)["anything"] == [{"at": "2027-01-02T00:00:00Z"}]


def test_a_body_that_may_be_left_out_is_not_sent_when_it_is() -> None:
    assert prepare(FREE).content is None
    assert prepare(FREE, body={}).content == b"{}"


@pytest.mark.parametrize(
    ("root", "body", "says"),
    [
        ("array", {"request": {}}, "the body must be a list, not dict"),
        ("array|object", [{"request": {}}, 7], "'body[1]' must be an object (a dict), not int"),
        ("array|object", [{"request": 7}], "'body[0].request' must be an object (a dict), not int"),
    ],
)
def test_a_body_that_may_be_a_list_is_checked_as_one(root: str, body: object, says: str) -> None:
    operation: Operation[Any] = Operation(
        id="logs.create",
        method="POST",
        path="/logs",
        summary="",
        body=Fields(kinds={"request": "object"}, root=root),
    )
    with pytest.raises(InvalidFieldError) as caught:
        prepare(operation, body=body)
    assert says in str(caught.value)


def test_a_body_without_required_fields_must_still_be_given() -> None:
    operation: Operation[Any] = Operation(
        id="keys.touch", method="PUT", path="/keys", summary="", body=Fields(kinds={"name": "string|any"})
    )
    assert prepare(operation, body={}).content == b"{}"
    assert prepare(operation, body={"name": 7}).content == b'{"name":7}'
    with pytest.raises(InvalidFieldError, match="needs a body"):
        prepare(operation)


@pytest.mark.parametrize("body", [[], [{"request": {}}], {"request": {}}, {"other": 1}])
def test_an_open_body_takes_other_fields_and_other_kinds(body: object) -> None:
    assert json.loads(prepare(FREE, body=body).content or b"") == body


LOOP: list[object] = []
LOOP.append(LOOP)


class Modelled:
    def to_dict(self) -> dict[str, object]:
        return {}


BAD_BODIES: list[tuple[object, str]] = [
    ({"name": "x", "limit": []}, "unknown field 'limit'; did you mean 'limits'? it takes name, limits, "),
    ({"name": "x", "zzz": 1}, "unknown field 'zzz'; it takes name, limits, "),
    ({"name": "x", "async__": 1}, "unknown field 'async__'"),
    ({"name": "x", "async": True, "async_": True}, "'async' was given twice"),
    ({}, "missing required field 'name'"),
    ({"count": 1}, "missing required field 'name'"),
    ({"name": 1}, "'name' must be a string, not int"),
    ({"name": None}, "'name' must be a string, not None"),
    ({"name": ["x"]}, "'name' must be a string, not list"),
    ({"name": "x", "limits": {}}, "'limits' must be a list, not dict"),
    ({"name": "x", "limits": "abc"}, "'limits' must be a list, not str"),
    ({"name": "x", "defaults": []}, "'defaults' must be an object (a dict), not list"),
    ({"name": "x", "defaults": [("a", 1)]}, "'defaults' must be an object (a dict), not list"),
    ({"name": "x", "count": True}, "'count' must be an integer, not bool"),
    ({"name": "x", "count": 1.5}, "'count' must be an integer, not float"),
    ({"name": "x", "count": "1"}, "'count' must be an integer, not str"),
    ({"name": "x", "credit": False}, "'credit' must be a number, not bool"),
    ({"name": "x", "enabled": 1}, "'enabled' must be a boolean, not int"),
    ({"name": "x", "rate": "fast"}, "'rate' must be a list or an object (a dict), not str"),
    ({"name": "x", "credit": float("nan")}, "credit can't be sent as JSON: nan"),
    (
        {"name": "x", "limits": [{"credit_limit": float("inf")}]},
        "limits[0].credit_limit can't be sent as JSON: inf",
    ),
    ({"name": "x", "limits": [1, b"x"]}, "limits[1] can't be sent as JSON: bytes; decode it to a str"),
    ({"name": "x", "limits": {1, 2}}, "limits can't be sent as JSON: set; give a list"),
    ({"name": "x", "limits": (i for i in "a")}, "limits can't be sent as JSON: generator; give a list"),
    ({"name": "x", "defaults": {"a": object()}}, "defaults.a can't be sent as JSON: object"),
    ({"name": "x", "defaults": Modelled()}, "defaults can't be sent as JSON: Modelled; give its to_dict()"),
    ({"name": "x", "defaults": {1: 2}}, "defaults: the name 1 must be a str"),
    ({"name": "x", "anything": LOOP}, "is nested too deeply"),
    ({"name": "x", "anything": 2**63}, "anything does not fit in 64 bits"),
    ({"name": "x", "anything": 10**5000}, "anything does not fit in 64 bits"),
    ({"name": "a\ud800"}, "name contains a lone surrogate at position 1"),
    ({"name": datetime(2027, 1, 2)}, "name is a datetime without a time zone"),
    ({"name": date(2027, 1, 2)}, "name can't be sent as JSON: date; give a datetime with a time zone"),
    ({7: "x"}, "the name of a field must be a str, not int"),
    (None, "missing required field 'name'"),
    ([], "the body must be an object (a dict), not list"),
    ([{"name": "x"}], "the body must be an object (a dict), not list"),
    ("x", "the body must be an object (a dict), not str"),
    (b"{}", "body can't be sent as JSON: bytes"),
]


@pytest.mark.parametrize(("body", "says"), BAD_BODIES)
def test_a_body_that_does_not_fit_is_refused(body: Any, says: str) -> None:
    with pytest.raises(InvalidFieldError) as caught:
        prepare(UPDATE, (), None, body)
    assert isinstance(caught.value, TypeError)
    assert str(caught.value).startswith("keys.update: ")
    assert says in str(caught.value)


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ({"nmae": "x"}, "unknown field 'nmae'; did you mean 'name'?"),
        ({"nmae": None, "name": 1}, "'name' must be a string, not int"),
        ({"limit": "10"}, "'limit' must be an integer, not str"),
        ({"name": ["a", "b"]}, "'name' must be a string, not list"),
        ({"status": []}, "'status' is an empty list; leave it out for no filter"),
        ({"status": ["a,b"]}, "status[0] can't be part of a comma-separated list"),
        ({"status": ["a", None]}, "status[1] can't be part of a comma-separated list"),
        ({"status": [["a"]]}, "status[0] can't be part of a comma-separated list"),
        ({"slugs": []}, "'slugs' is an empty list; leave it out for no filter"),
        ({"slugs": ["a", None]}, "slugs[1] can't be part of a list in a query"),
        ({"name": datetime(2027, 1, 2)}, "name is a datetime without a time zone"),
        (["name"], "must be an object (a dict), not list"),
    ],
)
def test_a_query_that_does_not_fit_is_refused(query: Any, says: str) -> None:
    with pytest.raises(InvalidFieldError) as caught:
        prepare(SEARCH, (), query)
    assert str(caught.value).startswith("logs.search (query): ")
    assert says in str(caught.value)


@pytest.mark.parametrize("query", [None, {}, {"name": None}])
def test_a_query_that_is_required_is_missed(query: dict[str, object] | None) -> None:
    operation: Operation[Any] = Operation(
        id="logs.find",
        method="GET",
        path="/logs",
        summary="",
        query=Fields(kinds={"name": "string"}, required=("name",)),
    )
    with pytest.raises(InvalidFieldError, match="missing required field 'name'"):
        prepare(operation, (), query)


def test_an_operation_without_query_or_body_takes_none() -> None:
    with pytest.raises(InvalidFieldError, match="unknown field 'x'; it takes none"):
        prepare(MEMBER, ("a", "b"), {"x": 1})
    with pytest.raises(InvalidFieldError, match="takes no body"):
        prepare(MEMBER, ("a", "b"), None, {})


def test_what_is_sent_is_a_copy_of_what_was_given() -> None:
    limits = [{"credit_limit": 10}]
    prepared = prepare(UPDATE, (), None, {"name": "x", "limits": limits})
    limits.append({"credit_limit": 20})
    assert prepared.body == {"name": "x", "limits": [{"credit_limit": 10}]}
