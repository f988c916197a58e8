"""The doctor: each thing that can be wrong is found, and what is right is not complained of."""

from __future__ import annotations

import shutil
import socket
import ssl
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from threading import Thread

import pytest
from cli.command_line import Ended, ServedPlane, run
from cli.conftest import KEY
from plane_command import command

from portkey_admin.cli.doctor.findings import (
    judge_certificate,
    judge_clock,
    judge_key,
    judge_proxy,
    judge_url,
)
from portkey_admin.testing import ErrorStatus, FaultPlan, Rule, WebPage

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("key", "level", "text"),
    [
        (None, "fail", "not set"),
        ("", "fail", "empty"),
        ("two words", "fail", "cannot stand in a header"),
        ('"WsDK4FrUMp48Y3tT3QDg"', "warn", "quotes"),
        ("$PORTKEY_API_KEY", "warn", "is a name instead of a key"),
        ("Bearer=WsDK4FrUMp48Y3tT", "warn", "Bearer"),
        ("sk-proj-0123456789abcdef", "warn", "the key of an AI provider"),
        ("WsDK4", "warn", "only 5 characters"),
        ("WsDK4FrUMp48Y3tT3QDgAL47D1qX", "ok", "28 characters, from the file k"),
    ],
)
def test_the_form_of_a_key(key: str | None, level: str, text: str) -> None:
    finding = judge_key(key, "the file k")
    assert finding.level == level
    assert text in finding.text
    assert bool(finding.advice) is (level != "ok")
    assert not key or key not in finding.text + finding.advice


@pytest.mark.parametrize(
    ("url", "level"),
    [
        ("https://api.portkey.ai/v1", "ok"),
        ("http://127.0.0.1:8787/v1", "ok"),
        ("http://portkey.example.com/v1", "warn"),
        ("https://portkey.example.com", "warn"),
        ("portkey.example.com/v1", "fail"),
        ("https://me:password@portkey.example.com/v1", "fail"),
    ],
)
def test_the_form_of_a_base_url(url: str, level: str) -> None:
    finding = judge_url(url)
    assert finding.level == level
    assert "password" not in finding.text.replace("user name or password", "")


@pytest.mark.parametrize(
    ("proxy", "level"),
    [
        (None, "ok"),
        ("http://proxy.example.com:3128", "warn"),
        ("http://me:password@proxy.example.com:3128", "warn"),
        ("proxy.example.com:3128", "fail"),
        ("http://proxy.example.com:many", "fail"),
        ("http://[", "fail"),
    ],
)
def test_a_proxy(proxy: str | None, level: str) -> None:
    finding = judge_proxy(proxy, "api.example.com")
    assert finding.level == level
    assert "password" not in finding.text


@pytest.mark.parametrize(
    ("seconds", "level", "text"),
    [
        (0, "ok", "within"),
        (59, "ok", "within"),
        (3600, "warn", "3600 s behind"),
        (-90, "warn", "90 s ahead of"),
    ],
)
def test_a_clock(seconds: float, level: str, text: str) -> None:
    headers = {"date": format_datetime(NOW + timedelta(seconds=seconds), usegmt=True)}
    finding = judge_clock(headers, NOW)
    assert (finding.level, text in finding.text) == (level, True)


@pytest.mark.parametrize("headers", [{}, {"date": "soon"}])
def test_a_server_without_a_clock(headers: dict[str, str]) -> None:
    assert judge_clock(headers, NOW).level == "warn"


@pytest.mark.parametrize(
    ("expires", "level"),
    [("Jun 10 12:00:00 2026 GMT", "warn"), ("Jan  5 09:34:43 2027 GMT", "ok"), (None, "ok")],
)
def test_a_certificate(expires: str | None, level: str) -> None:
    assert judge_certificate("TLSv1.3", expires, NOW).level == level


def levels(ended: Ended) -> dict[str, str]:
    return {finding["check"]: finding["level"] for finding in ended.lines}


def examined(*options: str) -> Ended:
    return run(*options, "doctor", "--output", "jsonl")


