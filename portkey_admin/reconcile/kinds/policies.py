"""Policies for budgets and rates."""

from __future__ import annotations

from portkey_admin.reconcile.compare import Rules
from portkey_admin.reconcile.kind import NEXT_RESET, PLACES, Kind


def _policies(name: str, thing: str, unnamed: tuple[str, ...]) -> Kind:
    return Kind(
        name=name,
        thing=thing,
        prefix=name,
        places=PLACES,
        levels=True,
        keys=(("name",), unnamed),
        triggers=frozenset({"reset_usage_for_value"}),
        rules=Rules(
            unseen=frozenset({NEXT_RESET}), told_apart_by=dict.fromkeys(("conditions", "group_by"), "key")
        ),
    )


USAGE_LIMIT_POLICIES = _policies(
    "usage_limit_policies", "usage limit policy", ("type", "conditions", "group_by")
)

# A rate for each minute and one for each day go together.
RATE_LIMIT_POLICIES = _policies(
    "rate_limit_policies", "rate limit policy", ("type", "unit", "conditions", "group_by")
)
