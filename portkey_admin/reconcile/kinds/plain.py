"""Kinds that need nothing but data: configs, collections, labels, and policies of usage and rate limits."""

from __future__ import annotations

from portkey_admin.reconcile.identity import BY_SLUG_OR_NAME, IN_WORKSPACE, PLACES, SEARCH, SLUG
from portkey_admin.reconcile.kind import Kind
from portkey_admin.reconcile.rules import FieldRules

CONFIGS = Kind(
    name="configs",
    thing="config",
    prefix="configs",
    id_field="slug",
    places=IN_WORKSPACE,
    keys=BY_SLUG_OR_NAME,
    # Portkey silently ignores `isDefault` in requests (its Terraform provider, 0.3.0), so no request accepts
    # it. If the caller names it, a difference is reported.
    also={**SLUG, "isDefault": "integer"},
    rules=FieldRules(read_as={"isDefault": "is_default"}, unkept=frozenset({"isDefault"})),
)

COLLECTIONS = Kind(
    name="collections",
    thing="collection",
    prefix="collections",
    places=IN_WORKSPACE,
    keys=BY_SLUG_OR_NAME,
    also=SLUG,
    narrow=SEARCH,
    rules=FieldRules(references={"parent_collection_id": "collections"}),
)

LABELS = Kind(
    name="labels",
    thing="label",
    prefix="labels",
    places=PLACES,
    levels=True,
    keys=(("name",),),
    narrow=SEARCH,
)


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
