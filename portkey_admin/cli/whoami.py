"""`portkey-admin whoami`: which key is in use, from where, and what kind it is."""

from __future__ import annotations

from typing import Any

import anyio
import click

from portkey_admin.cli.calling import note
from portkey_admin.cli.connection_options import connection_options
from portkey_admin.cli.output.formats import default_format, write_object
from portkey_admin.cli.output.options import output_option
from portkey_admin.cli.settings import Settings, settings_of
from portkey_admin.errors import KeyDiscoveryError
from portkey_admin.scopes.access import KeyAccess


@click.command(
    name="whoami",
    short_help="Say which key is in use, and what kind it is.",
    params=[*connection_options(hidden=True), output_option()],
)
@click.pass_context
def command(ctx: click.Context, output: Any) -> None:
    """Say which key is in use, where it comes from, where it goes, and what kind it is.

    The key itself is never shown. Exits 1 where the server does not take it.
    """
    settings = settings_of(ctx)
    key, base_url, why = anyio.run(_ask, settings)
    answer = {
        "kind": key.kind if key else None,
        "scopes": None if key is None or key.scopes is None else len(key.scopes),
        "base_url": base_url,
        "profile": settings.profile.name if settings.profile else None,
        "key_from": settings.key_source or "what was typed in",
    }
    write_object(output or default_format(rows=False), answer)
    note(why if key is None else "its scopes: portkey-admin scopes --mine")


async def _ask(settings: Settings) -> tuple[KeyAccess | None, str, str]:
    async with settings.opened() as portkey:
        base_url = portkey.transport.servers.control
        try:
            return await portkey.discover_key(), base_url, ""
        except KeyDiscoveryError as error:
            return None, base_url, str(error)
