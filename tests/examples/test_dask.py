"""Many organisations over a Dask cluster: each done once, also where a worker is killed in the middle."""

from __future__ import annotations

import json
import os
import signal
import stat
import sys
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import anyio
from anyio.streams.text import TextReceiveStream
from example_programs import EXAMPLES, Stage, stage

NAMES = ("ads", "search", "web")
TEAMS = 20
WAIT_SECONDS = 300

MANIFEST = "workspaces:\n" + "".join(
    f"  - name: Team {number}\n    api_keys:\n      - {{name: batch, scopes: [completions.write]}}\n"
    for number in range(TEAMS)
)


@asynccontextmanager
async def planes(folder: Path, **options: float) -> AsyncIterator[dict[str, Stage]]:
    """Serve a plane for each organisation, and write the list of them."""
    (folder / "kept").mkdir()
    (folder / "org.yaml").write_text(MANIFEST)
    async with AsyncExitStack() as stack:
        sites = {
            name: await stack.enter_async_context(stage(seed=seed, **options))
            for seed, name in enumerate(NAMES)
        }
        rows = [f"{name},org.yaml,{site.url},KEY_OF_{name.upper()}" for name, site in sites.items()]
        listed = "\n".join(["name,manifest,base_url,key_variable", *rows])
        (folder / "organisations.csv").write_text(f"{listed}\n")
        yield sites


def environment(sites: dict[str, Stage]) -> dict[str, str]:
    keys = {f"KEY_OF_{name.upper()}": site.plane.api_key for name, site in sites.items()}
    return {**os.environ, **keys}


def journal(folder: Path, name: str) -> list[dict[str, object]]:
    """The lines of a journal, as far as they are whole."""
    file = folder / "kept" / f"{name}.jsonl"
    lines = file.read_text().splitlines(keepends=True) if file.exists() else []
    return [json.loads(line) for line in lines if line.endswith("\n")]


async def check(folder: Path, sites: dict[str, Stage], summaries: list[dict[str, object]]) -> None:
    """Each organisation is as its manifest says, nothing is there twice, and each key's secret is on file."""
    assert {summary["name"]: summary.get("undone", summary) for summary in summaries} == {
        name: {} for name in NAMES
    }
    for name, site in sites.items():
        found = Counter([each.name async for each in site.portkey.workspaces.list()])
        assert found == Counter(f"Team {number}" for number in range(TEAMS))
        keys = {row["id"]: row["key"] for row in site.plane._organisation["api_keys"]}
        kept = folder / "kept" / f"{name}.secrets"
        secrets = {it["id"]: it["key"] for it in map(json.loads, kept.read_text().splitlines())}
        assert len(secrets) == TEAMS
        assert secrets.items() <= keys.items()
        assert stat.S_IMODE(kept.stat().st_mode) == 0o600
        told = json.dumps([summaries, journal(folder, name)])
        assert not any(secret in told for secret in keys.values())


def command(folder: Path) -> list[str]:
    program = EXAMPLES / "dask" / "organisations.py"
    return [sys.executable, str(program), str(folder / "organisations.csv"), str(folder / "kept")]


async def test_organisations_are_spread_and_one_whose_worker_is_killed_is_resumed(tmp_path: Path) -> None:
    async with planes(tmp_path, latency_ms=30) as sites:
        told = ""
        async with await anyio.open_process(
            command(tmp_path), env=environment(sites), stdin=None, stderr=None
        ) as process:
            try:
                assert process.stdout is not None
                with anyio.fail_after(WAIT_SECONDS):
                    # The journal says which process works on it, and how far it is.
                    while len(lines := journal(tmp_path, "ads")) < 10:  # noqa: ASYNC110
                        await anyio.sleep(0.02)
                    victim = next(line["pid"] for line in lines if line.get("e") == "open")
                    assert isinstance(victim, int)
                    os.kill(victim, signal.SIGKILL)
                    async for piece in TextReceiveStream(process.stdout):
                        told += piece
                    assert await process.wait() == 0, told
            finally:
                if process.returncode is None:
                    process.terminate()
        await check(tmp_path, sites, [json.loads(line) for line in told.splitlines()])
        writers = [line["pid"] for line in journal(tmp_path, "ads") if line.get("e") == "open"]
        assert len(set(writers)) == 2
        assert writers[0] == victim
        first = {name: journal(tmp_path, name)[1]["pid"] for name in NAMES}
        assert len(set(first.values())) > 1


async def test_what_is_wrong_with_one_organisation_is_told_and_the_others_are_done(tmp_path: Path) -> None:
    async with planes(tmp_path) as sites:
        variables = environment(sites)
        del variables["KEY_OF_WEB"]
        one = [*command(tmp_path), "--workers", "1"]
        ended = await anyio.run_process(one, env=variables, check=False, stderr=None)
        summaries = {line["name"]: line for line in map(json.loads, ended.stdout.splitlines())}
        assert ended.returncode == 1
        assert (summaries["ads"]["done"], summaries["search"]["done"]) == (2 * TEAMS, 2 * TEAMS)
        assert "KEY_OF_WEB" in summaries["web"]["error"]
        assert sites["web"].plane.statistics().requests == 0


async def test_a_list_that_is_wrong_is_told_before_anything_is_started(tmp_path: Path) -> None:
    row = "ads,org.yaml,http://127.0.0.1:9/v1,KEY"
    header = "name,manifest,base_url,key_variable"
    for content, complaint in [
        (f"{header}\n{row}\n{row}\n", "two organisations have the same name"),
        (f"name,manifest,base_url\n{row}\n", "line 2: there is no key_variable"),
    ]:
        (tmp_path / "organisations.csv").write_text(content)
        ended = await anyio.run_process(command(tmp_path), check=False)
        assert (ended.returncode, ended.stdout) == (1, b"")
        assert complaint in ended.stderr.decode()
