"""Print the audit records that are new since the last run as JSON lines, for a SIEM.

Usage: PORTKEY_API_KEY=<organisation service key> python audit_to_siem.py ORGANISATION_ID state.json | shipper

Safe to run from cron: the state file is updated only after records were printed, a lock allows one run at a
time, and records that show up late are found later. A run that is killed may print some records twice, but
none is lost. Needs the scope audit_logs.list.
"""

import argparse
import fcntl
import hashlib
import json
import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import anyio

from portkey_admin import PortkeyAdmin, PortkeyError

WINDOW = timedelta(hours=1)  # of records in memory at once
LATE = timedelta(minutes=10)  # maximum time until a record is listed
# Text from the client, which may contain secrets.
LEFT_OUT = ("request_body", "request_headers")


def read_state(file: Path, days: float) -> tuple[datetime, dict[str, str]]:
    """Return the time up to which records were printed, and the last records' marks with their times."""
    if not file.exists():
        return datetime.now(UTC) - timedelta(days=days), {}
    state = json.loads(file.read_text())
    return datetime.fromisoformat(state["until"]), state["printed"]


def write_state(file: Path, until: datetime, printed: dict[str, str]) -> None:
    """Replace the state file atomically, with marks that identify printed records."""
    recent = {mark: time for mark, time in printed.items() if datetime.fromisoformat(time) > until - 2 * LATE}
    unfinished = file.with_suffix(".unfinished")
    with unfinished.open("w") as text:
        json.dump({"until": until.isoformat(), "printed": recent}, text)
        text.flush()
        os.fsync(text.fileno())
    unfinished.replace(file)


async def follow(organisation: str, file: Path, days: float) -> int:
    """Print new records, window by window, oldest first; returns their number."""
    until, printed = read_state(file, days)
    now, count = datetime.now(UTC), 0
    async with PortkeyAdmin() as portkey:
        while until < now:
            start, until = until - LATE, min(until + WINDOW, now)
            records = portkey.audit_logs.list(
                organisation_id=organisation, start_time=start, end_time=until, page_size=100
            )
            lines: list[tuple[str, str]] = []
            async for record in records.prefetch(4):
                fields = {name: value for name, value in record.to_dict().items() if name not in LEFT_OUT}
                time = (record.timestamp or until).isoformat()
                lines.append((time, json.dumps(fields, ensure_ascii=False, sort_keys=True)))
            for time, line in sorted(lines):
                mark = hashlib.sha256(line.encode()).hexdigest()
                if mark not in printed:
                    print(line)
                    printed[mark] = time
                    count += 1
            sys.stdout.flush()
            write_state(file, until, printed)
    return count


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("organisation", help="id of the organisation")
    parser.add_argument("state", type=Path, help="state file of the last run")
    parser.add_argument("--days", type=float, default=1, help="days that the first run goes back")
    arguments = parser.parse_args()
    try:
        with arguments.state.with_suffix(".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            count = anyio.run(follow, arguments.organisation, arguments.state, arguments.days)
        print(f"{count} records", file=sys.stderr)
    except BlockingIOError:
        sys.exit("audit_to_siem.py: another run is still active: try again later")
    except (PortkeyError, OSError, ValueError, KeyError) as error:
        sys.exit(f"audit_to_siem.py: {error}")
