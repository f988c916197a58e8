"""Call an operation with its command-line arguments, and print the response."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from portkey_admin.calls.observers import watching
from portkey_admin.cli.arguments import Arguments, default_workspace, read_arguments
from portkey_admin.cli.everywhere import print_everywhere
from portkey_admin.cli.interrupts import held_back, run_async
from portkey_admin.cli.listing import print_list
from portkey_admin.cli.output.fields import models_of, refuse_unknown
from portkey_admin.cli.output.formats import write_object
from portkey_admin.cli.output.options import OutputOptions, chosen
from portkey_admin.cli.output.rows import picked
from portkey_admin.cli.printing import note, of_what_is_done, silence
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
        run_async(print_everywhere, settings, operation, arguments, options, ctx.params.get("output"))
        return
    if (workspace := default_workspace(operation, arguments)) is not None:
        note(workspace)
    if operation.paging is not None:
        run_async(print_list, settings, operation, arguments, options)
        return
    if operation.method != "GET":  # afterwards it would be too late: what was asked for is done
        refuse_unknown("--columns", options.columns or (), models_of(operation))
    if operation.id in ISSUED:
        _issue(ctx, settings, operation, arguments, options)
        return
    _call(settings, operation, arguments, lambda answer: _print(operation, answer, options))


def _call(
    settings: Settings, operation: Operation[Any], arguments: Arguments, take: Callable[[Any], None]
) -> None:
    """Call an operation, and have `take` print the response, or keep what must not be lost.

    Raises KeyboardInterrupt, which says if the operation may have been carried out without a response.
    """
    taken = False

    async def send() -> None:
        nonlocal taken
        async with settings.opened() as portkey:
            completed = await arguments.completed(portkey)
            answer = await portkey.transport.send(
                operation, *completed.path, query=completed.query or None, body=completed.body
            )
            # Before anything else is awaited, so that no interruption can lose it.
            taken = True
            if operation.method == "GET":
                take(answer)
                return
            with of_what_is_done():
                take(answer)

    with watching() as watch:
        try:
            run_async(send)
        except KeyboardInterrupt:
            if taken or not watch.maybe_done:
                raise
            sent = (
                f"{operation.id} was sent and may have been carried out: check that (list or get the"
                " resource) before you run it again"
            )
            lost = ". If so, the new secret is lost: make another with portkey-admin api-keys rotate"
            raise KeyboardInterrupt(sent + (lost if operation.id in ISSUED else "")) from None


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

        def show(answer: Any) -> None:
            try:
                with held_back():
                    _print(operation, answer, options)
                    sys.stdout.flush()
            except OSError as error:
                # A closed pipe counts too: the secret is shown only this once.
                silence(sys.stdout)
                raise _lost(operation, arguments, answer, "stdout", error) from None

        _call(settings, operation, arguments, show)
        return
    try:
        file = AppendFile(Path(name), exclusive=True)
    except FileExistsError:
        raise click.UsageError(f"--secret-file: {name} already exists; choose a new name") from None
    except OSError as error:
        raise click.UsageError(f"--secret-file: can't write {name}: {error.strerror}") from None
    is_kept = False

    def keep(answer: Any) -> None:
        nonlocal is_kept
        secret = getattr(answer, ISSUED[operation.id], None)
        try:
            with held_back():
                file.append_synced(f"{secret}\n".encode())
                is_kept = True
                note(f"the secret is in {name}")
        except OSError as error:
            raise _lost(operation, arguments, answer, name, error) from None
        _print(operation, answer, options)

    try:
        _call(settings, operation, arguments, keep)
    finally:
        if is_kept:
            file.close()
        else:
            file.discard()


def _lost(
    operation: Operation[Any], arguments: Arguments, answer: Any, place: str, error: OSError
) -> click.ClickException:
    id = getattr(answer, "id", None) or (arguments.path[0] if arguments.path else "?")
    done = "rotated" if operation.id.endswith("rotate") else "created"
    return click.ClickException(
        f"the key {id} was {done}, but its secret can't be written to {place}: {error.strerror}; give"
        f" it a new one: portkey-admin api-keys rotate {id} --secret-file FILE"
    )


def _print(operation: Operation[Any], answer: object, options: OutputOptions) -> None:
    shown, hidden = (plain(answer), False) if options.show_secret else without_secrets(answer)
    if shown is None or shown == {}:
        note("done")
        return
    if operation.method == "GET":
        refuse_unknown("--columns", options.columns or (), models_of(operation), [shown])
    write_object(options.format, picked(shown, options.columns) if options.columns else shown)
    if hidden:
        note("secrets are masked as ***; use --show-secret to show them")
