"""Labels: names that programs use for a version of a prompt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portkey_admin.lists.pager import Pager
from portkey_admin.resources._resource import Resource
from portkey_admin_api import api

if TYPE_CHECKING:
    from typing import Unpack

    from portkey_admin.reconcile import Ensured
    from portkey_admin_api.api import LabelsGetQuery, LabelsListQuery
    from portkey_admin_api.models import CreatedLabel, CreateLabel, Label, UpdateLabel


class Labels(Resource):
    """The labels of the organisation and of its workspaces. `prompts.versions.update` assigns them."""

    kind = "labels"

    def list(self, /, **query: Unpack[LabelsListQuery]) -> Pager[Label]:
        """List labels, including Portkey's built-in ones, in pages.

        query: `organisation_id`, `workspace_id`, `search` (part of the name), `name` (the exact name; not
            verified), `page_size`, `current_page` (from 0).

        Returns a pager: await it for the first page, or iterate over it.
        Raises InvalidFieldError immediately, and the errors of any call when awaited or iterated over.
        Scopes: prompts.list. API: GET /labels.
        """
        return Pager(self._transport, api.operation("labels.list"), query=query)

    async def create(self, /, **body: Unpack[CreateLabel]) -> CreatedLabel:
        """Create a label, for the whole organisation or for one workspace.

        body: `name` (not "latest", "default" or digits only), one of `organisation_id` and `workspace_id`,
            `description`, `color_code` (text such as a hexadecimal code).

        Returns its id.
        Raises InvalidFieldError, BadRequestError, AmbiguousWriteError and the errors of any call.
        Scopes: prompts.create. API: POST /labels.
        """
        return await api.labels_create(self._transport, body=body)

    async def ensure(self, /, **body: Unpack[CreateLabel]) -> Ensured[CreatedLabel | Label]:
        """Create a label unless there is one with this name, or update what differs.

        body: same as `create`. A label of the organisation and one of a workspace are separate, even with the
            same name.

        Returns what was done; `value` is the response of `create`, or the existing row.
        Raises SeveralMatchesError, InvalidFieldError and the errors of any call.
        Scopes: prompts.list, prompts.create, prompts.update.
        API: POST /labels, and the paths of list and update.
        """
        return await self._ensure(body)

    async def get(self, label_id: str, /, **query: Unpack[LabelsGetQuery]) -> Label:
        """Get a label.

        query: `organisation_id` or `workspace_id` of the label.

        Raises NotFoundError and the errors of any call.
        Scopes: prompts.read. API: GET /labels/{labelId}.
        """
        return await api.labels_get(self._transport, label_id, query=query)

    async def update(self, label_id: str, /, **body: Unpack[UpdateLabel]) -> None:
        """Change the given fields of a label and leave the others unchanged.

        body: `name`, `description`, `color_code`.

        Raises InvalidFieldError, NotFoundError and the errors of any call.
        Scopes: prompts.update. API: PUT /labels/{labelId}.
        """
        await api.labels_update(self._transport, label_id, body=body)

    async def delete(self, label_id: str, /) -> None:
        """Delete a label. What happens to versions with this label is not documented.

        Raises NotFoundError and the errors of any call.
        Scopes: prompts.delete. API: DELETE /labels/{labelId}.
        """
        await api.labels_delete(self._transport, label_id)
