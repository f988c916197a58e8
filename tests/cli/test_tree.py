"""The tree of commands: it is the tree of operations, and looking at it loads next to nothing."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
from cli.command_line import ServedPlane, run
from cli.conftest import KEY

from portkey_admin import operations
from portkey_admin.cli.tree import CommandGroup, portkey_admin


def commands(
    group: click.Group, context: click.Context, path: str = ""
) -> Iterator[tuple[str, click.Command]]:
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            yield from commands(command, context, f"{path} {name}")
        else:
            yield f"{path} {name}".strip(), command


@pytest.fixture(scope="module")
def groups() -> dict[str, CommandGroup]:
    context = click.Context(portkey_admin, info_name="portkey-admin")
    found: dict[str, CommandGroup] = {}
    waiting: list[tuple[str, click.Command | None]] = [("", portkey_admin)]
    while waiting:
        path, command = waiting.pop()
        if isinstance(command, CommandGroup):
            found[path] = command
            waiting += [(f"{path} {name}", command.get_command(context, name)) for name in command.found()]
    return found


@pytest.fixture(scope="module")
def tree() -> dict[str, click.Command]:
    return dict(commands(portkey_admin, click.Context(portkey_admin, info_name="portkey-admin")))


def test_every_operation_has_a_command_of_its_name(tree: dict[str, click.Command]) -> None:
    assert {id.replace(".", " ").replace("_", "-") for id in operations()} <= tree.keys()


def test_parameters_have_names_of_their_own(tree: dict[str, click.Command]) -> None:
    for path, command in tree.items():
        parameters = command.get_params(click.Context(command))
        for kind in ("opts", "secondary_opts"):
            given = [option for parameter in parameters for option in getattr(parameter, kind)]
            assert len(given) == len(set(given)), path
        names = [parameter.name for parameter in parameters]
        assert len(names) == len(set(names)), path


@pytest.mark.parametrize(
    "path", ["", "workspaces", "workspaces members", "analytics graphs", "logs", "profiles"]
)
def test_a_group_says_what_is_in_it(path: str) -> None:
    ended = run(*path.split(), "--help")
    assert (ended.status, ended.err) == (0, "")
    assert "Commands:" in ended.out


def test_every_group_and_command_is_described(groups: dict[str, CommandGroup]) -> None:
    for path, group in groups.items():
        for name in group.found():
            about = group.about(name)
            assert about.endswith("."), f"{path} {name}: {about!r}"
            assert group.load(name).get_short_help_str(200).endswith("."), f"{path} {name}"


def test_every_command_explains_itself() -> None:
    for id, operation in operations().items():
        ended = run(*id.replace("_", "-").split("."), "--help")
        assert (ended.status, ended.err) == (0, ""), id
        assert operation.method in ended.out, id
        assert "Scopes:" in ended.out, id


@pytest.mark.parametrize("arguments", [["--help"], ["users", "--help"], ["workspaces", "create", "--help"]])
def test_help_loads_no_http_library_and_no_rich(arguments: list[str]) -> None:
    script = f"""
import sys
from portkey_admin.cli import main
try:
    main({arguments!r})
finally:
    print(*sys.modules, file=sys.stderr)
"""
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in ended.stderr.split()}
    assert not loaded & {"httpx", "anyio", "rich", "yaml", "matplotlib", "platformdirs"}
    assert ("portkey_admin_api" in loaded) == (arguments != ["--help"])


@pytest.mark.parametrize("arguments", [["--help"], ["users", "--help"], ["users", "list", "--help"]])
def test_help_needs_no_docstrings(arguments: list[str]) -> None:
    without = [sys.executable, "-OO", "-m", "portkey_admin", *arguments]
    subprocess.run(without, capture_output=True, check=True)


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("workspace list", "no such command 'workspace'; did you mean 'workspaces'?"),
        ("workspaces lst", "no such command 'lst'; did you mean 'list'?"),
        ("workspaces members ad", "no such command 'ad'; did you mean 'add'?"),
        ("zzz", "no such command 'zzz'; see portkey-admin --help"),
        ("workspaces create --nmae Search", "--name"),
        ("workspaces get", "Missing argument 'WORKSPACE_ID'"),
        ("workspaces list --output xml", "'--output'"),
    ],
)
def test_what_is_misspelt_is_told_with_the_nearest(line: str, complaint: str) -> None:
    ended = run(*line.split())
    assert (ended.status, ended.out) == (2, "")
    assert complaint in ended.err
    assert ended.err.count("\n") == 1


def test_underscores_do_as_well() -> None:
    assert run("api_keys", "list", "--help").status == 0


def test_without_a_command_the_help_is_shown() -> None:
    ended = run()
    assert ended.status == 2
    assert "Resources:" in ended.err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(shell: str) -> None:
    ended = run("completion", shell)
    assert "_PORTKEY_ADMIN_COMPLETE" in ended.out
    assert ended.status == 0


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("portkey-admin integrations create --ai-provider-id open", {"openai", "openrouter"}),
        ("portkey-admin works", {"workspaces"}),
        ("portkey-admin workspaces mem", {"members"}),
        ("portkey-admin workspaces create --us", {"--users", "--usage-limits"}),
        ("portkey-admin analytics co", {"cost"}),
        ("portkey-admin usage-limit-policies create --type co", {"cost"}),
        ("portkey-admin integrations create --key prompt --na", {"--name"}),
    ],
)
def test_a_shell_is_offered_what_fits(typed: str, offered: set[str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert offers(typed, monkeypatch) == offered


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a busy machine answer late: a shell would show nothing after 1.5 s."""
    monkeypatch.setattr("portkey_admin.cli.live_values._SECONDS", 20.0)


