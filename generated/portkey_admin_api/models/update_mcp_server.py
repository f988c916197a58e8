# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, TypedDict

from ..types import Fields


class UpdateMcpServer(TypedDict, total=False):
    """Changes to an MCP server. Fields that are left out stay as they are.

    Keys:
        name: Name for people. Portkey does not insist that it is unique. At least 1 characters. At most 255
            characters.
        description: Text for people; no effect on what happens. At most 500 characters.
    """

    name: NotRequired[str]
    description: NotRequired[str | None]


FIELDS = Fields(
    kinds={
        "name": "string",
        "description": "string|null",
    },
)
