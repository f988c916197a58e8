"""What counts as a difference, and what is sent to change it, in tables."""

from __future__ import annotations

from typing import Any

import pytest

from portkey_admin.reconcile import Change
from portkey_admin.reconcile.compare import compare, lacks, top_level
from portkey_admin.reconcile.kinds import KINDS
from portkey_admin.reconcile.rules import HIDDEN, LIMITS, FieldRules
from portkey_admin_api.types import Fields

UUID = "0b8ce2ee-0a6c-4c1e-9b3f-3d8f0f5c7a11"
# As the body of an update of a workspace: a list of described entries, a described object, a free map.
FIELDS = Fields(
    kinds={
        "usage_limits": "array|null",
        "rate_limits": "array|null",
        "budget": "UsageLimitParams|null",
        "defaults": "UpdateWorkspaceDefaults",
        "tags": "object|null",
    },
    entries={"usage_limits": "UsageLimitParams", "rate_limits": "RateLimitParams"},
)
RULES = FieldRules(told_apart_by={**LIMITS, "budget": ("type",)}, laid_over=frozenset({"security"}))


def changes(
    wanted: Any, current: Any, rules: FieldRules = RULES, **more: Any
) -> list[tuple[str, object, object]]:
    """Return the differences as plain tuples."""
    found = compare(wanted, current, rules, FIELDS, **more).difference
    return [(change.field, change.before, change.after) for change in found]


@pytest.mark.parametrize(
    ("wanted", "current"),
    [
        pytest.param({"a": 1}, {"a": 1, "b": 2}, id="what is not named does not matter"),
        pytest.param({"a": None}, {}, id="none and absent"),
        pytest.param({"a": None}, {"a": []}, id="none and an empty list"),
        pytest.param({"a": None}, {"a": {}}, id="none and an empty object"),
        pytest.param({"a": None}, {"a": ""}, id="none and an empty text"),
        pytest.param({"a": []}, {"a": None}, id="an empty list and none"),
        pytest.param({"tags": {}}, {}, id="an empty map and absent"),
        pytest.param({"tags": {"b": None}}, {"tags": None}, id="none inside none"),
        pytest.param({"a": 500}, {"a": 500.0}, id="an integer and a float"),
        pytest.param({"a": True}, {"a": 1}, id="true and 1"),
        pytest.param({"a": 0}, {"a": False}, id="0 and false"),
        pytest.param({"a": False}, {"a": "false"}, id="false and its name"),
        pytest.param(
            {"x_at": "2031-01-01T00:00:00Z"}, {"x_at": "2031-01-01T00:00:00.000Z"}, id="milliseconds"
        ),
        pytest.param(
            {"x_at": "2031-01-01T00:00:00.9Z"}, {"x_at": "2031-01-01T00:00:00Z"}, id="parts of a second"
        ),
        pytest.param({"x_at": "2031-01-01T01:00:00+01:00"}, {"x_at": "2031-01-01T00:00:00Z"}, id="zones"),
        pytest.param({"x_at": "2031-01-01T00:00:00Z"}, {"x_at": "2031-01-01 00:00:00"}, id="no zone"),
        pytest.param(
            {"x_at": "2031-01-01"}, {"x_at": "2031-01-01T00:00:00Z"}, id="a day and its first second"
        ),
        pytest.param({"name": "Cafe\u0301"}, {"name": "Caf\u00e9"}, id="two spellings of one letter"),
        pytest.param({"name": "Harbour"}, {"name": "Harbour "}, id="a blank at the end of a name"),
        pytest.param({"a": 5.5}, {"a": "5.5"}, id="a number and its digits"),
        pytest.param({"note": "On call"}, {"note": "On call "}, id="a blank at the end of a note"),
        pytest.param({"url": "https://a.example.com"}, {"url": "https://a.example.com/"}, id="a bare host"),
        pytest.param({"slug": "My-AI"}, {"slug": "my-ai"}, id="a slug in lower case"),
        pytest.param({"string": "a\n"}, {"string": "a"}, id="the end of a block"),
        pytest.param({"string": '[{"a":1}]'}, {"string": '[ {"a": 1.0} ]'}, id="messages as text"),
        pytest.param({"color_code": "#FFD700"}, {"color_code": "#ffd700"}, id="a colour"),
        pytest.param({"a": [1, "x"]}, {"a": [1.0, "x"]}, id="lists of scalars"),
        pytest.param({"a": "x"}, {"a": ["x"]}, id="a list of one and that one"),
        pytest.param({"a": ["x"]}, {"a": "x"}, id="one and a list of that one"),
        pytest.param(
            {"tags": {"b": {"c": [{"d": 1}]}}}, {"tags": '{"b": {"c": [{"d": 1.0}]}}'}, id="JSON text"
        ),
        pytest.param(
            {"budget": None}, {"budget": {"is_expired_alerts_sent": True}}, id="no field of its own"
        ),
        pytest.param(
            {"budget": {}}, {"budget": {"credit_limit": 5}}, id="an object in which nothing is named"
        ),
        pytest.param(
            {"budget": {"credit_limit": 5}}, {"budget": [{"credit_limit": 5}]}, id="an object and a list"
        ),
        pytest.param(
            {
                "rate_limits": [
                    {"type": "tokens", "unit": "rpd", "value": 9},
                    {"type": "tokens", "unit": "rpm", "value": 1},
                ]
            },
            {
                "rate_limits": [
                    {"type": "tokens", "unit": "rpm", "value": 1},
                    {"type": "tokens", "unit": "rpd", "value": 9},
                ]
            },
            id="limits in another order",
        ),
        pytest.param(
            {"usage_limits": [{"credit_limit": 5}]},
            {"usage_limits": [{"credit_limit": 5, "type": "cost"}]},
            id="a limit that does not say its type",
        ),
    ],
)
def test_these_are_the_same(wanted: dict[str, Any], current: dict[str, Any]) -> None:
    found = compare(wanted, current, RULES, FIELDS)
    assert (found.difference, found.unverified) == ((), ())


