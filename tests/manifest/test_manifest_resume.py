"""Runs that lose answers or are ended half way: nothing twice or lost, and every key with its secret."""

from __future__ import annotations

import json
import os
import stat
import subprocess
from collections import Counter
from pathlib import Path
from typing import Literal

import anyio
import pytest
from backends import RunAsync
from manifest_runs import Event, Site, actions, site, statuses
from plane_closing import closed

from portkey_admin import ConfigurationError, JournalError, bulk, manifest
from portkey_admin.testing import Dropped, ErrorStatus, FaultPlan, Rule, Stale

TEAMS = 10
ORG = (
    "workspaces:\n"
    + "".join(
        f"- {{name: T{n}, api_keys: [{{name: k{n}, scopes: [prompts.render]}}]}}\n" for n in range(TEAMS)
    )
    + "people:\n"
    + "".join(f"- {{email: p{n}@example.com, workspaces: {{T{n % TEAMS}: member}}}}\n" for n in range(30))
)


class KilledError(BaseException):
    """Ends a run as a signal would."""


async def found(here: Site) -> dict[str, Counter[str]]:
    """Return what there is, by name."""
    return {
        "workspaces": Counter([str(each.name) async for each in here.portkey.workspaces.list()]),
        "people": Counter([each.email async for each in here.portkey.invites.list(status="pending")]),
        "keys": Counter([str(each.name) async for each in here.portkey.api_keys.list() if each.workspace_id]),
    }


EXPECTED = {
    "workspaces": Counter(f"T{n}" for n in range(TEAMS)),
    "people": Counter(f"p{n}@example.com" for n in range(30)),
    "keys": Counter(f"k{n}" for n in range(TEAMS)),
}


async def usable(here: Site, secrets: list[str]) -> set[str]:
    """Return the names of the keys whose secrets are among these, by their masked form."""
    from portkey_admin.secrets.masking import is_mask_of

    rows = [each async for each in here.portkey.api_keys.list() if each.workspace_id]
    return {str(row.name) for row in rows for secret in secrets if is_mask_of(row.key, secret)}


@pytest.mark.parametrize("seed", range(3))
def test_answers_that_are_lost_make_nothing_twice(seed: int) -> None:
    rules = [
        Rule(Dropped(after=True), on="*.create", probability=0.2),
        Rule(ErrorStatus(500, after=True), on="*.create", probability=0.1),
        Rule(Dropped(), on="*.create", probability=0.1),
    ]

    async def check() -> None:
        async with site(faults=FaultPlan(rules, seed=seed)) as here:
            report = await here.apply(ORG)
            assert not report.failed(), [str(each.error) for each in report.failed()]
            assert not report.in_doubt()
            assert await found(here) == EXPECTED
            assert await usable(here, [issued.secret for issued in here.issued]) == set(EXPECTED["keys"])

    anyio.run(check)


def test_a_run_that_was_ended_is_taken_up_again_at_every_point(tmp_path: Path) -> None:
    async def check() -> None:
        for point in (1, 7, 12, 25, 45):
            async with site(latency_ms=1) as here:
                path, handed = tmp_path / f"run-{point}.jsonl", 0

                def kill(event: Event, point: int = point) -> None:
                    nonlocal handed
                    handed += event.kind == "finished"
                    if handed == point:
                        raise KilledError

                with pytest.raises(BaseException) as caught, bulk.Journal.open(path) as journal:  # noqa: PT011
                    await here.apply(ORG, journal=journal, on_event=kill, concurrency=8)
                assert (
                    caught.group_contains(KilledError)
                    if isinstance(caught.value, BaseExceptionGroup)
                    else True
                )
                await here.quiet()
                with bulk.Journal.open(path) as journal:
                    report = await here.apply(ORG, journal=journal)
                assert not report.failed(), [str(each.error) for each in report.failed()]
                assert await found(here) == EXPECTED
                assert await usable(here, [issued.secret for issued in here.issued]) == set(EXPECTED["keys"])
                with bulk.Journal.open(path) as journal:
                    assert not list(journal.unfinished())
                    assert not (await here.apply(ORG, journal=journal)).outcomes

    anyio.run(check)


