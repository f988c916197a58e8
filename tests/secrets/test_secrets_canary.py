"""A marked API key and a marked secret of a provider go through everything, and are seen nowhere.

The server repeats both wherever it can. What is looked at: each class of error (text, attributes, pickle,
traceback with local variables, curl), the log at each level, what a program says through our logger, spans,
counters, reprs, recorded answers, warnings, journals, and what the command line prints.

Local variables are those of all our frames, from the method that was called inwards.
"""

from __future__ import annotations

import contextlib
import json
import logging
import pickle
import socket
import tempfile
import traceback
import warnings
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

import anyio
import attrs
import httpx
import pytest
from cli.command_line import run as run_command
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from rich.pretty import pretty_repr
from scripted_server import DROP, HANG, Then, answer, cut_short, serving
from sending import http_backend

from portkey_admin import (
    CallNext,
    KeyAccess,
    Middleware,
    PortkeyAdmin,
    PortkeyError,
    Request,
    Response,
    ScopeWarning,
    blocking,
    bulk,
    errors,
    manifest,
    record_responses,
)
from portkey_admin.http.client import new_client
from portkey_admin.manifest.runner.lock import only_run
from portkey_admin.manifest.runner.write import StepWriter
from portkey_admin.otel import Tracing
from portkey_admin.secrets.logging import logger
from portkey_admin.testing import ControlPlane, Dropped, ErrorStatus, FaultPlan, Hanging, Rule

MARK = "k4n4r13"
KEY = f"{MARK}-of-the-api-key-0123456789"
SECRET = f'{MARK}/"of"\\a provider-0123456789'
"""In JSON, in a URL and printed by Python it is spelled in other ways."""


def seen(text: str) -> list[str]:
    """Return where a canary stands in a text."""
    return [text[max(0, at - 200) : at + 50] for at in range(len(text)) if text.startswith(MARK, at)]


# --- what an error shows ---


def told_by(error: BaseException) -> Iterator[str]:
    """Yield all that an error shows, and all that is within reach of it, whether it is printed or not."""
    reached = [error]
    for each in reached:
        yield from (
            str(each),
            repr(each),
            repr(each.args),
            repr(vars(each)),
            repr(getattr(each, "__notes__", [])),
        )
        yield "".join(traceback.format_exception(each))
        yield from local_variables(each)
        if isinstance(each, PortkeyError):
            stored = pickle.dumps(each)
            yield repr(stored)
            yield from (repr(vars(pickle.loads(stored))), str(pickle.loads(stored)))
        if isinstance(each, errors.APIError):
            yield each.curl() or ""
        behind = (each.__cause__, each.__context__, *getattr(each, "exceptions", ()))
        reached += [one for one in behind if one is not None and one not in reached]


# What these read is what their caller gave them, and may hold anything.
READERS = ("portkey_admin.bulk.", "portkey_admin.manifest.")


def local_variables(error: BaseException) -> Iterator[str]:
    """Yield the local variables of our frames, as Python and as rich would show them in a crash report."""
    for frame, _ in traceback.walk_tb(error.__traceback__):
        module = frame.f_globals["__name__"]
        ours = module.partition(".")[0] in ("portkey_admin", "portkey_admin_api")
        if ours and not module.startswith(READERS):
            for name, value in frame.f_locals.items():
                where = f"{frame.f_code.co_qualname}, {name}: "
                yield where + repr(value)
                yield where + pretty_repr(value, max_length=50, max_string=80, expand_all=True)


# --- errors of the API ---

ECHO = {
    "message": f"no good: {KEY}, {SECRET}",
    "data": {"errorCode": KEY, "message": [KEY, SECRET]},
    "error": {"message": f"{KEY} {SECRET}", "code": SECRET},
    "request_id": KEY,
    KEY: [SECRET],
}
HEADERS: dict[str, Any] = {
    "x_portkey_trace_id": KEY,
    "x_echo": f"{KEY} {SECRET}",
    "set_cookie": f"session={MARK}",
    "x_auth_token": MARK,
    "retry_after": "0",
}
PAGE = f"<html><title>{KEY} {SECRET}</title></html>".encode()

