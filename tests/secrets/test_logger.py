"""What the logger says, what is masked on it, and what PORTKEY_LOG does."""

from __future__ import annotations

import gc
import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from scripted_server import DROP, answer, serving
from sending import API_KEY, CREATE, DELETE, READ, transport_to

from portkey_admin import AmbiguousWriteError, PortkeyAdmin
from portkey_admin.calls.middleware import CallNext, Middleware, Request
from portkey_admin.calls.response import Response
from portkey_admin.secrets.logging import RedactionFilter, follow_environment, hide, logger
from portkey_admin.secrets.masking import Secrets

SECRET = "sk-provider-0123456789"


@pytest.fixture(autouse=True)
def logger_as_it_was() -> Iterator[None]:
    level, handlers = logger.level, [*logger.handlers]
    yield
    logger.setLevel(level)
    logger.handlers[:] = handlers


def lines(caplog: pytest.LogCaptureFixture) -> list[tuple[str, str]]:
    return [(each.levelname, each.getMessage()) for each in caplog.records if each.name == "portkey_admin"]


# --- what is said ---


def test_an_attempt_is_told_with_its_request_id(run_async: Any, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG", logger="portkey_admin")

    async def main() -> None:
        async with transport_to(server.url) as transport:
            await transport.send(READ, "t-1")

    with serving(answer(503), answer(200, {}, x_portkey_trace_id="trace-7")) as server:
        run_async(main)
    said = lines(caplog)
    assert [level for level, _ in said] == ["DEBUG", "INFO", "DEBUG"]
    assert said[0][1].endswith(" ms, attempt 1")
    assert said[2][1].endswith(" ms, attempt 2, request id trace-7")


def test_what_a_server_says_is_one_line_that_does_nothing(
    run_async: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG", logger="portkey_admin")

    async def main() -> None:
        async with transport_to(server.url) as transport:
            await transport.send(READ, "t-1")

    with serving(answer(200, {}, x_portkey_trace_id="t\x9b31m\x85INFO all is well")) as server:
        run_async(main)
    try:
        raise ValueError("\x1b]0;mine\x07")
    except ValueError:
        logger.exception("a\nb")
    assert "request id t\\x9b31m\\x85INFO all is well" in lines(caplog)[0][1]
    assert lines(caplog)[1] == ("ERROR", "a\\nb")
    assert "\\x1b]0;mine\\x07" in str(caplog.records[-1].exc_text)
    assert "\x1b" not in caplog.text


def test_a_write_in_doubt_is_warned_of(run_async: Any, caplog: pytest.LogCaptureFixture) -> None:
    async def main() -> None:
        async with transport_to(server.url) as transport:
            with pytest.raises(AmbiguousWriteError):
                await transport.send(CREATE, body={"name": "Lamp"})

    with serving(DROP) as server:
        run_async(main)
    assert lines(caplog) == [
        (
            "WARNING",
            "things.create: APIConnectionError; not retried: it is a write",
        )
    ]


def test_a_deletion_that_is_taken_for_done_is_warned_of(
    run_async: Any, caplog: pytest.LogCaptureFixture
) -> None:
    async def main() -> None:
        async with transport_to(server.url) as transport:
            await transport.send(DELETE, "t-1")

    with serving(DROP, answer(404)) as server:
        run_async(main)
    assert lines(caplog)[-1] == (
        "WARNING",
        "things.delete: 404 after an attempt whose response was lost; treated as done",
    )


@pytest.mark.parametrize(("seconds", "warned"), [("29", False), ("30", True)])
def test_a_long_pause_of_all_calls_is_warned_of(
    seconds: str, warned: bool, run_async: Any, caplog: pytest.LogCaptureFixture
) -> None:
    async def main() -> None:
        async with transport_to(server.url) as transport:
            await transport.send(READ, "t-1")

    with serving(answer(429, retry_after=seconds), answer(200, {})) as server:
        run_async(main)
    assert (("WARNING", f"429: every call of this limiter waits for {seconds} s") in lines(caplog)) == warned


# --- what is masked ---


def said_by(record: logging.LogRecord) -> str:
    RedactionFilter().filter(record)
    return logging.Formatter("%(message)s").format(record) + repr(vars(record))


def record(message: str, *args: object, **attributes: object) -> logging.LogRecord:
    made = logging.LogRecord("portkey_admin", logging.INFO, "file.py", 1, message, args, None)
    vars(made).update(attributes)
    return made


@pytest.mark.parametrize(
    ("message", "args", "attributes"),
    [
        (f"key {API_KEY}", (), {}),
        ("key %s", (API_KEY,), {}),
        ("key %(key)s", ({"key": API_KEY},), {}),
        ("%d fits not", (API_KEY,), {}),
        ("%r", ([API_KEY],), {}),
        ("extra", (), {"note": API_KEY, "more": {"deep": [API_KEY]}}),
        ("stack", (), {"stack_info": f"  File x: {API_KEY}"}),
    ],
)
def test_the_key_of_a_client_is_masked_in_what_others_say(
    message: str, args: tuple[object, ...], attributes: dict[str, object]
) -> None:
    portkey = PortkeyAdmin(API_KEY)
    assert API_KEY not in said_by(record(message, *args, **attributes))
    del portkey


def test_the_key_is_masked_in_tracebacks() -> None:
    portkey = PortkeyAdmin(API_KEY)
    try:
        raise ValueError(f"no use: {API_KEY}")
    except ValueError:
        told = said_by(record("failed", exc_info=sys.exc_info()))
    assert API_KEY not in told
    assert "ValueError: no use: ***" in told
    del portkey


def test_a_traceback_without_secrets_stays_whole() -> None:
    portkey = PortkeyAdmin(API_KEY)
    try:
        raise ValueError("plain")
    except ValueError:
        made = record("failed", exc_info=sys.exc_info())
    said_by(made)
    assert made.exc_info
    del portkey


def test_fields_that_are_secrets_by_name_are_masked_in_mappings() -> None:
    body = {"configurations": {"api_key": SECRET}}
    assert SECRET not in said_by(record("body %s", body, body=body))


def test_what_holds_no_secret_stays_as_it_is() -> None:
    portkey = PortkeyAdmin(API_KEY)
    made = record("%s and %d", "a", 7)
    RedactionFilter().filter(made)
    assert (made.msg, made.args) == ("%s and %d", ("a", 7))
    del portkey


def test_secrets_are_forgotten_with_who_held_them() -> None:
    kept, gone = hide(Secrets({"same-secret"})), hide(Secrets({"same-secret"}))
    del gone
    gc.collect()
    assert "same-secret" not in said_by(record("same-secret"))
    del kept
    gc.collect()
    assert "same-secret" in said_by(record("same-secret"))


def test_secrets_of_a_body_are_masked_while_the_call_is_under_way(
    run_async: Any, caplog: pytest.LogCaptureFixture
) -> None:
    class Talkative(Middleware):
        async def around_attempt(self, request: Request, call_next: CallNext) -> Response:
            logger.warning("sending %s", request.body)
            logger.warning(f"sending {request.body}")
            return await call_next(request)

    async def main() -> None:
        async with transport_to(server.url, middleware=[Talkative()]) as transport:
            await transport.send(CREATE, body={"name": f"Lamp of {SECRET}", "key": SECRET})

    with serving(answer(200, {})) as server:
        run_async(main)
    assert [message for _, message in lines(caplog)] == ["sending {'name': 'Lamp of ***', 'key': '***'}"] * 2


# --- PORTKEY_LOG ---

PROGRAM = """
import logging, os
from portkey_admin import PortkeyAdmin
{before}
for _ in range(2):
    PortkeyAdmin("pk-canary")
log = logging.getLogger("portkey_admin")
log.debug("at debug"); log.info("at info"); log.warning("at warning %s", "pk-canary")
logging.getLogger("portkey_admin.below").warning("below")
"""


def stderr_of(level: str | None, before: str = "") -> list[str]:
    environment = {name: value for name, value in os.environ.items() if name != "PORTKEY_LOG"}
    if level is not None:
        environment["PORTKEY_LOG"] = level
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(before=before)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return [line.partition(" portkey_admin")[2] or line for line in ended.stderr.splitlines()]


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        ("debug", [" DEBUG at debug", " INFO at info", " WARNING at warning pk-canary"]),
        ("INFO", [" INFO at info", " WARNING at warning pk-canary"]),
        ("warning", [" WARNING at warning pk-canary"]),
        (
            "loud",
            [
                " WARNING PORTKEY_LOG must be debug, info, warning; using warning",
                " WARNING at warning pk-canary",
            ],
        ),
    ],
)
def test_the_environment_sets_up_one_handler(level: str, expected: list[str]) -> None:
    keep = "clients = []; make = PortkeyAdmin; PortkeyAdmin = lambda key: clients.append(make(key))"
    masked = [line.replace("pk-canary", "***") for line in expected]
    assert stderr_of(level, keep) == [*masked, ".below WARNING below"]


