# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NotRequired, TypedDict

from ..types import Fields

if TYPE_CHECKING:
    from .secret_mapping_params import SecretMappingParams
    from .usage_limit_params import UsageLimitParams
    from .virtual_key_deployment import VirtualKeyDeployment


class UpdateVirtualKey(TypedDict, total=False):
    """Changes to a virtual key. Fields that are left out stay as they are.

    Keys:
        name: Name for people. Portkey does not insist that it is unique.
        key: New API key of the provider.
        note: Remark for people. Null means none.
        deploymentConfig: Deployments of the Azure OpenAI resource.
        usage_limits: How much may be used in all, as a single limit.
        secret_mappings: Fields whose value is fetched from a secret manager instead of being stored. An
            empty list clears them.
        workspace_id: Id of the workspace that it belongs to, for keys of the organisation. Not verified
            live.
    """

    name: NotRequired[str]
    key: NotRequired[str]
    note: NotRequired[str | None]
    deploymentConfig: NotRequired[Sequence[VirtualKeyDeployment]]
    usage_limits: NotRequired[UsageLimitParams]
    secret_mappings: NotRequired[Sequence[SecretMappingParams]]
    workspace_id: NotRequired[str]


FIELDS = Fields(
    kinds={
        "name": "string",
        "key": "string",
        "note": "string|null",
        "deploymentConfig": "array",
        "usage_limits": "UsageLimitParams",
        "secret_mappings": "array",
        "workspace_id": "string",
    },
    entries={
        "deploymentConfig": "VirtualKeyDeployment",
        "secret_mappings": "SecretMappingParams",
    },
)
