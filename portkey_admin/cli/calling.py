"""Call an operation as its command line says, and print the answer."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import anyio
import click

from portkey_admin.cli.operation_command import Arguments, read_arguments
from portkey_admin.cli.output.formats import Writer, write_object, writer
from portkey_admin.cli.output.options import OutputOptions, chosen
from portkey_admin.cli.output.rows import picked
from portkey_admin.cli.reporting import note
from portkey_admin.cli.secrets import ISSUED, plain, without_secrets
from portkey_admin.cli.settings import Settings, settings_of
from portkey_admin.durable import AppendFile
from portkey_admin.lists.pager import Page, Pager
from portkey_admin.text import did_you_mean
from portkey_admin_api.decoding import Model
from portkey_admin_api.types import Operation


def call(ctx: click.Context, operation: Operation[Any]) -> None:
    """Call an operation and print what it answers.

    Raises click.UsageError before anything is sent, and the errors of any call.
    """
    options = chosen(ctx.params, rows=operation.paging is not None)
    arguments = read_arguments(ctx, operation)
    settings = settings_of(ctx)
    if operation.paging is not None:
        anyio.run(_list, settings, operation, arguments, options)
    elif operation.id in ISSUED:
        _issue(ctx, settings, operation, arguments, options)
    else:
        _print(anyio.run(_send, settings, operation, arguments), options)


async def _send(settings: Settings, operation: Operation[Any], arguments: Arguments) -> object:
    async with settings.opened() as portkey:
        answer: object = await portkey.transport.send(
            operation, *arguments.path, query=arguments.query or None, body=arguments.body
        )
        return answer


def _issue(
    ctx: click.Context,
    settings: Settings,
    operation: Operation[Any],
    arguments: Arguments,
    options: OutputOptions,
) -> None:
    """Call an operation that answers a secret once. Where it is to go is settled before anything is sent."""
    name = ctx.params.get("secret_file")
    if name is None and not options.show_secret:
        raise click.UsageError(
            f"{operation.id} answers a secret that is shown only once: say where it is to go, --secret-file"
            " FILE or --show-secret"
        )
    if name is None:
        _print(anyio.run(_send, settings, operation, arguments), options)
        return
    try:
        file = AppendFile(Path(name), exclusive=True)
    except FileExistsError:
        raise click.UsageError(f"--secret-file: {name} is there already; give a new name") from None
    except OSError as error:
        raise click.UsageError(f"--secret-file: can't write {name}: {error.strerror}") from None
    try:
        answer: Any = anyio.run(_send, settings, operation, arguments)
    except BaseException:
        file.discard()
        raise
    secret = getattr(answer, ISSUED[operation.id], None)
    id = getattr(answer, "id", None) or (arguments.path[0] if arguments.path else "?")
    try:
        file.append_synced(f"{secret}\n".encode())
    except OSError as error:
        raise click.ClickException(
            f"the key {id} was made, but its secret could not be written to {name}: {error.strerror}; give it"
            f" a new one: portkey-admin api-keys rotate {id} --secret-file FILE"
        ) from None
    finally:
        file.close()
    _print(answer, options)
    note(f"the secret is in {name}")


def _print(answer: object, options: OutputOptions) -> None:
    """Print an answer that is no list."""
    shown, hidden = (plain(answer), False) if options.show_secret else without_secrets(answer)
    if shown is None or shown == {}:
        note("done")
        return
    if options.columns and isinstance(shown, dict):
        names = dict.fromkeys([*_names_of(answer), *shown])
        _warn_of_missing({path for path in options.columns if path.partition(".")[0] not in names}, names)
    write_object(options.format, picked(shown, options.columns) if options.columns else shown)
    if hidden:
        note("secrets are shown as ***; --show-secret shows them")


async def _list(
    settings: Settings, operation: Operation[Any], arguments: Arguments, options: OutputOptions
) -> None:
    async with settings.opened() as portkey:
        pager: Pager[Any] = Pager(
            portkey.transport, operation, *arguments.path, query=arguments.query or None
        )
        listing = _Listing(options)
        async for page in pager.pages():
            if not listing.take(page):
                break
        listing.close()


class _Listing:
    """Prints the rows of a list, page by page."""

    def __init__(self, options: OutputOptions) -> None:
        self._options = options
        self._writer: Writer = writer(options.format, options.columns)
        self._unseen = {*(options.columns or ()), *(each.field for each in options.filters)}
        self._names: dict[str, None] = {}
        self._looked_at = 0
        self._printed = 0
        self._hidden = False
        self._more: Page[Any] | None = None

    def take(self, page: Page[Any]) -> bool:
        """Print what is wanted of a page, and say whether another one is."""
        options = self._options
        for item in page.items:
            if options.limit is not None and self._printed >= options.limit:
                return False
            self._row(item)
        enough = options.limit is not None and self._printed >= options.limit
        wants_more = (options.all or options.limit is not None) and not enough
        self._more = page if page.has_next() and not wants_more else None
        return wants_more

    def close(self) -> None:
        """Print what is left, and say on stderr what is not there."""
        self._writer.close()
        sys.stdout.flush()
        if self._looked_at:
            self._complain()
        if self._hidden:
            note("secrets are shown as ***; --show-secret shows them")
        total = None if self._more is None else self._more.total
        if self._more is not None and self._options.limit is None:
            note(f"the first {self._looked_at}{f' of {total}' if total else ''}; --all shows the rest")
        elif not self._printed and self._options.format == "table":
            note("nothing found")

    def _row(self, item: object) -> None:
        shown, hidden = (plain(item), False) if self._options.show_secret else without_secrets(item)
        self._looked_at += 1
        if self._unseen:
            names = dict.fromkeys([*_names_of(item), *(shown if isinstance(shown, dict) else ())])
            self._names |= names
            self._unseen = {path for path in self._unseen if path.partition(".")[0] not in names}
        if not all(each.admits(shown) for each in self._options.filters):
            return
        self._printed += 1
        self._hidden |= hidden
        self._writer.write(picked(shown, self._options.columns) if self._options.columns else shown)

    def _complain(self) -> None:
        """Say which fields no row has. One that rows were to be chosen by is an error."""
        for each in self._options.filters:
            if each.field in self._unseen:
                raise click.UsageError(
                    f"--query: no row has a field {each.field!r}{did_you_mean(each.field, self._names)}"
                )
        _warn_of_missing(self._unseen, self._names)


def _names_of(item: object) -> frozenset[str]:
    """Return the fields that an object may have, though it need not show them."""
    return item._names if isinstance(item, Model) else frozenset()


def _warn_of_missing(missing: set[str], names: dict[str, None]) -> None:
    for name in sorted(missing):
        note(f"--columns: there is no {name!r}{did_you_mean(name, names)}")
