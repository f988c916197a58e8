"""Log exports from creation to file: create, start, wait, download."""

from __future__ import annotations

import inspect
import math
import os
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
from anyio import to_thread

from portkey_admin._errors import (
    AmbiguousWriteError,
    ClientClosedError,
    ConfigurationError,
    InvalidArgumentError,
    PortkeyError,
)
from portkey_admin.calls.options import Storage
from portkey_admin.durable import NewFile, check_plain
from portkey_admin.exports.download import Download, DownloadError, StorageTransport
from portkey_admin.exports.errors import ExportError
from portkey_admin.exports.json_lines import DamagedFileError, Lines, read_record
from portkey_admin.exports.states import ExportedFile, ExportProgress, Standing, poll_delay, standing
from portkey_admin_api import api

if TYPE_CHECKING:
    from portkey_admin_api.models import CreateLogExport, LogExport
    from portkey_admin_api.types import Transport


class ExportWatch:
    """Follows exports for one call of a `log_exports` method."""

    def __init__(
        self,
        transport: Transport,
        *,
        poll: float,
        timeout: float | None,
        on_progress: Callable[[ExportProgress], object] | None,
    ) -> None:
        _check_seconds("poll", poll, least=0.01)
        if timeout is not None:
            _check_seconds("timeout", timeout, least=0.0)
        if inspect.iscoroutinefunction(on_progress):
            raise InvalidArgumentError("on_progress must be a plain function, because it is not awaited")
        self._transport = transport
        self._poll = poll
        self._timeout = math.inf if timeout is None else timeout
        self._on_progress = on_progress

    @staticmethod
    def target(place: str, to: object) -> Path:
        """Return the path if a file of JSON lines can be written there, or raise InvalidArgumentError."""
        if not isinstance(to, str | os.PathLike):
            raise InvalidArgumentError(f"{place}: to must be a path, not {type(to).__name__}")
        path = Path(os.fsdecode(to))
        if not path.name or path.is_dir():
            raise InvalidArgumentError(f"{place}: to is a folder: {str(path)!r}; give the name of a file")
        if not path.parent.is_dir():
            raise InvalidArgumentError(f"{place}: the folder {str(path.parent)!r} does not exist")
        if path.suffix == ".gz":
            raise InvalidArgumentError(
                f"{place}: the file is written uncompressed; give it a name without .gz"
            )
        try:
            check_plain(path)
        except OSError as error:
            raise InvalidArgumentError(f"{place}: {str(path)!r} can't be written: {error.strerror}") from None
        return path

    async def begin(self, body: CreateLogExport) -> str:
        """Create and start an export, and return its id."""
        self._storage()  # report errors that would occur later before anything is created
        saved = await api.log_exports_create(self._transport, body=body)
        self._report(ExportProgress(export_id=saved.id, state="draft"))
        with _about(saved.id):
            try:
                await api.log_exports_start(self._transport, saved.id)
            except AmbiguousWriteError as error:
                # Starting is not safe to repeat, but its effect is visible.
                status = (await api.log_exports_get(self._transport, saved.id)).status
                if status == "draft":
                    message = (
                        "it is not known whether it was started: check its status, and start it if needed"
                    )
                    raise ExportError(message, export_id=saved.id, status=status) from error
        return saved.id

    async def wait(self, export_id: str) -> LogExport:
        """Wait until an export is done, and return it. Raises ExportError if it fails."""
        clock, looks = self._storage().clock, 0
        ends = clock.now() + self._timeout
        with _about(export_id):
            while True:
                export = await api.log_exports_get(self._transport, export_id)
                looks += 1
                self._report(ExportProgress(export_id=export_id, state=str(export.status)))
                now = standing(export.status, looks)
                if now is Standing.DONE:
                    return export
                left = ends - clock.now()
                if now is not Standing.PENDING or left <= 0:
                    complaint = self._complaint(now, str(export.status))
                    raise ExportError(complaint, export_id=export_id, status=str(export.status))
                await clock.sleep(min(poll_delay(looks, self._poll), left))

    async def save(self, export_id: str, path: Path) -> ExportedFile:
        """Wait for an export and write its records to a file."""
        export, size, lines = await self.wait(export_id), 0, Lines()
        download = self._download(export_id)
        with _about(export_id), NewFile(path) as file:
            try:
                async for piece in download:
                    await _written(export_id, path, file.write, piece)
                    size += len(piece)
                    for _ in lines.feed(piece):
                        pass
                    self._report(_downloading(export_id, download, lines.count))
                for _ in lines.finish():
                    pass
                await _written(export_id, path, file.commit)
            except (DownloadError, DamagedFileError) as error:
                raise _file_error(export_id, error) from error
            finally:
                await download.aclose()
        self._report(attrs.evolve(_downloading(export_id, download, lines.count), state="done"))
        return ExportedFile(export=export, path=path, bytes=size, records=lines.count)

    @asynccontextmanager
    async def read(self, export_id: str) -> AsyncIterator[AsyncIterator[dict[str, Any]]]:
        """Wait for an export and yield its records one by one, as they arrive."""
        await self.wait(export_id)
        download = self._download(export_id)
        records = _Records(export_id, download, self._report)
        try:
            yield records
        finally:
            records.close()
            await download.aclose()

    @asynccontextmanager
    async def begin_and_read(self, body: CreateLogExport) -> AsyncIterator[AsyncIterator[dict[str, Any]]]:
        """Create and start an export, wait for it, and yield its records one by one."""
        async with self.read(await self.begin(body)) as records:
            yield records

    def _storage(self) -> Storage:
        if not isinstance(self._transport, StorageTransport):
            raise ConfigurationError(
                f"{type(self._transport).__name__} has no storage(): it cannot download files"
            )
        return self._transport.storage()

    def _download(self, export_id: str) -> Download:
        async def address() -> object:
            answer = await api.log_exports_download(self._transport, export_id)
            # A sample in Portkey's documentation has `url`, but the schema says `signed_url`.
            return answer.signed_url or answer.additional_properties.get("url")

        return Download(self._storage(), address)

    def _report(self, progress: ExportProgress) -> None:
        if self._on_progress is not None:
            self._on_progress(progress)

    def _complaint(self, now: Standing, status: str) -> str:
        if now is Standing.FAILED:
            return "the export was stopped" if status == "stopped" else "the export failed"
        if now is Standing.NOT_STARTED:
            return "the export has not been started: call log_exports.start with its id"
        return (
            f"the export was not done within {self._timeout:g} s; it continues, and fetch can wait for it "
            "again"
        )


