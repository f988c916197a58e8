"""Log exports: jobs that write many logs to a file, and the download of that file."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from functools import cached_property
from typing import TYPE_CHECKING, Any

from portkey_admin.exports.states import POLL, TIMEOUT, ExportedFile, ExportProgress
from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin.resources.log_export_field_restrictions import LogExportFieldRestrictions
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin.exports.export import ExportWatch
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
    """Jobs that write logs to a file of JSON lines.

    `run` and `stream` do everything: create, start, wait, download. `fetch` and `records` continue with an
    existing export. All four take these keywords:

    poll: seconds between the first two checks of the export; later intervals grow to up to 30 s.
    timeout: seconds to wait for the export, not counting the download; None: no limit.
    on_progress: plain function, called with an `ExportProgress` at each check and for each chunk of the file.

    The file is downloaded from storage, without the API key and outside the rate limiter. Broken connections,
    truncated files and expired URLs are retried with a new URL, as often as the client retries. Cancelling
    the Python task does not stop the export at Portkey, because its file may still be needed: `fetch` it
    later, or call `cancel`.
    """

    @cached_property
    def field_restrictions(self) -> LogExportFieldRestrictions:
        """The fields that exports must leave out."""
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
        """Export logs to a file: create an export, start it, wait for it, and download its file.

        to: the file, in an existing folder. The file appears complete or not at all, as uncompressed JSON
            lines, and replaces a file of the same name.
        poll, timeout, on_progress: as described above. body: same as `create`.

        Returns the path and size of the file, and the export.
        Raises ExportError if the export fails, is stopped or times out, or if the download fails;
        InvalidArgumentError, InvalidFieldError, AmbiguousWriteError (there may be a draft that was never
        started) and the errors of any call.
        Scopes: logs.export. API: POST /logs/exports, then those of `start`, `get` and `download`.
        """
        watch = self._watch(poll, timeout, on_progress)
        target = watch.target("log_exports.run", to)
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
        """Wait for an export that was started earlier, and download its file.

        to: the file, same as `run`. poll, timeout, on_progress: as described above.

        Returns the path and size of the file, and the export.
        Raises ExportError as `run` does, and for a draft that was never started; InvalidArgumentError,
        NotFoundError and the errors of any call.
        Scopes: logs.export. API: GET /logs/exports/{exportId}, then that of `download`.
        """
        watch = self._watch(poll, timeout, on_progress)
        return await watch.save(export_id, watch.target("log_exports.fetch", to))

    def stream(
        self,
        /,
        *,
        poll: float = POLL,
        timeout: float | None = TIMEOUT,
        on_progress: Callable[[ExportProgress], object] | None = None,
        **body: Unpack[CreateLogExport],
    ) -> AbstractAsyncContextManager[AsyncIterator[dict[str, Any]]]:
        """Export logs and read them one by one as they arrive, with only one chunk of the file in memory.

            async with portkey.log_exports.stream(filters={...}, requested_data=["id", "cost"]) as records:
                async for record in records:
                    ...

        poll, timeout, on_progress: as described above. body: same as `create`.

        Returns an async context manager that yields the records, in file order.
        Raises the errors of `run`, when entered and during iteration.
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
        """Wait for an export that was started earlier, and read its records one by one, as `stream` does.

        poll, timeout, on_progress: as described above.

        Returns an async context manager that yields the records, in file order.
        Raises the errors of `fetch`, when entered and during iteration.
        Scopes: logs.export. API: GET /logs/exports/{exportId}, then that of `download`.
        """
        watch = self._watch(poll, timeout, on_progress)
        return watch.read(export_id)

    def list(self, /, **query: Unpack[LogExportsListQuery]) -> Pager[LogExport]:
        """List log exports, all at once. A workspace-user key sees only the exports of its user.

        query: `workspace_id` (UUID or slug; one client of the API always sends it).

        Returns a pager: await it for its one page, or iterate over it.
        Raises InvalidFieldError immediately, and the errors of any call when awaited or iterated over.
        Scopes: logs.export or logs.list. API: GET /logs/exports.
        """
        return Pager(self._transport, api.operation("log_exports.list"), query=query)

    async def create(self, /, **body: Unpack[CreateLogExport]) -> SavedLogExport:
        """Create a log export, as a draft.

        body: `filters` (which logs: times, cost, tokens, statuses, models; `page_size` is how many, up to
            50,000), `requested_data` (the fields to export), `workspace_id` (a workspace key may omit it),
            `description`.

        Returns its id, and how many logs match the filters.
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
        """Change the logs and fields of an export.

        body: `filters` (required even if only the fields change; as far as known, they replace the earlier
            ones), `requested_data`, `workspace_id`.

        Returns its id, and how many logs match the filters.
        Raises InvalidFieldError, NotFoundError and the errors of any call.
        Scopes: logs.export. API: PUT /logs/exports/{exportId}.
        """
        return await api.log_exports_update(self._transport, export_id, body=body)

    async def start(self, export_id: str, /) -> LogExportTask:
        """Start an export and return immediately; `fetch` waits for it.

        Raises NotFoundError, AmbiguousWriteError (check its status before starting it again) and the errors
        of any call.
        Scopes: logs.export. API: POST /logs/exports/{exportId}/start.
        """
        return await api.log_exports_start(self._transport, export_id)

    async def cancel(self, export_id: str, /) -> LogExportTask:
        """Stop an export. Callers waiting for it get an ExportError.

        Raises NotFoundError, AmbiguousWriteError (check its status) and the errors of any call.
        Scopes: logs.export. API: POST /logs/exports/{exportId}/cancel.
        """
        return await api.log_exports_cancel(self._transport, export_id)

    async def download(self, export_id: str, /) -> LogExportDownload:
        """Get the signed URL of the file of a finished export.

        Anyone with the URL can read the file until it expires. Download it without the API key, as `fetch`
        does.
        Raises NotFoundError, BadRequestError if the export is not finished, and the errors of any call.
        Scopes: logs.export. API: GET /logs/exports/{exportId}/download.
        """
        return await api.log_exports_download(self._transport, export_id)

    def _watch(
        self, poll: float, timeout: float | None, on_progress: Callable[[ExportProgress], object] | None
    ) -> ExportWatch:
        from portkey_admin.exports.export import ExportWatch

        return ExportWatch(self._transport, poll=poll, timeout=timeout, on_progress=on_progress)
