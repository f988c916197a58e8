# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import NotRequired, Required, TypedDict

from ..types import Fields


class AporiaParametersParams(TypedDict, total=False):
    """Settings of `aporia.validateProject`.

    Keys:
        projectID: Id of the project at Aporia whose policies are applied.
        timeout: How long the check may take, in milliseconds. Default: 5000.
    """

    projectID: Required[str]
    timeout: NotRequired[float]


FIELDS = Fields(
    kinds={
        "projectID": "string",
        "timeout": "number",
    },
    required=("projectID",),
)
