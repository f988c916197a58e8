"""`portkey-admin plan`, `apply` and `resume` as processes of their own against a served plane."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import plane_process
import pytest

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


@pytest.fixture(scope="module")
def slow_plane() -> Iterator[plane_process.Plane]:
    with plane_process.control_plane("--faults", SLOW_WRITES) as plane:
        yield plane


@pytest.fixture
def plane() -> Iterator[plane_process.Plane]:
    with plane_process.control_plane() as plane:
        yield plane


@pytest.fixture
def manifest(tmp_path: Path) -> Path:
    path = tmp_path / "org.yaml"
    path.write_text(ORGANISATION, encoding="utf-8")
    return path


def start(
    plane: plane_process.Plane, folder: Path, *arguments: str, by: tuple[str, ...] = ()
) -> subprocess.Popen[str]:
    environment = {**os.environ, "PORTKEY_BASE_URL": plane.url, "PORTKEY_API_KEY": plane.key}
    command = [*by, sys.executable, "-m", "portkey_admin.cli", *arguments]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=folder, env=environment, stdout=pipe, stderr=pipe, text=True)


def run(plane: plane_process.Plane, folder: Path, *arguments: str) -> tuple[int, str, str]:
    with start(plane, folder, *arguments) as process:
        out, err = process.communicate(timeout=60)
    return process.returncode, out, err


def writes(plane: plane_process.Plane, folder: Path) -> int:
    """Return how many writes a run would make now."""
    counts = json.loads(run(plane, folder, "plan", "org.yaml", "--json")[1])["counts"]
    return int(counts["create"] + counts["update"] + counts["delete"])


def test_plan_shows_what_would_be_made_and_the_scopes_and_writes_nothing(
    plane: plane_process.Plane, manifest: Path
) -> None:
    status, out, err = run(plane, manifest.parent, "plan", "org.yaml")
    assert (status, err) == (0, "")
    assert "+ create workspace 'Search'" in out
    assert "4 to create, 0 to update, 0 to delete, 0 unchanged" in out
    assert "workspaces.create" in out
    assert writes(plane, manifest.parent) == 4


def test_plan_check_tells_by_its_exit_status_whether_anything_differs(
    plane: plane_process.Plane, manifest: Path
) -> None:
    assert run(plane, manifest.parent, "plan", "org.yaml", "--check")[0] == 1
    assert run(plane, manifest.parent, "apply", "org.yaml")[0] == 0
    assert run(plane, manifest.parent, "plan", "org.yaml", "--check")[0] == 0


def test_apply_prints_a_line_for_each_step_and_leaves_no_journal_when_all_is_done(
    plane: plane_process.Plane, manifest: Path
) -> None:
    status, out, err = run(plane, manifest.parent, "apply", "org.yaml")
    assert (status, err) == (0, "")
    lines = out.splitlines()
    assert "created   workspace 'Checkout'" in lines
    assert len(lines) == 5
    assert "4 created; 0 were as they should be" in lines[-1]
    assert [path.name for path in manifest.parent.iterdir()] == ["org.yaml"]


def test_apply_again_writes_nothing(plane: plane_process.Plane, manifest: Path) -> None:
    run(plane, manifest.parent, "apply", "org.yaml")
    status, out, _ = run(plane, manifest.parent, "apply", "org.yaml", "--json")
    said = json.loads(out)
    assert (status, said["done"], said["steps"]) == (0, True, [])


def test_a_journal_that_was_asked_for_stays(plane: plane_process.Plane, manifest: Path) -> None:
    run(plane, manifest.parent, "apply", "org.yaml", "--journal", "run.jsonl")
    assert (manifest.parent / "run.jsonl").exists()


def test_apply_says_what_failed_and_how_to_go_on(manifest: Path) -> None:
    fails = json.dumps({"rules": [{"fault": "error_status", "status": 403, "on": "labels.create"}]})
    with plane_process.control_plane("--faults", fails) as plane:
        status, out, err = run(plane, manifest.parent, "apply", "org.yaml")
        assert status == 1
        assert "failed    label 'production' in workspace 'Search': " in out
        assert "portkey-admin resume org.journal.jsonl" in err
        assert writes(plane, manifest.parent) == 1


def test_a_manifest_with_mistakes_ends_with_2_and_a_line_for_each(
    plane: plane_process.Plane, manifest: Path
) -> None:
    wrong = ORGANISATION.replace("description", "descripton").replace("role: member", "role: membr")
    manifest.write_text(wrong, encoding="utf-8")
    for command in ("plan", "apply"):
        status, out, err = run(plane, manifest.parent, command, "org.yaml")
        assert (status, out) == (2, "")
        assert "org.yaml:3:5: workspaces[0]: unknown field 'descripton'; did you mean 'description'?" in err
        assert "org.yaml:8:" in err
        assert "Traceback" not in err
    assert [path.name for path in manifest.parent.iterdir()] == ["org.yaml"]


def test_keys_are_not_made_where_their_secrets_would_have_nowhere_to_go(
    plane: plane_process.Plane, manifest: Path
) -> None:
    manifest.write_text(WITH_A_KEY, encoding="utf-8")
    status, _, err = run(plane, manifest.parent, "apply", "org.yaml")
    assert status == 2
    assert "1 API key is to be made" in err
    assert "--secrets FILE" in err
    assert writes(plane, manifest.parent) == 2


def test_secrets_are_in_their_file_and_nowhere_else(plane: plane_process.Plane, manifest: Path) -> None:
    manifest.write_text(WITH_A_KEY, encoding="utf-8")
    arguments = ("apply", "org.yaml", "--secrets", "keys.jsonl", "--journal", "run.jsonl", "--json")
    status, out, err = run(plane, manifest.parent, *arguments)
    file = manifest.parent / "keys.jsonl"
    secret = json.loads(file.read_text("utf-8"))["key"]
    assert status == 0
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert secret not in out + err + (manifest.parent / "run.jsonl").read_text("utf-8")


def test_nothing_is_deleted_without_being_asked(plane: plane_process.Plane, manifest: Path) -> None:
    run(plane, manifest.parent, "apply", "org.yaml")
    manifest.write_text(ORGANISATION.replace("{name: production}", "{name: staging}"), encoding="utf-8")
    status, _, err = run(plane, manifest.parent, "apply", "org.yaml", "--prune")
    assert status == 2
    assert "- delete label 'production' in workspace 'Search'" in err
    assert "--yes" in err
    status, out, _ = run(plane, manifest.parent, "apply", "org.yaml", "--prune", "--yes")
    assert status == 0
    assert "deleted   label 'production' in workspace 'Search'" in out


def end_in_the_middle(
    plane: plane_process.Plane, folder: Path, number: int, by: tuple[str, ...] = ()
) -> tuple[int, str]:
    """Apply, send a signal once the first write is announced, and return the status and what it said."""
    arguments = ("apply", "org.yaml", "--journal", "run.jsonl", "--settle", "0.5")
    with start(plane, folder, *arguments, by=by) as process:
        journal = folder / "run.jsonl"
        while not (journal.exists() and b'"begin"' in journal.read_bytes()):
            assert process.poll() is None
        process.send_signal(number)
        _, err = process.communicate(timeout=60)
    return process.returncode, err


# As a shell starts what a script puts into the background.
DEAF = ("sh", "-c", """trap '' INT; exec "$@\"""", "sh")


