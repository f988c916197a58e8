"""The guardrails that an organisation enforces in its workspaces, and the excluded workspaces.

Portkey's backend has had these since 1.22.0; no live response has been seen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin.reconcile import Ensured
    from portkey_admin_api.api import GuardrailsInputExclusionsListQuery
    from portkey_admin_api.models import (
        OrganisationDefaults,
        UpdatedWorkspaceExclusions,
        UpdateOrganisationDefaults,
        UpdateWorkspaceExclusions,
        WorkspaceExclusion,
    )
    from portkey_admin_api.types import Operation


class GuardrailDefaults(Resource):
    """The guardrails that apply in every workspace that is not excluded."""

    kind = "organisation_defaults"

    async def get(self) -> OrganisationDefaults:
        """Get the guardrails of the whole organisation.

        Not verified: the form of the response.
        Raises PermissionDeniedError and the errors of any call.
        Scopes: organisation_settings.read. API: GET /admin/organisation/defaults.
        """
        return await api.guardrails_defaults_get(self._transport)

    async def update(self, /, **body: Unpack[UpdateOrganisationDefaults]) -> None:
        """Set the guardrails of the whole organisation.

        Not verified: that the API sends an empty response.
        body: `input_guardrails`, `output_guardrails`, and for MCP tools `mcp_input_guardrails`,
            `mcp_output_guardrails`: ids or slugs of guardrails of the organisation; all of them, not only new
            ones. A list that is left out is unchanged, and an empty list removes all; the API refuses a body
            without any list.

        Returns nothing: the API seems to send an empty response.
        Raises InvalidFieldError, PermissionDeniedError and the errors of any call.
        Scopes: organisation_settings.update. API: PUT /admin/organisation/defaults.
        """
        await api.guardrails_defaults_update(self._transport, body=body)

    async def ensure(self, /, **body: Unpack[UpdateOrganisationDefaults]) -> Ensured[dict[str, object]]:
        """Set the guardrails of the whole organisation unless they already match.

        body: same as `update`. The order of guardrails is ignored, and ids and slugs count as the same.

        Returns what was done, and what was found.
        Raises InvalidFieldError, PermissionDeniedError, AmbiguousWriteError and the errors of any call.
        Scopes: organisation_settings: read, update. API: PUT /admin/organisation/defaults, after GET.
        """
        return await self._ensure(dict(body))


class _Exclusions(Resource):
    """Workspaces excluded from the organisation's guardrails. Input and output differ only in the path."""

    _side: ClassVar[Literal["input", "output"]]

    def list(self, /, **query: Unpack[GuardrailsInputExclusionsListQuery]) -> Pager[WorkspaceExclusion]:
        """List the workspaces that are excluded from the organisation's guardrails of this side.

        Not verified: the form of the response. Sources differ, and both forms are accepted: active
        exclusions, each with its `status`, or workspaces with `excluded`, which is None in the former.
        query: `organisation_id` (UUID); `workspace_id` (UUID or slug).

        Returns a pager of one page: await it, or iterate over it.
        Raises InvalidFieldError immediately, and the errors of any call when awaited or iterated over.
        Scopes: organisation_exclusions.list. API: GET /workspace-exclusions/input-guardrails or
        GET /workspace-exclusions/output-guardrails.
        """
        return Pager(self._transport, api.operation(f"guardrails.{self._side}_exclusions.list"), query=query)

    async def update(self, /, **body: Unpack[UpdateWorkspaceExclusions]) -> UpdatedWorkspaceExclusions:
        """Exclude workspaces from the organisation's guardrails of this side, or include them again.

        Not verified: the whole operation.
        body: `organisation_id` (UUID); `workspaces`, at least one `{"workspace_id": …, "excluded": bool}`,
            without duplicates; `override_existing` (True: replace all existing exclusions; else merge).

        Returns the message from the API, if any.
        Raises InvalidFieldError, PermissionDeniedError and the errors of any call.
        Scopes: organisation_exclusions.update. API: PUT /workspace-exclusions/input-guardrails or
        PUT /workspace-exclusions/output-guardrails.
        """
        operation: Operation[UpdatedWorkspaceExclusions] = api.operation(
            f"guardrails.{self._side}_exclusions.update"
        )
        return await self._transport.send(operation, body=body)


class InputExclusions(_Exclusions):
    """Workspaces whose requests are not checked by the organisation's guardrails."""

    _side = "input"


class OutputExclusions(_Exclusions):
    """Workspaces whose responses are not checked by the organisation's guardrails."""

    _side = "output"
