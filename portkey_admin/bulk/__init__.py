"""Bounded concurrent work over many items, with one outcome for each.

    report = await bulk.run(people, invite, concurrency=32)
    print(report)                       # 1,000 items in 12.1 s (83/s): 998 done, 1 failed, 1 in doubt

`run` keeps every outcome and returns a report. `stream` keeps none: it hands each over as it completes, so
that a source of any length takes the same memory. Both work on asyncio and on trio, and know nothing of HTTP:
the rate limit is shared because `work` calls one client, and that client pauses all its callers on a 429.

Bulk keeps no journal yet: a run that is killed has to be started again from the beginning.
"""

from .collecting import run
from .outcome import Outcome, Status
from .report import Report, Statistics
from .streaming import Outcomes, stream

__all__ = ["Outcome", "Outcomes", "Report", "Statistics", "Status", "run", "stream"]