REPLIES = {
    **{
        f"{status}": answer(status, ECHO, location=f"https://x.example.com/{KEY}", **HEADERS)
        for status in (302, 400, 401, 402, 403, 404, 409, 418, 422, 429, 500, 503)
    },
    "a page": answer(500, PAGE, content_type="text/html", **HEADERS),
    "a success that is a page": answer(200, PAGE, **HEADERS),
    "a success that is an error": answer(200, {"success": False, **ECHO}, **HEADERS),
    "cut short": cut_short(200, json.dumps(ECHO).encode(), **HEADERS),
    "no HTTP": f"{KEY} {SECRET}\r\n\r\n".encode(),
    "dropped": DROP,
    "no answer": HANG,
}


ToDo: TypeAlias = Callable[[PortkeyAdmin], Awaitable[None]]


async def create(portkey: PortkeyAdmin) -> None:
    await portkey.integrations.create(
        name=f"OpenAI {SECRET}",
        ai_provider_id="openai",
        key=SECRET,
        configurations={"custom_host": "https://x.example.com", "custom_headers": {"x-a": SECRET}},
    )


async def read(portkey: PortkeyAdmin) -> None:
    await portkey.users.list()


class Talkative(Middleware):
    """Says and prints all that it gets, as somebody might who looks for a fault."""

    def __init__(self) -> None:
        self.printed: list[str] = []

    async def around_call(self, request: Request, call_next: CallNext) -> Response:
        return await self.around_attempt(request, call_next)

    async def around_attempt(self, request: Request, call_next: CallNext) -> Response:
        logger.warning("%s %s %s %s", request, request.headers, request.body, json.dumps(request.body))
        self.printed.append(repr(request))
        try:
            response = await call_next(request)
        except PortkeyError as error:
            logger.exception("failed")
            self.printed += [str(error), repr(error)]
            raise
        logger.info(f"{response} {dict(response.headers)} {response.content!r}", extra={"response": response})
        self.printed += [repr(response), repr(dict(response.headers)), str(response.request_id)]
        return response


async def outcome(
    url: str, call: Callable[[PortkeyAdmin], Awaitable[None]]
) -> tuple[PortkeyError, list[str]]:
    """Make a call that fails; return the error, and all that was said of it elsewhere."""
    exporter, provider, talkative = InMemorySpanExporter(), TracerProvider(), Talkative()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    middleware = [Tracing(provider), talkative]
    timeout = httpx.Timeout(5, read=0.3)
    async with PortkeyAdmin(
        KEY,
        base_url=url,
        max_retries=1,
        timeout=timeout,
        middleware=middleware,
        http_backend=http_backend.get(),
    ) as opened:
        portkey = opened.with_options(headers={"Authorization": SECRET, "x-mine": "mine"})
        with record_responses() as responses, pytest.raises(PortkeyError) as caught:
            await call(portkey)
        told = [repr(thing) for thing in (portkey, portkey.transport, portkey.transport.options)]
        told += [repr(portkey.statistics()), repr(portkey.limiter.statistics()), *talkative.printed]
        told += [repr(responses), *(repr([*each.headers.items()]) for each in responses)]
        told += [str(each.request_id) for each in responses]
        told += [span.to_json() for span in exporter.get_finished_spans()]
        assert len(told) > 8
        return caught.value, told


@pytest.mark.parametrize("call", [create, read], ids=["create", "read"])
@pytest.mark.parametrize("reply", REPLIES)
def test_no_error_of_a_call_shows_a_secret(
    reply: str,
    call: ToDo,
    run_everywhere: Any,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG, "portkey_admin")
    with serving(REPLIES[reply]) as server:
        error, told = run_everywhere(lambda: outcome(server.url, call))
    for text in (*told_by(error), *told):
        assert not seen(text)
    ours = [each for each in caplog.records if each.name == "portkey_admin"]
    assert ours
    for each in ours:
        assert not seen(logging.Formatter("%(message)s").format(each) + repr(vars(each)))


class Wrong(Middleware):
    """Change a request into one that is refused."""

    def __init__(self, **changes: Any) -> None:
        self.changes = changes

    async def around_attempt(self, request: Request, call_next: CallNext) -> Response:
        return await call_next(attrs.evolve(request, **self.changes))


