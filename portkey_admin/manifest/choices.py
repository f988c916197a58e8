"""What the caller of a plan wants besides the manifest."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

import attrs

from portkey_admin.manifest.digests import SecretDigests, Standing


@attrs.frozen(kw_only=True)
class PlanChoices:
    """What the caller of a plan wants besides the manifest.

    Attributes:
        prune: sections in which what the manifest does not have is deleted.
        remove: what the manifest lists is deleted, instead of made.
        replace: what is deleted and made anew if a difference can't be written, by key or KIND/NAME.
        send_secrets: whether secrets are sent in any case, or the kinds of which they are.
        targets: what the plan is about, with what it depends on, by key or KIND/NAME; empty: all.
        digests: of the secrets that earlier runs sent.
        decided: how secrets stand to what was sent, by key and field, if a saved plan says so: they are not
            compared with what is on file then.
    """

    prune: frozenset[str] = frozenset()
    remove: bool = False
    replace: frozenset[str] = frozenset()
    send_secrets: bool | Collection[str] = False
    targets: frozenset[str] = frozenset()
    digests: SecretDigests | None = None
    decided: Mapping[str, Mapping[str, Standing]] | None = None

    def sends(self, kind: str) -> bool:
        """Say whether the secrets of a kind are sent in any case."""
        return self.send_secrets if isinstance(self.send_secrets, bool) else kind in self.send_secrets

    def to_dict(self) -> dict[str, Any]:
        """Return what a saved plan keeps of it: which secrets are sent, the plan itself says."""
        return {
            "prune": sorted(self.prune),
            "remove": self.remove,
            "replace": sorted(self.replace),
            "targets": sorted(self.targets),
        }

    @classmethod
    def of(cls, told: Mapping[str, Any]) -> PlanChoices:
        """Return what `to_dict` told."""
        return cls(
            prune=frozenset(told["prune"]),
            remove=told["remove"],
            replace=frozenset(told["replace"]),
            targets=frozenset(told["targets"]),
        )
