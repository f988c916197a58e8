"""Analytics: filters typed once, typed series, groups, and audit records."""

from __future__ import annotations

import inspect
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta, timezone
from operator import attrgetter
from typing import Any, NotRequired, Required, get_args, get_origin, get_type_hints
from urllib.parse import parse_qsl

import pytest
from pytest_httpx import HTTPXMock
from sending import API_KEY

from portkey_admin import InvalidFieldError, KeyAccess, KeyDiscoveryError, Pager, PortkeyAdmin, Series
from portkey_admin.resources._analytics_filters import (
    AnalyticsColumnFilters,
    AnalyticsCommonFilters,
    AnalyticsFilters,
    AnalyticsPageFilters,
    AnalyticsProviderFilters,
    as_query,
)
from portkey_admin.resources._key_in_use import own_key
from portkey_admin.resources.audit_logs import AuditLogFilters
from portkey_admin_api import api
from portkey_admin_api.models import (
    CacheLatencyGraph,
    CostGraph,
    CostGraphDataPoint,
    CostGraphSummary,
)

GRAPHS = [id for id in api.OPERATIONS if id.startswith("analytics.graphs.")]
GROUPS = [id for id in api.OPERATIONS if id.startswith("analytics.groups.")]
SPAN: AnalyticsFilters = {
    "time_of_generation_min": datetime(2027, 1, 1, tzinfo=UTC),
    "time_of_generation_max": "2027-02-01T00:00:00+02:00",
}
SENT_SPAN = {
    "time_of_generation_min": "2027-01-01T00:00:00Z",
    "time_of_generation_max": "2027-02-01T00:00:00+02:00",
}
COST = {
    "object": "analytics-graph",
    "summary": {"total": 3.5, "avg": 0.25},
    "data_points": [
        {"timestamp": "2027-01-01T00:00:00.000Z", "total": 1.5, "avg": 0.5},
        {"timestamp": "2027-01-02 00:00:00", "total": 2, "avg": 0.2},
    ],
}


@pytest.fixture
async def portkey() -> AsyncIterator[PortkeyAdmin]:
    async with PortkeyAdmin(API_KEY, base_url="https://portkey.example.com/v1") as client:
        yield client


def sent(httpx_mock: HTTPXMock) -> tuple[str, dict[str, str]]:
    (request,) = httpx_mock.get_requests()
    query = dict(parse_qsl(request.url.query.decode(), keep_blank_values=True))
    return f"{request.method} {request.url.path.removeprefix('/v1')}", query


@pytest.mark.parametrize("id", [id for id in api.OPERATIONS if id.startswith("analytics.")])
def test_the_filters_are_those_of_the_api_description(id: str) -> None:
    typed: type[AnalyticsCommonFilters] = AnalyticsFilters
    if id == "analytics.groups.by":
        typed = AnalyticsColumnFilters
    elif id == "analytics.groups.provider":
        typed = AnalyticsProviderFilters
    elif id in GROUPS:
        typed = AnalyticsPageFilters
    query = api.operation(id).query
    assert query is not None
    assert set(typed.__annotations__) == set(query.kinds)
    hints = get_type_hints(typed, include_extras=True)
    assert {name for name, hint in hints.items() if get_origin(hint) is Required} == set(query.required)