@pytest.mark.parametrize(
    "changes",
    [{"body": {"name": 5, "key": SECRET}}, {"headers": {"x-mine": SECRET, "host": "elsewhere"}}],
    ids=["body", "headers"],
)
async def test_no_refusal_of_what_middleware_made_shows_a_secret(changes: dict[str, Any]) -> None:
    async with PortkeyAdmin(KEY, base_url="http://127.0.0.1:1/v1", middleware=[Wrong(**changes)]) as portkey:
        with pytest.raises(ValueError, match=r"ai_provider_id|host") as caught:
            await create(portkey)
    assert not [each for text in told_by(caught.value) for each in seen(text)]


def test_no_error_of_a_synchronous_call_shows_a_secret() -> None:
    caught: list[PortkeyError] = []

    def call() -> None:
        try:
            run(portkey.integrations.create, slug="a", name="A", ai_provider_id="openai", key=SECRET)
        except PortkeyError as error:
            caught.append(error)

    with serving(answer(500, ECHO)) as server:
        with blocking(PortkeyAdmin(KEY, base_url=server.url, max_retries=0)) as (portkey, run):
            call()
        call()
    assert [type(each) for each in caught] == [errors.AmbiguousWriteError, errors.ClientClosedError]
    assert not [each for error in caught for text in told_by(error) for each in seen(text)]


REFUSED: dict[str, Callable[[], object]] = {
    "gateway_url": lambda: PortkeyAdmin(KEY, gateway_url=f"https://ada:{MARK}@example.com"),
    "headers": lambda: PortkeyAdmin(KEY, headers={"x-mine": SECRET, "host": "elsewhere"}),
    "options": lambda: PortkeyAdmin(KEY).with_options(headers={"x-mine": SECRET, "host": "elsewhere"}),
    "cert": lambda: new_client("httpx", cert=("missing.pem", "missing.key", SECRET)),
}


@pytest.mark.parametrize("option", REFUSED)
def test_no_refused_option_shows_a_secret(option: str) -> None:
    with pytest.raises(errors.ConfigurationError) as caught:
        REFUSED[option]()
    assert not [each for text in told_by(caught.value) for each in seen(text)]


STUCK = {
    "connecting": None,
    "waiting": HANG,
    "reading": Then.of(
        b"HTTP/1.1 200 -\r\ncontent-length: 999\r\n\r\n" + json.dumps(ECHO).encode(), HANG, every=60
    ),
    "unpacking": Then.of(
        answer(200, b"\x1f\x8b", content_encoding="gzip", content_length="99"), HANG, every=60
    ),
}


async def ensure(portkey: PortkeyAdmin) -> None:
    await portkey.integrations.ensure(slug="a", name="A", ai_provider_id="openai", key=SECRET)


@pytest.mark.parametrize("way", ["cancelled", "deadline", "closed"])
@pytest.mark.parametrize("stuck", STUCK)
@pytest.mark.parametrize("call", [create, read, ensure], ids=["create", "read", "ensure"])
def test_no_call_that_is_cut_off_shows_a_secret(
    call: ToDo, stuck: str, way: str, run_everywhere: Any
) -> None:
    told: list[str] = []

    async def make(portkey: PortkeyAdmin) -> None:
        try:
            await call(portkey)
        except BaseException as error:
            told.extend(told_by(error))
            if not isinstance(error, PortkeyError):
                raise

    async def main(url: str) -> None:
        deadline = 0.1 if way == "deadline" else None
        portkey = PortkeyAdmin(
            KEY, base_url=url, deadline=deadline, http_backend=http_backend.get(), max_retries=0
        )
        async with portkey, anyio.create_task_group() as tasks:
            tasks.start_soon(make, portkey)
            await anyio.sleep(0.1)
            if way == "cancelled":
                tasks.cancel_scope.cancel()
            elif way == "closed":
                await portkey.aclose()

    reply = STUCK[stuck]
    with serving(*([] if reply is None else [reply])) as server, listening() as full:
        run_everywhere(lambda: main(f"http://127.0.0.1:{full if reply is None else server.port}/v1"))
    assert len(told) > 8
    assert not [each for text in told for each in seen(text)]


