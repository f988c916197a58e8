"""`portkey-admin plan`: what a manifest would change, without changing anything."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import anyio
import click

from portkey_admin.cli.connection_options import connection_options
from portkey_admin.cli.manifest_job import load_manifest
from portkey_admin.cli.manifest_run import planned
from portkey_admin.cli.settings import Settings, settings_of

if TYPE_CHECKING:
    from portkey_admin.manifest import Manifest, Plan

MANIFEST = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(name="plan", params=connection_options(hidden=True))
@click.argument("manifest", type=MANIFEST)
@click.option("--prune", is_flag=True, help="Plan to delete what the manifest does not have.")
@click.option("--unchanged", is_flag=True, help="Show also what would be left alone.")
@click.option("--check", is_flag=True, help="Exit with 1 where anything would be written.")
@click.option("--json", "as_json", is_flag=True, help="Print the plan as one JSON object.")
@click.pass_context
def command(
    ctx: click.Context, /, manifest: Path, prune: bool, unchanged: bool, check: bool, as_json: bool
) -> int:
    """Show what would be created, changed and left alone, and which scopes that needs. Nothing is written.

    \b
    portkey-admin plan org.yaml
    portkey-admin plan org.yaml --check        # in CI: has anybody changed things by hand?

    Exits 0; 2 where the manifest has mistakes.
    """
    plan = anyio.run(_plan, settings_of(ctx), load_manifest(manifest), prune)
    if as_json:
        click.echo(json.dumps(plan.to_dict()))
    else:
        for line in plan.lines(unchanged=unchanged):
            click.echo(line)
    return 1 if check and plan.writes else 0


async def _plan(settings: Settings, org: Manifest, prune: bool) -> Plan:
    from portkey_admin.http.client import fastest_backend

    async with settings.opened(http_backend=fastest_backend()) as portkey:
        return await planned(portkey, org, prune=prune)
