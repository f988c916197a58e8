"""Which secrets of a thing are to be sent, although no answer shows whether they differ."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import attrs

from portkey_admin.manifest.digests import SecretDigests, Standing
from portkey_admin.manifest.items import Thing
from portkey_admin.manifest.secrets import secrets_at
from portkey_admin.manifest.steps import top_of
from portkey_admin.reconcile import Change, Found
from portkey_admin.secrets.masking import MASK


@attrs.frozen(kw_only=True)
class PlanChoices:
    """What the caller of a plan wants besides the manifest."""

    replace: frozenset[str] = frozenset()
    send_secrets: bool | Collection[str] = False
    digests: SecretDigests | None = None

    def sends(self, kind: str) -> bool:
        """Say whether the secrets of a kind are sent in any case."""
        return self.send_secrets if isinstance(self.send_secrets, bool) else kind in self.send_secrets


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
        if self._choices.sends(thing.section.name):
            standing = dict.fromkeys(pointed_at, "changed")
        elif self._choices.digests is not None:
            standing = await self._choices.digests.compare(thing.key, found.id, pointed_at)
        self._unknown += sum(each == "unknown" for each in standing.values())
        changed = [path for path, each in standing.items() if each == "changed"]
        known = {top_of(path) for path in pointed_at}
        known -= {top_of(path) for path, each in standing.items() if each == "unknown"}
        changes = [Change(field=path, before=MASK, after=MASK) for path in changed]
        return tuple(dict.fromkeys(map(top_of, changed))), changes, frozenset(known)
