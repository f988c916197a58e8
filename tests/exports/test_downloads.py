"""Files in storage, over real sockets: fetched whole, without the key, and without telling the address."""

from __future__ import annotations

import functools
import gzip
import logging
import traceback
import tracemalloc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest
from backends import RunAsync
from exporting import (
    FILE,
    ROWS,
    SIGNATURE,
    located,
    on_api,
    plain,
    read,
    status,
)
from scripted_server import DROP, answer, cut_short, serving
from sending import API_KEY, Skipping, transport_to

from portkey_admin import (
    ExportError,
)
from portkey_admin.exports.download import DownloadError, SignedUrl, signed_url
from portkey_admin.resources.log_exports import LogExports

# Without the time of day, which would give the cases another name in every run.
compressed = functools.partial(gzip.compress, mtime=0)


def test_storage_gets_neither_key_nor_header_of_ours(run_async: RunAsync) -> None:
    async def run(url: str) -> None:
        own = {"x-portkey-api-key": API_KEY, "authorization": "Bearer own", "cookie": "own=1"}
        async with (
            httpx.AsyncClient(headers=own, auth=("own", "own"), params={"own": "1"}) as client,
            transport_to(url, http_client=client) as transport,
        ):
            assert await read(LogExports(transport)) == ROWS

    with serving(plain(FILE)) as target:
        there = f"http://127.0.0.1:{target.port}/moved?signature={SIGNATURE}"
        with (
            serving(answer(302, b"", location=there)) as storage,
            serving(status("success"), located(storage)) as api,
        ):
            run_async(lambda: run(api.url))

    for request in (*storage.requests, *target.requests):
        assert set(request.headers) == {"host", "accept", "accept-encoding"}
        assert "own" not in request.target
    assert [request.target for request in target.requests] == [f"/moved?signature={SIGNATURE}"]


@pytest.mark.parametrize(
    "reply",
    [
        plain(compressed(FILE), content_encoding="gzip"),
        plain(compressed(FILE)),
        plain(compressed(compressed(FILE)), content_encoding="gzip"),
    ],
    ids=["on the way", "as a file", "both"],
)
def test_a_gzip_file_is_unpacked(run_async: RunAsync, reply: bytes, tmp_path: Path) -> None:
    path = tmp_path / "logs.jsonl"
    with serving(reply) as storage:
        file, _ = on_api(run_async, lambda it: it.fetch("e-1", to=path), status("success"), located(storage))
    assert path.read_bytes() == FILE
    assert (file.bytes, file.records) == (len(FILE), 300)


