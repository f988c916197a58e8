# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from .. import decoding, hints
from ..types import Fields, Operation, Paging, Transport

if TYPE_CHECKING:
    from ..models.label import Label, LabelList
    from ..models.labels_answers import CreatedLabel
    from ..models.labels_bodies import CreateLabel, UpdateLabel


class LabelsListQuery(TypedDict, total=False):
    """Query of `labels.list`; its fields are described there."""

    organisation_id: NotRequired[str]
    workspace_id: NotRequired[str]
    search: NotRequired[str]
    current_page: NotRequired[int]
    page_size: NotRequired[int]
    name: NotRequired[str]


LABELS_LIST: Operation[LabelList] = Operation(
    id="labels.list",
    method="GET",
    path="/labels",
    summary="List labels",
    query=Fields(
        kinds={
            "organisation_id": "string",
            "workspace_id": "string",
            "search": "string",
            "current_page": "integer",
            "page_size": "integer",
            "name": "string",
        },
    ),
    scopes=("prompts.list",),
    scope_rule="any",
    evidence="inferred",
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
    ),
    response=decoding.model("LabelList"),
)


async def labels_list(
    transport: Transport,
    /,
    *,
    query: LabelsListQuery | None = None,
) -> LabelList:
    """List labels.

    Returns the labels of the organisation or of one workspace, including Portkey's built-in ones. The
    misspelt parameter `organization_id` has no effect.

    Query:
        organisation_id (str): Only labels of this organisation.
        workspace_id (str): Only labels that apply in this workspace.
        search (str): Only rows with this text in their name.
        current_page (int): Page number, from 0. At least 0.
        page_size (int): Maximum number of rows per page. At least 1.
        name (str): Only the label with this name. Not verified live.

    Returns:
        LabelList: One page of labels.

    Scopes: prompts.list (inferred). Keys: organisation-service, workspace-service, workspace-user.
    GET /labels
    """
    return await transport.send(
        LABELS_LIST,
        query=query,
    )


LABELS_CREATE: Operation[CreatedLabel] = Operation(
    id="labels.create",
    method="POST",
    path="/labels",
    summary="Create a label",
    body=Fields(
        kinds={
            "organisation_id": "string",
            "workspace_id": "string",
            "name": "string",
            "description": "string",
            "color_code": "string",
        },
        required=("name",),
    ),
    scopes=("prompts.create",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=False,
    server="control",
    experimental=False,
    response=decoding.model("CreatedLabel"),
)


async def labels_create(
    transport: Transport,
    /,
    *,
    body: CreateLabel,
) -> CreatedLabel:
    """Create a label.

    Creates a label for the whole organisation or for one workspace; give one of the two. Returns only the
    id.

    Body:
        organisation_id (str): Organisation in which it applies. Leave it out if `workspace_id` is given.
        workspace_id (str): Workspace in which it applies. Leave it out if `organisation_id` is given.
        name (str, required): Name that programs use instead of a version number. `latest`, `default` and
            names of digits only are refused.
        description (str): Description for display; it has no other effect.
        color_code (str): Colour in the web app, as text such as a hexadecimal code.

    Returns:
        CreatedLabel: Identifiers of the new label.

    Scopes: prompts.create (inferred). Keys: organisation-service, workspace-service, workspace-user.
    POST /labels
    """
    return await transport.send(
        LABELS_CREATE,
        body=body,
    )


class LabelsGetQuery(TypedDict, total=False):
    """Query of `labels.get`; its fields are described there."""

    organisation_id: NotRequired[str]
    workspace_id: NotRequired[str]


LABELS_GET: Operation[Label] = Operation(
    id="labels.get",
    method="GET",
    path="/labels/{labelId}",
    summary="Get a label",
    path_params=("labelId",),
    query=Fields(
        kinds={
            "organisation_id": "string",
            "workspace_id": "string",
        },
    ),
    scopes=("prompts.read",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
    response=decoding.model("Label"),
)


async def labels_get(
    transport: Transport,
    label_id: str,
    /,
    *,
    query: LabelsGetQuery | None = None,
) -> Label:
    """Get a label.

    Returns one label.

    Path:
        label_id (str): Id of the label.

    Query:
        organisation_id (str): Organisation that the label belongs to.
        workspace_id (str): Workspace that the label belongs to.

    Returns:
        Label: A mark for versions of prompts.

    Scopes: prompts.read (inferred). Keys: organisation-service, workspace-service, workspace-user.
    GET /labels/{labelId}
    """
    return await transport.send(
        LABELS_GET,
        label_id,
        query=query,
    )


LABELS_UPDATE: Operation[None] = Operation(
    id="labels.update",
    method="PUT",
    path="/labels/{labelId}",
    summary="Update a label",
    path_params=("labelId",),
    body=Fields(
        kinds={
            "name": "string",
            "description": "string",
            "color_code": "string",
        },
    ),
    scopes=("prompts.update",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def labels_update(
    transport: Transport,
    label_id: str,
    /,
    *,
    body: UpdateLabel,
) -> None:
    """Update a label.

    Changes the fields that are sent and leaves the others unchanged. Returns nothing; read the label to see
    the result.

    Path:
        label_id (str): Id of the label.

    Body:
        name (str): New name. `latest`, `default` and names of digits only are refused.
        description (str): Description for display; it has no other effect.
        color_code (str): Colour in the web app, as text such as a hexadecimal code.

    Returns:
        None

    Scopes: prompts.update (inferred). Keys: organisation-service, workspace-service, workspace-user.
    PUT /labels/{labelId}
    """
    await transport.send(
        LABELS_UPDATE,
        label_id,
        body=body,
    )


LABELS_DELETE: Operation[None] = Operation(
    id="labels.delete",
    method="DELETE",
    path="/labels/{labelId}",
    summary="Delete a label",
    path_params=("labelId",),
    scopes=("prompts.delete",),
    scope_rule="any",
    evidence="inferred",
    keys=("organisation-service", "workspace-service", "workspace-user"),
    idempotent=True,
    server="control",
    experimental=False,
)


async def labels_delete(
    transport: Transport,
    label_id: str,
    /,
) -> None:
    """Delete a label.

    Deletes the label. What happens to versions with this label is not documented.

    Path:
        label_id (str): Id of the label.

    Returns:
        None

    Scopes: prompts.delete (inferred). Keys: organisation-service, workspace-service, workspace-user.
    DELETE /labels/{labelId}
    """
    await transport.send(
        LABELS_DELETE,
        label_id,
    )


hints.resolve_on_demand(globals())