@pytest.mark.parametrize(
    ("wanted", "current", "expected"),
    [
        ({"a": 1}, {"a": 2}, [("a", 2, 1)]),
        ({"a": 1}, {}, [("a", None, 1)]),
        ({"a": None}, {"a": 2}, [("a", 2, None)]),
        ({"a": None}, {"a": {"b": 1}}, [("a", {"b": 1}, None)]),
        ({"a": []}, {"a": ["x"]}, [("a", ["x"], None)]),
        ({"a": False}, {}, [("a", None, False)]),
        ({"a": "1"}, {"a": 1}, [("a", 1, "1")]),
        (
            {"url": "https://a.example.com/b"},
            {"url": "https://a.example.com/b/"},
            [("url", "https://a.example.com/b/", "https://a.example.com/b")],
        ),
        ({"string": " a"}, {"string": "a"}, [("string", "a", " a")]),
        (
            {"tags": {"url": "https://a.example.com", "n": 5}},
            {"tags": {"url": "https://a.example.com/", "n": "5"}},
            [("tags.url", "https://a.example.com/", "https://a.example.com"), ("tags.n", "5", 5)],
        ),
        ({"a": ["x", "y"]}, {"a": ["y", "x"]}, [("a", ["y", "x"], ["x", "y"])]),
        ({"x_at": "2031-01-01"}, {"x_at": "2031-01-02"}, [("x_at", "2031-01-02", "2031-01-01")]),
        ({"x_at": "2031-99-01"}, {"x_at": "x"}, [("x_at", "x", "2031-99-01")]),
        # A free map is a value: what it leaves out goes, one by one; what it holds is no date and no 0 or 1.
        ({"tags": {}}, {"tags": {"b": 1}}, [("tags.b", 1, None)]),
        ({"tags": {"b": "x"}}, {"tags": {"b": "y", "c": "z"}}, [("tags.b", "y", "x"), ("tags.c", "z", None)]),
        ({"tags": {"b": {"c": 1}}}, {"tags": {"b": {"c": 1, "d": 2}}}, [("tags.b.d", 2, None)]),
        ({"tags": {"b": [{"c": 1}]}}, {"tags": {"b": [{"c": 1, "d": 2}]}}, [("tags.b[0].d", 2, None)]),
        ({"tags": {"b": True}}, {"tags": {"b": 1}}, [("tags.b", 1, True)]),
        ({"tags": {"b": [1, 2]}}, {"tags": {"b": [1, 3]}}, [("tags.b", [1, 3], [1, 2])]),
        ({"tags": {"b": []}}, {"tags": {"b": [1]}}, [("tags.b", [1], None)]),
        ({"tags": {"b": [1]}}, {"tags": {"b": []}}, [("tags.b", None, [1])]),
        ({"tags": {"b": [[1], {"c": 1}]}}, {"tags": {"b": [[2], {"c": 1}]}}, [("tags.b[0]", [2], [1])]),
        (
            {"tags": {"b": [{"c": 1}, "x", [1]]}},
            {"tags": {"b": ["y", "x", "z", {"d": 1}]}},
            [("tags.b[0]", "y", {"c": 1}), ("tags.b[2]", "z", [1]), ("tags.b[3]", {"d": 1}, None)],
        ),
        (
            {"tags": {"x_at": "2031-01-01"}},
            {"tags": {"x_at": "2031-01-01T00:00:00Z"}},
            [("tags.x_at", "2031-01-01T00:00:00Z", "2031-01-01")],
        ),
        # An object with described fields is laid over what is there.
        (
            {"budget": {"credit_limit": 6}},
            {"budget": {"credit_limit": 5, "periodic_reset": "monthly"}},
            [("budget.credit_limit", 5, 6)],
        ),
        ({"budget": {"credit_limit": 6}}, {"budget": None}, [("budget.credit_limit", None, 6)]),
        (
            {"budget": {"periodic_reset": None}},
            {"budget": {"credit_limit": 5, "periodic_reset": "monthly"}},
            [("budget.periodic_reset", "monthly", None)],
        ),
        (
            {"defaults": {"metadata": {"a": "1"}}},
            {"defaults": {"metadata": {"a": "1", "b": "2"}, "input_guardrails": ["pg-a"]}},
            [("defaults.metadata.b", "2", None)],
        ),
        # Another budget: what the former one had goes with it.
        (
            {"budget": {"type": "tokens", "credit_limit": 6}},
            {"budget": {"type": "cost", "credit_limit": 5, "alert_threshold": 4}},
            [
                ("budget.alert_threshold", 4, None),
                ("budget.type", "cost", "tokens"),
                ("budget.credit_limit", 5, 6),
            ],
        ),
        # A time that moves on by itself shows that there is a budget.
        (
            {"budget": None},
            {"budget": {"next_usage_reset_at": "2231-01-01"}},
            [("budget", {"next_usage_reset_at": "2231-01-01"}, None)],
        ),
        # Entries are matched by what they are, and those that are left out go.
        (
            {"usage_limits": [{"type": "tokens", "credit_limit": 9}]},
            {"usage_limits": [{"type": "cost", "credit_limit": 5}, {"type": "tokens", "credit_limit": 8}]},
            [
                ("usage_limits[0].credit_limit", 8, 9),
                ("usage_limits[1]", {"type": "cost", "credit_limit": 5}, None),
            ],
        ),
        (
            {"rate_limits": [{"type": "tokens", "unit": "rpm", "value": 1}]},
            {"rate_limits": []},
            [("rate_limits[0]", None, {"type": "tokens", "unit": "rpm", "value": 1})],
        ),
    ],
)
def test_these_differ(wanted: Any, current: Any, expected: list[tuple[str, object, object]]) -> None:
    assert changes(wanted, current) == expected