FAULTS = {
    "dropped": DROP,
    "cut short": cut_short(200, FILE[:9000], missing=len(FILE) - 9000),
    "cut short in a record": cut_short(200, FILE[:33], missing=len(FILE) - 33),
    "gzip cut short": plain(compressed(FILE)[:-20]),
    "address ran out": answer(403, b"<Error><Signature>no</Signature></Error>"),
    "not there yet": answer(404),
    "busy": answer(503),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_on_the_way_costs_no_record_and_repeats_none(run_async: RunAsync, fault: str) -> None:
    clock = Skipping()
    with serving(FAULTS[fault], FAULTS[fault], plain(FILE)) as storage:
        script = status("success"), located(storage)
        records, asked = on_api(run_async, read, *script, clock=clock.clock)
    assert records == ROWS
    assert asked.count("GET /e-1/download") == 3  # each time with a new address
    assert clock.waits == [0.5, 1.0]


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_that_stays_is_an_error_and_no_file(run_async: RunAsync, fault: str, tmp_path: Path) -> None:
    path = tmp_path / "logs.jsonl"
    with serving(FAULTS[fault]) as storage:
        script = status("success"), located(storage)
        with pytest.raises(ExportError, match=r"could not be downloaded: .*\(3 attempts\)") as caught:
            on_api(run_async, lambda it: it.fetch("e-1", to=path), *script, max_retries=2)
    assert len(storage.requests) == 3
    assert (caught.value.export_id, caught.value.status) == ("e-1", "success")
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_read_of_a_file_is_not_quoted(run_async: RunAsync) -> None:
    with serving(b"a prompt of somebody\r\n\r\n") as storage, pytest.raises(ExportError) as caught:
        on_api(run_async, read, status("success"), located(storage), max_retries=0)
    behind: list[BaseException] = [caught.value]
    while (cause := behind[-1].__cause__ or behind[-1].__context__) is not None:
        behind.append(cause)
    assert "a prompt" not in " ".join(map(str, behind))


HOPELESS = {
    "a web page": (answer(200, b"<html>", content_type="text/html"), "responded with a web page"),
    "no JSON lines": (plain(b"<Error>\n"), "line 1 is not a JSON object"),
    "no record": (plain(b"{nonsense}\n"), "line 1 is not a JSON object"),
    "a refusal": (answer(402), "127.0.0.1 answered 402"),
    "a partial answer": (answer(206, FILE), "127.0.0.1 answered 206"),
    "another encoding": (plain(FILE, content_encoding="br"), "an encoding that was not requested"),
    "redirects in a circle": (answer(307, b"", location="/again"), "redirects more than 5 times"),
    "a redirect to no web address": (
        answer(307, b"", location="ftp://x.example.com/"),
        "did not return a URL",
    ),
    "a redirect to no port": (
        answer(307, b"", location="http://127.0.0.1:65536/"),
        "did not return a URL",
    ),
    "a redirect to nowhere": (
        answer(307, b"", location="mailto:ada@example.com"),
        "redirects to an invalid URL",
    ),
}


@pytest.mark.parametrize("case", HOPELESS)
def test_what_another_attempt_would_not_mend_is_an_error_at_once(run_async: RunAsync, case: str) -> None:
    reply, reason = HOPELESS[case]
    with serving(reply) as storage, pytest.raises(ExportError, match=f"could not be downloaded: .*{reason}"):
        on_api(run_async, read, status("success"), located(storage))
    assert len(storage.requests) == (6 if "circle" in case else 1)


def test_a_redirect_to_no_host_is_an_error(run_async: RunAsync) -> None:
    """asyncio looks for such a host, and trio raises UnicodeError."""
    reply = answer(307, b"", location=f"http://{'a' * 70}.example.com/")
    with serving(reply) as storage, pytest.raises(ExportError, match="could not be downloaded"):
        on_api(run_async, read, status("success"), located(storage))


def test_a_file_that_changes_between_attempts_is_an_error(run_async: RunAsync) -> None:
    first = cut_short(200, FILE[:9000], missing=99, etag='"1"')
    with (
        serving(first, plain(FILE, etag='"2"')) as storage,
        pytest.raises(ExportError, match="changed during the download"),
    ):
        on_api(run_async, read, status("success"), located(storage))


def test_a_file_that_becomes_shorter_is_an_error(run_async: RunAsync) -> None:
    with (
        serving(cut_short(200, FILE[:9000], missing=99), plain(FILE[:33])) as storage,
        pytest.raises(ExportError, match="got shorter"),
    ):
        on_api(run_async, read, status("success"), located(storage))


@pytest.mark.parametrize(
    "located_at",
    [
        {},
        {"signed_url": None},
        {"signed_url": "ftp://x.example.com"},
        {"signed_url": "http://x:port"},
        {"signed_url": 7},
    ],
)
def test_no_usable_address_is_an_error_that_does_not_quote_it(
    run_async: RunAsync, located_at: object
) -> None:
    with pytest.raises(ExportError, match="did not return a URL") as caught:
        on_api(run_async, read, status("success"), answer(200, located_at))
    assert "example.com" not in str(caught.value)


def test_the_last_record_needs_no_line_break(run_async: RunAsync, tmp_path: Path) -> None:
    path = tmp_path / "logs.jsonl"
    with serving(plain(FILE.rstrip())) as storage:
        file, _ = on_api(
            run_async, lambda it: it.fetch("e-1", to=path, timeout=None), status("success"), located(storage)
        )
    assert file.records == 300
    assert path.read_bytes() == FILE.rstrip()


def test_the_address_may_be_called_url(run_async: RunAsync) -> None:
    with serving(plain(FILE)) as storage:
        records, _ = on_api(run_async, read, status("success"), located(storage, "url"))
    assert records == ROWS


def test_a_large_file_is_never_in_memory(run_async: RunAsync) -> None:
    large = FILE * 2000  # 17 MB
    packed = plain(compressed(large, 1))

    async def use(log_exports: LogExports) -> int:
        count = 0
        async with log_exports.records("e-1") as records:
            tracemalloc.start()
            async for _ in records:
                count += 1
                if count == 100_000:
                    break
            assert tracemalloc.get_traced_memory()[1] < 8_000_000
            tracemalloc.stop()
        return count

    with serving(packed) as storage:
        count, _ = on_api(run_async, use, status("success"), located(storage))
    assert count == 100_000


def test_the_signature_is_nowhere_to_be_read(run_async: RunAsync, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    caplog.set_level(logging.INFO, "httpcore")  # its DEBUG lines show all headers of answers, `location` too
    shown: list[str] = []

    async def use(log_exports: LogExports) -> None:
        try:
            await read(log_exports)
        except ExportError as error:
            cause = error.__cause__
            while cause is not None:
                shown.append(repr(vars(cause)))
                cause = cause.__cause__
            shown.append("".join(traceback.format_exception(error)))
            raise

    with serving(DROP) as storage, pytest.raises(ExportError):
        on_api(run_async, use, status("success"), located(storage), max_retries=1)
    with (
        serving(answer(302, b"", location=f"/x?signature={SIGNATURE}"), answer(402)) as storage,
        pytest.raises(ExportError),
    ):
        on_api(run_async, use, status("success"), located(storage))
    assert len(storage.requests) == 2
    assert SIGNATURE not in "".join(shown) + caplog.text
    assert "HTTP Request: GET http://127.0.0.1/..." in caplog.text


def test_an_address_shows_its_host_alone() -> None:
    url = signed_url(f"https://ada:secret@files.example.com:8443/a/b?x={SIGNATURE}")
    assert f"{url} {url!r}" == "https://files.example.com/... SignedUrl('https://files.example.com/...')"


@pytest.mark.parametrize(
    ("location", "expected"),
    [
        ("https://other.example.com/c?d=1", b"/c?d=1"),
        ("/c", b"/c"),
        ("c", b"/a/c"),
        ("?e=2", b"/a/b?e=2"),
    ],
)
def test_a_redirect_may_be_relative(location: str, expected: bytes) -> None:
    url = signed_url("https://files.example.com/a/b?x=1").redirected(location)
    assert isinstance(url, SignedUrl)
    assert url.raw_path == expected


def test_a_redirect_to_half_an_address_is_told() -> None:
    with pytest.raises(DownloadError, match="redirects to an invalid URL"):
        signed_url("https://files.example.com/a").redirected("http://[half")


def test_a_redirect_never_leaves_tls() -> None:
    with pytest.raises(DownloadError, match="without TLS"):
        signed_url("https://files.example.com/a").redirected("http://files.example.com/a")


@pytest.mark.parametrize("address", ["ftp://x/", "http:///", "http://x:99999/"])
@pytest.mark.parametrize("is_redirect", [False, True])
def test_an_address_that_is_none_is_in_no_local_variable(address: str, is_redirect: bool) -> None:
    address += f"?signature={SIGNATURE}"
    take = signed_url("https://files.example.com/a").redirected if is_redirect else signed_url
    with pytest.raises(DownloadError) as caught:
        take(address)
    assert caught.value.__traceback__ is not None
    error = caught.value.with_traceback(caught.value.__traceback__.tb_next)  # our frames alone
    told = traceback.TracebackException.from_exception(error, capture_locals=True)
    assert SIGNATURE not in "".join(told.format())


class Broken(httpx.AsyncByteStream):
    """An answer of which nobody but we compare the length, and which fails after its two pieces."""

    def __init__(self, error: Exception | None) -> None:
        self._error = error

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield FILE[:9000]
        yield FILE[9000:]
        if self._error is not None:
            raise self._error


@asynccontextmanager
async def storage_in_memory(response: httpx.Response) -> AsyncIterator[LogExports]:
    def respond(request: httpx.Request) -> httpx.Response:
        if request.url.host == "storage.example.com":
            return response
        if request.url.path.endswith("/download"):
            return httpx.Response(200, json={"signed_url": "https://storage.example.com/file"})
        return httpx.Response(200, json={"id": "e-1", "status": "success"})

    async with (
        httpx.AsyncClient(transport=httpx.MockTransport(respond)) as client,
        transport_to("https://portkey.example.com/v1", http_client=client, max_retries=0) as transport,
    ):
        yield LogExports(transport)


async def test_an_answer_that_is_in_memory_already_will_do() -> None:
    packed = httpx.Response(200, content=compressed(FILE), headers={"content-encoding": "gzip"})
    async with storage_in_memory(packed) as log_exports:
        assert await read(log_exports) == ROWS


async def test_a_length_that_only_we_compare_is_compared() -> None:
    short = httpx.Response(200, stream=Broken(None), headers={"content-length": str(len(FILE) + 1)})
    async with storage_in_memory(short) as log_exports:
        with pytest.raises(ExportError, match=f"stopped after {len(FILE)} of {len(FILE) + 1} bytes"):
            await read(log_exports)


async def test_a_connection_that_breaks_after_the_last_record_that_was_wanted_does_no_harm() -> None:
    response = httpx.Response(200, stream=Broken(httpx.ReadError("gone")))
    async with storage_in_memory(response) as log_exports, log_exports.records("e-1") as records:
        assert await anext(records) == ROWS[0]
    assert response.is_closed
