"""What can't be read of a published document: left out, and said."""

from __future__ import annotations

from collections.abc import Iterator

import attrs


@attrs.define
class Faults:
    """Collects what was left out while a document was read.

    Attributes:
        lost: One line for each thing that our form of a document has no place for.
        missing: One line for each reference that leads nowhere: the document is broken there.
    """

    lost: list[str] = attrs.field(factory=list)
    missing: list[str] = attrs.field(factory=list)

    def lose(self, where: str, what: str) -> None:
        self.lost.append(f"{where}: {what}")

    def miss(self, where: str, target: object) -> None:
        self.missing.append(f"{where}: {target}")

    def remarks(self) -> Iterator[str]:
        yield from dict.fromkeys(self.lost)
