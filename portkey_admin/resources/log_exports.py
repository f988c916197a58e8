"""Log exports: jobs that write many logs into one file, and the way to that file."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from functools import cached_property
from typing import TYPE_CHECKING, Any

from portkey_admin.durable import check_target
from portkey_admin.exports.states import POLL, TIMEOUT, ExportedFile, ExportProgress
from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin.exports.export import ExportWatch
    from portkey_admin.resources.log_export_field_restrictions import LogExportFieldRestrictions
    from portkey_admin_api.api import LogExportsListQuery
    from portkey_admin_api.models import (
        CreateLogExport,
        LogExport,
        LogExportDownload,
        LogExportTask,
        SavedLogExport,
        UpdateLogExport,
    )


class LogExports(Resource):
    """Jobs that write logs into a file of JSON lines.

    `run` and `stream` do all of it: create, start, wait, fetch. `fetch` and `records` go on with an export
    that is there already. All four take these keywords:

    poll: seconds between the first two looks at the export; later ones are up to 30 s apart.
    timeout: seconds for the export to be done, without its download; None: no limit.
    on_progress: plain function that is called with an `ExportProgress` at each look and each piece of the
        file.

    The file is fetched from storage, without the API key and outside the limiter. Connections that break,
    files that come short and addresses that ran out are retried as often as the client retries, with a new
    address. Cancelling here leaves the export going at Portkey, since its file may still be wanted: `fetch`
    it later, or call `cancel`.
    """

    @cached_property
    def field_restrictions(self) -> LogExportFieldRestrictions:
        """Which fields exports have to leave out."""
        from portkey_admin.resources.log_export_field_restrictions import LogExportFieldRestrictions

        return LogExportFieldRestrictions(self._transport)

    async def run(
        self,
        /,
        *,
        to: str | os.PathLike[str],
        poll: float = POLL,
        timeout: float | None = TIMEOUT,
        on_progress: Callable[[ExportProgress], object] | None = None,
        **body: Unpack[CreateLogExport],
    ) -> ExportedFile:
        """Export logs to a file: create an export, start it, wait for it, and fetch its file.

        to: the file, in a folder that exists. It is there whole or not at all, as unpacked JSON lines, and
            takes the place of one of that name.
        poll, timeout, on_progress: as described above. body: as of `create`.

        Returns where the file is, how large, and the export.
        Raises ExportError where the export fails, is stopped, takes too long or its file does not come;
        InvalidArgumentError, InvalidFieldError, AmbiguousWriteError (there may be a draft that nobody
        started) and the errors of any call.
        Scopes: logs.export. API: POST /logs/exports, then those of `start`, `get` and `download`.
        """
        target = check_target("log_exports.run", to)
        watch = self._watch(poll, timeout, on_progress)
        return await watch.save(await watch.begin(body), target)

    async def fetch(
        self,
        export_id: str,
        /,
        *,
        to: str | os.PathLike[str],
        poll: float = POLL,
        timeout: float | None = TIMEOUT,
        on_progress: Callable[[ExportProgress], object] | None = None,
    ) -> ExportedFile:
        """Wait for an export that was started before, and fetch its file.

        to: the file, as of `run`. poll, timeout, on_progress: as described above.

        Returns where the file is, how large, and the export.
        Raises ExportError as `run` does, and for a draft that nobody started; InvalidArgumentError,
        NotFoundError and the errors of any call.
        Scopes: logs.export. API: GET /logs/exports/{exportId}, then that of `download`.
        """
        target = check_target("log_exports.fetch", to)
        watch = self._watch(poll, timeout, on_progress)
        return await watch.save(export_id, target)

    def stream(
        self,
        /,
        *,
        poll: float = POLL,
        timeout: float | None = TIMEOUT,
        on_progress: Callable[[ExportProgress], object] | None = None,
        **body: Unpack[CreateLogExport],
    ) -> AbstractAsyncContextManager[AsyncIterator[dict[str, Any]]]:
        """Export logs and read them one by one, as they come, with only a piece of the file in memory.

            async with portkey.log_exports.stream(filters={...}, requested_data=["id", "cost"]) as records:
                async for record in records:
                    ...

        poll, timeout, on_progress: as described above. body: as of `create`.

        Returns what `async with` enters: the records, in the order of the file.
        Raises as `run` does, when it is entered and while it is iterated over.
        Scopes: logs.export. API: POST /logs/exports, then those of `start`, `get` and `download`.
        """
        watch = self._watch(poll, timeout, on_progress)
        return watch.begin_and_read(body)

    def records(
        self,
        export_id: str,
        /,
        *,
        poll: float = POLL,
        timeout: float | None = TIMEOUT,
        on_progress: Callable[[ExportProgress], object] | None = None,
    ) -> AbstractAsyncContextManager[AsyncIterator[dict[str, Any]]]:
        """Wait for an export that was started before, and read its records one by one, as `stream` does.

        poll, timeout, on_progress: as described above.

        Returns what `async with` enters: the records, in the order of the file.
        Raises as `fetch` does, when it is entered and while it is iterated over.
        Scopes: logs.export. API: GET /logs/exports/{exportId}, then that of `download`.
        """
        watch = self._watch(poll, timeout, on_progress)
        return watch.read(export_id)

    def list(self, /, **query: Unpack[LogExportsListQuery]) -> Pager[LogExport]:
        """List log exports, all at once. A workspace-user key sees only those of its user.

        query: `workspace_id` (UUID or slug; one client of the API never leaves it out).

        Returns a pager: await it for its one page, or iterate over it.
        Raises InvalidFieldError at once, and the errors of any call when it is awaited or iterated over.
        Scopes: logs.export or logs.list. API: GET /logs/exports.
        """
        return Pager(self._transport, api.operation("log_exports.list"), query=query)

    async def create(self, /, **body: Unpack[CreateLogExport]) -> SavedLogExport:
        """Create a log export, as a draft.

        body: `filters` (which logs: times, cost, tokens, statuses, models; `page_size` is how many, up to
            50,000), `requested_data` (names of the fields that the file holds), `workspace_id` (a key of a
            workspace need not say it), `description`.

        Returns its id, and how many logs the filters let through.
        Raises InvalidFieldError, BadRequestError for a field that may not be exported, AmbiguousWriteError
        and the errors of any call.
        Scopes: logs.export. API: POST /logs/exports.
        """
        return await api.log_exports_create(self._transport, body=body)

    async def get(self, export_id: str, /) -> LogExport:
        """Get a log export with its status: draft, in_progress, success, failed or stopped.

        Raises NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: logs.export. API: GET /logs/exports/{exportId}.
        """
        return await api.log_exports_get(self._transport, export_id)

    async def update(self, export_id: str, /, **body: Unpack[UpdateLogExport]) -> SavedLogExport:
        """Change which logs and fields an export holds.

        body: `filters` (needed even where only the fields change; they take the place of the earlier ones, as
            far as known), `requested_data`, `workspace_id`.

        Returns its id, and how many logs the filters let through.
        Raises InvalidFieldError, NotFoundError and the errors of any call.
        Scopes: logs.export. API: PUT /logs/exports/{exportId}.
        """
        return await api.log_exports_update(self._transport, export_id, body=body)

    async def start(self, export_id: str, /) -> LogExportTask:
        """Start an export, and return at once; `fetch` waits for it.

        Raises NotFoundError, AmbiguousWriteError (look at its status before starting it again) and the
        errors of any call.
        Scopes: logs.export. API: POST /logs/exports/{exportId}/start.
        """
        return await api.log_exports_start(self._transport, export_id)

    async def cancel(self, export_id: str, /) -> LogExportTask:
        """Stop an export. Who waits for it gets an ExportError.

        Raises NotFoundError, AmbiguousWriteError (look at its status) and the errors of any call.
        Scopes: logs.export. API: POST /logs/exports/{exportId}/cancel.
        """
        return await api.log_exports_cancel(self._transport, export_id)

    async def download(self, export_id: str, /) -> LogExportDownload:
        """Get the signed address of the file of an export that is done.

        Whoever has the address can read the file, for a while. Fetch it without the API key, as `fetch` does.
        Raises NotFoundError, BadRequestError while it is not done, and the errors of any call.
        Scopes: logs.export. API: GET /logs/exports/{exportId}/download.
        """
        return await api.log_exports_download(self._transport, export_id)

    def _watch(
        self, poll: float, timeout: float | None, on_progress: Callable[[ExportProgress], object] | None
    ) -> ExportWatch:
        from portkey_admin.exports.export import ExportWatch

        return ExportWatch(self._transport, poll=poll, timeout=timeout, on_progress=on_progress)