def test_where_all_is_well_it_says_so(plane: ServedPlane) -> None:
    plane.date = format_datetime(datetime.now(UTC), usegmt=True)
    ended = examined()
    assert ended.status == 0
    assert levels(ended) == dict.fromkeys(
        ["versions", "key", "base URL", "proxy", "DNS", "TCP", "API", "permissions", "clock"], "ok"
    )
    assert KEY not in ended.out


def test_people_get_a_line_for_each_check_and_what_to_do(plane: ServedPlane) -> None:
    ended = run("doctor")
    assert "ok    API          the server accepts the key\n" in ended.out
    assert "warn  clock        the server sends no Date header\n" in ended.out
    assert f"{'':19}compare this clock with another one\n" in ended.out


def test_it_changes_nothing(plane: ServedPlane) -> None:
    examined()
    assert {each.method for each in plane.asked} == {"GET"}


def test_a_server_with_another_clock_is_found(plane: ServedPlane) -> None:
    plane.date = "Sat, 01 Jan 2000 00:00:00 GMT"
    assert levels(examined())["clock"] == "warn"


def test_without_a_key_the_way_is_checked_all_the_same(
    served: ServedPlane, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PORTKEY_BASE_URL", served.url)
    ended = examined()
    assert (ended.status, levels(ended)["key"], levels(ended)["TCP"]) == (1, "fail", "ok")
    assert served.asked == []


def test_a_key_that_the_server_does_not_take_is_found(
    plane: ServedPlane, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PORTKEY_API_KEY", "wrong-key-0123456789")
    ended = examined()
    assert (ended.status, levels(ended)["API"]) == (1, "fail")
    assert "the server rejects the key" in ended.out


def test_a_key_that_may_not_look_at_itself_is_told(plane: ServedPlane) -> None:
    plane.plane.faults = FaultPlan([Rule(ErrorStatus(403), on="api_keys.list")])
    found = levels(examined())
    assert (found["API"], found["permissions"]) == ("ok", "warn")


@pytest.mark.parametrize("fault", [WebPage(), ErrorStatus(500), ErrorStatus(404)])
def test_something_else_than_the_api_is_found(plane: ServedPlane, fault: WebPage | ErrorStatus) -> None:
    plane.plane.faults = FaultPlan([Rule(fault, on="api_keys.list")])
    ended = examined()
    assert (ended.status, levels(ended)["API"]) == (1, "fail")


@pytest.mark.parametrize(
    ("url", "check"),
    [
        ("http://127.0.0.1:9/v1", "TCP"),
        ("http://no-such-host.invalid/v1", "DNS"),
        ("nowhere", "base URL"),
    ],
)
def test_where_the_way_ends_is_found(plane: ServedPlane, url: str, check: str) -> None:
    ended = examined("--base-url", url)
    assert ended.status == 1
    assert list(levels(ended).items())[-1] == (check, "fail")


def test_a_proxy_that_does_not_answer_is_found(plane: ServedPlane, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://me:password@127.0.0.1:9")
    monkeypatch.setenv("NO_PROXY", "")
    ended = examined()
    assert (levels(ended)["proxy"], levels(ended)["API"], ended.status) == ("warn", "fail", 1)
    assert "password" not in ended.out


def test_a_proxy_that_is_no_url_is_found(plane: ServedPlane, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "htp://proxy")
    monkeypatch.setenv("NO_PROXY", "")
    ended = examined()
    assert (ended.status, list(levels(ended).items())[-1]) == (1, ("proxy", "fail"))


def test_files_that_others_may_read_are_found(plane: ServedPlane, environment: Path) -> None:
    run("profiles", "add", "prod", "--base-url", plane.url, "--key-stdin", stdin=KEY)
    assert "files" not in levels(examined("--profile", "prod"))
    (environment / "prod.key").chmod(0o644)
    ended = examined("--profile", "prod")
    assert levels(ended)["files"] == "warn"
    assert f"chmod 600 {environment / 'prod.key'}" in ended.out


@pytest.mark.parametrize(
    ("text", "check"), [("[prod]", "settings"), ('[prod]\napi_key_env = "NOT_SET"', "key")]
)
def test_a_profile_that_cannot_be_used_is_found(environment: Path, text: str, check: str) -> None:
    environment.mkdir()
    (environment / "profiles.toml").write_text(f"{text}\n")
    ended = run("--profile", "prod", "--base-url", "nowhere", "doctor", "--output", "jsonl")
    assert (ended.status, levels(ended)[check]) == (1, "fail")


@contextmanager
def tls_server(folder: Path, days: int, *, asks: bool = False) -> Iterator[tuple[int, Path]]:
    """Shake hands with whoever connects, with a certificate that nobody signed; `asks`: for it as well."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("makes a certificate with openssl")
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    line = f"{openssl} req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days {days}"
    line += f" -keyout {key} -out {certificate} -subj /CN=localhost -addext subjectAltName=DNS:localhost"
    subprocess.run(line.split(), check=True, capture_output=True)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate, key)
    if asks:
        context.verify_mode = ssl.CERT_REQUIRED
        context.load_verify_locations(certificate)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]

        def serve() -> None:
            while True:
                connection, _ = listener.accept()
                with connection:
                    if connection.recv(1, socket.MSG_PEEK) == b"q":
                        return
                    try:
                        with context.wrap_socket(connection, server_side=True) as secure:
                            secure.recv(1)
                    except OSError:
                        pass  # who connects does not trust us, or only looks whether there is anybody

        thread = Thread(target=serve)
        thread.start()
        try:
            yield port, certificate
        finally:
            with socket.create_connection(("127.0.0.1", port)) as last:
                last.sendall(b"q")
            thread.join()


@pytest.mark.parametrize(
    ("days", "trusted", "level"), [(90, True, "ok"), (3, True, "warn"), (90, False, "fail")]
)
def test_a_certificate_is_looked_at(
    plane: ServedPlane,
    days: int,
    trusted: bool,
    level: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with tls_server(tmp_path, days) as (port, certificate):
        if trusted:
            monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        ended = examined("--base-url", f"https://localhost:{port}/v1")
    assert levels(ended)["TLS"] == level
    if not trusted:
        assert "SSL_CERT_FILE" in ended.out


@pytest.mark.parametrize("way", ["options", "profile", "environment", "none", "no file"])
def test_a_client_certificate_is_shown(
    plane: ServedPlane, way: str, environment: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with tls_server(tmp_path, 90, asks=True) as (port, certificate):
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        url, key = f"https://localhost:{port}/v1", tmp_path / "key.pem"
        options = ["--client-cert", str(certificate), "--client-key", str(key)]
        if way == "options":
            ended = examined("--base-url", url, *options)
        elif way == "profile":
            added = run(
                "profiles", "add", "prod", "--base-url", url, "--api-key-env", "PORTKEY_API_KEY", *options
            )
            assert added.status == 0
            ended = examined("--profile", "prod")
        else:
            if way == "environment":
                monkeypatch.setenv("PORTKEY_CLIENT_CERT", str(certificate))
                monkeypatch.setenv("PORTKEY_CLIENT_KEY", str(key))
            elif way == "no file":
                monkeypatch.setenv("PORTKEY_CLIENT_CERT", "no-such-file.pem")
            ended = examined("--base-url", url)
    if way in ("none", "no file"):
        assert levels(ended)["TLS"] == "fail"
        assert "PORTKEY_CLIENT_CERT" in ended.out
    else:
        assert (levels(ended)["client cert"], levels(ended)["TLS"]) == ("ok", "ok")


def test_https_where_there_is_none_is_found(plane: ServedPlane) -> None:
    ended = examined("--base-url", plane.url.replace("http:", "https:"))
    assert (ended.status, levels(ended)["TLS"]) == (1, "fail")


def test_certificates_that_cannot_be_read_are_found(
    plane: ServedPlane, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "no-such-file.pem")
    with command("users", "list") as process:  # of its own: certificates are read once
        out, err = process.communicate(timeout=300)
    assert (process.returncode, out) == (2, "")
    assert err.startswith("portkey-admin: SSL_CERT_FILE names no file")
    ended = examined("--base-url", plane.url.replace("http:", "https:"))
    assert levels(ended)["TLS"] == "fail"
