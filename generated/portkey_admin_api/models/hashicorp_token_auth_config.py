# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import Literal, NotRequired, Required, TypedDict

from ..types import Fields


class HashicorpTokenAuthConfig(TypedDict, total=False):
    """Signs in to HashiCorp Vault with a token.

    Keys:
        vault_auth_type: Says that this form is meant.
        vault_addr: Address of the Vault server. Format: uri.
        vault_token: Token to sign in with.
        vault_namespace: Namespace in Vault Enterprise. Left out where there is none.
    """

    vault_auth_type: Required[Literal["token"]]
    vault_addr: Required[str]
    vault_token: Required[str]
    vault_namespace: NotRequired[str]


FIELDS = Fields(
    kinds={
        "vault_auth_type": "string",
        "vault_addr": "string",
        "vault_token": "string",
        "vault_namespace": "string",
    },
    required=(
        "vault_auth_type",
        "vault_addr",
        "vault_token",
    ),
)
