"""The versions of prompts and of prompt partials."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin_api.models import Prompt, PromptPartialVersion, PromptVersion, UpdatePromptVersion


class PromptVersions(Resource):
    """The versions of a prompt. A prompt is identified by id or slug, a version by its id."""

    def list(self, prompt_id: str, /) -> Pager[PromptVersion]:
        """List every version of a prompt with its template, newest first.

        The API caches this list: a version that was just created may be missing for a short time.
        Returns a pager of one page: await it, or iterate over it.
        Raises InvalidArgumentError immediately, and the errors of any call when awaited or iterated over.
        Scopes: prompts.read. API: GET /prompts/{promptId}/versions.
        """
        return Pager(self._transport, api.operation("prompts.versions.list"), prompt_id)

    async def get(self, prompt_id: str, version_id: str, /) -> Prompt:
        """Get a prompt as of one version.

        Raises NotFoundError, PermissionDeniedError and the errors of any call.
        Scopes: prompts.read. API: GET /prompts/{promptId}/versions/{versionId}.
        """
        return await api.prompts_versions_get(self._transport, prompt_id, version_id)

    async def update(self, prompt_id: str, version_id: str, /, **body: Unpack[UpdatePromptVersion]) -> None:
        """Label a version of a prompt; nothing else about a version can be changed.

        body: `label_id` (None: remove the label; not verified).

        Raises InvalidFieldError, NotFoundError and the errors of any call.
        Scopes: prompts.update. API: PUT /prompts/{promptId}/versions/{versionId}.
        """
        await api.prompts_versions_update(self._transport, prompt_id, version_id, body=body)


class PromptPartialVersions(Resource):
    """The versions of a prompt partial."""

    def list(self, prompt_partial_id: str, /) -> Pager[PromptPartialVersion]:
        """List every version of a prompt partial with its text, newest first.

        prompt_partial_id: id or slug. A version that was just created may be missing for a short time.

        Returns a pager of one page: await it, or iterate over it.
        Raises InvalidArgumentError immediately, and the errors of any call when awaited or iterated over.
        Scopes: prompts.read. API: GET /prompts/partials/{promptPartialId}/versions.
        """
        return Pager(self._transport, api.operation("prompt_partials.versions.list"), prompt_partial_id)
