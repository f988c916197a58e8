# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.guardrail import GuardrailList
    from ..models.guardrail_detail import GuardrailDetail
    from ..models.guardrails_answers import CreatedGuardrail, UpdatedGuardrail
    from ..models.guardrails_bodies import CreateGuardrail, UpdateGuardrail


class GuardrailsListQuery(TypedDict, total=False):
    """Query of `guardrails.list`; its fields are described there."""

    workspace_id: NotRequired[str]
    organisation_id: NotRequired[str]
    page_size: NotRequired[int]
    current_page: NotRequired[int]
    ids: NotRequired[str]
    id: NotRequired[str]
    search: NotRequired[str]
    target: NotRequired[str]


GUARDRAILS_LIST: Operation[GuardrailList] = Operation(
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
            "id": "string",
            "search": "string",
            "target": "string",
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

    Returns guardrails without their checks. An organisation key names a workspace to get its guardrails, or
    the organisation to get the organisation-wide ones.

    Query:
        workspace_id (str): Only guardrails of this workspace, by id or slug.
        organisation_id (str): Only guardrails of the organisation itself, by its id.
        page_size (int): Maximum number of rows per page. At least 1. At most 1000. Default: 100.
        current_page (int): Page number, from 0. At least 0. Default: 0.
        ids (str): Ids of guardrails; several are joined by commas. Sources differ on the name, this or
            `id`. Not verified live.
        id (str): Ids of guardrails; several are joined by commas. Sources differ on the name, this or
            `ids`. Not verified live.
        search (str): Only rows with this text in their name.
        target (str): Target of the guardrails: `llm` or `mcp_tools`, or both joined by a comma.

    Returns:
        GuardrailList: One page of guardrails, without their checks.

    Scopes: guardrails.list or organisation_guardrails.list (family). Keys: organisation-service,
    workspace-service, workspace-user.
    GET /guardrails
    """
    return await transport.send(
        GUARDRAILS_LIST,
        query=query,
    )


GUARDRAILS_CREATE: Operation[CreatedGuardrail] = Operation(
    id="guardrails.create",
    method="POST",
    path="/guardrails",
    summary="Create a guardrail",
    body=Fields(
        kinds={
            "name": "string",
            "workspace_id": "string",
            "organisation_id": "string",
            "checks": "array",
            "actions": "GuardrailActionsParams",
            "target": "string",
        },
        entries={
            "checks": "GuardrailCheckParams",
        },
        required=("name",),
    ),
    scopes=("guardrails.create", "organisation_guardrails.create"),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=False,
    server="control",
    experimental=False,
    response=decoding.model("CreatedGuardrail"),
)


async def guardrails_create(
    transport: Transport,
    /,
    *,
    body: CreateGuardrail,
) -> CreatedGuardrail:
    """Create a guardrail.

    Creates a guardrail and its first version, in a workspace or for the whole organisation. An organisation
    key that names no workspace creates an organisation-wide guardrail, which requires scopes of the family
    `organisation_guardrails`.

    Body:
        name (str, required): Display name. It need not be unique.
        workspace_id (str): Id or slug of the workspace. If an organisation key leaves it out, the guardrail
            is organisation-wide.
        organisation_id (str): Id of the organisation, for an organisation-wide guardrail. Portkey's
            Terraform provider found that the backend ignores it.
        checks (Sequence[GuardrailCheckParams]): Checks to run, at least one. Only guardrails with the
            target `mcp_tools` may omit them. At least 1 items.
        actions (GuardrailActionsParams): What happens after the checks. Only guardrails with the target
            `mcp_tools` may omit them.
        target (Literal["llm", "mcp_tools"]): What it checks: model calls (llm, the default) or calls of MCP
            tools (mcp_tools). Default: "llm".

    Returns:
        CreatedGuardrail: Identifiers of the new guardrail.

    Scopes: guardrails.create or organisation_guardrails.create (family). Keys: organisation-service,
    workspace-service, workspace-user.
    POST /guardrails
    """
    return await transport.send(
        GUARDRAILS_CREATE,
        body=body,
    )


GUARDRAILS_GET: Operation[GuardrailDetail] = Operation(
    id="guardrails.get",
    method="GET",
    path="/guardrails/{guardrailId}",
    summary="Get a guardrail",
    path_params=("guardrailId",),
    scopes=("guardrails.read", "organisation_guardrails.read"),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("GuardrailDetail"),
)


async def guardrails_get(
    transport: Transport,
    guardrail_id: str,
    /,
) -> GuardrailDetail:
    """Get a guardrail.

    Returns one guardrail with its checks and actions.

    Path:
        guardrail_id (str): Id or slug of the guardrail.

    Returns:
        GuardrailDetail: A guardrail with its checks and actions.

    Scopes: guardrails.read or organisation_guardrails.read (family). Keys: organisation-service,
    workspace-service, workspace-user.
    GET /guardrails/{guardrailId}
    """
    return await transport.send(
        GUARDRAILS_GET,
        guardrail_id,
    )


GUARDRAILS_UPDATE: Operation[UpdatedGuardrail] = Operation(
    id="guardrails.update",
    method="PUT",
    path="/guardrails/{guardrailId}",
    summary="Update a guardrail",
    path_params=("guardrailId",),
    body=Fields(
        kinds={
            "name": "string",
            "checks": "array",
            "actions": "GuardrailActionsParams",
        },
        entries={
            "checks": "GuardrailCheckParams",
        },
    ),
    scopes=("guardrails.update", "organisation_guardrails.update"),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=False,
    server="control",
    experimental=False,
    response=decoding.model("UpdatedGuardrail"),
)


async def guardrails_update(
    transport: Transport,
    guardrail_id: str,
    /,
    *,
    body: UpdateGuardrail,
) -> UpdatedGuardrail:
    """Update a guardrail.

    Creates a new version from the body, so sending this twice creates two. The list of checks is replaced
    as a whole.

    Path:
        guardrail_id (str): Id or slug of the guardrail.

    Body:
        name (str): Display name. It need not be unique.
        checks (Sequence[GuardrailCheckParams]): All checks of the new version, at least one. At least 1
            items.
        actions (GuardrailActionsParams): What happens after the checks.

    Returns:
        UpdatedGuardrail: Result of an update of a guardrail.

    Scopes: guardrails.update or organisation_guardrails.update (family). Keys: organisation-service,
    workspace-service, workspace-user.
    PUT /guardrails/{guardrailId}
    """
    return await transport.send(
        GUARDRAILS_UPDATE,
        guardrail_id,
        body=body,
    )


GUARDRAILS_DELETE: Operation[None] = Operation(
    id="guardrails.delete",
    method="DELETE",
    path="/guardrails/{guardrailId}",
    summary="Delete a guardrail",
    path_params=("guardrailId",),
    scopes=("guardrails.delete", "organisation_guardrails.delete"),
    scope_rule="any",
    evidence="family",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def guardrails_delete(
    transport: Transport,
    guardrail_id: str,
    /,
) -> None:
    """Delete a guardrail.

    Deletes the guardrail. Refused with 400 AB01 while defaults of the organisation or of a workspace use
    it. The response is empty or an empty object; sources differ.

    Path:
        guardrail_id (str): Id or slug of the guardrail.

    Returns:
        None

    Scopes: guardrails.delete or organisation_guardrails.delete (family). Keys: organisation-service,
    workspace-service, workspace-user.
    DELETE /guardrails/{guardrailId}
    """
    await transport.send(
        GUARDRAILS_DELETE,
        guardrail_id,
    )


hints.resolve_on_demand(globals())
