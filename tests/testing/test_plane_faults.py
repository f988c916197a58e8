"""Faults at work between routing and everything else: what they do to requests, and what the record says."""

from __future__ import annotations

import httpx
import pytest
from backends import RunAsync
from plane_conversation import conversation, spec

from portkey_admin.testing import (
    ControlPlane,
    Dropped,
    ErrorStatus,
    FaultPlan,
    Hanging,
    Latency,
    RateLimited,
    Rule,
    Truncated,
    WebPage,
)
from portkey_admin.testing.faults import Kind

PATH = "/admin/workspaces"


async def test_latency_is_waited_by_the_plane_s_clock() -> None:
    async with conversation(faults=FaultPlan([Rule(Latency(20)), Rule(Latency(5), on="users.*")])) as api:
        await api("GET", "/admin/users")
        await api("GET", PATH)
        assert [round(request.milliseconds) for request in api.plane.requests] == [25, 20]
        assert [request.fault for request in api.plane.requests] == [None, None]


async def test_jitter_is_the_same_for_the_same_seed() -> None:
    async def waits(seed: int) -> list[float]:
        plan = FaultPlan([Rule(Latency(10, jitter=10))], seed=seed)
        async with conversation(faults=plan) as api:
            for _ in range(5):
                await api("GET", PATH)
            return [request.milliseconds for request in api.plane.requests]

    assert await waits(1) == await waits(1) != await waits(2)
    assert all(10 <= milliseconds <= 20.1 for milliseconds in await waits(1))


async def test_a_fault_before_leaves_no_trace_and_a_fault_after_does_it_all() -> None:
    async with conversation(faults=FaultPlan([Rule(ErrorStatus(502), on="workspaces.create")])) as api:
        await api("POST", PATH, {"name": "Search"}, status=502)
        assert (await api("GET", PATH))["total"] == 0
        api.plane.faults = FaultPlan([Rule(ErrorStatus(502, after=True), on="workspaces.create")])
        await api("POST", PATH, {"name": "Search"}, status=502)
        assert (await api("GET", PATH))["total"] == 1
        # What would have been refused is answered by the proxy all the same, and nothing comes of it.
        await api("POST", PATH, {"name": 5}, status=502)
        await api("POST", PATH, {"name": "Search"}, key="nobody", status=502)
        assert (await api("GET", PATH))["total"] == 1


async def test_a_new_plan_counts_anew() -> None:
    async with conversation() as api:
        for plan in (FaultPlan([Rule(ErrorStatus(503), first=1)]), FaultPlan([Rule(RateLimited(), first=1)])):
            api.plane.faults = plan
            assert api.plane.faults is plan
            statuses = [(await api.http.get(PATH)).status_code for _ in range(2)]
            assert statuses in ([503, 200], [429, 200])
        api.plane.faults = FaultPlan()
        await api("GET", PATH)


async def test_equal_plans_do_the_same_to_equal_requests_whatever_comes_in_between() -> None:
    plan = FaultPlan([Rule(ErrorStatus(503), on="workspaces.list", probability=0.5)], seed=11)

    async def statuses(others: int) -> list[int]:
        async with conversation(faults=plan) as api:
            answers = []
            for _ in range(20):
                for _ in range(others):
                    await api("GET", "/admin/users")
                answers.append((await api.http.get(PATH)).status_code)
            return answers

    assert await statuses(0) == await statuses(2)
    assert {200, 503} == set(await statuses(0))


async def test_the_record_says_what_went_wrong() -> None:
    async with conversation() as api:
        for answered in (ErrorStatus(503), WebPage()):
            api.plane.faults = FaultPlan([Rule(answered, on="workspaces.list")])
            await api.http.get(PATH)
        api.plane.faults = FaultPlan([Rule(Dropped())])
        with pytest.raises(httpx.RemoteProtocolError):
            await api.http.get(PATH)
        api.plane.faults = FaultPlan([Rule(Hanging(after=True))])
        with pytest.raises(httpx.ReadTimeout):
            await api.http.get(PATH)
        assert [(request.status, request.fault) for request in api.plane.requests] == [
            (503, "ErrorStatus(status=503)"),
            (200, "WebPage()"),
            (0, "Dropped()"),
            (0, "Hanging(after=True)"),
        ]
        assert api.plane.statistics().statuses == {"0": 2, "200": 1, "503": 1}


async def test_paths_that_lead_nowhere_and_the_plane_s_own_endpoints_are_spared() -> None:
    async with conversation(faults=FaultPlan([Rule(ErrorStatus(503))])) as api:
        await api("GET", "/nowhere", status=404)
        assert (await api.http.get("http://control-plane.test/_plane/statistics")).status_code == 200


async def test_every_answer_has_its_request_id_also_those_of_a_plan() -> None:
    async with conversation() as api:
        for fault in (ErrorStatus(503), RateLimited(), WebPage(502)):
            api.plane.faults = FaultPlan([Rule(fault)])
            response = await api.http.get(PATH)
            assert response.headers["x-portkey-request-id"].startswith("plane-")


@pytest.mark.parametrize("fault", [Dropped(), Dropped(after=True), Truncated()])
def test_over_a_real_socket_the_connection_ends_and_the_server_goes_on(
    fault: Kind, run_async: RunAsync, capfd: pytest.CaptureFixture[str]
) -> None:
    async def talk() -> None:
        plan = FaultPlan([Rule(fault, on="workspaces.list", first=2)])
        async with (
            ControlPlane(spec=spec(), faults=plan) as plane,
            plane.serve() as url,
            httpx.AsyncClient(base_url=url, headers={"x-portkey-api-key": plane.api_key}) as http,
        ):
            for _ in range(2):
                with pytest.raises((httpx.RemoteProtocolError, httpx.ReadError)):
                    await http.get(PATH)
            assert (await http.get(PATH)).status_code == 200

    run_async(talk)
    assert capfd.readouterr().err == ""


def test_over_a_real_socket_a_client_that_gives_up_leaves_nothing_behind(
    run_async: RunAsync, capfd: pytest.CaptureFixture[str]
) -> None:
    async def talk() -> None:
        plan = FaultPlan([Rule(Hanging(), first=1)])
        async with (
            ControlPlane(spec=spec(), faults=plan) as plane,
            plane.serve() as url,
            httpx.AsyncClient(base_url=url, headers={"x-portkey-api-key": plane.api_key}) as http,
        ):
            with pytest.raises(httpx.ReadTimeout):
                await http.get(PATH, timeout=httpx.Timeout(5, read=0.2))
            assert (await http.get(PATH)).status_code == 200

    run_async(talk)
    assert capfd.readouterr().err == ""
