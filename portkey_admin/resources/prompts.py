"""Prompts: templates that programs call by name."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin.resources.prompt_versions import PromptVersions
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin.reconcile import Ensured
    from portkey_admin_api.api import PromptsGetQuery, PromptsListQuery
    from portkey_admin_api.models import (
        CreatedPrompt,
        CreatePrompt,
        Prompt,
        PromptListItem,
        PublishVersion,
        UpdatedPrompt,
        UpdatePrompt,
    )


class Prompts(Resource):
    """The prompts of a workspace, by id or slug. A read right after a write may return the old state."""

    kind = "prompts"

    @cached_property
    def versions(self) -> PromptVersions:
        """The versions of a prompt, and their labels."""
        return PromptVersions(self._transport)

    def list(self, /, **query: Unpack[PromptsListQuery]) -> Pager[PromptListItem]:
        """List prompts, without their templates, in pages.

        query: `workspace_id` (UUID or slug; required for organisation keys), `collection_id` (id or slug),
            `search` (part of the name), `page_size`, `current_page` (from 0). Not verified: `type` ("shared":
            prompts shared by other workspaces), `show_prompt_share`, `return_last_used`.

        Returns a pager: await it for the first page, or iterate over it.
        Raises InvalidFieldError immediately, and the errors of any call when awaited or iterated over.
        Scopes: prompts.list. API: GET /prompts.
        """
        return Pager(self._transport, api.operation("prompts.list"), query=query)

    async def create(self, /, **body: Unpack[CreatePrompt]) -> CreatedPrompt:
        """Create a prompt and its first version, in the workspace of its collection.

        body: `name`, `collection_id` (id or slug), `string` (the template: text, or the list of messages of a
            chat model), `parameters` (model settings; `{}` for none), `virtual_key` (slug or id of the
            provider), `model`, `functions`, `tools`, `tool_choice`, `version_description`,
            `template_metadata`, `is_raw_template` (1: `string` is raw text; else 0).

        Returns the ids and the slug.
        Raises InvalidFieldError, AmbiguousWriteError and the errors of any call.
        Scopes: prompts.create. API: POST /prompts.
        """
        return await api.prompts_create(self._transport, body=body)

    async def ensure(
        self, *, workspace_id: str | None = None, **body: Unpack[CreatePrompt]
    ) -> Ensured[CreatedPrompt | PromptListItem | Prompt]:
        """Create a prompt unless its collection has one with this name, or publish what differs.

        workspace_id: UUID or slug of the workspace of the collection, for organisation keys.

        body: same as `create`. The published version is compared; `version_description` is not, and is sent
            along with a new version.

        Returns what was done; `value` is the response of `create`, or the existing resource.
        Raises SeveralMatchesError, InvalidFieldError and the errors of any call.
        Scopes: prompts.list, prompts.read, prompts.create, prompts.update, prompts.publish.
        API: POST /prompts, and the paths of list, get, update and publish.
        """
        return await self._ensure({"workspace_id": workspace_id, **body})

    async def get(self, prompt_id: str, /, **query: Unpack[PromptsGetQuery]) -> Prompt:
        """Get the published version of a prompt, or another version.

        query: `version`, a version number, from 1.

        Raises NotFoundError or, if it was deleted or belongs elsewhere, PermissionDeniedError.
        Scopes: prompts.read. API: GET /prompts/{promptId}.
        """
        return await api.prompts_get(self._transport, prompt_id, query=query)

    async def update(self, prompt_id: str, /, **body: Unpack[UpdatePrompt]) -> UpdatedPrompt:
        """Change a prompt, or create a new version of it, which takes effect once published.

        body: `name` and `collection_id` change the prompt itself. Any other field creates a new version:
            `patch` (True: keep the fields that are left out; otherwise `string`, `parameters`, `virtual_key`
            and `is_raw_template` must all be given), `is_raw_template` (1: `string` is raw text; else 0),
            `model`, `functions`, `tools`, `tool_choice`, `version_description`, `prompt_metadata` (reads call
            it `template_metadata`).

        Returns the id of the new version in `prompt_version_id`; None if none was created.
        Raises InvalidFieldError, NotFoundError, AmbiguousWriteError (there may be a new version) and the
        errors of any call.
        Scopes: prompts.update. API: PUT /prompts/{promptId}.
        """
        return await api.prompts_update(self._transport, prompt_id, body=body)

    async def delete(self, prompt_id: str, /) -> None:
        """Delete a prompt.

        Raises NotFoundError and the errors of any call.
        Scopes: prompts.delete. API: DELETE /prompts/{promptId}.
        """
        await api.prompts_delete(self._transport, prompt_id)

    async def publish(self, prompt_id: str, /, **body: Unpack[PublishVersion]) -> None:
        """Publish a version of a prompt.

        body: `version`, its number from 1, not its id.

        Raises InvalidFieldError, NotFoundError and the errors of any call.
        Scopes: prompts.publish. API: PUT /prompts/{promptId}/makeDefault.
        """
        await api.prompts_publish(self._transport, prompt_id, body=body)
