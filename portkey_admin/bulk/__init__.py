"""Bounded concurrent work over many items, with one outcome per item; runs can be killed and resumed.

    with bulk.Journal.open("invites.jsonl") as journal:
        report = await bulk.run(people, invite, journal=journal, key=email_of, find=find_invite)
    print(report)                       # 1,000 items in 12.1 s (83/s): 998 done, 1 failed, 1 in doubt

`run` keeps every outcome and returns a report. `stream` keeps none: it yields each outcome as it completes,
so memory does not grow with the length of the source. Both work on asyncio and trio, and know nothing of
HTTP: the rate limit is shared because `work` calls one client, which pauses all its callers on a 429.

With a journal, a killed run resumes where it stopped: finished items are skipped, and items that were in
flight are looked up before anything is retried.

The modules, in reading order:

- `collecting`, `streaming`, `ensuring`: the three ways to run; `arguments`: their checks.
- `engine`: the loop behind all three; `sequence`: its items; `item`: one of them; `doubts`: whether
  its write may have happened.
- `outcome`: how an item ended; `report`: how a run ended.
- `journal`: what was written, so that a run can be resumed; `journal_rules`: what an entry means.
- `journal_lines`, `journal_file`, `journal_index`: the journal as text, on disk and in memory;
  `journal_writer`: appends to it.
- `errors`: `JournalError`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from portkey_admin._lazy import lazily

if TYPE_CHECKING:
    from portkey_admin.bulk.collecting import run
    from portkey_admin.bulk.ensuring import ensure
    from portkey_admin.bulk.journal import Journal
    from portkey_admin.bulk.journal_lines import Entry
    from portkey_admin.bulk.outcome import Outcome, Status
    from portkey_admin.bulk.report import Event, Report
    from portkey_admin.bulk.report import RunStatistics as Statistics
    from portkey_admin.bulk.streaming import Outcomes, stream
    from portkey_admin.reconcile.outcome import Intend

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

__getattr__: Callable[[str], object]
__dir__: Callable[[], list[str]]
__getattr__, __dir__ = lazily(
    __name__,
    {
        "collecting": ["run"],
        "ensuring": ["Intend", "ensure"],
        "journal": ["Journal"],
        "journal_lines": ["Entry"],
        "outcome": ["Outcome", "Status"],
        "report": ["Event", "Report", "Statistics:RunStatistics"],
        "streaming": ["Outcomes", "stream"],
    },
)
