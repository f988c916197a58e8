# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Literal, NotRequired, Required, TypedDict

from ..types import Fields


class HashicorpAppRoleAuthConfig(TypedDict, total=False):
    """Signs in to HashiCorp Vault with an AppRole.

    Keys:
        vault_auth_type: Says that this form is meant.
        vault_addr: Address of the Vault server. Format: uri.
        vault_role_id: Role id of the AppRole.
        vault_secret_id: Secret id of the AppRole.
        vault_namespace: Namespace in Vault Enterprise. Left out where there is none.
    """

    vault_auth_type: Required[Literal["approle"]]
    vault_addr: Required[str]
    vault_role_id: Required[str]
    vault_secret_id: Required[str]
    vault_namespace: NotRequired[str]


FIELDS = Fields(
    kinds={
        "vault_auth_type": "string",
        "vault_addr": "string",
        "vault_role_id": "string",
        "vault_secret_id": "string",
        "vault_namespace": "string",
    },
    required=(
        "vault_auth_type",
        "vault_addr",
        "vault_role_id",
        "vault_secret_id",
    ),
)
