"""What holds for everything that lies in a workspace."""

from __future__ import annotations

from typing import Any

import pytest
from plane_conversation import Conversation, conversation

_CHECKS = [{"id": "default.contains", "parameters": {"operator": "none", "words": ["secret"]}}]
_POLICY = {"conditions": [{"key": "api_key", "value": "first"}], "group_by": [{"key": "api_key"}]}
_BODIES: dict[str, dict[str, object]] = {
    "/configs": {"config": {}},
    "/collections": {},
    "/labels": {},
    "/prompts/partials": {"string": ""},
    "/guardrails": {"checks": _CHECKS, "actions": {}},
    "/policies/usage-limits": {**_POLICY, "type": "cost", "credit_limit": 1},
    "/policies/rate-limits": {**_POLICY, "type": "requests", "unit": "rpm", "value": 1},
}
# Neither the workspace itself, which is archived, nor the record of what was done.
_KEPT = ("workspaces", "audit_logs")


async def _one_of_each(api: Conversation, workspace: Any) -> None:
    for path, body in _BODIES.items():
        made = await api("POST", path, {"name": "One", "workspace_id": workspace["slug"], **body})
        if path == "/policies/usage-limits":
            api.plane.set_usage(made["id"], "api_key:first", 1)
        if path == "/collections":
            prompt = {"name": "One", "string": "[]", "parameters": {}, "virtual_key": "open"}
            await api("POST", "/prompts", prompt | {"collection_id": made["id"]})
    exclusion = [{"workspace_id": workspace["id"], "excluded": True}]
    body = {"organisation_id": workspace["organisation_id"], "workspaces": exclusion}
    for side in ("input", "output"):
        await api("PUT", f"/workspace-exclusions/{side}-guardrails", body)


def _tables_with(api: Conversation, workspace_id: str) -> set[str]:
    tables = api.plane.snapshot()["tables"]
    named = {name for name, rows in tables.items() for row in rows if row.get("workspace_id") == workspace_id}
    return named.difference(_KEPT)


async def test_what_lies_in_a_workspace_goes_with_it_and_the_rest_stays() -> None:
    async with conversation() as api:
        going, staying = await api.workspace("Search"), await api.workspace("Ads")
        for workspace in (going, staying):
            await _one_of_each(api, workspace)
        before = _tables_with(api, staying["id"])
        assert {"configs.versions", "prompts", "usage_limit_policies.entities", "input_exclusions"} < before
        await api.close(going)
        assert _tables_with(api, going["id"]) == set()
        assert _tables_with(api, staying["id"]) == before


@pytest.mark.parametrize("path", sorted(_BODIES))
async def test_an_organisation_key_has_to_say_where_and_a_workspace_key_need_not(path: str) -> None:
    async with conversation() as api:
        own, other = await api.workspace("Search"), await api.workspace("Ads")
        scopes = [f"{family}.create" for family in ("configs", "prompts", "guardrails", "policies")]
        key = (await api.api_key("workspace/service", workspace_id=own["id"], scopes=scopes))["key"]
        body = {"name": "One", **_BODIES[path]}
        if path != "/guardrails":  # the one that then belongs to the organisation
            refused = await api("POST", path, body, status=400)
            assert refused["data"]["message"].startswith("body.workspace_id:")
        await api("POST", path, body | {"workspace_id": "unknown"}, status=403)
        await api("POST", path, body | {"workspace_id": other["id"]}, key=key, status=403)
        made = await api("POST", path, body, key=key)
        listed = await api("GET", path, query={"workspace_id": own["slug"]})
        assert made["id"] in [row["id"] for row in listed["data"]]
