"""Prompts: templates that programs call by name."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin.reconcile import Ensured
    from portkey_admin.resources.prompt_versions import PromptVersions
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
    """The prompts of a workspace, by id or slug. A read right after a write may still show the old state."""

    kind = "prompts"

    @cached_property
    def versions(self) -> PromptVersions:
        """The versions of a prompt, and their labels."""
        from portkey_admin.resources.prompt_versions import PromptVersions

        return PromptVersions(self._transport)

    def list(self, /, **query: Unpack[PromptsListQuery]) -> Pager[PromptListItem]:
        """List prompts, without their templates, in pages.

        query: `workspace_id` (UUID or slug; an organisation key has to give it), `collection_id` (id or
            slug), `search` (part of the name), `page_size`, `current_page` (from 0). Not verified: `type`
            ("shared": what other workspaces share), `show_prompt_share`, `return_last_used`.

        Returns a pager: await it for the first page, or iterate over it.
        Raises InvalidFieldError at once, and the errors of any call when it is awaited or iterated over.
        Scopes: prompts.list. API: GET /prompts.
        """
        return Pager(self._transport, api.operation("prompts.list"), query=query)

    async def create(self, /, **body: Unpack[CreatePrompt]) -> CreatedPrompt:
        """Create a prompt and its first version, in the workspace of its collection.

        body: `name`, `collection_id` (id or slug), `string` (the template: text, or the list of messages of a
            chat model), `parameters` (settings of the model; `{}` for none), `virtual_key` (slug or id of
            the provider), `model`, `functions`, `tools`, `tool_choice`, `version_description`,
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

        body: as of `create`. The published version is compared; `version_description` is not, and goes
            along with a new version.

        Returns what had to be done; `value` is what `create` answered, or what was found.
        Raises SeveralMatchesError, InvalidFieldError and the errors of any call.
        Scopes: prompts.list, prompts.read, prompts.create, prompts.update, prompts.publish.
        API: POST /prompts, and the paths of list, get, update and publish.
        """
        return await self._ensure({"workspace_id": workspace_id, **body})

    async def get(self, prompt_id: str, /, **query: Unpack[PromptsGetQuery]) -> Prompt:
        """Get a prompt in its published version, or in another one.

        query: `version`, the number of another version, from 1.

        Raises NotFoundError or, for one that was deleted or is foreign, PermissionDeniedError.
        Scopes: prompts.read. API: GET /prompts/{promptId}.
        """
        return await api.prompts_get(self._transport, prompt_id, query=query)

    async def update(self, prompt_id: str, /, **body: Unpack[UpdatePrompt]) -> UpdatedPrompt:
        """Change a prompt, or make a new version of it, which is in use once it is published.

        body: `name` and `collection_id` change the prompt itself. All else makes a new version: `patch`
            (True: it takes over what is left out; otherwise `string`, `parameters`, `virtual_key` and
            `is_raw_template` must all be given), `is_raw_template` (1: `string` is raw text; else 0),
            `model`, `functions`, `tools`, `tool_choice`, `version_description`, `prompt_metadata` (reads call
            it `template_metadata`).

        Returns the id of the new version in `prompt_version_id`; None where none was made.
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
        """Make a version of a prompt the one in use.

        body: `version`, its number from 1, not its id.

        Returns nothing, as the API answers nothing.
        Raises InvalidFieldError, NotFoundError and the errors of any call.
        Scopes: prompts.publish. API: PUT /prompts/{promptId}/makeDefault.
        """
        await api.prompts_publish(self._transport, prompt_id, body=body)
