"""Parts of a published document that can't be read: they are left out and reported."""

from __future__ import annotations

from collections.abc import Iterator

import attrs


@attrs.define
class Faults:
    """Collects what was left out while reading a document.

    Attributes:
        lost: One line for each part that our form of a document can't represent.
        missing: One line for each dangling reference, a defect of the document.
    """

    lost: list[str] = attrs.field(factory=list)
    missing: list[str] = attrs.field(factory=list)

    def lose(self, where: str, what: str) -> None:
        self.lost.append(f"{where}: {what}")

    def miss(self, where: str, target: object) -> None:
        self.missing.append(f"{where}: {target}")

    def remarks(self) -> Iterator[str]:
        yield from dict.fromkeys(self.lost)