@pytest.mark.parametrize(
    ("wanted", "current", "sent"),
    [
        pytest.param(
            {"budget": {"credit_limit": 6}},
            {"budget": {"credit_limit": 5, "periodic_reset": "monthly", "alert_threshold": 4, "used": 3}},
            {"budget": {"credit_limit": 6, "periodic_reset": "monthly", "alert_threshold": 4}},
            id="what is not named stays, and what only answers have is not sent",
        ),
        pytest.param(
            {"budget": {"credit_limit": 6}},
            {
                "budget": {
                    "credit_limit": 5,
                    "periodic_reset": "",
                    "next_usage_reset_at": "2031-01-01T00:00:00Z",
                }
            },
            {"budget": {"credit_limit": 6}},
            id="what is empty or moves on is not sent again",
        ),
        pytest.param(
            {"budget": {"type": "tokens", "credit_limit": 6}},
            {"budget": {"type": "cost", "credit_limit": 5, "alert_threshold": 4}},
            {"budget": {"type": "tokens", "credit_limit": 6}},
            id="another budget takes nothing over",
        ),
        pytest.param(
            {"budget": {"periodic_reset_days": 30}},
            {"budget": {"credit_limit": 5, "periodic_reset": "monthly"}},
            {"budget": {"credit_limit": 5, "periodic_reset": None, "periodic_reset_days": 30}},
            id="of two kinds of reset there is one",
        ),
        pytest.param(
            {"usage_limits": [{"type": "cost", "credit_limit": 6}]},
            {
                "usage_limits": [
                    {"type": "cost", "credit_limit": 5, "periodic_reset": "monthly", "status": "x"}
                ]
            },
            {"usage_limits": [{"type": "cost", "credit_limit": 6, "periodic_reset": "monthly"}]},
            id="an entry of a list",
        ),
        pytest.param(
            {"defaults": {"metadata": {"a": "1"}}},
            {"defaults": {"metadata": {"b": "2"}, "input_guardrails": ["pg-a"], "user_api_key_config": None}},
            {"defaults": {"metadata": {"a": "1"}, "input_guardrails": ["pg-a"]}},
            id="a map inside an object",
        ),
        pytest.param(
            {"security": {"b": True}},
            {"security": {"a": False, "b": False}},
            {"security": {"a": False, "b": True}},
            id="an object that is open and no map",
        ),
    ],
)
def test_what_is_sent_is_what_was_read_with_what_is_named_laid_over_it(
    wanted: Any, current: Any, sent: dict[str, Any]
) -> None:
    rules = FieldRules(
        told_apart_by=RULES.told_apart_by,
        laid_over=RULES.laid_over,
        unseen=frozenset({"next_usage_reset_at"}),
    )
    assert dict(compare(wanted, current, rules, FIELDS).values) == sent