async def test_a_cancelled_call_does_not_lead_to_the_frames_that_send_it() -> None:
    """They have the key and the body, whoever owns the client."""
    cancelled: list[BaseException] = []

    async def stuck(request: httpx.Request) -> httpx.Response:
        sending.set()
        await anyio.sleep_forever()
        raise AssertionError

    async def make() -> None:
        try:
            await create(portkey)
        except BaseException as error:
            cancelled.append(error)
            raise

    sending = anyio.Event()
    async with (
        httpx.AsyncClient(transport=httpx.MockTransport(stuck)) as client,
        PortkeyAdmin(KEY, http_client=client) as portkey,
        anyio.create_task_group() as tasks,
    ):
        tasks.start_soon(make)
        await sending.wait()
        tasks.cancel_scope.cancel()
    frames = [frame.f_code.co_name for frame, _ in traceback.walk_tb(cancelled[0].__traceback__)]
    assert "_deliver" in frames
    assert "stuck" not in frames


@contextlib.contextmanager
def listening() -> Iterator[int]:
    """Give a port that takes no connection, as its queue is full."""
    with socket.socket() as listener, socket.socket() as first, socket.socket() as second:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        for client in (first, second):
            client.setblocking(False)
            client.connect_ex(listener.getsockname())
        yield listener.getsockname()[1]


def test_every_kind_of_error_of_a_call_is_among_them() -> None:
    async def kinds() -> set[str]:
        found = set()
        for reply in REPLIES.values():
            for call in (create, read):
                with serving(reply) as server:
                    error, _ = await outcome(server.url, call)
                found.add(type(error).__name__)
        return found

    wanted = {name for name in errors.__all__ if issubclass(getattr(errors, name), errors.APIError)}
    assert anyio.run(kinds) == wanted - {"APIError"}


# --- errors of other kinds ---


@contextlib.asynccontextmanager
async def client(url: str = "https://api.example.com/v1", **options: Any) -> AsyncIterator[PortkeyAdmin]:
    async with PortkeyAdmin(KEY, base_url=url, **options) as portkey:
        yield portkey


async def a_key_that_cannot_be_sent() -> None:
    PortkeyAdmin(f"{KEY} {KEY}")


async def an_url_that_is_none() -> None:
    PortkeyAdmin(KEY, base_url=f"https://ada:{SECRET}@example.com")


async def a_closed_client() -> None:
    await create(PortkeyAdmin(KEY, base_url="https://api.example.com/v1"))


async def a_path_that_is_none() -> None:
    async with client() as portkey:
        await portkey.request("POST", "widgets", body={"key": SECRET})


async def a_scope_that_is_missing() -> None:
    async with client(key=KeyAccess("organisation-service", frozenset())) as portkey:
        await create(portkey)


async def a_key_of_another_kind() -> None:
    async with client(key=KeyAccess("workspace-user", frozenset())) as portkey:
        await portkey.secret_references.list()


async def several_scopes() -> None:
    access = KeyAccess("workspace-user", frozenset())
    PortkeyAdmin(KEY, key=access).require("integrations.create", "configs.create", "secret_references.list")


async def a_key_that_is_not_listed() -> None:
    with serving(answer(200, {"data": [{"id": "1", "key": KEY[::-1]}], "total": 1})) as server:
        async with client(server.url) as portkey:
            await portkey.discover_key()


async def a_manifest_that_is_wrong() -> None:
    manifest.loads(f"integrations: [{{slug: a, name: A, ai_provider_id: openai, key: {json.dumps(SECRET)}}}]")


async def a_journal_that_is_none() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "run.jsonl"
        path.write_text(f"{SECRET}\n{KEY}\n")
        with bulk.Journal.open(path):
            pass


async def a_field_that_stays() -> None:
    async with ControlPlane(api_key=KEY) as plane, plane.client() as portkey:
        same: dict[str, Any] = {"slug": "one", "name": "One", "key": SECRET}
        await portkey.integrations.ensure(**same, ai_provider_id="openai")
        await portkey.integrations.ensure(**same, ai_provider_id="anthropic")


async def two_of_one_name() -> None:
    async with ControlPlane(api_key=KEY) as plane, plane.client() as portkey:
        for _ in range(2):
            await portkey.workspaces.create(name="Same")
        await portkey.workspaces.ensure(name="Same", defaults={"metadata": {"token": SECRET}})


