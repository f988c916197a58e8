# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NotRequired, TypedDict

from ..types import Fields

if TYPE_CHECKING:
    from .global_workspace_access_params import GlobalWorkspaceAccessParams
    from .update_integration_workspace import UpdateIntegrationWorkspace


class UpdateIntegrationWorkspaces(TypedDict, total=False):
    """Which workspaces shall have access.

    Keys:
        workspaces: Settings of single workspaces.
        global_workspace_access: Setting for workspaces that have none of their own, such as those that are
            yet to be made.
        override_existing_workspace_access: True puts the settings that are sent in the place of all that
            exist. Otherwise they are merged.
        create_default_provider: Whether a workspace that gets access also gets a provider for the
            integration. Default: true.
        default_provider_slug: Slug of the providers that are made. One that is taken is refused.
    """

    workspaces: NotRequired[Sequence[UpdateIntegrationWorkspace]]
    global_workspace_access: NotRequired[GlobalWorkspaceAccessParams]
    override_existing_workspace_access: NotRequired[bool]
    create_default_provider: NotRequired[bool]
    default_provider_slug: NotRequired[str]


FIELDS = Fields(
    kinds={
        "workspaces": "array",
        "global_workspace_access": "GlobalWorkspaceAccessParams",
        "override_existing_workspace_access": "boolean",
        "create_default_provider": "boolean",
        "default_provider_slug": "string",
    },
    entries={
        "workspaces": "UpdateIntegrationWorkspace",
    },
)
