"""Kinds that need nothing but data: configs, collections, labels, policies, and providers.

Providers and virtual keys are two names for the same records.
"""

from __future__ import annotations

from portkey_admin.reconcile.identity import BY_SLUG_OR_NAME, IN_WORKSPACE, PLACES, SEARCH, SLUG
from portkey_admin.reconcile.kind import Kind
from portkey_admin.reconcile.moments import Once
from portkey_admin.reconcile.rules import LIMITS, MAPPED, MAPPED_FIELDS, MAPPINGS, FieldRules

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


_POLICY = FieldRules(
    told_apart_by={"conditions": ("key",), "group_by": ("key",)},
    unordered=frozenset({"conditions[].value", "conditions[].excludes"}),
    references={"conditions[].value": "workspaces", "conditions[].excludes": "workspaces"},
)

USAGE_LIMIT_POLICIES = Kind(
    name="usage_limit_policies",
    thing="usage limit policy",
    prefix="usage_limit_policies",
    places=PLACES,
    levels=True,
    keys=(("name",), ("type", "conditions", "group_by")),
    triggers=frozenset({"reset_usage_for_value"}),
    rules=_POLICY,
)

RATE_LIMIT_POLICIES = Kind(
    name="rate_limit_policies",
    thing="rate limit policy",
    prefix="rate_limit_policies",
    places=PLACES,
    levels=True,
    # A limit per minute and one per day can coexist.
    keys=(("name",), ("type", "unit", "conditions", "group_by")),
    rules=_POLICY,
)

PROVIDERS = Kind(
    name="providers",
    thing="provider",
    prefix="providers",
    id_field="slug",
    places=IN_WORKSPACE,
    keys=BY_SLUG_OR_NAME,
    also={"reset_usage": "string"},
    triggers=frozenset({"reset_usage"}),
    once={"reset_usage": Once(done=("last_reset_at",))},
    rules=FieldRules(told_apart_by=LIMITS, references={"integration_id": "integrations"}),
)

VIRTUAL_KEYS = Kind(
    name="virtual_keys",
    thing="virtual key",
    prefix="virtual_keys",
    id_field="slug",
    places=IN_WORKSPACE,
    keys=BY_SLUG_OR_NAME,
    also=SLUG,
    rules=FieldRules(
        unseen=frozenset(
            {
                "key",
                "apiVersion",
                "resourceName",
                "deploymentName",
                "deploymentConfig",
                "awsAccessKeyId",
                "awsSecretAccessKey",
                "awsRegion",
                "vertexProjectId",
                "vertexRegion",
                "workersAiAccountId",
            }
        ),
        told_apart_by={**LIMITS, **MAPPINGS},
        references=MAPPED,
        plain=MAPPED_FIELDS,
    ),
)
