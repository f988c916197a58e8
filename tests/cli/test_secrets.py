"""Secrets: they come from files, variables and prompts, and nothing shows them unasked."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from cli.command_line import ServedPlane, run
from cli.conftest import KEY
from plane_command import command
from plane_conversation import spec

from portkey_admin.cli.secrets import ISSUED, is_secret_field, secret_fields, without_secrets
from portkey_admin.secrets.masking import MASK
from portkey_admin_api import models

CANARY = "canary-in-a-provider-key"
CREATE = ["integrations", "create", "--name", "AI", "--ai-provider-id", "openai", "--slug", "ai"]


@pytest.mark.parametrize(
    ("name", "top", "secret"),
    [
        ("key", True, True),
        ("key", False, False),
        ("awsSecretAccessKey", True, True),
        ("aws_secret_access_key", False, True),
        ("custom_headers", False, True),
        ("secret_key", True, False),
        ("secret_path", True, False),
        ("awsAccessKeyId", True, False),
        ("name", True, False),
    ],
)
def test_a_secret_is_known_by_its_name(name: str, top: bool, secret: bool) -> None:
    assert is_secret_field(name, top=top) is secret


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ({"aws_region": "x"}, []),
        ({"aws_secret_access_key": "x", "aws_region": "y"}, ["configurations.aws_secret_access_key"]),
        ({"custom_headers": {"a": "x"}}, ["configurations.custom_headers.a"]),
        ([{"inside": {"password": "x"}}], ["configurations.inside.password"]),
        ({"max_token": 5, "password": ""}, []),
    ],
)
def test_secrets_are_found_inside_of_values(value: object, found: list[str]) -> None:
    assert list(secret_fields("configurations", value)) == found


def test_every_secret_that_is_shown_once_is_known() -> None:
    schemas = spec().document["components"]["schemas"]
    once = {
        f"{id}: {name}"
        for id, operation in spec().operations.items()
        for name, field in _answer(id, schemas).get("properties", {}).items()
        if "not shown again" in field.get("description", "")
    }
    assert once == {f"{id}: {name}" for id, name in ISSUED.items()}


def _answer(id: str, schemas: dict[str, Any]) -> dict[str, Any]:
    (answer,) = (
        operation["responses"]["200"]
        for item in spec().document["paths"].values()
        for operation in item.values()
        if operation["operationId"] == id
    )
    schema = answer.get("content", {}).get("application/json", {}).get("schema", {})
    found: dict[str, Any] = schemas.get(schema.get("$ref", "").rsplit("/", 1)[-1], {})
    return found


def test_an_answer_is_shown_without_its_secrets() -> None:
    reference = models.SecretReference.from_dict({"id": "1", "auth_config": {"vault_token": "x"}, "tags": {}})
    assert without_secrets(reference) == ({"id": "1", "auth_config": MASK, "tags": {}}, True)
    key = models.ApiKey.from_dict({"id": "1", "key": "ab*****xyz"})
    assert without_secrets([key]) == ([{"id": "1", "key": "ab*****xyz"}], False)
    assert without_secrets({"tokens": [{"access_token": "x"}], "n": 1}) == (
        {"tokens": [{"access_token": MASK}], "n": 1},
        True,
    )


@pytest.mark.parametrize(
    "options",
    [
        ["--key", CANARY],
        [f"--key={CANARY}"],
        ["--configurations", json.dumps({"aws_secret_access_key": CANARY})],
        ["--body", json.dumps({"key": CANARY})],
        ["--configurations", '{"aws_secret_access_key": "' + CANARY],
    ],
)
def test_a_secret_on_the_command_line_is_refused_and_not_repeated(
    plane: ServedPlane, options: list[str]
) -> None:
    ended = run(*CREATE, *options)
    assert (ended.status, ended.out, plane.asked) == (2, "", [])
    assert CANARY not in ended.err
    assert "@FILE" in ended.err


@pytest.mark.parametrize(
    "options", [[CANARY], ["--kye", CANARY], [f"--kye={CANARY}"], ["--create-default-provider", CANARY]]
)
def test_what_has_no_place_on_the_command_line_is_not_repeated(
    plane: ServedPlane, options: list[str]
) -> None:
    ended = run(*CREATE, *options)
    assert (ended.status, ended.out, plane.asked) == (2, "", [])
    assert CANARY not in ended.err


def test_the_api_key_on_the_command_line_is_refused_and_not_repeated(plane: ServedPlane) -> None:
    for line in (["--api-key", CANARY, "users", "list"], ["users", "list", f"--api-key={CANARY}"]):
        ended = run(*line)
        assert (ended.status, ended.out, plane.asked) == (2, "", [])
        assert "--key-file FILE" in ended.err
        assert CANARY not in ended.err


@pytest.mark.parametrize("source", ["file", "stdin", "env", "body"])
def test_a_secret_comes_from_elsewhere(
    plane: ServedPlane, source: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "key").write_text(f"{CANARY}\n")
    (tmp_path / "body.json").write_text(json.dumps({"key": CANARY}))
    monkeypatch.setenv("PROVIDER_KEY", CANARY)
    options = {
        "file": ["--key", f"@{tmp_path / 'key'}"],
        "stdin": ["--key", "@-"],
        "env": ["--key", "env:PROVIDER_KEY"],
        "body": ["--body", f"@{tmp_path / 'body.json'}"],
    }[source]
    ended = run(*CREATE, *options, stdin=f"{CANARY}\n")
    assert (ended.status, plane.asked[-1].body["key"]) == (0, CANARY)
    assert CANARY not in ended.out + ended.err


@pytest.mark.parametrize(
    ("value", "complaint"),
    [
        ("env:NOT_THERE", "--key: the environment variable 'NOT_THERE' is not set"),
        ("prompt", "--key: prompt needs a terminal; give @FILE or env:NAME"),
        ("@no-such-file", "can't read no-such-file: "),
        ("@-", "--key: - is empty"),
    ],
)
def test_a_source_with_nothing_in_it_is_told(plane: ServedPlane, value: str, complaint: str) -> None:
    ended = run(*CREATE, "--key", value)
    assert (ended.status, plane.asked) == (2, [])
    assert complaint in ended.err


def test_a_secret_is_asked_for_on_a_terminal_and_not_shown(plane: ServedPlane) -> None:
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    line = [sys.executable, "-m", "portkey_admin.cli", *CREATE, "--key", "prompt"]
    with subprocess.Popen(
        line, stdin=theirs, stderr=theirs, stdout=subprocess.PIPE, start_new_session=True
    ) as process:
        os.close(theirs)
        seen = b""
        while b"--key:" not in seen:
            seen += os.read(ours, 1024)
        os.write(ours, f"{CANARY}\n".encode())
        assert process.stdout is not None
        out = process.stdout.read()
        try:
            while piece := os.read(ours, 1024):
                seen += piece
        except OSError:
            pass  # how a terminal ends
        assert process.wait(20) == 0
    os.close(ours)
    assert plane.asked[-1].body["key"] == CANARY
    assert CANARY.encode() not in seen + out


NEW_KEY = ["--name", "CI", "--scopes", "configs.list"]


@pytest.fixture
def create(plane: ServedPlane) -> list[str]:
    workspace = run("workspaces", "create", "--name", "Search").json["id"]
    plane.asked.clear()
    return ["api-keys", "create", "workspace", "service", *NEW_KEY, "--workspace-id", workspace]


def test_a_secret_that_is_answered_once_needs_a_place_to_go(create: list[str], plane: ServedPlane) -> None:
    for line in (create, ["api-keys", "rotate", "an-id"]):
        ended = run(*line)
        assert (ended.status, ended.out, plane.asked) == (2, "", [])
        assert "--secret-file FILE or --show-secret" in ended.err


def test_a_new_secret_is_shown_when_asked_for(create: list[str]) -> None:
    ended = run(*create, "--show-secret")
    assert ended.status == 0
    assert ended.json["key"].isalnum()


def test_a_new_secret_goes_into_a_file_of_its_own(create: list[str], tmp_path: Path) -> None:
    file = tmp_path / "secret"
    ended = run(*create, "--secret-file", str(file))
    assert ended.status == 0
    assert ended.json["key"] == MASK
    secret = file.read_text().strip()
    assert secret.isalnum()
    assert secret not in ended.out + ended.err
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    rotated = run("api-keys", "rotate", ended.json["id"], "--secret-file", str(tmp_path / "new"))
    assert rotated.status == 0
    assert (tmp_path / "new").read_text().strip() not in ("", secret, MASK)


@pytest.mark.parametrize(
    ("file", "complaint"),
    [("there", "already exists; choose a new name"), ("no/folder/x", "can't write"), (".", "--secret-file")],
)
def test_a_file_that_cannot_be_written_is_told_before_anything_is_sent(
    create: list[str], plane: ServedPlane, file: str, complaint: str, tmp_path: Path
) -> None:
    (tmp_path / "there").write_text("mine")
    ended = run(*create, "--secret-file", str(tmp_path / file))
    assert (ended.status, ended.out, plane.asked) == (2, "", [])
    assert complaint in ended.err
    assert (tmp_path / "there").read_text() == "mine"


def test_no_file_is_left_where_no_key_was_made(create: list[str], tmp_path: Path) -> None:
    refused = run(*create[:2], "workspace", "user", *create[4:], "--secret-file", str(tmp_path / "secret"))
    assert refused.status == 1
    assert not (tmp_path / "secret").exists()


def test_a_secret_that_cannot_be_written_after_all_says_how_to_get_another(
    create: list[str], plane: ServedPlane, tmp_path: Path
) -> None:
    line = [sys.executable, "-c", _ON_A_FULL_DISK, *create, "--secret-file", str(tmp_path / "secret")]
    ended = subprocess.run(line, capture_output=True, text=True, check=False)
    made = run("api-keys", "list").lines[0]["id"]
    assert ended.returncode == 1
    assert "No space left on device" in ended.stderr
    assert not (tmp_path / "secret").exists()
    assert f"portkey-admin api-keys rotate {made} --secret-file FILE" in ended.stderr


_ON_A_FULL_DISK = """
import errno, os, sys
from portkey_admin.cli import main
def full(*_):
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
os.write = full
main(sys.argv[1:])
"""


def test_a_secret_that_can_be_read_again_is_masked_and_told(plane: ServedPlane) -> None:
    line = ["secret-references", "create", "--name", "Vault", "--manager-type", "hashicorp_vault"]
    config = {"vault_auth_type": "token", "vault_addr": "https://vault.example.com", "vault_token": CANARY}
    body = json.dumps({"auth_config": config, "secret_path": "kv/ai"})
    made = run(*line, "--body", "-", stdin=body)
    assert made.status == 0, made.err
    slug = made.json["id"]
    masked, shown = (run("secret-references", "get", slug, *options) for options in ([], ["--show-secret"]))
    assert masked.json["auth_config"] == MASK
    assert masked.err == "portkey-admin: secrets are masked as ***; use --show-secret to show them\n"
    assert shown.json["auth_config"]["vault_addr"] == "https://vault.example.com"
    assert shown.err == ""


@pytest.mark.parametrize(
    "line",
    [
        "--help",
        "users list",
        "users list -o table",
        "users list -o json --show-secret",
        "workspaces get nowhere",
        "workspaces get nowhere -o json",
        "api-keys list --show-secret",
        "api-keys get nowhere",
        "whoami",
        "scopes --mine",
        "doctor",
        "doctor -o json",
        "profiles list",
        "analytics cost --last 30d",
        "logs export --to x.jsonl --last 1d --requested-data id",
        "completion bash",
        "--base-url http://127.0.0.1:9/v1 doctor",
    ],
)
def test_the_key_is_in_no_output(
    plane: ServedPlane, line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ended = run(*line.split())
    assert KEY not in ended.out + ended.err
    assert "Traceback" not in ended.err


def test_a_traceback_from_inside_does_not_show_the_key(plane: ServedPlane) -> None:
    code = (
        "from portkey_admin.cli import main, calling\n"
        "def broken(*arguments): raise RuntimeError('a fault of ours')\n"
        "calling._print = broken\n"
        "main(['users', 'get', 'x'])\n"
    )
    owner = run("users", "list").lines[0]["id"]
    line = [sys.executable, "-c", code.replace("'x'", repr(owner))]
    ended = subprocess.run(line, capture_output=True, text=True, check=False)
    assert "a fault of ours" in ended.stderr
    assert KEY not in ended.stderr + ended.stdout


def test_the_process_has_no_key_in_its_arguments(plane: ServedPlane) -> None:
    with command("users", "list") as process:
        out, err = process.communicate(timeout=300)
        assert process.returncode == 0, err
        assert KEY not in " ".join(map(str, process.args)) + out + err  # type: ignore[arg-type]
