# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from ... import decoding
from ...types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ...models.guardrail_list import GuardrailList


class GuardrailsListQuery(TypedDict, total=False):
    """Query of `guardrails.list`; its fields are described there."""

    workspace_id: NotRequired[str]
    organisation_id: NotRequired[str]
    page_size: NotRequired[int]
    current_page: NotRequired[int]
    ids: NotRequired[str]


OPERATION: Operation[GuardrailList] = Operation(
    id="guardrails.list",
    method="GET",
    path="/guardrails",
    summary="List guardrails",
    query=Fields(
        kinds={
            "workspace_id": "string",
            "organisation_id": "string",
            "page_size": "integer",
            "current_page": "integer",
            "ids": "string",
        },
    ),
    scopes=("guardrails.list", "organisation_guardrails.list"),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    paging=Paging(
        rows=("data",),
        page="current_page",
        size="page_size",
        first=0,
        total="total",
        default_size=100,
        max_size=1000,
    ),
    response=decoding.model("GuardrailList"),
)


async def guardrails_list(
    transport: Transport,
    /,
    *,
    query: GuardrailsListQuery | None = None,
) -> GuardrailList:
    """List guardrails.

    Answers guardrails without their checks. An organisation key names a workspace for its guardrails, or
    the organisation for those that hold in all of it.

    Query:
        workspace_id (str): Only guardrails of this workspace, by id or slug.
        organisation_id (str): Only guardrails of the organisation itself, by its id.
        page_size (int): How many rows a page holds at most. At least 1. At most 1000. Default: 100.
        current_page (int): Number of the page to answer, counted from 0. At least 0. Default: 0.
        ids (str): Ids of guardrails; several are joined by commas. Not verified live.

    Returns:
        GuardrailList: One page of guardrails, without their checks.

    Scopes: guardrails.list or organisation_guardrails.list (family). Keys: organisation-service,
    workspace-service, workspace-user.
    GET /guardrails
    """
    return await transport.send(
        OPERATION,
        query=query,
    )
