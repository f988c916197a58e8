# Generated from openapi.yaml by `make generate`; do not edit.
from __future__ import annotations

from typing import ClassVar, NotRequired, TypedDict

import attrs

from .. import decoding
from ..types import Fields

FIELDS: dict[str, Fields] = {}


@attrs.frozen(kw_only=True, repr=False, eq=False, slots=False)
class OpenAiConfiguration(decoding.Model):
    """Settings of OpenAI.

    Attributes:
        openai_organization: OpenAI's id of the organisation to bill.
        openai_project: OpenAI's id of the project.
    """

    openai_organization: str | None = None
    openai_project: str | None = None

    _table: ClassVar[tuple[decoding.Field, ...]] = (
        ("openai_organization", "openai_organization", None),
        ("openai_project", "openai_project", None),
    )


class OpenAiConfigurationParams(TypedDict, total=False):
    """Settings of OpenAI.

    Keys:
        openai_organization: OpenAI's id of the organisation to bill.
        openai_project: OpenAI's id of the project.
    """

    openai_organization: NotRequired[str]
    openai_project: NotRequired[str]


FIELDS["OpenAiConfigurationParams"] = Fields(
    kinds={
        "openai_organization": "string",
        "openai_project": "string",
    },
)
