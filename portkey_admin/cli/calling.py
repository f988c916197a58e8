"""Call an operation with its command-line arguments, and print the response."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import anyio
import click

from portkey_admin.cli.arguments import Arguments, default_workspace, read_arguments
from portkey_admin.cli.everywhere import print_everywhere
from portkey_admin.cli.listing import print_list
from portkey_admin.cli.output.fields import models_of, refuse_unknown
from portkey_admin.cli.output.formats import write_object
from portkey_admin.cli.output.options import OutputOptions, chosen
from portkey_admin.cli.output.rows import picked
from portkey_admin.cli.printing import note, of_what_is_done
from portkey_admin.cli.secrets import ISSUED, plain, without_secrets
from portkey_admin.cli.settings import Settings, settings_of
from portkey_admin.durable import AppendFile
from portkey_admin_api.types import Operation


def call(ctx: click.Context, operation: Operation[Any]) -> None:
    """Call an operation and print the response.

    Raises click.UsageError before anything is sent, and the usual API errors.
    """
    options = chosen(ctx.params, rows=operation.paging is not None)
    arguments = read_arguments(ctx, operation)
    settings = settings_of(ctx)
    if ctx.params.get("all_workspaces") and arguments.path != ("workspace",):  # which is all of them anyway
        anyio.run(print_everywhere, settings, operation, arguments, options, ctx.params.get("output"))
        return
    if (workspace := default_workspace(operation, arguments)) is not None:
        note(workspace)
    if operation.paging is not None:
        anyio.run(print_list, settings, operation, arguments, options)
        return
    if operation.method != "GET":  # afterwards it would be too late: what was asked for is done
        refuse_unknown("--columns", options.columns or (), models_of(operation))
    if operation.id in ISSUED:
        _issue(ctx, settings, operation, arguments, options)
        return
    answer = anyio.run(_send, settings, operation, arguments)
    if operation.method != "GET":
        with of_what_is_done():
            _print(operation, answer, options)
    else:
        _print(operation, answer, options)


async def _send(settings: Settings, operation: Operation[Any], arguments: Arguments) -> Any:
    async with settings.opened() as portkey:
        arguments = await arguments.completed(portkey)
        return await portkey.transport.send(
            operation, *arguments.path, query=arguments.query or None, body=arguments.body
        )


def _issue(
    ctx: click.Context,
    settings: Settings,
    operation: Operation[Any],
    arguments: Arguments,
    options: OutputOptions,
) -> None:
    """Call an operation that returns a secret once. The destination is settled before anything is sent."""
    name = ctx.params.get("secret_file")
    if name is None and not options.show_secret:
        raise click.UsageError(
            f"{operation.id} returns a secret that is shown only once: choose where it goes, --secret-file"
            " FILE or --show-secret"
        )
    if name is None:
        answer = anyio.run(_send, settings, operation, arguments)
        with of_what_is_done():
            _print(operation, answer, options)
        return
    try:
        file = AppendFile(Path(name), exclusive=True)
    except FileExistsError:
        raise click.UsageError(f"--secret-file: {name} already exists; choose a new name") from None
    except OSError as error:
        raise click.UsageError(f"--secret-file: can't write {name}: {error.strerror}") from None
    try:
        answer = anyio.run(_send, settings, operation, arguments)
    except BaseException:
        file.discard()
        raise
    secret = getattr(answer, ISSUED[operation.id], None)
    id = getattr(answer, "id", None) or (arguments.path[0] if arguments.path else "?")
    try:
        file.append_synced(f"{secret}\n".encode())
    except OSError as error:
        file.discard()
        raise click.ClickException(
            f"the key {id} was created, but its secret can't be written to {name}: {error.strerror}; give it"
            f" a new one: portkey-admin api-keys rotate {id} --secret-file FILE"
        ) from None
    finally:
        file.close()
    note(f"the secret is in {name}")
    with of_what_is_done():
        _print(operation, answer, options)


def _print(operation: Operation[Any], answer: object, options: OutputOptions) -> None:
    """Print a response that is not a list."""
    shown, hidden = (plain(answer), False) if options.show_secret else without_secrets(answer)
    if shown is None or shown == {}:
        note("done")
        return
    if operation.method == "GET":
        refuse_unknown("--columns", options.columns or (), models_of(operation), [shown])
    write_object(options.format, picked(shown, options.columns) if options.columns else shown)
    if hidden:
        note("secrets are masked as ***; use --show-secret to show them")
