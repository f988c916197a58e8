"""Guardrails: checks on the input and output of models."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin.resources.guardrail_mcp_servers import GuardrailMcpServers
from portkey_admin.resources.organisation_guardrails import (
    GuardrailDefaults,
    InputExclusions,
    OutputExclusions,
)
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin.reconcile import Ensured
    from portkey_admin_api.api import GuardrailsListQuery
    from portkey_admin_api.models import (
        CreatedGuardrail,
        CreateGuardrail,
        Guardrail,
        GuardrailDetail,
        UpdatedGuardrail,
        UpdateGuardrail,
    )


class Guardrails(Resource):
    """The guardrails of a workspace, or of the whole organisation.

    Keys need the `guardrails` scopes; for guardrails of the organisation, the `organisation_guardrails`
    scopes.
    """

    kind = "guardrails"

    @cached_property
    def mcp_servers(self) -> GuardrailMcpServers:
        """The MCP servers that a guardrail for MCP tools checks."""
        return GuardrailMcpServers(self._transport)

    @cached_property
    def defaults(self) -> GuardrailDefaults:
        """The guardrails that the organisation enforces in its workspaces."""
        return GuardrailDefaults(self._transport)

    @cached_property
    def input_exclusions(self) -> InputExclusions:
        """The workspaces excluded from the organisation's input guardrails."""
        return InputExclusions(self._transport)

    @cached_property
    def output_exclusions(self) -> OutputExclusions:
        """The workspaces excluded from the organisation's output guardrails."""
        return OutputExclusions(self._transport)

    def list(self, /, **query: Unpack[GuardrailsListQuery]) -> Pager[Guardrail]:
        """List guardrails, without their checks, in pages.

        query: `workspace_id` (UUID or slug) or `organisation_id` (UUID), required for organisation keys
            (either one); `target` ("llm", "mcp_tools", or both joined by a comma), `search` (part of the
            name), `page_size` (at most 1000), `current_page` (from 0). Not verified: `id` and `ids`, the two
            names that sources give for comma-separated ids.

        Returns a pager: await it for the first page, or iterate over it.
        Raises InvalidFieldError immediately, and the errors of any call when awaited or iterated over.
        Scopes: guardrails.list or organisation_guardrails.list. API: GET /guardrails.
        """
        return Pager(self._transport, api.operation("guardrails.list"), query=query)

    async def create(self, /, **body: Unpack[CreateGuardrail]) -> CreatedGuardrail:
        """Create a guardrail and its first version.

        body: `name` (need not be unique), `checks` (at least one, each `{"id": …, "parameters": {…}}`),
            `actions` (what happens after the checks; `on_success` and `on_fail` are objects or words such as
            "deny"), and `workspace_id`. Without it, an organisation key creates a guardrail of the
            organisation; `organisation_id` has the same effect. `target`: "llm" (the default) or "mcp_tools",
            which needs neither checks nor actions; `mcp_servers` attaches it to MCP servers.

        Returns the ids and the slug.
        Raises InvalidFieldError, AmbiguousWriteError and the errors of any call.
        Scopes: guardrails.create or organisation_guardrails.create. API: POST /guardrails.
        """
        return await api.guardrails_create(self._transport, body=body)

    async def ensure(
        self, /, **body: Unpack[CreateGuardrail]
    ) -> Ensured[CreatedGuardrail | Guardrail | GuardrailDetail]:
        """Create a guardrail unless there is one with this name, or create a version with what differs.

        body: same as `create`. A guardrail of the organisation and one of a workspace are separate, even with
            the same name.

        Returns what was done; `value` is the response of `create`, or the existing resource.
        Raises SeveralMatchesError, InvalidFieldError and the errors of any call.
        Scopes: guardrails or organisation_guardrails: list, read, create, update.
        API: POST /guardrails, and the paths of list, get and update.
        """
        return await self._ensure(body)

    async def get(self, guardrail_id: str, /) -> GuardrailDetail:
        """Get a guardrail with its checks and actions.

        guardrail_id: UUID or slug. Raises NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: guardrails.read or organisation_guardrails.read. API: GET /guardrails/{guardrailId}.
        """
        return await api.guardrails_get(self._transport, guardrail_id)

    async def update(self, guardrail_id: str, /, **body: Unpack[UpdateGuardrail]) -> UpdatedGuardrail:
        """Create a new version of a guardrail.

        guardrail_id: UUID or slug.
        body: `name`, `checks` (all of them: the list replaces the old one), `actions`.

        Returns the id of the new version and those of the guardrail.
        Raises InvalidFieldError, NotFoundError, AmbiguousWriteError (there may be a new version) and the
        errors of any call.
        Scopes: guardrails.update or organisation_guardrails.update. API: PUT /guardrails/{guardrailId}.
        """
        return await api.guardrails_update(self._transport, guardrail_id, body=body)

    async def delete(self, guardrail_id: str, /) -> None:
        """Delete a guardrail.

        guardrail_id: UUID or slug. Raises BadRequestError (AB01) while defaults of the organisation or of a
        workspace use it, NotFoundError and the errors of any call.
        Scopes: guardrails.delete or organisation_guardrails.delete. API: DELETE /guardrails/{guardrailId}.
        """
        await api.guardrails_delete(self._transport, guardrail_id)