@pytest.mark.parametrize("level", [None, ""])
def test_without_it_nothing_is_printed_but_what_python_prints_itself(level: str | None) -> None:
    assert stderr_of(level) == []


def test_no_line_comes_twice_where_the_program_has_a_handler() -> None:
    before = "logging.basicConfig(format='own %(message)s')"
    assert stderr_of("info", before)[:1] == ["own at info"]
    assert len(stderr_of("info", before)) == 3


def test_a_handler_of_an_application_that_comes_later_is_the_one_that_prints(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PORTKEY_LOG", "debug")
    monkeypatch.setattr(logger, "propagate", False)
    follow_environment()
    follow_environment()
    logger.debug("once")
    assert capsys.readouterr().err.count("once") == 1
    logger.addHandler(logging.StreamHandler(sys.stdout))
    logger.debug("once more")
    shown = capsys.readouterr()
    assert (shown.out.count("once more"), shown.err) == (1, "")


SIGNED = "https://files.example.com/export?X-Amz-Credential=AKIA0&X-Amz-Signature=5ad0&page=2&sig=9b1"


@pytest.mark.parametrize("backend", ["httpx", "given"])
def test_http_libraries_log_no_secret_of_a_response(
    backend: str, run_everywhere: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")

    async def main() -> None:
        async with (
            httpx.AsyncClient() as given,
            transport_to(server.url, http_client=given if backend == "given" else None) as transport,
        ):
            await transport.send(READ, "t-1")

    reply = answer(
        200, {}, location=SIGNED, set_cookie="session=c00k1e; it's", x_echo=API_KEY, x_plain="seen"
    )
    with serving(reply) as server:
        run_everywhere(main)
    text = "\n".join(each.getMessage() for each in caplog.records)
    for secret in ("AKIA0", "5ad0", "9b1", "c00k1e", API_KEY):
        assert secret not in text
    if backend == "given":
        assert "x-plain" in text
        assert "X-Amz-Signature=***&page=2" in text
