"""`portkey-admin scopes` and `whoami`: the scopes that a command needs, and what the key in use has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click

from portkey_admin.cli.interrupts import run_async
from portkey_admin.cli.output.formats import default_format, write_object, write_rows
from portkey_admin.cli.output.options import format_options
from portkey_admin.cli.printing import note
from portkey_admin.cli.settings import Settings, connection_options, settings_of
from portkey_admin.errors import KeyDiscoveryError
from portkey_admin.scopes.access import KeyAccess, Needs, judge, needs_of
from portkey_admin.text import did_you_mean
from portkey_admin_api import api


@click.command(params=[*connection_options(hidden=True), *format_options()])
@click.argument("words", nargs=-1, metavar="[RESOURCE [VERB]]...")
@click.option(
    "--mine", is_flag=True, help="Show the scopes of the key in use; with a command, whether it may run it."
)
@click.pass_context
def scopes(ctx: click.Context, words: tuple[str, ...], mine: bool, output: Any) -> None:
    """Show the scopes that a command, or each command of a resource, needs.

    \b
    portkey-admin scopes workspaces create
    portkey-admin scopes api-keys create workspace user
    portkey-admin scopes workspaces
    portkey-admin scopes --mine
    portkey-admin scopes --mine workspaces create

    The last one exits 1 if the key may not run the command.
    """
    if not words and not mine:
        raise click.UsageError("give a command, such as workspaces create, or --mine")
    needs = needs_named(words) if words else []
    key = run_async(_discover, ctx) if mine else None
    if key is not None and not words:
        write_object(output or default_format(rows=False), _key_row(key))
        return
    verdicts = [judge(each, key) for each in needs]
    rows = [_needs_row(each) for each in needs]
    if key is not None:
        for row, verdict in zip(rows, verdicts, strict=True):
            row |= {
                "allowed": verdict.refusal is None,
                "why": verdict.explanation if verdict.refusal else None,
            }
    if len(rows) == 1:
        write_object(output or default_format(rows=False), rows[0])
    else:
        format = output or default_format(rows=True)
        # Without named columns, lists would be left out.
        shown = [name for name in rows[0] if name != "why"]
        write_rows(format, rows, shown if format == "table" else None)
    if any(verdict.refusal for verdict in verdicts):
        ctx.exit(1)


def needs_named(words: Sequence[str]) -> list[Needs]:
    """Return what the commands named by words such as "workspaces create" need.

    Words after those of an operation are its path parameters, which may affect the scopes.
    Raises click.UsageError if no command matches.
    """
    path = ".".join(words).replace("-", "_").split(".")
    for length in range(len(path), 0, -1):
        id = ".".join(path[:length])
        if id in api.OPERATIONS:
            return [needs_of(api.operation(id), tuple(path[length:]))]
    prefix = ".".join(path)
    ids = [id for id in api.OPERATIONS if id.startswith(f"{prefix}.")]
    if not ids:
        hint = did_you_mean(prefix, api.OPERATIONS).replace(".", " ").replace("_", "-")
        raise click.UsageError(
            f"there is no command {' '.join(words)!r}{hint or '; see portkey-admin --help'}"
        )
    return [needs_of(api.operation(id)) for id in ids]


async def _discover(ctx: click.Context) -> KeyAccess:
    async with settings_of(ctx).opened() as portkey:
        return await portkey.discover_key()


def _needs_row(needs: Needs) -> dict[str, Any]:
    return {
        "command": needs.operation.replace(".", " ").replace("_", "-"),
        "scopes": list(needs.scopes),
        "rule": needs.rule,
        "keys": list(needs.kinds),
        "evidence": needs.evidence,
    }


def _key_row(key: KeyAccess) -> dict[str, Any]:
    return {"kind": key.kind, "scopes": None if key.scopes is None else sorted(key.scopes)}


@click.command(params=[*connection_options(hidden=True), *format_options()])
@click.pass_context
def whoami(ctx: click.Context, output: Any) -> None:
    """Show which key is in use, where it comes from, which server it is for, and its type.

    The key itself is never shown. Exits 1 if the server rejects it.
    """
    settings = settings_of(ctx)
    key, base_url, why = run_async(_discovered, settings)
    answer = {
        "kind": key.kind if key else None,
        "id": key.id if key else None,
        "organisation_id": key.organisation_id if key else None,
        "workspace_id": key.workspace_id if key else None,
        "scopes": None if key is None or key.scopes is None else len(key.scopes),
        "base_url": base_url,
        "profile": settings.profile.name if settings.profile else None,
        "key_from": settings.key_source or "typed at the prompt",
    }
    write_object(output or default_format(rows=False), answer)
    note(why if key is None else "to see its scopes: portkey-admin scopes --mine")


async def _discovered(settings: Settings) -> tuple[KeyAccess | None, str, str]:
    async with settings.opened() as portkey:
        base_url = portkey.transport.servers.control
        try:
            return await portkey.discover_key(), base_url, ""
        except KeyDiscoveryError as error:
            return None, base_url, str(error)
