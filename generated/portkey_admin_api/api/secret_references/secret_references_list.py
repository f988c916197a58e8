# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from ... import decoding
from ...types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ...models.secret_reference_list import SecretReferenceList


class SecretReferencesListQuery(TypedDict, total=False):
    """Query of `secret_references.list`; its fields are described there."""

    manager_type: NotRequired[Literal["aws_sm", "azure_kv", "hashicorp_vault"]]
    tags: NotRequired[str]
    search: NotRequired[str]
    current_page: NotRequired[int]
    page_size: NotRequired[int]
    organisation_id: NotRequired[str]


OPERATION: Operation[SecretReferenceList] = Operation(
    id="secret_references.list",
    method="GET",
    path="/secret-references",
    summary="List secret references",
    query=Fields(
        kinds={
            "manager_type": "string",
            "tags": "string",
            "search": "string",
            "current_page": "integer",
            "page_size": "integer",
            "organisation_id": "string",
        },
    ),
    scopes=("secret_references.list",),
    scope_rule="any",
    evidence="documented",
    keys=("organisation-service",),
    idempotent=True,
    server="control",
    experimental=False,
    paging=Paging(
        rows=("data",),
        page="current_page",
        size="page_size",
        first=0,
        total="total",
        default_size=20,
        max_size=100,
    ),
    response=decoding.model("SecretReferenceList"),
)


async def secret_references_list(
    transport: Transport,
    /,
    *,
    query: SecretReferencesListQuery | None = None,
) -> SecretReferenceList:
    """List secret references.

    Answers the secret references of the organisation in short form, without how Portkey signs in. It takes
    an organisation key of an owner or admin.

    Query:
        manager_type (Literal["aws_sm", "azure_kv", "hashicorp_vault"]): Only references to this secret
            manager: AWS Secrets Manager, Azure Key Vault or HashiCorp Vault.
        tags (str): Only references with these tags: a JSON object as text, such as `{"team":"search"}`.
        search (str): Only what holds this text in its name. At least 1 characters. At most 255 characters.
        current_page (int): Number of the page to answer, counted from 0. At least 0. Default: 0.
        page_size (int): How many rows a page holds at most. At least 1. At most 100. Default: 20.
        organisation_id (str): Only secret references of this organisation. Not verified live.

    Returns:
        SecretReferenceList: One page of secret references.

    Scopes: secret_references.list (documented). Keys: organisation-service.
    GET /secret-references
    """
    return await transport.send(
        OPERATION,
        query=query,
    )
