# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, NotRequired, Required, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class AporiaParameters(decoding.Model):
    """Settings of `aporia.validateProject`.

    Attributes:
        project_id: Id of the Aporia project whose policies are applied.
        timeout: Timeout of the check, in milliseconds. Default: 5000.
    """

    project_id: str
    timeout: float | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("projectID", "project_id", None),
        ("timeout", "timeout", None),
    )


class AporiaParametersParams(TypedDict, total=False):
    """Settings of `aporia.validateProject`.

    Keys:
        projectID: Id of the Aporia project whose policies are applied.
        timeout: Timeout of the check, in milliseconds. Default: 5000.
    """

    projectID: Required[str]
    timeout: NotRequired[float]


FIELDS["AporiaParametersParams"] = Fields(
    kinds={
        "projectID": "string",
        "timeout": "number",
    },
    required=("projectID",),
)
