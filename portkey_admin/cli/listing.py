"""Print the rows of a list page by page, as they arrive."""

from __future__ import annotations

import sys
from typing import Any

from portkey_admin.cli.arguments import Arguments
from portkey_admin.cli.output.fields import models_of, refuse_unknown
from portkey_admin.cli.output.formats import Writer, writer
from portkey_admin.cli.output.options import OutputOptions
from portkey_admin.cli.output.rows import picked
from portkey_admin.cli.printing import note
from portkey_admin.cli.secrets import plain, without_secrets
from portkey_admin.cli.settings import Settings
from portkey_admin.lists.pager import Page, Pager
from portkey_admin_api.types import Operation


async def print_list(
    settings: Settings, operation: Operation[Any], arguments: Arguments, options: OutputOptions
) -> None:
    """Fetch as many pages of a list as the options ask for, and print them.

    Raises click.UsageError for a field that no row can have before printing anything.
    """
    async with settings.opened() as portkey:
        arguments = await arguments.completed(portkey)
        pager: Pager[Any] = Pager(
            portkey.transport, operation, *arguments.path, query=arguments.query or None
        )
        listing = _Listing(operation, options)
        async for page in pager.pages():
            if not listing.take(page):
                break
        listing.close()


class _Listing:
    """Prints the rows of a list, page by page."""

    def __init__(self, operation: Operation[Any], options: OutputOptions) -> None:
        self._operation = operation
        self._options = options
        self._writer: Writer = writer(options.format, options.columns)
        self._looked_at = 0
        self._printed = 0
        self._hidden = False
        self._more: Page[Any] | None = None

    def take(self, page: Page[Any]) -> bool:
        """Print the requested rows of a page, and return whether another page is needed."""
        options = self._options
        if not self._looked_at:
            self._refuse_unknown(page)
        for item in page.items:
            if options.limit is not None and self._printed >= options.limit:
                return False
            self._row(item)
        enough = options.limit is not None and self._printed >= options.limit
        wants_more = (options.all or options.limit is not None) and not enough
        self._more = page if page.has_next() and not wants_more else None
        return wants_more

    def close(self) -> None:
        """Print the remaining rows, and note on stderr what was left out."""
        self._writer.close()
        sys.stdout.flush()
        if self._hidden:
            note("secrets are masked as ***; use --show-secret to show them")
        total = None if self._more is None else self._more.total
        if self._more is not None and self._options.limit is None:
            note(f"the first {self._looked_at}{f' of {total}' if total else ''}; use --all to show the rest")
        elif not self._printed and self._options.format == "table":
            note("nothing found")

    def _row(self, item: object) -> None:
        shown, hidden = (plain(item), False) if self._options.show_secret else without_secrets(item)
        self._looked_at += 1
        if not all(each.admits(shown) for each in self._options.filters):
            return
        self._printed += 1
        self._hidden |= hidden
        self._writer.write(picked(shown, self._options.columns) if self._options.columns else shown)

    def _refuse_unknown(self, page: Page[Any]) -> None:
        known, rows = models_of(self._operation), [plain(item) for item in page.items]
        refuse_unknown("--columns", self._options.columns or (), known, rows)
        refuse_unknown("--query", (each.field for each in self._options.filters), known, rows)
