# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Literal, NotRequired, Required, TypedDict

from ..types import Fields


class HashicorpKubernetesAuthConfig(TypedDict, total=False):
    """Signs in to HashiCorp Vault with the Kubernetes service account that Portkey runs under.

    Keys:
        vault_auth_type: Says that this form is meant.
        vault_addr: Address of the Vault server. Format: uri.
        vault_role: Vault role that is bound to the service account.
        vault_namespace: Namespace in Vault Enterprise. Left out where there is none.
    """

    vault_auth_type: Required[Literal["kubernetes"]]
    vault_addr: Required[str]
    vault_role: Required[str]
    vault_namespace: NotRequired[str]


FIELDS = Fields(
    kinds={
        "vault_auth_type": "string",
        "vault_addr": "string",
        "vault_role": "string",
        "vault_namespace": "string",
    },
    required=(
        "vault_auth_type",
        "vault_addr",
        "vault_role",
    ),
)