def test_a_key_whose_secret_was_lost_with_the_run_gets_a_new_one(tmp_path: Path, run_async: RunAsync) -> None:
    text = "workspaces: [{name: A, api_keys: [{name: k, scopes: [prompts.render]}]}]\n"

    async def check() -> None:
        async with site() as here:
            path = tmp_path / f"{id(here)}.jsonl"

            def lose(issued: manifest.IssuedKey) -> None:
                raise KilledError

            with pytest.raises(BaseException), bulk.Journal.open(path) as journal:  # noqa: B017, PT011
                await here.apply(text, journal=journal, secrets=lose)
            assert not here.issued
            assert actions(await here.plan(text))["api_keys/A/k"] == "unchanged"
            with bulk.Journal.open(path) as journal:
                report = await here.apply(text, journal=journal)
            assert statuses(report)["api_keys/A/k"] == "created"
            assert await usable(here, [issued.secret for issued in here.issued]) == {"k"}
            assert len([each async for each in here.portkey.api_keys.list() if each.workspace_id]) == 1

    run_async(check)


def test_a_sink_that_fails_is_asked_again_with_the_same_secret(run_async: RunAsync) -> None:
    text = "workspaces: [{name: A, api_keys: [{name: k, scopes: [prompts.render]}]}]\n"

    async def check() -> None:
        seen: list[str] = []

        async def moody(issued: manifest.IssuedKey) -> None:
            seen.append(issued.secret)
            if len(seen) < 3:
                raise OSError("the vault is sealed")

        async with site() as here:
            report = await here.apply(text, secrets=moody)
            assert statuses(report)["api_keys/A/k"] == "created"
            assert len(seen) == 3
            assert len(set(seen)) == 1
            operations = here.plane.statistics().operations
            assert operations["api_keys.create"] == 1
            assert "api_keys.rotate" not in operations

    run_async(check)


def test_a_sink_that_never_takes_it_leaves_the_key_in_doubt(tmp_path: Path) -> None:
    text = "workspaces: [{name: A, api_keys: [{name: k, scopes: [prompts.render]}]}]\n"

    async def check() -> None:
        def sealed(issued: manifest.IssuedKey) -> None:
            raise OSError(f"cannot take {issued.secret}")

        async with site() as here:
            path = tmp_path / "run.jsonl"
            with bulk.Journal.open(path) as journal:
                report = await here.apply(text, secrets=sealed, journal=journal)
            (doubt,) = report.in_doubt()
            assert "its secret was not saved: OSError" in str(doubt.error)
            with bulk.Journal.open(path) as journal:
                report = await here.apply(text, journal=journal)
            assert statuses(report) == {"api_keys/A/k": "created"}
            (issued,) = here.issued
            assert await usable(here, [issued.secret]) == {"k"}
            assert issued.secret not in path.read_text()

    anyio.run(check)


def test_what_the_journal_has_seen_there_is_not_made_again_because_a_read_is_late(tmp_path: Path) -> None:
    text = "workspaces: [{name: A}]\n"
    changed = "workspaces: [{name: A, description: Finds things}]\n"
    late = Stale(3_600_000)

    async def check() -> None:
        async with site(faults=FaultPlan([Rule(late, on="users.list")])) as here:
            with bulk.Journal.open(tmp_path / "run.jsonl") as journal:
                assert statuses(await here.apply(text, journal=journal)) == {"workspaces/A": "created"}
                here.plane.faults = FaultPlan([Rule(ErrorStatus(400), on="workspaces.update")])
                assert statuses(await here.apply(changed, journal=journal)) == {"workspaces/A": "failed"}
                here.plane.faults = FaultPlan([Rule(late, on="workspaces.list", first=1)])
                assert statuses(await here.apply(changed, journal=journal)) == {"workspaces/A": "updated"}
            assert (await found(here))["workspaces"] == Counter(["A"])

    anyio.run(check)


