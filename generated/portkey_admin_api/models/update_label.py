# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, TypedDict

from ..types import Fields


class UpdateLabel(TypedDict, total=False):
    """Changes to a label.

    Keys:
        name: New name. `latest`, `default` and names made of digits alone are refused.
        description: Text for people; no effect on what happens.
        color_code: Colour that the web app shows it in, as text such as a hexadecimal code.
    """

    name: NotRequired[str]
    description: NotRequired[str]
    color_code: NotRequired[str]


FIELDS = Fields(
    kinds={
        "name": "string",
        "description": "string",
        "color_code": "string",
    },
)
