"""`portkey-admin plan`, `apply` and `resume` against a served plane; signals reach processes of their own."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import forked
import plane_process
import pytest
from cli.command_line import ServedPlane, run, serving

from portkey_admin.testing import ControlPlane
from portkey_admin.testing.faults import ErrorStatus, FaultPlan, Rule

ORGANISATION = """\
workspaces:
  - name: Search
    description: Finds things
    labels: [{name: production}]
  - name: Checkout
people:
  - email: ada@example.com
    role: member
    workspaces: {Search: manager}
"""
WITH_A_KEY = """\
workspaces:
  - name: Search
    api_keys: [{name: batch, scopes: [completions.write]}]
"""
# Writes are answered slowly, so that there is a middle to end a run in.
SLOW_WRITES = json.dumps({"rules": [{"fault": "latency", "milliseconds": 400, "on": "*.create"}]})


@pytest.fixture
def manifest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "org.yaml"
    path.write_text(ORGANISATION, encoding="utf-8")
    return path


def files(manifest: Path) -> list[str]:
    return sorted(each.name for each in manifest.parent.iterdir())


def writes() -> int:
    """Return how many writes a run would make now."""
    counts = run("plan", "org.yaml", "--json").json["counts"]
    return int(counts["create"] + counts["update"] + counts["delete"])


@pytest.mark.usefixtures("plane", "manifest")
def test_plan_shows_what_would_be_made_and_the_scopes_and_writes_nothing() -> None:
    ended = run("plan", "org.yaml")
    assert (ended.status, ended.err) == (0, "")
    assert "+ create workspace 'Search'" in ended.out
    assert "4 to create, 0 to update, 0 to delete, 0 unchanged" in ended.out
    assert "workspaces.create" in ended.out
    assert writes() == 4


@pytest.mark.usefixtures("plane", "manifest")
def test_plan_check_tells_by_its_exit_status_whether_anything_differs() -> None:
    assert run("plan", "org.yaml", "--check").status == 1
    assert run("apply", "org.yaml").status == 0
    assert run("plan", "org.yaml", "--check").status == 0


@pytest.mark.usefixtures("plane")
def test_apply_prints_a_line_for_each_step_and_leaves_no_journal_when_all_is_done(manifest: Path) -> None:
    ended = run("apply", "org.yaml")
    assert (ended.status, ended.err) == (0, "")
    lines = ended.out.splitlines()
    assert "created   workspace 'Checkout'" in lines
    assert len(lines) == 5
    assert "4 created; 0 unchanged" in lines[-1]
    assert files(manifest) == ["org.yaml"]


@pytest.mark.usefixtures("plane", "manifest")
def test_apply_again_writes_nothing() -> None:
    run("apply", "org.yaml")
    ended = run("apply", "org.yaml", "--json")
    assert (ended.status, ended.json["done"], ended.json["steps"]) == (0, True, [])


@pytest.mark.usefixtures("plane")
def test_a_journal_that_was_asked_for_stays(manifest: Path) -> None:
    run("apply", "org.yaml", "--journal", "run.jsonl")
    assert "run.jsonl" in files(manifest)


@pytest.mark.usefixtures("manifest")
def test_apply_says_what_failed_and_how_to_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    plane = ControlPlane(faults=FaultPlan([Rule(ErrorStatus(403), on="labels.create")]))
    with serving(plane) as served:
        monkeypatch.setenv("PORTKEY_API_KEY", plane.api_key)
        monkeypatch.setenv("PORTKEY_BASE_URL", served.url)
        ended = run("apply", "org.yaml")
        assert ended.status == 1
        assert "failed    label 'production' in workspace 'Search': " in ended.out
        assert "portkey-admin resume org.journal.jsonl" in ended.err
        assert writes() == 1


@pytest.mark.usefixtures("plane")
def test_a_manifest_with_mistakes_ends_with_2_and_a_line_for_each(manifest: Path) -> None:
    wrong = ORGANISATION.replace("description", "descripton").replace("role: member", "role: membr")
    manifest.write_text(wrong, encoding="utf-8")
    for command in ("plan", "apply"):
        ended = run(command, "org.yaml")
        assert (ended.status, ended.out) == (2, "")
        assert "org.yaml:3:5: workspaces[0]: unknown field 'descripton'; did you mean" in ended.err
        assert "org.yaml:8:" in ended.err
    assert files(manifest) == ["org.yaml"]


@pytest.mark.usefixtures("plane")
def test_keys_are_not_made_where_their_secrets_would_have_nowhere_to_go(manifest: Path) -> None:
    manifest.write_text(WITH_A_KEY, encoding="utf-8")
    ended = run("apply", "org.yaml")
    assert ended.status == 2
    assert "1 API key is to be created" in ended.err
    assert "--secrets FILE" in ended.err
    assert writes() == 2


@pytest.mark.usefixtures("plane")
def test_secrets_are_in_their_file_and_nowhere_else(manifest: Path) -> None:
    manifest.write_text(WITH_A_KEY, encoding="utf-8")
    ended = run("apply", "org.yaml", "--secrets", "keys.jsonl", "--journal", "run.jsonl", "--json")
    file = manifest.with_name("keys.jsonl")
    secret = json.loads(file.read_text("utf-8"))["key"]
    assert ended.status == 0
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert secret not in ended.out + ended.err + manifest.with_name("run.jsonl").read_text("utf-8")


@pytest.mark.usefixtures("plane")
def test_nothing_is_deleted_without_being_asked(manifest: Path) -> None:
    run("apply", "org.yaml")
    manifest.write_text(ORGANISATION.replace("{name: production}", "{name: staging}"), encoding="utf-8")
    ended = run("apply", "org.yaml", "--prune")
    assert ended.status == 2
    assert "- delete label 'production' in workspace 'Search'" in ended.err
    assert "--yes" in ended.err
    ended = run("apply", "org.yaml", "--prune", "--yes")
    assert ended.status == 0
    assert "deleted   label 'production' in workspace 'Search'" in ended.out


@pytest.mark.usefixtures("manifest")
def test_a_run_goes_on_only_where_it_went_before(plane: ServedPlane, monkeypatch: pytest.MonkeyPatch) -> None:
    run("apply", "org.yaml", "--journal", "run.jsonl")
    with serving(ControlPlane()) as other:
        monkeypatch.setenv("PORTKEY_BASE_URL", other.url)
        ended = run("resume", "run.jsonl")
    assert ended.status == 2
    assert plane.url in ended.err
    assert other.url in ended.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("resume", "nowhere.jsonl"), "no journal at nowhere.jsonl"),
        (("apply", "nowhere.yaml"), "nowhere.yaml"),
        (("apply", "org.yaml", "--journal", "org.yaml"), "org.yaml"),
        (("resume", "org.yaml"), "org.yaml"),
        (("apply", "org.yaml", "--concurrency", "0"), "--concurrency"),
        (("apply", "org.yaml", "--secrets", "."), "--secrets"),
    ],
    ids=["no journal", "no manifest", "no journal but a manifest", "resume a manifest", "nobody", "a folder"],
)
@pytest.mark.usefixtures("plane")
def test_what_cannot_be_used_ends_with_2_and_says_why(
    manifest: Path, arguments: Sequence[str], said: str
) -> None:
    ended = run(*arguments)
    assert (ended.status, ended.out) == (2, "")
    assert said in ended.err
    assert manifest.read_text("utf-8") == ORGANISATION


@pytest.mark.usefixtures("plane")
def test_a_journal_is_of_one_manifest(manifest: Path) -> None:
    run("apply", "org.yaml", "--journal", "run.jsonl")
    manifest.with_name("other.yaml").write_text(ORGANISATION, encoding="utf-8")
    ended = run("apply", "other.yaml", "--journal", "run.jsonl")
    assert ended.status == 2
    assert "run.jsonl is the journal of" in ended.err


# --- ended from outside ---


@pytest.fixture(scope="module")
def slow_plane() -> Iterator[plane_process.Plane]:
    with plane_process.control_plane("--faults", SLOW_WRITES, python=forked.python()) as plane:
        yield plane


def end_in_the_middle(
    plane: plane_process.Plane, folder: Path, number: int, by: tuple[str, ...] = ()
) -> tuple[int, str]:
    """Apply, send a signal once the first write is announced, and return the status and what it said."""
    environment = {**os.environ, "PORTKEY_BASE_URL": plane.url, "PORTKEY_API_KEY": plane.key}
    python = sys.executable if by else forked.python()  # what is ignored is not handed to a fork
    command = (*by, python, "-m", "portkey_admin.cli", "apply", "org.yaml", "--journal", "run.jsonl")
    with subprocess.Popen(
        [*command, "--settle", "0.5"], cwd=folder, env=environment, stderr=subprocess.PIPE, text=True
    ) as process:
        journal = folder / "run.jsonl"
        while not (journal.exists() and b'"begin"' in journal.read_bytes()):
            assert process.poll() is None
        process.send_signal(number)
        _, err = process.communicate(timeout=300)
    return process.returncode, err


# As a shell starts what a script puts into the background.
DEAF = ("sh", "-c", """trap '' INT; exec "$@\"""", "sh")


@pytest.mark.parametrize(
    ("number", "by"),
    [(signal.SIGINT, ()), (signal.SIGTERM, ()), (signal.SIGTERM, DEAF)],
    ids=["SIGINT", "SIGTERM", "SIGTERM in the background of a script"],
)
def test_an_interrupted_run_ends_with_130_says_how_to_go_on_and_does(
    slow_plane: plane_process.Plane,
    manifest: Path,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    by: tuple[str, ...],
) -> None:
    manifest.write_text(ORGANISATION.replace("Search", f"Search {number} {len(by)}"), encoding="utf-8")
    status, err = end_in_the_middle(slow_plane, manifest.parent, number, by)
    assert status == 130
    assert "To resume: portkey-admin resume run.jsonl" in err
    assert "Traceback" not in err
    monkeypatch.setenv("PORTKEY_API_KEY", slow_plane.key)
    monkeypatch.setenv("PORTKEY_BASE_URL", slow_plane.url)
    assert run("resume", "run.jsonl").status == 0
    assert writes() == 0
