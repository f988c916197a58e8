"""Which spellings mean the same, as facts about single values."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from portkey_admin.reconcile.bodies import as_written, cleared, fitting, takes_whole, unwrapped
from portkey_admin.reconcile.forms import (
    has_text,
    is_address,
    is_empty,
    is_uuid,
    moment,
    normal_address,
    normal_text,
    number,
    same_field,
    same_value,
    token,
    truth,
)
from portkey_admin_api.types import Fields

UUID = "0b8ce2ee-0a6c-4c1e-9b3f-3d8f0f5c7a11"
LONG = "a" * 64 + "@" + ".".join(["b" * 63, "c" * 63, "d" * 58]) + ".de"


@pytest.mark.parametrize(
    ("reads", "value", "expected"),
    [
        (is_uuid, UUID, True),
        (is_uuid, UUID.upper(), True),
        (is_uuid, f"ws-{UUID}", False),
        (is_uuid, "ws-search-000000", False),
        (is_uuid, 7, False),
        (is_empty, None, True),
        (is_empty, "", True),
        (is_empty, [], True),
        (is_empty, {}, True),
        (is_empty, 0, False),
        (is_empty, False, False),
        (is_empty, " ", False),
        (normal_text, "Cafe\u0301", "Caf\u00e9"),
        (normal_address, " Ada@Example.COM ", "ada@example.com"),
        (normal_address, "Straße@example.com", "straße@example.com"),
        (is_address, "ada@example.com", True),
        (is_address, "ada.l+x@mail.example.com", True),
        (is_address, LONG, True),
        (is_address, f"a{LONG}", False),
        (is_address, "ada@localhost", False),
        (is_address, "ada@exa\u200bmple.com", False),
        (is_address, "ada\u200b@example.com", False),
        (number, "5.50", 5.5),
        (number, " ", None),
        (number, "five", None),
        (truth, 0, False),
        (truth, 1, True),
        (truth, 2, 2),
        (truth, None, None),
        (truth, "TRUE", True),
        (truth, "false", False),
        (truth, "yes", "yes"),
        (moment, "2031-01-02T03:04:05Z", datetime(2031, 1, 2, 3, 4, 5, tzinfo=UTC)),
        (moment, "2031-01-02", datetime(2031, 1, 2, tzinfo=UTC)),
        (
            moment,
            "2031-01-02T03:04:05+02:00",
            datetime(2031, 1, 2, 3, 4, 5, tzinfo=timezone(timedelta(hours=2))),
        ),
        (moment, "soon", None),
        (has_text, "sk-1", True),
        (has_text, "", False),
        (has_text, 5, False),
        (has_text, {"price": 5}, False),
        (has_text, {"a": [{"b": "x"}]}, True),
        (has_text, [0, [""]], False),
        (
            token,
            {"b": 1.0, "a": "e\u0301", "c": None, "d": [{}, 2.5]},
            '{"a": "\\u00e9", "b": 1, "d": [{}, 2.5]}',
        ),
    ],
)
def test_what_a_value_is(reads: Any, value: object, expected: object) -> None:
    found = reads(value)
    assert (found, type(found)) == (expected, type(expected))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (5, 5.0, True),
        (1, True, False),
        (True, True, True),
        (None, [], True),
        ("", {}, True),
        (None, 0, False),
        ([], 5, False),
        ("a", "", False),
        ("e\u0301", "\u00e9", True),
        ({"a": 1, "b": None}, {"a": 1.0}, True),
        ({"a": 1}, {"a": 2}, False),
        ({"a": 1}, {"b": 1}, False),
        ([1, [2]], [1.0, [2.0]], True),
        ([1], [1, 2], False),
        ([1, 2], [2, 1], False),
    ],
)
def test_two_values_of_a_free_map(one: Any, other: Any, same: bool) -> None:
    assert (same_value(one, other), same_value(other, one)) == (same, same)


@pytest.mark.parametrize(
    ("name", "one", "other", "same"),
    [
        ("a", True, 1, True),
        ("a", False, "false", True),
        ("a", True, "false", False),
        ("a", False, 5, False),
        ("a", 5, "5.0", True),
        ("a", 5, "6", False),
        ("a", "5", 5, False),
        ("a", 5, [5], False),
        ("x_at", "2031-01-01T00:00:00.9Z", "2031-01-01T00:00:00Z", True),
        ("x_at", "2031-01-01T00:00:01Z", "2031-01-01T00:00:00Z", False),
        ("x_at", "soon", "later", False),
        ("string", "a \n", "a", True),
        ("string", " a", "a", False),
        ("string", ' [{"a": 1}]', '[{"a": 1.0}]', True),
        ("string", '{"a": 1}', '{ "a": 1 }', True),
        ("string", '{"a": 1}', '{"a": 2}', False),
        ("string", "1.0", "1", False),
        ("string", "[a", "[a ", True),
        ("url", "https://a.example.com", "https://a.example.com/", True),
        ("url", "https://a.example.com/", "https://a.example.com", True),
        ("url", "https://a.example.com/b", "https://a.example.com/b/", False),
        ("url", "https://a.example.com/b", "https://a.example.com/c", False),
        ("slug", "My-AI", "my-ai", True),
        ("color_code", "#FFD700", "#ffd700", True),
        ("color_code", "#FFD700", "#ffd701", False),
        ("name", " Ads", "Ads ", True),
        ("name", "Ads", "ads", False),
        ("note", "On call ", "On call", True),
        ("title", "On call ", "On call", False),
    ],
)
def test_two_values_of_a_described_field(name: str, one: Any, other: Any, same: bool) -> None:
    assert same_field(name, one, other) is same


BUDGET = "UsageLimitParams"
FIELDS = Fields(
    kinds={"limits": "array|null", "budget": f"{BUDGET}|null", "tags": "object", "name": "string"},
    entries={"limits": BUDGET},
)


@pytest.mark.parametrize(
    ("value", "kinds", "entries", "expected"),
    [
        pytest.param({"credit_limit": 5, "used": 3}, BUDGET, "any", {"credit_limit": 5}, id="an object"),
        pytest.param({"credit_limit": None}, f"null|{BUDGET}", "any", {}, id="nothing to clear"),
        pytest.param([{"credit_limit": 5, "used": 3}], "array", BUDGET, [{"credit_limit": 5}], id="entries"),
        pytest.param({"used": 3, "b": None}, "object", "any", {"used": 3, "b": None}, id="a free map"),
        pytest.param([{"used": 3}], "array", "any", [{"used": 3}], id="free entries"),
        pytest.param(5, BUDGET, BUDGET, 5, id="a scalar"),
        pytest.param(
            {"defaults": {"metadata": {"a": "1", "b": None}, "input_guardrails": ["pg-a"]}, "settings": {}},
            "CreateWorkspace",
            "any",
            {"defaults": {"metadata": {"a": "1", "b": None}}},
            id="an object inside an object",
        ),
        pytest.param(
            {"usage_limits": [{"credit_limit": 5, "used": 3}], "icon": None},
            "CreateWorkspace",
            "any",
            {"usage_limits": [{"credit_limit": 5}]},
            id="entries inside an object",
        ),
    ],
)
def test_a_create_gets_what_it_takes(value: Any, kinds: str, entries: str, expected: Any) -> None:
    assert fitting(value, kinds, entries) == expected


@pytest.mark.parametrize(
    ("name", "value", "whole"),
    [
        ("name", "Ads", True),
        ("nobody", None, False),
        ("budget", {"credit_limit": 5, "alert_threshold": None}, True),
        ("budget", {"credit_limit": 5, "used": 3}, False),
        ("limits", [{"credit_limit": 5, "alert_threshold": None}], True),
        ("limits", [{"credit_limit": 5}, {"used": 3}], False),
        ("tags", {"a": {"b": None}}, True),
    ],
)
def test_what_a_create_does_not_take_as_it_is_is_left_to_an_update(
    name: str, value: Any, whole: bool
) -> None:
    assert takes_whole(FIELDS, name, value) is whole


@pytest.mark.parametrize(
    ("wanted", "shown", "expected"),
    [
        ({}, [{"a": 1}], {"a": 1}),
        ("x", ["y"], "y"),
        ("x", ["y", "z"], ["y", "z"]),
        ("x", [], []),
        (["x"], ["y"], ["y"]),
        ({}, '{"a": 1}', {"a": 1}),
        ({}, "{a", "{a"),
        ("x", '{"a": 1}', '{"a": 1}'),
    ],
)
def test_a_wrapping_of_a_response_is_taken_off(wanted: Any, shown: object, expected: object) -> None:
    assert unwrapped(wanted, shown) == expected


@pytest.mark.parametrize(
    ("value", "kinds", "expected"),
    [
        (0, "boolean|null", False),
        ("true", "boolean", True),
        (0, "number", 0),
        ("5.5", "number|null", 5.5),
        ("5.0", "null|integer", 5),
        (5.0, "integer", 5),
        (5.5, "integer", 5.5),
        (5.0, "number", 5.0),
        ("5", "string", "5"),
        ("many", "number", "many"),
        (None, "integer", None),
        ([5.0], "array", [5.0]),
    ],
)
def test_a_value_of_a_response_goes_back_as_requests_write_it(
    value: object, kinds: str, expected: object
) -> None:
    found = as_written(value, kinds)
    assert (found, type(found)) == (expected, type(expected))


@pytest.mark.parametrize(
    ("wanted", "there", "expected"),
    [
        ({"periodic_reset_days": 30}, {"periodic_reset": "monthly"}, {"periodic_reset": None}),
        ({"periodic_reset_days": 30}, {"periodic_reset": ""}, {}),
        ({"periodic_reset_days": None}, {"periodic_reset": "monthly"}, {}),
        (
            {"periodic_reset_days": 30, "periodic_reset": "weekly"},
            {"periodic_reset": "monthly", "periodic_reset_days": 3},
            {},
        ),
        # A budget has no rotation.
        ({"next_rotation_at": "2031-01-01"}, {"rotation_period": "monthly"}, {}),
        ({"credit_limit": 5}, {"periodic_reset": "monthly"}, {}),
    ],
)
def test_of_two_fields_that_exclude_each_other_the_other_one_goes(
    wanted: Any, there: Any, expected: dict[str, Any]
) -> None:
    fields = Fields(kinds={"periodic_reset": "string|null", "periodic_reset_days": "integer|null"})
    assert cleared(fields, wanted, there) == expected