class _Records(AsyncIterator[dict[str, Any]]):
    # An iterator and not an async generator: trio warns about a generator that a `break` leaves half-run.

    def __init__(self, export_id: str, download: Download, report: Callable[[ExportProgress], None]) -> None:
        self._export_id = export_id
        self._download = download
        self._report = report
        self._lines = Lines()
        self._ready: Iterator[bytes] = iter(())
        self._given = 0
        self._state = "downloading"

    async def __anext__(self) -> dict[str, Any]:
        try:
            while True:
                for line in self._ready:
                    self._given += 1
                    return read_record(line, self._given)
                if self._state == "closed":
                    raise ClientClosedError("the export is closed: read its records inside `async with`")
                if self._state == "done":
                    raise StopAsyncIteration
                self._ready = await self._more()
        except (DownloadError, DamagedFileError) as error:
            raise _file_error(self._export_id, error) from error

    def close(self) -> None:
        self._ready, self._state = iter(()), "closed"

    async def _more(self) -> Iterator[bytes]:
        with _about(self._export_id):
            piece = await anext(self._download, None)
        if piece is None:
            self._state, ready = "done", self._lines.finish()
        else:
            ready = self._lines.feed(piece)
        progress = _downloading(self._export_id, self._download, self._given)
        self._report(attrs.evolve(progress, state=self._state))
        return ready


@contextmanager
def _about(export_id: str) -> Iterator[None]:
    """Add the export's id to errors: it is needed to continue with the export."""
    try:
        yield
    except PortkeyError as error:
        if not isinstance(error, ExportError):
            error.add_note(f"log export {export_id}")
        raise


def _downloading(export_id: str, download: Download, records: int) -> ExportProgress:
    return ExportProgress(
        export_id=export_id, state="downloading", bytes=download.received, size=download.size, records=records
    )


async def _written(export_id: str, path: Path, write: Callable[..., None], *arguments: bytes) -> None:
    try:
        await to_thread.run_sync(write, *arguments)
    except OSError as error:
        raise ExportError(
            f"its file {str(path)!r} could not be written: {error.strerror or error}; the partial file was "
            "deleted, an existing file is unchanged, and Portkey keeps the export: free some space, and "
            "fetch it again by its id",
            export_id=export_id,
            status="success",
        ) from error


def _file_error(export_id: str, error: Exception) -> ExportError:
    return ExportError(f"its file could not be downloaded: {error}", export_id=export_id, status="success")


def _check_seconds(name: str, value: object, *, least: float) -> None:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if not number or not least <= float(str(value)) < math.inf:
        raise InvalidArgumentError(f"{name} must be a number of seconds, {least:g} or more, not {value!r}")
