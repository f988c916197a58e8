"""Providers and virtual keys: two names for the same records."""

from __future__ import annotations

from portkey_admin.reconcile.identity import BY_SLUG_OR_NAME, IN_WORKSPACE, SLUG
from portkey_admin.reconcile.kind import Kind
from portkey_admin.reconcile.moments import Once
from portkey_admin.reconcile.rules import LIMITS, MAPPED, MAPPED_FIELDS, MAPPINGS, FieldRules

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
    rules=FieldRules(
        told_apart_by=LIMITS,
        references={"integration_id": "integrations"},
    ),
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
