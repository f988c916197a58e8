"""Fault plans as values: what they say, how they are written, and what they decide."""

from __future__ import annotations

import json
import math
import random
from collections.abc import Mapping
from typing import Any

import pytest
from plane_conversation import spec

from portkey_admin import testing
from portkey_admin.testing import (
    ControlPlane,
    Dropped,
    ErrorStatus,
    FaultPlan,
    Hanging,
    Latency,
    RateLimited,
    Rule,
    Sprinkled,
    Stale,
    Truncated,
    WebPage,
)
from portkey_admin.testing.faults import Kind, decide, from_json, to_json
from portkey_admin.testing.faults.kinds import Replacing
from portkey_admin.testing.faults.layer import answer_of
from portkey_admin.testing.faults.sprinkling import NEW_FIELD, NEW_VALUE, sprinkled
from portkey_admin.testing.plane.incoming import Ending, Reply

EVERYTHING = FaultPlan(
    [
        Rule(Latency(20, jitter=5.5)),
        Rule(RateLimited(None), on="workspaces.*", probability=0.5),
        Rule(RateLimited(0.25, form="milliseconds"), every=3),
        Rule(ErrorStatus(503, after=True), on="*.create", first=2),
        Rule(Dropped()),
        Rule(Hanging(after=True)),
        Rule(Truncated(framed=True)),
        Rule(WebPage(502)),
        Rule(Sprinkled(nulls=0)),
        Rule(Stale(500), on="users.list"),
    ],
    seed=7,
)


def test_a_plan_is_rebuilt_from_what_it_prints() -> None:
    printed = repr(EVERYTHING)
    assert eval(printed, dict(vars(testing))) == EVERYTHING
    assert "Rule(fault=ErrorStatus(status=503, after=True), on='*.create', first=2)" in printed
    assert "probability" not in repr(EVERYTHING.rules[0])


def test_a_plan_is_rebuilt_from_its_json() -> None:
    document = json.loads(json.dumps(to_json(EVERYTHING)))
    assert from_json(document) == EVERYTHING
    assert document["rules"][3] == {
        "fault": "error_status",
        "status": 503,
        "after": True,
        "on": "*.create",
        "first": 2,
    }
    assert from_json([{"fault": "dropped"}]) == FaultPlan([Rule(Dropped())])


@pytest.mark.parametrize(
    ("document", "complaint"),
    [
        ("503", "a fault plan must be an object"),
        ({"rules": {}}, "a fault plan must be an object"),
        ({"rule": []}, "plan.rule: unknown field; the fields are seed, rules"),
        ({"seed": "x"}, "seed: "),
        ([1], r"rules\[0\]: a rule must be an object"),
        ([{"fault": "flood"}], r"rules\[0\].fault: must be one of latency, "),
        ([{"fault": "dropped"}, {"fault": "dropped", "status": 500}], r"rules\[1\].status: unknown field"),
        ([{"fault": "error_status"}], r"rules\[0\]: .*status"),
        ([{"fault": "error_status", "status": 99}], r"rules\[0\]: 'status' must be >= 200"),
        ([{"fault": "error_status", "status": "503"}], r"rules\[0\]: 'status' must be <class 'int'>"),
        ([{"fault": "rate_limited", "form": "smoke"}], r"rules\[0\]: 'form' must be in"),
        ([{"fault": "latency", "milliseconds": -1}], r"rules\[0\]: 'milliseconds' must be >= 0"),
        ([{"fault": "dropped", "probability": 1.5}], r"rules\[0\]: 'probability' must be <= 1"),
        ([{"fault": "dropped", "every": 0}], r"rules\[0\]: 'every' must be >= 1"),
    ],
)
def test_what_is_no_plan_is_refused_with_the_place(document: object, complaint: str) -> None:
    with pytest.raises(ValueError, match=f"^{complaint}"):
        from_json(document)


@pytest.mark.parametrize("milliseconds", [-1, math.nan])
def test_a_senseless_latency_is_refused(milliseconds: float) -> None:
    with pytest.raises(ValueError, match="milliseconds"):
        Latency(milliseconds)


def test_a_rule_about_no_operation_is_refused() -> None:
    with pytest.raises(ValueError, match=r"no operation is called 'workspace\.\*'"):
        ControlPlane(spec=spec(), faults=FaultPlan([Rule(Dropped(), on="workspace.*")]))


@pytest.mark.parametrize(
    ("on", "operation", "concerned"),
    [
        ("*", "users.list", True),
        ("users.list", "users.list", True),
        ("users.*", "users.list", True),
        ("*.create", "workspaces.create", True),
        ("workspaces.*", "workspaces.members.add", True),
        ("users.list", "users.get", False),
        ("Users.*", "users.list", False),
        ("users", "users.list", False),
    ],
)
def test_a_pattern_says_which_operations(on: str, operation: str, concerned: bool) -> None:
    assert Rule(Dropped(), on=on).concerns(operation) is concerned


@pytest.mark.parametrize(
    ("rule", "hit"),
    [
        (Rule(Dropped()), [1, 2, 3, 4, 5, 6]),
        (Rule(Dropped(), first=2), [1, 2]),
        (Rule(Dropped(), every=3), [3, 6]),
        (Rule(Dropped(), every=2, first=4), [2, 4]),
        (Rule(Dropped(), probability=0), []),
    ],
)
def test_a_rule_counts_the_requests_that_it_is_about(rule: Rule, hit: list[int]) -> None:
    plan = FaultPlan([rule])
    assert [count for count in range(1, 7) if decide(plan, "users.get", {0: count}).replacing] == hit


