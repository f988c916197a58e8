# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, Required, TypedDict

from ..types import Fields

FIELDS: dict[str, Fields] = {}


class CreateLabel(TypedDict, total=False):
    """A new label, for either an organisation or a workspace.

    Keys:
        organisation_id: Organisation in which it applies. Leave it out if `workspace_id` is given.
        workspace_id: Workspace in which it applies. Leave it out if `organisation_id` is given.
        name: Name that programs use instead of a version number. `latest`, `default` and names of digits
            only are refused.
        description: Description for display; it has no other effect.
        color_code: Colour in the web app, as text such as a hexadecimal code.
    """

    organisation_id: NotRequired[str]
    workspace_id: NotRequired[str]
    name: Required[str]
    description: NotRequired[str]
    color_code: NotRequired[str]


FIELDS["CreateLabel"] = Fields(
    kinds={
        "organisation_id": "string",
        "workspace_id": "string",
        "name": "string",
        "description": "string",
        "color_code": "string",
    },
    required=("name",),
)


class UpdateLabel(TypedDict, total=False):
    """Changes to a label.

    Keys:
        name: New name. `latest`, `default` and names of digits only are refused.
        description: Description for display; it has no other effect.
        color_code: Colour in the web app, as text such as a hexadecimal code.
    """

    name: NotRequired[str]
    description: NotRequired[str]
    color_code: NotRequired[str]


FIELDS["UpdateLabel"] = Fields(
    kinds={
        "name": "string",
        "description": "string",
        "color_code": "string",
    },
)