def test_the_types_of_the_filters_are_those_of_the_api_description_but_for_what_becomes_text() -> None:
    ours = get_type_hints(AnalyticsFilters)
    theirs = get_type_hints(getattr(api, "AnalyticsGraphsRequestsQuery"))  # noqa: B009
    wider = {name for name in theirs if ours[name] != theirs[name]}
    assert {name for name in wider if theirs[name] is not str} == set()
    assert wider == {
        "status_code",
        "virtual_keys",
        "configs",
        "api_key_ids",
        "metadata",
        "ai_org_model",
        "trace_id",
        "span_id",
        "prompt_slug",
    }


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ({"virtual_keys": ["openai", "groq"]}, {"virtual_keys": "openai,groq"}),
        ({"virtual_keys": ("openai",)}, {"virtual_keys": "openai"}),
        ({"virtual_keys": "openai,groq"}, {"virtual_keys": "openai,groq"}),
        ({"status_code": [429, "500"]}, {"status_code": "429,500"}),
        ({"status_code": 429}, {"status_code": "429"}),
        ({"metadata": {"team": "é", "n": 1}}, {"metadata": '{"team":"é","n":1}'}),
        ({"metadata": '{"team": "a"}'}, {"metadata": '{"team": "a"}'}),
        ({"include_total": True}, {"include_total": "true"}),
        ({"include_total": "false"}, {"include_total": "false"}),
        ({"columns": ["cost", "requests"]}, {"columns": "cost,requests"}),
        (
            {"configs": None, "cost_min": 0.5, "cache_status": "HIT"},
            {"cost_min": "0.5", "cache_status": "HIT"},
        ),
    ],
)
async def test_filters_are_sent_as_the_api_takes_them(
    given: Any, text: dict[str, str], portkey: PortkeyAdmin, httpx_mock: HTTPXMock
) -> None:
    httpx_mock.add_response(json={"data": [], "total": 0})
    await portkey.analytics.groups.by("model", **SPAN, **given)
    assert sent(httpx_mock) == ("GET /analytics/groups/model", SENT_SPAN | text)


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"virtual_keys": []}, "empty list"),
        ({"virtual_keys": ["a,b"]}, r"virtual_keys\[0\] can't be part of a comma-separated list"),
        ({"trace_id": [None]}, r"trace_id\[0\]"),
        ({"virtual_keys": {"a", "b"}}, "give a list"),
        ({"metadata": {"team": object()}}, r"metadata\.team can't be sent as JSON"),
        ({"workspace_slug": ["ws-1"]}, "'workspace_slug' must be a string"),
        ({"virtual_key": "a"}, "did you mean 'virtual_keys'"),
        ({"time_of_generation_min": datetime(2027, 1, 1)}, "without a time zone"),
    ],
)
async def test_filters_that_cannot_be_sent_are_refused(
    given: Any, reason: str, portkey: PortkeyAdmin
) -> None:
    filters: Any = {**SPAN, **given}
    with pytest.raises(InvalidFieldError, match=reason):
        await portkey.analytics.graphs.cost(**filters)
    with pytest.raises(InvalidFieldError, match=reason):
        portkey.analytics.groups.users(**filters)


def test_filters_are_not_changed_in_place() -> None:
    filters: AnalyticsFilters = {**SPAN, "virtual_keys": ["a", "b"]}
    assert as_query(filters).get("virtual_keys") == "a,b"
    assert filters.get("virtual_keys") == ["a", "b"]


@pytest.mark.parametrize("id", GRAPHS)
async def test_every_graph_gives_a_series_of_typed_points(
    id: str, portkey: PortkeyAdmin, httpx_mock: HTTPXMock
) -> None:
    operation = api.operation(id)
    answer = {"object": "analytics-graph", "summary": {}, "data_points": [{"total": 1}, {"total": 2}]}
    httpx_mock.add_response(json=answer)
    method: Callable[..., Awaitable[Series[Any, Any]]] = attrgetter(id)(portkey)
    series = await method(**SPAN)
    assert sent(httpx_mock) == (f"GET {operation.path}", SENT_SPAN)
    assert isinstance(series, Series)
    assert len(series) == 2
    point, summary = inspect.get_annotations(inspect.unwrap(method))["return"][7:-1].split(", ", 1)
    assert type(series[0]).__name__ == point
    assert type(series.summary).__name__ == summary.removesuffix("[str, Any]")
    assert series.to_dict() == answer