def test_chance_follows_from_the_seed_and_the_count_alone() -> None:
    def hit(seed: int) -> list[bool]:
        plan = FaultPlan([Rule(Latency(1)), Rule(Dropped(), probability=0.3)], seed=seed)
        return [decide(plan, "users.get", {1: n}).replacing is not None for n in range(1000)]

    assert hit(1) == hit(1) != hit(2)
    assert 250 < sum(hit(1)) < 350


def test_latencies_add_up_and_the_first_fault_that_answers_wins() -> None:
    plan = FaultPlan(
        [
            Rule(Latency(10)),
            Rule(Latency(5, jitter=4)),
            Rule(ErrorStatus(503)),
            Rule(Dropped()),
            Rule(Stale(7)),
        ]
    )
    fault = decide(plan, "users.get", dict.fromkeys(range(5), 1))
    assert 15 <= fault.latency_ms <= 19
    assert (fault.replacing, fault.stale_ms) == (ErrorStatus(503), 7)
    assert decide(plan, "users.get", {}) == decide(FaultPlan(), "users.get", {})


NOW = 1_767_225_600.0
DONE = Reply(body={"id": "0123456789"})


@pytest.mark.parametrize(
    ("fault", "headers"),
    [
        (RateLimited(), {"retry-after": "1"}),
        (RateLimited(0.5), {"retry-after": "0.5"}),
        (RateLimited(86_400), {"retry-after": "86400"}),
        (RateLimited(0.25, form="milliseconds"), {"retry-after-ms": "250"}),
        (
            RateLimited(61, form="date"),
            {"retry-after": "Thu, 01 Jan 2026 00:01:01 GMT", "date": "Thu, 01 Jan 2026 00:00:00 GMT"},
        ),
        (RateLimited(None), {}),
        (RateLimited(form="garbage"), {"retry-after": "in a while"}),
    ],
)
def test_a_limit_says_how_long_in_each_form(fault: RateLimited, headers: Mapping[str, str]) -> None:
    answer = answer_of(fault, Reply(), NOW)
    assert (answer.status, answer.headers) == (429, headers)
    assert b"AB06" in answer.content()


@pytest.mark.parametrize(
    ("fault", "status", "content", "ending"),
    [
        (ErrorStatus(500), 500, b"AB04", Ending.WHOLE),
        (ErrorStatus(522), 522, b"the fault plan says 522", Ending.WHOLE),
        (ErrorStatus(403), 403, b"AB03", Ending.WHOLE),
        (WebPage(), 200, b"<h1>A proxy answers</h1>", Ending.WHOLE),
        (WebPage(504), 504, b"<title>504</title>", Ending.WHOLE),
        (Truncated(framed=True), 200, b'{"id":"01', Ending.WHOLE),
        (Truncated(), 200, b'"}', Ending.CUT),
        (Dropped(), 200, b"", Ending.DROPPED),
        (Hanging(), 200, b"", Ending.HANGING),
    ],
)
def test_a_fault_takes_the_place_of_the_answer(
    fault: Replacing, status: int, content: bytes, ending: Ending
) -> None:
    answer = answer_of(fault, DONE, NOW)
    assert (answer.status, answer.ending) == (status, ending)
    assert content in answer.content()
    assert answer.content() != DONE.content() or ending is not Ending.WHOLE


SCHEMAS: dict[str, Any] = {
    "List": {
        "allOf": [
            {"type": "object", "properties": {"total": {"type": "integer"}}, "required": ["total"]},
            {"properties": {"data": {"type": "array", "items": {"$ref": "#/schemas/Row"}}}},
        ]
    },
    "Row": {
        "type": "object",
        "required": ["kept"],
        "properties": {
            "id": {"type": "string"},
            "kept": {"type": "string"},
            "name": {"type": "string"},
            "role": {"type": "string", "x-extensible-enum": ["admin"]},
            "limits": {"anyOf": [{"$ref": "#/schemas/Limits"}, {"type": "null"}]},
        },
    },
    "Limits": {"type": "object", "properties": {"unit": {"type": "string", "x-extensible-enum": ["rpm"]}}},
}
BODY = {
    "total": 1,
    "data": [{"id": "1", "kept": "k", "name": "n", "role": "admin", "limits": {"unit": "rpm"}, "free": {}}],
}


@pytest.mark.parametrize(
    ("kind", "row"),
    [
        (Sprinkled(0, 0, 0), BODY["data"][0]),  # type: ignore[index]
        (
            Sprinkled(0, 1, 0),
            {
                "id": "1",
                "kept": "k",
                "name": "n",
                "role": NEW_VALUE,
                "limits": {"unit": NEW_VALUE},
                "free": {},
            },
        ),
        (
            Sprinkled(0, 0, 1),
            {"id": "1", "kept": "k", "name": None, "role": None, "limits": None, "free": {}},
        ),
    ],
)
def test_the_unexpected_goes_where_the_schema_has_room_for_it(kind: Sprinkled, row: object) -> None:
    body = sprinkled({"schemas": SCHEMAS}, "#/schemas/List", BODY, kind, random.Random(0), kept=("data",))
    assert body == {"total": 1, "data": [row]}


def test_new_fields_come_into_every_object_that_has_a_schema() -> None:
    body = sprinkled(
        {"schemas": SCHEMAS}, "#/schemas/List", BODY, Sprinkled(1, 0, 0), random.Random(0), kept=("data",)
    )
    (row,) = body["data"]
    assert all(NEW_FIELD in place for place in (body, row, row["limits"]))
    assert NEW_FIELD not in row["free"]


@pytest.mark.parametrize("kind", [rule.fault for rule in EVERYTHING.rules])
def test_faults_are_values(kind: Kind) -> None:
    assert {kind: 1}[eval(repr(kind), dict(vars(testing)))] == 1
