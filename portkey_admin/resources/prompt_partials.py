"""Prompt partials: text shared by prompts."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin.resources.prompt_versions import PromptPartialVersions
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin.reconcile import Ensured
    from portkey_admin_api.api import PromptPartialsGetQuery, PromptPartialsListQuery
    from portkey_admin_api.models import (
        CreatedPromptPartial,
        CreatePromptPartial,
        PromptPartial,
        PromptPartialListItem,
        PublishVersion,
        UpdatedPromptPartial,
        UpdatePromptPartial,
    )


class PromptPartials(Resource):
    """The prompt partials of a workspace, by id or slug. The scopes are those of prompts."""

    kind = "prompt_partials"

    @cached_property
    def versions(self) -> PromptPartialVersions:
        """The versions of a prompt partial."""
        return PromptPartialVersions(self._transport)

    def list(self, /, **query: Unpack[PromptPartialsListQuery]) -> Pager[PromptPartialListItem]:
        """List prompt partials, without their text.

        query: `workspace_id` (UUID or slug; required for organisation keys), `collection_id` (id or slug).

        Returns a pager of one page: await it, or iterate over it.
        Raises InvalidFieldError immediately, and the errors of any call when awaited or iterated over.
        Scopes: prompts.list. API: GET /prompts/partials.
        """
        return Pager(self._transport, api.operation("prompt_partials.list"), query=query)

    async def create(self, /, **body: Unpack[CreatePromptPartial]) -> CreatedPromptPartial:
        """Create a prompt partial and its first version.

        body: `name`, `string` (the text, with placeholders for variables), `workspace_id` (UUID or slug;
            required for organisation keys), `version_description`, `collection_id` (default: the workspace's
            default collection; not verified).

        Returns the ids and the slug.
        Raises InvalidFieldError, AmbiguousWriteError and the errors of any call.
        Scopes: prompts.create. API: POST /prompts/partials.
        """
        return await api.prompt_partials_create(self._transport, body=body)

    async def ensure(
        self, /, **body: Unpack[CreatePromptPartial]
    ) -> Ensured[CreatedPromptPartial | PromptPartialListItem | PromptPartial]:
        """Create a prompt partial unless there is one with this name, or publish what differs.

        body: same as `create`. The published version is compared; `version_description` is not, and is sent
            along with a new version. With `collection_id`, only that collection is searched.

        Returns what was done; `value` is the response of `create`, or the existing resource.
        Raises SeveralMatchesError, InvalidFieldError and the errors of any call.
        Scopes: prompts.list, prompts.read, prompts.create, prompts.update, prompts.publish.
        API: POST /prompts/partials, and the paths of list, get, update and publish.
        """
        return await self._ensure(body)

    async def get(self, prompt_partial_id: str, /, **query: Unpack[PromptPartialsGetQuery]) -> PromptPartial:
        """Get the published version of a prompt partial, or another version.

        query: `version`, a version number, from 1.

        Returns the partial; right after a write it may be out of date.
        Raises NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: prompts.read. API: GET /prompts/partials/{promptPartialId}.
        """
        return await api.prompt_partials_get(self._transport, prompt_partial_id, query=query)

    async def update(
        self, prompt_partial_id: str, /, **body: Unpack[UpdatePromptPartial]
    ) -> UpdatedPromptPartial:
        """Rename a prompt partial, or create a new version of it, which takes effect once published.

        body: `name`, `status`, `string` (the new text, which creates a version), `version_description`.

        Returns the id of the new version in `prompt_partial_version_id`; None if none was created.
        Raises InvalidFieldError, NotFoundError, AmbiguousWriteError (there may be a new version) and the
        errors of any call.
        Scopes: prompts.update. API: PUT /prompts/partials/{promptPartialId}.
        """
        return await api.prompt_partials_update(self._transport, prompt_partial_id, body=body)

    async def delete(self, prompt_partial_id: str, /) -> None:
        """Delete a prompt partial.

        Raises NotFoundError and the errors of any call.
        Scopes: prompts.delete. API: DELETE /prompts/partials/{promptPartialId}.
        """
        await api.prompt_partials_delete(self._transport, prompt_partial_id)

    async def publish(self, prompt_partial_id: str, /, **body: Unpack[PublishVersion]) -> None:
        """Publish a version of a prompt partial.

        body: `version`, its number from 1, not its id.

        Raises InvalidFieldError, NotFoundError and the errors of any call.
        Scopes: prompts.publish. API: PUT /prompts/partials/{promptPartialId}/makeDefault.
        """
        await api.prompt_partials_publish(self._transport, prompt_partial_id, body=body)