async def a_list_of_none() -> None:
    async with ControlPlane(api_key=KEY) as plane, plane.client() as portkey:
        await portkey.workspaces.list(exact_name=SECRET).one()


async def a_step_whose_need_is_missing() -> None:
    faults = FaultPlan([Rule(ErrorStatus(400), on="workspaces.create")])
    text = "workspaces: [{name: A}]\npeople: [{email: ada@example.com, workspaces: {A: member}}]\n"
    async with ControlPlane(api_key=KEY, faults=faults) as plane, plane.client() as portkey:
        report = await manifest.apply(portkey, await manifest.plan(portkey, manifest.loads(text)))
        raise next(each.error for each in report.outcomes if isinstance(each.error, errors.DependencyError))


WITH_A_SECRET = json.dumps(
    {"integrations": [{"slug": "a", "name": "A", "ai_provider_id": "openai", "key": {"env": "CANARY"}}]}
)


async def a_plan_that_no_longer_fits() -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CANARY", SECRET)
        async with ControlPlane(api_key=KEY) as plane, plane.client() as portkey:
            plan = await manifest.plan(portkey, manifest.loads(WITH_A_SECRET, format="json"))
            await portkey.integrations.create(slug="a", name="B", ai_provider_id="openai", key=SECRET)
            await manifest.apply(portkey, await manifest.SavedPlan.of(plan))