async def test_a_series_is_a_sequence_of_points_with_moments(
    portkey: PortkeyAdmin, httpx_mock: HTTPXMock
) -> None:
    httpx_mock.add_response(json=COST)
    series = await portkey.analytics.graphs.cost(**SPAN)
    assert series.summary == CostGraphSummary(total=3.5, avg=0.25)
    assert [type(point) for point in series] == [CostGraphDataPoint] * 2
    assert series.points == list(series) == [series[0], series[-1]] == series[:]
    assert [point.timestamp for point in series] == [
        datetime(2027, 1, 1, tzinfo=UTC),
        datetime(2027, 1, 2, tzinfo=UTC),
    ]
    assert series.to_rows()[1] == {"timestamp": datetime(2027, 1, 2, tzinfo=UTC), "total": 2, "avg": 0.2}
    assert repr(series) == "<Series of CostGraph: 2 points, workspace: default>"
    assert (series[0].total_dollars, series.summary.avg_dollars) == (0.015, 0.0025)
    assert series.to_dict() == COST


@pytest.mark.parametrize("id", [id for id in api.OPERATIONS if id.startswith("analytics.")])
async def test_figures_tell_the_workspace_that_they_are_about(id: str, httpx_mock: HTTPXMock) -> None:
    empty = {"total": 0, "data": [], "data_points": [], "summary": {}}
    httpx_mock.add_response(json=empty, is_reusable=True)
    key = KeyAccess(kind="workspace-service", id="key-1", workspace_id="ws-of-key")
    ids = ["team"] * len(api.operation(id).path_params)
    for access, view, slug, told in (
        (None, None, None, None),
        (None, None, "ws-named", "ws-named"),
        (None, "ws-view", None, "ws-view"),
        (None, "ws-view", "ws-named", "ws-named"),
        (key, None, "ws-named", "ws-of-key"),  # the API ignores the name
    ):
        async with PortkeyAdmin(API_KEY, key=access) as portkey:
            client = portkey if view is None else portkey.workspace(view)
            named: AnalyticsFilters = SPAN if slug is None else {**SPAN, "workspace_slug": slug}
            found = await attrgetter(id)(client)(*ids, **named)
            assert found.workspace == told


def test_a_series_makes_data_frames() -> None:
    series = Series(CostGraph.from_dict(COST))
    assert series.to_pandas()["total"].sum() == 3.5
    assert series.to_polars()["total"].sum() == 3.5


@pytest.mark.parametrize("points", [None, {}, "none", [], [None]])
def test_a_graph_without_points_is_an_empty_series(points: object) -> None:
    series = Series(CacheLatencyGraph.from_dict({"summary": None, "data_points": points}))
    assert (len(series), len(series.points), len(series.to_rows())) == (0, 0, 0)
    assert repr(series.summary) == "None"


@pytest.mark.parametrize("id", GROUPS)
async def test_every_group_is_a_pager(id: str, portkey: PortkeyAdmin, httpx_mock: HTTPXMock) -> None:
    operation = api.operation(id)
    httpx_mock.add_response(json={"total": 1, "data": [{"requests": "12", "cost": 3}]})
    ids = ["team"] * len(operation.path_params)
    pager = attrgetter(id)(portkey)(*ids, **SPAN, page_size=1)
    assert isinstance(pager, Pager)
    (row,) = await pager.collect()
    assert row.to_dict() == {"requests": "12", "cost": 3}
    assert sent(httpx_mock)[1] == SENT_SPAN | {"page_size": "1"}


async def test_the_summary_of_the_cache_is_a_total(portkey: PortkeyAdmin, httpx_mock: HTTPXMock) -> None:
    answer = {"object": "analytics-summary", "summary": {"hits": 4}}
    httpx_mock.add_response(json=answer)
    filters: AnalyticsFilters = {**SPAN, "trace_id": ["t-1", "t-2"], "workspace_slug": "ws-1"}
    total = await portkey.analytics.summary.cache(**filters)
    assert total.summary.hits == 4
    assert total.to_dict() == answer
    assert repr(total) == f"<Total of CacheSummary: {total.summary!r}, workspace: ws-1>"
    query = SENT_SPAN | {"trace_id": "t-1,t-2", "workspace_slug": "ws-1"}
    assert sent(httpx_mock) == ("GET /analytics/summary/cache", query)


