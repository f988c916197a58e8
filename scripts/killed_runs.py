"""Provision against a plane with faults, interrupt the runs repeatedly, and check the result.

    python scripts/killed_runs.py --items 10000 --ends 5 --seed 1

Each run is `portkey-admin apply` in a separate process; `portkey-admin resume` continues it, with a clock
that jumps by minutes or days in either direction. Runs end by SIGKILL, at a random time or right after a
secret was written, or because the disk with the journal and the secrets is full: the disk of --disk, which
must be a small separate file system, or else a simulated one. At the end the organisation is read back:
nothing may be missing or duplicated, the secret of every key must be saved, and no key may have got another
secret after that. Exits with 1 if any of this fails.
"""

from __future__ import annotations

import argparse
import errno
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Literal, NoReturn

import anyio
import attrs
from killed_organisation import organisation, rotated, there, wanted, without_secret
from plane_process import Plane, control_plane, statistics

# Shares of all requests: responses lost after the write, rejections, failures before and after the write.
FAULTS: tuple[Mapping[str, object], ...] = (
    {"fault": "dropped", "after": True, "probability": 0.05},
    {"fault": "rate_limited", "retry_after": 0.005, "form": "milliseconds", "probability": 0.05},
    {"fault": "error_status", "status": 500, "probability": 0.02},
    {"fault": "error_status", "status": 500, "after": True, "probability": 0.02},
)
# More than enough: a run that is not done after this many attempts hangs.
MOST_RUNS = 12
RUN_SECONDS = 300
# Seconds by which the clock of a run differs from the plane's.
JUMPS = (0.0, 0.0, -90.0, 600.0, -3600.0, 7200.0, 864_000.0, -31_536_000.0)

End = Literal["kill", "kill at a secret", "full disk", "nothing"]


@attrs.frozen(kw_only=True)
class Verdict:
    """The result of all runs."""

    seed: int
    items: int
    kills: int
    """Processes that were killed with SIGKILL while writing."""
    fills: int
    """Processes whose disk was full."""
    runs: int
    requests: int
    seconds: float
    lost: tuple[tuple[str, ...], ...]
    twice: tuple[tuple[str, ...], ...]
    unknown: tuple[tuple[str, ...], ...]
    """Resources that exist but were never wanted."""
    rotated: tuple[str, ...]
    """Keys that got another secret after theirs was handed over."""
    exit: int
    """Exit code of the last run."""

    @property
    def holds(self) -> bool:
        """Return whether everything exists exactly once."""
        return not (self.lost or self.twice or self.unknown or self.rotated or self.exit)

    def __str__(self) -> str:
        return (
            f"seed {self.seed}: {self.items:,} resources, {self.kills} kills, {self.fills} full disks, "
            f"{self.runs} runs, {self.requests:,} requests, {self.seconds:.1f} s: {len(self.lost)} lost, "
            f"{len(self.twice)} twice, {len(self.unknown)} unknown, {len(self.rotated)} rotated, "
            f"exit {self.exit}"
        )


