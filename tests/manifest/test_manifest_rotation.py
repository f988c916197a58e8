"""A rotation that the manifest asks for: done once, and its secret reaches the file however the run ends."""

from __future__ import annotations

import json
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import Any

import anyio
import pytest
from manifest_runs import Event, Site, site

from portkey_admin import InvalidFieldError, bulk, manifest
from portkey_admin.reconcile import moments
from portkey_admin.testing import Dropped, FaultPlan, Rule

KEY = "workspaces: [{name: A, api_keys: [{name: k, scopes: [prompts.render]%s}]}]\n"
LONG_AGO = {"created_at": "2026-01-01T00:00:00.000Z", "last_updated_at": "2026-01-01T00:00:00.000Z"}
ENDS = ["the answer is lost", "the run dies before it hands over", "it dies after that", "the sink is full"]


class KilledError(BaseException):
    """Ends a run as a signal would."""


def key_of(here: Site) -> dict[str, Any]:
    organisation: Any = here.plane._organisation
    return next(row for row in organisation["api_keys"].rows() if row["name"] == "k")


def change(here: Site, **fields: Any) -> None:
    organisation: Any = here.plane._organisation
    organisation["api_keys"].change(key_of(here), fields)


def rotations(here: Site) -> int:
    return here.plane.statistics().operations.get("api_keys.rotate", 0)


def secrets_in(path: Path) -> list[str]:
    return [json.loads(line)["key"] for line in path.read_text().splitlines()]


@pytest.mark.parametrize("end", ENDS)
def test_a_rotation_reaches_the_file_of_secrets_however_its_run_ends(tmp_path: Path, end: str) -> None:
    place, log = tmp_path / "keys.jsonl", tmp_path / "run.journal"

    async def run(here: Site, text: str, **options: Any) -> Any:
        with manifest.SecretFile(place) as sink, bulk.Journal.open(log) as journal:
            return await here.apply(text, journal=journal, **{"secrets": sink, **options})

    async def end_badly(here: Site, text: str) -> None:
        with manifest.SecretFile(place) as sink:

            async def take(issued: manifest.IssuedKey) -> None:
                if end == "it dies after that":
                    await sink(issued)
                raise OSError("full") if end == "the sink is full" else KilledError

            def watch(event: Event) -> None:
                if event.kind == "parked" and end == "the answer is lost":
                    raise KilledError

            if end == "the answer is lost":
                here.plane.faults = FaultPlan([Rule(Dropped(after=True), on="api_keys.rotate")])
            try:
                await run(here, text, secrets=take, on_event=watch)
            except* KilledError:
                pass
            here.plane.faults = FaultPlan([])
            await here.quiet()

    async def check() -> None:
        async with site() as here:
            await run(here, KEY % "")
            change(here, **LONG_AGO)
            id, now = key_of(here)["id"], datetime.now(UTC).isoformat()
            text = KEY % f", rotate: {{at: '{now}', key_transition_period_ms: 1800000}}"
            log.unlink()
            await end_badly(here, text)
            assert rotations(here) == 1
            if end != "it dies after that":
                # Nobody has the secret, and Portkey rotates no further for now: the old one goes on working.
                report = await run(here, text)
                (doubt,) = report.in_doubt()
                assert "the transition from the earlier secret is over" in str(doubt.error)
                change(here, previous_key=None, previous_key_expires_at=None)
            before = rotations(here)
            assert (await run(here, text)).ok
            assert rotations(here) - before == (end != "it dies after that")
            assert (key_of(here)["id"], key_of(here)["key"]) == (id, secrets_in(place)[-1])
            assert len(secrets_in(place)) == 2
            log.unlink()
            assert (await here.plan(text)).writes == 0

    anyio.run(check)


def test_a_time_to_come_is_waited_for_and_one_that_was_done_is_done_whatever_the_server_shows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Later(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Later:
            return cls(2099, 1, 1, tzinfo=tz)

    async def check() -> None:
        async with site() as here:
            text = KEY % ", reset_usage: 2098-01-01T00:00:00Z, rotate: {at: 2098-01-01T00:00:00Z}"
            await here.apply(text)
            assert (await here.plan(text)).writes == 0
            monkeypatch.setattr(moments, "datetime", Later)
            (step,) = [step for step in await here.plan(text) if step.writes]
            assert [change.field for change in step.changes] == ["reset_usage", "rotate.at"]
            assert "api_keys.rotate" in (await here.plan(text)).needs().operations
            assert (await here.apply(text)).ok
            # The clock of the plane is still at an earlier time, so that its answers say nothing.
            assert (await here.plan(text)).writes == 0
            assert (rotations(here), len(here.issued)) == (1, 2)

    anyio.run(check)


def test_ensure_rotates_and_resets_once_and_clears_a_policy_that_holds_a_date_only() -> None:
    async def check() -> None:
        async with site() as here:
            keys, now = here.portkey.api_keys, datetime.now(UTC)
            await here.apply(KEY % "")
            place = {"workspace_id": key_of(here)["workspace_id"], "name": "k"}

            async def ensure(**fields: Any) -> tuple[str, list[str]]:
                done = await keys.ensure("workspace", "service", **place, **fields)
                return done.status, [change.field for change in done.difference]

            dated = {"next_rotation_at": "2098-01-01T00:00:00Z"}
            assert await ensure(rotation_policy=dated) == ("updated", ["rotation_policy.next_rotation_at"])
            assert await ensure(rotation_policy=dated) == ("unchanged", [])
            later = {"next_rotation_at": "2099-01-01T00:00:00Z"}
            assert await ensure(rotation_policy=later) == ("updated", ["rotation_policy.next_rotation_at"])
            # One that has passed was done: it is neither compared nor sent again.
            assert await ensure(rotation_policy={"next_rotation_at": "2020-01-01T00:00:00Z"}) == (
                "unchanged",
                [],
            )
            assert await ensure(rotation_policy=None) == ("updated", ["rotation_policy"])
            assert await ensure(rotation_policy=None) == ("unchanged", [])
            assert key_of(here)["rotation_policy"] is None

            assert await ensure(rotate={"at": now}, reset_usage=now) == ("unchanged", [])  # it is newer
            change(here, **LONG_AGO)
            assert await ensure(reset_usage="2099-01-01T00:00:00Z") == ("unchanged", [])  # not yet
            assert await ensure(reset_usage=now) == ("updated", ["reset_usage"])
            assert await ensure(reset_usage=now) == ("unchanged", [])
            change(here, **LONG_AGO)
            done = await keys.ensure("workspace", "service", **place, rotate={"at": now})
            assert getattr(done.value, "key", None) == key_of(here)["key"]
            assert await ensure(rotate={"at": now}) == ("unchanged", [])
            assert rotations(here) == 1
            with pytest.raises(InvalidFieldError, match=r"rotate\.at must be a date with time"):
                await ensure(rotate={"at": "soon"})

    anyio.run(check)