async def test_audit_records_are_listed_by_moments_and_by_texts(
    portkey: PortkeyAdmin, httpx_mock: HTTPXMock
) -> None:
    httpx_mock.add_response(json={"records": [{"method": "PUT"}], "total": 1, "object": "analytics-graph"})
    there = timezone(timedelta(hours=2))
    (entry,) = await portkey.audit_logs.list(
        start_time=datetime(2027, 1, 1, tzinfo=there),
        end_time="2027-02-01",
        organisation_id="o-1",
        page_size=50,
    ).collect()
    assert entry.method == "PUT"
    assert sent(httpx_mock) == (
        "GET /audit-logs",
        {
            "start_time": "2027-01-01T00:00:00+02:00",
            "end_time": "2027-02-01",
            "organisation_id": "o-1",
            "page_size": "50",
        },
    )


@pytest.mark.parametrize("naive", ["start_time", "end_time"])
async def test_a_moment_without_time_zone_is_refused_with_the_reason(
    naive: str, portkey: PortkeyAdmin
) -> None:
    query: Any = {"start_time": "2027-01-01", "end_time": "2027-02-01", "organisation_id": "o-1"}
    query[naive] = datetime(2027, 1, 1)
    with pytest.raises(
        InvalidFieldError, match=f"{naive} is a datetime without a time zone, which is ambiguous"
    ):
        portkey.audit_logs.list(**query)


async def test_audit_records_are_those_of_the_keys_organisation(
    portkey: PortkeyAdmin, httpx_mock: HTTPXMock
) -> None:
    row = {
        "id": "k-1",
        "key": f"{API_KEY[:2]}*****{API_KEY[-3:]}",
        "type": "organisation-service",
        "organisation_id": "o-7",
    }
    httpx_mock.add_response(url=re.compile(".*/api-keys"), json={"data": [row], "total": 1})
    httpx_mock.add_response(
        url=re.compile(".*/audit-logs"), json={"records": [], "total": 0}, is_reusable=True
    )
    for client in (portkey, portkey.with_options(timeout=5)):  # asked for once
        await client.audit_logs.list(start_time="2027-01-01", end_time="2027-02-01")
        assert dict(parse_qsl(httpx_mock.get_requests()[-1].url.query.decode()))["organisation_id"] == "o-7"
    assert portkey.key is None  # what it may do is gone by once somebody asks for that
    key = await own_key(portkey.transport)
    assert (key.id, key.organisation_id, key.workspace_id) == ("k-1", "o-7", None)


async def test_a_key_that_tells_no_organisation_leads_to_the_field(
    portkey: PortkeyAdmin, httpx_mock: HTTPXMock
) -> None:
    httpx_mock.add_response(status_code=403, json={"message": "no"})
    with pytest.raises(KeyDiscoveryError) as caught:
        await portkey.audit_logs.list(start_time="2027-01-01", end_time="2027-02-01")
    assert "give organisation_id" in caught.value.__notes__[0]


def test_the_filters_of_audit_records_are_those_of_the_api_description() -> None:
    ours = get_type_hints(AuditLogFilters, include_extras=True)
    theirs = get_type_hints(getattr(api, "AuditLogsListQuery"), include_extras=True)  # noqa: B009
    assert ours.pop("organisation_id") is str
    assert theirs.pop("organisation_id") == Required[str]
    bare = {
        name: get_args(hint)[0] if get_origin(hint) is NotRequired else hint for name, hint in theirs.items()
    }
    assert ours == bare
