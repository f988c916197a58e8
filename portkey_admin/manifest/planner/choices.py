"""Options for planning, in addition to the manifest."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

import attrs

from portkey_admin.manifest.planner.digests import SecretDigests, Standing


@attrs.frozen(kw_only=True)
class PlanChoices:
    """Options for planning, in addition to the manifest.

    Attributes:
        prune: sections in which resources that are not in the manifest are deleted.
        remove: delete the resources that the manifest lists instead of creating them.
        replace: resources to recreate if a difference can't be updated in place, by key or KIND/NAME.
        send_secrets: whether to always send secrets, or the types of resource for which to.
        targets: limit the plan to these resources and their dependencies, by key or KIND/NAME; empty: all.
        digests: digests of the secrets that earlier runs sent.
        decided: whether each secret differs from what was sent, by key and field, if a saved plan says so.
            The digests are not consulted then.
    """

    prune: frozenset[str] = frozenset()
    remove: bool = False
    replace: frozenset[str] = frozenset()
    send_secrets: bool | Collection[str] = False
    targets: frozenset[str] = frozenset()
    digests: SecretDigests | None = None
    decided: Mapping[str, Mapping[str, Standing]] | None = None

    def sends(self, kind: str) -> bool:
        """Return whether to always send the secrets of a resource type."""
        return self.send_secrets if isinstance(self.send_secrets, bool) else kind in self.send_secrets

    def to_dict(self) -> dict[str, Any]:
        """Return the choices for a saved plan, which records itself which secrets are sent."""
        return {
            "prune": sorted(self.prune),
            "remove": self.remove,
            "replace": sorted(self.replace),
            "targets": sorted(self.targets),
        }

    @classmethod
    def of(cls, told: Mapping[str, Any]) -> PlanChoices:
        """Return the choices from the output of `to_dict`."""
        return cls(
            prune=frozenset(told["prune"]),
            remove=told["remove"],
            replace=frozenset(told["replace"]),
            targets=frozenset(told["targets"]),
        )
