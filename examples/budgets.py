"""Report the budgets of an organisation, of workspaces, API keys and policies, and how much of each is used.

Usage: PORTKEY_API_KEY=<organisation service key> python budgets.py [--csv]

Policies report their own usage. The usage of workspaces and keys comes from analytics since the last reset.
"""

import argparse
import csv
import sys
from datetime import UTC, datetime

import anyio
import attrs
from rich.console import Console
from rich.table import Table

from portkey_admin import AnalyticsFilters, PortkeyAdmin, PortkeyError, bulk
from portkey_admin_api.models import ApiKey, ApiKeyUsageLimit, UsageLimit, UsageLimitPolicy, Workspace


@attrs.frozen
class Budget:
    """A limit and its usage: in US dollars if the unit is "cost", else a count."""

    kind: str
    workspace: str
    name: str
    limits: UsageLimit | ApiKeyUsageLimit | UsageLimitPolicy
    used: float

    @property
    def row(self) -> dict[str, str | float]:
        """The cells of the report."""
        limit, unit = self.limits.credit_limit or 0.0, self.limits.type or "cost"
        named = {"kind": self.kind, "workspace": self.workspace, "name": self.name, "unit": unit}
        percent, resets = 100 * self.used / (limit or self.used or 1.0), self.limits.periodic_reset or "never"
        return {**named, "limit": limit, "used": self.used, "percent": round(percent, 1), "resets": resets}


async def budgets_of(portkey: PortkeyAdmin, workspace: Workspace, keys: list[ApiKey]) -> list[Budget]:
    """Collect the budgets of a workspace, of its keys, and of the groups of its policies."""
    slug, graphs, found = workspace.slug, portkey.analytics.graphs, list[Budget]()

    async def used(limits: UsageLimit | ApiKeyUsageLimit, since: datetime, *keys: str) -> float:
        filters: AnalyticsFilters = {
            "workspace_slug": slug,
            "time_of_generation_min": since,
            "time_of_generation_max": datetime.now(UTC),
        }
        if keys:
            filters["api_key_ids"] = keys
        if limits.type == "tokens":
            return (await graphs.tokens(**filters)).summary.total
        return (await graphs.cost(**filters)).summary.total / 100  # from US cents

    for limits in workspace.usage_limits or ():
        since = (await portkey.workspaces.get(workspace.id)).last_reset_at or workspace.created_at
        found.append(Budget("workspace", slug, workspace.name, limits, await used(limits, since)))
    for key in keys:
        own, since = key.usage_limits, key.last_reset_at or key.created_at
        if key.workspace_id == workspace.id and own is not None and own.credit_limit is not None:
            found.append(Budget("key", slug, key.name, own, await used(own, since, key.id)))
    async for policy in portkey.usage_limit_policies.list(workspace_id=workspace.id):
        groups = await portkey.usage_limit_policies.entities.list(policy.id).collect()
        usage = {group.value_key or "": group.current_usage or 0.0 for group in groups} or {"no one yet": 0.0}
        for who, spent in usage.items():
            found.append(Budget("policy", slug, f"{policy.name}: {who}", policy, spent))
    return found


async def report(*, as_csv: bool) -> bool:
    """Print all budgets, most used first, and return whether every workspace could be read."""
    async with PortkeyAdmin() as portkey:
        keys = await portkey.api_keys.list().collect(prefetch=4)
        looked = await bulk.run(portkey.workspaces.list(), lambda each: budgets_of(portkey, each, keys))
    for outcome in looked.failed():
        print(f"{outcome.item.slug}: not read: {outcome.error}", file=sys.stderr)
    rows = [budget.row for outcome in looked.done() for budget in outcome.value or ()]
    rows.sort(key=lambda row: (-float(row["percent"]), *map(str, row.values())))
    names = ["kind", "workspace", "name", "unit", "limit", "used", "percent", "resets"]
    if as_csv:
        csv.writer(sys.stdout).writerows([names, *(row.values() for row in rows)])
    else:
        table = Table(*names)
        for row in rows:
            table.add_row(*map(str, row.values()))
        Console().print(table)
    return looked.ok


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--csv", action="store_true", help="print CSV, for programs")
    as_csv = parser.parse_args().csv
    try:
        sys.exit(0 if anyio.run(lambda: report(as_csv=as_csv)) else 1)
    except PortkeyError as error:
        sys.exit(f"budgets.py: {error}")
