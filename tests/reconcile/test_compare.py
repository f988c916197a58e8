"""What counts as a difference, in tables."""

from __future__ import annotations

from typing import Any

import pytest

from portkey_admin.reconcile import Change
from portkey_admin.reconcile.compare import Rules, compare, difference, lacks, top_level

UUID = "0b8ce2ee-0a6c-4c1e-9b3f-3d8f0f5c7a11"


@pytest.mark.parametrize(
    ("wanted", "current"),
    [
        pytest.param({"a": 1}, {"a": 1, "b": 2}, id="what is not named does not matter"),
        pytest.param({"a": None}, {}, id="none and absent"),
        pytest.param({"a": None}, {"a": []}, id="none and an empty list"),
        pytest.param({"a": None}, {"a": {}}, id="none and an empty object"),
        pytest.param({"a": None}, {"a": ""}, id="none and an empty text"),
        pytest.param({"a": []}, {"a": None}, id="an empty list and none"),
        pytest.param({"a": {}}, {}, id="an empty object and absent"),
        pytest.param({"a": {"b": None}}, {"a": None}, id="none inside none"),
        pytest.param({"a": 500}, {"a": 500.0}, id="an integer and a float"),
        pytest.param({"a": True}, {"a": 1}, id="true and 1"),
        pytest.param({"a": 0}, {"a": False}, id="0 and false"),
        pytest.param({"a": False}, {"a": "false"}, id="false and its name"),
        pytest.param({"a": "2031-01-01T00:00:00Z"}, {"a": "2031-01-01T00:00:00.000Z"}, id="milliseconds"),
        pytest.param({"a": "2031-01-01T01:00:00+01:00"}, {"a": "2031-01-01T00:00:00Z"}, id="zones"),
        pytest.param({"a": "2031-01-01T00:00:00Z"}, {"a": "2031-01-01 00:00:00"}, id="a date without zone"),
        pytest.param({"a": {"b": 1}}, {"a": {"b": 1, "c": 2}}, id="further inside"),
        pytest.param({"a": [{"b": 1}]}, {"a": [{"b": 1, "c": 2}]}, id="inside lists"),
        pytest.param({"a": [1, "x"]}, {"a": [1.0, "x"]}, id="lists of scalars"),
    ],
)
def test_these_are_the_same(wanted: dict[str, Any], current: dict[str, Any]) -> None:
    assert compare(wanted, current, Rules()).difference == ()
    assert compare(wanted, current, Rules()).unverified == ()


@pytest.mark.parametrize(
    ("wanted", "current", "field", "before", "after"),
    [
        ({"a": 1}, {"a": 2}, "a", 2, 1),
        ({"a": 1}, {}, "a", None, 1),
        ({"a": None}, {"a": 2}, "a", 2, None),
        ({"a": None}, {"a": {"b": 1}}, "a", {"b": 1}, None),
        ({"a": {}}, {"a": {"b": 1}}, "a.b", 1, None),
        ({"a": []}, {"a": ["x"]}, "a", ["x"], None),
        ({"a": False}, {}, "a", None, False),
        ({"a": "1"}, {"a": 1}, "a", 1, "1"),
        ({"a": {"b": {"c": 1}}}, {"a": {"b": {"c": 2}}}, "a.b.c", 2, 1),
        ({"a": {"b": 1}}, {"a": None}, "a.b", None, 1),
        ({"a": [{"b": 1}]}, {"a": [{"b": 2}]}, "a[0].b", 2, 1),
        ({"a": [{"b": 1}]}, {"a": []}, "a[0]", None, {"b": 1}),
        ({"a": [{"b": 1}]}, {"a": [{"b": 1}, {"b": 2}]}, "a[1]", {"b": 2}, None),
        ({"a": ["x", "y"]}, {"a": ["y", "x"]}, "a", ["y", "x"], ["x", "y"]),
        (
            {"a": "2031-01-01T00:00:00Z"},
            {"a": "2031-01-02T00:00:00Z"},
            "a",
            "2031-01-02T00:00:00Z",
            "2031-01-01T00:00:00Z",
        ),
        ({"a": "2031-99-01T00:00:00Z"}, {"a": "x"}, "a", "x", "2031-99-01T00:00:00Z"),
    ],
)
def test_these_differ(
    wanted: dict[str, Any], current: dict[str, Any], field: str, before: object, after: object
) -> None:
    assert difference(wanted, current, Rules()) == (Change(field=field, before=before, after=after),)