@pytest.mark.parametrize(
    ("number", "by"),
    [(signal.SIGINT, ()), (signal.SIGTERM, ()), (signal.SIGTERM, DEAF)],
    ids=["SIGINT", "SIGTERM", "SIGTERM in the background of a script"],
)
def test_an_interrupted_run_ends_with_130_says_how_to_go_on_and_does(
    slow_plane: plane_process.Plane, tmp_path: Path, number: int, by: tuple[str, ...]
) -> None:
    place = tmp_path / "org.yaml"
    name = f"Search {number} {len(by)}"
    place.write_text(ORGANISATION.replace("Search", name), encoding="utf-8")
    status, err = end_in_the_middle(slow_plane, tmp_path, number, by)
    assert status == 130
    assert "To go on: portkey-admin resume run.jsonl" in err
    assert "Traceback" not in err
    assert run(slow_plane, tmp_path, "resume", "run.jsonl")[0] == 0
    assert writes(slow_plane, tmp_path) == 0


def test_a_run_goes_on_only_where_it_went_before(plane: plane_process.Plane, manifest: Path) -> None:
    run(plane, manifest.parent, "apply", "org.yaml", "--journal", "run.jsonl")
    with plane_process.control_plane() as other:
        status, _, err = run(other, manifest.parent, "resume", "run.jsonl")
    assert status == 2
    assert plane.url in err
    assert other.url in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("resume", "nowhere.jsonl"), "there is no journal nowhere.jsonl"),
        (("apply", "nowhere.yaml"), "nowhere.yaml"),
        (("apply", "org.yaml", "--journal", "org.yaml"), "org.yaml"),
        (("resume", "org.yaml"), "org.yaml"),
        (("apply", "org.yaml", "--concurrency", "0"), "--concurrency"),
        (("apply", "org.yaml", "--secrets", "."), "--secrets"),
    ],
    ids=["no journal", "no manifest", "no journal but a manifest", "resume a manifest", "nobody", "a folder"],
)
def test_what_cannot_be_used_ends_with_2_and_says_why(
    plane: plane_process.Plane, manifest: Path, arguments: Sequence[str], said: str
) -> None:
    status, out, err = run(plane, manifest.parent, *arguments)
    assert (status, out) == (2, "")
    assert said in err
    assert "Traceback" not in err
    assert manifest.read_text("utf-8") == ORGANISATION


def test_a_journal_is_of_one_manifest(plane: plane_process.Plane, manifest: Path) -> None:
    run(plane, manifest.parent, "apply", "org.yaml", "--journal", "run.jsonl")
    other = manifest.with_name("other.yaml")
    other.write_text(ORGANISATION, encoding="utf-8")
    status, _, err = run(plane, manifest.parent, "apply", "other.yaml", "--journal", "run.jsonl")
    assert status == 2
    assert "run.jsonl is the journal of" in err
