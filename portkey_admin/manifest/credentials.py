"""Which secrets of a thing are to be sent, although no answer shows whether they differ."""

from __future__ import annotations

from collections.abc import Iterator

from portkey_admin.manifest.choices import PlanChoices
from portkey_admin.manifest.digests import Standing
from portkey_admin.manifest.items import Thing
from portkey_admin.manifest.secrets import secrets_at
from portkey_admin.manifest.steps import top_of
from portkey_admin.reconcile import Change, Found
from portkey_admin.secrets.masking import MASK


class WrittenSecrets:
    """Compares the secrets that things point at with what earlier runs sent."""

    def __init__(self, choices: PlanChoices) -> None:
        self._choices = choices
        self._unknown = 0

    def notes(self) -> Iterator[str]:
        """Yield what there is to say when all things have been looked for."""
        if self._unknown:
            noun = "secret" if self._unknown == 1 else "secrets"
            yield (
                f"{self._unknown:,} {noun} can't be compared, as there is no record of what was sent:"
                " --send-secrets sends what the file points at"
            )

    async def compare(
        self, thing: Thing, found: Found
    ) -> tuple[tuple[str, ...], list[Change], frozenset[str]]:
        """Return the fields whose secrets are to be sent, these as changes, and the fields that are known."""
        pointed_at = dict(secrets_at(thing.body))
        if not pointed_at:
            return (), [], frozenset()
        standing: dict[str, Standing] = dict.fromkeys(pointed_at, "unknown")
        decided = self._choices.decided
        if decided is not None:
            standing |= dict.fromkeys(pointed_at.keys() & set(decided.get(thing.key, ())), "changed")
        elif self._choices.sends(thing.section.name):
            standing = dict.fromkeys(pointed_at, "changed")
        elif self._choices.digests is not None:
            standing = await self._choices.digests.compare(thing.key, found.id, pointed_at)
        if decided is None:
            self._unknown += sum(each == "unknown" for each in standing.values())
        changed = [path for path, each in standing.items() if each == "changed"]
        known = {top_of(path) for path in pointed_at}
        known -= {top_of(path) for path, each in standing.items() if each == "unknown"}
        changes = [Change(field=path, before=MASK, after=MASK) for path in changed]
        return tuple(dict.fromkeys(map(top_of, changed))), changes, frozenset(known)