def offers(typed: str, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Return what a shell would offer for the last of these words."""
    monkeypatch.setenv("_PORTKEY_ADMIN_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", typed)
    monkeypatch.setenv("COMP_CWORD", str(len(typed.split()) - 1))
    ended = run()
    assert ended.err == ""
    return {line.partition(",")[2] for line in ended.out.splitlines() if line}


def test_ids_and_slugs_that_exist_are_offered_and_kept(
    plane: ServedPlane, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *args, **options: tmp_path / "cache")
    team = run("workspaces", "create", "--name", "Search").json
    key = run("api-keys", "list").lines[0]["id"]
    both = {team["id"], team["slug"]}
    plane.asked.clear()
    assert {team["slug"]} <= offers("portkey-admin workspaces get ws", monkeypatch) <= both
    assert offers(f"portkey-admin workspaces get {team['id'][:5]}", monkeypatch) == {team["id"]}
    assert [each.path for each in plane.asked] == ["/v1/admin/workspaces"]  # the second one was kept
    line = f"portkey-admin workspaces members get {team['slug']} "
    assert offers(f"{line}{team['slug'][:1]}", monkeypatch) == set()
    assert offers("portkey-admin analytics cost --workspace-slug ws", monkeypatch) == {team["slug"]}
    assert offers(f"portkey-admin api-keys rotate {key[:6]}", monkeypatch) == {key}
    kept = [*(tmp_path / "cache").rglob("*.json")]
    assert kept
    assert not [file for file in kept if KEY in file.read_text() or file.stat().st_mode & 0o077]


HARMFUL = ["ws$(touch x)", "ws`touch x`", "ws;b", "ws b", "ws\nb", "ws'b", "ws!!", "ws\u202eb", "ws*"]


@pytest.mark.parametrize("poisoned", [False, True])
def test_no_value_that_a_shell_would_act_on_is_offered(
    plane: ServedPlane, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, poisoned: bool
) -> None:
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *args, **options: tmp_path / "cache")
    run("workspaces", "create", "--name", "Search")
    organisation: Any = plane.plane._organisation
    for text in HARMFUL:
        workspaces = organisation["workspaces"]
        workspaces.change(next(iter(workspaces.rows())), {"slug": text})
        line = "portkey-admin workspaces get ws"
        assert offers(line, monkeypatch).isdisjoint([text, *text.splitlines()])
        [kept] = (tmp_path / "cache").rglob("*.json")
        if poisoned:  # by whatever else writes into the folder of the cache
            kept.write_text(json.dumps([{"id": text, "slug": text}]))
            assert offers(line, monkeypatch).isdisjoint([text, *text.splitlines()])
        kept.unlink()


def test_a_cache_in_other_hands_is_neither_read_nor_missed(
    plane: ServedPlane, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *args, **options: tmp_path / "cache")
    team = run("workspaces", "create", "--name", "Search").json
    line = f"portkey-admin workspaces get {team['id'][:5]}"
    assert offers(line, monkeypatch) == {team["id"]}
    [kept] = (tmp_path / "cache").rglob("*.json")
    elsewhere = tmp_path / "elsewhere.json"
    elsewhere.write_text(json.dumps([{"id": f"{team['id'][:5]}-evil"}]))
    kept.unlink()
    kept.symlink_to(elsewhere)
    assert offers(line, monkeypatch) == {team["id"]}


def test_a_shell_waits_for_no_server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *args, **options: tmp_path / "cache")
    assert offers("portkey-admin workspaces get ws", monkeypatch) == set()  # no key, and nobody is asked
    monkeypatch.setenv("PORTKEY_API_KEY", KEY)
    monkeypatch.setattr("portkey_admin.cli.live_values._SECONDS", 0.05)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        monkeypatch.setenv("PORTKEY_BASE_URL", f"http://127.0.0.1:{silent.getsockname()[1]}/v1")
        assert offers("portkey-admin workspaces get ws", monkeypatch) == set()


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("--columns usage_limits.cr", {"usage_limits.credit_limit"}),
        ("--columns name,slu", {"name,slug"}),
        ("--query is_d", {"is_default="}),
    ],
)
def test_fields_are_offered(typed: str, offered: set[str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert offers(f"portkey-admin workspaces list {typed}", monkeypatch) == offered
