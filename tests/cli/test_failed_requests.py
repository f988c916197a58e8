"""A request that failed, shown as a curl command."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator

import pytest
from cli.command_line import ServedPlane, run
from cli.conftest import KEY

from portkey_admin.secrets.logging import logger


@pytest.fixture(autouse=True)
def logger_as_it_was() -> Iterator[None]:
    handlers = [*logger.handlers]
    yield
    logger.setLevel(logging.NOTSET)
    logger.handlers[:] = handlers


UPDATE = ("workspaces", "update", "nowhere", "--name", "it's  mine")


@pytest.mark.parametrize("arguments", [("--curl", *UPDATE), (*UPDATE, "--curl")], ids=["before", "behind"])
def test_a_failed_request_is_shown_as_curl_on_a_line_of_its_own(
    plane: ServedPlane, arguments: tuple[str, ...]
) -> None:
    ended = run(*arguments)
    assert ended.status == 1
    assert ended.err.splitlines()[-1] == (
        f"curl -X PUT '{plane.url}/admin/workspaces/nowhere'"
        ' -H "x-portkey-api-key: $PORTKEY_API_KEY"'
        " -H 'content-type: application/json'"
        """ -d '{"name": "it'"'"'s  mine"}'"""
    )


def test_programs_get_it_in_the_json_of_the_error(plane: ServedPlane) -> None:
    error = json.loads(run(*UPDATE, "--curl", "-o", "json").err)["error"]
    assert error["curl"].startswith("curl -X PUT ")


def test_it_is_not_shown_unasked(plane: ServedPlane) -> None:
    assert "curl" not in run(*UPDATE).err


def test_debugging_shows_attempts_and_the_request(
    plane: ServedPlane, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PORTKEY_LOG", "debug")
    monkeypatch.setattr(logger, "propagate", False)  # pytest listens above it
    lines = run(*UPDATE).err.splitlines()
    assert "portkey_admin DEBUG PUT /admin/workspaces/{workspaceId}: 403 in " in lines[0]
    assert lines[-1].startswith("curl -X PUT ")
    assert KEY not in "".join(lines)


def test_what_fails_before_anything_is_sent_has_none(plane: ServedPlane) -> None:
    ended = run("workspaces", "get", "..", "--curl")
    assert ended.status != 0
    assert "curl -X" not in ended.err
