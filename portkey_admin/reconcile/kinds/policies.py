"""Usage limit and rate limit policies."""

from __future__ import annotations

from portkey_admin.reconcile.identity import PLACES
from portkey_admin.reconcile.kind import Kind
from portkey_admin.reconcile.rules import FieldRules


def _policies(name: str, thing: str, unnamed: tuple[str, ...]) -> Kind:
    return Kind(
        name=name,
        thing=thing,
        prefix=name,
        places=PLACES,
        levels=True,
        keys=(("name",), unnamed),
        triggers=frozenset({"reset_usage_for_value"}),
        rules=FieldRules(
            told_apart_by={"conditions": ("key",), "group_by": ("key",)},
            unordered=frozenset({"conditions[].value", "conditions[].excludes"}),
            references={"conditions[].value": "workspaces", "conditions[].excludes": "workspaces"},
        ),
    )


USAGE_LIMIT_POLICIES = _policies(
    "usage_limit_policies", "usage limit policy", ("type", "conditions", "group_by")
)

# A limit per minute and one per day can coexist.
RATE_LIMIT_POLICIES = _policies(
    "rate_limit_policies", "rate limit policy", ("type", "unit", "conditions", "group_by")
)
