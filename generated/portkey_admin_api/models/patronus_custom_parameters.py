# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, NotRequired, Required, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class PatronusCustomParameters(decoding.Model):
    """Settings of `patronus.custom`.

    Attributes:
        profile: Name of the evaluation profile at Patronus, such as `system:is-concise`.
        timeout: Timeout of the check, in milliseconds. Default: 15000.
    """

    profile: str
    timeout: float | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("profile", "profile", None),
        ("timeout", "timeout", None),
    )


class PatronusCustomParametersParams(TypedDict, total=False):
    """Settings of `patronus.custom`.

    Keys:
        profile: Name of the evaluation profile at Patronus, such as `system:is-concise`.
        timeout: Timeout of the check, in milliseconds. Default: 15000.
    """

    profile: Required[str]
    timeout: NotRequired[float]


FIELDS["PatronusCustomParametersParams"] = Fields(
    kinds={
        "profile": "string",
        "timeout": "number",
    },
    required=("profile",),
)