@pytest.mark.parametrize(
    ("wanted", "current", "sent", "unverified"),
    [
        pytest.param(
            {"budget": {"type": "cost", "alert_threshold": 4}},
            {"budget": {"type": "cost", "credit_limit": "5", "next_usage_reset_at": "2231-01-01"}},
            {"budget": {"type": "cost", "alert_threshold": 4, "credit_limit": 5}},
            (),
            id="a number in digits, and a time that moves on",
        ),
        pytest.param(
            {"budget": {"alert_threshold": 4}},
            {"budget": {"type": "cost", "credit_limit": 5}},
            {"budget": {"type": "cost", "alert_threshold": 4, "credit_limit": 5}},
            (),
            id="a budget that does not say its type",
        ),
        pytest.param(
            {"budget": {"next_usage_reset_at": "2021-01-01T00:00:00Z"}},
            {"budget": {"credit_limit": 5, "next_usage_reset_at": "2231-01-01"}},
            {"budget": {"credit_limit": 5}},
            ("budget.next_usage_reset_at",),
            id="a time that is past",
        ),
        pytest.param(
            {"budget": {"next_usage_reset_at": None}},
            {"budget": {"credit_limit": 5, "next_usage_reset_at": "2231-01-01"}},
            {"budget": {"credit_limit": 5}},
            ("budget.next_usage_reset_at",),
            id="a time that is not wanted",
        ),
        pytest.param(
            {"budget": {"next_usage_reset_at": "2232-01-01"}},
            {"budget": {"credit_limit": 5, "next_usage_reset_at": "2231-01-01"}},
            {"budget": {"credit_limit": 5, "next_usage_reset_at": "2232-01-01"}},
            (),
            id="a time to come",
        ),
        pytest.param(
            {"security": {"pin": "x", "b": True}},
            {"security": {"masked_pin": "*", "masked_pen": "*", "api_key": "sk-1", "a": 1}},
            {"security": {"pin": "x", "b": True, "a": 1}},
            ("security.pin",),
            id="secrets that are masked",
        ),
        pytest.param(
            {"whole": {"name": "A"}},
            {
                "whole": {
                    "name": "B",
                    "usage_limits": [{"credit_limit": "5", "periodic_reset_days": 7.0, "used": 3}],
                    "users": ["u"],
                    "icon": "",
                }
            },
            {
                "whole": {
                    "name": "A",
                    "usage_limits": [{"credit_limit": 5, "periodic_reset_days": 7}],
                    "users": ["u"],
                }
            },
            (),
            id="entries inside an object",
        ),
        pytest.param(
            {"rate_limits": [{"type": "tokens", "unit": "rpm", "value": 1}]},
            {"rate_limits": None},
            {"rate_limits": [{"type": "tokens", "unit": "rpm", "value": 1}]},
            (),
            id="a new entry",
        ),
        pytest.param({"budget": None, "tags": None}, {}, {"budget": None, "tags": None}, (), id="nothing"),
    ],
)
def test_what_goes_back_is_in_the_form_of_a_request(
    wanted: Any, current: Any, sent: dict[str, Any], unverified: tuple[str, ...]
) -> None:
    fields = Fields(kinds={**FIELDS.kinds, "whole": "CreateWorkspace"}, entries=FIELDS.entries)
    found = compare(wanted, current, RULES, fields)
    assert (dict(found.values), found.unverified) == (sent, unverified)


