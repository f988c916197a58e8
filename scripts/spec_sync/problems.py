"""The problems that stop a sync, for the person who edits the overlay."""

from __future__ import annotations

import attrs


@attrs.frozen
class Stop:
    """A decision that a person has to make before anything is written.

    Attributes:
        headline: What is wrong.
        items: One line for each place.
        remedy: What to do about it, and in which file.
        draft: What could stand in that file, as YAML; empty if there is no proposal.
    """

    headline: str
    items: list[str]
    remedy: str
    draft: str = ""

    def __str__(self) -> str:
        return "\n".join([f"{self.headline}:", *(f"  - {item}" for item in self.items), self.remedy])


class SyncError(Exception):
    """The published document or the overlay can't be read, so there is no report.

    Args:
        headline: What is wrong.
        items: One line for each place.
        remedy: What to do about it.
    """

    def __init__(self, headline: str, items: list[str], remedy: str) -> None:
        super().__init__(str(Stop(headline, items, remedy)))


def stopped(stops: list[Stop]) -> str:
    """Return what stops a sync, with drafts, in Markdown."""
    lines = ["### What stops this sync", "", "Nothing was written."]
    for stop in stops:
        lines += ["", f"#### {stop.headline[:1].upper()}{stop.headline[1:]}", ""]
        lines += [*(f"- {item}" for item in stop.items), "", stop.remedy]
        if stop.draft:
            lines += ["", stop.draft.rstrip("\n")]
    return "\n".join(lines) + "\n"