def test_what_the_journal_says_is_made_and_is_gone_is_made_again(tmp_path: Path) -> None:
    text = "workspaces: [{name: A}]\n"

    async def check() -> None:
        async with site() as here:
            path = tmp_path / "run.jsonl"
            for _ in range(3):
                with bulk.Journal.open(path) as journal:
                    assert statuses(await here.apply(text, journal=journal)) == {"workspaces/A": "created"}
                (made,) = [each async for each in here.portkey.workspaces.list()]
                await closed(here.portkey, made.id, "A")

    anyio.run(check)


def test_a_file_for_secrets_is_private_and_keeps_what_it_has(tmp_path: Path, run_async: RunAsync) -> None:
    text = "workspaces: [{name: A, api_keys: [{name: 'b c', scopes: []}]}]\n"

    async def check() -> None:
        async with site() as here:
            path = tmp_path / f"keys-{id(here)}.jsonl"
            with manifest.SecretFile(path) as secrets:
                await here.apply(text, secrets=secrets)
            assert stat.S_IMODE(path.stat().st_mode) == 0o600
            (first,) = map(json.loads, path.read_text().splitlines())
            assert (first["name"], first["workspace"]) == ("b c", "A")
            assert await usable(here, [first["key"]]) == {"b c"}
            path.write_text(path.read_text() + '{"name": "half of a li')
            with manifest.SecretFile(path) as secrets:
                other = text.replace("name: A", "name: B").replace("b c", "d")
                await here.apply(other, secrets=secrets)
                assert secrets.holds(first["id"])
                assert not secrets.holds("another")
            (_, second) = map(json.loads, path.read_text().splitlines())
            assert second["workspace"] == "B"
            assert first["key"] not in repr(secrets)

    run_async(check)


def issued(
    name: str, workspace: str | None = None, *, id: str = "i", secret: str = "s"
) -> manifest.IssuedKey:
    return manifest.IssuedKey(name=name, workspace=workspace, id=id, secret=secret)


def test_a_file_that_shells_read_is_quoted_and_no_two_keys_share_a_variable(tmp_path: Path) -> None:
    path = tmp_path / ".env"
    odd = "it's $HOME `id` \\"
    keys = [
        issued("b_c", "a", secret="first"),
        issued("c", "a-b", secret="second"),
        issued("a b c", secret=odd),
        issued("7 é", "Search & Ads", secret="fourth"),
        issued("path", secret="fifth"),
    ]

    async def write(keys: list[manifest.IssuedKey]) -> None:
        # Each by a run of its own, as who has a variable has to be read from the file.
        for key in keys:
            with manifest.SecretFile(path, format="dotenv") as secrets:
                await secrets(key)

    def sourced() -> dict[str, str]:
        script = f"set -a; . {path}; unset _; env -0"
        found = subprocess.run(["sh", "-c", script], env={"PATH": os.environ["PATH"]}, capture_output=True)
        pairs = [each.partition("=") for each in found.stdout.decode().split("\0") if each]
        return {
            name: value
            for name, _, value in pairs
            if value in {key.secret for key in keys} or name == "A_B_C"
        }

    anyio.run(write, keys)
    variables = sourced()
    assert sorted(variables.values()) == sorted(key.secret for key in keys)
    assert variables["A_B_C"] == "first"
    assert variables["SEARCH___ADS_7__"] == "fourth"
    assert "PATH" not in variables
    # The same key made anew keeps its variable.
    anyio.run(
        write, [issued("c", "a-b", id="j", secret="newer"), issued("b_c", "a", id="k", secret="newest")]
    )
    keys += [issued("c", secret="newer"), issued("c", secret="newest")]
    again = sourced()
    assert again["A_B_C"] == "newest"
    assert {name for name, value in variables.items() if value == "second"} == {
        name for name, value in again.items() if value == "newer"
    }
    with manifest.SecretFile(path, format="dotenv") as secrets:
        assert secrets.holds("k")
        assert not secrets.holds("another")


