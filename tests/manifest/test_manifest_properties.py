"""Whatever there was before: after an apply, the same plan has nothing to do."""

from __future__ import annotations

import json
from typing import Any

import anyio
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from random_organisations import FORMS, Forms, organisations

from portkey_admin import Limiter, PortkeyAdmin, manifest
from portkey_admin.manifest.runner.run import Applied
from portkey_admin.testing import Behaviour, ControlPlane, FaultPlan, Rule, Stale

_LAG = 30.0


async def _apply(
    portkey: PortkeyAdmin, document: dict[str, Any], prune: bool, *, saved: bool = False
) -> Applied:
    org = manifest.loads(json.dumps(document), format="json")
    plan = await manifest.plan(portkey, org, prune=prune)
    kept = manifest.SavedPlan.loads((await manifest.SavedPlan.of(plan)).to_json()) if saved else plan
    report = await manifest.apply(portkey, kept, secrets=lambda issued: None, settle=2 * _LAG / 1000)
    assert report.ok, [f"{each.item.title}: {each.error}" for each in report.outcomes if not each.succeeded]
    planned = {step.key for step in plan if step.writes}
    assert {each.item.key for each in report.outcomes if each.status != "unchanged"} <= planned
    return report


# A failure is told as it is: to make it small takes minutes.
@settings(
    derandomize=True,
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
@given(
    before=organisations(),
    after=organisations(),
    prune=st.booleans(),
    forms=st.frozensets(st.sampled_from(FORMS)),
    lags=st.booleans(),
    joins=st.booleans(),
    raises=st.booleans(),
)
def test_a_plan_after_an_apply_is_empty(
    before: dict[str, Any],
    after: dict[str, Any],
    prune: bool,
    forms: frozenset[str],
    lags: bool,
    joins: bool,
    raises: bool,
) -> None:
    async def check() -> None:
        behaviour = Behaviour(admins_run_workspaces=raises, default_workspace=lags, wrapped_configs=joins)
        async with (
            ControlPlane(behaviour=behaviour) as plane,
            plane.serve() as url,
            PortkeyAdmin(
                plane.api_key, base_url=url, limiter=Limiter(), middleware=[Forms(forms)]
            ) as portkey,
        ):
            await _apply(portkey, before, False, saved=raises)
            if joins:
                plane.accept_invites()
            if lags:
                plane.faults = FaultPlan([Rule(Stale(_LAG), on="*.list")])
            await _apply(portkey, after, prune, saved=not lags)
            plane.faults = FaultPlan()
            again = await manifest.plan(
                portkey, manifest.loads(json.dumps(after), format="json"), prune=prune
            )
            assert again.writes == 0, str(again)
            assert not again.counts()["blocked"], str(again)

    anyio.run(check)