def test_entries_of_one_identity_are_matched_by_their_content_first() -> None:
    rules = FieldRules(told_apart_by={"checks": ("id",)})
    there = [{"id": "regex", "on": True}, {"id": "regex", "on": False}, {"id": "length"}]
    found = compare(
        {"checks": [{"id": "regex", "on": False}, {"id": "regex", "on": "x"}]}, {"checks": there}, rules
    )
    assert [(each.field, each.before) for each in found.difference] == [
        ("checks[1].on", True),
        ("checks[2]", {"id": "length"}),
    ]


@pytest.mark.parametrize(
    ("rules", "wanted", "current", "fields"),
    [
        (FieldRules(unordered=frozenset({"a"})), {"a": ["x", "y"]}, {"a": ["y", "x", "x"]}, []),
        (FieldRules(unordered=frozenset({"a"})), {"a": ["x", "y"]}, {"a": ["x"]}, ["a"]),
        (FieldRules(addresses=frozenset({"a"})), {"a": ["B@example.com"]}, {"a": ["b@example.com"]}, []),
        (
            FieldRules(addresses=frozenset({"a"})),
            {"a": ["straße@example.com"]},
            {"a": ["strasse@example.com"]},
            ["a"],
        ),
        (FieldRules(read_as={"isDefault": "is_default"}), {"isDefault": 1}, {"is_default": 1}, []),
        (
            FieldRules(partial=frozenset({"a"}), told_apart_by={"a": ("k",)}),
            {"a": [{"k": 3}, {"k": 1}]},
            {"a": [{"k": 1}, {"k": 2}]},
            ["a[0]"],
        ),
        (FieldRules(left_out={"b.on": True}, laid_over=frozenset({"b"})), {"b": {"on": True}}, {"b": {}}, []),
        (
            FieldRules(left_out={"b.on": True}, laid_over=frozenset({"b"})),
            {"b": {"on": False}},
            {"b": {}},
            ["b.on"],
        ),
        (FieldRules(unkept=frozenset({"a"})), {"a": 1, "b": 1}, {"a": 2, "b": 2}, ["b"]),
    ],
)
def test_rules_of_a_kind(rules: FieldRules, wanted: Any, current: Any, fields: list[str]) -> None:
    assert [change.field for change in compare(wanted, current, rules).difference] == fields


def test_what_the_server_would_not_keep_is_told_and_is_no_difference() -> None:
    found = compare({"isDefault": 1}, {"is_default": 0}, KINDS["configs"].rules)
    assert (found.difference, found.unkept) == ((), (Change(field="isDefault", before=0, after=1),))


def test_keys_that_the_api_adds_do_not_count() -> None:
    shown = {"tags": {"model": "gull-1", "who": "", "temperature": 1}}
    assert changes({"tags": {}}, shown, added={"tags": {"model", "who"}}) == [("tags.temperature", 1, None)]
    assert changes({"tags": {"model": "x"}}, shown, added={"tags": {"model", "who", "temperature"}}) == [
        ("tags.model", "gull-1", "x")
    ]


