"""The report of budgets: what is limited, and how much of it is used."""

from __future__ import annotations

import csv

from example_programs import Stage, stage


async def furnish(site: Stage) -> str:
    """Limit a workspace, a key and a policy, and have some of it used; returns the slug of the workspace."""
    workspace = await site.portkey.workspaces.create(
        name="Search",
        usage_limits=[{"type": "tokens", "credit_limit": 1_000_000, "periodic_reset": "weekly"}],
    )
    key = await site.portkey.api_keys.create_workspace_service(
        workspace_id=workspace.id,
        name="batch",
        scopes=["completions.write"],
        usage_limits={"type": "cost", "credit_limit": 500, "periodic_reset": "monthly"},
    )
    policies = [
        await site.portkey.usage_limit_policies.create(
            name=name,
            workspace_id=workspace.id,
            type="requests",
            credit_limit=1000,
            conditions=[{"key": "workspace_id", "value": workspace.id}],
            group_by=[{"key": "api_key"}],
        )
        for name in ("Fair use", "Unused")
    ]
    site.plane.set_usage(policies[0].id, f"api_key:{key.id}", 1000)
    site.plane.set_usage(policies[0].id, "api_key:other", 250)
    return workspace.slug


async def test_every_budget_is_in_the_table_the_most_used_first() -> None:
    async with stage() as site:
        slug = await furnish(site)
        ended = await site.run("budgets.py", "--csv")
        shown = await site.run("budgets.py", environment={"COLUMNS": "200"})
    assert (ended.code, ended.complaints) == (0, "")
    rows = list(csv.DictReader(ended.lines))
    assert {row["workspace"] for row in rows} == {slug}
    assert [(row["kind"], row["unit"], row["percent"], row["resets"]) for row in rows] == [
        ("policy", "requests", "100.0", "never"),
        ("policy", "requests", "25.0", "never"),
        ("key", "cost", "0.0", "monthly"),
        ("policy", "requests", "0.0", "never"),
        ("workspace", "tokens", "0.0", "weekly"),
    ]
    assert rows[1]["name"] == "Fair use: api_key:other"
    assert rows[3]["name"] == "Unused: no one yet"
    assert "Fair use: api_key:other" in shown.output


async def test_what_analytics_count_since_the_budget_began_is_what_is_used() -> None:
    async with stage() as site:
        await furnish(site)
        (key,) = [key async for key in site.portkey.api_keys.list() if key.name == "batch"]
        # A limit that is as old as the logs, which are made up for the days before now.
        for table, id in (("api_keys", key.id), ("workspaces", key.workspace_id)):
            row = site.plane._organisation[table].get(str(id))
            assert row is not None
            site.plane._organisation[table].change(row, {"created_at": "2020-01-01T00:00:00.000Z"})
        site.plane.generate_logs(50, days=3)
        logs = list(site.plane._organisation["logs"])
        ended = await site.run("budgets.py", "--csv")
    rows = {row["kind"]: row for row in csv.DictReader(ended.lines) if row["kind"] != "policy"}
    dollars = sum(log["cost"] for log in logs if log["api_key_id"] == key.id) / 100
    assert dollars > 0
    assert abs(float(rows["key"]["used"]) - dollars) < 0.01
    assert float(rows["workspace"]["used"]) == sum(log["total_units"] for log in logs)
