"""Export yesterday's logs, of each workspace, to files: FOLDER/2026-01-31/WORKSPACE.T00.jsonl

Usage: PORTKEY_API_KEY=<organisation service key> python nightly_export.py FOLDER [--day DAY] [--hours 6]

Files are written completely or not at all, and existing files are skipped: run it as often as you like.
Needs the scopes workspaces.list and logs.export.
"""

import argparse
import sys
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import anyio
import attrs

from portkey_admin import PortkeyAdmin, PortkeyError, bulk

FIELDS = ["id", "trace_id", "created_at", "ai_org", "ai_model", "response_status_code", "total_units", "cost"]
MOST = 50_000  # logs in one export: Portkey leaves out the rest
AT_ONCE = 4  # exports are jobs that Portkey runs; more of them do not finish sooner


@attrs.frozen
class Part:
    """A file to write: a workspace, and some hours of its logs."""

    workspace: str
    begin: datetime
    end: datetime
    file: Path


def parts(workspaces: list[str], day: date, hours: int, folder: Path) -> list[Part]:
    """Return the files that do not exist yet."""
    midnight = datetime.combine(day, time(), UTC)
    starts = [midnight + timedelta(hours=hour) for hour in range(0, 24, hours)]
    wanted = [
        Part(name, begin, begin + timedelta(hours=hours), folder / f"{day}" / f"{name}.T{begin:%H}.jsonl")
        for name in workspaces
        for begin in starts
    ]
    return [part for part in wanted if not part.file.exists()]


async def export_day(day: date, hours: int, folder: Path) -> bool:
    """Export the missing files, and return whether all of them exist now."""
    (folder / f"{day}").mkdir(parents=True, exist_ok=True)
    async with PortkeyAdmin() as portkey:

        async def export(part: Part) -> int:
            unchecked = part.file.with_suffix(".unchecked")
            done = await portkey.log_exports.run(
                to=unchecked,
                workspace_id=part.workspace,
                requested_data=FIELDS,
                filters={
                    "time_of_generation_min": part.begin,
                    "time_of_generation_max": part.end - timedelta(milliseconds=1),  # both ends are included
                    "page_size": MOST,
                },
            )
            if done.records >= MOST:
                unchecked.unlink()
                raise ValueError(f"more than {MOST:,} logs may not fit into one export: use fewer --hours")
            unchecked.replace(part.file)
            return done.records

        slugs = [workspace.slug async for workspace in portkey.workspaces.list()]
        report = await bulk.run(parts(slugs, day, hours, folder), export, concurrency=AT_ONCE)
    for outcome in report.outcomes:
        told = f"{outcome.value} logs" if outcome.succeeded else f"{outcome.status}: {outcome.error}"
        print(f"{outcome.item.file}: {told}", flush=True)
    print(report)
    return report.ok


def whole_part(text: str) -> int:
    """Parse a number of hours that divides a day."""
    if text not in ("1", "2", "3", "4", "6", "8", "12", "24"):
        raise argparse.ArgumentTypeError(f"a day can't be divided into parts of {text} hours")
    return int(text)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path, help="folder to write to")
    yesterday = datetime.now(UTC).date() - timedelta(days=1)
    parser.add_argument(
        "--day", type=date.fromisoformat, default=yesterday, help="in UTC; default: yesterday"
    )
    parser.add_argument("--hours", type=whole_part, default=24, help="hours of logs per file")
    arguments = parser.parse_args()
    try:
        ok = anyio.run(export_day, arguments.day, arguments.hours, arguments.folder)
    except (PortkeyError, OSError) as error:
        sys.exit(f"nightly_export.py: {error}")
    sys.exit(0 if ok else 1)
