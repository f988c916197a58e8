"""What applications are built from: configs, prompts, guardrails, policies."""

from __future__ import annotations

from typing import Any

import pytest
from scenarios.life import Live, column, life

from portkey_admin import NotFoundError

GREETING: Any = [{"role": "user", "content": "Greet {{name}}"}]
FAREWELL: Any = [{"role": "user", "content": "Send {{name}} off"}]
CHECKS = [{"id": "default.contains", "parameters": {"operator": "none", "words": ["secret"]}}]
POLICY: dict[str, Any] = {
    "name": "Budget",
    "conditions": [{"key": "api_key", "value": "*"}],
    "group_by": [{"key": "api_key"}],
}


async def configs(at: Live) -> None:
    family = at.portkey.configs
    made = {"name": "Retries", "config": {"retry": {"attempts": 2}}, **at.here}
    async with life(family, made, {"name": "Patience"}, by="slug") as slug:
        await family.update(slug, config={"retry": {"attempts": 5}})
        versions = await column(family.versions.list(slug), "version_id")
        assert len(versions) == 2
        assert {(await family.versions.get(slug, version)).version_id for version in versions} == set(
            versions
        )


async def collections(at: Live) -> None:
    async with life(at.portkey.collections, {"name": "Support", **at.here}, {"name": "Help"}):
        pass


async def labels(at: Live) -> None:
    async with life(at.portkey.labels, {"name": "gold", **at.here}, {"color_code": "#ffd700"}):
        pass


async def prompts(at: Live) -> None:
    family = at.portkey.prompts
    (collection,) = await column(at.portkey.collections.list(**at.here))  # type: ignore[arg-type]
    label = (await at.portkey.labels.create(name="gold", workspace_id=at.workspace.id)).id
    content = {"string": GREETING, "parameters": {}, "virtual_key": "open", "model": "small-1"}
    made = {"name": "Greet", "collection_id": collection, **content}
    async with life(family, made, {"name": "Greeting"}) as id:
        await family.update(id, patch=True, string=FAREWELL)
        assert (await family.get(id)).string == GREETING
        await family.publish(id, version=2)
        assert (await family.get(id)).string == FAREWELL
        versions = await column(family.versions.list(id))
        assert [(await family.versions.get(id, version)).string for version in versions] == [
            FAREWELL,
            GREETING,
        ]
        await family.versions.update(id, versions[0], label_id=label)
        assert (await family.versions.get(id, versions[0])).prompt_version_label_id == label


async def prompt_partials(at: Live) -> None:
    family = at.portkey.prompt_partials
    async with life(family, {"name": "Tone", "string": "Be kind.", **at.here}, {"name": "Manner"}) as id:
        await family.update(id, string="Be brief.")
        assert (await family.get(id)).string == "Be kind."
        await family.publish(id, version=2)
        assert (await family.get(id)).string == "Be brief."
        assert await column(family.versions.list(id), "version") == [2, 1]


async def guardrails(at: Live) -> None:
    family = at.portkey.guardrails
    of_all = {"organisation_id": at.organisation_id}
    made = {"name": "No leaks", "checks": CHECKS, "actions": {"onFail": "block"}, **of_all}
    async with life(family, made, {"actions": {"onFail": "log"}}) as id:
        await family.defaults.update(input_guardrails=[id])
        defaults = (await family.defaults.get()).to_dict()
        assert [each["id"] for each in defaults["input_guardrails"]] == [id]
        for exclusions in (family.input_exclusions, family.output_exclusions):
            spared: list[Any] = [{"workspace_id": at.workspace.id, "excluded": True}]
            await exclusions.update(organisation_id=at.organisation_id, workspaces=spared)
            listed = exclusions.list(organisation_id=at.organisation_id)
            assert await column(listed, "workspace_id") == [at.workspace.id]
        await family.defaults.update(input_guardrails=[])
    assert (await family.defaults.get()).input_guardrails == []

    here = at.workspace.id
    integration = await at.portkey.mcp_integrations.create(
        name="Files",
        url="https://files.example.com/mcp",
        auth_type="none",
        transport="http",
        workspace_id=here,
    )
    server = (
        await at.portkey.mcp_servers.create(
            name="Files", mcp_integration_id=integration.id, workspace_id=here
        )
    ).id
    guarded = (await family.create(name="No tools", target="mcp_tools", workspace_id=here)).id
    attached = await family.mcp_servers.upsert(guarded, server, run_on=["input"])
    (shown,) = [each async for each in family.mcp_servers.list(guarded)]
    assert (shown.id, shown.mcp_server_id, shown.run_on) == (attached.map_id, server, ["input"])
    synced = await family.mcp_servers.sync(guarded, mcp_servers={server: {}})
    assert (synced.changed, synced.added, synced.updated, synced.removed) == (True, 0, 1, 0)
    mappings = (await family.get(guarded)).mcp_server_mappings or []
    assert [each.run_on for each in mappings] == [["input", "output"]]
    assert (await family.mcp_servers.sync(guarded, mcp_servers={})).removed == 1


async def usage_limit_policies(at: Live) -> None:
    family = at.portkey.usage_limit_policies
    made = {**POLICY, "type": "cost", "credit_limit": 10, **at.here}
    async with life(family, made, {"credit_limit": 20, "description": "For now"}) as id:
        spender = at.plane.set_usage(id, "api_key:first", 20)
        (entity,) = [each async for each in family.entities.list(id)]
        assert (entity.id, entity.value_key, entity.current_usage) == (spender, "api_key:first", 20)
        await family.entities.reset(id, spender)
        assert await column(family.entities.list(id), "current_usage") == [0]
    assert (await family.get(id, status="archived")).status == "archived"


async def rate_limit_policies(at: Live) -> None:
    family = at.portkey.rate_limit_policies
    made = {**POLICY, "type": "requests", "unit": "rpm", "value": 60, **at.here}
    async with life(family, made, {"unit": "rph", "value": 600}) as id:
        assert await column(family.list(unit="rpm")) == []
    assert await column(family.list(status="archived")) == [id]
    with pytest.raises(NotFoundError):
        await family.delete(id)