@pytest.mark.parametrize(
    ("format", "there", "left"),
    [
        ("jsonl", '{"id": "a", "key": "s"}', '{"id": "a", "key": "s"}\n'),
        ("jsonl", '{"id": "a", "key": "s"}\n{"name": "b", "work', '{"id": "a", "key": "s"}\n'),
        ("jsonl", "{}\n\0\0\0", "{}\n"),
        ("jsonl", "somebody's notes", "somebody's notes\n"),
        ("dotenv", "A='s'", "A='s'\n"),
        ("dotenv", "A='s'\nB='t", "A='s'\n"),
        ("dotenv", 'A=\'s\'\n# {"name": "b', "A='s'\n"),
        ("dotenv", "# my own", "# my own\n"),
    ],
)
def test_half_a_line_of_a_run_that_was_ended_is_taken_away_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, format: Literal["jsonl", "dotenv"], there: str, left: str
) -> None:
    path, synced = tmp_path / "keys", list[str]()
    path.touch(0o600)
    path.write_text(there)
    monkeypatch.setattr(os, "fsync", lambda descriptor: synced.append(path.read_text()))
    manifest.SecretFile(path, format=format).close()
    assert path.read_text() == left
    assert synced[-1] == left


def test_two_processes_may_write_into_one_file_of_secrets(tmp_path: Path) -> None:
    path = tmp_path / ".env"

    async def check() -> None:
        with (
            manifest.SecretFile(path, format="dotenv") as one,
            manifest.SecretFile(path, format="dotenv") as other,
        ):
            await one(issued("b_c", "a", id="i", secret="first"))
            await other(issued("c", "a-b", id="j", secret="second"))
            assert not one.holds("j")
            await one(issued("d", secret="third"))
            assert one.holds("j")
            assert other.holds("i")

    anyio.run(check)
    variables = [line.partition("=")[0] for line in path.read_text().splitlines() if line[0] != "#"]
    assert len(set(variables)) == 3


def test_a_file_that_others_can_read_is_refused_for_secrets(tmp_path: Path) -> None:
    (tmp_path / "open.jsonl").touch(0o644)
    (tmp_path / "open.jsonl").chmod(0o644)
    with pytest.raises(ConfigurationError, match=r"can be read by others \(mode 644\); make it private"):
        manifest.SecretFile(tmp_path / "open.jsonl")
    (tmp_path / "link.jsonl").symlink_to(tmp_path / "elsewhere.jsonl")
    with pytest.raises(ConfigurationError, match="is a link"):
        manifest.SecretFile(tmp_path / "link.jsonl")
    with pytest.raises(ConfigurationError, match="can't be opened for secrets"):
        manifest.SecretFile(tmp_path)
    assert not (tmp_path / "elsewhere.jsonl").exists()


def test_a_journal_that_breaks_ends_the_run_and_the_error_has_what_was_done(tmp_path: Path) -> None:
    async def check() -> None:
        async with site() as here:
            with bulk.Journal.open(tmp_path / "run.jsonl") as journal:

                def close(event: Event) -> None:
                    if event.kind == "finished" and event.statistics.created == TEAMS + 5:
                        journal.close()

                with pytest.raises(JournalError, match="is closed") as caught:
                    await here.apply(ORG, journal=journal, on_event=close, concurrency=1)
            assert caught.value.report is not None
            assert caught.value.report.statistics().created == TEAMS + 5 == here.writes()
            with pytest.raises(JournalError, match="is closed"):
                await here.apply(ORG, journal=journal)
            assert here.writes() == TEAMS + 5

    anyio.run(check)
