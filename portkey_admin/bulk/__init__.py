"""Bounded concurrent work over many items, with one outcome for each, that can be killed and resumed.

    with bulk.Journal.open("invites.jsonl") as journal:
        report = await bulk.run(people, invite, journal=journal, key=email_of, find=find_invite)
    print(report)                       # 1,000 items in 12.1 s (83/s): 998 done, 1 failed, 1 in doubt

`run` keeps every outcome and returns a report. `stream` keeps none: it hands each over as it completes, so
that a source of any length takes the same memory. Both work on asyncio and on trio, and know nothing of HTTP:
the rate limit is shared because `work` calls one client, and that client pauses all its callers on a 429.

With a journal, a run that was killed goes on where it was: what is done is skipped, and what was in flight is
looked for before anything is sent again.
"""

from portkey_admin.reconcile.outcome import Intend

from .collecting import run
from .ensuring import ensure
from .journal import Journal
from .journal_lines import Entry
from .outcome import Outcome, Status
from .report import Event, Report
from .report import RunStatistics as Statistics
from .streaming import Outcomes, stream

__all__ = [
    "Entry",
    "Event",
    "Intend",
    "Journal",
    "Outcome",
    "Outcomes",
    "Report",
    "Statistics",
    "Status",
    "ensure",
    "run",
    "stream",
]


def __dir__() -> list[str]:
    return sorted(__all__)