@pytest.mark.parametrize(
    ("rules", "wanted", "current", "unverified"),
    [
        (FieldRules(unseen=frozenset({"key"})), {"key": "sk-1"}, {"key": "masked"}, ("key",)),
        (FieldRules(), {"auth_token": "sk-1"}, {"auth_token": "***"}, ("auth_token",)),
        (FieldRules(laid_over=frozenset({"b"})), {"b": {"pin": "x"}}, {"b": {"masked_pin": "*"}}, ("b.pin",)),
        (FieldRules(), {"b": {"pin": "x"}}, {"b": {"masked_pin": "*"}}, ("b.pin",)),
        (
            FieldRules(),
            {"config": {"api_key": HIDDEN, "a": [HIDDEN]}},
            {"config": {"api_key": "sk-1", "a": [{}]}},
            ("config.api_key", "config.a[0]"),
        ),
        (
            FieldRules(unseen=frozenset({"b.pin"}), laid_over=frozenset({"b"})),
            {"b": {"pin": "x"}},
            {"b": {"pin": "y"}},
            ("b.pin",),
        ),
        (
            FieldRules(unseen=frozenset({"pin"}), laid_over=frozenset({"b"})),
            {"b": {"pin": "x"}},
            {"b": {"pin": "y"}},
            ("b.pin",),
        ),
        (FieldRules(references={"a": "configs"}), {"a": "pc-a"}, {"a": UUID}, ("a",)),
        (FieldRules(references={"a": "configs"}), {"a": UUID}, {"a": "pc-a"}, ("a",)),
        (FieldRules(references={"a": "configs"}), {"a": ["pc-a"]}, {"a": [UUID]}, ("a",)),
    ],
)
def test_what_cannot_be_compared_is_said_and_is_no_difference(
    rules: FieldRules, wanted: Any, current: Any, unverified: tuple[str, ...]
) -> None:
    result = compare(wanted, current, rules)
    assert (result.difference, result.unverified) == ((), unverified)


def test_references_are_compared_by_what_they_name() -> None:
    rules = FieldRules(references={"a": "configs", "b": "guardrails"}, unordered=frozenset({"b"}))
    aliases = {"pc-a": UUID}
    assert changes({"a": "pc-a", "b": ["pc-a"]}, {"a": UUID, "b": [UUID]}, rules, aliases=aliases) == []
    assert changes({"a": "pc-b"}, {"a": "pc-a"}, rules, aliases=aliases) == [("a", "pc-a", "pc-b")]
    other = UUID.replace("0", "1")
    assert changes({"a": "pc-a", "b": ["pc-a"]}, {"a": other, "b": [other]}, rules, aliases=aliases) == [
        ("a", other, "pc-a"),
        ("b", [other], ["pc-a"]),
    ]
    assert changes({"a": "e\u0301", "b": ["e\u0301"]}, {"a": "\u00e9", "b": ["\u00e9"]}, rules) == []


def test_secrets_in_a_difference_are_masked_and_names_of_fields_are_not() -> None:
    wanted: Any = {"config": {"targets": [{"api_key": "sk-new", "weight": 1}], "more": {"token": "sk-more"}}}
    current = {"config": {"targets": [{"api_key": "sk-old", "weight": 1}], "other": {"password": "sk-other"}}}
    found = compare(wanted, current, FieldRules()).difference
    assert [change.field for change in found] == [
        "config.targets[0].api_key",
        "config.more",
        "config.other",
    ]
    assert "sk-" not in repr(found)
    rules = KINDS["secret_references"].rules
    assert compare({"secret_key": "NEW"}, {"secret_key": "OLD"}, rules).difference == (
        Change(field="secret_key", before="OLD", after="NEW"),
    )


@pytest.mark.parametrize(
    ("wanted", "row", "missing"),
    [
        ({"a": 1}, {"a": 1}, False),
        ({"a": 1}, {"b": 1}, True),
        ({"a": 1}, {"a": None}, False),
        ({"key": "sk-1"}, {}, False),
        ({"key": "sk-1", "a": 1}, {}, True),
        ({"a": {"b": 1}}, {"a": {"c": 1}}, True),
        ({"a": {"b": None}}, {"a": {"c": 1}}, False),
        ({"a": {"b": 1}}, {"a": {}}, False),
    ],
)
def test_a_row_lacks_what_only_a_single_answer_shows(wanted: Any, row: Any, missing: bool) -> None:
    assert lacks(wanted, row, FieldRules(unseen=frozenset({"key"}))) is missing


def test_the_fields_of_the_body_are_the_tops_of_the_paths() -> None:
    changes = [Change(field=path, before=1, after=2) for path in ("b[0].x", "a.y", "b[1].x", "c")]
    assert top_level(changes) == ("b", "a", "c")