@pytest.mark.parametrize("fault", [ErrorStatus(400), ErrorStatus(500), Dropped(after=True), Hanging()])
def test_no_step_that_failed_or_was_cancelled_leads_to_the_secret_that_it_read(
    fault: Any, run_async: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CANARY", SECRET)
    monkeypatch.setattr(f"{__name__}.READERS", ("none of these",))
    failed: list[BaseException] = []

    async def work(self: StepWriter, *args: Any, **options: Any) -> Any:
        try:
            return await writing(self, *args, **options)
        except BaseException as error:
            failed.append(error)
            raise

    async def main() -> None:
        faults = FaultPlan([Rule(fault, on="integrations.create")])
        async with ControlPlane(api_key=KEY, faults=faults) as plane, plane.client() as portkey:
            plan = await manifest.plan(portkey, manifest.loads(WITH_A_SECRET, format="json"))
            with anyio.move_on_after(0.5 if isinstance(fault, Hanging) else 10):
                await manifest.apply(portkey, plan, settle=0)

    writing = StepWriter.work
    monkeypatch.setattr(StepWriter, "work", work)
    run_async(main)
    assert failed
    assert not [each for error in failed for text in told_by(error) for each in seen(text)]


async def a_run_beside_another() -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CANARY", SECRET)
        async with ControlPlane(api_key=KEY) as plane, plane.client() as portkey:
            plan = await manifest.plan(portkey, manifest.loads(WITH_A_SECRET, format="json"))
            async with only_run(portkey.transport, {"manifest": "org.yaml"}):
                await manifest.apply(portkey, plan)


async def an_export_that_failed() -> None:
    signed = f"http://127.0.0.1:1/{MARK}?signature={MARK}"
    script = [answer(200, {"id": "e-1", "status": "success"}), answer(200, {"signed_url": signed})]
    with serving(*script) as server, tempfile.TemporaryDirectory() as folder:
        async with client(server.url, max_retries=0) as portkey:
            await portkey.log_exports.fetch("e-1", to=Path(folder) / "logs.jsonl")


OTHERS: dict[Callable[[], Awaitable[None]], type[PortkeyError]] = {
    a_key_that_cannot_be_sent: errors.ConfigurationError,
    an_url_that_is_none: errors.ConfigurationError,
    a_closed_client: errors.ClientClosedError,
    a_path_that_is_none: errors.InvalidArgumentError,
    a_scope_that_is_missing: errors.MissingScopeError,
    a_key_of_another_kind: errors.WrongKeyKindError,
    several_scopes: errors.ScopeError,
    a_key_that_is_not_listed: errors.KeyDiscoveryError,
    a_manifest_that_is_wrong: errors.ManifestError,
    a_journal_that_is_none: errors.JournalError,
    a_field_that_stays: errors.ImmutableFieldError,
    a_list_of_none: errors.NotOneError,
    two_of_one_name: errors.SeveralMatchesError,
    a_step_whose_need_is_missing: errors.DependencyError,
    a_plan_that_no_longer_fits: errors.StalePlanError,
    a_run_beside_another: errors.AnotherRunError,
    an_export_that_failed: errors.ExportError,
}


def test_every_other_kind_of_error_is_among_these() -> None:
    others = {getattr(errors, name) for name in errors.__all__}
    others -= {kind for kind in others if issubclass(kind, errors.APIError)} | {PortkeyError}
    assert {*OTHERS.values()} == others - {errors.InvalidFieldError}  # below


@pytest.mark.parametrize("provoke", OTHERS, ids=lambda provoke: provoke.__name__)
async def test_no_other_error_shows_a_secret(
    provoke: Callable[[], Awaitable[None]], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "portkey_admin")
    with warnings.catch_warnings(record=True) as warned, pytest.raises(PortkeyError) as caught:
        warnings.simplefilter("always")
        await provoke()
    assert type(caught.value) is OTHERS[provoke]
    for text in told_by(caught.value):
        assert not seen(text)
    assert not seen("".join(str(each.message) for each in warned) + caplog.text)


def test_a_wrong_field_does_not_show_the_others() -> None:
    async def main() -> None:
        async with client() as portkey:
            await portkey.integrations.create(nmae=SECRET, key=SECRET)  # type: ignore[call-arg]

    with pytest.raises(errors.InvalidFieldError) as caught:
        anyio.run(main)
    for text in told_by(caught.value):
        assert not seen(text)


# --- warnings, journals, the command line ---


def test_no_warning_shows_a_secret() -> None:
    async def main() -> None:
        access = KeyAccess("workspace-user", frozenset())
        async with client(server.url, key=access, scope_checks="warn") as portkey:
            with contextlib.suppress(PortkeyError):
                await create(portkey)

    with serving(REPLIES["400"]) as server, pytest.warns(ScopeWarning) as warned:
        anyio.run(main)
    assert not seen(repr([(each.message, each.source) for each in warned]))


def test_no_journal_of_a_run_shows_a_secret(tmp_path: Path) -> None:
    path = tmp_path / "run.jsonl"

    async def main() -> bulk.Report[dict[str, Any], Any]:
        items = [{"name": name, "key": SECRET} for name in "abc"]
        async with client(server.url, max_retries=0) as portkey:

            async def work(item: dict[str, Any]) -> Any:
                return await portkey.integrations.create(
                    name=item["name"], ai_provider_id="openai", key=item["key"]
                )

            with bulk.Journal.open(path) as journal:
                return await bulk.run(items, work, journal=journal, key=lambda item: str(item["name"]))

    with serving(REPLIES["400"], REPLIES["dropped"], answer(200, {"id": "1", **ECHO})) as server:
        report = anyio.run(main)
    assert len(report.outcomes) == 3
    assert path.read_text()
    assert not seen(path.read_text() + str(report))
    for each in report.outcomes:
        if each.error is not None:
            assert not [text for text in told_by(each.error) if seen(text)]


@pytest.mark.parametrize("options", [[], ["-o", "json"]], ids=["people", "programs"])
@pytest.mark.parametrize("reply", [reply for reply in REPLIES if reply != "no answer"])
def test_the_command_line_prints_no_secret(
    reply: str, options: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PORTKEY_API_KEY", KEY)
    monkeypatch.setenv("PORTKEY_CONFIG_DIR", str(tmp_path))
    monkeypatch.setenv("PORTKEY_LOG", "debug")
    monkeypatch.setattr(logger, "handlers", [])
    monkeypatch.setattr(logger, "propagate", False)  # pytest listens above it
    body = json.dumps({"name": f"OpenAI {SECRET}", "ai_provider_id": "openai", "key": SECRET})
    with serving(REPLIES[reply]) as server:
        monkeypatch.setenv("PORTKEY_BASE_URL", server.url)
        try:
            ended = run_command("integrations", "create", "--body", "-", "--curl", *options, stdin=body)
        finally:
            logger.setLevel(logging.NOTSET)
    assert ended.status == 1
    assert "portkey_admin DEBUG POST /integrations: " in ended.err
    assert "curl -X POST" in ended.err
    assert not seen(ended.out + ended.err)