@attrs.frozen(kw_only=True)
class Attempts:
    """The configuration of the runs, and their files."""

    plane: Plane
    folder: Path
    disk: Path
    """Folder of the journal and the secrets; it may be a separate file system."""
    is_small: bool
    """Whether the disk is small enough to be filled."""
    items: int
    chance: random.Random
    concurrency: int
    settle: float

    @property
    def journal(self) -> Path:
        """The journal of all runs."""
        return self.disk / "run.jsonl"

    @property
    def secrets(self) -> Path:
        """The file with the secrets."""
        return self.disk / "keys.jsonl"

    def command(self, end: End) -> list[str]:
        """Return the command of the next run."""
        room = self.chance.randint(0, 150 * self.items) if end == "full disk" and not self.is_small else -1
        command = [sys.executable, __file__, "--child", str(self.chance.choice(JUMPS)), str(room)]
        if self.journal.exists():
            return [*command, "resume", str(self.journal)]
        command += ["apply", str(self.folder / "org.json"), "--journal", str(self.journal)]
        command += ["--secrets", str(self.secrets), "--concurrency", str(self.concurrency)]
        return [*command, "--settle", str(self.settle)]

    def run(self, number: int, end: End) -> tuple[int, bool]:
        """Start a run, and end it as planned; returns its exit status, and whether it was ended by us."""
        environment = {**os.environ, "PORTKEY_BASE_URL": self.plane.url, "PORTKEY_API_KEY": self.plane.key}
        environment["XDG_STATE_HOME"] = str(self.folder)
        with (
            (self.folder / f"run-{number}.txt").open("w") as output,
            subprocess.Popen(
                self.command(end), env=environment, stdout=output, stderr=subprocess.STDOUT
            ) as process,
        ):
            is_ended = end == "full disk" and not self.is_small
            if end == "kill at a secret":
                most = max(1, self.items // 25)
                is_ended = self._wait(process, lambda: _lines(self.secrets), self.chance.randint(1, most))
            elif end in ("kill", "full disk") and not is_ended:
                most = max(2, self.items // 4)
                is_ended = self._wait(process, lambda: _lines(self.journal), self.chance.randint(1, most))
            if is_ended and end == "full disk" and self.is_small:
                fill_up(self.disk / "filler")
            elif is_ended and end != "full disk":
                process.kill()
            status = process.wait(RUN_SECONDS)
        (self.disk / "filler").unlink(missing_ok=True)
        return status, is_ended

    def _wait(self, process: subprocess.Popen[bytes], count: Callable[[], int], more: int) -> bool:
        """Wait until this much more was written; False if the process ended before."""
        before = count()
        while process.poll() is None:
            if count() >= before + more:
                return True
            time.sleep(0.001)
        return False


def _lines(file: Path) -> int:
    return file.read_bytes().count(b"\n") if file.exists() else 0


def fill_up(filler: Path) -> None:
    """Fill a file system completely."""
    with open(filler, "wb", buffering=0) as file:
        size = 1 << 16
        while size:
            try:
                file.write(b"\0" * size)
            except OSError:
                size //= 2


def run_until_done(attempts: Attempts, ends: int) -> tuple[Counter[str], int, int]:
    """Apply, interrupt, and resume until a run completes.

    Returns how many runs were ended in each way, the number of runs, and the exit status of the last one.
    """
    planned = attempts.chance.choices(("kill", "kill at a secret", "full disk"), weights=(2, 1, 1), k=ends)
    ended: Counter[str] = Counter()
    status = run = 0
    for run in range(1, ends + MOST_RUNS):
        end: End = planned[0] if planned else "nothing"  # type: ignore[assignment]
        status, is_ended = attempts.run(run, end)
        if is_ended:
            planned = planned[1:]
            ended[end] += 1
        elif status in (0, 2):  # done, or never will be
            break
    return ended, run, status


def killed_run(
    seed: int,
    *,
    items: int,
    ends: int | None = None,
    disk: Path | None = None,
    concurrency: int = 32,
    settle: float = 0.3,
    latency_ms: float = 2,
) -> Verdict:
    """Run everything once, on a separate plane.

    ends: how many runs are interrupted; default: one to five, depending on the seed.
    disk: the folder of a small file system; None: simulate one.
    """
    started, chance = time.monotonic(), random.Random(seed)
    manifest = organisation(items)
    options = ("--seed", str(seed), "--latency-ms", str(latency_ms), "--accept-invites-after-ms", "500")
    with ExitStack() as opened:
        folder = Path(opened.enter_context(tempfile.TemporaryDirectory(prefix="killed-")))
        (folder / "org.json").write_text(json.dumps(manifest), "utf-8")
        faults = folder / "faults.json"
        faults.write_text(json.dumps({"seed": seed, "rules": FAULTS}), "utf-8")
        plane = opened.enter_context(control_plane(*options, "--faults", str(faults)))
        attempts = Attempts(
            plane=plane,
            folder=folder,
            disk=disk or folder,
            is_small=disk is not None,
            items=items,
            chance=chance,
            concurrency=concurrency,
            settle=settle,
        )
        for file in (attempts.journal, attempts.secrets):
            opened.callback(file.unlink, missing_ok=True)
        ended, runs, status = run_until_done(attempts, ends or chance.randint(1, 5))
        requests = statistics(plane)["requests"]
        found, masks = anyio.run(there, plane)
        if status:
            sys.stderr.write((folder / f"run-{runs}.txt").read_text("utf-8")[-3000:])
        lost = [*(wanted(manifest) - found), *without_secret(attempts.secrets, masks)]
        again = rotated(attempts.secrets, masks)
    return Verdict(
        seed=seed,
        items=wanted(manifest).total(),
        kills=ended["kill"] + ended["kill at a secret"],
        fills=ended["full disk"],
        runs=runs,
        requests=requests,
        seconds=time.monotonic() - started,
        lost=tuple(lost),
        twice=tuple(thing for thing, count in found.items() if count > 1),
        unknown=tuple(found.keys() - wanted(manifest).keys()),
        rotated=tuple(again),
        exit=status,
    )


def child(ahead: float, room: int, arguments: list[str]) -> NoReturn:
    """Act as `portkey-admin`, with a shifted clock, and this much space on the disk (-1: enough)."""
    real_time, real_write = time.time, os.write

    def limited(descriptor: int, data: memoryview) -> int:
        nonlocal room
        if descriptor <= 2:
            return real_write(descriptor, data)
        if room == 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        written = real_write(descriptor, data[:room])
        room -= written
        return written

    time.time = lambda: real_time() + ahead
    if room >= 0:
        os.write = limited  # type: ignore[assignment]
    from portkey_admin.cli import main

    main(arguments)
    sys.exit(0)


def main() -> int:
    """Run it; returns 0 if all counts are as expected."""
    if sys.argv[1:2] == ["--child"]:
        child(float(sys.argv[2]), int(sys.argv[3]), sys.argv[4:])
    parser = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    parser.add_argument("--items", type=int, default=500)
    parser.add_argument("--ends", type=int, help="number of interrupted runs; default: 1 to 5")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seeds", type=int, default=1, help="number of seeds, starting with --seed")
    parser.add_argument("--concurrency", type=int, default=32)
    parser.add_argument("--disk", type=Path, help="a folder on a small file system")
    options = parser.parse_args()
    os.environ["no_proxy"] = "127.0.0.1"
    held = True
    for seed in range(options.seed, options.seed + options.seeds):
        chosen = {"items": options.items, "ends": options.ends, "disk": options.disk}
        verdict = killed_run(seed, concurrency=options.concurrency, **chosen)
        print(verdict, flush=True)
        for what in ("lost", "twice", "unknown", "rotated"):
            for thing in getattr(verdict, what)[:5]:
                print(f"  {what}: {thing}")
        held = held and verdict.holds
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
