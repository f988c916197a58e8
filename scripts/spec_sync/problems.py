"""What stops a sync: a list for the person who has to mend the overlay, never a guess."""

from __future__ import annotations


class SyncError(Exception):
    """Stop a sync with everything that has to be decided by a person.

    Args:
        headline: What kind of thing is wrong.
        items: One line for each place.
        remedy: What to do about it.
    """

    def __init__(self, headline: str, items: list[str], remedy: str) -> None:
        self.headline, self.items, self.remedy = headline, items, remedy
        super().__init__("\n".join([f"{headline}:", *(f"  - {item}" for item in items), remedy]))