@pytest.mark.parametrize(
    ("rules", "wanted", "current", "fields"),
    [
        (Rules(unordered=frozenset({"a"})), {"a": ["x", "y"]}, {"a": ["y", "x"]}, []),
        (Rules(unordered=frozenset({"a"})), {"a": ["x", "x"]}, {"a": ["x"]}, []),
        (Rules(unordered=frozenset({"a"})), {"a": ["x", "y"]}, {"a": ["x"]}, ["a"]),
        (Rules(read_as={"isDefault": "is_default"}), {"isDefault": 1}, {"is_default": 1}, []),
        (Rules(exact=frozenset({"a"})), {"a": {"b": 1}}, {"a": '{"b": 1.0}'}, []),
        (Rules(exact=frozenset({"a"})), {"a": {"b": 1}}, {"a": '{"b": 2}'}, ["a.b"]),
        (Rules(exact=frozenset({"a"})), {"a": {"b": 1}}, {"a": {"b": 1, "c": {"d": 2}}}, ["a.c"]),
        (
            Rules(exact=frozenset({"a"})),
            {"a": {"b": [{"c": 1}]}},
            {"a": {"b": [{"c": 1, "d": 2}]}},
            ["a.b[0].d"],
        ),
        (Rules(exact=frozenset({"a"})), {"a": {"b": 1}}, {"a": "no JSON"}, ["a.b"]),
        (Rules(told_apart_by={"a": "k"}), {"a": [{"k": 1}, {"k": 2}]}, {"a": [{"k": 2}, {"k": 1}]}, []),
        (Rules(told_apart_by={"a": "k"}), {"a": [{"k": 1}]}, {"a": [{"k": 1}, {"k": 2}]}, ["a[1]"]),
        (Rules(told_apart_by={"a": "k"}), {"a": [{"k": 1, "v": 1}]}, {"a": [{"k": 1, "v": 2}]}, ["a[0].v"]),
        (
            Rules(told_apart_by={"a": "k"}, partial=frozenset({"a"})),
            {"a": [{"k": 3}, {"k": 1}]},
            {"a": [{"k": 1}, {"k": 2}]},
            ["a[0]"],
        ),
        (Rules(left_out={"a[].on": True}), {"a": [{"on": True}]}, {"a": [{"x": 1}]}, []),
        (Rules(left_out={"a[].on": True}), {"a": [{"on": False}]}, {"a": [{"x": 1}]}, ["a[0].on"]),
    ],
)
def test_rules_of_a_kind(
    rules: Rules, wanted: dict[str, Any], current: dict[str, Any], fields: list[str]
) -> None:
    assert [change.field for change in difference(wanted, current, rules)] == fields


@pytest.mark.parametrize(
    ("rules", "wanted", "current", "unverified"),
    [
        (Rules(unseen=frozenset({"key"})), {"key": "sk-1"}, {"key": "masked"}, ("key",)),
        (Rules(unseen=frozenset({"a[].b"})), {"a": [{"b": 1}]}, {"a": [{"c": 1}]}, ("a[0].b",)),
        (
            Rules(),
            {"auth_config": {"vault_token": "x"}},
            {"auth_config": {"vault_token": "***"}},
            ("auth_config.vault_token",),
        ),
        (Rules(), {"auth_config": {"pin": "x"}}, {"auth_config": {"masked_pin": "*"}}, ("auth_config.pin",)),
        (Rules(references=frozenset({"a"})), {"a": "slug"}, {"a": UUID}, ("a",)),
        (
            Rules(references=frozenset({"a"}), unordered=frozenset({"a"})),
            {"a": ["slug"]},
            {"a": [UUID]},
            ("a",),
        ),
    ],
)
def test_what_cannot_be_compared_is_said_and_is_no_difference(
    rules: Rules, wanted: dict[str, Any], current: dict[str, Any], unverified: tuple[str, ...]
) -> None:
    result = compare(wanted, current, rules)
    assert (result.difference, result.unverified) == ((), unverified)


def test_references_of_one_form_are_compared() -> None:
    rules = Rules(references=frozenset({"a"}))
    assert difference({"a": "one"}, {"a": "other"}, rules) == (
        Change(field="a", before="other", after="one"),
    )


def test_secrets_in_a_difference_are_masked() -> None:
    rules = Rules(exact=frozenset({"config"}))
    wanted = {"config": {"targets": [{"api_key": "sk-new", "weight": 1}], "more": {"token": "sk-more"}}}
    current = {"config": {"targets": [{"api_key": "sk-old", "weight": 1}], "other": {"password": "sk-other"}}}
    found = difference(wanted, current, rules)
    assert [change.field for change in found] == [
        "config.targets[0].api_key",
        "config.more.token",
        "config.other",
    ]
    assert "sk-" not in repr(found)


@pytest.mark.parametrize(
    ("wanted", "row", "missing"),
    [
        ({"a": 1}, {"a": 1}, False),
        ({"a": 1}, {"b": 1}, True),
        ({"a": 1}, {"a": None}, False),
        ({"key": "sk-1"}, {}, False),
        ({"a": {"b": 1}}, {"a": {"c": 1}}, True),
        ({"a": {"b": None}}, {"a": {"c": 1}}, False),
        ({"a": {"b": 1}}, {"a": {}}, False),
    ],
)
def test_a_row_lacks_what_only_a_single_answer_shows(wanted: Any, row: Any, missing: bool) -> None:
    assert lacks(wanted, row, Rules(unseen=frozenset({"key"}))) is missing


def test_the_fields_of_the_body_are_the_tops_of_the_paths() -> None:
    changes = [Change(field=path, before=1, after=2) for path in ("b[0].x", "a.y", "b[1].x", "c")]
    assert top_level(changes) == ("b", "a", "c")
